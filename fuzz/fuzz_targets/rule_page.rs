//! Any text as a rule page: reading and compiling it may fail, never panic, and errors point into the page.
#![no_main]

use gainsay::knowledge::FileError;
use gainsay::{check, pages};
use libfuzzer_sys::fuzz_target;

const PATH: &str = "rules/family/name.md";

fuzz_target!(|text: &str| {
    let errors = match pages::parse(PATH, text) {
        Ok(page) => {
            let _ = pages::explain(&page);
            pages::compile(&page.header, check::kinds()).err().unwrap_or_default()
        }
        Err(errors) => errors,
    };
    for FileError { text, span, .. } in errors {
        assert!(text.get(span).is_some());
    }
});
