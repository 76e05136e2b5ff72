//! What befell those who are counted: the noun of an event in the sentence.

use std::ops::Range;

use super::lexicon::AttributeLexicon;
use super::{Occasion, SmallVec};
use crate::claims::view::SentenceView;
use crate::lexicon::Class;
use crate::segment::TokenKind;

/// The occasion whose noun stands nearest to the words `said`.
pub(super) fn of(lexicon: &AttributeLexicon, sentence: &SentenceView<'_>, said: &Range<usize>) -> Option<Occasion> {
    let apart = |at: usize| if at < said.start { said.start - at } else { at.saturating_sub(said.end) };
    let nouns = sentence.tokens.iter().enumerate().filter(|(_, token)| token.word.is_known());
    let nouns = nouns.filter_map(|(at, token)| Some((at, lexicon.occasion(token.word)?)));
    // The last noun of "bomb attack" is its head.
    let heads = nouns.filter(|(at, _)| {
        let goes_on = sentence.tokens.get(at + 1).is_some_and(|next| lexicon.occasion(next.word).is_some());
        let phrase = sentence.is_any(at + 1, &BODIES) || *at > 0 && sentence.is_any(at - 1, &PHRASES);
        !goes_on && !said.contains(at) && !phrase
    });
    let (at, noun) = heads.min_by_key(|(at, _)| apart(*at))?;
    let (modifiers, known) = before(sentence, at);
    Some(Occasion { group: noun.group, noun: sentence.span(at..at + 1), modifiers, known, several: noun.several })
}

/// Nouns behind which an occasion's noun names a body or a thing: "the fire brigade".
const BODIES: [&str; 18] = [
    "brigade",
    "service",
    "services",
    "department",
    "chief",
    "crew",
    "crews",
    "fighter",
    "fighters",
    "engine",
    "engines",
    "station",
    "alarm",
    "officer",
    "officers",
    "force",
    "group",
    "helicopter",
];

/// Words behind which an occasion's noun is part of a phrase: "opened fire", "on strike", "under attack".
const PHRASES: [&str; 11] =
    ["open", "opened", "opening", "opens", "under", "returned", "caught", "catch", "catching", "on", "set"];

/// The words between a noun and its determiner, and whether that one points to something known.
fn before(sentence: &SentenceView<'_>, noun: usize) -> (SmallVec<[crate::text::Span; 2]>, Option<bool>) {
    const LONGEST: usize = 6;
    const POINTS: [&str; 8] = ["the", "this", "that", "these", "those", "its", "their", "his"];
    const NEW: [&str; 22] = [
        "a",
        "an",
        "another",
        "any",
        "each",
        "earlier",
        "every",
        "first",
        "fourth",
        "last",
        "later",
        "new",
        "next",
        "no",
        "one",
        "other",
        "previous",
        "second",
        "separate",
        "similar",
        "subsequent",
        "third",
    ];
    let mut modifiers = SmallVec::new();
    for at in (noun.saturating_sub(LONGEST)..noun).rev() {
        let Some(token) = sentence.tokens.get(at) else { break };
        if sentence.is_any(at, &NEW) {
            return (modifiers, Some(false));
        }
        if sentence.is_any(at, &POINTS) {
            return (modifiers, Some(true));
        }
        match token.kind {
            // "Monday's attack": known. Its owner narrows it too.
            TokenKind::Clitic => return (modifiers, Some(true)),
            TokenKind::Dash => {}
            TokenKind::Word if !token.class.has(Class::FUNCTION | Class::CONNECTIVE | Class::REPORTING) => {
                modifiers.push(token.span);
            }
            _ => break,
        }
    }
    (modifiers, None)
}
