//! The place, and sometimes the day, before an agency's text: `LIMA, June 3 (ANA) -`.

use super::dates::{full_dates, month_and_day};
use super::wording::{head, is_capitalised};
use crate::value::Day;

/// What a dateline tells of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// Nothing.
    Unknown,
    /// Month and day of month.
    MonthDay(u32, u32),
    /// The day.
    Day(Day),
}

/// A dateline's length in bytes, its dash left out, and its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dateline {
    pub(super) length: usize,
    pub(super) written: Written,
}

/// A line that is a dateline and nothing else, the text following on the next.
pub(super) fn bare(line: &str) -> Option<Dateline> {
    dateline(line).filter(|found| line.get(found.length..).is_some_and(|rest| rest.chars().count() <= " --".len()))
}

/// The dateline at the start of a paragraph: a place in capitals, then at most a region, a day and an
/// agency, up to a dash.
pub(super) fn dateline(paragraph: &str) -> Option<Dateline> {
    let capitals = |word: &str| word.chars().all(|c| c.is_uppercase() || ".,'-".contains(c));
    let first = paragraph.split([' ', ',']).next()?;
    if !paragraph.starts_with(|c: char| c.is_uppercase()) || !capitals(first) {
        return None;
    }
    let start = head(paragraph, 90);
    let mut dashes =
        memchr::memchr_iter(b' ', start.as_bytes()).filter(|&at| start.get(at + 1..).is_some_and(starts_with_dash));
    let length = dashes.next()?;
    let line = start.get(..length)?;
    let letters = line.chars().take_while(|c| !matches!(c, ',' | '(')).filter(|c| c.is_uppercase()).count();
    let is_name = |word: &str| is_capitalised(word) || !word.starts_with(char::is_alphabetic);
    if letters < 3 || !line.split_whitespace().all(is_name) {
        return None;
    }
    let written = match (full_dates(line).next(), month_and_day(line)) {
        (Some(date), _) => Written::Day(date.day),
        (None, Some((month, day))) => Written::MonthDay(month, day),
        (None, None) => Written::Unknown,
    };
    Some(Dateline { length, written })
}

/// Whether a dash stands at the start, with a space or nothing behind it.
fn starts_with_dash(text: &str) -> bool {
    let dash = ["--", "-", "\u{2013}", "\u{2014}", "_"].into_iter().find_map(|dash| text.strip_prefix(dash));
    dash.is_some_and(|behind| behind.is_empty() || behind.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn datelines() {
        let written = |text: &str| dateline(text).map(|d| d.written);
        assert_eq!(written("LIMA, June 3 (ANA) - The port"), Some(Written::MonthDay(6, 3)));
        assert_eq!(written("LIMA \u{2013} The port"), Some(Written::Unknown));
        assert_eq!(written("SAN JUAN, P.R. (ANA) _ The port"), Some(Written::Unknown));
        assert_eq!(written("LIMA, 3 June 2019 -- The port"), Day::ymd(2019, 6, 3).map(Written::Day));
        assert_eq!(written("The port - an old one - is shut"), None);
        assert_eq!(written("A man - an old one - is shut"), None);
        assert_eq!(written("LIMA is the capital - and more"), None);
        assert!(bare("LIMA, Peru (ANA) _").is_some());
        assert!(bare("LIMA, Peru (ANA) _ The port").is_none());
    }
}
