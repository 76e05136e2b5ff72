//! A name for a finding that lasts while its article is edited.

use rustc_hash::FxHashMap;
use xxhash_rust::xxh3::Xxh3;

use super::Places;
use crate::finding::Finding;

/// Names findings, in the order in which they are reported.
///
/// A fingerprint is XXH3 (64 bits, seed 0) as 16 hexadecimal digits, over the rule's name and then, for each label in order,
/// its article's id, its field's name and its words. Each part is preceded by its length (8 bytes, little endian). White
/// space inside words counts as one space. Where an earlier finding of the run hashes to the same, the number of those
/// (8 bytes, little endian) is hashed behind the parts. Offsets, messages and notes do not count: a finding keeps its
/// fingerprint when text before it moves and when a message is reworded.
#[derive(Debug, Default)]
pub struct Fingerprints {
    seen: FxHashMap<u64, u64>,
}

impl Fingerprints {
    /// The fingerprint of the run's next finding.
    pub fn next(&mut self, finding: &Finding, places: &Places<'_>) -> String {
        let mut hash = Xxh3::new();
        part(&mut hash, &finding.rule);
        for label in &finding.labels {
            part(&mut hash, places.id(label.site));
            part(&mut hash, label.site.field.name());
            let words: Vec<&str> = places.text(label.site).split_whitespace().collect();
            part(&mut hash, &words.join(" "));
        }
        let seen = self.seen.entry(hash.digest()).or_default();
        if *seen > 0 {
            hash.update(&seen.to_le_bytes());
        }
        *seen += 1;
        format!("{:016x}", hash.digest())
    }
}

fn part(hash: &mut Xxh3, text: &str) {
    hash.update(&(text.len() as u64).to_le_bytes());
    hash.update(text.as_bytes());
}
