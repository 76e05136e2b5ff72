//! Whether the clause around a time expression speaks of what was or of what will be.

use crate::recognise::time::Direction;
use crate::segment::{Token, TokenKind};
use crate::text::Span;

/// How many tokens to each side are heard.
const REACH: usize = 10;

/// The direction of the clause that holds the mention at `span`; `None` where no verb tells. The nearest verb before
/// it counts, else the nearest behind it ("On Friday, he will").
pub(super) fn tense(text: &str, tokens: &[Token], span: Span) -> Option<Direction> {
    let start = tokens.partition_point(|token| token.span.end <= span.start);
    let end = tokens.partition_point(|token| token.span.start < span.end);
    let before = tokens.get(..start).unwrap_or_default();
    let behind = tokens.get(end..).unwrap_or_default();
    if leads_ahead(text, before) {
        return Some(Direction::Future);
    }
    let same_clause = |token: &&Token| !ends_clause(text, token);
    let indices = (0..before.len()).rev().take(REACH);
    let mut heard = indices.take_while(|at| before.get(*at).is_some_and(|token| same_clause(&token)));
    if let Some(direction) = heard.find_map(|at| verb(text, before, at)) {
        return Some(direction);
    }
    // "Thursday's vote will": the day is the vote's, not the verb's.
    if behind.first().is_some_and(|token| token.kind == TokenKind::Clitic) {
        return None;
    }
    let mut heard =
        (0..behind.len().min(REACH)).take_while(|at| behind.get(*at).is_some_and(|token| same_clause(&token)));
    heard.find_map(|at| verb(text, behind, at))
}

/// "until Friday", "as soon as Friday": what follows is still to come.
fn leads_ahead(text: &str, before: &[Token]) -> bool {
    let word = |back: usize| {
        before.len().checked_sub(back).and_then(|at| before.get(at)).map_or("", |token| token.span.of(text))
    };
    matches!(word(1), "until" | "till") || (word(1) == "as" && matches!(word(2), "soon" | "early"))
}

fn ends_clause(text: &str, token: &Token) -> bool {
    match token.kind {
        TokenKind::Quote => true,
        TokenKind::Sign => matches!(token.span.of(text), ";" | ":" | "(" | ")"),
        _ => false,
    }
}

/// The direction of the verb at `at`, if it is one that tells. "to be unveiled" is to come: a participle behind "be"
/// says nothing itself.
fn verb(text: &str, tokens: &[Token], at: usize) -> Option<Direction> {
    let token = tokens.get(at)?;
    let word = token.span.of(text);
    let back = |n: usize| at.checked_sub(n).and_then(|at| tokens.get(at)).map_or("", |token| token.span.of(text));
    let before = back(1);
    // "had been due to expire" tells what was planned then.
    if before == "been" && back(2) == "had" {
        return Some(Direction::Past);
    }
    // "could be found on Friday" tells what was tried.
    if token.looks_ahead() || (word == "be" && before != "could") {
        return Some(Direction::Future);
    }
    // "is to resume", "agreed to meet"
    if word == "to"
        && matches!(before, "is" | "are" | "planned" | "supposed" | "likely" | "ready" | "set" | "going" | "agreed")
    {
        return Some(Direction::Future);
    }
    (token.kind == TokenKind::Word && before != "be" && is_past(word)).then_some(Direction::Past)
}

/// Whether a word is a verb in the past by its ending or as one of the commonest irregular ones. "scheduled" and its
/// like are heard as plans before this is asked.
fn is_past(word: &str) -> bool {
    let regular = word.len() > 4
        && word.ends_with("ed")
        && !word.ends_with("eed")
        && word != "hundred"
        && word.bytes().all(|b| b.is_ascii_lowercase());
    regular || IRREGULAR.binary_search(&word).is_ok()
}

/// The past of the commonest irregular verbs of news, sorted.
const IRREGULAR: [&str; 45] = [
    "became", "been", "began", "bought", "broke", "brought", "came", "did", "drew", "fell", "felt", "flew", "found",
    "gave", "got", "grew", "had", "held", "hit", "kept", "led", "left", "lost", "made", "met", "paid", "ran", "rose",
    "said", "saw", "sent", "shot", "sold", "spent", "spoke", "stood", "struck", "threw", "told", "took", "was", "went",
    "were", "won", "wrote",
];

#[cfg(test)]
mod tests {
    use super::IRREGULAR;

    #[test]
    fn the_irregular_verbs_are_sorted_for_the_search() {
        assert!(IRREGULAR.is_sorted());
    }
}
