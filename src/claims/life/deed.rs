//! Which deed a word tells, and whether the article itself says that someone did it.

use super::{Story, who};
use crate::claims::Modality;
use crate::claims::connective::clause_around;
use crate::claims::modality::modality;
use crate::claims::view::SentenceView;

/// The deed that a word tells with the words of its clause.
pub(super) fn deed_at(story: &Story<'_>, sentence: &SentenceView<'_>, verb: usize) -> Option<u16> {
    let word = sentence.word(verb);
    let words = || clause_around(sentence, verb).map(|at| sentence.word(at));
    let at = story.article.knowledge.deeds.iter().position(|deed| deed.is_told_by(word) && deed.fits(words()))?;
    u16::try_from(at).ok()
}

/// Whether the article itself says that someone did what the verb tells.
pub(super) fn happened(story: &Story<'_>, sentence: &SentenceView<'_>, verb: usize) -> bool {
    who::is_led(sentence, verb)
        && modality(sentence, verb) == Some(Modality::Happened)
        && !is_quoted(story, sentence, verb)
}

/// Whether someone says so rather than the article.
pub(super) fn is_quoted(story: &Story<'_>, sentence: &SentenceView<'_>, token: usize) -> bool {
    let span = sentence.span(token..token + 1);
    let field = sentence.sentence.field;
    story
        .article
        .segmented
        .quotations
        .iter()
        .any(|quote| quote.field == field && quote.speech && quote.span.contains(span))
}
