//! The number of an age.

use crate::recognise::time::cursor::{Cursor, Parsed};
use crate::recognise::time::number::below_hundred;
use crate::segment::TokenKind;

/// A whole number up to 999, in figures or words.
pub(super) fn number(input: Cursor<'_>) -> Parsed<'_, u32> {
    if input.kind() == Some(TokenKind::Number) {
        return input.give(1, input.digits().filter(|n| *n < 1_000));
    }
    below_hundred(input)
}
