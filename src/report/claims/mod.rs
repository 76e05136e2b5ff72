//! What was understood of an article, a row a mention or claim.

mod jsonl;
mod table;
mod timeml;

use crate::claims::{AttributeClaim, EventClaim, FirstClaim, Order, Reading, Told};
use crate::knowledge::Knowledge;
use crate::recognise::age::AgeMention;
use crate::recognise::name::{NameKind, NameMention};
use crate::recognise::quantity::{QuantityMention, Role};
use crate::recognise::time::TimeMention;
use crate::resolve::quantity::Counted;
use crate::resolve::time::{Basis, Time};
use crate::text::{Article, FieldKind, Span};
use crate::value::DayRange;

pub use jsonl::write_jsonl;
pub use table::write_table;
pub use timeml::write_timeml;

/// One thing that was understood, at its place.
#[derive(Clone, Copy, Debug)]
pub struct ClaimRow<'a> {
    /// Its field.
    pub field: FieldKind,
    /// Its bytes.
    pub span: Span,
    /// The words there.
    pub text: &'a str,
    /// What was understood.
    pub value: RowValue<'a>,
    /// The grammar, lexicon entry or pattern that read it.
    pub grammar: &'a str,
}

/// What was understood at a place. Each kind has its columns in the table and its keys in JSON.
#[derive(Clone, Copy, Debug)]
pub enum RowValue<'a> {
    /// A time expression.
    Time {
        /// Its values.
        time: &'a Time,
        /// For [`Basis::Mention`], the words of the mention that settled it.
        after: Option<&'a str>,
        /// For an end of a stretch ("from 2014 to 2018"), that stretch.
        range: Option<DayRange>,
    },
    /// A quantity.
    Quantity {
        /// What it says, and how it is hedged.
        mention: &'a QuantityMention,
        /// The noun that it counts, and that noun's head.
        counted: Option<(&'a str, &'a str)>,
    },
    /// A name.
    Name {
        /// What it names.
        kind: NameKind,
        /// The name in full of the person or place that it means, where that is known.
        canonical: Option<&'a str>,
    },
    /// An age.
    Age {
        /// The number as printed.
        value: u32,
    },
    /// An event.
    Event {
        /// The claim.
        event: &'a EventClaim,
        /// The name of its kind.
        kind: &'a str,
    },
    /// The order of two events.
    Order {
        /// The claim.
        order: &'a Order,
        /// The words that tell the earlier event.
        earlier: &'a str,
        /// The words that tell the later one.
        later: &'a str,
    },
    /// What a figure tells of its subject.
    Attribute {
        /// The claim.
        claim: &'a AttributeClaim,
        /// The name of the attribute.
        kind: &'a str,
        /// The figure as printed.
        figure: &'a str,
        /// What is counted, with its modifiers: "North Korean soldiers".
        of: Option<&'a str>,
        /// The noun of what befell those who are counted.
        occasion: Option<&'a str>,
        /// Who says so.
        source: Option<&'a str>,
    },
    /// Something that is called a first.
    First {
        /// The claim.
        first: &'a FirstClaim,
    },
}

/// The rows of one article, in reading order.
pub fn rows<'a>(article: &'a Article, reading: &'a Reading, knowledge: &'a Knowledge) -> Vec<ClaimRow<'a>> {
    let mut rows = Vec::with_capacity(reading.time_mentions.len() + reading.quantities.len() + reading.names.len());
    for (mention, time) in reading.time_mentions.iter().zip(&reading.times) {
        match mention.ends.zip(time.ends.as_deref()) {
            // TimeML's ends are expressions of their own.
            Some((spans, ends)) => {
                let each = spans.into_iter().zip(ends);
                rows.extend(each.map(|(span, end)| time_row(article, reading, (mention, span), (end, time.stated()))));
            }
            None => rows.push(time_row(article, reading, (mention, mention.span), (time, None))),
        }
    }
    let quantities = reading.quantities.iter().zip(&reading.counted);
    rows.extend(quantities.map(|(mention, counted)| quantity_row(article, mention, *counted)));
    let people = people(reading, knowledge);
    rows.extend(reading.names.iter().zip(people).map(|(name, person)| name_row(article, name, person, knowledge)));
    rows.extend(reading.ages.iter().map(|age| age_row(article, age)));
    rows.extend(reading.events.iter().map(|event| event_row(article, event, knowledge)));
    rows.extend(reading.orders.iter().map(|order| order_row(article, reading, order)));
    rows.extend(reading.firsts.iter().map(|first| first_row(article, first)));
    rows.extend(reading.attributes.iter().map(|claim| attribute_row(article, reading, claim, knowledge)));
    rows.sort_by_key(|row| (row.field, row.span));
    rows
}

fn age_row<'a>(article: &'a Article, age: &AgeMention) -> ClaimRow<'a> {
    ClaimRow {
        field: age.field,
        span: age.span,
        text: article.text_at(age.field, age.span),
        value: RowValue::Age { value: age.value },
        grammar: age.form.grammar(),
    }
}

fn event_row<'a>(article: &'a Article, event: &'a EventClaim, knowledge: &'a Knowledge) -> ClaimRow<'a> {
    let kind = knowledge.events.get(usize::from(event.kind));
    let pattern = kind.and_then(|kind| kind.patterns.get(usize::from(event.pattern)));
    ClaimRow {
        field: event.field,
        span: event.span,
        text: article.text_at(event.field, event.span),
        value: RowValue::Event { event, kind: kind.map_or("", |kind| &kind.name) },
        grammar: pattern.map_or("", |pattern| &pattern.text),
    }
}

