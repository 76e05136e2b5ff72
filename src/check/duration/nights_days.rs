//! `nights-days`: a journey told in days and in nights that do not fit.

use serde::Deserialize;

use crate::check::wording::times::{around, words_between};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::time::{TimeExpr, TimeMention};
use crate::text::Span;
use crate::value::Unit;

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "nights-days",
    slots: &[
        ("quoted", "the article's words: \"10-day, 7-night\""),
        ("days", "the number of days"),
        ("nights", "the number of nights"),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(NightsDays) as Box<dyn Check>),
};

struct NightsDays;

impl Check for NightsDays {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for pair in article.reading.time_mentions.windows(2) {
            let [a, b] = pair else { continue };
            let (Some(first), Some(second)) = (Count::of(article, a), Count::of(article, b)) else { continue };
            if first.nights == second.nights || !stand_together(article, a, b) {
                continue;
            }
            let (days, nights) = if first.nights { (second.count, first.count) } else { (first.count, second.count) };
            // A journey of n days has n - 1 nights, and up to n + 1 if it starts in one and ends in one.
            if (days - nights).abs() > 1.0 {
                found.push(conflict(article, a, b, days, nights));
            }
        }
    }
}

/// A number of days or of nights.
struct Count {
    count: f64,
    nights: bool,
}

impl Count {
    /// A length in days or nights, printed without "about" or "more than".
    fn of(article: &ArticleContext<'_>, mention: &TimeMention) -> Option<Count> {
        let TimeExpr::Length { length, hedge: None, .. } = &mention.expr else { return None };
        let text = article.text(mention.field, mention.span);
        let nights = text.ends_with("night") || text.ends_with("nights");
        (length.unit == Unit::Day).then_some(Count { count: length.count, nights })
    }
}

/// Whether the two tell one stretch of time: nothing but a sign or "and" stands between them, or a noun before a bracket
/// ("a 14-day cruise (10 nights)").
fn stand_together(article: &ArticleContext<'_>, a: &TimeMention, b: &TimeMention) -> bool {
    let between = words_between(article, a.field, a.span, b.span);
    let text = article.text(a.field, Span::new(a.span.end, b.span.start));
    let beside = between.iter().all(|word| word == "and");
    let (_, after) = around(article, b, b.span);
    let bracketed = between.len() == 1 && text.ends_with(" (") && after.starts_with(')');
    (a.field, a.sentence) == (b.field, b.sentence) && (beside || bracketed)
}

fn conflict(article: &ArticleContext<'_>, a: &TimeMention, b: &TimeMention, days: f64, nights: f64) -> Conflict {
    let label =
        |mention: &TimeMention| article.label(mention.field, mention.span, article.text(mention.field, mention.span));
    Conflict {
        labels: vec![label(a), label(b)],
        derivation: vec![
            format!("{days} days have {} to {} nights", days - 1.0, days + 1.0),
            format!("{nights} is not one of them"),
        ],
        slots: vec![
            ("quoted", article.text(a.field, Span::join(a.span, b.span)).to_owned()),
            ("days", days.to_string()),
            ("nights", nights.to_string()),
        ],
        ..Conflict::default()
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{conflicts, length};
    use crate::value::Unit;

    #[test]
    fn days_and_nights_side_by_side_differ_by_one_at_most() {
        let cases = [
            (
                "a 10-day, 7-night trip",
                ("10-day", 10.0),
                ("7-night", 7.0),
                "10 days have 9 to 11 nights; 7 is not one of them",
            ),
            (
                "seven nights and ten days",
                ("seven nights", 7.0),
                ("ten days", 10.0),
                "10 days have 9 to 11 nights; 7 is not one of them",
            ),
            ("a 10-day, 9-night trip", ("10-day", 10.0), ("9-night", 9.0), ""),
            ("40 days and 40 nights", ("40 days", 40.0), ("40 nights", 40.0), ""),
            ("10 days/11 nights", ("10 days", 10.0), ("11 nights", 11.0), ""),
            (
                "a 10-day cruise (7 nights)",
                ("10-day", 10.0),
                ("7 nights", 7.0),
                "10 days have 9 to 11 nights; 7 is not one of them",
            ),
            ("a 10-day cruise (7 nights at sea)", ("10-day", 10.0), ("7 nights", 7.0), ""),
            ("10 days at sea, with 3 nights ashore", ("10 days", 10.0), ("3 nights", 3.0), ""),
            ("10 days and 3 days", ("10 days", 10.0), ("3 days", 3.0), ""),
            ("It took 10 days. And 3 nights were cold", ("10 days", 10.0), ("3 nights", 3.0), ""),
        ];
        for (text, first, second, told) in cases {
            let of = |(words, count)| (words, length(count, Unit::Day, count, count));
            let found = conflicts("nights-days", None, text, &[of(first), of(second)]);
            let lines: Vec<_> = found.iter().flat_map(|conflict| conflict.derivation.clone()).collect();
            assert_eq!(lines.join("; "), told, "{text}");
        }
    }
}
