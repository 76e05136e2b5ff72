//! `majority`: seats against what is said of a majority, votes of a panel against "unanimously" and the dissenters it counts.

use serde::Deserialize;

use super::dissent;
use super::line::{Line, LowerWord, is_count, lines};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::text::Span;

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "majority",
    slots: &[
        ("count", "the votes or seats as written: \"64 of 118\", \"2-1\""),
        ("said", "what is said of them: \"less than a majority\", \"unanimously\""),
        ("actual", "what they are: \"more than half of 118\", \"not unanimous\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(Majority) as Box<dyn Check>),
};

struct Majority;

impl Check for Majority {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for line in lines(article) {
            if line.figures.len() >= 2 && line.text().contains("majority") {
                found.extend((1..line.figures.len()).find_map(|whole| seats(&line, whole)));
            }
        }
        dissent::conflicts(article, found);
    }
}

/// What is said of a majority behind the figures.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    /// It is one.
    Has,
    /// It is less.
    Lacks,
}

/// "64 of the 118 seats, less than a majority", "64 seats in the 118-member chamber".
fn seats(line: &Line<'_>, whole: usize) -> Option<Conflict> {
    let part = whole.checked_sub(1)?;
    let (a, b) = (line.get(part)?, line.get(whole)?);
    let counts = is_count(a) && is_count(b) && a.hedge.is_none() && b.hedge.is_none();
    if !counts || a.quantity.count >= b.quantity.count || !is_house(line, part, whole) {
        return None;
    }
    let (said, span) = said(line, whole)?;
    let half = b.quantity.count / 2.0;
    let wrong = match said {
        Said::Lacks => a.quantity.count > half,
        Said::Has => a.quantity.count < half,
    };
    if !wrong {
        return None;
    }
    let (n, m) = (line.printed(part), line.printed(whole));
    let needed = (half.floor() + 1.0).to_string();
    let actual = match said {
        Said::Lacks => format!("more than half of {m}"),
        Said::Has => format!("less than half of {m}"),
    };
    let words = line.words_at(span).to_owned();
    let labels = [line.label(part, actual.clone()), line.label(whole, format!("a majority is {needed}"))];
    let mut labels: Vec<_> = labels.into_iter().flatten().collect();
    labels.push(line.article.label(line.field, span, "said of it"));
    Some(Conflict {
        labels,
        derivation: vec![format!("half of {m} is {half}; a majority starts at {needed}")],
        slots: vec![("count", format!("{n} of {m}")), ("said", words), ("actual", actual)],
        ..Conflict::default()
    })
}

/// Whether the two figures are a part of an assembly and the whole of it.
fn is_house(line: &Line<'_>, part: usize, whole: usize) -> bool {
    const HOUSE: [&str; 12] = [
        "deputies",
        "lawmakers",
        "legislators",
        "member",
        "members",
        "mps",
        "seat",
        "seats",
        "senators",
        "votes",
        "delegates",
        "councillors",
    ];
    let between = line.words(line.between(part, whole));
    let behind = line.words(line.behind(whole));
    let house = |word: &LowerWord<'_>| HOUSE.contains(&word.as_str());
    let of = between.len() <= 3 && between.iter().any(|word| word == "of" || word == "out");
    let within = between.len() <= 4
        && between.first().is_some_and(house)
        && between.iter().any(|word| matches!(word.as_str(), "in" | "of"));
    let joined = behind.first().is_some_and(house) || behind.get(1).is_some_and(house) && behind.len() > 1 && of;
    (of || within) && joined
}

/// What the words behind the whole say of a majority, and where.
fn said(line: &Line<'_>, whole: usize) -> Option<(Said, Span)> {
    const QUALIFIED: [&str; 22] = [
        "coalition",
        "largest",
        "needed",
        "partners",
        "qualified",
        "required",
        "supermajority",
        "super",
        "three-fifths",
        "three-quarters",
        "two-thirds",
        "third",
        "thirds",
        "together",
        "working",
        "allies",
        "relative",
        "vast",
        "if",
        "combined",
        "fifths",
        "constitutional",
    ];
    const LESS: [&str; 5] = ["less", "short", "shy", "fewer", "below"];
    const NEGATIVE: [&str; 19] = [
        "but", "denied", "deny", "deprived", "fail", "failed", "lack", "lacks", "lose", "lost", "need", "needs", "no",
        "not", "to", "without", "toward", "from", "than",
    ];
    const FAR: usize = 14;
    let rest = line.behind(whole);
    let clause = rest.split(['.', ';', '(', '"', '“']).next().unwrap_or_default();
    let end = clause.find("majority")? + "majority".len();
    let told = clause.get(..end)?;
    let list = line.words(told);
    let is = |set: &[&str], word: &LowerWord<'_>| set.contains(&word.as_str());
    if list.len() > FAR || list.iter().any(|word| is(&QUALIFIED, word) || word == "majority-owned") {
        return None;
    }
    let less = list.iter().rposition(|word| is(&LESS, word));
    let (said, first) = match less {
        // "one short of a majority" counts by itself.
        Some(at) if list.len() - at <= 5 => (Said::Lacks, at),
        Some(_) => return None,
        None => {
            let article = list.len().checked_sub(2).into_iter().chain(list.len().checked_sub(3));
            let at =
                article.into_iter().find(|at| list.get(*at).is_some_and(|word| matches!(word.as_str(), "a" | "an")))?;
            (Said::Has, at)
        }
    };
    if said == Said::Has && list.iter().any(|word| is(&NEGATIVE, word)) {
        return None;
    }
    let word = list.get(first)?;
    let start = told.to_ascii_lowercase().rfind(&format!(" {} ", word.as_str()))? + 1;
    let from = line.get(whole)?.span.end;
    let at = |offset: usize| u32::try_from(offset).ok().map(|offset| from.saturating_add(offset));
    Some((said, Span::new(at(start)?, at(end)?)))
}
