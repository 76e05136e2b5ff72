//! Parts of stretches: "early 2020" is January to April, "late March" the 21st on.

use crate::recognise::time::Part;
use crate::value::{Day, DayRange, DaySet};

/// The third of a stretch that its part names: four months of a year, ten days of a month, a third of the days of
/// anything else, rounded outwards.
pub(super) fn part_of(range: DayRange, part: Part) -> DayRange {
    let Some(days) = range.len().and_then(|n| i32::try_from(n).ok()) else { return range };
    let (first, last) = match (part, days) {
        (Part::Early, 28..=31) => (0, 9),
        (Part::Mid, 28..=31) => (10, 19),
        (Part::Late, 28..=31) => (20, days - 1),
        (Part::Early, 365 | 366) => (0, days - 246),
        (Part::Mid, 365 | 366) => (days - 245, days - 123),
        (Part::Late, 365 | 366) => (days - 122, days - 1),
        (Part::Early, _) => (0, days.div_euclid(3)),
        (Part::Mid, _) => (days.div_euclid(3), days - 1 - days.div_euclid(3)),
        (Part::Late, _) => (days - 1 - days.div_euclid(3), days - 1),
        (Part::Working, _) => (0, 4),
        // These are cut at their anchor, not by their length.
        (Part::Earlier | Part::Later, _) => return range,
    };
    let at = |n: i32| -> Day { range.from.plus(n.clamp(0, days - 1)) };
    DayRange::new(at(first), at(last)).unwrap_or(range)
}

/// The part of each stretch of a set.
pub(super) fn part_of_set(days: &DaySet, part: Option<Part>) -> DaySet {
    match part {
        None => days.clone(),
        Some(part) => {
            DaySet::from_ranges(days.ranges().iter().map(|range| part_of(*range, part))).unwrap_or_else(|| days.clone())
        }
    }
}
