//! Verbs of dying: the one that an age hangs on.

use super::{Story, who};
use crate::claims::view::SentenceView;
use crate::recognise::name::NameKind;

const VERBS: [&str; 3] = ["died", "dies", "dead"];

/// The verb of dying before a token of the sentence, with a subject before it and no other person between.
pub(super) fn verb_before(sentence: &SentenceView<'_>, token: usize) -> Option<usize> {
    const REACH: usize = 14;
    let verb = (token.saturating_sub(REACH)..token).rev().find(|at| sentence.is_any(*at, &VERBS))?;
    let mut people = sentence.entities.iter().filter(|entity| entity.kind == NameKind::Person);
    let between = people.any(|entity| (verb..token).contains(&entity.from));
    (!between && (who::is_led(sentence, verb) || sentence.is_any(verb, &["dead"]))).then_some(verb)
}

/// Whether the sentence before this one tells of a death.
pub(super) fn told_before(story: &Story<'_>, sentence: u32) -> bool {
    before(story, sentence).is_some_and(|(_, verb)| verb.is_some())
}

/// The sentence before one, with its verb of dying if it has one.
pub(super) fn before<'a>(story: &Story<'a>, sentence: u32) -> Option<(SentenceView<'a>, Option<usize>)> {
    let view = story.article.sentence(sentence.checked_sub(1)?)?;
    let verb = (0..view.tokens.len()).find(|at| view.is_any(*at, &VERBS));
    Some((view, verb))
}
