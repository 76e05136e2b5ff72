//! Whose post it is: the person before a verb or a length.

use super::scene::Scene;
use crate::claims::view::{ArticleView, Entity, SentenceView};
use crate::recognise::name::NameKind;
use crate::segment::TokenKind;

/// The person who does what the verb group that starts at token `at` says, if that is certain.
pub(super) fn subject(scene: &Scene<'_, '_>, at: usize) -> Option<u32> {
    let sentence = scene.sentence;
    let before = at.checked_sub(1)?;
    if scene.is(before, &["who"]) {
        let mut end = before;
        while end > 0 && sentence.tokens.get(end - 1).is_some_and(|token| token.kind != TokenKind::Word) {
            end -= 1;
        }
        return people(scene.article, sentence).find(|(entity, _)| entity.tokens.end == end).map(|(_, person)| person);
    }
    if let Some((_, person)) = people(scene.article, sentence).find(|(entity, _)| entity.tokens.end == at) {
        return Some(person);
    }
    if scene.is(before, &["before", "after", "by", "since"]) {
        // "before handing over": who does that is whom the sentence is about.
        return if opens_with_pronoun(sentence) { earlier(scene) } else { head(scene.article, sentence) };
    }
    let coordinated = scene.is(before, &["and", "but", "then"]);
    if coordinated && opens_with_pronoun(sentence) {
        return earlier(scene);
    }
    let pronoun = scene.is(before, &["he", "she"]);
    if pronoun || coordinated {
        return match sole(scene, at) {
            Some(person) => Some(person),
            None if pronoun && !any(scene, at) => earlier(scene),
            None => head(scene.article, sentence),
        };
    }
    if sentence.word(before) != "," {
        return None;
    }
    // "The editor, Rosa Klein, ran it"; "Rosa Klein, 61, ran it".
    let comma = |i: Option<usize>| i.is_some_and(|i| sentence.word(i) == ",");
    let apposed = |entity: &Entity| entity.tokens.end == before && comma(entity.from.checked_sub(1));
    let named = people(scene.article, sentence).find(|(entity, _)| apposed(entity)).map(|(_, person)| person);
    named.or_else(|| sole(scene, at).filter(|person| head(scene.article, sentence) == Some(*person)))
}

/// The person meant by "his" or "her" at token `at`.
pub(super) fn owner(scene: &Scene<'_, '_>, at: usize) -> Option<u32> {
    match sole(scene, at) {
        Some(person) => Some(person),
        None if any(scene, at) => head(scene.article, scene.sentence),
        None => earlier(scene),
    }
}

/// The people named in a sentence, in order.
pub(super) fn people<'v>(
    article: &'v ArticleView<'_>,
    sentence: &'v SentenceView<'_>,
) -> impl Iterator<Item = (&'v Entity, u32)> {
    let named = sentence.entities.iter().filter(|entity| entity.kind == NameKind::Person);
    named.filter_map(|entity| {
        let name = u32::try_from(entity.name).ok()?;
        let person = article.people.iter().position(|person| person.mentions.binary_search(&name).is_ok())?;
        Some((entity, u32::try_from(person).ok()?))
    })
}

/// Whether anyone is named before token `at`.
fn any(scene: &Scene<'_, '_>, at: usize) -> bool {
    people(scene.article, scene.sentence).any(|(entity, _)| entity.tokens.end <= at)
}

/// The only person named before token `at`.
fn sole(scene: &Scene<'_, '_>, at: usize) -> Option<u32> {
    let mut before = people(scene.article, scene.sentence).filter(|(entity, _)| entity.tokens.end <= at);
    let (_, first) = before.next()?;
    before.all(|(_, person)| person == first).then_some(first)
}

/// The person with whom a sentence opens, as its subject.
pub(super) fn head(article: &ArticleView<'_>, sentence: &SentenceView<'_>) -> Option<u32> {
    const OPENING: usize = 2;
    let (entity, person) = people(article, sentence).next()?;
    (entity.from <= OPENING && !sentence.is_clitic(entity.tokens.end)).then_some(person)
}

fn opens_with_pronoun(sentence: &SentenceView<'_>) -> bool {
    sentence.is_any(0, &["he", "she"])
}

/// The person of whom the sentences before spoke: the nearest that names anyone names only one, or opens with them.
fn earlier(scene: &Scene<'_, '_>) -> Option<u32> {
    const REACH: u32 = 8;
    let index = scene.sentence.index;
    for back in (index.saturating_sub(REACH)..index).rev() {
        let sentence = scene.article.sentence(back)?;
        if sentence.sentence.field != scene.sentence.sentence.field {
            return None;
        }
        // "He took on the board": it goes on about whom the sentence before spoke of.
        if opens_with_pronoun(&sentence) {
            continue;
        }
        let mut named = people(scene.article, &sentence).map(|(_, person)| person);
        let Some(first) = named.next() else { continue };
        return if named.all(|person| person == first) { Some(first) } else { head(scene.article, &sentence) };
    }
    None
}
