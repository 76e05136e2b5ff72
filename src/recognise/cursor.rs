//! The input of the grammars: a place in a sentence's tokens. What a word means is each kind of mention's own, looked up by its
//! number in the vocabulary.

use std::mem::discriminant;

use nom::{Err, IResult};

use crate::lexicon::{Vocabulary, WordId};
use crate::segment::{Token, TokenKind};

/// What a grammar gives: the place behind it and what it read. There is one way to fail, so the error
/// carries nothing.
pub(in crate::recognise) type Parsed<'a, W, T> = IResult<Cursor<'a, W>, T, ()>;

/// What words mean to one kind of mention. The default is the word without a meaning.
pub(in crate::recognise) trait Meaning: Copy + Default + PartialEq {}

impl<W: Copy + Default + PartialEq> Meaning for W {}

/// The meaning of every word, by its number in one vocabulary.
#[derive(Debug)]
pub(in crate::recognise) struct Meanings<W>(Box<[W]>);

impl<W: Meaning> Meanings<W> {
    /// The table for a vocabulary; `for_each` calls back with every word that has a meaning, the last of which holds.
    pub(in crate::recognise) fn new(
        vocabulary: &Vocabulary,
        for_each: impl FnOnce(&mut dyn FnMut(&str, W)),
    ) -> Meanings<W> {
        let mut meanings = vec![W::default(); vocabulary.len() + 1];
        for_each(&mut |word, meaning| {
            let id = vocabulary.id(word);
            if let Some(slot) = meanings.get_mut(usize::from(id.0)).filter(|_| id.is_known()) {
                *slot = meaning;
            }
        });
        Meanings(meanings.into())
    }

    /// What the word means.
    pub(in crate::recognise) fn of(&self, id: WordId) -> W {
        self.0.get(usize::from(id.0)).copied().unwrap_or_default()
    }
}

/// A sentence as the grammars see it.
pub(in crate::recognise) struct Line<'a, W> {
    /// The text of its field.
    pub(in crate::recognise) text: &'a str,
    pub(in crate::recognise) tokens: &'a [Token],
    pub(in crate::recognise) words: &'a Meanings<W>,
}

/// A place in a sentence's tokens. Grammars hand it on and on, so it is small.
pub(in crate::recognise) struct Cursor<'a, W> {
    line: &'a Line<'a, W>,
    at: usize,
}

impl<W> Clone for Cursor<'_, W> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<W> Copy for Cursor<'_, W> {}

impl<'a, W: Meaning> Cursor<'a, W> {
    /// The place of that token.
    pub(in crate::recognise) fn new(line: &'a Line<'a, W>, at: usize) -> Self {
        Cursor { line, at }
    }

    /// The index of its token.
    pub(in crate::recognise) fn at(self) -> usize {
        self.at
    }

    /// The place `n` tokens on.
    pub(in crate::recognise) fn skip(self, n: usize) -> Self {
        Cursor { at: self.at + n, ..self }
    }

    /// The place `n` tokens back; none before the first.
    pub(in crate::recognise) fn back(self, n: usize) -> Option<Self> {
        self.at.checked_sub(n).map(|at| Cursor { at, ..self })
    }

