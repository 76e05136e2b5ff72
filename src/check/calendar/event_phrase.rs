//! Which event a time expression dates: "next week's vote", "the 14 June vote", "the vote on 14 June", "the vote, set for
//! 14 June", "will vote next week". No list of events: the place in the phrase makes a noun one.

use crate::check::wording::event_words::{ACTS, AFTER_NOUN, COUNTED, DETERMINERS, INDEFINITE, OFTEN, SET};
use crate::check::wording::phrase::{PHRASE, Word, last_words, words};
use crate::lexicon::is_irregular_past;

/// An event as a phrase names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Event<'a> {
    /// Its noun, in the singular; a verb's is that of what it does ("vote").
    pub(super) head: &'a str,
    /// The words that tell its kind: "special" in "the special election".
    pub(super) kind: Vec<&'a str>,
    /// Whether it is one that the reader knows: "the vote", "next week's vote", "will vote".
    pub(super) definite: bool,
    /// Whether the phrase itself shows that the noun happens on a day. "The president on 14 June" does not.
    pub(super) sure: bool,
}

/// The events that the words around a time expression can name, the likeliest first.
pub(super) fn events<'a>(before: &'a str, behind: &'a str) -> Vec<Event<'a>> {
    if let Some(behind) = behind.strip_prefix("'s ").or(behind.strip_prefix("’s ")) {
        return headed_by(&first_words(behind), true);
    }
    let words = last_words(before, PHRASE);
    let adjective = words.last().is_some_and(|word| !word.comma && (word.is(&DETERMINERS) || is_possessive(word)));
    if adjective && behind.starts_with(' ') {
        let definite = words.last().is_some_and(|word| !word.is(&INDEFINITE));
        return headed_by(&first_words(behind), definite);
    }
    let within = behind.strip_prefix(" in ").map(first_words).unwrap_or_default();
    let within = within.split_first().filter(|(word, _)| word.is(&DETERMINERS));
    let within = within.map(|(word, rest)| headed_by(rest, !word.is(&INDEFINITE))).unwrap_or_default();
    let within = within.into_iter().map(|event| Event { sure: false, ..event });
    act(&words).into_iter().chain(before_date(&words)).chain(within).collect()
}

/// What is done on the day: "will debate the offer".
fn act<'a>(words: &[Word<'a>]) -> Option<Event<'a>> {
    const REACH: usize = 7;
    const PARTS: [&str; 10] = ["after", "ahead", "and", "before", "but", "that", "until", "when", "which", "who"];
    let near = words.get(words.len().saturating_sub(REACH)..)?;
    let clause = near.iter().rev().take_while(|word| !(word.comma || word.breaks || word.is(&PARTS))).count();
    let clause = near.get(near.len() - clause..)?;
    let mut pairs = clause.windows(2).filter(|pair| pair.first().is_some_and(|word| word.is(&["will", "to"])));
    let verb = pairs.next_back()?.get(1)?;
    let (_, head) = ACTS.iter().find(|(act, _)| *act == verb.text)?;
    Some(Event { head, kind: Vec::new(), definite: true, sure: true })
}

/// Whether the words that tell their kinds leave them one: no kind, or one in common, and neither is counted off.
pub(super) fn may_be_one_kind(a: &Event<'_>, b: &Event<'_>) -> bool {
    let counted = |event: &Event<'_>| event.kind.iter().any(|word| is_counted(word));
    let shared = a.kind.iter().any(|word| b.kind.contains(word));
    !counted(a) && !counted(b) && (shared || a.kind.is_empty() || b.kind.is_empty())
}

/// Whether a word counts an event off from another of its kind: "second".
pub(super) fn is_counted(word: &str) -> bool {
    COUNTED.contains(&word)
}

/// The noun phrase with which the words start: every word of it may be its head, as a verb may follow without a sign ("next
/// week's vote looks").
fn headed_by<'a>(words: &[Word<'a>], definite: bool) -> Vec<Event<'a>> {
    const LONGEST: usize = 4;
    let closes = |word: &Word<'_>| word.comma || word.breaks;
    let open = words.iter().take_while(|word| !word.is(&AFTER_NOUN)).count();
    let end = words.iter().position(closes).map_or(open, |at| open.min(at + 1)).min(LONGEST);
    let phrase = words.get(..end).unwrap_or_default();
    let heads = (0..end).rev().filter_map(|at| {
        let (kind, head) = (phrase.get(..at)?, phrase.get(at)?);
        let kind = kind.iter().map(|word| word.text).collect();
        noun(head).map(|head| Event { head, kind, definite, sure: true })
    });
    heads.collect()
}

