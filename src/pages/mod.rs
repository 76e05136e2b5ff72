//! Rules as pages: `rules/<family>/<name>.md` holds the whole rule. TOML front matter between lines of
//! `+++` for the machine, sections for people, and examples that are run.
//!
//! Running the rules needs only the front matter ([`Header`]); explaining and testing them needs the
//! whole page ([`Page`]).

mod blocks;
mod body;
mod compile;
pub mod examples;
mod explain;
mod header;
mod page;
mod scaffold;
mod set;
mod suggest;
mod table;

#[cfg(test)]
mod tests;

pub use body::parse;
pub use compile::compile;
pub use explain::explain;
pub use header::{Front, Header};
pub use page::Page;
pub use scaffold::scaffold;
pub use set::{RuleSet, UnknownRule};
pub use suggest::nearest;
pub use table::{table, with_table};
