//! How one figure may have become another: a slip of the keys, in the figures' own words.

use smallvec::SmallVec;

use super::figure::{Figure, Kind};
use crate::check::ArticleContext;
use crate::check::repair::slip::Slip;

/// The slip that lies between two figures, if it is one of the known ones. Only what is printed in digits can have them in
/// another order.
pub(super) fn described(article: &ArticleContext<'_>, figure: &Figure, other: &Figure) -> Option<&'static str> {
    let in_digits = |figure: &Figure| article.text(figure.field, figure.span).contains(|c: char| c.is_ascii_digit());
    let slip = Slip::between(figure.count, other.count)?;
    if slip == Slip::Digits && !(in_digits(figure) && in_digits(other)) {
        return None;
    }
    let scaled = slip == Slip::Thousandfold && matches!(figure.kind, Kind::Money(_) | Kind::Count);
    let scales = scaled.then(|| scales(figure.count.min(other.count))).flatten();
    Some(scales.unwrap_or(slip.describe()))
}

/// The two words of scale of which one was taken for the other, where `least` has the lesser.
fn scales(least: f64) -> Option<&'static str> {
    match least {
        least if least >= 1e9 => Some("billion and trillion"),
        least if least >= 1e6 => Some("million and billion"),
        least if least >= 1e3 => Some("thousand and million"),
        _ => None,
    }
}

/// Whether one figure can be a slip for the other: a slip of the keys, or not far from it. What is far apart counts other things.
pub(super) fn is_near(one: &Figure, other: &Figure) -> bool {
    const FURTHEST: f64 = 1.5;
    let (a, b) = (one.value().abs(), other.value().abs());
    a.max(b) <= FURTHEST * a.min(b) || Slip::between(one.count, other.count).is_some()
}

/// Whether one figure is no more than twice the other, or has a digit more.
pub(super) fn is_twofold(one: &Figure, other: &Figure) -> bool {
    const TWICE: f64 = 2.0;
    let (a, b) = (one.value().abs(), other.value().abs());
    a.max(b) <= TWICE * a.min(b) || has_digit_more(one, other)
}

/// Whether two figures of three digits or more differ in one digit, or have two in another order.
pub(super) fn is_misprint(one: &Figure, other: &Figure) -> bool {
    let (a, b) = (digits(one), digits(other));
    let apart = a.iter().zip(&b).filter(|(a, b)| a != b).count();
    let same = one.kind == other.kind && one.grain == other.grain && a.len() == b.len() && a.len() >= 3;
    same && (apart == 1 || Slip::between(one.count, other.count) == Some(Slip::Digits))
}

/// Whether one figure has a digit more than the other: "13 million" for "3 million".
fn has_digit_more(one: &Figure, other: &Figure) -> bool {
    let (a, b) = (digits(one), digits(other));
    let (long, short) = if a.len() > b.len() { (a, b) } else { (b, a) };
    let without = |at: usize| long.iter().enumerate().filter(move |(place, _)| *place != at).map(|(_, digit)| digit);
    one.grain == other.grain && long.len() == short.len() + 1 && (0..long.len()).any(|at| without(at).eq(&short))
}

/// The digits of a figure from the last to the first, without the noughts that "20,000" or "3 million" end with.
fn digits(figure: &Figure) -> SmallVec<[u8; 12]> {
    let mut number = (figure.count / figure.grain).round();
    let mut digits = SmallVec::new();
    while number >= 1.0 && digits.len() < 12 {
        digits.push((number % 10.0) as u8);
        number = (number / 10.0).floor();
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::scales;

    #[test]
    fn scales_that_are_taken_for_one_another() {
        let cases = [
            (3e9, Some("billion and trillion")),
            (3e6, Some("million and billion")),
            (5_000.0, Some("thousand and million")),
            (6.0, None),
        ];
        for (least, wanted) in cases {
            assert_eq!(scales(least), wanted, "{least}");
        }
    }
}