/// The event before a date: "the vote on", "a vote in Bern on", "the vote, set for", "the vote will be held on", "will vote".
fn before_date<'a>(words: &[Word<'a>]) -> Option<Event<'a>> {
    let (last, rest) = words.split_last()?;
    let words = if last.is(&["on", "for", "in"]) { rest } else { words };
    let (words, set) = set_for(words);
    if last.is(&["for"]) && !set {
        return None;
    }
    let (words, held) = held(without_place(words));
    let words = without_place(words);
    let (head, before) = words.split_last()?;
    if head.breaks {
        return None;
    }
    if before.last().is_some_and(|word| word.is(&["will", "to"])) {
        return None;
    }
    let head = noun(head)?;
    const LONGEST: usize = 3;
    let kind = before.iter().rev().take(LONGEST).take_while(|word| {
        !(word.comma || word.breaks || word.is(&DETERMINERS) || word.is(&AFTER_NOUN) || is_possessive(word))
    });
    let kind: Vec<&str> = kind.map(|word| word.text).collect();
    let determiner = before.len().checked_sub(kind.len() + 1).and_then(|at| before.get(at));
    let definite =
        determiner.is_some_and(|word| is_possessive(word) || (word.is(&DETERMINERS) && !word.is(&INDEFINITE)));
    Some(Event { head, kind, definite, sure: set || held })
}

/// The words before "set", "which was scheduled", and whether they were there.
fn set_for<'w, 'a>(words: &'w [Word<'a>]) -> (&'w [Word<'a>], bool) {
    let Some((_, rest)) = words.split_last().filter(|(set, _)| set.is(&SET)) else { return (words, false) };
    (without(rest, &["already", "been", "had", "has", "is", "now", "originally", "that", "was", "were", "which"]), true)
}

/// The words before "will be held", "takes place", "is" and their like, and whether they were there.
fn held<'w, 'a>(words: &'w [Word<'a>]) -> (&'w [Word<'a>], bool) {
    const HELD: [&str; 14] = [
        "begin",
        "begins",
        "held",
        "is",
        "open",
        "opens",
        "place",
        "resume",
        "resumes",
        "scheduled",
        "start",
        "starts",
        "be",
        "was",
    ];
    let Some((_, rest)) = words.split_last().filter(|(verb, _)| verb.is(&HELD)) else { return (words, false) };
    let before = without(rest, &["be", "is", "take", "takes", "to", "took", "was", "which", "will", "due", "set"]);
    (before, true)
}

fn without<'w, 'a>(mut words: &'w [Word<'a>], left_out: &[&str]) -> &'w [Word<'a>] {
    while let Some((_, rest)) = words.split_last().filter(|(last, _)| last.is(left_out)) {
        words = rest;
    }
    words
}

/// The words without the place that ends them: "in Bern", "at the town hall" stays, as it may be anything.
fn without_place<'w, 'a>(words: &'w [Word<'a>]) -> &'w [Word<'a>] {
    let names = words.iter().rev().take_while(|word| word.is_named()).count();
    let Some(at) = words.len().checked_sub(names + 1) else { return words };
    let led = names > 0 && words.get(at).is_some_and(|word| word.is(&["in", "at"]));
    if led { words.get(..at).unwrap_or_default() } else { words }
}

/// The words right behind a time expression.
fn first_words(text: &str) -> Vec<Word<'_>> {
    const REACH: usize = 60;
    let mut end = text.len().min(REACH);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    words(text.get(..end).unwrap_or(""))
}

/// A word that can be an event's noun: in lower case, one of it, and more than a stretch of time or a thing that comes every day.
fn noun<'a>(word: &Word<'a>) -> Option<&'a str> {
    let bare = word.text;
    let plain = bare.len() > 3 && bare.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    let several = bare.ends_with('s') && !bare.ends_with("ss");
    let verb = bare.ends_with("ed") || is_irregular_past(bare);
    (plain && !several && !verb && !OFTEN.contains(&bare) && !bare.ends_with("ly") && !word.is(&AFTER_NOUN))
        .then_some(bare)
}

fn is_possessive(word: &Word<'_>) -> bool {
    word.text.ends_with("'s") || word.text.ends_with("’s")
}

#[cfg(test)]
mod tests {
    use super::events;

    /// The first event, its kind before it, "the" or "a" for what is definite, "?" where it is not sure.
    fn read(before: &str, behind: &str) -> String {
        let all = events(before, behind);
        let shown = all.iter().map(|event| {
            let article = if event.definite { "the" } else { "a" };
            let mark = if event.sure { "" } else { "?" };
            format!("{article} {} {}{mark}", event.kind.join(" "), event.head).replace("  ", " ")
        });
        shown.collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn the_place_in_the_phrase_makes_a_noun_an_event() {
        for (before, behind, expected) in [
            ("An answer is due at ", "'s hearing.", "the hearing"),
            ("An answer is due at ", "’s special hearing in Bern.", "the special hearing | the special"),
            ("They wait for the ", " vote on the tram.", "the vote"),
            ("They wait for the hearing on ", ".", "the hearing?"),
            ("They fear a second hearing in New Bern on ", ".", "a second hearing?"),
            ("The hearing, set for ", ", is open.", "the hearing"),
            ("The hearing, which was scheduled for ", "", "the hearing"),
            ("The hearing will be held in Bern on ", "", "the hearing"),
            ("The town will vote ", " on a tram.", "the vote"),
            ("The town will debate the offer ", ".", "the debate | the offer?"),
            ("They go to the polls on ", " in a special election.", "a special election? | a special?"),
            ("She met the president on ", ".", "the president?"),
            ("The hearings on ", ".", ""),
            ("He left on ", ".", ""),
            ("Wait for ", ".", ""),
        ] {
            assert_eq!(read(before, behind), expected, "{before}…{behind}");
        }
    }
}
