//! Keys to words, in one flat table.

use super::key::WordKey;
use super::{Class, WordId};

/// An open-addressing table with linear probing; between a half and a quarter of its slots are used.
#[derive(Debug)]
pub(super) struct Table {
    slots: Vec<Slot>,
    /// The table has `1 << bits` slots.
    bits: u32,
}

/// A word; an empty slot has the number 0.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    key: WordKey,
    class: Class,
    id: WordId,
}

impl Table {
    /// A table of the words, whose keys differ and whose numbers are not 0.
    pub(super) fn new(entries: impl Iterator<Item = (WordKey, WordId, Class)> + Clone) -> Table {
        let size = (entries.clone().count() * 2 + 2).next_power_of_two();
        let mut table = Table { slots: vec![Slot::default(); size], bits: size.trailing_zeros() };
        for (key, id, class) in entries {
            let at = table.find(key);
            if let Some(slot) = table.slots.get_mut(at) {
                *slot = Slot { key, class, id };
            }
        }
        table
    }

    /// The word's number and class; those of an unknown word if it is not there.
    #[inline]
    pub(super) fn get(&self, key: WordKey) -> (WordId, Class) {
        let mut at = key.slot(self.bits);
        while let Some(slot) = self.slots.get(at) {
            // An empty slot has the number and class of an unknown word.
            if slot.key == key || !slot.id.is_known() {
                return (slot.id, slot.class);
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
        Default::default()
    }

    /// The slot that holds the key, or the empty one in which it would stand.
    fn find(&self, key: WordKey) -> usize {
        let mut at = key.slot(self.bits);
        while self.slots.get(at).is_some_and(|slot| slot.id.is_known() && slot.key != key) {
            at = (at + 1) & (self.slots.len() - 1);
        }
        at
    }
}
