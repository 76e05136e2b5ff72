//! Expressions that hang on an anchor: "last week", "the past two years", "next March", "that day".

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use nom::sequence::preceded;

use super::amount::{Amount, plain_amount, unit_name};
use super::clock::day_part;
use super::cursor::{Cursor, Parsed, is, read, sign};
use super::date::{day_first, month_first, month_name};
use super::definite::definite_unit;
use super::length::hedge_behind;
use super::named::{holiday, with_weekend};
use super::number::below_hundred;
use super::period::season_name;
use super::weekday::{weekday_first, with_weekday, with_weekday_behind};
use super::words::{Form, Word};
use super::{DateParts, DayPart, Direction, Part, Reference, TimeExpr};
use crate::segment::TokenKind;
use crate::value::{Interval, Length, Unit};

/// Which way a leading word points, and on what it hangs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Lead {
    direction: Direction,
    reference: Reference,
    /// "the last ...", "the past ...": a stretch up to the anchor, not the calendar's.
    sliding: bool,
}

/// "last week", "the past two weeks", "this March", "next Tuesday", "that year", "last night", "recent years".
pub(super) fn relative(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, lead) = lead(input)?;
    alt((|i| window(i, lead), |i| part_of_day(i, lead), |i| unit_of(i, lead), |i| named_stretch(i, lead))).parse(rest)
}

/// "last year", "of this year", "the following year": a year that frames a date.
pub(super) fn relative_year(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, lead) = lead(input)?;
    let (rest, _) = opt(alt((is(Word::Calendar), is(Word::Fiscal)))).parse(rest)?;
    let (rest, ()) = is(Word::Unit(Unit::Year, false))(rest)?;
    Ok((rest, stretch(Unit::Year, offset(lead.direction), lead.reference)))
}

/// "today", "yesterday evening", "tonight", "the day before yesterday", "the day after tomorrow".
pub(super) fn day_from_today(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    if input.word() == Word::Tonight {
        let on = stretch(Unit::Day, 0, Reference::Speech);
        let tonight = TimeExpr::Clock {
            hour: None,
            minute: None,
            part: Some(DayPart::Night),
            zone: None,
            on: Some(Box::new(on)),
        };
        return Ok((input.skip(1), tonight));
    }
    let (rest, days) = alt((today, day_beside_today)).parse(input)?;
    Ok((rest, stretch(Unit::Day, days, Reference::Speech)))
}

/// One unit at an offset.
pub(super) fn stretch(unit: Unit, offset: i32, reference: Reference) -> TimeExpr {
    TimeExpr::Relative { unit, offset, reference, part: None }
}

/// "the day" behind "later in".
fn definite_day(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let the_day = (is(Word::The), is(Word::Unit(Unit::Day, false)));
    the_day.map(|_| stretch(Unit::Day, 0, Reference::Narrative)).parse(input)
}

