//! `tense`: what is told as past on a day after the publication, and what is told as to come on a day before it.

mod ahead;
mod nouns;
mod past;
mod phrase;
mod statement;
mod verbs;

use chrono::Datelike;
use serde::Deserialize;

use self::phrase::{Extent, told};
use self::statement::{Statement, Told};
use crate::check::repair::date::month_repair;
use crate::check::wording::phrase::{Word, words};
use crate::check::wording::times::{
    around, around_attribute, dates, days_outside, is_quoted, nearest_day, published, published_line, years_spoken_of,
};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::time::{DateParts, TimeExpr, TimeMention};
use crate::resolve::time::Basis;
use crate::value::{Day, DayRange};

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "tense",
    slots: &[
        ("words", "the words that tell it: \"was conducted\", \"will be held\""),
        ("date", "the date as written: \"Nov. 5-21\""),
        ("day", "the day that lies on the wrong side: \"18 November 2017\""),
        ("side", "\"after\" or \"before\" the publication"),
        ("published", "the day of publication, or the days on which it can have been"),
        ("told", "\"over\" or \"to come\", as the words tell it"),
        ("other", "the same day of the nearest month that is on the right side: \"18 October 2017\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(TenseCheck) as Box<dyn Check>),
};

/// A date without a year that lies further away is taken to be of another year.
const NEAR: i32 = 45;

/// Up to this distance only a year spoken of just before can make it one of another year; beyond, any earlier year of the
/// article.
const CLOSE: i32 = 14;

/// What is said in print of the next day, or a day late, is no slip: editorials and updated pages carry the other day's date.
const A_DAY_OFF: i32 = 1;

struct TenseCheck;

impl Check for TenseCheck {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        let Some(published) = published(article) else { return };
        for (index, mention) in article.reading.time_mentions.iter().enumerate() {
            if let Some(conflict) = day_after(article, index, published) {
                found.push(conflict);
            }
            let Some(day) = day(mention, published).or_else(|| edge_of_period(mention, published)) else { continue };
            let after = day.0 - published.until.0;
            let before = published.from.0 - day.0;
            if after <= 0 && before <= A_DAY_OFF {
                continue;
            }
            let (head, tail) = around_attribute(article, mention);
            let Some(statement) = told(head, tail, extent(&mention.expr)) else { continue };
            let wrong = match statement.told {
                Told::Past => after > 0,
                Told::Said => after > A_DAY_OFF,
                Told::ToCome => before > A_DAY_OFF,
            };
            let own_words = !is_quoted(article, mention) && hangs_on_publication(article, index);
            if wrong && own_words && !is_of_another_year(article, index, (day, published)) {
                found.push(conflict(article, mention, statement, (day, published)));
            }
        }
    }
}

fn extent(expr: &TimeExpr) -> Extent {
    match expr {
        TimeExpr::Range { .. } => Extent::Days,
        TimeExpr::Date { parts, .. } if parts.day.is_none() => Extent::Period,
        _ => Extent::Day,
    }
}

/// The day of a month or year that is nearest to the publication.
fn edge_of_period(mention: &TimeMention, published: DayRange) -> Option<Day> {
    of_period(mention, published).map(|days| if days.from > published.until { days.from } else { days.until })
}

/// The days of a month or year after the publication or before it. Further off lie scenarios and the lives of the dead, told as
/// if they were to come.
fn of_period(mention: &TimeMention, published: DayRange) -> Option<DayRange> {
    const AHEAD: i32 = 1100;
    const BACK: i32 = 400;
    let TimeExpr::Date { parts, hedge: None, direction: None } = &mention.expr else { return None };
    let year = parts.year.filter(|_| parts.day.is_none() && parts.part.is_none())?;
    let days = parts.month.map_or_else(|| DayRange::year(year), |month| DayRange::month(year, month.into()))?;
    let (ahead, back) = (days.from.0 - published.until.0, published.from.0 - days.until.0);
    ((1..AHEAD).contains(&ahead) || (1..BACK).contains(&back)).then_some(days)
}

/// "He was released on Sunday" in a story of Saturday, which tells of Saturday and of nothing before Friday: a past weekday that
/// only the next day or that of a week ago can be.
fn day_after(article: &ArticleContext<'_>, index: usize, published: DayRange) -> Option<Conflict> {
    /// So many times the story must tell of its own day.
    const OWN_DAY: usize = 2;
    let weekday = |mention: &TimeMention| match &mention.expr {
        TimeExpr::Date { parts, hedge: None, direction: None } if parts.day.is_none() && parts.month.is_none() => {
            parts.weekday
        }
        _ => None,
    };
    let mention = article.reading.time_mentions.get(index)?;
    let next = published.until.plus(1);
    let is_next = weekday(mention)? == next.date()?.weekday() && published.from == published.until;
    if !is_next || is_quoted(article, mention) {
        return None;
    }
    // "Headed Tuesday to Rome", without "on", is how agencies write ahead of the day.
    let head = around(article, mention, mention.span).0;
    let statement = told(head, "", Extent::Day).filter(|read| read.told == Told::Past && head.ends_with(" on "))?;
    let times = article.reading.time_mentions.iter().zip(&article.reading.times);
    let others = times
        .filter(|(other, time)| weekday(other).is_some() && weekday(other) != weekday(mention) && time.days.is_some());
    let days = others.filter_map(|(_, time)| Some(time.days.as_ref()?.hull().from.0 - published.from.0));
    let (own, earlier) =
        days.fold((0, 0), |(own, earlier), off| (own + usize::from(off == 0), earlier + usize::from(off < -1)));
    (own >= OWN_DAY && earlier == 0).then(|| conflict(article, mention, statement, (next, published)))
}

