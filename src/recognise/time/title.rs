//! Titles that are worded like times: "60 Minutes", "This Week", "USA Today".

use super::cursor::Cursor;
use super::words::Word;
use crate::segment::TokenKind;

/// Whether the words from `start` to `behind` are the title of a programme or the name of a paper.
pub(super) fn is_title(start: Cursor<'_>, behind: Cursor<'_>) -> bool {
    let words = behind.at() - start.at();
    let Some(before) = start.back(1) else { return false };
    if words == 1 {
        return matches!(start.word(), Word::Today(0))
            && start.is_capitalised()
            && before.is_capitalised()
            && before.at() > 0
            && !behind.is_capitalised();
    }
    // Only titles have capitals in all words behind the mark that opens them.
    let all = (0..words).all(|n| {
        let word = start.skip(n);
        word.is_capitalised() || word.kind() == Some(TokenKind::Number)
    });
    let units = (0..words).any(|n| matches!(start.skip(n).word(), Word::Unit(..) | Word::DayPart(_)));
    before.kind() == Some(TokenKind::Quote) && all && units
}
