//! Whose age it is.

use std::ops::Range;

use super::{Story, deed, dying, kin, who};
use crate::claims::view::{Entity, SentenceView};
use crate::lexicon::Class;
use crate::recognise::age::{AgeForm, AgeMention, AgeTime};
use crate::recognise::name::NameKind;
use crate::segment::{Caps, TokenKind};

/// The person of an age.
pub(super) struct Holder {
    pub(super) person: u32,
    /// Whether the name stands right beside it.
    pub(super) beside: bool,
}

/// Whose age it is, where that is certain.
pub(super) fn holder(story: &Story<'_>, sentence: &SentenceView<'_>, age: &AgeMention) -> Option<Holder> {
    let beside = before_comma(sentence, age).or_else(|| behind(sentence, age));
    if let Some(entity) = beside.filter(|entity| !goes_on_counting(sentence, age, entity)) {
        return Some(Holder { person: who::person(story, sentence, entity)?, beside: true });
    }
    // Of whom a speaker speaks is known to those who listen.
    if deed::is_quoted(story, sentence, age.tokens.start) {
        return None;
    }
    let person = match age.form {
        AgeForm::Apposed | AgeForm::Of => None,
        AgeForm::Compound => definite(story, sentence, &age.tokens),
        AgeForm::Is | AgeForm::YearsOld => subject_of_verb(story, sentence, age),
        AgeForm::Birthday => owner(story, sentence, age.tokens.start),
        AgeForm::At if age.tokens.start <= 4 => behind_comma(story, sentence, age.tokens.end),
        AgeForm::Aged if is_of_someone_else(sentence, age) => None,
        AgeForm::Aged | AgeForm::At | AgeForm::Turned | AgeForm::Decade => {
            let at = dying::verb_before(sentence, age.tokens.start).unwrap_or(age.tokens.start);
            who::subject(story, sentence, at)
        }
    };
    person.map(|person| Holder { person, beside: false })
}

/// "Vera Lindt, 58", "Vera Lindt, now aged 58", "Vera Lindt, a 58-year-old": the name before the comma.
fn before_comma<'s>(sentence: &'s SentenceView<'_>, age: &AgeMention) -> Option<&'s Entity> {
    const REACH: usize = 3;
    if !matches!(age.form, AgeForm::Apposed | AgeForm::Aged | AgeForm::Compound | AgeForm::YearsOld) {
        return None;
    }
    let start = age.tokens.start;
    let comma = (start.saturating_sub(REACH)..start).rev().find(|at| sentence.is_any(*at, &[","]))?;
    let plain =
        |at: usize| sentence.is_any(at, &["a", "an", "the", "now", "then", "just", "only", "about", "nearly", "-"]);
    (comma + 1..start).all(plain).then(|| who::ends_at(sentence, comma)).flatten()
}

/// "when a trainee, then aged 23,": the age of whom the noun before the comma tells.
fn is_of_someone_else(sentence: &SentenceView<'_>, age: &AgeMention) -> bool {
    let noun = age.tokens.start.checked_sub(3).and_then(|at| sentence.tokens.get(at));
    let noun = noun.is_some_and(|noun| noun.kind == TokenKind::Word && noun.caps == Caps::Lower);
    let then = sentence.is_any(age.tokens.start.saturating_sub(1), &["then", "now"]);
    then && noun && sentence.is_any(age.tokens.start.saturating_sub(2), &[","])
}

/// "Moreau got 12 votes and Lindt, 17.": behind a bare name at a sentence's end a figure may count what the one before it counts.
fn goes_on_counting(sentence: &SentenceView<'_>, age: &AgeMention, entity: &Entity) -> bool {
    let bare = age.form == AgeForm::Apposed && entity.tokens.len() == 1 && entity.from == entity.tokens.start;
    let is_last = age.tokens.end + 1 >= sentence.tokens.len();
    let counts = |at: usize| {
        let noun =
            sentence.tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Word && next.caps == Caps::Lower);
        sentence.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number) && noun
    };
    bare && is_last && (0..entity.from).any(counts)
}

