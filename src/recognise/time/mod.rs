//! Time expressions: dates, lengths, sets, times of day. nom grammars over a sentence's tokens, started only
//! at the words and figures that can begin an expression.

mod amount;
mod beside;
mod clock;
pub(in crate::recognise) mod cursor;
mod date;
mod day_order;
mod definite;
mod dispatch;
mod expr;
mod from_day;
mod hedge;
mod length;
mod named;
pub(in crate::recognise) mod number;
mod numeric;
mod period;
mod range;
mod relative;
mod reported;
mod set;
mod shifted;
mod title;
mod vague;
mod weekday;
mod word_table;
pub(in crate::recognise) mod words;
mod year;

#[cfg(test)]
mod tests;

use crate::lexicon::Class;
use crate::segment::{Token, places};
use crate::text::{FieldKind, Span};

use cursor::{Cursor, Line};

pub use day_order::settle_day_order;
pub use expr::{DateParts, DayPart, Direction, Hedge, Part, Reference, ReportYear, TimeExpr, TimeMention, Weekday};
pub(crate) use set::period;
pub use word_table::{CARDINALS, ORDINALS};
pub(super) use words::for_each_shared_word;
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
    let line = Line { text, tokens, words: &words.0 };
    let mut end = 0;
    for at in places(tokens, |token| token.class.has(Class::TIME | Class::FIGURE)) {
        let here = Cursor::new(&line, at);
        if at < end || !dispatch::may_start(here) {
            continue;
        }
        let Ok((behind, (expr, grammar, joint))) = dispatch::expression(here) else { continue };
        if title::is_title(here, behind) {
            end = behind.at();
        } else if let Some(span) = span(tokens, at, behind.at()) {
            let ends = joint.and_then(|joint| ends(span, joint, tokens));
            out.push(TimeMention { field, sentence, span, expr, ends, grammar });
            end = behind.at();
        }
    }
}

/// The bytes of the tokens `from..end`; none where there are no such tokens.
fn span(tokens: &[Token], from: usize, end: usize) -> Option<Span> {
    let first = tokens.get(from).filter(|_| end > from)?;
    let last = tokens.get(end - 1).unwrap_or(first);
    Some(Span::new(first.span.start, last.span.end))
}

/// The bytes of the two ends of a stretch.
fn ends(span: Span, [behind, second]: [usize; 2], tokens: &[Token]) -> Option<[Span; 2]> {
    let first = Span::new(span.start, tokens.get(behind.checked_sub(1)?)?.span.end);
    Some([first, Span::new(tokens.get(second)?.span.start, span.end)])
}
