//! Years, decades and centuries, in figures and words, and the company a bare figure needs to be one.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{map_opt, opt};
use nom::sequence::preceded;

use super::cursor::{Cursor, Parsed, dash, is, read};
use super::number::{below_hundred, cardinal, ordinal};
use super::words::{Scale, Word};
use super::{DateParts, Part, TimeExpr};
use crate::segment::{Caps, TokenKind};
use crate::value::Unit;

/// A year in figures or words whose company is already known: behind a month, "of", "in".
pub(super) fn year(input: Cursor<'_>) -> Parsed<'_, i32> {
    alt((year_figure, year_words)).parse(input)
}

/// Four digits from 1000 to 2199.
pub(super) fn year_figure(input: Cursor<'_>) -> Parsed<'_, i32> {
    let plain = input.str().len() == 4;
    let year = input.digits().and_then(|n| i32::try_from(n).ok());
    input.give(1, year.filter(|year| plain && (1000..2200).contains(year)))
}

/// "nineteen eighty-four", "nineteen hundred ninety-three", "two thousand and fifteen".
pub(super) fn year_words(input: Cursor<'_>) -> Parsed<'_, i32> {
    alt((century_and_year, thousands)).parse(input)
}

/// A year with two digits behind an apostrophe or "of": nearest to the present century's start.
pub(super) fn short_year(input: Cursor<'_>) -> Parsed<'_, i32> {
    let year = input.digits().filter(|_| input.str().len() == 2).and_then(|n| i32::try_from(n).ok());
    input.give(1, year.map(two_digits))
}

/// "FY18", "FY2024", "CY 2019".
pub(super) fn lettered_year(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let figure = input.skip(1);
    let letters = input.token().is_some_and(|token| token.caps != Caps::Initial);
    let short = |i| short_year(i).ok().filter(|_| figure.glued());
    let year = year_figure(figure).ok().or_else(|| short(figure)).filter(|_| letters);
    let date = |year| DateParts { year: Some(year), ..DateParts::default() };
    let expr = year.map(|(_, year)| TimeExpr::Date { parts: date(year), hedge: None, direction: None });
    input.give(2, expr)
}

/// Two digits as a year: 00 to 49 in this century, 50 to 99 in the last.
pub(super) fn two_digits(year: i32) -> i32 {
    if year < 50 { 2000 + year } else { 1900 + year }
}

fn century_and_year(input: Cursor<'_>) -> Parsed<'_, i32> {
    let hundreds = read(|word| match word {
        Word::Small(n @ 15..=19) => Some(i32::from(n)),
        Word::Tens(20) => Some(20),
        _ => None,
    });
    let (rest, hundreds) = hundreds(input)?;
    let rest = if rest.word() == Word::Scale(Scale::Hundred) { rest.skip(1) } else { rest };
    let (rest, years) = preceded(opt(alt((is(Word::And), dash))), below_hundred).parse(rest)?;
    rest.give(0, i32::try_from(years).ok().filter(|years| *years >= 10).map(|years| hundreds * 100 + years))
}

fn thousands(input: Cursor<'_>) -> Parsed<'_, i32> {
    let two_thousand = input.word() == Word::Small(2) && input.skip(1).word() == Word::Scale(Scale::Thousand);
    if !two_thousand {
        return input.fail();
    }
    map_opt(cardinal, |n| i32::try_from(n).ok().filter(|year| (2000..2100).contains(year))).parse(input)
}

/// A year by itself, where its company says that it is one.
pub(super) fn bare_year(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, year) = year_figure(input)?;
    let date =
        TimeExpr::Date { parts: DateParts { year: Some(year), ..DateParts::default() }, hedge: None, direction: None };
    rest.give(0, is_year_here(input, rest, year).then_some(date))
}

/// Whether the four digits between `here` and `behind` are a year and not a count, a price or a name.
fn is_year_here(here: Cursor<'_>, behind: Cursor<'_>, year: i32) -> bool {
    let counts = matches!(behind.word(), Word::Unit(..) | Word::Scale(_)) || behind.is_sign("%") || behind.is_sign("°");
    let joined = behind.kind() == Some(TokenKind::Number) || (behind.glued() && behind.is_sign("/"));
    if counts || joined {
        return false;
    }
    let Some(before) = here.back(1) else { return (1900..2100).contains(&year) && !names_many(behind) };
    match before.word() {
        // "In 2019 exports fell", "since 2021 prices": where a sentence opens so, or where no round count is printed.
        Word::In | Word::Preposition | Word::Until if names_many(behind) => {
            let opens = before.back(1).is_none();
            let at_a_time = before.word() != Word::Preposition || matches!(before.str(), "since" | "during");
            (1900..2100).contains(&year) && (opens || (at_a_time && year % 100 != 0))
        }
        Word::In | Word::Preposition | Word::Until | Word::PartOf(_) | Word::Fiscal | Word::Calendar | Word::Before => {
            (1000..2200).contains(&year) && !names_many(behind)
        }
        Word::After | Word::From | Word::Between | Word::And | Word::To | Word::Through | Word::Of | Word::Hedge(_) => {
            plausible(year) && !names_many(behind)
        }
        // "the 1992 protests", "a 1996 law": a round figure could count.
        Word::The | Word::A | Word::That => plausible(year) && (year % 100 != 0 || !names_many(behind)),
        Word::This | Word::Last => plausible(year) && !names_many(behind),
        _ => plausible(year) && loose_company(before, here, behind, year),
    }
}

/// A year of modern times that is not a round count.
fn plausible(year: i32) -> bool {
    (1800..2100).contains(&year)
}

/// Whether a plural noun in lower case follows at once, which the figure would count.
fn names_many(behind: Cursor<'_>) -> bool {
    let word = behind.str();
    behind.kind() == Some(TokenKind::Word)
        && !behind.is_capitalised()
        && behind.word() == Word::Other
        && (word == "people"
            || word == "men"
            || word == "women"
            || (word.ends_with('s')
                && !matches!(
                    word,
                    "was" | "is" | "has" | "as" | "its" | "his" | "elections" | "sales" | "results" | "earnings"
                )))
}

/// The company of a year that no preposition leads: a possessive, a bracket, a comma, a noun's adjective.
fn loose_company(before: Cursor<'_>, here: Cursor<'_>, behind: Cursor<'_>, year: i32) -> bool {
    let ends = behind.token().is_none()
        || behind.is_sign(".")
        || behind.is_sign(")")
        || behind.is_sign(",")
        || behind.is_sign(";")
        || behind.word() == Word::And;
    match before.kind() {
        Some(TokenKind::Clitic) => !names_many(behind),
        Some(TokenKind::Sign) => match before.str() {
            "(" | "[" => true,
            "," => ends && !here.glued(),
            ":" | "=" | ";" => !names_many(behind),
            _ => false,
        },
        Some(TokenKind::Word) if before.is_capitalised() => false,
        Some(TokenKind::Word) => year % 100 != 0 && (1900..2060).contains(&year) && !names_many(behind),
        _ => false,
    }
}

/// "1990s", "1990's", "the nineties", "'90s", "20th century", "the early 1980s" without its leading words.
pub(super) fn years(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    alt((decade_figure, decade_word, century))
        .map(|(from, until)| TimeExpr::Years { from, until, part: None })
        .parse(input)
}

fn decade_figure(input: Cursor<'_>) -> Parsed<'_, (i32, i32)> {
    let ending = input.skip(1);
    if ending.word() != Word::PluralEnding || !ending.glued() {
        return input.fail();
    }
    let decade = match (input.digits().and_then(|n| i32::try_from(n).ok()), input.str().len()) {
        (Some(year), 4) if year % 10 == 0 && (1000..2200).contains(&year) => Some(year),
        (Some(year), 2) if year % 10 == 0 && !of_a_life(input) => {
            Some(if year < 20 { 2000 + year } else { 1900 + year })
        }
        _ => None,
    };
    input.give(2, decade.map(|from| (from, from + 9)))
}

fn decade_word(input: Cursor<'_>) -> Parsed<'_, (i32, i32)> {
    let (rest, decade) = read(|word| if let Word::Decade(n) = word { Some(1900 + i32::from(n)) } else { None })(input)?;
    rest.give(0, (!of_a_life(input)).then_some((decade, decade + 9)))
}

/// Whether a possessive makes an age of a decade: "in his eighties".
fn of_a_life(input: Cursor<'_>) -> bool {
    let before = input
        .back(1)
        .map(|before| if matches!(before.word(), Word::PartOf(_)) { before.back(1).unwrap_or(before) } else { before });
    before.is_some_and(|before| matches!(before.str(), "his" | "her" | "their" | "my" | "our" | "your"))
}

/// "19th century", "twentieth-century".
fn century(input: Cursor<'_>) -> Parsed<'_, (i32, i32)> {
    let (rest, n) = ordinal(input)?;
    let (rest, ()) = preceded(opt(dash), is(Word::Unit(Unit::Century, false))).parse(rest)?;
    let until = i32::from(n) * 100;
    rest.give(0, (1..=30).contains(&n).then_some((until - 99, until)))
}

/// The same stretch of years with its part.
pub(super) fn with_part(expr: TimeExpr, part: Part) -> Option<TimeExpr> {
    match expr {
        TimeExpr::Years { from, until, .. } => Some(TimeExpr::Years { from, until, part: Some(part) }),
        TimeExpr::Months { from, until, year, direction, timex, .. } => {
            Some(TimeExpr::Months { from, until, year, direction, part: Some(part), timex })
        }
        TimeExpr::Date { parts, hedge, direction } if parts.day.is_none() => {
            Some(TimeExpr::Date { parts: DateParts { part: Some(part), ..parts }, hedge, direction })
        }
        TimeExpr::Date { parts, hedge, direction } if part != Part::Mid => {
            Some(TimeExpr::Date { parts, hedge, direction })
        }
        TimeExpr::Relative { unit, offset, reference, .. } => {
            Some(TimeExpr::Relative { unit, offset, reference, part: Some(part) })
        }
        TimeExpr::Within { what, frame } => {
            with_part(*what, part).map(|what| TimeExpr::Within { what: Box::new(what), frame })
        }
        TimeExpr::Clock { .. } | TimeExpr::Weekend { .. } => Some(expr),
        _ => None,
    }
}
