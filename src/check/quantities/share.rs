//! `share`: a percentage against the count or fraction beside it: "15 of the 20, or 80 percent", "one in five (25 percent)".

use serde::Deserialize;

use super::line::{Line, lines, range};
use super::share_count;
use super::share_part::{Part, counted, fraction, is_apposed, is_plain, quarter, ratio, share_of};
use super::show::{interval, repair};
use crate::check::repair::slip;
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::Hedge;
use crate::recognise::quantity::Role;
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
            found.extend(percents.filter_map(|percent| told(&line, percent)));
            let counts = || 2..line.figures.len();
            found.extend(counts().find_map(|count| share_count::conflict(&line, count)));
            found.extend(counts().find_map(|whole| share_count::of_whole(&line, whole)));
        }
    }
}

/// The percentage at `percent` against the part that it says again.
fn told(line: &Line<'_>, percent: usize) -> Option<Conflict> {
    let part = if is_apposed(line, percent) {
        counted(line, percent).or_else(|| fraction(line, percent)).or_else(|| quarter(line, percent))
    } else {
        turnout(line, percent)
    };
    conflict(line, percent, part.or_else(|| of_whole(line, percent))?)
}

/// "48,230 votes, or 63.6 percent of the 90,000 ballots."
fn of_whole(line: &Line<'_>, percent: usize) -> Option<Part> {
    const MOST: usize = 4;
    let (part, whole) = (percent.checked_sub(1)?, percent + 1);
    let (lead, of) = (line.between(part, percent), line.words(line.between(percent, whole)));
    let told = line.words(lead);
    let restated = told.last().is_some_and(|word| word == "or") && lead.contains(',') || lead.trim_end().ends_with('(');
    let of =
        matches!(of.as_slice(), [of, the] if of == "of" && matches!(the.as_str(), "the" | "all" | "its" | "their"));
    let plain = !lead.contains(['.', ';', ':']) && told.len() <= MOST;
    let known = restated && of && plain && is_plain(line, part) && is_plain(line, whole);
    known.then(|| share_of(line, part, whole)).flatten()
}

/// "Turnout was 61 percent, with 12,400 of the 31,000 voters casting a ballot."
fn turnout(line: &Line<'_>, percent: usize) -> Option<Part> {
    let part = percent + 1;
    let (before, between) = (line.words(line.before(percent)), line.between(percent, part));
    let known = before.iter().rev().take(4).any(|word| word == "turnout");
    let apart = between.contains(['.', ';']) || line.words(between).len() > 3 || !between.contains([',', '(']);
    if !known || apart {
        return None;
    }
    ratio(line, part, part + 1)
}

fn conflict(line: &Line<'_>, percent: usize, part: Part) -> Option<Conflict> {
    let said = line.get(percent)?;
    if matches!(said.hedge, Some(Hedge::Above | Hedge::AtLeast | Hedge::AtMost)) {
        return None;
    }
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
