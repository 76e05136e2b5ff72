//! JSON strings: decoded, with the way back to their bytes.

use crate::text::Escape;

/// Decodes the inside of a JSON string whose syntax is known to be right, and notes where the source
/// runs ahead of the decoded text. `None` where an escape is half of a surrogate pair.
pub(super) fn decode(raw: &str) -> Option<(String, Vec<Escape>)> {
    let Some(first) = memchr::memchr(b'\\', raw.as_bytes()) else { return Some((raw.to_owned(), Vec::new())) };
    let mut text = String::with_capacity(raw.len());
    let mut escapes = Vec::new();
    let (mut at, mut next) = (0, Some(first));
    while let Some(backslash) = next {
        text.push_str(raw.get(at..backslash)?);
        let (decoded, length) = escape(raw.get(backslash..)?)?;
        text.push(decoded);
        at = backslash + length;
        escapes.push(Escape { decoded: u32::try_from(text.len()).ok()?, ahead: u32::try_from(at - text.len()).ok()? });
        next = memchr::memchr(b'\\', raw.as_bytes().get(at..)?).map(|found| at + found);
    }
    text.push_str(raw.get(at..)?);
    Some((text, escapes))
}

/// The character of the escape at the start of `raw`, and the escape's length.
fn escape(raw: &str) -> Option<(char, usize)> {
    let simple = match raw.as_bytes().get(1)? {
        b'n' => '\n',
        b't' => '\t',
        b'r' => '\r',
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'u' => return unicode_escape(raw),
        other => char::from(*other),
    };
    Some((simple, 2))
}

fn unicode_escape(raw: &str) -> Option<(char, usize)> {
    let unit = |at: usize| {
        let digits = raw.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(digits, 16).ok()
    };
    let first = unit(0)?;
    if let Some(Ok(character)) = char::decode_utf16([first]).next() {
        return Some((character, 6));
    }
    let character = char::decode_utf16([first, unit(6)?]).next()?.ok()?;
    Some((character, 12))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn escapes() {
        let (text, escapes) = decode(r"a\n\u00e9 \ud83d\ude00!").unwrap();
        assert_eq!(text, "a\n\u{e9} \u{1f600}!");
        let pairs: Vec<(u32, u32)> = escapes.iter().map(|e| (e.decoded, e.ahead)).collect();
        assert_eq!(pairs, [(2, 1), (4, 5), (9, 13)]);
        assert_eq!(decode(r"\ud83d!"), None);
        assert_eq!(decode(r"\ude00"), None);
    }

    proptest! {
        #[test]
        fn agrees_with_serde_json(parts in prop::collection::vec(part(), 0..8)) {
            let raw = parts.concat();
            let read = serde_json::from_str::<String>(&format!("\"{raw}\""));
            prop_assert_eq!(decode(&raw).map(|d| d.0), read.ok());
        }
    }

    /// A stretch of a JSON string's inside; its escapes may be halves of surrogate pairs.
    fn part() -> impl Strategy<Value = String> {
        prop_oneof![
            "[a-z \u{e9}\u{1f600}]{1,3}",
            r#"\\[nrtbf/"\\]"#,
            r"\\u[0-9a-fA-F]{4}",
            r"\\ud[89ab][0-9a-f]{2}",
            r"\\uD[c-f][0-9a-f]{2}",
        ]
    }
}
