//! Countries and towns.

use super::Knowledge;

/// What kind of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlaceKind {
    /// A country or territory.
    Country,
    /// A town; `within` names its country.
    Town,
    /// A region of a country, or of several.
    Region,
}

/// A place of the fact files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownPlace {
    /// The name in house style.
    pub name: String,
    /// Other names.
    pub also: Vec<String>,
    /// Demonyms and adjectives ("Polish", "Pole", "Poles").
    pub demonyms: Vec<String>,
    /// What it is.
    pub kind: PlaceKind,
    /// The place it lies in (an index of `Knowledge::places`).
    pub within: Option<u16>,
    /// Whether the town is its country's capital: news lets it stand for the government.
    pub capital: bool,
}

impl Knowledge {
    /// Whether a place is called so, or its people.
    pub fn names_place(&self, name: &str) -> bool {
        self.place_names.exact(name).is_some()
    }
}
