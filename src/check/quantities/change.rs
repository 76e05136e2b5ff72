//! `change`: how large a change is said to be, against its two ends: "rose 14 percent, from 41,200 to 44,900".

use serde::Deserialize;

use super::change_phrase::{follows, is_adjusted, sizes, taken_up};
use super::change_words::way;
use super::ends::{Ends, around_change, ends, taken_from, values};
use super::line::{Line, is_count, is_hundredth, lines, range, same_unit};
use super::share_part::{is_fraction, near};
use super::show::{interval, like, repair};
use super::{change_intro, change_step, change_than};
use crate::check::repair::slip;
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::value::{Interval, Measure};

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "change",
    slots: &[
        (
            "from",
            "the earlier value as written: \"41,200\"; where only the change and the later value stand, the change",
        ),
        ("to", "the later value as written: \"44,900\""),
        ("said", "the change as written: \"14 percent\""),
        ("actual", "the change that the two values give: \"8.9 percent\""),
        ("slip", "the slip of the keys that would explain it, after a semicolon, or nothing"),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(Change) as Box<dyn Check>),
};

struct Change;

impl Check for Change {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        let mut last: Option<Line<'_>> = None;
        for line in lines(article).filter(|line| line.figures.len() >= 2) {
            for ends in ends(&line) {
                found.extend(sizes(&line, ends).into_iter().filter_map(|size| conflict(&line, ends, (&line, size))));
            }
            let plain = !is_adjusted(&line);
            for ends in taken_from(&line).filter(|_| plain) {
                let size = line.main_behind(ends.from).filter(|size| follows(&line, ends.from, *size));
                found.extend(size.and_then(|size| conflict(&line, ends, (&line, size))));
            }
            let than = (1..line.figures.len()).filter(|_| plain);
            found.extend(than.filter_map(|size| conflict(&line, change_than::ends(&line, size)?, (&line, size))));
            let around = around_change(&line).filter(|_| plain);
            found.extend(around.filter_map(|(ends, size)| conflict(&line, ends, (&line, size))));
            found.extend((2..line.figures.len()).filter_map(|last| change_step::conflict(&line, last)));
        }
        for line in lines(article) {
            let before = last.filter(|before| before.field == line.field && line.sentence <= before.sentence + 1);
            found.extend(before.and_then(|before| {
                let ends = (1..line.figures.len()).find_map(|at| then_now(&line, at));
                ends.and_then(|ends| weighed(&before, &line, ends))
                    .or_else(|| taken_up(&before, &line).and_then(|ends| conflict(&before, ends, (&line, 0))))
                    .or_else(|| change_than::across(&before, &line))
                    .or_else(|| {
                        let (ends, size) = change_intro::ends_of(&before, &line)?;
                        conflict(&line, ends, (&before, size))
                    })
            }));
            last = Some(line);
        }
    }
}

/// The difference of two ends and their ratio's distance from one, in the unit of the first.
pub(super) fn difference((from, to): (Interval, Interval)) -> Interval {
    let (low, high) = (to.low - from.high, to.high - from.low);
    if low <= 0.0 && high >= 0.0 {
        return Interval::new(0.0, high.max(-low));
    }
    Interval::new(low.abs(), high.abs())
}

fn percent((from, to): (Interval, Interval)) -> Option<Interval> {
    if from.low <= 0.0 {
        return None;
    }
    let change = |to: f64, from: f64| (to / from - 1.0) * 100.0;
    let all = [change(to.low, from.high), change(to.high, from.low)];
    let [low, high] = all;
    if low <= 0.0 && high >= 0.0 {
        return Some(Interval::new(0.0, high.max(-low)));
    }
    Some(Interval::new(low.abs(), high.abs()))
}

/// What is said, widened by what people round further than their digits tell.
pub(super) fn loosened(said: Interval, measure: Measure) -> Interval {
    let careless = match measure {
        Measure::Percent if said.high.is_finite() => 0.5_f64.min(said.high.abs() * 0.05) + (said.high - said.low) / 2.0,
        Measure::Percent => 0.5,
        _ => said.low.abs() * 0.02,
    };
    Interval::new(said.low - careless, said.high + careless)
}

/// Ends so many times apart are of two things: a profit, and what it is a share.
const FAR: f64 = 20.0;

