//! Named days of the year: "Christmas Day", "Easter", "New Year's Eve", "Thanksgiving 2023".

use nom::Parser;
use nom::combinator::opt;
use nom::sequence::preceded;

use super::TimeExpr;
use super::cursor::{Cursor, Parsed, is};
use super::relative::relative_year;
use super::words::Word;
use super::year::year_figure;
use crate::segment::TokenKind;
use crate::value::Unit;

/// A named day and, behind it, its year.
pub(super) fn named_day(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, name) = holiday(input)?;
    let what = |year| TimeExpr::Named { name, year, direction: None };
    if let Ok((behind, frame)) = preceded(is(Word::Of), relative_year).parse(rest) {
        return Ok((behind, TimeExpr::Within { what: Box::new(what(None)), frame: Box::new(frame) }));
    }
    let (rest, year) = opt(preceded(opt(is(Word::Of)), year_figure)).parse(rest)?;
    // "Easter Island", "Easter Rising": part of a name.
    let named = year.is_none() && rest.is_capitalised() && rest.word() == Word::Other;
    rest.give(0, (!named).then(|| what(year)))
}

/// The key of a named day.
pub(super) fn holiday(input: Cursor<'_>) -> Parsed<'_, &'static str> {
    match input.word() {
        Word::Holiday => one_word(input),
        Word::HolidayStart => several_words(input),
        _ => input.fail(),
    }
}

/// A day of one word, which "Day" or "Eve" may follow.
fn one_word(input: Cursor<'_>) -> Parsed<'_, &'static str> {
    let is = |name: &&str| input.str().eq_ignore_ascii_case(name);
    let name =
        ["christmas", "easter", "thanksgiving", "halloween", "juneteenth"].into_iter().find(is).unwrap_or("christmas");
    let next = input.skip(1);
    match (name, next.str()) {
        ("christmas", "Eve" | "eve") => Ok((input.skip(2), "christmas-eve")),
        ("easter", "Monday") => Ok((input.skip(2), "easter-monday")),
        ("easter", "Sunday") => Ok((input.skip(2), name)),
        _ if next.word() == Word::Unit(Unit::Day, false) && next.is_capitalised() => Ok((input.skip(2), name)),
        _ => Ok((input.skip(1), name)),
    }
}

/// The days of several words: first words, whether a possessive stands between, last word, key.
const SEVERAL: [(&str, &str, &str); 16] = [
    ("new", "year day", "new-year"),
    ("new", "year eve", "new-year-eve"),
    ("boxing", "day", "boxing"),
    ("valentine", "day", "valentine"),
    ("independence", "day", "independence"),
    ("memorial", "day", "memorial"),
    ("labor", "day", "labor"),
    ("labour", "day", "labour"),
    ("veterans", "day", "veterans"),
    ("martin", "luther king day", "mlk"),
    ("good", "friday", "good-friday"),
    ("ash", "wednesday", "ash-wednesday"),
    ("palm", "sunday", "palm-sunday"),
    ("earth", "day", "earth"),
    ("armistice", "day", "armistice"),
    ("bastille", "day", "bastille"),
];

fn several_words(input: Cursor<'_>) -> Parsed<'_, &'static str> {
    let matching = SEVERAL.iter().filter(|(first, ..)| input.str().eq_ignore_ascii_case(first));
    let found = matching.filter_map(|(_, words, key)| behind(input.skip(1), words).map(|rest| (rest, *key))).next();
    match found {
        Some(found) => Ok(found),
        None => input.fail(),
    }
}

/// The place behind `words`, possessives and full stops between them left out.
fn behind<'a>(input: Cursor<'a>, words: &str) -> Option<Cursor<'a>> {
    words.split(' ').try_fold(input, |at, word| {
        let at = if at.kind() == Some(TokenKind::Clitic) || at.is_sign(".") { at.skip(1) } else { at };
        at.str().eq_ignore_ascii_case(word).then(|| at.skip(1))
    })
}
