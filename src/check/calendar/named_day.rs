//! `named-day`: a named day of the year beside a date on which it does not fall.

use chrono::{Datelike, Weekday};
use serde::Deserialize;

use crate::check::repair::date::{day_repair, month_repair};
use crate::check::wording::phrase::words;
use crate::check::wording::times::{around, published, years_spoken_of};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::time::{DateParts, TimeExpr, TimeMention};
use crate::resolve::time::holiday;
use crate::text::Span;
use crate::value::Day;

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "named-day",
    slots: &[
        ("name", "the named day as written: \"Christmas Day\""),
        ("date", "the date as written: \"26 December\""),
        ("falls", "the day on which it falls: \"25 December\", with its year where that matters"),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(NamedDay) as Box<dyn Check>),
};

/// Named days that fall on one date, or by one reckoning, wherever they are kept; of Thanksgiving there are two. Labour Day, Independence Day, Memorial Day and
/// Mother's Day differ from land to land.
const EVERYWHERE: [&str; 15] = [
    "ash-wednesday",
    "bastille",
    "boxing",
    "christmas",
    "christmas-eve",
    "easter",
    "easter-monday",
    "good-friday",
    "halloween",
    "juneteenth",
    "new-year",
    "new-year-eve",
    "palm-sunday",
    "thanksgiving",
    "valentine",
];

struct NamedDay;

impl Check for NamedDay {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for (index, pair) in article.reading.time_mentions.windows(2).enumerate() {
            let [first, second] = pair else { continue };
            let (named, date) =
                if matches!(first.expr, TimeExpr::Named { .. }) { (first, second) } else { (second, first) };
            let TimeExpr::Named { name, year, .. } = &named.expr else { continue };
            let TimeExpr::Date { parts, hedge: None, .. } = &date.expr else { continue };
            if !are_one(article, first, second) || is_other_calendar(article, named) {
                continue;
            }
            let parts = DateParts { year: parts.year.or(*year), ..*parts };
            if let Some((written, falls)) = falls_elsewhere(article, index, name, parts) {
                found.push(conflict(article, (named, name), date, (written, falls)));
            }
        }
    }
}

/// Whether the two stand side by side as one day: "Christmas Day, 26 December", "Thanksgiving on Nov. 22", "the Dec. 25
/// Christmas holiday".
fn are_one(article: &ArticleContext<'_>, first: &TimeMention, second: &TimeMention) -> bool {
    if (first.field, first.sentence) != (second.field, second.sentence) {
        return false;
    }
    let between = article.text(first.field, Span::new(first.span.end, second.span.start));
    let (before, _) = around(article, first, first.span);
    let (_, behind) = around(article, second, second.span);
    let ends = behind.is_empty() || behind.starts_with([',', '.', ')', ';', ':']);
    let lead = words(before).last().map_or("", |word| word.text).to_lowercase();
    let is_named = matches!(first.expr, TimeExpr::Named { .. });
    // "Before Easter on 2 April": the date may be the verb's; in "the Friday before Easter, 2 April," it is the Friday's.
    const PARTED: [&str; 9] = ["after", "and", "before", "between", "from", "of", "since", "to", "until"];
    let parted = is_named && PARTED.contains(&lead.as_str());
    match between {
        ", " | " (" | ", on " => ends && !parted,
        " holiday on " => is_named,
        " on " | " is on " | " falls on " | " is " | " was on " | " fell on " => is_named && !parted,
        " " | " U.S. " => !is_named && behind.starts_with(" holiday"),
        _ => false,
    }
}

/// Whether the sentence speaks of another calendar or another land's day.
fn is_other_calendar(article: &ArticleContext<'_>, named: &TimeMention) -> bool {
    const OTHER: [&str; 12] = [
        "Armenian",
        "Canada",
        "Canadian",
        "Chinese",
        "Coptic",
        "Eastern",
        "Ethiopian",
        "Julian",
        "Lunar",
        "Orthodox",
        "lunar",
        "observed",
    ];
    let (before, behind) = around(article, named, named.span);
    let own = article.text(named.field, named.span);
    [before, own, behind].iter().any(|text| OTHER.iter().any(|word| text.contains(word)))
}

/// The date and the day nearest to it on which the named one falls, where they differ in every year that can be meant.
fn falls_elsewhere(article: &ArticleContext<'_>, index: usize, name: &str, date: DateParts) -> Option<(Day, Day)> {
    let (month, day) = (date.month?.into(), date.day?.into());
    if !EVERYWHERE.contains(&name) {
        return None;
    }
    let years: Vec<i32> = match date.year {
        Some(year) => vec![year],
        None => match published(article).and_then(|days| days.until.date()) {
            Some(date) => (date.year() - 1..=date.year() + 1).chain(years_spoken_of(article, index)).collect(),
            // A day that falls on one date every year needs no year.
            None => (2000..2028).collect(),
        },
    };
    let pairs: Vec<(Day, Day)> =
        years.iter().filter_map(|year| Day::ymd(*year, month, day).zip(holiday(name, *year))).collect();
    let is_right = |(written, falls): &(Day, Day)| written == falls || is_kept_elsewhere(name, *written);
    if pairs.iter().any(is_right) {
        return None;
    }
    let own = years.len() / 2;
    pairs.get(if date.year.is_some() { 0 } else { own.min(1) }).copied()
}

/// Whether it is Canada's Thanksgiving, the second Monday of October, or Christmas by the Julian calendar.
fn is_kept_elsewhere(name: &str, day: Day) -> bool {
    let Some(day) = day.date() else { return false };
    match (name, day.month(), day.day()) {
        ("thanksgiving", 10, 8..=14) => day.weekday() == Weekday::Mon,
        ("christmas", 1, 7) | ("christmas-eve", 1, 6) => true,
        _ => false,
    }
}

fn conflict(
    article: &ArticleContext<'_>,
    (named, name): (&TimeMention, &str),
    date: &TimeMention,
    (written, falls): (Day, Day),
) -> Conflict {
    let words = |mention: &TimeMention| article.text(mention.field, mention.span).to_owned();
    let moves = holiday(name, 2023).zip(holiday(name, 2024)).is_some_and(|(a, b)| {
        a.date().map(|date| (date.month(), date.day())) != b.date().map(|date| (date.month(), date.day()))
    });
    let told = if moves {
        falls.to_string()
    } else {
        falls.date().map_or_else(String::new, |day| day.format("%-d %B").to_string())
    };
    let repair = match written.date().zip(falls.date()) {
        Some((a, b)) if a.month() == b.month() => day_repair(article, date, a, b),
        Some((a, b)) if a.day() == b.day() => month_repair(article, date, written, falls),
        _ => None,
    };
    Conflict {
        labels: vec![
            article.label(date.field, date.span, "another day"),
            article.label(named.field, named.span, told.clone()),
        ],
        derivation: vec![format!("\"{}\" is {told}", words(named))],
        slots: vec![("name", words(named)), ("date", words(date)), ("falls", told)],
        repairs: repair.into_iter().collect(),
        ..Conflict::default()
    }
}