fn order_row<'a>(article: &'a Article, reading: &'a Reading, order: &'a Order) -> ClaimRow<'a> {
    let words = |index: u32| {
        let event = reading.events.get(index as usize);
        event.map_or("", |event| article.text_at(event.field, event.span))
    };
    ClaimRow {
        field: order.field,
        span: order.span,
        text: article.text_at(order.field, order.span),
        value: RowValue::Order { order, earlier: words(order.earlier), later: words(order.later) },
        grammar: "connective",
    }
}

fn attribute_row<'a>(
    article: &'a Article,
    reading: &'a Reading,
    claim: &'a AttributeClaim,
    knowledge: &'a Knowledge,
) -> ClaimRow<'a> {
    let text = |span: Span| article.text_at(claim.field, span);
    let kind = knowledge.attributes.kinds.get(usize::from(claim.kind));
    let pattern = kind.and_then(|kind| kind.patterns.get(usize::from(claim.pattern)));
    let figure = match claim.figure {
        Told::Quantity(at) => reading.quantities.get(at as usize).map(|mention| mention.span),
        Told::Time(at) => reading.time_mentions.get(at as usize).map(|mention| mention.span),
    };
    let of = claim.head.map(|head| claim.modifiers.iter().fold(head, |all, word| all.join(*word)));
    ClaimRow {
        field: claim.field,
        span: claim.span,
        text: text(claim.span),
        value: RowValue::Attribute {
            claim,
            kind: kind.map_or("", |kind| &kind.name),
            figure: figure.map_or("", text),
            of: of.map(text),
            occasion: claim.occasion.as_ref().map(|occasion| text(occasion.noun)),
            source: claim.source.map(text),
        },
        grammar: pattern.map_or("", |pattern| &pattern.text),
    }
}

fn first_row<'a>(article: &'a Article, first: &'a FirstClaim) -> ClaimRow<'a> {
    ClaimRow {
        field: first.field,
        span: first.span,
        text: article.text_at(first.field, first.span),
        value: RowValue::First { first },
        grammar: "first",
    }
}

fn time_row<'a>(
    article: &'a Article,
    reading: &Reading,
    (mention, span): (&TimeMention, Span),
    (time, range): (&'a Time, Option<DayRange>),
) -> ClaimRow<'a> {
    let after = match time.basis {
        Basis::Mention(index) => reading.time_mentions.get(index as usize),
        _ => None,
    };
    let after = after.map(|mention| article.text_at(mention.field, mention.span));
    ClaimRow {
        field: mention.field,
        span,
        text: article.text_at(mention.field, span),
        value: RowValue::Time { time, after, range },
        grammar: mention.grammar,
    }
}

fn quantity_row<'a>(article: &'a Article, mention: &'a QuantityMention, counted: Option<Counted>) -> ClaimRow<'a> {
    let text = |span| article.text_at(mention.field, span);
    let counted = counted.map(|counted| (text(counted.noun), text(counted.head)));
    ClaimRow {
        field: mention.field,
        span: mention.span,
        text: text(mention.span),
        value: RowValue::Quantity { mention, counted },
        grammar: mention.grammar,
    }
}

fn name_row<'a>(
    article: &'a Article,
    name: &NameMention,
    person: Option<&'a str>,
    knowledge: &'a Knowledge,
) -> ClaimRow<'a> {
    let place = name.place.and_then(|index| knowledge.places.get(usize::from(index)));
    ClaimRow {
        field: name.field,
        span: name.span,
        text: article.text_at(name.field, name.span),
        value: RowValue::Name { kind: name.kind, canonical: person.or(place.map(|place| place.name.as_str())) },
        grammar: name.grammar,
    }
}

/// For each name mention the person that it means: the fact files' form of the name, or the article's fullest.
fn people<'a>(reading: &'a Reading, knowledge: &'a Knowledge) -> Vec<Option<&'a str>> {
    let mut people = vec![None; reading.names.len()];
    for person in &reading.people {
        let known = person.identity().and_then(|index| knowledge.people.get(usize::from(index)));
        let name = known.map_or(person.name.as_str(), |known| &known.name);
        for mention in &person.mentions {
            if let Some(slot) = people.get_mut(*mention as usize) {
                *slot = Some(name);
            }
        }
    }
    people
}

/// Its name in JSON.
const fn kind_name(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Person => "person",
        NameKind::Organisation => "organisation",
        NameKind::Place => "place",
    }
}

/// Its name in JSON.
const fn basis_name(basis: Basis) -> &'static str {
    match basis {
        Basis::Absolute => "absolute",
        Basis::Publication => "publication",
        Basis::Mention(_) => "mention",
        Basis::Post => "post",
        Basis::Open => "open",
    }
}

/// Its name in JSON; none for what stands alone.
const fn role_name(role: Role) -> Option<&'static str> {
    match role {
        Role::Alone => None,
        Role::RangeStart => Some("range-start"),
        Role::RangeEnd => Some("range-end"),
        Role::PairFirst => Some("pair-first"),
        Role::PairSecond => Some("pair-second"),
    }
}
