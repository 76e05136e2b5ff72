//! The words around a figure, by which two figures are known to count one thing.

use std::hash::{Hash, Hasher};

use smallvec::SmallVec;

use super::figure::{Figure, Kind};
use crate::check::ArticleContext;
use crate::check::wording::lower::{LowerWord, letter_words};
use crate::knowledge::CountedWords;
use crate::recognise::time::CARDINALS;
use crate::text::{FieldKind, Span};
use crate::value::Unit;

/// A word as it is compared: a hash of its group of like words, or of its stem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::check) struct Key(u64);

/// Some keys, each once.
pub(in crate::check) type Keys = SmallVec<[Key; 24]>;

/// How many keys two lists share.
pub(in crate::check) fn shared(a: &[Key], b: &[Key]) -> usize {
    a.iter().filter(|key| b.contains(key)).count()
}

/// Words that tell nothing of what a sentence is about.
const EMPTY: &[&str] = &[
    "a", "about", "after", "all", "almost", "also", "an", "and", "are", "as", "at", "be", "been", "before", "but",
    "by", "could", "did", "do", "does", "each", "for", "from", "had", "has", "have", "he", "her", "his", "how", "i",
    "in", "into", "is", "it", "its", "just", "may", "might", "more", "most", "much", "nearly", "new", "no", "not",
    "of", "off", "on", "one", "only", "or", "other", "out", "over", "per", "said", "say", "says", "she", "since", "so",
    "some", "than", "that", "the", "their", "them", "there", "these", "they", "this", "those", "to", "under", "up",
    "was", "we", "were", "what", "when", "where", "which", "while", "who", "why", "will", "with", "would", "you",
    "your",
];

/// How many letters the longest of them has.
const LONGEST_EMPTY: usize = 6;

/// What a figure counts: the telling words behind it (its noun) and those before it (its verb, as in "killing thirteen").
#[derive(Clone, Debug, Default)]
pub(super) struct Noun {
    /// Whether nothing but its own words stands between it and the figure: "£200 rebate", not "£200 to every tenant".
    direct: bool,
    behind: SmallVec<[Key; 3]>,
    before: SmallVec<[Key; 3]>,
}

impl Noun {
    /// Whether one of the first two words of the one stands in the other.
    pub(super) fn shares(&self, other: &Noun) -> bool {
        self.common(other) > 0
    }

    /// How many of its first two words stand in the other.
    pub(super) fn common(&self, other: &Noun) -> usize {
        self.behind.iter().take(2).filter(|key| other.behind.contains(key)).count()
    }

    /// With how many words in the same order both begin.
    pub(super) fn begins_alike(&self, other: &Noun) -> usize {
        self.behind.iter().zip(&other.behind).take_while(|(own, theirs)| own == theirs).count()
    }

    /// Whether nothing but its own words stands between it and the figure.
    pub(super) fn is_direct(&self) -> bool {
        self.direct
    }

    /// How many of the words behind the one stand before the other: "31 dead", "killing thirteen".
    pub(super) fn crossed(&self, other: &Noun) -> usize {
        let first = self.behind.iter().take(2).filter(|key| other.before.contains(key)).count();
        first + other.behind.iter().take(2).filter(|key| self.before.contains(key)).count()
    }

    /// Its first word.
    pub(super) fn first(&self) -> Option<Key> {
        self.behind.first().copied()
    }

    /// Whether the last telling word before both is the same.
    pub(super) fn led_alike(&self, other: &Noun) -> bool {
        self.before.last().is_some_and(|own| other.before.last() == Some(own))
    }

    /// Whether no noun follows.
    pub(super) fn is_empty(&self) -> bool {
        self.behind.is_empty()
    }
}

