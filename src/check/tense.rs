//! `tense`: what is told as past on a day after the publication, and what is told as to come on a day before it.

use chrono::Datelike;
use serde::Deserialize;

use super::tense_phrase::{Told, told};
use super::times::{around, published, published_line, years_spoken_of};
use super::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::time::{TimeExpr, TimeMention};
use crate::resolve::time::{Basis, Time};
use crate::value::{Day, DayRange};

/// The check as rule pages name it.
pub(super) const KIND: CheckKind = CheckKind {
    name: "tense",
    slots: &[
        ("words", "the words that tell it: \"was conducted\", \"will be held\""),
        ("date", "the date as written: \"Nov. 5-21\""),
        ("day", "the day that lies on the wrong side: \"18 November 2017\""),
        ("side", "\"after\" or \"before\" the publication"),
        ("published", "the day of publication, or the days on which it can have been"),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(TenseCheck) as Box<dyn Check>),
};

/// A date without a year that lies further away may be of another year.
const NEAR: i32 = 14;

struct TenseCheck;

impl Check for TenseCheck {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        let Some(published) = published(article) else { return };
        let times = article.reading.time_mentions.iter().zip(&article.reading.times);
        for (index, (mention, time)) in times.enumerate() {
            let Some(days) = days(mention, time) else { continue };
            let side = if days.until > published.until {
                Told::Past
            } else if days.until < published.from {
                Told::ToCome
            } else {
                continue;
            };
            let near = (days.until.0 - published.until.0).abs() <= NEAR;
            if near
                && !is_quoted(article, mention)
                && let Some((told, words)) = told(around(article, mention, mention.span).0)
                && told == side
                && !is_of_another_year(article, index, published)
            {
                found.push(conflict(article, mention, (side, words), (days.until, published)));
            }
        }
    }
}

/// The days of a date or of a stretch of dates that names its days.
fn days(mention: &TimeMention, time: &Time) -> Option<DayRange> {
    let names_day = |expr: &TimeExpr| matches!(expr, TimeExpr::Date { parts, hedge: None, direction: None } if parts.day.is_some() && parts.month.is_some());
    let named = match &mention.expr {
        TimeExpr::Range { from, until } => names_day(from) && names_day(until),
        expr => names_day(expr),
    };
    let settled = matches!(time.basis, Basis::Absolute | Basis::Publication);
    if named && settled { time.days.as_ref()?.single() } else { None }
}

/// Whether the sentences before speak of an earlier year, of which the date may be too.
fn is_of_another_year(article: &ArticleContext<'_>, index: usize, published: DayRange) -> bool {
    let own = published.from.date().map(|date| date.year());
    years_spoken_of(article, index).any(|year| Some(year) < own)
}

/// Whether someone else says it, at another time perhaps.
fn is_quoted(article: &ArticleContext<'_>, mention: &TimeMention) -> bool {
    let quotations = &article.reading.quotations;
    quotations.iter().any(|quotation| quotation.field == mention.field && quotation.span.contains(mention.span))
}

fn conflict(
    article: &ArticleContext<'_>,
    mention: &TimeMention,
    (side, words): (Told, &str),
    (day, published): (Day, DayRange),
) -> Conflict {
    let side = if side == Told::Past { "after" } else { "before" };
    let (edge, days) = if side == "after" {
        (published.until, day.0 - published.until.0)
    } else {
        (published.from, published.from.0 - day.0)
    };
    let plural = if days == 1 { "" } else { "s" };
    Conflict {
        labels: vec![article.label(mention.field, mention.span, format!("{day}"))],
        derivation: vec![published_line(article), format!("{day} is {days} day{plural} {side} {edge}")],
        slots: vec![
            ("words", words.to_owned()),
            ("date", article.text(mention.field, mention.span).to_owned()),
            ("day", day.to_string()),
            ("side", side.to_owned()),
            ("published", published.to_string()),
        ],
        ..Conflict::default()
    }
}
