//! `gap`: "five years after the 2010 merger, in 2018": a length between two dated events, against their dates.

use serde::Deserialize;

use super::dated_noun::date_of;
use super::gap_phrase::{Order, dated_before, dated_behind, leads_to_date, shifted_order};
use super::span::describe;
use super::span_ends::Ends;
use crate::check::repair::length::repairs;
use crate::check::wording::times::{around, dates};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::time::{Reference, TimeExpr, TimeMention};
use crate::text::Span;
use crate::value::{DayRange, Interval, Length, Unit};

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "gap",
    slots: &[
        ("length", "the length as written: \"five years\""),
        ("from", "the earlier date: \"2010\""),
        ("until", "the later date: \"2018\""),
        ("actual", "the time between them, in the length's unit: \"7 to 9 years\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(Gap) as Box<dyn Check>),
};

struct Gap;

impl Check for Gap {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for (index, mention) in article.reading.time_mentions.iter().enumerate() {
            if let Some((length, order)) = gap(article, mention) {
                let claim = Claim::at(article, index, length, order);
                found.extend(claim.and_then(|claim| claim.conflict(article)));
            }
        }
    }
}

/// The length of a gap and what stands before it in time: "five years after", "two years before", "six weeks later".
fn gap(article: &ArticleContext<'_>, mention: &TimeMention) -> Option<(Length, Order)> {
    match mention.expr {
        TimeExpr::Length { length, .. } if length.unit >= Unit::Day => {
            let (_, after) = around(article, mention, mention.span);
            Some((length, Order::behind(after)?))
        }
        TimeExpr::Shifted { unit, offset, reference: Reference::Narrative, hedge: None } => {
            let count = f64::from(offset.unsigned_abs());
            let bounds = Interval::new(count - 0.5, count + 1.0);
            let order = shifted_order(article.text(mention.field, mention.span))?;
            Some((Length { count, unit, bounds }, order)).filter(|_| unit >= Unit::Day)
        }
        _ => None,
    }
}

/// A length between two dated events.
struct Claim<'a> {
    at: &'a TimeMention,
    length: Length,
    /// The date that the length leads to, and the one that it is counted from.
    told: (&'a TimeMention, DayRange),
    counted: (&'a TimeMention, DayRange),
    order: Order,
}

impl<'a> Claim<'a> {
    fn at(article: &ArticleContext<'a>, index: usize, length: Length, order: Order) -> Option<Claim<'a>> {
        let mentions = &article.reading.time_mentions;
        let at = mentions.get(index)?;
        let here = |i: Option<usize>| {
            let i = i?;
            mentions.get(i).filter(|m| (m.field, m.sentence) == (at.field, at.sentence)).map(|m| (i, m))
        };
        let between = |a: &TimeMention, b: &TimeMention| article.text(a.field, Span::new(a.span.end, b.span.start));
        let (before, behind) = (here(index.checked_sub(1)), here(Some(index + 1)));
        let directly = before.filter(|(_, m)| dated_before(between(m, at)));
        let (told, counted) = match (directly, behind) {
            // "in 2018, five years after the merger in 2010"
            (Some(told), Some(next)) if leads_to_date(between(at, next.1)) => (told, next),
            // "in 2018, five years after the merger", which was dated before.
            (Some(told), None) => (told, date_of(article, index, around(article, at, at.span).1)?),
            // "five years after the 2010 merger, in 2018,"; "six weeks later, on 5 June,"
            (_, Some(next)) => {
                let last = here(Some(next.0 + 1)).filter(|last| self::ends(article, last.1));
                match last.filter(|last| leads_to_date(between(at, next.1)) && dated_behind(between(next.1, last.1))) {
                    Some(last) => (last, next),
                    None => {
                        let told = Some(next).filter(|next| self::ends(article, next.1))?;
                        (told, date_of(article, index, between(at, told.1))?)
                    }
                }
            }
            _ => return None,
        };
        let (a, b) = (days(article, told.0)?, days(article, counted.0)?);
        // A date without a year may be of any year that the other one names.
        let alike = has_year(told.1) == has_year(counted.1);
        alike.then_some(Claim { at, length, told: (told.1, a), counted: (counted.1, b), order })
    }

    fn conflict(&self, article: &ArticleContext<'_>) -> Option<Conflict> {
        let (from, until) = match self.order {
            Order::After => (self.counted, self.told),
            Order::Before => (self.told, self.counted),
        };
        let actual = Ends::between(from.1, until.1)?.measure(self.length.unit)?;
        let said = self.length.bounds;
        let careless = if self.length.unit == Unit::Day { 1.0 } else { 0.5 };
        if actual.intersect(Interval::new(said.low - careless, said.high + careless)).is_some() {
            return None;
        }
        let words = |mention: &TimeMention| article.text(mention.field, mention.span).to_owned();
        let ends = ((Some(from.0), from.1), (Some(until.0), until.1));
        let repairs = repairs(article, (self.at, self.length), actual, ends);
        let actual = describe(actual, self.length);
        Some(Conflict {
            labels: vec![
                article.label(self.at.field, self.at.span, self.length.to_string()),
                article.label(until.0.field, until.0.span, format!("{actual} after the other date")),
                article.label(from.0.field, from.0.span, "counted from here"),
            ],
            derivation: vec![
                format!("from {} to {}: {actual}", from.1, until.1),
                format!("\"{}\" can be {}", words(self.at), self.length),
            ],
            slots: vec![
                ("length", lower_first(&words(self.at))),
                ("from", words(from.0)),
                ("until", words(until.0)),
                ("actual", actual),
            ],
            repairs,
            ..Conflict::default()
        })
    }
}

/// A length that opens its sentence, as it is written inside one.
fn lower_first(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// Whether a date is the last word of its clause, as one that explains a length is.
fn ends(article: &ArticleContext<'_>, mention: &TimeMention) -> bool {
    let (_, after) = around(article, mention, mention.span);
    after.is_empty() || after.starts_with([',', '.', ')', ';', ' '])
}

fn has_year(mention: &TimeMention) -> bool {
    dates(&mention.expr).iter().all(|parts| parts.year.is_some())
}

/// The days of a calendar date that is told closely enough.
fn days(article: &ArticleContext<'_>, index: usize) -> Option<DayRange> {
    const LONGEST: u32 = 366;
    let mention = article.reading.time_mentions.get(index)?;
    let TimeExpr::Date { parts, hedge: None, direction: None } = mention.expr else { return None };
    let days = article.reading.times.get(index)?.days.as_ref()?.single()?;
    let told = parts.year.is_some() || (parts.day.is_some() && parts.month.is_some());
    // "early September" may be a little later too.
    let vague = if parts.part.is_some() { 10 } else { 0 };
    let wide = DayRange { from: days.from.plus(-vague), until: days.until.plus(vague) };
    (told && days.len().is_some_and(|len| len <= LONGEST)).then_some(wide)
}
