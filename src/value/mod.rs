//! Value types: days, lengths and quantities as intervals, and how two of them compare. A leaf:
//! imports nothing of the crate.

mod comparison;
mod currency;
mod day;
mod day_set;
mod interval;
mod length;
mod measure_unit;
mod quantity;

pub use comparison::Comparison;
pub use currency::Currency;
pub(crate) use day::month_name;
pub use day::{Day, DayRange};
pub use day_set::DaySet;
pub use interval::Interval;
pub use length::{Length, Unit};
pub use measure_unit::{Dimension, MeasureUnit, UNITS};
pub use quantity::{Measure, Quantity};

#[cfg(test)]
mod tests;
