//! Stretches of the calendar: the arithmetic of days, weeks, months, quarters, seasons and years.

use chrono::{Datelike, Weekday};

use crate::value::{Day, DayRange, DaySet, Unit};

/// One stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stretch {
    Day(Day),
    /// By its Monday.
    Week(Day),
    /// By its Saturday.
    Weekend(Day),
    /// Months counted from January of year 0.
    Month(i32),
    /// Quarters counted from the first of year 0.
    Quarter(i32),
    /// A season or half of a year: first and last month, TIMEX3 suffix. Where `until` is below `from` it runs over the new year.
    Months {
        year: i32,
        from: u8,
        until: u8,
        timex: &'static str,
    },
    Year(i32),
    /// Decades and centuries, by their first and last year.
    Years {
        from: i32,
        until: i32,
    },
}

impl Stretch {
    /// The stretch of one unit that holds the day; units below the day give the day.
    pub(super) fn around(day: Day, unit: Unit) -> Option<Stretch> {
        let date = day.date()?;
        Some(match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Stretch::Day(day),
            Unit::Week => Stretch::Week(monday(day)?),
            Unit::Month => Stretch::Month(months(date.year(), date.month())),
            Unit::Quarter => Stretch::Quarter(months(date.year(), date.month()).div_euclid(3)),
            Unit::Year => Stretch::Year(date.year()),
            Unit::Decade => decade(date.year().div_euclid(10)),
            Unit::Century => century((date.year() - 1).div_euclid(100)),
        })
    }

    /// A month of a year, 1 to 12.
    pub(super) fn month(year: i32, month: u8) -> Option<Stretch> {
        (1..=12).contains(&month).then(|| Stretch::Month(months(year, u32::from(month))))
    }

    /// The stretch of its kind `n` further on.
    pub(super) fn shift(self, n: i32) -> Option<Stretch> {
        Some(match self {
            Stretch::Day(day) => Stretch::Day(day.plus(n)),
            Stretch::Week(day) => Stretch::Week(day.plus(n.checked_mul(7)?)),
            Stretch::Weekend(day) => Stretch::Weekend(day.plus(n.checked_mul(7)?)),
            Stretch::Month(month) => Stretch::Month(month.checked_add(n)?),
            Stretch::Quarter(quarter) => Stretch::Quarter(quarter.checked_add(n)?),
            Stretch::Months { year, from, until, timex } => {
                Stretch::Months { year: year.checked_add(n)?, from, until, timex }
            }
            Stretch::Year(year) => Stretch::Year(year.checked_add(n)?),
            Stretch::Years { from, until } => {
                let by = (until - from + 1).checked_mul(n)?;
                Stretch::Years { from: from.checked_add(by)?, until: until.checked_add(by)? }
            }
        })
    }

    /// The stretch of its kind a whole number of years away; weeks and days keep their place in the year as nearly as
    /// the calendar allows.
    pub(super) fn shift_years(self, years: i32) -> Option<Stretch> {
        match self {
            Stretch::Month(_) => self.shift(years.checked_mul(12)?),
            Stretch::Quarter(_) => self.shift(years.checked_mul(4)?),
            Stretch::Day(day) => plus_months(day, years.checked_mul(12)?).map(Stretch::Day),
            Stretch::Week(day) => Stretch::around(plus_months(day, years.checked_mul(12)?)?, Unit::Week),
            Stretch::Weekend(_) | Stretch::Months { .. } | Stretch::Year(_) => {
                self.shift(if matches!(self, Stretch::Weekend(_)) { years.checked_mul(52)? } else { years })
            }
            Stretch::Years { .. } => None,
        }
    }

    /// Its unit, where it is one of the calendar's.
    pub(super) fn unit(self) -> Option<Unit> {
        match self {
            Stretch::Day(_) => Some(Unit::Day),
            Stretch::Week(_) => Some(Unit::Week),
            Stretch::Month(_) => Some(Unit::Month),
            Stretch::Quarter(_) => Some(Unit::Quarter),
            Stretch::Year(_) => Some(Unit::Year),
            Stretch::Weekend(_) | Stretch::Months { .. } | Stretch::Years { .. } => None,
        }
    }

    /// Its days. "The winter of 1994" can be the one that begins or the one that ends in that year.
    pub(super) fn days(self) -> Option<DaySet> {
        if let Stretch::Months { year, from, until, .. } = self
            && until < from
        {
            let winters = [year.checked_sub(1)?, year].map(|year| span_of_months(year, from, year + 1, until));
            return DaySet::from_ranges(winters.into_iter().flatten());
        }
        self.range().map(DaySet::from)
    }

    /// Its days as one stretch.
    pub(super) fn range(self) -> Option<DayRange> {
        match self {
            Stretch::Day(day) => Some(DayRange::day(day)),
            Stretch::Week(day) => DayRange::new(day, day.plus(6)),
            Stretch::Weekend(day) => DayRange::new(day, day.plus(1)),
            Stretch::Month(month) => DayRange::month(month.div_euclid(12), month_number(month)),
            Stretch::Quarter(quarter) => {
                let first = quarter.checked_mul(3)?;
                let last = first.checked_add(2)?;
                let from = DayRange::month(first.div_euclid(12), month_number(first))?;
                Some(from.hull(DayRange::month(last.div_euclid(12), month_number(last))?))
            }
            Stretch::Months { year, from, until, .. } => {
                span_of_months(year, from, if until < from { year.checked_add(1)? } else { year }, until)
            }
            Stretch::Year(year) => DayRange::year(year),
            Stretch::Years { from, until } => Some(DayRange::year(from)?.hull(DayRange::year(until)?)),
        }
    }

    /// Its TIMEX3 value.
    pub(super) fn timex(self) -> String {
        match self {
            Stretch::Day(day) => iso_day(day),
            Stretch::Week(day) => iso_week(day),
            Stretch::Weekend(day) => format!("{}-WE", iso_week(day)),
            Stretch::Month(month) => format!("{:04}-{:02}", month.div_euclid(12), month_number(month)),
            Stretch::Quarter(quarter) => format!("{:04}-Q{}", quarter.div_euclid(4), quarter.rem_euclid(4) + 1),
            Stretch::Months { year, timex, .. } => format!("{year:04}-{timex}"),
            Stretch::Year(year) => format!("{year:04}"),
            Stretch::Years { from, until } if until - from < 10 => format!("{:03}", from.div_euclid(10)),
            Stretch::Years { from, .. } => format!("{:02}", from.div_euclid(100)),
        }
    }
}

