//! "two weeks ago", "the past five years": counts of units, with the slack of their rounding.

use super::stretch::plus_units;
use crate::recognise::time::Hedge;
use crate::value::{Day, DayRange, Unit};

/// The days that lie `offset` units from `day`, as people count: half a unit less, or up to a whole unit more, which
/// is not yet counted. Days up to a week are exact; round counts of ten and more have a tenth of slack.
pub(super) fn around(day: Day, offset: i32, unit: Unit, hedge: Option<Hedge>) -> Option<DayRange> {
    let exact = plus_units(day, offset, unit)?;
    if unit < Unit::Day || (unit == Unit::Day && offset.abs() <= 7) {
        return hedged(DayRange::day(exact), offset, hedge);
    }
    let round = if offset % 5 == 0 { offset.abs() / 10 } else { 0 };
    let more = plus_units(day, offset.saturating_add(offset.signum() * (1 + round)), unit)?;
    let less = half(unit).saturating_mul(1 + 2 * round).saturating_mul(-offset.signum());
    let near = exact.plus(less);
    hedged(DayRange::new(near.min(more), near.max(more))?, offset, hedge)
}

/// The days of the last or next `count` units, the anchor's own day among them.
pub(super) fn window(day: Day, count: f64, unit: Unit, past: bool) -> Option<DayRange> {
    if !(0.0..1e5).contains(&count) {
        return None;
    }
    let whole = count.ceil() as i32;
    let far = plus_units(day, if past { -whole } else { whole }, unit)?;
    DayRange::new(day.min(far), day.max(far))
}

/// Half a unit in days, rounded down.
fn half(unit: Unit) -> i32 {
    (unit.days() / 2.0) as i32
}

fn hedged(range: DayRange, offset: i32, hedge: Option<Hedge>) -> Option<DayRange> {
    let past = offset < 0;
    match hedge {
        Some(Hedge::Above | Hedge::AtLeast) if past => Some(DayRange::up_to(range.until)),
        Some(Hedge::Above | Hedge::AtLeast) => Some(DayRange::since(range.from)),
        _ => Some(range),
    }
}
