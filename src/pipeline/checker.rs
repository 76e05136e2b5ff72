//! Articles to findings.

use std::slice;

use rayon::prelude::*;

use super::Reader;
use super::once::tell_once;
use crate::check::{ArticleContext, BatchContext, Conflict, Rule, WordMemo};
use crate::claims::{EventIndex, Reading};
use crate::finding::Finding;
use crate::knowledge::{FileError, Knowledge};
use crate::segment::Segmented;
use crate::text::Article;

/// Between which claims contradictions are looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// Inside each article and between them.
    #[default]
    Batch,
    /// Inside each article only.
    Article,
}

/// What came of a check.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The findings, by place, the graver first where the place is the same.
    pub findings: Vec<Finding>,
    /// How many things were understood (see [`Reading::understood`]).
    pub understood: usize,
    /// How many claims stood beside another of the same thing.
    pub compared: usize,
}

/// The rules and what the house knows, ready to run.
pub struct Checker {
    reader: Reader,
    rules: Vec<Rule>,
}

impl Checker {
    /// A checker for these rules; readings rest on this knowledge.
    ///
    /// # Errors
    /// The claim patterns that can't be read, each at its place.
    pub fn new(knowledge: Knowledge, rules: Vec<Rule>) -> Result<Checker, Vec<FileError>> {
        Ok(Checker { reader: Reader::new(knowledge)?, rules })
    }

    /// What understands the articles.
    pub fn reader(&self) -> &Reader {
        &self.reader
    }

    /// Reads the articles and runs every rule, on the threads of [`on_threads`](super::on_threads).
    pub fn check(&self, articles: &[Article], scope: Scope) -> Outcome {
        let mut outcome = match scope {
            Scope::Batch => self.check_batch(articles),
            Scope::Article => self.check_each(articles),
        };
        sort(&mut outcome.findings);
        tell_once(&mut outcome.findings, &self.rules);
        outcome
    }

    fn check_batch(&self, articles: &[Article]) -> Outcome {
        let (readings, mut outcome) = self.examine(articles, |reading| reading);
        let index = EventIndex::of(0, &readings);
        if articles.len() > 1 {
            let knowledge = self.reader.knowledge();
            let words: Vec<WordMemo> = articles.iter().map(|_| WordMemo::default()).collect();
            let batch =
                BatchContext { first: 0, articles, readings: &readings, index: &index, knowledge, words: &words };
            outcome.findings.extend(self.across(&batch));
        }
        Outcome { compared: index.compared(), ..outcome }
    }

    /// Nothing is kept of an article but what the count of comparisons needs: the memory serves the next one while it is at
    /// hand.
    fn check_each(&self, articles: &[Article]) -> Outcome {
        let (events, outcome) = self.examine(articles, |reading| reading.events);
        let compared = EventIndex::of_events(0, events.iter().map(Vec::as_slice)).compared();
        Outcome { compared, ..outcome }
    }

    /// Reads and checks each article by itself: what `keep` keeps of the readings, and the findings in the articles' order.
    fn examine<T: Send>(&self, articles: &[Article], keep: impl Fn(Reading) -> T + Sync) -> (Vec<T>, Outcome) {
        // An article is checked while what was understood of it is still at hand in the cache.
        let examine = |segmented: &mut Segmented, (index, article): (usize, &Article)| {
            let reading = self.reader.read(article, segmented);
            let findings = self.inside(u32::try_from(index).unwrap_or(u32::MAX), article, &reading);
            let understood = reading.understood();
            (keep(reading), Outcome { findings, understood, compared: 0 })
        };
        let examined: Vec<(T, Outcome)> =
            articles.par_iter().enumerate().map_init(Segmented::default, examine).collect();
        let mut all = Outcome::default();
        let kept = examined.into_iter().map(|(kept, own)| {
            all.understood += own.understood;
            all.findings.extend(own.findings);
            kept
        });
        (kept.collect(), all)
    }

    /// One article's findings: the article by itself, and as a batch of one.
    fn inside(&self, index: u32, article: &Article, reading: &Reading) -> Vec<Finding> {
        let (articles, readings) = (slice::from_ref(article), slice::from_ref(reading));
        let claims = EventIndex::of(index, readings);
        let knowledge = self.reader.knowledge();
        let words = &WordMemo::default();
        let batch =
            BatchContext { first: index, articles, readings, index: &claims, knowledge, words: slice::from_ref(words) };
        let context = ArticleContext { index, article, reading, knowledge, words };
        self.run(|rule, found| {
            rule.check.article(&context, found);
            rule.check.batch(&batch, found);
        })
    }

    /// What stands between articles.
    fn across(&self, batch: &BatchContext<'_>) -> Vec<Finding> {
        let mut findings = self.run(|rule, found| rule.check.batch(batch, found));
        findings.retain(|finding| {
            let mut articles = finding.labels.iter().map(|label| label.site.article);
            let first = articles.next();
            articles.any(|article| Some(article) != first)
        });
        findings
    }

    fn run(&self, look: impl Fn(&Rule, &mut Vec<Conflict>)) -> Vec<Finding> {
        let mut conflicts = Vec::new();
        let mut findings = Vec::new();
        for rule in &self.rules {
            look(rule, &mut conflicts);
            findings.extend(conflicts.drain(..).map(|conflict| rule.finding(conflict)));
        }
        findings
    }
}

/// By article, position, severity and rule.
fn sort(findings: &mut [Finding]) {
    findings.sort_by(|a, b| {
        let first = |finding: &Finding| finding.labels.first().map(|label| label.site);
        first(a).cmp(&first(b)).then(b.severity.cmp(&a.severity)).then_with(|| a.rule.cmp(&b.rule))
    });
}
