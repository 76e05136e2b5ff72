//! What is told as still to come on a date.

use super::nouns::is_event;
use super::statement::{Lead, REACH, is_adverb, is_past};
use super::verbs::{FOLLOWERS, PLANS, RECURRING, STAGING};
use crate::check::wording::event_words::SET;
use crate::check::wording::phrase::Word;

/// Whether "will", "must" or "to" at `at` puts off what the date dates, with the word at which the statement starts.
pub(super) fn ahead(clause: &[Word<'_>], at: usize, lead: Lead) -> Option<usize> {
    let behind = clause.get(at + 1..)?;
    let skipped = behind.iter().take_while(|word| is_adverb(word) || word.is(&["not", "be"])).count();
    let passive = behind.get(..skipped)?.iter().any(|word| word.is(&["be"]));
    let tied = matches!(lead, Lead::Day | Lead::Limit);
    match behind.get(skipped..)?.split_first() {
        Some((verb, between)) => {
            let dated = tied || (lead == Lead::None && passive && between.is_empty());
            (dated && !verb.is(&["have"]) && is_own_day(verb, between)).then_some(())?;
        }
        None => (passive && lead == Lead::Day).then_some(())?,
    }
    let helper = clause.get(at)?;
    // "Must have", "must be tired": only a limit makes it a duty.
    if helper.is(&["will", "won't"]) || (helper.is(&["must"]) && lead == Lead::Limit) {
        return Some(at);
    }
    if !helper.is(&["to"]) {
        return None;
    }
    // "is set to open", "are to meet", "plans to open": "agreed to meet" and "was to meet" may be told of a day that is over.
    let word = |at: usize| clause.get(at);
    let before = at.checked_sub(1)?;
    if word(before)?.is(&PLANS) {
        return Some(before);
    }
    let set = word(before)?.is(&SET) || word(before)?.is(&["going"]);
    let helper = if set { before.checked_sub(1)? } else { before };
    word(helper).filter(|word| word.is(&["is", "are"])).map(|_| helper)
}

/// Whether the date behind the verb and what stands between can only be the verb's: between them stands where it will be, what it
/// will be done to by name, or a thing on which nothing happens.
fn is_own_day(verb: &Word<'_>, between: &[Word<'_>]) -> bool {
    const PARTICLES: [&str; 11] =
        ["away", "back", "down", "effect", "off", "office", "on", "out", "over", "place", "up"];
    let between = between.split_first().filter(|(word, _)| word.is(&PARTICLES)).map_or(between, |(_, rest)| rest);
    let clean = !between.iter().any(|word| is_event(word.text) || is_past(word.text) || word.comma);
    let placed = between
        .first()
        .is_none_or(|word| word.is(&["in", "at", "here", "there", "to", "from", "into", "with"]) || is_adverb(word));
    let named = between.iter().all(Word::is_named);
    let thing = matches!(between, [first, ..] if between.len() <= 3 && first.is(&FOLLOWERS));
    (clean && (placed || named || thing)) || (verb.is(&STAGING) && between.len() <= REACH)
}

/// "expires on", "which expire", "takes effect on": the word at which the statement starts. What begins every year is not
/// looked at.
pub(super) fn present(clause: &[Word<'_>], at: usize, lead: Lead) -> Option<usize> {
    let (verb, between) = clause.get(at..)?.split_first()?;
    let effect = verb.is(&["takes", "take"]);
    let alone = between.is_empty() || (effect && matches!(between, [word] if word.is(&["effect", "place"])));
    let once = effect || verb.is(&["expire", "expires", "reconvenes"]);
    let recurs = clause.get(..at)?.iter().rev().take(4).any(|word| word.is(&RECURRING));
    let tied = lead == Lead::Day || (once && lead == Lead::None);
    (alone && tied && !recurs && (!effect || !between.is_empty())).then_some(at)
}

/// "is scheduled for", "are due on", "are due": the word at which the statement starts.
pub(super) fn set_for(clause: &[Word<'_>], lead: Lead) -> Option<usize> {
    let (set, before) = clause.split_last()?;
    let helper = before.iter().rposition(|word| !is_adverb(word))?;
    let is = before.get(helper)?.is(&["is", "are"]);
    let tied = matches!(lead, Lead::Day | Lead::Goal) || set.is(&["due", "scheduled"]);
    (lead != Lead::Limit && tied && set.is(&SET) && is).then_some(helper)
}
