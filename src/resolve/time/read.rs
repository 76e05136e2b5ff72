//! The days of each kind of expression.

use chrono::Datelike;

use super::Basis;
use super::context::Context;
use super::counted::{beside, shifted, window};
use super::ends::range;
use super::fuzzy;
use super::image::{Spacing, image};
use super::meaning::Meaning;
use super::pick::{Choice, date_on, months_of, months_on, named_on, weekend_on};
use super::story::{ahead, beside_told, definite, reported};
use super::stretch::{Stretch, monday};
use super::week::{holiday_weekend, week_number, week_of};
use crate::recognise::time::{DateParts, Direction, Hedge, Part, Reference, TimeExpr};
use crate::value::{Day, DayRange, DaySet, Unit};

/// The meaning of an expression.
pub(super) fn read(expr: &TimeExpr, context: &Context<'_>) -> Meaning {
    match expr {
        TimeExpr::Date { parts, hedge, direction } => {
            hedged(date(parts, *direction, context), parts, *hedge).part(parts.part)
        }
        TimeExpr::Relative { unit, offset, reference, part } => {
            let whole = relative(*unit, *offset, *reference, context);
            match part {
                Some(part @ (Part::Earlier | Part::Later)) => beside_anchor(whole, *part, *reference, context),
                part => whole.part(*part),
            }
        }
        TimeExpr::Beside { unit, offset, hedge, of } => beside(*unit, *offset, *hedge, &read(of, context)),
        TimeExpr::Shifted { unit, offset, reference, hedge } => shifted(*unit, *offset, *reference, *hedge, context),
        TimeExpr::Within { what, frame } => match &**what {
            TimeExpr::Date { parts, direction: Some(direction), .. } => beside_told(parts, *direction, context),
            _ => within(what, &read(frame, context)),
        },
        TimeExpr::Nth { first, count, unit, frame } => match frame {
            Some(frame) => nth(*first, *count, *unit, &read(frame, context)),
            None => Meaning::NONE,
        },
        TimeExpr::WeekOf(day) => week_of(&read(day, context)),
        TimeExpr::Window { length, unit, direction, working } => {
            let count = length.map(|length| if *working { fuzzy::with_weekends(length.count) } else { length.count });
            window(count, *unit, *direction, context)
        }
        TimeExpr::Range { from, until } => range(from, until, context),
        TimeExpr::Years { from, until, part } => {
            Meaning::absolute(Some(Stretch::Years { from: *from, until: *until })).part(*part)
        }
        TimeExpr::Months { from, until, year: Some(year), part, timex, .. } => {
            Meaning::absolute(Some(months_of(*year, *from, *until, timex))).part(*part)
        }
        TimeExpr::Months { from, until, year: None, direction, part, timex } => {
            let choice = Choice::of(*direction, context.tense(), Choice::Past);
            context.spoken(Spacing::Every(28), |day| months_on(day, *from, *until, timex, choice)).part(*part)
        }
        TimeExpr::Reported(year) => reported(*year, context),
        TimeExpr::Named { name, year: Some(year), .. } => {
            Meaning::absolute(super::holiday::holiday(name, *year).map(Stretch::Day))
        }
        TimeExpr::Named { name, year: None, direction } => {
            let choice = Choice::of(*direction, context.tense(), Choice::Nearest);
            context.spoken(Spacing::Every(28), |day| named_on(day, name, choice))
        }
        TimeExpr::Weekend { offset } => {
            let choice = Choice::of(None, context.tense(), Choice::Nearest);
            context.spoken(Spacing::Every(7), |day| weekend_on(day, *offset, choice))
        }
        TimeExpr::HolidayWeekend(day) => holiday_weekend(&read(day, context)),
        TimeExpr::WeekNumber { week, frame } => week_number(*week, frame.as_deref(), context),
        TimeExpr::Clock { on: Some(on), .. } => read(on, context),
        TimeExpr::Clock { on: None, .. } => relative(Unit::Day, 0, Reference::Narrative, context),
        TimeExpr::Length { .. }
        | TimeExpr::SomeUnits(_)
        | TimeExpr::Set { .. }
        | TimeExpr::Vague(_)
        | TimeExpr::AnyWeekday(_) => Meaning::NONE,
    }
}

