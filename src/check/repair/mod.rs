//! Repairs that checks offer, in the form in which the article prints the figure or date.

pub(super) mod date;
pub(super) mod length;
pub(super) mod slip;
