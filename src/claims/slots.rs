//! What can fill a pattern's slots in a sentence: people, places, and things with an owner.

use std::cell::OnceCell;
use std::ops::Range;

use super::Subject;
use super::things::{Thing, Things};
use super::view::{ArticleView, Entity, SentenceView};
use crate::knowledge::SlotKind;
use crate::lexicon::{Class, WordId};
use crate::recognise::name::{NameKind, Tense};

/// What fills a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Filler {
    /// The person of a name mention (an index of the article's names).
    Person(usize),
    /// A place of the fact files.
    Place(u16),
    /// The organisation of a name mention; another with the same words is the same.
    Organisation(usize),
    /// A thing with an owner, named by the noun at a token; `class` stands for all nouns that name such a thing.
    Thing { class: WordId, noun: usize, owner: u16, host: Option<u16> },
}

/// A filler and the tokens that say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Filled {
    pub(super) filler: Filler,
    pub(super) tokens: Range<usize>,
}

/// What a slot takes: the kind, and the nouns of a thing.
#[derive(Clone, Copy)]
pub(super) struct Wanted<'a> {
    pub(super) kind: &'a SlotKind,
    pub(super) nouns: &'a [WordId],
}

/// Everything in one sentence that can fill a slot: each kind is read when a pattern first asks for it, and then kept.
pub(super) struct Slots<'a, 's> {
    pub(super) sentence: &'s SentenceView<'a>,
    article: &'s ArticleView<'a>,
    heard: &'s Things,
    people: OnceCell<Vec<Filled>>,
    places: OnceCell<Vec<Filled>>,
    countries: OnceCell<Vec<Filled>>,
    organisations: OnceCell<Vec<Filled>>,
    things: OnceCell<Vec<Filled>>,
}

impl<'a, 's> Slots<'a, 's> {
    /// The fillers of a sentence; `heard` is what the article has spoken of so far.
    pub(super) fn of(article: &'s ArticleView<'a>, sentence: &'s SentenceView<'a>, heard: &'s Things) -> Slots<'a, 's> {
        let [people, places, countries, organisations, things] = Default::default();
        Slots { sentence, article, heard, people, places, countries, organisations, things }
    }

    /// Whether anything in the sentence can fill such a slot.
    pub(super) fn has(&self, wanted: Wanted<'_>) -> bool {
        self.candidates(wanted).next().is_some()
    }

    /// What ends just before token `end`, a possessive ending between them allowed.
    pub(super) fn ending_at(&self, end: usize, wanted: Wanted<'_>) -> Option<&Filled> {
        let last = if end > 0 && self.sentence.is_clitic(end - 1) { end - 1 } else { end };
        self.candidates(wanted).find(|filled| filled.tokens.end == last)
    }

    /// What starts at token `start`, and the token behind it and its possessive ending.
    pub(super) fn starting_at(&self, start: usize, wanted: Wanted<'_>) -> Option<(&Filled, usize)> {
        let filled = self.candidates(wanted).find(|filled| filled.tokens.start == start)?;
        Some((filled, filled.tokens.end + usize::from(self.sentence.is_clitic(filled.tokens.end))))
    }

    fn candidates(&self, wanted: Wanted<'_>) -> impl Iterator<Item = &Filled> {
        let wanted_class = wanted.nouns.first().copied();
        let (article, sentence) = (self.article, self.sentence);
        let fillers = match wanted.kind {
            SlotKind::Place => self.places.get_or_init(|| places(sentence, |place| actor(article, place))),
            SlotKind::Country => self.countries.get_or_init(|| places(sentence, |place| article.country(place))),
            SlotKind::Person => self.people.get_or_init(|| people(article, sentence)),
            SlotKind::Organisation => self.organisations.get_or_init(|| organisations(sentence)),
            SlotKind::Thing(_) => self.things.get_or_init(|| {
                let lists = article.patterns.noun_lists();
                lists.flat_map(|nouns| owned(article, sentence, self.heard, nouns)).collect()
            }),
        };
        fillers.iter().filter(move |filled| match filled.filler {
            Filler::Thing { class, .. } => Some(class) == wanted_class,
            _ => true,
        })
    }
}

/// Places, each as the one that it `means`. "The" before a name belongs to it; a demonym in a person's title is that person's.
fn places(sentence: &SentenceView<'_>, means: impl Fn(u16) -> u16) -> Vec<Filled> {
    let free = sentence.entities.iter().filter(|entity| !in_title(entity, &sentence.entities));
    free.filter_map(|entity| {
        let Range { start, end } = entity.tokens;
        let the = start > 0 && sentence.is_any(start - 1, &["the"]);
        let filler = Filler::Place(means(entity.place?));
        Some(Filled { filler, tokens: start - usize::from(the)..end })
    })
    .collect()
}

/// The place that acts where this one is named: what a capital does, its country does.
fn actor(article: &ArticleView<'_>, place: u16) -> u16 {
    let capital = article.knowledge.places.get(usize::from(place)).is_some_and(|known| known.capital);
    if capital { article.country(place) } else { place }
}

