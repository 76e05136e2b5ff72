//! `name-spelling`: one person's name in two spellings.

use super::near::{Nearness, nearness_of_normal};
use super::shared::{introduction, mentions, name, title};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::finding::Repair;
use crate::knowledge::normal_key;
use crate::lexicon::Class;
use crate::recognise::name::NameMention;
use crate::resolve::people::{Form, Introduction, Person};

pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "name-spelling",
    slots: &[("name", "the odd spelling"), ("other", "the spelling by which the article introduces the person")],
    build: |options| {
        <NoOptions as serde::Deserialize>::deserialize(options)?;
        Ok(Box::new(NameSpelling))
    },
};

struct NameSpelling;

/// A person whom a full name introduces.
struct Introduced<'a> {
    person: &'a Person,
    by: &'a Introduction,
}

impl Check for NameSpelling {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        let people = &article.reading.people;
        if people.len() < 2 {
            return;
        }
        let introduced: Vec<Introduced<'_>> =
            people.iter().filter_map(|person| Some(Introduced { person, by: person.introduction.as_ref()? })).collect();
        for person in people {
            if person.introduction.is_none() {
                found.extend(second_reference(article, person, &introduced));
            }
        }
        for (number, a) in introduced.iter().enumerate() {
            found.extend(introduced.iter().skip(number + 1).filter_map(|b| two_full_names(article, a, b)));
        }
    }
}

/// A surname that no full name introduces, near to that of just one introduced person.
fn second_reference(article: &ArticleContext<'_>, person: &Person, introduced: &[Introduced<'_>]) -> Option<Conflict> {
    let mention = mentions(article, person).next()?;
    let surname = name(article, mention);
    let key = normal_key(surname);
    let mut near = introduced.iter().filter_map(|other| Some((other, nearness_of_normal(&key, &other.by.family)?)));
    let (other, how) = near.next()?;
    let same_title = shares_title(article, mention, other.person);
    // A sound alone is too little, and so is a slip against what the titles say.
    let compatible = same_title || how == Nearness::Slip && !titles_differ(article, mention, other.person);
    let other_fact = person.fact.is_some() && person.fact != other.person.fact;
    if near.next().is_some() || !compatible || other_fact {
        return None;
    }
    // This goes through all lexicons and the whole text.
    if is_known_word(article, surname) || is_word_elsewhere(article, surname) {
        return None;
    }
    conflict(article, mention, surname, other, same_title)
}

/// Two full names with one given name and nearly one family name, or the other way round.
fn two_full_names(article: &ArticleContext<'_>, a: &Introduced<'_>, b: &Introduced<'_>) -> Option<Conflict> {
    let both_known = a.person.fact.is_some() && b.person.fact.is_some();
    let near_family = a.by.given == b.by.given && nearness_of_normal(&a.by.family, &b.by.family).is_some();
    let given_slip = || nearness_of_normal(&a.by.given, &b.by.given) == Some(Nearness::Slip);
    let is_given_name = |one: &Introduced<'_>| {
        introduction(article, one.person).is_some_and(|(_, form)| has_class(article, form.given, Class::GIVEN_NAME))
    };
    let given_names = || is_given_name(a) && is_given_name(b);
    let near_given = a.by.family == b.by.family && given_slip() && !given_names();
    if both_known || !(near_family || near_given) {
        return None;
    }
    // The rarer spelling is the odd one.
    let (odd, usual) = if b.person.mentions.len() > a.person.mentions.len() { (a, b) } else { (b, a) };
    let ((odd, _), (mention, _)) = introduction(article, odd.person).zip(introduction(article, usual.person))?;
    let (text, other) = (name(article, odd), name(article, mention));
    let derivation = vec![format!("{text} and {other} differ by a letter or two")];
    Some(Conflict { derivation, ..conflict(article, odd, text, usual, false)? })
}

fn conflict(
    article: &ArticleContext<'_>,
    mention: &NameMention,
    surname: &str,
    other: &Introduced<'_>,
    same_title: bool,
) -> Option<Conflict> {
    let (by, form) = introduction(article, other.person)?;
    let introduced = name(article, by);
    let whole = Form::of(surname, article.knowledge).is_full();
    let replacement = if whole { introduced } else { form.family };
    let mut derivation = vec![format!("no full name of the article introduces {surname}; the nearest is {introduced}")];
    if same_title {
        derivation.push(format!("both are called {}", title(article, mention)));
    }
    Some(Conflict {
        labels: vec![
            article.label(mention.field, mention.span, format!("spelt {surname} here")),
            article.label(by.field, by.span, format!("introduced as {introduced}")),
        ],
        derivation,
        slots: vec![("name", surname.to_owned()), ("other", introduced.to_owned())],
        at_most: None,
        repairs: vec![Repair { site: article.site(mention.field, mention.span), replacement: replacement.to_owned() }],
    })
}

/// Whether the mention's title, which must be more than Mr or Ms, is also one of the person's.
fn shares_title(article: &ArticleContext<'_>, mention: &NameMention, person: &Person) -> bool {
    let wanted = title(article, mention);
    let wanted = last_word(&wanted);
    !wanted.is_empty()
        && gender(wanted).is_none()
        && mentions(article, person).any(|other| last_word(&title(article, other)) == wanted)
}

