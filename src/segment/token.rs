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
        // What is no word is `Lower`.
        self.caps != Caps::Lower
    }

    /// Whether it speaks of what is to come: a word of [`Class::FUTURE`] in lower case, as "May" is a month and "Will" a name.
    pub fn looks_ahead(&self) -> bool {
        self.class.has(Class::FUTURE) && self.caps == Caps::Lower
    }
}

/// The indices of the tokens of which `is` holds, in order. They are looked for without a branch on each token, which nothing
/// foresees: where few tokens matter, that is most of the cost.
pub fn places<F: Fn(&Token) -> bool>(tokens: &[Token], is: F) -> Places<'_, F> {
    Places { tokens, start: 0, found: 0, is }
}

/// See [`places`].
#[derive(Clone, Debug)]
pub struct Places<'t, F> {
    /// What is left to look at, and how many tokens stand before it.
    tokens: &'t [Token],
    start: usize,
    /// Of the last 64 tokens looked at, those still to give, the first in the lowest bit.
    found: u64,
    is: F,
}

impl<F: Fn(&Token) -> bool> Iterator for Places<'_, F> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.found == 0 {
            let (here, behind) = self.tokens.split_at(self.tokens.len().min(MOST));
            if here.is_empty() {
                return None;
            }
            let bits = here.iter().rev().fold(0, |bits, token| bits << 1 | u64::from((self.is)(token)));
            (self.found, self.tokens) = (bits, behind);
            self.start += here.len();
            self.found <<= MOST - here.len();
        }
        let first = self.found.trailing_zeros() as usize;
        self.found &= self.found - 1;
        Some(self.start + first - MOST)
    }

    fn count(self) -> usize {
        self.found.count_ones() as usize + self.tokens.iter().filter(|token| (self.is)(token)).count()
    }
}

/// How many tokens are looked at together.
const MOST: usize = u64::BITS as usize;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn finds_the_places_of_what_holds(holds in prop::collection::vec(any::<bool>(), 0..200)) {
            let token = |capital: &bool| Token {
                span: Span::default(),
                kind: TokenKind::Word,
                caps: if *capital { Caps::Initial } else { Caps::Lower },
                word: WordId::UNKNOWN,
                class: Class::NONE,
            };
            let tokens: Vec<Token> = holds.iter().map(token).collect();
            let expected: Vec<usize> = (0..).zip(&holds).filter(|(_, holds)| **holds).map(|(at, _)| at).collect();
            prop_assert_eq!(places(&tokens, Token::is_capitalised).count(), expected.len());
            prop_assert_eq!(places(&tokens, Token::is_capitalised).collect::<Vec<_>>(), expected);
        }
    }
}
