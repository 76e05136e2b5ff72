//! The end and the capitals of a word of any kind.

use super::Caps;
use super::character::{Kind, char_at, kind_at};

/// A word as far as it was read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// The byte after its last.
    pub(super) end: usize,
    letters: Count,
}

/// Counts of a word's letters, by which its capitals are told.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    first_is_upper: bool,
    upper: usize,
    lower: usize,
}

impl Word {
    /// Reads the word that starts with the letter at byte `start`.
    pub(super) fn read(text: &str, start: usize) -> Word {
        let mut word = Word { end: start, letters: Count::default() };
        word.take_letters(text);
        if word.letters.upper + word.letters.lower == 1 {
            word.take_abbreviation(text);
        }
        while let Some(behind) = inner_apostrophe(text, word.end) {
            word.end = behind;
            word.take_letters(text);
        }
        word
    }

    /// How it is capitalised; one capital alone ("A", "I") begins a word.
    pub(super) fn caps(&self) -> Caps {
        match self.letters {
            Count { upper: 0, .. } => Caps::Lower,
            Count { first_is_upper: true, upper: 1, .. } => Caps::Initial,
            Count { lower: 0, .. } => Caps::All,
            _ => Caps::Mixed,
        }
    }

    fn take_letters(&mut self, text: &str) {
        while let Some((Kind::Letter, length)) = kind_at(text, self.end) {
            let (upper, lower) = match text.as_bytes().get(self.end) {
                Some(byte) if byte.is_ascii() => (byte.is_ascii_uppercase(), byte.is_ascii_lowercase()),
                _ => char_at(text, self.end).map_or((false, false), |c| (c.is_uppercase(), c.is_lowercase())),
            };
            self.letters.first_is_upper |= upper && self.letters.upper + self.letters.lower == 0;
            self.letters.upper += usize::from(upper);
            self.letters.lower += usize::from(lower);
            self.end += length;
        }
    }

    /// After one letter: the further letters of an abbreviation of single letters and its last stop,
    /// "U.S.", "a.m.", "J.P."; nothing where only one letter has a stop.
    fn take_abbreviation(&mut self, text: &str) {
        let mut taken = false;
        while text.as_bytes().get(self.end) == Some(&b'.') && is_single_letter(text, self.end + 1) {
            self.end += 1;
            self.take_letters(text);
            taken = true;
        }
        if taken && text.as_bytes().get(self.end) == Some(&b'.') {
            self.end += 1;
        }
    }
}

/// Whether one letter and no more stands at byte `at`.
fn is_single_letter(text: &str, at: usize) -> bool {
    let Some((Kind::Letter, length)) = kind_at(text, at) else { return false };
    !matches!(kind_at(text, at + length), Some((Kind::Letter, _)))
}

/// The byte behind an apostrophe at `at` that stands inside a word ("O'Brien", "don't"): letters
/// follow it and they are no clitic.
pub(super) fn inner_apostrophe(text: &str, at: usize) -> Option<usize> {
    let (Kind::Apostrophe, length) = kind_at(text, at)? else { return None };
    let follows = matches!(kind_at(text, at + length), Some((Kind::Letter, _)));
    (follows && clitic_end(text, at).is_none()).then_some(at + length)
}

/// The end of the clitic (`'s`, `'re`, `'ve`, `'ll`, `'d`, `'m`) whose apostrophe stands at `at`.
pub(super) fn clitic_end(text: &str, at: usize) -> Option<usize> {
    let (Kind::Apostrophe, length) = kind_at(text, at)? else { return None };
    let letters = text.as_bytes().get(at + length..)?;
    let ending = match letters.first()?.to_ascii_lowercase() {
        b's' | b'd' | b'm' => 1,
        first => {
            let pair = [first, letters.get(1)?.to_ascii_lowercase()];
            if !matches!(&pair, b"re" | b"ve" | b"ll") {
                return None;
            }
            2
        }
    };
    let end = at + length + ending;
    (!matches!(kind_at(text, end), Some((Kind::Letter, _)))).then_some(end)
}