/// "58-year-old Vera Lindt", "the 58-year-old former minister Vera Lindt".
fn behind<'s>(sentence: &'s SentenceView<'_>, age: &AgeMention) -> Option<&'s Entity> {
    const REACH: usize = 4;
    if age.form != AgeForm::Compound {
        return None;
    }
    let behind = age.tokens.end;
    let people = sentence.entities.iter().filter(|entity| entity.kind == NameKind::Person);
    let entity = people.into_iter().find(|entity| (behind..=behind + REACH).contains(&entity.from))?;
    let noun = |at: usize| {
        sentence.tokens.get(at).is_some_and(|token| {
            token.kind == TokenKind::Word && !token.class.has(Class::FUNCTION | Class::REPORTING | Class::PRONOUN)
        })
    };
    // "58-year-old Lindt's brother" and "58-year-old Lindt supporter" speak of others.
    let next = sentence.tokens.get(entity.tokens.end);
    let compound = next.is_some_and(|next| next.kind == TokenKind::Dash);
    // "the 90-year-old mill Vera Lindt runs"
    let someone = entity.from == behind || who::is_someone(sentence, entity.from - 1);
    let whole = (behind..entity.from).all(noun) && !who::is_possessive(sentence, entity) && !compound;
    (whole && someone).then_some(entity)
}

/// "said the 58-year-old", "The 58-year-old is": the person of whom the story speaks. With a noun of its own behind it
/// ("the 19-year-old gunman") it may be anyone.
fn definite(story: &Story<'_>, sentence: &SentenceView<'_>, age: &Range<usize>) -> Option<u32> {
    let the = age.start.checked_sub(1).filter(|at| sentence.is_any(*at, &["the"]))?;
    let next = sentence.tokens.get(age.end);
    let alone =
        next.is_none_or(|next| next.kind != TokenKind::Word || next.class.has(Class::REPORTING | Class::FUNCTION));
    let people = who::people(story, sentence);
    let named = people.iter().filter(|(_, entity)| entity.from < the).count();
    if !alone || named > 0 || kin::speaks_of_kin(sentence, sentence.tokens.len()) {
        return None;
    }
    who::topic(story, sentence.index).filter(|_| !another_was_told_of(story, sentence.index))
}

/// Whether the last sentence with a name speaks of someone else behind it: "Weir praised the striker. The 24-year-old".
fn another_was_told_of(story: &Story<'_>, sentence: u32) -> bool {
    const BACK: u32 = 8;
    const DETERMINERS: [&str; 6] = ["the", "a", "an", "his", "her", "their"];
    let views = (sentence.saturating_sub(BACK)..sentence).rev().filter_map(|index| story.article.sentence(index));
    let named = views.into_iter().find(|view| view.entities.iter().any(|entity| entity.kind == NameKind::Person));
    let Some((view, end)) = named.and_then(|view| {
        let end = view.entities.iter().find(|entity| entity.kind == NameKind::Person)?.tokens.end;
        Some((view, end))
    }) else {
        return false;
    };
    (end..view.tokens.len()).any(|at| {
        let one = at > 0 && view.is_any(at - 1, &DETERMINERS) || at > 1 && view.is_any(at - 2, &DETERMINERS);
        one && who::is_someone(&view, at)
    })
}

/// The verb "to be" before an age, over "now", "just", "about" and their like.
fn verb(sentence: &SentenceView<'_>, age: usize) -> Option<usize> {
    const REACH: usize = 4;
    let verb = (age.saturating_sub(REACH)..age).rev();
    verb.into_iter().find(|at| sentence.is_any(*at, &["was", "is", "'s", "’s"]))
}

