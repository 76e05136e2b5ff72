//! What an expression means on every day that its anchor can be.

use super::stretch::Stretch;
use crate::value::{Day, DayRange, DaySet};

/// How the meanings on neighbouring days lie to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spacing {
    /// They touch ("yesterday", "last month"): the ends of the anchor tell all.
    Tiled,
    /// They leave gaps and stay the same for at least so many days ("Friday", "the 23rd", "March").
    Every(i32),
}

/// What an expression means on an anchor.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Image {
    /// The days; `None` where the anchor is open on both sides or the expression means no day.
    pub(super) days: Option<DaySet>,
    /// The one stretch, where the anchor leaves only one.
    pub(super) stretch: Option<Stretch>,
    /// Whether the anchor said nothing.
    pub(super) open: bool,
}

/// More gaps than this are not worth keeping: the hull stands for the set.
const MOST_RANGES: usize = 24;
/// More steps than this through the anchor are not taken.
const MOST_STEPS: i32 = 120;

/// The meanings of `on` over every day of `anchor`.
pub(super) fn image(anchor: &DaySet, spacing: Spacing, on: impl Fn(Day) -> Option<Stretch>) -> Image {
    let hull = anchor.hull();
    if hull.from.is_open() && hull.until.is_open() {
        return Image { open: true, ..Image::default() };
    }
    if hull.from == hull.until {
        let stretch = on(hull.from);
        return Image { days: stretch.and_then(Stretch::days), stretch, open: false };
    }
    let mut ranges = Vec::new();
    for range in anchor.ranges() {
        over(*range, spacing, &on, &mut ranges);
    }
    let days = DaySet::from_ranges(ranges);
    let days = days.map(|days| if days.ranges().len() > MOST_RANGES { days.hull().into() } else { days });
    let stretch = match (on(hull.from), on(hull.until)) {
        (Some(first), Some(last)) if first == last => Some(first),
        _ => None,
    };
    Image { days, stretch, open: false }
}

/// Adds the meanings over one stretch of the anchor.
fn over(anchor: DayRange, spacing: Spacing, on: &impl Fn(Day) -> Option<Stretch>, out: &mut Vec<DayRange>) {
    let range = |day: Day| on(day).and_then(Stretch::range);
    let first = if anchor.from.is_open() { Some(DayRange::up_to(Day::MIN)) } else { range(anchor.from) };
    let last = if anchor.until.is_open() { Some(DayRange::since(Day::MAX)) } else { range(anchor.until) };
    let steps = anchor.len().and_then(|days| i32::try_from(days).ok());
    match (spacing, steps) {
        (Spacing::Every(step), Some(days)) if days / step <= MOST_STEPS => {
            let firsts = (0..=(days - 1) / step).filter_map(|n| on(anchor.from.plus(n * step)));
            out.extend(
                firsts.chain(on(anchor.until)).filter_map(Stretch::days).flat_map(|days| days.ranges().to_vec()),
            );
        }
        _ => out.extend(first.zip(last).map(|(first, last)| first.hull(last))),
    }
}
