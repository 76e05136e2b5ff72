//! Words around figures: those that mean one thing, those of parts that exclude each other, those of people: `rules/counted/*.toml`.

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;
use serde_spanned::Spanned;

use super::source::Source;
use super::{FileError, Knowledge};

/// What is known of the words around a figure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CountedWords {
    groups: FxHashMap<String, u16>,
    last: u16,
    /// The rows in which a word stands, with its kind there.
    kinds: FxHashMap<String, Vec<(u16, u16)>>,
    rows: u16,
    people: FxHashSet<String>,
}

impl CountedWords {
    /// The group of a word in lower case, if it is of one.
    pub fn group(&self, word: &str) -> Option<u16> {
        self.groups.get(word).copied()
    }

    /// Whether the words, in lower case, name parts of a whole that nothing is in at once: "men" and "women".
    pub fn exclude(&self, a: &str, b: &str) -> bool {
        let kinds = |word: &str| self.kinds.get(word).map_or(&[][..], Vec::as_slice);
        kinds(a).iter().any(|(row, kind)| kinds(b).iter().any(|(other, side)| row == other && kind != side))
    }

    /// Whether the plural noun, in lower case, is of people.
    pub fn is_people(&self, noun: &str) -> bool {
        self.people.contains(noun)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CountedFile {
    #[serde(default)]
    same: Vec<Spanned<String>>,
    #[serde(default)]
    exclusive: Vec<Spanned<String>>,
    #[serde(default)]
    people: Vec<String>,
}

/// Reads one file of words. A word belongs to one group of one meaning, and to one kind of a row of parts that exclude each other;
/// the error points at the group or row in which it stands again.
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
    for row in file.exclusive {
        counted.rows = counted.rows.saturating_add(1);
        let mut kinds = 0;
        for words in row.get_ref().split('|') {
            kinds += 1;
            for word in words.split_ascii_whitespace() {
                let places = counted.kinds.entry(word.to_owned()).or_default();
                if places.last().is_some_and(|(row, _)| *row == counted.rows) {
                    errors.push(source.error(row.span(), format!("`{word}` stands in this row already")));
                }
                places.push((counted.rows, kinds));
            }
        }
        if kinds < 2 {
            errors.push(source.error(row.span(), "kinds that exclude each other are parted by `|`"));
        }
    }
    counted.people.extend(file.people.iter().flat_map(|row| row.split_ascii_whitespace()).map(str::to_owned));
}
