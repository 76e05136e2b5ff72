//! Kinds of events and the patterns that read them: `rules/events/*.toml`.

use std::ops::Range;

use serde::Deserialize;
use serde_spanned::Spanned;

use super::source::Source;
use super::{FileError, Knowledge};

/// How often an event can happen to one subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Happens {
    /// Once: a founding, a death.
    Once,
    /// So rarely that two within a year are taken for one: the closing of an embassy.
    Rarely,
    /// As often as you like: a visit.
    Freely,
}

/// What can fill a slot of a pattern.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SlotKind {
    /// A country, town or region; a capital, the people and their demonym stand for the country.
    Place,
    /// The country of a place: who visits a town visits its country.
    Country,
    /// A person.
    Person,
    /// An organisation, by its name.
    Organisation,
    /// Something that a country or organisation has one of: one of these nouns with its owner.
    Thing(Vec<String>),
}

/// A pattern as it was written, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternSource {
    /// The pattern; see [`crate::claims::pattern`] for its grammar.
    pub text: String,
    /// Its bytes in the file, without the quotes.
    pub span: Range<usize>,
}

/// A kind of event: what it is called, how often it happens, how it is said.
#[derive(Clone, Debug)]
pub struct EventKind {
    /// Its name in kebab case.
    pub name: String,
    /// How a message names one, with `{subject}` and `{object}`.
    pub says: String,
    /// How often one subject has it.
    pub happens: Happens,
    /// What `{subject}` matches.
    pub subject: SlotKind,
    /// What `{object}` matches, where the patterns have one.
    pub object: Option<SlotKind>,
    /// How it is said.
    pub patterns: Vec<PatternSource>,
    /// The file, for errors found when the patterns are compiled.
    pub(super) source: Source,
}

impl EventKind {
    /// An error at some bytes of the kind's file.
    pub fn error(&self, span: Range<usize>, message: impl Into<String>) -> FileError {
        self.source.error(span, message)
    }

    /// How a message names one: "the closing of Cuba's borders".
    pub fn describe(&self, subject: &str, object: Option<&str>) -> String {
        self.says.replace("{subject}", subject).replace("{object}", object.unwrap_or("it"))
    }
}

/// An event file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EventFile {
    event: Vec<EventEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EventEntry {
    name: Spanned<String>,
    says: Spanned<String>,
    happens: Happens,
    subject: SlotKind,
    object: Option<SlotKind>,
    patterns: Vec<Spanned<String>>,
}

/// Reads one event file.
pub(super) fn read(source: &Source, knowledge: &mut Knowledge, errors: &mut Vec<FileError>) {
    let Some(file) = source.parse::<EventFile>(errors) else { return };
    for entry in file.event {
        if knowledge.events.iter().any(|kind| kind.name == *entry.name.get_ref()) {
            errors
                .push(source.error(entry.name.span(), format!("there is an event `{}` already", entry.name.get_ref())));
        }
        if entry.object.is_none() && entry.says.get_ref().contains("{object}") {
            let help = "say what it matches: object = \"place\"";
            errors.push(source.error_with_help(entry.says.span(), "this names {object}, but the event has none", help));
        }
        let patterns = entry.patterns.into_iter().map(|pattern| pattern_source(pattern, &source.text)).collect();
        knowledge.events.push(EventKind {
            name: entry.name.into_inner(),
            says: entry.says.into_inner(),
            happens: entry.happens,
            subject: entry.subject,
            object: entry.object,
            patterns,
            source: source.clone(),
        });
    }
}

/// The pattern with its bytes inside the quotes; of a string with escapes the whole stands for every part.
pub(super) fn pattern_source(pattern: Spanned<String>, file: &str) -> PatternSource {
    let whole = pattern.span();
    let text = pattern.into_inner();
    let inside = whole.start + 1..whole.end.saturating_sub(1);
    let span = if file.get(inside.clone()) == Some(text.as_str()) { inside } else { whole };
    PatternSource { text, span }
}
