//! `conversion`: a measure against its conversion in brackets: "50 miles (65 km)".

use serde::Deserialize;

use super::line::{Line, lines};
use super::show::{like, repair};
use crate::check::repair::slip;
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::quantity::{QuantityMention, Role};
use crate::value::{Dimension, Interval, Measure, MeasureUnit};

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "conversion",
    slots: &[
        ("first", "the measure as written: \"50 miles\""),
        ("second", "its conversion as written: \"65 km\""),
        ("actual", "the conversion that the first gives: \"80.47 km\""),
        ("slip", "the slip of the keys that would explain it, after a semicolon, or nothing"),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(Conversion) as Box<dyn Check>),
};

struct Conversion;

impl Check for Conversion {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for line in lines(article).filter(|line| line.figures.len() >= 2) {
            found.extend((1..line.figures.len()).filter_map(|second| conflict(&line, second)));
        }
    }
}

/// Conversions are rounded generously; beyond so much of the value nobody rounds.
const CARELESS: f64 = 0.08;

/// The same where both figures are printed to a hundredth or so: "6ft 2in (1.78m)".
const CAREFUL: f64 = 0.025;

/// Whether the figure is printed with three digits or more that count.
fn is_fine(figure: &QuantityMention) -> bool {
    let bounds = figure.quantity.bounds;
    bounds.high - bounds.low <= 0.015 * figure.quantity.count.abs()
}

fn conflict(line: &Line<'_>, second: usize) -> Option<Conflict> {
    let first = second.checked_sub(1)?;
    let (a, b) = (line.get(first)?, line.get(second)?);
    let (Measure::Unit(from, per), Measure::Unit(to, to_per)) = (a.quantity.measure, b.quantity.measure) else {
        return None;
    };
    let alike = from.dimension == to.dimension && from.symbol != to.symbol && per.is_some() == to_per.is_some();
    let bracketed = line.between(first, second).trim() == "(" && line.behind(second).starts_with(')');
    let alone = a.role == Role::Alone && b.role == Role::Alone && !a.quantity.bounds.low.is_nan();
    // The smaller part of "5 feet 9 inches (1.75m)" is not converted alone.
    let compound = first > 0 && line.before(first).trim().len() <= 1;
    if !alike || !bracketed || !alone || compound || is_loose(from) || is_loose(to) || joins_numbers(line.before(first))
    {
        return None;
    }
    let factor = from.factor / per.map_or(1.0, |per| per.factor);
    let to_factor = to.factor / to_per.map_or(1.0, |per| per.factor);
    let exact = from.to_base(a.quantity.count) / per.map_or(1.0, |per| per.factor) / to_factor - to.offset;
    let temperature = from.dimension == Dimension::Temperature;
    let careless = if is_fine(a) && is_fine(b) && a.quantity.count.fract() != 0.0 { CAREFUL } else { CARELESS };
    let near = |exact: f64| {
        let slack = if temperature { 1.0 } else { exact.abs() * careless } + place(a) * factor / to_factor;
        Interval::new(exact - slack, exact + slack)
    };
    let said = Interval::new(b.quantity.count - place(b), b.quantity.count + place(b));
    // A difference of temperatures has no zero to start from.
    let as_difference = near(a.quantity.count * factor / to_factor);
    if near(exact).intersect(said).is_some() || temperature && as_difference.intersect(said).is_some() {
        return None;
    }
    let shown = like(line, second, exact);
    let (one, other) = (line.printed(first), line.printed(second));
    let back = (to.to_base(b.quantity.count) / to_per.map_or(1.0, |per| per.factor)) / factor - from.offset;
    let repairs = repair(line, second, exact).into_iter().chain(repair(line, first, back));
    Some(Conflict {
        labels: [line.label(second, "the conversion"), line.label(first, shown.clone())]
            .into_iter()
            .flatten()
            .collect(),
        derivation: vec![format!("{one} = {shown}"), format!("{other} = {}", like(line, first, back))],
        slots: vec![
            ("first", one.to_owned()),
            ("second", other.to_owned()),
            ("actual", shown),
            ("slip", slip::hint(b.quantity.count, near(exact))),
        ],
        repairs: repairs.collect(),
        ..Conflict::default()
    })
}

/// Half of what the last printed digit stands for, or more where a hedge loosens the figure.
fn place(figure: &QuantityMention) -> f64 {
    let bounds = figure.quantity.bounds;
    let width = (bounds.high - bounds.low) / 2.0;
    let own = if width.is_finite() { width } else { figure.quantity.count.abs() * CARELESS };
    own.max(if figure.quantity.count.fract() == 0.0 { 0.5 } else { 0.0 })
}

/// Units that differ between countries by more than people round.
fn is_loose(unit: &MeasureUnit) -> bool {
    matches!(unit.symbol, "gal" | "pt" | "fl oz" | "ton" | "qt")
        || matches!(unit.dimension, Dimension::Time | Dimension::Level)
}

/// Whether the first figure is one of several that share a unit: "40 by 30 feet", "10 or 12 miles".
fn joins_numbers(before: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or_default();
    matches!(last, "by" | "x" | "×" | "or" | "and" | "to" | "foot" | "feet" | "stone")
}
