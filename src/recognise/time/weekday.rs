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
    if let Ok((behind, frame)) = preceded(is(Word::Of), relative).parse(rest) {
        let what = Box::new(date(DateParts { weekday: Some(weekday), day, ..DateParts::default() }));
        return Ok((behind, TimeExpr::Within { what, frame: Box::new(frame) }));
    }
    let alone = day.is_none();
    let expr = date(DateParts { weekday: Some(weekday), day, ..DateParts::default() });
    rest.give(0, (!alone || is_weekday_here(input, rest, form)).then_some(expr))
}

/// A day in figures with which the clause ends: "Sunday 31".
fn last_figure(input: Cursor<'_>) -> Parsed<'_, u8> {
    let (rest, day) = day_figure(input)?;
    let ends = rest.token().is_none() || (rest.kind() == Some(TokenKind::Sign) && !rest.is_sign("/"));
    rest.give(0, ends.then_some(day))
}

/// A date, beside which a weekday is printed.
fn with_weekday(expr: TimeExpr, weekday: Weekday) -> Option<TimeExpr> {
    match expr {
        TimeExpr::Date { parts, hedge, direction } if parts.day.is_some() => {
            Some(TimeExpr::Date { parts: DateParts { weekday: Some(weekday), ..parts }, hedge, direction })
        }
        _ => None,
    }
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
                && matches!(before, Word::Preposition | Word::Last | Word::Next | Word::Or | Word::This)
                && !rest.is_capitalised()
        }
    }
}
