//! Words that mean one thing where figures are compared: `rules/counted/*.toml`.

use rustc_hash::FxHashMap;
use serde::Deserialize;
use serde_spanned::Spanned;

use super::source::Source;
use super::{FileError, Knowledge};

/// The groups of words that mean one thing around a figure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CountedWords {
    groups: FxHashMap<String, u16>,
    last: u16,
}

impl CountedWords {
    /// The group of a word in lower case, if it is of one.
    pub fn group(&self, word: &str) -> Option<u16> {
        self.groups.get(word).copied()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CountedFile {
    same: Vec<Spanned<String>>,
}

/// Reads one file of words. A word belongs to one group; the error points at the group in which it stands again.
pub(super) fn read(source: &Source, knowledge: &mut Knowledge, errors: &mut Vec<FileError>) {
    let Some(file) = source.parse::<CountedFile>(errors) else { return };
    let counted = &mut knowledge.counted;
    for group in file.same {
        counted.last = counted.last.saturating_add(1);
        for word in group.get_ref().split_ascii_whitespace() {
            if counted.groups.insert(word.to_owned(), counted.last).is_some() {
                errors.push(source.error(group.span(), format!("`{word}` stands in a group already")));
            }
        }
    }
}
