//! What is said of a date: a statement, what ties the date to it, and which of its words are verbs.

use super::verbs::{ADVERBS, AHEAD, SAYING};
use crate::check::wording::phrase::Word;
use crate::lexicon::is_irregular_past;

/// How the words around a date tell what falls on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// It has happened.
    Past,
    /// It has been said: the day may belong to what is said, where that follows.
    Said,
    /// It is to come.
    ToCome,
}

/// A statement on a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Statement<'a> {
    /// What it says.
    pub(super) told: Told,
    /// The words that say so.
    pub(super) words: &'a str,
}

impl<'a> Statement<'a> {
    /// The statement that these words of a text make; none without words.
    pub(super) fn of(text: &'a str, words: &[Word<'_>], told: Told) -> Option<Statement<'a>> {
        let (first, last) = words.first().zip(words.last())?;
        Some(Statement { told, words: text.get(first.start..last.bytes().end)? })
    }
}

/// At most so many words stand between the verb and its date.
pub(super) const REACH: usize = 6;

/// What ties a date to the words before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// "on 3 May", "at a 3 May hearing", and for a stretch of days "from", "between".
    Day,
    /// "by 3 May"
    Limit,
    /// "for 3 May"
    Goal,
    /// Nothing: "died May 3".
    None,
}

/// Whether a word is a past form or a participle by its ending or as an irregular one, and tells what has happened.
pub(super) fn is_past(word: &str) -> bool {
    let regular = word.len() > 3
        && word.ends_with("ed")
        && (!word.ends_with("eed") || word == "freed")
        && word != "hundred"
        && word.bytes().all(|b| b.is_ascii_lowercase());
    let auxiliary = matches!(word, "was" | "were" | "been" | "had" | "did" | "done");
    let irregular = is_irregular_past(word) && !auxiliary;
    (regular || irregular || SAYING.contains(&word)) && !AHEAD.contains(&word)
}

pub(super) fn is_adverb(word: &Word<'_>) -> bool {
    word.text.ends_with("ly") || word.is(&ADVERBS)
}
