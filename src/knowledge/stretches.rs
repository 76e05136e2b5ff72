//! How news says that a post or an event began, lasted and ended: `rules/stretches/*.toml`.

use serde::Deserialize;
use serde_spanned::Spanned;

use super::source::Source;
use super::{FileError, Knowledge};

/// Phrases for the beginning, the course and the end of something. The first word of each stands for all its inflections.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct StretchPhrases {
    /// "took office"
    pub begins: Vec<String>,
    /// In the passive: "was elected".
    pub begun: Vec<String>,
    /// "led the party for five years"
    pub lasts: Vec<String>,
    /// "stepped down"
    pub ends: Vec<String>,
    /// In the passive: "was sacked".
    pub ended: Vec<String>,
    /// Verbs of a beginning whose object ends: "succeeded".
    pub follows: Vec<String>,
    /// Nouns for an end: "resignation".
    pub leaving: Vec<String>,
    /// Nouns for the time that someone held a post: "reign".
    pub tenures: Vec<String>,
    /// Nouns that stand for the thing spoken of: "post".
    pub nouns: Vec<String>,
}

/// A kind of thing that lasts for a while.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LastingThing {
    /// Its name.
    pub name: String,
    /// Nouns for one of its kind; two words are allowed.
    pub nouns: Vec<String>,
    /// Verbs that tell of it: "met for an hour".
    #[serde(default)]
    pub verbs: Vec<String>,
    /// Whether its length is set beforehand and may be cut short.
    #[serde(default)]
    pub set: bool,
}

/// Everything known of how news tells stretches of time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StretchWords {
    /// Of posts that people hold.
    pub posts: StretchPhrases,
    /// Of events and things.
    pub events: StretchPhrases,
    /// The things that last.
    pub things: Vec<LastingThing>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StretchFile {
    #[serde(default)]
    posts: StretchPhrases,
    #[serde(default)]
    events: StretchPhrases,
    #[serde(default)]
    thing: Vec<Spanned<LastingThing>>,
}

/// Reads one file of phrases and things.
pub(super) fn read(source: &Source, knowledge: &mut Knowledge, errors: &mut Vec<FileError>) {
    let Some(file) = source.parse::<StretchFile>(errors) else { return };
    let words = &mut knowledge.stretches;
    words.posts.add(file.posts);
    words.events.add(file.events);
    for thing in file.thing {
        let (name, span) = (&thing.get_ref().name, thing.span());
        if words.things.iter().any(|known| known.name == *name) {
            errors.push(source.error(span.clone(), format!("there is a thing `{name}` already")));
        }
        let all = thing.get_ref().nouns.iter().chain(&thing.get_ref().verbs);
        let known = |word: &String| words.things.iter().any(|thing| thing.nouns.contains(word));
        for word in all.filter(|word| known(word)) {
            errors.push(source.error(span.clone(), format!("`{word}` names another thing already")));
        }
        words.things.push(thing.into_inner());
    }
}

impl StretchPhrases {
    fn add(&mut self, more: StretchPhrases) {
        self.begins.extend(more.begins);
        self.begun.extend(more.begun);
        self.lasts.extend(more.lasts);
        self.ends.extend(more.ends);
        self.ended.extend(more.ended);
        self.follows.extend(more.follows);
        self.leaving.extend(more.leaving);
        self.tenures.extend(more.tenures);
        self.nouns.extend(more.nouns);
    }
}
