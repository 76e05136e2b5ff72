//! An attribute's statement with its value and what is counted.

use crate::check::ArticleContext;
use crate::check::repair::slip::Slip;
use crate::claims::{AttributeClaim, Told};
use crate::knowledge::Counts;
use crate::recognise::Hedge;
use crate::resolve::quantity::singular;
use crate::text::Span;
use crate::value::{Currency, Interval, Measure, Quantity};

/// A statement, its figure and what is counted.
#[derive(Clone, Debug)]
pub(super) struct Stated<'a> {
    pub(super) claim: &'a AttributeClaim,
    pub(super) counts: Counts,
    /// The figure's bytes.
    pub(super) span: Span,
    /// The number as printed.
    pub(super) count: f64,
    /// The number in the base unit of its kind.
    pub(super) value: f64,
    /// What it can be in that unit.
    bounds: Interval,
    pub(super) hedge: Option<Hedge>,
    /// The currency.
    currency: Option<Currency>,
    /// Whoever is counted: the noun in the singular, none for people whoever they are.
    pub(super) head: Option<String>,
    /// What narrows the noun, lower case.
    modifiers: Vec<String>,
}

/// The statements of an article's attributes, in reading order.
pub(super) fn stated<'a>(article: &'a ArticleContext<'_>) -> impl Iterator<Item = Stated<'a>> {
    article.reading.attributes.iter().filter_map(|claim| Stated::of(article, claim))
}

impl<'a> Stated<'a> {
    fn of(article: &ArticleContext<'_>, claim: &'a AttributeClaim) -> Option<Stated<'a>> {
        let counts = article.knowledge.attributes.kinds.get(usize::from(claim.kind))?.counts;
        let lower = |span: Span| article.text(claim.field, span).to_lowercase();
        let head = claim.head.map(lower).filter(|head| !article.knowledge.attributes.anyone.contains(head));
        let mut one = match claim.figure {
            Told::Quantity(at) => {
                let mention = article.reading.quantities.get(at as usize)?;
                let quantity = mention.quantity;
                let exact = Quantity { bounds: Interval::exact(quantity.count), ..quantity };
                let currency = if let Measure::Money(currency) = quantity.measure { Some(currency) } else { None };
                let (value, bounds) = (exact.in_base().low, quantity.in_base());
                let (count, hedge) = (quantity.count, mention.hedge);
                let modifiers = Vec::new();
                Stated {
                    claim,
                    counts,
                    span: mention.span,
                    count,
                    value,
                    bounds,
                    hedge,
                    currency,
                    head: None,
                    modifiers,
                }
            }
            Told::Time(at) => {
                let mention = article.reading.time_mentions.get(at as usize)?;
                let length = article.reading.times.get(at as usize)?.length?;
                let value = length.count * length.unit.days();
                // A term is set to the day; only its units differ in length.
                let bounds = Interval::new(0.98 * value, 1.02 * value);
                let (count, span, modifiers) = (length.count, mention.span, Vec::new());
                Stated { claim, counts, span, count, value, bounds, hedge: None, currency: None, head: None, modifiers }
            }
        };
        one.head = head.map(|head| singular(&head).map_or(head.clone(), |one| one.into_owned()));
        one.modifiers = claim.modifiers.iter().map(|word| lower(*word)).collect();
        Some(one)
    }

    /// Whether people are counted by what befell them.
    pub(super) fn of_people(&self) -> bool {
        self.counts == Counts::People
    }

    /// Whether the two figures can't both be true of one thing, and are near enough for one to be a slip for the other.
    pub(super) fn conflicts(&self, other: &Stated<'_>) -> bool {
        let (a, b) = (self.value.abs(), other.value.abs());
        let furthest = if self.of_people() { 2.5 } else { 2.0 };
        // "up to 30 days" and "up to 50 days": both hold of 20, and yet nobody says so of one thing.
        const NEAR: f64 = 1.1;
        let hedged = self.hedge.is_some() && self.hedge == other.hedge && a.max(b) > NEAR * a.min(b);
        self.is_of_unit(other)
            && (hedged || self.bounds.compare(other.bounds).is_conflict())
            && (a.max(b) <= furthest * a.min(b) || Slip::between(self.count, other.count).is_some())
    }

    /// Whether both are of one currency, or of none.
    fn is_of_unit(&self, other: &Stated<'_>) -> bool {
        match (self.currency, other.currency) {
            (Some(a), Some(b)) => a.code.zip(b.code).map_or(a.name == b.name, |(a, b)| a == b),
            (a, b) => a.is_none() && b.is_none(),
        }
    }

    /// Whether both count people or things of one sort. A sort that is more than all was counted wrongly too.
    pub(super) fn counts_alike(&self, other: &Stated<'_>, article: &ArticleContext<'_>) -> bool {
        if !self.of_people() && self.head.is_none() && other.head.is_none() {
            let (a, b) = (&self.modifiers, &other.modifiers);
            return a.is_empty() || b.is_empty() || a.iter().any(|word| b.contains(word));
        }
        let narrowed = |one: &Stated<'_>| one.head.is_some() || !one.modifiers.is_empty();
        match (narrowed(self), narrowed(other)) {
            (false, false) => true,
            (true, false) => self.value > other.value,
            (false, true) => other.value > self.value,
            (true, true) => {
                let group = |word: &String| article.knowledge.counted.group(word);
                // "the girls" for "schoolgirls"
                let compound = |a: &String, b: &String| a.ends_with(b.as_str()) || b.ends_with(a.as_str());
                let same = |a: &String, b: &String| compound(a, b) || group(a).is_some() && group(a) == group(b);
                let heads = match (&self.head, &other.head) {
                    (Some(a), Some(b)) => same(a, b),
                    (None, None) => true,
                    _ => false,
                };
                let (a, b) = (&self.modifiers, &other.modifiers);
                heads
                    && (a.is_empty()
                        || b.is_empty()
                        || a.iter().all(|word| b.contains(word))
                        || b.iter().all(|word| a.contains(word)))
            }
        }
    }
}
