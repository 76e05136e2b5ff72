//! Of whom a sentence speaks: by the name beside the claim, by the only name of the sentence, or by a pronoun with one
//! person before it.

use smallvec::SmallVec;

use super::Story;
use super::kin::{is_kin, may_be_another, may_be_meant, speaks_of_kin};
use crate::claims::view::{Entity, SentenceView};
use crate::lexicon::Class;
use crate::recognise::name::NameKind;
use crate::segment::{Caps, TokenKind};

/// Words by which a sentence speaks of someone without a name, whom a pronoun may mean.
const UNNAMED: [&str; 20] = [
    "accuser",
    "baby",
    "boy",
    "caller",
    "driver",
    "girl",
    "gunman",
    "man",
    "officer",
    "patient",
    "pensioner",
    "soldier",
    "student",
    "suspect",
    "teacher",
    "teen",
    "teenager",
    "victim",
    "widow",
    "woman",
];

/// A sentence's people, each once (indices of the article's people), with the first entity that names each.
type People<'s> = SmallVec<[(u32, &'s Entity); 4]>;

/// The people that the sentence names.
pub(super) fn people<'s>(story: &Story<'_>, sentence: &'s SentenceView<'_>) -> People<'s> {
    let mut people = People::new();
    for entity in sentence.entities.iter().filter(|entity| entity.kind == NameKind::Person) {
        let Some(person) = person(story, sentence, entity) else { continue };
        if !people.iter().any(|(known, _)| *known == person) {
            people.push((person, entity));
        }
    }
    people
}

