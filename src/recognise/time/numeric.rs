//! Dates in figures: "2023-07-26", "7/27/2023", "27.07.2023", "2015-3", "2019-21".

use nom::Parser;
use nom::branch::alt;

use super::cursor::{Cursor, Parsed};
use super::date::{any_year, date};
use super::words::Word;
use super::year::year_figure;
use super::{DateParts, TimeExpr};
use crate::segment::TokenKind;

/// A date in figures that is not a piece of a longer code.
pub(super) fn numeric_date(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    if joins_figures(input) {
        return input.fail();
    }
    let (rest, parts) = alt((three_parts, named_month, dotted, year_month, month_year, day_month)).parse(input)?;
    // "10/1/2018-10/7/2018" is a stretch: another sign joins its ends.
    let same = rest.str() == input.skip(1).str();
    let goes_on = rest.glued()
        && is_joint(rest)
        && same
        && rest.skip(1).glued()
        && rest.skip(1).kind() == Some(TokenKind::Number);
    rest.give(0, (!goes_on).then(|| date(parts)))
}

/// "2014-2018", "2019-21", "1939–45": both years belong to it.
pub(super) fn year_range(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, from) = year_figure(input)?;
    let dashed = matches!(rest.kind(), Some(TokenKind::Dash)) || rest.is_sign("~") || rest.is_sign("/");
    let end = rest.skip(1);
    let until = match end.str().len() {
        4 => end.digits().and_then(|n| i32::try_from(n).ok()),
        2 => end.digits().and_then(|n| i32::try_from(n).ok()).map(|n| from - from.rem_euclid(100) + n),
        _ => None,
    };
    let until = until.filter(|until| from < *until && *until < from + 200 && *until < 2200);
    let spaced_short = end.str().len() == 2 && !end.glued();
    // "2015-03" is a month; "2015-16" is one too unless the years follow each other.
    let month =
        end.str().len() == 2 && until.is_some_and(|until| until != from + 1) && end.digits().is_some_and(|n| n <= 12);
    let behind = end.skip(1);
    let goes_on = behind.glued() && is_joint(behind) && behind.skip(1).kind() == Some(TokenKind::Number);
    let counts = matches!(behind.word(), Word::Unit(..)) || behind.is_sign("%");
    if !dashed || spaced_short || month || goes_on || counts || joins_figures(input) {
        return input.fail();
    }
    let year = |year| Box::new(date(DateParts { year: Some(year), ..DateParts::default() }));
    end.give(1, until.map(|until| TimeExpr::Range { from: year(from), until: year(until) }))
}

/// Whether the figures before and these are one code ("138-2010-2015").
fn joins_figures(input: Cursor<'_>) -> bool {
    let same = input.back(1).is_some_and(|before| before.str() == input.skip(1).str());
    let joint = input.glued() && same && input.back(1).is_some_and(is_joint);
    joint
        && input.back(1).is_some_and(Cursor::glued)
        && input.back(2).is_some_and(|before| before.kind() == Some(TokenKind::Number))
}

fn is_joint(input: Cursor<'_>) -> bool {
    input.kind() == Some(TokenKind::Dash) || input.is_sign("/")
}

