//! The repair of a weekday that does not fit its date.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::check::ArticleContext;
use crate::check::repair::date::{repair, runs};
use crate::check::wording::times::weekday_name;
use crate::finding::Repair;
use crate::recognise::time::TimeMention;

/// Writes the weekday of `day` for the `written` one.
pub(super) fn weekday_repair(
    article: &ArticleContext<'_>,
    mention: &TimeMention,
    written: Weekday,
    day: NaiveDate,
) -> Option<Repair> {
    let text = article.text(mention.field, mention.span);
    let (at, word) = runs(text, char::is_alphabetic).find(|(_, word)| {
        // "Tues" and "Thurs" are no prefixes that chrono knows.
        word.is_ascii() && word.parse() == Ok(written) || is_prefix(word, weekday_name(written))
    })?;
    let name = weekday_name(day.weekday());
    let short = name.get(..3).filter(|_| word.len() == 3).unwrap_or(name);
    Some(repair(article, mention, at, word.len(), short.to_owned()))
}

fn is_prefix(word: &str, name: &str) -> bool {
    word.len() > 3 && name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}
