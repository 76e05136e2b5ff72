//! A whole quantity: its number with sign, currency, unit and hedges.

use super::figure::Figure;
use super::number::{Number, Style, number};
use super::words::Word;
use super::{Cursor, bounds, context, money, unit};
use crate::recognise::Hedge;
use crate::recognise::number::NumberWord;
use crate::segment::TokenKind;
use crate::value::{Currency, Measure, MeasureUnit, Quantity};

/// A quantity in a sentence's tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    /// Its first token, and the one behind its last.
    pub(super) first: usize,
    pub(super) behind: usize,
    pub(super) number: Number,
    /// The factor of its scale words, 1 without.
    pub(super) scale: f64,
    pub(super) measure: Measure,
    pub(super) hedge: Option<Hedge>,
    pub(super) grammar: &'static str,
}

impl Found {
    /// What it says.
    pub(super) fn quantity(&self) -> Quantity {
        let bounds = bounds::bounds(self.number, self.measure, self.hedge);
        Quantity { count: self.number.value, measure: self.measure, bounds }
    }
}

/// A number with its suffix as far as they are read.
#[derive(Clone, Copy)]
struct Suffixed<'a> {
    rest: Cursor<'a>,
    number: Number,
    measure: Measure,
}

/// The quantity whose number starts at `here`; nothing before the token `floor` is its.
pub(super) fn read(here: Cursor<'_>, floor: usize) -> Option<Found> {
    let (rest, plain) = number(here).ok()?;
    let (first, plain) = led(here, plain);
    let prefix = money::before(first).filter(|(start, _)| start.at() >= floor);
    let start = prefix.map_or(first, |(start, _)| start);
    let Suffixed { rest, number, measure } = match prefix {
        _ if plain.style == Style::Ordinal => Suffixed { rest, number: plain, measure: Measure::Ordinal },
        Some((_, currency)) => with_currency(rest, plain, currency),
        None => suffixed(here, rest, plain),
    };
    let in_code = if prefix.is_some() { rest.glued_word() } else { context::in_code(here, rest) };
    if in_code {
        return None;
    }
    if measure == Measure::Number && number.value == plain.value && context::is_name(here, rest, number) {
        return None;
    }
    let (first, negative) = signed(start);
    let number = if negative { Number { value: -number.value, ..number } } else { number };
    // "up to third place" hedges nothing.
    let hedged = measure != Measure::Ordinal;
    let hedge = if hedged { bounds::before(first).or_else(|| bounds::behind(rest)) } else { None };
    let figures = Figure::read(here.str()).filter(|figure| figure.value > 0.0);
    let scale = figures.map_or(1.0, |figure| number.value.abs() / figure.value);
    Some(Found {
        first: first.at(),
        behind: rest.at(),
        number,
        scale,
        measure,
        hedge,
        grammar: grammar(measure, number),
    })
}

fn grammar(measure: Measure, number: Number) -> &'static str {
    match (measure, number.style) {
        (Measure::Number, Style::Share) => "number/share",
        (Measure::Number, Style::Words) => "number/words",
        (Measure::Number, _) => "number/figures",
        (Measure::Ordinal, _) => "ordinal",
        (Measure::Money(_), _) => "money",
        (Measure::Unit(..), _) => "measure",
        _ => "percent",
    }
}

/// The article of "a hundred" and "a third", and the point of ".25", with what they make of the number.
fn led<'a>(here: Cursor<'a>, number: Number) -> (Cursor<'a>, Number) {
    let Some(before) = here.back(1) else { return (here, number) };
    let takes_article =
        matches!(here.word(), Word::Number(NumberWord::Scale(_)) | Word::Ordinal(..) | Word::Quarter(_) | Word::Half);
    if before.word() == Word::A && takes_article && number.style != Style::Ordinal {
        return (before, number);
    }
    let point = before.is_sign(".") && here.glued() && !before.glued() && here.digits().is_some();
    if point {
        let factor = super::figure::tenth(here.str().len() as u32);
        return (before, Number { value: number.value * factor, place: factor, ..number });
    }
    (here, number)
}

/// Whether the quantity is negative, and where its sign stands: "-5", "minus five".
fn signed(start: Cursor<'_>) -> (Cursor<'_>, bool) {
    let Some(before) = start.back(1) else { return (start, false) };
    let hyphen = matches!(before.str(), "-" | "−" | "–") && start.glued() && !before.glued();
    if hyphen || before.word() == Word::Minus { (before, true) } else { (start, false) }
}

