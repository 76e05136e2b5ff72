//! What a printed number can be: its rounding and its hedges.

use super::Cursor;
use super::number::{Number, Style};
use super::words::Word;
use crate::recognise::hedge::{Hedge, HedgeMeaning, HedgeWord, hedge};
use crate::value::{Interval, Measure};

/// What the number can be: "3.2 million" 3.15 to 3.25 million, "about 12,000" 11,000 to 13,000, "nearly 50" 43.75 to 50. A
/// count below a hundred, or without zeros at its end, is exact.
pub(super) fn bounds(number: Number, measure: Measure, hedge: Option<Hedge>) -> Interval {
    let value = number.value.abs();
    let place = place(number, measure);
    let half = place / 2.0;
    let (low, high) = match hedge {
        None => (value - half, value + half),
        Some(Hedge::About) => {
            let slack = about(value, place);
            (value - slack, value + slack)
        }
        Some(Hedge::Below) => (value - (value / 8.0).max(place), value),
        Some(Hedge::AtMost) => (0.0, value + half),
        Some(Hedge::Above) => (value, f64::INFINITY),
        Some(Hedge::AtLeast) => (value - half, f64::INFINITY),
    };
    if number.value < 0.0 { Interval::new(-high, -low) } else { Interval::new(low, high) }
}

/// By how much "about" loosens a number: by one of its last place, or by a twelfth where it looks exact.
fn about(value: f64, place: f64) -> f64 {
    let least = if value >= 3.0 { 1.0 } else { 0.0 };
    if place > 0.0 { place.max(value / 40.0) } else { (value / 12.0).max(least) }
}

/// The place to which the number may be rounded.
fn place(number: Number, measure: Measure) -> f64 {
    let decimal = number.place > 0.0 && number.place < 1.0;
    match measure {
        Measure::Ordinal => 0.0,
        // Whole percentages are rounded to one, whatever zeros they end in.
        Measure::Percent | Measure::PercentagePoint | Measure::BasisPoint if !decimal => 1.0,
        Measure::Money(_) | Measure::Unit(..) if number.style != Style::Share => {
            if decimal {
                number.place
            } else {
                number.place.max(1.0)
            }
        }
        _ => number.place,
    }
}

/// The hedge before the token `first`: "about", "no fewer than", "as many as", "an estimated".
pub(super) fn before(first: Cursor<'_>) -> Option<Hedge> {
    let last = first.back(1)?;
    let hedges = last.word().hedge() != HedgeWord::Other;
    let longest = (1..=4).rev().filter(|_| hedges).filter_map(|n| first.back(n)).find_map(|start| {
        let (rest, found) = hedge(start).ok()?;
        (rest.at() == first.at()).then_some((start, found))
    });
    if let Some((start, found)) = longest {
        // "fewer than 50" says nothing of how near, "nearly 50" does.
        let open = start.word().hedge() == HedgeWord::Less || start.str().eq_ignore_ascii_case("under");
        return Some(if found == Hedge::Below && open { Hedge::AtMost } else { found });
    }
    let word = |n: usize| first.back(n).map_or("", Cursor::str);
    if !matches!(last.str(), "as" | "to" | "estimated" | "minimum" | "maximum") {
        return None;
    }
    match (last.str(), word(2)) {
        ("as", "many" | "much" | "high" | "long" | "large") if word(3).eq_ignore_ascii_case("as") => {
            Some(Hedge::AtMost)
        }
        ("as", "few" | "little" | "low") if word(3).eq_ignore_ascii_case("as") => Some(Hedge::AtLeast),
        ("to", "close") => Some(Hedge::Below),
        ("estimated", _) => Some(Hedge::About),
        ("minimum", _) => Some(Hedge::AtLeast),
        ("maximum", _) => Some(Hedge::AtMost),
        _ => None,
    }
}

/// The hedge behind: "or more", "or so", "or fewer", "50+".
pub(super) fn behind(rest: Cursor<'_>) -> Option<Hedge> {
    if rest.is_sign("+") && rest.glued() {
        return Some(Hedge::AtLeast);
    }
    if rest.word() != Word::Or {
        return None;
    }
    match (rest.skip(1).word().hedge(), rest.skip(1).str()) {
        (HedgeWord::More, _) | (_, "above") => Some(Hedge::AtLeast),
        (HedgeWord::Less, _) | (_, "below") => Some(Hedge::AtMost),
        (_, "so") => Some(Hedge::About),
        _ => None,
    }
}
