//! `weekend`: a weekend whose dates are no Saturday and no Sunday.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::Deserialize;

use crate::check::wording::times::{around, dates, published, weekday_name, years_spoken_of};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::time::{DateParts, TimeExpr, TimeMention};
use crate::text::Span;
use crate::value::Day;

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "weekend",
    slots: &[
        ("quoted", "the dates as written: \"15 and 16 August\""),
        ("actual", "their weekdays: \"Tuesday and Wednesday\""),
        ("year", "the year in which they are: \"2005\""),
        ("weekend", "the nearest weekend: \"6 and 7 August\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(Weekend) as Box<dyn Check>),
};

struct Weekend;

impl Check for Weekend {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for (index, pair) in article.reading.time_mentions.windows(2).enumerate() {
            let [weekend, date] = pair else { continue };
            if !matches!(weekend.expr, TimeExpr::Weekend { .. }) {
                continue;
            }
            let next = article.reading.time_mentions.get(index + 2);
            let Some(stretch) = stretch(article, weekend, date, next) else { continue };
            let years = years(article, index + 1, stretch.until);
            let days = years.iter().map(|year| stretch.in_year(*year)).collect::<Option<Vec<_>>>().unwrap_or_default();
            if let Some((from, until)) = days.first()
                && days.iter().all(|(from, until)| !holds_weekend(*from, *until))
            {
                found.push(conflict(article, date, stretch.span, (*from, *until)));
            }
        }
    }
}

/// The dates of a weekend, as written.
struct Stretch {
    span: Span,
    from: DateParts,
    until: DateParts,
}

impl Stretch {
    fn in_year(&self, year: i32) -> Option<(NaiveDate, NaiveDate)> {
        let day = |parts: DateParts| {
            NaiveDate::from_ymd_opt(parts.year.unwrap_or(year), parts.month?.into(), parts.day?.into())
        };
        day(self.from).zip(day(self.until)).filter(|(from, until)| from <= until)
    }
}

/// "the weekend of 15 and 16 August", "of August 15-16", "of 5 July".
fn stretch(
    article: &ArticleContext<'_>,
    weekend: &TimeMention,
    date: &TimeMention,
    next: Option<&TimeMention>,
) -> Option<Stretch> {
    if (weekend.field, weekend.sentence) != (date.field, date.sentence) {
        return None;
    }
    let between = article.text(weekend.field, Span::new(weekend.span.end, date.span.start));
    let lead = [" of the ", " of ", " (", ", "].iter().find_map(|lead| between.strip_prefix(lead))?;
    let ends = dates(&date.expr);
    let (from, until) = match ends.as_slice() {
        [one] => (*one, *one),
        [from, until] => (*from, *until),
        _ => return None,
    };
    let until = DateParts { month: until.month.or(from.month), ..until };
    let from = DateParts { month: from.month.or(until.month), ..from };
    if lead.is_empty() {
        return Some(behind(article, date, next, from).unwrap_or(Stretch { span: date.span, from, until }));
    }
    // "15 and 16 August", "15-16 August": the recogniser takes the last as a date.
    let day: u8 = ["and", "to", "&", "-", "–", "/"]
        .iter()
        .find_map(|joint| lead.trim_end().strip_suffix(joint))?
        .trim()
        .parse()
        .ok()?;
    let start = date.span.start.checked_sub(u32::try_from(lead.len()).ok()?)?;
    Some(Stretch { span: Span::new(start, date.span.end), from: DateParts { day: Some(day), ..until }, until })
}

/// "August 15 and 16", "15 and 16 August": the second day behind the date.
fn behind(
    article: &ArticleContext<'_>,
    date: &TimeMention,
    next: Option<&TimeMention>,
    from: DateParts,
) -> Option<Stretch> {
    let (_, text) = around(article, date, date.span);
    let joint = [" and ", "-", "–", " to ", "/"].iter().find(|joint| text.starts_with(**joint))?;
    let figure = text.get(joint.len()..)?;
    let len = figure.len() - figure.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let day: u8 = figure.get(..len)?.parse().ok().filter(|day| (1..=31).contains(day))?;
    let start = date.span.end.checked_add(u32::try_from(joint.len()).ok()?)?;
    let end = start.checked_add(u32::try_from(len).ok()?)?;
    let second = next.filter(|next| (next.field, next.span.start) == (date.field, start));
    let end = second.map_or(end, |second| second.span.end);
    Some(Stretch { span: Span::new(date.span.start, end), from, until: DateParts { day: Some(day), ..from } })
}

/// The years that can be meant: the printed one, those around the publication in which the date is near, or, where nothing
/// tells the publication, the one year of which the article was just speaking.
fn years(article: &ArticleContext<'_>, index: usize, date: DateParts) -> Vec<i32> {
    const HALF_A_YEAR: i32 = 183;
    if let Some(year) = date.year {
        return vec![year];
    }
    let mut spoken: Vec<i32> = years_spoken_of(article, index).collect();
    let Some(published) = published(article) else {
        spoken.sort_unstable();
        spoken.dedup();
        return if spoken.len() == 1 { spoken } else { Vec::new() };
    };
    let Some((first, last)) = published.from.date().zip(published.until.date()) else { return Vec::new() };
    let near = |year: &i32| {
        let day = date.month.zip(date.day).and_then(|(month, day)| Day::ymd(*year, month.into(), day.into()));
        day.is_some_and(|day| crate::check::wording::times::days_outside(day, published) <= HALF_A_YEAR)
    };
    let mut years: Vec<i32> = (first.year() - 1..=last.year() + 1).filter(near).collect();
    years.extend(spoken);
    years
}

/// Whether a Saturday or Sunday is among the days; the Friday before and the Monday behind may be free.
fn holds_weekend(from: NaiveDate, until: NaiveDate) -> bool {
    let single = from == until;
    let is_weekend = |day: &NaiveDate| match day.weekday() {
        Weekday::Sat | Weekday::Sun => true,
        Weekday::Fri | Weekday::Mon => single,
        _ => false,
    };
    from.iter_days().take_while(|day| *day <= until).take(7).any(|day| is_weekend(&day))
}

fn conflict(
    article: &ArticleContext<'_>,
    date: &TimeMention,
    span: Span,
    (from, until): (NaiveDate, NaiveDate),
) -> Conflict {
    let weekdays = if from == until {
        weekday_name(from.weekday()).to_owned()
    } else {
        format!("{} and {}", weekday_name(from.weekday()), weekday_name(until.weekday()))
    };
    let saturday = nearest_saturday(from);
    let sunday = saturday.succ_opt().unwrap_or(saturday);
    let weekend = if saturday.month() == sunday.month() {
        format!("{} and {}", saturday.day(), sunday.format("%-d %B"))
    } else {
        format!("{} and {}", saturday.format("%-d %B"), sunday.format("%-d %B"))
    };
    let quoted = article.text(date.field, span).to_owned();
    Conflict {
        labels: vec![article.label(date.field, span, weekdays.clone())],
        derivation: vec![format!("{quoted} {}: {weekdays}", from.year())],
        slots: vec![("quoted", quoted), ("actual", weekdays), ("year", from.year().to_string()), ("weekend", weekend)],
        ..Conflict::default()
    }
}

/// The Saturday at most three days before or behind the day.
fn nearest_saturday(day: NaiveDate) -> NaiveDate {
    let around = (-3..=3).filter_map(|by| day.checked_add_signed(chrono::TimeDelta::days(by)));
    around.into_iter().find(|day| day.weekday() == Weekday::Sat).unwrap_or(day)
}
