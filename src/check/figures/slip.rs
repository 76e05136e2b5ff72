//! How one figure may have become another: a slip of the keys, in the figures' own words.

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
