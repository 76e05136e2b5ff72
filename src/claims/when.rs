//! The time that a clause gives to its event.

use std::ops::Range;

use super::connective::clause_around;
use super::event::{Relation, When};
use super::view::{ArticleView, SentenceView};
use crate::knowledge::{Happens, Period, PeriodDays};
use crate::lexicon::Class;
use crate::segment::{Caps, TokenKind};
use crate::text::Span;
use crate::value::DaySet;

/// A time and the token at which it starts.
struct Candidate {
    token: usize,
    when: When,
}

/// When the event whose trigger stands at `trigger` and whose words are `said` was, if its clause says so: the nearest time
/// behind it, or else the nearest before it, unless that is the time of another verb.
pub(super) fn when(
    article: &ArticleView<'_>,
    sentence: &SentenceView<'_>,
    trigger: usize,
    said: &Range<usize>,
    happens: Happens,
) -> Option<When> {
    let clause = clause_around(sentence, trigger);
    let mut found: Vec<Candidate> = mentioned(article, sentence, happens).collect();
    found.extend(periods(article, sentence));
    // "After March 2020": the connective is the time's preposition, not the head of another clause.
    let opens =
        |token: usize| sentence.clauses().iter().any(|c| c.opens_with.is_some_and(|at| at as usize + 1 == token));
    let reaches = |token: usize| clause.contains(&token) || (token == clause.end + 1 && opens(token));
    found.retain(|candidate| reaches(candidate.token) && !belongs_elsewhere(sentence, candidate.token, trigger));
    let end = |c: &Candidate| sentence.token_at(c.when.span.end.saturating_sub(1)) + 1;
    let behind = found.iter().filter(|c| c.token > trigger).min_by_key(|c| c.token);
    let told = end_of_event(sentence, said.end);
    let behind = behind.filter(|c| {
        c.token < said.end
            || (!is_complement(sentence, said) && !goes_on(sentence, told) && tied(sentence, told..c.token))
    });
    let before = || found.iter().filter(|c| c.token < trigger).max_by_key(|c| c.token);
    let opens = |c: &Candidate| opens_clause(sentence, clause.start..sentence.token_at(c.when.span.start));
    let before = || before().filter(|c| said.start <= c.token || (opens(c) && tied(sentence, end(c)..said.start)));
    behind.or_else(before).map(|candidate| candidate.when.clone())
}

/// Whether a time opens its clause: behind "Germany protested on Friday against" it belongs to what stands before it.
fn opens_clause(sentence: &SentenceView<'_>, mut before: Range<usize>) -> bool {
    before.all(|i| {
        let Some(token) = sentence.tokens.get(i) else { return false };
        token.kind != TokenKind::Word || token.class.has(Class::FUNCTION | Class::TIME | Class::CONNECTIVE)
    })
}

/// The token behind an event's words and, where they are a noun, behind the verb by which it comes: "the closing began".
fn end_of_event(sentence: &SentenceView<'_>, end: usize) -> usize {
    const COMES: [&str; 12] = [
        "began", "begin", "begins", "came", "dates", "happened", "lasted", "occurred", "start", "started", "starts",
        "took",
    ];
    let auxiliary = usize::from(sentence.is_any(end, &["had", "has", "will", "would"]));
    let comes = sentence.is_any(end + auxiliary, &COMES);
    if comes { end + auxiliary + 1 + usize::from(sentence.is_any(end + auxiliary + 1, &["place"])) } else { end }
}

/// Whether a content word stands right behind an event's words: "the invasion of Peru sent prices up in March" dates the
/// sending. Adverbs are let through.
fn goes_on(sentence: &SentenceView<'_>, at: usize) -> bool {
    sentence.tokens.get(at).is_some_and(|token| {
        let plain = token.kind == TokenKind::Word && token.caps == Caps::Lower;
        plain
            && !token.class.has(Class::FUNCTION | Class::CONNECTIVE | Class::TIME | Class::NUMBER)
            && !sentence.word(at).ends_with("ly")
    })
}

/// Whether nothing between an event and a time tells of something else: no verb of saying, no other verb that can be known by
/// its auxiliary, no name that does not hang on a preposition.
fn tied(sentence: &SentenceView<'_>, mut between: Range<usize>) -> bool {
    const AUXILIARIES: [&str; 14] =
        ["is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can", "could", "did"];
    between.all(|i| {
        let Some(token) = sentence.tokens.get(i) else { return false };
        let entity = sentence.entities.iter().find(|entity| entity.from == i);
        let hangs = || {
            i.checked_sub(1)
                .and_then(|i| sentence.tokens.get(i))
                .is_some_and(|before| before.class.has(Class::FUNCTION))
        };
        let joins = || i > 0 && sentence.word(i - 1) == "," && sentence.is_any(i, &["and", "but", "so", "yet"]);
        token.kind != TokenKind::Quote
            && !joins()
            && !token.class.has(Class::REPORTING)
            && !sentence.is_any(i, &AUXILIARIES)
            && entity.is_none_or(|_| hangs())
    })
}