/// A date: settled by its own year, or by the day of speaking.
fn date(parts: &DateParts, direction: Option<Direction>, context: &Context<'_>) -> Meaning {
    if parts.year.is_some() {
        return Meaning::absolute(of_year(parts));
    }
    let weekday_only = parts.month.is_none() && parts.day.is_none();
    let parts_given = [parts.month.is_some(), parts.day.is_some(), parts.weekday.is_some()];
    let several = parts_given.iter().filter(|given| **given).count() > 1;
    let fallback = if several { Choice::Nearest } else { Choice::Past };
    let tense = context.tense().or_else(|| context.is_term(weekday_only).then_some(Direction::Future));
    let choice = Choice::of(direction, tense, fallback);
    if weekday_only && choice == Choice::Future && context.owns() {
        return nearer_weekday(parts, context);
    }
    let told = choice == Choice::Past && tense == Some(Direction::Past) && context.opens();
    let choice = if told { Choice::Told } else { choice };
    let reading = context.spoken(Spacing::Every(if weekday_only { 7 } else { 28 }), |day| date_on(day, parts, choice));
    if weekday_only && direction == Some(Direction::Future) { or_of_week(reading, 7, parts, context) } else { reading }
}

/// "next Friday" is next week's, and to some the first that comes; so is "the previous Friday" last week's.
pub(super) fn or_of_week(nearest: Meaning, by: i32, parts: &DateParts, context: &Context<'_>) -> Meaning {
    let week = context.spoken(Spacing::Every(7), |day| date_on(day.plus(by), parts, Choice::Own));
    let both = nearest.days.as_ref().zip(week.days.as_ref()).map(|(nearest, week)| nearest.union(week));
    Meaning { days: both.or(nearest.days), ..week }
}

/// "to avoid Friday's ruling", "will play in Friday's final": what the day owns may be over or to come, and the nearer
/// is likelier.
fn nearer_weekday(parts: &DateParts, context: &Context<'_>) -> Meaning {
    let on = |choice| context.spoken(Spacing::Every(7), |day| date_on(day, parts, choice));
    let (past, future) = (on(Choice::Past), on(Choice::Future));
    let days = past.days.as_ref().zip(future.days.as_ref()).map(|(past, future)| past.union(future));
    let day = |reading: &Meaning| reading.stretch.and_then(Stretch::range).map(|range| range.from.0);
    let anchor = context.anchor_day().map_or(0, |day| day.0);
    let nearer = match (day(&past), day(&future)) {
        (Some(before), Some(behind)) if anchor - before < behind - anchor => past,
        _ => future,
    };
    Meaning { days, ..nearer }
}

/// The stretch of parts with a year; none where there is no such day.
fn of_year(parts: &DateParts) -> Option<Stretch> {
    let year = parts.year?;
    match (parts.month, parts.day) {
        (Some(month), Some(day)) => Day::ymd(year, month.into(), day.into()).map(Stretch::Day),
        (Some(month), None) => Stretch::month(year, month),
        _ => Some(Stretch::Year(year)),
    }
}

/// "about 2010" may be two years off, "around May" a month, a day three days.
fn hedged(mut reading: Meaning, parts: &DateParts, hedge: Option<Hedge>) -> Meaning {
    if hedge.is_some() {
        let slack = if parts.day.is_some() {
            3
        } else if parts.month.is_some() {
            31
        } else {
            731
        };
        reading.days = reading.days.and_then(|days| {
            DaySet::from_ranges(
                days.ranges().iter().map(|r| DayRange { from: r.from.plus(-slack), until: r.until.plus(slack) }),
            )
        });
    }
    reading
}

