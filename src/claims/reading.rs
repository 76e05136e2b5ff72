//! Everything understood of one article. The tokens are gone by then; spans point into its fields.

use super::{EventClaim, FirstClaim, Order};
use crate::recognise::name::NameMention;
use crate::recognise::time::TimeMention;
use crate::resolve::Anchor;
use crate::resolve::people::Person;
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
}
