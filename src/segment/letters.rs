//! The common word: a short run of ASCII letters, read eight bytes at a time.

use super::Caps;
use super::character::{Kind, kind_at, of_byte};
use super::word::inner_apostrophe;
use crate::lexicon::{WordKey, lanes};

/// A word that is nothing but a run of ASCII letters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letters {
    /// Its length in bytes.
    pub(super) length: u32,
    /// How it is capitalised.
    pub(super) caps: Caps,
    /// By what the vocabulary finds it.
    pub(super) key: WordKey,
}

impl Letters {
    /// Reads the run at byte `at`; none where the word is longer than a key holds or goes on behind
    /// the run.
    #[inline]
    pub(super) fn read(text: &str, at: usize) -> Option<Letters> {
        let lanes = lanes::load(text.as_bytes(), at);
        let more = lanes::load(text.as_bytes(), at + 8);
        let first = lanes::leading_letters(lanes);
        // No branch on the length, which can't be foreseen.
        let others = lanes::leading_letters(more) * (first / 8);
        let letters = Letters::of(lanes::first(lanes, first), lanes::first(more, others), first + others);
        (letters.length as usize <= WordKey::LONGEST && letters.ends_in(text, at)).then_some(letters)
    }

    #[inline]
    fn of(low: u64, high: u64, length: u32) -> Letters {
        let caps = match (lanes::capitals(low), lanes::capitals(high)) {
            (0, 0) => Caps::Lower,
            (0x80, 0) => Caps::Initial,
            (first, others) if first == lanes::filled(low) && others == lanes::filled(high) => Caps::All,
            _ => Caps::Mixed,
        };
        Letters { length, caps, key: WordKey::of_lanes(low, high, length) }
    }

    /// Whether the word ends with the run: no letter beyond ASCII, no apostrophe inside the word and no
    /// stop of an abbreviation of single letters follows.
    #[inline]
    fn ends_in(&self, text: &str, at: usize) -> bool {
        let end = at + self.length as usize;
        match text.as_bytes().get(end) {
            None => true,
            Some(b'.') => self.length > 1,
            Some(byte) => match of_byte(*byte) {
                Kind::Apostrophe => inner_apostrophe(text, end).is_none(),
                Kind::Beyond => match kind_at(text, end) {
                    Some((Kind::Apostrophe, _)) => inner_apostrophe(text, end).is_none(),
                    kind => !matches!(kind, Some((Kind::Letter, _))),
                },
                _ => true,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::segment::word::Word;

    proptest! {
        #[test]
        fn agrees_with_the_general_reading(text in "[A-Z]{0,2}[a-z]{0,9}[A-Z]{0,9}(|[ .,'’é-][A-Za-z.]{0,3})") {
            if let Some(letters) = Letters::read(&text, 0) {
                let word = Word::read(&text, 0);
                prop_assert_eq!(letters.length as usize, word.end);
                prop_assert!(letters.length == 0 || letters.caps == word.caps());
            }
        }

        #[test]
        fn reads_every_plain_word(word in "[A-Za-z]{2,15}", behind in "(|[ .,”-][A-Z ]?)") {
            let read = Letters::read(&format!("{word}{behind}"), 0);
            prop_assert_eq!(read.map(|letters| letters.length as usize), Some(word.len()));
        }
    }
}
