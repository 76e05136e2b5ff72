//! The two repairs of a weekday and a date that do not fit: the other weekday, or the other day.

use chrono::{Datelike, NaiveDate, Weekday};

use super::ArticleContext;
use super::times::weekday_name;
use crate::finding::Repair;
use crate::recognise::time::TimeMention;
use crate::text::Span;

/// Writes the weekday of `day` for the `written` one.
pub(super) fn weekday_repair(
    article: &ArticleContext<'_>,
    mention: &TimeMention,
    written: Weekday,
    day: NaiveDate,
) -> Option<Repair> {
    let text = article.text(mention.field, mention.span);
    let (at, word) = runs(text, char::is_alphabetic).find(|(_, word)| {
        // "Tues" and "Thurs" are no prefixes that chrono knows.
        word.is_ascii() && word.parse() == Ok(written) || is_prefix(word, weekday_name(written))
    })?;
    let name = weekday_name(day.weekday());
    let short = name.get(..3).filter(|_| word.len() == 3).unwrap_or(name);
    Some(repair(article, mention, at, word.len(), short.to_owned()))
}

/// Writes the day of the month of `nearest` for that of `day`. Across the end of a month, and for "27th",
/// more than the figure would change: then there is no repair.
pub(super) fn date_repair(
    article: &ArticleContext<'_>,
    mention: &TimeMention,
    day: NaiveDate,
    nearest: NaiveDate,
) -> Option<Repair> {
    if (day.year(), day.month()) != (nearest.year(), nearest.month()) {
        return None;
    }
    let text = article.text(mention.field, mention.span);
    let (at, figure) = runs(text, |c| c.is_ascii_alphanumeric()).find(|(_, run)| run.parse() == Ok(day.day()))?;
    let new = nearest.day();
    let new = if figure.starts_with('0') { format!("{new:02}") } else { new.to_string() };
    Some(repair(article, mention, at, figure.len(), new))
}

fn is_prefix(word: &str, name: &str) -> bool {
    word.len() > 3 && name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

/// A repair of `len` bytes at the byte `at` of the mention.
fn repair(article: &ArticleContext<'_>, mention: &TimeMention, at: usize, len: usize, replacement: String) -> Repair {
    let start = mention.span.start as usize + at;
    Repair { site: article.site(mention.field, Span::from_usize(start, start + len)), replacement }
}

/// The runs of characters that `is_part` takes, with their first byte.
fn runs(text: &str, is_part: impl Fn(char) -> bool + Copy) -> impl Iterator<Item = (usize, &str)> {
    let pieces = text.split_inclusive(move |c| !is_part(c)).scan(0, |at, piece| {
        let start = *at;
        *at += piece.len();
        Some((start, piece))
    });
    pieces.map(move |(at, piece)| (at, piece.trim_end_matches(|c| !is_part(c)))).filter(|(_, run)| !run.is_empty())
}
