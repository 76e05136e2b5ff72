//! `first-since`: "the first in so many years" against the year of the last one.

use serde::Deserialize;

use super::first_phrase::{Last, are_related, is_first, is_first_since, is_wait, last_phrase};
use super::span::describe;
use super::span_ends::Ends;
use crate::check::repair::length::repairs;
use crate::check::wording::times::{around, published};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::time::{TimeExpr, TimeMention};
use crate::resolve::time::Basis;
use crate::text::Span;
use crate::value::{DayRange, Interval, Length, Unit};

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "first-since",
    slots: &[
        ("length", "the length as written: \"more than 150 years\""),
        ("last", "when the last one was: \"1848\""),
        ("actual", "the time since then, in the length's unit: \"151 to 152 years\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(FirstSince) as Box<dyn Check>),
};

struct FirstSince;

impl Check for FirstSince {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for (index, mention) in article.reading.time_mentions.iter().enumerate() {
            if let TimeExpr::Length { length, .. } = mention.expr
                && length.unit >= Unit::Month
            {
                let (before, after) = around(article, mention, mention.span);
                let last = if is_first((before, after)) {
                    last_one(article, index, mention)
                } else if is_wait(after) {
                    wait_since(article, index, mention)
                } else {
                    None
                };
                found.extend(last.and_then(|last| conflict(article, (index, mention), length, last)));
            }
        }
    }
}

/// The time of the last one, told in the sentence of the first or in the two behind it, where no time of the first fits it.
fn conflict(
    article: &ArticleContext<'_>,
    (index, first): (usize, &TimeMention),
    length: Length,
    (last, days): (&TimeMention, DayRange),
) -> Option<Conflict> {
    let now = times_of_first(article, index, first, last);
    let lengths = now.iter().map(|now| Ends::between(days, *now)?.measure(length.unit));
    let lengths: Vec<Interval> = lengths.collect::<Option<_>>()?;
    let said = generous(length);
    let fits = lengths.iter().any(|actual| actual.intersect(said).is_some());
    let actual = lengths.first().filter(|_| !fits)?;
    Some(told(article, (first, length), last, *actual, *now.first()?))
}

/// People count such years by season, or on their fingers.
fn generous(length: Length) -> Interval {
    let more = if length.unit == Unit::Year { 1.0 } else { 0.5 };
    Interval::new(length.bounds.low - more, length.bounds.high + more)
}

/// When the last one was: "the last was in 1848", "it last won in 1989", "since 2009".
fn last_one<'a>(
    article: &ArticleContext<'a>,
    index: usize,
    first: &TimeMention,
) -> Option<(&'a TimeMention, DayRange)> {
    const SENTENCES: u32 = 2;
    let mentions = &article.reading.time_mentions;
    let near = |mention: &TimeMention| mention.field == first.field && mention.sentence <= first.sentence + SENTENCES;
    let behind = mentions.iter().enumerate().skip(index + 1).take_while(|(_, mention)| near(mention));
    let mut found = behind.filter(|(at, mention)| {
        let (before, _) = around(article, mention, mention.span);
        let own = mention.sentence == first.sentence;
        let before =
            if own { article.text(first.field, Span::new(first.span.end, mention.span.start)) } else { before };
        let another = mentions.get(at - 1).is_some_and(|other| other.sentence == mention.sentence && !own);
        !another
            && has_year(article, *at)
            && last_phrase(before).is_some_and(|last| match last {
                Last::Since => own,
                Last::Sentence => true,
                Last::Related => {
                    let matter = around(article, first, first.span).0;
                    are_related(matter, before, &article.knowledge.firsts.related)
                }
            })
    });
    let (at, mention) = found.next()?;
    let days = article.reading.times.get(at)?.days.as_ref()?.single()?;
    Some((mention, days))
}

/// When a wait began: "its first cup since 1994, ending a 20-year wait".
fn wait_since<'a>(
    article: &ArticleContext<'a>,
    index: usize,
    wait: &TimeMention,
) -> Option<(&'a TimeMention, DayRange)> {
    let at = index.checked_sub(1)?;
    let mention = article.reading.time_mentions.get(at)?;
    let near = mention.field == wait.field && mention.sentence + 1 >= wait.sentence && has_year(article, at);
    let since = is_first_since(around(article, mention, mention.span).0);
    let days = article.reading.times.get(at)?.days.as_ref()?.single()?;
    (near && since).then_some((mention, days))
}

/// Whether the mention is a date whose year is told.
fn has_year(article: &ArticleContext<'_>, index: usize) -> bool {
    const LONGEST: u32 = 366;
    let (Some(mention), Some(time)) = (article.reading.time_mentions.get(index), article.reading.times.get(index))
    else {
        return false;
    };
    let date = !matches!(mention.expr, TimeExpr::Range { .. } | TimeExpr::Length { .. } | TimeExpr::Years { .. });
    let close = time.days.as_ref().and_then(|days| days.single()?.len()).is_some_and(|len| len <= LONGEST);
    date && close && time.basis == Basis::Absolute
}

/// When the first can have been: the date of its sentence before it; else the publication, or any date told shortly before, as
/// the article may speak of the past.
fn times_of_first(
    article: &ArticleContext<'_>,
    index: usize,
    first: &TimeMention,
    last: &TimeMention,
) -> Vec<DayRange> {
    const SENTENCES: u32 = 4;
    const LONGEST: u32 = 400;
    let reading = article.reading;
    let dated = |sentences: u32| {
        let near = (0..index).rev().take_while(move |at| {
            let mention = reading.time_mentions.get(*at);
            mention.is_some_and(|m| m.field == first.field && m.sentence + sentences >= first.sentence)
        });
        near.filter(|at| reading.time_mentions.get(*at).is_some_and(|m| m.span != last.span))
            .filter_map(|at| Some(reading.times.get(at)?.days.as_ref()?.hull()))
            .filter(|days| days.len().is_some_and(|len| len <= LONGEST))
            .collect::<Vec<_>>()
    };
    let own = dated(0);
    if !own.is_empty() {
        return own;
    }
    published(article).into_iter().chain(dated(SENTENCES)).collect()
}

fn told(
    article: &ArticleContext<'_>,
    (first, length): (&TimeMention, Length),
    last: &TimeMention,
    actual: Interval,
    now: DayRange,
) -> Conflict {
    let words = |mention: &TimeMention| article.text(mention.field, mention.span).to_owned();
    // Only the year of the last one can be another: when the first was is not printed, or it is not in doubt.
    let repairs = repairs(article, (first, length), actual, ((Some(last), now), (None, now)));
    let actual = describe(actual, length);
    Conflict {
        labels: vec![
            article.label(first.field, first.span, length.to_string()),
            article.label(last.field, last.span, format!("the last one: {actual} before")),
        ],
        derivation: vec![
            format!("from {} to {now}: {actual}", words(last)),
            format!("\"{}\" can be {length}", words(first)),
        ],
        slots: vec![("length", words(first)), ("last", words(last)), ("actual", actual)],
        repairs,
        ..Conflict::default()
    }
}
