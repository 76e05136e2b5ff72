//! "the year", "the quarter", "the week to 14 July": a unit that the story knows, or that names its own end.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;

use super::cursor::{Cursor, Parsed, is, read};
use super::date::{date, month_first};
use super::relative::stretch;
use super::words::Word;
use super::year::year;
use super::{DateParts, Reference, TimeExpr};
use crate::segment::TokenKind;
use crate::value::{Interval, Length, Unit};

/// "the year", "the quarter": the one of which the story speaks.
pub(super) fn definite_unit(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, ()) = is(Word::The)(input)?;
    let (rest, _) = opt(alt((is(Word::Whole), is(Word::Fiscal)))).parse(rest)?;
    let unit = read(|word| match word {
        Word::Unit(unit @ (Unit::Year | Unit::Quarter | Unit::Month | Unit::Week), false) => Some(unit),
        _ => None,
    });
    let (rest, unit) = unit(rest)?;
    let (rest, year) = opt(year).parse(rest)?;
    match year {
        Some(year) if unit == Unit::Year => Ok((rest, date(DateParts { year: Some(year), ..DateParts::default() }))),
        Some(_) => rest.fail(),
        // "of the year" names a prize as often as a time; "the year-old" is an age.
        None if rest.kind() == Some(TokenKind::Dash) => rest.fail(),
        // "the Week 5 game"
        None if unit == Unit::Week && rest.kind() == Some(TokenKind::Number) => rest.fail(),
        // "the year ended March 31" has the length of a year and need not be one of the calendar's.
        None if unit == Unit::Quarter && quarter_ended(rest).is_some() => rest.give(0, quarter_ended(rest)),
        None if has_own_end(rest) => {
            let length = Length { count: 1.0, unit, bounds: Interval::exact(1.0) };
            Ok((rest, TimeExpr::Length { length, rest: None, hedge: None }))
        }
        None => {
            Ok((rest, stretch(unit, 0, if unit == Unit::Quarter { Reference::Narrative } else { Reference::Definite })))
        }
    }
}

/// "the week to 14 July", "the year ended March 31", "the month through Friday": a stretch as long as its unit.
fn has_own_end(input: Cursor<'_>) -> bool {
    let dated = |at: Cursor<'_>| {
        matches!(at.word(), Word::Month(..) | Word::Weekday(..)) || at.kind() == Some(TokenKind::Number)
    };
    matches!(input.str(), "ended" | "ending")
        || (matches!(input.word(), Word::To | Word::Through) && dated(input.skip(1)))
}

/// "ended Sept. 30", "ending July 1": the end of one of the calendar's quarters, give or take the week by which shops
/// and factories move it.
fn quarter_ended(input: Cursor<'_>) -> Option<TimeExpr> {
    if !matches!(input.str(), "ended" | "ending") {
        return None;
    }
    let (_, TimeExpr::Date { parts, .. }) = month_first(input.skip(1)).ok()? else { return None };
    let (month, day) = (parts.month?, parts.day?);
    let last = match (month % 3, day) {
        (0, 24..) => month,
        (1, ..=7) => (month + 10) % 12 + 1,
        _ => return None,
    };
    let year = parts.year.map(|year| if last > month { year - 1 } else { year });
    let timex = *["Q1", "Q2", "Q3", "Q4"].get(usize::from(last / 3).checked_sub(1)?)?;
    Some(TimeExpr::Months { from: last - 2, until: last, year, direction: None, part: None, timex })
}
