//! `event-time`: an event on one weekday, in one month or week, that has another when the article comes back to it.

use chrono::Weekday;
use serde::Deserialize;

use super::event_phrase::{Event, events, is_counted, may_be_one_kind};
use crate::check::wording::phrase::{Word, words};
use crate::check::wording::times::{around, around_attribute, is_quoted};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::finding::Repair;
use crate::recognise::time::{DateParts, Reference, TimeExpr, TimeMention};
use crate::resolve::time::Time;
use crate::text::FieldKind;
use crate::value::{DayRange, Unit};

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "event-time",
    slots: &[
        ("event", "the event: \"hearing\""),
        ("first", "the time that it has at first, as written: \"Saturday\""),
        ("second", "the time that it has later: \"Friday\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(EventTime) as Box<dyn Check>),
};

struct EventTime;

impl Check for EventTime {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        let mentions = &article.reading.time_mentions;
        // The times named so far, each once: without one that excludes it, no event was brought up at another time.
        let mut before: Vec<(FieldKind, Slot)> = Vec::new();
        for (index, (mention, time)) in mentions.iter().zip(&article.reading.times).enumerate() {
            let Some(slot) = Slot::of(mention, time) else { continue };
            let here = (mention.field, slot);
            let differs = before.iter().any(|(field, other)| *field == here.0 && other.excludes(slot) == Some(true));
            if !before.contains(&here) {
                before.push(here);
            }
            let glance = differs && may_come_back(article, mention);
            if !glance || is_quoted(article, mention) {
                continue;
            }
            let Some(second) = read(article, mention).into_iter().next().filter(|event| event.definite) else {
                continue;
            };
            if let Some(first) = introduced(article, index, slot, &second)
                && !are_several(article, mention, second.head)
            {
                found.push(conflict(article, first, mention, second.head));
            }
        }
    }
}

/// When an event is, as far as two such times can be held against each other without a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slot {
    Weekday(Weekday),
    Month(u8),
    Day(u8, u8),
    /// "next week", "last month"
    Days(DayRange),
}

impl Slot {
    fn of(mention: &TimeMention, time: &Time) -> Option<Slot> {
        match &mention.expr {
            TimeExpr::Date { parts, hedge: None, direction: None } => match *parts {
                DateParts { weekday: Some(weekday), day: None, month: None, .. } => Some(Slot::Weekday(weekday)),
                DateParts { month: Some(month), day: None, year: None, part: None, .. } => Some(Slot::Month(month)),
                DateParts { month: Some(month), day: Some(day), year: None, .. } => Some(Slot::Day(month, day)),
                _ => None,
            },
            TimeExpr::Relative { unit: Unit::Week | Unit::Month, reference: Reference::Speech, part: None, .. } => {
                time.days.as_ref()?.single().map(Slot::Days)
            }
            _ => None,
        }
    }

    /// Whether no day can be both; `None` where they are of different kinds.
    fn excludes(self, other: Slot) -> Option<bool> {
        match (self, other) {
            (Slot::Weekday(a), Slot::Weekday(b)) => Some(a != b),
            (Slot::Month(a), Slot::Month(b) | Slot::Day(b, _)) | (Slot::Day(a, _), Slot::Month(b)) => Some(a != b),
            (Slot::Day(..), Slot::Day(..)) => Some(self != other),
            (Slot::Days(a), Slot::Days(b)) => Some(a.intersect(b).is_none()),
            _ => None,
        }
    }
}

/// Whether the words around a time can come back to an event: a glance, before the phrase is read.
fn may_come_back(article: &ArticleContext<'_>, mention: &TimeMention) -> bool {
    const GLANCE: usize = 10;
    let head = around(article, mention, mention.span).0;
    let known = |word: &str| matches!(word, "the" | "The" | "this" | "This" | "its" | "their" | "his" | "her" | "will");
    is_possessive(article, mention) || head.rsplit(' ').take(GLANCE).any(known)
}

fn is_possessive(article: &ArticleContext<'_>, mention: &TimeMention) -> bool {
    let behind = around(article, mention, mention.span).1;
    behind.starts_with("'s ") || behind.starts_with("’s ")
}

fn read<'a>(article: &ArticleContext<'a>, mention: &'a TimeMention) -> Vec<Event<'a>> {
    let (before, behind) = around_attribute(article, mention);
    events(before, behind)
}

