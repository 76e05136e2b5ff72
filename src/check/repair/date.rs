//! Repairs of a date: another month, another day of the month, in the form in which the date is written.

use chrono::{Datelike, NaiveDate};

use crate::check::ArticleContext;
use crate::finding::Repair;
use crate::recognise::time::TimeMention;
use crate::text::Span;
use crate::value::Day;

/// Writes the month of `other` for that of `day`, where the mention writes one and the year stays.
pub(in crate::check) fn month_repair(
    article: &ArticleContext<'_>,
    mention: &TimeMention,
    day: Day,
    other: Day,
) -> Option<Repair> {
    let (day, other) = (day.date()?, other.date()?);
    if day.year() != other.year() {
        return None;
    }
    let text = article.text(mention.field, mention.span);
    let is_month = |(_, word): &(usize, &str)| word.parse::<chrono::Month>().is_ok() || *word == "Sept";
    let mut months = runs(text, char::is_alphabetic).filter(is_month);
    let (at, word) = months.next().filter(|_| months.next().is_none())?;
    let dotted = text.get(at + word.len()..).is_some_and(|rest| rest.starts_with('.'));
    let short = word.len() <= 4 && (dotted || long_name(day).len() > 4);
    let replacement = if short { short_name(other, dotted) } else { long_name(other) };
    Some(repair(article, mention, at, word.len() + usize::from(dotted), replacement))
}

/// Writes the day of the month of `other` for that of `day`. Across the end of a month, and for "27th", more than the figure
/// would change: then there is no repair.
pub(in crate::check) fn day_repair(
    article: &ArticleContext<'_>,
    mention: &TimeMention,
    day: NaiveDate,
    other: NaiveDate,
) -> Option<Repair> {
    if (day.year(), day.month()) != (other.year(), other.month()) {
        return None;
    }
    let text = article.text(mention.field, mention.span);
    let (at, figure) = runs(text, |c| c.is_ascii_alphanumeric()).find(|(_, run)| run.parse() == Ok(day.day()))?;
    let new = other.day();
    let new = if figure.starts_with('0') { format!("{new:02}") } else { new.to_string() };
    Some(repair(article, mention, at, figure.len(), new))
}

/// A repair of `len` bytes at the byte `at` of the mention.
pub(in crate::check) fn repair(
    article: &ArticleContext<'_>,
    mention: &TimeMention,
    at: usize,
    len: usize,
    replacement: String,
) -> Repair {
    let start = mention.span.start as usize + at;
    Repair { site: article.site(mention.field, Span::from_usize(start, start + len)), replacement }
}

/// The runs of characters that `is_part` takes, with their first byte.
pub(in crate::check) fn runs(text: &str, is_part: impl Fn(char) -> bool + Copy) -> impl Iterator<Item = (usize, &str)> {
    let pieces = text.split_inclusive(move |c| !is_part(c)).scan(0, |at, piece| {
        let start = *at;
        *at += piece.len();
        Some((start, piece))
    });
    pieces.map(move |(at, piece)| (at, piece.trim_end_matches(|c| !is_part(c)))).filter(|(_, run)| !run.is_empty())
}

fn long_name(date: NaiveDate) -> String {
    date.format("%B").to_string()
}

/// As agencies shorten it: months of up to five letters are written out where others get a full stop.
fn short_name(date: NaiveDate, dotted: bool) -> String {
    let long = long_name(date);
    match (dotted, date.month()) {
        (true, 3..=7) => long,
        (true, 9) => "Sept.".to_owned(),
        (true, _) => date.format("%b.").to_string(),
        (false, _) => date.format("%b").to_string(),
    }
}
