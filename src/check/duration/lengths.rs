//! `lengths`: how long one thing lasted, told twice and not alike.

use serde::Deserialize;

use super::stretch_parts::{same_role, same_stretch, whole_of};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::claims::{StretchClaim, StretchPart, Stretched};
use crate::recognise::time::TimeExpr;
use crate::value::{Comparison, DayRange, Length};

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "lengths",
    slots: &[
        ("whole", "what lasted: \"the meeting\""),
        ("first", "the length told first: \"half an hour\""),
        ("second", "the length told later: \"two-hour\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(Lengths) as Box<dyn Check>),
};

struct Lengths;

impl Check for Lengths {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        let lasted = article.reading.stretches.iter().filter(|claim| claim.part == StretchPart::Lasted);
        let lasted: Vec<_> = lasted.filter_map(|claim| Some((claim, length(article, claim)?))).collect();
        for (i, second) in lasted.iter().enumerate() {
            let first =
                lasted.iter().take(i).find(|first| are_one(article, first.0, second.0) && differ(&first.1, &second.1));
            found.extend(first.map(|first| conflict(article, first, second)));
        }
    }
}

fn length(article: &ArticleContext<'_>, claim: &StretchClaim) -> Option<Length> {
    match article.reading.time_mentions.get(claim.time as usize)?.expr {
        TimeExpr::Length { length, .. } => Some(length),
        _ => None,
    }
}

/// Whether both tell of one thing: the later speaks of it as known, and no dates keep them apart. A person may have held a post
/// twice; only where both name it and its place is it one.
fn are_one(article: &ArticleContext<'_>, first: &StretchClaim, second: &StretchClaim) -> bool {
    let known = match (&first.of, &second.of) {
        (Stretched::Thing { .. }, Stretched::Thing { definite, .. }) => *definite,
        (Stretched::Post { role: Some(a), .. }, Stretched::Post { role: Some(b), .. }) => {
            same_role(a, b) && a.of == b.of
        }
        _ => false,
    };
    known && same_stretch(first, second) && !are_apart(article, first, second)
}

/// Whether both stand with dates that have no day in common: Monday's talks and Tuesday's.
fn are_apart(article: &ArticleContext<'_>, first: &StretchClaim, second: &StretchClaim) -> bool {
    const CLOSE: u32 = 31;
    let dates = |claim: &StretchClaim| -> Vec<DayRange> {
        let reading = article.reading;
        let of_sentence =
            |index: &usize| reading.time_mentions.get(*index).is_some_and(|m| m.sentence == claim.sentence);
        let days = |index: usize| Some(reading.times.get(index)?.days.as_ref()?.hull());
        let all = (0..reading.time_mentions.len()).filter(of_sentence).filter_map(days);
        all.filter(|days| days.len().is_some_and(|len| len <= CLOSE)).collect()
    };
    let (first, second) = (dates(first), dates(second));
    let meet = || first.iter().any(|a| second.iter().any(|b| a.intersect(*b).is_some()));
    !first.is_empty() && !second.is_empty() && !meet()
}

/// Whether the lengths can't be the same. Where one is many times the other, they will be of different things.
fn differ(first: &Length, second: &Length) -> bool {
    const FAR: f64 = 8.0;
    let (a, b) = (first.count * first.unit.days(), second.count * second.unit.days());
    first.days().compare(second.days()) == Comparison::Conflict && a.max(b) <= FAR * a.min(b)
}

fn conflict(
    article: &ArticleContext<'_>,
    first: &(&StretchClaim, Length),
    second: &(&StretchClaim, Length),
) -> Conflict {
    let words = |claim: &StretchClaim| {
        article.reading.time_mentions.get(claim.time as usize).map_or("", |m| article.text(m.field, m.span)).to_owned()
    };
    let label = |(claim, length): &(&StretchClaim, Length)| article.label(claim.field, claim.span, length.to_string());
    let line = |(claim, length): &(&StretchClaim, Length)| format!("\"{}\" can be {length}", words(claim));
    Conflict {
        labels: vec![label(second), label(first)],
        derivation: vec![line(first), line(second)],
        slots: vec![("whole", whole_of(article, first.0)), ("first", words(first.0)), ("second", words(second.0))],
        ..Conflict::default()
    }
}
