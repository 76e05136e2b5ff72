//! Of which time a sentence speaks.

use chrono::Datelike;
use smallvec::SmallVec;

use super::{Ahead, Story};
use crate::claims::connective::clause_around;
use crate::claims::view::SentenceView;
use crate::recognise::time::{TimeExpr, TimeMention};
use crate::text::Span;
use crate::value::DayRange;

/// A time of a sentence: its days, its first token, its words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dated {
    pub(super) days: DayRange,
    pub(super) token: usize,
    pub(super) span: Span,
}

/// The longest time that dates anything, in days: a decade.
const LONGEST: u32 = 3_660;

/// Before it, people of one name in an article are other people.
const FIRST_YEAR: i32 = 1850;

/// Days around the publication that count as now.
const NEAR: i32 = 31;

/// The dates of a sentence, of a decade's length at most; of a range its start.
pub(super) fn dates(story: &Story<'_>, sentence: &SentenceView<'_>) -> impl Iterator<Item = Dated> {
    let times = story.article.times;
    story.article.times_in(sentence.index).filter_map(move |(index, mention)| {
        let time = times.get(index as usize)?;
        let start = time.ends.as_deref().and_then(|ends| ends.first()).and_then(|start| start.days.as_ref());
        let days = start.or(time.days.as_ref())?.hull();
        let of_our_time = days.from.date().is_some_and(|date| date.year() >= FIRST_YEAR);
        let dates = days.len().is_some_and(|len| len <= LONGEST) && is_date(mention) && of_our_time;
        dates.then(|| Dated { days, token: sentence.token_at(mention.span.start), span: mention.span })
    })
}

fn is_date(mention: &TimeMention) -> bool {
    !matches!(
        mention.expr,
        TimeExpr::Length { .. }
            | TimeExpr::Set { .. }
            | TimeExpr::Vague(_)
            | TimeExpr::AnyWeekday(_)
            | TimeExpr::SomeUnits(_)
    )
}

/// The time that a sentence gives to what stands at a token: the one right behind, its only one, the only one of the
/// clause, or the one right before. Bounds ("until 1998", "after 1998") date nothing.
pub(super) fn dated(story: &Story<'_>, sentence: &SentenceView<'_>, at: usize) -> Option<Dated> {
    const BESIDE: usize = 3;
    let all: SmallVec<[Dated; 4]> = dates(story, sentence).collect();
    let clause = clause_around(sentence, at);
    let only = |mut dates: std::slice::Iter<'_, Dated>, counts: &dyn Fn(&Dated) -> bool| {
        let mut counted = dates.by_ref().filter(|date| counts(date)).copied();
        counted.next().filter(|_| counted.next().is_none())
    };
    let found = only(all.iter(), &|date| (at + 1..=at + BESIDE).contains(&date.token))
        .or_else(|| only(all.iter(), &|_| true))
        .or_else(|| only(all.iter(), &|date| clause.contains(&date.token)))
        .or_else(|| only(all.iter(), &|date| date.token < at && date.token + BESIDE >= at));
    found.filter(|date| !is_bound(sentence, date.token))
}

fn is_bound(sentence: &SentenceView<'_>, token: usize) -> bool {
    token > 0 && sentence.is_any(token - 1, &["after", "before", "until", "till", "by", "since", "for", "than"])
}

/// Whether the sentence speaks of another time than the article's own: a date of its lies in the past, or names a year where
/// the article's own is unknown. Who is to do something next year is as old as now. What a relative clause adds ("Lindt, 58, who came in 1990, said") has a time of its own.
pub(super) fn tells_another_time(story: &Story<'_>, sentence: &SentenceView<'_>) -> bool {
    let mut times = story.article.times_in(sentence.index);
    times.any(|(index, mention)| {
        let days = story.article.times.get(index as usize).and_then(|time| time.days.as_ref()).map(|days| days.hull());
        let known = |days: &DayRange| story.published.len().is_some() || is_date(mention) && days.len().is_some();
        let past = |days: DayRange| days.until < story.published.from || story.published.len().is_none();
        let elsewhere = days.filter(known).is_some_and(|days| past(days) && !is_near(story, days));
        let token = sentence.token_at(mention.span.start);
        elsewhere && !is_aside(sentence, token) && !is_of_birth(sentence, token)
    })
}

/// Whether a date is that of a birth, as far as the words right before it tell.
pub(super) fn is_of_birth(sentence: &SentenceView<'_>, token: usize) -> bool {
    const REACH: usize = 6;
    (token.saturating_sub(REACH)..token).any(|at| sentence.is_any(at, &["born"]))
}

/// Whether days can lie around the publication, as far as that is known.
pub(super) fn is_near(story: &Story<'_>, days: DayRange) -> bool {
    if story.published.len().is_none() {
        return false;
    }
    let around = DayRange { from: story.published.from.plus(-NEAR), until: story.published.until.plus(NEAR) };
    days.intersect(around).is_some()
}

/// Whether a token stands in a clause that ", who" opens.
fn is_aside(sentence: &SentenceView<'_>, token: usize) -> bool {
    let clause = sentence.clauses().iter().find(|c| (c.tokens.start as usize..c.tokens.end as usize).contains(&token));
    clause.and_then(|clause| clause.opens_with).is_some_and(|at| sentence.is_any(at as usize, &["who"]))
}

/// The earliest year that a sentence calls its future, where the page gives the article no date: it was written before that
/// year was over.
pub(super) fn ahead(story: &Story<'_>) -> Option<Ahead> {
    if story.published.len().is_some() {
        return None;
    }
    let article = story.article;
    let mentions = article.time_mentions.iter().zip(article.times);
    let bounds = mentions.filter_map(|(mention, time)| {
        let until = time.days.as_ref()?.hull().until;
        let sentence = article.sentence(mention.sentence).filter(|_| !until.is_open() && is_date(mention))?;
        let token = sentence.token_at(mention.span.start);
        let clause = clause_around(&sentence, token);
        let will = (clause.start..token).any(|at| sentence.is_any(at, &["will", "'ll", "’ll"]));
        will.then_some(Ahead { until, field: mention.field, span: mention.span })
    });
    bounds.min_by_key(|ahead| ahead.until)
}
