//! `period`: a decade or a century beside a year that it does not hold.

use serde::Deserialize;

use crate::check::wording::ordinal::with_ending;
use crate::check::wording::phrase::{Word, words};
use crate::check::wording::times::around;
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::time::{TimeExpr, TimeMention};
use crate::text::Span;

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "period",
    slots: &[
        ("period", "the decade or century as written: \"the 1980s\""),
        ("years", "its years: \"1980 to 1989\""),
        ("year", "the year beside it: \"1992\""),
        ("right", "the decade or century that holds the year: \"the 1990s\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(Period) as Box<dyn Check>),
};

struct Period;

impl Check for Period {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for pair in article.reading.time_mentions.windows(2) {
            let [period, date] = pair else { continue };
            let (TimeExpr::Years { from, until, .. }, TimeExpr::Date { parts, hedge: None, direction: None }) =
                (&period.expr, &date.expr)
            else {
                continue;
            };
            if let Some(year) = parts.year
                && !holds(*from, *until, year)
                && explains(article, period, date)
            {
                found.push(conflict(article, (period, *from, *until), date, year));
            }
        }
    }
}

/// Whether the years hold that year, as people count: "the 19th century" may be the 1800s, 1800 and 1900 included.
fn holds(from: i32, until: i32, year: i32) -> bool {
    const CENTURY: i32 = 99;
    let careless = i32::from(until - from >= CENTURY);
    (from - careless..=until + careless).contains(&year)
}

/// Whether the year says more closely when the period's thing was: "in the 1980s, in 1992,", "the 19th-century mill, built in
/// 1923".
fn explains(article: &ArticleContext<'_>, period: &TimeMention, date: &TimeMention) -> bool {
    if (period.field, period.sentence) != (date.field, date.sentence) {
        return false;
    }
    let between = article.text(period.field, Span::new(period.span.end, date.span.start));
    let (before, _) = around(article, period, period.span);
    let (_, behind) = around(article, date, date.span);
    let ends = behind.is_empty() || [".", ")", ";"].iter().any(|sign| behind.starts_with(sign));
    // "In the 1980s, in 1992, and in 2001" is a row.
    let closed =
        behind.strip_prefix(", ").is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()) && !is_row(rest));
    let lead = words(before).last().map_or("", |word| word.text).to_lowercase();
    match between {
        ", in " | " (" | " (in " | ", specifically in " | ", specifically " | ", namely in " => {
            matches!(lead.as_str(), "in" | "during" | "of" | "from") && (ends || closed)
        }
        _ => is_dated_thing(between),
    }
}

fn is_row(rest: &str) -> bool {
    ["and ", "or ", "in ", "then ", "again "].iter().any(|word| rest.starts_with(word))
}

/// " mill, built in", " church (built in", " novel, first published in": a thing of that period, and when it was made.
fn is_dated_thing(between: &str) -> bool {
    const THING: usize = 3;
    let words = words(between);
    let [thing @ .., made, lead] = words.as_slice() else { return false };
    if !lead.is(&["in"]) || !made.is(&MADE) {
        return false;
    }
    let is_link = |word: &&Word<'_>| word.is(&["first", "originally", "that", "was", "were", "which"]);
    let thing = thing.len() - thing.iter().rev().take_while(is_link).count();
    let noun = words.get(..thing).unwrap_or_default();
    let plain = |word: &Word<'_>| !word.is(&["and", "but", "in", "of", "or", "replaced", "to", "with", "from", "by"]);
    (1..=THING).contains(&thing) && noun.iter().all(plain)
}

fn conflict(
    article: &ArticleContext<'_>,
    (period, from, until): (&TimeMention, i32, i32),
    date: &TimeMention,
    year: i32,
) -> Conflict {
    let words = |mention: &TimeMention| article.text(mention.field, mention.span).to_owned();
    let (years, right) = (format!("{from} to {until}"), right(until - from, year));
    Conflict {
        labels: vec![
            article.label(date.field, date.span, format!("in {right}")),
            article.label(period.field, period.span, years.clone()),
        ],
        derivation: vec![format!("\"{}\" is {years}", words(period)), format!("{year} is in {right}")],
        slots: vec![("period", words(period)), ("years", years), ("year", words(date)), ("right", right)],
        ..Conflict::default()
    }
}

/// The decade or century that holds the year.
fn right(length: i32, year: i32) -> String {
    if length < 10 {
        return format!("the {}s", year.div_euclid(10) * 10);
    }
    let century = (year - 1).div_euclid(100) + 1;
    format!("the {} century", with_ending(century))
}

/// How a thing came to be, once.
const MADE: [&str; 12] = [
    "born",
    "built",
    "cast",
    "completed",
    "composed",
    "constructed",
    "carved",
    "erected",
    "founded",
    "painted",
    "published",
    "written",
];
