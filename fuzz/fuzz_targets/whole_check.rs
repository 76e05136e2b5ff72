//! Any text as an article: every stage, every rule and the reports run without a panic, and each label is text of its field.
#![no_main]

use std::sync::LazyLock;

use gainsay::ingest::{Format, read};
use gainsay::knowledge::Knowledge;
use gainsay::pages::RuleSet;
use gainsay::pipeline::{Checker, Scope};
use gainsay::report::{Places, Screen, write_full, write_jsonl};
use libfuzzer_sys::fuzz_target;

static CHECKER: LazyLock<Checker> = LazyLock::new(|| {
    let rules = RuleSet::builtin().unwrap();
    Checker::new(Knowledge::builtin().0, rules.into_rules()).unwrap()
});

fuzz_target!(|bytes: &[u8]| {
    let articles = read("fuzz.txt", bytes, Format::Plain).articles;
    let findings = CHECKER.check(&articles, Scope::Batch).findings;
    for label in findings.iter().flat_map(|finding| &finding.labels) {
        let field = articles[label.site.article as usize].field(label.site.field).unwrap();
        let (start, end) = (label.site.span.start as usize, label.site.span.end as usize);
        assert!(field.text.get(start..end).is_some_and(|words| !words.is_empty()));
    }
    let (places, mut out) = (Places::new(&articles), Vec::new());
    write_full(&mut out, &findings, &places, Screen::PLAIN).unwrap();
    write_jsonl(&mut out, &findings, &places).unwrap();
    assert!(!out.contains(&b'\x1b'));
});
