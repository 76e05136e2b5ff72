//! Small looks at a line of text that several detectors share.

/// Whether `text` ends as a sentence ends, closing quotation marks and brackets aside.
pub(super) fn ends_sentence(text: &str) -> bool {
    let bare = text.trim_end_matches(['"', '\'', '\u{201d}', '\u{2019}', '\u{bb}', ')', ']']);
    if !bare.ends_with(['.', '!', '?', '\u{2026}']) {
        return false;
    }
    // "... in the U.S.": the full stop belongs to the abbreviation as much as to the sentence.
    !bare.rsplit(' ').next().is_some_and(|word| word.len() <= 5 && word.matches('.').count() > 1)
}

/// Whether `text` ends with a mark that no headline or heading ends with.
pub(super) fn ends_like_copy(text: &str) -> bool {
    let question = text.ends_with('?') && !text.starts_with(['"', '\u{201c}']);
    (ends_sentence(text) && !question) || text.ends_with([',', ';', ':'])
}

/// How many words `text` has, counted up to one more than `limit`.
pub(super) fn words(text: &str, limit: usize) -> usize {
    text.split_whitespace().take(limit.saturating_add(1)).count()
}

/// Whether a word starts with a capital letter.
pub(super) fn is_capitalised(word: &str) -> bool {
    word.trim_start_matches(['"', '\'', '(', '\u{201c}', '\u{2018}']).starts_with(char::is_uppercase)
}

/// Whether `text` starts with `lower` (in lower-case ASCII) in any case, and a word ends there.
pub(super) fn starts_with_words(text: &str, lower: &str) -> bool {
    let Some(start) = text.as_bytes().get(..lower.len()) else { return false };
    let next = text.as_bytes().get(lower.len());
    let cut_word = lower.ends_with(|c: char| c.is_ascii_alphanumeric()) && next.is_some_and(u8::is_ascii_alphanumeric);
    start.eq_ignore_ascii_case(lower.as_bytes()) && !cut_word
}

/// Whether `text` holds `lower` (in lower-case ASCII) in any case.
pub(super) fn contains_words(text: &str, lower: &str) -> bool {
    let (Some(first), bytes) = (lower.bytes().next(), text.as_bytes()) else { return true };
    memchr::memchr2_iter(first, first.to_ascii_uppercase(), bytes)
        .any(|at| bytes.get(at..at + lower.len()).is_some_and(|found| found.eq_ignore_ascii_case(lower.as_bytes())))
}

/// The longest start of `text` of at most `bytes` bytes.
pub(super) fn head(text: &str, bytes: usize) -> &str {
    let end = (0..=bytes.min(text.len())).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
    text.get(..end).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends() {
        assert!(ends_sentence("He left.\u{201d}"));
        assert!(!ends_sentence("He left for the U.S."));
        assert!(!ends_sentence("Minister leaves"));
        assert!(!ends_like_copy("What comes next?"));
        assert!(ends_like_copy("They said:"));
    }

    #[test]
    fn starts_and_heads() {
        assert!(starts_with_words("READ MORE: x", "read more"));
        assert!(!starts_with_words("Shared values", "share"));
        assert!(contains_words("No. All Rights Reserved", "all rights reserved"));
        assert_eq!(head("a\u{e9}", 2), "a");
    }
}
