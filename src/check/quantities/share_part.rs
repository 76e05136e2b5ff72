//! The ways of telling a share that a percentage may say again: "15 of the 20", "one in five drivers", "a quarter of the staff".

use super::line::{Line, LowerWord, is_count, range, words};
use crate::finding::Label;
use crate::recognise::Hedge;
use crate::recognise::quantity::{QuantityMention, Role};
use crate::value::{Interval, Measure};

/// A part of a whole as a percentage, with its words and places.
pub(super) struct Part {
    pub(super) percent: Interval,
    pub(super) words: String,
    pub(super) labels: Vec<Label>,
}

/// Whether the percentage says again what stands before it: ", or 80 percent,", "(80 percent)", ", 80 percent,".
pub(super) fn is_apposed(line: &Line<'_>, percent: usize) -> bool {
    let before = line.before(percent).trim_end();
    let behind = line.behind(percent);
    let bracketed = before.ends_with('(') && behind.starts_with(')');
    let mut told = line.words(before);
    while told
        .last()
        .is_some_and(|word| matches!(word.as_str(), "about" | "around" | "nearly" | "roughly" | "almost" | "some"))
    {
        told.pop();
    }
    let or = told.last().is_some_and(|word| word == "or");
    let of_other =
        line.words(behind).first().is_some_and(|word| matches!(word.as_str(), "more" | "less" | "higher" | "lower"));
    let sign = [',', '–', '—'].into_iter().find(|sign| before.ends_with(*sign));
    let enclosed = sign.is_some_and(|sign| behind.trim_start().starts_with(sign));
    bracketed || (enclosed || or && before.contains(',')) && !of_other && !continues(behind)
}

/// Whether the percentage goes on to another whole: ", or 80 percent of those who".
fn continues(behind: &str) -> bool {
    behind.trim_start().starts_with("of ")
        && words(behind).get(1).is_some_and(|word| matches!(word.as_str(), "those" | "gdp" | "all"))
}

/// "15 of the 20", "of the 20 ships, 15".
pub(super) fn counted(line: &Line<'_>, percent: usize) -> Option<Part> {
    let (b, a) = (percent.checked_sub(1)?, percent.checked_sub(2)?);
    let counts = [a, b].iter().all(|at| is_plain(line, *at));
    if !counts || line.words(line.between(b, percent)).len() > 5 || line.between(b, percent).contains(['.', ';', ':']) {
        return None;
    }
    let between = line.words(line.between(a, b));
    let of = |words: &[LowerWord<'_>]| words.iter().position(|word| word == "of");
    let part_first = between.len() <= 4 && of(&between).is_some() || between.iter().any(|word| word == "out");
    let lead = line.words(line.before(a));
    let whole_first =
        lead.iter().rev().take(3).any(|word| word == "of") && line.between(a, b).contains(',') && between.len() <= 4;
    let (part, whole) = if part_first { (a, b) } else { (b, a) };
    // "of the 20 ships, 15 of the 18": only one of both.
    if part_first == whole_first || !same_thing(line, a, b) {
        return None;
    }
    share_of(line, part, whole)
}

/// "12,400 of the 31,000 voters": the part before its whole.
pub(super) fn ratio(line: &Line<'_>, part: usize, whole: usize) -> Option<Part> {
    let between = line.words(line.between(part, whole));
    let of = between.len() <= 4 && between.first().is_some_and(|word| word == "of");
    let known = of && is_plain(line, part) && is_plain(line, whole) && same_thing(line, part, whole);
    known.then(|| share_of(line, part, whole)).flatten()
}

pub(super) fn share_of(line: &Line<'_>, part: usize, whole: usize) -> Option<Part> {
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
pub(super) fn is_plain(line: &Line<'_>, at: usize) -> bool {
    let digits = line.printed(at).bytes().all(|byte| byte.is_ascii_digit() || byte == b',');
    let count = |figure: &QuantityMention| digits || is_count(figure) && figure.role == Role::Alone;
    line.get(at).is_some_and(|figure| figure.hedge.is_none() && count(figure))
}

/// Whether the nouns of both figures, if both have one, are one.
pub(super) fn same_thing(line: &Line<'_>, a: usize, b: usize) -> bool {
    let head = |at: usize| line.counted(at).map(|counted| line.words_at(counted.head).to_lowercase());
    head(a).zip(head(b)).is_none_or(|(a, b)| a == b)
}

/// "one in five drivers (25 percent)", "two-thirds, or 60 percent", "a quarter of the 90 stalls, or 35 percent".
pub(super) fn fraction(line: &Line<'_>, percent: usize) -> Option<Part> {
    let last = percent.checked_sub(1)?;
    // Its whole may stand between.
    let at = if is_fraction(line, last) { last } else { last.checked_sub(1)? };
    let whole = at == last || line.words(line.between(at, last)).first().is_some_and(|word| word == "of");
    let figure = line.get(at)?;
    let hedged = figure.hedge.is_some_and(|hedge| hedge != Hedge::About);
    if !is_fraction(line, at)
        || !whole
        || hedged
        || !names(line.between(last, percent))
        || !names(line.between(at, last))
    {
        return None;
    }
    // "a quarter of voters, or 30 percent of the women"
    if line.behind(percent).trim_start().starts_with("of ") {
        return None;
    }
    let percent = near(figure.quantity.count);
    Some(Part {
        percent,
        words: line.printed(at).to_lowercase(),
        labels: line.label(at, "the fraction").into_iter().collect(),
    })
}

/// Whether the figure is a fraction in words.
pub(super) fn is_fraction(line: &Line<'_>, at: usize) -> bool {
    line.get(at).is_some_and(|figure| {
        let part = figure.quantity.count > 0.0 && figure.quantity.count < 1.0;
        part && figure.quantity.measure == Measure::Number && !line.printed(at).contains('.')
    })
}

/// Whether the words only name what is parted, and lead to the same share told anew: "of the staff, or about".
fn names(between: &str) -> bool {
    const MOST: usize = 5;
    const OTHER: [&str; 16] = [
        "and", "but", "who", "which", "that", "said", "while", "more", "another", "in", "to", "with", "than", "were",
        "was", "for",
    ];
    let told = words(between);
    told.len() <= MOST && !between.contains(['.', ';', ':']) && !told.iter().any(|word| OTHER.contains(&word.as_str()))
}

/// "a quarter, or 20 percent".
pub(super) fn quarter(line: &Line<'_>, percent: usize) -> Option<Part> {
    let told = line.words(line.before(percent));
    let told: Vec<&str> = told.iter().map(LowerWord::as_str).collect();
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
pub(super) fn near(count: f64) -> Interval {
    // Two points more are let pass, of a small share less.
    let careless = (count * 40.0).min(2.0);
    Interval::new(count * 88.0, (count * 112.0).max(count * 100.0 + careless))
}

#[cfg(test)]
mod tests {
    use super::near;

    #[test]
    fn a_fraction_reaches_a_little_around_itself() {
        let quarter = near(0.25);
        assert!(quarter.low < 23.0 && quarter.high > 27.0 && quarter.low > 21.0);
        assert!(near(0.02).high < 3.0);
    }
}
