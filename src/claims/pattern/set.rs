//! Patterns with their words looked up, found by the word that triggers them.

use std::ops::Range;

use smallvec::SmallVec;

use super::parse::EXACTLY;
use super::{Element, Reads, Role, inflections, parse};
use crate::knowledge::{EventKind, FileError, SlotKind};
use crate::lexicon::{Class, VocabularyBuilder, WordId};

/// The forms of a pattern's word, sorted.
type Forms = SmallVec<[WordId; 8]>;

/// One element with its words looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Compiled {
    /// One of these forms.
    Word(Forms),
    /// One of these forms, or nothing.
    Optional(Forms),
    /// Nothing, where none of these forms follows.
    Absent(Forms),
    /// Up to so many tokens.
    Gap(u8),
    /// A slot.
    Slot(Role),
}

/// A pattern of an event.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// The event (an index of `Knowledge::events`).
    pub event: u16,
    /// Its elements.
    pub elements: Vec<Compiled>,
    /// The element by whose words it is found.
    pub trigger: usize,
    /// Its place among the event's patterns (an index of `EventKind::patterns`).
    pub place: u16,
}

/// The patterns of one trigger word.
#[derive(Debug, Default)]
struct Triggered {
    patterns: SmallVec<[u16; 4]>,
    /// Whether one of them can match without another of its words right beside the trigger.
    alone: bool,
}

/// All patterns, by the words that trigger them.
#[derive(Debug, Default)]
pub struct PatternSet {
    patterns: Vec<Pattern>,
    /// For each word of the vocabulary up to the last that triggers one.
    by_word: Vec<Triggered>,
    things: Vec<[Forms; 2]>,
    /// The lists of `things`, each once.
    noun_lists: Vec<Forms>,
}

impl PatternSet {
    /// Compiles the events' patterns and adds their words to the vocabulary.
    pub fn compile(events: &[EventKind], vocabulary: &mut VocabularyBuilder) -> (PatternSet, Vec<FileError>) {
        let mut set = PatternSet::default();
        let mut errors = Vec::new();
        for (index, event) in events.iter().enumerate() {
            let Ok(number) = u16::try_from(index) else { break };
            set.add_things([nouns(Some(&event.subject), vocabulary), nouns(event.object.as_ref(), vocabulary)]);
            for (place, source) in (0u16..).zip(&event.patterns) {
                match parse(&source.text, Reads::Events) {
                    Ok(elements) if event.object.is_none() && elements.contains(&Element::Slot(Role::Object)) => {
                        errors.push(event.error(source.span.clone(), "this names {object}, but the event has none"));
                    }
                    Ok(elements) => set.add((number, place), &elements, vocabulary),
                    Err(e) => errors.push(event.error(within(&source.span, &source.text, &e.span), e.message)),
                }
            }
        }
        (set, errors)
    }

    fn add_things(&mut self, things: [Forms; 2]) {
        for list in &things {
            if !list.is_empty() && !self.noun_lists.contains(list) {
                self.noun_lists.push(list.clone());
            }
        }
        self.things.push(things);
    }

    fn add(&mut self, (event, place): (u16, u16), elements: &[Element], vocabulary: &mut VocabularyBuilder) {
        let Some(trigger) = elements.iter().position(|e| matches!(e, Element::Word(_))) else { return };
        let Ok(number) = u16::try_from(self.patterns.len()) else { return };
        let class = |i: usize| match i.abs_diff(trigger) {
            0 => Class::PATTERN,
            1 => Class::BESIDE,
            _ => Class::NONE,
        };
        let elements: Vec<Compiled> =
            elements.iter().enumerate().map(|(i, element)| compiled(element, class(i), vocabulary)).collect();
        let is_word = |i: usize| matches!(elements.get(i), Some(Compiled::Word(_)));
        let beside = is_word(trigger + 1) || trigger.checked_sub(1).is_some_and(is_word);
        if let Some(Compiled::Word(words)) = elements.get(trigger) {
            for word in words {
                let word = usize::from(word.0);
                if self.by_word.len() <= word {
                    self.by_word.resize_with(word + 1, Triggered::default);
                }
                if let Some(triggered) = self.by_word.get_mut(word) {
                    triggered.patterns.push(number);
                    triggered.alone |= !beside;
                }
            }
        }
        self.patterns.push(Pattern { event, elements, trigger, place });
    }

    /// The patterns that this word triggers; `beside` tells whether a word of [`Class::BESIDE`] stands right beside it, without
    /// which most of them can't match.
    pub fn triggered_by(&self, word: WordId, beside: bool) -> impl Iterator<Item = &Pattern> {
        let triggered = self.by_word.get(usize::from(word.0)).filter(|triggered| beside || triggered.alone);
        let numbers = triggered.map_or(&[][..], |triggered| triggered.patterns.as_slice());
        numbers.iter().filter_map(|n| self.patterns.get(usize::from(*n)))
    }

    /// The lists of nouns that name things, each once; their words have [`Class::THING`].
    pub fn noun_lists(&self) -> impl Iterator<Item = &[WordId]> {
        self.noun_lists.iter().map(SmallVec::as_slice)
    }

    /// The nouns of an event's slot, where the slot takes a thing.
    pub fn nouns(&self, event: u16, role: Role) -> &[WordId] {
        let slot = usize::from(role == Role::Object);
        self.things.get(usize::from(event)).and_then(|slots| slots.get(slot)).map_or(&[], SmallVec::as_slice)
    }
}

/// An element with its words looked up; `class` is what its words are to the pattern, if it is made of words that must stand.
pub(in crate::claims) fn compiled(element: &Element, class: Class, vocabulary: &mut VocabularyBuilder) -> Compiled {
    match element {
        Element::Word(words) => Compiled::Word(forms(words, vocabulary, class)),
        Element::Optional(words) => Compiled::Optional(forms(words, vocabulary, Class::NONE)),
        Element::Absent(words) => Compiled::Absent(forms(words, vocabulary, Class::NONE)),
        Element::Gap(most) => Compiled::Gap(*most),
        Element::Slot(role) => Compiled::Slot(*role),
    }
}

/// All forms of the words, each with the class by which a sentence is chosen, if there is one.
fn forms(words: &[String], vocabulary: &mut VocabularyBuilder, class: Class) -> Forms {
    let all = words.iter().flat_map(|word| match word.strip_prefix(EXACTLY) {
        Some(word) => vec![word.to_owned()],
        None => inflections(word),
    });
    let mut ids: Forms = all.map(|form| vocabulary.add(&form, class)).filter(|id| id.is_known()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn nouns(slot: Option<&SlotKind>, vocabulary: &mut VocabularyBuilder) -> Forms {
    match slot {
        Some(SlotKind::Thing(nouns)) => forms(nouns, vocabulary, Class::THING),
        _ => Forms::new(),
    }
}

/// Bytes of a pattern as bytes of its file; the whole pattern where the two do not run side by side.
pub(in crate::claims) fn within(source: &Range<usize>, pattern: &str, inner: &Range<usize>) -> Range<usize> {
    if source.len() == pattern.len() { source.start + inner.start..source.start + inner.end } else { source.clone() }
}
