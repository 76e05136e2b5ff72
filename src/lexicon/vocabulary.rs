//! Words to numbers, once per token.

use rustc_hash::FxHashMap;

use super::fold::{Folded, fold};
use super::key::WordKey;
use super::{Class, table::Table};

/// A word of the [`Vocabulary`]; 0 is every word that it does not hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WordId(pub u16);

impl WordId {
    /// A word that no stage reacts to.
    pub const UNKNOWN: WordId = WordId(0);

    /// Whether the vocabulary holds it.
    pub const fn is_known(self) -> bool {
        self.0 != 0
    }
}

/// Collects words and their classes; [`VocabularyBuilder::build`] freezes them.
#[derive(Debug, Default)]
pub struct VocabularyBuilder {
    /// The words that have a key, and the others.
    keyed: FxHashMap<WordKey, WordId>,
    long: FxHashMap<Folded, WordId>,
    words: Words,
    classes: Vec<Class>,
}

impl VocabularyBuilder {
    /// An empty vocabulary.
    pub fn new() -> Self {
        let mut builder = VocabularyBuilder::default();
        // The built-in lexicons and facts hold some 7,000 words.
        builder.keyed.reserve(7000);
        builder.words.push("");
        builder.classes.push(Class::NONE);
        builder
    }

    /// Adds a word (its case and the shape of its apostrophes do not count) with a class; a word already there gains the class.
    /// Beyond 65,535 words nothing more is taken in and the answer is [`WordId::UNKNOWN`]; that is also the answer to nothing.
    pub fn add(&mut self, word: &str, class: Class) -> WordId {
        if word.is_empty() {
            return WordId::UNKNOWN;
        }
        let folded = fold(word);
        let key = WordKey::of(&folded);
        let known = match key {
            Some(key) => self.keyed.get(&key),
            None => self.long.get(&folded),
        };
        let id = match known {
            Some(id) => *id,
            None => {
                let Ok(next) = u16::try_from(self.classes.len()) else { return WordId::UNKNOWN };
                let id = WordId(next);
                self.words.push(std::str::from_utf8(&folded).unwrap_or_default());
                self.classes.push(Class::NONE);
                match key {
                    Some(key) => self.keyed.insert(key, id),
                    None => self.long.insert(folded, id),
                };
                id
            }
        };
        if let Some(classes) = self.classes.get_mut(usize::from(id.0)) {
            *classes |= class;
        }
        id
    }

    /// Adds several words with one class.
    pub fn add_all<'a>(&mut self, words: impl IntoIterator<Item = &'a str>, class: Class) {
        for word in words {
            self.add(word, class);
        }
    }

    /// The finished vocabulary.
    pub fn build(self) -> Vocabulary {
        let class = |id: WordId| self.classes.get(usize::from(id.0)).copied().unwrap_or_default();
        let table = Table::new(self.keyed.iter().map(|(key, id)| (*key, *id, class(*id))));
        Vocabulary { table, long: self.long, words: self.words, classes: self.classes }
    }
}

/// Words by their number, in one text.
#[derive(Debug, Default)]
struct Words {
    text: String,
    /// Where each ends.
    ends: Vec<u32>,
}

impl Words {
    fn push(&mut self, word: &str) {
        self.text.push_str(word);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
    }

    fn get(&self, number: usize) -> Option<&str> {
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end);
        self.text.get(start as usize..*self.ends.get(number)? as usize)
    }
}

/// Every word that a stage reacts to.
#[derive(Debug)]
pub struct Vocabulary {
    /// The words that have a key.
    table: Table,
    /// The others.
    long: FxHashMap<Folded, WordId>,
    words: Words,
    classes: Vec<Class>,
}

impl Vocabulary {
    /// The word's number; its case and the shape of its apostrophes do not count.
    pub fn id(&self, word: &str) -> WordId {
        self.entry(word).0
    }

    /// The word's number and what it may be.
    pub fn entry(&self, word: &str) -> (WordId, Class) {
        match WordKey::of(word.as_bytes()) {
            Some(key) if word.is_ascii() => self.entry_of_key(key),
            _ => self.entry_of_folded(word),
        }
    }

    /// The number of the word of that key and what it may be.
    pub(crate) fn entry_of_key(&self, key: WordKey) -> (WordId, Class) {
        self.table.get(key)
    }

    fn entry_of_folded(&self, word: &str) -> (WordId, Class) {
        let folded = fold(word);
        match WordKey::of(&folded) {
            Some(key) => self.entry_of_key(key),
            None => self.long.get(&folded).map_or_else(Default::default, |id| (*id, self.class(*id))),
        }
    }

    /// What the word may be.
    pub fn class(&self, id: WordId) -> Class {
        self.classes.get(usize::from(id.0)).copied().unwrap_or_default()
    }

    /// The word in lower case.
    pub fn word(&self, id: WordId) -> &str {
        self.words.get(usize::from(id.0)).unwrap_or_default()
    }

    /// How many words it holds.
    pub fn len(&self) -> usize {
        self.classes.len() - 1
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn finds_every_word_whatever_its_case() {
        let words = ["may", "MARCH", "Mühle", "o'hara", "U.S.", "internationalisation", "unterzeichnungsprotokoll"];
        let mut builder = VocabularyBuilder::new();
        let ids = words.map(|word| builder.add(word, Class::TIME));
        assert_eq!(builder.add("May", Class::NUMBER), ids[0]);
        let vocabulary = builder.build();
        for (word, id) in words.into_iter().zip(ids) {
            let expected = if word == "may" { Class::TIME | Class::NUMBER } else { Class::TIME };
            assert!(id.is_known());
            assert_eq!(vocabulary.entry(word), (id, expected));
            assert_eq!(vocabulary.id(&word.to_uppercase()), id);
            assert_eq!(vocabulary.word(id), word.to_lowercase());
        }
        assert_eq!(vocabulary.id("O’Hara"), ids[3]);
        for word in ["", "ma", "mays", "ohara", "m\u{0}", "may\u{0}", "\u{0}", "internationalisations"] {
            assert_eq!(vocabulary.entry(word), (WordId::UNKNOWN, Class::NONE), "{word:?}");
        }
    }

    proptest! {
        #[test]
        fn holds_what_was_added_and_nothing_else(
            words in prop::collection::hash_set("[a-f']{1,3}|[a-zé]{1,20}", 0..200),
            others in prop::collection::vec("[a-f']{0,3}|[a-zé]{1,20}", 0..50),
        ) {
            let mut builder = VocabularyBuilder::new();
            let ids: Vec<_> = words.iter().map(|word| (word, builder.add(word, Class::TIME))).collect();
            let vocabulary = builder.build();
            prop_assert_eq!(vocabulary.len(), words.len());
            for (word, id) in ids {
                prop_assert_eq!(vocabulary.id(word), id);
            }
            for other in others {
                prop_assert_eq!(vocabulary.id(&other).is_known(), words.contains(&other));
            }
        }
    }
}
