//! `office-holders`: two people in one office at the same time.

use smallvec::SmallVec;

use super::near::nearness;
use super::shared::{has_stem, mentions, name, sentence};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::knowledge::{PlaceKind, normal};
use crate::recognise::name::{NameMention, Tense};
use crate::resolve::people::{Form, Person};

pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "office-holders",
    slots: &[("one", "the person named first"), ("other", "the other person"), ("office", "the title that both have")],
    build: |options| {
        <NoOptions as serde::Deserialize>::deserialize(options)?;
        Ok(Box::new(OfficeHolders))
    },
};

struct OfficeHolders;

/// Titles that one person of a country has at a time.
const SINGLE: [&str; 17] = [
    "president",
    "prime minister",
    "premier",
    "chancellor",
    "foreign minister",
    "defence minister",
    "defense minister",
    "finance minister",
    "interior minister",
    "justice minister",
    "health minister",
    "foreign secretary",
    "home secretary",
    "secretary of state",
    "king",
    "queen",
    "pope",
];

/// Words of a sentence that tells of a change in office, of more than one holder, or of another time, by their stems.
const CHANGE: [&str; 36] = [
    "succe",
    "replac",
    "outgoing",
    "incoming",
    "new",
    "former",
    "predecess",
    "elect",
    "resign",
    "oust",
    "acting",
    "deput",
    "vice",
    "until",
    "then",
    "late",
    "previous",
    "earlier",
    "appoint",
    "inaugurat",
    "nomin",
    "rival",
    "candidate",
    "interim",
    "next",
    "took",
    "swor",
    "depos",
    "ex",
    "caretaker",
    "self",
    "claim",
    "overthr",
    "transition",
    "assistant",
    "era",
];

/// A mention that gives its person an office now.
struct Holding<'a> {
    person: &'a Person,
    mention: &'a NameMention,
    office: String,
    of: Option<u16>,
    number: Option<u16>,
}

impl Check for OfficeHolders {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        // Whoever is alone in an office clashes with nobody: the sentences of most articles need not be looked at.
        let people = article.reading.people.iter();
        let titled: SmallVec<[&Person; 8]> = people.filter(|person| may_hold(article, person)).collect();
        if titled.len() < 2 {
            return;
        }
        let holdings: Vec<Holding<'_>> = titled.iter().filter_map(|person| holding(article, person)).collect();
        for (number, a) in holdings.iter().enumerate() {
            let clash = holdings
                .iter()
                .skip(number + 1)
                .find(|b| same_office(article, a, b) && different_people(article, a, b));
            if let Some(b) = clash {
                found.push(conflict(article, a, b));
            }
        }
    }
}

/// Whether a full name introduces the person and a title gives an office.
fn may_hold(article: &ArticleContext<'_>, person: &Person) -> bool {
    person.introduction.is_some() && mentions(article, person).any(|mention| office(article, mention).is_some())
}

