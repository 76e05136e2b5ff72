//! `repeated-figure`: a definite figure ("the £250 rent rebate") answers to one of the same noun phrase told elsewhere in the text.

use super::figure::{Figure, Kind, figures};
use super::repeated::speaks_of_other_years;
use super::twin::{Relation, Surroundings};
use super::words::{self, Noun};
use super::{SLOTS, slip, support};
use crate::check::repair::slip::Slip;
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::text::FieldKind;
use serde::Deserialize;

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "repeated-figure",
    slots: SLOTS,
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(RepeatedFigure) as Box<dyn Check>),
};

/// An article with more figures is a table or a list of results.
const MANY: usize = 120;

struct RepeatedFigure;

/// A figure, what it counts and whether its phrase points back.
struct Told {
    figure: Figure,
    noun: Noun,
    definite: bool,
}

impl Check for RepeatedFigure {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        let quantities = article.reading.quantities.iter().filter(|mention| mention.field == FieldKind::Text);
        if quantities.take(2).count() < 2 {
            return;
        }
        let text: Vec<Figure> = figures(article, FieldKind::Text).take(MANY + 1).collect();
        let told: Vec<Figure> = text.iter().filter(|figure| is_told(article, figure)).copied().collect();
        if text.len() > MANY || !told.iter().any(|figure| is_definite(article, figure)) {
            return;
        }
        let told: Vec<Told> = told.into_iter().map(|figure| Told::of(article, figure)).collect();
        let heads: Vec<Figure> =
            [FieldKind::Title, FieldKind::Standfirst].iter().flat_map(|field| figures(article, *field)).collect();
        let mut taken: Vec<(u32, u32)> = Vec::new();
        for one in &told {
            let Some(other) = counterpart(article, one, &told, &text, &heads) else { continue };
            let (first, second) = (one.figure.span.start, other.figure.span.start);
            let pair = (first.min(second), first.max(second));
            if !taken.contains(&pair) {
                taken.push(pair);
                found.push(conflict(article, &one.figure, &other.figure));
            }
        }
    }
}

impl Told {
    fn of(article: &ArticleContext<'_>, figure: Figure) -> Told {
        Told { figure, noun: words::noun(article, &figure), definite: is_definite(article, &figure) }
    }
}

/// The figure of the same thing that differs from `one`, where nothing in the article bears `one` out.
fn counterpart<'a>(
    article: &ArticleContext<'_>,
    one: &Told,
    told: &'a [Told],
    text: &[Figure],
    heads: &[Figure],
) -> Option<&'a Told> {
    let differs = |other: &&Told| is_same_thing(one, other) && !bears_out(&one.figure, &other.figure);
    if !told.iter().any(|other| differs(&other)) {
        return None;
    }
    let rest: Vec<Figure> = text.iter().filter(|other| other.span != one.figure.span).copied().collect();
    let is_supported = rest.iter().chain(heads).any(|other| bears_out(&one.figure, other))
        || support::adds_up(article, &one.figure, &rest);
    if is_supported {
        return None;
    }
    let own = Surroundings::of(article, one.figure.spot());
    let relation = |other: &Told| own.relation(&Surroundings::of(article, other.figure.spot()));
    told.iter().filter(differs).find(|other| {
        is_enough(&one.noun, &other.noun, relation(other))
            && !speaks_of_other_years(article, &one.figure, &other.figure)
    })
}

/// Whether one of two figures says or rounds the other.
fn bears_out(one: &Figure, other: &Figure) -> bool {
    support::says(one, other) || support::says(other, one)
}

/// Whether two figures of different sentences count the same, one of them definite.
fn is_same_thing(one: &Told, other: &Told) -> bool {
    one.figure.sentence != other.figure.sentence
        && (one.definite || other.definite)
        && one.figure.kind == other.figure.kind
        && one.noun.begins_alike(&other.noun) > 0
        && is_near(&one.figure, &other.figure)
}

