//! The five articles for which the project was begun, where they lie beside it (`../shared/seeds`); skipped
//! aloud where they do not.
#![allow(clippy::expect_used)]

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::Path;
use std::process::Command;

/// A rule, and the numbers of the articles in which it finds something.
type Row = (String, BTreeSet<String>);

fn row(rule: &str, articles: &[&str]) -> Row {
    (rule.to_owned(), articles.iter().map(|article| (*article).to_owned()).collect())
}

#[test]
fn what_must_be_found_is_found_and_nothing_else() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seeds");
    if !folder.is_dir() {
        // Straight to the stream: the test runner swallows what a passing test prints through the macros.
        let said = writeln!(io::stderr(), "SKIPPED: {} is not here", folder.display());
        assert!(said.is_ok());
        return;
    }
    let checked = Command::new(env!("CARGO_BIN_EXE_gainsay"))
        .args(["check", "--format", "jsonl"])
        .arg(&folder)
        .output()
        .expect("gainsay runs");
    assert_eq!(checked.status.code(), Some(1), "{}", String::from_utf8_lossy(&checked.stderr));
    let found: BTreeSet<Row> = String::from_utf8_lossy(&checked.stdout).lines().map(found_row).collect();
    let expected = BTreeSet::from([
        row("event/date-differs", &["000", "001", "002"]),
        row("event/date-differs", &["001", "004"]),
        row("event/first-contradicted", &["001", "002"]),
        row("event/first-contradicted", &["002"]),
        row("event/order-differs", &["001", "004"]),
        row("name/house-spelling", &["001", "002"]),
        row("name/spelling-differs", &["004"]),
        row("people/acts-after-death", &["004"]),
    ]);
    assert_eq!(found, expected);
}

fn found_row(line: &str) -> Row {
    let finding: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
    let labels = finding["labels"].as_array().expect("labels");
    let number = |label: &serde_json::Value| {
        let article = label["article"].as_str().expect("an article");
        let file = article.rsplit('/').next().unwrap_or_default();
        file.chars().take(3).collect()
    };
    (finding["rule"].as_str().expect("a rule").to_owned(), labels.iter().map(number).collect())
}
