//! Names of one or more words, found by their first word.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

/// One spelling of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The spelling, as the file has it.
    pub spelling: Box<str>,
    /// What it names: an index of the list that the [`NameIndex`] was built over.
    pub id: u16,
    /// Whether the spelling is a demonym.
    pub demonym: bool,
    /// Whether it is one word, without the stop of an abbreviation.
    pub single: bool,
    /// Whether it is written in capitals only, so that case tells it from a common word ("US").
    pub acronym: bool,
    /// The first letter of the second word in lower case, where that is ASCII and the first word has no stop: most texts are
    /// told from a name of several words by it.
    pub second: Option<u8>,
}

impl Named {
    /// Its words, parted at spaces and hyphens.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.spelling.split([' ', '-'])
    }
}

/// Spellings by their first word in lower case, the longest first.
#[derive(Clone, Debug, Default)]
pub struct NameIndex(FxHashMap<Box<str>, SmallVec<[Named; 1]>>);

impl NameIndex {
    /// Adds a spelling.
    pub(super) fn add(&mut self, spelling: &str, id: u16, demonym: bool) {
        let Some(first) = spelling.split([' ', '-']).next() else { return };
        let entries = self.0.entry(first.to_lowercase().into()).or_default();
        let at = entries.partition_point(|entry| entry.spelling.len() >= spelling.len());
        let single = !spelling.contains([' ', '-']) && !spelling.ends_with('.');
        let acronym = !spelling.bytes().any(|byte| byte.is_ascii_lowercase());
        let mut words = spelling.split([' ', '-']);
        let plain = words.next().is_some_and(|first| !first.ends_with('.'));
        let second = words.next().and_then(|second| second.bytes().next()).filter(|byte| plain && byte.is_ascii());
        let second = second.map(|byte| byte.to_ascii_lowercase());
        entries.insert(at, Named { spelling: spelling.into(), id, demonym, single, acronym, second });
    }

    /// The spellings that start with this word (in lower case), the longest first.
    pub fn starting_with(&self, first: &str) -> &[Named] {
        self.0.get(first).map_or(&[], |entries| entries)
    }

    /// What exactly this spelling names.
    pub fn exact(&self, spelling: &str) -> Option<u16> {
        let first = spelling.split([' ', '-']).next()?.to_lowercase();
        let found = self.starting_with(&first).iter().find(|entry| &*entry.spelling == spelling);
        found.map(|entry| entry.id)
    }

    /// Every first word, in lower case.
    pub(super) fn first_words(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(|word| &**word)
    }
}
