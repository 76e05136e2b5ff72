//! Keys to words, in one flat table.

use std::hint::select_unpredictable;

use smallvec::SmallVec;

use super::key::WordKey;
use super::{Class, WordId};

/// A perfect hash table: every word has a slot of its own, so that one look settles whether a word is there. (Hash and
/// displace: Belazzougui, Botelho, Dietzfelbinger, "Hash, displace, and compress", 2009, without the compression.) What
/// is no word of the vocabulary is then not told by a search of unforeseeable length.
#[derive(Debug, Default)]
pub(super) struct Table {
    slots: Vec<Slot>,
    /// A byte of the hash of each slot's key, zero where it is empty: so small that it stays at hand, it spares the look at
    /// a slot far away for nearly all words that are not there.
    tags: Vec<u8>,
    /// For each group of keys the multiplier that gives them free slots.
    multipliers: Vec<u16>,
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

/// A key with what is known of its word.
type Entry = (WordKey, WordId, Class);

/// The keys that share a multiplier.
type Group<'a> = SmallVec<[&'a Entry; 6]>;

impl Table {
    /// A table of the words, whose keys differ and whose numbers are not 0. (Two keys of one hash would never find places; the
    /// chance is less than one in a thousand million for any vocabulary, and such words are then left out.)
    pub(super) fn new(entries: impl Iterator<Item = Entry>) -> Table {
        let entries: Vec<Entry> = entries.collect();
        let bits = (entries.len() * 5 / 4 + 2).next_power_of_two().trailing_zeros();
        // Twice the slots part the keys anew.
        let mut tables = (bits..bits + 3).map(|bits| Table::of_size(bits, &entries));
        let (first, whole) = tables.next().unwrap_or_default();
        if whole { first } else { tables.find(|(_, whole)| *whole).map_or(first, |(table, _)| table) }
    }

    /// A table of `1 << bits` slots, and whether all keys found their places in it.
    fn of_size(bits: u32, entries: &[Entry]) -> (Table, bool) {
        let groups = 1 << bits.saturating_sub(GROUP_BITS);
        let (slots, tags) = (vec![Slot::default(); 1 << bits], vec![0; 1 << bits]);
        let mut table = Table { slots, tags, multipliers: vec![1; groups], bits };
        let mut groups: Vec<Group<'_>> = vec![Group::new(); groups];
        for entry in entries {
            groups.get_mut(table.group(entry.0.hash())).into_iter().for_each(|group| group.push(entry));
        }
        // The largest find their places while there are many.
        let largest = groups.iter().map(Group::len).max().unwrap_or_default();
        let by_size =
            (1..=largest).rev().flat_map(|size| (0..).zip(&groups).filter(move |(_, group)| group.len() == size));
        let left_out = by_size.filter(|(number, group)| !table.place(*number, group)).count();
        (table, left_out == 0)
    }

    /// Gives the keys of one group free slots, if a multiplier does.
    fn place(&mut self, number: usize, group: &Group<'_>) -> bool {
        let mut places: SmallVec<[usize; 8]> = SmallVec::new();
        let free = |multiplier: &u16| {
            places.clear();
            group.iter().all(|(key, ..)| {
                let place = self.place_of(key.hash(), *multiplier);
                let is_free = self.slots.get(place).is_some_and(|slot| !slot.id.is_known()) && !places.contains(&place);
                places.push(place);
                is_free
            })
        };
        let Some(multiplier) = (1..u16::MAX).step_by(2).find(free) else { return false };
        self.multipliers.get_mut(number).into_iter().for_each(|own| *own = multiplier);
        for ((key, id, class), place) in group.iter().copied().copied().zip(places) {
            if let Some((slot, own)) = self.slots.get_mut(place).zip(self.tags.get_mut(place)) {
                *slot = Slot { key, class, id };
                *own = tag(key.hash());
            }
        }
        true
    }

    /// The word's number and class; those of an unknown word if it is not there.
    #[inline]
    pub(super) fn get(&self, key: WordKey) -> (WordId, Class) {
        let hash = key.hash();
        let multiplier = self.multipliers.get(self.group(hash)).copied().unwrap_or_default();
        let place = self.place_of(hash, multiplier);
        let may_be_there = self.tags.get(place) == Some(&tag(hash));
        let slot = self.slots.get(select_unpredictable(may_be_there, place, 0)).copied().unwrap_or_default();
        // An empty slot has the number and class of an unknown word, and the key of the empty one. Every other word of
        // running text is unknown, so that a branch would be taken wrongly time and again.
        let there = slot.key.is(key);
        (select_unpredictable(there, slot.id, WordId::UNKNOWN), select_unpredictable(there, slot.class, Class::NONE))
    }

    fn group(&self, hash: u64) -> usize {
        hash as usize >> 8 & (self.multipliers.len() - 1)
    }

    fn place_of(&self, hash: u64, multiplier: u16) -> usize {
        (hash.wrapping_mul(u64::from(multiplier)) >> (64 - self.bits)) as usize
    }
}

/// A byte of a hash that decides neither group nor place; never zero.
fn tag(hash: u64) -> u8 {
    hash as u8 | 1
}

/// A group has `1 << GROUP_BITS` slots to a multiplier on average.
const GROUP_BITS: u32 = 2;
