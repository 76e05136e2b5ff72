//! One block of a field into tokens, sentences and quotations.

use std::ops::Range;

use super::attribution::{self, Near};
use super::quotation::quotations;
use super::sentence::sentences;
use super::tokenize::cut;
use super::{Quotation, Segmented, Sentence, Token, TokenKind};
use crate::lexicon::{Class, Vocabulary};
use crate::text::{Field, Span};

/// Adds the block of that number to `out`; a number that the field does not have adds nothing.
pub(super) fn add(out: &mut Segmented, field: &Field, number: usize, vocabulary: &Vocabulary) {
    let Some(block) = field.blocks.get(number) else { return };
    let mut previous = Previous::of_earlier_block(out, field);
    let first_token = out.tokens.len();
    let first_sentence = out.sentences.len();
    cut(&field.text, block.span, vocabulary, &mut out.tokens, &mut out.lists);
    let tokens = out.tokens.get(first_token..).unwrap_or_default();
    sentences(tokens, &out.lists.marks, &field.text, |range| {
        out.sentences.push(Sentence {
            field: field.kind,
            role: block.role,
            block: small(number),
            span: span(tokens, &range),
            tokens: small(first_token + range.start)..small(first_token + range.end),
            classes: classes(tokens.get(range).unwrap_or_default()),
        });
    });

    let block = Cut { tokens, first_token, sentences: out.sentences.get(first_sentence..).unwrap_or_default() };
    let mut at = 0;
    quotations(tokens, &out.lists.marks, &field.text, |quoted| {
        at = block.sentence_of(at, quoted.start);
        let last = block.sentence_of(at, quoted.end - 1);
        let speech = is_speech(tokens.get(quoted.clone()).unwrap_or_default(), &field.text);
        let near = block.near(&quoted, at, last);
        let reporting = if speech { attribution::reporting_verb(&near, previous.verb_for(&quoted, at)) } else { None };
        previous = Previous { sentence: Some(last), reporting };
        out.quotations.push(Quotation {
            field: field.kind,
            span: span(tokens, &quoted),
            sentence: small(first_sentence + at),
            speech,
            reporting,
        });
    });
}

/// The block's tokens and sentences.
struct Cut<'a> {
    tokens: &'a [Token],
    /// Where the tokens begin in the article's.
    first_token: usize,
    sentences: &'a [Sentence],
}

impl<'a> Cut<'a> {
    /// The tokens of the block's sentence of that number, as indices into the block's.
    fn range(&self, sentence: usize) -> Range<usize> {
        let inside = |token: u32| (token as usize).saturating_sub(self.first_token);
        self.sentences.get(sentence).map_or(0..0, |it| inside(it.tokens.start)..inside(it.tokens.end))
    }

    /// The sentence, at `from` or later, that holds the token.
    fn sentence_of(&self, from: usize, token: usize) -> usize {
        let mut at = from;
        while at + 1 < self.sentences.len() && self.range(at).end <= token {
            at += 1;
        }
        at
    }

    /// What stands around a quotation that begins in sentence `first` and ends in `last`.
    fn near(&self, quoted: &Range<usize>, first: usize, last: usize) -> Near<'a> {
        let (begin, mark) = (self.range(first).start, quoted.start.saturating_sub(1));
        let (behind, end) = (quoted.end + 1, self.range(last).end);
        let whole = begin == mark && behind >= end;
        let next = if whole { self.range(last + 1) } else { 0..0 };
        Near {
            before: self.tokens.get(begin..mark).unwrap_or_default(),
            behind: self.tokens.get(behind..end).unwrap_or_default(),
            next: self.tokens.get(next).unwrap_or_default(),
        }
    }
}

/// The quotation before.
struct Previous {
    /// The number of the sentence in which it ends; none where it is an earlier block's that only the
    /// block's end closed.
    sentence: Option<usize>,
    reporting: Option<Span>,
}

impl Previous {
    /// The last quotation of the field so far, where its paragraph left it open.
    fn of_earlier_block(out: &Segmented, field: &Field) -> Previous {
        let last = out.quotations.last().zip(out.sentences.last());
        let open = last.filter(|(quotation, sentence)| {
            quotation.field == field.kind && sentence.field == field.kind && quotation.span.end == sentence.span.end
        });
        Previous { sentence: None, reporting: open.and_then(|(quotation, _)| quotation.reporting) }
    }

    /// The verb that reports a quotation in sentence `at` too: it goes on in the next sentence, or
    /// begins the paragraph after one left open.
    fn verb_for(&self, quoted: &Range<usize>, at: usize) -> Option<Span> {
        let goes_on = match self.sentence {
            Some(sentence) => sentence + 1 == at,
            None => quoted.start == 1,
        };
        self.reporting.filter(|_| goes_on)
    }
}

/// Whether quoted tokens are speech rather than a phrase.
fn is_speech(tokens: &[Token], text: &str) -> bool {
    let mut words = tokens.iter().filter(|token| token.kind == TokenKind::Word);
    words.clone().nth(3).is_some()
        || tokens.last().is_some_and(|last| matches!(last.span.of(text), "?" | "!"))
        || words.any(|word| is_speaker_or_hearer(word.span.of(text)))
}

fn is_speaker_or_hearer(word: &str) -> bool {
    word == "I" || ["we", "you", "my", "our", "us", "me", "i'm"].iter().any(|other| word.eq_ignore_ascii_case(other))
}

fn classes(tokens: &[Token]) -> Class {
    tokens.iter().fold(Class::NONE, |all, token| all | token.class)
}

fn span(tokens: &[Token], range: &Range<usize>) -> Span {
    let tokens = tokens.get(range.clone()).unwrap_or_default();
    tokens.first().zip(tokens.last()).map_or_else(Span::default, |(first, last)| first.span.join(last.span))
}

fn small(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
