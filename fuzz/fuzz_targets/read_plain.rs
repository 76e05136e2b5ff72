//! Any bytes as plain text: no panic, and every block is text of its field.
#![no_main]

use gainsay::ingest::{Format, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for article in read("fuzz.txt", bytes, Format::Plain).articles {
        for field in &article.fields {
            let mut at = 0;
            for block in &field.blocks {
                assert!(block.span.start >= at && !block.span.of(&field.text).is_empty());
                at = block.span.end;
            }
        }
    }
});
