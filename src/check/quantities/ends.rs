//! The two ends of a change: "from 12 to 40", "to 40 from 12", "to 40, compared with 12".

use super::line::{Line, range, same_unit, words};
use crate::recognise::Hedge;
use crate::recognise::quantity::Role;
use crate::value::{Interval, Measure};

/// The ends of a change: the figures' places in their sentence, the earlier value first.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ends {
    pub(super) from: usize,
    pub(super) to: usize,
    /// Whether "from" stands there; without it the first figure may be the difference.
    pub(super) sure: bool,
}

/// Every pair of ends that a sentence tells.
pub(super) fn ends<'a>(line: &'a Line<'a>) -> impl Iterator<Item = Ends> + 'a {
    (1..line.figures.len()).filter_map(|second| at(line, second - 1, second))
}

fn at(line: &Line<'_>, first: usize, second: usize) -> Option<Ends> {
    let (a, b) = (line.get(first)?, line.get(second)?);
    let paired = |role| matches!(role, Role::PairFirst | Role::PairSecond);
    let value = |measure| !matches!(measure, Measure::Ordinal);
    if !same_unit(&a.quantity, &b.quantity) || paired(a.role) || paired(b.role) || !value(a.quantity.measure) {
        return None;
    }
    // What is only bounded from one side can't be calculated with.
    if [a, b].iter().any(|figure| matches!(figure.hedge, Some(Hedge::Above | Hedge::AtLeast | Hedge::Below))) {
        return None;
    }
    let between = line.between(first, second);
    if between.contains(['.', ';', ':', '(', ')', '"', '“', '”']) || between.len() > LONGEST {
        return None;
    }
    let before = words(line.before(first));
    let between = bare(words(between));
    let before = bare(before);
    let last = between.last().map_or("", String::as_str);
    let near = between.len() <= NEAR && !between.iter().any(|word| BREAKS.contains(&word.as_str()));
    let lead = before.last().map_or("", String::as_str);
    if !near {
        return None;
    }
    match (lead, last) {
        ("from", "to") => Some(Ends { from: first, to: second, sure: true }),
        ("up" | "down", "to") if between.len() == 1 => Some(Ends { from: first, to: second, sure: false }),
        ("to" | "at", "from") => Some(Ends { from: second, to: first, sure: true }),
        ("to", "with" | "against") if last == "against" || between.iter().any(|word| word == "compared") => {
            Some(Ends { from: second, to: first, sure: true })
        }
        // The hedge "up to" is not part of the text before a figure's number, but of its words.
        _ if a.hedge == Some(Hedge::AtMost) && last == "from" => Some(Ends { from: second, to: first, sure: true }),
        _ => None,
    }
}

/// The ends with the change between them: "fell to $1.2 billion, down 20% from $1.3 billion". The place of the change is the first's
/// next.
pub(super) fn around_change<'a>(line: &'a Line<'a>) -> impl Iterator<Item = (Ends, usize)> + 'a {
    (1..line.figures.len()).filter_map(|size| {
        let (to, from) = (size - 1, size + 1);
        let (a, b) = (line.get(to)?, line.get(from)?);
        let plain = [a, b].iter().all(|figure| figure.role == Role::Alone && figure.hedge.is_none());
        let (lead, tail) = (line.between(to, size), words(line.between(size, from)));
        let told = bare(words(lead));
        // "a profit of $380 million, or $6.44 per share, up 9 percent from $350 million"
        let of_one = |word: &String| matches!(word.as_str(), "per" | "a" | "share" | "each");
        let apposed = words(line.before(to)).last().is_some_and(|word| word == "or") || told.iter().any(of_one);
        let turned = !apposed && lead.contains(',') && !lead.contains(['.', ';', ':', '(']) && told.len() <= 4;
        let way = matches!(told.last().map(String::as_str), Some("up" | "down"));
        let from_there = tail.len() <= 3 && bare(tail).first().is_some_and(|word| word == "from");
        let known = plain && same_unit(&a.quantity, &b.quantity) && turned && way && from_there;
        known.then_some((Ends { from, to, sure: true }, size))
    })
}

/// The words without the hedge and article that stand before a number: "to about", "to a record", "from a peak of".
fn bare(mut words: Vec<String>) -> Vec<String> {
    while words.last().is_some_and(|word| HEDGES.contains(&word.as_str())) {
        words.pop();
    }
    words
}

const HEDGES: [&str; 17] = [
    "a",
    "about",
    "almost",
    "an",
    "around",
    "approximately",
    "estimated",
    "high",
    "just",
    "low",
    "nearly",
    "of",
    "only",
    "peak",
    "record",
    "roughly",
    "some",
];

/// Words between the ends that tell that they belong to two statements.
const BREAKS: [&str; 23] = [
    "and", "but", "while", "which", "who", "whose", "when", "where", "because", "or", "said", "says", "though",
    "although", "nor", "than", "since", "it", "they", "he", "she", "lowest", "highest",
];

const NEAR: usize = 9;

const LONGEST: usize = 90;

/// What both ends can be, the earlier first.
pub(super) fn values(line: &Line<'_>, ends: Ends) -> Option<(Interval, Interval)> {
    let (from, to) = (line.get(ends.from)?, line.get(ends.to)?);
    let scale = |at: usize| match line.get(at).map(|figure| figure.quantity.measure) {
        Some(Measure::Unit(unit, _)) => unit.factor,
        _ => 1.0,
    };
    let scaled = |range: Interval, by: f64| Interval::new(range.low * by, range.high * by);
    let per = scale(ends.from);
    Some((scaled(range(from), 1.0), scaled(range(to), scale(ends.to) / per)))
}
