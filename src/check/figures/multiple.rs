//! How many times a thing became or is another, in a word: "profits triple" in the headline, "profits doubled" in the text.

use memchr::memmem;

use super::Place;
use super::body::LazyBody;
use super::twin::Spot;
use crate::check::ArticleContext;
use crate::text::{FieldKind, Span};

/// The beginnings of the words, with what they mean, and the endings that such a word can have.
const STEMS: [(&str, f64); 5] = [("doubl", 2.0), ("tripl", 3.0), ("trebl", 3.0), ("quadrupl", 4.0), ("halv", 0.5)];
const ENDINGS: [&str; 4] = ["e", "es", "ed", "ing"];

/// A word of multiples at its place.
#[derive(Clone, Copy)]
struct Multiple {
    spot: Spot,
    times: f64,
}

/// Each multiple of the field that no word of the text bears out, with that which the text tells of the same thing: both, and how
/// many words their sentences share.
pub(super) fn differing(
    article: &ArticleContext<'_>,
    field: FieldKind,
    body: &LazyBody<'_>,
) -> Vec<(Place, Place, usize)> {
    let own = multiples(article, field);
    if own.is_empty() {
        return Vec::new();
    }
    let text = multiples(article, FieldKind::Text);
    let open = own.iter().filter(|one| !text.iter().any(|other| other.times == one.times) && !is_told(article, one));
    let each = open.filter_map(|one| {
        let body = body.get();
        let words = body.own(article, one.spot);
        let fits = text.iter().map(|other| (other, body.fit(article, &words, other.spot)));
        let best = fits.max_by(|(_, a), (_, b)| a.strength().total_cmp(&b.strength()));
        best.filter(|(_, fit)| fit.near >= NEAR && fit.strength() >= ENOUGH)
            .map(|(other, fit)| (one.spot.into(), other.spot.into(), fit.words))
    });
    each.collect()
}

/// What must speak for two multiples to be of one thing: a word near both that few sentences have.
const NEAR: f64 = 0.4;
const ENOUGH: f64 = 1.2;

/// Every verb or adjective of multiples in a field.
fn multiples(article: &ArticleContext<'_>, field: FieldKind) -> Vec<Multiple> {
    let Some(text) = article.article.field(field).map(|field| &*field.text) else { return Vec::new() };
    let found = STEMS.iter().flat_map(|(stem, times)| {
        // The first letter may be a capital.
        let tail = stem.get(1..).unwrap_or_default();
        let at = memmem::find_iter(text.as_bytes(), tail.as_bytes()).filter_map(|at| at.checked_sub(1));
        at.filter_map(move |at| word(text, at, stem)).map(|span| (span, *times))
    });
    let mut found: Vec<Multiple> = found.filter_map(|(span, times)| at(article, field, span, times)).collect();
    found.sort_by_key(|one| one.spot.span.start);
    found
}

/// The whole word at a place, if it begins with the stem and has one of the endings.
fn word(text: &str, at: usize, stem: &str) -> Option<Span> {
    let is_free = text.get(..at)?.chars().next_back().is_none_or(|before| !before.is_alphanumeric());
    let begins = text.get(at..at + stem.len())?.eq_ignore_ascii_case(stem);
    let rest = text.get(at + stem.len()..)?;
    let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    let ends = ENDINGS.contains(&rest.get(..end)?);
    (is_free && begins && ends).then(|| Span::from_usize(at, at + stem.len() + end))
}

fn at(article: &ArticleContext<'_>, field: FieldKind, span: Span, times: f64) -> Option<Multiple> {
    let sentences = &article.reading.sentences;
    let sentence = sentences.iter().position(|sentence| sentence.field == field && sentence.span.contains(span))?;
    Some(Multiple { spot: Spot { field, sentence: u32::try_from(sentence).ok()?, span }, times })
}

/// Whether the text tells the multiple in other words: "threefold", "three times", "a half", "200%".
fn is_told(article: &ArticleContext<'_>, one: &Multiple) -> bool {
    let Some(text) = article.article.field(FieldKind::Text) else { return false };
    let text = text.text.to_lowercase();
    let words: &[&str] = match one.times {
        times if times < 1.0 => &["half", "50%", "50 per"],
        times if times < 3.0 => &["twice", "twofold", "two-fold", "two times", "100%", "100 per"],
        times if times < 4.0 => &["thrice", "threefold", "three-fold", "three times", "third", "200%", "200 per"],
        _ => &["fourfold", "four-fold", "four times", "quarter", "300%", "300 per"],
    };
    words.iter().any(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::word;

    #[test]
    fn a_word_of_multiples_is_whole() {
        let cases =
            [("Doubled", true), ("doubling", true), ("redoubled", false), ("doubloon", false), ("doubly", false)];
        for (text, wanted) in cases {
            let at = text.to_lowercase().find("doubl").unwrap_or(0);
            assert_eq!(word(text, at, "doubl").is_some(), wanted, "{text}");
        }
    }
}
