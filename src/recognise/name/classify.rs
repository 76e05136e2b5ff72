//! What the words of a name tell of its kind.

use super::candidate::Sure;
use super::mention::NameKind;
use super::run::is_particle;
use super::words::Words;
use crate::lexicon::Class;
use crate::segment::{Caps, TokenKind};

/// Words that begin sentences and headlines without being names.
pub(super) const NO_NAME: Class = Class::FUNCTION.and(Class::COMMON).and(Class::REPORTING).and(Class::PRONOUN);

/// The kind of the name `start..end`, how sure it is, and what told it; `None` where it is no name of the three kinds.
pub(super) fn classify(words: &Words<'_>, start: usize, end: usize) -> Option<(NameKind, Sure, &'static str)> {
    let count = word_count(words, start, end);
    let common = count == 1 && words.has(start, NO_NAME);
    if !common && (start..end).any(|at| words.has(at, Class::ORGANISATION)) {
        return Some((NameKind::Organisation, Sure::Settled, "organisation word"));
    }
    if count == 1 {
        return single(words, start, end);
    }
    if words.has(end - 1, Class::PLACE_NOUN) {
        return Some((NameKind::Place, Sure::Settled, "place noun"));
    }
    if let Some(told) = person_shape(words, start, end) {
        return Some((NameKind::Person, Sure::Settled, told));
    }
    if words.has(start, Class::PLACE_NOUN) && !words.has(start, Class::COMMON) {
        return Some((NameKind::Place, Sure::Settled, "place noun"));
    }
    if (start..end).any(|at| words.has(at, NO_NAME) && !words.has(at, Class::GIVEN_NAME)) {
        return None;
    }
    if is_quoted(words, start, end) {
        return None;
    }
    if is_person_context(words, start, end) {
        return Some((NameKind::Person, Sure::Settled, "context"));
    }
    if is_place_context(words, start, end) {
        return Some((NameKind::Place, Sure::Guessed, "context"));
    }
    if is_determined(words, start) {
        return Some((NameKind::Organisation, Sure::Doubtful, "article before it"));
    }
    if (start..end).all(|at| words.get(at).is_none_or(|token| token.caps == Caps::All || token.kind != TokenKind::Word))
    {
        return Some((NameKind::Organisation, Sure::Guessed, "capitals"));
    }
    (count <= 3).then_some((NameKind::Person, Sure::Guessed, "capitalised words"))
}

fn word_count(words: &Words<'_>, start: usize, end: usize) -> usize {
    let parts = (start..end).filter(|at| words.is_kind(*at, TokenKind::Word)).count();
    let hyphens = (start..end).filter(|at| words.is_inner_hyphen(*at)).count();
    parts - hyphens.min(parts.saturating_sub(1))
}

fn single(words: &Words<'_>, start: usize, end: usize) -> Option<(NameKind, Sure, &'static str)> {
    let token = words.get(start)?;
    if words.has(start, NO_NAME.and(Class::TITLE).and(Class::TITLE_MODIFIER)) && end == start + 1 {
        return None;
    }
    if is_quoted(words, start, end) {
        return None;
    }
    if words.has(start, Class::GIVEN_NAME) {
        return Some((NameKind::Person, Sure::Settled, "given name"));
    }
    if is_person_context(words, start, end) && token.caps != Caps::All {
        return Some((NameKind::Person, Sure::Settled, "context"));
    }
    if token.caps == Caps::All && token.span.len() > 1 {
        return Some((NameKind::Organisation, Sure::Guessed, "acronym"));
    }
    if is_place_context(words, start, end) {
        return Some((NameKind::Place, Sure::Guessed, "context"));
    }
    if is_determined(words, start) {
        return Some((NameKind::Organisation, Sure::Doubtful, "article before it"));
    }
    let sure = if is_subject(words, end) { Sure::Guessed } else { Sure::Doubtful };
    (token.span.len() > 1).then_some((NameKind::Person, sure, "capitalised word"))
}

