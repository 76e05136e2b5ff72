//! What a rule reports. Plain data: built by the checks, rendered only at the edge. A leaf: imports
//! nothing of the crate but the text types.

use std::fmt;
use std::sync::Arc;

use crate::text::Site;

/// How sure and how grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing: house style, two quoted speakers who disagree.
    Note,
    /// Very likely wrong.
    Warning,
    /// Both can't be right.
    Error,
}

impl Severity {
    /// In lower case, as in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A place in an article, and what is read there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub site: Site,
    /// The value read there: "closed in December 2020".
    pub note: String,
}

/// A text that could stand at a site instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// What to replace.
    pub site: Site,
    /// With what.
    pub replacement: String,
}

/// A contradiction, or what comes near one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule's name: `calendar/weekday-mismatch`.
    pub rule: Arc<str>,
    /// How grave.
    pub severity: Severity,
    /// What is wrong, in the article's words.
    pub message: String,
    /// The places, the most telling first; at least one.
    pub labels: Vec<Label>,
    /// The reasoning between them, a step a line.
    pub derivation: Vec<String>,
    /// What an editor can do.
    pub help: Option<String>,
    /// Possible repairs, none of them blamed over another.
    pub repairs: Vec<Repair>,
}
