//! What words mean around an age, by their number in the vocabulary.

use crate::lexicon::{Class, Vocabulary, VocabularyBuilder, WordId};

/// What a word means around an age. "at", "of", "now" and the units are words of time too and stand in that table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AgeWord {
    Other,
    /// "aged"
    Aged,
    /// "age"
    Age,
    /// "yo"
    YearsOld,
    /// "turned"
    Turned,
    /// "birthday"
    Birthday,
    /// "was"
    Was,
    /// "is"
    Is,
    /// "he", "she", "I", "who": whoever can be so many years old.
    Someone,
    /// "his"
    Owner,
    /// "boy", before "of 12"
    Child,
    /// "died", "retired", before a bare "at 58"
    Deed,
    /// "then"
    Then,
    /// "just", "only", "still"
    Only,
    /// Words that may follow a bare age: "when", "and", "who".
    Follows,
}

use AgeWord::*;

const GROUPS: &[(&str, AgeWord)] = &[
    ("aged", Aged),
    ("age", Age),
    ("yo", YearsOld),
    ("turned turns turning turn", Turned),
    ("birthday", Birthday),
    ("was were", Was),
    ("is am 'm ’m 's ’s", Is),
    ("he she i who", Someone),
    ("his her their my", Owner),
    ("boy girl man woman youth child baby teenager student pensioner widow widower", Child),
    ("died dies dead retired retires married left joined won began started debuted emigrated resigned", Deed),
    ("then", Then),
    ("just only still barely already", Only),
    ("when and but while as because who with after before in on this last next at", Follows),
    ("twenties thirties forties fifties sixties seventies eighties nineties", Other),
];

/// The meaning of every word around ages, by its number in one vocabulary.
#[derive(Debug)]
pub struct AgeWords(Box<[AgeWord]>);

impl AgeWords {
    /// The table for a vocabulary into which [`register`] put its words.
    pub fn of(vocabulary: &Vocabulary) -> AgeWords {
        let mut meanings = vec![Other; vocabulary.len() + 1];
        for (words, meaning) in GROUPS {
            for id in words.split(' ').map(|word| vocabulary.id(word)).filter(|id| id.is_known()) {
                // "who" is someone first, and only then a word that may follow.
                if let Some(slot) = meanings.get_mut(usize::from(id.0)).filter(|slot| **slot == Other) {
                    *slot = *meaning;
                }
            }
        }
        AgeWords(meanings.into())
    }

    /// What the word means.
    pub(super) fn meaning(&self, id: WordId) -> AgeWord {
        self.0.get(usize::from(id.0)).copied().unwrap_or(Other)
    }
}

/// Adds every word of the table; decades in words also with [`Class::NUMBER`], at which the grammars start.
pub fn register(vocabulary: &mut VocabularyBuilder) {
    for (words, meaning) in GROUPS {
        let class = if *meaning == Other { Class::NUMBER } else { Class::NONE };
        vocabulary.add_all(words.split(' '), class);
    }
}
