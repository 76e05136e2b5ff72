//! A weekday and a date that stand side by side as two expressions: "Friday (5 June)", "30 May, a Thursday".

use crate::check::ArticleContext;
use crate::check::wording::times::around;
use crate::recognise::time::{DateParts, TimeExpr, TimeMention};
use crate::text::Span;

/// A date with the weekday that stands beside it.
pub(super) struct Beside<'a> {
    /// The date with that weekday.
    pub(super) parts: DateParts,
    /// The date.
    pub(super) date: &'a TimeMention,
    /// Its place among the article's mentions.
    pub(super) index: usize,
    /// The weekday.
    pub(super) weekday: &'a TimeMention,
}

/// The date and weekday of the mention at `index` and the next, where the two mean one day.
pub(super) fn beside<'a>(article: &ArticleContext<'a>, index: usize) -> Option<Beside<'a>> {
    let mentions = &article.reading.time_mentions;
    let (first, second) = (mentions.get(index)?, mentions.get(index + 1)?);
    let (a, b) = (parts(first)?, parts(second)?);
    if (first.field, first.sentence) != (second.field, second.sentence) {
        return None;
    }
    let between = article.text(first.field, Span::new(first.span.end, second.span.start));
    let behind = around(article, second, second.span).1;
    let ends = |signs: &[&str]| signs.iter().any(|sign| behind.starts_with(sign));
    let led = match between {
        " (" => ends(&[")"]),
        " - " | " – " | " — " | "—" => ends(&[" -", " –", " —", "—"]),
        _ => false,
    };
    // A weekday of another week may be told behind its date: "30 May, the Thursday after".
    let told = matches!(
        between,
        ", a " | " is a " | " was a " | ", which is a " | ", which was a " | " falls on a " | " fell on a "
    ) && (behind.is_empty() || ends(&[".", ",", ")", ";"]));
    if is_weekday(a) && is_date(b) && led {
        return Some(Beside { parts: with(b, a), date: second, index: index + 1, weekday: first });
    }
    (is_date(a) && is_weekday(b) && (led || told)).then(|| Beside {
        parts: with(a, b),
        date: first,
        index,
        weekday: second,
    })
}

fn parts(mention: &TimeMention) -> Option<DateParts> {
    match &mention.expr {
        TimeExpr::Date { parts, hedge: None, direction: None } => Some(*parts),
        // "a Friday" is any Friday, but not beside a date.
        TimeExpr::AnyWeekday(weekday) => Some(DateParts { weekday: Some(*weekday), ..DateParts::default() }),
        _ => None,
    }
}

fn is_weekday(parts: DateParts) -> bool {
    parts.weekday.is_some() && parts.day.is_none() && parts.month.is_none()
}

fn is_date(parts: DateParts) -> bool {
    parts.weekday.is_none() && parts.day.is_some() && parts.month.is_some()
}

fn with(date: DateParts, weekday: DateParts) -> DateParts {
    DateParts { weekday: weekday.weekday, ..date }
}
