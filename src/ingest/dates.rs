//! Full dates in metadata, bylines, captions and posts. Only what names day, month and year counts;
//! dates in running copy are read by a later stage.

use std::ops::Range;

use chrono::Month;

use crate::value::Day;

/// A full date and its bytes in the text that was searched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Dated {
    pub(super) bytes: Range<usize>,
    pub(super) day: Day,
}

/// The full dates of `text`, in order: `2024-02-27`, `June 20, 2025`, `20th June 2025`, `Feb. 26, 2024`.
pub(super) fn full_dates(text: &str) -> impl Iterator<Item = Dated> {
    let mut last: [Option<Piece>; 2] = [None, None];
    pieces(text).filter_map(move |piece| {
        let [first, second] = last;
        last = [second, Some(piece)];
        let (first, second) = (first?, second?);
        let day = date(text, first, second, piece)?;
        Some(Dated { bytes: first.start..piece.end, day })
    })
}

/// The first month and day of `text` without regard to a year: `June 3`, `3 June`.
pub(super) fn month_and_day(text: &str) -> Option<(u32, u32)> {
    let mut last: Option<Piece> = None;
    pieces(text).find_map(|piece| {
        let before = last.replace(piece)?;
        joined(text, before, piece)
            .then(|| month_day(text, before, piece).or_else(|| month_day(text, piece, before)))?
    })
}

/// The year at the start of `text`, if it is one that a news page can bear.
pub(super) fn year(text: &str) -> Option<i32> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    text.get(..digits).filter(|year| year.len() == 4)?.parse().ok().filter(|year| (1900..=2100).contains(year))
}

/// A run of ASCII letters or of digits.
#[derive(Clone, Copy)]
struct Piece {
    start: usize,
    end: usize,
}

impl Piece {
    fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or("")
    }
}

fn pieces(text: &str) -> impl Iterator<Item = Piece> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            at += bytes.get(at..)?.iter().position(u8::is_ascii_alphanumeric)?;
            let start = at;
            let digits = bytes.get(at)?.is_ascii_digit();
            let same = |b: &u8| if digits { b.is_ascii_digit() } else { b.is_ascii_alphabetic() };
            at += bytes.get(at..)?.iter().take_while(|b| same(b)).count();
            let behind_digit = start.checked_sub(1).and_then(|i| bytes.get(i)).is_some_and(u8::is_ascii_digit);
            let is_ordinal_suffix = behind_digit && matches!(bytes.get(start..at), Some(b"st" | b"nd" | b"rd" | b"th"));
            if !is_ordinal_suffix {
                return Some(Piece { start, end: at });
            }
        }
    })
}

fn date(text: &str, a: Piece, b: Piece, c: Piece) -> Option<Day> {
    if !joined(text, a, b) || !joined(text, b, c) {
        return None;
    }
    if let Some(year) = year(c.of(text)) {
        let (month, day) = month_day(text, a, b).or_else(|| month_day(text, b, a))?;
        return Day::ymd(year, month, day);
    }
    let year = year(a.of(text))?;
    let hyphens = text.get(a.end..b.start) == Some("-") && text.get(b.end..c.start) == Some("-");
    let (month, day) = (b.of(text), c.of(text));
    if !hyphens || month.len() != 2 || day.len() != 2 {
        return None;
    }
    Day::ymd(year, month.parse().ok()?, day.parse().ok()?)
}

/// Whether only what stands between the parts of one date stands between the two.
fn joined(text: &str, a: Piece, b: Piece) -> bool {
    let between = text.get(a.end..b.start).unwrap_or("");
    let between = between.trim_start_matches(['s', 't', 'n', 'd', 'r', 'h']);
    between.len() <= 4 && between.chars().all(|c| matches!(c, ' ' | ',' | '.' | '-' | '\u{a0}'))
}

fn month_day(text: &str, month: Piece, day: Piece) -> Option<(u32, u32)> {
    let name = month.of(text);
    let month = if name.eq_ignore_ascii_case("sept") { Month::September } else { name.parse().ok()? };
    let day = day.of(text).parse().ok().filter(|day| (1..=31).contains(day))?;
    Some((month.number_from_month(), day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_dates_and_only_those() {
        for (text, days) in [
            ("Stand 2024-02-27 Politics", vec![(2024, 2, 27)]),
            ("March 9, 2021Mar 9, 2021", vec![(2021, 3, 9), (2021, 3, 9)]),
            ("in Lima, 3 May 2019.", vec![(2019, 5, 3)]),
            ("(Feb. 6, 2020)", vec![(2020, 2, 6)]),
            ("the 21st of May", vec![]),
            ("Thursday 21st May, 2020", vec![(2020, 5, 21)]),
            ("Sept. 3rd, 2018", vec![(2018, 9, 3)]),
            ("31 February 2020", vec![]),
            ("May 2020", vec![]),
            ("12 people; May 2020", vec![]),
            ("5 May 12345", vec![]),
            ("2024-2-7", vec![]),
        ] {
            let found: Vec<Day> = full_dates(text).map(|d| d.day).collect();
            let wanted: Vec<Day> = days.into_iter().filter_map(|(y, m, d)| Day::ymd(y, m, d)).collect();
            assert_eq!(found, wanted, "{text}");
        }
    }

    #[test]
    fn days_without_a_year() {
        assert_eq!(month_and_day("LIMA, June 3 (ANA)"), Some((6, 3)));
        assert_eq!(month_and_day("3 June"), Some((6, 3)));
        assert_eq!(month_and_day("LIMA, Peru"), None);
    }
}
