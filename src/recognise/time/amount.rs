//! So much of a unit: "five years", "a year and a half", "several months", without what hedges it or makes a length of it.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use nom::sequence::preceded;

use super::DayPart;
use super::cursor::{Cursor, Parsed, hyphen, is};
use super::number::{Count, cardinal, count};
use super::words::Word;
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
