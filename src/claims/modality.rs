//! Whether a clause says that its event was, is to come, or was not.

use super::Modality;
use super::connective::clause_around;
use super::view::SentenceView;
use crate::lexicon::Class;
use crate::segment::Token;

/// What the words before the trigger make of its event, and those behind it too where it is a noun ("the closing of the border
/// has not been decided"); `None` where the article does not say that it was or will be (denied, asked, only possible).
pub(super) fn modality(sentence: &SentenceView<'_>, trigger: usize) -> Option<Modality> {
    const REACH: usize = 7;
    let clause = clause_around(sentence, trigger);
    let end = if sentence.is_any(trigger + 1, &["of"]) { clause.end } else { trigger };
    // "It has not recovered since Peru closed ...": what was denied stands before "since".
    let since = (clause.start..trigger).rfind(|i| sentence.is_any(*i, &["since"]));
    let around = since.unwrap_or(clause.start).max(trigger.saturating_sub(REACH))..end;
    let any = |is: fn(&Token) -> bool| sentence.tokens.get(around.clone()).unwrap_or_default().iter().any(is);
    if any(|token| token.class.has(Class::NEGATION)) || hypothetical(sentence, clause.start.saturating_sub(1)..end) {
        return None;
    }
    let infinitive = trigger > 0 && sentence.is_any(trigger - 1, &["to"]);
    let planned = any(Token::looks_ahead) || infinitive || when_it_comes(sentence, clause.start);
    Some(if planned { Modality::Planned } else { Modality::Happened })
}

/// Whether the clause says that the event had come before.
pub(super) fn is_repeated(sentence: &SentenceView<'_>, trigger: usize) -> bool {
    let again = |i: usize| {
        sentence.is_any(i, &["again", "anew", "twice"])
            || (sentence.is_any(i, &["once"]) && sentence.is_any(i + 1, &["more"]))
    };
    let another = |i: usize| sentence.is_any(i, &["second", "third"]) && sentence.is_any(i + 1, &["time"]);
    clause_around(sentence, trigger).any(|i| again(i) || another(i))
}

/// "When she visits the town, it will be ...": the clause itself speaks in the present.
fn when_it_comes(sentence: &SentenceView<'_>, start: usize) -> bool {
    let when = start > 0 && sentence.is_any(start - 1, &["when", "once", "until", "before"]);
    // Not any word that looks ahead: "when it closed due to the war" does not.
    when && (0..sentence.tokens.len()).any(|i| sentence.is_any(i, &["will", "shall", "'ll", "’ll"]))
}

fn hypothetical(sentence: &SentenceView<'_>, tokens: std::ops::Range<usize>) -> bool {
    const WORDS: [&str; 13] = [
        "if",
        "whether",
        "could",
        "might",
        "would",
        "should",
        "possible",
        "possibility",
        "potential",
        "possibly",
        "unless",
        "denied",
        "hypothetical",
    ];
    // "May" is a month.
    tokens.into_iter().any(|i| sentence.is_any(i, &WORDS) || sentence.word(i) == "may")
}
