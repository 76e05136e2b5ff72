//! What a character is to the tokenizer.

/// What a byte or character does to the tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Stands in no token: white space, control and zero-width characters.
    Skipped,
    /// Part of a word.
    Letter,
    /// An ASCII digit.
    Digit,
    /// A hyphen or dash.
    Dash,
    /// `'` or `’`: an apostrophe, or a quotation mark.
    Apostrophe,
    /// A mark that can only be a quotation's.
    Quote,
    /// Anything else.
    Sign,
    /// The first byte of a character beyond ASCII; [`of_char`] tells what it is.
    Beyond,
}

/// The kind of a byte.
pub(super) fn of_byte(byte: u8) -> Kind {
    TABLE[usize::from(byte)]
}

const TABLE: [Kind; 256] = {
    let mut table = [Kind::Sign; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            0..=b' ' | 0x7f => Kind::Skipped,
            b'a'..=b'z' | b'A'..=b'Z' => Kind::Letter,
            b'0'..=b'9' => Kind::Digit,
            b'-' => Kind::Dash,
            b'\'' => Kind::Apostrophe,
            b'"' => Kind::Quote,
            0x80.. => Kind::Beyond,
            _ => Kind::Sign,
        };
        byte += 1;
    }
    table
};

/// The kind of a character; the general punctuation of news copy is asked for first.
pub(super) fn of_char(c: char) -> Kind {
    match c {
        '\u{2019}' => Kind::Apostrophe,
        '\u{2018}' | '\u{201a}'..='\u{201f}' | '«' | '»' | '‹' | '›' => Kind::Quote,
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Kind::Dash,
        '\0'..='\x7f' => of_byte(c as u8),
        _ if is_combining(c) || c.is_alphabetic() => Kind::Letter,
        _ if is_invisible(c) || c.is_whitespace() || c.is_control() => Kind::Skipped,
        _ => Kind::Sign,
    }
}

/// Marks that join the letter before them (the Unicode blocks of combining marks).
pub(super) fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe20}'..='\u{fe2f}')
}

/// Characters that show nothing: soft hyphen, zero-width and directional characters, variation
/// selectors, the byte order mark.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// The character that starts at byte `at`; none at the end and inside a character.
pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// The kind and the length in bytes of the character at byte `at`; none at the end of the text.
pub(super) fn kind_at(text: &str, at: usize) -> Option<(Kind, usize)> {
    let rest = text.as_bytes().get(at..)?;
    match rest {
        // U+2000 to U+203F, the dashes and marks of news copy.
        [0xe2, 0x80, last, ..] => Some((of_char(char::from_u32(0x2000 | u32::from(last & 0x3f))?), 3)),
        [first, ..] => match of_byte(*first) {
            Kind::Beyond => char_at(text, at).map(|c| (of_char(c), c.len_utf8())),
            kind => Some((kind, 1)),
        },
        [] => None,
    }
}
