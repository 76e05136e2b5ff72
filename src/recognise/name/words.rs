//! One sentence's tokens, as the name grammars see them.

use crate::knowledge::{Knowledge, Named};
use crate::lexicon::{Class, Vocabulary};
use crate::segment::{Caps, Token, TokenKind};
use crate::text::Span;

/// A sentence's tokens with what is needed to read them. Positions are token indices; a position outside answers
/// "no" and "".
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) knowledge: &'a Knowledge,
}

impl<'a> Words<'a> {
    pub(super) fn get(&self, at: usize) -> Option<&'a Token> {
        self.tokens.get(at)
    }

    pub(super) fn text(&self, at: usize) -> &'a str {
        self.get(at).map_or("", |token| token.span.of(self.text))
    }

    /// The word in lower case where the vocabulary knows it.
    pub(super) fn lower(&self, at: usize) -> &'a str {
        self.get(at).map_or("", |token| self.vocabulary.word(token.word))
    }

    pub(super) fn has(&self, at: usize, class: Class) -> bool {
        self.get(at).is_some_and(|token| token.class.has(class))
    }

    pub(super) fn is_kind(&self, at: usize, kind: TokenKind) -> bool {
        self.get(at).is_some_and(|token| token.kind == kind)
    }

    pub(super) fn is_capitalised(&self, at: usize) -> bool {
        self.get(at).is_some_and(Token::is_capitalised)
    }

    pub(super) fn is_lower_word(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.kind == TokenKind::Word && token.caps == Caps::Lower)
    }

    pub(super) fn is_sign(&self, at: usize, sign: &str) -> bool {
        self.is_kind(at, TokenKind::Sign) && self.text(at) == sign
    }

    /// Whether nothing stands between this token and the next.
    pub(super) fn touches_next(&self, at: usize) -> bool {
        matches!((self.get(at), self.get(at + 1)), (Some(a), Some(b)) if a.touches(b))
    }

    /// Whether it is a possessive ending.
    pub(super) fn is_possessive(&self, at: usize) -> bool {
        self.is_kind(at, TokenKind::Clitic) && matches!(self.text(at), "'s" | "’s" | "'S" | "’S" | "'" | "’")
    }

    /// Whether it is a hyphen with a word touching it on both sides.
    pub(super) fn is_inner_hyphen(&self, at: usize) -> bool {
        self.is_kind(at, TokenKind::Dash)
            && self.text(at).len() <= 3
            && at
                .checked_sub(1)
                .is_some_and(|before| self.touches_next(before) && self.is_kind(before, TokenKind::Word))
            && self.touches_next(at)
            && self.is_kind(at + 1, TokenKind::Word)
    }

    /// The bytes of the tokens `from..end`.
    pub(super) fn span(&self, from: usize, end: usize) -> Span {
        match (self.get(from), end.checked_sub(1).and_then(|last| self.get(last))) {
            (Some(first), Some(last)) => first.span.join(last.span),
            _ => Span::default(),
        }
    }

    /// The longest place name or demonym that starts here, and the token behind it.
    pub(super) fn place(&self, at: usize) -> Option<(&'a Named, usize)> {
        if !self.has(at, Class::PLACE) || !self.is_capitalised(at) {
            return None;
        }
        let shouted = self.get(at).is_some_and(|token| token.caps == Caps::All);
        let entries = self.knowledge.place_names.starting_with(self.lower(at));
        entries.iter().find_map(|entry| {
            if entry.acronym && !shouted {
                return None;
            }
            Some((entry, self.spells(entry, at)?))
        })
    }

    /// The place that ends just before `end`, and where it starts.
    pub(super) fn place_before(&self, end: usize) -> Option<(&'a Named, usize)> {
        let starts = end.saturating_sub(5)..end;
        starts.into_iter().find_map(|start| {
            let (entry, behind) = self.place(start)?;
            (behind == end).then_some((entry, start))
        })
    }

    /// Whether a word behind the one at `at` can start with this letter.
    fn may_go_on(&self, at: usize, letter: u8) -> bool {
        let next = if self.is_inner_hyphen(at + 1) { at + 2 } else { at + 1 };
        let first = self.text(next).bytes().next();
        first.is_some_and(|first| !first.is_ascii() || first.to_ascii_lowercase() == letter)
    }

    /// The token behind the spelling, if its words stand here.
    fn spells(&self, entry: &Named, at: usize) -> Option<usize> {
        if entry.single {
            return equal_but_for_case(self.text(at), &entry.spelling).then_some(at + 1);
        }
        if entry.second.is_some_and(|second| !self.may_go_on(at, second)) {
            return None;
        }
        let mut next = at;
        for (number, word) in entry.words().enumerate() {
            if number > 0 && self.is_inner_hyphen(next) {
                next += 1;
            }
            let same = self.is_kind(next, TokenKind::Word) && equal_but_for_case(self.text(next), word);
            // "St." is cut into the word and its stop; "U.S." is one word.
            let abbreviated = word.strip_suffix('.').filter(|word| {
                self.is_sign(next + 1, ".") && self.touches_next(next) && equal_but_for_case(self.text(next), word)
            });
            next += match (same, abbreviated) {
                (true, _) => 1,
                (false, Some(_)) => 2,
                (false, None) => return None,
            };
        }
        Some(next)
    }
}

fn equal_but_for_case(a: &str, b: &str) -> bool {
    a == b || a.eq_ignore_ascii_case(b) || (!a.is_ascii() && a.to_lowercase() == b.to_lowercase())
}
