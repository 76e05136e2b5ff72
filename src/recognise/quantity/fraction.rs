//! Parts: "two-thirds", "half", "a quarter of", "¾", "3/4", "one in five", and fractions behind whole numbers.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;

use super::figure::Figure;
use super::number::{Number, Style, whole_words, with_scale};
use super::words::Word;
use super::{Cursor, Parsed};
use crate::lexicon::Class;
use crate::recognise::cursor::{dash, hyphen, is};
use crate::recognise::hedge::{HedgeMeaning, HedgeWord};
use crate::recognise::number::{Cardinal, NumberWord, cardinal};
use crate::segment::TokenKind;

/// A share with a tenth of itself as its place: "a third" may be 31 or 35 percent.
fn share(value: f64) -> Number {
    Number { value, place: 0.2 * value, style: Style::Share }
}

/// "two-thirds", "three quarters", "one eighth", "twenty-three fifths".
pub(super) fn words(input: Cursor<'_>) -> Parsed<'_, Number> {
    let (rest, value) = plain(input)?;
    Ok(with_scale(rest, share(value)))
}

fn plain(input: Cursor<'_>) -> Parsed<'_, f64> {
    let (rest, Cardinal { value, .. }) = whole_words(input)?;
    // The tens before "fifths" are the denominator's where something stands before them: "one hundred thirty-fifths".
    let back = if rest.back(1).is_some_and(|before| before.kind() == Some(TokenKind::Dash)) { 2 } else { 1 };
    let tens = match rest.back(back).map(Cursor::word) {
        Some(Word::Number(NumberWord::Tens(tens))) => f64::from(tens),
        _ => 0.0,
    };
    let (behind, denominator) = denominator(rest, value > 1.0)?;
    let compound = tens > 0.0 && value > tens && denominator < 10.0;
    let (numerator, denominator) = if compound { (value - tens, denominator + tens) } else { (value, denominator) };
    // "a one-third-full glass" goes on, "four quarters" are coins or parts of a game.
    let goes_on = hyphen(behind).is_ok_and(|(behind, ())| behind.kind() == Some(TokenKind::Word)) && !is_plural(behind);
    let quarters = denominator == 4.0
        && numerator > 3.0
        && behind.back(1).is_some_and(|last| matches!(last.word(), Word::Quarter(_)));
    behind.give(0, (!goes_on && !quarters && denominator > 0.0).then_some(numerator / denominator))
}

fn is_plural(behind: Cursor<'_>) -> bool {
    behind.back(1).is_some_and(|last| last.str().ends_with('s'))
}

/// The denominator of a fraction: "thirds", "twenty-fifths", "halves", "quarter"; its number agrees with the numerator's.
pub(super) fn denominator(input: Cursor<'_>, many: bool) -> Parsed<'_, f64> {
    let (rest, _) = opt(dash).parse(input)?;
    match rest.word() {
        Word::Ordinal(n, plural) if plural == many && n > 2.0 => Ok((rest.skip(1), n)),
        Word::Quarter(plural) if plural == many => Ok((rest.skip(1), 4.0)),
        Word::Half if !many => Ok((rest.skip(1), 2.0)),
        Word::Number(NumberWord::Tens(tens)) => {
            let (rest, _) = opt(dash).parse(rest.skip(1))?;
            match rest.word() {
                Word::Ordinal(n, plural) if plural == many && n < 10.0 => Ok((rest.skip(1), f64::from(tens) + n)),
                _ => rest.fail(),
            }
        }
        _ => rest.fail(),
    }
}

/// "half", "half a million", "half an acre". Not the half of a match or a year.
pub(super) fn half(input: Cursor<'_>) -> Parsed<'_, Number> {
    let ordinal = |word: Word| matches!(word, Word::Ordinal(..) | Word::OrdinalEnding);
    let of_a_whole = input.back(1).is_some_and(|before| {
        ordinal(before.word())
            || matches!(before.str(), "this" | "that" | "last" | "next" | "other" | "opening" | "closing")
    });
    let dashed = input.skip(1).kind() == Some(TokenKind::Dash) && input.skip(1).glued();
    if of_a_whole || dashed || input.skip(1).str() == "time" {
        return input.fail();
    }
    let behind = if input.skip(1).word() == Word::A { input.skip(2) } else { input.skip(1) };
    let counted =
        matches!(behind.word(), Word::Number(NumberWord::Scale(_)) | Word::Unit(..) | Word::Percentage | Word::Basis);
    Ok(with_scale(if counted { behind } else { input.skip(1) }, share(0.5)))
}

/// "a quarter of", "quarter million".
pub(super) fn quarter(input: Cursor<'_>) -> Parsed<'_, Number> {
    let scale = matches!(input.skip(1).word(), Word::Number(NumberWord::Scale(_)));
    if input.word() == Word::Quarter(false) && scale {
        return Ok(with_scale(input.skip(1), share(0.25)));
    }
    one_of(input)
}

/// "a third of", "a tenth": behind an article, before what is parted, or a small fraction that nothing follows.
pub(super) fn one_of(input: Cursor<'_>) -> Parsed<'_, Number> {
    let led = input.back(1).is_some_and(|before| before.word() == Word::A);
    let (rest, denominator) = denominator(input, false)?;
    let parts = rest.word() == Word::Of || matches!(rest.word().hedge(), HedgeWord::More | HedgeWord::Less);
    let small = denominator >= 100.0 && rest.kind() != Some(TokenKind::Word) && hyphen(rest).is_err();
    // "rose by a third"
    let by =
        input.back(2).is_some_and(|by| by.str() == "by") && (rest.kind() != Some(TokenKind::Word) || is_function(rest));
    rest.give(0, (led && (parts || small || by)).then(|| share(1.0 / denominator)))
}

fn is_function(here: Cursor<'_>) -> bool {
    here.token().is_some_and(|token| token.class.has(Class::FUNCTION))
}

/// "one in five", "two out of three", "9 in 10".
pub(super) fn one_in(input: Cursor<'_>) -> Parsed<'_, Number> {
    let (rest, part) = whole(input)?;
    let (rest, _) = alt((is(Word::In), (is(Word::Out), is(Word::Of)).map(|_| ()))).parse(rest)?;
    let (rest, of) = whole(rest)?;
    // "five in 2019" and "3 in 27 matches" are no shares; those have a small or a round whole.
    let round = of <= 10.0 || (of <= 100.0 && of % 5.0 == 0.0) || of % 100.0 == 0.0;
    // "the odds are one in 32", "one in 32 (3.1 percent)"
    let told = |n: usize| input.back(n).map_or("", Cursor::str);
    let odds =
        (1..=4).any(|n| matches!(told(n), "odds" | "chance" | "chances" | "risk" | "probability" | "likelihood"));
    let round = round || part == 1.0 && of < 1500.0 && (odds || rest.is_sign("("));
    let out_of = rest.back(2).is_some_and(|before| before.word() == Word::Of);
    let apart = rest.word() == Word::Other && hyphen(rest).is_err() && !rest.is_sign("%");
    rest.give(0, (part < of && (round || out_of) && part >= 1.0 && apart).then(|| share(part / of)))
}

/// "one over twenty", as it is said.
pub(super) fn one_over(input: Cursor<'_>) -> Parsed<'_, Number> {
    let (rest, part) = whole(input)?;
    let over = rest.str() == "over";
    let (rest, of) = whole(rest.skip(1))?;
    let ends = rest.kind() != Some(TokenKind::Word) && rest.kind() != Some(TokenKind::Number);
    rest.give(0, (over && part == 1.0 && of > 1.0 && ends).then(|| share(1.0 / of)))
}

/// A whole number in figures or words.
fn whole(input: Cursor<'_>) -> Parsed<'_, f64> {
    match Figure::read(input.str()).filter(|_| input.kind() == Some(TokenKind::Number)) {
        Some(figure) => input.give(1, (figure.decimals == 0).then_some(figure.value)),
        None => cardinal(input).map(|(rest, number)| (rest, number.value)),
    }
}

/// "¾", "½".
pub(super) fn vulgar(input: Cursor<'_>) -> Parsed<'_, Number> {
    input.give(1, vulgar_value(input.str()).map(share))
}

/// The value of a fraction that is one character. Source: Unicode, Number Forms and Latin-1 Supplement.
fn vulgar_value(sign: &str) -> Option<f64> {
    let (part, of) = match sign {
        "½" => (1, 2),
        "⅓" => (1, 3),
        "⅔" => (2, 3),
        "¼" => (1, 4),
        "¾" => (3, 4),
        "⅕" => (1, 5),
        "⅖" => (2, 5),
        "⅗" => (3, 5),
        "⅘" => (4, 5),
        "⅙" => (1, 6),
        "⅛" => (1, 8),
        "⅜" => (3, 8),
        "⅝" => (5, 8),
        "⅞" => (7, 8),
        _ => return None,
    };
    Some(f64::from(part) / f64::from(of))
}

/// The fraction in figures at or behind a figure that ends at `rest`: "3/4", "2 1/2", "2½".
pub(super) fn figures<'a>(input: Cursor<'a>, rest: Cursor<'a>, figure: Figure) -> Parsed<'a, f64> {
    if figure.decimals > 0 {
        return input.fail();
    }
    if let Some(part) = vulgar_value(rest.str()) {
        return Ok((rest.skip(1), figure.value + part));
    }
    if let Ok((rest, part)) = slashed(input) {
        return Ok((rest, part));
    }
    slashed(rest).map(|(rest, part)| (rest, figure.value + part))
}

/// "3/4": a proper fraction of a usual denominator, and not a date or a code.
fn slashed(input: Cursor<'_>) -> Parsed<'_, f64> {
    let joined = input.skip(1).is_sign("/") && input.skip(1).glued() && input.skip(2).glued();
    if !joined {
        return input.fail();
    }
    let ends =
        !(input.skip(3).glued() && (input.skip(3).is_sign("/") || input.skip(3).kind() == Some(TokenKind::Word)));
    let (part, of) = (input.digits(), input.skip(2).digits());
    let usual = |of: u32| matches!(of, 2..=10 | 12 | 16 | 32 | 64);
    let value = part.zip(of).filter(|(part, of)| part < of && *part > 0 && usual(*of) && ends);
    input.give(3, value.map(|(part, of)| f64::from(part) / f64::from(of)))
}

/// The fraction behind a whole number: "and a half", "and two thirds", and the scale that goes with both ("five and a half
/// million") or with the fraction alone ("a billion and a half million"). Behind a scale it is a part of that scale.
pub(super) fn and_more(rest: Cursor<'_>, number: Number, unit: f64) -> (Cursor<'_>, Number) {
    let Ok((behind, part)) = and_part(rest) else { return (rest, number) };
    if let Word::Number(NumberWord::Scale(scale)) = behind.word() {
        let value = if unit > scale { number.value + part * scale } else { (number.value + part) * scale };
        return (behind.skip(1), Number { value, place: 0.1 * scale, ..number });
    }
    let unit = if unit >= 1000.0 { unit } else { 1.0 };
    (behind, Number { value: number.value + part * unit, place: 0.1 * unit, ..number })
}

fn and_part(input: Cursor<'_>) -> Parsed<'_, f64> {
    let (rest, ()) = is(Word::Number(NumberWord::And))(input)?;
    let article = (is(Word::A), |input| denominator(input, false)).map(|(_, of)| 1.0 / of);
    let (rest, part) = alt((article, plain)).parse(rest)?;
    // "12 men and a third of the women" are two numbers.
    rest.give(0, (rest.word() != Word::Of && part < 1.0).then_some(part))
}
