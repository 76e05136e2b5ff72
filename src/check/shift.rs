//! `shift`: a date that was moved by a length to another date, where the length is not the time between the two.

use serde::Deserialize;

use super::span_ends::Ends;
use super::times::{around, words};
use super::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::time::{TimeExpr, TimeMention};
use crate::resolve::time::Time;
use crate::value::{DayRange, Interval, Length};

/// The check as rule pages name it.
pub(super) const KIND: CheckKind = CheckKind {
    name: "shift",
    slots: &[
        ("length", "the length as written: \"nine months\""),
        ("ends", "the two dates: \"from 1 July 2017 to 1 January 2018\""),
        ("actual", "the time between them, in the length's unit: \"6 to 6.1 months\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(Shift) as Box<dyn Check>),
};

struct Shift;

impl Check for Shift {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        let mentions = &article.reading.time_mentions;
        for (index, pair) in mentions.windows(2).enumerate() {
            let [length, to] = pair else { continue };
            if let TimeExpr::Length { length: said, hedge: None, .. } = &length.expr
                && is_moved(article, length, to)
                && let Some(from) = start(article, index)
                && let Some(ends) = ends(article, from, index + 1)
                && let Some(actual) = ends.measure(said.unit)
                && actual.intersect(said.bounds).is_none()
            {
                found
                    .extend(mentions.get(from).map(|from| conflict(article, [length, from, to], *said, &ends, actual)));
            }
        }
    }
}

/// Whether the two say "moved by so much to then".
fn is_moved(article: &ArticleContext<'_>, length: &TimeMention, to: &TimeMention) -> bool {
    /// The verb stands at most so many words before "by".
    const REACH: usize = 8;
    if (length.field, length.sentence) != (to.field, to.sentence) {
        return false;
    }
    let between = super::times::words_between(article, length.field, length.span, to.span);
    let between: Vec<&str> = between.iter().map(String::as_str).collect();
    let before = words(around(article, length, length.span).0);
    let [clause @ .., by] = before.as_slice() else { return false };
    matches!(between.as_slice(), ["to"] | ["until"])
        && by == "by"
        && clause.iter().rev().take(REACH).any(|word| MOVES.contains(&word.as_str()))
}

/// The date that was moved, as an index of the mentions: "from 1 July" in the same sentence, else the only date of
/// the sentence before, where that speaks of something set for its date.
fn start(article: &ArticleContext<'_>, length: usize) -> Option<usize> {
    let mentions = &article.reading.time_mentions;
    let own = mentions.get(length)?;
    let is_date = |mention: &TimeMention| matches!(&mention.expr, TimeExpr::Date { parts, hedge: None, .. } if parts.day.is_some() && parts.part.is_none());
    let last = length.checked_sub(1)?;
    let before = mentions.get(last).filter(|mention| mention.field == own.field && is_date(mention))?;
    let words = words(around(article, before, before.span).0);
    if before.sentence == own.sentence {
        return (words.last()? == "from").then_some(last);
    }
    let sole = |other: Option<&TimeMention>| {
        other.is_none_or(|other| (other.field, other.sentence) != (before.field, before.sentence))
    };
    let alone = sole(last.checked_sub(1).and_then(|at| mentions.get(at)));
    let next = before.sentence + 1 == own.sentence;
    (next && alone && words.iter().any(|word| SET.contains(&word.as_str()))).then_some(last)
}

/// The two dates in order; a date without a year is what it was resolved to.
fn ends(article: &ArticleContext<'_>, from: usize, to: usize) -> Option<Ends> {
    let days = |index: usize| -> Option<DayRange> {
        let time: &Time = article.reading.times.get(index)?;
        time.days.as_ref()?.single()
    };
    let (from, to) = (days(from)?, days(to)?);
    Ends::between(from.min(to), from.max(to))
}

fn conflict(
    article: &ArticleContext<'_>,
    [length, from, to]: [&TimeMention; 3],
    said: Length,
    ends: &Ends,
    actual: Interval,
) -> Conflict {
    let words = |mention: &TimeMention| article.text(mention.field, mention.span).to_owned();
    let actual = super::span::describe(actual, said);
    Conflict {
        labels: vec![
            article.label(length.field, length.span, said.to_string()),
            article.label(to.field, to.span, format!("{actual} from the other date")),
            article.label(from.field, from.span, "the date that was moved"),
        ],
        derivation: vec![format!("{}: {actual}", ends.describe()), format!("\"{}\" can be {said}", words(length))],
        slots: vec![("length", words(length)), ("ends", ends.describe()), ("actual", actual)],
        ..Conflict::default()
    }
}

/// Verbs that move a date.
const MOVES: [&str; 15] = [
    "brought",
    "defer",
    "deferred",
    "delay",
    "delayed",
    "extend",
    "extended",
    "extending",
    "move",
    "moved",
    "postpone",
    "postponed",
    "push",
    "pushed",
    "put",
];

/// Words before a date for which something is set.
const SET: [&str; 9] = ["deadline", "due", "expire", "expires", "expiry", "planned", "scheduled", "set", "slated"];
