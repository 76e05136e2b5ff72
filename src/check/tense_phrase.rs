//! Which words before a date say of what it is the date that it has happened, or that it is to come.

/// How the words before a date tell what falls on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// It has happened.
    Past,
    /// It is to come.
    ToCome,
}

/// At most so many words stand between the verb and its date.
const REACH: usize = 5;

/// What the words before a date say of it, with the words that say so; `None` where the date may be another thing's.
pub(super) fn told(before: &str) -> Option<(Told, &str)> {
    let words: Vec<(usize, &str)> = words(before).collect();
    let (_, last) = words.last()?;
    let led = *last == "on";
    // "was conducted Nov. 5-21" needs no preposition, "the vote Nov. 18" tells nothing.
    let first = words.len().saturating_sub(REACH + usize::from(led));
    let at = (first..words.len()).rev().find(|at| words.get(*at).is_some_and(|(_, word)| is_verb(word)))?;
    let own = words.get(at..)?;
    let between = own.get(1..own.len() - usize::from(led))?;
    if between.iter().any(|(_, word)| JOINTS.contains(word)) || has_break(before.get(own.first()?.0..)?) {
        return None;
    }
    let helper = at.checked_sub(1).and_then(|at| words.get(at));
    let start = |helped: bool| if helped { helper.map(|word| word.0) } else { own.first().map(|word| word.0) };
    let (verb, helper) = (own.first()?.1, helper.map_or("", |word| word.1));
    let is_to_come = if helper == "be" { is_to_come(&words, at - 1) } else { is_to_come(&words, at) };
    let (told, from) = match verb {
        _ if is_to_come && COMING.contains(&verb) => (Told::ToCome, start(true)?),
        _ if FINITE.contains(&verb) && led && !HELPERS.contains(&helper) => (Told::Past, start(false)?),
        _ if DONE.contains(&verb) && matches!(helper, "was" | "were") => (Told::Past, start(true)?),
        _ => return None,
    };
    if told == Told::ToCome && !(led && between.len() <= 3) {
        return None;
    }
    Some((told, before.get(from..own.first()?.0 + verb.len())?))
}

/// Whether "will" stands before the verb, or "be" before it.
fn is_to_come(words: &[(usize, &str)], verb: usize) -> bool {
    verb.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|(_, word)| *word == "will")
}

fn is_verb(word: &&str) -> bool {
    FINITE.contains(word) || DONE.contains(word) || COMING.contains(word)
}

/// Whether a sign stands in the text that parts one statement from the next.
fn has_break(text: &str) -> bool {
    text.contains([';', ':', '(', ')', '"', '“', '”', '—'])
}

/// Words with the byte at which each starts.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let pieces = text.split_inclusive([' ', '\n', '\t', '\u{a0}']).scan(0, |at, piece| {
        let start = *at;
        *at += piece.len();
        Some((start, piece.trim_end()))
    });
    pieces.filter(|(_, word)| !word.is_empty()).map(|(at, word)| (at, word.trim_end_matches([',', '.'])))
}

/// Verbs that by themselves say that something happened.
const FINITE: [&str; 12] = [
    "arrived", "beat", "crashed", "defeated", "died", "lost", "pleaded", "resigned", "signed", "turned", "voted", "won",
];

/// Participles that say so behind "was" or "were".
const DONE: [&str; 19] = [
    "arrested",
    "born",
    "buried",
    "charged",
    "conducted",
    "convicted",
    "elected",
    "executed",
    "fired",
    "found",
    "held",
    "indicted",
    "inaugurated",
    "killed",
    "murdered",
    "sentenced",
    "shot",
    "signed",
    "sworn",
];

/// What will happen on its date.
const COMING: [&str; 12] =
    ["appear", "arrive", "begin", "convene", "held", "meet", "open", "resign", "start", "sworn", "testify", "vote"];

/// Words before a participle that make it no finite verb, or put it off.
const HELPERS: [&str; 13] =
    ["a", "and", "be", "been", "being", "had", "has", "have", "is", "not", "the", "to", "would"];

/// Words behind which the date is another thing's: "met before the vote on", "said the talks will start on".
const JOINTS: [&str; 38] = [
    "about",
    "after",
    "ahead",
    "and",
    "as",
    "at",
    "because",
    "before",
    "but",
    "by",
    "due",
    "during",
    "expected",
    "for",
    "from",
    "if",
    "into",
    "it",
    "not",
    "of",
    "or",
    "over",
    "planned",
    "scheduled",
    "set",
    "since",
    "starting",
    "than",
    "that",
    "the",
    "to",
    "until",
    "when",
    "where",
    "which",
    "who",
    "will",
    "would",
];
