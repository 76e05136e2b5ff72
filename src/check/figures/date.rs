//! A date or weekday of the headline against those of the text that tell the same event.

use smallvec::SmallVec;

use super::body::{Fit, LazyBody};
use super::twin::Spot;
use super::{Place, summary};
use crate::check::ArticleContext;
use crate::check::wording::times::dates;
use crate::recognise::time::{DateParts, TimeExpr, TimeMention};
use crate::text::FieldKind;
use crate::value::{Comparison, DayRange, DaySet};

/// A date at its place.
#[derive(Clone, Copy)]
pub(super) struct Date<'a> {
    pub(super) mention: &'a TimeMention,
    /// What is printed of it, unless it is told by another day ("yesterday").
    pub(super) parts: Option<DateParts>,
    pub(super) days: Option<&'a DaySet>,
}

impl Date<'_> {
    pub(super) fn spot(&self) -> Spot {
        Spot { field: self.mention.field, sentence: self.mention.sentence, span: self.mention.span }
    }

    /// Whether both tell the same day, month or year (`Same`), another one (`Conflict`), or not the same part of a date.
    pub(super) fn compare(&self, other: &Date<'_>) -> Comparison {
        if self.hull().zip(other.hull()).is_some_and(|(a, b)| is_same_stretch(a, b)) {
            return Comparison::Same;
        }
        let (Some(a), Some(b)) = (self.parts, other.parts) else { return Comparison::Unknown };
        // "mid-March" is not the 30th.
        let known = self.hull().is_some() && other.hull().is_some();
        if known && a.month == b.month && a.part.is_some() && (b.part.is_some() || b.day.is_some()) {
            return Comparison::Conflict;
        }
        let weekday = a.weekday.zip(b.weekday).map(|(a, b)| a == b);
        let day = a.month.zip(a.day).zip(b.month.zip(b.day)).map(|(a, b)| a == b);
        let month = a.month.zip(b.month).map(|(a, b)| a == b);
        let year = a.year.zip(b.year).map(|(a, b)| a == b);
        // A day answers to a day only, a month to a month.
        let finest = match (a.weekday.is_some() || a.day.is_some(), a.month.is_some()) {
            (true, _) => weekday.or(day),
            (false, true) => month,
            (false, false) => year,
        };
        if [weekday, day, month, year].contains(&Some(false)) {
            Comparison::Conflict
        } else if finest == Some(true) {
            Comparison::Same
        } else {
            Comparison::Unknown
        }
    }

    /// Whether it points to a day, month or year that is not known.
    fn is_relative(&self) -> bool {
        let pointing = matches!(self.mention.expr, TimeExpr::Relative { .. } | TimeExpr::Shifted { .. });
        pointing && self.hull().is_none()
    }

    /// The days from its first to its last, where both are known.
    fn hull(&self) -> Option<(DayRange, u32)> {
        let hull = self.days?.hull();
        hull.len().map(|len| (hull, len))
    }
}

/// Whether two stretches of days overlap and the second is not much longer than the first.
fn is_same_stretch((a, own): (DayRange, u32), (b, theirs): (DayRange, u32)) -> bool {
    const LONGER: u32 = 4;
    a.from <= b.until && b.from <= a.until && theirs <= own.saturating_mul(LONGER)
}

/// Every expression of a field that can mean a day or a stretch of days.
pub(super) fn dates_of<'a>(article: &ArticleContext<'a>, field: FieldKind) -> impl Iterator<Item = Date<'a>> {
    let reading = article.reading;
    let mentions = reading.time_mentions.iter().zip(&reading.times);
    let own = mentions.skip_while(move |(mention, _)| mention.field < field).take_while(move |(m, _)| m.field == field);
    own.map(|(mention, time)| {
        let parts = dates(&mention.expr);
        let parts = if let [parts] = parts.as_slice() { Some(*parts) } else { None };
        Date { mention, parts, days: time.days.as_ref() }
    })
}

/// So many dates of a headline are looked at.
const MOST: usize = 24;

/// Each date of the field that differs from the text's of the same event: both, and how many words their sentences share.
pub(super) fn differing(
    article: &ArticleContext<'_>,
    field: FieldKind,
    body: &LazyBody<'_>,
) -> Vec<(Place, Place, usize)> {
    let own: Vec<Date<'_>> = dates_of(article, field).filter(|date| date.parts.is_some()).take(MOST).collect();
    if own.is_empty() {
        return Vec::new();
    }
    let text: Vec<Date<'_>> = dates_of(article, FieldKind::Text).collect();
    let each = own.iter().filter_map(|date| {
        let (other, fit) = counterpart(article, *date, &text, &own, body)?;
        let is_held = field == FieldKind::Title || fit.is_retold() || summary::is_summary(article, body.get());
        is_held.then(|| (date.spot().into(), other.spot().into(), fit.words))
    });
    each.collect()
}

