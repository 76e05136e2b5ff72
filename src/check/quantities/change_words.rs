//! The verbs and nouns of change.

/// Which way something changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
}

/// The way that a verb or noun of change tells.
pub(super) fn way(word: &str) -> Option<Way> {
    if UP.contains(&word) { Some(Way::Up) } else { DOWN.contains(&word).then_some(Way::Down) }
}

const UP: [&str; 38] = [
    "add",
    "added",
    "advanced",
    "climb",
    "climbed",
    "gain",
    "gained",
    "grew",
    "grow",
    "growth",
    "higher",
    "hike",
    "increase",
    "increased",
    "increasing",
    "jump",
    "jumped",
    "larger",
    "leap",
    "leapt",
    "lift",
    "lifted",
    "raise",
    "raised",
    "rise",
    "risen",
    "rises",
    "rising",
    "rocketed",
    "rose",
    "soared",
    "spike",
    "surge",
    "surged",
    "swelled",
    "up",
    "upped",
    "widened",
];

const DOWN: [&str; 39] = [
    "cut",
    "cuts",
    "cutting",
    "decline",
    "declined",
    "declining",
    "decrease",
    "decreased",
    "dip",
    "dipped",
    "down",
    "drop",
    "dropped",
    "dropping",
    "eased",
    "fall",
    "fallen",
    "falling",
    "falls",
    "fell",
    "lost",
    "lower",
    "narrowed",
    "plummeted",
    "plunge",
    "plunged",
    "reduced",
    "reduction",
    "sank",
    "shed",
    "shrank",
    "shrunk",
    "slid",
    "slide",
    "slipped",
    "slump",
    "slumped",
    "smaller",
    "tumbled",
];

/// Whether the noun tells a change by how much.
pub(super) fn is_change_noun(word: &str) -> bool {
    const NOUNS: [&str; 15] = [
        "climb",
        "cut",
        "decline",
        "decrease",
        "dip",
        "drop",
        "fall",
        "gain",
        "improvement",
        "increase",
        "jump",
        "leap",
        "reduction",
        "rise",
        "surge",
    ];
    NOUNS.contains(&word)
}
