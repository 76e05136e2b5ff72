//! What the story was just speaking of: the anchor of "the following day", "a year earlier", "that year".

use super::stretch::Stretch;
use crate::value::{DaySet, Unit};

/// A time that the story spoke of.
#[derive(Clone, Debug)]
pub(super) struct Earlier {
    /// The mention.
    pub(super) mention: u32,
    /// Its days.
    pub(super) days: DaySet,
    /// Its stretch.
    pub(super) stretch: Option<Stretch>,
}

/// The last times that the story spoke of.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    last: Option<Earlier>,
    /// The last year, quarter, month, week and day.
    by_unit: [Option<Earlier>; 5],
    /// What a report reports on.
    pub(super) report: Report,
}

/// The stretch on which a report reports: figures of a quarter are compared with that quarter of another year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Report {
    /// None was named.
    #[default]
    Unknown,
    /// A quarter.
    Quarter(Stretch),
    /// Months or a year, behind which no quarter is meant.
    Longer,
}

impl Told {
    /// Takes in a mention; an end that is open gives nothing to hang on.
    pub(super) fn keep(&mut self, mention: u32, days: &DaySet, stretch: Option<Stretch>) {
        let hull = days.hull();
        if hull.from.is_open() || hull.until.is_open() {
            return;
        }
        let earlier = Earlier { mention, days: days.clone(), stretch };
        let slot = stretch.and_then(Stretch::unit).and_then(slot);
        if let Some(slot) = slot.and_then(|slot| self.by_unit.get_mut(slot)) {
            *slot = Some(earlier.clone());
        }
        self.last = Some(earlier);
    }

    /// The last of any kind.
    pub(super) fn last(&self) -> Option<&Earlier> {
        self.last.as_ref()
    }

    /// The last of that unit.
    pub(super) fn last_of(&self, unit: Unit) -> Option<&Earlier> {
        self.by_unit.get(slot(unit)?)?.as_ref()
    }
}

fn slot(unit: Unit) -> Option<usize> {
    [Unit::Day, Unit::Week, Unit::Month, Unit::Quarter, Unit::Year].iter().position(|of| *of == unit)
}
