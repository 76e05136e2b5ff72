//! The days of counts of units: from the anchor, from a day that is told, and up to the anchor.

use super::Basis;
use super::context::Context;
use super::fuzzy;
use super::image::{Spacing, image};
use super::meaning::Meaning;
use super::stretch::{Stretch, plus_units};
use crate::recognise::time::{Direction, Hedge, Reference};
use crate::value::{DayRange, DaySet, Unit};

/// So many units from the anchor. A year from a year, quarter or month that the story named is exact.
pub(super) fn shifted(
    unit: Unit,
    offset: i32,
    reference: Reference,
    hedge: Option<Hedge>,
    context: &Context<'_>,
) -> Meaning {
    let told = context.told.last().filter(|_| reference != Reference::Speech);
    if told.is_none() && reference != Reference::Speech && offset > 0 && context.tense() == Some(Direction::Past) {
        return Meaning { basis: Basis::Open, ..Meaning::NONE };
    }
    let years = (unit == Unit::Year && hedge.is_none()).then_some(offset);
    if let Some((told, years)) = told.zip(years)
        && let Some(stretch) =
            told.stretch.filter(|stretch| !matches!(stretch, Stretch::Day(_) | Stretch::Week(_) | Stretch::Weekend(_)))
    {
        let stretch = stretch.shift_years(years);
        return Meaning { days: stretch.and_then(Stretch::days), stretch, basis: Basis::Mention(told.mention) };
    }
    let (anchor, basis) = told.map_or(context.anchor(), |told| (&told.days, Basis::Mention(told.mention)));
    let hull = anchor.hull();
    if hull.from.is_open() && hull.until.is_open() {
        return Meaning { basis: Basis::Open, ..Meaning::NONE };
    }
    let ends = (fuzzy::around(hull.from, offset, unit, hedge), fuzzy::around(hull.until, offset, unit, hedge));
    let days = match ends {
        (Some(first), Some(last)) => Some(first.hull(last)),
        (Some(first), None) => Some(DayRange::since(first.from)),
        (None, Some(last)) => Some(DayRange::up_to(last.until)),
        (None, None) => None,
    };
    let coarse = if unit >= Unit::Decade { Unit::Year } else { unit };
    let on = |day| plus_units(day, offset, unit).and_then(|day| Stretch::around(day, coarse));
    Meaning { days: days.map(DaySet::from), stretch: image(anchor, Spacing::Tiled, on).stretch, basis }
}

/// So many units from a day that is told, with the slack of counting; what is less lies between the two.
pub(super) fn beside(unit: Unit, offset: i32, hedge: Option<Hedge>, of: &Meaning) -> Meaning {
    let Some(hull) = of.days.as_ref().map(DaySet::hull) else { return of.clone() };
    let ends = [hull.from, hull.until].map(|day| fuzzy::around(day, offset, unit, hedge));
    let days = match ends {
        [Some(first), Some(last)] if matches!(hedge, Some(Hedge::Below | Hedge::AtMost)) => {
            Some(first.hull(last).hull(hull))
        }
        [Some(first), Some(last)] => Some(first.hull(last)),
        _ => None,
    };
    let exact = match of.stretch {
        Some(Stretch::Day(day)) if hedge.is_none() => plus_units(day, offset, unit),
        _ => None,
    };
    Meaning { stretch: exact.map(Stretch::Day), ..Meaning::days(days, of.basis) }
}

/// The last or next so many units; without a number only the direction is known.
pub(super) fn window(count: Option<f64>, unit: Unit, direction: Direction, context: &Context<'_>) -> Meaning {
    let (anchor, basis) = context.anchor();
    let hull = anchor.hull();
    let past = direction == Direction::Past;
    // "joined him the next year", told of 2014, is not the year to come.
    if !past && unit == Unit::Year && count == Some(1.0) && context.tense() == Some(Direction::Past) {
        return Meaning { basis: Basis::Open, ..Meaning::NONE };
    }
    let Some(count) = count.filter(|_| !(hull.from.is_open() && hull.until.is_open())) else {
        return Meaning { basis, ..Meaning::NONE };
    };
    let first = fuzzy::window(hull.from, count, unit, past);
    let last = fuzzy::window(hull.until, count, unit, past);
    Meaning::days(first.zip(last).map(|(first, last)| first.hull(last)), basis)
}
