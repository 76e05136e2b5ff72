//! `deadline`: something is asked for by a day that lies before the request.

use serde::Deserialize;

use super::tense::other_month;
use crate::check::repair::date::month_repair;
use crate::check::wording::phrase::{STATEMENT, last_words, words};
use crate::check::wording::times::{around, is_quoted, nearest_day, published, published_line};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::time::{TimeExpr, TimeMention};
use crate::text::FieldKind;
use crate::value::{Day, DayRange};

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "deadline",
    slots: &[
        ("request", "the words of the request: \"asked\""),
        ("date", "the deadline as written: \"Oct. 15\""),
        ("day", "the deadline in full: \"15 October 2017\""),
        ("asked", "the day of the request: \"1 November 2017\""),
        ("other", "the same day of the first month in which it lies ahead: \"15 November 2017\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(Deadline) as Box<dyn Check>),
};

/// An older deadline may be of a story that goes back to an older request.
const OLDEST: i32 = 60;

/// The story's request is of one of the last days before the publication.
const NEWS: i32 = 3;

struct Deadline;

impl Check for Deadline {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        let Some(published) = published(article) else { return };
        for (index, mention) in article.reading.time_mentions.iter().enumerate() {
            let Some(day) = deadline(mention, published) else { continue };
            if let Some(request) = request(around(article, mention, mention.span).0)
                && !is_quoted(article, mention)
                && !is_told_as_over(article, mention)
                && !has_earlier_day(article, index, day)
                && let Some((news, asked)) = news_of_request(article, published)
                && day < asked
            {
                found.push(conflict(article, (mention, day), request, (news, asked), published));
            }
        }
    }
}

fn deadline(mention: &TimeMention, published: DayRange) -> Option<Day> {
    let TimeExpr::Date { parts, hedge: None, direction: None } = &mention.expr else { return None };
    let day = nearest_day(*parts, published).filter(|_| parts.day.is_some())?;
    (day.plus(1) < published.from && published.from.0 - day.0 <= OLDEST).then_some(day)
}

/// The verb of "asked the agency to answer by", in the plain past or present: what "had been asked" may be over.
fn request(before: &str) -> Option<&str> {
    const REACH: usize = 14;
    let words = last_words(before, STATEMENT);
    let (by, clause) = words.split_last()?;
    if !by.is(&["by", "before", "until", "than"]) {
        return None;
    }
    let near = clause.get(clause.len().saturating_sub(REACH)..)?;
    let verb = near.iter().rposition(|word| word.is(&REQUESTS))?;
    let (before, behind) = (near.get(..verb)?, near.get(verb + 1..)?);
    let put_off = before.last().is_some_and(|word| word.is(&["been", "had", "has", "have", "was", "were", "being"]));
    let parted = near
        .get(verb..)?
        .iter()
        .any(|word| word.breaks || word.is(&["after", "and", "but", "that", "when", "which", "who"]));
    let asks = behind.iter().any(|word| word.is(&["to"]));
    if put_off || parted || !asks {
        return None;
    }
    near.get(verb).map(|verb| verb.text)
}

/// Whether the sentence or the next says what came of it.
fn is_told_as_over(article: &ArticleContext<'_>, mention: &TimeMention) -> bool {
    let sentences = &article.reading.sentences;
    let at = mention.sentence as usize;
    let own = sentences.get(at).map_or("", |sentence| article.text(sentence.field, sentence.span));
    let next = sentences.get(at + 1).filter(|sentence| sentence.field == mention.field);
    let next = next.map_or("", |sentence| article.text(sentence.field, sentence.span));
    let is_over = |text: &str, over: &[&str]| words(text).iter().any(|word| word.is(over));
    is_over(own, &OVER) || is_over(own, &["but", "yet", "although", "already"]) || is_over(next, &OVER)
}

/// Whether the sentence or the one before tells of a day before the deadline: the request may be of that day.
fn has_earlier_day(article: &ArticleContext<'_>, index: usize, deadline: Day) -> bool {
    let mentions = &article.reading.time_mentions;
    let Some(own) = mentions.get(index) else { return false };
    let near = mentions.iter().zip(&article.reading.times).enumerate().filter(|(at, (mention, _))| {
        *at != index
            && mention.field == own.field
            && own.sentence - mention.sentence.min(own.sentence) <= 1
            && mention.sentence <= own.sentence
    });
    near.filter_map(|(_, (_, time))| time.days.as_ref()).any(|days| days.hull().from < deadline)
}

/// The day in the story's first sentences on which something is asked for, where that is its news.
fn news_of_request<'a>(article: &ArticleContext<'a>, published: DayRange) -> Option<(&'a TimeMention, Day)> {
    const LEAD: u32 = 2;
    let first = article.reading.sentences.iter().position(|sentence| sentence.field == FieldKind::Text)?;
    let first = u32::try_from(first).ok()?;
    let times = article.reading.time_mentions.iter().zip(&article.reading.times);
    let lead = times.filter(|(mention, _)| (first..first + LEAD).contains(&mention.sentence));
    lead.filter_map(|(mention, time)| {
        let days = time.days.as_ref()?.single()?;
        let recent = days.from == days.until && days.from.plus(NEWS) >= published.from && days.until <= published.until;
        let sentence = article.reading.sentences.get(mention.sentence as usize).filter(|_| recent)?;
        let asks = words(article.text(sentence.field, sentence.span))
            .iter()
            .any(|word| ASKING.iter().any(|stem| word.text.starts_with(stem)));
        asks.then_some((mention, days.from))
    })
    .next()
}

fn conflict(
    article: &ArticleContext<'_>,
    (mention, day): (&TimeMention, Day),
    request: &str,
    (news, asked): (&TimeMention, Day),
    published: DayRange,
) -> Conflict {
    let other = other_month(day, published);
    let repair = other.and_then(|other| month_repair(article, mention, day, other));
    Conflict {
        labels: vec![
            article.label(mention.field, mention.span, format!("by {day}")),
            article.label(news.field, news.span, format!("{asked}")),
        ],
        derivation: vec![
            published_line(article),
            format!("the request is told as news of {asked}"),
            format!("{day} is {} days before", asked.0 - day.0),
        ],
        slots: vec![
            ("request", request.to_owned()),
            ("date", article.text(mention.field, mention.span).to_owned()),
            ("day", day.to_string()),
            ("asked", asked.to_string()),
            ("other", other.map_or_else(|| "another".to_owned(), |other| other.to_string())),
        ],
        repairs: repair.into_iter().collect(),
        ..Conflict::default()
    }
}

/// Verbs of a request that sets a deadline.
const REQUESTS: [&str; 24] = [
    "ask",
    "asked",
    "asking",
    "asks",
    "challenged",
    "demanded",
    "directed",
    "gave",
    "give",
    "gives",
    "giving",
    "instructed",
    "invited",
    "order",
    "ordered",
    "ordering",
    "orders",
    "requested",
    "told",
    "urged",
    "urges",
    "urging",
    "wants",
    "warned",
];

/// How words begin in the lead of a story whose news is a request.
const ASKING: [&str; 14] = [
    "ask",
    "call",
    "demand",
    "direct",
    "instruct",
    "letter",
    "order",
    "question",
    "request",
    "subpoena",
    "summon",
    "ultimatum",
    "urg",
    "want",
];

/// Words that tell what came of a deadline.
const OVER: [&str; 16] = [
    "complied",
    "deadline",
    "expired",
    "extended",
    "extension",
    "failed",
    "ignored",
    "lapsed",
    "late",
    "missed",
    "overdue",
    "passed",
    "refused",
    "responded",
    "since",
    "tardy",
];
