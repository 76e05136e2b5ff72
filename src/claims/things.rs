//! Things that a country has one of, and who owns the one that is meant: "the German embassy", "its embassy in
//! Havana", "the embassy".

use std::ops::Range;

use super::connective::clause_around;
use super::view::{ArticleView, Entity, SentenceView};
use crate::knowledge::PlaceKind;
use crate::lexicon::{Class, WordId};
use crate::segment::{Caps, TokenKind};

/// A thing that has been spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Known {
    class: WordId,
    owner: u16,
    host: Option<u16>,
    /// The sentence that spoke of it last.
    sentence: u32,
}

/// A thing where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Thing {
    /// The country that owns it.
    pub(super) owner: u16,
    /// The country where it stands.
    pub(super) host: Option<u16>,
    /// The tokens of its noun phrase.
    pub(super) tokens: Range<usize>,
}

/// The things spoken of in an article so far, the latest last.
#[derive(Debug, Default)]
pub(super) struct Things(Vec<Known>);

/// How the words before a noun name its owner.
enum Owner {
    Named(u16),
    Possessive,
    Definite,
    None,
}

impl Things {
    /// The thing that a noun stands for, if its owner is certain. `class` stands for all nouns that name such a thing.
    pub(super) fn resolve(
        &self,
        article: &ArticleView<'_>,
        sentence: &SentenceView<'_>,
        noun: usize,
        class: WordId,
    ) -> Option<Thing> {
        let (said, start) = owner_before(article, sentence, noun);
        let (of, end) = place_behind(article, sentence, noun + 1, &["of"]).unzip();
        let owner = match (of, said) {
            (Some(owner), Owner::Definite | Owner::None) => owner,
            (None, Owner::Named(owner)) => owner,
            (None, Owner::Possessive) => owner_of_its(article, sentence, start)?,
            (None, Owner::Definite) => self.second_reference(article, sentence, class)?,
            _ => return None,
        };
        let end = end.unwrap_or(noun + 1);
        let host =
            place_behind(article, sentence, end, &["in", "to"]).map(|(host, _)| host).filter(|host| *host != owner);
        let host = host.or_else(|| self.host(class, owner));
        Some(Thing { owner, host, tokens: start..end })
    }

    /// Keeps what a sentence speaks of, for the second references of later ones.
    pub(super) fn hear(&mut self, article: &ArticleView<'_>, sentence: &SentenceView<'_>, nouns: &[WordId]) {
        let Some(class) = nouns.first().copied() else { return };
        for (noun, token) in sentence.tokens.iter().enumerate() {
            if !token.class.has(Class::THING) || !nouns.contains(&token.word) {
                continue;
            }
            if let Some(Thing { owner, host, .. }) = self.resolve(article, sentence, noun, class) {
                self.0.retain(|known| (known.class, known.owner) != (class, owner));
                self.0.push(Known { class, owner, host, sentence: sentence.index });
            }
        }
    }

    /// "The embassy": the one whose owner this sentence names, if it names one owner only; else the one spoken of last, if its
    /// sentence spoke of no other.
    fn second_reference(&self, article: &ArticleView<'_>, sentence: &SentenceView<'_>, class: WordId) -> Option<u16> {
        let of_class = || self.0.iter().rev().filter(|known| known.class == class);
        let named = |owner: u16| countries(article, sentence).any(|(_, country)| country == owner);
        let mut here = of_class().filter(|known| named(known.owner));
        match (here.next(), here.next()) {
            (Some(one), None) => Some(one.owner),
            (Some(_), Some(_)) => None,
            (None, _) => {
                let last = of_class().next()?;
                let beside = of_class().filter(|known| known.sentence == last.sentence).count();
                (beside == 1).then_some(last.owner)
            }
        }
    }

    /// Where a thing stands when its sentence does not say: where it was last said to be, or where all of them are.
    fn host(&self, class: WordId, owner: u16) -> Option<u16> {
        let same =
            self.0.iter().rev().find(|known| known.class == class && known.owner == owner && known.host.is_some());
        if let Some(known) = same {
            return known.host;
        }
        let mut hosts = self.0.iter().filter(|known| known.class == class).filter_map(|known| known.host);
        let first = hosts.next()?;
        hosts.all(|host| host == first).then_some(first).filter(|host| *host != owner)
    }
}

/// The owner before a noun and the first token of the noun phrase: back over adjectives to a name, a possessive or a
/// determiner.
fn owner_before(article: &ArticleView<'_>, sentence: &SentenceView<'_>, noun: usize) -> (Owner, usize) {
    const ADJECTIVES: usize = 3;
    let mut at = noun;
    for _ in 0..=ADJECTIVES {
        let Some(before) = at.checked_sub(1) else { break };
        if let Some(entity) = place_ending(sentence, before) {
            let country = entity.place.map(|place| article.country(place));
            let start = entity.tokens.start;
            let the = start > 0 && sentence.is_any(start - 1, &["the"]);
            return (country.map_or(Owner::None, Owner::Named), start - usize::from(the));
        }
        let Some(token) = sentence.tokens.get(before) else { break };
        match token.kind {
            TokenKind::Clitic => {}
            TokenKind::Word if sentence.is_any(before, &["its", "their", "his", "her"]) => {
                return (Owner::Possessive, before);
            }
            TokenKind::Word if sentence.is_any(before, &["the", "this", "that"]) => return (Owner::Definite, before),
            TokenKind::Word if token.caps == Caps::Lower && !token.class.has(Class::FUNCTION) => {}
            _ => break,
        }
        at = before;
    }
    (Owner::None, noun)
}

fn place_ending<'s>(sentence: &'s SentenceView<'_>, token: usize) -> Option<&'s Entity> {
    sentence.entities.iter().find(|entity| entity.place.is_some() && entity.tokens.end == token + 1)
}

/// The country of a place behind a preposition at `at`, and the token behind its name.
fn place_behind(
    article: &ArticleView<'_>,
    sentence: &SentenceView<'_>,
    at: usize,
    prepositions: &[&str],
) -> Option<(u16, usize)> {
    if !sentence.is_any(at, prepositions) {
        return None;
    }
    let start = at + 1 + usize::from(sentence.is_any(at + 1, &["the"]));
    let entity = sentence.entities.iter().find(|entity| entity.place.is_some() && entity.tokens.start == start)?;
    Some((article.country(entity.place?), entity.tokens.end))
}

/// Whose "its" is: the one country named before it in its clause, or else in its sentence.
fn owner_of_its(article: &ArticleView<'_>, sentence: &SentenceView<'_>, its: usize) -> Option<u16> {
    let clause = clause_around(sentence, its).start;
    let one_from = |start: usize| {
        let here = |entity: &Entity| start <= entity.tokens.start && entity.tokens.end <= its;
        let mut named = countries(article, sentence).filter(|(entity, _)| here(entity)).map(|(_, country)| country);
        let first = named.next()?;
        named.all(|country| country == first).then_some(first)
    };
    one_from(clause).or_else(|| one_from(0))
}

/// The countries that a sentence names, towns left out.
fn countries<'s>(article: &ArticleView<'_>, sentence: &'s SentenceView<'_>) -> impl Iterator<Item = (&'s Entity, u16)> {
    let places = &article.knowledge.places;
    sentence.entities.iter().filter_map(move |entity| {
        let place = entity.place?;
        let known = places.get(usize::from(place))?;
        (known.kind == PlaceKind::Country).then_some((entity, place))
    })
}
