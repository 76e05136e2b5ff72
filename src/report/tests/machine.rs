//! Reports for programs: concise, JSON, fingerprints, summary.

use super::*;
use crate::report::{Fingerprints, Places, Screen, Summary, write_concise, write_json, write_jsonl};

#[test]
fn concise_lines() {
    let mut report = String::new();
    for (articles, findings) in [ferry(), bridge(), batch_line(), hostile()] {
        report += &written(|out| write_concise(out, &findings, &Places::new(&articles), Screen::PLAIN));
    }
    insta::assert_snapshot!(report);
}

#[test]
fn json_document() {
    let (articles, findings) = ferry();
    let summary = Summary { articles: 1, claims: 3, compared: 1, ..Summary::default() }.with_findings(&findings);
    let report = written(|out| write_json(out, &findings, &Places::new(&articles), &summary));
    let value: serde_json::Value = serde_json::from_str(&report).unwrap();
    insta::assert_snapshot!(serde_json::to_string_pretty(&value).unwrap());
}

#[test]
fn json_lines_keep_the_data_and_hide_nothing() {
    let (articles, findings) = hostile();
    let report = written(|out| write_jsonl(out, &findings, &Places::new(&articles)));
    assert!(report.trim_end().chars().all(|c| (' '..='~').contains(&c)), "printing ASCII only: {report}");
    let value: serde_json::Value = serde_json::from_str(&report).unwrap();
    assert_eq!(value["message"], findings[0].message);
    assert_eq!(value["labels"][0]["text"], "\u{202e}yadseuT\u{202c}");
    insta::assert_snapshot!(report);
}

#[test]
fn fingerprints_last_while_text_moves() {
    let name = |text: &str, words: &str| {
        let articles = vec![article("a.txt", text)];
        let found = finding(&articles, "a/b", text, &[(0, words, text)]);
        Fingerprints::default().next(&found, &Places::new(&articles))
    };
    let first = name("on Tuesday, 27 September", "Tuesday, 27 September");
    assert_eq!(first, name("It was\n\non Tuesday,\n27 September", "Tuesday,\n27 September"));
    assert_ne!(first, name("on Tuesday, 28 September", "Tuesday, 28 September"));
    insta::assert_snapshot!(first);
}

#[test]
fn fingerprints_tell_two_of_a_kind_apart() {
    let (articles, findings) = ferry();
    let (places, mut names) = (Places::new(&articles), Fingerprints::default());
    assert_ne!(names.next(&findings[0], &places), names.next(&findings[0], &places));
}

#[test]
fn summaries() {
    let all = Summary { articles: 1, claims: 212, compared: 48, errors: 1, warnings: 2, notes: 3, unreadable: 4 };
    insta::assert_snapshot!(all, @"1 article, 212 claims read, 48 compared: 1 error, 2 warnings, 3 notes, 4 unreadable");
    insta::assert_snapshot!(Summary::default(), @"0 articles, 0 claims read, 0 compared: no findings");
}
