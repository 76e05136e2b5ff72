//! `parts`: a whole against its parts: "12 people: five men and eight women", "3 gold and 2 silver, 6 in all".

use serde::Deserialize;

use super::line::{Line, LowerWord, lines, same_unit};
use super::sums::{conflict, differs, exactly, exceeds, is_list, is_loose, plain, shape};
use super::{composed, partition, rest, total};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "parts",
    slots: &[
        ("whole", "the whole as written: \"12\""),
        ("parts", "the parts with their sum: \"five + eight = 13\", or a part that is more than the whole: \"14\""),
        ("slip", "the slip of the keys that would explain it, after a semicolon, or nothing"),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(Parts) as Box<dyn Check>),
};

struct Parts;

impl Check for Parts {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        let mut last: Option<Line<'_>> = None;
        for line in lines(article) {
            let before = last.filter(|before| before.field == line.field && before.sentence + 1 == line.sentence);
            found.extend(within(&line).or_else(|| before.and_then(|before| across(&before, &line))));
            last = Some(line);
        }
        total::conflicts(article, found);
    }
}

/// A whole and its parts in one sentence.
fn within(line: &Line<'_>) -> Option<Conflict> {
    if line.figures.len() < 2 {
        return None;
    }
    listed(line)
        .or_else(|| summed(line))
        .or_else(|| included(line))
        .or_else(|| rest::within(line))
        .or_else(|| composed::split(line))
        .or_else(|| composed::made_up(line))
        .or_else(|| composed::medals(line))
        .or_else(|| partition::within(line))
}

/// A whole in the sentence before, its parts in this one.
fn across(before: &Line<'_>, line: &Line<'_>) -> Option<Conflict> {
    rest::across(before, line)
        .or_else(|| partition::across(before, line))
        .or_else(|| partition::others(before, line))
        .or_else(|| total::together(before, line))
}

/// "12 people: five men and eight women."
fn listed(line: &Line<'_>) -> Option<Conflict> {
    let last = line.figures.len() - 1;
    let whole = (0..last).find(|at| {
        let between = line.between(*at, at + 1);
        announces(between) && line.words(between).len() <= 5 && line.counted(*at).is_some()
    })?;
    let rest = line.rest(last).split(['–', '—']).next().unwrap_or_default().split(" - ").next().unwrap_or_default();
    let ends = rest.trim_end().trim_end_matches(['.', '”', '"']);
    let first = whole + 1;
    let shape = shape(line, first, last);
    let closed = line.words(ends).len() <= 4
        && !ends.contains([',', ';', ':', '('])
        && !line.words(ends).iter().skip(shape).any(|word| is_loose(word));
    let counted = shape > 0 || (first..=last).all(|at| line.counted(at).is_some());
    if !plain(line, whole) || !plain(line, first) || !is_list(line, first, last) || !closed || !counted {
        return None;
    }
    differs(line, whole, &Vec::from_iter(first..=last))
}

/// Whether a list may begin behind these words.
fn announces(between: &str) -> bool {
    between.trim_end().ends_with([':', '–', '—']) || between.ends_with(" - ")
}

/// "3 gold, 4 silver and 2 bronze medals, 11 in all."
fn summed(line: &Line<'_>) -> Option<Conflict> {
    let whole = (2..line.figures.len()).find(|at| {
        let between = line.between(at - 1, *at);
        let behind = line.words(line.behind(*at));
        let behind: Vec<&str> = behind.iter().map(LowerWord::as_str).collect();
        let told = line.words(between);
        let total = matches!(behind.as_slice(), ["in", "all" | "total", ..] | ["altogether", ..] | ["all", "told", ..])
            || matches!(told.as_slice(), [.., total, of] if total == "total" && of == "of");
        let makes = told.last().is_some_and(|word| matches!(word.as_str(), "make" | "makes" | "made"));
        total && (makes || between.contains([',', '(', '–', '—'])) && told.len() <= 5
    })?;
    let last = whole - 1;
    let first = (0..last).rev().take_while(|at| is_list(line, *at, last)).last()?;
    // A list that an earlier figure opens has a part more.
    let alike = |at: usize| line.get(at).zip(line.get(last)).is_some_and(|(a, b)| same_unit(&a.quantity, &b.quantity));
    let opened = first.checked_sub(1).is_some_and(|at| alike(at) && !line.between(at, first).contains(['.', ';', ':']));
    let wholly = line.words(line.before(first)).last().is_none_or(|word| word != "another" && word != "and");
    if !exactly(line, whole) || !alike(whole) || opened || !wholly {
        return None;
    }
    differs(line, whole, &Vec::from_iter(first..=last))
}

/// "12 people, including 14 soldiers"; with sexes or ages told apart, also their sum.
fn included(line: &Line<'_>) -> Option<Conflict> {
    let whole = (0..line.figures.len() - 1).find(|at| {
        let between = line.words(line.between(*at, at + 1));
        let member = between.last().is_some_and(|word| word == "including");
        member && between.len() <= 4 && plain(line, *at) && line.counted(*at).is_some()
    })?;
    let first = whole + 1;
    let people = is_people(line, whole) && is_people(line, first);
    if !plain(line, first) || !people {
        return None;
    }
    if let Some(more) = exceeds((line, whole), line, &[first]) {
        return Some(more);
    }
    let parts = [first, first + 1];
    let exclusive = is_list(line, first, first + 1) && partition::excludes(line, first, first + 1);
    let sum = super::sums::sum(line, &parts);
    (exclusive && sum.low > line.get(whole)?.quantity.count).then(|| conflict((line, whole), line, &parts))
}

/// Whether people are counted, none of whom is counted twice in a part.
pub(super) fn is_people(line: &Line<'_>, at: usize) -> bool {
    let head = line.counted(at).map(|counted| line.words_at(counted.head).to_lowercase());
    head.is_some_and(|head| line.article.knowledge.counted.is_people(&head))
}
