//! Claims for programs: a JSON object a line, written straight from the reading.

use std::io::{self, Write};

use chrono::NaiveDate;
use serde::Serialize;

use super::{ClaimRow, RowValue, basis_name, kind_name};
use crate::claims::EventClaim;
use crate::report::json::write_value;
use crate::resolve::time::Timex;
use crate::text::Article;
use crate::value::{DayRange, DaySet};

/// Writes an article's rows, a JSON object a line; with `trace` also what read and settled each.
pub fn write_jsonl(out: &mut dyn Write, article: &Article, rows: &[ClaimRow<'_>], trace: bool) -> io::Result<()> {
    // A row is some eighty small writes: they go to memory, where a call costs nothing.
    let mut lines = Vec::with_capacity(rows.len() * 192);
    for row in rows {
        write_value(&mut lines, &RowJson::new(article, row, trace))?;
        lines.push(b'\n');
    }
    out.write_all(&lines)
}

#[derive(Serialize)]
struct RowJson<'a> {
    article: &'a str,
    field: &'static str,
    start: u32,
    end: u32,
    text: &'a str,
    #[serde(flatten)]
    value: ValueJson<'a>,
    #[serde(flatten)]
    trace: Option<TraceJson<'a>>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum ValueJson<'a> {
    Time {
        timex: TimexJson<'a>,
        #[serde(flatten)]
        stated: StretchJson,
        #[serde(skip_serializing_if = "Option::is_none")]
        earliest: Option<NaiveDate>,
        #[serde(skip_serializing_if = "Option::is_none")]
        latest: Option<NaiveDate>,
        #[serde(skip_serializing_if = "Option::is_none")]
        range: Option<StretchJson>,
    },
    Name {
        r#type: &'static str,
        #[serde(skip_serializing_if = "Option::is_none")]
        person: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        place: Option<&'a str>,
    },
    Quantity {
        measure: &'static str,
        value: f64,
    },
    Claim(Box<ClaimJson<'a>>),
    Order {
        earlier: &'a str,
        later: &'a str,
        together: bool,
    },
    First {
        terms: &'a [String],
        since: &'a [String],
        people: &'a [String],
    },
}

/// The days that words name, both ends included; an end that is open or unknown is left out.
#[derive(Serialize)]
struct StretchJson {
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<NaiveDate>,
}

impl StretchJson {
    fn new(days: Option<DayRange>) -> StretchJson {
        StretchJson { from: days.and_then(|days| days.from.date()), until: days.and_then(|days| days.until.date()) }
    }
}

#[derive(Serialize)]
struct ClaimJson<'a> {
    attribute: &'a str,
    subject: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    object: Option<&'a str>,
    modality: &'static str,
    quoted: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<NaiveDate>,
}

#[derive(Serialize)]
struct TimexJson<'a> {
    r#type: &'static str,
    value: &'a str,
    #[serde(rename = "mod", skip_serializing_if = "Option::is_none")]
    modifier: Option<&'static str>,
}

#[derive(Serialize)]
struct TraceJson<'a> {
    grammar: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    basis: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    basis_text: Option<&'a str>,
}

impl<'a> RowJson<'a> {
    fn new(article: &'a Article, row: &ClaimRow<'a>, trace: bool) -> RowJson<'a> {
        RowJson {
            article: &article.id,
            field: row.field.name(),
            start: row.span.start,
            end: row.span.end,
            text: row.text,
            value: ValueJson::new(&row.value),
            trace: trace.then(|| TraceJson::new(row)),
        }
    }
}

impl<'a> ValueJson<'a> {
    fn new(value: &RowValue<'a>) -> ValueJson<'a> {
        match *value {
            RowValue::Time { time, range, .. } => {
                let stated = time.stated();
                let can_be = time.days.as_ref().map(DaySet::hull).filter(|hull| Some(*hull) != stated);
                ValueJson::Time {
                    timex: TimexJson::new(&time.timex),
                    stated: StretchJson::new(stated),
                    earliest: can_be.and_then(|days| days.from.date()),
                    latest: can_be.and_then(|days| days.until.date()),
                    range: range.map(|range| StretchJson::new(Some(range))),
                }
            }
            RowValue::Name { kind, canonical } => {
                let of = |wanted| canonical.filter(|_| kind == wanted);
                ValueJson::Name {
                    r#type: kind_name(kind),
                    person: of(crate::recognise::name::NameKind::Person),
                    place: of(crate::recognise::name::NameKind::Place),
                }
            }
            RowValue::Quantity { measure, value } => ValueJson::Quantity { measure, value },
            RowValue::Event { event, kind } => ValueJson::Claim(Box::new(ClaimJson::new(event, kind))),
            RowValue::Order { order, earlier, later } => ValueJson::Order { earlier, later, together: order.together },
            RowValue::First { first } => {
                ValueJson::First { terms: &first.terms, since: &first.since, people: &first.people }
            }
        }
    }
}

impl<'a> ClaimJson<'a> {
    fn new(event: &'a EventClaim, kind: &'a str) -> ClaimJson<'a> {
        let days = event.when.as_ref().map(|when| when.days.hull());
        ClaimJson {
            attribute: kind,
            subject: &event.subject.name,
            object: event.object.as_ref().map(|object| object.name.as_str()),
            modality: event.modality.name(),
            quoted: event.quoted,
            from: days.and_then(|days| days.from.date()),
            until: days.and_then(|days| days.until.date()),
        }
    }
}

impl<'a> TimexJson<'a> {
    fn new(timex: &'a Timex) -> TimexJson<'a> {
        TimexJson { r#type: timex.kind.name(), value: &timex.value, modifier: timex.modifier }
    }
}

impl<'a> TraceJson<'a> {
    fn new(row: &ClaimRow<'a>) -> TraceJson<'a> {
        let (basis, basis_text) = match row.value {
            RowValue::Time { time, after, .. } => (Some(basis_name(time.basis)), after),
            _ => (None, None),
        };
        TraceJson { grammar: row.grammar, basis, basis_text }
    }
}