/// The date of the text that tells the same event on another day, where nothing of that event has the date's own.
fn counterpart<'a>(
    article: &ArticleContext<'a>,
    date: Date<'a>,
    text: &[Date<'a>],
    taken: &[Date<'a>],
    body: &LazyBody<'_>,
) -> Option<(Date<'a>, Fit)> {
    if is_in_name(article, date) || !text.iter().any(|other| date.compare(other) == Comparison::Conflict) {
        return None;
    }
    let body = body.get();
    let own = body.own(article, date.spot());
    let mut best: Option<(f64, Date<'a>, Fit)> = None;
    let mut support: Option<f64> = None;
    let mut relative: SmallVec<[(u32, f64); 4]> = SmallVec::new();
    for other in text {
        let compared = date.compare(other);
        if compared == Comparison::Unknown && !other.is_relative() {
            continue;
        }
        let fit = body.fit(article, &own, other.spot());
        let score = fit.strength();
        if compared == Comparison::Same {
            support = Some(support.map_or(score, |most| most.max(score)));
        } else if compared == Comparison::Unknown {
            // "yesterday" may be that day where the publication is not known.
            relative.push((other.mention.sentence, score));
        } else if compared == Comparison::Conflict
            && !taken.iter().any(|own| own.parts == other.parts)
            && !is_in_name(article, *other)
            && best.is_none_or(|(most, ..)| most < score)
        {
            best = Some((score, *other, fit));
        }
    }
    let (score, other, fit) = best?;
    let needed = support.map_or_else(|| alone(&date, &other), |support| 3.0 + 1.5 * support);
    let beside = relative.iter().filter(|(sentence, _)| *sentence != other.mention.sentence);
    let pointing = beside.map(|(_, score)| *score).fold(0.0, f64::max);
    if support.is_none() && is_misprint(&date, &other) && is_only_day(&other, text) {
        return Some((other, fit));
    }
    let is_shared = fit.words >= 2 || fit.near >= RARE;
    (score >= needed && score >= 1.5 * pointing && is_shared).then_some((other, fit))
}

/// What a word weighs that few sentences have.
const RARE: f64 = 0.8;

/// Whether two days of one month differ by a key: "4 March" for "14 March", "12" for "21".
fn is_misprint(date: &Date<'_>, other: &Date<'_>) -> bool {
    let day = |date: &Date<'_>| date.parts.and_then(|parts| parts.day.zip(parts.month));
    let Some(((own, month), (theirs, other_month))) = day(date).zip(day(other)) else { return false };
    let swapped = own >= 10 && theirs == own % 10 * 10 + own / 10;
    let less = own.max(theirs) >= 10 && [own.max(theirs) / 10, own.max(theirs) % 10].contains(&own.min(theirs));
    month == other_month && (swapped || less)
}

/// Whether the text names no other day of that month.
fn is_only_day(date: &Date<'_>, text: &[Date<'_>]) -> bool {
    let month = date.parts.and_then(|parts| parts.month);
    let days = text.iter().filter_map(|other| other.parts).filter(|parts| parts.month == month && parts.day.is_some());
    days.into_iter().all(|parts| Some(parts.day) == date.parts.map(|parts| parts.day))
}

/// How much must speak for two dates to tell one event, where nothing in the text has the first.
fn alone(date: &Date<'_>, other: &Date<'_>) -> f64 {
    let (Some(a), Some(b)) = (date.parts, other.parts) else { return f64::INFINITY };
    match (a.weekday.zip(b.weekday), a.day.zip(b.day)) {
        (Some(_), _) => 2.0,
        (None, Some(_)) if a.month == b.month => 1.5,
        _ => 2.5,
    }
}

/// Whether it is a part of a name: "the Sunday Times", "Black Friday".
fn is_in_name(article: &ArticleContext<'_>, date: Date<'_>) -> bool {
    let names = article.reading.names.iter();
    let mut own = names.filter(|name| name.field == date.mention.field);
    own.any(|name| name.span.overlaps(date.mention.span))
}
