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

    /// The outcome for two sets of possible values, by whether a set leaves all open and whether two sets share a value.
    pub(super) fn of_sets<S: PartialEq>(
        one: &S,
        other: &S,
        is_open: impl Fn(&S) -> bool,
        meet: impl Fn(&S, &S) -> bool,
    ) -> Comparison {
        if is_open(one) || is_open(other) {
            Comparison::Unknown
        } else if one == other {
            Comparison::Same
        } else if meet(one, other) {
            Comparison::Compatible
        } else {
            Comparison::Conflict
        }
    }
}
