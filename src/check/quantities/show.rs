//! Numbers as people write them, and a figure printed anew with another number.

use super::line::Line;
use crate::check::repair::length::word;
use crate::finding::Repair;
use crate::recognise::quantity::QuantityMention;
use crate::text::Span;
use crate::value::{Interval, Measure};

/// A number with commas and at most `decimals` decimals: "1,234.5".
pub(super) fn number(value: f64, decimals: usize) -> String {
    let printed = format!("{:.decimals$}", value.abs());
    let (whole, rest) = printed.split_once('.').map_or((printed.as_str(), ""), |(whole, rest)| (whole, rest));
    let mut out = String::new();
    if value < 0.0 {
        out.push('-');
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    let rest = rest.trim_end_matches('0');
    if !rest.is_empty() {
        out.push('.');
        out.push_str(rest);
    }
    out
}

/// A number as short as its size allows: "6.7 million", "12,500", "8.9".
pub(super) fn short(value: f64) -> String {
    let scaled = [(1e12, " trillion"), (1e9, " billion"), (1e6, " million")];
    match scaled.into_iter().find(|(scale, _)| value.abs() >= *scale) {
        Some((scale, name)) => format!("{}{name}", number(value / scale, 2)),
        None if value.abs() >= 100.0 => number(value, 0),
        None => number(value, 2),
    }
}

/// An interval: one number where both ends print alike, else "16 to 17".
pub(super) fn interval(range: Interval) -> String {
    let (low, high) = (short(range.low), short(range.high));
    match (range.low.is_finite(), range.high.is_finite()) {
        (true, false) => format!("{low} or more"),
        (false, true) => format!("{high} or less"),
        _ if low == high => low,
        _ => format!("{low} to {high}"),
    }
}

/// A number in the unit of a figure: "$5.7 million", "8.9 percent", "12".
pub(super) fn like(line: &Line<'_>, at: usize, value: f64) -> String {
    let number = short(value);
    let printed = line.printed(at);
    let measure = line.get(at).map(|figure| figure.quantity.measure);
    match measure {
        Some(Measure::Percent) => format!("{number} percent"),
        Some(Measure::PercentagePoint) => format!("{number} points"),
        Some(Measure::BasisPoint) => format!("{number} basis points"),
        Some(Measure::Unit(unit, None)) => format!("{number} {}", unit.symbol),
        Some(Measure::Unit(unit, Some(per))) => format!("{number} {}/{}", unit.symbol, per.symbol),
        Some(Measure::Money(_)) => {
            let sign = printed.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default();
            if sign.is_empty() || sign.ends_with(char::is_alphanumeric) {
                // "2.9p", "75 cents"
                let digits = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
                match printed.rsplit_once(' ') {
                    Some((_, unit)) => format!("{number} {unit}"),
                    None => format!("{number}{}", printed.trim_start_matches(digits)),
                }
            } else {
                format!("{sign}{number}")
            }
        }
        _ => number,
    }
}

/// The figure with the number `value` in the way in which it was printed, where that can be done.
pub(super) fn repair(line: &Line<'_>, at: usize, value: f64) -> Option<Repair> {
    let figure = line.get(at)?;
    if !value.is_finite() || value <= 0.0 || figure.hedge.is_some() {
        return None;
    }
    let printed = line.printed(at);
    let Some(start) = printed.find(|c: char| c.is_ascii_digit()) else {
        return spelt(line, figure, value);
    };
    let digits = printed.get(start..)?;
    let end = digits.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(digits.len());
    let digits = digits.get(..end)?.trim_end_matches([',', '.']);
    let own: f64 = digits.replace(',', "").parse().ok()?;
    let scale = figure.quantity.count / own;
    let decimals = digits.split_once('.').map_or(0, |(_, rest)| rest.len());
    let mut new = format!("{:.decimals$}", value / scale);
    if digits.contains(',') {
        new = number(value / scale, decimals);
    }
    let changed = own > 0.0 && new != digits && new.starts_with(|c: char| c.is_ascii_digit());
    let from = figure.span.start.saturating_add(u32::try_from(start).ok()?);
    let span = Span::new(from, from.saturating_add(u32::try_from(digits.len()).ok()?));
    changed.then(|| Repair { site: line.article.site(line.field, span), replacement: new })
}

fn spelt(line: &Line<'_>, figure: &QuantityMention, value: f64) -> Option<Repair> {
    let printed = line.words_at(figure.span);
    let own = word(figure.quantity.count)?;
    if !printed.eq_ignore_ascii_case(own) {
        return None;
    }
    let mut replacement = word(value).map_or_else(|| number(value, 0), str::to_owned);
    if printed.starts_with(char::is_uppercase) {
        replacement = crate::check::repair::length::capitalised(&replacement);
    }
    Some(Repair { site: line.article.site(line.field, figure.span), replacement })
}

#[cfg(test)]
mod tests {
    use super::{interval, number, short};
    use crate::value::Interval;

    #[test]
    fn numbers_are_printed_as_people_write_them() {
        assert_eq!(number(1234.5, 2), "1,234.5");
        assert_eq!(number(-999.0, 0), "-999");
        assert_eq!(number(1e6, 0), "1,000,000");
        assert_eq!(short(6_700_000.0), "6.7 million");
        assert_eq!(short(8.936), "8.94");
        assert_eq!(short(12_500.2), "12,500");
        assert_eq!(interval(Interval::new(8.0, 9.5)), "8 to 9.5");
        assert_eq!(interval(Interval::new(8.0, 8.0)), "8");
        assert_eq!(interval(Interval::new(8.0, f64::INFINITY)), "8 or more");
    }
}
