//! Clusters the person mentions of an article: a full name introduces, a surname, a title with a surname or a
//! given name refers back.

use rustc_hash::{FxBuildHasher, FxHashMap};
use smallvec::{SmallVec, smallvec};

use super::{Form, Introduction, Person, facts};
use crate::knowledge::{Knowledge, NormalKey, normal_key};
use crate::recognise::name::{NameKind, NameMention};
use crate::text::Article;
use crate::value::DaySet;

/// The people of an article, in the order in which they are first named. `anchor` is the days on which it can have been
/// published: they tell who held an office.
pub fn link(article: &Article, names: &[NameMention], anchor: &DaySet, knowledge: &Knowledge) -> Vec<Person> {
    let persons = (0u32..).zip(names).filter(|(_, name)| name.kind == NameKind::Person);
    let count = persons.clone().count();
    let mut clusters = Clusters {
        article,
        names,
        people: Vec::with_capacity(count),
        whole: FxHashMap::with_capacity_and_hasher(count, FxBuildHasher),
        parts: FxHashMap::with_capacity_and_hasher(count, FxBuildHasher),
        first: FxHashMap::default(),
    };
    // Most names stand there several times: each is taken apart once.
    let mut texts: FxHashMap<&str, Known<'_>> = FxHashMap::with_capacity_and_hasher(count, FxBuildHasher);
    let mut references = Vec::with_capacity(count);
    for (index, mention) in persons {
        let text = article.text_at(mention.field, mention.span);
        let known = texts.entry(text).or_insert_with(|| Known::of(text, knowledge));
        let name = Name { index, mention, text, form: known.form, fact: known.fact };
        match known.person {
            Some(at) => clusters.add(at, &name),
            None if name.introduces() => known.person = Some(clusters.introduce(&name)),
            None => references.push(name),
        }
    }
    for name in &references {
        let Some(known) = texts.get_mut(name.text) else { continue };
        match known.person {
            Some(at) => clusters.add(at, name),
            None => known.person = clusters.refer_back(name),
        }
    }
    let mut people = clusters.people;
    for person in &mut people {
        person.mentions.sort_unstable();
        facts::link(person, names, anchor, knowledge);
    }
    people.sort_by_key(|person| person.mentions.first().copied());
    people
}

/// A person's name where it stands, taken apart once.
struct Name<'a> {
    index: u32,
    mention: &'a NameMention,
    text: &'a str,
    form: Form<'a>,
    /// The person of the fact files whose name it is.
    fact: Option<u16>,
}

/// What is known of a name's text.
struct Known<'a> {
    form: Form<'a>,
    fact: Option<u16>,
    /// The person that this text always means in the article, once one was found.
    person: Option<usize>,
}

impl<'a> Known<'a> {
    fn of(text: &'a str, knowledge: &'a Knowledge) -> Known<'a> {
        let fact = knowledge.person_named(text);
        let form = Form::of_known(text, || knowledge.people.get(usize::from(fact?)));
        Known { form, fact, person: None }
    }
}

impl Name<'_> {
    /// Whether it needs no earlier mention: a full name, or the name of a known person.
    fn introduces(&self) -> bool {
        self.form.is_full() || self.fact.is_some()
    }
}

/// What makes two names of an article one.
#[derive(PartialEq, Eq, Hash)]
enum Whole {
    /// The person in the fact files.
    Fact(u16),
    /// The normal forms of given and family name: middle names come and go.
    Full(NormalKey, NormalKey),
    /// A surname that no full name introduced, behind its title where that tells it from others.
    Surname(NormalKey),
}

struct Clusters<'a> {
    article: &'a Article,
    names: &'a [NameMention],
    people: Vec<Person>,
    /// People by their whole name; surnames that no full name introduced too.
    whole: FxHashMap<Whole, usize>,
    /// People by family name and by given name.
    parts: FxHashMap<NormalKey, SmallVec<[usize; 2]>>,
    /// For parts of several names, the person who was called by it before any other of them came up.
    first: FxHashMap<NormalKey, usize>,
}

