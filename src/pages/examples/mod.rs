//! The examples of a page: articles that must fire with just these diagnostics, and articles that must
//! stay silent.

pub(super) mod info;
pub(super) mod read;
mod run;

use std::ops::Range;

use chrono::NaiveDate;

pub use run::{ExampleOutcome, Failure, run, updated};

/// What an example promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The rule finds something in it.
    Fires,
    /// The rule finds nothing in it.
    Silent,
}

/// An article of an example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExampleArticle {
    /// Its name in diagnostics: the `id` of its info string; else `article`, in a batch followed by its number.
    pub id: String,
    /// Its headline.
    pub title: Option<String>,
    /// Its lead-in.
    pub standfirst: Option<String>,
    /// Its publication date.
    pub date: Option<NaiveDate>,
    /// Its text.
    pub text: String,
}

/// An example: an article, or the articles of a batch.
#[derive(Clone, Debug)]
pub struct Example {
    /// What it promises.
    pub verdict: Verdict,
    /// Its articles, at least one.
    pub articles: Vec<ExampleArticle>,
    /// The bytes of the page between the fences of its diagnostics; `None` for a silent one.
    pub diagnostics: Option<Range<usize>>,
    /// The info string of its first article, in bytes of the page.
    pub span: Range<usize>,
    /// The name that holds a batch together.
    pub batch: Option<String>,
}
