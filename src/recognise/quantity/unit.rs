//! What stands behind a number and makes a measure or percentage of it.

use super::number::{Number, Style};
use super::words::{UnitForm, Word};
use super::{Cursor, Parsed};
use crate::lexicon::Class;
use crate::recognise::cursor::hyphen;
use crate::segment::{Caps, TokenKind};
use crate::value::{Dimension, Measure, MeasureUnit};

/// "%", "percent", "per cent", "percentage points", "basis points".
pub(super) fn percent(input: Cursor<'_>) -> Option<(Cursor<'_>, Measure)> {
    let input = after_hyphen(input);
    if input.is_sign("%") {
        // "%20" in an address goes on.
        let code = input.skip(1).glued() && matches!(input.skip(1).kind(), Some(TokenKind::Number | TokenKind::Word));
        return (!code).then(|| points(input.skip(1), Measure::Percent));
    }
    match input.word() {
        Word::Percent => Some(points(input.skip(1), Measure::Percent)),
        Word::Per if matches!(input.skip(1).str(), "cent" | "cents") => Some(points(input.skip(2), Measure::Percent)),
        Word::Percentage => after(input, Measure::PercentagePoint),
        Word::Basis => after(input, Measure::BasisPoint),
        Word::BasisPoint => Some((input.skip(1), Measure::BasisPoint)),
        _ => None,
    }
}

/// "percentage point(s)".
fn after(input: Cursor<'_>, measure: Measure) -> Option<(Cursor<'_>, Measure)> {
    let noun = after_hyphen(input.skip(1));
    (noun.word() == Word::Point).then(|| (noun.skip(1), measure))
}

/// "5% points" are percentage points.
fn points(rest: Cursor<'_>, measure: Measure) -> (Cursor<'_>, Measure) {
    if rest.str() == "points" { (rest.skip(1), Measure::PercentagePoint) } else { (rest, measure) }
}

/// The place behind a hyphen that joins, or the place itself.
pub(super) fn after_hyphen(input: Cursor<'_>) -> Cursor<'_> {
    hyphen(input).map_or(input, |(rest, ())| rest)
}

/// A unit of measure behind `number`, with what it is divided by.
pub(super) fn measure<'a>(input: Cursor<'a>, number: Number) -> Option<(Cursor<'a>, Measure)> {
    let here = after_hyphen(input);
    if let Some((rest, degrees)) = degrees(here, number) {
        return Some((rest, Measure::Unit(degrees, None)));
    }
    let (rest, unit) = unit(here, number.style == Style::Figures).ok()?;
    // "5 feet" hyphened is one adjective: "the six-foot-tall man".
    if matches!(here.str(), "kph" | "kmph") {
        return MeasureUnit::of_symbol("h").map(|hour| (rest, Measure::Unit(unit, Some(hour))));
    }
    Some(rate(rest, unit))
}

/// The unit with what divides it behind it, if that is there.
pub(super) fn rate<'a>(rest: Cursor<'a>, unit: &'static MeasureUnit) -> (Cursor<'a>, Measure) {
    match per(rest, unit.dimension) {
        (rest, Some(per)) if unit.symbol == "mi" && per.symbol == "h" => {
            (rest, Measure::Unit(MeasureUnit::of_symbol("mph").unwrap_or(unit), None))
        }
        (rest, per) => (rest, Measure::Unit(unit, per)),
    }
}

/// "24°", "30C", "20 degrees Celsius", "90 degrees".
fn degrees(input: Cursor<'_>, number: Number) -> Option<(Cursor<'_>, &'static MeasureUnit)> {
    let (rest, worded) = match input.word() {
        Word::Degree => (input.skip(1), true),
        _ if input.is_sign("°") => (input.skip(1), false),
        _ => return None,
    };
    match rest.word() {
        Word::Unit(unit, _) if unit.dimension == Dimension::Temperature => Some((rest.skip(1), unit)),
        // "two degrees" are often a graduate's.
        _ => MeasureUnit::of_symbol("°").filter(|_| !worded || number.style == Style::Figures).map(|unit| (rest, unit)),
    }
}

