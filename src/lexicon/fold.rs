//! What makes two spellings one word of the vocabulary.

use smallvec::SmallVec;

/// A folded word; most need no memory of their own.
pub(super) type Folded = SmallVec<[u8; 32]>;

/// The word in lower case and with straight apostrophes.
pub(super) fn fold(word: &str) -> Folded {
    if word.is_ascii() {
        let mut folded = Folded::from_slice(word.as_bytes());
        folded.make_ascii_lowercase();
        return folded;
    }
    let mut folded = Folded::new();
    for c in word.chars().map(|c| if c == '’' { '\'' } else { c }).flat_map(char::to_lowercase) {
        folded.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
    }
    folded
}
