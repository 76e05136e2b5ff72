//! `shift`: a date that was moved by a length to another date, where the length is not the time between the two.

use serde::Deserialize;

use super::span_ends::Ends;
use crate::check::repair::length::other_length;
use crate::check::wording::times::{LowerWord, around, words, words_between};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::time::{TimeExpr, TimeMention};
use crate::value::{DayRange, Interval, Length, Unit};

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
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
        for (index, mention) in article.reading.time_mentions.iter().enumerate() {
            if let TimeExpr::Length { length, hedge: None, .. } = mention.expr
                && let Some(moved) = Moved::at(article, index)
                && is_moved(article, mention)
                && let Some(actual) = moved.not_within(length)
            {
                found.push(moved.conflict(article, (mention, length), actual));
            }
        }
    }
}

/// Whether the length is that by which something was moved: "postponed by two weeks", "delayed for a month".
fn is_moved(article: &ArticleContext<'_>, length: &TimeMention) -> bool {
    /// The verb stands at most so many words before the length.
    const REACH: usize = 10;
    let before = words(around(article, length, length.span).0);
    let mut clause = before.iter().rev().map(LowerWord::as_str).peekable();
    let preposition = clause.next_if(|word| matches!(*word, "by" | "for" | "another" | "further"));
    let direct = clause.peek().is_some_and(|word| MOVES.contains(word));
    direct || (preposition.is_some() && clause.take(REACH).any(|word| MOVES.contains(&word)))
}

/// Two dates, the first of which was moved to the second.
struct Moved<'a> {
    from: (&'a TimeMention, DayRange),
    to: (&'a TimeMention, DayRange),
}

impl<'a> Moved<'a> {
    /// The dates of the length `index`: "until" the next one from the one before, or both in the range behind it.
    fn at(article: &ArticleContext<'a>, index: usize) -> Option<Moved<'a>> {
        let reading = article.reading;
        let (length, next) = (reading.time_mentions.get(index)?, reading.time_mentions.get(index + 1)?);
        if (length.field, length.sentence) != (next.field, next.sentence) {
            return None;
        }
        let between = words_between(article, length.field, length.span, next.span);
        let between: Vec<&str> = between.iter().map(LowerWord::as_str).collect();
        match (between.as_slice(), &next.expr) {
            (["to" | "until" | "till"], TimeExpr::Date { .. }) => {
                let from = start(article, index)?;
                let mention = reading.time_mentions.get(from)?;
                Some(Moved { from: (mention, days(article, from)?), to: (next, days(article, index + 1)?) })
            }
            ([] | ["from"], TimeExpr::Range { .. }) => {
                let ends = reading.times.get(index + 1)?.ends.as_deref()?;
                let [from, to] = [ends.first()?.days.as_ref()?.single()?, ends.get(1)?.days.as_ref()?.single()?];
                Some(Moved { from: (next, from), to: (next, to) })
            }
            _ => None,
        }
    }

    /// The time between the two dates, if it is not the length. A range of which that is plain is the business of `span`.
    fn not_within(&self, length: Length) -> Option<Interval> {
        let (first, last) = (self.from.1.min(self.to.1), self.from.1.max(self.to.1));
        let actual = Ends::between(first, last)?.measure(length.unit)?;
        let is_range = std::ptr::eq(self.from.0, self.to.0);
        let plain = is_range && self.from.1 < self.to.1 && actual.intersect(length.bounds).is_none();
        // From day to day nobody calls three weeks two.
        let exact = first.from == first.until && last.from == last.until && length.unit < Unit::Year;
        let said = if exact { Interval::new(length.count - 0.6, length.count + 0.6) } else { length.bounds };
        (!plain && actual.intersect(said).is_none()).then_some(actual)
    }

    fn conflict(
        &self,
        article: &ArticleContext<'_>,
        (length, said): (&TimeMention, Length),
        actual: Interval,
    ) -> Conflict {
        let words = |mention: &TimeMention| article.text(mention.field, mention.span).to_owned();
        let repair = other_length(article, length, said, actual);
        let actual = super::span::describe(actual, said);
        let ends = format!("from {} to {}", self.from.1, self.to.1);
        let mut labels = vec![
            article.label(length.field, length.span, said.to_string()),
            article.label(self.to.0.field, self.to.0.span, format!("{actual} from the other date")),
        ];
        if !std::ptr::eq(self.from.0, self.to.0) {
            labels.push(article.label(self.from.0.field, self.from.0.span, "the date that was moved"));
        }
        Conflict {
            labels,
            derivation: vec![format!("{ends}: {actual}"), format!("\"{}\" can be {said}", words(length))],
            slots: vec![("length", words(length)), ("ends", ends), ("actual", actual)],
            repairs: repair.into_iter().collect(),
            ..Conflict::default()
        }
    }
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
        let near = words.iter().rev().take(4).any(|word| SET.contains(&word.as_str()));
        return (near || words.last()? == "from").then_some(last);
    }
    let sole = |other: Option<&TimeMention>| {
        other.is_none_or(|other| (other.field, other.sentence) != (before.field, before.sentence))
    };
    let alone = sole(last.checked_sub(1).and_then(|at| mentions.get(at)));
    let next = before.sentence + 1 == own.sentence;
    (next && alone && words.iter().any(|word| SET.contains(&word.as_str()))).then_some(last)
}

/// The days of a date; without a year they are what it was resolved to.
fn days(article: &ArticleContext<'_>, index: usize) -> Option<DayRange> {
    article.reading.times.get(index)?.days.as_ref()?.single()
}

/// Verbs that move a date.
const MOVES: [&str; 27] = [
    "advance",
    "advanced",
    "back",
    "brought",
    "defer",
    "deferred",
    "deferring",
    "delay",
    "delayed",
    "delaying",
    "delays",
    "extend",
    "extended",
    "extending",
    "extends",
    "forward",
    "move",
    "moved",
    "postpone",
    "postponed",
    "postpones",
    "postponing",
    "prolonged",
    "push",
    "pushed",
    "put",
    "shifted",
];

/// Words before a date for which something is set.
const SET: [&str; 13] = [
    "deadline",
    "due",
    "expire",
    "expired",
    "expires",
    "expiry",
    "meant",
    "original",
    "originally",
    "planned",
    "scheduled",
    "set",
    "slated",
];
