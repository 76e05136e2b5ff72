//! Quotations between marks.

use std::ops::Range;

use super::{Token, TokenKind};

/// Calls `quoted` with the range of each quotation among `tokens`, which are one block's, in order; the
/// marks are left out and no range is empty. One that no mark closes ends with the block. `text` is
/// the field's, `marks` the indices of all tokens that are marks. Quotations inside quotations are not told apart.
pub(super) fn quotations(tokens: &[Token], marks: &[u32], text: &str, mut quoted: impl FnMut(Range<usize>)) {
    let mut open: Option<Open> = None;
    let marks = marks.iter().filter_map(|at| Some((*at as usize, tokens.get(*at as usize)?)));
    for (at, token) in marks.filter(|(_, token)| token.kind == TokenKind::Quote) {
        let behind_word = at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|before| before.touches(token));
        let before_word = tokens.get(at + 1).is_some_and(|next| token.touches(next));
        let (marks, side) = Marks::of(token.span.of(text), behind_word, before_word);
        match open {
            Some(current) if current.closed_by(marks, side) => {
                let inside = tokens.get(current.from..at).unwrap_or_default();
                if !(marks == Marks::Single && is_shortened_word(inside)) {
                    report(current.from..at, &mut quoted);
                }
                open = None;
            }
            Some(current) if !current.gives_way_to(marks, side) => {}
            _ if matches!(side, Side::Opens | Side::Either) => open = Some(Open { marks, from: at + 1 }),
            _ => {}
        }
    }
    // A single mark that nothing closes was an apostrophe.
    if let Some(open) = open.filter(|open| open.marks != Marks::Single) {
        report(open.from..tokens.len(), &mut quoted);
    }
}

fn report(tokens: Range<usize>, quoted: &mut impl FnMut(Range<usize>)) {
    if !tokens.is_empty() {
        quoted(tokens);
    }
}

/// Whether the marks are the apostrophes of "rock 'n' roll".
fn is_shortened_word(tokens: &[Token]) -> bool {
    tokens.len() == 1 && tokens.iter().all(|token| token.span.len() < 3)
}

/// An open quotation: its marks and its first token.
#[derive(Clone, Copy)]
struct Open {
    marks: Marks,
    from: usize,
}

impl Open {
    /// Whether such a mark closes it. Writers mix curly and straight double marks, and “ closes what „
    /// opened.
    fn closed_by(self, marks: Marks, side: Side) -> bool {
        let may_close = match side {
            Side::Closes | Side::Either => true,
            Side::Opens => self.marks == Marks::Low && marks == Marks::Double,
            Side::Neither => false,
        };
        may_close && (marks == Marks::Single) == (self.marks == Marks::Single)
    }

    /// Whether an opening mark shows that this one opened nothing: a single mark was an apostrophe, a
    /// straight one a stray.
    fn gives_way_to(self, marks: Marks, side: Side) -> bool {
        let doubtful = match self.marks {
            Marks::Single => true,
            Marks::Straight => marks != Marks::Single,
            Marks::Double | Marks::Low => false,
        };
        side == Side::Opens && doubtful
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Marks {
    Single,
    Double,
    Low,
    Straight,
}

/// What a mark can do where it stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    Either,
    Neither,
}

impl Marks {
    /// The kind of a mark and what it does, by its shape, or by what it touches where the shape leaves
    /// it open.
    fn of(mark: &str, behind_word: bool, before_word: bool) -> (Marks, Side) {
        let by_touch = match (behind_word, before_word) {
            (false, true) => Side::Opens,
            (true, false) => Side::Closes,
            (false, false) | (true, true) => Side::Either,
        };
        match mark {
            "„" => (Marks::Low, Side::Opens),
            "“" | "«" | "‟" => (Marks::Double, Side::Opens),
            "”" | "»" => (Marks::Double, Side::Closes),
            "‘" | "‹" | "‚" | "‛" => {
                (Marks::Single, if before_word && !behind_word { Side::Opens } else { Side::Neither })
            }
            "’" | "›" => (Marks::Single, if before_word { Side::Neither } else { Side::Closes }),
            "'" => (Marks::Single, if by_touch == Side::Either { Side::Neither } else { by_touch }),
            _ => (Marks::Straight, by_touch),
        }
    }
}
