//! Deeds that nobody does before some age: `rules/deeds/*.toml`.

use serde::Deserialize;
use serde_spanned::Spanned;

use super::source::Source;
use super::{FileError, Knowledge};

/// A deed that nobody does before some age.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// Its name in kebab case.
    pub name: String,
    /// How a message names it: "serving in the forces".
    pub says: String,
    /// The least age in whole years.
    pub youngest: u32,
    /// The words that tell of it, lower case.
    verbs: String,
    /// Their first letters, a bit each: most words of a text are told apart by that.
    initials: u32,
    /// Words one of which must stand in the same clause; none are needed where this is empty.
    with: String,
    /// Words behind a length that make it the time since the deed: "out" in "after two years out".
    since: String,
    /// Why nobody is younger, and where that can be verified.
    pub source: String,
}

impl Deed {
    /// Whether the word tells of the deed.
    pub fn is_told_by(&self, word: &str) -> bool {
        let begins = word.bytes().next().is_some_and(|byte| self.initials & initial(byte) != 0);
        begins && self.verbs.split_ascii_whitespace().any(|verb| verb.eq_ignore_ascii_case(word))
    }

    /// Whether the other words of the clause make it this deed.
    pub fn fits<'a>(&self, mut words: impl Iterator<Item = &'a str>) -> bool {
        let wanted = |word: &str| self.with.split_ascii_whitespace().any(|with| with.eq_ignore_ascii_case(word));
        self.with.is_empty() || words.any(wanted)
    }

    /// Whether people do it once as a rule, so that two mentions without a date are of one: what a stretch is counted from.
    pub fn is_once(&self) -> bool {
        !self.since.is_empty()
    }

    /// Whether the word behind a length makes it the time since the deed.
    pub fn is_ended_by(&self, word: &str) -> bool {
        self.since.split_ascii_whitespace().any(|since| since.eq_ignore_ascii_case(word))
    }
}

/// The bit of a letter, whatever its case; other bytes share the bits.
fn initial(byte: u8) -> u32 {
    1 << (byte & 31)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DeedFile {
    deed: Vec<DeedEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DeedEntry {
    name: Spanned<String>,
    says: String,
    youngest: Spanned<u32>,
    verbs: Spanned<String>,
    #[serde(default)]
    with: String,
    #[serde(default)]
    since: String,
    reason: String,
    source: String,
}

/// Reads one file of deeds.
pub(super) fn read(source: &Source, knowledge: &mut Knowledge, errors: &mut Vec<FileError>) {
    const OLDEST: u32 = 60;
    let Some(file) = source.parse::<DeedFile>(errors) else { return };
    for entry in file.deed {
        if knowledge.deeds.iter().any(|deed| deed.name == *entry.name.get_ref()) {
            errors.push(source.error(entry.name.span(), format!("there is a deed `{}` already", entry.name.get_ref())));
        }
        if *entry.youngest.get_ref() > OLDEST {
            errors.push(source.error(entry.youngest.span(), "an age in whole years is wanted here"));
        }
        if entry.verbs.get_ref().trim().is_empty() {
            errors.push(source.error(entry.verbs.span(), "a deed needs a word that tells of it"));
        }
        let words = entry.verbs.get_ref().split_ascii_whitespace();
        let initials = words.filter_map(|verb| verb.bytes().next()).fold(0, |all, byte| all | initial(byte));
        knowledge.deeds.push(Deed {
            initials,
            name: entry.name.into_inner(),
            says: entry.says,
            youngest: entry.youngest.into_inner(),
            verbs: entry.verbs.into_inner(),
            with: entry.with,
            since: entry.since,
            source: format!("{}; {}; see {}", source.path, entry.reason, entry.source),
        });
    }
}
