//! Any bytes as a batch and as a document: no panic, and every place lies on its line of the source.
#![no_main]

use gainsay::ingest::{Format, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // A byte order mark of UTF-16 puts the places into the decoded text.
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return;
    }
    let source = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let lines: Vec<&[u8]> = source.split(|&byte| byte == b'\n').collect();
    for format in [Format::JsonLines, Format::Json] {
        for article in read("fuzz.jsonl", bytes, format).articles {
            for field in &article.fields {
                let end = u32::try_from(field.text.len()).unwrap();
                let (line, column) = field.place.line_column(&field.text, end);
                assert_eq!(lines[line as usize - 1].get(column as usize - 1), Some(&b'"'));
            }
        }
    }
});
