//! The stretch that the words literally name, where a careful reader allows more: "two months ago" is one day, and may
//! mean any of some weeks.

use super::Basis;
use super::context::Context;
use super::ends::ends;
use super::fuzzy;
use super::meaning::Meaning;
use super::part::part_of;
use super::pick::{Choice, date_on};
use super::read::read;
use super::stretch::{Stretch, plus_units};
use crate::recognise::time::{Direction, Hedge, Part, Reference, TimeExpr};
use crate::value::{Day, DayRange, Unit};

/// The stretch of an expression by its bare words; `None` where its days are that stretch already, or where what it
/// hangs on is not one day.
pub(super) fn nominal(expr: &TimeExpr, reading: &Meaning, context: &Context<'_>) -> Option<DayRange> {
    if reading.basis == Basis::Open && reading.days.is_none() {
        return from_speech(expr, context.anchor_day()?);
    }
    match expr {
        TimeExpr::Shifted { unit, offset, hedge, .. } => {
            let exact = counted(anchor(reading, context)?, *offset, *unit, *hedge)?;
            // A year from a month that the story named is that month, not a day of it.
            let days = reading.days.as_ref()?.hull();
            (days.contains(exact.from) && reading.stretch.is_none_or(|of| of.range() != Some(days))).then_some(exact)
        }
        TimeExpr::Beside { unit, offset, hedge, of } => beside(day_of(of, context)?, *offset, *unit, *hedge),
        TimeExpr::Window { length: Some(length), unit, direction, working } => {
            let (today, past) = (context.anchor_day()?, *direction == Direction::Past);
            if *working {
                fuzzy::working_days(today, length.count, past)
            } else {
                fuzzy::beyond(today, length.count, *unit, past)
            }
        }
        TimeExpr::Relative { part: Some(part @ (Part::Earlier | Part::Later)), reference, .. } => {
            side(reading, *part, *reference, context)
        }
        TimeExpr::Range { from, until } => range(from, until, reading, context),
        // "next Friday": two days that it can be, one that it says.
        TimeExpr::Date { .. } | TimeExpr::Within { .. } if reading.days.as_ref()?.single().is_none() => {
            reading.stretch?.range()
        }
        TimeExpr::HolidayWeekend(_) => {
            let (weekend, days) = (reading.stretch?.range()?, reading.days.as_ref()?.hull());
            (days.from < weekend.from && weekend.until < days.until).then_some(weekend)
        }
        TimeExpr::Clock { on: Some(on), .. } => nominal(on, reading, context),
        _ => None,
    }
}

/// What hangs on a story that has told no time yet, taken from the day of speaking: "the following week", "Monday of the
/// following week", "the following Friday".
fn from_speech(expr: &TimeExpr, today: Day) -> Option<DayRange> {
    match expr {
        TimeExpr::Relative { unit, offset, part: None, .. } => Stretch::around(today, *unit)?.shift(*offset)?.range(),
        TimeExpr::Within { what, frame } => {
            let TimeExpr::Date { parts, direction, .. } = &**what else { return None };
            let day = if direction.is_some() { today.plus(7) } else { from_speech(frame, today)?.from };
            date_on(day, parts, Choice::Own)?.range()
        }
        _ => None,
    }
}

/// The one day on which a shift hangs.
fn anchor(reading: &Meaning, context: &Context<'_>) -> Option<Day> {
    match reading.basis {
        Basis::Mention(_) => one_day(context.told.last()?.days.hull()),
        _ => context.anchor_day(),
    }
}

fn day_of(expr: &TimeExpr, context: &Context<'_>) -> Option<Day> {
    let reading = read(expr, context);
    let range = nominal(expr, &reading, context).or_else(|| reading.days.as_ref()?.single())?;
    one_day(range)
}

fn one_day(range: DayRange) -> Option<Day> {
    (range.from == range.until && !range.from.is_open()).then_some(range.from)
}

/// The day so many units away; a bound ("more than two weeks ago") names no day.
fn counted(day: Day, offset: i32, unit: Unit, hedge: Option<Hedge>) -> Option<DayRange> {
    let bound = matches!(hedge, Some(Hedge::Above | Hedge::AtLeast | Hedge::AtMost));
    if unit < Unit::Day || bound { None } else { plus_units(day, offset, unit).map(DayRange::day) }
}

/// The same from a day that is told: "less than three days after tomorrow" ends before the third.
fn beside(day: Day, offset: i32, unit: Unit, hedge: Option<Hedge>) -> Option<DayRange> {
    let exact = plus_units(day, offset, unit)?;
    let last = match hedge {
        None | Some(Hedge::About) => return counted(day, offset, unit, hedge),
        Some(Hedge::Below) => exact.plus(-offset.signum()),
        Some(Hedge::AtMost) => exact,
        Some(Hedge::Above | Hedge::AtLeast) => return None,
    };
    DayRange::new(day.min(last), day.max(last))
}

/// "earlier this year" is over: the day of speaking is not in it, while what is still to come may come today. Of a
/// stretch that holds no such day ("earlier last week") it is the first part.
fn side(reading: &Meaning, part: Part, reference: Reference, context: &Context<'_>) -> Option<DayRange> {
    let days = reading.days.as_ref()?.single()?;
    let speech = reference == Reference::Speech || context.told.last().is_none();
    let today = context.anchor_day().filter(|_| speech)?;
    let whole = reading.stretch?.range()?;
    match part {
        _ if !whole.contains(today) => {
            Some(part_of(whole, if part == Part::Earlier { Part::Early } else { Part::Late }))
        }
        Part::Earlier => DayRange::new(days.from, today.plus(-1)),
        _ => None,
    }
}

/// From what the first end says to what the last one says.
fn range(from: &TimeExpr, until: &TimeExpr, reading: &Meaning, context: &Context<'_>) -> Option<DayRange> {
    let (first, last) = ends(from, until, context);
    let stated = |expr, reading: &Meaning| nominal(expr, reading, context).or_else(|| reading.days.as_ref()?.single());
    let range = DayRange::new(stated(from, &first)?.from, stated(until, &last)?.until)?;
    (Some(range) != reading.days.as_ref()?.single()).then_some(range)
}
