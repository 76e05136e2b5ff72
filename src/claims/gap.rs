//! The gaps of a pattern: the words of a clause that it passes over.

use super::view::SentenceView;
use crate::lexicon::Class;
use crate::segment::TokenKind;

/// Where what stands before a gap of up to `most` words can end, the nearest first.
pub(super) fn before<'s>(sentence: &'s SentenceView<'_>, most: u8, end: usize) -> impl Iterator<Item = usize> + 's {
    let mut left = usize::from(most);
    let passed = (0..end).rev().map_while(move |token| {
        left = left.checked_sub(cost(sentence, token)?)?;
        Some(token)
    });
    std::iter::once(end).chain(passed)
}

/// Where what stands behind a gap of up to `most` words can start, the nearest first.
pub(super) fn behind<'s>(sentence: &'s SentenceView<'_>, most: u8, start: usize) -> impl Iterator<Item = usize> + 's {
    let mut left = usize::from(most);
    let passed = (start..sentence.tokens.len()).map_while(move |token| {
        left = left.checked_sub(cost(sentence, token)?)?;
        Some(token + 1)
    });
    std::iter::once(start).chain(passed)
}

/// What a token takes of a gap, if the gap may pass over it: a hyphenated compound counts as one word, signs as none.
fn cost(sentence: &SentenceView<'_>, token: usize) -> Option<usize> {
    let tokens = sentence.tokens;
    let this = tokens.get(token).filter(|_| is_passable(sentence, token))?;
    let before = token.checked_sub(1).and_then(|i| tokens.get(i));
    let compound = before.is_some_and(|before| before.kind == TokenKind::Dash && before.touches(this));
    let word = matches!(this.kind, TokenKind::Word | TokenKind::Number) && !compound;
    Some(usize::from(word))
}

/// Whether a gap may pass over a token: not out of its clause, not out of a quotation.
fn is_passable(sentence: &SentenceView<'_>, token: usize) -> bool {
    let Some(t) = sentence.tokens.get(token) else { return false };
    match t.kind {
        TokenKind::Quote => false,
        TokenKind::Sign => !matches!(sentence.word(token), ";" | ":" | "(" | ")"),
        TokenKind::Word => !t.class.has(Class::CONNECTIVE),
        TokenKind::Clitic | TokenKind::Number | TokenKind::Dash => true,
    }
}
