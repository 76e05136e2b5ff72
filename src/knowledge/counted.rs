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
    /// The first row in which a word stands, of parts or of words that set two things apart.
    sides: FxHashMap<String, Side>,
    people: FxHashSet<String>,
}

/// One side of a row: that of "profit" where "loss" is the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Side {
    row: u16,
    kind: u16,
}

impl Side {
    /// Whether it is another side of the same row.
    pub fn is_opposed(self, other: Side) -> bool {
        self.row == other.row && self.kind != other.kind
    }
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

    /// The side on which a word in lower case stands, if it sets two things apart.
    pub fn side(&self, word: &str) -> Option<Side> {
        self.sides.get(word).copied()
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
    opposed: Vec<Spanned<String>>,
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
    let parts = file.exclusive.into_iter().map(|row| (row, true));
    for (row, are_parts) in parts.chain(file.opposed.into_iter().map(|row| (row, false))) {
        if let Err(message) = counted.add_row(row.get_ref(), are_parts) {
            errors.push(source.error(row.span(), message));
        }
    }
    counted.people.extend(file.people.iter().flat_map(|row| row.split_ascii_whitespace()).map(str::to_owned));
}

impl CountedWords {
    /// Adds a row of kinds, which are parts of a whole or only set two things apart.
    fn add_row(&mut self, text: &str, are_parts: bool) -> Result<(), String> {
        self.rows = self.rows.saturating_add(1);
        let row = self.rows;
        let mut seen = FxHashSet::default();
        let mut kind = 0;
        for words in text.split('|') {
            kind += 1;
            for word in words.split_ascii_whitespace() {
                if !seen.insert(word) {
                    return Err(format!("`{word}` stands in this row already"));
                }
                if are_parts {
                    self.kinds.entry(word.to_owned()).or_default().push((row, kind));
                }
                self.sides.entry(word.to_owned()).or_insert(Side { row, kind });
            }
        }
        if kind < 2 { Err("kinds that exclude each other are parted by `|`".to_owned()) } else { Ok(()) }
    }
}
