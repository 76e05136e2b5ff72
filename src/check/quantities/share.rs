//! `share`: a percentage against the count or fraction beside it: "15 of the 20, or 80 percent", "one in five (25 percent)".

use serde::Deserialize;

use super::line::{Line, is_count, lines, range, words};
use super::show::{interval, repair};
use crate::check::repair::slip;
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::finding::Label;
use crate::recognise::Hedge;
use crate::recognise::quantity::{QuantityMention, Role};
use crate::value::{Interval, Measure};

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "share",
    slots: &[
        ("part", "the count or fraction: \"15 of 20\", \"one in five\""),
        ("said", "the percentage as written: \"80 percent\""),
        ("actual", "the percentage that the count gives: \"75%\""),
        ("slip", "the slip of the keys that would explain it, after a semicolon, or nothing"),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(Share) as Box<dyn Check>),
};

struct Share;

impl Check for Share {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for line in lines(article) {
            let percents = (0..line.figures.len()).filter(|at| {
                let alone = |role| matches!(role, Role::Alone | Role::RangeEnd);
                line.get(*at).is_some_and(|figure| figure.quantity.measure == Measure::Percent && alone(figure.role))
            });
            found.extend(percents.filter_map(|percent| conflict(&line, percent)));
        }
    }
}

/// A part of a whole as a percentage, with its words and places.
struct Part {
    percent: Interval,
    words: String,
    labels: Vec<Label>,
}

fn conflict(line: &Line<'_>, percent: usize) -> Option<Conflict> {
    let said = line.get(percent)?;
    if !is_apposed(line, percent) || matches!(said.hedge, Some(Hedge::Above | Hedge::AtLeast | Hedge::AtMost)) {
        return None;
    }
    let part = counted(line, percent).or_else(|| fraction(line, percent)).or_else(|| quarter(line, percent))?;
    let told = range(said);
    let careless = Interval::new(told.low - 0.5, told.high + 0.5);
    if part.percent.intersect(careless).is_some() {
        return None;
    }
    let shown = format!("{}%", interval(tenths(part.percent)));
    let mut labels: Vec<_> = line.label(percent, "the share as told").into_iter().collect();
    labels.extend(part.labels);
    Some(Conflict {
        labels,
        derivation: vec![
            format!("{}: {shown}", part.words),
            format!("\"{}\" can be {}%", line.printed(percent), interval(tenths(told))),
        ],
        slots: vec![
            ("part", part.words),
            ("said", line.printed(percent).to_owned()),
            ("actual", shown),
            ("slip", slip::hint(said.quantity.count, part.percent)),
        ],
        repairs: repair(line, percent, (part.percent.low + part.percent.high) / 2.0).into_iter().collect(),
        ..Conflict::default()
    })
}

fn tenths(range: Interval) -> Interval {
    Interval::new((range.low * 10.0).round() / 10.0, (range.high * 10.0).round() / 10.0)
}

/// Whether the percentage says again what stands before it: ", or 80 percent,", "(80 percent)".
fn is_apposed(line: &Line<'_>, percent: usize) -> bool {
    let before = line.before(percent).trim_end();
    let behind = line.behind(percent);
    let bracketed = before.ends_with('(') && behind.starts_with(')');
    let mut told = words(before);
    while told
        .last()
        .is_some_and(|word| matches!(word.as_str(), "about" | "around" | "nearly" | "roughly" | "almost" | "some"))
    {
        told.pop();
    }
    let or = told.last().is_some_and(|word| word == "or");
    let of_other =
        words(behind).first().is_some_and(|word| matches!(word.as_str(), "more" | "less" | "higher" | "lower"));
    bracketed || or && before.contains(',') && !of_other && !continues(behind)
}

/// Whether the percentage goes on to another whole: ", or 80 percent of those who".
fn continues(behind: &str) -> bool {
    behind.trim_start().starts_with("of ")
        && words(behind).get(1).is_some_and(|word| matches!(word.as_str(), "those" | "gdp" | "all"))
}

