//! What may be a name, before the whole article has been heard.

use super::mention::NameMention;

/// How sure the sentence alone makes a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sure {
    /// Its capital may have other reasons (it begins the sentence, the headline writes every word so): a name only
    /// where the article has it elsewhere.
    Doubtful,
    /// A name of which its place in the sentence hints at the kind.
    Guessed,
    /// A name whose words tell its kind.
    Settled,
}

/// A candidate: the mention as the sentence alone makes it.
pub(super) struct Candidate {
    pub(super) mention: NameMention,
    pub(super) sure: Sure,
    /// Doubtful only because it opens the sentence: it acts there as a name does.
    pub(super) opens: bool,
    /// How many words it has.
    pub(super) words: usize,
}
