//! What a date takes from the date or year beside it.

use nom::Parser;
use nom::combinator::opt;

use super::cursor::{Cursor, Parsed};
use super::date::{date, day_figure, year_of_date};
use super::words::Word;
use super::year::year_figure;
use super::{DateParts, TimeExpr};
use crate::segment::TokenKind;

/// A date without a year takes that of the adverbial right before it: "in 2019, on 16 September".
pub(super) fn with_year_before(input: Cursor<'_>, expr: TimeExpr) -> TimeExpr {
    let at = match input.back(1) {
        Some(before) if matches!(before.word(), Word::Preposition | Word::From) => before,
        _ => input,
    };
    let before = at.back(1).filter(|before| before.is_sign(",")).and_then(|comma| comma.back(1));
    let led = before.and_then(|year| year.back(1)).is_some_and(|lead| lead.word() == Word::In);
    match before.filter(|_| led).and_then(|before| year_figure(before).ok()) {
        Some((_, year)) => with_year(expr, year),
        None => expr,
    }
}

/// The date with a year, where it has day and month and none is printed.
fn with_year(expr: TimeExpr, year: i32) -> TimeExpr {
    match expr {
        TimeExpr::Date {
            parts: parts @ DateParts { day: Some(_), month: Some(_), year: None, .. },
            hedge,
            direction,
        } => TimeExpr::Date { parts: DateParts { year: Some(year), ..parts }, hedge, direction },
        TimeExpr::Range { from, until } => TimeExpr::Range { from: Box::new(with_year(*from, year)), until },
        other => other,
    }
}

/// The "25" of "April 24 and 25": its month, and year if one follows, stand with the day before.
pub(super) fn second_day(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, day) = day_figure(input)?;
    let joined = input.back(1).is_some_and(|before| matches!(before.word(), Word::And | Word::Or));
    let first = input.back(2).and_then(Cursor::digits).filter(|first| joined && *first < u32::from(day));
    let month = input.back(3).map(Cursor::word);
    let (Some(_), Some(Word::Month(month, _))) = (first, month) else { return input.fail() };
    let (rest, year) = opt(year_of_date).parse(rest)?;
    let counts = rest.kind() == Some(TokenKind::Word) && rest.str().ends_with('s') && rest.word() == Word::Other;
    let expr = date(DateParts { day: Some(day), month: Some(month), year, ..DateParts::default() });
    rest.give(0, (!counts && (1..32).contains(&day)).then_some(expr))
}
