//! Numbers within time expressions: digits, words, fractions, ordinals.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use nom::sequence::{preceded, terminated};

use super::cursor::{Cursor, Parsed, dash, is, read};
use super::words::Word;
use crate::recognise::number;
use crate::segment::TokenKind;

pub(in crate::recognise) use number::below_hundred;

/// A count of units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Count {
    /// The number.
    pub(super) value: f64,
    /// Half the last printed place, by which rounding may have moved a figure with decimals.
    pub(super) half_place: Option<f64>,
    /// Whether it ends in a fraction ("2 1/2", "two and a half").
    pub(super) halves: bool,
}

impl Count {
    fn whole(value: f64) -> Count {
        Count { value, half_place: None, halves: false }
    }
}

/// "5", "3.5", "1,300", "2 1/2", "five", "twenty-four", "two and a half", "a couple of", "half a", "a".
pub(super) fn count(input: Cursor<'_>) -> Parsed<'_, Count> {
    match input.word() {
        Word::A => alt((couple, scaled, article)).parse(input),
        Word::Half => half(input),
        Word::Couple => couple(input),
        _ if input.kind() == Some(TokenKind::Number) => figure(input),
        _ => (cardinal, opt(and_a_half)).map(|(n, half)| with_half(f64::from(n), half.is_some())).parse(input),
    }
}

/// A number in words: "seven", "twenty-four", "two hundred and ten".
pub(super) fn cardinal(input: Cursor<'_>) -> Parsed<'_, u32> {
    // The cast saturates; nothing counts units in thousands of millions.
    number::cardinal(input).map(|(rest, n)| (rest, n.value as u32))
}

/// An ordinal up to 99 in words or figures: "third", "twenty-seventh", "23rd", "1st".
pub(in crate::recognise) fn ordinal(input: Cursor<'_>) -> Parsed<'_, u8> {
    match input.word() {
        Word::Ordinal(n) | Word::TensOrdinal(n) => Ok((input.skip(1), n)),
        Word::Second => Ok((input.skip(1), 2)),
        Word::Tens(tens) => {
            let (rest, unit) = preceded(opt(dash), read(ordinal_digit)).parse(input.skip(1))?;
            Ok((rest, tens + unit))
        }
        _ => ordinal_figure(input),
    }
}

/// "23rd", "1 st" never: the ending touches the digits.
pub(super) fn ordinal_figure(input: Cursor<'_>) -> Parsed<'_, u8> {
    let ending = input.skip(1);
    let number = input.digits().and_then(|n| u8::try_from(n).ok());
    input.give(2, number.filter(|_| ending.word() == Word::OrdinalEnding && ending.glued()))
}

fn ordinal_digit(word: Word) -> Option<u8> {
    match word {
        Word::Ordinal(n @ 1..=9) => Some(n),
        Word::Second => Some(2),
        _ => None,
    }
}

/// "a couple of", "couple".
fn couple(input: Cursor<'_>) -> Parsed<'_, Count> {
    let couple = (opt(is(Word::A)), is(Word::Couple), opt(is(Word::Of)));
    couple.map(|_| Count::whole(2.0)).parse(input)
}

/// "a hundred", "a dozen", "a thousand".
fn scaled(input: Cursor<'_>) -> Parsed<'_, Count> {
    let scale = read(|word| if let Word::Scale(scale) = word { Some(scale.value()) } else { None });
    preceded(is(Word::A), scale).map(|n| Count::whole(f64::from(n))).parse(input)
}

fn article(input: Cursor<'_>) -> Parsed<'_, Count> {
    is(Word::A).map(|()| Count::whole(1.0)).parse(input)
}

/// "half a", "half an".
fn half(input: Cursor<'_>) -> Parsed<'_, Count> {
    terminated(is(Word::Half), is(Word::A)).map(|()| with_half(0.0, true)).parse(input)
}

/// "and a half" behind a number word; "a year and a half" is read by the lengths.
fn and_a_half(input: Cursor<'_>) -> Parsed<'_, ()> {
    (is(Word::And), is(Word::A), is(Word::Half)).map(|_| ()).parse(input)
}

fn with_half(whole: f64, half: bool) -> Count {
    Count { value: whole + if half { 0.5 } else { 0.0 }, half_place: None, halves: half }
}

/// Digits with separators, and a fraction or "and a half" behind them.
fn figure(input: Cursor<'_>) -> Parsed<'_, Count> {
    let Some((value, half_place)) = decimal(input.str()) else { return input.fail() };
    let rest = input.skip(1);
    if half_place.is_some() {
        return Ok((rest, Count { value, half_place, halves: false }));
    }
    let (rest, half) = opt(alt((fraction, and_a_half))).parse(rest)?;
    Ok((rest, with_half(value, half.is_some())))
}

/// "1/2" or "½" behind a whole number.
fn fraction(input: Cursor<'_>) -> Parsed<'_, ()> {
    if input.is_sign("½") {
        return Ok((input.skip(1), ()));
    }
    let is_half = input.digits() == Some(1) && input.skip(1).is_sign("/") && input.skip(2).digits() == Some(2);
    input.give(3, is_half.then_some(()))
}

/// A printed number without its group commas, and half its last decimal place where it has decimals.
fn decimal(text: &str) -> Option<(f64, Option<f64>)> {
    if text.len() > 16 || text.bytes().any(|b| !matches!(b, b'0'..=b'9' | b',' | b'.')) {
        return None;
    }
    let places = text.rsplit_once('.').map(|(_, decimals)| decimals.len());
    let value: f64 = if text.contains(',') { text.replace(',', "").parse().ok()? } else { text.parse().ok()? };
    let half_place = places.and_then(|places| i32::try_from(places).ok()).map(|places| 0.5 * 10f64.powi(-places));
    Some((value, half_place))
}
