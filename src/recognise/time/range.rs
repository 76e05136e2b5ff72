//! Stretches with two printed ends: "from 3 to 5 May", "between March and June", "March to June 2020".

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use nom::sequence::preceded;

use super::cursor::{Cursor, Parsed, dash, is, sign};
use super::words::Word;
use super::{DateParts, TimeExpr};
use crate::segment::TokenKind;

/// The tokens between two ends that are expressions of their own: behind the last of the first, and the first of the
/// second.
pub(super) type Joint = [usize; 2];

/// The second end behind a first one that was just read, where a word or dash joins the two.
pub(super) fn with_end<'a>(
    start: Cursor<'a>,
    rest: Cursor<'a>,
    first: TimeExpr,
    end: impl Fn(Cursor<'a>) -> Parsed<'a, TimeExpr>,
) -> (Cursor<'a>, TimeExpr, Option<Joint>) {
    if !is_end(&first) {
        return (rest, first, None);
    }
    let joint = match start.back(1).map(Cursor::word) {
        Some(Word::Between) => between_joint(rest),
        Some(Word::From) => from_joint(rest),
        _ => dash_joint(rest),
    };
    let led = matches!(start.back(1).map(Cursor::word), Some(Word::Between | Word::From));
    let second = joint.and_then(|(joined, ())| {
        let (behind, second) = preceded(opt(is(Word::The)), end).parse(joined)?;
        Ok((behind, (joined, second)))
    });
    match second {
        Ok((behind, (joined, second))) if agree(&first, &second, led) => {
            let apart = rest.kind() != Some(TokenKind::Dash) && stand_alone(&first, &second);
            let joint = apart.then(|| [rest.at(), joined.at()]);
            (behind, TimeExpr::Range { from: Box::new(first), until: Box::new(second) }, joint)
        }
        _ => (rest, first, None),
    }
}

/// Whether no end takes its month or year from the other: then each is an expression of its own to TimeML, which draws
/// "from 3 May to 5 June" as two and "from 3 to 5 May" as one.
fn stand_alone(first: &TimeExpr, second: &TimeExpr) -> bool {
    match (first, second) {
        (TimeExpr::Date { parts: a, .. }, TimeExpr::Date { parts: b, .. }) => {
            let whole = |p: &DateParts| p.month.is_some() || p.day.is_none();
            whole(a) && whole(b) && (a.year.is_some() || b.year.is_none())
        }
        _ => true,
    }
}

fn between_joint(input: Cursor<'_>) -> Parsed<'_, ()> {
    alt((is(Word::And), is(Word::Through), dash, sign("~"))).parse(input)
}

fn from_joint(input: Cursor<'_>) -> Parsed<'_, ()> {
    alt((is(Word::To), is(Word::Until), is(Word::Through), dash, sign("~"))).parse(input)
}

fn dash_joint(input: Cursor<'_>) -> Parsed<'_, ()> {
    alt((dash, is(Word::Through), is(Word::To), is(Word::Until))).parse(input)
}

/// Whether an expression can be one end of a stretch.
fn is_end(expr: &TimeExpr) -> bool {
    matches!(
        expr,
        TimeExpr::Date { .. }
            | TimeExpr::Months { .. }
            | TimeExpr::Relative { .. }
            | TimeExpr::Years { .. }
            | TimeExpr::Within { .. }
            | TimeExpr::Shifted { .. }
            | TimeExpr::Named { .. }
    )
}

/// Whether two expressions can be the ends of one stretch. Without "from" or "between" both must be dates of the
/// same fineness: "rose 2 % this year to March" has two times.
fn agree(first: &TimeExpr, second: &TimeExpr, led: bool) -> bool {
    match (first, second) {
        (TimeExpr::Date { parts: a, .. }, TimeExpr::Date { parts: b, .. }) => {
            let year = |p: &DateParts| p.month.is_none() && p.day.is_none() && p.weekday.is_none();
            let fineness = |p: &DateParts| (p.day.is_some(), p.month.is_some(), p.weekday.is_some());
            if led { year(a) == year(b) } else { fineness(a) == fineness(b) }
        }
        (first, second) => led && is_end(first) && is_end(second),
    }
}
