//! `parts`: a whole against its parts: "12 people: five men and eight women", "3 gold and 2 silver, 6 in all".

use serde::Deserialize;

use super::line::{Line, is_count, lines, words};
use super::show::{like, repair};
use super::total;
use crate::check::repair::slip;
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::quantity::Role;
use crate::value::Interval;

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
        for line in lines(article).filter(|line| line.figures.len() >= 2) {
            found.extend(listed(&line).or_else(|| summed(&line)).or_else(|| included(&line)).or_else(|| sorted(&line)));
        }
        total::conflicts(article, found);
    }
}

/// Whether the figure is an exact count.
fn plain(line: &Line<'_>, at: usize) -> bool {
    line.get(at).is_some_and(|figure| {
        is_count(figure) && figure.hedge.is_none() && figure.role == Role::Alone && figure.quantity.count >= 1.0
    })
}

/// Whether the figures from `first` to `last` are a list of counts: "five men, two boys and eight women".
fn is_list(line: &Line<'_>, first: usize, last: usize) -> bool {
    const WORDS: usize = 4;
    first < last
        && (first..=last).all(|at| plain(line, at))
        && (first..last).all(|at| {
            let between = line.between(at, at + 1);
            let list = words(between);
            let joined =
                between.trim_end().ends_with(',') || list.last().is_some_and(|word| word == "and" || word == "plus");
            joined
                && list.len() <= WORDS
                && !between.contains(['.', ';', ':', '(', ')'])
                && !list.iter().any(|word| is_loose(word))
        })
}

/// Words that tell that a count is no further part.
fn is_loose(word: &str) -> bool {
    matches!(
        word,
        "of" | "including"
            | "among"
            | "or"
            | "to"
            | "were"
            | "was"
            | "had"
            | "who"
            | "them"
            | "others"
            | "per"
            | "in"
            | "for"
            | "from"
            | "at"
            | "aged"
            | "their"
            | "with"
            | "another"
            | "after"
    )
}

/// "12 people: five men and eight women."
fn listed(line: &Line<'_>) -> Option<Conflict> {
    let last = line.figures.len() - 1;
    let whole = (0..last).find(|at| {
        let between = line.between(*at, at + 1);
        announces(between) && words(between).len() <= 5 && line.counted(*at).is_some()
    })?;
    let rest = line.rest(last).split(['–', '—']).next().unwrap_or_default().split(" - ").next().unwrap_or_default();
    let ends = rest.trim_end().trim_end_matches(['.', '”', '"']);
    let closed = words(ends).len() <= 4
        && !ends.contains([',', ';', ':', '('])
        && !words(ends).iter().any(|word| is_loose(word));
    let first = whole + 1;
    let counted = (first..=last).all(|at| line.counted(at).is_some());
    if !plain(line, whole) || !is_list(line, first, last) || !closed || !counted {
        return None;
    }
    differs(line, whole, first, last)
}

/// Whether a list may begin behind these words.
fn announces(between: &str) -> bool {
    between.trim_end().ends_with([':', '–', '—']) || between.ends_with(" - ")
}

/// "3 gold, 4 silver and 2 bronze medals, 11 in all."
fn summed(line: &Line<'_>) -> Option<Conflict> {
    let whole = (2..line.figures.len()).find(|at| {
        let between = line.between(at - 1, *at);
        let behind = words(line.behind(*at));
        let behind: Vec<&str> = behind.iter().map(String::as_str).collect();
        let told = words(between);
        let total = matches!(behind.as_slice(), ["in", "all" | "total", ..] | ["altogether", ..] | ["all", "told", ..])
            || matches!(told.as_slice(), [.., total, of] if total == "total" && of == "of");
        total && between.contains([',', '(', '–', '—']) && told.len() <= 5
    })?;
    let last = whole - 1;
    let first = (0..last).rev().take_while(|at| is_list(line, *at, last)).last()?;
    // A list that an earlier figure opens has a part more.
    let opened = first.checked_sub(1).is_some_and(|at| !line.between(at, first).contains(['.', ';', ':']));
    let wholly = words(line.before(first)).last().is_none_or(|word| word != "another" && word != "and");
    if !plain(line, whole) || opened || !wholly {
        return None;
    }
    differs(line, whole, first, last)
}

/// "12 people, including 14 soldiers"; with sexes or ages told apart, also their sum.
fn included(line: &Line<'_>) -> Option<Conflict> {
    let whole = (0..line.figures.len() - 1).find(|at| {
        let between = words(line.between(*at, at + 1));
        let member = between.last().is_some_and(|word| word == "including");
        member && between.len() <= 4 && plain(line, *at) && line.counted(*at).is_some()
    })?;
    let first = whole + 1;
    let count = line.get(whole)?.quantity.count;
    let part = line.get(first)?;
    let people = is_people(line, whole) && is_people(line, first);
    if !plain(line, first) || !people {
        return None;
    }
    if part.quantity.count > count {
        return Some(conflict(line, whole, &[first], part.quantity.count));
    }
    let second = first + 1;
    let exclusive = is_list(line, first, second) && is_sex(line, first) && is_sex(line, second);
    let sum = part.quantity.count + line.get(second).map_or(0.0, |figure| figure.quantity.count);
    (exclusive && sum > count).then(|| conflict(line, whole, &[first, second], sum))
}

