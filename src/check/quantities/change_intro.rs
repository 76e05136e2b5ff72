//! A change whose share an opening sentence tells and whose ends the next: "reported a 64% rise in profit. Profit was $2.4 billion compared
//! with $1.5 billion a year earlier."

use super::change_phrase::is_adjusted;
use super::change_words::{Way, way};
use super::ends::{Ends, ends, taken_from};
use super::line::{Line, LowerWord, words};
use crate::recognise::quantity::Role;
use crate::value::Measure;

/// The ends in `line` of the change that the only percentage of `before` tells, with that percentage's place.
pub(super) fn ends_of(before: &Line<'_>, line: &Line<'_>) -> Option<(Ends, usize)> {
    let percents = |line: &Line<'_>| {
        let percent = |at: &usize| line.get(*at).is_some_and(|one| one.quantity.measure == Measure::Percent);
        Vec::from_iter((0..line.figures.len()).filter(percent))
    };
    let (told, own) = (percents(before), percents(line));
    let ([size], []) = (told.as_slice(), own.as_slice()) else { return None };
    let mut all = ends(line).filter(|ends| ends.sure).chain(taken_from(line));
    let (Some(pair), None) = (all.next(), all.next()) else { return None };
    let said = told_way(before, *size)?;
    let figure = before.get(*size).filter(|figure| figure.hedge.is_none() && figure.role == Role::Alone)?;
    let (from, to) = (line.get(pair.from)?.quantity, line.get(pair.to)?.quantity);
    let money = matches!(from.measure, Measure::Money(_));
    let same_way = (said == Way::Up) == (to.count > from.count);
    let adjusted = is_adjusted(before) || is_adjusted(line);
    let known = money && same_way && !adjusted && figure.quantity.count > 0.0 && tell_one(before, *size, line, pair);
    known.then_some((pair, *size))
}

/// Which way the percentage at `size` goes: "rose 30 percent", "a 52% rise".
fn told_way(line: &Line<'_>, size: usize) -> Option<Way> {
    let before = words(line.before(size));
    let behind = words(line.behind(size)).into_iter().next();
    let noun = behind.as_deref().and_then(way);
    let reach = if before.last().is_some_and(|word| word == "by") { 6 } else { 3 };
    noun.or_else(|| before.iter().rev().take(reach).find_map(|word| way(word)))
}

/// Whether both sentences speak of one thing in one period: they share what changed, and neither names another stretch.
fn tell_one(before: &Line<'_>, size: usize, line: &Line<'_>, pair: Ends) -> bool {
    const NEAR: usize = 6;
    let told = words(before.before(size));
    let near = told.iter().skip(told.len().saturating_sub(NEAR));
    let behind = words(before.behind(size));
    let what: Vec<&str> = near.chain(behind.iter().take(NEAR)).map(LowerWord::as_str).collect();
    let lead = words(line.words_at(line.lead(pair.from.min(pair.to))));
    let lead: Vec<&str> = lead.iter().map(LowerWord::as_str).collect();
    let has = |list: &[&str], kind: &str| list.iter().any(|word| word.trim_end_matches('s') == kind);
    let shared = KINDS.iter().any(|kind| has(&what, kind) && has(&lead, kind));
    let (one, other) = (words(before.text()), words(line.text()));
    let qualified = |list: &[LowerWord<'_>], word: &str| list.iter().any(|own| own == word);
    let alike = QUALIFIERS.iter().all(|word| qualified(&one, word) == qualified(&other, word));
    let timed = PERIODS.iter().any(|word| qualified(&other, word));
    let same = PERIODS.iter().all(|word| qualified(&one, word) == qualified(&other, word));
    shared && alike && (!timed || same)
}

/// What firms report, in the singular.
const KINDS: [&str; 10] =
    ["profit", "income", "net", "sale", "revenue", "earning", "turnover", "export", "import", "loss"];

/// Words that make another thing of it.
const QUALIFIERS: [&str; 10] =
    ["operating", "gross", "underlying", "retail", "domestic", "overseas", "online", "unit", "division", "segment"];

/// Words of the stretches that a sentence reports on.
const PERIODS: [&str; 14] = [
    "quarter", "first", "second", "third", "fourth", "half", "nine", "six", "three", "months", "annual", "full",
    "weeks", "12",
];
