//! Words that join clauses and order what they tell.

use std::ops::Range;

use super::view::SentenceView;
use crate::lexicon::{Class, VocabularyBuilder};

/// How what stands before a connective lies in time to what stands behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joins {
    /// "A after B"
    LaterThan,
    /// "A before B", "A, and then B"
    EarlierThan,
    /// "A when B"
    TogetherWith,
    /// "A, which B": two clauses, no order
    Unordered,
}

impl Joins {
    /// The same, told the other way round: "After B, A".
    fn turned(self) -> Joins {
        match self {
            Joins::LaterThan => Joins::EarlierThan,
            Joins::EarlierThan => Joins::LaterThan,
            same => same,
        }
    }
}

/// Words that open a clause wherever they stand.
const OPENING: [&str; 9] = ["after", "following", "before", "when", "while", "until", "although", "though", "because"];

/// Adds the words that open clauses.
pub(super) fn register(vocabulary: &mut VocabularyBuilder) {
    vocabulary.add_all(OPENING, Class::CONNECTIVE);
}

/// The clause in which a token stands, the connective that opens it left out.
pub(super) fn clause_around(sentence: &SentenceView<'_>, at: usize) -> Range<usize> {
    let clause = sentence
        .clauses()
        .iter()
        .find(|clause| (clause.tokens.start as usize..clause.tokens.end as usize).contains(&at));
    clause.map_or(0..sentence.tokens.len(), |clause| {
        let start = clause.opens_with.map_or(clause.tokens.start, |connective| connective + 1);
        (start as usize).min(at)..clause.tokens.end as usize
    })
}

/// The connective between two events of a sentence and what it says of their order, if they stand in neighbouring clauses.
pub(super) fn between(sentence: &SentenceView<'_>, a: usize, b: usize) -> Option<(usize, Joins)> {
    let number = |at: usize| {
        sentence.clauses().iter().position(|c| (c.tokens.start as usize..c.tokens.end as usize).contains(&at))
    };
    let (first, second) = (number(a)?, number(b)?);
    if second != first + 1 {
        return None;
    }
    let opener = |clause: usize| sentence.clauses().get(clause)?.opens_with.map(|at| at as usize);
    match (opener(first).filter(|at| *at == 0), opener(second)) {
        (_, Some(at)) => Some((at, joins(sentence, at))),
        (Some(at), None) => Some((at, joins(sentence, at).turned())),
        (None, None) => None,
    }
}

fn joins(sentence: &SentenceView<'_>, at: usize) -> Joins {
    match sentence.word(at).to_ascii_lowercase().as_str() {
        "after" | "following" => Joins::LaterThan,
        "before" => Joins::EarlierThan,
        "when" => Joins::TogetherWith,
        "and" | "but" if then_behind(sentence, at + 1) => Joins::EarlierThan,
        _ => Joins::Unordered,
    }
}

/// "then", "shortly afterwards", "later" within three words.
fn then_behind(sentence: &SentenceView<'_>, from: usize) -> bool {
    (from..from + 3).any(|at| sentence.is_any(at, &["then", "afterwards", "afterward", "later", "subsequently"]))
}
