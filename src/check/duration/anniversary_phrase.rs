//! The words around "anniversary": its number, whether it is being kept, and its event.

use std::sync::LazyLock;

use chrono::Weekday;
use memchr::memmem::Finder;

use crate::check::wording::ordinal::ordinal;
use crate::check::wording::times::{LowerWord, words};
use crate::knowledge::{Period, PeriodDays};
use crate::text::Span;
use crate::value::Day;

/// How the sentence speaks of an anniversary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Telling {
    /// "marks the": now.
    Now,
    /// "marked the", "on the": at the time of which the sentence speaks.
    AtItsTime,
}

/// How a word for an anniversary tells its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kept {
    /// "anniversary": by the number before it.
    Numbered,
    /// "centenary": by itself.
    Named(i32),
}

/// The words for anniversaries in a text.
pub(super) fn kept_words(text: &str) -> impl Iterator<Item = (Span, Kept)> + use<'_> {
    const NUMBERED: &str = "anniversary";
    let span = |start: usize, word: &str| Span::from_usize(start, start + word.len());
    static FINDERS: LazyLock<[Finder<'static>; 2]> = LazyLock::new(|| [NUMBERED, "centen"].map(Finder::new));
    let [numbered, named] = &*FINDERS;
    let numbered = numbered.find_iter(text.as_bytes()).map(move |at| (span(at, NUMBERED), Kept::Numbered));
    let named = named.find_iter(text.as_bytes()).filter_map(move |at| {
        let start = text.get(..at)?.rfind(|c: char| !c.is_alphabetic()).map_or(0, |sign| sign + 1);
        let rest = text.get(start..)?;
        let word = rest.split(|c: char| !c.is_alphabetic()).next()?;
        let (_, number) = NAMED.iter().find(|(named, _)| named.eq_ignore_ascii_case(word))?;
        Some((span(start, word), Kept::Named(*number)))
    });
    numbered.chain(named)
}

/// Words that hold their number.
const NAMED: [(&str, i32); 8] = [
    ("centenary", 100),
    ("centennial", 100),
    ("sesquicentenary", 150),
    ("sesquicentennial", 150),
    ("bicentenary", 200),
    ("bicentennial", 200),
    ("tercentenary", 300),
    ("tricentennial", 300),
];

/// How a word that holds its number is told.
pub(super) fn named_telling(before: &str) -> Option<Telling> {
    let words = words(before);
    telling(&words.iter().map(LowerWord::as_str).collect::<Vec<_>>())
}

/// Whether the words before an anniversary's number make it the subject's own: "celebrates its".
pub(super) fn is_own(before: &str) -> bool {
    words(before).last().is_some_and(|word| matches!(word.as_str(), "its" | "their"))
}

/// Whether the words before a date make it the day of a founding: "founded in", "which was opened on".
pub(super) fn tells_founding(before: &str) -> bool {
    let words = words(before);
    let [.., verb, preposition] = words.as_slice() else { return false };
    let founded =
        matches!(verb.as_str(), "founded" | "formed" | "established" | "created" | "launched" | "opened" | "built");
    founded && matches!(preposition.as_str(), "in" | "on")
}

/// The number before "anniversary", the byte of `before` at which it starts, and how it is told. `None` where it has no number, or
/// where nothing says that it is being kept: "a statue for the 50th anniversary of the 1953 armistice" may stand since 2003.
pub(super) fn number_and_telling(before: &str) -> Option<(i32, u32, Telling)> {
    let words = words(before);
    let words: Vec<&str> = words.iter().map(LowerWord::as_str).collect();
    let number = ordinal(&words)?;
    let of_number = number_words(&words);
    let telling = telling(words.get(..words.len() - of_number)?)?;
    let start = start_of_last_words(before, of_number)?;
    Some((number, start, telling))
}

