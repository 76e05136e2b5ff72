//! `apposed-dates`: a relative date and a calendar date beside it that mean to be the same.

use chrono::Datelike;
use serde::Deserialize;

use super::apposed_count::counted;
use crate::check::wording::times::{around, dates, published_line};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::time::{DateParts, Reference, TimeExpr, TimeMention};
use crate::resolve::time::Basis;
use crate::text::Span;
use crate::value::{Day, DayRange, Unit};

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "apposed-dates",
    slots: &[
        ("relative", "the relative date: \"six weeks later\""),
        ("means", "the days that it means: \"10 to 20 April 2024\""),
        ("date", "the calendar date beside it: \"17 May\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(ApposedDates) as Box<dyn Check>),
};

struct ApposedDates;

impl Check for ApposedDates {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for (index, pair) in article.reading.time_mentions.windows(2).enumerate() {
            let [first, second] = pair else { continue };
            let turned = is_from_now(&second.expr);
            let (index, relative, date) = if turned { (index + 1, second, first) } else { (index, first, second) };
            let (Some(unit), TimeExpr::Date { parts, hedge: None, .. }) = (unit(&relative.expr), &date.expr) else {
                continue;
            };
            let apposed =
                if turned { is_explained(article, date, relative) } else { are_apposed(article, relative, date) };
            if !apposed || (!turned && is_counted_from(article, index, relative)) {
                continue;
            }
            let meant = match days(article, index, relative) {
                Some((days, base)) => Some((days, days.to_string(), base)),
                None => {
                    let counted = counted(article, index, relative, *parts);
                    counted.map(|(days, base)| (days, without_year(days), Some(base)))
                }
            };
            let Some((days, means, base)) = meant else { continue };
            let others = base.into_iter().flat_map(|base| from_others(article, index, days, base));
            let mut possible = std::iter::once(days).chain(others);
            let exact = matches!(relative.expr, TimeExpr::Relative { unit: Unit::Month, .. });
            let wide =
                |days| if exact { widened(days, Unit::Week, false) } else { widened(days, unit, base.is_some()) };
            if possible.all(|days| disagree(wide(days), *parts) == Some(true) || is_other_weekday(days, unit, *parts)) {
                found.push(conflict(article, (relative, means), date, base));
            }
        }
    }
}

/// "Tomorrow, Friday", where it is a Thursday. A page may be dated the day before the paper that says "today".
fn is_other_weekday(days: DayRange, unit: Unit, parts: DateParts) -> bool {
    let alone = parts.month.is_none() && parts.day.is_none();
    let weekday = parts.weekday.filter(|_| alone && unit == Unit::Day && days.from == days.until);
    let on = |day: Day| day.date().map(|date| date.weekday());
    weekday.is_some() && on(days.from) != weekday && on(days.from.plus(1)) != weekday
}

/// The unit of a relative date.
fn unit(expr: &TimeExpr) -> Option<Unit> {
    match expr {
        TimeExpr::Relative { unit, part: None, .. } | TimeExpr::Shifted { unit, hedge: None, .. } => Some(*unit),
        _ => None,
    }
}

/// Whether the second stands behind the first as its explanation: "six weeks later, on 5 June,".
fn are_apposed(article: &ArticleContext<'_>, relative: &TimeMention, date: &TimeMention) -> bool {
    let between = article.text(relative.field, Span::new(relative.span.end, date.span.start));
    let (_, after) = around(article, date, date.span);
    (relative.field, relative.sentence) == (date.field, date.sentence)
        && (matches!(between, ", on " | ", in " | " (" | " (on " | " (in ") || (between == ", " && is_day(relative)))
        && (after.is_empty() || after.starts_with([',', '.', ')', ';']))
}

/// "Ten days from now", "two weeks ago".
fn is_from_now(expr: &TimeExpr) -> bool {
    matches!(expr, TimeExpr::Shifted { reference: Reference::Speech, hedge: None, .. })
}

