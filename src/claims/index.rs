//! The claims of a batch by kind, subject and object.

use rustc_hash::FxHashMap;

use super::{EventClaim, Reading};

/// What two claims must share to tell of one event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventKey<'a> {
    /// The kind (an index of `Knowledge::events`).
    pub kind: u16,
    /// The subject's key.
    pub subject: &'a str,
    /// The object's key, if there is an object.
    pub object: Option<&'a str>,
}

impl<'a> EventKey<'a> {
    /// The key of a claim.
    pub fn of(claim: &'a EventClaim) -> EventKey<'a> {
        EventKey {
            kind: claim.kind,
            subject: &claim.subject.key,
            object: claim.object.as_ref().map(|o| o.key.as_str()),
        }
    }

    /// Whether the key means the same in another article: a bare surname and a thing whose place is not known do not.
    pub fn travels(&self) -> bool {
        let local = |key: &str| key.starts_with("surname/") || (key.starts_with("thing/") && key.ends_with('/'));
        !local(self.subject) && !self.object.is_some_and(local)
    }
}

/// A claim by its article and its place among the article's events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EventRef {
    /// The article's place in the batch.
    pub article: u32,
    /// The claim (an index of `Reading::events`).
    pub claim: u32,
}

/// The events of a batch, by key, each list in article order.
#[derive(Debug, Default)]
pub struct EventIndex<'a>(FxHashMap<EventKey<'a>, Vec<EventRef>>);

impl<'a> EventIndex<'a> {
    /// Indexes the events of these readings, the first of which is of article `first`; keys that do not travel are left out where
    /// there are several.
    pub fn of(first: u32, readings: &'a [Reading]) -> EventIndex<'a> {
        EventIndex::of_events(first, readings.iter().map(|reading| reading.events.as_slice()))
    }

    /// [`EventIndex::of`], given each article's events alone.
    pub fn of_events(first: u32, articles: impl ExactSizeIterator<Item = &'a [EventClaim]>) -> EventIndex<'a> {
        let mut index: FxHashMap<EventKey<'a>, Vec<EventRef>> = FxHashMap::default();
        let single = articles.len() == 1;
        for (article, events) in (first..).zip(articles) {
            for (claim, event) in (0u32..).zip(events) {
                let key = EventKey::of(event);
                if single || key.travels() {
                    index.entry(key).or_default().push(EventRef { article, claim });
                }
            }
        }
        EventIndex(index)
    }

    /// The claims of a key, in article order.
    pub fn claims(&self, key: &EventKey<'a>) -> &[EventRef] {
        self.0.get(key).map_or(&[], Vec::as_slice)
    }

    /// All keys of which more than one claim tells, with these claims, in a fixed order.
    pub fn shared(&self) -> Vec<(&EventKey<'a>, &[EventRef])> {
        let several = self.0.iter().filter(|(_, claims)| claims.len() > 1);
        let mut all: Vec<_> = several.map(|(key, claims)| (key, claims.as_slice())).collect();
        all.sort_unstable();
        all
    }

    /// How many claims stand beside another of their key.
    pub fn compared(&self) -> usize {
        self.0.values().map(Vec::len).filter(|n| *n > 1).sum()
    }
}
