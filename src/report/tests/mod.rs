//! What the reader sees: whole reports of hand-built findings.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod claims;
mod fixtures;
mod full;
mod machine;
mod pages;

use fixtures::*;

/// What a writer wrote.
fn written(write: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> String {
    let mut out = Vec::new();
    write(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}
