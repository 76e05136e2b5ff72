//! The unit by which a sum is told: "£300 a week" in the headline, "£300 a month" in the text.

use super::body::LazyBody;
use super::figure::{Figure, Kind};
use super::{Place, is_checked, support, words};
use crate::check::ArticleContext;
use crate::text::Span;
use crate::value::Unit;

/// Each figure of the field that the text tells by another unit of time only: both, and how many words their sentences share.
pub(super) fn differing(
    article: &ArticleContext<'_>,
    own: &[Figure],
    text: &[Figure],
    body: &LazyBody<'_>,
) -> Vec<(Place, Place, usize)> {
    let rated = own.iter().filter(|figure| is_checked(article, figure) && !matches!(figure.kind, Kind::Time(_)));
    let rated = rated.filter_map(|figure| per(article, figure).map(|(unit, _)| (figure, unit)));
    let each = rated.filter_map(|(figure, unit)| {
        let same = text.iter().filter(|other| figure.kind == other.kind && support::says(figure, other));
        let same: Vec<(&Figure, Option<Unit>)> =
            same.map(|other| (other, per(article, other).map(|(unit, _)| unit))).collect();
        if same.iter().any(|(_, theirs)| *theirs == Some(unit)) {
            return None;
        }
        let body = body.get();
        let own = body.own(article, figure.spot());
        let rated = same.iter().filter(|(_, theirs)| theirs.is_some());
        let fits = rated.map(|(other, _)| (*other, body.fit(article, &own, other.spot())));
        let best = fits.max_by(|(_, a), (_, b)| a.strength().total_cmp(&b.strength()));
        best.filter(|(_, fit)| fit.strength() >= 1.5)
            .map(|(other, fit)| (with_unit(article, figure), with_unit(article, other), fit.words))
    });
    each.collect()
}

/// The unit of time by which a figure is told, and how many bytes behind the figure its words end: "£30 an hour", "300 tonnes of
/// waste per week", "£900-a-month".
pub(super) fn per(article: &ArticleContext<'_>, figure: &Figure) -> Option<(Unit, u32)> {
    const REACH: usize = 48;
    let behind = words::head(words::behind(article, figure), REACH);
    let end = behind.find(['.', ',', ';', ':', '(', '—']).unwrap_or(behind.len());
    let mut last = "";
    let clause = behind.get(..end)?;
    let words = clause.match_indices([' ', '-', '/']).map(|(at, _)| at).chain([clause.len()]);
    let mut from = 0;
    for (count, at) in words.enumerate() {
        let word = clause.get(from..at)?;
        if let Some(unit) = unit(word).filter(|_| ["a", "an", "per", "each", "every"].contains(&last)) {
            return Some((unit, u32::try_from(at).ok()?));
        }
        if count > MOST {
            return None;
        }
        (last, from) = (word, at + 1);
    }
    None
}

/// A figure with the unit of time by which it is told.
fn with_unit(article: &ArticleContext<'_>, figure: &Figure) -> Place {
    let more = per(article, figure).map_or(0, |(_, more)| more);
    Place { field: figure.field, span: Span::new(figure.span.start, figure.span.end.saturating_add(more)) }
}

/// So many words can stand between a figure and its unit of time.
const MOST: usize = 5;

fn unit(word: &str) -> Option<Unit> {
    Some(match word.trim_end_matches(|c: char| !c.is_alphabetic()) {
        "minute" => Unit::Minute,
        "hour" => Unit::Hour,
        "day" => Unit::Day,
        "week" => Unit::Week,
        "month" => Unit::Month,
        "year" | "annum" => Unit::Year,
        _ => return None,
    })
}
