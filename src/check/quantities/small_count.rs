//! `small-count`: percentages that no number of a few things can give: "of the 12 firms, 30 percent said".

use serde::Deserialize;

use super::line::{Line, LowerWord, lines};
use super::show::{interval, number};
use super::sums::plain;
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::quantity::Role;
use crate::value::{Interval, Measure};

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "small-count",
    slots: &[
        ("count", "the count with its noun as written: \"12 firms\""),
        ("said", "the percentage as written: \"30 percent\""),
        ("actual", "the percentages nearest to it that so many can give: \"3 are 25%, 4 are 33.3%\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(SmallCount) as Box<dyn Check>),
};

struct SmallCount;

impl Check for SmallCount {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for line in lines(article).filter(|line| line.figures.len() >= 2) {
            found.extend((1..line.figures.len()).find_map(|second| {
                let (whole, percent) =
                    if is_percent(&line, second) { (second - 1, second) } else { (second, second - 1) };
                // "Of the 12, 25 percent agreed and 30 percent did not": the second is of the same.
                let again = |whole: usize| {
                    is_percent(&line, second + 1) && is_answer(&line, second) && is_share_of(&line, whole, second)
                };
                conflict(&line, whole, percent)
                    .or_else(|| again(second - 1).then(|| impossible(&line, second - 1, second + 1)).flatten())
            }));
        }
    }
}

/// So many things give every whole percentage, or nearly.
const FEW: std::ops::RangeInclusive<f64> = 3.0..=48.0;

fn is_percent(line: &Line<'_>, at: usize) -> bool {
    line.get(at).is_some_and(|figure| {
        figure.quantity.measure == Measure::Percent && figure.role == Role::Alone && figure.hedge.is_none()
    })
}

fn conflict(line: &Line<'_>, whole: usize, percent: usize) -> Option<Conflict> {
    let known = is_percent(line, percent) && is_share_of(line, whole, percent);
    known.then(|| impossible(line, whole, percent)).flatten()
}

/// Whether the percentage behind the one at `at` is told of the same things: "45 percent died and 60 percent recovered".
fn is_answer(line: &Line<'_>, at: usize) -> bool {
    let between = line.words(line.between(at, at + 1));
    let next = line.words(line.behind(at + 1)).into_iter().next();
    between.len() <= 4 && between.last().is_some_and(|word| word == "and") && next.is_some_and(|word| is_verb(&word))
}

fn impossible(line: &Line<'_>, whole: usize, percent: usize) -> Option<Conflict> {
    let (counted, said) = (line.get(whole)?, line.get(percent)?);
    let of = counted.quantity.count;
    if !plain(line, whole) || !FEW.contains(&of) {
        return None;
    }
    let slack = slack(said.quantity.count, said.quantity.bounds);
    let nearest = (said.quantity.count / 100.0 * of).round();
    let can_be = |count: f64| (count / of * 100.0 - said.quantity.count).abs() <= slack;
    if !(0.0..=100.0).contains(&said.quantity.count) || can_be(nearest) {
        return None;
    }
    let below = (said.quantity.count / 100.0 * of).floor();
    let share = |count: f64| format!("{} are {}%", number(count, 0), number(count / of * 100.0, 1));
    let actual = format!("{}, {}", share(below), share(below + 1.0));
    let noun = line.counted(whole).map_or("", |counted| line.words_at(counted.noun));
    Some(Conflict {
        labels: [line.label(percent, "the share"), line.label(whole, "of so few")].into_iter().flatten().collect(),
        derivation: vec![
            format!("of {}: {actual}", line.printed(whole)),
            format!("\"{}\" can be {}%", line.printed(percent), interval(said.quantity.bounds)),
        ],
        slots: vec![
            ("count", format!("{} {noun}", line.printed(whole))),
            ("said", line.printed(percent).to_owned()),
            ("actual", actual),
        ],
        ..Conflict::default()
    })
}

