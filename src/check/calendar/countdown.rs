//! `countdown`: so many days, weeks or months are said to be left until a date that is further off, or nearer.

use serde::Deserialize;

use crate::check::repair::date::day_repair;
use crate::check::wording::phrase::{Word, words};
use crate::check::wording::times::{around, days_outside, is_quoted, nearest_day, published, published_line};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::time::{Hedge, TimeExpr, TimeMention};
use crate::text::Span;
use crate::value::{Day, DayRange, Length, Unit};

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "countdown",
    slots: &[
        ("length", "the time that is left, as written: \"less than three weeks\""),
        ("date", "the date as written: \"Dec. 31\""),
        ("day", "the date in full: \"31 December 2024\""),
        ("actual", "how long it is from the publication to the date: \"32 days\""),
        ("published", "the day of publication, or the days on which it can have been"),
        ("nearest", "the day on which the length runs out: \"20 December 2024\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(Countdown) as Box<dyn Check>),
};

/// A date without a year is counted down to from at most so many days before.
const FURTHEST: i32 = 300;

struct Countdown;

impl Check for Countdown {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        let mentions = &article.reading.time_mentions;
        for (index, mention) in mentions.iter().enumerate() {
            let TimeExpr::Length { length, hedge, .. } = &mention.expr else { continue };
            if matches!(length.unit, Unit::Day | Unit::Week | Unit::Month)
                && let Some(published) = published(article)
                && let Some((date, day)) = target(article, index, published)
                && !is_quoted(article, mention)
                && !fits(*length, *hedge, published, day)
            {
                found.push(conflict(article, (mention, *length), (date, day), published));
            }
        }
    }
}

/// The date to which the length at `index` counts down, with its day, where that is still to come.
fn target<'a>(article: &ArticleContext<'a>, index: usize, published: DayRange) -> Option<(&'a TimeMention, Day)> {
    let mentions = &article.reading.time_mentions;
    let length = mentions.get(index)?;
    let here = |other: &&TimeMention| (other.field, other.sentence) == (length.field, length.sentence);
    let (before, behind) = around(article, length, length.span);
    let next = mentions.get(index + 1).filter(here);
    // "3 May, now two weeks away": "now" is a time of its own.
    let dated = |mention: &&TimeMention| !matches!(mention.expr, TimeExpr::Vague(_) | TimeExpr::AnyWeekday(_));
    let last = mentions.get(..index)?.iter().rev().take_while(here).find(dated);
    let between =
        |from: &TimeMention, to: &TimeMention| article.text(length.field, Span::new(from.span.end, to.span.start));
    let ahead = next.filter(|date| {
        let between = between(length, date);
        let tail = around(article, date, date.span).1;
        runs_until(before, between)
            || (is_explained(before, between) && (tail.is_empty() || tail.starts_with([',', '.', ')', ';'])))
    });
    let back = last.filter(|date| is_off(between(date, length), behind));
    let date = ahead.or(back)?;
    let TimeExpr::Date { parts, hedge: None, direction: None } = &date.expr else { return None };
    let day = nearest_day(*parts, published)?;
    (day >= published.until && days_outside(day, published) <= FURTHEST).then_some((date, day))
}

/// "(With less than two weeks) to go until the vote on", "(there are 40 days) left to", "(with two weeks) until".
fn runs_until(before: &str, between: &str) -> bool {
    const LONGEST: usize = 14;
    let (lead, words) = (words(before), words(between));
    if words.len() > LONGEST || words.iter().any(|word| word.breaks) {
        return false;
    }
    let left = match words.as_slice() {
        [to, go, rest @ ..] if to.is(&["to"]) && go.is(&["go"]) => Some(rest),
        [left, rest @ ..] if left.is(&["left", "remaining"]) => Some(rest),
        rest => lead.last().filter(|word| word.is(&["With", "with", "are", "is", "just", "only"])).map(|_| rest),
    };
    let Some(rest) = left else { return false };
    let counted = words.len() > rest.len();
    let until = rest.iter().position(|word| word.is(&["by", "before", "till", "to", "until"]));
    let Some(rest) = until.and_then(|at| Some((rest.get(..at)?, rest.get(at + 1..)?))) else { return false };
    // "With two weeks to go, the council must agree by 3 May" says what must be done by then; "two weeks before" needs its "with".
    let (skipped, behind) = rest;
    let led = counted || (skipped.is_empty() && lead.last().is_some_and(|word| word.is(&["With", "with"])));
    let other = |word: &Word<'_>| word.is(&["after", "and", "but", "since", "that", "which", "who"]);
    led && behind.len() <= 5 && !skipped.iter().chain(behind).any(other)
}

/// "(in two weeks), on", "(three weeks away), on", "(10 days from now), on".
fn is_explained(before: &str, between: &str) -> bool {
    let led = words(before).last().is_some_and(|word| word.is(&["in", "In"]));
    match between {
        ", on " | " (" | " (on " => led,
        _ => [" away, on ", " away on ", " from now, on ", " from now on ", " off, on ", " away (", " from now ("]
            .contains(&between),
    }
}

/// "(3 May,) now just (two weeks) away".
fn is_off(between: &str, behind: &str) -> bool {
    let away = [" away", " from now", " off"].iter().any(|end| {
        behind.strip_prefix(end).is_some_and(|rest| rest.is_empty() || rest.starts_with([',', '.', ')', ';']))
    });
    let between = words(between);
    away && between.iter().all(|word| word.is(&["is", "just", "now", "only", "still", "barely", "which", "a", "mere"]))
}

/// Whether the time from the publication to the day is what the length can be, with as much more or less as people are careless
/// about in its unit.
fn fits(length: Length, hedge: Option<Hedge>, published: DayRange, day: Day) -> bool {
    let careless = match length.unit {
        Unit::Day => 1.0,
        Unit::Week => 4.0,
        _ => 15.0,
    };
    let (low, high) = (length.days().low, length.days().high);
    let (shortest, longest) = (f64::from(day.0 - published.until.0), f64::from(day.0 - published.from.0));
    let reaches = shortest <= high + careless || matches!(hedge, Some(Hedge::Above | Hedge::AtLeast));
    let enough = longest >= low - careless || matches!(hedge, Some(Hedge::Below | Hedge::AtMost));
    reaches && enough
}

fn conflict(
    article: &ArticleContext<'_>,
    (length, said): (&TimeMention, Length),
    (date, day): (&TimeMention, Day),
    published: DayRange,
) -> Conflict {
    let words = |mention: &TimeMention| article.text(mention.field, mention.span).to_owned();
    let days = day.0 - published.until.0;
    let actual = format!("{days} day{}", if days == 1 { "" } else { "s" });
    let runs_out = published.until.plus((said.count * said.unit.days()).round() as i32);
    let repair = day.date().zip(runs_out.date()).and_then(|(day, other)| day_repair(article, date, day, other));
    Conflict {
        labels: vec![
            article.label(length.field, length.span, said.to_string()),
            article.label(date.field, date.span, format!("{day}, {actual} from the publication")),
        ],
        derivation: vec![
            published_line(article),
            format!("from {published} to {day}: {actual}"),
            format!("\"{}\" can be {said}", words(length)),
        ],
        slots: vec![
            ("length", words(length)),
            ("date", words(date)),
            ("day", day.to_string()),
            ("actual", actual),
            ("published", published.to_string()),
            ("nearest", runs_out.to_string()),
        ],
        repairs: repair.into_iter().collect(),
        ..Conflict::default()
    }
}
