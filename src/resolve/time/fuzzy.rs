//! "two weeks ago", "the past five years": counts of units, with the slack of their rounding.

use super::stretch::{Stretch, plus_units, weekday};
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
    let window = DayRange::new(day.min(far), day.max(far))?;
    // Three quarters can be nine months or three of the calendar's.
    let quarters = if unit == Unit::Quarter { beyond(day, count, unit, past) } else { None };
    Some(quarters.map_or(window, |quarters| window.hull(quarters)))
}

/// The same by its bare words: whole units that end the day before `day` or begin the day after; quarters are the
/// calendar's. `None` where the count is not whole or its units are no days.
pub(super) fn beyond(day: Day, count: f64, unit: Unit, past: bool) -> Option<DayRange> {
    if unit < Unit::Day || count.fract() != 0.0 || !(1.0..1e5).contains(&count) {
        return None;
    }
    let n = count as i32;
    if unit == Unit::Quarter {
        let own = Stretch::around(day, unit)?;
        let at = |offset: i32| own.shift(offset)?.range();
        return if past { Some(at(-n)?.hull(at(-1)?)) } else { Some(at(1)?.hull(at(n)?)) };
    }
    let far = plus_units(day, if past { -n } else { n }, unit)?;
    if past { DayRange::new(far, day.plus(-1)) } else { DayRange::new(day.plus(1), far) }
}

/// The days of the last or next `count` working days, Monday to Friday, up to the day before `day` or from the day
/// after it.
pub(super) fn working_days(day: Day, count: f64, past: bool) -> Option<DayRange> {
    let step = if past { -1 } else { 1 };
    let works = |day: &Day| weekday(*day).is_some_and(|day| day.number_from_monday() <= 5);
    if count.fract() != 0.0 || !(1.0..=f64::from(MOST_WORKING_DAYS)).contains(&count) {
        return None;
    }
    let mut days = (1..=2 * MOST_WORKING_DAYS).map(|n| day.plus(n * step)).filter(works);
    let first = days.next()?;
    let last = if count > 1.0 { days.nth(count as usize - 2)? } else { first };
    DayRange::new(first.min(last), first.max(last))
}

/// More working days than news counts by hand.
const MOST_WORKING_DAYS: i32 = 400;

/// So many working days in days of the calendar, at most: the weekends among them, and a public holiday or two.
pub(super) fn with_weekends(working_days: f64) -> f64 {
    working_days + 2.0 * (working_days / 5.0).ceil() + 2.0
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
