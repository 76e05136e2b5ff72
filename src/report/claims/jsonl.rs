//! Claims for programs: a JSON object a line, written straight from the reading.

use std::borrow::Cow;
use std::io::{self, Write};

use chrono::NaiveDate;
use serde::Serialize;

use super::{ClaimRow, RowValue, basis_name, kind_name, role_name};
use crate::claims::{Apart, EventClaim};
use crate::recognise::quantity::QuantityMention;
use crate::report::json::write_value;
use crate::resolve::quantity::singular;
use crate::resolve::time::Timex;
use crate::text::Article;
use crate::value::{DayRange, DaySet, Measure, Quantity};

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
    Quantity(Box<QuantityJson<'a>>),
    Name {
        r#type: &'static str,
        #[serde(skip_serializing_if = "Option::is_none")]
        person: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        place: Option<&'a str>,
    },
    Claim(Box<ClaimJson<'a>>),
    Order {
        earlier: &'a str,
        later: &'a str,
        together: bool,
    },
    Attribute(Box<AttributeJson<'a>>),
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

#[derive(Default, Serialize)]
struct QuantityJson<'a> {
    measure: &'static str,
    value: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    /// The currency's name, which stands also where its code is not certain.
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<&'static str>,
    /// The least and the greatest that it can be; left out where it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    low: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    high: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'static str>,
    /// The noun that it counts, with its modifiers, and that noun alone in the singular.
    #[serde(skip_serializing_if = "Option::is_none")]
    counts: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    noun: Option<String>,
}

#[derive(Serialize)]
struct AttributeJson<'a> {
    attribute: &'a str,
    figure: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    occasion: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    definite: Option<bool>,
    /// Why it is held against no other figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    apart: Option<&'static str>,
}

#[derive(Serialize)]
struct TimexJson<'a> {
    r#type: &'static str,
    value: Cow<'a, str>,
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
            RowValue::Quantity { mention, counted } => {
                ValueJson::Quantity(Box::new(QuantityJson::new(mention, counted)))
            }
            RowValue::Name { kind, canonical } => {
                let of = |wanted| canonical.filter(|_| kind == wanted);
                ValueJson::Name {
                    r#type: kind_name(kind),
                    person: of(crate::recognise::name::NameKind::Person),
                    place: of(crate::recognise::name::NameKind::Place),
                }
            }
            RowValue::Age { value } => ValueJson::Quantity(Box::new(QuantityJson::age(value))),
            RowValue::Event { event, kind } => ValueJson::Claim(Box::new(ClaimJson::new(event, kind))),
            RowValue::Order { order, earlier, later } => ValueJson::Order { earlier, later, together: order.together },
            RowValue::Attribute { claim, kind, figure, of, occasion, source } => {
                ValueJson::Attribute(Box::new(AttributeJson {
                    attribute: kind,
                    figure,
                    of,
                    occasion,
                    source,
                    definite: claim.definite,
                    apart: claim.apart.map(Apart::name),
                }))
            }
            RowValue::First { first } => {
                ValueJson::First { terms: &first.terms, since: &first.since, people: &first.people }
            }
        }
    }
}

impl<'a> QuantityJson<'a> {
    fn new(mention: &QuantityMention, counted: Option<(&'a str, &'a str)>) -> QuantityJson<'a> {
        let Quantity { count, measure, bounds } = mention.quantity;
        let finite = |end: f64| end.is_finite().then_some(end);
        QuantityJson {
            measure: measure.name(),
            value: count,
            unit: measure.unit(),
            currency: if let Measure::Money(currency) = measure { Some(currency.name) } else { None },
            low: finite(bounds.low),
            high: finite(bounds.high),
            role: role_name(mention.role),
            counts: counted.map(|(noun, _)| noun),
            noun: counted.map(|(_, head)| one_of(head)),
        }
    }

    fn age(value: u32) -> QuantityJson<'a> {
        QuantityJson { measure: "age", value: f64::from(value), ..QuantityJson::default() }
    }
}

/// A noun in lower case and, where it is a plural, in the singular.
fn one_of(head: &str) -> String {
    let head = head.to_lowercase();
    singular(&head).map_or(head.clone(), |one| one.into_owned())
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
        TimexJson { r#type: timex.kind.name(), value: timex.value(), modifier: timex.modifier }
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
