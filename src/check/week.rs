//! `week`: an event that is said to be this week or next, and dated in another week elsewhere in the article.

use serde::Deserialize;

use super::times::{around, published, published_line, words};
use super::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::name::NameKind;
use crate::recognise::time::{Reference, TimeExpr, TimeMention};
use crate::resolve::time::Time;
use crate::value::{DayRange, Unit};

/// The check as rule pages name it.
pub(super) const KIND: CheckKind = CheckKind {
    name: "week",
    slots: &[
        ("event", "the event: \"election\""),
        ("week", "the words that tell its week: \"next week\""),
        ("days", "the days of that week: \"11 December 2017 to 17 December 2017\""),
        ("date", "its date as written: \"14 June\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(WeekCheck) as Box<dyn Check>),
};

struct WeekCheck;

impl Check for WeekCheck {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        // Weeks are rare: an article without one costs one look at each time.
        if !article.reading.time_mentions.iter().any(|mention| is_week(&mention.expr)) {
            return;
        }
        let Some(published) = published(article) else { return };
        let weeks: Vec<Said<'_>> = said(article, is_week, in_week);
        let dates: Vec<Said<'_>> = said(article, is_day, on_date);
        for week in &weeks {
            let own: Vec<&Said<'_>> = dates.iter().filter(|date| date.event == week.event).collect();
            let Some(date) = own.first().filter(|first| own.iter().all(|date| date.days == first.days)) else {
                continue;
            };
            if date.days.from > published.until && miss(week.days, date.days) && may_be_one(article, week, date) {
                found.push(conflict(article, week, date));
            }
        }
    }
}

/// An event with its time.
struct Said<'a> {
    event: &'static str,
    /// The word before the event.
    kind: String,
    mention: &'a TimeMention,
    days: DayRange,
}

/// Every event with its time. `is_time` tells which time expressions can date one, `event` where it stands among the words
/// before such an expression, or behind its possessive ending.
fn said<'a>(
    article: &ArticleContext<'a>,
    is_time: fn(&TimeExpr) -> bool,
    event: fn(&[String], bool) -> Option<usize>,
) -> Vec<Said<'a>> {
    let times = article.reading.time_mentions.iter().zip(&article.reading.times);
    let read = |(mention, time): (&'a TimeMention, &Time)| {
        let (before, behind) = around(article, mention, mention.span);
        // "next week's vote": the event stands behind.
        let of_week = behind.strip_prefix("'s ").or(behind.strip_prefix("’s "));
        let words = of_week.map_or_else(|| words(before), |behind| words(behind).into_iter().take(3).collect());
        let at = event(&words, of_week.is_some())?;
        let name = words.get(at)?;
        let event = *EVENTS.iter().find(|event| *event == name)?;
        let kind = at.checked_sub(1).and_then(|at| words.get(at)).cloned().unwrap_or_default();
        Some(Said { event, kind, mention, days: time.days.as_ref()?.single()? })
    };
    times.filter(|(mention, _)| is_time(&mention.expr)).filter_map(read).collect()
}

/// The event of "the vote next week", "next week's special election".
fn in_week(words: &[String], possessive: bool) -> Option<usize> {
    let is_event = |at: &usize| words.get(*at).is_some_and(|word| EVENTS.contains(&word.as_str()));
    if possessive { (0..words.len()).find(is_event) } else { words.len().checked_sub(1).filter(is_event) }
}

/// The event of "a hearing on 14 June", "the vote, set for 16 June".
fn on_date(words: &[String], possessive: bool) -> Option<usize> {
    let lead = words.last().filter(|word| !possessive && matches!(word.as_str(), "on" | "for"))?;
    let at = words.len().checked_sub(2)?;
    let is_set = words.get(at).is_some_and(|word| SET.contains(&word.as_str()));
    if is_set { at.checked_sub(1) } else { Some(at).filter(|_| lead == "on") }
}

fn is_day(expr: &TimeExpr) -> bool {
    matches!(expr, TimeExpr::Date { parts, hedge: None, direction: None } if parts.day.is_some() && parts.month.is_some())
}

/// "this week", "next week"
fn is_week(expr: &TimeExpr) -> bool {
    matches!(expr, TimeExpr::Relative { unit: Unit::Week, offset: 0 | 1, reference: Reference::Speech, part: None })
}

/// Whether the date misses the week, but not by so much that another event is meant. A week may start on Sunday, and end on
/// the Monday of a long weekend.
fn miss(week: DayRange, date: DayRange) -> bool {
    const NEAR: i32 = 14;
    let wide = |by: i32| DayRange { from: week.from.plus(-by), until: week.until.plus(by) };
    wide(1).intersect(date).is_none() && wide(NEAR).intersect(date).is_some()
}

/// Whether nothing tells the two events apart: another kind ("state election"), another place.
fn may_be_one(article: &ArticleContext<'_>, a: &Said<'_>, b: &Said<'_>) -> bool {
    let plain = |kind: &str| kind.is_empty() || PLAIN.contains(&kind);
    let same_kind = a.kind == b.kind || plain(&a.kind) || plain(&b.kind);
    let (own, other) = (places(article, a.mention), places(article, b.mention));
    let apart = !own.is_empty() && !other.is_empty() && !own.iter().any(|place| other.contains(place));
    same_kind && !apart
}

/// The places that the sentence of a mention names.
fn places(article: &ArticleContext<'_>, mention: &TimeMention) -> Vec<u16> {
    let own =
        article.reading.names.iter().filter(|name| (name.field, name.sentence) == (mention.field, mention.sentence));
    own.filter(|name| name.kind == NameKind::Place).filter_map(|name| name.place).collect()
}

fn conflict(article: &ArticleContext<'_>, week: &Said<'_>, date: &Said<'_>) -> Conflict {
    let text = |said: &Said<'_>| article.text(said.mention.field, said.mention.span).to_owned();
    Conflict {
        labels: vec![
            article.label(date.mention.field, date.mention.span, format!("the {} is on {}", date.event, date.days)),
            article.label(week.mention.field, week.mention.span, week.days.to_string()),
        ],
        derivation: vec![
            published_line(article),
            format!("\"{}\" is {}", text(week), week.days),
            format!("\"{}\" is {}", text(date), date.days),
        ],
        slots: vec![
            ("event", week.event.to_owned()),
            ("week", text(week)),
            ("days", week.days.to_string()),
            ("date", text(date)),
        ],
        ..Conflict::default()
    }
}

/// Events of which there is seldom more than one in an article.
const EVENTS: [&str; 14] = [
    "ballot",
    "by-election",
    "conference",
    "debate",
    "election",
    "final",
    "hearing",
    "inauguration",
    "referendum",
    "runoff",
    "summit",
    "trial",
    "vote",
    "wedding",
];

/// Words before an event that don't tell it from others.
const PLAIN: [&str; 18] = [
    "a", "an", "and", "but", "her", "his", "in", "its", "key", "of", "our", "s", "that", "the", "their", "this", "to",
    "will",
];

/// Words that set an event for its date.
const SET: [&str; 5] = ["due", "planned", "scheduled", "set", "slated"];
