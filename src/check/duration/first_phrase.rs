//! The words of "the first in so many years" and of "the last one was in".

use crate::check::wording::times::{LowerWord, words};
use crate::claims::pattern::inflections;

/// Whether a length is what has passed since the last of a kind: "the first win in six years".
pub(super) fn is_first((before, after): (&str, &str)) -> bool {
    const REACH: usize = 14;
    const UNITS: [&str; 12] =
        ["and", "day", "days", "half", "month", "months", "quarter", "two", "week", "weeks", "year", "years"];
    let clause = before.rsplit([',', ';', ':', '(', '—', '–', '"', '“']).next().unwrap_or_default();
    if !clause.contains("first") {
        return false;
    }
    let clause = words(clause);
    let [said @ .., preposition] = clause.as_slice() else { return false };
    let said = said.get(said.len().saturating_sub(REACH)..).unwrap_or_default();
    let Some(first) = said.iter().rposition(|word| word == "first") else { return false };
    let next = said.get(first + 1).map_or("", LowerWord::as_str);
    let one_of = first >= 2 && said.get(first - 2).is_some_and(|word| word == "of" || word == "among");
    matches!(preposition.as_str(), "in" | "for") && !UNITS.contains(&next) && !one_of && stands_alone(after)
}

/// Whether the length is not that of something else: "in ten years as coach", "in 20 years of marriage".
fn stands_alone(after: &str) -> bool {
    const OF: [&str; 13] =
        ["ago", "and", "as", "at", "before", "in", "later", "of", "old", "on", "together", "under", "with"];
    let next = words(after).into_iter().next();
    !after.starts_with(' ') || next.is_none_or(|word| !OF.contains(&word.as_str()))
}

/// Whether a length is the wait that a first ended: "a 20-year wait", "54 years of silence".
pub(super) fn is_wait(after: &str) -> bool {
    const WAITS: [&str; 13] = [
        "absence", "break", "drought", "exile", "famine", "freeze", "gap", "hiatus", "lull", "pause", "silence",
        "wait", "waiting",
    ];
    let Some(behind) = after.strip_prefix(' ') else { return false };
    let behind = behind.strip_prefix("of ").unwrap_or(behind);
    let noun = behind.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    WAITS.contains(&noun)
}

/// Whether these words say that it is the first since the date behind them.
pub(super) fn is_first_since(before: &str) -> bool {
    const REACH: usize = 10;
    let words = words(before);
    let [said @ .., since] = words.as_slice() else { return false };
    since == "since" && said.iter().rev().take(REACH).any(|word| word == "first")
}

/// What says that the date behind it is that of the last one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Last {
    /// "since", which holds in the sentence of the first only.
    Since,
    /// "The last was in", "It last did so in".
    Sentence,
    /// "They last met in", which tells of the first only if it speaks of the same matter.
    Related,
}

/// Whether the words before a date make it that of the last one.
pub(super) fn last_phrase(before: &str) -> Option<Last> {
    const LONGEST: usize = 14;
    let sentence = before.rsplit(';').next().unwrap_or_default();
    let words = words(sentence);
    let [said @ .., preposition] = words.as_slice() else { return None };
    if preposition == "since" {
        return (said.len() <= 1).then_some(Last::Since);
    }
    let near = said.get(said.len().saturating_sub(LONGEST)..).unwrap_or_default();
    let last = near.iter().rposition(|word| matches!(word.as_str(), "last" | "previous" | "previously"))?;
    let told = near.get(..last).unwrap_or_default();
    let behind = near.get(last + 1..).unwrap_or_default();
    let came = |word: &&LowerWord<'_>| {
        matches!(
            word.as_str(),
            "was" | "were" | "came" | "happened" | "occurred" | "being" | "fell" | "dates" | "dated"
        )
    };
    let other = behind.iter().any(|word| matches!(word.as_str(), "another" | "other" | "different"));
    if other || !matches!(preposition.as_str(), "in" | "on") {
        return None;
    }
    // "The last was in", "The last man to do so was Lund in".
    if matches!(told, [.., the] if the == "the" || the == "its" || the == "their" || the == "whose") && told.len() <= 2
    {
        let verb = behind.iter().position(|word| came(&word))?;
        let bare = behind.get(..verb).unwrap_or_default();
        let generic = |word: &LowerWord<'_>| matches!(word.as_str(), "one" | "such" | "so" | "time" | "occasion");
        let mut printed = sentence.split_whitespace().skip_while(|word| !matches!(*word, "was" | "were"));
        let named = printed.nth(1).is_some_and(|word| word.starts_with(char::is_uppercase));
        let identity = named || bare.is_empty() || bare.iter().any(generic);
        return Some(if identity { Last::Sentence } else { Last::Related });
    }
    // "They last met in", "He had last won there in".
    const ARTICLES: [&str; 5] = ["the", "at", "its", "their", "this"];
    let adverb = (1..=4).contains(&told.len()) && !told.iter().any(|word| ARTICLES.contains(&word.as_str()));
    let did_so = behind.iter().any(|word| word == "did") && behind.iter().any(|word| word == "so");
    (adverb && !behind.is_empty()).then_some(if did_so { Last::Sentence } else { Last::Related })
}

/// Whether two texts speak of one matter: they share a word of some length, or two words of one of the groups.
pub(super) fn are_related(a: &str, b: &str, groups: &[Vec<String>]) -> bool {
    const STEM: usize = 4;
    let (a, b) = (words(a), words(b));
    let alike = |a: &LowerWord<'_>, b: &LowerWord<'_>| {
        let same = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
        same >= STEM && same + 3 >= a.len().min(b.len()) && !COMMON.contains(&a.as_str())
    };
    let shared = a.iter().any(|a| b.iter().any(|b| alike(a, b)));
    let in_group = |group: &[String], words: &[LowerWord<'_>]| {
        group.iter().flat_map(|word| inflections(word)).any(|form| words.iter().any(|word| *word == form))
    };
    shared || groups.iter().any(|group| in_group(group, &a) && in_group(group, &b))
}

/// Words that speak of no matter.
const COMMON: [&str; 12] =
    ["first", "have", "last", "more", "since", "that", "their", "there", "they", "time", "were", "years"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_a_first_since_so_long() {
        for (before, after, first) in [
            ("It was the club's first title in ", ".", true),
            ("She is the first woman to lead it in ", ", he said", true),
            ("They won for the first time in ", " on Sunday", false),
            ("They won for the first time in ", " by two goals", true),
            ("It was his first title in ", " as coach", false),
            ("In the first half, the team lost in ", ".", false),
            ("It was one of the first wins in ", ".", false),
            ("The first man left, and he stayed for ", ".", false),
        ] {
            assert_eq!(is_first((before, after)), first, "{before}{after}");
        }
    }

    #[test]
    fn what_tells_of_the_last_one() {
        for (before, last) in [
            ("The last was in ", Some(Last::Sentence)),
            ("The last Russian to do so was a clerk in ", Some(Last::Sentence)),
            ("The previous one came in ", Some(Last::Sentence)),
            ("They last met in ", Some(Last::Related)),
            ("It had last won the cup in ", Some(Last::Related)),
            ("They last did so in ", Some(Last::Sentence)),
            ("The last goal was scored by Lund in ", Some(Last::Related)),
            (", since ", Some(Last::Since)),
            ("It has grown ever since ", None),
            ("The last train left for the coast in ", None),
            ("At last they met in ", None),
            ("Prices last rose in ", Some(Last::Related)),
        ] {
            assert_eq!(last_phrase(before), last, "{before}");
        }
    }
}
