//! A word's bytes in two machine words, by which it is found.

use super::lanes;

/// The lanes of a word's letters in its two loads, by its length.
const LETTERS: [(u64, u64); 16] = {
    let mut masks = [(0, 0); 16];
    let mut length = 1;
    while length < 16 {
        let all = (1u128 << (8 * length)) - 1;
        masks[length] = (all as u64, (all >> 64) as u64);
        length += 1;
    }
    masks
};

/// A word of up to fifteen bytes in lower case: zeros behind it, its length in the last byte.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct WordKey {
    low: u64,
    high: u64,
}

impl WordKey {
    /// The longest word, in bytes, that has a key.
    pub(crate) const LONGEST: usize = 15;

    /// The key of a word whose case is folded already but for ASCII letters; none if it is too long or empty (whose hash would
    /// give it the same place whatever it is multiplied with).
    pub(super) fn of(folded: &[u8]) -> Option<WordKey> {
        let length = u32::try_from(folded.len()).ok().filter(|_| (1..=WordKey::LONGEST).contains(&folded.len()))?;
        Some(WordKey::of_lanes(lanes::load(folded, 0), lanes::load(folded, 8), length))
    }

    /// The key of `length` bytes, at most fifteen, given in two loads with zeros behind the word.
    fn of_lanes(low: u64, high: u64, length: u32) -> WordKey {
        WordKey { low: lanes::lower(low), high: lanes::lower(high) | u64::from(length) << 56 }
    }

    /// The key of `length` ASCII letters, at most fifteen; whatever stands behind them in the two loads does not count.
    #[inline]
    pub(crate) fn of_letters(low: u64, high: u64, length: u32) -> WordKey {
        let (in_low, in_high) = LETTERS.get(length as usize).copied().unwrap_or_default();
        // A letter's case is one bit.
        let (low, high) = ((low | lanes::CASE) & in_low, (high | lanes::CASE) & in_high);
        WordKey { low, high: high | u64::from(length) << 56 }
    }

    /// Whether both are one, told without a branch.
    #[inline]
    pub(super) fn is(self, other: WordKey) -> bool {
        (self.low ^ other.low) | (self.high ^ other.high) == 0
    }

    /// A hash whose higher bits depend on all of the key: a product with an odd constant (Fibonacci hashing, Knuth, The
    /// Art of Computer Programming 6.4), its halves mixed.
    #[inline]
    pub(super) fn hash(self) -> u64 {
        const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;
        let mixed = (self.low.wrapping_mul(GOLDEN) ^ self.high.rotate_left(32)).wrapping_mul(GOLDEN);
        mixed ^ mixed >> 32
    }
}
