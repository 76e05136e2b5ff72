//! The grammars' input, with what words mean to them.

use super::words::Word;
use crate::recognise::cursor;
use crate::segment::TokenKind;

pub(in crate::recognise) use cursor::{comma, dash, hyphen, is, literal, read, sign, stop};

/// A sentence as the grammars see it.
pub(in crate::recognise) type Line<'a> = cursor::Line<'a, Word>;

/// A place in a sentence's tokens.
pub(in crate::recognise) type Cursor<'a> = cursor::Cursor<'a, Word>;

/// What a grammar gives: the place behind it and what it read.
pub(in crate::recognise) type Parsed<'a, T> = cursor::Parsed<'a, Word, T>;

impl Cursor<'_> {
    /// Whether the token here can belong to an expression at all: a word of the table, a figure, a joint.
    pub(in crate::recognise) fn may_go_on(self) -> bool {
        match self.kind() {
            Some(TokenKind::Word) => self.word() != Word::Other,
            Some(TokenKind::Number | TokenKind::Dash) => true,
            _ => false,
        }
    }
}
