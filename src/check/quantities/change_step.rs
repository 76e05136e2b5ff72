//! A change told twice with only its later value: "a drop of 6,200 to 477,000, a 2.9 percent decline", "fell 41 points, or 0.8%, to
//! 5,212".

use super::change::{loosened, rounded};
use super::change_phrase::follows;
use super::change_words::{Way, way};
use super::line::{Line, range, same_unit};
use super::show::{interval, like, repair};
use crate::check::Conflict;
use crate::check::repair::slip;
use crate::recognise::Hedge;
use crate::recognise::quantity::{QuantityMention, Role};
use crate::value::{Interval, Measure};

/// The difference, the later value and the share of a change, by their places.
#[derive(Clone, Copy)]
struct Step {
    by: usize,
    to: usize,
    share: usize,
    way: Way,
}

/// What the figure at `last` and the two before it say of a change.
pub(super) fn conflict(line: &Line<'_>, last: usize) -> Option<Conflict> {
    let step = shrunk_to(line, last).or_else(|| moved_to(line, last))?;
    let (change, now, said) = (line.get(step.by)?, line.get(step.to)?, line.get(step.share)?);
    let fits = said.quantity.measure == Measure::Percent
        && same_unit(&change.quantity, &now.quantity)
        && matches!(change.quantity.measure, Measure::Number | Measure::Money(_) | Measure::Unit(..))
        && [change, now, said].iter().all(|figure| figure.role == Role::Alone)
        && !matches!(change.hedge, Some(Hedge::Above | Hedge::AtLeast | Hedge::AtMost))
        && !matches!(said.hedge, Some(Hedge::Above | Hedge::AtLeast | Hedge::AtMost));
    if !fits {
        return None;
    }
    let (d, n) = (last_digit(change), range(now));
    let base = |d: f64, n: f64| if step.way == Way::Down { n + d } else { n - d };
    let ratio = |d: f64, n: f64| (base(d, n) > 0.0).then(|| d / base(d, n) * 100.0);
    let actual = Interval::new(ratio(d.low, n.high)?, ratio(d.high, n.low)?);
    let told = loosened(range(said), Measure::Percent);
    // The later value may be the difference's base, as some reckon.
    let other = Interval::new(d.low / n.high * 100.0, d.high / n.low * 100.0);
    if [actual, other].into_iter().any(|range| range.intersect(told).is_some()) {
        return None;
    }
    let shown = format!("{}%", interval(rounded(actual)));
    let was = base(change.quantity.count, now.quantity.count);
    let labels = [
        line.label(step.share, "the change as told"),
        line.label(step.by, "the difference"),
        line.label(step.to, "after"),
    ];
    Some(Conflict {
        labels: labels.into_iter().flatten().collect(),
        derivation: vec![
            format!("before: {}", like(line, step.to, was)),
            format!("{} of {}: {shown}", line.printed(step.by), like(line, step.to, was)),
        ],
        slots: vec![
            ("from", like(line, step.to, was)),
            ("to", line.printed(step.to).to_owned()),
            ("said", line.printed(step.share).to_owned()),
            ("actual", shown),
            ("slip", slip::hint(said.quantity.count, actual)),
        ],
        repairs: repair(line, step.share, (actual.low + actual.high) / 2.0).into_iter().collect(),
        ..Conflict::default()
    })
}

/// What a difference can be: points and the like are rounded to whole ones.
fn last_digit(figure: &QuantityMention) -> Interval {
    let exact = figure.quantity.bounds.low == figure.quantity.bounds.high;
    let half = if exact { 0.5 } else { 0.0 };
    let bounds = range(figure);
    Interval::new((bounds.low - half).max(0.0), bounds.high + half)
}

/// "A drop of 6,200 to 477,000, a 2.9 percent decline": the share at the place `share`, with the two figures before it.
fn shrunk_to(line: &Line<'_>, share: usize) -> Option<Step> {
    let (by, to) = (share.checked_sub(2)?, share.checked_sub(1)?);
    if !follows(line, to, share) {
        return None;
    }
    let lead = line.words(line.before(by));
    let noun = line.words(line.between(by, to));
    // The first is an end of the change, not its size.
    if lead.last().is_some_and(|word| word == "from") {
        return None;
    }
    let led = lead.iter().rev().take(4).filter(|word| !matches!(word.as_str(), "to" | "in")).find_map(|word| way(word));
    let way = noun.first().and_then(|word| way(word)).or(led)?;
    let leads =
        noun.iter().rev().find(|word| !matches!(word.as_str(), "about" | "around" | "roughly" | "nearly" | "just"));
    let plain = !noun.iter().any(|word| matches!(word.as_str(), "from" | "and" | "or" | "but" | "while" | "which"));
    (leads.is_some_and(|word| word == "to") && plain).then_some(Step { by, to, share, way })
}

/// "Fell 41 points, or 0.8%, to 5,212", "lost 2 percent, or 6.2, to close at 304.5", "rose 70 points (1.2%) to 5,904".
fn moved_to(line: &Line<'_>, to: usize) -> Option<Step> {
    let (first, second) = (to.checked_sub(2)?, to.checked_sub(1)?);
    let is_share = |at: usize| line.get(at).is_some_and(|figure| figure.quantity.measure == Measure::Percent);
    let (by, share) = if is_share(second) { (first, second) } else { (second, first) };
    let lead = line.words(line.before(first));
    let way = lead.iter().rev().take(3).find_map(|word| way(word))?;
    let joint = line.between(first, second);
    let told = line.words(joint);
    let or = told.last().is_some_and(|word| word == "or") && joint.contains(',') || joint.trim_end().ends_with('(');
    let tail = line.between(second, to);
    let ends = line.words(tail);
    let leads = ends.last().is_some_and(|word| word == "to" || word == "at");
    let closes = ends.len() <= 6
        && !tail.contains(['.', ';', ':'])
        && !ends.iter().any(|word| matches!(word.as_str(), "and" | "from" | "of" | "while"));
    let known = or && told.len() <= 3 && leads && closes && line.get(to)?.hedge.is_none();
    known.then_some(Step { by, to, share, way })
}
