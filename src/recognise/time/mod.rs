//! Time expressions: dates, lengths, sets, times of day. nom grammars over a sentence's tokens, started only
//! at the words and figures that can begin an expression.

mod clock;
mod cursor;
mod date;
mod dispatch;
mod expr;
mod hedge;
mod length;
mod named;
mod number;
mod numeric;
mod period;
mod range;
mod relative;
mod set;
mod shifted;
mod vague;
mod weekday;
mod word_table;
mod words;
mod year;

#[cfg(test)]
mod tests;

use crate::lexicon::Class;
use crate::segment::{Token, TokenKind};
use crate::text::{FieldKind, Span};

use cursor::Cursor;

pub use expr::{DateParts, DayPart, Direction, Hedge, Part, Reference, TimeExpr, TimeMention, Weekday};
pub(crate) use set::period;
pub use word_table::ORDINALS;
pub use words::{TimeWords, register};

/// Appends the time expressions of one sentence to `out`, in order and without overlaps. `tokens` are the sentence's,
/// with spans in `text`; `words` is the table of the vocabulary by which the tokens were looked up.
pub fn mentions(
    text: &str,
    field: FieldKind,
    sentence: u32,
    tokens: &[Token],
    words: &TimeWords,
    out: &mut Vec<TimeMention>,
) {
    let start = Cursor::new(text, tokens, words);
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if token.kind != TokenKind::Number && !token.class.has(Class::TIME) {
            at += 1;
            continue;
        }
        let here = start.skip(at);
        if !dispatch::may_start(here) {
            at += 1;
            continue;
        }
        match dispatch::expression(here) {
            Ok((behind, (expr, grammar, joint))) if behind.at() > at => {
                let end = tokens.get(behind.at() - 1).map_or(token.span.end, |last| last.span.end);
                let span = Span::new(token.span.start, end);
                let ends = joint.and_then(|joint| ends(span, joint, tokens));
                out.push(TimeMention { field, sentence, span, expr, ends, grammar });
                at = behind.at();
            }
            _ => at += 1,
        }
    }
}

/// The bytes of the two ends of a stretch.
fn ends(span: Span, [behind, second]: [usize; 2], tokens: &[Token]) -> Option<[Span; 2]> {
    let first = Span::new(span.start, tokens.get(behind.checked_sub(1)?)?.span.end);
    Some([first, Span::new(tokens.get(second)?.span.start, span.end)])
}
