//! A word's bytes in two machine words, by which it is found.

use super::lanes;

/// A word of up to fifteen bytes in lower case: zeros behind it, its length in the last byte.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct WordKey {
    low: u64,
    high: u64,
}

impl WordKey {
    /// The longest word, in bytes, that has a key.
    pub(crate) const LONGEST: usize = 15;

    /// The key of a word whose case is folded already but for ASCII letters; none if it is too long.
    pub(super) fn of(folded: &[u8]) -> Option<WordKey> {
        let length = u32::try_from(folded.len()).ok().filter(|_| folded.len() <= WordKey::LONGEST)?;
        Some(WordKey::of_lanes(lanes::load(folded, 0), lanes::load(folded, 8), length))
    }

    /// The key of `length` bytes, at most fifteen, given in two loads with zeros behind the word.
    pub(crate) fn of_lanes(low: u64, high: u64, length: u32) -> WordKey {
        WordKey { low: lanes::lower(low), high: lanes::lower(high) | u64::from(length) << 56 }
    }

    /// Its place in a table of `1 << bits` slots: the highest bits of a product with an odd constant
    /// (Fibonacci hashing, Knuth, The Art of Computer Programming 6.4).
    pub(super) fn slot(self, bits: u32) -> usize {
        const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;
        let mixed = (self.low.wrapping_mul(GOLDEN) ^ self.high.rotate_left(32)).wrapping_mul(GOLDEN);
        (mixed >> (64 - bits)) as usize
    }
}
