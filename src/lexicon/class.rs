//! What a word may be, as a set of bits, so that a stage can pass over a token with one test.

use std::ops::{BitOr, BitOrAssign};

/// A set of word classes. A word can be of several ("May", "second", "march").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Class(u32);

impl Class {
    /// No class.
    pub const NONE: Class = Class(0);
    /// May start a time expression (month, weekday, "last", "yesterday", "early", "since" ...).
    pub const TIME: Class = Class(1);
    /// A number word, or one that may start a quantity ("about", "dozen").
    pub const NUMBER: Class = Class(1 << 1);
    /// A title before a name ("Minister", "Mr", "Chairman").
    pub const TITLE: Class = Class(1 << 2);
    /// A place or a demonym may start here.
    pub const PLACE: Class = Class(1 << 3);
    /// A known person's or organisation's name may start here.
    pub const KNOWN_NAME: Class = Class(1 << 4);
    /// A verb of saying ("said", "announced").
    pub const REPORTING: Class = Class(1 << 5);
    /// A connective that ends a clause and orders it ("after", "before", "when", "following").
    pub const CONNECTIVE: Class = Class(1 << 6);
    /// The literal by which a claim pattern is found.
    pub const PATTERN: Class = Class(1 << 7);
    /// A function word: never part of a name when it begins a sentence ("The", "In", "He").
    pub const FUNCTION: Class = Class(1 << 8);
    /// A first name.
    pub const GIVEN_NAME: Class = Class(1 << 9);
    /// A word that makes a name an organisation ("Ministry", "Council", "Corp").
    pub const ORGANISATION: Class = Class(1 << 10);
    /// "first" and its kin, for firsts since something.
    pub const FIRST: Class = Class(1 << 11);
    /// A pronoun that a person can be meant by.
    pub const PRONOUN: Class = Class(1 << 12);
    /// A word that denies its clause ("not", "never", "denied").
    pub const NEGATION: Class = Class(1 << 13);
    /// An auxiliary or verb that makes its clause a plan ("will", "plans", "expected").
    pub const FUTURE: Class = Class(1 << 14);
    /// A common English word: a capital alone makes no name of it at the start of a sentence.
    pub const COMMON: Class = Class(1 << 15);
    /// A word that narrows the title behind it ("Foreign" Minister, "Deputy" Chairman).
    pub const TITLE_MODIFIER: Class = Class(1 << 16);
    /// A word that makes a name a place ("River", "Island", "Street").
    pub const PLACE_NOUN: Class = Class(1 << 17);

    /// A word or sign that may be the first of a quantity's number ("seven", "dozen", "third", "half", "½").
    pub const QUANTITY: Class = Class(1 << 28);
    /// A word that stands right beside the one by which its claim pattern is found.
    pub const BESIDE: Class = Class(1 << 29);
    /// A noun of a thing with an owner, for the second references to it ("the embassy").
    pub const THING: Class = Class(1 << 30);
    /// A number in figures, which is no word of the vocabulary.
    pub const FIGURE: Class = Class(1 << 31);
    /// A word by which a stretch of time is told: "began", "resigned", "strike".
    pub const STRETCH: Class = Class(1 << 18);
    /// The word by which a pattern of an attribute is found: "killed", "toll", "fined".
    pub const ATTRIBUTE: Class = Class(1 << 20);

    /// Whether it shares a class with `other`.
    pub const fn has(self, other: Class) -> bool {
        self.0 & other.0 != 0
    }

    /// The classes of both.
    #[must_use]
    pub const fn and(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }
}

impl BitOr for Class {
    type Output = Class;

    fn bitor(self, other: Class) -> Class {
        self.and(other)
    }
}

impl BitOrAssign for Class {
    fn bitor_assign(&mut self, other: Class) {
        self.0 |= other.0;
    }
}
