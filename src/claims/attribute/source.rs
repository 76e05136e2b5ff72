//! Who says what a sentence tells.

use std::ops::Range;

use crate::claims::view::SentenceView;
use crate::lexicon::Class;
use crate::segment::{TokenKind, places};
use crate::text::Span;

/// The speaker of a sentence's reporting verb ("hospital officials said", "said the mayor"), or behind "according to". None where
/// nothing is reported or only a pronoun speaks. A verb among the words `told` says nothing: "the storm claimed 12 lives".
pub(super) fn of(sentence: &SentenceView<'_>, told: &Range<usize>) -> Option<Span> {
    if let Some(to) = (1..sentence.tokens.len()).find(|at| according(sentence, *at)) {
        return phrase(sentence, to + 1, 1);
    }
    let verbs = places(sentence.tokens, |token| token.class.has(Class::REPORTING));
    let passive = |verb: &usize| *verb > 0 && sentence.is_any(verb - 1, &["was", "were", "been", "is", "are", "be"]);
    verbs.filter(|verb| !told.contains(verb) && !passive(verb)).last().and_then(|verb| {
        let turned = sentence.is_any(verb, &["said", "says"]);
        phrase(sentence, verb, -1).or_else(|| turned.then(|| phrase(sentence, verb + 1, 1)).flatten())
    })
}

fn according(sentence: &SentenceView<'_>, to: usize) -> bool {
    sentence.is_any(to, &["to"]) && sentence.is_any(to - 1, &["according"])
}

/// The words from `edge` on (or before it, where `step` is negative) up to a sign.
fn phrase(sentence: &SentenceView<'_>, edge: usize, step: i8) -> Option<Span> {
    const LONGEST: usize = 5;
    let is_word = |at: &usize| sentence.tokens.get(*at).is_some_and(|token| token.kind == TokenKind::Word);
    let told = |at: usize| {
        sentence
            .tokens
            .get(at)
            .is_some_and(|token| !token.class.has(Class::FUNCTION | Class::PRONOUN | Class::REPORTING))
    };
    let range = if step < 0 {
        let words = (edge.saturating_sub(LONGEST)..edge).rev().take_while(is_word).count();
        edge - words..edge
    } else {
        edge..edge + (edge..edge + LONGEST).take_while(is_word).count()
    };
    (range.clone().any(told)).then(|| sentence.span(range))
}