/// The words around a figure as far as its clause goes.
pub(super) fn noun(article: &ArticleContext<'_>, figure: &Figure) -> Noun {
    const REACH: usize = 6;
    const VERB: usize = 3;
    // Behind a noun, these begin something else; "have been" leads on to the verb: "four people have been killed".
    const ENDS: [&str; 27] = [
        "after", "and", "as", "at", "because", "before", "but", "by", "during", "for", "from", "if", "in", "into",
        "near", "on", "or", "over", "since", "than", "to", "under", "when", "where", "while", "whose", "with",
    ];
    const STOPS: [char; 10] = [',', ';', ':', '.', '?', '!', '(', ')', '—', '–'];
    const QUOTES: [char; 3] = ['"', '“', '”'];
    let behind = head(behind(article, figure), CLAUSE);
    // The comma of "a two-year £300,000 deal" ends nothing.
    let goes_on = |at: usize| behind.get(at + 1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let mut stops = behind.match_indices(STOPS).filter(|(at, stop)| !(matches!(*stop, "," | ".") && goes_on(*at)));
    let end = stops.next().map_or(behind.len(), |(at, _)| at);
    let clause = behind.get(..end).unwrap_or_default();
    // A mark opens a noun in quotes where none stands before it: "100 new “green” buses".
    let clause = match clause.find(QUOTES) {
        Some(at) if any(clause.get(..at).unwrap_or_default(), |word| !is_empty(word)) => {
            clause.get(..at).unwrap_or_default()
        }
        _ => clause,
    };
    let mut noun = Noun::default();
    let (mut ended, mut parted) = (false, false);
    each(clause, |at, word| {
        let ends = ENDS.contains(&word);
        parted |= ends;
        ended |= at >= REACH || !noun.behind.is_empty() && ends;
        if !ended && noun.behind.len() < 3 && !is_empty(word) {
            noun.direct |= noun.behind.is_empty() && !parted;
            noun.behind.push(key(word, &article.knowledge.counted));
        }
    });
    let before = tail(before(article, figure), CLAUSE);
    let start = before.rfind(|c| STOPS.contains(&c) || QUOTES.contains(&c)).map_or(0, |at| at + 1);
    let clause = before.get(start..).unwrap_or_default();
    let start = clause.rmatch_indices(' ').nth(VERB).map_or(0, |(at, _)| at);
    let clause = clause.get(start..).unwrap_or_default();
    let mut counted = has_count(clause);
    each(clause, |_, word| {
        // In "eight dead in two attacks", the dead are the eight's.
        counted |= CARDINALS.contains(&word);
        if !is_empty(word) {
            noun.before.push(key(word, &article.knowledge.counted));
        }
    });
    if counted {
        noun.before.clear();
    }
    noun
}

/// Whether a text has a number that is no year.
fn has_count(text: &str) -> bool {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
    numbers.any(|digits| digits.len() != 4)
}

/// The keys of a text's telling words.
pub(in crate::check) fn telling(text: &str, counted: &CountedWords) -> Keys {
    let mut keys = Keys::new();
    each(text, |_, word| {
        let group = counted.group(word);
        if group.is_some() || word.len() > 2 && !is_empty(word) {
            let key = key_in(word, group);
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
    });
    keys
}

/// The keys of a text's telling words, and of the numbers that it prints with two digits or more.
pub(super) fn telling_and_numbers(text: &str, counted: &CountedWords) -> Keys {
    let mut keys = telling(text, counted);
    let numbers = text.split(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.'));
    for number in numbers.map(|number| number.trim_matches([',', '.'])).filter(|number| number.len() > 1) {
        let mut hash = rustc_hash::FxHasher::default();
        number.bytes().filter(|byte| *byte != b',').for_each(|byte| byte.hash(&mut hash));
        let key = Key(hash.finish());
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// Whether the words by a figure add someone to those it counts: "the driver and two passengers", "three others".
pub(super) fn speaks_of_one_more(article: &ArticleContext<'_>, figure: &Figure) -> bool {
    const MORE: [&str; 9] =
        ["another", "besides", "himself", "herself", "including", "itself", "other", "others", "plus"];
    let mut found = false;
    each(head(behind(article, figure), CLAUSE), |at, word| found |= at < 6 && MORE.contains(&word));
    found || {
        let before = tail(before(article, figure), CLAUSE).trim_end().to_lowercase();
        before.ends_with(" and") || before.ends_with(" another") || before.ends_with(" other")
    }
}

/// An age that a slip can make; in the text nobody is older than `OLDEST_TOLD`.
const OLDEST: f64 = 1_300.0;
const OLDEST_TOLD: f64 = 120.0;

/// Whether a figure is someone's age: "17-year-old", "at 17", "aged 17", ", 17,".
pub(super) fn is_age(article: &ArticleContext<'_>, figure: &Figure) -> bool {
    const OLD: [&str; 7] = ["-year-old", " year-old", "-year old", "-old", " old", " years old", " years of age"];
    const AGED: [&str; 4] = ["aged", " age", "age of", "ages"];
    const ALONE: [&str; 5] = [" at", ",", " turns", " was", " is"];
    let oldest = if figure.field == FieldKind::Text { OLDEST_TOLD } else { OLDEST };
    if !matches!(figure.kind, Kind::Count | Kind::Time(Unit::Year)) || figure.count > oldest {
        return false;
    }
    let behind = behind(article, figure);
    let starts = |with: &&str| behind.get(..with.len()).is_some_and(|head| head.eq_ignore_ascii_case(with));
    if OLD.iter().any(starts) {
        return true;
    }
    let before = before(article, figure).trim_end();
    let last = |bytes: usize| before.len().checked_sub(bytes).and_then(|at| before.get(at..));
    let ends = |with: &&str| last(with.len()).is_some_and(|tail| tail.eq_ignore_ascii_case(with));
    let alone = behind.is_empty() || behind.starts_with([',', '.', ';', ':', ')', '\'', '’', '”', '"']);
    figure.kind == Kind::Count && (AGED.iter().any(ends) || alone && ALONE.iter().any(ends))
}

/// Whether a figure adds to one told before: "two more", "another 28", "three others".
pub(super) fn is_added(article: &ArticleContext<'_>, figure: &Figure) -> bool {
    const MORE: [&str; 6] = ["additional", "also", "further", "more", "other", "others"];
    let mut found = false;
    each(head(behind(article, figure), CLAUSE), |at, word| found |= at < 2 && MORE.contains(&word));
    let before = tail(before(article, figure), CLAUSE).trim_end().to_lowercase();
    found || ["another", "further", "other", "plus"].iter().any(|more| before.ends_with(more))
}

/// Whether a figure is a part of one told before: "nine people, four of them children".
pub(super) fn is_part(article: &ArticleContext<'_>, figure: &Figure) -> bool {
    let behind = behind(article, figure).trim_start();
    ["of them", "of these", "of those", "of which", "of whom"].iter().any(|of| behind.starts_with(of))
}

/// Whether one of a text's words is such a one.
pub(in crate::check) fn any(text: &str, is_wanted: impl Fn(&str) -> bool) -> bool {
    let mut found = false;
    each(text, |_, word| found |= is_wanted(word));
    found
}

/// So many bytes are looked at where a few words are wanted.
const CLAUSE: usize = 100;

/// The first bytes of a text, as many as whole characters allow.
pub(in crate::check) fn head(text: &str, most: usize) -> &str {
    text.get(..text.floor_char_boundary(most)).unwrap_or(text)
}

/// The last bytes of a text, as many as whole characters allow.
pub(in crate::check) fn tail(text: &str, most: usize) -> &str {
    text.get(text.ceil_char_boundary(text.len().saturating_sub(most))..).unwrap_or(text)
}

/// The rest of a figure's sentence behind it.
pub(super) fn behind<'a>(article: &'a ArticleContext<'_>, figure: &Figure) -> &'a str {
    article.text(figure.field, Span::new(figure.span.end, sentence(article, figure).end))
}

/// Its sentence before it.
pub(super) fn before<'a>(article: &'a ArticleContext<'_>, figure: &Figure) -> &'a str {
    article.text(figure.field, Span::new(sentence(article, figure).start, figure.span.start))
}

/// The bytes of a figure's sentence.
pub(super) fn sentence(article: &ArticleContext<'_>, figure: &Figure) -> Span {
    article.reading.sentences.get(figure.sentence as usize).map_or(figure.span, |sentence| sentence.span)
}

/// The sentence's number among those of its field.
pub(super) fn place(article: &ArticleContext<'_>, figure: &Figure) -> usize {
    let first = article.reading.sentences.partition_point(|sentence| sentence.field < FieldKind::Text);
    (figure.sentence as usize).saturating_sub(first)
}

/// Calls `take` with the number and the lower-case form of each word of letters, without possessive endings.
fn each(text: &str, mut take: impl FnMut(usize, &str)) {
    let mut number = 0;
    each_at(text, |_, word| {
        take(number, word);
        number += 1;
    });
}

/// The same with the word's first byte.
pub(super) fn each_at(text: &str, mut take: impl FnMut(usize, &str)) {
    let words = letter_words(text).map(|word| word.trim_matches(['\'', '’']));
    let words = words.map(|word| word.strip_suffix("'s").or(word.strip_suffix("’s")).unwrap_or(word));
    for word in words.filter(|word| !word.is_empty()) {
        take(word.as_ptr().addr() - text.as_ptr().addr(), &LowerWord::of(word));
    }
}

/// Whether a word in lower case tells nothing of what a sentence is about.
pub(super) fn is_empty(word: &str) -> bool {
    word.len() <= LONGEST_EMPTY && EMPTY.binary_search(&word).is_ok()
}

/// What a word in lower case is compared by.
pub(super) fn key(word: &str, counted: &CountedWords) -> Key {
    key_in(word, counted.group(word))
}

/// The key of a word of this group, if it is of one.
fn key_in(word: &str, group: Option<u16>) -> Key {
    let mut hash = rustc_hash::FxHasher::default();
    match group {
        Some(group) => group.hash(&mut hash),
        None => stem(word).hash(&mut hash),
    }
    Key(hash.finish())
}

/// A word without its ending, so that "buyers" and "buying" are one.
fn stem(word: &str) -> &str {
    const ENDINGS: [&str; 9] = ["ations", "ation", "ings", "ing", "ers", "ed", "er", "es", "s"];
    const LEAST: usize = 3;
    let cut = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending)).find(|stem| stem.len() >= LEAST);
    cut.unwrap_or(word).trim_end_matches(['e', 'y', 'i'])
}

#[cfg(test)]
mod tests {
    use super::{EMPTY, stem};

    #[test]
    fn words_of_one_root_have_one_stem() {
        for [a, b] in [["workers", "working"], ["bombing", "bombs"], ["bodies", "body"], ["prices", "price"]] {
            assert_eq!(stem(a), stem(b));
        }
        assert_ne!(stem("homes"), stem("hopes"));
    }

    #[test]
    fn the_empty_words_are_in_order() {
        assert!(EMPTY.is_sorted());
        assert_eq!(EMPTY.iter().map(|word| word.len()).max(), Some(super::LONGEST_EMPTY));
    }
}
