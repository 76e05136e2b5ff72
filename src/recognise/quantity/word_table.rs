//! The table of the words of quantities. What numbers and hedges of any kind are made of comes from the table of times.

use super::currency_table::currencies;
use super::unit_table::units;
use super::words::Word;
use crate::recognise::hedge::HedgeWord;
use crate::recognise::number::NumberWord;
use crate::recognise::time::{ORDINALS, for_each_shared_word};
use Word::*;

/// Calls `visit` with every word and its meaning; of two meanings of a word the later one holds.
pub(super) fn for_each_word(visit: &mut dyn FnMut(&str, Word)) {
    for_each_shared_word(|word, number, hedge| match (number, hedge) {
        (NumberWord::Other, HedgeWord::Other) => {}
        (NumberWord::Other, hedge) => visit(word, Hedge(hedge)),
        (number, _) => visit(word, Number(number)),
    });
    for (word, number) in ORDINALS.iter().zip(1u8..) {
        ordinal(visit, word, f64::from(number));
    }
    for (word, number) in LARGE_ORDINALS {
        ordinal(visit, word, *number);
    }
    for (words, meaning) in GROUPS {
        each(words, |word| visit(word, *meaning));
    }
    units(visit);
    currencies(visit);
}

/// The ordinal, and as the denominator of a fraction its plural.
fn ordinal(visit: &mut dyn FnMut(&str, Word), word: &str, number: f64) {
    visit(word, Ordinal(number, false));
    // "seconds" are units of time.
    if word != "second" {
        visit(&format!("{word}s"), Ordinal(number, true));
    }
}

/// Calls `visit` with each of the words that blanks part.
pub(super) fn each(words: &str, visit: impl FnMut(&str)) {
    words.split_ascii_whitespace().for_each(visit);
}

const LARGE_ORDINALS: &[(&str, f64)] = &[
    ("twentieth", 20.0),
    ("thirtieth", 30.0),
    ("fortieth", 40.0),
    ("fiftieth", 50.0),
    ("sixtieth", 60.0),
    ("seventieth", 70.0),
    ("eightieth", 80.0),
    ("ninetieth", 90.0),
    ("hundredth", 1e2),
    ("thousandth", 1e3),
    ("millionth", 1e6),
    ("billionth", 1e9),
    ("trillionth", 1e12),
];

/// Words that share a meaning. A billion is 10^9, as in all English news of today.
const GROUPS: &[(&str, Word)] = &[
    ("nought naught nil", Number(NumberWord::Small(0))),
    ("dozs doz", Number(NumberWord::Scale(12.0))),
    ("lakh lakhs", Number(NumberWord::Scale(1e5))),
    ("million millions mln", Number(NumberWord::Scale(1e6))),
    ("crore crores", Number(NumberWord::Scale(1e7))),
    ("billion billions bln", Number(NumberWord::Scale(1e9))),
    ("trillion trillions trn", Number(NumberWord::Scale(1e12))),
    ("k", Magnitude(1e3)),
    ("mil mn", Magnitude(1e6)),
    ("m", LetterM),
    ("bn", Magnitude(1e9)),
    ("tn", Magnitude(1e12)),
    ("st nd rd th", OrdinalEnding),
    ("half", Half),
    ("quarter", Quarter(false)),
    ("quarters", Quarter(true)),
    ("a an", A),
    ("of", Of),
    ("in", In),
    ("out", Out),
    ("or", Or),
    ("per", Per),
    ("point points", Point),
    ("minus negative", Minus),
    ("percent percents pct percentum", Percent),
    ("percentage", Percentage),
    ("basis", Basis),
    ("bp bps", BasisPoint),
    ("square sq", Power(2)),
    ("cubic cu", Power(3)),
    ("degree degrees", Degree),
    (
        "flight flights route highway interstate motorway junction exit gate terminal platform channel chapter chapters \
         section sections article articles paragraph paragraphs radio page pages pp verse part volume vol issue nos nr nrs number \
         numbers room apartment apt suite floor unit phase stage level tier version versions season episode \
         district ward precinct zone class formula group round step rule proposition amendment resolution \
         directive case appendix apollo",
        Label,
    ),
];
