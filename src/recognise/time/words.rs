//! What each word means to the grammars, found by its number in the vocabulary.

use chrono::Weekday;

use super::word_table::for_each_word;
use super::{DayPart, Direction, Hedge, Part};
use crate::lexicon::{Class, Vocabulary, VocabularyBuilder};
use crate::recognise::cursor::Meanings;
use crate::recognise::hedge::{HedgeMeaning, HedgeWord};
use crate::recognise::number::{NumberMeaning, NumberWord};
use crate::value::Unit;

/// How far a word can be trusted to be what it looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::recognise) enum Form {
    /// "January", "Tuesday": nothing else.
    Full,
    /// "Jan", "Tue": needs a capital, or a number beside it; a full stop may follow.
    Short,
    /// "March", "May", "Sun": also a common word; needs a capital and company.
    Common,
}

/// A season of the northern year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::recognise) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// A word that multiplies the number before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::recognise) enum Scale {
    Dozen,
    Hundred,
    Thousand,
    Million,
}

impl Scale {
    /// By how much.
    pub(in crate::recognise) const fn value(self) -> u32 {
        match self {
            Scale::Dozen => 12,
            Scale::Hundred => 100,
            Scale::Thousand => 1_000,
            Scale::Million => 1_000_000,
        }
    }
}

/// What a word means to the grammars. Each word has one entry; where it has two meanings ("second", "a"), the
/// grammars that want the other one take the entry too.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::recognise) enum Word {
    #[default]
    Other,
    Month(u8, Form),
    Weekday(Weekday, Form),
    /// "Mondays"
    Weekdays(Weekday),
    /// A unit, and whether it is in the plural.
    Unit(Unit, bool),
    /// "second", the unit or the ordinal.
    Second,
    Fortnight,
    Weekend,
    /// The season, and whether the word is rare in another meaning.
    Season(Season, bool),
    Half,
    /// The letter of "Q3" and "3Q".
    Quarter,
    /// The letter of "H1".
    HalfYear,
    /// A part of the day.
    DayPart(DayPart),
    /// A time of day with a name: its hour.
    ClockName(u8),
    /// 0 to 19, and the tens.
    Small(u8),
    Tens(u8),
    /// "dozen", "hundred" and up.
    Scale(Scale),
    Ordinal(u8),
    TensOrdinal(u8),
    /// "st", "nd", "rd", "th" behind digits.
    OrdinalEnding,
    /// "nineties": the first year within its century.
    Decade(u8),
    /// The "s" of "1990s".
    PluralEnding,
    A,
    The,
    Last,
    Next,
    This,
    That,
    Same,
    Past,
    /// "previous", "following": seen from the story.
    Told(Direction),
    Coming,
    Current,
    Recent,
    Latest,
    PartOf(Part),
    /// "beginning", "middle", "end".
    PartNoun(Part),
    Earlier,
    Later,
    Ago,
    Before,
    After,
    From,
    To,
    Until,
    Through,
    Between,
    And,
    Or,
    Of,
    In,
    /// "at", "on", "during", "by", "since", "for": other prepositions before a date.
    Preposition,
    So,
    More,
    Than,
    Less,
    No,
    Least,
    Most,
    Up,
    At,
    Just,
    /// A hedge of one word.
    Hedge(Hedge),
    Every,
    Per,
    /// "once", "twice", "times".
    Times,
    /// "daily": every so many units.
    Set(u8, Unit),
    /// "today": days from the anchor.
    Today(i8),
    Tonight,
    Now,
    /// "currently", "recently".
    Vague(Direction),
    Future,
    /// "near", "foreseeable", before "future".
    Near,
    /// "other", behind "every".
    Alternate,
    Couple,
    /// "several", "few", "many".
    Several,
    Am,
    Pm,
    OClock,
    /// Minutes from UTC.
    Zone(i16),
    Fiscal,
    Calendar,
    /// "FY" and "CY", before the figures of a year.
    YearLetters,
    /// A named day of one word.
    Holiday,
    /// The first word of a named day of several words.
    HolidayStart,
    Old,
    Whole,
    /// "working", "business", before days and weeks.
    Working,
    Another,
    Period,
    /// "comparable", "corresponding": like "same", of a report's stretch.
    Comparable,
    These,
}

/// The meaning of every word, by its number in one vocabulary.
#[derive(Debug)]
pub struct TimeWords(pub(in crate::recognise) Meanings<Word>);

impl TimeWords {
    /// The table for a vocabulary into which [`register`] put its words.
    pub fn of(vocabulary: &Vocabulary) -> TimeWords {
        TimeWords(Meanings::new(vocabulary, |visit| for_each_word(visit)))
    }
}

