//! Lengths of time as intervals of days.

use std::fmt;

use super::Interval;

/// A calendar unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// 1/86,400 of a day.
    Second,
    /// 1/1,440 of a day.
    Minute,
    /// 1/24 of a day.
    Hour,
    /// A day.
    Day,
    /// Seven days.
    Week,
    /// A calendar month, 28 to 31 days.
    Month,
    /// Three calendar months.
    Quarter,
    /// A calendar year, 365 or 366 days.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

impl Unit {
    /// Its mean length in days of the Gregorian calendar (a year is 365.2425 days).
    pub const fn days(self) -> f64 {
        match self {
            Unit::Second => 1.0 / 86_400.0,
            Unit::Minute => 1.0 / 1_440.0,
            Unit::Hour => 1.0 / 24.0,
            Unit::Day => 1.0,
            Unit::Week => 7.0,
            Unit::Month => 365.2425 / 12.0,
            Unit::Quarter => 365.2425 / 4.0,
            Unit::Year => 365.2425,
            Unit::Decade => 3_652.425,
            Unit::Century => 36_524.25,
        }
    }

    /// Its name in the singular.
    pub const fn name(self) -> &'static str {
        match self {
            Unit::Second => "second",
            Unit::Minute => "minute",
            Unit::Hour => "hour",
            Unit::Day => "day",
            Unit::Week => "week",
            Unit::Month => "month",
            Unit::Quarter => "quarter",
            Unit::Year => "year",
            Unit::Decade => "decade",
            Unit::Century => "century",
        }
    }
}

/// A length of time: how much it can be, in units of its own. "five-year" is 4.5 to 6 years,
/// "almost four years" 3.5 to 4, "more than three years" 3 and up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Length {
    /// The number that was printed or spelt.
    pub count: f64,
    /// The unit in which it was given.
    pub unit: Unit,
    /// What it can be, in that unit, after rounding and hedges.
    pub bounds: Interval,
}

impl Length {
    /// What it can be, in days.
    pub fn days(&self) -> Interval {
        Interval::new(self.bounds.low * self.unit.days(), self.bounds.high * self.unit.days())
    }
}

impl fmt::Display for Length {
    /// `4.5 to 6 years`, `3 years or more`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = if self.bounds.low == 1.0 && self.bounds.high == 1.0 { "" } else { "s" };
        let unit = self.unit.name();
        let unit = if self.unit == Unit::Century && !plural.is_empty() { "centurie" } else { unit };
        match (self.bounds.low, self.bounds.high) {
            (low, high) if low == high => write!(f, "{low} {unit}{plural}"),
            (low, high) if high.is_infinite() => write!(f, "{low} {unit}{plural} or more"),
            (low, high) if low <= 0.0 => write!(f, "up to {high} {unit}{plural}"),
            (low, high) => write!(f, "{low} to {high} {unit}{plural}"),
        }
    }
}
