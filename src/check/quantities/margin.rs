//! `margin`: a lead against the two results: "57 percent to 31 percent, a 36-point margin", "340-331, by 12 votes".

use serde::Deserialize;

use super::line::{Line, LowerWord, is_count, lines, range};
use super::show::{interval, number, repair};
use crate::check::repair::slip;
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::Hedge;
use crate::recognise::quantity::Role;
use crate::value::{Interval, Measure};

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "margin",
    slots: &[
        ("first", "the one result: \"57 percent\""),
        ("second", "the other result: \"31 percent\""),
        ("said", "the margin as written: \"38\""),
        ("actual", "the difference: \"28\""),
        ("slip", "the slip of the keys that would explain it, after a semicolon, or nothing"),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(Margin) as Box<dyn Check>),
};

struct Margin;

impl Check for Margin {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for line in lines(article).filter(|line| line.figures.len() >= 3) {
            found.extend(conflict(&line));
        }
    }
}

/// The two results and the margin of a sentence that has just one of each.
fn conflict(line: &Line<'_>) -> Option<Conflict> {
    let mut pairs = (1..line.figures.len()).filter(|at| is_pair(line, *at));
    let (Some(second), None) = (pairs.next(), pairs.next()) else { return None };
    let first = second - 1;
    let (a, b) = (line.get(first)?, line.get(second)?);
    let shares = a.quantity.measure == Measure::Percent;
    let mut margins = (0..line.figures.len())
        .filter(|at| *at != first && *at != second && near(line, *at, first, second))
        .filter(|at| if shares { is_points(line, *at) } else { is_votes(line, *at) });
    let (Some(margin), None) = (margins.next(), margins.next()) else { return None };
    let said = line.get(margin)?;
    let (a_range, b_range) = if shares {
        (range(a), range(b))
    } else {
        (Interval::exact(a.quantity.count), Interval::exact(b.quantity.count))
    };
    let (low, high) = (a_range.low - b_range.high, a_range.high - b_range.low);
    let actual = if low + high < 0.0 { Interval::new(-high, -low) } else { Interval::new(low, high) };
    let careless = if shares { 0.5 } else { 0.0 };
    let told = range(said);
    if actual.intersect(Interval::new(told.low - careless, told.high + careless)).is_some() || actual.low <= 0.0 {
        return None;
    }
    let difference = (a.quantity.count - b.quantity.count).abs();
    let shown = number(difference, 1);
    let (one, other) = (line.printed(first), line.printed(second));
    Some(Conflict {
        labels: [line.label(margin, "the margin"), line.label(first, "one result"), line.label(second, "the other")]
            .into_iter()
            .flatten()
            .collect(),
        derivation: vec![
            format!("{one} less {other}: {shown}"),
            format!("\"{}\" can be {}", line.printed(margin), interval(told)),
        ],
        slots: vec![
            ("first", one.to_owned()),
            ("second", other.to_owned()),
            ("said", line.printed(margin).to_owned()),
            ("actual", shown),
            ("slip", slip::hint(said.quantity.count, actual)),
        ],
        repairs: repair(line, margin, difference).into_iter().collect(),
        ..Conflict::default()
    })
}

/// Whether the figure at `second` and the one before it are the two results of a contest.
fn is_pair(line: &Line<'_>, second: usize) -> bool {
    let Some(first) = second.checked_sub(1) else { return false };
    let Some((a, b)) = line.get(first).zip(line.get(second)) else { return false };
    if a.quantity.measure != b.quantity.measure || a.hedge.is_some() || b.hedge.is_some() {
        return false;
    }
    let paired = a.role == Role::PairFirst && b.role == Role::PairSecond;
    match a.quantity.measure {
        Measure::Percent => {
            let from = line
                .words(line.before(first))
                .last()
                .is_some_and(|word| matches!(word.as_str(), "from" | "by" | "between" | "up" | "down" | "of"));
            let between = line.between(first, second);
            let told = line.words(between);
            let set = told.last().is_some_and(|word| matches!(word.as_str(), "against" | "versus"));
            let against = set && told.len() <= 4 && !between.contains(['.', ';']);
            let to = against || matches!(between.trim(), "to" | "vs" | "-" | "–");
            !from && (paired || to)
        }
        Measure::Number => {
            let told = || is_poll(line, first, second);
            (paired || told()) && is_count(a) && is_count(b) && a.quantity.count != b.quantity.count
        }
        _ => false,
    }
}

