//! `event-order`: two events, one before the other here and the other way round there.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Told, comparable, key};
use crate::check::{BatchContext, Check, CheckKind, Conflict, NoOptions};
use crate::claims::{EventRef, Modality, Order};
use crate::finding::{Label, Severity};
use crate::text::EvidenceKind;
use crate::timeline::{Network, ORIGIN, Point};
use crate::value::DayRange;

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "event-order",
    slots: &[("earlier", "the event that one claim puts first"), ("later", "the event that it puts second")],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(EventOrder) as Box<dyn Check>),
};

struct EventOrder;

impl Check for EventOrder {
    fn batch(&self, batch: &BatchContext<'_>, found: &mut Vec<Conflict>) {
        for article in batch.each() {
            for order in article.reading.orders.iter().filter(|order| !order.together) {
                found.extend(contradiction(batch, article.index, order));
            }
        }
    }
}

/// The contradiction between one order and everything that the batch says of its two events.
fn contradiction(batch: &BatchContext<'_>, article: u32, order: &Order) -> Option<Conflict> {
    let earlier = Told::find(batch, EventRef { article, claim: order.earlier })?;
    let later = Told::find(batch, EventRef { article, claim: order.later })?;
    if earlier.event.same_event(later.event) {
        return None;
    }
    // The dates that the article itself gives are held against its own order only: against those of other articles they would
    // be a contradiction of dates, which `event-date` reports.
    let inside = |at: EventRef| at.article == article;
    story(batch, &earlier, &later, order, inside).or_else(|| story(batch, &earlier, &later, order, |at| !inside(at)))
}

/// The contradiction between an order and the claims of its two events that `counts` picks.
fn story(
    batch: &BatchContext<'_>,
    earlier: &Told<'_>,
    later: &Told<'_>,
    order: &Order,
    counts: impl Fn(EventRef) -> bool,
) -> Option<Conflict> {
    let mut story = Story::new();
    story.order(earlier, later, order);
    for at in batch.index.claims(&key(earlier)).iter().filter(|at| counts(**at)) {
        let Some(other) = Told::find(batch, *at) else { continue };
        if comparable(earlier, &other) {
            story.other_order(batch, earlier, later, &other);
        }
    }
    for (point, told) in [(EARLIER, earlier), (LATER, later)] {
        for at in batch.index.claims(&key(told)).iter().filter(|at| counts(**at)) {
            let Some(other) = Told::find(batch, *at) else { continue };
            if other.at == told.at || comparable(told, &other) {
                story.tell(point, &other);
            }
        }
    }
    story.contradiction(earlier, later)
}

const EARLIER: Point = Point(1);
const LATER: Point = Point(2);

/// Why a constraint holds: a line for the derivation, and the place that says so.
struct Reason {
    line: String,
    /// `None` for what stands nowhere on the page: the date of a batch line.
    label: Option<Label>,
    is_order: bool,
    /// Whether only a quoted speaker says so. The date of a publication is no one's word against another's.
    quoted: bool,
}

/// Everything said of two events, as a network of constraints.
struct Story {
    network: Network,
    reasons: Vec<Reason>,
    /// The point of each article's publication.
    published: BTreeMap<u32, Point>,
}

impl Story {
    fn new() -> Story {
        let mut network = Network::new();
        network.point();
        network.point();
        Story { network, reasons: Vec::new(), published: BTreeMap::new() }
    }

    fn because(&mut self, reason: Reason) -> u32 {
        self.reasons.push(reason);
        u32::try_from(self.reasons.len() - 1).unwrap_or(u32::MAX)
    }

    fn order(&mut self, earlier: &Told<'_>, later: &Told<'_>, order: &Order) {
        let span = earlier.event.span.join(later.event.span).join(order.span);
        let line = format!("{} puts {} before {}", earlier.article.name(), earlier.describe(), later.describe());
        let label = Some(earlier.article.label(order.field, span, "in this order"));
        let quoted = earlier.event.quoted && later.event.quoted;
        let reason = self.because(Reason { line, label, is_order: true, quoted });
        self.network.at_least(EARLIER, LATER, 0, reason);
    }

