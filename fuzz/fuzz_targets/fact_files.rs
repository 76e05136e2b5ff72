//! Any text as each kind of fact file: loading it may fail, never panic, and errors point into the file. What was loaded is
//! good enough to build a reader of it.
#![no_main]

use gainsay::knowledge::{FileError, Knowledge};
use gainsay::pipeline::Reader;
use libfuzzer_sys::fuzz_target;

const PATHS: [&str; 6] = [
    "rules/facts/places.toml",
    "rules/facts/people.toml",
    "rules/facts/periods.toml",
    "rules/lexicons/words.toml",
    "rules/events/house.toml",
    "rules/firsts/words.toml",
];

fuzz_target!(|text: &str| {
    for path in PATHS {
        let (knowledge, mut errors) = Knowledge::load([(path, text)].into_iter());
        errors.extend(Reader::new(knowledge).err().unwrap_or_default());
        for FileError { text, span, .. } in errors {
            assert!(text.get(span).is_some());
        }
    }
});