fn today(input: Cursor<'_>) -> Parsed<'_, i32> {
    read(|word| if let Word::Today(days) = word { Some(i32::from(days)) } else { None })(input)
}

fn day_beside_today(input: Cursor<'_>) -> Parsed<'_, i32> {
    let head = (opt(is(Word::The)), is(Word::Unit(Unit::Day, false)));
    let (rest, _) = head.map(|_| ()).parse(input)?;
    let step = match rest.word() {
        Word::Before => -1,
        Word::After => 1,
        _ => return rest.fail(),
    };
    let (rest, days) = today(rest.skip(1))?;
    rest.give(0, (days == step).then_some(days + step))
}

/// The words before the unit: "last", "the past", "this coming", "the same".
fn lead(input: Cursor<'_>) -> Parsed<'_, Lead> {
    let definite = matches!(input.word(), Word::The | Word::This | Word::A);
    let (rest, word) = match (definite, leads(input.skip(1).word())) {
        (true, Some(lead)) => (input.skip(2), Some(lead)),
        _ => (input.skip(1), leads(input.word())),
    };
    let sliding = |lead: Lead| Lead {
        sliding: lead.sliding || (input.word() == Word::The && lead.reference == Reference::Speech),
        ..lead
    };
    rest.give(0, word.map(sliding))
}

fn leads(word: Word) -> Option<Lead> {
    let speech = |direction, sliding| Lead { direction, reference: Reference::Speech, sliding };
    let told = |direction| Lead { direction, reference: Reference::Narrative, sliding: false };
    Some(match word {
        Word::Last => speech(Direction::Past, false),
        Word::Next => speech(Direction::Future, false),
        Word::This | Word::Current => speech(Direction::Present, false),
        Word::Past | Word::Recent | Word::Latest => speech(Direction::Past, true),
        Word::Coming | Word::Future => speech(Direction::Coming, true),
        Word::That | Word::Same => told(Direction::Present),
        Word::Told(direction) => told(direction),
        _ => return None,
    })
}

/// Units from the anchor's own.
fn offset(direction: Direction) -> i32 {
    match direction {
        Direction::Past => -1,
        Direction::Present => 0,
        Direction::Future | Direction::Coming => 1,
    }
}

/// "two weeks" behind "the past", "years" behind "recent", "few days" behind "the next".
fn window(input: Cursor<'_>, lead: Lead) -> Parsed<'_, TimeExpr> {
    let (rest, amount) = plain_amount(input)?;
    // "the next two years or so"
    let rest = if rest.skip(1).word() == Word::So { hedge_behind(rest, None).0 } else { rest };
    if lead.direction == Direction::Present || is_verb(input) {
        return rest.fail();
    }
    let future = input.back(1).is_some_and(|before| before.word() == Word::Future);
    let (length, unit) = match amount {
        // "future years" are not the next ones.
        Amount::Some(_) if future => return Ok((rest, TimeExpr::Vague("FUTURE_REF"))),
        _ if future => return rest.fail(),
        Amount::Counted(length, _) => (Some(length), length.unit),
        Amount::Some(unit) => (None, unit),
    };
    let working = unit == Unit::Day && rest.back(2).is_some_and(|before| before.word() == Word::Working);
    Ok((rest, TimeExpr::Window { length, unit, direction: lead.direction, working }))
}

/// "5 upcoming years", "two previous weeks": the number first.
pub(super) fn counted_window(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let behind = input.skip(1);
    let lead = leads(behind.word()).filter(|_| !matches!(behind.word(), Word::Recent | Word::Latest | Word::Future));
    let Some(lead) = lead.filter(|lead| lead.direction != Direction::Present) else { return input.fail() };
    let count = match input.digits() {
        Some(n) => n,
        None => below_hundred(input)?.1,
    };
    let (rest, name) = unit_name(behind.skip(1))?;
    let n = f64::from(count) * f64::from(name.times);
    let length = Length { count: n, unit: name.unit, bounds: Interval::exact(n) };
    let window = TimeExpr::Window { length: Some(length), unit: name.unit, direction: lead.direction, working: false };
    rest.give(0, name.plural.then_some(window))
}

/// Whether the "last" before the amount is a verb: "is expected to last 48 hours", "and last six weeks".
fn is_verb(amount: Cursor<'_>) -> bool {
    let Some(before) = amount.back(2).filter(|_| amount.back(1).is_some_and(|last| last.str() == "last")) else {
        return false;
    };
    !matches!(before.word(), Word::The | Word::In | Word::Preposition | Word::Of | Word::From | Word::Hedge(_))
        && matches!(before.kind(), Some(TokenKind::Word))
        && !matches!(before.str(), "within" | "these" | "those" | "its" | "his" | "her" | "their" | "my" | "our")
}

/// "week" behind "last", "the following", "that".
fn unit_of(input: Cursor<'_>, lead: Lead) -> Parsed<'_, TimeExpr> {
    let (rest, _) =
        opt(alt((is(Word::Calendar), is(Word::Fiscal), is(Word::Whole), is(Word::Working)))).parse(input)?;
    let (rest, name) = unit_name(rest)?;
    let future = input.back(1).is_some_and(|before| before.word() == Word::Future);
    if name.plural || name.unit < Unit::Day || future {
        return rest.fail();
    }
    let unit = name.unit;
    if unit == Unit::Week && input.word() == Word::Working {
        let (offset, reference) = (offset(lead.direction), lead.reference);
        return Ok((rest, TimeExpr::Relative { unit, offset, reference, part: Some(Part::Working) }));
    }
    if name.times != 1 {
        let n = f64::from(name.times);
        let length = Length { count: n, unit, bounds: Interval::exact(n) };
        return Ok((rest, TimeExpr::Window { length: Some(length), unit, direction: lead.direction, working: false }));
    }
    // "the last quarter" and "the latest quarter" are the calendar's, "the past year" slides.
    if lead.sliding && unit != Unit::Quarter && lead.direction != Direction::Present {
        let length = Length { count: 1.0, unit, bounds: Interval::exact(1.0) };
        let next = input.back(1).is_some_and(|word| word.word() == Word::Next) && unit < Unit::Year;
        if !next {
            return Ok((
                rest,
                TimeExpr::Window { length: Some(length), unit, direction: lead.direction, working: false },
            ));
        }
        return Ok((rest, stretch(unit, 1, Reference::Narrative)));
    }
    Ok(with_weekday_behind(rest, stretch(unit, offset(lead.direction), lead.reference)))
}

/// "night" behind "last", "morning" behind "this" and "the next".
fn part_of_day(input: Cursor<'_>, lead: Lead) -> Parsed<'_, TimeExpr> {
    let (rest, part) = day_part(input)?;
    let reference = if lead.sliding { Reference::Narrative } else { lead.reference };
    let on = stretch(Unit::Day, offset(lead.direction), reference);
    Ok((rest, TimeExpr::Clock { hour: None, minute: None, part: Some(part), zone: None, on: Some(Box::new(on)) }))
}

/// "the following Tuesday", "the previous May": beside the day of which the story was speaking.
fn told(what: TimeExpr, lead: Lead) -> TimeExpr {
    if lead.reference != Reference::Narrative || lead.direction == Direction::Present {
        return what;
    }
    let frame = stretch(Unit::Day, 0, Reference::Narrative);
    TimeExpr::Within { what: Box::new(what), frame: Box::new(frame) }
}

/// A month, weekday, season, weekend or holiday behind "last", "this", "next".
fn named_stretch(input: Cursor<'_>, lead: Lead) -> Parsed<'_, TimeExpr> {
    let direction = Some(lead.direction);
    match input.word() {
        Word::Month(..) => {
            let (rest, (month, form)) = month_name(input)?;
            // "this May 3" is read as the date behind "this"; "this may" is a verb.
            if rest.digits().is_some() || (form == Form::Common && !input.is_capitalised()) {
                return rest.fail();
            }
            let parts = DateParts { month: Some(month), ..DateParts::default() };
            Ok((rest, told(TimeExpr::Date { parts, hedge: None, direction }, lead)))
        }
        // "that sun", "this Sun": no weekday.
        Word::Weekday(_, Form::Common) if lead.direction == Direction::Present => input.fail(),
        Word::Weekday(weekday, _) => {
            let parts = DateParts { weekday: Some(weekday), ..DateParts::default() };
            let alone = told(TimeExpr::Date { parts, hedge: None, direction }, lead);
            // "this coming Sunday, March 8"
            let on = preceded(sign(","), alt((month_first, day_first))).parse(input.skip(1));
            let dated = on.ok().and_then(|(rest, on)| with_weekday(on, weekday).map(|on| (rest, on)));
            Ok(dated.unwrap_or_else(|| (input.skip(1), alone)))
        }
        // "the previous weekends" are not one.
        Word::Weekend if input.str().ends_with('s') => input.fail(),
        Word::Weekend => {
            // The coming weekend is this week's.
            let weeks = if lead.direction == Direction::Coming { 0 } else { offset(lead.direction) };
            Ok((input.skip(1), TimeExpr::Weekend { offset: Some(weeks) }))
        }
        Word::Season(..) => {
            let (rest, season) = season_name(input)?;
            Ok((
                rest,
                TimeExpr::Months {
                    from: season.0,
                    until: season.1,
                    year: None,
                    direction,
                    part: None,
                    timex: season.2,
                },
            ))
        }
        _ => {
            let (rest, name) = holiday(input)?;
            Ok(with_weekend(rest, TimeExpr::Named { name, year: None, direction }))
        }
    }
}

/// "earlier this month", "later that year", "earlier in the year", "late yesterday": what is behind counts.
pub(super) fn later_in(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, part) = match input.word() {
        Word::Earlier => (input.skip(1), Part::Earlier),
        Word::Later => (input.skip(1), Part::Later),
        _ => return input.fail(),
    };
    let the_day = preceded(is(Word::In), definite_day);
    let when = preceded(opt(is(Word::In)), alt((definite_unit, relative, day_from_today, weekday_first)));
    let (rest, expr) = alt((the_day, when)).parse(rest)?;
    let expr = super::year::with_part(expr, part);
    rest.give(0, expr)
}
