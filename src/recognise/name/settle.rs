//! The second pass: what one sentence leaves open, the rest of the article settles.

use rustc_hash::FxHashMap;

use super::candidate::{Candidate, Sure};
use super::mention::{NameKind, NameMention};
use crate::text::Article;

/// What the article's settled names say of the words that stand in them, and of whole names.
#[derive(Default)]
struct Heard<'a>(FxHashMap<&'a str, Said>);

/// What they say of one text.
#[derive(Clone, Copy, Default)]
struct Said {
    /// The kind of name that it is as a whole.
    kind: Option<NameKind>,
    /// That it is the first or last word of a person's full name, and whether that one is settled.
    part_of_person: Option<bool>,
}

impl Heard<'_> {
    /// Whether a word is a slip of one letter away from a part of a settled full name; in short words that is chance.
    fn is_near_surname(&self, word: &str) -> bool {
        const SHORTEST: usize = 6;
        let near = |name: &str| {
            name.len().min(word.len()) >= SHORTEST
                && name.len().abs_diff(word.len()) <= 1
                && name.as_bytes().first() == word.as_bytes().first()
                && strsim::osa_distance(name, word) == 1
        };
        self.0.iter().any(|(name, said)| said.part_of_person == Some(true) && near(name))
    }
}

/// Appends the names among the candidates, each of the kind that the article as a whole gives it.
pub(super) fn settle(article: &Article, candidates: Vec<Candidate>, out: &mut Vec<NameMention>) {
    let heard = hear(article, &candidates);
    out.reserve(candidates.len());
    for candidate in candidates {
        let text = article.text_at(candidate.mention.field, candidate.mention.span);
        if let Some(mention) = decide(candidate, text, &heard) {
            out.push(mention);
        }
    }
}

fn hear<'a>(article: &'a Article, candidates: &[Candidate]) -> Heard<'a> {
    let mut heard = Heard::default();
    heard.0.reserve(candidates.len());
    for candidate in candidates {
        let mention = &candidate.mention;
        let text = article.text_at(mention.field, mention.span);
        if candidate.sure == Sure::Settled {
            heard.0.entry(text).or_default().kind.get_or_insert(mention.kind);
        }
        if mention.kind == NameKind::Person && candidate.sure >= Sure::Guessed && candidate.words > 1 {
            let settled = candidate.sure == Sure::Settled;
            let mut words = text.split_whitespace();
            let ends = [words.next(), words.next_back()];
            // An acronym is no part of a person's name.
            for word in ends.into_iter().flatten().filter(|word| word.bytes().any(|byte| byte.is_ascii_lowercase())) {
                *heard.0.entry(word).or_default().part_of_person.get_or_insert(false) |= settled;
            }
        }
    }
    heard
}

fn decide(candidate: Candidate, text: &str, heard: &Heard<'_>) -> Option<NameMention> {
    let mut mention = candidate.mention;
    let bare_place = mention.kind == NameKind::Place && candidate.words == 1 && !mention.demonym;
    let settled = candidate.sure == Sure::Settled;
    if settled && !(bare_place && mention.possessive) {
        return Some(mention);
    }
    let said = heard.0.get(text).copied().unwrap_or_default();
    if said.part_of_person == Some(true) {
        return Some(as_person(mention));
    }
    if settled {
        return Some(mention);
    }
    if let Some(kind) = said.kind {
        mention.kind = kind;
        return Some(mention);
    }
    if said.part_of_person.is_some() {
        return Some(as_person(mention));
    }
    let misspelt = candidate.opens && mention.kind == NameKind::Person && heard.is_near_surname(text);
    (candidate.sure == Sure::Guessed || misspelt).then_some(mention)
}

fn as_person(mention: NameMention) -> NameMention {
    NameMention { kind: NameKind::Person, place: None, grammar: "part of a name", ..mention }
}
