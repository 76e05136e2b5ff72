//! Deeds with their year: "served in the navy from 1974", "was elected in 1998"; and stretches since a deed ("after three
//! years out of the ring").

use smallvec::SmallVec;

use super::deed::{deed_at, happened};
use super::moment::{Dated, dates};
use super::{LifeClaim, Moment, Said, Story, since, who};
use crate::claims::connective::clause_around;
use crate::claims::view::SentenceView;
use crate::lexicon::Class;
use crate::recognise::time::TimeMention;
use crate::segment::TokenKind;
use crate::text::Role;

/// Adds the dated deeds of people of whom another claim is made already: alone they can't be wrong.
pub(super) fn claims(story: &Story<'_>, out: &mut Vec<LifeClaim>) {
    let mut last = None;
    let mut found = Vec::new();
    for mention in story.article.time_mentions {
        if last == Some(mention.sentence) || !may_date(story, mention) {
            continue;
        }
        last = Some(mention.sentence);
        let Some(sentence) = story.article.sentence(mention.sentence) else { continue };
        found.extend(dates(story, &sentence).filter_map(|date| claim(story, &sentence, &date)));
        found.extend(since::claims(story, &sentence));
    }
    found.retain(|deed| out.iter().any(|claim| claim.person == deed.person));
    out.append(&mut found);
    leave_out_unclear(out);
}

/// Whether a time can date a deed or tell how long ago it was, by the word before it; posts speak for others.
fn may_date(story: &Story<'_>, mention: &TimeMention) -> bool {
    let article = story.article;
    let Some(sentence) = article.segmented.sentences.get(mention.sentence as usize) else { return false };
    let tokens = article.segmented.tokens_of(sentence);
    let at = tokens.partition_point(|token| token.span.end <= mention.span.start);
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    let word = before.map_or("", |token| article.article.text_at(mention.field, token.span));
    sentence.role != Role::Post && DATING.iter().chain(&since::LEADS).any(|lead| lead.eq_ignore_ascii_case(word))
}

/// The words that stand between a deed and its date.
const DATING: [&str; 4] = ["in", "on", "from", "since"];

/// Leaves out what hangs on a deed by its verb alone ("was 24 when she retired") where two dates of it are told: it may be
/// either.
fn leave_out_unclear(claims: &mut Vec<LifeClaim>) {
    let dated = |claim: &LifeClaim| match (claim.said, claim.at) {
        (Said::Did(deed), Moment::Days(days)) => Some((claim.person, deed, days)),
        _ => None,
    };
    let all: SmallVec<[_; 4]> = claims.iter().filter_map(dated).collect();
    let twice = |person: u32, deed: u16| {
        let mut own = all.iter().filter(|(who, what, _)| *who == person && *what == deed);
        own.next().is_some_and(|(_, _, first)| own.any(|(_, _, days)| days != first))
    };
    claims.retain(|claim| match claim.at {
        Moment::Deed(deed) | Moment::SinceDeed { deed, .. } => !twice(claim.person, deed),
        _ => true,
    });
}

fn claim(story: &Story<'_>, sentence: &SentenceView<'_>, date: &Dated) -> Option<LifeClaim> {
    let (verb, deed) = told(story, sentence, date)?;
    if !happened(story, sentence, verb) {
        return None;
    }
    Some(LifeClaim {
        person: who::subject(story, sentence, verb)?,
        or: None,
        said: Said::Did(deed),
        at: Moment::Days(date.days),
        field: sentence.sentence.field,
        sentence: sentence.index,
        span: sentence.span(verb..verb + 1),
        time: Some(date.span),
    })
}

/// The deed that a date dates: that of the nearest verb before it in its clause, with no other verb of a deed or date between.
fn told(story: &Story<'_>, sentence: &SentenceView<'_>, date: &Dated) -> Option<(usize, u16)> {
    const FAR: usize = 10;
    let led = date.token > 0 && sentence.is_any(date.token - 1, &DATING);
    if !led {
        return None;
    }
    let clause = clause_around(sentence, date.token);
    let first = clause.start.max(date.token.saturating_sub(FAR));
    let (verb, deed) = (first..date.token).rev().find_map(|at| Some((at, deed_at(story, sentence, at)?)))?;
    // Any other word in the past between them may be what the date belongs to.
    let other = (verb + 1..date.token).any(|at| {
        let token = sentence.tokens.get(at);
        sentence.is_any(at, &[",", "and", "that", "which", "who", "was", "had"])
            || token.is_some_and(|token| token.class.has(Class::REPORTING) || token.kind == TokenKind::Number)
    });
    (!other).then_some((verb, deed))
}
