//! The text as a headline's sentence sees it: which of its sentences tells the same, by the words that few of them have.

use std::cell::OnceCell;

use rustc_hash::FxHashMap;

use super::twin::{Spot, first_words, last_words};
use super::words::{self, Key, Keys};
use crate::check::ArticleContext;
use crate::text::{FieldKind, Span};

/// The telling words of the text's sentences.
pub(super) struct Body {
    /// The index of its first sentence.
    first: u32,
    sentences: Vec<Keys>,
    /// In how many sentences each word stands.
    in_sentences: FxHashMap<Key, u32>,
}

/// The text's sentences, read when they are asked for.
pub(super) struct LazyBody<'a> {
    article: ArticleContext<'a>,
    body: OnceCell<Body>,
}

impl<'a> LazyBody<'a> {
    /// Those of an article.
    pub(super) fn of(article: &ArticleContext<'a>) -> LazyBody<'a> {
        LazyBody { article: *article, body: OnceCell::new() }
    }

    /// The sentences.
    pub(super) fn get(&self) -> &Body {
        self.body.get_or_init(|| Body::of(&self.article))
    }
}

/// The words around a figure or date of the headline.
pub(super) struct Own {
    all: Keys,
    near: Keys,
    /// What all its words weigh that the text has.
    whole: f64,
}

/// How much a place of the text tells what the headline's tells.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Fit {
    /// How many telling words both sentences have.
    pub(super) words: usize,
    /// What they weigh: a word that stands in one sentence of the text only weighs 1.
    pub(super) weight: f64,
    /// What those weigh that stand near both places.
    pub(super) near: f64,
    /// Their part of all that the headline's sentence has in common with the text.
    pub(super) coverage: f64,
}

impl Fit {
    /// How much both sentences have in common, that near the two places twice.
    pub(super) fn strength(&self) -> f64 {
        self.weight + self.near
    }

    /// Whether the text's sentence repeats the headline's nearly whole.
    pub(super) fn is_retold(&self) -> bool {
        self.coverage >= 0.7 && self.strength() >= 4.0
    }
}

impl Body {
    /// Reads the text's sentences.
    fn of(article: &ArticleContext<'_>) -> Body {
        let all = &article.reading.sentences;
        let first = all.partition_point(|sentence| sentence.field < FieldKind::Text);
        let text = all.iter().skip(first).take_while(|sentence| sentence.field == FieldKind::Text);
        let counted = &article.knowledge.counted;
        let sentences: Vec<Keys> = text
            .map(|sentence| words::telling_and_numbers(article.text(FieldKind::Text, sentence.span), counted))
            .collect();
        let mut in_sentences: FxHashMap<Key, u32> = FxHashMap::default();
        for key in sentences.iter().flatten() {
            *in_sentences.entry(*key).or_default() += 1;
        }
        Body { first: u32::try_from(first).unwrap_or(u32::MAX), sentences, in_sentences }
    }

    /// What a word tells: 1 where one sentence has it, the less the more have it; nought where the text has not got it.
    fn weight(&self, key: Key) -> f64 {
        let Some(found) = self.in_sentences.get(&key) else { return 0.0 };
        let all = self.sentences.len() as f64;
        (1.0 + all / f64::from(*found)).ln() / (1.0 + all).ln()
    }

    /// The part of some words that the text has.
    pub(super) fn known(&self, keys: &Keys) -> f64 {
        let found = keys.iter().filter(|key| self.in_sentences.contains_key(key)).count();
        found as f64 / keys.len().max(1) as f64
    }

    fn common(&self, a: &Keys, b: &Keys) -> (usize, f64) {
        let both = a.iter().filter(|key| b.contains(key));
        both.fold((0, 0.0), |(count, weight), key| (count + 1, weight + self.weight(*key)))
    }

    /// The words around a place of the headline.
    pub(super) fn own(&self, article: &ArticleContext<'_>, spot: Spot) -> Own {
        let (all, near) = (of_sentence(article, spot), near(article, spot));
        let whole = all.iter().map(|key| self.weight(*key)).sum();
        Own { all, near, whole }
    }

    /// How much a place of the text tells what the headline's tells.
    pub(super) fn fit(&self, article: &ArticleContext<'_>, own: &Own, other: Spot) -> Fit {
        let keys = self.sentences.get(other.sentence.saturating_sub(self.first) as usize);
        let Some(keys) = keys.filter(|_| other.sentence >= self.first) else { return Fit::default() };
        let (words, weight) = self.common(&own.all, keys);
        Fit {
            words,
            weight,
            near: self.common(&own.near, &near(article, other)).1,
            coverage: if own.whole > 0.0 { weight / own.whole } else { 0.0 },
        }
    }
}

/// The telling words of a place's sentence.
fn of_sentence(article: &ArticleContext<'_>, spot: Spot) -> Keys {
    let (before, behind) = beside(article, spot);
    telling_of(article, before, behind)
}

/// Those within a few words of the place.
fn near(article: &ArticleContext<'_>, spot: Spot) -> Keys {
    let (before, behind) = beside(article, spot);
    telling_of(article, last_words(before), first_words(behind))
}

/// The text of a place's sentence before and behind it.
fn beside<'a>(article: &'a ArticleContext<'_>, spot: Spot) -> (&'a str, &'a str) {
    let sentence = article.reading.sentences.get(spot.sentence as usize).map_or(spot.span, |sentence| sentence.span);
    let text = |span| article.text(spot.field, span);
    (text(Span::new(sentence.start, spot.span.start)), text(Span::new(spot.span.end, sentence.end)))
}

/// The telling words of both texts, each once.
fn telling_of(article: &ArticleContext<'_>, before: &str, behind: &str) -> Keys {
    let counted = &article.knowledge.counted;
    let mut keys = words::telling_and_numbers(before, counted);
    for key in words::telling_and_numbers(behind, counted) {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}
