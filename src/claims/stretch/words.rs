//! The phrases and nouns of stretches, looked up by their words.

use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

use super::StretchPart;
use crate::claims::pattern::inflections;
use crate::claims::view::SentenceView;
use crate::knowledge::{StretchPhrases, StretchWords};
use crate::lexicon::{Class, VocabularyBuilder, WordId};

/// Of what a phrase tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    /// A person's post.
    Post,
    /// An event named by its noun.
    Event,
    /// A kind of thing named by the verb itself: "met".
    Thing(u16),
}

/// A phrase: its first word is the key under which it is found.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    pub(super) family: Family,
    pub(super) part: StretchPart,
    /// Whether it counts in the passive only.
    pub(super) passive: bool,
    /// Whether its object makes room for its subject.
    pub(super) follows: bool,
    rest: Vec<String>,
}

/// A noun for a thing that lasts, by its last word.
#[derive(Clone, Debug)]
pub(super) struct Noun {
    pub(super) kind: u16,
    /// Whether this form tells of several.
    pub(super) several: bool,
    before: Option<String>,
}

/// The words of stretches, looked up.
#[derive(Debug, Default)]
pub struct StretchLexicon {
    phrases: FxHashMap<WordId, SmallVec<[Phrase; 2]>>,
    nouns: FxHashMap<WordId, SmallVec<[Noun; 1]>>,
    leaving: FxHashSet<WordId>,
    posts: FxHashSet<WordId>,
    tenures: FxHashSet<WordId>,
    /// The kinds whose length is set beforehand.
    set: Vec<bool>,
}

impl StretchLexicon {
    /// Adds the words to the vocabulary.
    pub fn compile(words: &StretchWords, vocabulary: &mut VocabularyBuilder) -> StretchLexicon {
        let mut lexicon = StretchLexicon::default();
        lexicon.add_phrases(&words.posts, Family::Post, vocabulary);
        lexicon.add_phrases(&words.events, Family::Event, vocabulary);
        for (kind, thing) in (0u16..).zip(&words.things) {
            lexicon.set.push(thing.set);
            thing.nouns.iter().for_each(|noun| lexicon.add_noun(noun, kind, vocabulary));
            for verb in &thing.verbs {
                lexicon.add_phrase(verb, (Family::Thing(kind), StretchPart::Lasted, false, false), vocabulary);
            }
        }
        let mut id = |word: &String| vocabulary.add(word, Class::STRETCH);
        lexicon.leaving = words.posts.leaving.iter().map(&mut id).collect();
        lexicon.posts = words.posts.nouns.iter().map(|word| vocabulary.add(word, Class::NONE)).collect();
        lexicon.tenures = words.posts.tenures.iter().map(|word| vocabulary.add(word, Class::STRETCH)).collect();
        // A length is told of a post without any of its verbs: "her nine years as coach".
        vocabulary.add("as", Class::STRETCH);
        lexicon
    }

    fn add_phrases(&mut self, phrases: &StretchPhrases, family: Family, vocabulary: &mut VocabularyBuilder) {
        use StretchPart::{Began, Ended, Lasted};
        let lists = [
            (&phrases.begins, Began, false, false),
            (&phrases.begun, Began, true, false),
            (&phrases.follows, Began, false, true),
            (&phrases.lasts, Lasted, false, false),
            (&phrases.ends, Ended, false, false),
            (&phrases.ended, Ended, true, false),
        ];
        for (list, part, passive, follows) in lists {
            for text in list {
                self.add_phrase(text, (family, part, passive, follows), vocabulary);
            }
        }
    }

    fn add_phrase(
        &mut self,
        text: &str,
        (family, part, passive, follows): (Family, StretchPart, bool, bool),
        vocabulary: &mut VocabularyBuilder,
    ) {
        let mut words = text.split(' ');
        let first = words.next().unwrap_or_default();
        let rest: Vec<String> = words.map(str::to_owned).collect();
        for form in inflections(first) {
            let phrase = Phrase { family, part, passive, follows, rest: rest.clone() };
            self.phrases.entry(vocabulary.add(&form, Class::STRETCH)).or_default().push(phrase);
        }
    }

    fn add_noun(&mut self, noun: &str, kind: u16, vocabulary: &mut VocabularyBuilder) {
        let (before, last) = noun.rsplit_once(' ').map_or((None, noun), |(before, last)| (Some(before), last));
        let plural = format!("{last}s");
        for (form, several) in [(last, false), (plural.as_str(), true)] {
            let before = before.map(str::to_owned);
            self.nouns.entry(vocabulary.add(form, Class::STRETCH)).or_default().push(Noun { kind, several, before });
        }
    }

    /// The phrases that start at a token, each with the token behind it.
    pub(super) fn phrases_at<'l>(
        &'l self,
        sentence: &'l SentenceView<'_>,
        at: usize,
    ) -> impl Iterator<Item = (&'l Phrase, usize)> {
        let here = sentence.tokens.get(at).and_then(|token| self.phrases.get(&token.word));
        here.into_iter().flatten().filter_map(move |phrase| {
            let matches = (at + 1..).zip(&phrase.rest).all(|(i, word)| sentence.is_any(i, &[word.as_str()]));
            matches.then_some((phrase, at + 1 + phrase.rest.len()))
        })
    }

    /// The noun that ends at a token, with its first token; the longest where several do.
    pub(super) fn noun_at(&self, sentence: &SentenceView<'_>, at: usize) -> Option<(&Noun, usize)> {
        let here = self.nouns.get(&sentence.tokens.get(at)?.word)?;
        let fits = here.iter().filter_map(|noun| match &noun.before {
            None => Some((noun, at)),
            Some(before) => at.checked_sub(1).filter(|i| sentence.is_any(*i, &[before.as_str()])).map(|i| (noun, i)),
        });
        fits.min_by_key(|(_, from)| *from)
    }

    /// Whether the length of such things is set beforehand.
    pub(super) fn is_set(&self, kind: u16) -> bool {
        self.set.get(usize::from(kind)).copied().unwrap_or(false)
    }

    /// Whether the word names someone's leaving: "resignation".
    pub(super) fn is_leaving(&self, word: WordId) -> bool {
        self.leaving.contains(&word)
    }

    /// Whether the word names the time that someone held a post: "reign".
    pub(super) fn is_tenure(&self, word: WordId) -> bool {
        self.tenures.contains(&word)
    }

    /// Whether the word stands for whatever post is spoken of.
    pub(super) fn is_post(&self, word: WordId) -> bool {
        self.posts.contains(&word)
    }
}
