//! How fast the whole way and its stages run on one thread, in bytes of JSONL per second. Prints, and judges nothing.
#![allow(clippy::expect_used)]

use std::path::Path;

use divan::Bencher;
use divan::counter::BytesCount;
use gainsay::claims;
use gainsay::ingest::{self, Format};
use gainsay::knowledge::Knowledge;
use gainsay::lexicon::{Vocabulary, VocabularyBuilder};
use gainsay::pages::RuleSet;
use gainsay::pipeline::{Checker, Scope};
use gainsay::recognise::time;
use gainsay::report::{Places, write_jsonl};
use gainsay::segment::{Segmented, segment};
use gainsay::text::{Article, FieldKind};
use serde_json::json;

/// How much JSONL is read.
const BYTES: usize = 2 << 20;

fn main() {
    // One thread for every stage, so that the figures tell of the code and not of the machine's cores.
    let built = rayon::ThreadPoolBuilder::new().num_threads(1).build_global();
    assert!(built.is_ok(), "no thread was started before");
    divan::main();
}

/// The project's own articles as a batch, over and over, each under an id of its own.
fn batch() -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/articles");
    let articles = ingest::read_paths(&[folder], &mut std::io::empty()).articles;
    assert!(!articles.is_empty(), "there are no fixtures");
    let mut out = Vec::with_capacity(BYTES + BYTES / 8);
    for (number, article) in articles.iter().cycle().enumerate() {
        if out.len() >= BYTES {
            break;
        }
        let field = |kind| article.field(kind).map(|field| field.text.as_str());
        let line = json!({
            "id": format!("{number}"),
            "title": field(FieldKind::Title),
            "standfirst": field(FieldKind::Standfirst),
            "text": field(FieldKind::Text),
            "date": article.published.day().and_then(|day| day.date()),
        });
        out.extend_from_slice(line.to_string().as_bytes());
        out.push(b'\n');
    }
    out
}

fn articles(batch: &[u8]) -> Vec<Article> {
    ingest::read("batch.jsonl", batch, Format::JsonLines).articles
}

/// The built-in rules with the built-in knowledge.
fn checker() -> Checker {
    let rules = RuleSet::builtin().map(RuleSet::into_rules).unwrap_or_default();
    let (knowledge, _) = Knowledge::builtin();
    let checker = Checker::new(knowledge, rules);
    checker.expect("a test keeps the built-in patterns readable")
}

/// The words that the stages up to the claims react to.
fn vocabulary() -> Vocabulary {
    let (knowledge, _) = Knowledge::builtin();
    let mut words = VocabularyBuilder::new();
    time::register(&mut words);
    claims::register(&mut words);
    knowledge.register(&mut words);
    words.build()
}

/// Bytes of JSONL to rendered findings. Each article is checked by itself: the same few articles a thousand times over would
/// agree and disagree with one another as no batch of news does.
#[divan::bench]
fn jsonl_to_findings(bencher: Bencher) {
    let (batch, checker) = (batch(), checker());
    let mut out = Vec::new();
    bencher.counter(BytesCount::of_slice(&batch)).bench_local(|| {
        out.clear();
        let articles = articles(&batch);
        let findings = checker.check(&articles, Scope::Article).findings;
        let written = write_jsonl(&mut out, &findings, &Places::new(&articles));
        assert!(written.is_ok() && !out.is_empty());
    });
}

/// Bytes to articles.
#[divan::bench]
fn stage_ingest(bencher: Bencher) {
    let batch = batch();
    bencher.counter(BytesCount::of_slice(&batch)).bench_local(|| articles(&batch));
}

/// Articles to tokens, sentences and quotations.
#[divan::bench]
fn stage_segment(bencher: Bencher) {
    let (batch, vocabulary) = (batch(), vocabulary());
    let articles = articles(&batch);
    let mut segmented = Segmented::default();
    bencher.counter(BytesCount::of_slice(&batch)).bench_local(|| {
        for article in &articles {
            segment(article, &vocabulary, &mut segmented);
            divan::black_box(&segmented);
        }
    });
}

/// Articles to readings: every stage up to the claims.
#[divan::bench]
fn stages_to_readings(bencher: Bencher) {
    let (batch, checker) = (batch(), checker());
    let articles = articles(&batch);
    bencher.counter(BytesCount::of_slice(&batch)).bench_local(|| checker.reader().read_all(&articles));
}

/// Articles to findings: the readings and all rules.
#[divan::bench]
fn stages_to_findings(bencher: Bencher) {
    let (batch, checker) = (batch(), checker());
    let articles = articles(&batch);
    bencher.counter(BytesCount::of_slice(&batch)).bench_local(|| checker.check(&articles, Scope::Article));
}
