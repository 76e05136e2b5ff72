//! Parts of the year and counted stretches: quarters, halves, seasons, "the first two months of 2019".

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use nom::sequence::preceded;

use super::cursor::{Cursor, Parsed, dash, is, literal, read};
use super::date::{bare_day, date, day_first, month_first};
use super::definite::definite_unit;
use super::number::{below_hundred, ordinal};
use super::relative::{relative, relative_year, stretch};
use super::words::{self, Word};
use super::year::{year, year_figure, years};
use super::{DateParts, Reference, TimeExpr};
use crate::segment::TokenKind;
use crate::value::Unit;

type Season = (u8, u8, &'static str);

const QUARTERS: [Season; 4] = [(1, 3, "Q1"), (4, 6, "Q2"), (7, 9, "Q3"), (10, 12, "Q4")];
const HALVES: [Season; 2] = [(1, 6, "H1"), (7, 12, "H2")];

/// The months of a season's name.
pub(super) fn season_name(input: Cursor<'_>) -> Parsed<'_, Season> {
    read(|word| match word {
        Word::Season(season, _) => Some(months_of(season)),
        _ => None,
    })(input)
}

/// The months by which meteorologists count, and the TIMEX3 suffix.
pub(super) const fn months_of(season: words::Season) -> Season {
    match season {
        words::Season::Spring => (3, 5, "SP"),
        words::Season::Summer => (6, 8, "SU"),
        words::Season::Autumn => (9, 11, "FA"),
        words::Season::Winter => (12, 2, "WI"),
    }
}

/// "summer 1994", "the winter of 1994", "summer", "the spring": a common word needs company.
pub(super) fn season(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let rare = matches!(input.word(), Word::Season(_, true));
    let (rest, months) = season_name(input)?;
    let (behind, year) = opt(year_behind).parse(rest)?;
    let led = input.back(1).is_some_and(|before| match before.word() {
        Word::In | Word::Every | Word::PartOf(_) => true,
        Word::The => input.back(2).is_some_and(leads_season),
        Word::Preposition | Word::Until | Word::Between => rare,
        _ => false,
    });
    // "Summer Olympics", "spring water": a noun that the season describes is no time.
    let named = input.is_capitalised() && behind.is_capitalised();
    // "since the fall of the wall", "the summer of love": what follows says whose it is.
    let owned = behind.word() == Word::Of;
    let accepted = year.is_some() || (led && !named && !owned);
    behind.give(0, accepted.then(|| in_year(months, year)).flatten())
}

/// The words before "the summer" that make a time of it.
fn leads_season(before: Cursor<'_>) -> bool {
    matches!(
        before.word(),
        Word::In
            | Word::Preposition
            | Word::Of
            | Word::Hedge(_)
            | Word::Through
            | Word::Until
            | Word::Before
            | Word::After
            | Word::PartOf(_)
            | Word::PartNoun(_)
    ) || matches!(before.str(), "into" | "over" | "Over")
}

/// "the third quarter of 1990", "third-quarter", "the fiscal first quarter", "Q3 2019", "the first half of last year".
pub(super) fn quarter(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, frame) = opt(year_figure).parse(input)?;
    let (rest, months) = alt((quarter_letter, quarter_name, half_name)).parse(rest)?;
    let (rest, year) = match frame {
        Some(_) => (rest, None),
        None => opt(year_behind).parse(rest)?,
    };
    let year = frame.map(|year| Frame::Year(date(DateParts { year: Some(year), ..DateParts::default() }))).or(year);
    rest.give(0, in_year(months, year))
}

/// "this year's third quarter", "next year's first half".
pub(super) fn quarter_of_relative_year(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, frame) = relative_year(input)?;
    let (rest, ()) = clitic(rest)?;
    let (rest, months) = alt((quarter_name, half_name, season_name)).parse(rest)?;
    rest.give(0, in_year(months, Some(Frame::Year(frame))))
}