/// "kilometres", "square miles", "km2", "nautical miles", "metric tons".
fn unit(input: Cursor<'_>, figures: bool) -> Parsed<'_, &'static MeasureUnit> {
    match input.word() {
        Word::Power(power) => {
            let next = after_hyphen(input.skip(1));
            let Word::Unit(unit, _) = next.word() else { return next.fail() };
            next.give(1, raised(unit, power))
        }
        Word::Unit(unit, form) if fits(input, unit, form, figures) => {
            let next = input.skip(1);
            let power = if !next.glued() {
                None
            } else {
                match next.str() {
                    "2" | "²" => Some(2),
                    "3" | "³" => Some(3),
                    _ => None,
                }
            };
            match power {
                Some(power) => next.give(1, raised(unit, power)),
                None => Ok((next, unit)),
            }
        }
        Word::LetterM if figures && is_metre(input) => {
            let next = input.skip(1);
            let power = next.glued().then(|| if matches!(next.str(), "2" | "²") { "m2" } else { "m3" });
            match power.filter(|_| matches!(next.str(), "2" | "²" | "3" | "³")) {
                Some(symbol) => next.give(1, MeasureUnit::of_symbol(symbol)),
                None => next.give(0, MeasureUnit::of_symbol("m")),
            }
        }
        _ => two_words(input),
    }
}

/// Whether the "st" behind figures is stone: "15st", which is no ordinal, "11st 4lb".
pub(super) fn is_stone(input: Cursor<'_>, number: f64) -> bool {
    let ordinal = number % 10.0 == 1.0 && number % 100.0 != 11.0;
    let pounds = input.skip(1).digits().is_some() && input.skip(2).str().starts_with("lb");
    input.str() == "st" && (!ordinal || pounds)
}

/// "14 stone" of a weight, not "14 stone lions".
fn stone(input: Cursor<'_>) -> Option<Cursor<'_>> {
    let next = input.skip(1);
    let noun = next.token().is_some_and(|token| {
        token.kind == TokenKind::Word && token.caps == Caps::Lower && !token.class.has(Class::FUNCTION)
    });
    let glued = input.str() == "st" && input.glued();
    (glued || input.str() == "stone" && !noun).then_some(next)
}

/// "nautical miles", "light-years", "metric tons", "fluid ounces".
fn two_words(input: Cursor<'_>) -> Parsed<'_, &'static MeasureUnit> {
    if let Some(next) = stone(input) {
        return next.give(0, MeasureUnit::of_symbol("st"));
    }
    let next = after_hyphen(input.skip(1));
    let symbol = match (input.str(), next.str()) {
        ("nautical", "miles" | "mile") => Some("nmi"),
        ("metric", "tons" | "ton" | "tonnes" | "tonne") => Some("t"),
        ("fluid", "ounces" | "ounce") => Some("floz"),
        ("light", "years" | "year") => Some("ly"),
        _ => None,
    };
    next.give(1, symbol.and_then(MeasureUnit::of_symbol))
}

fn raised(unit: &MeasureUnit, power: u8) -> Option<&'static MeasureUnit> {
    let symbol = match (unit.symbol, power) {
        ("m", 2) => "m2",
        ("km", 2) => "km2",
        ("cm", 2) => "cm2",
        ("mm", 2) => "mm2",
        ("in", 2) => "in2",
        ("ft", 2) => "ft2",
        ("yd", 2) => "yd2",
        ("mi", 2) => "mi2",
        ("m", 3) => "m3",
        ("km", 3) => "km3",
        ("cm", 3) => "cm3",
        ("in", 3) => "in3",
        ("ft", 3) => "ft3",
        ("yd", 3) => "yd3",
        ("mi", 3) => "mi3",
        _ => return None,
    };
    MeasureUnit::of_symbol(symbol)
}

