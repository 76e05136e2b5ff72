//! Hedges before a number or date: "about", "more than", "no less than", "just under".

use super::Hedge;
use super::cursor::{Cursor, Parsed};
use super::words::Word;
use crate::recognise::hedge;
use crate::segment::TokenKind;

/// A hedge of one to four words.
pub(super) fn hedge(input: Cursor<'_>) -> Parsed<'_, Hedge> {
    let word = if input.word() == Word::Just { input.skip(1) } else { input };
    if matches!(word.word(), Word::Hedge(_)) && is_preposition(word) {
        return input.fail();
    }
    hedge::hedge(input)
}

/// "spread over three years", "over several days": the span of something that goes on, and no bound, unless another
/// preposition or the verb of a length leads it ("for over three years", "took over an hour").
fn is_preposition(input: Cursor<'_>) -> bool {
    if !input.str().eq_ignore_ascii_case("over") {
        return false;
    }
    if matches!(input.skip(1).word(), Word::Several | Word::The) {
        return true;
    }
    let Some(before) = input.back(1) else { return false };
    let led = matches!(before.word(), Word::In | Word::Preposition | Word::Of | Word::After | Word::Just | Word::At)
        || matches!(before.word(), Word::Before | Word::From | Word::To | Word::Until | Word::Every)
        || matches!(
            before.str(),
            "within"
                | "well"
                | "last"
                | "lasting"
                | "is"
                | "was"
                | "be"
                | "been"
                | "lasted"
                | "lasts"
                | "took"
                | "takes"
                | "little"
        );
    !led && before.kind() == Some(TokenKind::Word)
}
