//! What a page tells of its publication date.

use std::ops::Range;

use super::byline::is_update;
use super::dateline::{Dateline, Written, dateline};
use super::dates::{Dated, full_dates, year};
use super::furniture::stamped_copyright;
use super::metadata::metadata;
use super::post::closing;
use super::units::Unit;
use crate::text::{DateEvidence, EvidenceKind, FieldKind, PublicationDate, Role, Span};
use crate::value::{Day, DayRange};

/// Where in the article a stretch of the source text stands, if a field holds it.
pub(super) type Locate<'a> = dyn Fn(Range<usize>) -> Option<(FieldKind, Span)> + 'a;

/// Weighs what `metadata` outside of the text and the labelled units tell.
pub(super) fn publication(metadata: Option<Day>, units: &[Unit<'_>], locate: &Locate<'_>) -> PublicationDate {
    let exact = |day| DateEvidence { kind: EvidenceKind::Metadata, at: None, days: DayRange::day(day) };
    let mut evidence: Vec<DateEvidence> = metadata.map(exact).into_iter().collect();
    // A later change is weaker than the first time stamp, so it comes behind it.
    let (updates, others): (Vec<&Unit<'_>>, Vec<&Unit<'_>>) =
        units.iter().partition(|unit| unit.role == Role::Byline && is_update(unit.text));
    for unit in others.into_iter().chain(updates) {
        if let Some((kind, bytes, days)) = of_unit(unit) {
            evidence.push(DateEvidence { kind, at: locate(unit.start + bytes.start..unit.start + bytes.end), days });
        }
    }
    let known = PublicationDate::weigh(evidence);
    match dated_line(units, &known, locate) {
        None => known,
        Some(line) => PublicationDate::weigh(known.evidence.into_iter().chain([line]).collect()),
    }
}

/// What one unit tells by itself: the kind, the bytes of the date in the unit, the days that it leaves.
fn of_unit(unit: &Unit<'_>) -> Option<(EvidenceKind, Range<usize>, DayRange)> {
    let exact = |kind, date: Dated| (kind, date.bytes, DayRange::day(date.day));
    let since = |kind, date: Dated| (kind, date.bytes, DayRange::since(date.day));
    match unit.role {
        Role::Metadata => metadata(unit.text).map(|m| exact(EvidenceKind::Metadata, m.date)),
        Role::Byline => full_dates(unit.text).next().map(|date| exact(EvidenceKind::Byline, date)),
        Role::Post => closing(unit.text).map(|closing| since(EvidenceKind::Post, closing.date)),
        // A caption may name a day before the picture's; the earliest is a bound either way.
        Role::Caption => full_dates(unit.text).min_by_key(|d| d.day).map(|date| since(EvidenceKind::Caption, date)),
        Role::Furniture => {
            let behind = stamped_copyright(unit.text)?;
            let start = unit.text.len() - behind.len();
            let first_day = Day::ymd(year(behind)?, 1, 1)?;
            Some((EvidenceKind::Copyright, start..start + 4, DayRange::since(first_day)))
        }
        Role::Paragraph | Role::Heading => None,
    }
}

/// The day of the dateline. Without a year it counts only where the rest leaves less than a year.
fn dated_line(units: &[Unit<'_>], known: &PublicationDate, locate: &Locate<'_>) -> Option<DateEvidence> {
    let first = units.iter().filter(|unit| matches!(unit.role, Role::Paragraph | Role::Byline)).take(4);
    let (unit, Dateline { length, written }) = first.filter_map(|unit| Some((unit, dateline(unit.text)?))).next()?;
    let day = match written {
        Written::Unknown => return None,
        Written::Day(day) => day,
        Written::MonthDay(month, day) => nearest(known.days, month, day)?,
    };
    let at = locate(unit.start..unit.start + length);
    Some(DateEvidence { kind: EvidenceKind::Dateline, at, days: DayRange::day(day) })
}

/// The month and day in the year that brings it nearest to `days`, which must span less than a year.
fn nearest(days: DayRange, month: u32, day: u32) -> Option<Day> {
    days.len().filter(|length| *length < 365)?;
    let year = chrono::Datelike::year(&days.until.date()?);
    let candidates = (year - 1..=year + 1).filter_map(|year| Day::ymd(year, month, day));
    candidates.min_by_key(|day| (day.0 - days.until.0).abs())
}
