//! The figures of an article: its quantities, and the lengths of time that its time expressions tell.

use std::borrow::Cow;

use super::Place;
use super::words;
use crate::check::ArticleContext;
use crate::recognise::age::{AgeForm, AgeMention};
use crate::recognise::quantity::{QuantityMention, Role};
use crate::recognise::time::{TimeExpr, TimeMention};
use crate::text::{FieldKind, Span};
use crate::value::{Currency, Dimension, Interval, Length, Measure, Quantity, Unit};

/// What a figure is a figure of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    /// Things that are counted, ages, and whatever else stands without a unit.
    Count,
    /// A place in an order.
    Ordinal,
    /// Percent, percentage points.
    Percent,
    /// Money.
    Money(Currency),
    /// A measure, and whether it is a rate of two units.
    Measure(Dimension, bool),
    /// A length of time in its unit.
    Time(Unit),
}

impl Kind {
    /// Whether two figures can be told apart by their numbers. A count may be an age or a length whose unit is left out.
    pub(super) fn compares(self, other: Kind) -> bool {
        match (self, other) {
            (Kind::Money(a), Kind::Money(b)) => match (a.code, b.code) {
                (Some(a), Some(b)) => a == b,
                _ => a.name == b.name || a.minor != b.minor,
            },
            (Kind::Time(_), Kind::Time(_)) => true,
            _ => self == other,
        }
    }
}

/// A figure at its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Figure {
    pub(super) field: FieldKind,
    pub(super) sentence: u32,
    pub(super) span: Span,
    /// The number as printed.
    pub(super) count: f64,
    /// What one of its unit is in the base unit of its kind: days, SI units, whole currency units.
    pub(super) factor: f64,
    /// What its last printed digit stands for, in its own unit: 1,000,000 for "3 million", 0.1 for "2.5".
    pub(super) grain: f64,
    /// Whether its digits end with a nought, as round numbers do.
    pub(super) is_round: bool,
    /// What it can be in the base unit, after hedges.
    pub(super) bounds: Interval,
    pub(super) kind: Kind,
    /// Whether words around it loosen it ("about", "more than").
    pub(super) hedged: bool,
    /// Whether it is someone's age.
    pub(super) is_age: bool,
    /// Whether it is one of the two numbers of a score, tally or ratio.
    pub(super) paired: bool,
}

impl Figure {
    /// Its bytes.
    pub(super) fn place(&self) -> Place {
        Place { field: self.field, span: self.span }
    }

    /// The number in the base unit of its kind.
    pub(super) fn value(&self) -> f64 {
        self.count * self.factor
    }

    /// What its last printed digit stands for in the base unit of its kind.
    pub(super) fn base_grain(&self) -> f64 {
        self.grain * self.factor
    }
}

/// Every figure of one field in reading order, those of quantities before those of times and ages.
pub(super) fn figures<'a>(article: &'a ArticleContext<'_>, field: FieldKind) -> impl Iterator<Item = Figure> + 'a {
    // Fields stand in reading order.
    let quantities = article.reading.quantities.iter().skip_while(move |mention| mention.field < field);
    let quantities = quantities.take_while(move |mention| mention.field == field);
    let times = article.reading.time_mentions.iter().skip_while(move |mention| mention.field < field);
    let times = times.take_while(move |mention| mention.field == field);
    let ages = article.reading.ages.iter().skip_while(move |age| age.field < field);
    let ages = ages.take_while(move |age| age.field == field);
    let quantities = quantities.map(|mention| of_quantity(article, mention));
    quantities.chain(times.filter_map(|mention| of_time(article, mention))).chain(ages.map(of_age))
}

fn of_quantity(article: &ArticleContext<'_>, mention: &QuantityMention) -> Figure {
    let quantity = mention.quantity;
    let (kind, factor) = match quantity.measure {
        Measure::Number => (Kind::Count, 1.0),
        Measure::Ordinal => (Kind::Ordinal, 1.0),
        Measure::Percent | Measure::PercentagePoint | Measure::BasisPoint => (Kind::Percent, one(quantity)),
        Measure::Money(currency) => (Kind::Money(currency), one(quantity)),
        Measure::Unit(unit, per) => (Kind::Measure(unit.dimension, per.is_some()), one(quantity)),
    };
    let mut figure = Figure {
        field: mention.field,
        sentence: mention.sentence,
        span: mention.span,
        count: quantity.count,
        factor,
        grain: grain(quantity.count, article.text(mention.field, mention.span)),
        is_round: is_round(quantity.count, article.text(mention.field, mention.span)),
        bounds: quantity.in_base(),
        kind,
        hedged: mention.hedge.is_some(),
        is_age: false,
        paired: matches!(mention.role, Role::PairFirst | Role::PairSecond),
    };
    figure.is_age = words::is_age(article, &figure);
    figure
}

