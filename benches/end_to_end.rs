//! How fast the whole way and its stages run on one thread, in bytes of JSONL per second, and how many times as long as
//! `wc -w` the command takes on the same file. Prints, and judges nothing.
#![allow(clippy::expect_used, clippy::print_stdout)]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

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

/// How much of it the command reads, so that its start weighs little, and how often.
const COMMAND_BYTES: usize = 10 << 20;
const PAIRS: usize = 15;

fn main() {
    // One thread for every stage, so that the figures tell of the code and not of the machine's cores.
    let built = rayon::ThreadPoolBuilder::new().num_threads(1).build_global();
    assert!(built.is_ok(), "no thread was started before");
    // `cargo test` runs benchmarks too, to see that they work.
    if std::env::args().any(|arg| arg == "--bench") {
        against_wc();
    }
    divan::main();
}

/// Prints the middle one of the ratios of pairs of runs, one command right behind the other.
fn against_wc() {
    let mut file = tempfile::NamedTempFile::with_suffix(".jsonl").expect("the temporary folder takes files");
    file.write_all(&batch(COMMAND_BYTES)).expect("the temporary folder has space");
    let check = ["check", "--threads", "1", "--scope", "article", "--format", "jsonl"];
    let pair = || {
        let own = run(Command::new(env!("CARGO_BIN_EXE_gainsay")).args(check).arg(file.path()))?;
        let words = run(Command::new("wc").arg("-w").arg(file.path()))?;
        Some((own.as_secs_f64() / words.as_secs_f64(), own, words))
    };
    let Some(mut pairs) = (0..PAIRS).map(|_| pair()).collect::<Option<Vec<_>>>() else {
        println!("no ratio to `wc -w`, which is not here");
        return;
    };
    pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
    if let Some((ratio, own, words)) = pairs.get(PAIRS / 2) {
        println!(
            "check takes {ratio:.1} times as long as `wc -w`: {own:.0?} against {words:.0?} on {COMMAND_BYTES} bytes"
        );
    }
}

/// How long a command runs, if it can be started.
fn run(command: &mut Command) -> Option<Duration> {
    let start = Instant::now();
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().ok()?;
    Some(start.elapsed())
}

/// The project's own articles as a batch of so many bytes, over and over, each under an id of its own.
fn batch(bytes: usize) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/articles");
    let articles = ingest::read_paths(&[folder], &mut std::io::empty()).articles;
    assert!(!articles.is_empty(), "there are no fixtures");
    let mut out = Vec::with_capacity(bytes + bytes / 8);
    for (number, article) in articles.iter().cycle().enumerate() {
        if out.len() >= bytes {
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
    let (batch, checker) = (batch(BYTES), checker());
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
    let batch = batch(BYTES);
    bencher.counter(BytesCount::of_slice(&batch)).bench_local(|| articles(&batch));
}

/// Articles to tokens, sentences and quotations.
#[divan::bench]
fn stage_segment(bencher: Bencher) {
    let (batch, vocabulary) = (batch(BYTES), vocabulary());
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
    let (batch, checker) = (batch(BYTES), checker());
    let articles = articles(&batch);
    bencher.counter(BytesCount::of_slice(&batch)).bench_local(|| checker.reader().read_all(&articles));
}

/// Articles to findings: the readings and all rules.
#[divan::bench]
fn stages_to_findings(bencher: Bencher) {
    let (batch, checker) = (batch(BYTES), checker());
    let articles = articles(&batch);
    bencher.counter(BytesCount::of_slice(&batch)).bench_local(|| checker.check(&articles, Scope::Article));
}