/// The day `n` months on; where the month is too short, its last day.
pub(super) fn plus_months(day: Day, n: i32) -> Option<Day> {
    let date = day.date()?;
    let target = months(date.year(), date.month()).checked_add(n)?;
    let month = DayRange::month(target.div_euclid(12), month_number(target))?;
    let wanted = month.from.plus(i32::try_from(date.day0()).ok()?);
    Some(wanted.min(month.until))
}

/// The day `n` units on.
pub(super) fn plus_units(day: Day, n: i32, unit: Unit) -> Option<Day> {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour => Some(day),
        Unit::Day => Some(day.plus(n)),
        Unit::Week => Some(day.plus(n.checked_mul(7)?)),
        Unit::Month => plus_months(day, n),
        Unit::Quarter => plus_months(day, n.checked_mul(3)?),
        Unit::Year => plus_months(day, n.checked_mul(12)?),
        Unit::Decade => plus_months(day, n.checked_mul(120)?),
        Unit::Century => plus_months(day, n.checked_mul(1_200)?),
    }
}

/// The weekday of a day.
pub(super) fn weekday(day: Day) -> Option<Weekday> {
    day.date().map(|date| date.weekday())
}

/// The Monday of a day's week.
pub(super) fn monday(day: Day) -> Option<Day> {
    let since = weekday(day)?.num_days_from_monday();
    Some(day.plus(-i32::try_from(since).ok()?))
}

fn months(year: i32, month: u32) -> i32 {
    year.saturating_mul(12).saturating_add(i32::try_from(month).unwrap_or(1) - 1)
}

fn month_number(month: i32) -> u32 {
    u32::try_from(month.rem_euclid(12)).unwrap_or(0) + 1
}

fn decade(n: i32) -> Stretch {
    Stretch::Years { from: n * 10, until: n * 10 + 9 }
}

fn century(n: i32) -> Stretch {
    Stretch::Years { from: n * 100 + 1, until: n * 100 + 100 }
}

fn span_of_months(from_year: i32, from: u8, until_year: i32, until: u8) -> Option<DayRange> {
    Some(DayRange::month(from_year, from.into())?.hull(DayRange::month(until_year, until.into())?))
}

fn iso_day(day: Day) -> String {
    // chrono shows a date so, much faster than by a format.
    day.date().map_or_else(|| "XXXX-XX-XX".to_owned(), |date| date.to_string())
}

fn iso_week(day: Day) -> String {
    day.date().map_or_else(|| "XXXX-WXX".to_owned(), |date| date.format("%G-W%V").to_string())
}
