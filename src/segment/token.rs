//! Tokens.

use crate::lexicon::{Class, WordId};
use crate::text::Span;

/// What a token looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, the inner and last full stops of an abbreviation of single letters included ("U.S.").
    /// A hyphen ends a word, an apostrophe before a clitic too: "Jong-il's" is the four tokens `Jong`,
    /// `-`, `il`, `'s`. Any other apostrophe stays inside: `O'Brien`, `don't`.
    Word,
    /// A possessive or contracted ending: `'s`, `’re`, or the apostrophe of "workers’".
    Clitic,
    /// Digits with their inner separators: `12,000`, `3.5`, `10:30`, `2023`. Letters glued to digits
    /// follow as a word of their own ("23rd" is `23`, `rd`).
    Number,
    /// A hyphen or dash; hyphens in a row are one.
    Dash,
    /// An opening or closing quotation mark.
    Quote,
    /// Any other sign, one character.
    Sign,
}

/// How a word is capitalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Caps {
    /// "embassy"
    Lower,
    /// "Embassy"
    Initial,
    /// "NATO", "U.S."
    All,
    /// "iPhone", "McDonald": a capital elsewhere.
    Mixed,
}

/// One token of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its bytes in the field.
    pub span: Span,
    /// What it looks like.
    pub kind: TokenKind,
    /// How it is capitalised; `Lower` for what is not a word.
    pub caps: Caps,
    /// Its entry in the vocabulary.
    pub word: WordId,
    /// What the vocabulary says that it may be.
    pub class: Class,
}

impl Token {
    /// Whether nothing stands between this token and the next.
    pub fn touches(&self, next: &Token) -> bool {
        self.span.end == next.span.start
    }

    /// Whether it is a word that starts with a capital.
    pub fn is_capitalised(&self) -> bool {
        self.kind == TokenKind::Word && self.caps != Caps::Lower
    }

    /// Whether it speaks of what is to come: a word of [`Class::FUTURE`] in lower case, as "May" is a month and "Will" a name.
    pub fn looks_ahead(&self) -> bool {
        self.class.has(Class::FUTURE) && self.caps == Caps::Lower
    }
}