/// Whether the relative date explains the date before it: "on 20 October, ten days from now,".
fn is_explained(article: &ArticleContext<'_>, date: &TimeMention, relative: &TimeMention) -> bool {
    let between = article.text(relative.field, Span::new(date.span.end, relative.span.start));
    let (before, after) = (around(article, date, date.span).0, around(article, relative, relative.span).1);
    (relative.field, relative.sentence) == (date.field, date.sentence)
        && matches!(between, ", " | " (")
        && before.ends_with(" on ")
        && (after.is_empty() || after.starts_with([',', '.', ')', ';']))
}

/// "Tomorrow", "yesterday": what a comma parts from it is the same day.
fn is_day(relative: &TimeMention) -> bool {
    matches!(relative.expr, TimeExpr::Relative { unit: Unit::Day, reference: Reference::Speech, .. })
}

/// Whether the time right before is counted from the relative date: "ten years ago this month, in May 2014".
fn is_counted_from(article: &ArticleContext<'_>, index: usize, relative: &TimeMention) -> bool {
    let before = index.checked_sub(1).and_then(|before| article.reading.time_mentions.get(before));
    let same = before.filter(|before| (before.field, before.sentence) == (relative.field, relative.sentence));
    same.is_some_and(|before| article.text(before.field, Span::new(before.span.end, relative.span.start)) == " ")
}

/// The days of the relative date, and the mention on which it hangs if that is not the publication. What hangs on a
/// mention further back than the sentence before may hang on another one.
fn days<'a>(
    article: &ArticleContext<'a>,
    index: usize,
    relative: &TimeMention,
) -> Option<(DayRange, Option<&'a TimeMention>)> {
    let time = article.reading.times.get(index)?;
    let days = time.days.as_ref()?.hull();
    let base = match time.basis {
        Basis::Publication => None,
        Basis::Mention(base) => Some(article.reading.time_mentions.get(base as usize)?),
        _ => return None,
    };
    let near = base.is_none_or(|base| base.sentence <= relative.sentence && relative.sentence - base.sentence <= 1);
    let doubtful = base.is_some_and(|base| may_be_of_another_year(article, base));
    (near && !doubtful && days.len().is_some()).then_some((days, base))
}

/// The days of the relative date `index` if it hangs on another date told shortly before than on `base`, from which `days` is
/// counted: in a row of dates each "later" may look back to the first.
fn from_others<'a>(
    article: &'a ArticleContext<'_>,
    index: usize,
    days: DayRange,
    base: &'a TimeMention,
) -> impl Iterator<Item = DayRange> + use<'a> {
    const SENTENCES: u32 = 3;
    let mentions = &article.reading.time_mentions;
    let hull = |i: usize| Some(article.reading.times.get(i)?.days.as_ref()?.hull()).filter(|hull| hull.len().is_some());
    let base_days = mentions.iter().position(|mention| std::ptr::eq(mention, base)).and_then(hull);
    let sentence = mentions.get(index).map_or(0, |mention| mention.sentence);
    let near = (0..index).rev().take_while(move |i| {
        mentions.get(*i).is_some_and(|m| m.field == base.field && m.sentence + SENTENCES >= sentence)
    });
    near.filter_map(hull).filter_map(move |other| {
        let base = base_days?;
        let (first, last) = (days.from.0 - base.from.0, days.until.0 - base.until.0);
        DayRange::new(other.from.plus(first), other.until.plus(last))
    })
}

/// Whether a date without a year stands in a sentence that names a year, and was not given that year: "The last strike, in
/// 2019, ended on 25 October".
fn may_be_of_another_year(article: &ArticleContext<'_>, base: &TimeMention) -> bool {
    let open = dates(&base.expr).iter().all(|parts| parts.year.is_none());
    let here = article.reading.time_mentions.iter().filter(|m| (m.field, m.sentence) == (base.field, base.sentence));
    open && here.flat_map(|mention| dates(&mention.expr)).any(|parts| parts.year.is_some())
}