    /// The orders by which the article of `other`, a later claim of the event that `earlier` tells, puts this event last. Of two
    /// orders that contradict each other the first tells, so that they are told once.
    fn other_order(&mut self, batch: &BatchContext<'_>, earlier: &Told<'_>, later: &Told<'_>, other: &Told<'_>) {
        let reading = other.article.reading;
        let orders = reading.orders.iter().filter(|order| !order.together && order.later == other.at.claim);
        for order in orders.filter(|_| earlier.at < other.at) {
            let Some(first) = Told::find(batch, EventRef { claim: order.earlier, ..other.at }) else { continue };
            if !first.event.same_event(later.event) {
                continue;
            }
            let span = first.event.span.join(other.event.span).join(order.span);
            let line = format!("{} puts {} before {}", other.article.name(), first.describe(), other.describe());
            let label = Some(other.article.label(order.field, span, "in the other order"));
            let quoted = first.event.quoted && other.event.quoted;
            let reason = self.because(Reason { line, label, is_order: false, quoted });
            self.network.at_least(LATER, EARLIER, 1, reason);
        }
    }

    /// What one claim says of the event at `point`: its days, and whether it lies before or after the publication.
    fn tell(&mut self, point: Point, told: &Told<'_>) {
        let event = told.event;
        if let Some(when) = event.when.as_ref().filter(|_| !told.is_misdated()) {
            let line = format!("{} dates {} {}", told.article.name(), told.describe(), when.days);
            let label = Some(told.article.label(event.field, event.label_span(), when.days.to_string()));
            let reason = self.because(Reason { line, label, is_order: false, quoted: event.quoted });
            self.bound(point, when.days.hull(), reason);
        }
        let published = self.publication(told);
        let (line, note) = match event.modality {
            Modality::Happened => ("had happened", "had happened by then"),
            Modality::Planned => ("was still to come", "still to come"),
        };
        let line = format!("when {} was published, {} {line}", told.article.name(), told.describe());
        let label = Some(told.article.label(event.field, event.label_span(), note));
        let reason = self.because(Reason { line, label, is_order: false, quoted: event.quoted });
        match event.modality {
            Modality::Happened => self.network.at_least(point, published, 0, reason),
            Modality::Planned => self.network.at_least(published, point, 1, reason),
        }
    }

    fn publication(&mut self, told: &Told<'_>) -> Point {
        if let Some(point) = self.published.get(&told.at.article) {
            return *point;
        }
        let point = self.network.point();
        self.published.insert(told.at.article, point);
        let anchor = &told.article.reading.anchor;
        let line = format!("{} was published {}", told.article.name(), anchor.days);
        let strongest = anchor.evidence.iter().find(|e| e.kind == EvidenceKind::Text).or(anchor.evidence.first());
        let label = strongest
            .and_then(|evidence| evidence.at)
            .map(|(field, span)| told.article.label(field, span, format!("published {}", anchor.days)));
        let reason = self.because(Reason { line, label, is_order: false, quoted: true });
        self.bound(point, anchor.days.hull(), reason);
        point
    }

    fn bound(&mut self, point: Point, days: DayRange, reason: u32) {
        if !days.from.is_open() {
            self.network.at_least(ORIGIN, point, days.from.0.into(), reason);
        }
        if !days.until.is_open() {
            self.network.at_most(ORIGIN, point, days.until.0.into(), reason);
        }
    }

    /// The conflict, if the network has one that stands on the order of the two events.
    fn contradiction(&self, earlier: &Told<'_>, later: &Told<'_>) -> Option<Conflict> {
        let cycle = self.network.contradiction()?;
        let mut reasons: Vec<&Reason> = Vec::new();
        for reason in cycle.iter().filter_map(|c| self.reasons.get(c.reason as usize)) {
            if !reasons.iter().any(|r| std::ptr::eq(*r, reason)) {
                reasons.push(reason);
            }
        }
        let ordered = reasons.iter().position(|reason| reason.is_order)?;
        reasons.rotate_left(ordered);
        let mut labels: Vec<Label> = Vec::new();
        for label in reasons.iter().filter_map(|reason| reason.label.as_ref()) {
            if !labels.iter().any(|known| known.site == label.site) {
                labels.push(label.clone());
            }
        }
        Some(Conflict {
            labels,
            derivation: reasons.iter().map(|reason| reason.line.clone()).collect(),
            slots: vec![("earlier", earlier.describe()), ("later", later.describe())],
            at_most: reasons.iter().all(|reason| reason.quoted).then_some(Severity::Note),
            repairs: Vec::new(),
        })
    }
}