/// Whether a determiner or an adjective's hyphen stands before it: "the Met", "anti-Semitism".
fn is_determined(words: &Words<'_>, start: usize) -> bool {
    let Some(before) = start.checked_sub(1) else { return false };
    words.is_kind(before, TokenKind::Dash) && words.touches_next(before)
        || matches!(
            words.text(before),
            "the" | "The" | "a" | "A" | "an" | "An" | "this" | "these" | "those" | "its" | "their" | "every" | "no"
        )
}

/// Whether a possessive ending or a verb follows, as behind the name of someone who acts.
fn is_subject(words: &Words<'_>, end: usize) -> bool {
    let verb = words.is_lower_word(end)
        && (words.text(end).ends_with("ed")
            || matches!(
                words.text(end),
                "was"
                    | "is"
                    | "has"
                    | "had"
                    | "will"
                    | "would"
                    | "could"
                    | "can"
                    | "did"
                    | "does"
                    | "won"
                    | "made"
                    | "took"
                    | "came"
                    | "went"
                    | "got"
                    | "gave"
                    | "left"
                    | "became"
                    | "knew"
                    | "met"
                    | "saw"
                    | "began"
                    | "also"
                    | "never"
            ));
    verb || words.is_possessive(end)
}

/// Whether quotation marks enclose just this: the title of a work.
fn is_quoted(words: &Words<'_>, start: usize, end: usize) -> bool {
    let opens = start.checked_sub(1).is_some_and(|at| words.is_kind(at, TokenKind::Quote));
    let closes = words.is_kind(end, TokenKind::Quote)
        || words.is_sign(end, ",") && words.is_kind(end + 1, TokenKind::Quote)
        || words.is_sign(end, ".") && words.is_kind(end + 1, TokenKind::Quote);
    opens && closes
}

/// What makes two or more words a person's name by themselves.
fn person_shape(words: &Words<'_>, start: usize, end: usize) -> Option<&'static str> {
    if words.has(start, Class::GIVEN_NAME) && !words.has(end - 1, NO_NAME) {
        return Some("given name");
    }
    if words.has(start, Class::KNOWN_NAME)
        && words.knowledge.person_named(words.span(start, end).of(words.text)).is_some()
    {
        return Some("known person");
    }
    let initial = |at: usize| words.is_sign(at + 1, ".") && words.text(at).chars().count() == 1 && at + 2 < end;
    if (start..end).any(initial) {
        return Some("initial");
    }
    let syllable = |at: usize| words.is_inner_hyphen(at) && words.is_lower_word(at + 1);
    if (start + 1..end).any(syllable) {
        return Some("hyphenated syllable");
    }
    if (start + 1..end)
        .any(|at| is_particle(words.text(at)) && !matches!(words.text(at), "de" | "la" | "del" | "le" | "y"))
    {
        return Some("particle");
    }
    matches!(words.text(end - 1), "Jr" | "Sr" | "II" | "III").then_some("suffix")
}

/// Whether what stands around the name speaks of a person: a verb of saying, an age, "who".
fn is_person_context(words: &Words<'_>, start: usize, end: usize) -> bool {
    let said = words.has(end, Class::REPORTING) && words.is_lower_word(end);
    let said_before = start.checked_sub(1).is_some_and(|at| words.has(at, Class::REPORTING) && words.is_lower_word(at));
    let comma = words.is_sign(end, ",");
    let age = comma && words.is_kind(end + 1, TokenKind::Number) && words.text(end + 1).len() <= 2 && {
        words.is_sign(end + 2, ",") || words.is_sign(end + 2, ".")
    };
    let who = words.text(end + usize::from(comma));
    said || said_before || age || matches!(who, "who" | "whose" | "whom")
}

fn is_place_context(words: &Words<'_>, start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).map_or("", |at| words.text(at));
    let listed = words.is_sign(end, ",") && words.has(end + 1, Class::PLACE) && words.is_capitalised(end + 1);
    listed
        || matches!(before, "in" | "near" | "at" | "outside" | "around" | "into" | "throughout" | "In" | "At" | "Near")
}
