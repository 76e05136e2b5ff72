//! Where a text's ASCII letters and capitals stand, sixty-four bytes at a time.

use crate::lexicon::lanes;

/// The letters and the capitals of a text as bits, so that a word's length and case are read without a loop over its
/// bytes, whose end can't be foreseen. The memory is used again for the next text.
#[derive(Debug, Default)]
pub(super) struct Shapes {
    /// Letters and capitals of each stretch of sixty-four bytes, the first byte's bit the lowest.
    stretches: Vec<(u64, u64)>,
}

impl Shapes {
    /// Takes in another text.
    pub(super) fn read(&mut self, text: &str) {
        let (whole, rest) = text.as_bytes().as_chunks::<64>();
        let mut last = [0; 64];
        for (to, from) in last.iter_mut().zip(rest) {
            *to = *from;
        }
        self.stretches.clear();
        self.stretches.extend(whole.iter().chain([&last]).map(lanes::letters_and_capitals));
        // Every stretch has one behind it, so that `from` never asks.
        self.stretches.push((0, 0));
    }

    /// Letters and capitals of the sixty-four bytes from byte `at` on.
    #[inline]
    pub(super) fn from(&self, at: usize) -> (u64, u64) {
        let [first, second] =
            self.stretches.get(at / 64..).and_then(|rest| rest.first_chunk()).copied().unwrap_or_default();
        let shift = (at % 64) as u32;
        let join = |low: u64, high: u64| ((u128::from(high) << 64 | u128::from(low)) >> shift) as u64;
        (join(first.0, second.0), join(first.1, second.1))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn knows_the_bytes_behind_every_place(text in "[ A-Za-z.é]{0,200}", at in 0usize..220) {
            let mut shapes = Shapes::default();
            shapes.read("Another text before it");
            shapes.read(&text);
            let behind = text.as_bytes().iter().skip(at).take(64);
            let bits = |has: fn(&u8) -> bool| behind.clone().rev().fold(0u64, |bits, byte| bits << 1 | u64::from(has(byte)));
            prop_assert_eq!(shapes.from(at), (bits(u8::is_ascii_alphabetic), bits(u8::is_ascii_uppercase)));
        }
    }
}
