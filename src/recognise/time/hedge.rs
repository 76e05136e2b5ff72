//! Hedges before a number or date: "about", "more than", "no less than", "just under".

use super::Hedge;
use super::cursor::{Cursor, Parsed};
use super::words::Word;

/// A hedge of one to four words.
pub(super) fn hedge(input: Cursor<'_>) -> Parsed<'_, Hedge> {
    let input = if input.word() == Word::Just { input.skip(1) } else { input };
    let second = input.skip(1).word();
    match (input.word(), second) {
        (Word::Hedge(hedge), _) => Ok((input.skip(1), hedge)),
        (Word::More, Word::Than) => Ok((input.skip(2), Hedge::Above)),
        (Word::Less, Word::Than) => Ok((input.skip(2), Hedge::Below)),
        (Word::At, Word::Least) => Ok((input.skip(2), Hedge::AtLeast)),
        (Word::At, Word::Most) => Ok((input.skip(2), Hedge::AtMost)),
        (Word::Up, Word::To) => Ok((input.skip(2), Hedge::AtMost)),
        (Word::No, Word::More) if input.skip(2).word() == Word::Than => Ok((input.skip(3), Hedge::AtMost)),
        (Word::No, Word::Less) if input.skip(2).word() == Word::Than => Ok((input.skip(3), Hedge::AtLeast)),
        _ => input.fail(),
    }
}
