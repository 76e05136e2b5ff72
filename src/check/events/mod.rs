//! Checks over event claims: dates, orders and firsts.

mod date;
mod first;
mod order;
#[cfg(test)]
mod tests;

use crate::check::{ArticleContext, BatchContext};
use crate::claims::{EventClaim, EventIndex, EventKey, EventRef, Modality, Order, Reading};
use crate::knowledge::{EventKind, Happens};
use crate::value::DayRange;

pub(super) use date::KIND as DATE;
pub(super) use first::KIND as FIRST;
pub(super) use order::KIND as ORDER;

/// An event claim with the article that makes it.
#[derive(Clone, Copy)]
struct Told<'a> {
    article: ArticleContext<'a>,
    event: &'a EventClaim,
    at: EventRef,
}

impl<'a> Told<'a> {
    fn find(batch: &BatchContext<'a>, at: EventRef) -> Option<Told<'a>> {
        Told::find_in(batch.article(at.article)?, at.claim)
    }

    fn find_in(article: ArticleContext<'a>, claim: u32) -> Option<Told<'a>> {
        let event = article.reading.events.get(claim as usize)?;
        Some(Told { article, event, at: EventRef { article: article.index, claim } })
    }

    fn kind(&self) -> Option<&'a EventKind> {
        self.article.knowledge.events.get(usize::from(self.event.kind))
    }

    /// "the closing of Germany's embassy"
    fn describe(&self) -> String {
        let object = self.event.object.as_ref().map(|object| object.name.as_str());
        self.kind().map_or_else(|| "the event".to_owned(), |kind| kind.describe(&self.event.subject.name, object))
    }

    /// Whether it is to come, but dated before its publication: the date was misunderstood and tells nothing.
    fn is_misdated(&self) -> bool {
        let days = self.event.when.as_ref().map(|when| when.days.hull());
        self.event.modality == Modality::Planned && days.is_some_and(|days| days.until < self.published().from)
    }

    /// The days on which it can have been published.
    fn published(&self) -> DayRange {
        self.article.reading.anchor.days.hull()
    }
}

/// Whether what comes freely (a visit) is one event in two articles: both also tell of another event which one of them puts
/// before or after it, and they were written within a year.
fn accompanied(a: &Told<'_>, b: &Told<'_>) -> bool {
    const YEAR: i32 = 366;
    let (p, q) = (a.published(), b.published());
    let close = p.from.plus(-YEAR) <= q.until && q.from.plus(-YEAR) <= p.until;
    close && (shares_neighbour(a, b) || shares_neighbour(b, a))
}

/// Whether `b`'s article tells of an event that `a`'s puts before or after `a`'s.
fn shares_neighbour(a: &Told<'_>, b: &Told<'_>) -> bool {
    let reading: &Reading = a.article.reading;
    let neighbours = reading.orders.iter().filter_map(|order| {
        let other = neighbour(order, a.at.claim)?;
        reading.events.get(other as usize)
    });
    let mut told = neighbours.filter(|neighbour| !neighbour.same_event(a.event));
    told.any(|neighbour| b.article.reading.events.iter().any(|event| event.same_event(neighbour)))
}

fn neighbour(order: &Order, claim: u32) -> Option<u32> {
    match (order.earlier == claim, order.later == claim) {
        (true, false) => Some(order.later),
        (false, true) => Some(order.earlier),
        _ => None,
    }
}

/// Whether two claims of one key can be of one event at all.
fn comparable(a: &Told<'_>, b: &Told<'_>) -> bool {
    match a.kind().map(|kind| kind.happens) {
        Some(Happens::Once | Happens::Rarely) => true,
        Some(Happens::Freely) => a.at.article != b.at.article && accompanied(a, b),
        None => false,
    }
}

/// Groups of claims that share a key, each group of one article or of several as asked.
fn shared<'a>(index: &EventIndex<'a>, batch: &BatchContext<'a>) -> Vec<Vec<Told<'a>>> {
    let groups = index.shared().into_iter();
    groups.map(|(_, claims)| claims.iter().filter_map(|at| Told::find(batch, *at)).collect()).collect()
}

/// The keys that a claim's order relates it to.
fn key<'a>(told: &Told<'a>) -> EventKey<'a> {
    EventKey::of(told.event)
}
