//! Events and things that last: the trial, their talks, the fiscal year.

use std::ops::Range;

use super::scene::{AUXILIARIES, Scene, Told};
use super::words::Family;
use super::{StretchClaim, StretchLexicon, StretchPart, Stretched};
use crate::claims::view::{ArticleView, SentenceView};
use crate::lexicon::Class;
use crate::segment::{Token, TokenKind};

/// Adds what a sentence tells of things that last.
pub(super) fn read(scene: &Scene<'_, '_>, out: &mut Vec<StretchClaim>) {
    for (at, token) in scene.sentence.tokens.iter().enumerate() {
        if !token.class.has(Class::STRETCH) {
            continue;
        }
        if let Some((noun, from)) = scene.lexicon.noun_at(scene.sentence, at).filter(|(noun, _)| !noun.several) {
            of_noun(scene, noun.kind, from..at + 1, out);
        }
        for (phrase, end) in scene.lexicon.phrases_at(scene.sentence, at) {
            if let Family::Thing(kind) = phrase.family {
                out.extend(of_verb(scene, kind, at, end));
            }
        }
    }
}

/// "met for about half an hour": one meeting, if it is told of the past.
fn of_verb(scene: &Scene<'_, '_>, kind: u16, at: usize, end: usize) -> Option<StretchClaim> {
    let group = scene.verb_group(at);
    let told = scene.length_behind(end).filter(|told| scene.is(told.tokens.start - 1, &["for"]))?;
    let repeated = (group..at).any(|i| scene.is(i, &["has", "have", "been"]));
    let of = Stretched::Thing { kind, modifiers: Vec::new(), definite: false };
    (!repeated && scene.is_fact(group)).then(|| scene.claim(of, StretchPart::Lasted, at..end, told)).flatten()
}

/// The words before a noun: what narrows it, whether it is known, and the length that stands there.
struct Before {
    modifiers: Vec<String>,
    definite: bool,
    length: Option<usize>,
    from: usize,
}

fn of_noun(scene: &Scene<'_, '_>, kind: u16, noun: Range<usize>, out: &mut Vec<StretchClaim>) {
    let Some(before) = before(scene, noun.start) else { return };
    let of = Stretched::Thing { kind, modifiers: before.modifiers, definite: before.definite };
    if let Some(told) = before.length.and_then(|index| scene.times.get(index)) {
        out.extend(scene.claim(of.clone(), StretchPart::Lasted, before.from..noun.end, told));
    }
    let mut verb = verb_behind(scene, noun.end);
    while let Some((part, told)) = verb.and_then(|verb| predicate(scene, kind, verb)) {
        out.extend(scene.claim(of.clone(), part, before.from..noun.end, told));
        verb = joined(scene, told.tokens.end);
    }
}

/// The verb group that goes on from token `at`: "and ended", ", lasted".
fn joined(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    let at = at + usize::from(scene.sentence.word(at) == ",");
    let at = at + usize::from(scene.is(at, &["and", "but"]));
    starts_verb(scene, at).then_some(at)
}

/// Walks back from a noun to its determiner. `None` where another thing of its kind is meant ("another trial").
fn before(scene: &Scene<'_, '_>, noun: usize) -> Option<Before> {
    const LONGEST: usize = 6;
    let mut found = Before { modifiers: Vec::new(), definite: false, length: None, from: noun };
    let mut at = noun;
    while let Some(i) = at.checked_sub(1).filter(|i| noun - i <= LONGEST) {
        if let Some(index) = scene.times.iter().position(|told| told.tokens.contains(&i) && told.tokens.end <= noun) {
            let told = scene.times.get(index)?;
            at = told.tokens.start;
            found.from = at;
            if told.is_length() && is_attributive(scene, told) {
                found.length = Some(index);
                // "a nine-month trial" may hold its article.
                if scene.is(at, &["a", "an", "the"]) {
                    found.definite = scene.is(at, &["the"]);
                    break;
                }
            } else {
                found.modifiers.push(scene.sentence.span(told.tokens.clone()).of(scene.sentence.text).to_lowercase());
            }
            continue;
        }
        let token = scene.sentence.tokens.get(i)?;
        if is_other(scene.sentence, i) {
            return None;
        }
        if scene.sentence.is_clitic(i) || scene.is(i, &["the", "this", "that", "his", "her", "its", "their"]) {
            found.definite = true;
            found.from = i;
            break;
        }
        let narrows = matches!(token.kind, TokenKind::Word | TokenKind::Dash | TokenKind::Number);
        if !narrows || token.class.has(Class::FUNCTION | Class::CONNECTIVE) || token.class.has(Class::REPORTING) {
            break;
        }
        if token.kind != TokenKind::Dash && !scene.is(i, &["long", "whole", "entire", "current", "full", "same"]) {
            found.modifiers.push(scene.sentence.word(i).to_lowercase());
        }
        at = i;
        found.from = i;
    }
    found.modifiers.sort_unstable();
    Some(found)
}

