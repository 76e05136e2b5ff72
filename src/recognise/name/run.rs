//! Runs: capitalised words that stand together, with the small words that names hold inside.

use super::words::Words;
use crate::lexicon::Class;
use crate::segment::{Caps, TokenKind};

/// The end of the run that starts at the capitalised word `start`.
pub(super) fn run_end(words: &Words<'_>, start: usize) -> usize {
    let mut end = start + 1;
    while let Some(next) = step(words, start, end) {
        end = next;
    }
    end
}

/// How far the run `start..end` goes on, if it does.
fn step(words: &Words<'_>, start: usize, end: usize) -> Option<usize> {
    let token = words.get(end)?;
    match token.kind {
        TokenKind::Word if token.caps != Caps::Lower => Some(end + 1),
        TokenKind::Word => small_words(words, start, end),
        TokenKind::Dash => hyphen(words, start, end),
        TokenKind::Sign => sign(words, start, end),
        _ => None,
    }
}

/// Particles of family names, and "of", "and", "for" inside the names of organisations.
fn small_words(words: &Words<'_>, start: usize, end: usize) -> Option<usize> {
    let organisation = || (start..end).any(|at| words.has(at, Class::ORGANISATION));
    let last_is_organisation = || words.has(end.saturating_sub(1), Class::ORGANISATION);
    match words.text(end) {
        "of" if last_is_organisation() => {
            let the = usize::from(words.text(end + 1) == "the");
            words.is_capitalised(end + 1 + the).then_some(end + 2 + the)
        }
        // "Secretary of State", "Minister of Defence"
        "of" if words.has(end.saturating_sub(1), Class::TITLE) && words.has(end + 1, Class::TITLE_MODIFIER) => {
            words.is_capitalised(end + 1).then_some(end + 2)
        }
        "and" if organisation() && (start..end).any(|at| words.text(at) == "of") => {
            words.is_capitalised(end + 1).then_some(end + 2)
        }
        "for" if last_is_organisation() => words.is_capitalised(end + 1).then_some(end + 2),
        word if is_particle(word) => behind_particles(words, end),
        _ => None,
    }
}

/// The token behind particles (and the hyphen or apostrophe after "al") and the capitalised word that they lead to.
fn behind_particles(words: &Words<'_>, from: usize) -> Option<usize> {
    let mut at = from;
    while is_particle(words.text(at)) || words.is_inner_hyphen(at) {
        at += 1;
    }
    (words.is_capitalised(at) && at <= from + 4).then_some(at + 1)
}

/// Whether the word links the parts of a name in some language.
pub(super) fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "van"
            | "von"
            | "de"
            | "der"
            | "den"
            | "del"
            | "della"
            | "di"
            | "da"
            | "dos"
            | "das"
            | "du"
            | "la"
            | "le"
            | "bin"
            | "ibn"
            | "bint"
            | "al"
            | "el"
            | "ul"
            | "abu"
            | "ter"
            | "ten"
            | "zu"
            | "y"
            | "op"
            | "het"
    )
}

/// "Jean-Claude", "Roh Moo-hyun"; not "Moscow-backed".
fn hyphen(words: &Words<'_>, start: usize, end: usize) -> Option<usize> {
    if !words.is_inner_hyphen(end) {
        return None;
    }
    let next = words.get(end + 1)?;
    if next.caps != Caps::Lower {
        return Some(end + 2);
    }
    let before = end - 1;
    let is_syllable = next.span.len() <= 5 && !next.word.is_known() && !words.has(before, Class::PLACE);
    (is_syllable && before > start).then_some(end + 2)
}

/// The stop of an initial or of an abbreviation, and the ampersand.
fn sign(words: &Words<'_>, start: usize, end: usize) -> Option<usize> {
    let before = end.checked_sub(1)?;
    match words.text(end) {
        "." if words.touches_next(before) && words.is_capitalised(end + 1) && is_abbreviation(words, start, before) => {
            Some(end + 2)
        }
        "&" if words.is_capitalised(end + 1) => Some(end + 2),
        _ => None,
    }
}

/// Whether the word's stop belongs to it: an initial, or a title or suffix cut short.
pub(super) fn is_abbreviation(words: &Words<'_>, start: usize, at: usize) -> bool {
    let word = words.text(at);
    let initial = word.chars().count() == 1 && word != "I";
    let suffix = at > start && matches!(word, "Jr" | "Sr");
    initial || suffix || word == "St" || is_short_title(word)
}

/// Whether it is a title that is printed with a stop.
pub(super) fn is_short_title(word: &str) -> bool {
    matches!(
        word,
        "Mr" | "Mrs"
            | "Ms"
            | "Dr"
            | "Gen"
            | "Sen"
            | "Rep"
            | "Gov"
            | "Col"
            | "Lt"
            | "Sgt"
            | "Capt"
            | "Maj"
            | "Prof"
            | "Rev"
            | "Adm"
            | "Cpl"
            | "Supt"
            | "Msgr"
            | "Brig"
            | "Cmdr"
            | "Hon"
            | "Pvt"
            | "Atty"
    )
}
