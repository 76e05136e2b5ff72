//! Quantities: what each number counts.

mod counted;
mod noun;

pub use counted::{Counted, counted};
pub use noun::singular;

#[cfg(test)]
mod tests;
