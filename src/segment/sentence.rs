//! Tokens of a block into sentences.

use std::ops::Range;

use super::abbreviation::{Stop, begins_sentence, stop_behind};
use super::{Caps, Token, TokenKind};

/// Bytes behind which a sentence without an end is cut at white space, so that what works sentence by
/// sentence stays linear in the text; at twice that it is cut anywhere.
const LONGEST: u32 = 5_000;

/// More marks than ever close a sentence; a longer row of stops is not read again from each of them.
const MOST_CLOSING: usize = 8;

/// Calls `sentence` with each sentence's range of `tokens`, which are one block's, in order. Together
/// the ranges cover all tokens. `text` is the field's, `marks` the indices of all tokens at which a sentence may end.
pub(super) fn sentences(tokens: &[Token], marks: &[u32], text: &str, mut sentence: impl FnMut(Range<usize>)) {
    let block = Block { tokens, text };
    let listed = block.is_list_mark(0);
    let mut marks = marks.iter().map(|mark| *mark as usize).peekable();
    let (mut start, mut at) = (0, 0);
    while at < tokens.len() {
        while marks.next_if(|mark| *mark < at).is_some() {}
        let next = marks.peek().copied().unwrap_or(tokens.len() - 1);
        // Up to the next mark, only its length can end a sentence.
        if !block.is_longer(LONGEST, start, next) {
            at = next;
        }
        let end = block.end_at(listed, start, at);
        if let Some(end) = end.filter(|end| *end > start) {
            sentence(start..end);
            start = end;
        }
        at = end.unwrap_or(at).max(at + 1);
    }
    if start < tokens.len() {
        sentence(start..tokens.len());
    }
}

/// One block's tokens with the text in which they stand.
struct Block<'a> {
    tokens: &'a [Token],
    text: &'a str,
}

