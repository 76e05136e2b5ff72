//! What a check is, and what it sees.

use super::wording::memo::WordMemo;
use crate::claims::{EventIndex, Reading};
use crate::finding::{Label, Repair, Severity};
use crate::knowledge::Knowledge;
use crate::text::{Article, FieldKind, Site, Span};

/// What a check sees of one article.
#[derive(Clone, Copy, Debug)]
pub struct ArticleContext<'a> {
    /// The article's place in its batch.
    pub index: u32,
    /// The article.
    pub article: &'a Article,
    /// What was understood of it.
    pub reading: &'a Reading,
    /// What the house knows.
    pub knowledge: &'a Knowledge,
    /// The words of its sentences, which several checks read.
    pub words: &'a WordMemo,
}

impl ArticleContext<'_> {
    /// A site of this article.
    pub fn site(&self, field: FieldKind, span: Span) -> Site {
        Site { article: self.index, field, span }
    }

    /// A label of this article.
    pub fn label(&self, field: FieldKind, span: Span, note: impl Into<String>) -> Label {
        Label { site: self.site(field, span), note: note.into() }
    }

    /// The article's name for a derivation: its file's name without the folders, or its id.
    pub fn name(&self) -> &str {
        let id: &str = &self.article.id;
        if self.article.id == self.article.source { id.rsplit(['/', '\\']).next().unwrap_or(id) } else { id }
    }

    /// The words at `span`.
    pub fn text(&self, field: FieldKind, span: Span) -> &str {
        self.article.text_at(field, span)
    }
}

/// What a check sees of a batch, or of the one article to which it is confined.
#[derive(Clone, Copy, Debug)]
pub struct BatchContext<'a> {
    /// The first article's place in the whole batch.
    pub first: u32,
    /// The articles.
    pub articles: &'a [Article],
    /// What was understood of each.
    pub readings: &'a [Reading],
    /// Their events, by key.
    pub index: &'a EventIndex<'a>,
    /// What the house knows.
    pub knowledge: &'a Knowledge,
    /// The words of each article's sentences.
    pub words: &'a [WordMemo],
}

impl<'a> BatchContext<'a> {
    /// One article's part, if there is such an article.
    pub fn article(&self, index: u32) -> Option<ArticleContext<'a>> {
        Some(ArticleContext {
            index,
            article: self.articles.get(index.checked_sub(self.first)? as usize)?,
            reading: self.readings.get(index.checked_sub(self.first)? as usize)?,
            knowledge: self.knowledge,
            words: self.words.get(index.checked_sub(self.first)? as usize)?,
        })
    }

    /// All articles' parts, in order.
    pub fn each(&self) -> impl Iterator<Item = ArticleContext<'a>> + use<'a> {
        let batch = *self;
        (self.first..).map_while(move |index| batch.article(index))
    }
}

/// A contradiction that a check found; its rule's page turns it into a finding.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conflict {
    /// The places, the most telling first; at least one.
    pub labels: Vec<Label>,
    /// The reasoning, a step a line.
    pub derivation: Vec<String>,
    /// What the page's message and help can name: each of the check's slots by its name.
    pub slots: Vec<(&'static str, String)>,
    /// The gravest that this can be, where it is less than the rule's severity.
    pub at_most: Option<Severity>,
    /// Possible repairs.
    pub repairs: Vec<Repair>,
}

/// A check with its options set. One is built for each rule that names it.
pub trait Check: Send + Sync {
    /// Looks inside one article.
    fn article(&self, _article: &ArticleContext<'_>, _found: &mut Vec<Conflict>) {}

    /// Compares claims wherever they stand. Runs on each article as a batch of its own, where claims are compared that mean
    /// something there only, and on the whole batch, where what stands in one article alone was reported already.
    fn batch(&self, _batch: &BatchContext<'_>, _found: &mut Vec<Conflict>) {}
}

/// A check that rule pages can name.
pub struct CheckKind {
    /// Its name in front matter: `weekday`.
    pub name: &'static str,
    /// The slots that a page's message and help can use, each with what it holds.
    pub slots: &'static [(&'static str, &'static str)],
    /// Builds it from the page's `[options]`. Errors point into the page's front matter.
    pub build: fn(Options<'_>) -> Result<Box<dyn Check>, toml::de::Error>,
}

/// A page's `[options]`, for serde; they know where in the page they stand.
pub type Options<'a> = toml::de::ValueDeserializer<'a>;

/// The options of a check that takes none.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoOptions {}
