//! Lengths: "five years", "almost four years", "10-day", and what hangs on them: "two weeks ago".

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use nom::sequence::preceded;

use super::cursor::{Cursor, Parsed, hyphen, is};
use super::hedge::hedge;
use super::number::{Count, cardinal, count};
use super::shifted::shifted_expression;
use super::words::Word;
use super::{DayPart, Hedge, Reference, TimeExpr};
use crate::segment::{Token, TokenKind};
use crate::value::{Interval, Length, Unit};

/// The name of a unit: its unit, how many of it, and whether it is in the plural.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct UnitName {
    pub(super) unit: Unit,
    pub(super) times: u8,
    pub(super) plural: bool,
}

/// So much of a unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Amount {
    /// A number of them, and the smaller unit behind it.
    Counted(Length, Option<(u32, Unit)>),
    /// "several", or no number at all.
    Some(Unit),
}

/// "year", "weeks", "fortnight", "second".
pub(super) fn unit_name(input: Cursor<'_>) -> Parsed<'_, UnitName> {
    let name = |unit, times, plural| Some(UnitName { unit, times, plural });
    let unit = match input.word() {
        Word::Unit(unit, plural) => name(unit, 1, plural),
        Word::Second => name(Unit::Second, 1, false),
        Word::Fortnight => name(Unit::Week, 2, false),
        Word::DayPart(DayPart::Night) => name(Unit::Day, 1, false),
        _ => None,
    };
    input.give(1, unit)
}

/// "two weeks", "several months", "an hour and 30 minutes", "a year and a half", "years".
pub(super) fn amount(input: Cursor<'_>) -> Parsed<'_, Amount> {
    alt((counted, uncounted)).parse(input)
}

/// An amount of one unit: "the last three months and two days ago" are two times.
pub(super) fn plain_amount(input: Cursor<'_>) -> Parsed<'_, Amount> {
    alt((one_unit.map(|(_, length)| Amount::Counted(length, None)), uncounted)).parse(input)
}

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

/// A count in words or figures and its unit, with hyphens ("five-year", "10-day") or blanks.
fn counted(input: Cursor<'_>) -> Parsed<'_, Amount> {
    let (rest, (count, mut length)) = one_unit(input)?;
    // "five days and seven nights" are two lengths.
    let smaller = |i| and_smaller_unit(i, length.unit);
    let (rest, more) = opt(alt((and_a_half, smaller))).parse(rest)?;
    let more = more.and_then(|more| add(&mut length, more));
    Ok((rest, Amount::Counted(length, more.or_else(|| half_unit(count, length.unit)))))
}

/// The count, and the length in its unit.
fn one_unit(input: Cursor<'_>) -> Parsed<'_, (Count, Length)> {
    let (rest, count) = count(input)?;
    let (rest, range_end) = opt(preceded(alt((is(Word::To), is(Word::Or), hyphen)), cardinal_or_figure)).parse(rest)?;
    let (rest, hyphenated) = opt(hyphen).parse(rest)?;
    let rest = if hyphenated.is_none() { filler(rest) } else { rest };
    let (rest, unit) = unit_name(rest)?;
    let article = input.word() == Word::A && count.value == 1.0;
    // "the 1988 quarter" counts nothing, "three quarters of" is a fraction.
    let year = input.digits().is_some_and(|n| n >= 100) && !unit.plural && hyphenated.is_none();
    if year || (unit.unit == Unit::Quarter && (rest.word() == Word::Of || article)) {
        return rest.fail();
    }
    if (article && unit.plural)
        || (unit.unit == Unit::Second && !unit.plural && count.value != 1.0 && hyphenated.is_none())
    {
        return rest.fail();
    }
    let times = f64::from(unit.times);
    let mut length = Length { count: count.value * times, unit: unit.unit, bounds: rounded(count, times) };
    if let Some(end) = range_end.filter(|end| f64::from(*end) > count.value) {
        length.bounds = Interval::new(count.value * times, f64::from(end) * times);
    }
    Ok((rest, (count, length)))
}

fn cardinal_or_figure(input: Cursor<'_>) -> Parsed<'_, u32> {
    match input.digits() {
        Some(n) => Ok((input.skip(1), n)),
        None => cardinal(input),
    }
}

/// "more", "consecutive", "full", "whole", "additional" between number and unit.
fn filler(input: Cursor<'_>) -> Cursor<'_> {
    if is_filler(input) { input.skip(1) } else { input }
}

/// Whether a word can stand between a number and its unit.
pub(super) fn is_filler(input: Cursor<'_>) -> bool {
    matches!(input.word(), Word::More | Word::Whole | Word::Calendar)
        || matches!(
            input.str(),
            "consecutive"
                | "straight"
                | "additional"
                | "further"
                | "long"
                | "working"
                | "business"
                | "trading"
                | "successive"
                | "short"
        )
}

/// "several months", "a few days", "years": no number.
fn uncounted(input: Cursor<'_>) -> Parsed<'_, Amount> {
    let several = (opt(is(Word::A)), is(Word::Several), opt(hyphen)).map(|_| ());
    let (rest, several) = opt(several).parse(input)?;
    let (rest, unit) = unit_name(rest)?;
    if tells_no_length(input) {
        return rest.fail();
    }
    let fraction = unit.unit == Unit::Quarter && several.is_none() && rest.word() == Word::Of;
    rest.give(0, ((unit.plural || several.is_some()) && !fraction).then_some(Amount::Some(unit.unit)))
}

/// Whether the word before makes something else of a unit: "in as many years", "on other days", "those nights".
fn tells_no_length(input: Cursor<'_>) -> bool {
    let before = |n| input.back(n).map_or("", Cursor::str);
    matches!(before(1), "as" | "on" | "other" | "those" | "such" | "most" | "all")
        || (before(1), before(2)) == ("many", "as")
}

/// What a count can be before it was rounded: whole figures by half a unit down and one up (a length that has begun
/// its next unit is still called by the last), figures with decimals by half their last place.
fn rounded(count: Count, times: f64) -> Interval {
    let value = count.value * times;
    match count.half_place {
        Some(half) => Interval::new(value - half * times, value + half * times),
        None if count.halves => Interval::new(value - 0.25, value + 0.25),
        None => Interval::new(value - 0.5 * times, value + times),
    }
}

/// The half of a unit as a whole number of the next smaller one.
fn half_unit(count: Count, unit: Unit) -> Option<(u32, Unit)> {
    if count.halves { half_of(unit) } else { None }
}

fn half_of(unit: Unit) -> Option<(u32, Unit)> {
    match unit {
        Unit::Minute => Some((30, Unit::Second)),
        Unit::Hour => Some((30, Unit::Minute)),
        Unit::Day => Some((12, Unit::Hour)),
        Unit::Year => Some((6, Unit::Month)),
        Unit::Decade => Some((5, Unit::Year)),
        _ => None,
    }
}

/// "and a half" behind the unit.
fn and_a_half(input: Cursor<'_>) -> Parsed<'_, Option<(u32, Unit)>> {
    (is(Word::And), is(Word::A), is(Word::Half)).map(|_| None).parse(input)
}

/// "and 30 minutes", "and three months": a smaller unit.
fn and_smaller_unit(input: Cursor<'_>, than: Unit) -> Parsed<'_, Option<(u32, Unit)>> {
    let (rest, n) = preceded(opt(is(Word::And)), cardinal_or_figure).parse(input)?;
    let (rest, unit) = unit_name(rest)?;
    rest.give(0, (unit.unit < than).then_some(Some((n, unit.unit))))
}

/// Adds the smaller unit (or a half) to the length; `None` where there is nothing to write for it.
fn add(length: &mut Length, more: Option<(u32, Unit)>) -> Option<(u32, Unit)> {
    let more = more.or_else(|| half_of(length.unit))?;
    length.count += f64::from(more.0) * more.1.days() / length.unit.days();
    let slack = more.1.days() / length.unit.days();
    length.bounds = Interval::new(length.count - slack / 2.0, length.count + slack);
    Some(more)
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
