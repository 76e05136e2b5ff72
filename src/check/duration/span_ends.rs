//! How much time lies between two dates of which parts may be open.

use chrono::Datelike;

use crate::recognise::time::DateParts;
use crate::value::{Day, DayRange, Interval, Length, Unit};

/// A year, and a month of it where that is told.
type Month = (i32, Option<i32>);

/// Two ends of a stretch of time: the days on which each can lie.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ends {
    from: DayRange,
    until: DayRange,
    /// The years, and months where both are told, for counting as the calendar does.
    calendar: Option<(Month, Month)>,
}

impl Ends {
    /// The ends of "from `from` to `until`". The last one needs a year; it holds for the first one too where that one tells only
    /// its month. Where no year is told, `this_year` holds for both. `None` where an end is looser than that, or where they stand
    /// in the wrong order.
    pub(super) fn of_range(from: DateParts, until: DateParts, this_year: Option<i32>) -> Option<Ends> {
        let open = from.year.is_none() && from.month.is_some() && until.month.is_some();
        let until = DateParts { year: until.year.or(this_year.filter(|_| open)), ..until };
        let year = from.year.or(until.year.filter(|_| from.month.is_some() && from.month <= until.month));
        let from = DateParts { year, ..from };
        let ends = Ends { from: days(from)?, until: days(until)?, calendar: Some((month(from)?, month(until)?)) };
        (ends.from.until < ends.until.from).then_some(ends)
    }

    /// The ends of "so long since `from`", told on `now`. A date without a year is the last one of its name, or of the years
    /// before it the one that fits the length, as "14 months since 3 May" may well be right.
    pub(super) fn since(from: DateParts, length: Length, now: DayRange) -> Option<Ends> {
        let ends = |from: DateParts| Ends::between(days(from)?, now);
        if from.year.is_some() {
            return ends(from);
        }
        from.month?;
        let this_year = now.from.date()?.year();
        let back = (length.days().high / Unit::Year.days()).min(5.0) as i32 + 1;
        let mut past =
            (this_year - back - 1..=this_year).rev().filter_map(|year| ends(DateParts { year: Some(year), ..from }));
        let last = past.next()?;
        let fits = |ends: &Ends| ends.measure(length.unit).is_some_and(|is| is.intersect(length.bounds).is_some());
        if fits(&last) { Some(last) } else { past.find(fits).or(Some(last)) }
    }

    /// The ends of the time between two dates; `None` where they stand in the wrong order.
    pub(super) fn between(from: DayRange, until: DayRange) -> Option<Ends> {
        (from.until < until.from).then_some(Ends { from, until, calendar: None })
    }

    /// The time between them, in `unit`: from the last day of the one to the first of the other, up to the whole of
    /// both; and between calendar dates also as one counts on one's fingers. `None` for units below a day.
    pub(super) fn measure(&self, unit: Unit) -> Option<Interval> {
        if unit < Unit::Day {
            return None;
        }
        let days = |a: Day, b: Day| f64::from(b.0 - a.0);
        let low = days(self.from.until, self.until.from) / unit.days();
        let high = (days(self.from.from, self.until.until) + 1.0) / unit.days();
        let counted = self.calendar.and_then(|calendar| counted(calendar, unit));
        let (fewest, most) = counted.unwrap_or((low, high));
        Some(Interval::new(low.min(fewest), high.max(most)))
    }

    /// The ends as a newspaper writes them.
    pub(super) fn describe(&self) -> String {
        format!("from {} to {}", self.from, self.until)
    }
}

/// How often the calendar turns to a new year (month) between the two, and the most that may be meant: "2010 to
/// 2013" is three years, or four with the first one; with months told nobody counts like that.
fn counted((from, until): (Month, Month), unit: Unit) -> Option<(f64, f64)> {
    let years = f64::from(until.0 - from.0);
    let months = from.1.zip(until.1).map(|(from, until)| years * 12.0 + f64::from(until - from));
    match (unit, months) {
        (Unit::Year, Some(_)) => Some((years, years)),
        (Unit::Year, None) => Some((years, years + 1.0)),
        (Unit::Month, Some(months)) => Some((months, months + 1.0)),
        _ => None,
    }
}

fn month(parts: DateParts) -> Option<Month> {
    Some((parts.year?, parts.month.map(i32::from)))
}

/// The days of a date with a year; `None` for "early 2010", whose ends are a matter of taste.
fn days(parts: DateParts) -> Option<DayRange> {
    let year = parts.year.filter(|_| parts.part.is_none())?;
    match (parts.month, parts.day) {
        (Some(month), Some(day)) => Day::ymd(year, month.into(), day.into()).map(DayRange::day),
        (Some(month), None) => DayRange::month(year, month.into()),
        (None, None) => DayRange::year(year),
        (None, Some(_)) => None,
    }
}
