//! Whole numbers in words, for every kind of mention that holds them.

use nom::Parser;
use nom::combinator::opt;
use nom::sequence::preceded;

use super::cursor::{Cursor, Meaning, Parsed, dash, read};

/// What a word is to a number.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum NumberWord {
    /// No part of one.
    #[default]
    Other,
    /// 0 to 19.
    Small(u8),
    /// 20, 30 and so on to 90.
    Tens(u8),
    /// "dozen", "hundred" and up: by how much it multiplies what stands before it.
    Scale(f64),
    /// "and".
    And,
}

/// Words of which some are numbers.
pub(super) trait NumberMeaning: Meaning {
    /// What it is to a number.
    fn number(self) -> NumberWord;
}

/// A whole number and its last word's unit: "two hundred" 200 and 100, "two hundred and four" 204 and 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cardinal {
    pub(super) value: f64,
    pub(super) unit: f64,
}

/// A number in words: "seven", "twenty-four", "two hundred and ten", "two million three hundred thousand".
pub(super) fn cardinal<W: NumberMeaning>(input: Cursor<'_, W>) -> Parsed<'_, W, Cardinal> {
    let (rest, first) = below_hundred(input)?;
    Ok(scaled(rest, f64::from(first), |rest| below_hundred(rest).map(|(rest, n)| (rest, f64::from(n)))))
}

/// "seven", "nineteen", "twenty", "twenty-four", "twenty four".
pub(super) fn below_hundred<W: NumberMeaning>(input: Cursor<'_, W>) -> Parsed<'_, W, u32> {
    match input.word().number() {
        NumberWord::Small(n) => Ok((input.skip(1), u32::from(n))),
        NumberWord::Tens(tens) => {
            let (rest, unit) = opt(preceded(opt(dash), read(digit))).parse(input.skip(1))?;
            Ok((rest, u32::from(tens) + unit.unwrap_or(0)))
        }
        _ => input.fail(),
    }
}

/// The number that starts with `first` and goes on at `rest` with "hundred", "million and five"; `more` reads what can follow
/// such a word.
pub(super) fn scaled<'a, W: NumberMeaning>(
    mut rest: Cursor<'a, W>,
    first: f64,
    more: impl Fn(Cursor<'a, W>) -> Parsed<'a, W, f64>,
) -> (Cursor<'a, W>, Cardinal) {
    // What is complete, what the next scale multiplies, and the last of it, which is all that a dozen multiplies.
    let (mut sum, mut group, mut last, mut unit) = (0.0, first, first, 1.0);
    while let NumberWord::Scale(scale) = rest.word().number() {
        rest = rest.skip(1);
        if scale >= 1000.0 {
            (sum, group, unit) =
                if group == 0.0 { (sum * scale, 0.0, unit * scale) } else { (sum + group * scale, 0.0, scale) };
        } else {
            (group, unit) = (group - last + last * scale, scale);
        }
        let behind = if rest.word().number() == NumberWord::And { rest.skip(1) } else { rest };
        last = 0.0;
        if let Ok((behind, n)) = more(behind) {
            (rest, group, last, unit) = (behind, group + n, n, 1.0);
        }
    }
    (rest, Cardinal { value: sum + group, unit })
}

fn digit<W: NumberMeaning>(word: W) -> Option<u32> {
    match word.number() {
        NumberWord::Small(n @ 1..=9) => Some(u32::from(n)),
        _ => None,
    }
}
