//! `weekday-pair`: two weekdays with their days of one month that lie as far apart as the weekdays do not. Needs no year.

use chrono::{Datelike, Weekday};
use serde::Deserialize;

use crate::check::wording::ordinal::with_ending;
use crate::check::wording::times::{nearest_day, published, weekday_name};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::time::{DateParts, TimeExpr, TimeMention};
use crate::text::Span;
use crate::value::Day;

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "weekday-pair",
    slots: &[
        ("quoted", "the article's words: \"Tuesday 5 and Wednesday 7 June\""),
        ("first", "the first weekday: \"Tuesday\""),
        ("second", "the second weekday: \"Wednesday\""),
        ("apart", "how far apart the days are: \"2 days\""),
        ("right", "the weekday of the second day, if the first is right: \"Thursday\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(WeekdayPair) as Box<dyn Check>),
};

struct WeekdayPair;

impl Check for WeekdayPair {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for pair in article.reading.time_mentions.windows(2) {
            let [first, second] = pair else { continue };
            let (Some(a), Some(b)) = (weekday_date(first), weekday_date(second)) else { continue };
            if let Some((a, b)) = of_one_month(article, (first, a), (second, b))
                && (b.1 - a.1).rem_euclid(7) != days_ahead(a.0, b.0)
                && !is_told_by_calendar(article, first, second)
            {
                found.push(conflict(article, [first, second], a, b));
            }
        }
    }
}

/// A date with a weekday and no year: with one, the calendar itself tells.
fn weekday_date(mention: &TimeMention) -> Option<DateParts> {
    match &mention.expr {
        TimeExpr::Date { parts, hedge: None, direction: None } if parts.weekday.is_some() && parts.year.is_none() => {
            Some(*parts)
        }
        _ => None,
    }
}

/// Whether a publication date tells the year of a whole date among the two, so that its own weekday tells which is wrong.
fn is_told_by_calendar(article: &ArticleContext<'_>, first: &TimeMention, second: &TimeMention) -> bool {
    let Some(published) = published(article) else { return false };
    [first, second].into_iter().filter_map(weekday_date).any(|parts| {
        let day = nearest_day(parts, published).and_then(Day::date);
        day.is_some_and(|day| Some(day.weekday()) != parts.weekday)
    })
}

/// Weekday and day of the month of each, where the two are of one month: "Tuesday 5 and Wednesday 7 June", "Friday, May 2 to
/// Sunday, May 5".
fn of_one_month(
    article: &ArticleContext<'_>,
    (first, a): (&TimeMention, DateParts),
    (second, b): (&TimeMention, DateParts),
) -> Option<((Weekday, i32), (Weekday, i32))> {
    if (first.field, first.sentence) != (second.field, second.sentence) {
        return None;
    }
    let between = article.text(first.field, Span::new(first.span.end, second.span.start));
    let (printed, joint) = day_behind(between);
    let day = a.day.or(printed)?;
    let same_month = match (a.month, b.month) {
        (Some(a), Some(b)) => a == b,
        (None, Some(_)) | (Some(_), None) => true,
        (None, None) => false,
    };
    let joint = joint.trim().trim_start_matches(',').trim();
    let joined = matches!(
        joint,
        "and" | "&" | "to" | "until" | "till" | "through" | "or" | "-" | "–" | "" | "and on" | "and the" | "to the"
    );
    let pair = ((a.weekday?, i32::from(day)), (b.weekday?, i32::from(b.day?)));
    (same_month && joined && pair.0.1 < pair.1.1).then_some(pair)
}

/// A day of the month at the head of a text, and the rest: " 5 and " is 5 and "and".
fn day_behind(text: &str) -> (Option<u8>, &str) {
    let trimmed = text.trim_start_matches([' ', ',']).trim_start_matches("the ");
    let digits = trimmed.len() - trimmed.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (day, rest) = trimmed.split_at_checked(digits).unwrap_or(("", trimmed));
    let day: Option<u8> = day.parse().ok().filter(|day| (1..=31).contains(day));
    match day {
        Some(_) => (day, ["st", "nd", "rd", "th"].iter().find_map(|end| rest.strip_prefix(end)).unwrap_or(rest)),
        None => (None, text),
    }
}

fn days_ahead(from: Weekday, to: Weekday) -> i32 {
    i32::try_from(to.days_since(from)).unwrap_or(0)
}

fn conflict(
    article: &ArticleContext<'_>,
    [first, second]: [&TimeMention; 2],
    a: (Weekday, i32),
    b: (Weekday, i32),
) -> Conflict {
    let span = first.span.join(second.span);
    let apart = b.1 - a.1;
    let days = format!("{apart} day{}", if apart == 1 { "" } else { "s" });
    let right = (0..apart.rem_euclid(7)).fold(a.0, |day, _| day.succ());
    let (one, other) = (weekday_name(a.0), weekday_name(b.0));
    Conflict {
        labels: vec![
            article.label(second.field, second.span, format!("{days} after the {one}")),
            article.label(first.field, first.span, one),
        ],
        derivation: vec![
            format!("from the {} to the {}: {days}", with_ending(a.1), with_ending(b.1)),
            format!("{days} after a {one} comes a {}", weekday_name(right)),
        ],
        slots: vec![
            ("quoted", article.text(first.field, span).to_owned()),
            ("first", one.to_owned()),
            ("second", other.to_owned()),
            ("apart", days),
            ("right", weekday_name(right).to_owned()),
        ],
        ..Conflict::default()
    }
}