/// "Lindt was 34", "who was 34", "she was 34", and "The former champion was 34 when".
fn subject_of_verb(story: &Story<'_>, sentence: &SentenceView<'_>, age: &AgeMention) -> Option<u32> {
    let verb = verb(sentence, age.tokens.start)?;
    let comma = verb.checked_sub(1).filter(|at| sentence.is_any(*at, &[","]));
    if let Some(entity) = who::ends_at(sentence, comma.unwrap_or(verb)) {
        return who::person(story, sentence, entity);
    }
    let before = verb.checked_sub(1)?;
    if sentence.is_any(before, &["who"]) {
        let comma = before.checked_sub(1)?;
        return who::person(story, sentence, who::ends_at(sentence, comma).or_else(|| who::ends_at(sentence, before))?);
    }
    if who::is_pronoun(sentence, before) {
        return of_pronoun(story, sentence, before, age);
    }
    let described = sentence.is_any(age.tokens.end, &["when"])
        && sentence.is_any(0, &["the"])
        && sentence.is_any(1, &["former", "then"])
        && who::people(story, sentence).iter().all(|(_, entity)| entity.from > age.tokens.end)
        && (0..verb).all(|at| {
            sentence.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Word && (at == 0 || t.caps == Caps::Lower))
        });
    if described { who::topic(story, sentence.index) } else { None }
}

/// Whom the pronoun before "was 34" means. "He was 91." goes on with the first person of a sentence that tells of a death.
fn of_pronoun(story: &Story<'_>, sentence: &SentenceView<'_>, at: usize, age: &AgeMention) -> Option<u32> {
    let bare = age.tokens.end + 1 >= sentence.tokens.len() && age.time == AgeTime::Then;
    if bare && dying::told_before(story, sentence.index) {
        let before = story.article.sentence(sentence.index.checked_sub(1)?)?;
        let people = who::people(story, &before);
        if let Some((person, entity)) = people.first() {
            let kin = kin::speaks_of_kin(&before, before.tokens.len());
            return (!kin && !who::is_possessive(&before, entity)).then_some(*person);
        }
    }
    who::pronoun(story, sentence, at)
}

/// "Lindt's 80th birthday", "her 80th birthday".
fn owner(story: &Story<'_>, sentence: &SentenceView<'_>, age: usize) -> Option<u32> {
    let before = age.checked_sub(1)?;
    if sentence.is_clitic(before) {
        return who::person(story, sentence, who::ends_at(sentence, before)?);
    }
    if sentence.is_any(before, &["his", "her"]) { who::subject(story, sentence, age) } else { None }
}

/// "At 52, Carl Dunn is", "At 73, he is": the subject right behind the comma.
fn behind_comma(story: &Story<'_>, sentence: &SentenceView<'_>, age_end: usize) -> Option<u32> {
    let subject = age_end + usize::from(sentence.is_any(age_end, &[","]));
    if who::is_pronoun(sentence, subject) {
        return who::pronoun(story, sentence, subject);
    }
    let entity = sentence.entities.iter().find(|e| e.kind == NameKind::Person && e.from == subject)?;
    if who::is_possessive(sentence, entity) { None } else { who::person(story, sentence, entity) }
}

/// The two people of a sentence for the two pronouns before two ages, one "he" and one "she".
pub(super) fn two(story: &Story<'_>, sentence: &SentenceView<'_>, ages: [&Range<usize>; 2]) -> Option<[u32; 2]> {
    let [a, b] = ages.map(|age| verb(sentence, age.start).and_then(|verb| verb.checked_sub(1)));
    let (a, b) = (a?, b?);
    let differ =
        who::is_pronoun(sentence, a) && who::is_pronoun(sentence, b) && !sentence.is_any(b, &[sentence.word(a)]);
    let kin = kin::speaks_of_kin(sentence, sentence.tokens.len());
    match who::people(story, sentence).as_slice() {
        [(one, _), (other, _)] if differ && !kin => Some([*one, *other]),
        _ => None,
    }
}
