//! `multiple`: "doubled", "halved", "three times" against the two values: "doubled from 12 to 30", "twice the $20 million".

use serde::Deserialize;

use super::ends::{Ends, ends, values};
use super::line::{Line, LowerWord, is_count, lines, same_unit};
use super::show::{number, repair};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::finding::Repair;
use crate::recognise::Hedge;
use crate::recognise::quantity::Role;
use crate::text::Span;
use crate::value::Interval;

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "multiple",
    slots: &[
        ("said", "the words: \"doubled\", \"three times\""),
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
            let moved = ends(&line).filter(|ends| ends.sure).filter_map(|ends| moved(&line, ends));
            let compared = (1..line.figures.len()).filter_map(|base| compared(&line, base));
            found.extend(moved.chain(compared).filter_map(|told| conflict(&line, &told)));
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
    let under = before.iter().any(|word| matches!(*word, "nearly" | "almost"));
    let about = before.iter().any(|word| matches!(*word, "about" | "roughly" | "around"));
    let over = before.iter().any(|word| matches!(*word, "than" | "over"));
    match (under || about, over) {
        (true, _) if about || times < 1.0 => Interval::new(times * 0.75, times * 1.4),
        (true, _) => Interval::new(times * 0.75, times * 1.1),
        // "More than halved" is less than half.
        (_, true) if times < 1.0 => Interval::new(0.0, times * 1.02),
        (_, true) => Interval::new(times * 0.98, f64::INFINITY),
        _ => exact,
    }
}

/// How many times one value is said to be another.
struct Told {
    ends: Ends,
    words: Span,
    allowed: Interval,
}

/// "doubled from 12 to 30".
fn moved(line: &Line<'_>, ends: Ends) -> Option<Told> {
    const REACH: usize = 5;
    let told = line.told(line.lead(ends.from.min(ends.to)));
    let at = told.iter().rposition(|told| times(&told.word).is_some())?;
    // Only times and small words may stand between the verb and the ends.
    let behind = told.get(at + 1..)?;
    let other = |word: &str| matches!(word, "and" | "but" | "which" | "while" | "as" | "the" | "with");
    if behind.len() > REACH || behind.iter().any(|told| other(&told.word)) {
        return None;
    }
    let lead: Vec<&str> = told.get(at.saturating_sub(2)..at)?.iter().map(|told| told.word.as_str()).collect();
    if lead.last().is_some_and(|word| matches!(*word, "not" | "could" | "would" | "might" | "to" | "a" | "the")) {
        return None;
    }
    let verb = told.get(at)?;
    Some(Told { ends, words: verb.span, allowed: reach(times(&verb.word)?, &lead) })
}

/// "$60 million is twice the $20 million", "900 votes, more than three times the 350": the value `base` with the one that is so many
/// times it.
fn compared(line: &Line<'_>, base: usize) -> Option<Told> {
    const NEAR: usize = 6;
    let before = base.checked_sub(1)?;
    let tail = line.words(line.between(before, base));
    let tail: Vec<&str> = tail.iter().map(LowerWord::as_str).collect();
    // "three times the": the multiple is a figure of its own.
    let counted = matches!(tail.as_slice(), ["times", "the"] | ["times", "as", _, "as", "the"]);
    let (whole, lead_end) = if counted {
        (before.checked_sub(1)?, line.get(before)?.span.start)
    } else {
        (before, line.get(base)?.span.start)
    };
    let (a, b) = (line.get(whole)?, line.get(base)?);
    let told = line.told(Span::new(a.span.end, lead_end));
    let text = line.words_at(Span::new(a.span.end, lead_end));
    let (count, first) = if counted {
        let figure = line.get(before).filter(|figure| is_count(figure))?;
        (figure.quantity.count, told.len())
    } else {
        let at = told.iter().rposition(|told| once(&told.word).is_some())?;
        let rest: Vec<&str> = told.get(at + 1..)?.iter().map(|told| told.word.as_str()).collect();
        let leads = matches!(
            rest.as_slice(),
            ["the"] | ["as", _, "as", "the"] | ["the", "number" | "amount" | "sum", "of", "the"]
        );
        (once(&told.get(at)?.word).filter(|_| leads)?, at)
    };
    let lead: Vec<&str> = told.get(..first)?.iter().map(|told| told.word.as_str()).collect();
    let plain = [a, b].iter().all(|figure| figure.hedge.is_none() && figure.role == Role::Alone);
    let other = lead.iter().any(|word| {
        matches!(*word, "and" | "but" | "while" | "not" | "who" | "whose" | "for" | "from" | "in" | "plus")
    });
    if !plain
        || !same_unit(&a.quantity, &b.quantity)
        || lead.len() > NEAR
        || other
        || text.contains(['.', ';', ':', '"', '”'])
    {
        return None;
    }
    let hedge = if counted { line.get(before)?.hedge } else { None };
    let words = match hedge {
        Some(Hedge::Above | Hedge::AtLeast) => vec!["than"],
        Some(Hedge::About) => vec!["about"],
        Some(_) => vec!["nearly"],
        None => lead.get(lead.len().saturating_sub(2)..)?.to_vec(),
    };
    let span = if counted { line.get(before)?.span } else { told.get(first)?.span };
    Some(Told { ends: Ends { from: base, to: whole, sure: true }, words: span, allowed: reach(count, &words) })
}

/// "twice", "double", "half" before "the 20".
fn once(word: &str) -> Option<f64> {
    match word {
        "twice" | "double" => Some(2.0),
        "triple" | "treble" => Some(3.0),
        "half" => Some(0.5),
        _ => None,
    }
}

fn conflict(line: &Line<'_>, told: &Told) -> Option<Conflict> {
    let ends = told.ends;
    let (from, to) = values(line, ends)?;
    if from.low <= 0.0 {
        return None;
    }
    let actual = Interval::new(to.low / from.high, to.high / from.low);
    if actual.intersect(told.allowed).is_some() {
        return None;
    }
    let ratio = line.get(ends.to)?.quantity.count / line.get(ends.from)?.quantity.count;
    let shown = format!("{} times", number(ratio, 2));
    let label = line.article.label(line.field, told.words, "the multiple as told");
    let others = [line.label(ends.from, "the one value"), line.label(ends.to, "the other")];
    let (a, b) = (line.printed(ends.from), line.printed(ends.to));
    Some(Conflict {
        labels: std::iter::once(label).chain(others.into_iter().flatten()).collect(),
        derivation: vec![format!("{b} / {a} = {}", number(ratio, 2))],
        slots: vec![("said", said(line, told)), ("from", a.to_owned()), ("to", b.to_owned()), ("actual", shown)],
        repairs: repairs(line, told),
        ..Conflict::default()
    })
}

/// The multiple as written: "doubled", "three times".
fn said(line: &Line<'_>, told: &Told) -> String {
    let word = line.words_at(told.words).to_lowercase();
    if times(&word).is_some() || once(&word).is_some() { word } else { format!("{word} times") }
}

/// Both values as the word gives them from each other.
fn repairs(line: &Line<'_>, told: &Told) -> Vec<Repair> {
    let word = line.words_at(told.words).to_lowercase();
    let Some(times) = times(&word).or_else(|| once(&word)) else { return Vec::new() };
    let count = |at: usize| line.get(at).map_or(0.0, |figure| figure.quantity.count);
    let to = repair(line, told.ends.to, count(told.ends.from) * times);
    to.into_iter().chain(repair(line, told.ends.from, count(told.ends.to) / times)).collect()
}
