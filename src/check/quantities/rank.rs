//! `rank`: an order in words against the figures: "beet with 21 percent, followed by carrot with 27 percent".

use serde::Deserialize;

use super::line::{Line, LowerWord, lines, range, same_unit};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::quantity::Role;
use crate::value::Measure;

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "rank",
    slots: &[
        ("first", "the figure of the one that is said to lead: \"21 percent\""),
        ("second", "the figure of the one that is said to follow: \"27 percent\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(Rank) as Box<dyn Check>),
};

struct Rank;

impl Check for Rank {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for line in lines(article).filter(|line| line.figures.len() >= 2) {
            let mut followed = false;
            for second in 1..line.figures.len() {
                followed = follows(&line, second) || followed && goes_on(&line, second);
                if followed {
                    found.extend(conflict(&line, second - 1, second));
                }
            }
        }
    }
}

fn conflict(line: &Line<'_>, first: usize, second: usize) -> Option<Conflict> {
    let (a, b) = (line.get(first)?, line.get(second)?);
    if range(a).high >= range(b).low {
        return None;
    }
    let (one, other) = (line.printed(first), line.printed(second));
    Some(Conflict {
        labels: [line.label(second, "said to follow"), line.label(first, "said to lead")]
            .into_iter()
            .flatten()
            .collect(),
        derivation: vec![format!("{other} is more than {one}")],
        slots: vec![("first", one.to_owned()), ("second", other.to_owned())],
        ..Conflict::default()
    })
}

/// Whether the figure is of one who is said to follow the one of the figure before: "with 21 percent, followed by carrot with 27 percent".
fn follows(line: &Line<'_>, second: usize) -> bool {
    const MOST: usize = 12;
    let between = line.between(second - 1, second);
    let told = line.words(between);
    let by = told.windows(2).any(|pair| {
        matches!(pair, [followed, by] if followed == "followed" && by == "by" || followed == "ahead" && by == "of")
    });
    by && told.len() <= MOST
        && !between.contains(['.', ';', '"', '”'])
        && is_held(line, second - 1)
        && is_held(line, second)
        && alike(line, second)
}

/// Whether the list goes on: ", leek with 12 percent and".
fn goes_on(line: &Line<'_>, second: usize) -> bool {
    const MOST: usize = 7;
    let between = line.between(second - 1, second);
    let joined = between.contains(',') || line.words(between).iter().any(|word| word == "and" || word == "then");
    joined
        && line.words(between).len() <= MOST
        && !between.contains(['.', ';'])
        && is_held(line, second)
        && alike(line, second)
}

/// Whether someone holds the figure: "with 21 percent", "(21 percent)", "on 21 percent". A change or a time may follow another and be more.
fn is_held(line: &Line<'_>, at: usize) -> bool {
    const HELD: [&str; 9] = ["votes", "seats", "medals", "points", "wins", "members", "goals", "titles", "golds"];
    let before = line.before(at).trim_end();
    let led = before.ends_with('(')
        || line.words(before).last().is_some_and(|word| {
            matches!(
                word.as_str(),
                "with" | "on" | "at" | "won" | "has" | "had" | "took" | "got" | "gained" | "held" | "captured"
            )
        });
    let behind = line.words(line.behind(at));
    let noun = behind.first().map_or("", LowerWord::as_str);
    let Some(figure) = line.get(at) else { return false };
    let counted = match figure.quantity.measure {
        Measure::Percent | Measure::Money(_) => !line
            .words(line.behind(at))
            .iter()
            .take(2)
            .any(|word| matches!(word.as_str(), "rise" | "fall" | "increase" | "growth" | "down" | "up" | "drop")),
        Measure::Number => HELD.contains(&noun) || at > 0 && same_unit_as_before(line, at),
        _ => false,
    };
    led && counted && figure.hedge.is_none() && figure.role == Role::Alone
}

/// "with 41 votes, followed by Lind with 27": the noun is told once.
fn same_unit_as_before(line: &Line<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| is_held(line, before) && alike(line, at))
}

fn alike(line: &Line<'_>, second: usize) -> bool {
    line.get(second - 1).zip(line.get(second)).is_some_and(|(a, b)| same_unit(&a.quantity, &b.quantity))
}
