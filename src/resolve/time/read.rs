//! The days of each kind of expression.

use chrono::Datelike;

use super::Basis;
use super::context::Context;
use super::fuzzy;
use super::image::{Image, Spacing, image};
use super::part::part_of_set;
use super::pick::{Choice, date_on, months_of, months_on, named_on, weekend_on};
use super::stretch::{Stretch, monday};
use crate::recognise::time::{DateParts, Direction, Hedge, Reference, TimeExpr};
use crate::value::{Day, DayRange, DaySet, Unit};

/// What an expression means where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reading {
    /// The days that it can be.
    pub(super) days: Option<DaySet>,
    /// The one stretch that it names, its part left out.
    pub(super) stretch: Option<Stretch>,
    /// What settled it.
    pub(super) basis: Basis,
}

impl Reading {
    const NONE: Reading = Reading { days: None, stretch: None, basis: Basis::Absolute };

    /// A meaning on an anchor.
    pub(super) fn of(image: Image, basis: Basis) -> Reading {
        Reading { days: image.days, stretch: image.stretch, basis: if image.open { Basis::Open } else { basis } }
    }

    fn absolute(stretch: Option<Stretch>) -> Reading {
        Reading { days: stretch.and_then(Stretch::days), stretch, basis: Basis::Absolute }
    }

    fn days(days: Option<DayRange>, basis: Basis) -> Reading {
        Reading { days: days.map(DaySet::from), stretch: None, basis }
    }

    fn part(mut self, part: Option<crate::recognise::time::Part>) -> Reading {
        self.days = self.days.map(|days| part_of_set(&days, part));
        self
    }
}

/// The meaning of an expression.
pub(super) fn read(expr: &TimeExpr, context: &Context<'_>) -> Reading {
    match expr {
        TimeExpr::Date { parts, hedge, direction } => {
            hedged(date(parts, *direction, context), parts, *hedge).part(parts.part)
        }
        TimeExpr::Relative { unit, offset, reference, part } => {
            relative(*unit, *offset, *reference, context).part(*part)
        }
        TimeExpr::Shifted { unit, offset, reference, hedge } => shifted(*unit, *offset, *reference, *hedge, context),
        TimeExpr::Within { what, frame } => within(what, &read(frame, context)),
        TimeExpr::Nth { first, count, unit, frame } => match frame {
            Some(frame) => nth(*first, *count, *unit, &read(frame, context)),
            None => Reading::NONE,
        },
        TimeExpr::WeekOf(day) => week_of(&read(day, context)),
        TimeExpr::Window { length, unit, direction } => {
            window(length.map(|length| length.count), *unit, *direction, context)
        }
        TimeExpr::Range { from, until } => range(from, until, context),
        TimeExpr::Years { from, until, part } => {
            Reading::absolute(Some(Stretch::Years { from: *from, until: *until })).part(*part)
        }
        TimeExpr::Months { from, until, year: Some(year), part, timex, .. } => {
            Reading::absolute(Some(months_of(*year, *from, *until, timex))).part(*part)
        }
        TimeExpr::Months { from, until, year: None, direction, part, timex } => {
            let choice = Choice::of(*direction, context.tense(), Choice::Past);
            context.spoken(Spacing::Every(28), |day| months_on(day, *from, *until, timex, choice)).part(*part)
        }
        TimeExpr::Named { name, year: Some(year), .. } => {
            Reading::absolute(super::holiday::holiday(name, *year).map(Stretch::Day))
        }
        TimeExpr::Named { name, year: None, direction } => {
            let choice = Choice::of(*direction, context.tense(), Choice::Nearest);
            context.spoken(Spacing::Every(28), |day| named_on(day, name, choice))
        }
        TimeExpr::Weekend { offset } => {
            let choice = Choice::of(None, context.tense(), Choice::Past);
            context.spoken(Spacing::Every(7), |day| weekend_on(day, *offset, choice))
        }
        TimeExpr::Clock { on: Some(on), .. } => read(on, context),
        TimeExpr::Clock { on: None, .. } => relative(Unit::Day, 0, Reference::Narrative, context),
        TimeExpr::Length { .. } | TimeExpr::SomeUnits(_) | TimeExpr::Set { .. } | TimeExpr::Vague(_) => Reading::NONE,
    }
}

/// A date: settled by its own year, or by the day of speaking.
fn date(parts: &DateParts, direction: Option<Direction>, context: &Context<'_>) -> Reading {
    if parts.year.is_some() {
        return Reading::absolute(of_year(parts));
    }
    let weekday_only = parts.month.is_none() && parts.day.is_none();
    let parts_given = [parts.month.is_some(), parts.day.is_some(), parts.weekday.is_some()];
    let several = parts_given.iter().filter(|given| **given).count() > 1;
    let fallback = if several { Choice::Nearest } else { Choice::Past };
    let choice = Choice::of(direction, context.tense(), fallback);
    context.spoken(Spacing::Every(if weekday_only { 7 } else { 28 }), |day| date_on(day, parts, choice))
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
fn hedged(mut reading: Reading, parts: &DateParts, hedge: Option<Hedge>) -> Reading {
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
fn relative(unit: Unit, offset: i32, reference: Reference, context: &Context<'_>) -> Reading {
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
            let reading = Reading::of(image(&told.days, Spacing::Tiled, on), Basis::Mention(told.mention));
            // "the year" behind a stretch of many years is not one of them.
            if reading.stretch.is_some() { reading } else { spoken() }
        }
        None => spoken(),
    }
}

