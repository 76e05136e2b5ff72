//! "The merger" that was dated elsewhere: "the 2010 merger", "merged in 2010", "the election on 3 May 2015".

use crate::check::ArticleContext;
use crate::check::wording::times::{LowerWord, around, words};
use crate::recognise::time::{TimeExpr, TimeMention};

/// The date, told before the mention `index`, of the event from which a length is counted. `between` are the words that lead from
/// the length to the next date: behind "after the merger, in " it is that of the noun; behind "later, in " that of a noun of
/// the sentence before the length. `None` where nothing or more than one thing is found.
pub(super) fn date_of<'a>(
    article: &ArticleContext<'a>,
    index: usize,
    between: &str,
) -> Option<(usize, &'a TimeMention)> {
    let own = article.reading.time_mentions.get(index)?;
    let (event, opening) = between.split_once([',', '.', ';', ')'])?;
    if !(matches!(opening, " in " | " on ") || between.ends_with(['.', ';', ')'])) {
        return None;
    }
    let event = words(event);
    if let [after, determiner, .., noun] = event.as_slice() {
        let counted = matches!(after.as_str(), "after" | "before") && is_definite(determiner);
        return counted
            .then(|| dated(article, index, |date| names(article, date, noun) || tells(article, date, noun)))?;
    }
    let (before, _) = around(article, own, own.span);
    let alone = event.is_empty() && !has_date_nearby(article, index);
    if !alone {
        return None;
    }
    let nouns = definite_nouns(before);
    dated(article, index, |date| nouns.iter().any(|noun| names(article, date, noun)))
}

fn is_definite(word: &str) -> bool {
    matches!(word, "the" | "that" | "this" | "his" | "her" | "its" | "their")
}

/// The closest date before the mention `index` of which `is_its` holds, if it lies within all others.
fn dated<'a>(
    article: &ArticleContext<'a>,
    index: usize,
    is_its: impl Fn(&TimeMention) -> bool,
) -> Option<(usize, &'a TimeMention)> {
    let mentions = article.reading.time_mentions.iter().enumerate().take(index);
    let days = |index: usize| Some(article.reading.times.get(index)?.days.as_ref()?.hull());
    let found = || {
        let its = mentions.clone().filter(|(_, date)| matches!(date.expr, TimeExpr::Date { .. }) && is_its(date));
        its.filter_map(|(at, date)| Some(((at, date), days(at)?)))
    };
    let (closest, narrow) = found().min_by_key(|(_, days)| days.len())?;
    found().all(|(_, days)| days.intersect(narrow) == Some(narrow)).then_some(closest)
}

/// Whether the date stands before its noun ("the 2010 merger") or behind it ("the merger in 2010").
fn names(article: &ArticleContext<'_>, date: &TimeMention, noun: &str) -> bool {
    let (before, after) = around(article, date, date.span);
    let adjective = after.strip_prefix(' ').is_some_and(|after| first_word(after).eq_ignore_ascii_case(noun));
    let words = words(before);
    let behind = matches!(words.as_slice(), [.., name, preposition]
        if name == noun && matches!(preposition.as_str(), "in" | "on" | "of"));
    adjective || behind
}

fn first_word(text: &str) -> &str {
    text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()
}

/// Whether the verb of the noun stands shortly before the date: "merged in 2010" for "the merger".
fn tells(article: &ArticleContext<'_>, date: &TimeMention, noun: &str) -> bool {
    const NEAR: usize = 3;
    const STEM: usize = 4;
    let (before, _) = around(article, date, date.span);
    let clause = before.rsplit([',', ';', ':']).next().unwrap_or_default();
    let words = words(clause);
    let [said @ .., preposition] = words.as_slice() else { return false };
    let stem = |word: &str| {
        let same = word.bytes().zip(noun.bytes()).take_while(|(a, b)| a == b).count();
        same >= STEM && same + 3 >= word.len() && same + 4 >= noun.len()
    };
    let verb = |word: &&LowerWord<'_>| word.ends_with("ed") && stem(word);
    matches!(preposition.as_str(), "in" | "on") && said.iter().rev().take(NEAR).any(|word| verb(&word))
}

/// Whether another date stands before the mention in its sentence or in the one before: the length is counted from there.
fn has_date_nearby(article: &ArticleContext<'_>, index: usize) -> bool {
    let mentions = &article.reading.time_mentions;
    let Some(own) = mentions.get(index) else { return true };
    let near = mentions.iter().take(index).rev().take_while(|m| m.field == own.field && m.sentence + 1 >= own.sentence);
    near.into_iter().any(|mention| matches!(mention.expr, TimeExpr::Date { .. }))
}

/// The nouns that stand behind "the" shortly before the end of a text; names are none.
fn definite_nouns(before: &str) -> Vec<String> {
    const NEAR: usize = 12;
    const SHORTEST: usize = 5;
    const PHRASE: usize = 4;
    let words: Vec<&str> = before.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let near = words.get(words.len().saturating_sub(NEAR)..).unwrap_or_default();
    let behind_the = |at: usize| near.iter().take(at).rev().take(PHRASE).any(|word| is_definite(word));
    let plain = |word: &str| word.len() >= SHORTEST && word.chars().all(char::is_lowercase);
    let nouns = near.iter().enumerate().filter(|(at, word)| plain(word) && behind_the(*at));
    nouns.map(|(_, word)| (*word).to_owned()).collect()
}
