//! Words where they stand: what the checks read of the text around a time expression.

use std::ops::Range;

/// A word of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) struct Word<'a> {
    /// The byte at which it starts.
    pub(in crate::check) start: usize,
    /// The word, without the signs around it.
    pub(in crate::check) text: &'a str,
    /// Whether a comma stands right behind it.
    pub(in crate::check) comma: bool,
    /// Whether a sign that parts statements stands before or behind it: a bracket, a quotation mark, a dash, ";", ":".
    pub(in crate::check) breaks: bool,
}

impl Word<'_> {
    /// Whether it is one of these, as written.
    pub(in crate::check) fn is(&self, words: &[&str]) -> bool {
        words.contains(&self.text)
    }

    /// Whether it starts with a capital or a figure: a name, a number.
    pub(in crate::check) fn is_named(&self) -> bool {
        self.text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
    }

    /// Its bytes in the text.
    pub(in crate::check) fn bytes(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }
}

/// The words of a text, parted by white space; possessive endings stay.
pub(in crate::check) fn words(text: &str) -> Vec<Word<'_>> {
    // A word of news has five letters and a space behind them.
    const USUAL: usize = 6;
    let mut words: Vec<Word<'_>> = Vec::with_capacity(text.len() / USUAL + 1);
    let mut rest = text;
    while !rest.is_empty() {
        let (piece, behind) = rest.split_at_checked(piece_len(rest)).unwrap_or((rest, ""));
        push(piece, text.len() - rest.len(), &mut words);
        let mut next = behind.chars();
        next.next();
        rest = next.as_str();
    }
    words
}

/// The bytes up to the first white space.
fn piece_len(text: &str) -> usize {
    let mut bytes = text.bytes().enumerate();
    let space = bytes.find(|&(at, byte)| match byte {
        b' ' | b'\t'..=b'\r' => true,
        0..0x80 => false,
        _ => text.get(at..).is_some_and(|rest| rest.starts_with(char::is_whitespace)),
    });
    space.map_or(text.len(), |(at, _)| at)
}

/// Adds the word that a piece without white space holds.
fn push<'a>(piece: &'a str, start: usize, words: &mut Vec<Word<'a>>) {
    let sign = |c: char| !c.is_alphanumeric() && !matches!(c, '$' | '%');
    let open = piece.trim_start_matches(sign);
    let text = open.trim_end_matches(sign);
    if text.is_empty() {
        // A dash between spaces.
        if let (false, Some(last)) = (piece.is_empty(), words.last_mut()) {
            last.breaks = true;
        }
        return;
    }
    let lead = piece.len() - open.len();
    let behind = open.get(text.len()..).unwrap_or("");
    words.push(Word {
        start: start + lead,
        text,
        comma: behind == ",",
        breaks: lead > 0 || !matches!(behind, "" | "," | "." | "'" | "’"),
    });
}

/// About 25 words: as far as a statement on a date may reach back.
pub(in crate::check) const STATEMENT: usize = 160;

/// About a dozen words: as far as the phrase of a noun may reach back.
pub(in crate::check) const PHRASE: usize = 80;

/// The last words of a text, those within its last `reach` bytes.
pub(in crate::check) fn last_words(text: &str, reach: usize) -> Vec<Word<'_>> {
    let mut from = text.len().saturating_sub(reach);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    // The first word may be cut; it is left out unless the text starts with it.
    let cut = if from == 0 { 0 } else { text.get(from..).and_then(|rest| rest.find(char::is_whitespace)).unwrap_or(0) };
    let mut words = words(text.get(from + cut..).unwrap_or(""));
    for word in &mut words {
        word.start += from + cut;
    }
    words
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]

    use proptest::prelude::*;

    use super::{last_words, words};

    #[test]
    fn words_know_the_signs_around_them() {
        let read = words("The court, in Bonn (again) - said: no’s end.");
        let shown: Vec<_> = read.iter().map(|word| (word.text, word.comma, word.breaks)).collect();
        assert_eq!(
            shown,
            [
                ("The", false, false),
                ("court", true, false),
                ("in", false, false),
                ("Bonn", false, false),
                ("again", false, true),
                ("said", false, true),
                ("no’s", false, false),
                ("end", false, false),
            ]
        );
    }

    proptest! {
        #[test]
        fn every_word_stands_where_it_says(text in r"[a-z é’,.()\n-]{0,400}") {
            for word in words(&text).into_iter().chain(last_words(&text, 40)) {
                prop_assert_eq!(text.get(word.bytes()), Some(word.text));
            }
        }
    }
}
