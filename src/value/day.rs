//! Days and closed stretches of days.

use chrono::{Datelike, NaiveDate};
use std::fmt;

/// A calendar day, counted as chrono's days from 1 January 1 (proleptic Gregorian). `MIN` and `MAX`
/// stand for an open end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    /// Open towards the past.
    pub const MIN: Day = Day(i32::MIN / 4);
    /// Open towards the future.
    pub const MAX: Day = Day(i32::MAX / 4);

    /// The day of a date.
    pub fn of(date: NaiveDate) -> Day {
        Day(date.num_days_from_ce())
    }

    /// Year, month (1 to 12) and day of month, if there is such a day.
    pub fn ymd(year: i32, month: u32, day: u32) -> Option<Day> {
        NaiveDate::from_ymd_opt(year, month, day).map(Day::of)
    }

    /// The date, unless the day is an open end.
    pub fn date(self) -> Option<NaiveDate> {
        if self.is_open() { None } else { NaiveDate::from_num_days_from_ce_opt(self.0) }
    }

    /// Whether it stands for an open end.
    pub fn is_open(self) -> bool {
        self <= Day::MIN || self >= Day::MAX
    }

    /// The day `days` later (earlier if negative); an open end stays open.
    #[must_use]
    pub fn plus(self, days: i32) -> Day {
        if self.is_open() { self } else { Day(self.0.saturating_add(days).clamp(Day::MIN.0, Day::MAX.0)) }
    }
}

impl fmt::Display for Day {
    /// As a newspaper writes it: `15 November 2024`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.date() {
            Some(date) => write!(f, "{} {} {}", date.day(), month_name(date.month()), date.year()),
            None => f.write_str("an open day"),
        }
    }
}

/// The English name of a month, 1 to 12.
pub(crate) fn month_name(month: u32) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    NAMES.get(month.wrapping_sub(1) as usize).copied().unwrap_or("?")
}

/// Days `from..=until`; never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DayRange {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub until: Day,
}

impl DayRange {
    /// All days.
    pub const ALL: DayRange = DayRange { from: Day::MIN, until: Day::MAX };

    /// The days from `from` to `until`, both inclusive; `None` where there are none.
    pub fn new(from: Day, until: Day) -> Option<DayRange> {
        (from <= until).then_some(DayRange { from, until })
    }

    /// One day.
    pub fn day(day: Day) -> DayRange {
        DayRange { from: day, until: day }
    }

    /// From that day on.
    pub fn since(day: Day) -> DayRange {
        DayRange { from: day, until: Day::MAX }
    }

    /// Up to that day, inclusive.
    pub fn up_to(day: Day) -> DayRange {
        DayRange { from: Day::MIN, until: day }
    }

    /// A whole year.
    pub fn year(year: i32) -> Option<DayRange> {
        DayRange::new(Day::ymd(year, 1, 1)?, Day::ymd(year, 12, 31)?)
    }

    /// A whole month, 1 to 12.
    pub fn month(year: i32, month: u32) -> Option<DayRange> {
        let from = Day::ymd(year, month, 1)?;
        let next = if month == 12 { Day::ymd(year.checked_add(1)?, 1, 1)? } else { Day::ymd(year, month + 1, 1)? };
        DayRange::new(from, next.plus(-1))
    }

    /// The days of both.
    pub fn intersect(self, other: DayRange) -> Option<DayRange> {
        DayRange::new(self.from.max(other.from), self.until.min(other.until))
    }

    /// The smallest stretch that holds both.
    #[must_use]
    pub fn hull(self, other: DayRange) -> DayRange {
        DayRange { from: self.from.min(other.from), until: self.until.max(other.until) }
    }

    /// Whether `day` is one of its days.
    pub fn contains(self, day: Day) -> bool {
        self.from <= day && day <= self.until
    }

    /// How many days it holds; `None` where an end is open.
    #[expect(clippy::len_without_is_empty, reason = "it is never empty")]
    pub fn len(self) -> Option<u32> {
        if self.from.is_open() || self.until.is_open() {
            return None;
        }
        u32::try_from(self.until.0 - self.from.0 + 1).ok()
    }
}

impl fmt::Display for DayRange {
    /// As a newspaper would: `March 2020`, `2023`, `1 January to 30 April 2020`, `16 November 2024 or later`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (from, until) = match (self.from.date(), self.until.date()) {
            (None, None) => return f.write_str("any day"),
            (Some(_), None) => return write!(f, "{} or later", self.from),
            (None, Some(_)) => return write!(f, "{} or earlier", self.until),
            (Some(from), Some(until)) => (from, until),
        };
        let whole_months = from.day() == 1 && until.succ_opt().is_none_or(|next| next.day() == 1);
        if from == until {
            write!(f, "{}", self.from)
        } else if whole_months && (from.month(), until.month()) == (1, 12) {
            if from.year() == until.year() {
                write!(f, "{}", from.year())
            } else {
                write!(f, "{} to {}", from.year(), until.year())
            }
        } else if whole_months {
            let (a, b) = (month_name(from.month()), month_name(until.month()));
            match (from.year() == until.year(), from.month() == until.month()) {
                (true, true) => write!(f, "{a} {}", from.year()),
                (true, false) => write!(f, "{a} to {b} {}", from.year()),
                (false, _) => write!(f, "{a} {} to {b} {}", from.year(), until.year()),
            }
        } else {
            write!(f, "{} to {}", self.from, self.until)
        }
    }
}