impl Block<'_> {
    fn byte(&self, at: u32) -> u8 {
        self.text.as_bytes().get(at as usize).copied().unwrap_or_default()
    }

    /// Where the sentence from `start` on ends, if the token at `at` tells; `listed` where the block began with a list mark.
    fn end_at(&self, listed: bool, start: usize, at: usize) -> Option<usize> {
        let token = self.tokens.get(at)?;
        let end = match token.kind {
            TokenKind::Word | TokenKind::Sign if self.is_stop(token) => self.end_at_stop(start, at),
            TokenKind::Sign => self.begins_item(at).then_some(at),
            // Hard-wrapped lines begin with them too, so that the block must have begun with such a mark.
            TokenKind::Dash | TokenKind::Number => (listed && self.begins_item(at)).then_some(at),
            TokenKind::Word | TokenKind::Clitic | TokenKind::Quote => None,
        };
        end.or_else(|| self.is_too_long(start, at).then_some(at))
    }

    /// Whether a sentence may end with the token: a stop, or an abbreviation that holds its stop.
    #[inline]
    fn is_stop(&self, token: &Token) -> bool {
        match token.kind {
            TokenKind::Sign => match self.byte(token.span.start) {
                b'.' | b'!' | b'?' => true,
                byte => !byte.is_ascii() && token.span.of(self.text) == "…",
            },
            TokenKind::Word => self.byte(token.span.end.wrapping_sub(1)) == b'.',
            _ => false,
        }
    }

    /// The end of the further stops, closing brackets and quotation marks that touch the stop before
    /// `behind`.
    fn end_of_closing(&self, behind: usize) -> usize {
        let closing = self.tokens.get(behind..).unwrap_or_default().iter().take(MOST_CLOSING);
        let closing = closing.zip(behind..).take_while(|(token, at)| self.touches_before(*at) && self.closes(token));
        behind + closing.count()
    }

    fn closes(&self, token: &Token) -> bool {
        match token.kind {
            TokenKind::Quote => !matches!(token.span.of(self.text), "“" | "‘" | "«"),
            TokenKind::Sign => matches!(self.byte(token.span.start), b')' | b']') || self.is_stop(token),
            _ => false,
        }
    }

    /// The end of the sentence from `start` on, closing marks included, if the stop at `at` ends it.
    fn end_at_stop(&self, start: usize, at: usize) -> Option<usize> {
        let token = self.tokens.get(at)?;
        let end = self.end_of_closing(at + 1);
        let numbers_item = at == start + 1 && self.is_list_mark(start);
        (!numbers_item && self.ends_before(token, at, end)).then_some(end)
    }

    /// Whether the stop `token`, whose closing marks run up to `end`, ends a sentence.
    fn ends_before(&self, token: &Token, at: usize, end: usize) -> bool {
        let Some(next) = self.tokens.get(end) else { return true };
        let before = if token.kind == TokenKind::Word { Some(token) } else { self.word_before(at) };
        if self.touches_before(end) {
            return self.is_space_forgotten(before, next);
        }
        if !self.may_begin(next) {
            return false;
        }
        let before = before.filter(|_| self.byte(token.span.end - 1) == b'.');
        match before.map(|word| stop_behind(word.span.of(self.text))) {
            None | Some(Stop::Full) => true,
            Some(Stop::Inside) => false,
            Some(Stop::BeforeNumber) => next.kind != TokenKind::Number,
            Some(Stop::Either) => self.is_starter(end),
        }
    }

    /// The word that touches the sign at `at`; none where it is a number's ending ("the 1980s.").
    fn word_before(&self, at: usize) -> Option<&Token> {
        let word = self.tokens.get(at.checked_sub(1)?)?;
        let is_word = word.kind == TokenKind::Word && word.touches(self.tokens.get(at)?);
        let front = at.checked_sub(2).and_then(|i| self.tokens.get(i)).filter(|front| front.touches(word));
        let is_ending = front.is_some_and(|it| it.kind == TokenKind::Number || self.byte(it.span.start) == b')');
        (is_word && !is_ending).then_some(word)
    }

    /// Whether only a forgotten space keeps two sentences together: "signed.The".
    fn is_space_forgotten(&self, before: Option<&Token>, next: &Token) -> bool {
        before
            .is_some_and(|word| word.caps == Caps::Lower && word.span.len() > 2 && self.byte(word.span.end - 1) != b'.')
            && next.caps == Caps::Initial
            && begins_sentence(next.span.of(self.text))
    }

    /// Whether a sentence can begin with the token.
    fn may_begin(&self, token: &Token) -> bool {
        match token.kind {
            TokenKind::Word => token.caps != Caps::Lower || !self.byte(token.span.start).is_ascii(),
            TokenKind::Clitic => false,
            TokenKind::Sign => {
                !matches!(self.byte(token.span.start), b',' | b';' | b':' | b')' | b']' | b'%' | b'/' | b'&')
            }
            TokenKind::Number | TokenKind::Dash | TokenKind::Quote => true,
        }
    }

    /// Whether the first word from `at` on, past an opening mark, can only begin a sentence.
    fn is_starter(&self, at: usize) -> bool {
        let mut tokens = self.tokens.iter().skip(at).skip_while(|token| token.kind == TokenKind::Quote);
        tokens.next().is_some_and(|token| token.kind == TokenKind::Word && begins_sentence(token.span.of(self.text)))
    }

    /// Whether an item of a list begins at `at`: a mark that begins a line.
    fn begins_item(&self, at: usize) -> bool {
        self.is_list_mark(at) && self.begins_line(at)
    }

    fn begins_line(&self, at: usize) -> bool {
        let (Some(before), Some(token)) = (at.checked_sub(1).and_then(|i| self.tokens.get(i)), self.tokens.get(at))
        else {
            return false;
        };
        let gap = self.text.as_bytes().get(before.span.end as usize..token.span.start as usize);
        gap.is_some_and(|gap| gap.contains(&b'\n'))
    }

    /// Whether nothing stands between the token at `at` and the one before.
    fn touches_before(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|i| self.tokens.get(i));
        before.zip(self.tokens.get(at)).is_some_and(|(before, token)| before.touches(token))
    }

    /// Whether a sentence from `start` on must be cut before `at`.
    fn is_too_long(&self, start: usize, at: usize) -> bool {
        self.is_longer(LONGEST, start, at) && (self.is_longer(2 * LONGEST, start, at) || !self.touches_before(at))
    }

    /// Whether the tokens from `start` to `at` take more bytes than that.
    #[inline]
    fn is_longer(&self, bytes: u32, start: usize, at: usize) -> bool {
        let ends = self.tokens.get(start).zip(self.tokens.get(at));
        ends.is_some_and(|(first, last)| last.span.end.saturating_sub(first.span.start) > bytes)
    }

    /// Whether a bullet, a dash or a short number with a stop or bracket stands at `at`, apart from
    /// what follows.
    fn is_list_mark(&self, at: usize) -> bool {
        let (Some(token), Some(next)) = (self.tokens.get(at), self.tokens.get(at + 1)) else { return false };
        match token.kind {
            TokenKind::Dash => !token.touches(next),
            TokenKind::Sign => {
                !token.touches(next) && matches!(token.span.of(self.text), "*" | "•" | "·" | "▪" | "●" | "◦" | "‣")
            }
            TokenKind::Number => {
                let behind = self.tokens.get(at + 2);
                token.span.len() <= 2
                    && token.touches(next)
                    && matches!(next.span.of(self.text), "." | ")")
                    && behind.is_some_and(|behind| !next.touches(behind))
            }
            _ => false,
        }
    }
}
