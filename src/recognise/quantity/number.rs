//! Numbers of any shape: "12,000", "3.2 million", "two hundred and four", "half a million", "two-thirds", "one in five", "23rd".

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;

use super::figure::{Figure, tenth};
use super::fraction;
use super::power;
use super::unit;
use super::unit::after_hyphen;
use super::words::Word;
use super::{Cursor, Parsed};
use crate::recognise::cursor::{hyphen, is};
use crate::recognise::number::{Cardinal, NumberWord, below_hundred, cardinal, scaled};
use crate::segment::TokenKind;

/// How a number is written, as far as that decides what may follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Figures,
    Words,
    /// A part of something: "two-thirds", "one in five".
    Share,
    /// A place in an order.
    Ordinal,
}

/// A number, and the place to which it may be rounded (0 where it looks exact).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    pub(super) value: f64,
    pub(super) place: f64,
    pub(super) style: Style,
}

impl Number {
    /// The same number times a scale word's factor.
    pub(super) fn times(self, factor: f64) -> Number {
        let place = if self.place == 0.0 { 1.0 } else { self.place };
        let value = self.value * factor;
        // 525.8 times a million is no whole number in binary.
        let value = if (value - value.round()).abs() < 1e-9 * value.abs() { value.round() } else { value };
        Number { value, place: place * factor, ..self }
    }
}

