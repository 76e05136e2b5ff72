//! The closed classes of words by which the phrase of an event is read.

/// Words before a noun phrase.
pub(in crate::check) const DETERMINERS: [&str; 19] = [
    "A", "An", "The", "This", "That", "a", "an", "another", "any", "her", "his", "its", "my", "our", "that", "the",
    "their", "this", "your",
];

/// Those of them that bring up something new.
pub(in crate::check) const INDEFINITE: [&str; 6] = ["A", "An", "a", "an", "another", "any"];

/// Words with which a noun phrase is over.
pub(in crate::check) const AFTER_NOUN: [&str; 45] = [
    "about", "after", "against", "ahead", "and", "are", "as", "at", "because", "before", "between", "but", "by", "can",
    "could", "during", "for", "from", "had", "has", "have", "if", "in", "into", "is", "may", "might", "of", "on", "or",
    "over", "should", "that", "to", "under", "until", "was", "were", "when", "where", "which", "who", "will", "with",
    "would",
];

/// Verbs whose doing is an event of its own name.
pub(in crate::check) const ACTS: [(&str, &str); 12] = [
    ("appear", "appearance"),
    ("arrive", "arrival"),
    ("debate", "debate"),
    ("decide", "decision"),
    ("launch", "launch"),
    ("march", "march"),
    ("marry", "wedding"),
    ("meet", "meeting"),
    ("retire", "retirement"),
    ("rule", "ruling"),
    ("strike", "strike"),
    ("vote", "vote"),
];

/// Nouns that are of a stretch of time, of what comes again and again, or of what is said about it: two of them are seldom one.
pub(in crate::check) const OFTEN: [&str; 56] = [
    "afternoon",
    "article",
    "broadcast",
    "close",
    "column",
    "date",
    "defeat",
    "draw",
    "drop",
    "earlier",
    "edition",
    "episode",
    "evening",
    "fall",
    "fixture",
    "gain",
    "game",
    "homepage",
    "interview",
    "issue",
    "later",
    "lesson",
    "letter",
    "loss",
    "market",
    "match",
    "midnight",
    "morning",
    "news",
    "newspaper",
    "night",
    "noon",
    "opener",
    "paper",
    "performance",
    "post",
    "practice",
    "print",
    "programme",
    "race",
    "recording",
    "report",
    "rise",
    "round",
    "session",
    "shift",
    "show",
    "statement",
    "story",
    "time",
    "trading",
    "training",
    "victory",
    "weather",
    "win",
    "work",
];

/// Words that count an event off from another of its kind.
pub(in crate::check) const COUNTED: [&str; 16] = [
    "earlier",
    "final",
    "first",
    "following",
    "fourth",
    "further",
    "last",
    "latest",
    "new",
    "next",
    "other",
    "preliminary",
    "previous",
    "second",
    "separate",
    "third",
];

/// Words by which something is set for its day.
pub(in crate::check) const SET: [&str; 8] =
    ["booked", "due", "expected", "fixed", "planned", "scheduled", "set", "slated"];
