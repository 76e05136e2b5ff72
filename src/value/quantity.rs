//! Quantities: a number, what it is a number of, and what it can be.

use std::fmt;

use super::{Currency, Interval, MeasureUnit};

/// What a quantity's number is a number of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Measure {
    /// A plain number or count.
    Number,
    /// A place in an order: "third", "23rd".
    Ordinal,
    /// Hundredths of something.
    Percent,
    /// Percentage points: the difference of two percentages.
    PercentagePoint,
    /// Hundredths of a percentage point.
    BasisPoint,
    /// Money.
    Money(Currency),
    /// A length, mass, temperature and so on. The second unit, where there is one, divides: kilometres per hour.
    Unit(&'static MeasureUnit, Option<&'static MeasureUnit>),
}

impl Measure {
    /// Its family: number, ordinal, percent, money or measure.
    pub const fn name(self) -> &'static str {
        match self {
            Measure::Number => "number",
            Measure::Ordinal => "ordinal",
            Measure::Percent | Measure::PercentagePoint | Measure::BasisPoint => "percent",
            Measure::Money(_) => "money",
            Measure::Unit(..) => "measure",
        }
    }

    /// The sign of its unit: an ISO 4217 code for money whose currency is certain, "%", "pp", "bp", "km/h"; none for numbers.
    pub fn unit(self) -> Option<String> {
        match self {
            Measure::Number | Measure::Ordinal => None,
            Measure::Percent => Some("%".to_owned()),
            Measure::PercentagePoint => Some("pp".to_owned()),
            Measure::BasisPoint => Some("bp".to_owned()),
            Measure::Money(currency) => currency.code.filter(|_| !currency.minor).map(str::to_owned),
            Measure::Unit(unit, None) => Some(unit.symbol.to_owned()),
            Measure::Unit(unit, Some(per)) => Some(format!("{}/{}", unit.symbol, per.symbol)),
        }
    }
}

/// A number with its unit, as printed, and what it can be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// The number that was printed or spelt: 3,200,000 for "3.2 million", 50 for "50 cents" and "50 percent".
    pub count: f64,
    /// What it is a number of.
    pub measure: Measure,
    /// What the number can be, after rounding and hedges.
    pub bounds: Interval,
}

impl Quantity {
    /// What it can be in the base unit of its kind, so that two of them compare: shares of one for percentages and points,
    /// whole currency units for money, SI units for measures.
    pub fn in_base(&self) -> Interval {
        let to_base = |count: f64| match self.measure {
            Measure::Number | Measure::Ordinal => count,
            Measure::Percent | Measure::PercentagePoint => count / 100.0,
            Measure::BasisPoint => count / 10_000.0,
            Measure::Money(currency) => count / if currency.minor { 100.0 } else { 1.0 },
            Measure::Unit(unit, per) => unit.to_base(count) / per.map_or(1.0, |per| per.factor),
        };
        Interval::new(to_base(self.bounds.low), to_base(self.bounds.high))
    }
}

impl fmt::Display for Quantity {
    /// `12`, `3150000 to 3250000`, `20 or more %`, `up to 5 km`, `450 dollar`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.bounds.low, self.bounds.high) {
            (low, high) if low == high => write!(f, "{low}")?,
            (low, high) if high.is_infinite() => write!(f, "{low} or more")?,
            (low, high) if low == 0.0 && self.count != 0.0 => write!(f, "up to {high}")?,
            (low, high) => write!(f, "{low} to {high}")?,
        }
        match (self.measure, self.measure.unit()) {
            (_, Some(unit)) => write!(f, " {unit}"),
            (Measure::Money(Currency { name, .. }), None) => write!(f, " {name}"),
            _ => Ok(()),
        }
    }
}
