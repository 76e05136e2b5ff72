//! Quantities: numbers, percentages, money, measures. nom grammars over a sentence's tokens, started only at figures and at the
//! words that can begin a number; what stands before it (signs, currencies, hedges) is read from there backwards.

mod bounds;
mod context;
mod currency_table;
mod figure;
mod fraction;
mod inside;
mod mention;
mod money;
mod number;
mod power;
mod read;
mod together;
mod unit;
mod unit_table;
mod word_table;
mod words;

#[cfg(test)]
mod tests;

use smallvec::SmallVec;

use self::read::Found;
use self::together::{Joint, joint, share};
use self::words::Word;
use super::cursor;
use crate::lexicon::Class;
use crate::segment::{Token, TokenKind, places};
use crate::text::{FieldKind, Span};
use crate::value::{Interval, Measure, Quantity};

pub use mention::{QuantityMention, Role};
pub use words::{QuantityWords, register};

/// A sentence as the grammars see it.
type Line<'a> = cursor::Line<'a, Word>;

/// A place in a sentence's tokens.
type Cursor<'a> = cursor::Cursor<'a, Word>;

/// What a grammar gives: the place behind it and what it read.
type Parsed<'a, T> = cursor::Parsed<'a, Word, T>;

/// The classes of the tokens that a number may start with; a sentence without one has no quantity.
pub const STARTS: Class = Class::QUANTITY.and(Class::FIGURE);

/// One sentence to read.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The text of its field.
    pub text: &'a str,
    /// Its field.
    pub field: FieldKind,
    /// Its index.
    pub sentence: u32,
    /// Its tokens, with spans in `text`.
    pub tokens: &'a [Token],
    /// The table of the vocabulary by which the tokens were looked up.
    pub words: &'a QuantityWords,
}

/// Appends the quantities of one sentence to `out`, in order and without overlaps. What overlaps `taken`, the mentions of times
/// and ages in the sentence in reading order, is theirs.
pub fn mentions(input: Input<'_>, taken: impl Iterator<Item = Span>, out: &mut Vec<QuantityMention>) {
    let mut from = 0;
    for span in taken {
        let tokens = input.tokens.get(from..).unwrap_or_default();
        let end = from + tokens.iter().take_while(|token| token.span.end <= span.start).count();
        stretch(input, from, end, out);
        let tokens = input.tokens.get(end..).unwrap_or_default();
        from = end + tokens.iter().take_while(|token| token.span.start < span.end).count();
    }
    stretch(input, from, input.tokens.len(), out);
}

/// The quantities that lie within the tokens `from..end`.
fn stretch(input: Input<'_>, from: usize, end: usize, out: &mut Vec<QuantityMention>) {
    let Input { text, tokens, words, .. } = input;
    let (whole, line) = (line(input), Line { text, tokens: tokens.get(..end).unwrap_or_default(), words: &words.0 });
    let (mut chain, mut joints) = (SmallVec::<[Found; 4]>::new(), SmallVec::<[Joint; 4]>::new());
    let mut free = from;
    for at in places(line.tokens.get(from..).unwrap_or_default(), |token| token.class.has(STARTS)) {
        let here = Cursor::new(&line, from + at);
        let Some(token) = here.token().filter(|_| here.at() >= free) else { continue };
        let floor = chain.last().map_or(from, |last| last.behind);
        let found = read::read(here, floor).filter(|found| found.first >= floor && found.behind > here.at());
        let Some(mut found) = found else {
            // "John 3:16" is a verse.
            let named = here.back(1).is_some_and(|before| before.at() > from && before.is_capitalised());
            if token.kind == TokenKind::Number && !named {
                flush(input, &mut chain, &mut joints, out);
                inside(input, token, out);
            }
            continue;
        };
        free = found.behind;
        let origin = Cursor::new(&whole, 0);
        // The hour of "65 miles an hour" may be taken as a time; it still tells what is measured.
        if let (Measure::Unit(unit, None), true) = (found.measure, found.behind == end) {
            found.measure = unit::rate(origin.skip(end), unit).1;
        }
        match chain.last().and_then(|last| joint(origin, last.behind, found.first)) {
            Some(joint) => joints.push(joint),
            None => flush(input, &mut chain, &mut joints, out),
        }
        chain.push(found);
    }
    flush(input, &mut chain, &mut joints, out);
}

/// The whole sentence.
fn line(input: Input<'_>) -> Line<'_> {
    Line { text: input.text, tokens: input.tokens, words: &input.words.0 }
}

/// Appends the numbers that stand in one token.
fn inside(input: Input<'_>, token: &Token, out: &mut Vec<QuantityMention>) {
    for (from, end, count, role) in inside::numbers(token.span.of(input.text)).into_iter().flatten() {
        let at = |offset: usize| token.span.start + offset as u32;
        out.push(QuantityMention {
            field: input.field,
            sentence: input.sentence,
            span: Span::new(at(from), at(end)),
            quantity: Quantity { count, measure: Measure::Number, bounds: Interval::exact(count) },
            hedge: None,
            role,
            grammar: "number/inside",
        });
    }
}

/// Appends the quantities of a chain and empties it.
fn flush(
    input: Input<'_>,
    chain: &mut SmallVec<[Found; 4]>,
    joints: &mut SmallVec<[Joint; 4]>,
    out: &mut Vec<QuantityMention>,
) {
    let line = line(input);
    let origin = Cursor::new(&line, 0);
    let mut roles = SmallVec::<[Role; 4]>::from_elem(Role::Alone, chain.len());
    for last in 1..chain.len() {
        let (Some(chain), Some(joints)) = (chain.get_mut(..=last), joints.get(..last)) else { break };
        if let (Some((first, second)), Some([.., before, here])) =
            (share(origin, chain, joints), roles.get_mut(..=last))
        {
            (*before, *here) = (first, second);
        }
    }
    for (found, role) in chain.iter().zip(roles) {
        let tokens = input.tokens.get(found.first..found.behind).unwrap_or_default();
        let Some((first, last)) = tokens.first().zip(tokens.last()) else { continue };
        out.push(QuantityMention {
            field: input.field,
            sentence: input.sentence,
            span: first.span.join(last.span),
            quantity: found.quantity(),
            hedge: found.hedge,
            role,
            grammar: found.grammar,
        });
    }
    chain.clear();
    joints.clear();
}
