//! Claim patterns: how an event is said, as rule authors write it.
//!
//! A pattern is a row of elements set apart by spaces:
//!
//! | element | matches |
//! |---|---|
//! | `close` | any inflection of the word |
//! | `close\|shut` | either |
//! | `[temporarily]` | the word, or nothing |
//! | `!with\|between` | nothing, where neither word follows |
//! | `...` | up to six words of the same clause |
//! | `..3` | up to three |
//! | `{subject}`, `{object}` | what the event says of them; a possessive ending may follow |

mod inflect;
mod parse;
mod set;

pub use inflect::inflections;
pub use parse::{Element, PatternError, Role, parse};
pub use set::{Compiled, Pattern, PatternSet};
