//! Resolution: mentions to values. Dates get their days on the article's anchor, names are linked to one
//! person each. Knows nothing of rules and reports.

pub mod people;
pub mod quantity;
pub mod time;

mod anchor;

pub use anchor::{Anchor, AnchorInput, infer as infer_anchor};

#[cfg(test)]
mod tests;
