//! What the checks on time expressions share.

use chrono::{Datelike, Weekday};
use smallvec::{SmallVec, smallvec};

pub(in crate::check) use super::lower::{LowerWord, LowerWords, words};
use crate::check::ArticleContext;
use crate::recognise::time::{DateParts, TimeExpr, TimeMention};
use crate::resolve::time::Basis;
use crate::text::{FieldKind, Span};
use crate::value::{Day, DayRange};

/// The calendar dates that an expression names: itself, the ends of a range, the day of a time of day.
pub(in crate::check) fn dates(expr: &TimeExpr) -> SmallVec<[DateParts; 2]> {
    match expr {
        TimeExpr::Date { parts, .. } => smallvec![*parts],
        TimeExpr::Clock { on: Some(on), .. } => dates(on),
        TimeExpr::Range { from, until } => dates(from).into_iter().chain(dates(until)).collect(),
        _ => SmallVec::new(),
    }
}

/// The days on which the article can have been published, where they lie within a little more than a year: with
/// more left open, nothing can be held against it.
pub(in crate::check) fn published(article: &ArticleContext<'_>) -> Option<DayRange> {
    const WIDEST: u32 = 400;
    let days = article.reading.anchor.days.hull();
    days.len().filter(|len| *len <= WIDEST).map(|_| days)
}

/// The years named in the mention's sentence and the few before it, and that which it takes from another mention.
/// (Resolved on the publication, it may have been given a year just because the weekday fits there.)
pub(in crate::check) fn years_spoken_of(article: &ArticleContext<'_>, index: usize) -> impl Iterator<Item = i32> {
    const BEFORE: u32 = 3;
    let mentions = &article.reading.time_mentions;
    let sentence = mentions.get(index).map_or(0, |mention| mention.sentence);
    let first = mentions.partition_point(|mention| mention.sentence < sentence.saturating_sub(BEFORE));
    let near = mentions.iter().skip(first).take_while(move |mention| mention.sentence <= sentence);
    let named = near.flat_map(|mention| dates(&mention.expr)).filter_map(|parts| parts.year);
    let own = article.reading.times.get(index).filter(|time| matches!(time.basis, Basis::Mention(_)));
    let own = own.and_then(|time| time.days.as_ref()).map(|days| days.hull());
    let own = own.into_iter().flat_map(|days| [days.from, days.until]).filter_map(Day::date);
    named.chain(own.map(|date| date.year()))
}

/// The day of a date with day and month: in its own year, or else in that in which it is nearest to the publication.
pub(in crate::check) fn nearest_day(parts: DateParts, published: DayRange) -> Option<Day> {
    let (month, day) = (parts.month?.into(), parts.day?.into());
    if let Some(year) = parts.year {
        return Day::ymd(year, month, day);
    }
    let year = published.until.date()?.year();
    let days = (year - 1..=year + 1).filter_map(|year| Day::ymd(year, month, day));
    days.min_by_key(|day| days_outside(*day, published))
}

/// Whether someone else says it, at another time perhaps.
pub(in crate::check) fn is_quoted(article: &ArticleContext<'_>, mention: &TimeMention) -> bool {
    let quotations = &article.reading.quotations;
    quotations.iter().any(|quotation| quotation.field == mention.field && quotation.span.contains(mention.span))
}

/// How many days a day lies outside the days of publication; less than 1 inside.
pub(in crate::check) fn days_outside(day: Day, published: DayRange) -> i32 {
    (day.0 - published.until.0).max(published.from.0 - day.0)
}

/// How a derivation tells the publication date: `published on 20 February 2024 (the metadata)`.
pub(in crate::check) fn published_line(article: &ArticleContext<'_>) -> String {
    let days = &article.reading.anchor.days;
    match article.reading.anchor.evidence.first() {
        Some(evidence) => format!("published: {days} ({})", evidence.kind.describe()),
        None => format!("published: {days}"),
    }
}

/// The words between two places of a field, in lower case; empty where the second does not follow the first.
pub(in crate::check) fn words_between<'a>(
    article: &'a ArticleContext<'_>,
    field: FieldKind,
    a: Span,
    b: Span,
) -> LowerWords<'a> {
    words(article.text(field, Span::new(a.end, b.start)))
}

/// The text of the mention's sentence, before and behind the bytes `span` of it.
pub(in crate::check) fn around<'a>(
    article: &ArticleContext<'a>,
    mention: &TimeMention,
    span: Span,
) -> (&'a str, &'a str) {
    let sentence = article.reading.sentences.get(mention.sentence as usize).map_or(span, |sentence| sentence.span);
    let text = |span| article.article.text_at(mention.field, span);
    (text(Span::new(sentence.start, span.start)), text(Span::new(span.end, sentence.end)))
}

/// The same for a date that may stand before a noun ("the 7 June hearing"): its own "the" is the noun's.
pub(in crate::check) fn around_attribute<'a>(
    article: &ArticleContext<'a>,
    mention: &TimeMention,
) -> (&'a str, &'a str) {
    let text = article.text(mention.field, mention.span);
    let the = ["the ", "The "].iter().find(|the| text.starts_with(**the)).map_or(0, |the| the.len());
    let (before, behind) = around(article, mention, mention.span);
    let noun = behind.strip_prefix(' ').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()));
    // "On the 7th of June it opens": no noun follows.
    if the == 0 || !noun || text.contains(" of ") {
        return (before, behind);
    }
    let start = mention.span.start.saturating_add(u32::try_from(the).unwrap_or(0));
    around(article, mention, Span::new(start, mention.span.end))
}

/// The English name of a weekday.
pub(in crate::check) fn weekday_name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}
