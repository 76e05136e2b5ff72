//! Stretches between a deed and the writing of the article: "after three years out of the ring", "has served in the army for 30
//! years".

use super::{LifeClaim, Moment, Said, Story, deed, who};
use crate::claims::connective::clause_around;
use crate::claims::view::SentenceView;
use crate::value::Length;

/// The words before a length that can run from a deed to now.
pub(super) const LEADS: [&str; 2] = [AFTER, FOR];
const AFTER: &str = "after";
const FOR: &str = "for";

/// The deeds of a sentence from which a length of its runs to now.
pub(super) fn claims(story: &Story<'_>, sentence: &SentenceView<'_>) -> Vec<LifeClaim> {
    let times = story.article.times;
    let lengths = story.article.times_in(sentence.index).filter_map(|(index, mention)| {
        let length = times.get(index as usize)?.length?;
        let (start, end) = (sentence.token_at(mention.span.start), sentence.token_at(mention.span.end));
        let (subject_at, deed) = ended(story, sentence, start, end).or_else(|| lasting(story, sentence, start))?;
        Some(LifeClaim {
            person: who::subject(story, sentence, subject_at)?,
            or: None,
            said: Said::Did(deed),
            at: Moment::SinceDeed { deed, days: days(length)? },
            field: sentence.sentence.field,
            sentence: sentence.index,
            span: mention.span,
            time: None,
        })
    });
    lengths.collect()
}

/// "after three years out of the ring", "after a year in retirement": the deed that began it.
fn ended(story: &Story<'_>, sentence: &SentenceView<'_>, start: usize, end: usize) -> Option<(usize, u16)> {
    let after = start.checked_sub(1).filter(|at| sentence.is_any(*at, &[AFTER]))?;
    let word = end + usize::from(sentence.is_any(end, &["of", "in"]));
    let ends = |deed: &crate::knowledge::Deed| deed.is_ended_by(sentence.word(word));
    let deed = story.article.knowledge.deeds.iter().position(ends)?;
    Some((after, u16::try_from(deed).ok()?))
}

/// "has served in the army for 30 years": the deed that has lasted since.
fn lasting(story: &Story<'_>, sentence: &SentenceView<'_>, start: usize) -> Option<(usize, u16)> {
    let before = start.checked_sub(1).filter(|at| sentence.is_any(*at, &[FOR]))?;
    let clause = clause_around(sentence, before);
    let verb = (clause.start..before).rev().find(|at| deed::deed_at(story, sentence, *at).is_some())?;
    let has = (clause.start..verb).rev().take(3).any(|at| sentence.is_any(at, &["has"]));
    let deed = deed::deed_at(story, sentence, verb)?;
    (has && deed::happened(story, sentence, verb)).then_some((verb, deed))
}

/// The least and the most days of a length, as loosely as stretches are told.
fn days(length: Length) -> Option<(u32, u32)> {
    let days = length.days();
    let whole = days.low.is_finite() && days.high.is_finite() && days.low >= 0.0 && days.high < 40_000.0;
    whole.then(|| (days.low.floor() as u32, days.high.ceil() as u32))
}