/// Where the event was brought up at a time that excludes its second one; `None` where it has several times already.
fn introduced<'a>(
    article: &ArticleContext<'a>,
    index: usize,
    own: Slot,
    second: &Event<'a>,
) -> Option<&'a TimeMention> {
    let mentions = &article.reading.time_mentions;
    let field = mentions.get(index)?.field;
    let times = mentions.iter().zip(&article.reading.times).enumerate();
    let others = times.filter(|(at, (other, _))| *at != index && other.field == field);
    let mut others = others.filter_map(|(at, (other, time))| {
        let slot = Slot::of(other, time)?;
        slot.excludes(own)?;
        let event = read(article, other).into_iter().find(|event| event.head == second.head)?;
        Some((at, other, slot, event))
    });
    let (at, first, slot, event) = others.next()?;
    let alone = others.all(|(_, again, other, _)| other == own || (other == slot && !is_possessive(article, again)));
    let brought_up = at < index && !is_possessive(article, first) && !is_quoted(article, first);
    let excluded = slot.excludes(own) == Some(true) && (event.sure || second.sure);
    // "A concert on Friday", "Saturday's concert": what comes later, and is told apart by its day, is the next one.
    let goes_on = is_attributive(article, mentions.get(index)?) && !is_before(article, index, at);
    (brought_up && excluded && alone && !goes_on && may_be_one_kind(&event, second)).then_some(first)
}

/// Whether a time tells its event from others: "Friday's hearing", "the September vote".
fn is_attributive(article: &ArticleContext<'_>, mention: &TimeMention) -> bool {
    let head = around_attribute(article, mention).0;
    is_possessive(article, mention)
        || ["the ", "The ", "this ", "its ", "their "].iter().any(|word| head.ends_with(word))
}

/// Whether the days of one mention begin before those of another.
fn is_before(article: &ArticleContext<'_>, one: usize, other: usize) -> bool {
    let from = |index: usize| Some(article.reading.times.get(index)?.days.as_ref()?.hull().from);
    match (weekday_of(article, one), weekday_of(article, other)) {
        // Half a week back is nearer than half a week on.
        (Some(one), Some(other)) => other.days_since(one) <= 3,
        _ => from(one).zip(from(other)).is_some_and(|(one, other)| one < other),
    }
}

fn weekday_of(article: &ArticleContext<'_>, index: usize) -> Option<Weekday> {
    match &article.reading.time_mentions.get(index)?.expr {
        TimeExpr::Date { parts, .. } => parts.weekday,
        _ => None,
    }
}

/// Whether the article speaks of more than one such event: "hearings", "a second hearing", "the hearing too".
fn are_several(article: &ArticleContext<'_>, mention: &TimeMention, head: &str) -> bool {
    let Some(field) = article.article.field(mention.field) else { return false };
    let words = words(&field.text);
    let several = |word: &Word<'_>| word.text.strip_suffix('s').or(word.text.strip_suffix("es")) == Some(head);
    let counted = words.windows(2).any(|pair| match pair {
        [count, noun] => noun.text == head && (count.is(&MORE) || is_counted(count.text)),
        _ => false,
    });
    let own = article.reading.sentences.get(mention.sentence as usize).map_or("", |s| article.text(s.field, s.span));
    counted || words.iter().any(several) || self::words(own).iter().any(|word| word.is(&MORE))
}

/// Words that speak of one more.
const MORE: [&str; 14] = [
    "Another", "Both", "Two", "again", "also", "another", "any", "both", "each", "every", "more", "similar", "too",
    "two",
];

fn conflict(article: &ArticleContext<'_>, first: &TimeMention, second: &TimeMention, event: &str) -> Conflict {
    let words = |mention: &TimeMention| article.text(mention.field, mention.span).to_owned();
    let repair = |mention: &TimeMention, name: &str| Repair {
        site: article.site(mention.field, mention.span),
        replacement: name.to_owned(),
    };
    let (one, other) = (words(first), words(second));
    Conflict {
        labels: vec![
            article.label(second.field, second.span, format!("the {event}: {other}")),
            article.label(first.field, first.span, format!("the {event}: {one}")),
        ],
        derivation: vec![format!("no day is both \"{one}\" and \"{other}\"")],
        repairs: vec![repair(second, &one), repair(first, &other)],
        slots: vec![("event", event.to_owned()), ("first", one), ("second", other)],
        ..Conflict::default()
    }
}