/// Whether titles tell the two apart: another office, another sex.
fn titles_differ(article: &ArticleContext<'_>, mention: &NameMention, person: &Person) -> bool {
    let own = title(article, mention);
    let own = last_word(&own);
    if own.is_empty() {
        return false;
    }
    let theirs: Vec<String> =
        mentions(article, person).map(|other| title(article, other)).filter(|title| !title.is_empty()).collect();
    match gender(own) {
        Some(gender) => theirs.iter().any(|title| self::gender(last_word(title)).is_some_and(|other| other != gender)),
        None => !theirs.iter().any(|title| last_word(title) == own),
    }
}

fn last_word(title: &str) -> &str {
    title.trim_end_matches('.').rsplit([' ', '-']).next().unwrap_or_default()
}

/// 'm' or 'f' for titles that tell it.
fn gender(title: &str) -> Option<char> {
    match title {
        "mr" | "sir" | "lord" | "king" | "prince" => Some('m'),
        "mrs" | "ms" | "miss" | "lady" | "dame" | "queen" | "princess" => Some('f'),
        _ => None,
    }
}

/// A word of the lexicons or a place: a name of another kind, or no name.
fn is_known_word(article: &ArticleContext<'_>, word: &str) -> bool {
    let lower = word.to_lowercase();
    let listed = article.knowledge.lexicons.iter().any(|list| list.words().any(|listed| listed == lower));
    listed || article.knowledge.names_place(word)
}

fn has_class(article: &ArticleContext<'_>, word: &str, class: Class) -> bool {
    let lower = word.to_lowercase();
    let lists = article.knowledge.lexicons.iter().filter(|list| list.class.has(class));
    lists.into_iter().any(|list| list.words().any(|listed| listed == lower))
}

/// Whether the article has the word in lower case too, or behind another capitalised word that is no part of a title: then
/// it was introduced in a way that was not understood.
fn is_word_elsewhere(article: &ArticleContext<'_>, word: &str) -> bool {
    let lower = word.to_lowercase();
    let names = &article.reading.names;
    article.article.fields.iter().any(|field| {
        let mut before = "";
        let mut end = 0;
        field.text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|part| !part.is_empty()).any(|part| {
            let start = part.as_ptr().addr().saturating_sub(field.text.as_ptr().addr());
            // A sentence ends between them; behind an initial a stop ends nothing.
            let parted =
                before.len() > 2 && field.text.get(end..start).is_some_and(|gap| gap.contains(['.', '!', '?']));
            let introduced =
                !parted && part == word && before.starts_with(char::is_uppercase) && !in_title(before, names, article);
            (before, end) = (part, start + part.len());
            part == lower || introduced
        })
    })
}

/// Whether a title of the article ends with the word, or it begins sentences as any word does.
fn in_title(word: &str, names: &[NameMention], article: &ArticleContext<'_>) -> bool {
    let ends_title = names.iter().filter_map(|mention| Some((mention.field, mention.title.as_ref()?.span)));
    let lower = word.to_lowercase();
    ends_title.into_iter().any(|(field, span)| article.text(field, span).trim_end_matches('.').ends_with(word)) || {
        let lists = article.knowledge.lexicons.iter().filter(|list| list.class.has(Class::FUNCTION | Class::COMMON));
        lists.into_iter().any(|list| list.words().any(|listed| listed == lower))
    }
}

#[cfg(test)]
mod tests {
    use crate::check::names::testing::conflicts;

    fn pairs(text: &str) -> Vec<String> {
        let found = conflicts("name-spelling", None, text);
        found
            .iter()
            .map(|conflict| conflict.slots.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" / "))
            .collect()
    }

    #[test]
    fn a_second_reference_must_answer_to_an_introduction() {
        for (text, expected) in [
            (
                "Trade Minister Paolo Marchetti opened the fair. Later Marcheti left, Marcheti said.",
                "Marcheti / Paolo Marchetti",
            ),
            (
                "Bulgarian Interior Minister Stefan Bogdanov spoke in Sofia. Minister Bogdanoff did not take questions.",
                "Bogdanoff / Stefan Bogdanov",
            ),
            ("Paolo Marchetti opened the fair in Turin. Marcheti did not stay.", "Marcheti / Paolo Marchetti"),
            ("Anna Pawelski won the race. Anna Pavelski is from Ghent.", "Anna Pavelski / Anna Pawelski"),
        ] {
            assert_eq!(pairs(text), [expected], "{text}");
        }
    }

    #[test]
    fn stays_silent_about_other_people_and_other_words() {
        for text in [
            "Paolo Marchetti opened the fair. Marchetti left early, Mr Marchetti's wife said.",
            "Paolo Marchetti sued Luca Marcheti. Marcheti did not stay.",
            "Robert Marlow sold the house. The Marlows said they were moving.",
            "Anna Hansen met John Hanson at the station. Hansen said nothing, and Hanson said less.",
            "Mrs Helen Porter sued. Mrs Porter won. Mr Parter, her neighbour, was not there. Parter said so.",
            "Deputy Mayor Erik Lindgren resigned. Judge Lindgrin said the case was open.",
            "Christina Weber and Christine Weber run the shop.",
        ] {
            assert_eq!(pairs(text), Vec::<String>::new(), "{text}");
        }
    }
}
