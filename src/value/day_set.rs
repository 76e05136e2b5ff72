//! The set of days that a date can be.

use std::fmt;

use smallvec::{SmallVec, smallvec};

use super::{Comparison, Day, DayRange};

/// The days that a date can be: disjoint stretches in order, never adjacent, never empty. "March
/// 2020" is one stretch; "the 23rd" in a year of which only the autumn is known is one day of each
/// of its months.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DaySet(SmallVec<[DayRange; 1]>);

impl DaySet {
    /// Every day.
    pub fn all() -> DaySet {
        DayRange::ALL.into()
    }

    /// The union of the stretches; `None` where there are none.
    pub fn from_ranges(ranges: impl IntoIterator<Item = DayRange>) -> Option<DaySet> {
        let mut sorted: SmallVec<[DayRange; 1]> = ranges.into_iter().collect();
        sorted.sort_unstable();
        let mut merged: SmallVec<[DayRange; 1]> = SmallVec::new();
        for range in sorted {
            match merged.last_mut() {
                Some(last) if range.from <= last.until.plus(1) => last.until = last.until.max(range.until),
                _ => merged.push(range),
            }
        }
        (!merged.is_empty()).then_some(DaySet(merged))
    }

    /// Its stretches, in order.
    pub fn ranges(&self) -> &[DayRange] {
        &self.0
    }

    /// The smallest stretch that holds it.
    pub fn hull(&self) -> DayRange {
        let (first, last) = (self.0.first(), self.0.last());
        DayRange { from: first.map_or(Day::MIN, |range| range.from), until: last.map_or(Day::MAX, |range| range.until) }
    }

    /// The only stretch, where there is just one.
    pub fn single(&self) -> Option<DayRange> {
        match self.0.as_slice() {
            [range] => Some(*range),
            _ => None,
        }
    }

    /// The days of both; `None` where there are none.
    pub fn intersect(&self, other: &DaySet) -> Option<DaySet> {
        let both = self.0.iter().flat_map(|a| other.0.iter().filter_map(|b| a.intersect(*b)));
        DaySet::from_ranges(both)
    }

    /// The days of either.
    #[must_use]
    pub fn union(&self, other: &DaySet) -> DaySet {
        DaySet::from_ranges(self.0.iter().chain(&other.0).copied()).unwrap_or_else(DaySet::all)
    }

    /// Every day moved by `days`.
    #[must_use]
    pub fn shift(&self, days: i32) -> DaySet {
        DaySet(
            self.0
                .iter()
                .map(|range| DayRange { from: range.from.plus(days), until: range.until.plus(days) })
                .collect(),
        )
    }

    /// Whether both can be the date of one thing: a conflict is where they share no day.
    pub fn compare(&self, other: &DaySet) -> Comparison {
        let is_open = |set: &DaySet| set.single() == Some(DayRange::ALL);
        Comparison::of_sets(self, other, is_open, |one, other| one.intersect(other).is_some())
    }
}

impl From<DayRange> for DaySet {
    fn from(range: DayRange) -> DaySet {
        DaySet(smallvec![range])
    }
}

impl fmt::Display for DaySet {
    /// Its stretches joined by "or"; only the ends where there are more than three.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.as_slice() {
            [first, _, .., last] if self.0.len() > 3 => write!(f, "{first}, ... or {last}"),
            ranges => {
                for (i, range) in ranges.iter().enumerate() {
                    if i > 0 {
                        f.write_str(" or ")?;
                    }
                    write!(f, "{range}")?;
                }
                Ok(())
            }
        }
    }
}
