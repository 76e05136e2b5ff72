//! Quantities as intervals.

use super::Comparison;

/// The numbers `low..=high` that a printed figure can stand for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The least.
    pub low: f64,
    /// The greatest.
    pub high: f64,
}

impl Interval {
    /// The numbers from `low` to `high`; ends in the wrong order are turned, what is not a number is open.
    pub fn new(low: f64, high: f64) -> Interval {
        let low = if low.is_nan() { f64::NEG_INFINITY } else { low };
        let high = if high.is_nan() { f64::INFINITY } else { high };
        Interval { low: low.min(high), high: low.max(high) }
    }

    /// Just this number.
    pub fn exact(value: f64) -> Interval {
        Interval::new(value, value)
    }

    /// The numbers of both; `None` where there are none.
    pub fn intersect(self, other: Interval) -> Option<Interval> {
        let (low, high) = (self.low.max(other.low), self.high.min(other.high));
        (low <= high).then_some(Interval { low, high })
    }

    /// Whether both can be one number.
    pub fn compare(self, other: Interval) -> Comparison {
        let is_open = |i: &Interval| i.low == f64::NEG_INFINITY && i.high == f64::INFINITY;
        Comparison::of_sets(&self, &other, is_open, |one, other| one.intersect(*other).is_some())
    }
}