/// By how much a printed percentage may miss: a unit of its last digit, and twice that where it is round.
fn slack(percent: f64, bounds: Interval) -> f64 {
    let digit = bounds.high - bounds.low;
    if percent % 5.0 == 0.0 { digit * 2.0 } else { digit }
}

/// Whether the percentage is of the things that are counted.
fn is_share_of(line: &Line<'_>, whole: usize, percent: usize) -> bool {
    const MOST: usize = 8;
    if line.counted(whole).is_none_or(|counted| counted.part) {
        return false;
    }
    let behind = line.words(line.behind(percent));
    let next = behind.first().map_or("", LowerWord::as_str);
    if percent < whole {
        // "30 percent of the 12 firms said"
        let of = line.words(line.between(percent, whole));
        let of = matches!(of.as_slice(), [of, the] if of == "of" && matches!(the.as_str(), "the" | "these" | "those" | "its" | "their" | "our"));
        return of && opens(line, percent) && behind_noun(line, whole).is_some_and(|word| is_verb(&word));
    }
    let between = line.between(whole, percent);
    let told = line.words(between);
    if between.contains(['.', '"', '”']) || told.len() > MOST {
        return false;
    }
    let them = matches!(behind.as_slice(), [of, them, ..] if of == "of" && matches!(them.as_str(), "them" | "these" | "those"));
    let lead = line.words(line.before(whole));
    let led = matches!(
        lead.iter().rev().map(LowerWord::as_str).take(2).collect::<Vec<_>>().as_slice(),
        ["of", ..] | ["the" | "these" | "its" | "their", "of"]
    );
    let asked = lead.iter().rev().take(3).any(|word| is_poll(word)) || told.iter().any(|word| is_poll(word));
    // "Of the 12 firms, 30 percent said", "asked its nine nurses; 40 percent said".
    let joined =
        told.len() <= MOST && between.trim_end().ends_with([',', ';']) || told.last().is_some_and(|word| word == "and");
    joined && (them || (led && lead.len() <= 2 || asked) && is_verb(next))
}

/// Whether the percentage is the subject of its clause.
fn opens(line: &Line<'_>, at: usize) -> bool {
    let before = line.before(at).trim_end();
    before.is_empty()
        || before.ends_with([',', ';'])
        || line
            .words(before)
            .last()
            .is_some_and(|word| matches!(word.as_str(), "that" | "and" | "but" | "found" | "said"))
}

/// The word behind the noun that the figure counts.
fn behind_noun<'a>(line: &Line<'a>, at: usize) -> Option<LowerWord<'a>> {
    let (noun, rest) = (line.counted(at)?.noun.end, line.get(at)?.span.end);
    let skipped = noun.checked_sub(rest)? as usize;
    line.words(line.rest(at).get(skipped..)?).into_iter().next()
}

fn is_poll(word: &str) -> bool {
    matches!(word, "asked" | "surveyed" | "polled" | "questioned" | "interviewed" | "sampled" | "studied" | "tested")
}

/// Verbs that people and firms are the subject of when they are counted.
fn is_verb(word: &str) -> bool {
    const VERBS: [&str; 31] = [
        "agreed",
        "are",
        "backed",
        "believe",
        "believed",
        "did",
        "died",
        "do",
        "expect",
        "expected",
        "failed",
        "improved",
        "recovered",
        "relapsed",
        "survived",
        "felt",
        "had",
        "have",
        "lack",
        "passed",
        "plan",
        "planned",
        "reported",
        "said",
        "say",
        "surveyed",
        "thought",
        "voted",
        "want",
        "wanted",
        "were",
    ];
    VERBS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::slack;
    use crate::value::Interval;

    #[test]
    fn a_round_percentage_may_miss_by_more() {
        assert_eq!(slack(30.0, Interval::new(29.5, 30.5)), 2.0);
        assert_eq!(slack(31.0, Interval::new(30.5, 31.5)), 1.0);
    }
}
