//! Hedges before a number or date: "about", "more than", "no less than", "just under".

use super::cursor::{Cursor, Meaning, Parsed};

/// How an expression loosens or cuts its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hedge {
    /// "about", "around", "some", "roughly"
    About,
    /// "almost", "nearly", "just under", "less than"
    Below,
    /// "at most", "up to", "no more than"
    AtMost,
    /// "more than", "over"
    Above,
    /// "at least", "no less than"
    AtLeast,
}

/// What a word is to a hedge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum HedgeWord {
    /// No part of one.
    #[default]
    Other,
    /// A hedge by itself.
    Whole(Hedge),
    /// "just".
    Just,
    /// "more".
    More,
    /// "less", "fewer".
    Less,
    /// "than".
    Than,
    /// "at".
    At,
    /// "least".
    Least,
    /// "most".
    Most,
    /// "up".
    Up,
    /// "to".
    To,
    /// "no", "not".
    No,
}

/// Words of which some hedge.
pub(super) trait HedgeMeaning: Meaning {
    /// What it is to a hedge.
    fn hedge(self) -> HedgeWord;
}

/// A hedge of one to four words.
pub(super) fn hedge<W: HedgeMeaning>(input: Cursor<'_, W>) -> Parsed<'_, W, Hedge> {
    use HedgeWord::*;
    let input = if input.word().hedge() == Just { input.skip(1) } else { input };
    let second = input.skip(1).word().hedge();
    match (input.word().hedge(), second) {
        (Whole(hedge), _) => Ok((input.skip(1), hedge)),
        (More, Than) => Ok((input.skip(2), Hedge::Above)),
        (Less, Than) => Ok((input.skip(2), Hedge::Below)),
        (At, Least) => Ok((input.skip(2), Hedge::AtLeast)),
        (At, Most) | (Up, To) => Ok((input.skip(2), Hedge::AtMost)),
        (No, More) if input.skip(2).word().hedge() == Than => Ok((input.skip(3), Hedge::AtMost)),
        (No, Less) if input.skip(2).word().hedge() == Than => Ok((input.skip(3), Hedge::AtLeast)),
        _ => input.fail(),
    }
}
