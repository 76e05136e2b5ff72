//! Days counted from days that are themselves expressions: "two weeks before Christmas", "the day after tomorrow's
//! match", "2 weeks starting May 20", "in two weeks' time".

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use nom::sequence::preceded;

use super::amount::Amount;
use super::cursor::{Cursor, Parsed, is};
use super::date::{day_first, month_first};
use super::length::measured;
use super::named::named_day;
use super::numeric::numeric_date;
use super::relative::{day_from_today, relative};
use super::shifted::whole;
use super::weekday::weekday_first;
use super::words::Word;
use super::{Reference, TimeExpr};
use crate::segment::TokenKind;
use crate::value::Unit;

/// "before Christmas", "after tomorrow", "from next Friday" behind an amount: whether it looks forward, and the day.
pub(super) fn day_beside_amount<'a>(start: Cursor<'a>, amount_end: Cursor<'a>) -> Parsed<'a, (bool, TimeExpr)> {
    let forward = match amount_end.word() {
        Word::Before => false,
        Word::After => true,
        // "for two weeks from Monday" tells when a length begins.
        Word::From if !leads_length(start) => true,
        _ => return amount_end.fail(),
    };
    // Days of trading hang on an exchange's calendar, and "a three-day festival from Friday" is a length.
    let unit = amount_end.back(2).filter(|before| before.at() >= start.at());
    let counted = unit.is_none_or(|before| {
        before.kind() != Some(TokenKind::Dash) && !matches!(before.str(), "trading" | "business" | "working")
    });
    let (behind, of) = day(amount_end.skip(1))?;
    // "two weeks after Monday's attack" has a length and a day; "from 5 May to 19 May" is a stretch.
    let goes_on = matches!(behind.word(), Word::To | Word::Until | Word::Through)
        || matches!(behind.kind(), Some(TokenKind::Clitic | TokenKind::Dash));
    behind.give(0, (counted && !goes_on).then_some((forward, of)))
}

/// "starting May 20", "beginning on Monday" behind an amount: the days from the first to the last of them.
pub(super) fn from_start(behind: Cursor<'_>, amount: Amount) -> Parsed<'_, TimeExpr> {
    if !matches!(behind.str(), "starting" | "beginning" | "commencing") {
        return behind.fail();
    }
    let joint = |i: Cursor<'_>| matches!(i.word(), Word::From | Word::Preposition);
    let start = if joint(behind.skip(1)) { behind.skip(2) } else { behind.skip(1) };
    let (rest, from) = day(start)?;
    let until = whole(amount).filter(|(unit, _)| *unit >= Unit::Day).map(|(unit, offset)| {
        let behind = TimeExpr::Beside { unit, offset, hedge: None, of: Box::new(from.clone()) };
        TimeExpr::Beside { unit: Unit::Day, offset: -1, hedge: None, of: Box::new(behind) }
    });
    rest.give(0, until.map(|until| TimeExpr::Range { from: Box::new(from), until: Box::new(until) }))
}

/// The same with its amount: "two weeks starting May 20" behind "the", where "two weeks before Christmas" is a stretch.
pub(super) fn started(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (behind, (amount, _)) = measured(input)?;
    from_start(behind, amount)
}

/// Whether the words before an amount make a length of it.
fn leads_length(start: Cursor<'_>) -> bool {
    start.back(1).is_some_and(|before| {
        matches!(
            before.word(),
            Word::Preposition | Word::In | Word::Of | Word::The | Word::Hedge(_) | Word::Least | Word::Between
        ) || matches!(
            before.str(),
            "lasts" | "lasting" | "last" | "lasted" | "runs" | "run" | "ran" | "within" | "takes"
        )
    })
}

/// A day that others are counted from.
fn day(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let named = preceded(opt(is(Word::The)), named_day);
    let mut days = alt((day_from_today, weekday_first, month_first, day_first, numeric_date, named, relative));
    let (rest, day) = days.parse(input)?;
    let is_day = match &day {
        TimeExpr::Date { parts, hedge, .. } => {
            (parts.weekday.is_some() || parts.day.is_some()) && parts.part.is_none() && hedge.is_none()
        }
        TimeExpr::Relative { unit, part, .. } => *unit == Unit::Day && part.is_none(),
        TimeExpr::Named { .. } => true,
        _ => false,
    };
    rest.give(0, is_day.then_some(day))
}

/// "the day before Christmas", "the day after last Tuesday".
pub(super) fn day_beside(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let head = (opt(is(Word::The)), is(Word::Unit(Unit::Day, false)));
    let (rest, _) = head.map(|_| ()).parse(input)?;
    let offset = match rest.word() {
        Word::Before => -1,
        Word::After => 1,
        _ => return rest.fail(),
    };
    let (rest, of) = day(rest.skip(1))?;
    Ok((rest, TimeExpr::Beside { unit: Unit::Day, offset, hedge: None, of: Box::new(of) }))
}

/// "in two weeks' time" behind the amount.
pub(super) fn time_off<'a>(start: Cursor<'a>, amount_end: Cursor<'a>) -> Parsed<'a, (bool, Reference)> {
    let led = start.back(1).is_some_and(|before| before.word() == Word::In);
    let possessive = matches!(amount_end.kind(), Some(TokenKind::Clitic | TokenKind::Quote));
    let time = amount_end.skip(1).str() == "time";
    amount_end.give(2, (led && possessive && time).then_some((true, Reference::Speech)))
}