/// Three figures with the same sign between, all touching.
fn three_parts(input: Cursor<'_>) -> Parsed<'_, DateParts> {
    let (first, second, third) = (input, input.skip(2), input.skip(4));
    let same = is_joint(input.skip(1)) && is_joint(input.skip(3)) && input.skip(1).str() == input.skip(3).str();
    let touching = (1..5).all(|n| input.skip(n).glued());
    let parts = if same && touching { parts_of(first.str(), second.str(), third.str(), false) } else { None };
    input.give(5, parts)
}

/// "2019-Aug-1", "2020/Sep/23".
fn named_month(input: Cursor<'_>) -> Parsed<'_, DateParts> {
    let (rest, year) = year_figure(input)?;
    let month = if let Word::Month(month, _) = rest.skip(1).word() { Some(month) } else { None };
    let touching = is_joint(rest) && is_joint(rest.skip(2)) && (0..4).all(|n| rest.skip(n).glued());
    let parts =
        month.zip(figure(rest.skip(3).str())).filter(|_| touching).and_then(|(month, day)| whole(year, month, day));
    rest.give(4, parts)
}

/// "27.07.2023" as one token.
fn dotted(input: Cursor<'_>) -> Parsed<'_, DateParts> {
    let mut pieces = input.str().split('.');
    let parts = match (input.kind(), pieces.next(), pieces.next(), pieces.next(), pieces.next()) {
        (Some(TokenKind::Number), Some(first), Some(second), Some(third), None) => parts_of(first, second, third, true),
        _ => None,
    };
    input.give(1, parts.filter(|parts| parts.year.is_some()))
}

/// Year first where it has four digits; else the month first, unless the first figure cannot be a month or the date
/// is written with full stops.
fn parts_of(first: &str, second: &str, third: &str, day_leads: bool) -> Option<DateParts> {
    if first.len() == 4 {
        return whole(any_year(first)?, figure(second)?, figure(third)?);
    }
    let (first, second) = (figure(first)?, figure(second)?);
    let (month, day) = if day_leads || first > 12 { (second, first) } else { (first, second) };
    whole(any_year(third)?, month, day)
}

fn whole(year: i32, month: u8, day: u8) -> Option<DateParts> {
    let printed = (1..=12).contains(&month) && (1..=31).contains(&day);
    printed.then(|| DateParts { day: Some(day), month: Some(month), year: Some(year), ..DateParts::default() })
}

/// One or two digits.
fn figure(text: &str) -> Option<u8> {
    if text.len() > 2 { None } else { text.parse().ok() }
}

/// "2015-3", "2015-12".
fn year_month(input: Cursor<'_>) -> Parsed<'_, DateParts> {
    let (rest, year) = year_figure(input)?;
    let month = figure(rest.skip(1).str()).filter(|month| (1..=12).contains(month));
    let joined = rest.kind() == Some(TokenKind::Dash) && rest.glued() && rest.skip(1).glued();
    // "the 2008-09 season": two years that follow each other.
    let years =
        month.is_some_and(|month| (year + 1).rem_euclid(100) == i32::from(month) && rest.skip(1).str().len() == 2);
    let parts = month.filter(|_| joined && !years).map(|month| DateParts {
        month: Some(month),
        year: Some(year),
        ..DateParts::default()
    });
    rest.give(2, parts)
}

/// "12-2015", "07/2023".
fn month_year(input: Cursor<'_>) -> Parsed<'_, DateParts> {
    let month = figure(input.str()).filter(|month| (1..=12).contains(month));
    let joined = is_joint(input.skip(1)) && input.skip(1).glued() && input.skip(2).glued();
    let (rest, year) = year_figure(input.skip(2))?;
    let parts = month.filter(|_| joined && (1900..2100).contains(&year));
    rest.give(0, parts.map(|month| DateParts { month: Some(month), year: Some(year), ..DateParts::default() }))
}

/// "22/04", "7/6": only behind a preposition or a weekday, and never a fraction.
fn day_month(input: Cursor<'_>) -> Parsed<'_, DateParts> {
    let joined = input.skip(1).is_sign("/") && input.skip(1).glued() && input.skip(2).glued();
    let led = input.back(1).is_some_and(|before| {
        let range = before.kind() == Some(TokenKind::Dash);
        (range && before.back(1).is_some_and(|end| end.kind() == Some(TokenKind::Number)))
            || matches!(
                before.word(),
                Word::Preposition
                    | Word::From
                    | Word::Until
                    | Word::To
                    | Word::Between
                    | Word::Weekday(..)
                    | Word::Before
                    | Word::After
            )
    });
    let (first, second) = (figure(input.str()), figure(input.skip(2).str()));
    let behind = input.skip(3).word();
    let fraction = matches!(behind, Word::Of | Word::Unit(..));
    let parts = first.zip(second).filter(|_| joined && led && !fraction).and_then(|(first, second)| {
        let (month, day) = if first > 12 { (second, first) } else { (first, second) };
        let valid = (1..=12).contains(&month) && (1..=31).contains(&day);
        valid.then(|| DateParts { day: Some(day), month: Some(month), ..DateParts::default() })
    });
    input.give(3, parts)
}
