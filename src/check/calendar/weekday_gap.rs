//! `weekday-gap`: one weekday told by its distance from another: "on Friday, two days after Monday's vote".

use chrono::Weekday;
use serde::Deserialize;

use crate::check::wording::phrase::{Word, words};
use crate::check::wording::times::weekday_name;
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::finding::Repair;
use crate::recognise::time::{TimeExpr, TimeMention};
use crate::text::Span;

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "weekday-gap",
    slots: &[
        ("gap", "the distance as written: \"two days after\""),
        ("from", "the weekday from which it is counted: \"Monday\""),
        ("weekday", "the weekday that is said to be there: \"Friday\""),
        ("right", "the weekday that is there: \"Wednesday\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(WeekdayGap) as Box<dyn Check>),
};

struct WeekdayGap;

impl Check for WeekdayGap {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for (index, first) in article.reading.time_mentions.iter().enumerate() {
            let Some(said) = weekday(first) else { continue };
            // Between the two may stand the distance, read as a time of its own.
            let behind = article.reading.time_mentions.iter().skip(index + 1).take(2);
            let mut behind = behind.filter(|other| (other.field, other.sentence) == (first.field, first.sentence));
            let Some((second, from)) = behind.find_map(|other| Some((other, weekday(other)?))) else { continue };
            let between = article.text(first.field, Span::new(first.span.end, second.span.start));
            if let Some((days, gap)) = gap(between)
                && ahead(from, days) != said
            {
                found.push(conflict(article, (first, said), (second, from), (days, gap)));
            }
        }
    }
}

/// A weekday of which one is meant.
fn weekday(mention: &TimeMention) -> Option<Weekday> {
    match &mention.expr {
        TimeExpr::Date { parts, hedge: None, .. } if parts.day.is_none() && parts.month.is_none() => parts.weekday,
        _ => None,
    }
}

/// How many days ahead of the second weekday the first lies, where nothing but that stands between them.
fn gap(between: &str) -> Option<(i64, &str)> {
    if !between.starts_with([',', ' ']) || between.contains([';', ':', '.', '"', '“', '”']) {
        return None;
    }
    let words = words(between);
    let skipped = words.iter().take_while(|word| word.is(&["just", "only", "exactly", "and"])).count();
    let phrase = words.get(skipped..)?;
    let (count, rest) = match phrase {
        [the, rest @ ..] if the.is(&["the"]) => (1, rest),
        [count, rest @ ..] => (number(count)?, rest),
        [] => return None,
    };
    let [days, way, rest @ ..] = rest else { return None };
    let sign = match way.text {
        "after" | "following" => 1,
        "before" => -1,
        _ => return None,
    };
    let led = rest.iter().all(|word| word.is(&["his", "her", "its", "last", "the", "their"]));
    let comma = between.starts_with(',') && !phrase.iter().any(|word| word.comma);
    let text = between.get(phrase.first()?.start..way.bytes().end)?;
    (days.is(&["day", "days"]) && led && comma).then_some((sign * count, text))
}

/// A small number in words or figures.
fn number(word: &Word<'_>) -> Option<i64> {
    const NUMBERS: [&str; 7] = ["zero", "one", "two", "three", "four", "five", "six"];
    if word.is(&["a"]) {
        return Some(1);
    }
    let in_words = NUMBERS.iter().position(|number| *number == word.text).and_then(|at| i64::try_from(at).ok());
    in_words.or_else(|| word.text.parse().ok()).filter(|days| (1..=13).contains(days))
}

/// The weekday so many days ahead.
fn ahead(from: Weekday, days: i64) -> Weekday {
    (0..days.rem_euclid(7)).fold(from, |day, _| day.succ())
}

fn conflict(
    article: &ArticleContext<'_>,
    (first, said): (&TimeMention, Weekday),
    (second, from): (&TimeMention, Weekday),
    (days, gap): (i64, &str),
) -> Conflict {
    let (one, other) = (weekday_name(said), weekday_name(from));
    let right = weekday_name(ahead(from, days));
    let repair = |mention: &TimeMention, name: &str| {
        let written = article.text(mention.field, mention.span);
        let whole = weekday_name(weekday(mention)?) == written;
        whole.then(|| Repair { site: article.site(mention.field, mention.span), replacement: name.to_owned() })
    };
    let repairs = [repair(first, right), repair(second, weekday_name(ahead(said, -days)))];
    Conflict {
        labels: vec![
            article.label(first.field, first.span, format!("{gap} {other} comes a {right}")),
            article.label(second.field, second.span, other),
        ],
        derivation: vec![format!("{gap} {other} comes a {right}, not a {one}")],
        slots: vec![
            ("gap", gap.to_owned()),
            ("from", other.to_owned()),
            ("weekday", one.to_owned()),
            ("right", right.to_owned()),
        ],
        repairs: repairs.into_iter().flatten().collect(),
        ..Conflict::default()
    }
}
