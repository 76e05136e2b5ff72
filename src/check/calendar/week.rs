//! `week`: an event that is said to be next week, next month, tomorrow or on a weekday, and dated elsewhere in the article
//! with a day that this can't be.

use chrono::Datelike;
use serde::Deserialize;

use super::event_phrase::{Event, events, may_be_one_kind};
use crate::check::repair::date::day_repair;
use crate::check::wording::times::{around_attribute, days_outside, nearest_day, published, published_line};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::name::NameKind;
use crate::recognise::time::{Reference, TimeExpr, TimeMention};
use crate::resolve::time::{Basis, Time};
use crate::text::Span;
use crate::value::{Day, DayRange, Unit};

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "week",
    slots: &[
        ("event", "the event: \"election\""),
        ("week", "the words that tell its week: \"next week\""),
        ("days", "the days of that week: \"11 December 2017 to 17 December 2017\""),
        ("date", "its date as written: \"14 June\""),
        ("day", "its date in full: \"14 June 2023\""),
        ("nearest", "the nearest day that both can be: \"7 June 2023\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(WeekCheck) as Box<dyn Check>),
};

struct WeekCheck;

impl Check for WeekCheck {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        let mentions = &article.reading.time_mentions;
        if !mentions.iter().any(|mention| is_day(&mention.expr)) {
            return;
        }
        let Some(published) = published(article) else { return };
        let dates = said(article, |mention, _| on_day(mention, published));
        if dates.is_empty() {
            return;
        }
        let weeks = said(article, |mention, time| when(mention, time, published));
        for week in &weeks {
            if let Some(date) = dates.iter().find(|date| contradict(article, week, date, published))
                && dates.iter().all(|other| other.is_not(date) || other.days == date.days || week.allows(other.days))
            {
                found.push(conflict(article, week, date));
            }
        }
        let site = |conflict: &Conflict| conflict.labels.first().map(|label| label.site);
        found.dedup_by(|a, b| site(a) == site(b));
    }
}

/// An event with its time.
struct Said<'a> {
    event: Event<'a>,
    mention: &'a TimeMention,
    /// The days on which it can be, as the words go.
    days: DayRange,
    /// How careless people are about such words, in days, and how far off a date is another event's.
    slack: Slack,
}

#[derive(Clone, Copy)]
struct Slack {
    careless: i32,
    far: i32,
    /// The words come back every so many days ("Friday").
    every: Option<i32>,
}

impl Said<'_> {
    /// Whether the time allows these days.
    fn allows(&self, days: DayRange) -> bool {
        let wide =
            |by: i32| self.days.from.plus(by - self.slack.careless)..=self.days.until.plus(by + self.slack.careless);
        let shifts = self.slack.every.map_or([0, 0, 0], |every| [0, -every, every]);
        shifts.into_iter().any(|by| wide(by).contains(&days.from) || wide(by).contains(&days.until))
    }

    /// Whether another date is of another event.
    fn is_not(&self, date: &Said<'_>) -> bool {
        self.event.head != date.event.head
    }
}

/// Every event with its time, where `time` tells the days and how they are meant.
fn said<'a>(
    article: &ArticleContext<'a>,
    time: impl Fn(&TimeMention, &Time) -> Option<(DayRange, Slack)>,
) -> Vec<Said<'a>> {
    let times = article.reading.time_mentions.iter().zip(&article.reading.times);
    let mut all = Vec::new();
    for (mention, resolved) in times {
        let Some((days, slack)) = time(mention, resolved) else { continue };
        let (before, behind) = around_attribute(article, mention);
        let named = events(before, behind);
        all.extend(named.into_iter().map(|event| Said { event, mention, days, slack }));
    }
    all
}

fn is_day(expr: &TimeExpr) -> bool {
    matches!(expr, TimeExpr::Date { parts, hedge: None, direction: None } if parts.day.is_some() && parts.month.is_some())
}

/// The day of a date with day and month, in its own year or that nearest to the publication.
fn on_day(mention: &TimeMention, published: DayRange) -> Option<(DayRange, Slack)> {
    let TimeExpr::Date { parts, .. } = &mention.expr else { return None };
    if !is_day(&mention.expr) {
        return None;
    }
    /// Further off lies what is no week's or month's.
    const NEAR: i32 = 75;
    let day = nearest_day(*parts, published).filter(|day| days_outside(*day, published) <= NEAR);
    day.map(|day| (DayRange::day(day), Slack { careless: 0, far: 0, every: None }))
}