/// How many of the last words make the number: "twenty-fifth" is two.
fn number_words(words: &[&str]) -> usize {
    let alone = words.last().and_then(|last| ordinal(&[last]));
    if alone == ordinal(words) { 1 } else { 2 }
}

/// The byte at which the last `count` words of the text start.
fn start_of_last_words(text: &str, count: usize) -> Option<u32> {
    let starts = text.char_indices().filter(|(at, c)| {
        c.is_alphanumeric() && !text.get(..*at).is_some_and(|before| before.ends_with(char::is_alphanumeric))
    });
    starts.map(|(at, _)| at).rev().nth(count - 1).and_then(|at| u32::try_from(at).ok())
}

/// How the words before the number tell of the anniversary.
fn telling(before: &[&str]) -> Option<Telling> {
    const NEAR: usize = 5;
    if let [.., "on", "the" | "its" | "their" | "his" | "her"] = before {
        return Some(Telling::AtItsTime);
    }
    if matches!(before, [.., day, "the"] if ends_date(day)) {
        return Some(Telling::AtItsTime);
    }
    let near = before.get(before.len().saturating_sub(NEAR)..).unwrap_or_default();
    let now = |word: &&str| matches!(*word, "marks" | "celebrates" | "commemorates" | "observes");
    let keeps =
        |word: &&str| matches!(*word, "marked" | "celebrated" | "commemorated" | "observed" | "marking" | "mark");
    let under_way = |pair: &[&str]| matches!(pair, ["is" | "are", "marking" | "celebrating" | "commemorating"]);
    if near.iter().any(now) || near.windows(2).any(under_way) {
        Some(Telling::Now)
    } else {
        near.iter().any(keeps).then_some(Telling::AtItsTime)
    }
}

/// Whether a date can end with the word: "on Thursday, the 70th anniversary", "on 27 July 2023, the 70th anniversary".
fn ends_date(word: &str) -> bool {
    word == "today" || word.parse::<Weekday>().is_ok() || word.parse::<u16>().is_ok()
}

/// Whether the words between "anniversary" and a date make it the event's own date.
pub(super) fn leads_to_event(between: &str) -> bool {
    const LONGEST: usize = 12;
    let words = words(between);
    let breaks = |word: &LowerWord<'_>| BREAKS.contains(&word.as_str());
    words.first().is_some_and(|word| word == "of")
        && words.len() <= LONGEST
        && !words.iter().any(breaks)
        && !between.contains([';', ':', '“', '”', '"', '–', '—'])
}

/// Words behind which a date belongs to something else.
const BREAKS: [&str; 17] = [
    "after", "and", "before", "but", "by", "during", "said", "since", "than", "that", "this", "until", "when", "where",
    "which", "while", "who",
];

/// The period of the fact files that the text behind "anniversary" names ("of the end of the war"), and the day of it that counts.
pub(super) fn event_period<'a>(after: &str, periods: &'a [Period]) -> Option<(&'a str, Day)> {
    let after = words(after);
    let after: Vec<&str> = after.iter().map(LowerWord::as_str).collect();
    let ["of", rest @ ..] = after.as_slice() else { return None };
    let rest = without_the(rest);
    let (at_end, rest) = match rest {
        ["end", "of", rest @ ..] => (true, without_the(rest)),
        ["beginning" | "outbreak" | "start", "of", rest @ ..] => (false, without_the(rest)),
        _ => (false, rest),
    };
    let named = |period: &&Period| {
        period.called.iter().any(|name| {
            let name = words(name);
            !name.is_empty() && rest.len() >= name.len() && name.iter().zip(rest).all(|(a, b)| a == b)
        })
    };
    let period = periods.iter().find(named)?;
    let PeriodDays::Once(days) = period.days else { return None };
    Some((&period.name, if at_end { days.until } else { days.from }))
}

fn without_the<'a, 'b>(words: &'b [&'a str]) -> &'b [&'a str] {
    words.strip_prefix(&["the"]).unwrap_or(words)
}
