//! What the house knows: facts, lexicons and claim patterns, read from TOML files beside the rules and
//! checked as they are read.

mod attributes;
mod counted;
mod dates;
mod deeds;
mod events;
mod file_error;
mod firsts;
mod index;
mod lexicons;
mod load;
mod normal;
mod people;
mod people_file;
mod periods;
mod places;
mod places_file;
mod rows;
mod source;
mod stretches;

#[cfg(test)]
mod tests;

use include_dir::{Dir, include_dir};

use crate::lexicon::{Class, VocabularyBuilder};

pub use attributes::{AttributeKind, AttributeWords, Counts};
pub use counted::{CountedWords, Side};
pub use deeds::Deed;
pub use events::{EventKind, Happens, PatternSource, SlotKind};
pub use file_error::FileError;
pub use firsts::{FirstWords, SameWords};
pub use index::{NameIndex, Named};
pub use lexicons::WordList;
pub use normal::normal;
pub(crate) use normal::{NormalKey, normal_key};
pub use people::{KnownPerson, Office, Term};
pub use periods::{Period, PeriodDays};
pub use places::{KnownPlace, PlaceKind};
pub use source::Source;
pub use stretches::{LastingThing, StretchPhrases, StretchWords};

/// The folder `rules/`, as it was when this program was built: rule pages, facts, lexicons.
pub static RULES_DIR: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/rules");

/// Everything that the fact files and lexicons hold.
#[derive(Debug, Default)]
pub struct Knowledge {
    /// People, with life dates and terms of office.
    pub people: Vec<KnownPerson>,
    /// Offices, with the words that name them.
    pub offices: Vec<Office>,
    /// Countries and towns, with demonyms.
    pub places: Vec<KnownPlace>,
    /// Named stretches of time ("the pandemic", "the UN General Assembly").
    pub periods: Vec<Period>,
    /// Kinds of events, with the patterns that read them.
    pub events: Vec<EventKind>,
    /// The words in which firsts are compared.
    pub firsts: FirstWords,
    /// Deeds that nobody does before some age.
    pub deeds: Vec<Deed>,
    /// How posts and events are said to begin, last and end.
    pub stretches: StretchWords,
    /// Words that mean one thing around a figure.
    pub counted: CountedWords,
    /// What figures tell, and how it is worded.
    pub attributes: AttributeWords,
    /// Words with their classes.
    pub lexicons: Vec<WordList>,
    /// The names of places, by their first word.
    pub(crate) place_names: NameIndex,
    /// The names of people, whole, by their [`normal`] form.
    pub(crate) people_names: rustc_hash::FxHashMap<NormalKey, u16>,
}

impl Knowledge {
    /// What the files embedded in this program hold, and what is wrong with them (nothing, as a test sees to).
    pub fn builtin() -> (Knowledge, Vec<FileError>) {
        Knowledge::load(Knowledge::builtin_files())
    }

    /// The files embedded in this program, each a path from the repository's root and its text.
    pub fn builtin_files() -> impl Iterator<Item = (String, String)> {
        let folders = ["facts", "lexicons", "events", "firsts", "deeds", "stretches", "counted", "attributes"]
            .into_iter()
            .filter_map(|folder| RULES_DIR.get_dir(folder));
        folders
            .flat_map(|folder| folder.files())
            .filter_map(|file| Some((format!("rules/{}", file.path().display()), file.contents_utf8()?.to_owned())))
    }

    /// Adds every word that names are found by.
    pub fn register(&self, words: &mut VocabularyBuilder) {
        for list in &self.lexicons {
            words.add_all(list.words(), list.class);
        }
        words.add_all(self.place_names.first_words(), Class::PLACE);
        for person in &self.people {
            let spellings = std::iter::once(&person.name).chain(&person.also);
            words.add_all(spellings.filter_map(|name| name.split([' ', '-']).next()), Class::KNOWN_NAME);
            words.add(&person.family, Class::KNOWN_NAME);
        }
    }
}
