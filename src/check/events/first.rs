//! `event-first`: two different firsts of one kind.

use serde::Deserialize;

use crate::check::{ArticleContext, BatchContext, Check, CheckKind, Conflict};
use crate::claims::{FirstClaim, Terms};
use crate::finding::Label;

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "event-first",
    slots: &[("one", "the words of one first"), ("other", "the words of the other")],
    build: |options| Ok(Box::new(EventFirst::deserialize(options)?)),
};

/// Options of the check.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
struct EventFirst {
    /// Firsts of articles that were published more than this many days apart are not compared.
    apart: i32,
}

impl Default for EventFirst {
    fn default() -> Self {
        EventFirst { apart: 731 }
    }
}

/// A first with the article that makes it.
#[derive(Clone, Copy)]
struct Said<'a> {
    article: ArticleContext<'a>,
    first: &'a FirstClaim,
}

impl Check for EventFirst {
    fn batch(&self, batch: &BatchContext<'_>, found: &mut Vec<Conflict>) {
        let all =
            batch.each().flat_map(|article| article.reading.firsts.iter().map(move |first| Said { article, first }));
        let mut said: Vec<Said<'_>> = all.collect();
        // Only firsts of the same words are compared: sorted by them, each run is a group.
        said.sort_by(|a, b| a.first.terms.cmp(&b.first.terms).then(a.article.index.cmp(&b.article.index)));
        for group in said.chunk_by(|a, b| a.first.terms == b.first.terms) {
            for (i, a) in group.iter().enumerate() {
                found.extend(group.iter().skip(i + 1).filter(|b| self.contradict(a, b)).map(|b| conflict(a, b)));
            }
        }
    }
}

impl EventFirst {
    fn contradict(&self, a: &Said<'_>, b: &Said<'_>) -> bool {
        same_scope(a, b) && self.close(a, b) && different_holders(a.first, b.first)
    }

    fn close(&self, a: &Said<'_>, b: &Said<'_>) -> bool {
        let (p, q) = (a.article.reading.anchor.days.hull(), b.article.reading.anchor.days.hull());
        a.article.index == b.article.index
            || (p.from.plus(-self.apart) <= q.until && q.from.plus(-self.apart) <= p.until)
    }
}

/// Whether both firsts count within the same bounds: the same place, or the same event since which they count; and neither
/// place nor event differs where both are given.
fn same_scope(a: &Said<'_>, b: &Said<'_>) -> bool {
    let (one, other) = (a.first, b.first);
    let given = |a_given: bool, b_given: bool| a_given && b_given;
    let places = given(!one.places.is_empty(), !other.places.is_empty());
    let since = given(!one.since.is_empty(), !other.since.is_empty());
    let same_place = one.places == other.places;
    let same_since = within(&one.since, &other.since) || within(&other.since, &one.since);
    (places || since) && (!places || same_place) && (!since || same_since)
}

fn within(some: &Terms, all: &Terms) -> bool {
    some.iter().all(|term| all.contains(term))
}

/// Whether the firsts are said of different countries, or where no country is named, of different people. The place of the
/// first itself names none of its holders.
fn different_holders(a: &FirstClaim, b: &FirstClaim) -> bool {
    let place = |country: &&u16| a.places.contains(country) || b.places.contains(country);
    let of = |claim: &FirstClaim| claim.holders.iter().copied().filter(|c| !place(&c)).collect::<Vec<u16>>();
    let (one, other) = (of(a), of(b));
    if !one.is_empty() && !other.is_empty() {
        return !one.iter().any(|country| other.contains(country));
    }
    let people = !a.people.is_empty() && !b.people.is_empty();
    people && one.is_empty() && other.is_empty() && !a.people.iter().any(|person| b.people.contains(person))
}

fn conflict(a: &Said<'_>, b: &Said<'_>) -> Conflict {
    let words = |said: &Said<'_>| said.article.text(said.first.field, said.first.span).to_owned();
    Conflict {
        labels: vec![label(a, b), label(b, a)],
        derivation: vec![whose(a, b), whose(b, a), "only one of them can have been first".to_owned()],
        slots: vec![("one", words(a)), ("other", words(b))],
        at_most: None,
        repairs: Vec::new(),
    }
}

fn label(said: &Said<'_>, other: &Said<'_>) -> Label {
    said.article.label(said.first.field, said.first.span, format!("said of {}", holder(said, other)))
}

fn whose(said: &Said<'_>, other: &Said<'_>) -> String {
    format!("{} says it of {}", said.article.name(), holder(said, other))
}

/// Of whom a first is said, without the place where both were first.
fn holder(said: &Said<'_>, other: &Said<'_>) -> String {
    let (first, against) = (said.first, other.first);
    let name = |place: &u16| said.article.knowledge.places.get(usize::from(*place)).map(|known| known.name.clone());
    let countries =
        first.holders.iter().filter(|place| !first.places.contains(place) && !against.places.contains(place));
    let names: Vec<String> = first.people.iter().cloned().chain(countries.filter_map(name)).collect();
    if names.is_empty() { "someone".to_owned() } else { names.join(", ") }
}
