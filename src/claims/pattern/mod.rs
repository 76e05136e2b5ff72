//! Claim patterns: how an event is said, as rule authors write it.
//!
//! A pattern is a row of elements set apart by spaces:
//!
//! | element | matches |
//! |---|---|
//! | `close` | any inflection of the word |
//! | `close\|shut` | either |
//! | `=plan` | that form only |
//! | `[temporarily]` | the word, or nothing |
//! | `!with\|between` | nothing, where neither word follows |
//! | `...` | up to six words of the same clause |
//! | `..3` | up to three |
//! | `{subject}`, `{object}` | in an event's pattern, what the event says of them; a possessive ending may follow |
//! | `{figure}` | in an attribute's pattern, the figure with its hedges and the noun that it counts |

mod inflect;
mod parse;
mod set;

pub use inflect::inflections;
pub use parse::{Element, PatternError, Reads, Role, parse};
pub use set::{Compiled, Pattern, PatternSet};
pub(super) use set::{compiled, within};