/// Whether the word may be a unit here: symbols need figures, letters must touch them.
fn fits(input: Cursor<'_>, unit: &MeasureUnit, form: UnitForm, figures: bool) -> bool {
    match form {
        UnitForm::Name => true,
        UnitForm::Symbol => figures,
        // "30C" but not "7c"; "100t" and not "100T".
        UnitForm::Letter => {
            let capital = input.token().is_some_and(|token| token.caps != Caps::Lower);
            let wants = matches!(unit.dimension, Dimension::Temperature | Dimension::Power | Dimension::Voltage);
            figures && input.glued() && capital == wants && !input.skip(1).glued_word()
        }
    }
}

/// Whether the "m" here is metres: in small letters and not before what is counted in millions.
pub(super) fn is_metre(input: Cursor<'_>) -> bool {
    let small = input.str() == "m";
    let next = input.skip(1);
    let noun = next.kind() == Some(TokenKind::Word) && !next.is_capitalised();
    // "39m less than" and "10m across" compare and measure.
    let plural =
        next.str().ends_with('s') && !next.str().ends_with("ss") && !is_race(next.str()) && next.str().len() > 3;
    let nation = next.is_capitalised() && plural && next.token().is_some_and(|token| token.class.has(Class::PLACE));
    let more = matches!(next.str(), "more" | "fewer") && next.skip(1).str().ends_with("ople");
    let counted = noun && (next.str().ends_with("ople") || plural) || nation || more || is_counted(input);
    let code = next.glued() && next.kind() == Some(TokenKind::Number) && !matches!(next.str(), "2" | "3");
    small && !counted && !code && !matches!(next.word(), Word::Unit(..) | Word::Money(..))
}

/// Whether the words before say that heads are counted: "the number of cars may climb to 1.5m".
fn is_counted(input: Cursor<'_>) -> bool {
    const REACH: usize = 12;
    (2..REACH).map_while(|n| input.back(n)).any(|before| {
        matches!(
            before.str(),
            "number" | "numbers" | "population" | "audience" | "circulation" | "membership" | "subscribers"
        ) || before.str().eq_ignore_ascii_case("population")
            // "12m users, up from 9m"
            || before.word() == Word::LetterM && before.glued() && !is_metre(before)
    })
}

fn is_race(noun: &str) -> bool {
    matches!(noun, "hurdles" | "finals" | "heats" | "races" | "across" | "sprints")
}

/// The unit that divides: "per hour", "an hour", "/s". Only what makes a speed or rate of data; a barrel a day stays barrels.
fn per<'a>(rest: Cursor<'a>, dimension: Dimension) -> (Cursor<'a>, Option<&'static MeasureUnit>) {
    let none = (rest, None);
    if !matches!(dimension, Dimension::Length | Dimension::Data) {
        return none;
    }
    let slash = rest.is_sign("/") && rest.glued();
    if !slash && !matches!(rest.word(), Word::Per | Word::A) {
        return none;
    }
    let noun = rest.skip(1);
    let symbol = match noun.str() {
        "hour" | "hr" | "h" => "h",
        "second" | "sec" | "s" => "s",
        "minute" | "min" => "min",
        "millisecond" | "ms" => "ms",
        "day" if !slash && rest.word() == Word::Per => "d",
        _ => return none,
    };
    (noun.skip(1), MeasureUnit::of_symbol(symbol))
}

/// The smaller unit behind a larger one: "5 ft 2 in", "6 pounds 3 ounces"; its share of the larger.
pub(super) fn smaller<'a>(rest: Cursor<'a>, unit: &MeasureUnit) -> Option<(Cursor<'a>, f64)> {
    let names: &[&str] = match unit.symbol {
        "ft" => &["in", "ins", "inch", "inches"],
        "lb" => &["oz", "ounce", "ounces"],
        "st" => &["lb", "lbs", "pound", "pounds"],
        _ => return None,
    };
    let per = if unit.symbol == "ft" {
        12.0
    } else if unit.symbol == "lb" {
        16.0
    } else {
        14.0
    };
    let rest = if rest.is_sign(",") { rest.skip(1) } else { rest };
    let count = rest.digits().filter(|count| f64::from(*count) < per)?;
    let noun = after_hyphen(rest.skip(1));
    names.contains(&noun.str()).then(|| (noun.skip(1), f64::from(count) / per))
}
