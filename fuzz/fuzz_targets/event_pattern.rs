//! Any text as a pattern of an event or attribute: reading it may fail, never panic, and its error points into it.
#![no_main]

use gainsay::claims::pattern::{Reads, parse};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for reads in [Reads::Events, Reads::Attributes] {
        if let Err(error) = parse(text, reads) {
            assert!(text.get(error.span).is_some());
        }
    }
});
