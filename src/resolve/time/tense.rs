//! Whether the clause around a time expression speaks of what was or of what will be.

use crate::lexicon::is_irregular_past;
use crate::recognise::time::Direction;
use crate::segment::{Caps, Token, TokenKind};
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
    // "at four (9 p.m. EDT Thursday)": what a bracket holds alone hangs on the verb before it.
    let bracketed = before.last().is_some_and(|token| token.span.of(text) == "(")
        && behind.first().is_some_and(|token| token.span.of(text) == ")");
    let before = if bracketed { before.split_last().map_or(before, |(_, before)| before) } else { before };
    let same_clause = |token: &&Token| !ends_clause(text, token);
    let indices = (0..before.len()).rev().take(REACH);
    let mut heard = indices.take_while(|at| before.get(*at).is_some_and(|token| same_clause(&token)));
    if let Some(direction) = heard.find_map(|at| verb(text, before, at).or_else(|| plan(text, before, at))) {
        return Some(direction);
    }
    // "Thursday's vote will": the day is the vote's, not the verb's.
    if behind.first().is_some_and(|token| token.kind == TokenKind::Clitic) {
        return None;
    }
    let mut heard =
        (0..behind.len().min(REACH)).take_while(|at| behind.get(*at).is_some_and(|token| same_clause(&token)));
    // "On Monday the trial opens", but "the vote on Monday opens the way".
    let leads = before.len() <= 1;
    heard.find_map(|at| verb(text, behind, at).or_else(|| plan(text, behind, at).filter(|_| leads)))
}

/// "until Friday", "as soon as Friday", "ahead of Friday's vote", "the match is on Friday": what follows is still to come.
pub(super) fn leads_ahead(text: &str, before: &[Token]) -> bool {
    let word = |back: usize| {
        before.len().checked_sub(back).and_then(|at| before.get(at)).map_or("", |token| token.span.of(text))
    };
    if word(1) == "of" && word(2) == "ahead" {
        return true;
    }
    let back = if word(1) == "on" { 2 } else { 1 };
    matches!(word(1), "until" | "till")
        || matches!(word(back), "is" | "are")
        || (word(1) == "as" && matches!(word(2), "soon" | "early"))
}

/// Whether the mention opens its sentence, so that the verb behind it is its own: "In January, it bought".
pub(super) fn opens(text: &str, tokens: &[Token], span: Span) -> bool {
    let start = tokens.partition_point(|token| token.span.end <= span.start);
    let before = tokens.get(..start).unwrap_or_default();
    before.len() <= 1 && before.iter().all(|token| matches!(token.span.of(text), "In" | "On"))
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
    if token.looks_ahead() {
        if let Some(direction) = Ahead::of(text, tokens, at).direction() {
            return Some(direction);
        }
    } else if word == "be" && !matches!(before, "could" | "would" | "might" | "may" | "not") {
        return Some(Direction::Future);
    }
    // "is to resume", "agreed to meet"
    if word == "to"
        && matches!(before, "is" | "are" | "planned" | "supposed" | "likely" | "ready" | "set" | "going" | "agreed")
    {
        return Some(Direction::Future);
    }
    if token.kind != TokenKind::Word || token.caps != Caps::Lower {
        return None;
    }
    if is_past(word) {
        let noun_behind = tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Word);
        let adjective = noun_behind && word.ends_with("ed") && ATTRIBUTIVE.binary_search(&before).is_ok();
        return (before != "be" && !adjective).then_some(Direction::Past);
    }
    None
}

/// What is to come, by a verb of plans in the present: "the trial opens Monday", "it takes effect on 1 May".
fn plan(text: &str, tokens: &[Token], at: usize) -> Option<Direction> {
    let word = tokens.get(at)?.span.of(text);
    let behind = || tokens.get(at + 1).map_or("", |token| token.span.of(text));
    let plan = match word {
        "take" | "takes" => matches!(behind(), "effect" | "office" | "place"),
        "forecast" => matches!(behind(), "for" | "to"),
        "payable" => true,
        _ => word.ends_with('s') && BY_PLAN.binary_search(&word).is_ok(),
    };
    plan.then_some(Direction::Future)
}

