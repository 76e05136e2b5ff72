//! A rule in its checked shape.

use std::sync::Arc;

use super::{Check, Conflict, Template};
use crate::finding::{Finding, Severity};

/// A rule, ready to run. Rule pages are read into it by [`crate::pages`].
pub struct Rule {
    /// `family/name`.
    pub code: Arc<str>,
    /// The severity of its findings, where the check asks for no less.
    pub severity: Severity,
    /// The message, with the check's slots.
    pub message: Template,
    /// What an editor can do, with the check's slots.
    pub help: Option<Template>,
    /// The codes of the rules that tell better what both find at the same places.
    pub yields_to: Vec<Arc<str>>,
    /// The check that it uses.
    pub check: Box<dyn Check>,
}

impl Rule {
    /// The finding that tells of a conflict.
    pub fn finding(&self, conflict: Conflict) -> Finding {
        Finding {
            rule: Arc::clone(&self.code),
            severity: conflict.at_most.map_or(self.severity, |most| most.min(self.severity)),
            message: self.message.fill(&conflict.slots),
            help: self.help.as_ref().map(|help| help.fill(&conflict.slots)),
            labels: conflict.labels,
            derivation: conflict.derivation,
            repairs: conflict.repairs,
        }
    }
}
