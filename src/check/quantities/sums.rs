//! Counts and amounts that stand together as parts, and the conflict of a whole with their sum.

use super::line::{Line, LowerWord, is_count, same_unit};
use super::show::{like, repair};
use crate::check::Conflict;
use crate::check::repair::slip;
use crate::recognise::quantity::Role;
use crate::value::{Interval, Measure};

/// Whether the figure is an exact count of things.
pub(super) fn plain(line: &Line<'_>, at: usize) -> bool {
    line.get(at).is_some_and(is_count) && exactly(line, at)
}

/// Whether the figure is a count, amount or measure as it is printed, without hedges.
pub(super) fn exactly(line: &Line<'_>, at: usize) -> bool {
    line.get(at).is_some_and(|figure| {
        let added = matches!(figure.quantity.measure, Measure::Money(_) | Measure::Unit(..)) || is_count(figure);
        added && figure.hedge.is_none() && figure.role == Role::Alone && figure.quantity.count > 0.0
    })
}

/// Whether the figures from `first` to `last` are a list of parts in one unit: "five men, two boys and eight women", "300 in Leeds
/// and 210 in Hull".
pub(super) fn is_list(line: &Line<'_>, first: usize, last: usize) -> bool {
    const WORDS: usize = 4;
    let alike = |at: usize| line.get(at).zip(line.get(first)).is_some_and(|(a, b)| same_unit(&a.quantity, &b.quantity));
    let shape = shape(line, first, last);
    first < last
        && (first..=last).all(|at| exactly(line, at) && alike(at))
        && (first..last).all(|at| {
            let between = line.between(at, at + 1);
            let list = line.words(between);
            let joined =
                between.trim_end().ends_with(',') || list.last().is_some_and(|word| word == "and" || word == "plus");
            joined
                && list.len() <= WORDS
                && !between.contains(['.', ';', ':', '(', ')'])
                && !list.iter().skip(shape).any(|word| is_loose(word))
        })
}

/// How many words each item of a list starts with that are the same in all: 1 for "300 in Leeds, 210 in Hull", else 0.
pub(super) fn shape(line: &Line<'_>, first: usize, last: usize) -> usize {
    let lead = |at: usize| line.words(line.behind(at)).into_iter().next();
    let counts = line.get(first).is_some_and(is_count);
    // "four of gold" may be told of counts that overlap, "40 tonnes of rye" not.
    let alike = |word: &LowerWord<'_>| matches!(word.as_str(), "in" | "at" | "from" | "for") || word == "of" && !counts;
    let Some(own) = lead(first).filter(alike) else { return 0 };
    usize::from((first..=last).all(|at| lead(at).as_ref() == Some(&own)))
}

/// Words that tell that a count is no further part.
pub(super) fn is_loose(word: &str) -> bool {
    const WORDS: [&str; 21] = [
        "of",
        "including",
        "among",
        "or",
        "to",
        "were",
        "was",
        "had",
        "who",
        "them",
        "others",
        "per",
        "in",
        "for",
        "from",
        "at",
        "aged",
        "their",
        "with",
        "another",
        "after",
    ];
    WORDS.contains(&word)
}

/// What the sum of the parts can be: counts are taken as printed, amounts and measures as their digits allow.
pub(super) fn sum(line: &Line<'_>, parts: &[usize]) -> Interval {
    let part = |at: &usize| line.get(*at).map(|figure| figure.quantity);
    let mut all = Interval::exact(0.0);
    for quantity in parts.iter().filter_map(part) {
        let own = match quantity.measure {
            Measure::Number => Interval::exact(quantity.count),
            _ => quantity.bounds,
        };
        all = Interval::new(all.low + own.low, all.high + own.high);
    }
    all
}

/// The conflict of the whole with the sum of the parts, if they differ.
pub(super) fn differs(line: &Line<'_>, whole: usize, parts: &[usize]) -> Option<Conflict> {
    let bounds = line.get(whole)?.quantity.bounds;
    bounds.intersect(sum(line, parts)).is_none().then(|| conflict((line, whole), line, parts))
}

/// The conflict of the whole with parts that are more.
pub(super) fn exceeds((within, whole): (&Line<'_>, usize), line: &Line<'_>, parts: &[usize]) -> Option<Conflict> {
    let more = sum(line, parts).low > within.get(whole)?.quantity.bounds.high;
    more.then(|| conflict((within, whole), line, parts))
}

/// The conflict of a whole in the sentence `within` with parts in the sentence `line`.
pub(super) fn conflict((within, whole): (&Line<'_>, usize), line: &Line<'_>, parts: &[usize]) -> Conflict {
    let count = |at: usize| line.get(at).map_or(0.0, |figure| figure.quantity.count);
    let said = within.get(whole).map_or(0.0, |figure| figure.quantity.count);
    let sum: f64 = parts.iter().map(|at| count(*at)).sum();
    let printed: Vec<&str> = parts.iter().map(|at| line.printed(*at)).collect();
    let sums = match printed.as_slice() {
        [one] => format!("a part of {one}"),
        all => format!("{} = {}", all.join(" + "), like(within, whole, sum)),
    };
    let labels = parts.iter().filter_map(|at| line.label(*at, "a part"));
    let mut repairs: Vec<_> = repair(within, whole, sum).filter(|_| parts.len() > 1).into_iter().collect();
    for at in parts.iter().filter(|_| parts.len() > 1) {
        let own = count(*at);
        repairs.extend(repair(line, *at, own - (sum - said)).filter(|_| own > sum - said));
    }
    Conflict {
        labels: within.label(whole, "the whole").into_iter().chain(labels).collect(),
        derivation: vec![sums.clone()],
        slots: vec![
            ("whole", within.printed(whole).to_owned()),
            ("parts", sums),
            ("slip", slip::hint(said, Interval::exact(sum))),
        ],
        repairs,
        ..Conflict::default()
    }
}
