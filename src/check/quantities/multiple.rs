//! `multiple`: "doubled", "tripled", "halved" against the two ends: "doubled from 12 to 30".

use serde::Deserialize;

use super::ends::{Ends, ends, values};
use super::line::{Line, lines, words};
use super::show::number;
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::text::Span;
use crate::value::Interval;

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "multiple",
    slots: &[
        ("said", "the word: \"doubled\""),
        ("from", "the earlier value as written: \"12\""),
        ("to", "the later value as written: \"30 crowns\""),
        ("actual", "how many times the earlier value the later one is: \"2.5 times\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(Multiple) as Box<dyn Check>),
};

struct Multiple;

impl Check for Multiple {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for line in lines(article).filter(|line| line.figures.len() >= 2) {
            found.extend(ends(&line).filter(|ends| ends.sure).filter_map(|ends| conflict(&line, ends)));
        }
    }
}

/// How many times a verb makes something, and what "more than" and "nearly" leave of it.
fn times(word: &str) -> Option<f64> {
    match word {
        "doubled" | "doubles" | "double" | "doubling" => Some(2.0),
        "tripled" | "triples" | "triple" | "tripling" | "trebled" | "treble" | "trebling" => Some(3.0),
        "quadrupled" | "quadruple" | "quadrupling" => Some(4.0),
        "halved" | "halves" | "halve" | "halving" => Some(0.5),
        _ => None,
    }
}

/// How far "doubled" reaches: people say it of what is near.
fn reach(times: f64, before: &[&str]) -> Interval {
    const NEAR: f64 = 0.12;
    let exact = Interval::new(times * (1.0 - NEAR), times * (1.0 + 1.6 * NEAR));
    let under = before.iter().any(|word| matches!(*word, "nearly" | "almost" | "about" | "roughly" | "around"));
    let over = before.iter().any(|word| matches!(*word, "than" | "over"));
    match (under, over) {
        (true, _) => Interval::new(times * 0.75, times * 1.4),
        // "More than halved" is less than half.
        (_, true) if times < 1.0 => Interval::new(0.0, times * 1.02),
        (_, true) => Interval::new(times * 0.98, f64::INFINITY),
        _ => exact,
    }
}

fn conflict(line: &Line<'_>, ends: Ends) -> Option<Conflict> {
    const REACH: usize = 5;
    let low = ends.from.min(ends.to);
    let before = line.before(low);
    if before.contains([';', ':', '"', '“', '”']) {
        return None;
    }
    let told = words(before);
    let at = told.iter().rposition(|word| times(word).is_some())?;
    let told: Vec<&str> = told.iter().map(String::as_str).collect();
    // Only times and small words may stand between the verb and the ends.
    let behind = told.get(at + 1..)?;
    if behind.len() > REACH
        || behind.iter().any(|word| matches!(*word, "and" | "but" | "which" | "while" | "as" | "the" | "with"))
    {
        return None;
    }
    let word = told.get(at)?;
    let lead = told.get(at.saturating_sub(2)..at)?;
    if lead.last().is_some_and(|word| matches!(*word, "not" | "could" | "would" | "might" | "to" | "a" | "the")) {
        return None;
    }
    let allowed = reach(times(word)?, lead);
    let (from, to) = values(line, ends)?;
    if from.low <= 0.0 {
        return None;
    }
    let actual = Interval::new(to.low / from.high, to.high / from.low);
    if actual.intersect(allowed).is_some() {
        return None;
    }
    let ratio = line.get(ends.to)?.quantity.count / line.get(ends.from)?.quantity.count;
    let start = before.to_ascii_lowercase().rfind(word)?;
    let first = line.get(low)?.span.start;
    let from_byte = first.saturating_sub(u32::try_from(before.len() - start).ok()?);
    let span = Span::new(from_byte, from_byte.saturating_add(u32::try_from(word.len()).ok()?));
    let shown = format!("{} times", number(ratio, 2));
    let label = line.article.label(line.field, span, "the change as told");
    let others = [line.label(ends.from, "before"), line.label(ends.to, "after")];
    let (a, b) = (line.printed(ends.from), line.printed(ends.to));
    Some(Conflict {
        labels: std::iter::once(label).chain(others.into_iter().flatten()).collect(),
        derivation: vec![format!("{b} / {a} = {}", number(ratio, 2))],
        slots: vec![
            ("said", line.words_at(span).to_lowercase()),
            ("from", a.to_owned()),
            ("to", b.to_owned()),
            ("actual", shown),
        ],
        ..Conflict::default()
    })
}