/// The office of a single holder that the mention's title names.
fn office(article: &ArticleContext<'_>, mention: &NameMention) -> Option<&'static str> {
    let title = mention.title.as_ref().filter(|title| title.of.is_some() || title.office.is_some())?;
    let words = article.text(mention.field, title.span).to_lowercase();
    SINGLE.iter().find(|office| ends_with_words(&words, office)).copied()
}

/// The first office of a single holder that the article gives a person without a word of change beside it.
fn holding<'a>(article: &ArticleContext<'a>, person: &'a Person) -> Option<Holding<'a>> {
    // Whom the article calls former anywhere, it does not give the office now.
    if mentions(article, person).any(|mention| mention.title.as_ref().is_some_and(|title| title.tense != Tense::Now)) {
        return None;
    }
    mentions(article, person).find_map(|mention| {
        let title = mention.title.as_ref()?;
        let office = office(article, mention)?;
        let plain = !has_stem(sentence(article, mention), &CHANGE) && !is_of_another_time(article, mention);
        plain.then(|| Holding {
            person,
            mention,
            office: office.replace("defense", "defence"),
            of: title.of,
            number: title.office,
        })
    })
}

fn ends_with_words(title: &str, office: &str) -> bool {
    title.strip_suffix(office).is_some_and(|before| {
        before.is_empty()
            || before.ends_with(' ')
                && !["vice ", "deputy ", "assistant ", "under ", "shadow "].iter().any(|word| before.ends_with(word))
    })
}

/// Whether the place has one government: not "Congolese" or "European".
fn is_one_country(article: &ArticleContext<'_>, place: Option<u16>) -> bool {
    let known = place.and_then(|place| article.knowledge.places.get(usize::from(place)));
    known.is_some_and(|known| known.kind == PlaceKind::Country || known.within.is_some())
}

fn same_office(article: &ArticleContext<'_>, a: &Holding<'_>, b: &Holding<'_>) -> bool {
    let same_number = a.number.is_some() && a.number == b.number;
    same_number || a.of == b.of && a.office == b.office && is_one_country(article, a.of)
}

/// Whether the two can't be one person, nor two who held the office one after the other.
fn different_people(article: &ArticleContext<'_>, a: &Holding<'_>, b: &Holding<'_>) -> bool {
    let (one, other) = (name(article, a.mention), name(article, b.mention));
    let families = (Form::of(one, article.knowledge).family, Form::of(other, article.knowledge).family);
    let alike = normal(families.0) == normal(families.1) || nearness(families.0, families.1).is_some();
    let both_held = has_held(article, a) && has_held(article, b);
    !alike && !both_held
}

/// Whether the fact files know the person in that office at any time: titles are kept after it.
fn has_held(article: &ArticleContext<'_>, holding: &Holding<'_>) -> bool {
    let fact = holding.person.fact.and_then(|fact| article.knowledge.people.get(usize::from(fact)));
    fact.is_some_and(|known| known.terms.iter().any(|term| Some(term.office) == holding.number))
}

/// Whether the mention's sentence names a day of more than a year before the publication, or any past day where that is not
/// known.
fn is_of_another_time(article: &ArticleContext<'_>, mention: &NameMention) -> bool {
    let reading = article.reading;
    let published = reading.anchor.days.hull().from;
    let mut in_sentence =
        reading.time_mentions.iter().zip(&reading.times).filter(|(time, _)| time.sentence == mention.sentence);
    in_sentence.any(|(_, value)| {
        value.days.as_ref().is_some_and(|days| published.is_open() || days.hull().until < published.plus(-365))
    })
}

fn conflict(article: &ArticleContext<'_>, a: &Holding<'_>, b: &Holding<'_>) -> Conflict {
    let whole = |holding: &Holding<'_>| {
        let mention = holding.mention;
        mention.title.as_ref().map_or(mention.span, |title| title.span.join(mention.span))
    };
    let place = a.of.and_then(|of| article.knowledge.places.get(usize::from(of)));
    let office = place.map_or_else(|| a.office.clone(), |place| format!("{} of {}", a.office, place.name));
    let label =
        |holding: &Holding<'_>| article.label(holding.mention.field, whole(holding), format!("called {office}"));
    Conflict {
        labels: vec![label(b), label(a)],
        derivation: vec![format!("one person at a time is {office}; the article tells of no change")],
        slots: vec![
            ("one", name(article, a.mention).to_owned()),
            ("other", name(article, b.mention).to_owned()),
            ("office", office.clone()),
        ],
        at_most: None,
        repairs: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::names::testing::conflicts;

    #[test]
    fn one_office_has_one_holder() {
        for text in [
            "Belgian Foreign Minister Sophie Dumont spoke on Monday. Belgian Foreign Minister Karel Peeters agreed.",
            "Norway's Prime Minister Lars Nygaard was in Oslo. Mr Nygaard left. Norwegian Prime Minister Ingrid Solberg stayed.",
        ] {
            assert_eq!(conflicts("office-holders", Some("2021-05-04"), text).len(), 1, "{text}");
        }
    }

    #[test]
    fn stays_silent_about_changes_and_other_offices() {
        for text in [
            "Belgian Foreign Minister Sophie Dumont spoke. Belgian Defence Minister Karel Peeters agreed.",
            "Belgian Foreign Minister Sophie Dumont spoke. Dutch Foreign Minister Karel Peeters agreed.",
            "Belgian Foreign Minister Sophie Dumont spoke. Former Belgian Foreign Minister Karel Peeters agreed.",
            "Belgian Foreign Minister Sophie Dumont will succeed him. Belgian Foreign Minister Karel Peeters left.",
            "Belgian Foreign Minister Sophie Dumont spoke. Belgian Deputy Foreign Minister Karel Peeters agreed.",
            "In 1998, Belgian Foreign Minister Sophie Dumont spoke. Belgian Foreign Minister Karel Peeters agreed.",
            "US President Barack Obama signed it. US President George W. Bush had not.",
            "Belgian Foreign Minister Sophie Dumont spoke. Belgian Foreign Minister Sofie Dumond agreed.",
            "Congolese President Sophie Dumont spoke. Congolese President Karel Peeters agreed.",
            "Foreign Minister Sophie Dumont spoke. Foreign Minister Karel Peeters agreed.",
        ] {
            assert_eq!(conflicts("office-holders", Some("2021-05-04"), text), [], "{text}");
        }
    }
}
