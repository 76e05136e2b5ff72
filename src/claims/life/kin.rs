//! Families: whose age or birth a sentence may tell besides that of the one whom it names, and who has the name of another.

use smallvec::SmallVec;

use super::Story;
use crate::claims::view::{Entity, SentenceView};
use crate::recognise::name::{NameKind, NameMention};
use crate::resolve::people::Person;

/// Whether the sentence speaks of a family before this token.
pub(super) fn speaks_of_kin(sentence: &SentenceView<'_>, until: usize) -> bool {
    (0..until).any(|at| sentence.is_any(at, &KIN) || sentence.is_any(at, &["whose"]))
}

/// Whether a token is the noun of a relative.
pub(super) fn is_kin(sentence: &SentenceView<'_>, token: usize) -> bool {
    sentence.is_any(token, &KIN)
}

/// Whether the one who is named here may be another than the person of that name: a relative ("his son John Smith", "Mrs Cole"
/// beside "Tom Cole and his wife"), or one of several whom the article calls by it.
pub(super) fn may_be_another(story: &Story<'_>, sentence: &SentenceView<'_>, entity: &Entity, person: &Person) -> bool {
    let is_first = person.mentions.first().is_some_and(|first| *first as usize == entity.name);
    let Some(name) = story.article.names.get(entity.name) else { return false };
    if is_first {
        return is_one_of_two(sentence, entity);
    }
    let of_one_word = !text(story, name).contains(' ');
    is_told_apart(sentence, entity)
        || is_called_by_both(story, person)
        || of_one_word && (shares_family_name(story, person, name) || is_spouse(story, person, name))
}

/// "the younger Smith".
fn is_one_of_two(sentence: &SentenceView<'_>, entity: &Entity) -> bool {
    let before = entity.from.checked_sub(1);
    before.is_some_and(|at| sentence.is_any(at, &["elder", "younger", "older", "senior", "junior"]))
}

/// "his son John Smith", "his grandson, also John Smith", "the younger Smith".
fn is_told_apart(sentence: &SentenceView<'_>, entity: &Entity) -> bool {
    let before = |back: usize| entity.from.checked_sub(back);
    let told = |at: usize| is_kin(sentence, at) || sentence.is_any(at, &["also"]);
    is_one_of_two(sentence, entity)
        || before(1).is_some_and(told)
        || before(1).is_some_and(|at| sentence.is_any(at, &[","])) && before(2).is_some_and(told)
}

/// As what an article speaks of someone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Called {
    He,
    She,
}

/// What the courtesy title of a mention says.
fn courtesy(story: &Story<'_>, name: &NameMention) -> Option<Called> {
    let title = name.title.as_ref()?;
    match story.article.article.text_at(name.field, title.span).trim_end_matches('.') {
        "Mr" | "Sir" | "Lord" => Some(Called::He),
        "Mrs" | "Ms" | "Miss" | "Lady" | "Dame" => Some(Called::She),
        _ => None,
    }
}

/// What the pronoun says in the clause that hangs on a mention: "Ada Lindt, who was 68 when she won".
fn in_own_clause(story: &Story<'_>, name: &NameMention) -> Option<Called> {
    let sentence = story.article.sentence(name.sentence)?;
    let end = sentence.tokens.partition_point(|token| token.span.end <= name.span.end);
    let who = end + usize::from(sentence.is_any(end, &[","]));
    let pronoun = (who + 1..sentence.tokens.len()).find(|at| sentence.is_any(*at, &["he", "she"]))?;
    let alone = !sentence
        .entities
        .iter()
        .any(|entity| entity.kind == NameKind::Person && (who..pronoun).contains(&entity.from));
    let called = if sentence.is_any(pronoun, &["he"]) { Called::He } else { Called::She };
    (alone && sentence.is_any(who, &["who"])).then_some(called)
}

/// Whether the pronoun "he" or "she" can mean someone: the article does not speak of them as the other alone.
pub(super) fn may_be_meant(story: &Story<'_>, person: u32, pronoun: &str) -> bool {
    let Some(person) = story.article.people.get(person as usize) else { return true };
    let own = if pronoun.eq_ignore_ascii_case("he") { Called::He } else { Called::She };
    let told = mentions(story, person).filter_map(|name| courtesy(story, name).or_else(|| in_own_clause(story, name)));
    let told: SmallVec<[Called; 4]> = told.collect();
    told.is_empty() || told.contains(&own)
}

/// Whether the article calls someone Mr and Mrs: two people under one surname.
fn is_called_by_both(story: &Story<'_>, person: &Person) -> bool {
    let mut titles = mentions(story, person).filter_map(|name| courtesy(story, name));
    titles.next().is_some_and(|first| titles.any(|title| title != first))
}

/// Whether a courtesy title stands before the bare surname of someone of whose family the article speaks where it names them.
fn is_spouse(story: &Story<'_>, person: &Person, name: &NameMention) -> bool {
    courtesy(story, name).is_some()
        && mentions(story, person).any(|mention| {
            let sentence = story.article.sentence(mention.sentence);
            sentence.is_some_and(|sentence| speaks_of_kin(&sentence, sentence.tokens.len()))
        })
}

/// Whether someone else with the name that stands here is brought up together with the person. Relatives that come up later
/// are called in full.
fn shares_family_name(story: &Story<'_>, person: &Person, name: &NameMention) -> bool {
    let word = text(story, name);
    let brought_up = |person: &Person| {
        let first = person.mentions.first().and_then(|name| story.article.names.get(*name as usize));
        first.map(|name| name.sentence)
    };
    let together =
        |other: &Person| brought_up(other).zip(brought_up(person)).is_some_and(|(one, two)| one.abs_diff(two) <= 1);
    let others = story.article.people.iter().filter(|other| other.mentions != person.mentions);
    others.into_iter().any(|other| other.name.split(' ').any(|part| part == word) && together(other))
}

fn mentions<'a>(story: &Story<'a>, person: &'a Person) -> impl Iterator<Item = &'a NameMention> {
    person.mentions.iter().filter_map(|name| story.article.names.get(*name as usize))
}

fn text<'a>(story: &Story<'a>, name: &NameMention) -> &'a str {
    story.article.article.text_at(name.field, name.span)
}

/// Words by which a sentence speaks of someone's family, whose age or birth it may be.
const KIN: [&str; 45] = [
    "aunt",
    "baby",
    "boyfriend",
    "brother",
    "brothers",
    "child",
    "children",
    "couple",
    "cousin",
    "cousins",
    "dad",
    "daughter",
    "daughters",
    "father",
    "fiancé",
    "fiancée",
    "girlfriend",
    "grandchild",
    "grandchildren",
    "granddaughter",
    "grandfather",
    "grandmother",
    "grandson",
    "husband",
    "mother",
    "mum",
    "nephew",
    "nephews",
    "niece",
    "nieces",
    "parents",
    "sibling",
    "siblings",
    "sister",
    "sisters",
    "son",
    "sons",
    "stepdaughter",
    "stepfather",
    "stepmother",
    "stepson",
    "twin",
    "twins",
    "uncle",
    "wife",
];
