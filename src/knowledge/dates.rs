//! Dates of the fact files: `2011-12-17`, `2011-12`, `2011`.

use super::FileError;
use super::rows::Cell;
use super::source::Source;
use crate::value::{Day, DayRange};

/// The days that a date of a fact file can mean; an error at the date where it is none.
pub(super) fn days(source: &Source, date: &Cell<'_>, errors: &mut Vec<FileError>) -> Option<DayRange> {
    let days = parse(date.text);
    if days.is_none() {
        let message = format!("`{}` is no date of the calendar", date.text);
        errors.push(source.error_with_help(
            date.span.clone(),
            message,
            "write \"2011-12-17\", \"2011-12\" or \"2011\"",
        ));
    }
    days
}

/// `from..=until`, the widest that both dates allow, an end that is left out open; an error where it ends before it
/// starts.
pub(super) fn range(
    source: &Source,
    from: &Cell<'_>,
    until: &Cell<'_>,
    errors: &mut Vec<FileError>,
) -> Option<DayRange> {
    let first = from.filled().map_or(Some(DayRange::ALL), |date| days(source, date, errors));
    let last = until.filled().map_or(Some(DayRange::ALL), |date| days(source, date, errors));
    let (first, last) = (first?, last?);
    let range = DayRange::new(first.from, last.until);
    if range.is_none() {
        errors.push(source.error(until.span.clone(), format!("this ends ({last}) before it starts ({first})")));
    }
    range
}

fn parse(date: &str) -> Option<DayRange> {
    let mut parts = date.split('-').map(digits);
    let year = parts.next()??;
    let month = parts.next();
    let day = parts.next();
    if parts.next().is_some() || date.split('-').next()?.len() != 4 {
        return None;
    }
    match (month, day) {
        (None, None) => DayRange::year(i32::try_from(year).ok()?),
        (Some(month), None) => DayRange::month(i32::try_from(year).ok()?, month?),
        (Some(month), Some(day)) => Day::ymd(i32::try_from(year).ok()?, month?, day?).map(DayRange::day),
        (None, Some(_)) => None,
    }
}

fn digits(part: &str) -> Option<u32> {
    part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok()).flatten()
}

/// Month and day of `09-05`.
pub(super) fn month_day(date: &str) -> Option<(u8, u8)> {
    let (month, day) = date.split_once('-')?;
    let (month, day) = (digits(month)?, digits(day)?);
    // Any leap year tells whether the month has such a day.
    Day::ymd(2000, month, day)?;
    Some((u8::try_from(month).ok()?, u8::try_from(day).ok()?))
}