/// Whether two counts are the votes for each side: "312 votes to 270", "polling 4,310 against 4,230".
fn is_poll(line: &Line<'_>, first: usize, second: usize) -> bool {
    const POLL: [&str; 10] =
        ["vote", "votes", "voted", "polled", "polling", "ballots", "passed", "carried", "approved", "won"];
    let between = line.words(line.between(first, second));
    let sides = match between.iter().map(LowerWord::as_str).collect::<Vec<_>>().as_slice() {
        [noun, "to" | "against"] => matches!(*noun, "vote" | "votes" | "seats" | "ballots"),
        ["to" | "against"] => line.counted(first).is_none(),
        _ => false,
    };
    sides && line.words(line.text()).iter().any(|word| POLL.contains(&word.as_str()))
}

/// Whether a margin and the results are told together.
fn near(line: &Line<'_>, margin: usize, first: usize, second: usize) -> bool {
    let between = if margin < first { line.between(margin, first) } else { line.between(second, margin) };
    let adjacent = margin + 1 == first || margin == second + 1;
    let other = |word: &LowerWord<'_>| {
        matches!(
            word.as_str(),
            "but"
                | "while"
                | "compared"
                | "whereas"
                | "error"
                | "previous"
                | "earlier"
                | "last"
                | "after"
                | "before"
                | "than"
                | "when"
                | "previously"
                | "from"
                | "half"
                | "quarter"
                | "period"
                | "set"
                | "aggregate"
                | "first"
        )
    };
    adjacent
        && !between.contains([';', '.'])
        && line.words(between).len() <= 12
        && !line.words(between).iter().any(other)
}

/// Whether the figure is a lead in percentage points: "a 36-point margin", "a lead of 36 points".
fn is_points(line: &Line<'_>, at: usize) -> bool {
    let Some(figure) = line.get(at) else { return false };
    let number = matches!(figure.quantity.measure, Measure::Number | Measure::PercentagePoint | Measure::Percent);
    let behind = line.words(line.behind(at));
    let before = line.words(line.before(at));
    let point = figure.quantity.measure == Measure::PercentagePoint
        || figure.quantity.measure == Measure::Percent
        || behind.first().is_some_and(|word| word.starts_with("point") || word == "percentage");
    let noun = behind.iter().take(4).any(|word| is_lead(word));
    let of = matches!(before.as_slice(), [.., noun, of] if is_lead(noun) && of == "of");
    let error = behind.iter().take(8).any(|word| word == "error") || before.iter().any(|word| word == "error");
    number && point && (noun || of) && !error && figure.hedge != Some(Hedge::Above)
}

fn is_lead(word: &str) -> bool {
    matches!(word, "margin" | "lead" | "advantage" | "gap" | "edge" | "victory" | "win")
}

/// Whether the figure is a margin in votes or points of a game: "by 12 votes", "a majority of 12", "a 12-vote margin".
fn is_votes(line: &Line<'_>, at: usize) -> bool {
    let Some(figure) = line.get(at).filter(|figure| is_count(figure) && figure.role == Role::Alone) else {
        return false;
    };
    let behind = line.words(line.behind(at));
    let before = line.words(line.before(at));
    let thing = behind.first().is_some_and(|word| {
        matches!(word.as_str(), "vote" | "votes" | "point" | "points" | "goal" | "goals" | "run" | "runs" | "seats")
    });
    let by = before.last().is_some_and(|word| word == "by");
    let margin =
        matches!(before.as_slice(), [.., noun, of] if matches!(noun.as_str(), "margin" | "majority") && of == "of");
    let behind_margin = thing && behind.get(1).is_some_and(|word| is_lead(word));
    // "by 340-331, a majority of 12"
    let bare = line.behind(at).is_empty() || line.behind(at).starts_with(['.', ',']);
    figure.hedge.is_none() && ((by || behind_margin) && thing || margin && (thing || bare))
}
