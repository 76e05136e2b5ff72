//! What an expression means where it stands: its days, the stretch that it names, what settled them.

use super::Basis;
use super::image::Image;
use super::part::part_of_set;
use super::stretch::Stretch;
use crate::recognise::time::Part;
use crate::value::{DayRange, DaySet};

/// The meaning of an expression.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Meaning {
    /// The days that it can be.
    pub(super) days: Option<DaySet>,
    /// The one stretch that it names, its part left out.
    pub(super) stretch: Option<Stretch>,
    /// What settled it.
    pub(super) basis: Basis,
}

impl Meaning {
    pub(super) const NONE: Meaning = Meaning { days: None, stretch: None, basis: Basis::Absolute };

    /// A meaning on an anchor.
    pub(super) fn of(image: Image, basis: Basis) -> Meaning {
        Meaning { days: image.days, stretch: image.stretch, basis: if image.open { Basis::Open } else { basis } }
    }

    pub(super) fn absolute(stretch: Option<Stretch>) -> Meaning {
        Meaning { days: stretch.and_then(Stretch::days), stretch, basis: Basis::Absolute }
    }

    pub(super) fn days(days: Option<DayRange>, basis: Basis) -> Meaning {
        Meaning { days: days.map(DaySet::from), stretch: None, basis }
    }

    pub(super) fn part(mut self, part: Option<Part>) -> Meaning {
        self.days = self.days.map(|days| part_of_set(&days, part));
        self
    }
}
