//! One fault, told once.

use std::collections::hash_map::Entry;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::check::Rule;
use crate::finding::{Finding, Severity};
use crate::text::Site;

/// What two rules of a family say of the same two places, or one says twice, is said once: by the graver, else by the one to
/// which the other yields, else by the first of their names.
pub(super) fn tell_once(findings: &mut Vec<Finding>, rules: &[Rule]) {
    findings.dedup();
    let mut tellers: FxHashMap<Told, (Severity, Arc<str>)> = FxHashMap::default();
    for finding in findings.iter() {
        let Some(told) = told(finding) else { continue };
        let own = (finding.severity, Arc::clone(&finding.rule));
        match tellers.entry(told) {
            Entry::Vacant(entry) => {
                entry.insert(own);
            }
            Entry::Occupied(mut entry) => {
                let (severity, teller) = entry.get();
                if own.0 > *severity || own.0 == *severity && yields(rules, teller, &own.1) {
                    entry.insert(own);
                }
            }
        }
    }
    // Whose turn has come is taken out, so that nobody says it again.
    findings.retain(|finding| {
        let Some(told) = told(finding) else { return true };
        let is_teller = tellers.get(&told).is_some_and(|(_, teller)| *teller == finding.rule);
        is_teller && tellers.remove(&told).is_some()
    });
}

/// Whether one rule yields to another.
fn yields(rules: &[Rule], code: &str, to: &str) -> bool {
    let rule = rules.iter().find(|rule| *rule.code == *code);
    rule.is_some_and(|rule| rule.yields_to.iter().any(|better| **better == *to))
}

/// What a finding says of two places, whichever it names first.
type Told = (Arc<str>, [Site; 2]);

/// The family of a finding's rule and its two places; none where it has more places or fewer.
fn told(finding: &Finding) -> Option<Told> {
    let [first, second] = finding.labels.as_slice() else { return None };
    let (first, second) = (first.site, second.site);
    let family = finding.rule.split('/').next().unwrap_or_default();
    Some((family.into(), [first.min(second), first.max(second)]))
}