/// Organisations, "the" before their names with them.
fn organisations(sentence: &SentenceView<'_>) -> Vec<Filled> {
    let named = sentence.entities.iter().filter(|entity| entity.kind == NameKind::Organisation);
    let filled = named.map(|entity| {
        let Range { start, end } = entity.tokens;
        let the = start > 0 && sentence.is_any(start - 1, &["the"]);
        Filled { filler: Filler::Organisation(entity.name), tokens: start - usize::from(the)..end }
    });
    filled.collect()
}

/// The people named, and who says "I".
fn people(article: &ArticleView<'_>, sentence: &SentenceView<'_>) -> Vec<Filled> {
    let named = sentence.entities.iter().filter(|entity| entity.kind == NameKind::Person);
    let named =
        named.map(|entity| Filled { filler: Filler::Person(entity.name), tokens: entity.from..entity.tokens.end });
    let speaker = speaker(article, sentence);
    named.chain(speaker.into_iter().flat_map(|name| first_person(sentence, name))).collect()
}

/// The name of who speaks in this sentence's quotation: the person nearest before the reporting verb, or right behind it.
fn speaker(article: &ArticleView<'_>, sentence: &SentenceView<'_>) -> Option<usize> {
    let field = sentence.sentence.field;
    let here = sentence.sentence.span;
    let quotes = article.segmented.quotations.iter();
    let verb =
        quotes.filter(|quote| quote.field == field && quote.span.overlaps(here)).find_map(|quote| quote.reporting)?;
    let people = || sentence.entities.iter().filter(|entity| entity.kind == NameKind::Person);
    let at = sentence.token_at(verb.start);
    let behind = people().find(|entity| entity.from == at + 1);
    behind.or_else(|| people().rfind(|entity| entity.tokens.end <= at)).map(|entity| entity.name)
}

/// The words by which a speaker fills a slot.
pub(super) const SPEAKERS: [&str; 2] = ["I", "we"];

/// These words, as the person who says them.
fn first_person(sentence: &SentenceView<'_>, name: usize) -> impl Iterator<Item = Filled> {
    let said = (0..sentence.tokens.len()).filter(|i| sentence.is_any(*i, &SPEAKERS));
    said.map(move |i| Filled { filler: Filler::Person(name), tokens: i..i + 1 })
}

/// The things that any of these nouns names.
fn owned(article: &ArticleView<'_>, sentence: &SentenceView<'_>, things: &Things, nouns: &[WordId]) -> Vec<Filled> {
    let Some(class) = nouns.first().copied() else { return Vec::new() };
    let is_noun =
        |i: &usize| sentence.tokens.get(*i).is_some_and(|t| t.class.has(Class::THING) && nouns.contains(&t.word));
    let here = (0..sentence.tokens.len()).filter(is_noun);
    here.filter_map(|noun| {
        let Thing { owner, host, tokens } = things.resolve(article, sentence, noun, class)?;
        Some(Filled { filler: Filler::Thing { class, noun, owner, host }, tokens })
    })
    .collect()
}

impl Filler {
    /// What it stands for, under the key by which other claims find it.
    pub(super) fn subject(self, article: &ArticleView<'_>, sentence: &SentenceView<'_>) -> Option<Subject> {
        match self {
            Filler::Person(name) => person(article, name),
            Filler::Place(country) => {
                let name = article.place_name(country);
                Some(Subject { key: format!("place/{}", name.to_lowercase()), name: name.to_owned() })
            }
            Filler::Organisation(name) => {
                let mention = article.names.get(name)?;
                let name = mention.span.of(&article.article.field(mention.field)?.text);
                Some(Subject { key: format!("organisation/{}", name.to_lowercase()), name: name.to_owned() })
            }
            Filler::Thing { class, noun, owner, host } => {
                let owner = article.place_name(owner);
                let host = host.map_or("", |host| article.place_name(host));
                let key = format!("thing/{}/{owner}/{host}", article.vocabulary.word(class)).to_lowercase();
                Some(Subject { key, name: format!("{owner}'s {}", sentence.word(noun).to_lowercase()) })
            }
        }
    }
}

/// The person whom a name means: by the fact files where they know them, by the fullest name in the article else. A surname
/// alone is no key for other articles.
fn person(article: &ArticleView<'_>, name: usize) -> Option<Subject> {
    let person = article.person(name)?;
    let titled = article.names.get(name)?.title.as_ref().is_some_and(|title| title.tense == Tense::Now);
    // A title of now says who is meant even where the name does not; without one, the name stands for itself.
    let meant = if titled { person.identity() } else { person.fact.or(person.holder) };
    let known = meant.and_then(|i| article.knowledge.people.get(usize::from(i)));
    let name = known.map_or(person.name.as_str(), |known| known.name.as_str());
    let kind = if known.is_some() || name.contains([' ', '-']) { "person" } else { "surname" };
    Some(Subject { key: format!("{kind}/{}", name.to_lowercase()), name: name.to_owned() })
}

/// Whether an entity is part of a person's title ("Norwegian Foreign Minister Anna Halvorsen").
fn in_title(entity: &Entity, entities: &[Entity]) -> bool {
    let within = |person: &Entity| person.from <= entity.tokens.start && entity.tokens.end <= person.tokens.start;
    entities.iter().any(|other| other.kind == NameKind::Person && within(other))
}
