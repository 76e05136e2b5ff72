//! `reversed`: a stretch of time that ends before it starts.

use serde::Deserialize;

use crate::check::wording::times::{around, dates, words};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::finding::Repair;
use crate::recognise::time::{DateParts, TimeExpr, TimeMention};
use crate::value::{Day, DayRange};

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "reversed",
    slots: &[
        ("quoted", "the article's words: \"2013 to 2010\""),
        ("from", "what is written as its start: \"2013\""),
        ("until", "what is written as its end: \"2010\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(Reversed) as Box<dyn Check>),
};

struct Reversed;

impl Check for Reversed {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for mention in &article.reading.time_mentions {
            let TimeExpr::Range { .. } = &mention.expr else { continue };
            let ends = dates(&mention.expr);
            let [from, until] = ends.as_slice() else { continue };
            if let Some((first, last)) = days(*from).zip(days(*until))
                && last.until < first.from
                && tells_time(article, mention, [*from, *until])
            {
                found.push(conflict(article, mention, [first, last]));
            }
        }
    }
}

/// The days of a date with a year of its own.
fn days(parts: DateParts) -> Option<DayRange> {
    let year = parts.year?;
    match (parts.month, parts.day) {
        (Some(month), Some(day)) => Day::ymd(year, month.into(), day.into()).map(DayRange::day),
        (Some(month), None) => DayRange::month(year, month.into()),
        (None, _) => DayRange::year(year),
    }
}

/// Whether time runs from the one to the other. Bare years must be led by "between" or "from", and nothing may say that a
/// count changed ("fell from 2013 to 1950") or that one looks back.
fn tells_time(article: &ArticleContext<'_>, mention: &TimeMention, ends: [DateParts; 2]) -> bool {
    let (before, after) = around(article, mention, mention.span);
    let (before, after) = (words(before), words(after));
    let led = before.last().is_some_and(|word| matches!(word.as_str(), "from" | "between"));
    let bare = ends.iter().any(|parts| parts.month.is_none());
    // "from 2013 to 1950 people": the figures count what follows.
    let counts =
        after.first().is_some_and(|word| word.ends_with('s') && !matches!(word.as_str(), "as" | "was" | "is" | "has"));
    let turned = before.iter().chain(&after).any(|word| TURNED.contains(&word.as_str()));
    !turned && (!bare || (led && !counts))
}

fn conflict(article: &ArticleContext<'_>, mention: &TimeMention, [first, last]: [DayRange; 2]) -> Conflict {
    let quoted = article.text(mention.field, mention.span);
    let repair =
        turned_round(quoted).map(|replacement| Repair { site: article.site(mention.field, mention.span), replacement });
    Conflict {
        labels: vec![article.label(mention.field, mention.span, format!("ends with {last}, starts with {first}"))],
        derivation: vec![format!("{last} is before {first}")],
        slots: vec![("quoted", quoted.to_owned()), ("from", first.to_string()), ("until", last.to_string())],
        repairs: repair.into_iter().collect(),
        ..Conflict::default()
    }
}

/// The two ends in the other order: "2010 to 2013".
fn turned_round(quoted: &str) -> Option<String> {
    [" to ", " and ", " until ", " through ", "–", "-"].iter().find_map(|joint| {
        let (from, until) = quoted.split_once(joint)?;
        (!until.contains(joint)).then(|| format!("{until}{joint}{from}"))
    })
}

/// Words of a sentence that tells a count, or goes back in time.
const TURNED: [&str; 34] = [
    "back",
    "backward",
    "backwards",
    "climbed",
    "compared",
    "countdown",
    "cut",
    "decline",
    "declined",
    "decrease",
    "decreased",
    "down",
    "dropped",
    "drop",
    "fall",
    "fallen",
    "fell",
    "grew",
    "grown",
    "increase",
    "increased",
    "jumped",
    "lowered",
    "moved",
    "raised",
    "range",
    "ranged",
    "ranging",
    "reduced",
    "reverse",
    "rose",
    "shrank",
    "slipped",
    "up",
];