/// The change told at the place `size` of the sentence `told` against the ends in `line`.
fn conflict(line: &Line<'_>, ends: Ends, (told, size): (&Line<'_>, usize)) -> Option<Conflict> {
    let figure = told.get(size)?;
    let (from, to) = (line.get(ends.from)?, line.get(ends.to)?);
    let both = values(line, ends)?;
    if both.0.high > FAR * both.1.low || both.1.high > FAR * both.0.low {
        return None;
    }
    let ends_percent = from.quantity.measure == Measure::Percent;
    let measure = figure.quantity.measure;
    let points = measure == Measure::Number
        && told.words(told.behind(size)).first().is_some_and(|word| word.starts_with("point"));
    // Of millions nobody tells a change in cents.
    let hundredths = is_hundredth(&figure.quantity, &from.quantity) && from.quantity.count < 1000.0;
    let factor = if hundredths || measure == Measure::BasisPoint { 0.01 } else { 1.0 };
    let said = range(figure);
    // "rose by a third"
    let part = is_fraction(told, size);
    let (measure, said) = if part {
        (Measure::Percent, near(figure.quantity.count))
    } else {
        (measure, loosened(Interval::new(said.low * factor, said.high * factor), measure))
    };
    let fits = |actual: Interval| actual.intersect(said).is_some();
    let actual = match measure {
        Measure::Percent if ends_percent => {
            let relative = percent(both)?;
            if part || fits(relative) {
                return None;
            }
            difference(both)
        }
        Measure::Percent => percent(both)?,
        Measure::PercentagePoint | Measure::BasisPoint if ends_percent => difference(both),
        Measure::Number if points && ends_percent => difference(both),
        _ if (hundredths || same_unit(&figure.quantity, &from.quantity)) && !ends_percent => difference(both),
        _ => return None,
    };
    // "up 12 to 40": the first may be the difference.
    let other_reading = !ends.sure && percent_of_difference(both).is_some_and(fits);
    if fits(actual) || other_reading || from.quantity == to.quantity {
        return None;
    }
    let (a, b) = (line.printed(ends.from), line.printed(ends.to));
    let middle = (actual.low + actual.high) / 2.0 / factor;
    let exact = (to.quantity.count - from.quantity.count).abs();
    let mut repairs: Vec<_> = repair(told, size, middle).into_iter().collect();
    let shown = if measure == Measure::Percent && !ends_percent {
        format!("{}%", interval(rounded(actual)))
    } else if ends_percent || hundredths {
        like(told, size, exact / factor)
    } else {
        like(line, ends.from, exact)
    };
    if same_unit(&figure.quantity, &from.quantity) {
        let rises = to.quantity.count > from.quantity.count;
        let by = if rises { figure.quantity.count } else { -figure.quantity.count };
        repairs.extend(repair(line, ends.from, to.quantity.count - by));
        repairs.extend(repair(line, ends.to, from.quantity.count + by));
    }
    Some(Conflict {
        labels: [told.label(size, "the change as told"), line.label(ends.from, "before"), line.label(ends.to, "after")]
            .into_iter()
            .flatten()
            .collect(),
        derivation: vec![
            format!("from {a} to {b}: {shown}"),
            format!("\"{}\" can be {}{}", told.printed(size), interval(rounded(said)), if part { "%" } else { "" }),
        ],
        slots: vec![
            ("from", a.to_owned()),
            ("to", b.to_owned()),
            ("said", told.printed(size).to_owned()),
            ("actual", shown),
            ("slip", slip::hint(figure.quantity.count, Interval::new(actual.low / factor, actual.high / factor))),
        ],
        repairs,
        ..Conflict::default()
    })
}

/// Both ends to two decimals, so that a derivation doesn't print noise.
pub(super) fn rounded(range: Interval) -> Interval {
    let round = |value: f64| if value.abs() < 100.0 { (value * 10.0).round() / 10.0 } else { value.round() };
    Interval::new(round(range.low), round(range.high))
}

/// What the first of two figures is of the second less itself: "up 12 to 40".
fn percent_of_difference((by, to): (Interval, Interval)) -> Option<Interval> {
    let ratio = |by: f64, to: f64| (to > by).then(|| by / (to - by) * 100.0);
    Some(Interval::new(ratio(by.low, to.high)?, ratio(by.high, to.low)?))
}

/// "I was 84kg, now I am 79.8kg": the ends of a change without "from".
fn then_now(line: &Line<'_>, at: usize) -> Option<Ends> {
    let first = at.checked_sub(1)?;
    let (a, b) = (line.get(first)?, line.get(at)?);
    let unit = matches!(a.quantity.measure, Measure::Unit(..)) && same_unit(&a.quantity, &b.quantity);
    if !unit || a.hedge.is_some() || b.hedge.is_some() {
        return None;
    }
    let was = line
        .words(line.before(first))
        .last()
        .is_some_and(|word| matches!(word.as_str(), "was" | "were" | "weighed" | "measured"));
    let between = line.words(line.between(first, at));
    let now = between.len() <= 5 && between.iter().any(|word| word == "now");
    (was && now).then_some(Ends { from: first, to: at, sure: true })
}

/// What the sentence before says of the change between the ends: "has shed more than 7kg".
fn weighed(told: &Line<'_>, line: &Line<'_>, ends: Ends) -> Option<Conflict> {
    let from = line.get(ends.from)?;
    let size = (0..told.figures.len()).find(|at| {
        let verb = || told.words(told.before(*at)).iter().rev().take(4).any(|word| way(word).is_some());
        told.get(*at).is_some_and(|figure| same_unit(&figure.quantity, &from.quantity)) && verb()
    })?;
    let figure = told.get(size)?;
    if is_count(figure) {
        return None;
    }
    let both = (range(from), range(line.get(ends.to)?));
    let actual = difference(both);
    let said = loosened(range(figure), figure.quantity.measure);
    if actual.intersect(said).is_some() {
        return None;
    }
    let (a, b) = (line.printed(ends.from), line.printed(ends.to));
    let exact = (line.get(ends.to)?.quantity.count - from.quantity.count).abs();
    let shown = like(line, ends.from, exact);
    Some(Conflict {
        labels: [told.label(size, "the change as told"), line.label(ends.from, "before"), line.label(ends.to, "after")]
            .into_iter()
            .flatten()
            .collect(),
        derivation: vec![format!("from {a} to {b}: {shown}")],
        slots: vec![
            ("from", a.to_owned()),
            ("to", b.to_owned()),
            ("said", told.printed(size).to_owned()),
            ("actual", shown),
            ("slip", slip::hint(figure.quantity.count, actual)),
        ],
        repairs: repair(told, size, exact).into_iter().collect(),
        ..Conflict::default()
    })
}
