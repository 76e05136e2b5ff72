//! Powers of ten and others, as science prints them: "1.3 x 10^6", "6.02e23", "2^10".

use super::figure::Figure;
use super::number::{Number, Style};
use super::{Cursor, Parsed};
use crate::segment::TokenKind;

/// A figure with an exponent.
pub(super) fn power(input: Cursor<'_>) -> Parsed<'_, Number> {
    let next = input.skip(1);
    if !next.is_sign("^") && !matches!(next.str(), "x" | "×" | "e" | "E") {
        return input.fail();
    }
    let Some(figure) = Figure::read(input.str()) else { return input.fail() };
    let (rest, factor) = match next.str() {
        "^" => exponent(next.skip(1)).map(|(rest, power)| (rest, figure.value.powi(power) / figure.value))?,
        "e" | "E" if next.glued() => exponent(next.skip(1)).map(|(rest, power)| (rest, 10f64.powi(power)))?,
        "x" | "×" if next.skip(1).str() == "10" && next.skip(2).is_sign("^") => {
            exponent(next.skip(3)).map(|(rest, power)| (rest, 10f64.powi(power)))?
        }
        _ => return input.fail(),
    };
    let value = figure.value * factor;
    rest.give(0, value.is_finite().then_some(Number { value, place: figure.place() * factor, style: Style::Figures }))
}

/// A whole number with or without signs, all of it touching.
fn exponent(input: Cursor<'_>) -> Parsed<'_, i32> {
    let minus = input.str() == "-";
    let signed = minus || input.is_sign("+") || input.kind() == Some(TokenKind::Dash);
    let figure = if signed { input.skip(1) } else { input };
    let power = figure.digits().filter(|power| *power <= 308 && figure.glued() && input.glued());
    let power = power.and_then(|power| i32::try_from(power).ok());
    figure.give(1, power.map(|power| if minus { -power } else { power }))
}