/// Words before a noun by which another one of its kind is meant, or several.
fn is_other(sentence: &SentenceView<'_>, at: usize) -> bool {
    const OTHER: [&str; 22] = [
        "another", "other", "second", "third", "fourth", "first", "last", "next", "previous", "earlier", "later",
        "new", "each", "every", "any", "no", "separate", "similar", "former", "final", "latest", "future",
    ];
    sentence.is_any(at, &OTHER)
}

/// Whether a length stands before its noun: "nine-month", "two hours'".
fn is_attributive(scene: &Scene<'_, '_>, told: &Told<'_>) -> bool {
    let hyphen = told.tokens.end.checked_sub(2).and_then(|i| scene.sentence.tokens.get(i));
    hyphen.is_some_and(|token| token.kind == TokenKind::Dash) || scene.sentence.is_clitic(told.tokens.end)
}

/// What the verb group at token `verb` tells: "began on", "lasted", "has gone on for".
fn predicate<'t>(scene: &'t Scene<'_, '_>, kind: u16, verb: usize) -> Option<(StretchPart, &'t Told<'t>)> {
    let main = (verb..verb + 4).find(|i| !is_auxiliary(scene, *i))?;
    if !scene.is_fact(main) {
        return None;
    }
    // The longest: "ran until" is an end, "ran" a course.
    let phrases = scene.lexicon.phrases_at(scene.sentence, main).filter(|(phrase, _)| phrase.family == Family::Event);
    let (phrase, end) = phrases.max_by_key(|(_, end)| *end)?;
    if phrase.part == StretchPart::Lasted {
        let told = scene.length_behind(end)?;
        let now = (verb..main).any(|i| scene.is(i, &["has", "have", "been"]));
        return Some((if now { StretchPart::LastsNow } else { StretchPart::Lasted }, told));
    }
    // What was set for a while and "ended" may have been cut short.
    let word = scene.sentence.word(main);
    let cut =
        phrase.part == StretchPart::Ended && scene.lexicon.is_set(kind) && word.ends_with("ed") && word != "expired";
    let told = scene.date_behind(end).filter(|_| !cut)?;
    Some((phrase.part, told))
}

/// The first token of the verb group behind a noun, a relative pronoun or a short phrase with a preposition between them.
fn verb_behind(scene: &Scene<'_, '_>, noun: usize) -> Option<usize> {
    const LONGEST: usize = 6;
    let comma = scene.sentence.word(noun) == ",";
    let pronoun = noun + usize::from(comma);
    if scene.is(pronoun, &["which", "that"]) {
        return Some(pronoun + 1);
    }
    if comma {
        // "the deal, signed in 2015, runs until"
        let participle = scene.sentence.word(noun + 1).ends_with("ed") && starts_verb(scene, noun + 1);
        return participle.then_some(noun + 1);
    }
    if starts_verb(scene, noun) {
        return Some(noun);
    }
    if !scene.is(noun, &["of", "in", "at", "by", "against", "between", "with", "over", "for"]) {
        return None;
    }
    (noun + 1..noun + LONGEST)
        .take_while(|i| scene.sentence.tokens.get(*i).is_some_and(is_word))
        .find(|i| starts_verb(scene, *i))
}

/// Whether a verb of events or its auxiliary stands at a token.
fn starts_verb(scene: &Scene<'_, '_>, at: usize) -> bool {
    is_auxiliary(scene, at) || scene.lexicon.phrases_at(scene.sentence, at).any(|(p, _)| p.family == Family::Event)
}

fn is_word(token: &Token) -> bool {
    token.kind == TokenKind::Word
}

fn is_auxiliary(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.is(at, &AUXILIARIES) || scene.is(at, &["already", "now", "only", "itself", "finally", "officially"])
}

/// Leaves out the things of which the article knows several: it can't be told which of them a length is of.
pub(super) fn leave_out_several(article: &ArticleView<'_>, lexicon: &StretchLexicon, found: &mut Vec<StretchClaim>) {
    let kind_of = |claim: &StretchClaim| match &claim.of {
        Stretched::Thing { kind, .. } => Some(*kind),
        Stretched::Post { .. } => None,
    };
    let mut kinds: Vec<u16> = found.iter().filter_map(kind_of).collect();
    kinds.sort_unstable();
    kinds.dedup();
    // With one statement of a kind there is nothing to confuse.
    kinds.retain(|kind| found.iter().filter(|claim| kind_of(claim) == Some(*kind)).count() > 1);
    if kinds.is_empty() {
        found.retain(|claim| kind_of(claim).is_none());
        return;
    }
    let mut several: Vec<u16> = Vec::new();
    for index in 0u32.. {
        let Some(sentence) = article.segmented.sentences.get(index as usize) else { break };
        if !sentence.classes.has(Class::STRETCH) {
            continue;
        }
        let Some(view) = article.sentence(index) else { break };
        for at in 0..view.tokens.len() {
            let Some((noun, from)) = lexicon.noun_at(&view, at).filter(|(noun, _)| kinds.contains(&noun.kind)) else {
                continue;
            };
            if noun.several || (from.saturating_sub(2)..from).any(|i| is_other(&view, i)) {
                several.push(noun.kind);
            }
        }
    }
    found.retain(|claim| kind_of(claim).is_none_or(|kind| kinds.contains(&kind) && !several.contains(&kind)));
}
