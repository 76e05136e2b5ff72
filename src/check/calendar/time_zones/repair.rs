//! The repairs of a time of day that is given in two zones: the other time, or the other half of the year.

use super::clock::{Clock, written};
use crate::check::ArticleContext;
use crate::finding::Repair;
use crate::text::Span;

/// Zones that a place keeps in winter and in summer, with their minutes from UTC.
const SEASONS: [[(&str, i32); 2]; 7] = [
    [("EST", -300), ("EDT", -240)],
    [("CST", -360), ("CDT", -300)],
    [("MST", -420), ("MDT", -360)],
    [("PST", -480), ("PDT", -420)],
    [("GMT", 0), ("BST", 60)],
    [("CET", 60), ("CEST", 120)],
    [("EET", 120), ("EEST", 180)],
];

/// Writes the time `minutes` since midnight, in the form in which the clock is written.
pub(super) fn clock_repair(article: &ArticleContext<'_>, clock: &Clock<'_>, minutes: i32) -> Option<Repair> {
    let start = clock.text.find(|c: char| c.is_ascii_digit())?;
    let figures = clock.text.get(start..)?;
    let zone = figures.find(clock.zone)?;
    let old = figures.get(..zone)?.trim_end();
    let new = like(old, minutes)?;
    Some(repair(article, clock, start, old.len(), new))
}

/// Writes the same place's other zone, where that makes both times one.
pub(super) fn zone_repair(article: &ArticleContext<'_>, clock: &Clock<'_>, other: &Clock<'_>) -> Option<Repair> {
    let fits = |offset: i32| other.in_zone(offset) == clock.minutes;
    let pair = SEASONS.iter().find(|pair| pair.contains(&(clock.zone, clock.offset)))?;
    // GMT is the world's reference beside another zone, not Britain's winter.
    let (name, _) = pair.iter().find(|(name, offset)| clock.zone != "GMT" && *name != clock.zone && fits(*offset))?;
    if *name == other.zone {
        return None;
    }
    Some(repair(article, clock, clock.text.rfind(clock.zone)?, clock.zone.len(), (*name).to_owned()))
}

/// The time in the form of `old`: "1500", "15:00", "3:00 p.m.", "3 pm".
fn like(old: &str, minutes: i32) -> Option<String> {
    let digits = old.find(|c: char| !c.is_ascii_digit()).unwrap_or(old.len());
    if digits == 4 && old.len() == 4 {
        return Some(written(minutes).replace(':', ""));
    }
    let tail = old.find(|c: char| c.is_ascii_alphabetic());
    let Some(tail) = tail else { return old.contains(':').then(|| written(minutes)) };
    // The half of the day as it is spelt, with its first letter changed where needed.
    let (space, half) = (old.get(..tail)?.len() - old.get(..tail)?.trim_end().len(), old.get(tail..)?);
    let letter = if minutes < 12 * 60 { 'a' } else { 'p' };
    let letter = if half.starts_with(|c: char| c.is_ascii_uppercase()) { letter.to_ascii_uppercase() } else { letter };
    let hour = (minutes / 60 + 11) % 12 + 1;
    let separator =
        old.chars().find(|c| matches!(c, ':' | '.')).filter(|_| old.get(..tail).is_some_and(|f| f.trim().len() > 2));
    let minute = match (minutes % 60, separator) {
        (0, None) => String::new(),
        (minute, separator) => format!("{}{minute:02}", separator.unwrap_or(':')),
    };
    Some(format!("{hour}{minute}{}{letter}{}", " ".repeat(space), half.get(1..)?))
}

/// A repair of `len` bytes at the byte `at` of the clock's words.
fn repair(article: &ArticleContext<'_>, clock: &Clock<'_>, at: usize, len: usize, replacement: String) -> Repair {
    let start = clock.mention.span.start as usize + at;
    Repair { site: article.site(clock.mention.field, Span::from_usize(start, start + len)), replacement }
}
