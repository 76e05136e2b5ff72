//! Everything understood of one article. The tokens are gone by then; spans point into its fields.

use super::{AttributeClaim, EventClaim, FirstClaim, Lives, Order, StretchClaim};
use crate::recognise::age::AgeMention;
use crate::recognise::name::NameMention;
use crate::recognise::quantity::QuantityMention;
use crate::recognise::time::TimeMention;
use crate::resolve::Anchor;
use crate::resolve::people::Person;
use crate::resolve::quantity::Counted;
use crate::resolve::time::Time;
use crate::segment::{Quotation, Sentence};

/// What was understood of one article.
#[derive(Debug)]
pub struct Reading {
    /// When it was published.
    pub anchor: Anchor,
    /// Its sentences (their token ranges no longer point anywhere).
    pub sentences: Vec<Sentence>,
    /// Its quotations.
    pub quotations: Vec<Quotation>,
    /// Its time expressions, in reading order.
    pub time_mentions: Vec<TimeMention>,
    /// Their values, each at its mention's index.
    pub times: Vec<Time>,
    /// Its quantities, in reading order; none overlaps a time expression.
    pub quantities: Vec<QuantityMention>,
    /// What each of them counts, at its index.
    pub counted: Vec<Option<Counted>>,
    /// Its names, in reading order.
    pub names: Vec<NameMention>,
    /// Its people.
    pub people: Vec<Person>,
    /// The events that it tells.
    pub events: Vec<EventClaim>,
    /// The order in which it says that they happened.
    pub orders: Vec<Order>,
    /// What it calls a first.
    pub firsts: Vec<FirstClaim>,
    /// The ages that it names, in reading order.
    pub ages: Vec<AgeMention>,
    /// What it says of when its people were born, did things and died.
    pub lives: Lives,
    /// What it says of how long posts and events lasted.
    pub stretches: Vec<StretchClaim>,
    /// What its figures tell of their subjects.
    pub attributes: Vec<AttributeClaim>,
}

impl Reading {
    /// How many things were understood: time expressions, names, events, orders and firsts.
    pub fn understood(&self) -> usize {
        let mentions = self.time_mentions.len() + self.names.len();
        mentions + self.events.len() + self.orders.len() + self.firsts.len()
    }
}
