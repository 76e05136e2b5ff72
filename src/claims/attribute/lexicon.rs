//! The patterns of attributes and the nouns of occasions, looked up by their words.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use crate::claims::pattern::{Compiled, Element, Reads, Role, compiled, parse, within};
use crate::knowledge::{AttributeWords, Counts, FileError};
use crate::lexicon::{Class, VocabularyBuilder, WordId};

/// A pattern of an attribute, cut at its figure.
#[derive(Clone, Debug)]
pub(super) struct AttributePattern {
    /// The attribute (an index of `AttributeWords::kinds`).
    pub(super) kind: u16,
    /// Its place among the attribute's patterns.
    pub(super) place: u16,
    /// What the figure counts.
    pub(super) counts: Counts,
    /// What stands before the figure.
    pub(super) before: Vec<Compiled>,
    /// What stands behind it.
    pub(super) behind: Vec<Compiled>,
}

/// A noun for what befalls people.
#[derive(Clone, Copy, Debug)]
pub(super) struct OccasionNoun {
    /// Its row in `AttributeWords::occasions`.
    pub(super) group: u16,
    /// Whether it is a plural.
    pub(super) several: bool,
}

/// The patterns and nouns, by their words.
#[derive(Debug, Default)]
pub struct AttributeLexicon {
    patterns: Vec<AttributePattern>,
    by_word: FxHashMap<WordId, SmallVec<[u16; 4]>>,
    occasions: FxHashMap<WordId, OccasionNoun>,
}

impl AttributeLexicon {
    /// Compiles the patterns and adds their words to the vocabulary. Those that can't be read are told, each at its place.
    pub fn compile(words: &AttributeWords, vocabulary: &mut VocabularyBuilder) -> (AttributeLexicon, Vec<FileError>) {
        let (mut lexicon, mut errors) = (AttributeLexicon::default(), Vec::new());
        for (number, kind) in (0u16..).zip(&words.kinds) {
            for (place, source) in (0u16..).zip(&kind.patterns) {
                match parse(&source.text, Reads::Attributes) {
                    Ok(elements) => lexicon.add((number, place, kind.counts), &elements, vocabulary),
                    Err(e) => errors.push(kind.error(within(&source.span, &source.text, &e.span), e.message)),
                }
            }
        }
        for (group, nouns) in (0u16..).zip(&words.occasions) {
            for noun in nouns {
                lexicon.occasions.insert(vocabulary.add(noun, Class::NONE), OccasionNoun { group, several: false });
                let several = OccasionNoun { group, several: true };
                lexicon.occasions.insert(vocabulary.add(&plural(noun), Class::NONE), several);
            }
        }
        (lexicon, errors)
    }

    fn add(&mut self, of: (u16, u16, Counts), elements: &[Element], vocabulary: &mut VocabularyBuilder) {
        let slot = elements.iter().position(|element| *element == Element::Slot(Role::Figure));
        let (Some(slot), Some(key), Ok(number)) = (slot, key(elements), u16::try_from(self.patterns.len())) else {
            return;
        };
        let class = |at: usize| if at == key { Class::ATTRIBUTE } else { Class::NONE };
        let mut all: Vec<Compiled> =
            elements.iter().enumerate().map(|(at, element)| compiled(element, class(at), vocabulary)).collect();
        if let Some(Compiled::Word(words)) = all.get(key) {
            words.iter().for_each(|word| self.by_word.entry(*word).or_default().push(number));
        }
        let behind = all.split_off(slot + 1);
        all.truncate(slot);
        let (kind, place, counts) = of;
        self.patterns.push(AttributePattern { kind, place, counts, before: all, behind });
    }

    /// The patterns that are found by a word.
    pub(super) fn found_by(&self, word: WordId) -> impl Iterator<Item = &AttributePattern> {
        let numbers = self.by_word.get(&word).map_or(&[][..], SmallVec::as_slice);
        numbers.iter().filter_map(|number| self.patterns.get(usize::from(*number)))
    }

    /// What a noun of an occasion tells.
    pub(super) fn occasion(&self, word: WordId) -> Option<OccasionNoun> {
        self.occasions.get(&word).copied()
    }
}

/// The element by whose words a pattern is found: of those without short words, which stand everywhere, the one with the fewest
/// words, and the longest of these.
fn key(elements: &[Element]) -> Option<usize> {
    const SHORT: usize = 3;
    let words = |at: usize| match elements.get(at) {
        Some(Element::Word(words)) => Some((words.iter().map(String::len).min()?, words.len())),
        _ => None,
    };
    let all = (0..elements.len()).filter_map(|at| words(at).map(|(shortest, count)| (at, shortest, count)));
    all.min_by_key(|(_, shortest, count)| (*shortest <= SHORT, *count, Reverse(*shortest))).map(|(at, ..)| at)
}

fn plural(noun: &str) -> String {
    let hissing = ["s", "x", "ch", "sh"].iter().any(|end| noun.ends_with(end));
    match noun.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u'])) {
        Some(stem) => format!("{stem}ies"),
        None if hissing => format!("{noun}es"),
        None => format!("{noun}s"),
    }
}
