//! A glance at a sentence, before anything is built for it: which patterns may match there at all.

use std::cell::OnceCell;

use super::matcher::is_one_of;
use super::pattern::{Compiled, Pattern, Role};
use super::slots::SPEAKERS;
use crate::knowledge::{EventKind, SlotKind};
use crate::recognise::name::{NameKind, NameMention};
use crate::segment::{Token, TokenKind};

/// A sentence before anything is built for it.
pub(super) struct Bare<'a> {
    /// The text of its field.
    text: &'a str,
    pub(super) tokens: &'a [Token],
    /// Its names.
    names: &'a [NameMention],
    /// Whether it may speak of a thing with an owner, which no name stands for.
    things: bool,
    /// Whether someone speaks in it of themselves ("I", "we"), once something asks.
    speakers: OnceCell<bool>,
}

/// Whether `pattern` can match with its trigger at token `trigger`, as far as what stands right beside it and the kinds of names
/// on both its sides tell: a test for all patterns of a sentence before anything is built for any.
pub(super) fn may_match(sentence: &Bare<'_>, pattern: &Pattern, event: &EventKind, trigger: usize) -> bool {
    let kind = |role: Role| match role {
        Role::Subject => Some(&event.subject),
        Role::Object => event.object.as_ref(),
        Role::Figure => None,
    };
    let before = pattern.trigger.checked_sub(1).and_then(|i| pattern.elements.get(i));
    let fits_before = match before {
        Some(Compiled::Word(forms)) => {
            trigger.checked_sub(1).is_some_and(|token| is_one_of(sentence.tokens, token, forms))
        }
        Some(Compiled::Slot(role)) => kind(*role).is_some_and(|kind| sentence.may_fill_before(trigger, kind)),
        _ => true,
    };
    fits_before
        && match pattern.elements.get(pattern.trigger + 1) {
            Some(Compiled::Word(forms)) => is_one_of(sentence.tokens, trigger + 1, forms),
            Some(Compiled::Slot(role)) => kind(*role).is_some_and(|kind| sentence.may_fill_behind(trigger + 1, kind)),
            _ => true,
        }
        && pattern.elements.iter().enumerate().all(|(at, element)| match element {
            Compiled::Slot(role) => {
                kind(*role).is_some_and(|kind| sentence.may_fill_beside(trigger, at < pattern.trigger, kind))
            }
            _ => true,
        })
}

impl<'a> Bare<'a> {
    /// A sentence with these tokens of `text` and these names.
    pub(super) fn new(text: &'a str, tokens: &'a [Token], names: &'a [NameMention], things: bool) -> Bare<'a> {
        Bare { text, tokens, names, things, speakers: OnceCell::new() }
    }

    fn has_speakers(&self) -> bool {
        *self.speakers.get_or_init(|| self.tokens.iter().any(|token| is_speaker(self.text, token)))
    }

    /// Whether what fills such a slot may end before token `end`, with or without a possessive ending: a name, a thing, or a
    /// pronoun ("I", "we").
    fn may_fill_before(&self, end: usize, kind: &SlotKind) -> bool {
        let last = end.checked_sub(1).and_then(|at| self.tokens.get(at).map(|token| (at, token)));
        let last = match last {
            Some((at, clitic)) if clitic.kind == TokenKind::Clitic => {
                at.checked_sub(1).and_then(|at| self.tokens.get(at))
            }
            last => last.map(|(_, token)| token),
        };
        last.is_some_and(|last| {
            self.may_speak_or_be_a_thing(last, kind)
                || self.names.iter().any(|name| name.span.end == last.span.end && may_fill(name, kind))
        })
    }

    /// Whether what fills such a slot may start at token `start`, "the" or a title before the name with it.
    fn may_fill_behind(&self, start: usize, kind: &SlotKind) -> bool {
        let starts = |name: &NameMention, at: u32| {
            name.span.start == at || name.title.as_ref().is_some_and(|title| title.span.start == at)
        };
        let named =
            |token: &Token| self.names.iter().any(|name| starts(name, token.span.start) && may_fill(name, kind));
        let first = self.tokens.get(start);
        first.is_some_and(|first| self.may_speak_or_be_a_thing(first, kind) || named(first))
            || first.is_some_and(may_be_the) && self.tokens.get(start + 1).is_some_and(named)
    }

    /// Whether anything before the token `trigger`, or anything behind it, may fill such a slot.
    fn may_fill_beside(&self, trigger: usize, before: bool, kind: &SlotKind) -> bool {
        let (first, second) = self.tokens.split_at_checked(trigger).unwrap_or((self.tokens, &[]));
        let side = if before { first } else { second };
        let Some((start, end)) = side.first().zip(side.last()).map(|(first, last)| (first.span.start, last.span.end))
        else {
            return false;
        };
        self.names.iter().any(|name| start <= name.span.start && name.span.end <= end && may_fill(name, kind))
            || match kind {
                SlotKind::Person => self.has_speakers(),
                SlotKind::Thing(_) => self.things,
                SlotKind::Place | SlotKind::Country | SlotKind::Organisation => false,
            }
    }

    /// Whether a slot may be filled without a name: by "I" or "we", or by a thing.
    fn may_speak_or_be_a_thing(&self, token: &Token, kind: &SlotKind) -> bool {
        match kind {
            SlotKind::Person => is_speaker(self.text, token),
            SlotKind::Thing(_) => self.things,
            SlotKind::Place | SlotKind::Country | SlotKind::Organisation => false,
        }
    }
}

/// Whether a token is "I" or "we".
fn is_speaker(text: &str, token: &Token) -> bool {
    token.span.len() <= 2 && SPEAKERS.iter().any(|word| word.eq_ignore_ascii_case(token.span.of(text)))
}

/// Whether a name can fill such a slot.
fn may_fill(name: &NameMention, kind: &SlotKind) -> bool {
    match kind {
        SlotKind::Person => name.kind == NameKind::Person,
        SlotKind::Place | SlotKind::Country => name.place.is_some(),
        SlotKind::Organisation => name.kind == NameKind::Organisation,
        SlotKind::Thing(_) => false,
    }
}

fn may_be_the(token: &Token) -> bool {
    token.kind == TokenKind::Word && token.span.len() == 3
}
