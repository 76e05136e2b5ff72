//! "300 miles in five hours, an average speed of 75 mph": a distance and a time against the speed.

use super::line::Line;
use super::rate::{conflict as rate_conflict, is_compared, is_exact, is_of_all, rounded};
use super::rate_phrase::length;
use super::show::like;
use crate::check::Conflict;
use crate::value::{Dimension, Interval, Measure};

const SECONDS: f64 = 86_400.0;

/// What the average speed at `at` contradicts.
pub(super) fn conflict(line: &Line<'_>, at: usize) -> Option<Conflict> {
    let figure = line.get(at)?;
    // Metres a second of one unit.
    let unit = match figure.quantity.measure {
        Measure::Unit(unit, None) if unit.dimension == Dimension::Speed => unit.factor,
        Measure::Unit(unit, Some(per)) if unit.dimension == Dimension::Length => unit.factor / per.factor,
        _ => return None,
    };
    let average =
        line.words(line.before(at)).iter().rev().take(4).any(|word| matches!(word.as_str(), "average" | "averaging"));
    let mut ways = (0..at).filter(|at| metres(line, *at).is_some());
    let way = ways.next().filter(|_| ways.next().is_none())?;
    let (length, over) = length(line)?;
    let exact = [way, at].into_iter().all(|at| is_exact(line, at)) && way + 1 == at;
    if !average || !exact || is_compared(line, at) || !is_of_all(line, way, over) {
        return None;
    }
    let way_metres = metres(line, way)?;
    let half = 0.5 * length.unit.days();
    let days = length.count * length.unit.days();
    let speed = |metres: f64, days: f64| metres / (days * SECONDS) / unit;
    let actual = Interval::new(speed(way_metres.low, days + half), speed(way_metres.high, days - half));
    if days <= half || actual.intersect(rounded(figure)).is_some() {
        return None;
    }
    let shown = speed((way_metres.low + way_metres.high) / 2.0, days);
    let given = format!("{} in {over}", line.printed(way));
    let told = [given, like(line, at, shown), line.printed(at).to_owned()];
    Some(rate_conflict(line, &[at, way], told, (at, shown)))
}

/// A distance in metres.
fn metres(line: &Line<'_>, at: usize) -> Option<Interval> {
    let figure = line.get(at)?;
    match figure.quantity.measure {
        Measure::Unit(unit, None) if unit.dimension == Dimension::Length => Some(figure.quantity.in_base()),
        _ => None,
    }
}
