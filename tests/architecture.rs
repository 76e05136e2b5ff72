//! Holds the "nevers" of ARCHITECTURE.md: what each part of the crate may name, and which packages and
//! pieces of std stand in one part only.
#![allow(clippy::expect_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each part of `src/` with all the parts that it may name, which stand above it here.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("value", &[]),
    ("text", &["value"]),
    ("lexicon", &[]),
    ("timeline", &[]),
    ("finding", &["text"]),
    ("knowledge", &["lexicon", "value"]),
    ("ingest", &["text", "value"]),
    ("segment", &["lexicon", "text"]),
    ("recognise", &["knowledge", "lexicon", "segment", "text", "value"]),
    ("resolve", &["knowledge", "lexicon", "recognise", "segment", "text", "value"]),
    ("claims", &["knowledge", "lexicon", "recognise", "resolve", "segment", "text", "value"]),
    (
        "check",
        &["claims", "finding", "knowledge", "lexicon", "recognise", "resolve", "segment", "text", "timeline", "value"],
    ),
    ("pages", &["check", "finding", "knowledge"]),
    (
        "pipeline",
        &["check", "claims", "finding", "knowledge", "lexicon", "recognise", "resolve", "segment", "text", "value"],
    ),
    ("report", &["claims", "finding", "knowledge", "recognise", "resolve", "text", "value"]),
    (
        "cli",
        &[
            "check",
            "claims",
            "finding",
            "ingest",
            "knowledge",
            "pages",
            "pipeline",
            "report",
            "resolve",
            "text",
            "value",
        ],
    ),
];

/// Words that only these folders may use, with the reason.
const ONLY_IN: &[(&str, &[&str], &str)] = &[
    ("nom", &["recognise", "claims/pattern"], "grammars live with the mentions and the patterns that they read"),
    ("miette", &["report"], "findings are plain data until they are printed"),
    ("clap", &["cli"], "the library takes no arguments"),
    ("std::fs", &["ingest/files.rs", "pages", "cli"], "everything else works on text that it is given"),
    ("SystemTime", &[], "nothing reads the clock: relative dates hang on the article"),
    ("Instant", &[], "nothing reads the clock"),
    ("Utc::now", &[], "nothing reads the clock"),
    ("Local::now", &[], "nothing reads the clock"),
    (
        "rayon",
        &["pipeline", "ingest/files.rs", "ingest/json.rs"],
        "threads are the pipeline's and the batch reader's business; every merge is in article order",
    ),
    (
        "toml",
        &["knowledge", "pages", "check", "cli/house.rs"],
        "only what reads the house's own files knows their format",
    ),
    ("serde_json", &["ingest", "report", "cli"], "JSON is a format at the edges"),
    ("quick_xml", &["report"], "XML is a format at the edges"),
];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every source file that is no test, by its path below `src/`, with its code: comments and test modules left out.
fn files() -> Vec<(String, String)> {
    fn walk(folder: &Path, into: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a folder of src").map(|entry| entry.expect("an entry").path()) {
            if entry.is_dir() { walk(&entry, into) } else { into.push(entry) }
        }
    }
    let mut paths = Vec::new();
    walk(&source(), &mut paths);
    paths.sort();
    let below = |path: &PathBuf| path.strip_prefix(source()).expect("below src").to_string_lossy().replace('\\', "/");
    let is_test = |path: &str| path.split('/').any(|part| matches!(part, "tests" | "tests.rs" | "testing.rs"));
    let named =
        paths.iter().map(|path| (below(path), path)).filter(|(name, _)| name.ends_with(".rs") && !is_test(name));
    named.map(|(name, path)| (name, code(&fs::read_to_string(path).expect("a source file")))).collect()
}

fn code(text: &str) -> String {
    let before_tests = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or("");
    let lines = before_tests.lines().map(|line| line.split("//").next().unwrap_or(""));
    lines.collect::<Vec<_>>().join("\n")
}

/// The parts of the crate that a file names by `crate::part`, those of `use crate::{a, b}` included.
fn named_parts(code: &str) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        let items = match rest.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap_or("").split(',').collect(),
            None => vec![rest],
        };
        for item in items {
            named.insert(item.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        }
    }
    named
}

#[test]
fn every_part_names_only_what_lies_below_it() {
    let mut broken = Vec::new();
    let mut seen = BTreeSet::new();
    for (file, code) in files() {
        let Some((part, _)) = file.split_once('/') else { continue };
        let Some((_, allowed)) = MAY_NAME.iter().find(|(name, _)| *name == part) else {
            broken.push(format!("src/{file}: the part `{part}` has no row in this test"));
            continue;
        };
        seen.insert(part.to_owned());
        for named in named_parts(&code) {
            let known = MAY_NAME.iter().any(|(name, _)| *name == named);
            if known && named != part && !allowed.contains(&named.as_str()) {
                broken.push(format!("src/{file} names crate::{named}"));
            }
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
    assert_eq!(seen.len(), MAY_NAME.len(), "a row of this test stands for no part of src/");
}

#[test]
fn the_table_itself_has_no_circle() {
    for (i, (part, allowed)) in MAY_NAME.iter().enumerate() {
        let above: Vec<&str> = MAY_NAME.iter().take(i).map(|(name, _)| *name).collect();
        for named in *allowed {
            assert!(above.contains(named), "{part} names {named}, which does not stand above it in the table");
        }
    }
}

#[test]
fn some_words_stand_in_one_part_only() {
    let mut broken = Vec::new();
    for (file, code) in files() {
        for (word, folders, reason) in ONLY_IN {
            let allowed = folders.iter().any(|folder| file.starts_with(folder));
            if !allowed && names_word(&code, word) {
                broken.push(format!("src/{file} names {word}: {reason}"));
            }
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

/// Whether the code holds the path or word, not as a part of another word and not as a string by itself.
fn names_word(code: &str, word: &str) -> bool {
    let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '"'));
    code.match_indices(word).any(|(at, _)| {
        let before = code.get(..at).and_then(|head| head.chars().next_back());
        let behind = code.get(at + word.len()..).and_then(|tail| tail.chars().next());
        !inside(before) && !inside(behind)
    })
}

/// The tests above would pass on an empty crate; this one shows that they see what they should.
#[test]
fn a_breach_would_be_seen() {
    assert!(named_parts("use crate::{check::Rule, text};\nlet x = crate::report::f();").contains("check"));
    assert!(named_parts("let x = crate::report::f();").contains("report"));
    assert!(names_word("use nom::Parser;", "nom"));
    assert!(!names_word("let nominal = 1;", "nom"));
    assert!(!names_word("extension == \"toml\"", "toml"));
    assert!(!code("// use nom::Parser;\nlet a = 1;").contains("nom"));
}
