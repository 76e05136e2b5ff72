//! Any text as an event pattern: reading it may fail, never panic, and its error points into it.
#![no_main]

use gainsay::claims::pattern::parse;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Err(error) = parse(text) {
        assert!(text.get(error.span).is_some());
    }
});