/// Verbs whose present beside a day tells of a plan ("the trial opens Monday") and is no caption's, sorted.
const BY_PLAN: [&str; 18] = [
    "airs",
    "arrives",
    "begins",
    "closes",
    "concludes",
    "departs",
    "ends",
    "expires",
    "flies",
    "goes",
    "meets",
    "opens",
    "premieres",
    "reconvenes",
    "reopens",
    "resumes",
    "starts",
    "travels",
];

/// What makes an adjective of a participle behind it ("a still unspecified date"), sorted.
const ATTRIBUTIVE: [&str; 22] = [
    "a", "an", "any", "by", "each", "for", "from", "her", "his", "in", "its", "my", "newly", "no", "of", "our", "some",
    "still", "the", "their", "this", "with",
];

/// A word that can look ahead, and its neighbours, which tell whether it does.
struct Ahead<'a> {
    word: &'a str,
    before: &'a str,
    behind: &'a str,
    /// Whether the word before has a capital, as a subject's name has.
    named: bool,
    /// Whether something is denied before it in its clause.
    denied: bool,
}

impl<'a> Ahead<'a> {
    fn of(text: &'a str, tokens: &[Token], at: usize) -> Ahead<'a> {
        let word = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map_or("", |token| token.span.of(text));
        let before = at.checked_sub(1);
        let heard = tokens.get(at.saturating_sub(REACH)..at).unwrap_or_default().iter().rev();
        let denied = heard.take_while(|token| !ends_clause(text, token)).any(|token| denies(token.span.of(text)));
        let named = before.and_then(|at| tokens.get(at)).is_some_and(Token::is_capitalised);
        Ahead { word: word(Some(at)), before: word(before), behind: word(at.checked_add(1)), named, denied }
    }

    /// "No one could be reached on Friday" and "would have met on Friday" tell what was; "the plans leaked on Friday"
    /// and "the record set in May" are no plans to come.
    fn direction(&self) -> Option<Direction> {
        let aux = matches!(self.before, "is" | "are" | "was" | "were" | "been" | "be" | "'s" | "’s" | "all");
        match (self.word, self.behind) {
            ("would" | "could" | "might" | "should", "have") => Some(Direction::Past),
            ("could", "not" | "n't") => Some(Direction::Past),
            ("could", _) if self.denied => Some(Direction::Past),
            ("set", "to" | "for") => Some(Direction::Future),
            ("set", _) if !aux => Some(Direction::Past),
            ("plans" | "plan" | "hopes" | "hope" | "aims" | "aim" | "wish", behind) if behind != "to" => {
                let subject = self.named
                    || matches!(
                        self.before,
                        "he" | "she" | "it" | "they" | "we" | "I" | "who" | "which" | "also" | "now"
                    );
                subject.then_some(Direction::Future)
            }
            _ => Some(Direction::Future),
        }
    }
}

fn denies(word: &str) -> bool {
    ["no", "nobody", "none", "neither", "nor", "not", "nothing"].iter().any(|no| word.eq_ignore_ascii_case(no))
}

/// Whether a word is a verb in the past by its ending or as an irregular one. "scheduled" and its like are heard as plans
/// before this is asked.
fn is_past(word: &str) -> bool {
    let regular = word.len() > 4
        && word.ends_with("ed")
        && !word.ends_with("eed")
        && word != "hundred"
        && word.bytes().all(|b| b.is_ascii_lowercase());
    regular || is_irregular_past(word)
}

#[cfg(test)]
mod tests {
    use super::{ATTRIBUTIVE, BY_PLAN};

    #[test]
    fn the_tables_are_sorted_for_the_search() {
        assert!(BY_PLAN.is_sorted() && ATTRIBUTIVE.is_sorted());
    }
}
