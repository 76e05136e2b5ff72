//! The sentence of the text that says the same as the headline's or standfirst's, word for word or nearly. Where there is one,
//! its figures and dates are what the headline's must agree with, whatever other numbers the text holds.

use super::Place;
use super::words::{self, Keys};
use crate::check::ArticleContext;
use crate::text::{FieldKind, Span};

/// A figure or date at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) field: FieldKind,
    pub(super) sentence: u32,
    pub(super) span: Span,
}

impl From<Spot> for Place {
    fn from(spot: Spot) -> Place {
        Place { field: spot.field, span: spot.span }
    }
}

/// The telling words around a spot.
pub(super) struct Surroundings {
    /// Those of its sentence.
    all: Keys,
    /// Those within a few words.
    near: Keys,
}

/// How much two sentences say the same.
#[derive(Clone, Copy, Debug)]
pub(super) struct Relation {
    /// The telling words of both.
    pub(super) shared: usize,
    /// Those near both spots.
    pub(super) near: usize,
    /// How many telling words the headline's sentence has.
    pub(super) of: usize,
}

impl Relation {
    /// Whether the one sentence repeats the other.
    pub(super) fn is_twin(self) -> bool {
        self.shared >= 4 && self.near >= 2 && 2 * self.shared >= self.of
    }

    /// A number by which relations are ordered.
    pub(super) fn strength(self) -> usize {
        self.shared + self.near
    }
}

impl Surroundings {
    /// Reads the words around a spot.
    pub(super) fn of(article: &ArticleContext<'_>, spot: Spot) -> Surroundings {
        let sentence =
            article.reading.sentences.get(spot.sentence as usize).map_or(spot.span, |sentence| sentence.span);
        let counted = &article.knowledge.counted;
        let before = words::tail(article.text(spot.field, Span::new(sentence.start, spot.span.start)), LONGEST);
        let behind = words::head(article.text(spot.field, Span::new(spot.span.end, sentence.end)), LONGEST);
        let mut near = words::telling(last_words(before), counted);
        near.extend(words::telling(first_words(behind), counted));
        let mut all = words::telling(before, counted);
        for key in words::telling(behind, counted) {
            if !all.contains(&key) {
                all.push(key);
            }
        }
        Surroundings { all, near }
    }

    /// How many telling words the sentence has.
    pub(super) fn all_len(&self) -> usize {
        self.all.len()
    }

    /// How much another spot's sentence says the same as this one's.
    pub(super) fn relation(&self, other: &Surroundings) -> Relation {
        Relation {
            shared: words::shared(&self.all, &other.all),
            near: words::shared(&self.near, &other.near),
            of: self.all.len(),
        }
    }
}

/// So many bytes on each side are read of a sentence.
const LONGEST: usize = 400;

/// So many words are near.
const NEAR: usize = 6;

/// The words of a text that end just before a place.
pub(super) fn last_words(text: &str) -> &str {
    let start = text.rmatch_indices(' ').nth(NEAR).map_or(0, |(at, _)| at);
    text.get(start..).unwrap_or_default()
}

/// Those that begin just behind it.
pub(super) fn first_words(text: &str) -> &str {
    let end = text.match_indices(' ').nth(NEAR).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}