/// Money with its currency before it: scale letters ("£5m"), scale words behind a hyphen, cents.
fn with_currency(rest: Cursor<'_>, number: Number, currency: Currency) -> Suffixed<'_> {
    let measure = Measure::Money(currency);
    let hyphened = unit::after_hyphen(rest);
    if let (Word::Number(NumberWord::Scale(scale)), true) = (hyphened.word(), hyphened.at() > rest.at()) {
        return Suffixed { rest: hyphened.skip(1), number: number.times(scale), measure };
    }
    let letter = if rest.glued() || rest.str() == "m" { letter_scale(rest) } else { None };
    match letter {
        Some(scale) => Suffixed { rest: rest.skip(1), number: number.times(scale), measure },
        // "$5 US", "$ 20 USD"
        None => match rest.word() {
            Word::Money(code, form)
                if code.code.is_some() && form != super::words::MoneyForm::Noun && code.name == currency.name =>
            {
                Suffixed { rest: rest.skip(1), number, measure: Measure::Money(code) }
            }
            _ => Suffixed { rest, number, measure },
        },
    }
}

/// The scale that one letter is behind money.
fn letter_scale(rest: Cursor<'_>) -> Option<f64> {
    match rest.str() {
        "m" | "M" => Some(1e6),
        "b" | "B" => Some(1e9),
        "t" | "T" => Some(1e12),
        _ => None,
    }
}

/// A number without a currency before it: percentages, money, measures.
fn suffixed<'a>(here: Cursor<'a>, rest: Cursor<'a>, number: Number) -> Suffixed<'a> {
    let (rest, number) = match rest.word() {
        Word::LetterM if number.style == Style::Figures && is_million(rest) => (rest.skip(1), number.times(1e6)),
        _ => (rest, number),
    };
    if let Some((rest, measure)) = unit::percent(rest) {
        return Suffixed { rest, number, measure };
    }
    if let Some((rest, currency, factor)) = money::behind(rest).filter(|_| number.style != Style::Ordinal) {
        let number = if factor > 1.0 { number.times(factor) } else { number };
        return match pounds(here, rest, currency) {
            Some(pound) => with_smaller(rest, number, pound, None),
            None => with_cents(rest, number, currency),
        };
    }
    match unit::measure(rest, number) {
        Some((rest, Measure::Unit(unit, per))) => with_smaller(rest, number, unit, per),
        _ => Suffixed { rest, number, measure: Measure::Number },
    }
}

/// Whether the "m" behind figures is a million: "5m people", "1.2 M", not "100m".
fn is_million(rest: Cursor<'_>) -> bool {
    let capital = rest.str() == "M";
    (rest.glued() || capital) && !rest.skip(1).glued_word() && !unit::is_metre(rest)
}

/// "pounds" of mass: what is weighed, hyphened, or said to be of a stuff.
fn pounds(here: Cursor<'_>, rest: Cursor<'_>, currency: Currency) -> Option<&'static MeasureUnit> {
    if currency.name != "pound" || currency.code.is_some() {
        return None;
    }
    let weighs = |at: Cursor<'_>| {
        at.str().starts_with("weigh") || matches!(at.str(), "lost" | "gained" | "heavier" | "lighter" | "overweight")
    };
    let hyphened = rest.back(2).is_some_and(|dash| dash.kind() == Some(TokenKind::Dash))
        && rest.back(1).is_some_and(|noun| noun.str() == "pound");
    let around = (1..=4).filter_map(|n| here.back(n)).any(weighs) || (0..2).any(|n| weighs(rest.skip(n)));
    let stuff =
        rest.word() == Word::Of && rest.skip(1).kind() == Some(TokenKind::Word) && rest.skip(1).word() != Word::A;
    if weighs(rest) || around || stuff || hyphened { MeasureUnit::of_symbol("lb") } else { None }
}

fn with_cents(rest: Cursor<'_>, number: Number, currency: Currency) -> Suffixed<'_> {
    let measure = Measure::Money(currency);
    let whole = number.value.fract() == 0.0 && !currency.minor;
    match money::hundredths(rest).filter(|_| whole) {
        Some((rest, part)) => {
            Suffixed { rest, number: Number { value: number.value + part, place: 0.01, ..number }, measure }
        }
        None => Suffixed { rest, number, measure },
    }
}

fn with_smaller<'a>(
    rest: Cursor<'a>,
    number: Number,
    unit: &'static MeasureUnit,
    per: Option<&'static MeasureUnit>,
) -> Suffixed<'a> {
    let measure = Measure::Unit(unit, per);
    match unit::smaller(rest, unit).filter(|_| per.is_none()) {
        Some((rest, part)) => {
            Suffixed { rest, number: Number { value: number.value + part, place: 0.05, ..number }, measure }
        }
        None => Suffixed { rest, number, measure },
    }
}
