//! Bytes into text: UTF-8, UTF-16 behind a byte order mark, Windows-1252 as the fallback.

use std::borrow::Cow;
use std::sync::Arc;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::{Fault, IngestError, MAX_ARTICLE_BYTES, Notice, NoticeKind};

/// The byte order mark of UTF-8.
pub(super) const UTF8_BOM: &[u8] = b"\xef\xbb\xbf";

/// The text of a plain-text file, and a notice where it is not UTF-8. Zero bytes mean that it is no
/// text, unless a byte order mark says UTF-16.
pub(super) fn plain<'a>(path: &Arc<str>, bytes: &'a [u8]) -> Result<(Cow<'a, str>, Option<Notice>), IngestError> {
    let fail = |fault| Err(IngestError::of_file(path, fault));
    if bytes.len() > MAX_ARTICLE_BYTES {
        return fail(Fault::TooLong { bytes: bytes.len() as u64 });
    }
    let bytes = utf8(bytes);
    if memchr::memchr(0, &bytes).is_some() {
        return fail(Fault::Binary);
    }
    match bytes {
        Cow::Borrowed(bytes) => Ok(text(path, bytes)),
        // From UTF-16: the decoder has put U+FFFD for what it could not read.
        Cow::Owned(bytes) => Ok((Cow::Owned(String::from_utf8(bytes).unwrap_or_default()), None)),
    }
}

/// The bytes without their byte order mark; UTF-16 behind one as UTF-8.
pub(super) fn utf8(bytes: &[u8]) -> Cow<'_, [u8]> {
    match Encoding::for_bom(bytes) {
        None => Cow::Borrowed(bytes),
        Some((encoding, mark)) if encoding == UTF_8 => Cow::Borrowed(bytes.get(mark..).unwrap_or_default()),
        Some((encoding, _)) => Cow::Owned(encoding.decode_with_bom_removal(bytes).0.into_owned().into_bytes()),
    }
}

fn text<'a>(path: &Arc<str>, bytes: &'a [u8]) -> (Cow<'a, str>, Option<Notice>) {
    let Err(broken) = std::str::from_utf8(bytes) else {
        return (String::from_utf8_lossy(bytes), None);
    };
    let before = bytes.get(..broken.valid_up_to()).unwrap_or_default();
    let line = u32::try_from(memchr::memchr_iter(b'\n', before).count()).unwrap_or(u32::MAX).saturating_add(1);
    let notice = |kind| Some(Notice { path: path.clone(), line: Some(line), kind });
    if is_windows_1252(bytes) {
        (WINDOWS_1252.decode_without_bom_handling(bytes).0, notice(NoticeKind::Windows1252))
    } else {
        (String::from_utf8_lossy(bytes), notice(NoticeKind::Replaced))
    }
}

/// Whether bytes that are not UTF-8 are plausible as Windows-1252: none of the five bytes that it
/// leaves undefined, and more broken places than well-formed multi-byte characters (a UTF-8 file with
/// one bad byte must not be turned into mojibake).
fn is_windows_1252(bytes: &[u8]) -> bool {
    if bytes.iter().any(|byte| matches!(byte, 0x81 | 0x8d | 0x8f | 0x90 | 0x9d)) {
        return false;
    }
    let (mut broken, mut well_formed) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        broken += usize::from(!chunk.invalid().is_empty());
        well_formed += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
    }
    broken > well_formed
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn decoded(bytes: &[u8]) -> (String, Option<(Option<u32>, NoticeKind)>) {
        let (text, notice) = plain(&"a.txt".into(), bytes).unwrap();
        (text.into_owned(), notice.map(|n| (n.line, n.kind)))
    }

    #[test]
    fn marks_are_stripped_and_utf16_is_decoded() {
        assert_eq!(decoded(b"\xef\xbb\xbfK\xc3\xb6ln"), ("K\u{f6}ln".into(), None));
        assert_eq!(decoded(b"\xff\xfeK\0\xf6\0"), ("K\u{f6}".into(), None));
        assert_eq!(decoded(b"\xfe\xff\0K\0\xf6"), ("K\u{f6}".into(), None));
    }

    #[test]
    fn other_bytes_are_read_with_a_notice() {
        let windows = Some((Some(2), NoticeKind::Windows1252));
        assert_eq!(decoded(b"one\nK\xf6ln \x96 a caf\xe9"), ("one\nK\u{f6}ln \u{2013} a caf\u{e9}".into(), windows));
        let replaced = Some((Some(1), NoticeKind::Replaced));
        assert_eq!(decoded("Köln, café, \u{201c}".as_bytes().split_last().unwrap().1).1, replaced);
        assert_eq!(decoded(b"\x81").1, replaced);
    }

    #[test]
    fn zero_bytes_are_no_text() {
        let error = plain(&"a.bin".into(), b"PK\x03\x04\0\0").unwrap_err();
        assert_eq!(error.to_string(), "a.bin: is not text (it holds zero bytes)");
    }
}
