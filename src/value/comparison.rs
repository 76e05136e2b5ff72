//! The four answers to "can both be true?".

/// How two values of one thing compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Comparison {
    /// They say the same.
    Same,
    /// They differ, and some reading of both is true.
    Compatible,
    /// No reading of both is true.
    Conflict,
    /// Too little is known of one of them.
    Unknown,
}

impl Comparison {
    /// Whether no reading of both is true.
    pub const fn is_conflict(self) -> bool {
        matches!(self, Comparison::Conflict)
    }
}