/// "Of the 20 crew members, 15 were rescued and eight drowned": fates that nobody meets twice.
fn sorted(line: &Line<'_>) -> Option<Conflict> {
    let whole = (0..line.figures.len().checked_sub(2)?).find(|at| {
        let lead = words(line.before(*at));
        let of =
            matches!(lead.as_slice(), [.., of] if of == "of") || matches!(lead.as_slice(), [.., of, _] if of == "of");
        of && lead.len() <= 2 && plain(line, *at) && line.between(*at, at + 1).trim_end().ends_with(',')
    })?;
    let (first, second) = (whole + 1, whole + 2);
    let between = words(line.between(first, second));
    let joined = between.len() <= 8 && between.last().is_some_and(|word| word == "and");
    let fate = |at: usize| words(line.behind(at)).into_iter().take(3).find(|word| FATES.contains(&word.as_str()));
    let apart = fate(first).zip(fate(second)).is_some_and(|(a, b)| a != b);
    let (a, b) = (line.get(first)?, line.get(second)?);
    let sum = a.quantity.count + b.quantity.count;
    let exceeds = sum > line.get(whole)?.quantity.bounds.high;
    let known = joined && apart && plain(line, first) && plain(line, second) && exceeds;
    known.then(|| conflict(line, whole, &[first, second], sum))
}

/// Fates that exclude each other.
const FATES: [&str; 20] = [
    "abstained",
    "alive",
    "approved",
    "boys",
    "dead",
    "died",
    "drowned",
    "escaped",
    "failed",
    "girls",
    "killed",
    "lost",
    "men",
    "missing",
    "passed",
    "rejected",
    "rescued",
    "survived",
    "women",
    "won",
];

fn head<'a>(line: &Line<'a>, at: usize) -> &'a str {
    line.counted(at).map_or("", |counted| line.words_at(counted.head))
}

/// Whether people are counted, none of whom is counted twice in a part.
fn is_people(line: &Line<'_>, at: usize) -> bool {
    matches!(
        head(line, at),
        "people"
            | "men"
            | "women"
            | "children"
            | "boys"
            | "girls"
            | "soldiers"
            | "civilians"
            | "students"
            | "teachers"
            | "passengers"
            | "officers"
            | "policemen"
            | "workers"
            | "victims"
            | "members"
            | "pupils"
            | "police"
            | "troops"
            | "migrants"
            | "foreigners"
            | "dead"
            | "wounded"
            | "injured"
            | "suspects"
            | "hostages"
            | "prisoners"
            | "tourists"
            | "residents"
            | "players"
    )
}

fn is_sex(line: &Line<'_>, at: usize) -> bool {
    matches!(head(line, at), "men" | "women" | "children" | "boys" | "girls")
}

/// The conflict of a whole with the sum of the figures from `first` to `last`, if they differ.
fn differs(line: &Line<'_>, whole: usize, first: usize, last: usize) -> Option<Conflict> {
    let sum: f64 = line.figures.get(first..=last)?.iter().map(|figure| figure.quantity.count).sum();
    let bounds = line.get(whole)?.quantity.bounds;
    if bounds.intersect(Interval::exact(sum)).is_some() {
        return None;
    }
    Some(conflict(line, whole, &Vec::from_iter(first..=last), sum))
}

fn conflict(line: &Line<'_>, whole: usize, parts: &[usize], sum: f64) -> Conflict {
    let said = line.get(whole).map_or(0.0, |figure| figure.quantity.count);
    let printed: Vec<&str> = parts.iter().map(|at| line.printed(*at)).collect();
    let sums = match printed.as_slice() {
        [one] => format!("a part of {one}"),
        all => format!("{} = {}", all.join(" + "), like(line, whole, sum)),
    };
    let labels = parts.iter().filter_map(|at| line.label(*at, "a part"));
    let mut repairs: Vec<_> = repair(line, whole, sum).filter(|_| parts.len() > 1).into_iter().collect();
    for at in parts.iter().filter(|_| parts.len() > 1) {
        let own = line.get(*at).map_or(0.0, |figure| figure.quantity.count);
        repairs.extend(repair(line, *at, own - (sum - said)).filter(|_| own > sum - said));
    }
    Conflict {
        labels: line.label(whole, "the whole").into_iter().chain(labels).collect(),
        derivation: vec![sums.clone()],
        slots: vec![
            ("whole", line.printed(whole).to_owned()),
            ("parts", sums),
            ("slip", slip::hint(said, Interval::exact(sum))),
        ],
        repairs,
        ..Conflict::default()
    }
}
