//! Times that name no date: "now", "recently", "the future", "the past".

use super::cursor::{Cursor, Parsed};
use super::words::Word;
use super::{Direction, TimeExpr};
use crate::segment::TokenKind;
use crate::value::Unit;

/// A vague time, as PRESENT_REF, PAST_REF or FUTURE_REF.
pub(super) fn vague(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let next = input.skip(1);
    let (words, value) = match (input.word(), next.word()) {
        (Word::Now, _) => (1, Some("PRESENT_REF")),
        (Word::Vague(Direction::Past), _) => (1, Some("PAST_REF")),
        (Word::Vague(_), _) => (1, Some("PRESENT_REF")),
        (Word::These, Word::Unit(Unit::Day, true)) => (2, Some("PRESENT_REF")),
        (Word::The, Word::Near) if next.skip(1).str() == "term" => (3, Some("FUTURE_REF")),
        (Word::The, Word::Future) => (2, Some("FUTURE_REF")),
        (Word::The, Word::Past) => (2, Some("PAST_REF").filter(|_| !noun(next.skip(1)))),
        (Word::The, Word::Near) if next.skip(1).word() == Word::Future => (3, Some("FUTURE_REF")),
        (Word::Current, _) => (1, Some("PRESENT_REF").filter(|_| lower(input))),
        _ => (1, None),
    };
    input.give(words, value.map(TimeExpr::Vague))
}

fn lower(input: Cursor<'_>) -> bool {
    !input.is_capitalised()
}

/// Whether a word follows that "the past" would describe.
fn noun(input: Cursor<'_>) -> bool {
    let counted = matches!(
        input.word(),
        Word::Unit(..) | Word::Small(_) | Word::Tens(_) | Word::Several | Word::Couple | Word::Season(..)
    );
    counted || input.kind() == Some(TokenKind::Number) || input.is_capitalised()
}
