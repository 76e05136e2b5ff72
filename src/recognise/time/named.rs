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
    if let Ok((behind, frame)) = preceded(opt(is(Word::Of)), relative_year).parse(rest) {
        return Ok((behind, TimeExpr::Within { what: Box::new(what(None)), frame: Box::new(frame) }));
    }
    let (rest, year) = opt(preceded(opt(is(Word::Of)), year_figure)).parse(rest)?;
    // "Easter Island", "Easter Rising": part of a name.
    let named = year.is_none() && rest.is_capitalised() && rest.word() == Word::Other;
    if named { rest.fail() } else { Ok(with_weekend(rest, what(year))) }
}

/// A named day, or the weekend beside it: "Labor Day weekend".
pub(super) fn with_weekend(behind: Cursor<'_>, day: TimeExpr) -> (Cursor<'_>, TimeExpr) {
    match behind.word() {
        Word::Weekend => (behind.skip(1), TimeExpr::HolidayWeekend(Box::new(day))),
        _ => (behind, day),
    }
}

/// "weekend of Thanksgiving 2023".
pub(super) fn weekend_of(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, day) = preceded((is(Word::Weekend), is(Word::Of)), named_day).parse(input)?;
    let expr = matches!(day, TimeExpr::Named { .. }).then(|| TimeExpr::HolidayWeekend(Box::new(day)));
    rest.give(0, expr)
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
const SEVERAL: [(&str, &str, &str); 33] = [
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
    ("international", "workers day", "labour"),
    ("international", "women day", "women"),
    ("world", "health day", "world-health"),
    ("world", "press freedom day", "press-freedom"),
    ("world", "environment day", "environment"),
    ("world", "refugee day", "refugee"),
    ("world", "aids day", "world-aids"),
    ("columbus", "day", "columbus"),
    ("presidents", "day", "presidents"),
    ("remembrance", "day", "armistice"),
    ("anzac", "day", "anzac"),
    ("groundhog", "day", "groundhog"),
    ("cyber", "monday", "cyber-monday"),
    ("maundy", "thursday", "maundy-thursday"),
    ("shrove", "tuesday", "shrove-tuesday"),
    ("whit", "monday", "whit-monday"),
    ("bonfire", "night", "bonfire"),
];

fn several_words(input: Cursor<'_>) -> Parsed<'_, &'static str> {
    let start = input.str();
    let matching = SEVERAL.iter().filter(|(first, ..)| start.eq_ignore_ascii_case(first));
    let next = input.skip(1);
    let Some(found) = matching.filter_map(|(_, words, key)| behind(next, words).map(|rest| (rest, *key))).next() else {
        return input.fail();
    };
    // "The focus of International Women's Day is" speaks of the observance, "on" and "mark" of a day.
    let observance = is_observance(input) && !marks_day(input);
    if observance || is_qualified(input) { input.fail() } else { Ok(found) }
}

fn is_observance(input: Cursor<'_>) -> bool {
    ["international", "world"].iter().any(|word| input.str().eq_ignore_ascii_case(word))
}

/// "Indian Independence Day", "Pearl Harbor Remembrance Day", "Israel's Memorial Day": another day of that name.
fn is_qualified(input: Cursor<'_>) -> bool {
    let takes_name =
        ["independence", "remembrance", "memorial"].iter().any(|word| input.str().eq_ignore_ascii_case(word));
    takes_name
        && input.back(1).is_some_and(|before| {
            before.kind() == Some(TokenKind::Clitic) || (before.is_capitalised() && before.word() == Word::Other)
        })
}

/// Whether the word before a named day makes a time of it.
fn marks_day(input: Cursor<'_>) -> bool {
    const VERBS: [&str; 10] = [
        "celebrate",
        "celebrates",
        "celebrated",
        "celebrating",
        "mark",
        "marks",
        "marked",
        "marking",
        "observe",
        "observed",
    ];
    input.back(1).is_some_and(|before| {
        matches!(before.word(), Word::Preposition | Word::Before | Word::After | Word::Until | Word::To | Word::From)
            || VERBS.contains(&before.str())
    })
}

/// The place behind `words`, possessives and full stops between them left out.
fn behind<'a>(input: Cursor<'a>, words: &str) -> Option<Cursor<'a>> {
    words.split(' ').try_fold(input, |at, word| {
        let at = if at.kind() == Some(TokenKind::Clitic) || at.is_sign(".") { at.skip(1) } else { at };
        at.str().eq_ignore_ascii_case(word).then(|| at.skip(1))
    })
}
