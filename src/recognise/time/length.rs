//! Lengths: "five years", "almost four years", "10-day", and what hangs on them: "two weeks ago".

use nom::Parser;
use nom::combinator::opt;

use super::amount::{Amount, amount, unit_name};
use super::cursor::{Cursor, Parsed, hyphen};
use super::hedge::hedge;
use super::shifted::shifted_expression;
use super::words::Word;
use super::{Hedge, Reference, TimeExpr};
use crate::segment::{Token, TokenKind};
use crate::value::{Interval, Length, Unit};

/// "day-long", "week-long".
pub(super) fn unit_long(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, unit) = unit_name(input)?;
    let (rest, ()) = hyphen(rest)?;
    let length = Length { count: 1.0, unit: unit.unit, bounds: Interval::new(0.5, 2.0) };
    let long = !unit.plural && rest.str() == "long";
    rest.give(1, long.then_some(TimeExpr::Length { length, rest: None, hedge: None }))
}

/// A length with its hedge: "almost four years", "the full 90 days", "at least 20 more years".
pub(super) fn length(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, (amount, hedge)) = measured(input)?;
    length_of(input, rest, amount, hedge)
}

/// An amount with what hedges it.
pub(super) fn measured(input: Cursor<'_>) -> Parsed<'_, (Amount, Option<Hedge>)> {
    let (rest, hedge) = opt(hedge).parse(input)?;
    let (rest, amount) = amount(rest)?;
    let (rest, hedge) = hedge_behind(rest, hedge);
    Ok((rest, (amount, hedge)))
}

/// The length that a measured amount from `input` to `rest` is, if it is one.
pub(super) fn length_of<'a>(
    input: Cursor<'a>,
    rest: Cursor<'a>,
    amount: Amount,
    hedge: Option<Hedge>,
) -> Parsed<'a, TimeExpr> {
    if some_day(input, rest) {
        return Ok((rest, TimeExpr::Vague("FUTURE_REF")));
    }
    if hedge.is_none() && is_ahead(input) {
        let ahead = shifted_expression(amount, true, Reference::Speech, None);
        return rest.give(0, ahead.filter(|_| is_length_here(input, rest, &amount)));
    }
    let bound = hedge.is_none() && input.back(1).is_some_and(|before| before.word() == Word::Hedge(Hedge::Above));
    let amount = if bound { open_above(amount) } else { amount };
    rest.give(0, expression(amount, hedge).filter(|_| is_length_here(input, rest, &amount)))
}

/// "for another day": one more. Without the preposition it may be a day like any other.
pub(super) fn another(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let led = input.back(1).is_some_and(|before| matches!(before.str(), "for" | "within" | "last" | "wait" | "after"));
    let (rest, name) = unit_name(input.skip(1))?;
    let count = f64::from(name.times);
    let length = Length { count, unit: name.unit, bounds: Interval::new(0.5 * count, 2.0 * count) };
    let ends = !matches!(rest.kind(), Some(TokenKind::Dash | TokenKind::Clitic));
    rest.give(0, (led && ends && !name.plural).then_some(TimeExpr::Length { length, rest: None, hedge: None }))
}

/// The same, behind an "over" that may yet mean "more than".
fn open_above(amount: Amount) -> Amount {
    match amount {
        Amount::Counted(length, rest) => {
            let bounds = Interval::new(length.bounds.low, f64::INFINITY);
            Amount::Counted(Length { bounds, ..length }, rest)
        }
        some @ Amount::Some(_) => some,
    }
}

/// The words before "hours" that make a time of day, or a custom, of it.
fn names_hours(before: Cursor<'_>) -> bool {
    matches!(before.word(), Word::PartOf(_) | Word::DayPart(_))
        || matches!(before.str(), "small" | "wee" | "rush" | "opening" | "office" | "working" | "business" | "visiting")
}

/// "will one day be", "may one day": the two words without a count in mind.
fn some_day(input: Cursor<'_>, rest: Cursor<'_>) -> bool {
    let one_day = input.word() == Word::Small(1) && input.skip(1).word() == Word::Unit(Unit::Day, false);
    let to_come = input.back(1).and_then(Cursor::token).is_some_and(Token::looks_ahead);
    let verb_behind = rest.kind() == Some(TokenKind::Word) && rest.word() == Word::Other;
    one_day && rest.at() == input.at() + 2 && to_come && verb_behind
}

/// Whether a length is the time until then: "will open in two weeks".
fn is_ahead(input: Cursor<'_>) -> bool {
    let to_come = |n| input.back(n).and_then(Cursor::token).is_some_and(Token::looks_ahead);
    input.back(1).is_some_and(|before| before.word() == Word::In)
        && (2..10).any(to_come)
        && input.back(2).is_some_and(|before| !matches!(before.str(), "time" | "first" | "times"))
}

/// "or more", "or so", "or less" behind the unit.
pub(super) fn hedge_behind(input: Cursor<'_>, before: Option<Hedge>) -> (Cursor<'_>, Option<Hedge>) {
    if input.word() != Word::Or {
        return (input, before);
    }
    match input.skip(1).word() {
        Word::More => (input.skip(2), Some(Hedge::AtLeast)),
        Word::Less => (input.skip(2), Some(Hedge::AtMost)),
        Word::So => (input.skip(2), Some(Hedge::About)),
        _ => (input, before),
    }
}

fn expression(amount: Amount, hedge: Option<Hedge>) -> Option<TimeExpr> {
    match amount {
        Amount::Counted(length, rest) => {
            let bounds = hedge.map_or(length.bounds, |hedge| hedged(length, hedge));
            Some(TimeExpr::Length { length: Length { bounds, ..length }, rest, hedge })
        }
        Amount::Some(unit) => Some(TimeExpr::SomeUnits(unit)),
    }
}

/// What a hedged count can be, in its unit: "almost four" 3.5 to 4, "about four" 3 to 5, "more than three" 3 and up.
fn hedged(length: Length, hedge: Hedge) -> Interval {
    let n = length.count;
    // Half of a unit is not rounded to whole ones.
    let step = n.min(1.0);
    match hedge {
        Hedge::About => Interval::new(n - (0.15 * n).max(0.5 * step), n + (0.15 * n).max(step)),
        Hedge::Below => Interval::new(n - (0.125 * n).max(0.5 * step), n),
        Hedge::AtMost => Interval::new(0.0, length.bounds.high),
        Hedge::Above => Interval::new(n, f64::INFINITY),
        Hedge::AtLeast => Interval::new(length.bounds.low, f64::INFINITY),
    }
}

/// Whether a length is meant and not a part of something else: "the 2 second gap" but not "a second term".
fn is_length_here(input: Cursor<'_>, rest: Cursor<'_>, amount: &Amount) -> bool {
    let dashed = rest.kind() == Some(TokenKind::Dash) && rest.glued();
    // "six-year-old", "52 years old": ages.
    if rest.word() == Word::Old || (dashed && rest.skip(1).word() == Word::Old) {
        return false;
    }
    let adjective = dashed && rest.skip(1).str() == "long";
    match amount {
        Amount::Counted(length, _) => {
            let single = length.count == 1.0 && input.word() == Word::A;
            let ordinal = length.unit == Unit::Second && single;
            !ordinal && (!dashed || !single || adjective)
        }
        // "the soldiers' quarters" are no time.
        Amount::Some(Unit::Quarter) if matches!(input.word(), Word::Unit(..)) => false,
        // "the early hours", "rush hours"
        Amount::Some(Unit::Hour) if input.back(1).is_some_and(names_hours) => false,
        Amount::Some(_) => !dashed || adjective,
    }
}