/// "the year" is the one in which the article speaks or the one of which it just spoke: its days can lie in both.
fn definite(spoken: Reading, unit: Unit, context: &Context<'_>) -> Reading {
    let told = context
        .told
        .last()
        .filter(|told| told.days.hull().len().is_some_and(|days| f64::from(days) <= unit.days() + 1.0));
    let told = told.map(|told| image(&told.days, Spacing::Tiled, |day| Stretch::around(day, unit)));
    let both = spoken.days.as_ref().zip(told.and_then(|told| told.days)).map(|(spoken, told)| spoken.union(&told));
    Reading { days: both.or(spoken.days), ..spoken }
}

/// So many units from the anchor. A year from a year, quarter or month that the story named is exact.
fn shifted(unit: Unit, offset: i32, reference: Reference, hedge: Option<Hedge>, context: &Context<'_>) -> Reading {
    let told = context.told.last().filter(|_| reference != Reference::Speech);
    let years = (unit == Unit::Year && hedge.is_none()).then_some(offset);
    if let Some((told, years)) = told.zip(years)
        && let Some(stretch) =
            told.stretch.filter(|stretch| !matches!(stretch, Stretch::Day(_) | Stretch::Week(_) | Stretch::Weekend(_)))
    {
        let stretch = stretch.shift_years(years);
        return Reading { days: stretch.and_then(Stretch::days), stretch, basis: Basis::Mention(told.mention) };
    }
    let (anchor, basis) = told.map_or(context.anchor(), |told| (&told.days, Basis::Mention(told.mention)));
    let hull = anchor.hull();
    if hull.from.is_open() && hull.until.is_open() {
        return Reading { basis: Basis::Open, ..Reading::NONE };
    }
    let ends = (fuzzy::around(hull.from, offset, unit, hedge), fuzzy::around(hull.until, offset, unit, hedge));
    let days = match ends {
        (Some(first), Some(last)) => Some(first.hull(last)),
        (Some(first), None) => Some(DayRange::since(first.from)),
        (None, Some(last)) => Some(DayRange::up_to(last.until)),
        (None, None) => None,
    };
    let coarse = if unit >= Unit::Decade { Unit::Year } else { unit };
    let on = |day| super::stretch::plus_units(day, offset, unit).and_then(|day| Stretch::around(day, coarse));
    Reading { days: days.map(DaySet::from), stretch: image(anchor, Spacing::Tiled, on).stretch, basis }
}

/// A part of the stretch that a frame named: "March" of "last year", "Monday" of "the following week".
fn within(what: &TimeExpr, frame: &Reading) -> Reading {
    let Some(days) = &frame.days else { return Reading { basis: frame.basis, ..Reading::NONE } };
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
    Reading::of(image(days, Spacing::Every(7), on), frame.basis).part(part)
}

/// The first, second or last so many units of a stretch. A week belongs to the month or year that has its Thursday.
fn nth(first: i8, count: u8, unit: Unit, frame: &Reading) -> Reading {
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
    Reading { stretch, ..Reading::days(range, frame.basis) }
}

fn week_of(day: &Reading) -> Reading {
    let on = |day| Stretch::around(day, Unit::Week);
    match &day.days {
        Some(days) => Reading::of(image(days, Spacing::Every(7), on), day.basis),
        None => day.clone(),
    }
}

/// The last or next so many units; without a number only the direction is known.
fn window(count: Option<f64>, unit: Unit, direction: Direction, context: &Context<'_>) -> Reading {
    let (anchor, basis) = context.anchor();
    let hull = anchor.hull();
    let past = direction == Direction::Past;
    let Some(count) = count.filter(|_| !(hull.from.is_open() && hull.until.is_open())) else {
        return Reading { basis, ..Reading::NONE };
    };
    let first = fuzzy::window(hull.from, count, unit, past);
    let last = fuzzy::window(hull.until, count, unit, past);
    Reading::days(first.zip(last).map(|(first, last)| first.hull(last)), basis)
}

/// Both ends: what one leaves open (year, month) the other may tell, and the second is the first such after the first.
fn range(from: &TimeExpr, until: &TimeExpr, context: &Context<'_>) -> Reading {
    let (first, last) = ends(from, until, context);
    let ends = first.days.as_ref().zip(last.days.as_ref()).map(|(first, last)| (first.hull().from, last.hull().until));
    let basis = if first.basis == Basis::Absolute { last.basis } else { first.basis };
    Reading::days(ends.and_then(|(from, until)| DayRange::new(from, until)), basis)
}

/// The two ends of a stretch.
pub(super) fn ends(from: &TimeExpr, until: &TimeExpr, context: &Context<'_>) -> (Reading, Reading) {
    let (from, until) = completed(from, until);
    let first = read(&from, context);
    let last = match (&until, &first.days) {
        (TimeExpr::Date { parts, .. }, Some(days)) if parts.year.is_none() && parts.month.is_some() => {
            let anchor: DaySet = DayRange::day(days.hull().from).into();
            let spacing = Spacing::Every(28);
            Reading::of(image(&anchor, spacing, |day| date_on(day, parts, Choice::Future)), first.basis)
        }
        _ => read(&until, context),
    };
    (first, last)
}

/// The ends with the year or month that only the other prints.
fn completed(from: &TimeExpr, until: &TimeExpr) -> (TimeExpr, TimeExpr) {
    let (mut from, mut until) = (from.clone(), until.clone());
    if let (TimeExpr::Date { parts: a, .. }, TimeExpr::Date { parts: b, .. }) = (&mut from, &mut until) {
        if a.month.is_none() && a.day.is_some() {
            a.month = b.month;
        }
        if b.month.is_none() && b.day.is_some() && a.day.is_some() {
            b.month = a.month;
        }
        if a.year.is_none() && a.month.is_some() {
            a.year = b.year.map(|year| if a.month > b.month { year - 1 } else { year });
        }
        if b.year.is_none() && b.month.is_some() && a.month <= b.month {
            b.year = a.year;
        }
    }
    (from, until)
}
