//! Lexicons: lists of words with one class each.

use rustc_hash::FxHashSet;
use serde_spanned::Spanned;

use super::source::Source;
use super::{FileError, Knowledge};
use crate::lexicon::Class;

/// Words of one class, parted by white space as in their file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordList {
    /// What each of them may be.
    pub class: Class,
    text: String,
}

impl WordList {
    /// The words.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.text.split_ascii_whitespace()
    }
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    list: Vec<List>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    class: ClassName,
    words: Spanned<String>,
}

#[derive(Clone, Copy, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
enum ClassName {
    Title,
    TitleModifier,
    Organisation,
    PlaceNoun,
    Reporting,
    Function,
    GivenName,
    Pronoun,
    Negation,
    Future,
    Common,
}

impl ClassName {
    const fn class(self) -> Class {
        match self {
            ClassName::Title => Class::TITLE,
            ClassName::TitleModifier => Class::TITLE_MODIFIER,
            ClassName::Organisation => Class::ORGANISATION,
            ClassName::PlaceNoun => Class::PLACE_NOUN,
            ClassName::Reporting => Class::REPORTING,
            ClassName::Function => Class::FUNCTION,
            ClassName::GivenName => Class::GIVEN_NAME,
            ClassName::Pronoun => Class::PRONOUN,
            ClassName::Negation => Class::NEGATION,
            ClassName::Future => Class::FUTURE,
            ClassName::Common => Class::COMMON,
        }
    }
}

pub(super) fn read(source: &Source, knowledge: &mut Knowledge, errors: &mut Vec<FileError>) {
    let Some(file) = source.parse::<File>(errors) else { return };
    for list in file.list {
        tell_duplicates(source, &list.words, errors);
        knowledge.lexicons.push(WordList { class: list.class.class(), text: list.words.into_inner() });
    }
}

/// A word that stands twice in a list is a slip of the hand; the error points at the second.
fn tell_duplicates(source: &Source, words: &Spanned<String>, errors: &mut Vec<FileError>) {
    let text = words.get_ref();
    let start = source.start_of(words);
    // Five letters and a space are the shortest that most words are.
    let mut seen = FxHashSet::with_capacity_and_hasher(text.len() / 6, rustc_hash::FxBuildHasher);
    for word in text.split_ascii_whitespace().filter(|word| !seen.insert(*word)) {
        let at = word.as_ptr() as usize - text.as_ptr() as usize;
        let span = start.map_or(words.span(), |start| {
            let from = start + at;
            from..from + word.len()
        });
        errors.push(source.error(span, format!("`{word}` stands in this list twice")));
    }
}
