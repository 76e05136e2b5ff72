//! What is left of a whole: "nine of the 31 players are from overseas and the other 24 are local", "60 percent agreed, the remaining 50
//! percent did not".

use super::line::{Line, LowerWord, range};
use super::show::{interval, number, repair};
use super::sums::{conflict, plain};
use crate::check::Conflict;
use crate::check::repair::slip;
use crate::recognise::Hedge;
use crate::recognise::quantity::Role;
use crate::value::{Interval, Measure};

/// A part, its whole and the rest in one sentence.
pub(super) fn within(line: &Line<'_>) -> Option<Conflict> {
    let rest = (1..line.figures.len()).find(|at| is_rest(line, *at).is_some())?;
    if line.get(rest)?.quantity.measure == Measure::Percent {
        return percent(line, rest);
    }
    let (part, whole) = (1..rest).find_map(|second| part_of(line, second))?;
    // Figures between may be parts too.
    let between: Vec<usize> = (whole.max(part) + 1..rest).collect();
    let known = between.is_empty() && plain(line, rest) && is_same(line, (line, whole), rest);
    known.then(|| unequal((line, whole), line, part, rest)).flatten()
}

/// A part and its whole in the sentence before, the rest at the start of this one.
pub(super) fn across(before: &Line<'_>, line: &Line<'_>) -> Option<Conflict> {
    let opens = line.words(line.before(0)).len() == 2 && is_rest(line, 0)? == Rest::Remaining;
    let mut parts = (1..before.figures.len()).filter_map(|second| part_of(before, second));
    let (Some((part, whole)), None) = (parts.next(), parts.next()) else { return None };
    let known = opens && before.figures.len() == 2 && plain(line, 0) && is_same(line, (before, whole), 0);
    let (a, b, w) = (count(before, part)?, count(line, 0)?, before.get(whole)?);
    let wrong = known && w.quantity.bounds.intersect(Interval::exact(a + b)).is_none();
    wrong.then(|| {
        let mut conflict = conflict((before, whole), before, &[part]);
        let sums = format!("{} + {} = {}", before.printed(part), line.printed(0), number(a + b, 0));
        conflict.labels.extend(line.label(0, "the rest"));
        conflict.derivation = vec![sums.clone()];
        conflict.slots = vec![
            ("whole", before.printed(whole).to_owned()),
            ("parts", sums),
            ("slip", slip::hint(b, Interval::exact(w.quantity.count - a))),
        ];
        conflict.repairs = repair(line, 0, w.quantity.count - a).into_iter().collect();
        conflict
    })
}

/// How a rest is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rest {
    /// "the other 24": of a few that were told of, perhaps.
    Other,
    /// "the remaining 24".
    Remaining,
}

fn is_rest(line: &Line<'_>, at: usize) -> Option<Rest> {
    let before = line.words(line.before(at));
    match before.iter().map(LowerWord::as_str).collect::<Vec<_>>().as_slice() {
        [.., "the", "other"] => Some(Rest::Other),
        [.., "the", "remaining"] => Some(Rest::Remaining),
        _ => None,
    }
}

/// The part and its whole where the figure at `second` and the one before are these: "nine of the 31", "of the 31, nine".
fn part_of(line: &Line<'_>, second: usize) -> Option<(usize, usize)> {
    let first = second.checked_sub(1)?;
    let between = line.words(line.between(first, second));
    let of = between.len() <= 4 && between.first().is_some_and(|word| word == "of");
    let lead = line.words(line.before(first));
    let led = matches!(lead.as_slice(), [of] | [of, _] if of == "of") && line.between(first, second).contains(',');
    let (part, whole) = if of { (first, second) } else { (second, first) };
    let known = plain(line, part) && plain(line, whole) && count(line, part)? < count(line, whole)?;
    ((of || led && between.len() <= 8) && known).then_some((part, whole))
}

fn count(line: &Line<'_>, at: usize) -> Option<f64> {
    Some(line.get(at)?.quantity.count)
}

/// Whether the rest's noun, if it has one, is the whole's.
fn is_same(line: &Line<'_>, (within, whole): (&Line<'_>, usize), rest: usize) -> bool {
    let head = |line: &Line<'_>, at: usize| line.counted(at).map(|counted| line.words_at(counted.head).to_lowercase());
    head(line, rest).is_none_or(|own| head(within, whole) == Some(own))
}

fn unequal(whole: (&Line<'_>, usize), line: &Line<'_>, part: usize, rest: usize) -> Option<Conflict> {
    let sum = count(line, part)? + count(line, rest)?;
    let bounds = whole.0.get(whole.1)?.quantity.bounds;
    // "The other two who spoke" are of fewer.
    let some = line.between(part, rest).contains(';')
        || line.words(line.behind(rest)).first().is_some_and(|word| matches!(word.as_str(), "who" | "that" | "whose"));
    let wrong = sum > bounds.high || sum < bounds.low && !some;
    wrong.then(|| conflict(whole, line, &[part, rest]))
}

/// "60 percent agreed and the remaining 50 percent did not": the only other percentage of the sentence.
fn percent(line: &Line<'_>, rest: usize) -> Option<Conflict> {
    let percents = || {
        (0..line.figures.len()).filter(|at| line.get(*at).is_some_and(|one| one.quantity.measure == Measure::Percent))
    };
    let mut others = percents().filter(|at| *at != rest);
    let (Some(other), None) = (others.next(), others.next()) else { return None };
    let (a, b) = (line.get(other)?, line.get(rest)?);
    let alone = [a, b]
        .iter()
        .all(|figure| figure.role == Role::Alone && figure.hedge.is_none_or(|hedge| hedge == Hedge::About));
    let apart = line.between(other, rest).contains(['.', ';']) || other > rest;
    let (x, y) = (range(a), range(b));
    let sum = Interval::new(x.low + y.low - 0.5, x.high + y.high + 0.5);
    if !alone || apart || sum.intersect(Interval::exact(100.0)).is_some() || sum.high < 100.0 {
        return None;
    }
    let sums = format!(
        "{} + {} = {} percent",
        line.printed(other),
        line.printed(rest),
        number(a.quantity.count + b.quantity.count, 1)
    );
    let labels = [line.label(rest, "the rest"), line.label(other, "the part")];
    Some(Conflict {
        labels: labels.into_iter().flatten().collect(),
        derivation: vec![
            sums.clone(),
            format!("the rest is {} percent", interval(Interval::new(100.0 - x.high, 100.0 - x.low))),
        ],
        slots: vec![
            ("whole", "100 percent".to_owned()),
            ("parts", sums),
            ("slip", slip::hint(b.quantity.count, Interval::exact(100.0 - a.quantity.count))),
        ],
        repairs: repair(line, rest, 100.0 - a.quantity.count).into_iter().collect(),
        ..Conflict::default()
    })
}