/// The number that starts here, without sign, currency and unit.
pub(super) fn number(input: Cursor<'_>) -> Parsed<'_, Number> {
    match (input.kind(), input.word()) {
        (Some(TokenKind::Number), _) => match input.skip(1).word() {
            Word::In | Word::Out => alt((fraction::one_in, figures)).parse(input),
            Word::Hedge(_) => alt((fraction::one_over, figures)).parse(input),
            _ => alt((power::power, figures)).parse(input),
        },
        (Some(TokenKind::Sign), _) => fraction::vulgar(input),
        (_, Word::Half) => fraction::half(input),
        (_, Word::Quarter(_)) => fraction::quarter(input),
        (_, Word::Ordinal(..)) => alt((fraction::one_of, ordinal_word)).parse(input),
        (_, Word::Number(NumberWord::Scale(_))) => bare_scale(input),
        (_, Word::Number(_)) => spelt(input),
        _ => input.fail(),
    }
}

/// What starts with a number in words; the word behind that tells the few shapes that it can have.
fn spelt(input: Cursor<'_>) -> Parsed<'_, Number> {
    let (rest, _) = cardinal(input)?;
    match rest.word() {
        Word::In | Word::Out => alt((fraction::one_in, words)).parse(input),
        Word::Hedge(_) => alt((fraction::one_over, words)).parse(input),
        Word::Point => alt((point, words)).parse(input),
        Word::Ordinal(..) | Word::Half | Word::Quarter(_) | Word::Number(_) => {
            alt((ordinal_words, fraction::words, words)).parse(input)
        }
        _ if rest.kind() == Some(TokenKind::Dash) => alt((ordinal_words, fraction::words, words)).parse(input),
        _ => words(input),
    }
}

/// "seven", "two hundred and four", "five and a half million".
fn words(input: Cursor<'_>) -> Parsed<'_, Number> {
    let (rest, Cardinal { value, unit }) = whole_words(input)?;
    let number = Number { value, place: spelt_place(value, unit), style: Style::Words };
    Ok(fraction::and_more(rest, number, unit))
}

/// The place to which a number in words may be rounded: "two million" to a million, "three hundred" to a tenth of it.
fn spelt_place(value: f64, unit: f64) -> f64 {
    match unit {
        1000.0.. => unit,
        100.0.. => unit.min(value / 10.0),
        _ => 0.0,
    }
}

/// A whole number in words; what a fraction behind "and" begins with is left to that: "two million and three fifths".
pub(super) fn whole_words(input: Cursor<'_>) -> Parsed<'_, Cardinal> {
    let (rest, first) = below_hundred(input)?;
    Ok(scaled(rest, f64::from(first), |part| {
        let (rest, n) = below_hundred(part)?;
        let joined = part.back(1).is_some_and(|before| before.word() == Word::Number(NumberWord::And));
        rest.give(0, (!joined || fraction::denominator(rest, n > 1).is_err()).then(|| f64::from(n)))
    }))
}

/// "a hundred", "a dozen": the article is told by the caller. "hundreds" is no number.
fn bare_scale(input: Cursor<'_>) -> Parsed<'_, Number> {
    let led = input.back(1).is_some_and(|before| before.word() == Word::A);
    if !led || input.str().ends_with('s') {
        return input.fail();
    }
    let (rest, Cardinal { value, unit }) =
        scaled(input, 1.0, |rest| below_hundred(rest).map(|(rest, n)| (rest, f64::from(n))));
    if let Ok((rest, denominator)) = fraction::denominator(rest, true) {
        return Ok((rest, Number { value: value / denominator, place: 0.0, style: Style::Share }));
    }
    let number = Number { value, place: spelt_place(value, unit), style: Style::Words };
    Ok(fraction::and_more(rest, number, unit))
}

/// "five point two", "zero point zero eight", "one point five million".
fn point(input: Cursor<'_>) -> Parsed<'_, Number> {
    let (rest, Cardinal { value, .. }) = cardinal(input)?;
    let (mut rest, ()) = is(Word::Point)(rest)?;
    let (mut decimals, mut part) = (0u32, 0.0);
    while let Word::Number(NumberWord::Small(digit @ 0..=9)) = rest.word() {
        (part, decimals, rest) = (part * 10.0 + f64::from(digit), decimals + 1, rest.skip(1));
    }
    if decimals == 0 {
        let (behind, two) = below_hundred(rest)?;
        (part, decimals, rest) = (f64::from(two), 2, behind);
    }
    let number = Number { value: value + part * tenth(decimals), place: tenth(decimals), style: Style::Words };
    Ok(with_scale(rest, number))
}

/// Digits, and what belongs to them: more groups, a fraction, scale words, "and a half".
fn figures(input: Cursor<'_>) -> Parsed<'_, Number> {
    let Some((rest, figure)) = groups(input) else { return input.fail() };
    let number = Number { value: figure.value, place: figure.place(), style: Style::Figures };
    if let Ok((rest, value)) = fraction::figures(input, rest, figure) {
        return Ok(with_scale(rest, Number { value, place: 0.0, style: Style::Figures }));
    }
    if figure.decimals == 0 && rest.word() == Word::OrdinalEnding && rest.glued() && !unit::is_stone(rest, figure.value)
    {
        return Ok((rest.skip(1), Number { place: 0.0, style: Style::Ordinal, ..number }));
    }
    if figure.decimals == 0 && matches!(rest.word(), Word::Number(NumberWord::Scale(scale)) if scale < 1e4) {
        let (rest, Cardinal { value, unit }) = scaled(rest, figure.value, small_figure);
        let place = if unit > 1.0 { number.place.max(1.0) * unit } else { 0.0 };
        return Ok(fraction::and_more(rest, Number { value, place, ..number }, unit));
    }
    let (rest, scaled) = with_scale(rest, number);
    let unit = if scaled.value == number.value { 1.0 } else { scaled.value / number.value };
    Ok(fraction::and_more(rest, scaled, unit))
}

/// What goes on behind "3 hundred and": figures below a thousand.
fn small_figure(input: Cursor<'_>) -> Parsed<'_, f64> {
    let figure = Figure::read(input.str()).filter(|_| input.kind() == Some(TokenKind::Number));
    input.give(1, figure.filter(|figure| figure.decimals == 0 && figure.value < 1000.0).map(|figure| figure.value))
}

/// The scale words behind a number that is not a plain whole one: "million", "hundred thousand", and behind figures "bn".
pub(super) fn with_scale(mut rest: Cursor<'_>, mut number: Number) -> (Cursor<'_>, Number) {
    while let Word::Number(NumberWord::Scale(scale)) = rest.word() {
        (rest, number) = (rest.skip(1), number.times(scale));
    }
    match rest.word() {
        Word::Magnitude(scale) if number.style == Style::Figures => (rest.skip(1), number.times(scale)),
        _ => (rest, number),
    }
}

/// The figure here, with the groups of three that blanks part from it: "1 234 567".
fn groups(input: Cursor<'_>) -> Option<(Cursor<'_>, Figure)> {
    let figure = Figure::read(input.str())?;
    let mut rest = input.skip(1);
    let (mut value, mut zeros) = (figure.value, figure.zeros);
    while let Some(group) =
        group_of_three(rest).filter(|_| figure.decimals == 0 && input.str().len() <= 3 && figure.value > 0.0)
    {
        value = value * 1000.0 + f64::from(group);
        zeros = if group == 0 {
            zeros + 3
        } else {
            group.to_string().len() as u32 - group.to_string().trim_end_matches('0').len() as u32
        };
        rest = rest.skip(1);
    }
    Some((rest, Figure { value, zeros, ..figure }))
}

/// Three digits one blank behind the token before.
fn group_of_three(input: Cursor<'_>) -> Option<u32> {
    let (before, here) = (input.back(1)?.token()?, input.token()?);
    let gap = here.span.start - before.span.end;
    // A blank has one byte, a thin or fixed one up to three.
    let near = (1..=3).contains(&gap) && before.kind == TokenKind::Number && input.str().len() == 3;
    // "the 5 100-metre races", "2 500 m" of two kinds: a unit by hyphen counts the last group alone.
    input.digits().filter(|_| near && hyphen(input.skip(1)).is_err())
}

/// "third", "second".
fn ordinal_word(input: Cursor<'_>) -> Parsed<'_, Number> {
    match input.word() {
        // "the second to last" counts from the end.
        Word::Ordinal(..) if from_the_end(input.skip(1)) => input.fail(),
        Word::Ordinal(value, false) => Ok((input.skip(1), Number { value, place: 0.0, style: Style::Ordinal })),
        _ => input.fail(),
    }
}

/// "to last", "-from-bottom" behind an ordinal.
fn from_the_end(rest: Cursor<'_>) -> bool {
    let rest = after_hyphen(rest);
    let end = after_hyphen(rest.skip(1));
    matches!(rest.str(), "to" | "from") && matches!(end.str(), "last" | "bottom")
}

/// "twenty-third", "one hundred and fifth", "three hundredth".
fn ordinal_words(input: Cursor<'_>) -> Parsed<'_, Number> {
    let (rest, Cardinal { value, .. }) = cardinal(input)?;
    let last = |n: usize| {
        rest.back(n).map_or(NumberWord::Other, |before| match before.word() {
            Word::Number(number) => number,
            _ => NumberWord::Other,
        })
    };
    let (end, _) = opt(hyphen).parse(rest)?;
    let (end, _) = if end.word() == Word::Number(NumberWord::And) { (end.skip(1), ()) } else { (end, ()) };
    let Word::Ordinal(ordinal, false) = end.word() else { return input.fail() };
    let value = match last(1) {
        NumberWord::Tens(_) if ordinal < 10.0 => Some(value + ordinal),
        NumberWord::Scale(_) if ordinal < 100.0 => Some(value + ordinal),
        NumberWord::Small(_) if ordinal >= 100.0 && value > 1.0 => Some(value * ordinal),
        _ => None,
    };
    end.give(1, value.map(|value| Number { value, place: 0.0, style: Style::Ordinal }))
}