/// "the first two months of 2019", "the last week of July", "the first week", "the second day".
pub(super) fn nth(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, last) = match input.word() {
        Word::Last => (input.skip(1), true),
        _ => (input, false),
    };
    let (rest, first) = if last { (rest, 1) } else { ordinal(rest)? };
    let (rest, count) = opt(small_count).parse(rest)?;
    let (rest, _) = opt(dash).parse(rest)?;
    let (rest, unit) = read(|word| if let Word::Unit(unit, _) = word { Some(unit) } else { None })(rest)?;
    let (rest, frame) = opt(preceded(alt((is(Word::Of), is(Word::In))), frame)).parse(rest)?;
    let (first, count) = (i8::try_from(first).unwrap_or(i8::MAX), count.unwrap_or(1));
    let first = if last { -i8::try_from(count).unwrap_or(i8::MAX) } else { first };
    // Without a frame "the first day" may be anything's; "the first nine months" is the year's.
    let whole = frame.is_some() || (count > 1 && first == 1 && unit == Unit::Month);
    let units = matches!(unit, Unit::Day | Unit::Week | Unit::Month | Unit::Quarter | Unit::Year);
    rest.give(0, (whole && units).then(|| TimeExpr::Nth { first, count, unit, frame: frame.map(Box::new) }))
}

/// "week 27 of 2018", "calendar week 31", "the week 31": without a year behind it or a word before it the number may be
/// a trial's, a season's or a pregnancy's.
pub(super) fn week_number(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, led) = opt(alt((is(Word::The), is(Word::Calendar)))).parse(input)?;
    let lower = !rest.is_capitalised();
    let (rest, ()) = is(Word::Unit(Unit::Week, false))(rest)?;
    let (rest, week) = (rest.skip(1), rest.digits().and_then(|n| u8::try_from(n).ok()));
    let (behind, frame) = opt(preceded(opt(is(Word::Of)), alt((relative_year, of_year)))).parse(rest)?;
    let ends = lower && !matches!(rest.kind(), Some(TokenKind::Word | TokenKind::Dash)) && rest.word() != Word::Of;
    let week = week.filter(|week| (1..=53).contains(week) && (frame.is_some() || (led.is_some() && ends)));
    behind.give(0, week.map(|week| TimeExpr::WeekNumber { week, frame: frame.map(Box::new) }))
}

fn of_year(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    year_figure.map(|year| date(DateParts { year: Some(year), ..DateParts::default() })).parse(input)
}

/// "the week of March 6", "the week beginning February 4", "the week ended Sept. 29".
pub(super) fn week_of(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, _) = (opt(is(Word::The)), is(Word::Unit(Unit::Week, false))).parse(input)?;
    let rest = match (rest.word(), rest.str()) {
        (Word::Of, _) => rest.skip(1),
        (_, "beginning" | "starting" | "ending" | "ended") => rest.skip(1),
        _ => return rest.fail(),
    };
    let (rest, _) = opt(literal("on")).parse(rest)?;
    let (rest, day) = alt((month_first, preceded(opt(is(Word::The)), alt((day_first, bare_day))))).parse(rest)?;
    let dated = matches!(day, TimeExpr::Date { parts, .. } if parts.day.is_some());
    rest.give(0, dated.then(|| TimeExpr::WeekOf(Box::new(day))))
}

/// A whole of which a part is named: a month, a year, "last year", "the year".
pub(super) fn frame(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let whole_year =
        |i| year(i).map(|(rest, year)| (rest, date(DateParts { year: Some(year), ..DateParts::default() })));
    let the_years = preceded(opt(is(Word::The)), years);
    let the_quarter = preceded(opt(is(Word::The)), quarter);
    alt((month_first, the_years, whole_year, relative, the_quarter, definite_unit, bare_unit)).parse(input)
}

/// "year" in "end of year".
fn bare_unit(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let unit = read(|word| match word {
        Word::Unit(unit @ (Unit::Year | Unit::Month | Unit::Week | Unit::Quarter), false) => Some(unit),
        _ => None,
    });
    unit.map(|unit| stretch(unit, 0, Reference::Speech)).parse(input)
}

