//! Words that mean one thing where firsts are compared: `rules/firsts/*.toml`.

use serde::Deserialize;
use serde_spanned::Spanned;

use super::source::Source;
use super::{FileError, Knowledge};

/// Words that mean one thing, as far as a first is concerned.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SameWords {
    /// What they mean.
    pub name: String,
    /// The words, uninflected.
    pub words: Vec<String>,
}

/// What is known of the words of firsts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FirstWords {
    /// Groups of words that mean one thing.
    pub same: Vec<SameWords>,
    /// Words that make no difference ("known", "ever").
    pub ignored: Vec<String>,
    /// Groups of words that speak of one matter, so that "they last won it" tells of "the first title".
    pub related: Vec<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FirstFile {
    #[serde(default)]
    ignored: Vec<String>,
    #[serde(default)]
    related: Vec<Vec<String>>,
    #[serde(default)]
    same: Vec<Spanned<SameWords>>,
}

/// Reads one file of words.
pub(super) fn read(source: &Source, knowledge: &mut Knowledge, errors: &mut Vec<FileError>) {
    let Some(file) = source.parse::<FirstFile>(errors) else { return };
    for group in file.same {
        if knowledge.firsts.same.iter().any(|same| same.name == group.get_ref().name) {
            errors.push(source.error(group.span(), format!("there is a group `{}` already", group.get_ref().name)));
        }
        knowledge.firsts.same.push(group.into_inner());
    }
    knowledge.firsts.ignored.extend(file.ignored);
    knowledge.firsts.related.extend(file.related);
}
