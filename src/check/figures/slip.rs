//! How one figure may have become another: a slip of the keys.

use super::figure::{Figure, Kind};

/// The slip that lies between two figures, if it is one of the known ones.
pub(super) fn described(figure: &Figure, other: &Figure) -> Option<&'static str> {
    let (a, b) = (figure.count, other.count);
    let ratio = a.max(b) / a.min(b);
    let is = |wanted: f64| (ratio / wanted - 1.0).abs() < 1e-6;
    if is(1000.0) && matches!(figure.kind, Kind::Money(_) | Kind::Count) {
        return Some(match a.min(b) {
            least if least >= 1e9 => "billion and trillion",
            least if least >= 1e6 => "million and billion",
            least if least >= 1e3 => "thousand and million",
            _ => "a factor of a thousand apart",
        });
    }
    if is(10.0) {
        return Some("a factor of ten apart");
    }
    if is(100.0) {
        return Some("a factor of a hundred apart");
    }
    (digits(a)? != digits(b)? && sorted(a)? == sorted(b)?).then_some("the same digits in another order")
}

/// The digits of a number without the zeros at its end.
fn digits(number: f64) -> Option<Vec<u8>> {
    let text = format!("{number}").replace('.', "");
    let digits = text.trim_end_matches('0').as_bytes().to_vec();
    (digits.len() > 1).then_some(digits)
}

fn sorted(number: f64) -> Option<Vec<u8>> {
    let mut digits = digits(number)?;
    digits.sort_unstable();
    Some(digits)
}
