//! Times of day: "10:30 a.m. EST", "noon Thursday", "Friday night", "the early morning".

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use nom::sequence::preceded;

use super::cursor::{Cursor, Parsed, comma, dash, is, literal, read};
use super::date::{day_first, month_first};
use super::number::cardinal;
use super::relative::{day_from_today, stretch};
use super::set::of_weekday;
use super::weekday::weekday_first;
use super::words::Word;
use super::{DateParts, DayPart, Reference, TimeExpr, Weekday};
use crate::segment::TokenKind;
use crate::value::Unit;

/// A part of the day: "morning", "night".
pub(super) fn day_part(input: Cursor<'_>) -> Parsed<'_, DayPart> {
    read(|word| if let Word::DayPart(part) = word { Some(part) } else { None })(input)
}

/// "10:30 a.m. EST Wednesday", "5 p.m.", "noon Thursday", "2:15", "0800 GMT".
pub(super) fn clock(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, (hour, minute)) = alt((named_hour, hour_and_half_of_day, twenty_four_hours)).parse(input)?;
    let (rest, zone) = opt(zone).parse(rest)?;
    let (rest, _) = opt((literal("local"), literal("time"))).parse(rest)?;
    let (rest, _) = opt((is(Word::In), is(Word::The), day_part)).parse(rest)?;
    let (rest, on) = opt(preceded((comma, opt(literal("on"))), day)).parse(rest)?;
    let clock = TimeExpr::Clock { hour: Some(hour), minute, part: None, zone, on: on.map(Box::new) };
    rest.give(0, (hour <= 24 && minute.unwrap_or(0) < 60).then_some(clock))
}

/// "morning", "the evening", "overnight", "mid-afternoon yesterday", where no day stands before it.
pub(super) fn part_alone(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, definite) = opt(is(Word::The)).parse(input)?;
    let (rest, early) = opt((read(part_word), opt(dash))).parse(rest)?;
    let (rest, part) = day_part(rest)?;
    let (rest, on) = opt(preceded(opt(alt((is(Word::Of), literal("on")))), day)).parse(rest)?;
    let overnight = input.str().eq_ignore_ascii_case("overnight");
    // "the night of the attack" is no night that the article was just telling of.
    let of_other = on.is_none() && rest.word() == Word::Of;
    let in_the = definite.is_some()
        && !of_other
        && input.back(1).is_some_and(|before| matches!(before.word(), Word::In | Word::Preposition | Word::At));
    let accepted = on.is_some() || overnight || in_the || (early.is_some() && rest.kind() != Some(TokenKind::Word));
    let on = on.unwrap_or_else(|| stretch(Unit::Day, 0, Reference::Narrative));
    let on = accepted.then(|| Box::new(on));
    rest.give(0, on.map(|on| TimeExpr::Clock { hour: None, minute: None, part: Some(part), zone: None, on: Some(on) }))
}

/// A day, and the part of it that its words name: "Friday night", "yesterday afternoon", "Monday".
pub(super) fn day_with_part<'a>(rest: Cursor<'a>, expr: TimeExpr) -> (Cursor<'a>, TimeExpr) {
    if let (Some(weekday), Some(part)) = (weekday_alone(&expr), parts_of_days(rest)) {
        let value = format!("{}T{}", of_weekday(weekday), part.timex());
        return (rest.skip(1), TimeExpr::Set { value });
    }
    let early = if matches!(rest.word(), Word::PartOf(_)) { rest.skip(1) } else { rest };
    match day_part(early) {
        Ok((behind, part)) if is_day(&expr) => (
            behind,
            TimeExpr::Clock { hour: None, minute: None, part: Some(part), zone: None, on: Some(Box::new(expr)) },
        ),
        _ => (rest, expr),
    }
}

/// "nights", "mornings".
fn parts_of_days(input: Cursor<'_>) -> Option<DayPart> {
    match input.word() {
        Word::DayPart(part) => Some(part).filter(|_| input.str().ends_with("ings") || input.str().ends_with("noons")),
        Word::Unit(Unit::Day, true) => Some(DayPart::Night).filter(|_| input.str() == "nights"),
        _ => None,
    }
}

fn weekday_alone(expr: &TimeExpr) -> Option<Weekday> {
    match expr {
        TimeExpr::Date {
            parts: DateParts { weekday, day: None, month: None, year: None, .. },
            direction: None,
            ..
        } => *weekday,
        _ => None,
    }
}

