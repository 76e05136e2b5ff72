//! The last line of a report: how much was read, and what came of it.

use std::fmt;

use serde::Serialize;

use crate::finding::{Finding, Severity};

/// What a run read and found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Articles read.
    pub articles: usize,
    /// Times, names and claims understood.
    pub claims: usize,
    /// Claims that were compared with another claim, the calendar or a fact.
    pub compared: usize,
    /// Findings of severity error.
    pub errors: usize,
    /// Findings of severity warning.
    pub warnings: usize,
    /// Findings of severity note.
    pub notes: usize,
    /// Inputs that could not be read.
    pub unreadable: usize,
}

impl Summary {
    /// With the findings counted by severity.
    #[must_use]
    pub fn with_findings(self, findings: &[Finding]) -> Summary {
        let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
        Summary {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
            ..self
        }
    }
}

impl fmt::Display for Summary {
    /// `3 articles, 212 claims read, 48 compared: 1 error, 2 warnings, 1 unreadable`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {} read, ", Count(self.articles, "article"), Count(self.claims, "claim"))?;
        write!(f, "{} compared: ", self.compared)?;
        let found = [(self.errors, "error"), (self.warnings, "warning"), (self.notes, "note")];
        let mut parts: Vec<String> =
            found.iter().filter(|(n, _)| *n > 0).map(|(n, noun)| Count(*n, noun).to_string()).collect();
        if parts.is_empty() {
            parts.push("no findings".to_owned());
        }
        if self.unreadable > 0 {
            parts.push(format!("{} unreadable", self.unreadable));
        }
        f.write_str(&parts.join(", "))
    }
}

/// A number with its noun.
struct Count(usize, &'static str);

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}{}", self.0, self.1, if self.0 == 1 { "" } else { "s" })
    }
}
