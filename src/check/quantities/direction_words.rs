//! The words that tell which way a figure went, and those that leave it open.

use super::change_words::Way;

/// Which way a verb goes that has no other reading.
pub(super) fn verb(word: &str) -> Option<Way> {
    const UP: [&str; 19] = [
        "climbed",
        "climbing",
        "gained",
        "grew",
        "grown",
        "hiked",
        "increased",
        "jumped",
        "jumping",
        "leapt",
        "lifted",
        "raised",
        "risen",
        "rising",
        "rose",
        "soared",
        "surged",
        "swelled",
        "widened",
    ];
    const DOWN: [&str; 23] = [
        "decreased",
        "declined",
        "declining",
        "dipped",
        "dropped",
        "dropping",
        "fallen",
        "falling",
        "fell",
        "lowered",
        "narrowed",
        "plummeted",
        "plunged",
        "reduced",
        "sank",
        "shrank",
        "shrunk",
        "slashed",
        "slid",
        "slipped",
        "slumped",
        "trimmed",
        "tumbled",
    ];
    if UP.contains(&word) { Some(Way::Up) } else { DOWN.contains(&word).then_some(Way::Down) }
}

/// Words that turn a verb around or leave it open.
pub(super) fn is_unreal(word: &str) -> bool {
    matches!(word, "not" | "never" | "would" | "could" | "if" | "than" | "instead" | "without") || word.ends_with("n't")
}

/// Words behind which something else is told.
pub(super) fn is_break(word: &str) -> bool {
    const WORDS: [&str; 17] = [
        "and", "but", "which", "while", "who", "whose", "with", "when", "as", "though", "although", "than", "because",
        "that", "before", "after", "was",
    ];
    WORDS.contains(&word)
}

/// The same, with the verbs whose way is not known.
pub(super) fn is_other(word: &str) -> bool {
    is_break(word) || verb(word).is_none() && word.len() > 4 && (word.ends_with("ing") || word.ends_with("ed"))
}

/// The opposite of a word, where it is one word for another.
pub(super) fn turned(said: &str) -> Option<&'static str> {
    const PAIRS: [(&str, &str); 9] = [
        ("rose", "fell"),
        ("risen", "fallen"),
        ("rising", "falling"),
        ("raised", "lowered"),
        ("increased", "decreased"),
        ("up from", "down from"),
        ("climbed", "dropped"),
        ("climbing", "dropping"),
        ("higher than", "lower than"),
    ];
    PAIRS.iter().find_map(|(a, b)| if *a == said { Some(*b) } else { (*b == said).then_some(*a) })
}

/// Words of how much between a comma and "more than".
pub(super) fn is_degree(word: &str) -> bool {
    matches!(
        word,
        "far" | "well" | "slightly" | "much" | "sharply" | "just" | "a" | "little" | "considerably" | "significantly"
    )
}

#[cfg(test)]
mod tests {
    use super::turned;

    #[test]
    fn a_word_is_turned_around() {
        assert_eq!(turned("rose"), Some("fell"));
        assert_eq!(turned("down from"), Some("up from"));
        assert_eq!(turned("soared"), None);
    }
}