/// Whether the words of an event are what another verb acts on: a time behind "condemned the closure" is of the condemning.
fn is_complement(sentence: &SentenceView<'_>, said: &Range<usize>) -> bool {
    let clause = clause_around(sentence, said.start).start;
    let determined = said.start > clause && sentence.is_any(said.start - 1, &["the", "a", "an", "its", "their"]);
    let named = sentence.entities.iter().any(|entity| entity.from == said.start);
    let Some(before) = (said.start - usize::from(determined)).checked_sub(1).filter(|before| *before >= clause) else {
        return false;
    };
    let Some(token) = sentence.tokens.get(before) else { return false };
    // "Protests over his death in March": the month may be that of the protests.
    let about = sentence.is_any(before, &["over", "about", "into", "against", "for", "with", "at", "to", "of", "in"]);
    let word =
        about || token.kind == TokenKind::Word && !token.class.has(Class::FUNCTION | Class::CONNECTIVE | Class::TIME);
    let says = token.class.has(Class::REPORTING);
    word && (determined || (named && !says))
}

/// Whether a time dates something else of the clause: the saying ("On Friday, she said that it closed", "it closed, she said on
/// Friday"), or what has been so since the event ("In June he was the first to come since it closed").
fn belongs_elsewhere(sentence: &SentenceView<'_>, time: usize, trigger: usize) -> bool {
    const VERB_AND_PREPOSITION: usize = 2;
    let reporting = |at: usize| sentence.tokens.get(at).is_some_and(|token| token.class.has(Class::REPORTING));
    if time > trigger {
        return (trigger + 1..time).any(reporting);
    }
    (time.saturating_sub(VERB_AND_PREPOSITION)..trigger)
        .any(|at| reporting(at) || sentence.is_any(at, &["since"]) && at > time)
}

/// The time expressions of the sentence that name days.
fn mentioned<'a>(
    article: &ArticleView<'a>,
    sentence: &SentenceView<'a>,
    happens: Happens,
) -> impl Iterator<Item = Candidate> {
    article.times_in(sentence.index).filter_map(move |(index, mention)| {
        let time = article.times.get(index as usize)?;
        let token = sentence.token_at(mention.span.start);
        let days = time.days.as_ref().filter(|days| days.single() != Some(crate::value::DayRange::ALL))?;
        let (relation, span) = relation(sentence, token, mention.span, happens);
        Some(Candidate { token, when: When::new(days, relation, span, Some(index)) })
    })
}

/// What the preposition before a time says, and the words with it. Something that seldom happens and is said to have been so
/// "since" a day began on it; what comes freely came after it.
fn relation(sentence: &SentenceView<'_>, token: usize, span: Span, happens: Happens) -> (Relation, Span) {
    let Some(before) = token.checked_sub(1) else { return (Relation::At, span) };
    let relation = match sentence.word(before).to_ascii_lowercase().as_str() {
        "since" if happens == Happens::Freely => Relation::After,
        "since" => Relation::At,
        "after" | "following" => Relation::After,
        "before" | "until" | "till" | "by" => Relation::Before,
        _ => return (Relation::At, span),
    };
    (relation, sentence.span(before..token).join(span))
}

/// Words before a period's name that pick its beginning.
const BEGINNING: [&str; 4] = ["beginning", "start", "onset", "outset"];

/// Words before a period's name that take the whole of it.
const WHOLE: [&str; 3] = ["during", "amid", "throughout"];

/// Named periods: "at the beginning of the pandemic", "during the war".
fn periods<'a>(article: &ArticleView<'a>, sentence: &SentenceView<'a>) -> Vec<Candidate> {
    // Few sentences hold one of the words by which a period dates anything, and the names of all periods are many.
    if !(0..sentence.tokens.len()).any(|at| sentence.is_any(at, &BEGINNING) || sentence.is_any(at, &WHOLE)) {
        return Vec::new();
    }
    let text = sentence.sentence.span.of(sentence.text).to_lowercase();
    let all = article.knowledge.periods.iter();
    all.filter_map(|period| period_in(sentence, period, &text)).collect()
}

fn period_in(sentence: &SentenceView<'_>, period: &Period, lower: &str) -> Option<Candidate> {
    let (name, at) =
        period.called.iter().filter_map(|name| Some((name, lower.find(name.as_str())?))).min_by_key(|(_, at)| *at)?;
    let start = sentence.sentence.span.start + u32::try_from(at).ok()?;
    let token = sentence.token_at(start);
    let end = start + u32::try_from(name.len()).ok()?;
    let (days, first) = days_of(sentence, period, token)?;
    let span = sentence.span(first..token + 1).join(Span::new(start, end));
    Some(Candidate { token, when: When { days, span, time: None } })
}

/// The days that the words before a period's name pick of it, and the first of these words. Without a preposition of time
/// ("due to the pandemic") the name dates nothing.
fn days_of(sentence: &SentenceView<'_>, period: &Period, token: usize) -> Option<(DaySet, usize)> {
    let PeriodDays::Once(whole) = period.days else { return None };
    let back = token.saturating_sub(4)..token;
    for at in back.rev() {
        if sentence.is_any(at, &BEGINNING) {
            return Some((period.beginning?.into(), at));
        }
        if sentence.is_any(at, &WHOLE) {
            return Some((whole.into(), at));
        }
    }
    None
}
