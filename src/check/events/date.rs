//! `event-date`: one event, dated differently.

use serde::Deserialize;

use super::{Told, comparable, shared};
use crate::check::{BatchContext, Check, CheckKind, Conflict};
use crate::claims::{Modality, bounded_days};
use crate::finding::{Label, Severity};
use crate::knowledge::Happens;
use crate::value::DaySet;

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "event-date",
    slots: &[
        ("event", "the event: \"the closing of Germany's embassy\""),
        ("one", "the days that the first label gives it"),
        ("other", "the days that the labels against it give it"),
    ],
    build: |options| Ok(Box::new(EventDate::deserialize(options)?)),
};

/// Options of the check.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
struct EventDate {
    /// Two dates of something that seldom happens are of two events if more than this many days lie between them.
    apart: i32,
    /// Two dates of something that happens once are of two bearers of one name if more than this many days lie between them.
    namesakes: i32,
}

impl Default for EventDate {
    fn default() -> Self {
        EventDate { apart: 366, namesakes: 5_000 }
    }
}

/// A claim with the days that are left to it.
struct Dated<'a> {
    told: Told<'a>,
    days: DaySet,
    label: Label,
    /// Which dated events of its article narrowed the days, in words.
    beside: Vec<String>,
}

impl Check for EventDate {
    fn batch(&self, batch: &BatchContext<'_>, found: &mut Vec<Conflict>) {
        for group in shared(batch.index, batch) {
            let dated: Vec<Dated<'_>> = group.into_iter().filter_map(dated).collect();
            found.extend(self.conflict(&dated));
        }
    }
}

impl EventDate {
    /// The conflict among the dated claims of one event, all of them on one side or the other.
    fn conflict(&self, dated: &[Dated<'_>]) -> Option<Conflict> {
        let (one, _) = pairs(dated).find(|(a, b)| self.disagree(a, b))?;
        let against: Vec<&Dated<'_>> = dated.iter().filter(|other| self.disagree(one, other)).collect();
        let first = against.first()?;
        let beside: Vec<&Dated<'_>> =
            dated.iter().filter(|other| !std::ptr::eq(*other, one) && self.disagree(first, other)).collect();
        // The side with fewer voices comes first: it is the likelier slip, though nothing here says so.
        let (minority, majority) =
            if beside.len() < against.len() { (with(one, beside), against) } else { (against, with(one, beside)) };
        let (few, many) = (minority.first()?, majority.first()?);
        let all = || minority.iter().chain(&majority).copied();
        let quoted = all().all(|dated| dated.told.event.quoted);
        Some(Conflict {
            labels: once_each(all()),
            derivation: derivation(few, many),
            slots: vec![
                ("event", few.told.describe()),
                ("one", few.days.to_string()),
                ("other", many.days.to_string()),
            ],
            at_most: quoted.then_some(Severity::Note),
            repairs: Vec::new(),
        })
    }

    fn disagree(&self, a: &Dated<'_>, b: &Dated<'_>) -> bool {
        comparable(&a.told, &b.told)
            && a.days.compare(&b.days).is_conflict()
            && !self.two_events(a, b)
            && !side_by_side(&a.told, &b.told)
            && !revised(&a.told, &b.told)
    }

    /// Whether the dates are so far apart that the event can have come twice, or to two of one name.
    fn two_events(&self, a: &Dated<'_>, b: &Dated<'_>) -> bool {
        let (a_days, b_days) = (a.days.hull(), b.days.hull());
        let once = a.told.kind().is_some_and(|kind| kind.happens == Happens::Once);
        let gap = (a_days.from.0 - b_days.until.0).max(b_days.from.0 - a_days.until.0);
        gap > if once { self.namesakes } else { self.apart }
    }
}

/// Whether two dates stand so close that whoever wrote one saw the other: two events, or two of one name.
fn side_by_side(a: &Told<'_>, b: &Told<'_>) -> bool {
    let (p, q) = (a.event, b.event);
    let near = a.at.article == b.at.article && p.field == q.field && p.sentence.abs_diff(q.sentence) <= 1;
    near && p.when.is_some() && q.when.is_some()
}

/// Whether one of two articles may tell what the other had planned otherwise.
fn revised(a: &Told<'_>, b: &Told<'_>) -> bool {
    let planned = a.event.modality == Modality::Planned || b.event.modality == Modality::Planned;
    // What comes freely has to be accompanied by another event to be compared at all.
    let freely = a.kind().is_some_and(|kind| kind.happens == Happens::Freely);
    a.at.article != b.at.article && planned && !freely && a.published() != b.published()
}

fn dated(told: Told<'_>) -> Option<Dated<'_>> {
    if told.is_misdated() {
        return None;
    }
    let reading = told.article.reading;
    let (days, orders) = bounded_days(&reading.events, &reading.orders, told.at.claim)?;
    let mut span = told.event.label_span();
    let mut beside = Vec::new();
    for order in orders {
        let (word, other) =
            if order.earlier == told.at.claim { ("before", order.later) } else { ("after", order.earlier) };
        let Some(other) = Told::find_in(told.article, other) else { continue };
        let Some(when) = &other.event.when else { continue };
        // A claim without a time of its own is shown with the time that it borrows.
        if told.event.when.is_none() && other.event.sentence == told.event.sentence {
            span = span.join(when.span);
        }
        let word = if order.together { "together with" } else { word };
        beside.push(format!("it is told {word} {}, {}", other.describe(), when.days));
    }
    let label = told.article.label(told.event.field, span, days.to_string());
    Some(Dated { told, days, label, beside })
}

fn pairs<'d, 'a>(dated: &'d [Dated<'a>]) -> impl Iterator<Item = (&'d Dated<'a>, &'d Dated<'a>)> {
    dated.iter().enumerate().flat_map(move |(i, a)| dated.iter().skip(i + 1).map(move |b| (a, b)))
}

fn with<'d, 'a>(one: &'d Dated<'a>, others: Vec<&'d Dated<'a>>) -> Vec<&'d Dated<'a>> {
    std::iter::once(one).chain(others).collect()
}

/// One label for each article and date.
fn once_each<'d, 'a: 'd>(dated: impl Iterator<Item = &'d Dated<'a>>) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    for Dated { label, .. } in dated {
        if !labels.iter().any(|l| l.site.article == label.site.article && l.note == label.note) {
            labels.push(label.clone());
        }
    }
    labels
}

fn derivation(few: &Dated<'_>, many: &Dated<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for dated in [few, many] {
        let article = dated.told.article;
        let words = article.text(dated.label.site.field, dated.label.site.span);
        lines.push(format!("{}: “{words}” is {}", article.name(), dated.days));
        lines.extend(dated.beside.iter().cloned());
    }
    lines.push("no day is in both".to_owned());
    lines
}