/// Adds every word of the grammars: those that may start an expression with [`Class::TIME`], number words
/// also with [`Class::NUMBER`], and verbs that speak of what is to come with [`Class::FUTURE`].
pub fn register(vocabulary: &mut VocabularyBuilder) {
    for_each_word(|word, meaning| {
        let number = if meaning.is_number() { Class::NUMBER } else { Class::NONE };
        let time = if meaning.starts() { Class::TIME } else { Class::NONE };
        vocabulary.add(word, number | time);
    });
    vocabulary.add_all(FUTURE, Class::FUTURE);
}

/// Words that put what their clause tells after the publication.
const FUTURE: [&str; 19] = [
    "will",
    "'ll",
    "’ll",
    "won't",
    "won’t",
    "shall",
    "expected",
    "scheduled",
    "slated",
    "due",
    "plans",
    "expects",
    "upcoming",
    "intends",
    "hopes",
    "forthcoming",
    "plan",
    "planning",
    "intend",
];

/// Calls `visit` with every word of the table and what it is to numbers and hedges of any kind.
pub(in crate::recognise) fn for_each_shared_word(mut visit: impl FnMut(&str, NumberWord, HedgeWord)) {
    for_each_word(|word, meaning| visit(word, meaning.number(), meaning.hedge()));
}

impl NumberMeaning for Word {
    fn number(self) -> NumberWord {
        match self {
            Word::Small(n) => NumberWord::Small(n),
            Word::Tens(n) => NumberWord::Tens(n),
            Word::Scale(scale) => NumberWord::Scale(f64::from(scale.value())),
            Word::And => NumberWord::And,
            _ => NumberWord::Other,
        }
    }
}

impl HedgeMeaning for Word {
    fn hedge(self) -> HedgeWord {
        match self {
            Word::Hedge(hedge) => HedgeWord::Whole(hedge),
            Word::Just => HedgeWord::Just,
            Word::More => HedgeWord::More,
            Word::Less => HedgeWord::Less,
            Word::Than => HedgeWord::Than,
            Word::At => HedgeWord::At,
            Word::Least => HedgeWord::Least,
            Word::Most => HedgeWord::Most,
            Word::Up => HedgeWord::Up,
            Word::To => HedgeWord::To,
            Word::No => HedgeWord::No,
            _ => HedgeWord::Other,
        }
    }
}

impl Word {
    fn is_number(self) -> bool {
        use Word::*;
        matches!(self, Small(_) | Tens(_) | Scale(_) | Ordinal(_) | TensOrdinal(_) | Half | Hedge(_) | Couple | Several)
    }

    /// Whether an expression may start with it: everything but what only joins.
    fn starts(self) -> bool {
        use Word::*;
        match self {
            Other | OrdinalEnding | PluralEnding | Scale(_) | Ago | Before | After | From | To | Until | Through
            | Between | And | Or | Of | In | Preposition | So | Than | Least | Most | Am | Pm | OClock | Zone(_)
            | Old | Period | Working | Near | Alternate | Whole => false,
            Month(..) | Weekday(..) | Weekdays(_) | Unit(..) | Second | Fortnight | Weekend | Season(..) | Half
            | Quarter | HalfYear | DayPart(_) | ClockName(_) | Small(_) | Tens(_) | Ordinal(_) | TensOrdinal(_)
            | Decade(_) | A | The | Last | Next | This | That | Same | Past | Told(_) | Coming | Current | Recent
            | Latest | PartOf(_) | PartNoun(_) | Earlier | Later | More | Less | No | Up | At | Just | Hedge(_)
            | Every | Per | Times | Set(..) | Today(_) | Tonight | Now | Vague(_) | Couple | Several | Fiscal
            | Calendar | YearLetters | Another | Holiday | HolidayStart | Future | Comparable | These => true,
        }
    }

    /// Whether it starts an expression only before a word that means something here, or a figure.
    pub(super) fn only_leads(self) -> bool {
        use Word::*;
        matches!(
            self,
            The | This
                | That
                | Same
                | Last
                | Next
                | Past
                | Told(_)
                | Coming
                | Recent
                | Latest
                | PartOf(_)
                | Earlier
                | Later
                | More
                | Less
                | No
                | Up
                | At
                | Just
                | Hedge(_)
                | Every
                | Ordinal(_)
                | Second
                | Several
                | Another
                | YearLetters
                | Future
                | Comparable
                | These
        )
    }
}
