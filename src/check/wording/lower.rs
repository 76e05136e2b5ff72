//! The words of a text in lower case, borrowed from it wherever they stand so already.

use std::borrow::Cow;
use std::ops::Deref;

use smallvec::SmallVec;

/// A word in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::check) struct LowerWord<'a>(Cow<'a, str>);

/// Some words of a text, in its order.
pub(in crate::check) type LowerWords<'a> = SmallVec<[LowerWord<'a>; 8]>;

/// The words of a text, in lower case, parted by everything but letters, digits and apostrophes.
pub(in crate::check) fn words(text: &str) -> LowerWords<'_> {
    let pieces = Pieces { text, at: 0, kinds: SMALL | CAPITAL | DIGIT | APOSTROPHE | BEYOND };
    pieces.map(|(word, kinds)| LowerWord::with_kinds(word, kinds)).collect()
}

/// The words of a text as they stand, each with the byte at which it starts.
pub(in crate::check) fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut pieces = Pieces { text, at: 0, kinds: SMALL | CAPITAL | DIGIT | APOSTROPHE | BEYOND };
    std::iter::from_fn(move || {
        let (word, _) = pieces.next()?;
        Some((pieces.at - word.len(), word))
    })
}

/// The words of a text as they stand, parted by digits too.
pub(in crate::check) fn letter_words(text: &str) -> impl Iterator<Item = &str> {
    Pieces { text, at: 0, kinds: SMALL | CAPITAL | APOSTROPHE | BEYOND }.map(|(word, _)| word)
}

impl<'a> LowerWord<'a> {
    /// A word in whatever case.
    pub(in crate::check) fn of(word: &'a str) -> LowerWord<'a> {
        let is_lower = !word.bytes().any(|byte| !byte.is_ascii() || byte.is_ascii_uppercase());
        LowerWord::with_kinds(word, if is_lower { SMALL } else { CAPITAL | BEYOND })
    }

    /// A word that has characters of these kinds.
    fn with_kinds(word: &'a str, kinds: u8) -> LowerWord<'a> {
        LowerWord(match kinds & (CAPITAL | BEYOND) {
            0 => Cow::Borrowed(word),
            CAPITAL => Cow::Owned(word.to_ascii_lowercase()),
            _ => Cow::Owned(word.to_lowercase()),
        })
    }

    /// The word.
    pub(in crate::check) fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for LowerWord<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for LowerWord<'_> {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for LowerWord<'_> {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl PartialEq<String> for LowerWord<'_> {
    fn eq(&self, other: &String) -> bool {
        self.as_str() == other
    }
}

/// What a character is, one bit each; those beyond ASCII that stand in words are one kind.
const SMALL: u8 = 1;
const CAPITAL: u8 = 2;
const DIGIT: u8 = 4;
const APOSTROPHE: u8 = 8;
const BEYOND: u8 = 16;

/// What the characters of ASCII are, which need no decoding: most of news copy.
const ASCII: [u8; 128] = {
    let mut table = [0; 128];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = match byte as u8 {
            b'a'..=b'z' => SMALL,
            b'A'..=b'Z' => CAPITAL,
            b'0'..=b'9' => DIGIT,
            b'\'' => APOSTROPHE,
            _ => 0,
        };
        byte += 1;
    }
    table
};

/// The stretches of characters of some kinds, each with the kinds that it has.
struct Pieces<'a> {
    text: &'a str,
    at: usize,
    kinds: u8,
}

impl<'a> Iterator for Pieces<'a> {
    type Item = (&'a str, u8);

    fn next(&mut self) -> Option<(&'a str, u8)> {
        self.pass(|kind| kind == 0);
        let start = self.at;
        let kinds = self.pass(|kind| kind != 0);
        let word = self.text.get(start..self.at)?;
        (!word.is_empty()).then_some((word, kinds))
    }
}

impl Pieces<'_> {
    /// Passes over the characters of whose wanted kind `is` holds; gives all their kinds.
    #[inline]
    fn pass(&mut self, is: impl Fn(u8) -> bool) -> u8 {
        let mut kinds = 0;
        while let Some(byte) = self.text.as_bytes().get(self.at) {
            let (kind, length) = match ASCII.get(usize::from(*byte)) {
                Some(kind) => (kind & self.kinds, 1),
                None => self.beyond_ascii(),
            };
            if !is(kind) {
                break;
            }
            kinds |= kind;
            self.at += length;
        }
        kinds
    }

    /// What the character here is, and its length.
    #[cold]
    fn beyond_ascii(&self) -> (u8, usize) {
        let c = self.text.get(self.at..).and_then(|rest| rest.chars().next()).unwrap_or_default();
        let inside = c.is_alphabetic() || c == '’' || c.is_numeric() && self.kinds & DIGIT != 0;
        (if inside { BEYOND } else { 0 }, c.len_utf8())
    }
}

#[cfg(test)]
mod tests {
    use super::{letter_words, words};

    #[test]
    fn words_are_parted_by_signs_and_stand_in_lower_case() {
        let cases: [(&str, &[&str]); 5] = [
            ("", &[]),
            (" – , ", &[]),
            ("Of the 20-member crew,", &["of", "the", "20", "member", "crew"]),
            ("the firm’s CHEF'S Émile", &["the", "firm’s", "chef's", "émile"]),
            ("naïve—ÉLAN", &["naïve", "élan"]),
        ];
        for (text, wanted) in cases {
            let found = words(text);
            let found: Vec<&str> = found.iter().map(super::LowerWord::as_str).collect();
            assert_eq!(found, wanted, "{text}");
        }
        assert_eq!(letter_words("the 40th’s B2 É3").collect::<Vec<_>>(), ["the", "th’s", "B", "É"]);
    }
}
