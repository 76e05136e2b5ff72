//! What each word means to the grammars of quantities.

use super::word_table::for_each_word;
use crate::lexicon::{Class, Vocabulary, VocabularyBuilder};
use crate::recognise::cursor::Meanings;
use crate::recognise::hedge::{HedgeMeaning, HedgeWord};
use crate::recognise::number::{NumberMeaning, NumberWord};
use crate::value::{Currency, MeasureUnit};

/// How much a word needs to be read as a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnitForm {
    /// "kilometres": nothing.
    Name,
    /// "km", "lb": figures before it.
    Symbol,
    /// "t", "g": figures that it touches, as the letter alone is many things.
    Letter,
}

/// How a word stands with a number that it makes money of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MoneyForm {
    /// "dollars": behind the number.
    Noun,
    /// "USD", "Rs": before it or behind it.
    Code,
    /// "TRY": as a code, but in capitals only, since it is an English word.
    Capitals,
    /// "MGBP": behind it, a code with its million.
    Millions,
}

/// What a word means to the grammars.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum Word {
    #[default]
    Other,
    Number(NumberWord),
    Hedge(HedgeWord),
    /// "third", "thirds": the number, and whether it is in the plural.
    Ordinal(f64, bool),
    /// "st", "nd", "rd", "th" behind digits.
    OrdinalEnding,
    Half,
    /// "quarter", "quarters".
    Quarter(bool),
    /// "k", "bn": a scale that stands behind figures only.
    Magnitude(f64),
    /// The scale of million or the unit metre.
    LetterM,
    A,
    Of,
    In,
    Out,
    Or,
    Per,
    /// "point", "points".
    Point,
    /// "minus", "negative".
    Minus,
    /// "percent", "pct".
    Percent,
    /// "percentage", before "points".
    Percentage,
    /// "basis", before "points".
    Basis,
    /// "bp", "bps".
    BasisPoint,
    Unit(&'static MeasureUnit, UnitForm),
    /// The power to which the unit behind it is raised: "square", "cubic".
    Power(u8),
    Degree,
    Money(Currency, MoneyForm),
    /// A noun before a number that names one of several: "Flight 370", "page 12".
    Label,
}

impl NumberMeaning for Word {
    fn number(self) -> NumberWord {
        if let Word::Number(number) = self { number } else { NumberWord::Other }
    }
}

impl HedgeMeaning for Word {
    fn hedge(self) -> HedgeWord {
        if let Word::Hedge(hedge) = self { hedge } else { HedgeWord::Other }
    }
}

impl Word {
    /// Whether a number may start with it.
    fn starts(self) -> bool {
        match self {
            Word::Number(number) => !matches!(number, NumberWord::And | NumberWord::Other),
            Word::Ordinal(..) | Word::Half | Word::Quarter(_) => true,
            _ => false,
        }
    }
}

/// The meaning of every word, by its number in one vocabulary.
#[derive(Debug)]
pub struct QuantityWords(pub(super) Meanings<Word>);

impl QuantityWords {
    /// The table for a vocabulary into which [`register`] put its words.
    pub fn of(vocabulary: &Vocabulary) -> QuantityWords {
        QuantityWords(Meanings::new(vocabulary, |visit| for_each_word(visit)))
    }
}

/// Adds every word of the grammars: those that may start a number with [`Class::QUANTITY`].
pub fn register(vocabulary: &mut VocabularyBuilder) {
    for_each_word(&mut |word, meaning| {
        vocabulary.add(word, if meaning.starts() { Class::QUANTITY } else { Class::NONE });
    });
}