fn is_day(expr: &TimeExpr) -> bool {
    match expr {
        TimeExpr::Date { parts: DateParts { weekday, day, .. }, .. } => weekday.is_some() || day.is_some(),
        TimeExpr::Relative { unit, .. } => *unit == Unit::Day,
        _ => false,
    }
}

fn part_word(word: Word) -> Option<()> {
    matches!(word, Word::PartOf(_)).then_some(())
}

/// The day of a time of day.
fn day(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, day) = alt((weekday_first, month_first, day_first, day_from_today)).parse(input)?;
    rest.give(0, is_day(&day).then_some(day))
}

fn named_hour(input: Cursor<'_>) -> Parsed<'_, (u8, Option<u8>)> {
    if input.back(1).is_some_and(|before| before.str().eq_ignore_ascii_case("high")) {
        return input.fail();
    }
    let hour = read(|word| if let Word::ClockName(hour) = word { Some((hour, Some(0))) } else { None });
    hour(input)
}

/// "10:30 a.m.", "7.30pm", "5 p.m.", "ten o'clock".
fn hour_and_half_of_day(input: Cursor<'_>) -> Parsed<'_, (u8, Option<u8>)> {
    let (rest, (hour, minute)) = match figures(input.str()) {
        Some(time) if input.kind() == Some(TokenKind::Number) => (input.skip(1), time),
        _ => cardinal(input).map(|(rest, hour)| (rest, (u8::try_from(hour).unwrap_or(99), None)))?,
    };
    let hour = match rest.word() {
        Word::Am => Some(hour % 12),
        Word::Pm => Some(hour % 12 + 12),
        Word::OClock => Some(hour),
        Word::In if rest.skip(1).word() == Word::The => match rest.skip(2).word() {
            Word::DayPart(DayPart::Morning) => return Ok((rest.skip(3), (hour % 12, minute))),
            Word::DayPart(DayPart::Afternoon | DayPart::Evening) => {
                return Ok((rest.skip(3), (hour % 12 + 12, minute)));
            }
            _ => None,
        },
        _ => None,
    };
    // "3am3" is a piece of a code.
    let code = rest.skip(1).glued() && rest.skip(1).kind() == Some(TokenKind::Number);
    rest.give(
        1,
        hour.filter(|_| !code && figures(input.str()).is_none_or(|(hour, _)| (1..=12).contains(&hour)))
            .map(|hour| (hour, minute)),
    )
}

/// "14:30", "0800 GMT": with a colon, or with a zone behind.
fn twenty_four_hours(input: Cursor<'_>) -> Parsed<'_, (u8, Option<u8>)> {
    let text = input.str();
    let zoned = matches!(input.skip(1).word(), Word::Zone(_));
    let led = input.back(1).is_some_and(|before| {
        matches!(
            before.word(),
            Word::At
                | Word::Until
                | Word::From
                | Word::Before
                | Word::After
                | Word::Between
                | Word::To
                | Word::Hedge(_)
        ) || matches!(before.str(), "by" | "since")
    });
    let time = match (text.as_bytes(), zoned) {
        ([_, _, _, _], true) => {
            text.get(..2).zip(text.get(2..)).and_then(|(h, m)| Some((h.parse().ok()?, m.parse().ok()?)))
        }
        _ if text.contains(':') && (zoned || led) => figures(text).and_then(|(hour, minute)| Some((hour, minute?))),
        _ => None,
    };
    let time = time.filter(|(hour, minute)| *hour < 25 && *minute < 60);
    input.give(1, time.filter(|_| input.kind() == Some(TokenKind::Number)).map(|(hour, minute)| (hour, Some(minute))))
}

/// "10:30", "7.30", "5".
fn figures(text: &str) -> Option<(u8, Option<u8>)> {
    match text.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 && hour.len() <= 2 => {
            Some((hour.parse().ok()?, Some(minute.parse().ok()?)))
        }
        None if text.len() <= 2 => Some((text.parse().ok()?, None)),
        _ => None,
    }
}

fn zone(input: Cursor<'_>) -> Parsed<'_, i16> {
    let capital = input.token().is_some_and(|token| token.caps == crate::segment::Caps::All);
    let (rest, minutes) = read(|word| if let Word::Zone(minutes) = word { Some(minutes) } else { None })(input)?;
    rest.give(0, capital.then_some(minutes))
}
