//! The stretches that a report on results compares: "the latest period", "the year-ago quarter", "the same period last
//! year", "the 1988 period".

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use nom::sequence::preceded;

use super::cursor::{Cursor, Parsed, is};
use super::relative::relative_year;
use super::shifted::year_back;
use super::words::Word;
use super::year::year_figure;
use super::{ReportYear, TimeExpr};
use crate::segment::TokenKind;
use crate::value::Unit;

/// A stretch of a report, with or without its article.
pub(super) fn reported(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, _) = opt(is(Word::The)).parse(input)?;
    let found = alt((latest, of_year, year_ago, compared, plain)).parse(rest);
    found.map(|(rest, year)| (rest, TimeExpr::Reported(year)))
}

/// "last year's quarter", "this year's period".
pub(super) fn of_relative_year(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, back) = years_back(input)?;
    let clitic = rest.kind() == Some(TokenKind::Clitic);
    let (rest, ()) = stretch(if clitic { rest.skip(1) } else { return rest.fail() })?;
    Ok((rest, TimeExpr::Reported(back)))
}

/// "latest period".
fn latest(input: Cursor<'_>) -> Parsed<'_, ReportYear> {
    let lead = alt((is(Word::Latest), is(Word::Current), is(Word::Last)));
    (lead, is(Word::Period)).map(|_| ReportYear::Back(0)).parse(input)
}

/// "1988 period", "1988 quarter".
fn of_year(input: Cursor<'_>) -> Parsed<'_, ReportYear> {
    let (rest, year) = year_figure(input)?;
    stretch(rest).map(|(rest, ())| (rest, ReportYear::Of(year)))
}

/// "year-ago period", "comparable year-earlier quarter".
fn year_ago(input: Cursor<'_>) -> Parsed<'_, ReportYear> {
    let (rest, _) = opt(alt((is(Word::Comparable), is(Word::Same)))).parse(input)?;
    (year_back, stretch).map(|_| ReportYear::Back(1)).parse(rest)
}

/// "same period last year", "corresponding quarter of 1988", "same quarter a year earlier".
fn compared(input: Cursor<'_>) -> Parsed<'_, ReportYear> {
    let (rest, ()) = alt((is(Word::Comparable), is(Word::Same))).parse(input)?;
    let (rest, ()) = stretch(rest)?;
    behind(rest)
}

/// "quarter a year ago": without another word, only a year's distance makes a comparison of it.
fn plain(input: Cursor<'_>) -> Parsed<'_, ReportYear> {
    let (rest, ()) = is(Word::Unit(Unit::Quarter, false))(input)?;
    a_year_back(rest)
}

/// The year behind the stretch that is compared.
fn behind(input: Cursor<'_>) -> Parsed<'_, ReportYear> {
    let joint = alt((is(Word::Of), is(Word::In)));
    alt((preceded(opt(joint), alt((years_back, year_figure.map(ReportYear::Of)))), a_year_back)).parse(input)
}

/// "last year", "the previous year", "this year".
fn years_back(input: Cursor<'_>) -> Parsed<'_, ReportYear> {
    let (rest, year) = relative_year(input)?;
    let back = match year {
        TimeExpr::Relative { offset: 0, .. } => Some(ReportYear::Back(0)),
        TimeExpr::Relative { offset: -1, .. } => Some(ReportYear::Back(1)),
        _ => None,
    };
    rest.give(0, back)
}

/// "a year ago", "one year earlier".
fn a_year_back(input: Cursor<'_>) -> Parsed<'_, ReportYear> {
    let one = alt((is(Word::A), is(Word::Small(1))));
    let (rest, _) = (one, is(Word::Unit(Unit::Year, false))).parse(input)?;
    let back = matches!(rest.word(), Word::Ago | Word::Earlier);
    rest.give(1, back.then_some(ReportYear::Back(1)))
}

/// "period", "quarter".
fn stretch(input: Cursor<'_>) -> Parsed<'_, ()> {
    alt((is(Word::Period), is(Word::Unit(Unit::Quarter, false)))).parse(input)
}