    /// The token here.
    pub(in crate::recognise) fn token(self) -> Option<&'a Token> {
        self.line.tokens.get(self.at)
    }

    /// The kind of the token here.
    pub(in crate::recognise) fn kind(self) -> Option<TokenKind> {
        self.token().map(|token| token.kind)
    }

    /// What the word here means.
    pub(in crate::recognise) fn word(self) -> W {
        self.token().map_or_else(W::default, |token| self.line.words.of(token.word))
    }

    /// The text of the token here.
    pub(in crate::recognise) fn str(self) -> &'a str {
        self.token().map_or("", |token| token.span.of(self.line.text))
    }

    /// Whether nothing stands between this token and the one before.
    pub(in crate::recognise) fn glued(self) -> bool {
        let before = self.back(1).and_then(Cursor::token);
        before.zip(self.token()).is_some_and(|(before, here)| before.touches(here))
    }

    /// Whether the token here is a word or figure that touches the one before.
    pub(in crate::recognise) fn glued_word(self) -> bool {
        self.glued() && matches!(self.kind(), Some(TokenKind::Word | TokenKind::Number))
    }

    /// Whether the token here is `sign`.
    pub(in crate::recognise) fn is_sign(self, sign: &str) -> bool {
        self.kind() == Some(TokenKind::Sign) && self.str() == sign
    }

    /// Whether the token here is a word with a capital.
    pub(in crate::recognise) fn is_capitalised(self) -> bool {
        self.token().is_some_and(Token::is_capitalised)
    }

    /// The token here as a whole number of at most nine digits, without separators.
    pub(in crate::recognise) fn digits(self) -> Option<u32> {
        let token = self.token().filter(|token| token.kind == TokenKind::Number && token.span.len() <= 9)?;
        let digits = token.span.of(self.line.text).bytes();
        digits.map(|b| b.wrapping_sub(b'0')).try_fold(0, |n, digit| (digit < 10).then(|| n * 10 + u32::from(digit)))
    }

    /// The grammar does not hold here.
    pub(in crate::recognise) fn fail<T>(self) -> Parsed<'a, W, T> {
        Err(Err::Error(()))
    }

    /// A value that may be missing, read from `n` tokens.
    pub(in crate::recognise) fn give<T>(self, n: usize, value: Option<T>) -> Parsed<'a, W, T> {
        match value {
            Some(value) => Ok((self.skip(n), value)),
            None => self.fail(),
        }
    }
}

/// The word `word`.
pub(in crate::recognise) fn is<'a, W: Meaning>(word: W) -> impl Fn(Cursor<'a, W>) -> Parsed<'a, W, ()> {
    // Nearly always another kind of word stands there, which one comparison tells.
    let same = move |here: W| discriminant(&here) == discriminant(&word) && here == word;
    move |input| input.give(1, same(input.word()).then_some(()))
}

/// A word of the kind that `pick` takes.
pub(in crate::recognise) fn read<'a, W: Meaning, T>(
    pick: impl Fn(W) -> Option<T>,
) -> impl Fn(Cursor<'a, W>) -> Parsed<'a, W, T> {
    move |input| input.give(1, pick(input.word()))
}

/// A sign.
pub(in crate::recognise) fn sign<'a, W: Meaning>(sign: &'static str) -> impl Fn(Cursor<'a, W>) -> Parsed<'a, W, ()> {
    move |input| input.give(1, input.is_sign(sign).then_some(()))
}

/// A word in lower case that has no meaning of its own in the table.
pub(in crate::recognise) fn literal<'a, W: Meaning>(word: &'static str) -> impl Fn(Cursor<'a, W>) -> Parsed<'a, W, ()> {
    move |input| input.give(1, (input.kind() == Some(TokenKind::Word) && input.str() == word).then_some(()))
}

/// A hyphen or dash.
pub(in crate::recognise) fn dash<W: Meaning>(input: Cursor<'_, W>) -> Parsed<'_, W, ()> {
    input.give(1, (input.kind() == Some(TokenKind::Dash)).then_some(()))
}

/// A hyphen that joins the tokens on its two sides.
pub(in crate::recognise) fn hyphen<W: Meaning>(input: Cursor<'_, W>) -> Parsed<'_, W, ()> {
    let joins = input.kind() == Some(TokenKind::Dash) && input.glued() && input.skip(1).glued();
    input.give(1, joins.then_some(()))
}

/// A comma, if there is one.
pub(in crate::recognise) fn comma<W: Meaning>(input: Cursor<'_, W>) -> Parsed<'_, W, ()> {
    Ok((if input.is_sign(",") { input.skip(1) } else { input }, ()))
}

/// The full stop of an abbreviation, if there is one: it touches the word, and the sentence goes on.
pub(in crate::recognise) fn stop<W: Meaning>(input: Cursor<'_, W>) -> Parsed<'_, W, ()> {
    let stop = input.is_sign(".") && input.glued() && input.skip(1).token().is_some();
    Ok((if stop { input.skip(1) } else { input }, ()))
}
