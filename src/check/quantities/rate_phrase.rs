//! What a figure is told per: "12 a day", "£5 each", "£900 a month".

use super::line::{Line, LowerWord, LowerWords};
use crate::recognise::time::TimeExpr;
use crate::resolve::quantity::singular;
use crate::value::{Interval, Length, Unit};

/// What a figure is told per.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Per {
    /// "a day", "per year", "each week", "daily".
    Time(Unit),
    /// "each", "apiece", "a head", "per person".
    One,
}

/// What the figure at `at` is told per, with the words that tell it.
pub(super) fn per(line: &Line<'_>, at: usize) -> Option<(Per, String)> {
    let figure = line.get(at)?;
    let noun = line.counted(at).map_or(figure.span.end, |counted| counted.noun.end);
    let skipped = noun.checked_sub(figure.span.end)? as usize;
    let rest = line.rest(at).get(skipped..)?;
    // Only the words that follow at once, before any sign.
    let clause = rest.split([',', '.', ';', ':', '(', ')', '–', '—']).next().unwrap_or_default();
    let told: LowerWords<'_> = line.words(clause).into_iter().take(2).collect();
    let list: Vec<&str> = told.iter().map(LowerWord::as_str).collect();
    match list.as_slice() {
        ["each", unit] | ["a" | "an" | "per" | "every", unit] if unit_of(unit).is_some() => {
            unit_of(unit).map(|unit| (Per::Time(unit), list.join(" ")))
        }
        ["a" | "per", "head" | "person" | "worker" | "household" | "family" | "ticket" | "share" | "unit"] => {
            Some((Per::One, list.join(" ")))
        }
        ["a" | "an" | "per", noun] if is_counted(line, noun) => Some((Per::One, list.join(" "))),
        [word @ ("each" | "apiece"), ..] => Some((Per::One, (*word).to_owned())),
        [word, ..] => adverb(word).map(|unit| (Per::Time(unit), (*word).to_owned())),
        [] => None,
    }
}

/// Whether another figure of the sentence counts such things: "$12 a dose, so two million doses".
fn is_counted(line: &Line<'_>, noun: &str) -> bool {
    (0..line.figures.len())
        .filter_map(|at| line.counted(at))
        .any(|counted| singular(&line.words_at(counted.head).to_lowercase()).as_deref() == Some(noun))
}

fn unit_of(word: &str) -> Option<Unit> {
    match word {
        "hour" => Some(Unit::Hour),
        "day" | "night" => Some(Unit::Day),
        "week" => Some(Unit::Week),
        "month" => Some(Unit::Month),
        "year" | "annum" => Some(Unit::Year),
        _ => None,
    }
}

fn adverb(word: &str) -> Option<Unit> {
    match word {
        "hourly" => Some(Unit::Hour),
        "daily" => Some(Unit::Day),
        "weekly" => Some(Unit::Week),
        "monthly" => Some(Unit::Month),
        "annually" | "yearly" => Some(Unit::Year),
        _ => None,
    }
}

/// How many of `small` one `large` can hold, where people reckon one by the other: whole and working days, weeks and months.
pub(super) fn ratio(small: Unit, large: Unit) -> Option<(f64, f64)> {
    match (small, large) {
        (Unit::Hour, Unit::Day) => Some((6.0, 24.0)),
        (Unit::Hour, Unit::Week) => Some((30.0, 168.0)),
        (Unit::Day, Unit::Week) => Some((4.0, 7.0)),
        (Unit::Day, Unit::Month) => Some((18.0, 31.0)),
        (Unit::Day, Unit::Year) => Some((180.0, 366.0)),
        (Unit::Week, Unit::Month) => Some((4.0, 4.5)),
        (Unit::Week, Unit::Year) => Some((44.0, 53.0)),
        (Unit::Month, Unit::Year) => Some((12.0, 12.0)),
        _ => None,
    }
}

/// The only length of time that the sentence tells, with its words; none where it tells several.
pub(super) fn length<'a>(line: &Line<'a>) -> Option<(Length, &'a str)> {
    let times = &line.article.reading.time_mentions;
    let first = times.partition_point(|time| (time.field, time.span.start) < (line.field, line.span.start));
    let own = times.iter().skip(first).take_while(|time| time.field == line.field && time.span.start < line.span.end);
    let mut lengths = own.filter_map(|time| match time.expr {
        TimeExpr::Length { length, hedge: None, rest: None } => Some((length, line.words_at(time.span))),
        // "In 14 days the inspectors visited": what may be a date tells a length here.
        TimeExpr::Shifted { unit, offset, hedge: None, .. } if offset > 0 => {
            let count = f64::from(offset);
            Some((Length { count, unit, bounds: Interval::exact(count) }, line.words_at(time.span)))
        }
        _ => None,
    });
    lengths.next().filter(|_| lengths.next().is_none())
}
