//! How much speaks for two figures telling one thing.

use super::figure::{Figure, Kind};
use super::line::Common;
use super::pointing::Pointing;
use super::words::{self, Key, Noun};
use crate::check::ArticleContext;
use crate::check::repair::slip::Slip;
use crate::knowledge::CountedWords;

/// How one of two figures may have become the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Apart {
    /// By a slip of the keys: digits in another order, a nought more or less, "million" for "billion".
    Slip,
    /// By one other digit in a number of as many digits.
    Digit,
    /// By a number not far off.
    Near,
}

impl Apart {
    /// How the figures may have become each other; none where they are too far apart to be told of one thing.
    pub(super) fn between(article: &ArticleContext<'_>, one: &Figure, other: &Figure) -> Option<Apart> {
        const SAME_LENGTH: f64 = 10.0;
        // Nobody counts a thing once as 30 and once as 50 by mistake; of sums and measures a lone digit is mistyped.
        const NEAR: f64 = 1.3;
        const NEAR_UNIT: f64 = 1.5;
        const FEW: f64 = 5.0;
        let (a, b) = (one.value().abs(), other.value().abs());
        let ratio = a.max(b) / a.min(b);
        let [printed, theirs] = [one, other].map(|figure| number(article.text(figure.field, figure.span)));
        let in_digits = !printed.is_empty() && !theirs.is_empty();
        let slip = Slip::between(one.count, other.count).filter(|_| in_digits).is_some_and(|slip| match slip {
            Slip::Digits => ratio < SAME_LENGTH,
            Slip::Tenfold | Slip::Thousandfold => one.kind != Kind::Count || one.count.min(other.count) >= FEW,
            Slip::Hundredfold => false,
        });
        let near = if one.kind == Kind::Count { NEAR } else { NEAR_UNIT };
        if slip {
            Some(Apart::Slip)
        } else if is_one_digit(printed, theirs) && ratio < SAME_LENGTH {
            Some(Apart::Digit)
        } else {
            (ratio <= near).then_some(Apart::Near)
        }
    }
}

/// The digits of a printed number with what stands between them.
fn number(printed: &str) -> &str {
    let digits = printed.trim_start_matches(|c: char| !c.is_ascii_digit());
    let end = digits.find(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.')).unwrap_or(digits.len());
    digits.get(..end).unwrap_or_default().trim_end_matches(['.', ','])
}

/// Whether two printed numbers of two digits and more differ in one of them.
fn is_one_digit(a: &str, b: &str) -> bool {
    let differing = a.bytes().zip(b.bytes()).filter(|(a, b)| a != b).count();
    a.len() == b.len() && a.bytes().filter(u8::is_ascii_digit).count() > 1 && differing == 1
}

/// What speaks for two figures telling one thing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evidence {
    /// How the one may have become the other.
    pub(super) apart: Apart,
    /// Whether one of them points to the other.
    pub(super) pointing: Pointing,
    /// With how many telling words both phrases begin.
    pub(super) phrase: usize,
    /// What their sentences share.
    pub(super) common: Common,
    /// How many figures of their kind the article has.
    pub(super) rivals: usize,
    /// Whether one of the two numbers is told several times.
    pub(super) often: bool,
    /// Whether something marks one of them as another thing: words that make it known by themselves, a year of its own.
    pub(super) another: bool,
    /// Whether they stand in sentences not far from each other.
    pub(super) beside: bool,
}

impl Evidence {
    /// Its weight where it is enough to say that they do. Each part's was measured by regression on pairs of figures of real
    /// articles, of which one had been changed as by a slip, and rounded.
    pub(super) fn weight(self) -> Option<f64> {
        const ENOUGH: f64 = 4.5;
        const PHRASE: f64 = 1.2;
        const RARE: f64 = 0.4;
        const REPEATED: f64 = 2.0;
        const NAMES: f64 = 1.0;
        const OFTEN: f64 = 1.0;
        const ANOTHER: f64 = 1.0;
        const BESIDE: f64 = 1.0;
        const RIVALS: f64 = 0.5;
        // More words do not make it surer.
        const MOST_NEAR: f64 = 4.0;
        const MOST_RARE: f64 = 5.0;
        let apart = match self.apart {
            Apart::Slip => 3.0,
            Apart::Digit => 1.0,
            Apart::Near => 0.0,
        };
        let pointing = match self.pointing {
            Pointing::Back => 3.0,
            Pointing::Perhaps => 1.5,
            Pointing::No => 0.0,
        };
        let points = self.pointing != Pointing::No;
        let named =
            points || self.apart == Apart::Slip || self.is_repeated() || self.apart == Apart::Digit && self.phrase > 1;
        let when = |holds: bool, weight: f64| if holds { weight } else { 0.0 };
        let weight = apart
            + pointing
            + PHRASE * self.phrase as f64
            + self.common.near.min(MOST_NEAR)
            + RARE * self.common.rare.min(MOST_RARE)
            + when(self.is_repeated(), REPEATED)
            + when(self.often, OFTEN)
            - when(self.another && !points, ANOTHER)
            - when(self.beside && !points, BESIDE)
            - when(self.common.named_apart && !points, NAMES)
            - RIVALS * (1.0 + self.rivals as f64).ln();
        (named && weight >= ENOUGH).then_some(weight)
    }

    /// Whether the one sentence is told again nearly word for word, as captions do.
    pub(super) fn is_repeated(self) -> bool {
        const RUN: usize = 5;
        const TELLING: usize = 3;
        const SHARED: usize = 8;
        const RARE: f64 = 4.0;
        let Common { run: (run, telling), shared, rare, .. } = self.common;
        run >= RUN && telling >= TELLING && shared >= SHARED && rare >= RARE
    }
}

/// Nouns that tell nothing of what is counted.
const GENERAL: [&str; 4] = ["people", "point", "thing", "time"];

/// The keys of the nouns that tell nothing of what is counted.
pub(super) fn general(counted: &CountedWords) -> Vec<Key> {
    GENERAL.iter().map(|noun| words::key(noun, counted)).collect()
}

/// With how many words the phrases of two figures begin alike. "People" can be anybody.
pub(super) fn phrase(one: &Noun, other: &Noun, general: &[Key]) -> usize {
    let is_general = one.first().is_some_and(|first| general.contains(&first));
    one.begins_alike(other).saturating_sub(usize::from(is_general))
}

#[cfg(test)]
mod tests {
    use super::{is_one_digit, number};

    #[test]
    fn printed_numbers() {
        for (printed, wanted) in [("£1,250.50", "1,250.50"), ("3.5bn", "3.5"), ("the 40.", "40"), ("twelve", "")] {
            assert_eq!(number(printed), wanted, "{printed}");
        }
    }

    #[test]
    fn one_digit_apart() {
        for (a, b, wanted) in
            [("36", "38", true), ("1,250", "1,350", true), ("3.5", "2.5", true), ("4", "6", false), ("36", "83", false)]
        {
            assert_eq!(is_one_digit(a, b), wanted, "{a} {b}");
        }
    }
}
