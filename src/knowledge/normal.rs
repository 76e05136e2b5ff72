//! The form in which two spellings of one name are equal.

use smallvec::SmallVec;

/// The bytes of a name's normal form, by which names are looked up; most names need no memory of their own.
pub(crate) type NormalKey = SmallVec<[u8; SHORT]>;

/// The longest key, in bytes, that needs none.
const SHORT: usize = 24;

/// The name without case, diacritics, hyphens, stops and spaces: "Roh Moo-hyun", "Roh Moo Hyun" and "ROH MOO HYUN" are
/// all `kimjongun`. Letters of other scripts are transliterated (deunicode).
pub fn normal(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    letters(name, |letter| out.push(char::from(letter)));
    out
}

/// [`normal`] as a key.
pub(crate) fn normal_key(name: &str) -> NormalKey {
    if name.is_ascii() && name.len() <= SHORT {
        return short_key(name);
    }
    let mut out = NormalKey::new();
    letters(name, |letter| out.push(letter));
    out
}

/// [`normal_key`] of a name that is ASCII and not longer than `SHORT`: written without a branch on each letter.
fn short_key(name: &str) -> NormalKey {
    let mut letters = [0; SHORT];
    let mut length = 0;
    for byte in name.bytes() {
        if let Some(letter) = letters.get_mut(length) {
            *letter = byte.to_ascii_lowercase();
        }
        length += usize::from(byte.is_ascii_alphanumeric());
    }
    NormalKey::from_buf_and_len(letters, length)
}

/// Gives `take` the normal form, which is ASCII, letter by letter.
fn letters(name: &str, mut take: impl FnMut(u8)) {
    if name.is_ascii() {
        return name.bytes().filter(u8::is_ascii_alphanumeric).for_each(|letter| take(letter.to_ascii_lowercase()));
    }
    for c in name.chars() {
        if !c.is_ascii() && c.is_alphabetic() {
            let letters = deunicode::deunicode_char(c).unwrap_or_default();
            letters.bytes().filter(u8::is_ascii_alphanumeric).for_each(|letter| take(letter.to_ascii_lowercase()));
        } else if c.is_ascii_alphanumeric() {
            take(c.to_ascii_lowercase() as u8);
        }
    }
}
