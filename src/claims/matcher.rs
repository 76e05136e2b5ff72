//! Laying a pattern on a sentence, outwards from the word that triggered it.

use std::ops::Range;

use smallvec::SmallVec;

use super::gap;
use super::pattern::{Compiled, Pattern, Role};
use super::slots::{Filled, Filler, Slots, Wanted};
use crate::lexicon::WordId;
use crate::segment::Token;

/// A pattern found in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Match {
    pub(super) subject: Filler,
    pub(super) object: Option<Filler>,
    /// The tokens from its first slot or word to its last.
    pub(super) tokens: Range<usize>,
}

/// What each slot of the pattern takes.
#[derive(Clone, Copy)]
pub(super) struct SlotKinds<'a> {
    pub(super) subject: Wanted<'a>,
    pub(super) object: Option<Wanted<'a>>,
}

/// Whether a token is one of these forms.
pub(super) fn is_one_of(tokens: &[Token], token: usize, forms: &[WordId]) -> bool {
    tokens.get(token).is_some_and(|t| t.word.is_known() && forms.binary_search(&t.word).is_ok())
}

/// Finds `pattern` with its trigger at token `trigger`.
pub(super) fn find(slots: &Slots<'_, '_>, pattern: &Pattern, kinds: SlotKinds<'_>, trigger: usize) -> Option<Match> {
    let before = pattern.elements.get(..pattern.trigger)?;
    let behind = pattern.elements.get(pattern.trigger + 1..)?;
    if !slots.has(kinds.subject) || kinds.object.is_some_and(|object| !slots.has(object)) {
        return None;
    }
    let laying = Laying { slots, kinds };
    let mut filled = Fills::new();
    // What stands right behind the trigger decides at one token; a gap has to be searched.
    let (start, end) = if matches!(behind.first(), Some(Compiled::Gap(_))) {
        let start = laying.backward(before, trigger, &mut filled)?;
        (start, laying.forward(behind, trigger + 1, &mut filled)?)
    } else {
        let end = laying.forward(behind, trigger + 1, &mut filled)?;
        (laying.backward(before, trigger, &mut filled)?, end)
    };
    if matches!(pattern.elements.first(), Some(Compiled::Slot(Role::Subject))) && hangs(slots, start, kinds.subject) {
        return None;
    }
    let take = |role| filled.iter().find(|(filled, _)| *filled == role).map(|(_, filler)| *filler);
    Some(Match { subject: take(Role::Subject)?, object: take(Role::Object), tokens: start..end })
}

/// Whether the name with which a match starts is no subject, but hangs on a preposition: "the mother of Peter Vos died". A
/// possessive may ("after Peter Vos's death").
fn hangs(slots: &Slots<'_, '_>, start: usize, subject: Wanted<'_>) -> bool {
    const PREPOSITIONS: [&str; 14] =
        ["of", "in", "for", "at", "to", "with", "by", "from", "near", "on", "against", "over", "under", "between"];
    let preposition = start > 0 && slots.sentence.is_any(start - 1, &PREPOSITIONS);
    let filled = || slots.starting_at(start, subject);
    preposition && filled().is_some_and(|(filled, end)| end == filled.tokens.end)
}

struct Laying<'a, 's> {
    slots: &'s Slots<'a, 's>,
    kinds: SlotKinds<'s>,
}

type Fills = SmallVec<[(Role, Filler); 2]>;

impl Laying<'_, '_> {
    /// Matches `elements` so that they end just before token `end`; gives the first token.
    fn backward(&self, elements: &[Compiled], end: usize, filled: &mut Fills) -> Option<usize> {
        let Some((last, rest)) = elements.split_last() else { return Some(end) };
        let here = end.checked_sub(1)?;
        match last {
            Compiled::Word(forms) => self.is_one_of(here, forms).then(|| self.backward(rest, here, filled))?,
            Compiled::Optional(forms) => {
                let with = self.is_one_of(here, forms).then(|| self.backward(rest, here, filled)).flatten();
                with.or_else(|| self.backward(rest, end, filled))
            }
            // What must not follow stands behind the trigger; the pattern parser sees to it.
            Compiled::Absent(_) => None,
            Compiled::Gap(most) => {
                gap::before(self.slots.sentence, *most, end).find_map(|at| self.backward(rest, at, filled))
            }
            Compiled::Slot(role) => {
                let slot = self.slots.ending_at(end, self.wanted(*role)?)?;
                self.fill(*role, slot, filled, |filled| self.backward(rest, slot.tokens.start, filled))
            }
        }
    }

    /// Matches `elements` from token `start` on; gives the token behind the last.
    fn forward(&self, elements: &[Compiled], start: usize, filled: &mut Fills) -> Option<usize> {
        let Some((first, rest)) = elements.split_first() else { return Some(start) };
        match first {
            Compiled::Word(forms) => self.is_one_of(start, forms).then(|| self.forward(rest, start + 1, filled))?,
            Compiled::Optional(forms) => {
                let with = self.is_one_of(start, forms).then(|| self.forward(rest, start + 1, filled)).flatten();
                with.or_else(|| self.forward(rest, start, filled))
            }
            Compiled::Absent(forms) => (!self.is_one_of(start, forms)).then(|| self.forward(rest, start, filled))?,
            Compiled::Gap(most) => {
                gap::behind(self.slots.sentence, *most, start).find_map(|at| self.forward(rest, at, filled))
            }
            Compiled::Slot(role) => {
                let (slot, end) = self.slots.starting_at(start, self.wanted(*role)?)?;
                // "The closing of Germany's ...": something of Germany's is closed, not Germany.
                if rest.is_empty() && *role == Role::Subject && end > slot.tokens.end {
                    return None;
                }
                self.fill(*role, slot, filled, |filled| self.forward(rest, end, filled))
            }
        }
    }

    /// Fills a slot, and empties it again where the rest does not match.
    fn fill<T>(
        &self,
        role: Role,
        slot: &Filled,
        filled: &mut Fills,
        rest: impl FnOnce(&mut Fills) -> Option<T>,
    ) -> Option<T> {
        let depth = filled.len();
        filled.push((role, slot.filler));
        let matched = rest(filled);
        if matched.is_none() {
            filled.truncate(depth);
        }
        matched
    }

    fn wanted(&self, role: Role) -> Option<Wanted<'_>> {
        match role {
            Role::Subject => Some(self.kinds.subject),
            Role::Object => self.kinds.object,
            Role::Figure => None,
        }
    }

    fn is_one_of(&self, token: usize, forms: &[WordId]) -> bool {
        is_one_of(self.slots.sentence.tokens, token, forms)
    }
}
