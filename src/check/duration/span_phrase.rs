//! Which words tie a length to the stretch of time that it measures. A length that merely stands near a
//! stretch ("jailed for ten years for thefts from 2010 to 2012") says nothing of it.

use crate::check::wording::times::{LowerWord, LowerWords, words};

/// How much a length claims of the stretch beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tie {
    /// It fills the stretch.
    Whole,
    /// It lies in the stretch, and may be shorter.
    Within,
}

/// What stands between length and stretch, and around both.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase<'a> {
    /// The sentence before the first of the two.
    pub(super) before: &'a str,
    /// The length's words.
    pub(super) length: &'a str,
    /// The text between the two.
    pub(super) between: &'a str,
    /// The sentence behind the second of the two.
    pub(super) after: &'a str,
}

/// "11 years, from 1971 to 1980", "a five-year term (2010-2013)", "four years as mayor from 2001 to 2005".
pub(super) fn length_then_stretch(phrase: Phrase<'_>) -> Option<Tie> {
    if !is_plain(phrase.between) {
        return None;
    }
    let mut between = words(phrase.between);
    let is_opening = between.last().is_some_and(|last| matches!(last.as_str(), "from" | "between"));
    let opening = if is_opening { between.pop() } else { None };
    let marked = is_opening || phrase.between.ends_with('(');
    let between: Vec<&str> = between.iter().map(LowerWord::as_str).collect();
    let tied = match between.as_slice() {
        [] => true,
        ["in", place] => STATES.contains(place),
        ["as", role @ ..] => role.len() <= 4,
        // "five-year terms (2000-2010)" may be two of them.
        // "the two-month strike, which ran from ..."
        [noun, "which" | "that", "lasted" | "ran" | "stretched"] if is_attributive(phrase.length) => {
            !noun.ends_with('s')
        }
        [.., noun] if is_attributive(phrase.length) => marked && between.len() <= 2 && !noun.ends_with('s'),
        _ => false,
    };
    let before = words(phrase.before);
    let is_part = before.last().is_some_and(|word| PARTS.contains(&word.as_str()));
    let within = is_part || opening.as_deref() == Some("between");
    tied.then_some(if within { Tie::Within } else { Tie::Whole })
}

/// "from March 2010 to May 2012, a period of three years", "1971-1980 (11 years)".
pub(super) fn stretch_then_length(phrase: Phrase<'_>) -> Option<Tie> {
    let between = words(phrase.between);
    let between: Vec<&str> = between.iter().map(LowerWord::as_str).collect();
    let tied = match between.as_slice() {
        // With more words behind the length it measures something else: "from 2010 to 2012, three years after".
        [] => is_plain(phrase.between) && phrase.after.starts_with([')', ',', '.']),
        ["or"] => phrase.after.starts_with([')', ',', '.']),
        ["a" | "an", noun, "of"] => MEASURED.contains(noun),
        _ => false,
    };
    tied.then_some(Tie::Whole)
}

/// Nouns that name a stretch of time by its length.
const MEASURED: [&str; 16] = [
    "absence",
    "break",
    "career",
    "delay",
    "extension",
    "gap",
    "hiatus",
    "interval",
    "period",
    "postponement",
    "reign",
    "span",
    "spell",
    "stretch",
    "tenure",
    "total",
];

/// "in the five years since 2014", "marks 20 years since the bridge was opened in 2003".
pub(super) fn length_since(phrase: Phrase<'_>) -> Option<Tie> {
    let between = words(phrase.between);
    let between: Vec<&str> = between.iter().map(LowerWord::as_str).collect();
    let tied = match between.as_slice() {
        ["since"] if phrase.between.starts_with(',') => lasts_until_now(phrase.before),
        ["since"] | ["since", "the"] => phrase.between.starts_with(' '),
        ["since", clause @ .., "in" | "on"] => is_plain(phrase.between) && is_one_clause(clause),
        _ => false,
    };
    (tied && is_told_now(phrase.before)).then(|| since_tie(phrase.before, phrase.length))
}

/// "has been closed for": what goes on has gone on all of the time.
fn lasts_until_now(before: &str) -> bool {
    const REACH: usize = 6;
    let words = words(before);
    let perfect = |word: &LowerWord<'_>| matches!(word.as_str(), "has" | "have");
    words.last().is_some_and(|word| word == "for") && words.iter().rev().take(REACH).any(perfect)
}

/// "It was founded in 2013 and has doubled in the five years since."
pub(super) fn length_since_then(phrase: Phrase<'_>) -> Option<Tie> {
    let behind = phrase.after.strip_prefix(" since")?;
    // With a word that starts a noun or a clause, it would be since that.
    let next = words(behind).into_iter().next();
    let ends = behind.starts_with([',', '.', ';', ')']) || behind.is_empty();
    let goes_on = next.is_some_and(|word| behind.starts_with(' ') && BEHIND_SINCE.contains(&word.as_str()));
    (is_told_now(phrase.between) && (ends || goes_on)).then(|| since_tie(phrase.between, phrase.length))
}

/// "the two hottest years since 1990" lie within; only these openings say that all of it is meant.
fn since_tie(before: &str, length: &str) -> Tie {
    let opening: LowerWords<'_> = words(before).into_iter().chain(words(length).into_iter().take(1)).collect();
    let opening: Vec<&str> = opening.iter().map(LowerWord::as_str).collect();
    match opening.as_slice() {
        _ if lasts_until_now(before) => Tie::Whole,
        [.., "in", "the"] | [.., "in", "the", _] | [.., "marks" | "been", _] => Tie::Whole,
        _ => Tie::Within,
    }
}

/// Whether no word shortly before a length moves it into the future ("it will be ten years since").
fn is_told_now(before: &str) -> bool {
    const NEAR: usize = 6;
    let future = |word: &LowerWord<'_>| matches!(word.as_str(), "will" | "would" | "'ll" | "’ll" | "ll");
    !words(before).iter().rev().take(NEAR).any(future)
}

/// Whether these words are short and plain enough for the date behind them to be theirs.
fn is_one_clause(words: &[&str]) -> bool {
    const LONGEST: usize = 12;
    const JOINTS: [&str; 14] = [
        "after", "and", "before", "but", "during", "or", "than", "that", "until", "when", "where", "which", "while",
        "who",
    ];
    words.len() <= LONGEST && !words.iter().any(|word| JOINTS.contains(word))
}

/// Words that can follow "in the five years since" where it looks back to a date before.
const BEHIND_SINCE: [&str; 14] =
    ["and", "as", "at", "but", "by", "for", "from", "has", "have", "in", "off", "on", "to", "with"];

/// States in which one is for a while.
const STATES: [&str; 7] = ["captivity", "charge", "exile", "government", "office", "opposition", "power"];

/// Words before a length that make it a part of the stretch.
const PARTS: [&str; 9] = ["another", "each", "every", "final", "first", "last", "next", "of", "other"];

/// Whether no sign stands in the text that parts one statement from the next.
fn is_plain(text: &str) -> bool {
    text.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | ',' | '(' | '-' | '–' | '—' | '\'' | '’'))
}

/// Whether the length stands before its noun: "five-year".
fn is_attributive(length: &str) -> bool {
    ["-day", "-week", "-month", "-year"].iter().any(|unit| length.ends_with(unit))
}
