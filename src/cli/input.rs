//! The articles to read.

use std::io;
use std::path::PathBuf;

use super::console::Console;
use super::exit::Exit;
use crate::ingest;
use crate::text::Article;

/// What was read, and what could not be.
pub(super) struct Input {
    /// The articles, in the order of the paths.
    pub(super) articles: Vec<Article>,
    /// How many inputs could not be read.
    pub(super) unreadable: usize,
    /// The status with which to end at best.
    pub(super) exit: Exit,
}

/// Reads the paths, `-` from standard input, and tells what could not be read.
pub(super) fn read(paths: &[PathBuf], console: &Console) -> Input {
    let read = ingest::read_paths(paths, &mut io::stdin().lock());
    read.notices.iter().for_each(|notice| console.notice(notice));
    let exit = read.errors.iter().map(|error| console.error(error)).max().unwrap_or(Exit::Clean);
    Input { articles: read.articles, unreadable: read.errors.len(), exit }
}
