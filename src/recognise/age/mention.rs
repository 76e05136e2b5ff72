//! An age where it stands.

use std::ops::Range;

use crate::text::{FieldKind, Span};

/// How an age is worded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AgeForm {
    /// "58-year-old"
    Compound,
    /// "58 years old", "95 years of age"
    YearsOld,
    /// "Vera Lindt, 58,"
    Apposed,
    /// "aged 58", "age 58"
    Aged,
    /// "at 58", "at the age of 58"
    At,
    /// "she was 58"
    Is,
    /// "turned 58"
    Turned,
    /// "her 80th birthday"
    Birthday,
    /// "in his 40s"
    Decade,
    /// "a boy of 12"
    Of,
}

impl AgeForm {
    /// The name of its grammar, for `claims --trace`.
    pub const fn grammar(self) -> &'static str {
        match self {
            AgeForm::Compound => "age/compound",
            AgeForm::YearsOld => "age/years-old",
            AgeForm::Apposed => "age/apposed",
            AgeForm::Aged => "age/aged",
            AgeForm::At => "age/at",
            AgeForm::Is => "age/is",
            AgeForm::Turned => "age/turned",
            AgeForm::Birthday => "age/birthday",
            AgeForm::Decade => "age/decade",
            AgeForm::Of => "age/of",
        }
    }
}

/// Of which time its own words say that an age is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AgeTime {
    /// "now 58", "she is 58"
    Now,
    /// "then 58", "she was 58"
    Then,
    /// They don't say.
    Unsaid,
}

/// An age where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgeMention {
    /// Its field.
    pub field: FieldKind,
    /// The sentence in which it stands.
    pub sentence: u32,
    /// Its bytes: the number, with "years old" or "aged" where they stand beside it.
    pub span: Span,
    /// The whole years that it can mean, both ends included: 58 to 58, "nearly 60" 58 to 59, "in his 40s" 40 to 49.
    pub years: (u32, u32),
    /// The number as printed, in the printed unit.
    pub value: u32,
    /// Its wording.
    pub form: AgeForm,
    /// Of which time it is said.
    pub time: AgeTime,
    /// Its tokens, as indices of its sentence's.
    pub tokens: Range<usize>,
}