/// The days with as much before and behind as people are careless about in that unit. Years from another date are counted to the
/// day, and get half a year for rounding; those from the publication have been rounded already.
fn widened(days: DayRange, unit: Unit, from_date: bool) -> DayRange {
    let careless = match unit {
        Unit::Week => 3,
        Unit::Month | Unit::Quarter => 15,
        Unit::Year if from_date => 183,
        Unit::Year => 92,
        Unit::Decade | Unit::Century => 3_653,
        _ => 1,
    };
    DayRange { from: days.from.plus(-careless), until: days.until.plus(careless) }
}

/// Whether the date lies outside the days in every year that it can be of; `None` where it tells neither month nor year.
fn disagree(days: DayRange, parts: DateParts) -> Option<bool> {
    if let Some(year) = parts.year {
        return Some(of_year(parts, year)?.intersect(days).is_none());
    }
    parts.month?;
    let years = days.from.date()?.year()..=days.until.date()?.year();
    let mut possible = years.filter_map(|year| of_year(parts, year));
    Some(possible.all(|date| date.intersect(days).is_none()))
}

/// The days of the date in that year; a part of it ("early") is not held against it.
fn of_year(parts: DateParts, year: i32) -> Option<DayRange> {
    match (parts.month, parts.day) {
        (Some(month), Some(day)) => Day::ymd(year, month.into(), day.into()).map(DayRange::day),
        (Some(month), None) => DayRange::month(year, month.into()),
        (None, None) => DayRange::year(year),
        (None, Some(_)) => None,
    }
}

/// `30 April`, `30 April to 6 May`
fn without_year(days: DayRange) -> String {
    let written = |day: Day| day.date().map_or_else(String::new, |date| date.format("%-d %B").to_string());
    if days.from == days.until {
        written(days.from)
    } else {
        format!("{} to {}", written(days.from), written(days.until))
    }
}

fn conflict(
    article: &ArticleContext<'_>,
    (relative, means): (&TimeMention, String),
    date: &TimeMention,
    base: Option<&TimeMention>,
) -> Conflict {
    let words = |mention: &TimeMention| article.text(mention.field, mention.span).to_owned();
    let from = match base {
        Some(base) => format!("counted from \"{}\"", words(base)),
        None => published_line(article),
    };
    let mut labels = vec![
        article.label(date.field, date.span, "another date"),
        article.label(relative.field, relative.span, means.clone()),
    ];
    labels.extend(base.map(|base| article.label(base.field, base.span, "counted from here")));
    Conflict {
        labels,
        derivation: vec![from, format!("\"{}\" is {means}", words(relative))],
        slots: vec![("relative", words(relative)), ("means", means), ("date", words(date))],
        ..Conflict::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A date of day, month and year, as far as told.
    fn parts(day: Option<u8>, month: Option<u8>, year: Option<i32>) -> DateParts {
        DateParts { day, month, year, ..DateParts::default() }
    }

    #[test]
    fn a_date_disagrees_where_no_reading_of_it_is_one_of_the_days() {
        let ends = Day::ymd(2023, 12, 20).zip(Day::ymd(2024, 1, 10));
        let days = ends.and_then(|(from, until)| DayRange::new(from, until));
        let cases = [
            (parts(Some(25), Some(12), None), Some(false)),
            (parts(Some(5), Some(1), None), Some(false)),
            (parts(Some(5), Some(2), None), Some(true)),
            (parts(None, Some(12), None), Some(false)),
            (parts(None, Some(12), Some(2024)), Some(true)),
            (parts(None, None, Some(2023)), Some(false)),
            (parts(None, None, Some(2022)), Some(true)),
            (parts(Some(25), None, None), None),
            (parts(Some(31), Some(2), Some(2024)), None),
        ];
        for (date, answer) in cases {
            assert_eq!(days.and_then(|days| disagree(days, date)), answer, "{date:?}");
        }
    }

    #[test]
    fn people_are_careless_within_the_unit() {
        let day = DayRange::day(Day(738_000));
        let lengths = [Unit::Day, Unit::Week, Unit::Month, Unit::Year].map(|unit| widened(day, unit, false).len());
        assert_eq!(lengths, [Some(3), Some(7), Some(31), Some(185)]);
    }
}