/// The person that an entity means, where no namesake may be.
pub(super) fn person(story: &Story<'_>, sentence: &SentenceView<'_>, entity: &Entity) -> Option<u32> {
    let name = u32::try_from(entity.name).ok()?;
    let at = story.article.people.iter().position(|person| person.mentions.binary_search(&name).is_ok())?;
    // "Jr" and "Sr" tell father and son apart where they stand, and nobody where they are left out.
    let known = story.article.people.get(at)?;
    let last = known.name.split_whitespace().next_back();
    let one_of_two = last.is_some_and(|last| matches!(last.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III" | "IV"));
    u32::try_from(at).ok().filter(|_| !one_of_two && !may_be_another(story, sentence, entity, known))
}

/// Whose name is followed by a possessive ending.
pub(super) fn is_possessive(sentence: &SentenceView<'_>, entity: &Entity) -> bool {
    sentence.is_clitic(entity.tokens.end)
}

/// Whether the sentence speaks of someone without a name before this token, or of a family.
fn speaks_of_others(sentence: &SentenceView<'_>, until: usize) -> bool {
    speaks_of_kin(sentence, until) || (0..until).any(|at| sentence.is_any(at, &UNNAMED))
}

/// Whether a token looks like the noun of someone: a title, a relative, or who does something ("striker", "violinist").
pub(super) fn is_someone(sentence: &SentenceView<'_>, token: usize) -> bool {
    const SHORTEST: usize = 5;
    let Some(found) = sentence.tokens.get(token) else { return false };
    let word = sentence.word(token);
    let does = ["er", "or", "ist", "man", "ian", "ant"].iter().any(|ending| word.ends_with(ending));
    let noun = does && word.len() >= SHORTEST && found.caps == Caps::Lower && !found.class.has(Class::FUNCTION);
    noun || found.class.has(Class::TITLE) || is_kin(sentence, token) || sentence.is_any(token, &UNNAMED)
}

/// Of whom a verb or participle at a token tells: the person before ", who", the sentence's only person, or the one whom
/// its pronoun means.
pub(super) fn subject(story: &Story<'_>, sentence: &SentenceView<'_>, at: usize) -> Option<u32> {
    if speaks_of_kin(sentence, at) {
        return None;
    }
    if let Some(person) = relative(story, sentence, at) {
        return Some(person);
    }
    let people = people(story, sentence);
    let pronoun = (0..sentence.tokens.len()).find(|token| is_pronoun(sentence, *token));
    match (people.as_slice(), pronoun) {
        ([], Some(pronoun)) => {
            topic(story, sentence.index).filter(|topic| may_be_meant(story, *topic, sentence.word(pronoun)))
        }
        // "She joined Anna Lindt in 1990": the subject is someone else.
        ([(_, entity)], Some(pronoun)) if pronoun < entity.from && begins(sentence, pronoun) => None,
        ([(person, entity)], _) if !is_possessive(sentence, entity) => Some(*person),
        _ => None,
    }
}

/// Whether the word before a verb or participle can be its subject or stand between the two, or join it to the verb
/// before: "Lindt", "she", "who", "and", "later".
pub(super) fn is_led(sentence: &SentenceView<'_>, verb: usize) -> bool {
    const LEADS: [&str; 20] = [
        "who", "and", ",", "had", "has", "have", "also", "later", "first", "was", "were", "been", "being", "after",
        "since", "when", "while", "then", "is", "(",
    ];
    let Some(before) = verb.checked_sub(1) else { return true };
    sentence.is_any(before, &LEADS) || is_pronoun(sentence, before) || ends_at(sentence, verb).is_some()
}

/// The person before the ", who" that opens the clause of a token.
fn relative(story: &Story<'_>, sentence: &SentenceView<'_>, at: usize) -> Option<u32> {
    const FAR: usize = 12;
    let who = (at.saturating_sub(FAR)..at).rev().find(|token| sentence.is_any(*token, &["who"]))?;
    let comma = sentence.is_any(who.checked_sub(1)?, &[","]);
    let end = if comma { who - 1 } else { who };
    let entity = ends_at(sentence, end)?;
    let other = sentence.entities.iter().any(|e| e.kind == NameKind::Person && e.from > who && e.from < at);
    if other { None } else { person(story, sentence, entity) }
}

/// The person whose name ends before this token.
pub(super) fn ends_at<'s>(sentence: &'s SentenceView<'_>, end: usize) -> Option<&'s Entity> {
    sentence.entities.iter().find(|entity| entity.kind == NameKind::Person && entity.tokens.end == end)
}

/// Whether a token is "he" or "she".
pub(super) fn is_pronoun(sentence: &SentenceView<'_>, token: usize) -> bool {
    sentence.tokens.get(token).is_some_and(|token| token.class.has(Class::PRONOUN))
        && sentence.is_any(token, &["he", "she"])
}

/// Whether a token is the first word of its sentence; that of a quotation is its speaker's.
fn begins(sentence: &SentenceView<'_>, token: usize) -> bool {
    let first = sentence.tokens.iter().position(|token| matches!(token.kind, TokenKind::Word | TokenKind::Quote));
    first == Some(token)
}

/// Whom a pronoun at a token means: the sentence's subject if it began with the same pronoun, the one person named before
/// it, or else the person of whom the story was speaking.
pub(super) fn pronoun(story: &Story<'_>, sentence: &SentenceView<'_>, at: usize) -> Option<u32> {
    meant(story, sentence, at).filter(|person| may_be_meant(story, *person, sentence.word(at)))
}

fn meant(story: &Story<'_>, sentence: &SentenceView<'_>, at: usize) -> Option<u32> {
    let word = sentence.word(at);
    let differs = |token: usize| is_pronoun(sentence, token) && !sentence.is_any(token, &[word]);
    if speaks_of_others(sentence, at) || (0..sentence.tokens.len()).any(differs) {
        return None;
    }
    let first = (0..at).find(|token| is_pronoun(sentence, *token));
    if first.is_some_and(|first| begins(sentence, first) && sentence.is_any(first, &[word])) || begins(sentence, at) {
        // "He was 44 when Lindt was born": whoever he is, he is not Lindt.
        let others = people(story, sentence);
        return topic(story, sentence.index).filter(|topic| others.iter().all(|(person, _)| person != topic));
    }
    let people = people(story, sentence);
    let mut before = people.iter().filter(|(_, entity)| entity.from < at);
    match (before.next(), before.next()) {
        (None, _) => topic(story, sentence.index),
        (Some((person, _)), None) => Some(*person),
        _ => None,
    }
}

/// The person of whom the story was speaking before a sentence: the only one that the last sentence with a name names, or
/// the one whom it introduces. A sentence that a pronoun begins goes on with the person before it.
pub(super) fn topic(story: &Story<'_>, sentence: u32) -> Option<u32> {
    const BACK: u32 = 8;
    let field = story.article.segmented.sentences.get(sentence as usize)?.field;
    for index in (sentence.saturating_sub(BACK)..sentence).rev() {
        let view = story.article.sentence(index).filter(|view| view.sentence.field == field)?;
        if (0..view.tokens.len()).find(|token| is_pronoun(&view, *token)).is_some_and(|token| begins(&view, token)) {
            continue;
        }
        let people = people(story, &view);
        match people.as_slice() {
            [] if speaks_of_others(&view, view.tokens.len()) => return None,
            [] => {}
            [(person, entity)] if !is_possessive(&view, entity) && !speaks_of_others(&view, view.tokens.len()) => {
                return Some(*person);
            }
            [_] => return None,
            several => return introduced(story, &view, several),
        }
    }
    None
}

/// The only one of several people whom the sentence introduces, if it names them first.
fn introduced(story: &Story<'_>, sentence: &SentenceView<'_>, people: &[(u32, &Entity)]) -> Option<u32> {
    let is_new = |(person, _): &&(u32, &Entity)| {
        let introduction = story.article.people.get(*person as usize).and_then(|person| person.introduction.as_ref());
        introduction
            .and_then(|by| story.article.names.get(by.mention as usize))
            .is_some_and(|name| name.sentence == sentence.index)
    };
    let mut new = people.iter().filter(is_new);
    let (only, entity) = new.next()?;
    let alone = new.next().is_none() && people.first().is_some_and(|(first, _)| first == only);
    (alone && !is_possessive(sentence, entity) && !speaks_of_kin(sentence, sentence.tokens.len())).then_some(*only)
}
