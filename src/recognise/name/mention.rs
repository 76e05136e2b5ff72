//! A name where it stands.

use crate::text::{FieldKind, Span};

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameKind {
    /// A person.
    Person,
    /// An organisation: ministry, company, team, alliance.
    Organisation,
    /// A country, region or town; demonyms ("Polish") are names of their place with `demonym` set.
    Place,
}

/// Whether a title is said of now or of some other time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tense {
    /// "Minister Halvorsen"
    Now,
    /// "then-Chairman", "former minister", "the late", "ex-"
    Past,
    /// "incoming", "president-elect", "acting" counts as `Now`
    Coming,
}

/// A title before or behind a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title {
    /// Its bytes, the country or organisation before it included: "Russian Foreign Minister".
    pub span: Span,
    /// The office in the fact files that these words name, if any (an index of `Knowledge::offices`).
    pub office: Option<u16>,
    /// The place to which it belongs, by demonym or possessive before it (an index of `Knowledge::places`).
    pub of: Option<u16>,
    /// Of which time it is said.
    pub tense: Tense,
}

/// A name where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameMention {
    /// Its field.
    pub field: FieldKind,
    /// The sentence in which it stands.
    pub sentence: u32,
    /// The name's bytes, without title and possessive: "Anna Halvorsen".
    pub span: Span,
    /// What it names.
    pub kind: NameKind,
    /// Its title, for people.
    pub title: Option<Title>,
    /// The place in the fact files that it names (for places and demonyms; an index of `Knowledge::places`).
    pub place: Option<u16>,
    /// Whether a place is named by its demonym ("Polish", "the Russians").
    pub demonym: bool,
    /// Whether a possessive ending follows.
    pub possessive: bool,
    /// What recognised it (a lexicon entry or a shape), for `claims --trace`.
    pub grammar: &'static str,
}