/// What one of a quantity's unit is in the base unit; differences of temperatures are what is compared.
fn one(quantity: Quantity) -> f64 {
    let base = |count| Quantity { count, bounds: Interval::exact(count), ..quantity }.in_base().low;
    base(1.0) - base(0.0)
}

fn of_time(article: &ArticleContext<'_>, mention: &TimeMention) -> Option<Figure> {
    let (length, hedged) = length_of(&mention.expr)?;
    let printed = article.text(mention.field, mention.span);
    let mut figure = Figure {
        field: mention.field,
        sentence: mention.sentence,
        span: mention.span,
        count: length.count,
        factor: length.unit.days(),
        grain: if is_compound(&mention.expr) { FINE } else { grain(length.count, printed) },
        is_round: is_round(length.count, printed),
        bounds: length.days(),
        kind: Kind::Time(length.unit),
        hedged,
        is_age: false,
        paired: false,
    };
    figure.is_age = words::is_age(article, &figure);
    Some(figure)
}

/// Whether a length is told in two units: "an hour and 30 minutes".
fn is_compound(expr: &TimeExpr) -> bool {
    matches!(expr, TimeExpr::Length { rest: Some(_), .. })
}

/// The grain of a length of two units, in the larger.
const FINE: f64 = 0.01;

/// Birthdays to come and decades ("in his 40s") bear a figure out, but no figure differs from them: they count as paired.
fn of_age(age: &AgeMention) -> Figure {
    let count = f64::from(age.value);
    let is_age = !matches!(age.form, AgeForm::Birthday | AgeForm::Decade);
    Figure {
        field: age.field,
        sentence: age.sentence,
        span: age.span,
        count,
        factor: 1.0,
        grain: 1.0,
        is_round: false,
        bounds: Interval::exact(count),
        kind: if is_age { Kind::Count } else { Kind::Ordinal },
        hedged: false,
        is_age,
        paired: !is_age,
    }
}

/// The length that an expression tells: "five years", "five years ago", "the past five years". Its bounds are widened to
/// what an age or a rounded length can be.
fn length_of(expr: &TimeExpr) -> Option<(Length, bool)> {
    match expr {
        TimeExpr::Length { length, hedge, .. } => Some((*length, hedge.is_some())),
        TimeExpr::Window { length: Some(length), .. } => Some((*length, false)),
        TimeExpr::Shifted { unit, offset, hedge, .. } => {
            let count = f64::from(offset.unsigned_abs());
            Some((Length { count, unit: *unit, bounds: Interval::exact(count) }, hedge.is_some()))
        }
        TimeExpr::Within { frame, .. } => length_of(frame).filter(|_| matches!(**frame, TimeExpr::Shifted { .. })),
        _ => None,
    }
}

/// The digits that a figure prints, without the commas between them; empty where it is spelt.
fn digits(printed: &str) -> Cow<'_, str> {
    let digits = printed.trim_start_matches(|c: char| !c.is_ascii_digit());
    let end = digits.find(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.')).unwrap_or(digits.len());
    let digits = digits.get(..end).unwrap_or_default();
    let digits = digits.trim_end_matches(['.', ',']);
    if digits.contains(',') { digits.replace(',', "").into() } else { digits.into() }
}

/// Whether the printed digits end with a nought: "20", "1,500", "30 million", "twenty".
fn is_round(count: f64, printed: &str) -> bool {
    let digits = digits(printed);
    if digits.is_empty() {
        count < 1000.0 && count % 10.0 == 0.0
    } else {
        digits.ends_with('0') && !digits.contains('.')
    }
}

/// What the last printed digit of a number stands for: the last place behind the point, else the zeros at the number's end.
fn grain(count: f64, printed: &str) -> f64 {
    let digits = digits(printed);
    if let Some((_, places)) = digits.split_once('.')
        && let Ok(number) = digits.parse::<f64>()
        && number != 0.0
    {
        let places = i32::try_from(places.len()).unwrap_or(0);
        return 10f64.powi(-places) * (count / number).abs();
    }
    if count == 0.0 || count.fract() != 0.0 {
        return 1.0;
    }
    let mut grain = 1.0;
    while count % (grain * 10.0) == 0.0 {
        grain *= 10.0;
    }
    grain
}

#[cfg(test)]
mod tests {
    use super::grain;

    #[test]
    fn the_last_printed_digit_tells_how_far_a_number_is_rounded() {
        let cases = [
            (200.0, "200", 100.0),
            (13_500.0, "13,500", 100.0),
            (3e6, "3 million", 1e6),
            (3.25e6, "£3.25m", 1e4),
            (2.0, "2.0", 0.1),
            (7.0, "seven", 1.0),
            (0.0, "0", 1.0),
        ];
        for (count, printed, wanted) in cases {
            let found = grain(count, printed);
            assert!((found / wanted - 1.0).abs() < 1e-9, "{printed}: {found}");
        }
    }
}