/// The year of a part: a figure, or an expression.
enum Frame {
    Year(TimeExpr),
}

fn year_behind(input: Cursor<'_>) -> Parsed<'_, Frame> {
    let joint = alt((is(Word::Of), is(Word::In), dash, comma_before_year));
    let figure = |i| {
        year(i).map(|(rest, year)| (rest, Frame::Year(date(DateParts { year: Some(year), ..DateParts::default() }))))
    };
    let told = |i| relative_year(i).map(|(rest, year)| (rest, Frame::Year(year)));
    let the_year = preceded(is(Word::Of), definite_unit.map(Frame::Year));
    alt((the_year, preceded(opt(joint), alt((figure, told))))).parse(input)
}

fn comma_before_year(input: Cursor<'_>) -> Parsed<'_, ()> {
    input.give(1, input.is_sign(",").then_some(()))
}

/// Months in a year that is printed, told by an expression, or open.
fn in_year((from, until, timex): Season, frame: Option<Frame>) -> Option<TimeExpr> {
    let months = |year| TimeExpr::Months { from, until, year, direction: None, part: None, timex };
    Some(match frame {
        None => months(None),
        Some(Frame::Year(TimeExpr::Date { parts, .. })) => months(parts.year),
        Some(Frame::Year(frame)) => TimeExpr::Within { what: Box::new(months(None)), frame: Box::new(frame) },
    })
}

/// "Q3", "3Q", "H1", "q1-".
fn quarter_letter(input: Cursor<'_>) -> Parsed<'_, Season> {
    let input = if input.kind() == Some(TokenKind::Dash) && input.glued() { input.skip(1) } else { input };
    let (letter, figure) = match input.digits() {
        Some(figure) => (input.skip(1), figure),
        None => (input, input.skip(1).digits().unwrap_or(0)),
    };
    let table: &[Season] = match letter.word() {
        Word::Quarter => &QUARTERS,
        Word::HalfYear => &HALVES,
        _ => &[],
    };
    let season = usize::try_from(figure).ok().and_then(|n| table.get(n.checked_sub(1)?)).copied();
    input.give(2, season.filter(|_| input.skip(1).glued()))
}

/// "third quarter", "third-quarter", "fiscal first quarter".
fn quarter_name(input: Cursor<'_>) -> Parsed<'_, Season> {
    let (rest, _) = opt((is(Word::Fiscal), opt(dash))).parse(input)?;
    let (rest, n) = if rest.word() == Word::Last { (rest.skip(1), 4) } else { ordinal(rest)? };
    let (rest, _) = (opt(dash), opt(is(Word::Fiscal)), is(Word::Unit(Unit::Quarter, false))).parse(rest)?;
    rest.give(0, QUARTERS.get(usize::from(n).wrapping_sub(1)).copied().filter(|_| input.word() != Word::Last))
}

/// "first half", "second half", "last half": of a year, where one follows or the words say so.
fn half_name(input: Cursor<'_>) -> Parsed<'_, Season> {
    let (rest, _) = opt(is(Word::Fiscal)).parse(input)?;
    let (rest, n) = if rest.word() == Word::Last { (rest.skip(1), 2) } else { ordinal(rest)? };
    let (rest, _) = (opt(dash), is(Word::Half)).parse(rest)?;
    // A match has halves too: without a year behind it no time is meant.
    let dated = opt(year_behind).parse(rest)?.1.is_some();
    rest.give(0, HALVES.get(usize::from(n).wrapping_sub(1)).copied().filter(|_| dated))
}

fn small_count(input: Cursor<'_>) -> Parsed<'_, u8> {
    let figure = input.digits().filter(|n| (1..100).contains(n));
    let (rest, n) = match figure {
        Some(n) => (input.skip(1), n),
        None if input.word() == Word::Couple => (input.skip(1), 2),
        None => below_hundred(input)?,
    };
    rest.give(0, u8::try_from(n).ok())
}

fn clitic(input: Cursor<'_>) -> Parsed<'_, ()> {
    input.give(1, (input.kind() == Some(TokenKind::Clitic)).then_some(()))
}