/// The last day of a date, or of a stretch of dates, that names its days: in its own year, or else in that in which it is
/// nearest to the publication.
fn day(mention: &TimeMention, published: DayRange) -> Option<Day> {
    let named = |expr: &TimeExpr| match expr {
        TimeExpr::Date { parts, hedge: None, direction: None } if parts.day.is_some() => Some(*parts),
        _ => None,
    };
    let parts = match &mention.expr {
        TimeExpr::Range { from, until } => {
            let (from, until) = (named(from)?, named(until)?);
            DateParts { month: until.month.or(from.month), ..until }
        }
        expr => named(expr)?,
    };
    let day = nearest_day(parts, published)?;
    if parts.year.is_some() {
        return Some(day);
    }
    // In December "on Jan. 3" may be told of last January, in January "will close on Dec. 31" of the coming one.
    let same_year = |day: Day| day.date().map(|date| date.year()) == published.until.date().map(|date| date.year());
    (days_outside(day, published) <= NEAR && same_year(day)).then_some(day)
}

/// Whether the date is no post's, which has a day of its own.
fn hangs_on_publication(article: &ArticleContext<'_>, index: usize) -> bool {
    article
        .reading
        .times
        .get(index)
        .is_some_and(|time| matches!(time.basis, Basis::Absolute | Basis::Publication | Basis::Mention(_)))
}

/// Whether the date may be of a year of which the article speaks: one before the publication, or for what is to come one
/// after it.
fn is_of_another_year(article: &ArticleContext<'_>, index: usize, (day, published): (Day, DayRange)) -> bool {
    let mention = article.reading.time_mentions.get(index);
    if mention.is_some_and(|mention| dates(&mention.expr).iter().any(|parts| parts.year.is_some())) {
        return false;
    }
    let own = published.until.date().map(|date| date.year());
    if day < published.from {
        return mention.is_some_and(|mention| speaks_of_the_next(article, mention))
            || years_spoken_of(article, index).any(|year| Some(year) > own);
    }
    let named = article.reading.time_mentions.iter().flat_map(|mention| dates(&mention.expr));
    let earlier = |year: i32| Some(year) < own;
    // "who met on 29 February" in the headline, "on 29 February 1964" in the text.
    let same = |parts: &DateParts| {
        day.date().is_some_and(|date| {
            parts.day.map(u32::from) == Some(date.day()) && parts.month.map(u32::from) == Some(date.month())
        })
    };
    if named.clone().any(|parts| same(&parts) && parts.year.is_some_and(earlier)) {
        return true;
    }
    let close = days_outside(day, published) <= CLOSE;
    years_spoken_of(article, index).any(earlier) || (!close && named.filter_map(|parts| parts.year).any(earlier))
}

/// Whether the sentence tells of the next of its kind, or of a year that follows: "The next will be on 3 May" may be a year off.
fn speaks_of_the_next(article: &ArticleContext<'_>, mention: &TimeMention) -> bool {
    let (head, tail) = around(article, mention, mention.span);
    let is_next =
        |word: Word<'_>| ["next", "following", "annual"].iter().any(|next| word.text.eq_ignore_ascii_case(next));
    words(head).into_iter().chain(words(tail)).any(is_next)
}

fn conflict(
    article: &ArticleContext<'_>,
    mention: &TimeMention,
    statement: Statement<'_>,
    (day, published): (Day, DayRange),
) -> Conflict {
    let after = day > published.until;
    let (side, told, edge) =
        if after { ("after", "over", published.until) } else { ("before", "to come", published.from) };
    let days = (day.0 - edge.0).abs();
    let plural = if days == 1 { "" } else { "s" };
    let period = of_period(mention, published);
    let shown = period.map_or_else(|| day.to_string(), |period| period.to_string());
    let other = if period.is_none() { other_month(day, published) } else { None };
    let repair = other.and_then(|other| month_repair(article, mention, day, other));
    Conflict {
        labels: vec![article.label(mention.field, mention.span, shown.clone())],
        derivation: vec![published_line(article), format!("{day} is {days} day{plural} {side} {edge}")],
        slots: vec![
            ("words", statement.words.to_owned()),
            ("date", article.text(mention.field, mention.span).to_owned()),
            ("day", shown),
            ("side", side.to_owned()),
            ("published", published.to_string()),
            ("told", told.to_owned()),
            (
                "other",
                other.map_or_else(
                    || format!("one {}", if after { "that is over" } else { "to come" }),
                    |other| other.to_string(),
                ),
            ),
        ],
        repairs: repair.into_iter().collect(),
        ..Conflict::default()
    }
}

/// The same day of the nearest month in which it lies on the other side of the publication.
pub(super) fn other_month(day: Day, published: DayRange) -> Option<Day> {
    const A_YEAR: u32 = 12;
    let date = day.date()?;
    let after = day > published.until;
    (1..=A_YEAR).find_map(|months| {
        let months = chrono::Months::new(months);
        let moved = if after { date.checked_sub_months(months) } else { date.checked_add_months(months) };
        let moved = moved.filter(|moved| moved.day() == date.day()).map(Day::of)?;
        let right = if after { moved <= published.until } else { moved >= published.from };
        right.then_some(moved)
    })
}
