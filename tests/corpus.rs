//! Correct copy that must stay silent, and copy with a slip planted in it (the file's name says for which rule).
#![allow(clippy::expect_used)]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use gainsay::finding::{Finding, Severity};
use gainsay::ingest::{self, Format};
use gainsay::knowledge::Knowledge;
use gainsay::pages::RuleSet;
use gainsay::pipeline::{Checker, Scope};

fn checker() -> Checker {
    let rules = RuleSet::builtin().expect("the built-in pages are right").into_rules();
    Checker::new(Knowledge::builtin().0, rules).map_err(|errors| format!("{errors:?}")).expect("so are the patterns")
}

fn batches(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(folder);
    let entries = fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("an entry").path());
    let mut paths: Vec<PathBuf> = entries.collect();
    paths.sort();
    assert!(paths.len() > 40, "the corpus is there");
    paths
}

fn findings(checker: &Checker, path: &Path) -> Vec<Finding> {
    let bytes = fs::read(path).expect("a batch");
    let read = ingest::read("batch.jsonl", &bytes, Format::JsonLines);
    assert!(read.errors.is_empty() && !read.articles.is_empty(), "{}: {:?}", path.display(), read.errors);
    checker.check(&read.articles, Scope::Batch).findings
}

#[test]
fn correct_copy_is_left_alone() {
    let checker = checker();
    let mut alarms = String::new();
    for path in batches("correct") {
        for finding in findings(&checker, &path).iter().filter(|finding| finding.severity > Severity::Note) {
            writeln!(alarms, "{}: {} {}", path.display(), finding.rule, finding.message).expect("a string");
        }
    }
    assert!(alarms.is_empty(), "\n{alarms}");
}

/// Which planted slips are found: a change for the better or the worse shows here.
#[test]
fn planted_slips() {
    let checker = checker();
    let mut table = String::new();
    for path in batches("slips") {
        let name = path.file_stem().and_then(|stem| stem.to_str()).expect("a name");
        let (_, rule) = name.split_once('_').expect("a rule in the name");
        let rule = rule.replacen('_', "/", 1);
        let found = findings(&checker, &path).iter().any(|finding| *finding.rule == *rule);
        writeln!(table, "{} {name}", if found { "found " } else { "missed" }).expect("a string");
    }
    insta::assert_snapshot!(table);
}
