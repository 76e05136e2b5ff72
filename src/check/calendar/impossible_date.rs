//! `impossible-date`: a day that no calendar holds.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::check::wording::times::dates;
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::time::{DateParts, TimeMention};
use crate::value::{DayRange, month_name};

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "impossible-date",
    slots: &[
        ("quoted", "the article's words: \"30 February 2023\""),
        ("reason", "why there is no such day: \"February 2023 has 28 days\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(ImpossibleDate) as Box<dyn Check>),
};

/// A year with a 29 February, for dates whose year is not told.
const LEAP_YEAR: i32 = 2000;

struct ImpossibleDate;

impl Check for ImpossibleDate {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for mention in &article.reading.time_mentions {
            let text = article.text(mention.field, mention.span);
            let reasons = dates(&mention.expr).into_iter().filter(|parts| is_day(*parts, text)).filter_map(reason);
            found.extend(reasons.map(|reason| conflict(article, mention, reason)));
        }
    }
}

/// Whether the figure beside the month can only be a day: "as of April, 35 people" is no date.
fn is_day(parts: DateParts, text: &str) -> bool {
    let before_figure = text.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    parts.year.is_some() || (!before_figure.ends_with(',') && parts.day.is_some_and(|day| day <= 31))
}

/// Why there is no such day; `None` where there is one.
fn reason(parts: DateParts) -> Option<String> {
    let (day, month) = (u32::from(parts.day?), u32::from(parts.month?));
    let year = parts.year.unwrap_or(LEAP_YEAR);
    if NaiveDate::from_ymd_opt(year, month, day).is_some() {
        return None;
    }
    let Some(days) = DayRange::month(year, month).and_then(DayRange::len) else {
        return (month > 12).then(|| format!("a year has 12 months, not {month}"));
    };
    let name = month_name(month);
    Some(match parts.year {
        Some(year) => format!("{name} {year} has {days} days"),
        None => format!("{name} never has more than {days} days"),
    })
}

fn conflict(article: &ArticleContext<'_>, mention: &TimeMention, reason: String) -> Conflict {
    Conflict {
        labels: vec![article.label(mention.field, mention.span, "no such day")],
        derivation: vec![reason.clone()],
        slots: vec![("quoted", article.text(mention.field, mention.span).to_owned()), ("reason", reason)],
        ..Conflict::default()
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{conflicts, date};

    #[test]
    fn each_day_is_checked_against_its_month() {
        let cases = [
            ((30, 2, None), "February never has more than 29 days"),
            ((31, 6, None), "June never has more than 30 days"),
            ((29, 2, Some(2023)), "February 2023 has 28 days"),
            ((31, 4, Some(2024)), "April 2024 has 30 days"),
            ((1, 13, Some(2024)), "a year has 12 months, not 13"),
            ((29, 2, None), ""),
            ((29, 2, Some(2024)), ""),
            ((31, 12, Some(1899)), ""),
            ((35, 4, None), ""),
        ];
        for ((day, month, year), reason) in cases {
            let found =
                conflicts("impossible-date", None, "It met that day.", &[("that day", date(None, day, month, year))]);
            let reasons: String = found.iter().flat_map(|conflict| conflict.derivation.clone()).collect();
            assert_eq!(reasons, reason, "{day} {month} {year:?}");
        }
    }

    #[test]
    fn a_count_behind_a_month_is_no_day() {
        let found = |phrase| conflicts("impossible-date", None, phrase, &[(phrase, date(None, 31, 11, None))]).len();
        assert_eq!(found("November, 31"), 0);
        assert_eq!(found("November 31"), 1);
    }
}