/// Whether one figure can be a slip for the other: a slip of the keys, or not far from it. What is far apart counts other things.
fn is_near(one: &Figure, other: &Figure) -> bool {
    const FURTHEST: f64 = 1.5;
    let (a, b) = (one.value().abs(), other.value().abs());
    a.max(b) <= FURTHEST * a.min(b) || Slip::between(one.count, other.count).is_some()
}

/// Two words of a phrase make it distinctive; one needs sentences that have more in common.
fn is_enough(one: &Noun, other: &Noun, relation: Relation) -> bool {
    const COMMON: usize = 4;
    one.begins_alike(other) >= 2 || relation.shared >= COMMON && relation.near >= 2
}

/// Whether a figure can be held against another: exact, alone, no year, part or comparison.
fn is_told(article: &ArticleContext<'_>, figure: &Figure) -> bool {
    // So small a count is often a part of a larger group that is not called one.
    const FEW: f64 = 4.0;
    let printed = article.text(figure.field, figure.span);
    let year = figure.kind == Kind::Count && (1000.0..2100.0).contains(&figure.count) && !printed.contains(',');
    let small = figure.kind == Kind::Count && figure.count <= FEW;
    let kind = matches!(figure.kind, Kind::Count | Kind::Money(_) | Kind::Percent | Kind::Measure(_, false));
    kind && !year && !small && !figure.paired && !figure.is_age && !figure.hedged && !is_set_apart(article, figure)
}

/// Whether words near a figure tell it from others of its kind: other things, parts, changes, rates, one of several times.
fn is_set_apart(article: &ArticleContext<'_>, figure: &Figure) -> bool {
    const APART: [&str; 36] = [
        "additional",
        "another",
        "apiece",
        "average",
        "below",
        "between",
        "both",
        "compared",
        "cut",
        "different",
        "each",
        "earlier",
        "every",
        "extra",
        "first",
        "former",
        "from",
        "further",
        "initial",
        "instead",
        "last",
        "latest",
        "more",
        "original",
        "other",
        "others",
        "per",
        "previous",
        "previously",
        "range",
        "remaining",
        "rest",
        "second",
        "separate",
        "than",
        "versus",
    ];
    const REACH: usize = 30;
    let behind = words::behind(article, figure);
    behind.trim_start().starts_with("of ")
        || words::any(words::head(behind, REACH), |word| APART.contains(&word))
        || words::any(words::tail(words::before(article, figure), REACH), |word| APART.contains(&word))
}

/// Whether the words before a figure point to one that the reader knows: "the", "those", "the full".
fn is_definite(article: &ArticleContext<'_>, figure: &Figure) -> bool {
    const POINTERS: [&str; 6] = ["that", "the", "these", "this", "those", "all"];
    const BETWEEN: [&str; 8] = ["entire", "full", "new", "planned", "proposed", "same", "total", "whole"];
    let before = words::tail(words::before(article, figure), 24);
    let mut last = before.split_whitespace().rev();
    let is = |word: &str, list: &[&str]| list.iter().any(|known| known.eq_ignore_ascii_case(word));
    match last.next() {
        Some(word) if is(word, &POINTERS) => true,
        Some(word) if is(word, &BETWEEN) => last.next().is_some_and(|word| is(word, &POINTERS)),
        _ => false,
    }
}

fn conflict(article: &ArticleContext<'_>, one: &Figure, other: &Figure) -> Conflict {
    let (first, second) = if one.span.start < other.span.start { (one, other) } else { (other, one) };
    let (early, late) = (article.text(first.field, first.span), article.text(second.field, second.span));
    Conflict {
        labels: vec![
            article.label(second.field, second.span, format!("here {late}")),
            article.label(first.field, first.span, format!("here {early}")),
        ],
        derivation: vec![
            format!("the text first says {early}"),
            format!("of the same thing it later says {late}"),
            format!("nothing else says {} or adds up to it", article.text(one.field, one.span)),
        ],
        slots: vec![
            ("figure", late.to_owned()),
            ("other", early.to_owned()),
            ("slip", slip::described(article, one, other).map_or_else(String::new, |slip| format!(" ({slip})"))),
        ],
        ..Conflict::default()
    }
}
