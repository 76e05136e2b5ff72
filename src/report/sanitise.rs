//! Text from articles and files is data: what a terminal would obey, or a reader could not see, is shown as a
//! visible replacement.

use std::borrow::Cow;

/// The text as a terminal may get it, on one line: white space becomes a space, C0 controls become control
/// pictures (`␛`), other hidden characters become `\u{202e}`.
pub fn visible(text: &str) -> Cow<'_, str> {
    let plain = |c: char| !is_hidden(c) && (c == ' ' || !c.is_whitespace());
    let Some(first) = text.find(|c| !plain(c)) else { return Cow::Borrowed(text) };
    let (head, tail) = text.split_at(first);
    let mut shown = String::with_capacity(text.len() + 8);
    shown.push_str(head);
    tail.chars().for_each(|c| push_visible(&mut shown, c));
    Cow::Owned(shown)
}

/// The same for several lines: their ends are kept, `\r\n` as `\n`.
pub fn visible_lines(text: &str) -> String {
    let lines: Vec<_> = text.split('\n').map(|line| visible(line.strip_suffix('\r').unwrap_or(line))).collect();
    lines.join("\n")
}

/// Appends one character, or what stands for it.
pub(super) fn push_visible(out: &mut String, c: char) {
    let picture = match c {
        '\u{7f}' => Some('\u{2421}'),
        c if c.is_whitespace() => Some(' '),
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)),
        c if is_hidden(c) => None,
        c => Some(c),
    };
    match picture {
        Some(c) => out.push(c),
        None => out.extend(c.escape_unicode()),
    }
}

/// Whether a terminal obeys the character or a reader can't see it: controls (General_Category Cc), line and paragraph
/// separators, format characters (Cf: bidi marks, joiners, tags) and letters without a shape (Hangul fillers). From Unicode
/// 17's Default_Ignorable_Code_Point, less the variation selectors (emoji need them) and the combining grapheme joiner.
pub(super) fn is_hidden(c: char) -> bool {
    match c {
        ' '..='~' => false,
        '\0'..='\u{9f}' | '\u{ad}' | '\u{61c}' => true,
        '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' => true,
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' => true,
        '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e00ff}' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn shows_what_would_be_obeyed() {
        let cases = [
            ("plain text, “quoted”", "plain text, “quoted”"),
            ("a\u{1b}[31mred", "a␛[31mred"),
            ("bell\u{7}, delete\u{7f}", "bell␇, delete␡"),
            ("\u{9b}31m", "\\u{9b}31m"),
            ("left\u{202e}right", "left\\u{202e}right"),
            ("iso\u{2066}late\u{2069}", "iso\\u{2066}late\\u{2069}"),
            ("a\u{200d}b", "a\\u{200d}b"),
            ("two\nlines\tand\u{a0}more\u{2028}", "two lines and more "),
            ("e\u{301} and 日本", "e\u{301} and 日本"),
        ];
        for (text, shown) in cases {
            assert_eq!(visible(text), shown);
        }
    }

    #[test]
    fn leaves_every_visible_ascii_character() {
        let ascii: String = (' '..='~').collect();
        assert!(matches!(visible(&ascii), Cow::Borrowed(_)));
    }

    proptest! {
        #[test]
        fn nothing_hidden_gets_through(text in "(\\PC|\\p{Cc}|\\p{Cf}|\\p{Zl}|\\p{Zp}){0,60}") {
            let shown = visible(&text).into_owned();
            let bidi = |c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}');
            prop_assert!(!shown.chars().any(|c| c.is_control() || bidi(c) || is_hidden(c)));
            prop_assert_eq!(visible(&shown).into_owned(), shown);
        }
    }
}
