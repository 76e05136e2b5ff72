//! A date or weekday against the sentence of the text that repeats the headline's.

use super::twin::{Relation, Spot, Surroundings};
use crate::check::ArticleContext;
use crate::check::wording::times::dates;
use crate::recognise::time::{DateParts, TimeMention};
use crate::text::FieldKind;
use crate::value::{Comparison, DaySet};

/// A date at its place.
#[derive(Clone, Copy)]
pub(super) struct Date<'a> {
    pub(super) mention: &'a TimeMention,
    /// What is printed of it, unless it is told by another day ("yesterday").
    parts: Option<DateParts>,
    days: Option<&'a DaySet>,
}

impl Date<'_> {
    fn spot(&self) -> Spot {
        Spot { field: self.mention.field, sentence: self.mention.sentence, span: self.mention.span }
    }

    /// Whether both tell the same part of a date, and the same (`Same`) or another (`Conflict`).
    fn compare(&self, other: &Date<'_>) -> Comparison {
        if self.days.zip(other.days).is_some_and(|(a, b)| a.intersect(b).is_some()) {
            return Comparison::Same;
        }
        let (Some(a), Some(b)) = (self.parts, other.parts) else { return Comparison::Unknown };
        let parts = [
            a.weekday.zip(b.weekday).map(|(a, b)| a == b),
            a.month.zip(a.day).zip(b.month.zip(b.day)).map(|(a, b)| a == b),
            a.month.zip(b.month).map(|(a, b)| a == b),
            a.year.zip(b.year).map(|(a, b)| a == b),
        ];
        if parts.contains(&Some(false)) {
            Comparison::Conflict
        } else if parts.contains(&Some(true)) {
            Comparison::Same
        } else {
            Comparison::Unknown
        }
    }
}

/// Every expression of a field that can mean a day or a stretch of days.
fn dates_of<'a>(article: &ArticleContext<'a>, field: FieldKind) -> impl Iterator<Item = Date<'a>> {
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

/// Each date of the field that differs from that in the text's repetition of its sentence, with that one.
pub(super) fn differing<'a>(article: &ArticleContext<'a>, field: FieldKind) -> Vec<(Date<'a>, Date<'a>, Relation)> {
    let own: Vec<Date<'_>> = dates_of(article, field).filter(|date| date.parts.is_some()).take(MOST).collect();
    if own.is_empty() {
        return Vec::new();
    }
    let text: Vec<Date<'_>> = dates_of(article, FieldKind::Text).collect();
    own.iter().filter_map(|date| twin(article, *date, &text, &own)).collect()
}

fn twin<'a>(
    article: &ArticleContext<'a>,
    date: Date<'a>,
    text: &[Date<'a>],
    taken: &[Date<'a>],
) -> Option<(Date<'a>, Date<'a>, Relation)> {
    if !text.iter().any(|other| date.compare(other) == Comparison::Conflict) {
        return None;
    }
    let own = Surroundings::of(article, date.spot());
    let mut best: Option<(Date<'a>, Relation)> = None;
    let mut support = 0;
    for other in text {
        let compared = date.compare(other);
        let relation = own.relation(&Surroundings::of(article, other.spot()));
        // "yesterday" may be that day where the publication is not known.
        let open = compared == Comparison::Unknown && other.days.is_none() && other.parts.is_none();
        if compared == Comparison::Same || open {
            support = support.max(relation.strength());
        } else if compared == Comparison::Conflict
            && !taken.iter().any(|own| own.parts == other.parts)
            && best.is_none_or(|(_, most)| most.strength() < relation.strength())
        {
            best = Some((*other, relation));
        }
    }
    let (other, relation) = best.filter(|(_, relation)| {
        let close = relation.shared >= 3 && relation.near >= 2 && 3 * relation.shared >= relation.of;
        close && 2 * support < relation.strength()
    })?;
    Some((date, other, relation))
}