/// "15 of the 20", "of the 20 ships, 15".
fn counted(line: &Line<'_>, percent: usize) -> Option<Part> {
    let (b, a) = (percent.checked_sub(1)?, percent.checked_sub(2)?);
    let counts = [a, b].iter().all(|at| is_plain(line, *at));
    if !counts || words(line.between(b, percent)).len() > 5 || line.between(b, percent).contains(['.', ';', ':']) {
        return None;
    }
    let between = words(line.between(a, b));
    let of = |words: &[String]| words.iter().position(|word| word == "of");
    let part_first = between.len() <= 4 && of(&between).is_some() || between.iter().any(|word| word == "out");
    let lead = words(line.before(a));
    let whole_first =
        lead.iter().rev().take(3).any(|word| word == "of") && line.between(a, b).contains(',') && between.len() <= 4;
    let (part, whole) = if part_first { (a, b) } else { (b, a) };
    // "of the 20 ships, 15 of the 18": only one of both.
    if part_first == whole_first || !same_thing(line, a, b) {
        return None;
    }
    let (p, w) = (line.get(part)?, line.get(whole)?);
    if p.quantity.count > w.quantity.count || w.quantity.count < 2.0 {
        return None;
    }
    let ratio = |p: f64, w: f64| p / w * 100.0;
    let (pr, wr) = (range(p), range(w));
    let words = format!("{} of {}", line.printed(part), line.printed(whole));
    let labels = [line.label(part, "the part"), line.label(whole, "the whole")].into_iter().flatten().collect();
    Some(Part { percent: Interval::new(ratio(pr.low, wr.high), ratio(pr.high, wr.low)), words, labels })
}

/// Whether the figure is a count as it is printed. "720, or 60 percent" may have been read as a choice of two percentages.
fn is_plain(line: &Line<'_>, at: usize) -> bool {
    let digits = line.printed(at).bytes().all(|byte| byte.is_ascii_digit() || byte == b',');
    let count = |figure: &QuantityMention| digits || is_count(figure) && figure.role == Role::Alone;
    line.get(at).is_some_and(|figure| figure.hedge.is_none() && count(figure))
}

/// Whether the nouns of both figures, if both have one, are one.
fn same_thing(line: &Line<'_>, a: usize, b: usize) -> bool {
    let head = |at: usize| line.counted(at).map(|counted| line.words_at(counted.head).to_lowercase());
    head(a).zip(head(b)).is_none_or(|(a, b)| a == b)
}

/// "one in five (25 percent)", "two-thirds, or 60 percent".
fn fraction(line: &Line<'_>, percent: usize) -> Option<Part> {
    let at = percent.checked_sub(1)?;
    let figure = line.get(at)?;
    let between = line.between(at, percent);
    let told = words(between);
    let adjacent =
        told.iter().all(|word| matches!(word.as_str(), "or" | "about" | "nearly" | "roughly" | "almost" | "around"));
    let is_fraction =
        figure.quantity.measure == Measure::Number && figure.quantity.count > 0.0 && figure.quantity.count < 1.0;
    let spelt = !line.printed(at).contains('.');
    if !(is_fraction && adjacent && spelt && figure.hedge.is_none_or(|hedge| hedge == Hedge::About)) {
        return None;
    }
    let percent = near(figure.quantity.count);
    Some(Part {
        percent,
        words: line.printed(at).to_lowercase(),
        labels: line.label(at, "the fraction").into_iter().collect(),
    })
}

/// "a quarter, or 20 percent".
fn quarter(line: &Line<'_>, percent: usize) -> Option<Part> {
    let told = words(line.before(percent));
    let told: Vec<&str> = told.iter().map(String::as_str).collect();
    let (count, before, word) = match told.as_slice() {
        [rest @ .., word @ ("quarter" | "third" | "half"), "or"] => {
            (value(word)?, rest.last().copied().unwrap_or_default(), word)
        }
        _ => return None,
    };
    let plain = matches!(before, "a" | "one") || *word == "half" && before.is_empty();
    plain.then(|| Part { percent: near(count), words: format!("a {word}"), labels: Vec::new() })
}

fn value(word: &str) -> Option<f64> {
    match word {
        "half" => Some(0.5),
        "third" => Some(1.0 / 3.0),
        "quarter" => Some(0.25),
        _ => None,
    }
}

/// The percentages that people call by a fraction.
fn near(count: f64) -> Interval {
    Interval::new(count * 88.0, (count * 112.0).max(count * 100.0 + 2.0))
}

#[cfg(test)]
mod tests {
    use super::near;

    #[test]
    fn a_fraction_reaches_a_little_around_itself() {
        let quarter = near(0.25);
        assert!(quarter.low < 23.0 && quarter.high > 27.0 && quarter.low > 21.0);
    }
}
