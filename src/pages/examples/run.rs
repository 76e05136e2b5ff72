//! Running a page's examples, and writing down what they give.

use std::fmt;

use super::{ExampleArticle, Verdict};
use crate::pages::Page;

/// How an example went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExampleOutcome {
    /// The example's place among the page's examples.
    pub example: usize,
    /// The line of the page on which it starts, from 1.
    pub line: usize,
    /// Why it failed; `None` where it did not.
    pub failure: Option<Failure>,
}

/// In which way an example did not keep its promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It should be silent and is not.
    Noisy {
        /// The diagnostics that it gave.
        actual: String,
    },
    /// It should fire and does not.
    Missing {
        /// The diagnostics that it should have given.
        expected: String,
    },
    /// It fires with other diagnostics.
    Wrong {
        /// The diagnostics that it should have given.
        expected: String,
        /// Those that it gave.
        actual: String,
    },
}

impl fmt::Display for Failure {
    /// The verdict, then a line `- ` for each diagnostic that is missing and `+ ` for each that is new.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (word, expected, actual) = match self {
            Failure::Noisy { actual } => ("noisy", "", actual.as_str()),
            Failure::Missing { expected } => ("missing", expected.as_str(), ""),
            Failure::Wrong { expected, actual } => ("wrong", expected.as_str(), actual.as_str()),
        };
        f.write_str(word)?;
        let in_none = |lines: &str, line: &str| lines.lines().all(|other| other != line);
        for line in expected.lines().filter(|line| in_none(actual, line)) {
            write!(f, "\n- {line}")?;
        }
        for line in actual.lines().filter(|line| in_none(expected, line)) {
            write!(f, "\n+ {line}")?;
        }
        Ok(())
    }
}

/// Runs the page's examples. `checker` is given the articles of one example and returns the concise output of the page's rule
/// for them, a diagnostic a line.
pub fn run(page: &Page, checker: &dyn Fn(&[ExampleArticle]) -> String) -> Vec<ExampleOutcome> {
    let source = &page.header.source;
    let outcome = |(number, example): (usize, &super::Example)| {
        let actual = checker(&example.articles).trim_end().to_owned();
        let expected = example.diagnostics.clone().map_or("", |at| source.at(at)).trim_end().to_owned();
        let failure = match (example.verdict, actual.is_empty()) {
            (Verdict::Silent, false) => Some(Failure::Noisy { actual }),
            (Verdict::Fires, true) => Some(Failure::Missing { expected }),
            (Verdict::Fires, false) if !same_lines(&expected, &actual) => Some(Failure::Wrong { expected, actual }),
            _ => None,
        };
        ExampleOutcome { example: number, line: source.line(example.span.start), failure }
    };
    page.examples.iter().enumerate().map(outcome).collect()
}

/// Whether two texts are the same but for the way in which their lines end.
fn same_lines(a: &str, b: &str) -> bool {
    a.lines().eq(b.lines())
}

/// The page's text with the diagnostics of its wrong examples rewritten. Noisy and missing ones stay as
/// they are: there a person must decide.
pub fn updated(page: &Page, outcomes: &[ExampleOutcome]) -> String {
    let mut text = page.header.source.text.to_string();
    let wrong = |outcome: &ExampleOutcome| match &outcome.failure {
        Some(Failure::Wrong { actual, .. }) => {
            Some((page.examples.get(outcome.example)?.diagnostics.clone()?, actual.clone()))
        }
        _ => None,
    };
    let mut changes: Vec<_> = outcomes.iter().filter_map(wrong).collect();
    // From the back, so that the places before a change stay where they were.
    changes.sort_by_key(|(at, _)| std::cmp::Reverse(at.start));
    for (at, actual) in changes {
        text.replace_range(at, &format!("{actual}\n"));
    }
    text
}
