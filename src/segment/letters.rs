//! The common word: a short run of ASCII letters, read without a loop.

use super::Caps;
use super::character::{Kind, kind_at, of_byte};
use super::shapes::Shapes;
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
    /// Reads the run at byte `at` of the text of those `shapes`; none where the word is longer than a key holds or goes
    /// on behind the run.
    #[inline]
    pub(super) fn read(text: &str, shapes: &Shapes, at: usize) -> Option<Letters> {
        let (letters, capitals) = shapes.from(at);
        let length = letters.trailing_ones();
        if length as usize > WordKey::LONGEST || !ends_at(text, at + length as usize, length) {
            return None;
        }
        let (low, high) = lanes::load_two(text.as_bytes(), at);
        Some(Letters { length, caps: caps(capitals, length), key: WordKey::of_letters(low, high, length) })
    }
}

/// How a word of so many letters is capitalised, given where capitals stand from its start on.
#[inline]
fn caps(capitals: u64, length: u32) -> Caps {
    const CAPS: [Caps; 4] = [Caps::Lower, Caps::Initial, Caps::All, Caps::Mixed];
    let all = (1 << length) - 1;
    let own = capitals & all;
    // Which of these a word is can't be foreseen: they are told by counting, not by branches.
    let number = usize::from(own != 0) + usize::from(own > 1) + usize::from((own > 1) & (own != all));
    CAPS.get(number).copied().unwrap_or(Caps::Mixed)
}

/// Whether the word ends with its run of letters at byte `end`: no letter beyond ASCII, no apostrophe inside the word and no
/// stop of an abbreviation of single letters follows.
#[inline]
fn ends_at(text: &str, end: usize, length: u32) -> bool {
    match text.as_bytes().get(end) {
        None | Some(b' ' | b',') => true,
        Some(b'.') => length > 1,
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::segment::word::Word;

    fn read(text: &str) -> Option<Letters> {
        let mut shapes = Shapes::default();
        shapes.read(text);
        Letters::read(text, &shapes, 0)
    }

    proptest! {
        #[test]
        fn agrees_with_the_general_reading(text in "[A-Z]{0,2}[a-z]{0,9}[A-Z]{0,9}(|[ .,'’é-][A-Za-z.]{0,3})") {
            if let Some(letters) = read(&text) {
                let word = Word::read(&text, 0);
                prop_assert_eq!(letters.length as usize, word.end);
                prop_assert!(letters.length == 0 || letters.caps == word.caps());
            }
        }

        #[test]
        fn reads_every_plain_word(word in "[A-Za-z]{2,15}", behind in "(|[ .,”-][A-Z ]?)") {
            let read = read(&format!("{word}{behind}"));
            prop_assert_eq!(read.map(|letters| letters.length as usize), Some(word.len()));
        }
    }
}