/// A unit at an offset. "that year" and "the quarter" are the last such that the story named.
pub(super) fn relative(unit: Unit, offset: i32, reference: Reference, context: &Context<'_>) -> Meaning {
    let on = |day| Stretch::around(day, unit)?.shift(offset);
    let spoken = || context.spoken(Spacing::Tiled, on);
    match reference {
        Reference::Speech => return spoken(),
        Reference::Definite => return definite(spoken(), unit, context),
        Reference::Narrative => {}
    }
    let same = if offset == 0 { context.told.last_of(unit) } else { None };
    match same.or(context.told.last()) {
        Some(told) => {
            let reading = Meaning::of(image(&told.days, Spacing::Tiled, on), Basis::Mention(told.mention));
            // "the year" behind a stretch of many years is not one of them.
            if reading.stretch.is_some() { reading } else { spoken() }
        }
        None if offset > 0 && context.tense() == Some(Direction::Past) => match ahead(context) {
            Some((days, basis)) => Meaning::of(image(&days, Spacing::Tiled, on), basis),
            // What followed something untold did not follow the publication.
            None => Meaning { basis: Basis::Open, ..Meaning::NONE },
        },
        None => spoken(),
    }
}

/// What of a stretch lies before or behind the day of speaking, that day included; all of it where it holds no such day.
fn beside_anchor(whole: Meaning, part: Part, reference: Reference, context: &Context<'_>) -> Meaning {
    let told = context.told.last().filter(|_| reference == Reference::Narrative);
    let anchor = told.map_or_else(|| context.anchor().0.hull(), |told| told.days.hull());
    let side = if part == Part::Earlier { DayRange::up_to(anchor.until) } else { DayRange::since(anchor.from) };
    let cut = |range: &DayRange| {
        let beside = range.intersect(anchor).and_then(|_| range.intersect(side));
        beside.unwrap_or(*range)
    };
    let days = whole.days.as_ref().and_then(|days| DaySet::from_ranges(days.ranges().iter().map(cut)));
    Meaning { days, ..whole }
}

/// A part of the stretch that a frame named: "March" of "last year", "Monday" of "the following week".
fn within(what: &TimeExpr, frame: &Meaning) -> Meaning {
    let Some(days) = &frame.days else { return Meaning { basis: frame.basis, ..Meaning::NONE } };
    let part = match what {
        TimeExpr::Date { parts, .. } => parts.part,
        TimeExpr::Months { part, .. } => *part,
        _ => None,
    };
    let on = |day: Day| match what {
        // A day of the frame's own month: the frame may be told by another day.
        TimeExpr::Date { parts: DateParts { day: Some(wanted), month: None, .. }, .. } => {
            let date = day.date()?;
            Day::ymd(date.year(), date.month(), (*wanted).into()).map(Stretch::Day)
        }
        TimeExpr::Date { parts, .. } => date_on(day, parts, Choice::Own),
        TimeExpr::Months { from, until, timex, .. } => months_on(day, *from, *until, timex, Choice::Own),
        TimeExpr::Named { name, .. } => named_on(day, name, Choice::Own),
        _ => None,
    };
    Meaning::of(image(days, Spacing::Every(7), on), frame.basis).part(part)
}

/// The first, second or last so many units of a stretch. A week belongs to the month or year that has its Thursday.
fn nth(first: i8, count: u8, unit: Unit, frame: &Meaning) -> Meaning {
    let whole = frame.days.as_ref().and_then(DaySet::single);
    let range = whole.and_then(|whole| {
        let start = if unit == Unit::Week { monday(whole.from.plus(3))? } else { whole.from };
        let end = if unit == Unit::Week { monday(whole.until.plus(-3))?.plus(6) } else { whole.until };
        let count = i32::from(count);
        let (from, until) = if first > 0 {
            let skipped = i32::from(first - 1).checked_mul(count)?;
            let from = super::stretch::plus_units(start, skipped, unit)?;
            (from, super::stretch::plus_units(from, count, unit)?.plus(-1))
        } else {
            (super::stretch::plus_units(end.plus(1), -count, unit)?, end)
        };
        DayRange::new(from, until).filter(|range| range.until <= whole.until.plus(6))
    });
    let stretch = match (unit, count, range) {
        (Unit::Week, 1, Some(range)) => Some(Stretch::Week(range.from)),
        (Unit::Day, 1, Some(range)) => Some(Stretch::Day(range.from)),
        _ => None,
    };
    Meaning { stretch, ..Meaning::days(range, frame.basis) }
}
