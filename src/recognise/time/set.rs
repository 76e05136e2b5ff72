//! Recurrences: "every Monday", "each year", "twice a week", "daily", "Mondays".

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;

use super::amount::unit_name;
use super::cursor::{Cursor, Parsed, is, read};
use super::number::{below_hundred, ordinal};
use super::period::months_of;
use super::words::Word;
use super::{DayPart, TimeExpr, Weekday};
use crate::segment::TokenKind;
use crate::value::Unit;

/// A recurrence, with its TIMEX3 value.
pub(super) fn set(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    alt((adverb, weekdays, every)).map(|value| TimeExpr::Set { value }).parse(input)
}

/// "per day", "a year" behind a rate ("twice a year", "$5 a year"): the span is the unit with its article.
pub(super) fn rate(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let after_count = input.back(1).is_some_and(|before| {
        let counted = before.word() == Word::Other && !before.is_capitalised() && before.str().ends_with('s');
        counted
            || matches!(before.word(), Word::Times | Word::Scale(_) | Word::Unit(_, true))
            || before.kind() == Some(TokenKind::Number)
            || before.is_sign("%")
            || before.str() == "percent"
    });
    let (rest, ()) = is(Word::A)(input)?;
    let (rest, unit) = unit_name(rest)?;
    // "costs a quarter million"
    let scaled = matches!(rest.word(), Word::Scale(_));
    rest.give(
        0,
        (after_count && !unit.plural && !scaled).then(|| TimeExpr::Set { value: period(unit.times.into(), unit.unit) }),
    )
}

/// A TIMEX3 period: "P5Y", "PT2.5H".
pub(crate) fn period(n: f64, unit: Unit) -> String {
    match unit {
        Unit::Second => format!("PT{n}S"),
        Unit::Minute => format!("PT{n}M"),
        Unit::Hour => format!("PT{n}H"),
        Unit::Day => format!("P{n}D"),
        Unit::Week => format!("P{n}W"),
        Unit::Month => format!("P{n}M"),
        Unit::Quarter => format!("P{n}Q"),
        Unit::Year => format!("P{n}Y"),
        Unit::Decade => format!("P{}Y", n * 10.0),
        Unit::Century => format!("P{}Y", n * 100.0),
    }
}

fn adverb(input: Cursor<'_>) -> Parsed<'_, String> {
    let (rest, (n, unit)) = read(|word| if let Word::Set(n, unit) = word { Some((n, unit)) } else { None })(input)?;
    // "the Daily Mail", "Weekly Standard"
    rest.give(0, (!input.is_capitalised() || !rest.is_capitalised()).then(|| period(n.into(), unit)))
}

fn weekdays(input: Cursor<'_>) -> Parsed<'_, String> {
    let (rest, weekday) = read(|word| if let Word::Weekdays(weekday) = word { Some(weekday) } else { None })(input)?;
    rest.give(0, input.is_capitalised().then(|| of_weekday(weekday)))
}

/// Every such weekday.
pub(super) fn of_weekday(weekday: Weekday) -> String {
    format!("XXXX-WXX-{}", weekday.number_from_monday())
}

/// "every Monday", "each year", "every two weeks", "every other day", "every July".
fn every(input: Cursor<'_>) -> Parsed<'_, String> {
    let (rest, ()) = is(Word::Every)(input)?;
    let (rest, n) = opt(alt((below_hundred, ordinal.map(u32::from), is(Word::Alternate).map(|()| 2)))).parse(rest)?;
    let value = match rest.word() {
        Word::Weekday(weekday, _) => Some(of_weekday(weekday)),
        Word::Month(month, _) => Some(format!("XXXX-{month:02}")),
        Word::Season(season, _) => Some(format!("XXXX-{}", months_of(season).2)),
        Word::Weekend => Some("XXXX-WXX-WE".to_owned()),
        Word::DayPart(part) if part != DayPart::Night => Some(format!("XXXX-XX-XXT{}", part.timex())),
        _ => {
            return unit_name(rest)
                .map(|(rest, unit)| (rest, period(f64::from(n.unwrap_or(1)) * f64::from(unit.times), unit.unit)));
        }
    };
    rest.give(1, value.filter(|_| n.is_none_or(|n| n == 2)))
}
