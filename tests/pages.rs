//! Every example of every built-in page, run as a library's user would run it.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fmt::Write;

use gainsay::ingest::{self, Format};
use gainsay::knowledge::Knowledge;
use gainsay::pages::RuleSet;
use gainsay::pages::examples::{self, ExampleArticle};
use gainsay::pipeline::{Checker, Scope};
use gainsay::report::{Places, Screen, write_concise};
use gainsay::text::{Article, Place};

#[test]
fn every_example_of_every_page_keeps_its_promise() {
    let rules = RuleSet::builtin().unwrap();
    let pages: Vec<_> = rules.pages().iter().map(|header| header.page().unwrap()).collect();
    let checker = Checker::new(Knowledge::builtin().0, rules.into_rules()).unwrap();
    let (mut failures, mut families) = (String::new(), BTreeSet::new());
    for page in &pages {
        let code = &page.header.code;
        families.extend(code.split('/').next().map(str::to_owned));
        for outcome in examples::run(page, &|articles| diagnostics(&checker, code, articles)) {
            if let Some(failure) = outcome.failure {
                writeln!(failures, "{}:{}: {failure}", page.header.source.path, outcome.line).unwrap();
            }
        }
    }
    assert!(failures.is_empty(), "\n{failures}");
    assert_eq!(Vec::from_iter(families), ["calendar", "duration", "event", "name", "number", "people"]);
}

/// What one rule finds in an example, in concise lines.
fn diagnostics(checker: &Checker, code: &str, articles: &[ExampleArticle]) -> String {
    let articles: Vec<Article> = articles.iter().map(article).collect();
    let mut findings = checker.check(&articles, Scope::Batch).findings;
    findings.retain(|finding| &*finding.rule == code);
    let mut lines = Vec::new();
    write_concise(&mut lines, &findings, &Places::new(&articles), Screen::PLAIN).unwrap();
    String::from_utf8(lines).unwrap()
}

/// The example as a batch line, its places counted as on the page.
fn article(example: &ExampleArticle) -> Article {
    let ExampleArticle { id, title, standfirst, date, text } = example;
    let line = serde_json::json!({ "id": id, "title": title, "standfirst": standfirst, "date": date, "text": text });
    let mut read = ingest::read(id, line.to_string().as_bytes(), Format::JsonLines);
    let mut article = read.articles.pop().unwrap();
    article.fields.iter_mut().for_each(|field| field.place = Place::File { line: 1 });
    article
}
