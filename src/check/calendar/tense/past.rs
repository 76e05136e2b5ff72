//! What is told as past on a date, by the verb before it or behind it.

use super::nouns::is_event;
use super::statement::{Lead, Statement, Told, is_adverb, is_past};
use super::verbs::{CONDITIONS, FOLLOWERS, HELPERS, JOINTS, SAYING, STAGED};
use crate::check::wording::phrase::{Word, words};

/// Whether a verb in the past at `at` is one that the date behind the clause dates, with the word at which its own words start.
pub(super) fn past(clause: &[Word<'_>], at: usize, lead: Lead) -> Option<usize> {
    let (verb, between) = clause.get(at..)?.split_first()?;
    if matches!(lead, Lead::Limit | Lead::Goal) || is_conditional(clause.get(..at)?) {
        return None;
    }
    let back = (0..at).rev().find(|back| clause.get(*back).is_some_and(|word| !is_adverb(word)));
    let helper = back.and_then(|back| clause.get(back));
    let event = between.iter().any(|word| is_event(word.text));
    if helper.is_some_and(|helper| helper.is(&["was", "were"]) && !helper.comma) {
        return back.filter(|_| !event);
    }
    let bare = helper.is_none_or(|helper| helper.comma || !(helper.is(&HELPERS) || helper.breaks));
    let next = between.first();
    let acts = verb.is(&SAYING) || next.is_none_or(|next| next.is(&FOLLOWERS) || next.is_named() || is_adverb(next));
    // "Died Nov. 23" needs no preposition; "the year ended Dec. 31" may be one that is still to end.
    let tied = lead == Lead::Day || (between.is_empty() && !verb.is(&["ended"]));
    (bare && acts && tied && (!event || verb.is(&STAGED))).then_some(at)
}

/// "The board on 3 May issued a map", "On 3 May, the board issued a map": the verb stands behind the date.
pub(super) fn behind<'a>(before: &[Word<'_>], tail: &'a str) -> Option<Statement<'a>> {
    /// Within so many words of the head of the sentence its verb must come.
    const SUBJECT: usize = 9;
    let (on, subject) = before.split_last()?;
    let after = words(tail);
    if on.is(&["on", "in"]) && !subject.is_empty() && !matches!(subject, [one] if one.is(&["Also"])) {
        let known = subject.last()?;
        let stands = !(known.comma || known.breaks || known.is(&HELPERS) || known.is(&JOINTS) || is_event(known.text));
        let at = after.iter().position(|word| !is_adverb(word))?;
        return finite(tail, &after, at).filter(|_| stands && tail.starts_with(' ') && !is_past(known.text));
    }
    if !on.is(&["On", "on", "In"]) {
        return None;
    }
    for at in 1..after.len().min(SUBJECT) {
        let word = after.get(at)?;
        let known = after.get(at - 1)?;
        if word.breaks || known.comma || known.breaks || word.is(&STOPS) {
            return None;
        }
        if word.is(&["was", "were"]) {
            let verb = (at + 1..after.len()).find(|at| after.get(*at).is_some_and(|word| !is_adverb(word)))?;
            let told = after.get(verb).filter(|word| is_past(word.text) && !word.is(&SAYING))?;
            return Statement::of(tail, after.get(at..=verb)?, Told::Past).filter(|_| !told.breaks);
        }
        if is_past(word.text) && !known.is(&HELPERS) && !is_adverb(known) {
            return finite(tail, &after, at);
        }
    }
    None
}

/// The past verb at `at`, if what follows shows that it is one: what it acts on. "Hosted by", "closed to" are participles.
fn finite<'a>(tail: &'a str, words: &[Word<'a>], at: usize) -> Option<Statement<'a>> {
    let (verb, next) = (words.get(at)?, words.get(at + 1)?);
    let acts =
        next.is(&FOLLOWERS) || next.is_named() || next.is(&["that", "he", "she", "they", "it"]) || is_adverb(next);
    let told = if verb.is(&SAYING) { Told::Said } else { Told::Past };
    let is_finite = is_past(verb.text) && acts && !next.is(&["by"]) && !verb.comma && !verb.breaks;
    Statement::of(tail, words.get(at..=at)?, told).filter(|_| is_finite)
}

/// Whether the words before the verb make it a condition.
fn is_conditional(before: &[Word<'_>]) -> bool {
    before.iter().rev().take_while(|word| !word.breaks).any(|word| word.is(&CONDITIONS))
}

/// Words before which no verb of the sentence's head has stood: another clause, or one that is no past.
const STOPS: [&str; 28] = [
    "after", "and", "are", "as", "before", "but", "can", "could", "had", "has", "have", "if", "is", "may", "might",
    "must", "or", "should", "that", "to", "until", "when", "where", "which", "while", "who", "will", "would",
];