/// The days of "this week", "next month", "tomorrow", "Friday", where they hang on the publication.
fn when(mention: &TimeMention, time: &Time, published: DayRange) -> Option<(DayRange, Slack)> {
    let slack = match &mention.expr {
        TimeExpr::Relative { unit, offset: -1..=1, reference: Reference::Speech, part: None } => match unit {
            Unit::Day => Slack { careless: 1, far: 10, every: None },
            // A week may start on Sunday, and end on the Monday of a long weekend.
            Unit::Week => Slack { careless: 1, far: 14, every: None },
            Unit::Month => Slack { careless: 0, far: 31, every: None },
            _ => return None,
        },
        TimeExpr::Date { parts, hedge: None, .. }
            if parts.weekday.is_some()
                && parts.day.is_none()
                && parts.month.is_none()
                && published.from == published.until =>
        {
            Slack { careless: 0, far: 10, every: Some(7) }
        }
        _ => return None,
    };
    let days = time.days.as_ref()?.single()?;
    (time.basis == Basis::Publication).then_some((days, slack))
}

/// Whether both tell of one event and no day is both.
fn contradict(article: &ArticleContext<'_>, week: &Said<'_>, date: &Said<'_>, published: DayRange) -> bool {
    let (a, b) = (&week.event, &date.event);
    let later = if week.mention.span.start > date.mention.span.start { a } else { b };
    let same_field = week.mention.field == date.mention.field;
    let to_come = date.days.from > published.until && week.days.until >= published.from;
    let over = date.days.until < published.from && week.days.from <= published.until;
    let near = week.days.from.plus(-week.slack.far) <= date.days.from
        && date.days.from <= week.days.until.plus(week.slack.far);
    a.head == b.head
        && (a.sure || b.sure)
        && (later.definite || !same_field)
        && may_be_one_kind(a, b)
        && (to_come || over)
        && near
        && !week.allows(date.days)
        && !in_other_places(article, week, date)
        && !is_one_phrase(article, week.mention, date.mention)
}

/// "Will meet next week's host on 14 June": the date is the verb's. With a comma it explains the noun.
fn is_one_phrase(article: &ArticleContext<'_>, week: &TimeMention, date: &TimeMention) -> bool {
    const SHORT: usize = 40;
    let between = article.text(week.field, Span::new(week.span.end, date.span.start));
    (week.field, week.sentence) == (date.field, date.sentence)
        && (1..SHORT).contains(&between.len())
        && !between.contains(',')
}

/// Whether the sentences of the two name different places.
fn in_other_places(article: &ArticleContext<'_>, a: &Said<'_>, b: &Said<'_>) -> bool {
    let (own, other) = (places(article, a.mention), places(article, b.mention));
    !own.is_empty() && !other.is_empty() && !own.iter().any(|place| other.contains(place))
}

/// The places that the sentence of a mention names.
fn places(article: &ArticleContext<'_>, mention: &TimeMention) -> Vec<u16> {
    let own =
        article.reading.names.iter().filter(|name| (name.field, name.sentence) == (mention.field, mention.sentence));
    own.filter(|name| name.kind == NameKind::Place).filter_map(|name| name.place).collect()
}

fn conflict(article: &ArticleContext<'_>, week: &Said<'_>, date: &Said<'_>) -> Conflict {
    let text = |said: &Said<'_>| article.text(said.mention.field, said.mention.span).to_owned();
    let near = nearest(week, date.days.from);
    let repair =
        date.days.from.date().zip(near.date()).and_then(|(day, near)| day_repair(article, date.mention, day, near));
    let weekday = week
        .slack
        .every
        .and_then(|_| date.days.from.date())
        .map(|day| crate::check::wording::times::weekday_name(day.weekday()));
    let means = match weekday {
        Some(weekday) => format!("{} is a {weekday}", date.days),
        None => format!("\"{}\" is {}", text(week), week.days),
    };
    Conflict {
        labels: vec![
            article.label(
                date.mention.field,
                date.mention.span,
                format!("the {} is on {}", date.event.head, date.days),
            ),
            article.label(week.mention.field, week.mention.span, week.days.to_string()),
        ],
        derivation: vec![published_line(article), means, format!("\"{}\" is {}", text(date), date.days)],
        slots: vec![
            ("event", date.event.head.to_owned()),
            ("week", text(week)),
            ("days", week.days.to_string()),
            ("date", text(date)),
            ("day", date.days.to_string()),
            ("nearest", near.to_string()),
        ],
        repairs: repair.into_iter().collect(),
        ..Conflict::default()
    }
}

/// The day nearest to `day` that the week's words allow; in a week or month the one with the same weekday.
fn nearest(week: &Said<'_>, day: Day) -> Day {
    match week.slack.every {
        Some(every) => {
            let off = (day.0 - week.days.from.0).rem_euclid(every);
            day.plus(if off > every / 2 { every - off } else { -off })
        }
        None => {
            let weeks = (1..=5).flat_map(|n| [day.plus(-7 * n), day.plus(7 * n)]);
            weeks.into_iter().find(|day| week.days.contains(*day)).unwrap_or(week.days.from)
        }
    }
}
