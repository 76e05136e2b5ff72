//! The whole way: articles to readings to findings. Needs no files and no clock, and its answer does not
//! depend on the number of threads.

mod checker;
mod once;
mod reader;
mod threads;

pub use checker::{Checker, Outcome, Scope};
pub use reader::Reader;
pub use threads::on_threads;
