//! The articles under `fixtures/`, as a user checks them.
#![allow(clippy::expect_used)]

use std::path::Path;
use std::process::{Command, Output};

fn gainsay(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_gainsay"))
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")))
        .args(args)
        .output()
        .expect("gainsay runs")
}

fn stdout(args: &[&str]) -> String {
    String::from_utf8(gainsay(args).stdout).expect("UTF-8")
}

#[test]
fn every_diagnostic_of_the_fixtures() {
    insta::assert_snapshot!(stdout(&["check", "--color", "never", "fixtures/articles"]));
}

#[test]
fn one_article_alone() {
    let path = "fixtures/articles/minister-announces-trip.txt";
    insta::assert_snapshot!(stdout(&["check", "--color", "never", path]));
}

#[test]
fn what_is_understood_with_its_reasons() {
    let path = "fixtures/articles/berlin-sends-inspectors.txt";
    insta::assert_snapshot!(stdout(&["claims", "--trace", path]));
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let with = |threads: &str| stdout(&["check", "--format", "json", "--threads", threads, "fixtures/articles"]);
    let one = with("1");
    assert!(one.contains("event/date-differs"));
    assert_eq!(one, with("2"));
    assert_eq!(one, with("4"));
}

#[test]
fn scope_article_leaves_out_what_stands_between_articles() {
    let findings = stdout(&["check", "--format", "jsonl", "--scope", "article", "fixtures/articles"]);
    assert!(!findings.is_empty());
    for line in findings.lines() {
        let finding: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
        let labels = finding["labels"].as_array().expect("labels");
        assert!(labels.windows(2).all(|pair| pair[0]["article"] == pair[1]["article"]), "{line}");
    }
}
