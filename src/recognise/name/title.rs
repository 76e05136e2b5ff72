//! Titles before a name and appositions behind it, with their country and the office that they name.

use super::mention::{Tense, Title};
use super::run::is_short_title;
use super::words::Words;
use crate::lexicon::Class;
use crate::segment::{Caps, TokenKind};

const TITLE_WORD: Class = Class::TITLE.and(Class::TITLE_MODIFIER);

/// The end of the title words that start at `at`: the token behind the last word that can be a title by itself.
pub(super) fn title_end(words: &Words<'_>, at: usize, limit: usize) -> Option<usize> {
    let mut end = None;
    let mut next = at;
    while next < limit {
        if words.has(next, Class::TITLE) {
            next += 1;
            if words.is_sign(next, ".") && is_short_title(words.text(next - 1)) {
                next += 1;
            }
            end = Some(next);
        } else if words.has(next, Class::TITLE_MODIFIER) || (next > at && words.is_inner_hyphen(next)) {
            next += 1;
        } else if next > at && words.text(next) == "of" && words.has(next + 1, TITLE_WORD) {
            // "Secretary of State", "Minister of Foreign Affairs": all that follows belongs to the title.
            next += 1;
            while next < limit && words.has(next, TITLE_WORD) && next + 1 < limit {
                next += 1;
            }
            end = Some(next);
        } else {
            break;
        }
    }
    end
}

/// The title that ends just before the token `name`, if there is one, whatever its case.
pub(super) fn before(words: &Words<'_>, name: usize) -> Option<Title> {
    let mut start = name;
    while let Some(earlier) = step_back(words, start, name) {
        start = earlier;
    }
    if start == name || !(start..name).any(|at| words.has(at, Class::TITLE)) {
        return None;
    }
    let office_start = start;
    let (of, start) = country_before(words, start);
    let organisation = organisation_before(words, start, of);
    let start = organisation.unwrap_or(start);
    let tense = tense(words, start.saturating_sub(2), name);
    let office = office(words, organisation.unwrap_or(office_start), office_start, name, of);
    Some(Title { span: words.span(start, name), office, of, tense })
}

/// Where the title that has reached back to `start` begins earlier.
fn step_back(words: &Words<'_>, start: usize, name: usize) -> Option<usize> {
    let at = start.checked_sub(1)?;
    let adjoins_name = start == name;
    if words.has(at, Class::TITLE) || (!adjoins_name && words.has(at, Class::TITLE_MODIFIER)) {
        // A person's name before it: "Stephen King", "Martin Luther King Jr."
        return Some(at);
    }
    if adjoins_name && words.is_sign(at, ".") && is_short_title(words.text(at.checked_sub(1)?)) {
        return Some(at - 1);
    }
    if !adjoins_name
        && (words.is_inner_hyphen(at) || words.is_sign(at, ".") && is_short_title(words.text(at.checked_sub(1)?)))
    {
        let before = at.checked_sub(1)?;
        return words.has(before, TITLE_WORD).then_some(before);
    }
    // "Secretary of State X": the word next to the name is no title by itself.
    if !adjoins_name || !words.has(at, TITLE_WORD) {
        return None;
    }
    let head = (at.saturating_sub(3)..at).rev().find(|of| words.text(*of) == "of")?;
    let all_title = (head + 1..start).all(|at| words.has(at, TITLE_WORD));
    (all_title && words.has(head.checked_sub(1)?, Class::TITLE)).then(|| head - 1)
}

/// The country whose title starts at `start`: "Norwegian", "Cuba's".
fn country_before(words: &Words<'_>, start: usize) -> (Option<u16>, usize) {
    // "Russian then-President": words of tense may stand on either side, the country reads on from the title alone.
    let mut end = start;
    if end.checked_sub(1).is_some_and(|at| words.is_possessive(at)) {
        end -= 1;
    }
    match words.place_before(end) {
        Some((place, start)) => (Some(place.id), start),
        None => (None, start),
    }
}

/// The acronym before a title: "UN Secretary-General", "NATO chief".
fn organisation_before(words: &Words<'_>, start: usize, of: Option<u16>) -> Option<usize> {
    let at = start.checked_sub(1)?;
    let is_acronym = of.is_none() && words.get(at).is_some_and(|token| token.caps == Caps::All);
    is_acronym.then_some(at)
}

/// The office that the words name. Words of tense and the country do not count.
fn office(words: &Words<'_>, from: usize, title: usize, end: usize, of: Option<u16>) -> Option<u16> {
    let joined = |from: usize| {
        let mut joined = String::new();
        for at in from..end {
            let lower = words.lower(at);
            if words.is_kind(at, TokenKind::Word) && !is_tense_word(lower) && lower != "the" {
                if !joined.is_empty() {
                    joined.push(' ');
                }
                match lower {
                    "" => joined.push_str(&words.text(at).to_lowercase()),
                    known => joined.push_str(known),
                }
            }
        }
        joined
    };
    let named = words.knowledge.office(&joined(title), of);
    named.or_else(|| (from < title).then(|| words.knowledge.office(&joined(from), of)).flatten())
}

fn is_tense_word(word: &str) -> bool {
    matches!(word, "then" | "former" | "ex" | "late" | "retired" | "incoming" | "outgoing" | "acting" | "designate")
}

/// Of which time a title is said, by the words in and just before it.
fn tense(words: &Words<'_>, from: usize, name: usize) -> Tense {
    for at in from..name {
        match words.text(at) {
            "then" | "Then" | "former" | "Former" | "ex" | "Ex" | "late" | "Late" | "previous" | "retired"
            | "Retired" | "erstwhile" | "one-time" | "longtime" => return Tense::Past,
            "incoming" | "Incoming" | "elect" | "designate" | "future" => return Tense::Coming,
            _ => {}
        }
    }
    Tense::Now
}

/// The apposition that starts at the comma `comma`: ", the Russian foreign minister,".
pub(super) fn behind(words: &Words<'_>, comma: usize) -> Option<Title> {
    if !words.is_sign(comma, ",") {
        return None;
    }
    let start = comma + 1;
    let mut at = start;
    while matches!(words.text(at), "the" | "then" | "former" | "ex") || words.is_inner_hyphen(at) {
        at += 1;
    }
    let place = words.place(at);
    let mut of = place.map(|(place, _)| place.id);
    let mut title = place.map_or(at, |(_, end)| end);
    title += usize::from(place.is_some() && words.is_possessive(title));
    let mut end = title_end(words, title, words.tokens.len())?;
    let office_end = end;
    if of.is_none()
        && words.text(end) == "of"
        && let Some((place, behind)) = words.place(end + 1 + usize::from(words.text(end + 1) == "the"))
    {
        (of, end) = (Some(place.id), behind);
    }
    let closes = words.get(end).is_none_or(|token| token.kind == TokenKind::Sign);
    let single = words.text(start) != "a" && closes;
    let office = office(words, title, title, office_end, of);
    let title = Title { span: words.span(start, end), office, of, tense: tense(words, start, office_end) };
    single.then_some(title)
}