impl Clusters<'_> {
    /// A full name: a person of its own, or one more mention of the same name. Gives the person.
    fn introduce(&mut self, name: &Name<'_>) -> usize {
        let introduction = Introduction::of(name.index, &name.form);
        let Introduction { family, given, .. } = introduction.clone();
        let key = name.fact.map_or_else(|| Whole::Full(given.clone(), family.clone()), Whole::Fact);
        if let Some(at) = self.whole.get(&key).copied() {
            self.add(at, name);
            return at;
        }
        let at = self.create(name, Some(introduction).filter(|_| name.form.is_full()));
        self.whole.insert(key, at);
        self.parts.entry(family).or_default().push(at);
        if name.form.is_full() {
            self.parts.entry(given).or_default().push(at);
        }
        at
    }

    /// A name of one word: back to the one person whose part it is, or, among several, to the one with that title. Gives the
    /// person, if the name always means that one.
    fn refer_back(&mut self, name: &Name<'_>) -> Option<usize> {
        let part = normal_key(name.text);
        let candidates = self.parts.get(&part).cloned().unwrap_or_default();
        match candidates.as_slice() {
            [only] => {
                self.add(*only, name);
                Some(*only)
            }
            [] => Some(self.add_unintroduced(part, name)),
            several => {
                self.refer_to_one_of(several, part, name);
                None
            }
        }
    }

    /// A name of one word that is part of several people's names.
    fn refer_to_one_of(&mut self, several: &[usize], part: NormalKey, name: &Name<'_>) {
        match self.with_title_of(several, name.mention).or_else(|| self.known_by(&part, several, name)) {
            Some(at) => self.add(at, name),
            None => {
                let mut titled = self.title_key(name.mention);
                titled.extend_from_slice(&part);
                self.add_unintroduced(titled, name);
            }
        }
    }

    fn add_unintroduced(&mut self, key: NormalKey, name: &Name<'_>) -> usize {
        let key = Whole::Surname(key);
        if let Some(at) = self.whole.get(&key).copied() {
            self.add(at, name);
            return at;
        }
        let at = self.create(name, None);
        self.whole.insert(key, at);
        at
    }

    /// The only one of the candidates that the article calls by this mention's title.
    fn with_title_of(&self, candidates: &[usize], name: &NameMention) -> Option<usize> {
        let wanted = self.title_key(name);
        if wanted.is_empty() {
            return None;
        }
        let called_so = |at: &&usize| {
            let mentions = self.people.get(**at).map_or(&[][..], |person| &person.mentions);
            let mut named = mentions.iter().filter_map(|mention| self.names.get(*mention as usize));
            named.any(|mention| self.title_key(mention).ends_with(&wanted))
        };
        let mut found = candidates.iter().filter(called_so);
        let only = found.next()?;
        found.next().is_none().then_some(*only)
    }

    /// The person who alone has been introduced before the name, and stays the one whom it means: relatives that come up later
    /// are called in full.
    fn known_by(&mut self, part: &NormalKey, candidates: &[usize], name: &Name<'_>) -> Option<usize> {
        if let Some(at) = self.first.get(part) {
            return Some(*at);
        }
        let introduced = |at: &&usize| {
            let first = self.people.get(**at).and_then(|person| person.introduction.as_ref());
            first.is_some_and(|first| first.mention < name.index)
        };
        let mut before = candidates.iter().filter(introduced);
        let only = before.next().filter(|_| before.next().is_none() && name.mention.title.is_none())?;
        self.first.insert(part.clone(), *only);
        Some(*only)
    }

    fn title_key(&self, name: &NameMention) -> NormalKey {
        let title = name.title.as_ref().map(|title| self.article.text_at(name.field, title.span));
        title.map_or_else(NormalKey::new, normal_key)
    }

    fn create(&mut self, name: &Name<'_>, introduction: Option<Introduction>) -> usize {
        self.people.push(Person {
            name: name.text.to_owned(),
            fact: name.fact,
            holder: None,
            mentions: smallvec![name.index],
            introduction,
        });
        self.people.len() - 1
    }

    fn add(&mut self, at: usize, name: &Name<'_>) {
        let Some(person) = self.people.get_mut(at) else { return };
        person.mentions.push(name.index);
        if name.form.is_full() {
            person.introduction.get_or_insert_with(|| Introduction::of(name.index, &name.form));
        }
        if name.text.len() > person.name.len() {
            name.text.clone_into(&mut person.name);
        }
    }
}
