//! Value types: days, lengths and quantities as intervals, and how two of them compare. A leaf:
//! imports nothing of the crate.

mod comparison;
mod day;
mod day_set;
mod interval;
mod length;

pub use comparison::Comparison;
pub(crate) use day::month_name;
pub use day::{Day, DayRange};
pub use day_set::DaySet;
pub use interval::Interval;
pub use length::{Length, Unit};

#[cfg(test)]
mod tests;
