//! Readings put together by hand, so that a check is tested without the stages before it.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;

use super::{ArticleContext, Conflict, WordMemo, kinds};
use crate::claims::{Lives, Reading};
use crate::knowledge::Knowledge;
use crate::lexicon::Class;
use crate::recognise::time::{DateParts, Reference, TimeExpr, TimeMention};
use crate::resolve::Anchor;
use crate::resolve::time::{Basis, Time, Timex, TimexType};
use crate::segment::Sentence;
use crate::text::{Article, Block, DateEvidence, EvidenceKind, Field, FieldKind, Place, PublicationDate, Role, Span};
use crate::value::{Day, DayRange, DaySet, Interval, Length, Unit};

/// What the check `name` finds in `text` (sentences end with ". "), published on `date`, in which these phrases were read in
/// this order.
pub(super) fn conflicts(name: &str, date: Option<&str>, text: &str, phrases: &[(&str, TimeExpr)]) -> Vec<Conflict> {
    conflicts_knowing(name, date, text, phrases, &Knowledge::default())
}

/// The same, with what the house knows.
pub(super) fn conflicts_knowing(
    name: &str,
    date: Option<&str>,
    text: &str,
    phrases: &[(&str, TimeExpr)],
    knowledge: &Knowledge,
) -> Vec<Conflict> {
    let published = date.map(|date| DayRange::day(Day::of(date.parse::<NaiveDate>().unwrap())));
    let sentences = sentences(text);
    let reading = Reading {
        anchor: anchor(published),
        time_mentions: mentions(text, &sentences, phrases),
        times: phrases.iter().map(|(_, expr)| time(expr)).collect(),
        sentences,
        quotations: Vec::new(),
        quantities: Vec::new(),
        counted: Vec::new(),
        names: Vec::new(),
        people: Vec::new(),
        events: Vec::new(),
        orders: Vec::new(),
        firsts: Vec::new(),
        ages: Vec::new(),
        lives: Lives::default(),
        stretches: Vec::new(),
        attributes: Vec::new(),
    };
    let article = article(text);
    let context =
        ArticleContext { index: 0, article: &article, reading: &reading, knowledge, words: &WordMemo::default() };
    let kind = kinds().iter().find(|kind| kind.name == name).unwrap();
    let check = (kind.build)(toml::de::ValueDeserializer::parse("{}").unwrap()).unwrap();
    let mut found = Vec::new();
    check.article(&context, &mut found);
    for conflict in &found {
        let filled: Vec<_> = conflict.slots.iter().map(|(slot, _)| *slot).collect();
        let named: Vec<_> = kind.slots.iter().map(|(slot, _)| *slot).collect();
        assert_eq!(filled, named, "a check fills the slots that it names, in their order");
    }
    found
}

/// A date: weekday, day, month, year.
pub(super) fn date(weekday: Option<chrono::Weekday>, day: u8, month: u8, year: Option<i32>) -> TimeExpr {
    let parts = DateParts { weekday, day: Some(day), month: Some(month), year, part: None };
    TimeExpr::Date { parts, hedge: None, direction: None }
}

/// A year.
pub(super) fn year(year: i32) -> TimeExpr {
    TimeExpr::Date { parts: DateParts { year: Some(year), ..DateParts::default() }, hedge: None, direction: None }
}

/// A length without a hedge.
pub(super) fn length(count: f64, unit: Unit, low: f64, high: f64) -> TimeExpr {
    TimeExpr::Length { length: Length { count, unit, bounds: Interval::new(low, high) }, rest: None, hedge: None }
}

/// A date of a year so many years from the publication's.
pub(super) fn within_year(date: TimeExpr, offset: i32) -> TimeExpr {
    let frame = TimeExpr::Relative { unit: Unit::Year, offset, reference: Reference::Speech, part: None };
    TimeExpr::Within { what: Box::new(date), frame: Box::new(frame) }
}

/// A stretch from the one to the other.
pub(super) fn range(from: TimeExpr, until: TimeExpr) -> TimeExpr {
    TimeExpr::Range { from: Box::new(from), until: Box::new(until) }
}

/// A month of a year.
pub(super) fn month(month: u8, year: i32) -> TimeExpr {
    let parts = DateParts { month: Some(month), year: Some(year), ..DateParts::default() };
    TimeExpr::Date { parts, hedge: None, direction: None }
}

fn anchor(published: Option<DayRange>) -> Anchor {
    let evidence = published.map(|days| DateEvidence { kind: EvidenceKind::Metadata, at: None, days });
    Anchor { days: published.map_or_else(DaySet::all, DaySet::from), evidence: evidence.into_iter().collect() }
}

fn sentences(text: &str) -> Vec<Sentence> {
    let mut start = 0;
    let mut sentences = Vec::new();
    for sentence in text.split_inclusive(". ") {
        let span = Span::from_usize(start, start + sentence.trim_end().len());
        sentences.push(Sentence {
            field: FieldKind::Text,
            role: Role::Paragraph,
            block: 0,
            span,
            tokens: 0..0,
            classes: Class::NONE,
        });
        start += sentence.len();
    }
    sentences
}

fn mentions(text: &str, sentences: &[Sentence], phrases: &[(&str, TimeExpr)]) -> Vec<TimeMention> {
    let mut from = 0;
    let mut mentions = Vec::new();
    for (phrase, expr) in phrases {
        let start = from + text[from..].find(phrase).unwrap();
        from = start + phrase.len();
        let span = Span::from_usize(start, from);
        let sentence = sentences.iter().position(|sentence| sentence.span.contains(span)).unwrap();
        mentions.push(TimeMention {
            field: FieldKind::Text,
            sentence: u32::try_from(sentence).unwrap(),
            span,
            expr: expr.clone(),
            ends: None,
            grammar: "test",
        });
    }
    mentions
}

fn time(expr: &TimeExpr) -> Time {
    let days = match expr {
        TimeExpr::Date { parts, .. } => days(parts),
        _ => None,
    };
    let timex = Timex::new(TimexType::Date, "", None);
    Time { timex, days: days.map(DaySet::from), nominal: None, ends: None, length: None, basis: Basis::Absolute }
}

fn days(parts: &DateParts) -> Option<DayRange> {
    match (parts.year?, parts.month, parts.day) {
        (year, Some(month), Some(day)) => Day::ymd(year, month.into(), day.into()).map(DayRange::day),
        (year, Some(month), None) => DayRange::month(year, month.into()),
        (year, None, _) => DayRange::year(year),
    }
}

fn article(text: &str) -> Article {
    let span = Span::from_usize(0, text.len());
    let blocks = vec![Block { role: Role::Paragraph, span }];
    let field = Field { kind: FieldKind::Text, text: text.to_owned(), blocks, place: Place::File { line: 1 } };
    Article { id: "article".into(), source: "-".into(), fields: vec![field], published: PublicationDate::UNKNOWN }
}
