//! Lengths from an anchor: "two weeks ago", "a year earlier", "five years from now", "year-end".

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use nom::sequence::pair;

use super::amount::Amount;
use super::cursor::{Cursor, Parsed, hyphen, is};
use super::from_day::{day_beside_amount, from_start, time_off};
use super::length::{length_of, measured};
use super::number::ordinal;
use super::words::Word;
use super::{Hedge, Part, Reference, ReportYear, TimeExpr};
use crate::segment::TokenKind;
use crate::value::{Length, Unit};

/// "two weeks ago", "a year earlier", "three days later", "five years from now", "months before".
pub(super) fn shifted(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, (amount, hedge)) = measured(input)?;
    moved(input, rest, amount, hedge)
}

/// [`shifted`], a length with its start, or else [`length`](super::length::length), and which: what is measured is read
/// once.
pub(super) fn shifted_or_length(input: Cursor<'_>) -> Parsed<'_, (TimeExpr, &'static str)> {
    let (rest, (amount, hedge)) = measured(input)?;
    if let Ok((behind, expr)) = moved(input, rest, amount, hedge) {
        return Ok((behind, (expr, "length/shifted")));
    }
    if let Ok((behind, expr)) = from_start(rest, amount) {
        return Ok((behind, (expr, "range/start")));
    }
    let (rest, expr) = length_of(input, rest, amount, hedge)?;
    Ok((rest, (expr, "length")))
}

/// What an amount between the two places moves from its anchor, or from a day that is told.
fn moved<'a>(start: Cursor<'a>, behind: Cursor<'a>, amount: Amount, hedge: Option<Hedge>) -> Parsed<'a, TimeExpr> {
    if let Ok((rest, (forward, of))) = day_beside_amount(start, behind) {
        let moved = whole(amount).map(|(unit, n)| {
            let offset = if forward { n } else { -n };
            TimeExpr::Beside { unit, offset, hedge, of: Box::new(of) }
        });
        return rest.give(0, moved);
    }
    let (rest, (forward, reference)) = alt((shift, |i| time_off(start, i))).parse(behind)?;
    rest.give(0, shifted_expression(amount, forward, reference, hedge))
}

pub(super) fn shifted_expression(
    amount: Amount,
    forward: bool,
    reference: Reference,
    hedge: Option<Hedge>,
) -> Option<TimeExpr> {
    match amount {
        Amount::Counted(length, rest) => whole_units(length, rest).map(|(unit, n)| {
            let offset = if forward { n } else { -n };
            TimeExpr::Shifted { unit, offset, reference, hedge }
        }),
        // "a few days later" is no time to come.
        Amount::Some(unit) if forward && reference == Reference::Narrative => Some(TimeExpr::SomeUnits(unit)),
        Amount::Some(_) => Some(TimeExpr::Vague(if forward { "FUTURE_REF" } else { "PAST_REF" })),
    }
}

/// "year-ago", "year-earlier", as an adjective of something else.
pub(super) fn shifted_adjective(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    year_back.map(|()| TimeExpr::Reported(ReportYear::Back(1))).parse(input)
}

/// "year-ago quarter", "year-earlier third quarter", "year-ago period".
pub(super) fn year_ago_quarter(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let stretch = alt((quarter_of_year, is(Word::Period)));
    (year_back, stretch).map(|_| TimeExpr::Reported(ReportYear::Back(1))).parse(input)
}

/// "year-ago", "year-earlier".
pub(super) fn year_back(input: Cursor<'_>) -> Parsed<'_, ()> {
    let (rest, ()) = is(Word::Unit(Unit::Year, false))(input)?;
    let (rest, (_, (forward, _))) = pair(hyphen, shift).parse(rest)?;
    rest.give(0, (!forward).then_some(()))
}

/// "year-end", "year's end".
pub(super) fn year_end(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, ()) = is(Word::Unit(Unit::Year, false))(input)?;
    let rest = if matches!(rest.kind(), Some(TokenKind::Dash | TokenKind::Clitic)) { rest.skip(1) } else { rest };
    let (rest, ()) = is(Word::PartNoun(Part::Late))(rest)?;
    Ok((rest, TimeExpr::Relative { unit: Unit::Year, offset: 0, reference: Reference::Speech, part: Some(Part::Late) }))
}

/// "quarter", "third quarter" behind "year-ago".
fn quarter_of_year(input: Cursor<'_>) -> Parsed<'_, ()> {
    (opt(ordinal), is(Word::Unit(Unit::Quarter, false))).map(|_| ()).parse(input)
}

/// The behind of a shifted expression: whether it looks forward, and from what.
fn shift(input: Cursor<'_>) -> Parsed<'_, (bool, Reference)> {
    let told = Reference::Narrative;
    let shift = match input.word() {
        Word::Ago => Some((1, false, Reference::Speech)),
        Word::Earlier => Some((1, false, told)),
        Word::Later => Some((1, true, told)),
        Word::From if input.skip(1).word() == Word::Now => Some((2, true, Reference::Speech)),
        Word::From if matches!(input.skip(1).word(), Word::Today(0)) => Some((2, true, Reference::Speech)),
        _ => None,
    };
    let Some((words, forward, reference)) = shift else { return input.fail() };
    Ok((input.skip(words), (forward, reference)))
}

/// The whole units of an amount that counts them.
pub(super) fn whole(amount: Amount) -> Option<(Unit, i32)> {
    match amount {
        Amount::Counted(length, rest) => whole_units(length, rest),
        Amount::Some(_) => None,
    }
}

/// Whole units of a shift: a half goes into the next smaller unit ("a year and a half ago" is 18 months).
fn whole_units(length: Length, rest: Option<(u32, Unit)>) -> Option<(Unit, i32)> {
    let (unit, n) = match rest {
        Some((_, smaller)) => (smaller, (length.count * length.unit.days() / smaller.days()).round()),
        None if length.count.fract() == 0.0 => (length.unit, length.count),
        None => return None,
    };
    // Calendars that matter to news end well within this many units.
    (n < 1e6).then_some((unit, n as i32))
}
