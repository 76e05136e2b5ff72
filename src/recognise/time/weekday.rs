//! Weekdays, alone and beside a date.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use nom::sequence::preceded;

use super::cursor::{Cursor, Parsed, comma, is, read, stop};
use super::date::{date, day_figure, day_first, day_ordinal, month_first};
use super::numeric::numeric_date;
use super::relative::relative;
use super::words::{Form, Word};
use super::{DateParts, TimeExpr, Weekday};
use crate::segment::TokenKind;
use crate::value::Unit;

/// "Tuesday", "Tuesday, July 27, 2023", "Tuesday the 27th", "Sun 14th".
pub(super) fn weekday_first(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, (weekday, form)) = weekday_name(input)?;
    let on = alt((month_first, day_first, numeric_date));
    let (rest, full) = opt(preceded((comma, opt(is(Word::The))), on)).parse(rest)?;
    if let Some(expr) = full.and_then(|expr| with_weekday(expr, weekday)) {
        return Ok((rest, expr));
    }
    let (rest, _) = weekday_name(input)?;
    let (rest, day) = opt(alt((preceded(opt(is(Word::The)), day_ordinal), last_figure))).parse(rest)?;
    let frame = preceded(is(Word::Of), relative).parse(rest).or_else(|_| week(rest));
    if let Ok((behind, frame)) = frame {
        let what = Box::new(date(DateParts { weekday: Some(weekday), day, ..DateParts::default() }));
        return Ok((behind, TimeExpr::Within { what, frame: Box::new(frame) }));
    }
    let alone = day.is_none();
    // "Thursday week" is a week later than the Thursday to come: it stays open.
    let week_later = rest.word() == Word::Unit(Unit::Week, false);
    if alone && (week_later || is_any_such(input, rest)) {
        return Ok((rest, TimeExpr::AnyWeekday(weekday)));
    }
    let expr = date(DateParts { weekday: Some(weekday), day, ..DateParts::default() });
    rest.give(0, (!alone || is_weekday_here(input, rest, form)).then_some(expr))
}

/// "last week" behind "on Friday": no "of" needs to stand between.
fn week(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, week) = relative(input)?;
    rest.give(0, matches!(week, TimeExpr::Relative { unit: Unit::Week, .. }).then_some(week))
}

/// "next week Monday"
pub(super) fn with_weekday_behind(rest: Cursor<'_>, week: TimeExpr) -> (Cursor<'_>, TimeExpr) {
    if !matches!(week, TimeExpr::Relative { unit: Unit::Week, part: None, .. }) {
        return (rest, week);
    }
    match weekday_name(rest) {
        Ok((behind, (weekday, _))) if rest.is_capitalised() && behind.kind() != Some(TokenKind::Clitic) => {
            let what = date(DateParts { weekday: Some(weekday), ..DateParts::default() });
            (behind, TimeExpr::Within { what: Box::new(what), frame: Box::new(week) })
        }
        _ => (rest, week),
    }
}

/// "on a Sunday", "a Friday in March": one of them, and not the next or last; "a Sunday match" is on that Sunday.
fn is_any_such(input: Cursor<'_>, rest: Cursor<'_>) -> bool {
    let noun_behind = rest.kind() == Some(TokenKind::Word) && matches!(rest.word(), Word::Other | Word::DayPart(_));
    input.back(1).is_some_and(|before| before.word() == Word::A) && !noun_behind
}

/// A day in figures with which the clause ends: "Sunday 31".
fn last_figure(input: Cursor<'_>) -> Parsed<'_, u8> {
    let (rest, day) = day_figure(input)?;
    let ends = rest.token().is_none() || (rest.kind() == Some(TokenKind::Sign) && !rest.is_sign("/"));
    rest.give(0, ends.then_some(day))
}

/// A date, beside which a weekday is printed.
pub(super) fn with_weekday(expr: TimeExpr, weekday: Weekday) -> Option<TimeExpr> {
    match expr {
        TimeExpr::Date { parts, hedge, direction } if parts.day.is_some() => {
            Some(TimeExpr::Date { parts: DateParts { weekday: Some(weekday), ..parts }, hedge, direction })
        }
        _ => None,
    }
}

/// "21.9.2024 (Saturday)", "September 21 (Sat.)": the weekday that a bracket gives a date, which belongs to it.
pub(super) fn with_bracketed_weekday<'a>(rest: Cursor<'a>, expr: TimeExpr) -> (Cursor<'a>, TimeExpr) {
    if !rest.is_sign("(") || !matches!(expr, TimeExpr::Date { parts: DateParts { weekday: None, .. }, .. }) {
        return (rest, expr);
    }
    let weekday = weekday_name(rest.skip(1)).ok().filter(|(behind, _)| behind.is_sign(")"));
    let dated = weekday.and_then(|(behind, (day, _))| Some((behind.skip(1), with_weekday(expr.clone(), day)?)));
    dated.unwrap_or((rest, expr))
}

fn weekday_name(input: Cursor<'_>) -> Parsed<'_, (Weekday, Form)> {
    let name = read(|word| if let Word::Weekday(weekday, form) = word { Some((weekday, form)) } else { None });
    let (rest, (weekday, form)) = name(input)?;
    let rest = if form == Form::Full { rest } else { stop(rest)?.0 };
    Ok((rest, (weekday, form)))
}

/// Whether a weekday's name, with nothing else of a date, is one here.
fn is_weekday_here(name: Cursor<'_>, rest: Cursor<'_>, form: Form) -> bool {
    let before = name.back(1).map_or(Word::Other, Cursor::word);
    let capital = name.is_capitalised();
    match form {
        // "the Sunday Times"
        Form::Full => {
            !(before == Word::The
                && rest.is_capitalised()
                && !matches!(rest.word(), Word::Month(..) | Word::DayPart(_)))
        }
        Form::Short => capital,
        Form::Common => {
            capital
                && !rest.is_capitalised()
                && (matches!(before, Word::Last | Word::Next | Word::Or | Word::Until)
                    || name.back(1).is_some_and(|before| matches!(before.str(), "on" | "On" | "by" | "By")))
        }
    }
}
