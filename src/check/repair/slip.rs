//! Slips of the keys: how one printed number may have come from another.

use crate::value::Interval;

/// A slip that would explain a wrong number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) enum Slip {
    /// "73" for "730"
    Tenfold,
    /// "6" for "600"
    Hundredfold,
    /// "million" for "billion"
    Thousandfold,
    /// "430" for "340"
    Digits,
}

const FACTORS: [(f64, Slip); 3] = [(10.0, Slip::Tenfold), (100.0, Slip::Hundredfold), (1000.0, Slip::Thousandfold)];

impl Slip {
    /// The slip between two numbers, if it is one of the known ones.
    pub(in crate::check) fn between(a: f64, b: f64) -> Option<Slip> {
        let ratio = a.max(b) / a.min(b);
        let factor = FACTORS.into_iter().find(|(factor, _)| (ratio / factor - 1.0).abs() < 1e-6);
        // At another scale ("58 million", "85,000") digits tell nothing.
        let reordered =
            || Some(ratio < 10.0 && have_one_digit_sum(a, b) && digits(a)? != digits(b)? && sorted(a)? == sorted(b)?);
        factor.map(|(_, slip)| slip).or_else(|| reordered().filter(|same| *same).map(|_| Slip::Digits))
    }

    /// The slip by which `printed` may have come from one of `wanted`. Of so many numbers some has the same digits: only two
    /// neighbours that changed places count.
    pub(in crate::check) fn from_within(printed: f64, wanted: Interval) -> Option<Slip> {
        let within = |value: f64| value >= wanted.low && value <= wanted.high;
        let factor = FACTORS.into_iter().find(|(factor, _)| within(printed * factor) || within(printed / factor));
        factor.map(|(_, slip)| slip).or_else(|| neighbours_swapped(printed).any(within).then_some(Slip::Digits))
    }

    /// In words behind a message or help.
    pub(in crate::check) const fn describe(self) -> &'static str {
        match self {
            Slip::Tenfold => "a factor of ten apart",
            Slip::Hundredfold => "a factor of a hundred apart",
            Slip::Thousandfold => "a factor of a thousand apart",
            Slip::Digits => "the same digits in another order",
        }
    }
}

/// The help's last words on the slip that would explain what is printed where one of `wanted` fits; nothing where none would.
pub(in crate::check) fn hint(printed: f64, wanted: Interval) -> String {
    Slip::from_within(printed, wanted)
        .map_or_else(String::new, |slip| format!("; {}, as by a slip of the keys", slip.describe()))
}

/// The numbers that two neighbouring digits of `number` give when they change places.
fn neighbours_swapped(number: f64) -> impl Iterator<Item = f64> {
    let digits = format!("{number}").into_bytes();
    (1..digits.len()).filter_map(move |at| {
        let mut other = digits.clone();
        other.swap(at - 1, at);
        let is_number = other != digits && !matches!(other.first(), Some(b'0' | b'.')) && other.last() != Some(&b'.');
        std::str::from_utf8(&other).ok().filter(|_| is_number)?.parse().ok()
    })
}

/// Whether whole numbers leave the same rest by nine, as those with the same digits do; of others nothing is known.
fn have_one_digit_sum(a: f64, b: f64) -> bool {
    let whole = a.fract() == 0.0 && b.fract() == 0.0;
    !whole || (a - b) % 9.0 == 0.0
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

#[cfg(test)]
mod tests {
    use super::Slip;
    use crate::value::Interval;

    #[test]
    fn between_two_numbers() {
        let cases = [
            (3e6, 3e9, Some(Slip::Thousandfold)),
            (730.0, 73.0, Some(Slip::Tenfold)),
            (6.0, 600.0, Some(Slip::Hundredfold)),
            (7.2e9, 2.7e9, Some(Slip::Digits)),
            (37.0, 73.0, Some(Slip::Digits)),
            (33.0, 8.0, None),
            (47.0, 46.0, None),
        ];
        for (a, b, wanted) in cases {
            assert_eq!((Slip::between(a, b), Slip::between(b, a)), (wanted, wanted), "{a} {b}");
        }
    }

    #[test]
    fn into_what_would_fit() {
        let from = |printed, low, high| Slip::from_within(printed, Interval::new(low, high));
        assert_eq!(from(7.6, 6.6, 6.8), None);
        assert_eq!(from(236.0, 263.0, 264.0), Some(Slip::Digits));
        assert_eq!(from(257e6, 520e6, 530e6), Some(Slip::Digits));
        assert_eq!(from(28.0, 2.75, 2.85), Some(Slip::Tenfold));
        assert_eq!(from(3.5e6, 3.4e9, 3.6e9), Some(Slip::Thousandfold));
        assert_eq!(from(12.0, 13.0, 14.0), None);
    }
}
