//! Attributes: what a figure tells of its subject, and how news words it: `rules/attributes/*.toml`.

use std::ops::Range;

use serde::Deserialize;
use serde_spanned::Spanned;

use super::events::{PatternSource, pattern_source};
use super::source::Source;
use super::{FileError, Knowledge};

/// What an attribute's figure is a figure of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counts {
    /// People, whom one event befell: the dead of a crash.
    People,
    /// Other things that are counted: jobs, homes, votes.
    Things,
    /// Money.
    Money,
    /// Percent.
    Percent,
    /// A measure of space, mass or speed.
    Measure,
    /// A length of time.
    Time,
}

/// An attribute: what it is called, what its figure counts, how it is said.
#[derive(Clone, Debug)]
pub struct AttributeKind {
    /// Its name in kebab case.
    pub name: String,
    /// How a message names it: "the number of dead".
    pub says: String,
    /// What its figure is a figure of.
    pub counts: Counts,
    /// How it is said.
    pub patterns: Vec<PatternSource>,
    /// The file, for errors found when the patterns are compiled.
    source: Source,
}

impl AttributeKind {
    /// An error at some bytes of the attribute's file.
    pub fn error(&self, span: Range<usize>, message: impl Into<String>) -> FileError {
        self.source.error(span, message)
    }
}

/// Everything known of attributes.
#[derive(Clone, Debug, Default)]
pub struct AttributeWords {
    /// The attributes.
    pub kinds: Vec<AttributeKind>,
    /// Nouns for what befalls people, those of one kind together: "blaze" and "fire". Lower case, in the singular.
    pub occasions: Vec<Vec<String>>,
    /// Nouns that stand for people whoever they are, lower case, in the plural: "people", "victims".
    pub anyone: Vec<String>,
}

/// An attribute file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AttributeFile {
    #[serde(default)]
    attribute: Vec<AttributeEntry>,
    #[serde(default)]
    occasions: Vec<Spanned<String>>,
    #[serde(default)]
    anyone: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AttributeEntry {
    name: Spanned<String>,
    says: String,
    counts: Counts,
    patterns: Vec<Spanned<String>>,
}

/// Reads one file of attributes.
pub(super) fn read(source: &Source, knowledge: &mut Knowledge, errors: &mut Vec<FileError>) {
    let Some(file) = source.parse::<AttributeFile>(errors) else { return };
    let words = &mut knowledge.attributes;
    for entry in file.attribute {
        let name = entry.name.get_ref();
        if words.kinds.iter().any(|kind| kind.name == *name) {
            errors.push(source.error(entry.name.span(), format!("there is an attribute `{name}` already")));
        }
        words.kinds.push(AttributeKind {
            name: entry.name.into_inner(),
            says: entry.says,
            counts: entry.counts,
            patterns: entry.patterns.into_iter().map(|pattern| pattern_source(pattern, &source.text)).collect(),
            source: source.clone(),
        });
    }
    for group in file.occasions {
        let nouns: Vec<String> = group.get_ref().split_ascii_whitespace().map(str::to_owned).collect();
        let known = |noun: &&String| words.occasions.iter().flatten().any(|known| known == *noun);
        for noun in nouns.iter().filter(known) {
            errors.push(source.error(group.span(), format!("`{noun}` stands in a group already")));
        }
        words.occasions.push(nouns);
    }
    words.anyone.extend(file.anyone);
}
