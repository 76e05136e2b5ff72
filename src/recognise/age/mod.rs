//! Ages: "58-year-old", "Vera Lindt, 58,", "aged 31", "was 34 when", "turned 75", "in his 40s". A grammar starts
//! at a number; what stands around the number tells whether it is an age.

mod ahead;
mod behind;
mod mention;
mod number;
mod words;

#[cfg(test)]
mod tests;

use crate::lexicon::Class;
use crate::recognise::name::NameMention;
use crate::recognise::time::TimeWords;
use crate::recognise::time::cursor::{Cursor, Line};
use crate::segment::{Token, places};
use crate::text::FieldKind;

pub use mention::{AgeForm, AgeMention, AgeTime};
pub use words::{AgeWords, register};

/// A sentence in which ages are looked for.
#[derive(Clone, Copy, Debug)]
pub struct AgeInput<'a> {
    /// The text of its field.
    pub text: &'a str,
    /// Its field.
    pub field: FieldKind,
    /// Its number in the article.
    pub sentence: u32,
    /// Its tokens, with spans in `text`.
    pub tokens: &'a [Token],
    /// Its names.
    pub names: &'a [NameMention],
    /// The meanings of the words of time and number, in the vocabulary by which the tokens were looked up.
    pub times: &'a TimeWords,
    /// The meanings of the words of age, in the same vocabulary.
    pub words: &'a AgeWords,
}

/// Appends the ages of one sentence to `out`, in order and without overlaps.
pub fn mentions(input: &AgeInput<'_>, out: &mut Vec<AgeMention>) {
    let line = Line { text: input.text, tokens: input.tokens, words: &input.times.0 };
    let mut free = 0;
    for at in places(input.tokens, |token| token.class.has(Class::FIGURE | Class::NUMBER)) {
        let Some(token) = input.tokens.get(at).filter(|_| at >= free) else { continue };
        let place = Place { cursor: Cursor::new(&line, at), input };
        let Some(found) = ahead::age(place).or_else(|| behind::age(place)) else { continue };
        let last = input.tokens.get(found.behind.saturating_sub(1)).map_or(token.span, |last| last.span);
        let first = input.tokens.get(found.first).map_or(token.span, |first| first.span);
        out.push(AgeMention {
            field: input.field,
            sentence: input.sentence,
            span: first.join(last),
            years: found.years,
            value: found.value,
            form: found.form,
            time: found.time,
            tokens: found.first..found.behind,
        });
        free = found.behind;
    }
}

/// A number's place in its sentence.
#[derive(Clone, Copy)]
struct Place<'a> {
    cursor: Cursor<'a>,
    input: &'a AgeInput<'a>,
}

impl<'a> Place<'a> {
    /// The same sentence at another token.
    fn at(self, cursor: Cursor<'a>) -> Place<'a> {
        Place { cursor, ..self }
    }

    /// What the token `n` before this one means to ages.
    fn word_before(self, n: usize) -> words::AgeWord {
        self.cursor.back(n).map_or(words::AgeWord::Other, |before| self.at(before).word())
    }

    /// What the token here means to ages.
    fn word(self) -> words::AgeWord {
        self.cursor.token().map_or(words::AgeWord::Other, |token| self.input.words.meaning(token.word))
    }

    /// Whether the name of a person ends right before the token here.
    fn is_behind_person(self) -> bool {
        let Some(last) = self.cursor.back(1).and_then(Cursor::token) else { return false };
        let is_person = |name: &NameMention| name.kind == crate::recognise::name::NameKind::Person;
        self.input.names.iter().any(|name| name.span.end == last.span.end && is_person(name))
    }
}

/// An age as a grammar gives it.
struct Found {
    first: usize,
    behind: usize,
    value: u32,
    years: (u32, u32),
    form: AgeForm,
    time: AgeTime,
}
