//! Which reporting verb goes with a quotation.

use super::{Token, TokenKind};
use crate::lexicon::Class;
use crate::text::Span;

/// Within how many tokens of its quotation a reporting verb stands: room for a speaker and an
/// apposition.
const REACH: usize = 24;

/// The same for the sentence behind a quotation, which has its verb near its start if at all.
const REACH_NEXT: usize = 8;

/// The tokens around a quotation.
pub(super) struct Near<'a> {
    /// Its sentence's before its opening mark.
    pub(super) before: &'a [Token],
    /// Its last sentence's behind its closing mark.
    pub(super) behind: &'a [Token],
    /// The next sentence's, where the quotation stands in no sentence but its own.
    pub(super) next: &'a [Token],
}

/// The reporting verb of a quotation: the nearest behind it in its sentence; else the nearest before
/// it in its sentence; else `previous`, that of the quotation which it goes on from; else one at the
/// start of the next sentence. What stands in or beyond another quotation is never taken.
pub(super) fn reporting_verb(near: &Near, previous: Option<Span>) -> Option<Span> {
    first_verb(near.behind.iter().take(REACH))
        .or_else(|| first_verb(near.before.iter().rev().take(REACH)))
        .or(previous)
        .or_else(|| first_verb(near.next.iter().take(REACH_NEXT)))
}

fn first_verb<'a>(tokens: impl Iterator<Item = &'a Token>) -> Option<Span> {
    tokens
        .take_while(|token| token.kind != TokenKind::Quote)
        .find(|token| token.class.has(Class::REPORTING))
        .map(|token| token.span)
}
