//! People and offices.

use super::{Knowledge, normal_key};
use crate::value::{Day, DayRange, DaySet};

/// A term in an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The office (an index of `Knowledge::offices`).
    pub office: u16,
    /// The days it ran, as far as known; an open end is [`crate::value::Day::MAX`].
    pub days: DayRange,
}

/// A person of the fact files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownPerson {
    /// The name in house style.
    pub name: String,
    /// Other spellings and forms.
    pub also: Vec<String>,
    /// The family name, by which second reference calls them.
    pub family: String,
    /// The days on which they can have been born.
    pub born: Option<DayRange>,
    /// The days on which they can have died.
    pub died: Option<DayRange>,
    /// Offices held.
    pub terms: Vec<Term>,
    /// The file that holds the facts and where they can be verified: "rules/facts/people.toml; see ...".
    pub source: String,
}

/// An office that one person holds at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// A short name, for messages: "Chairman of the State Affairs Commission".
    pub name: String,
    /// The words by which a title names it where its place stands beside them, lower case: "president".
    pub titles: Vec<String>,
    /// The words that name it without its place, lower case: "state affairs chairman".
    pub alone: Vec<String>,
    /// The place whose office it is (an index of `Knowledge::places`).
    pub of: Option<u16>,
    /// The day on which it came into being, where nobody held it under any of its titles before.
    pub since: Option<Day>,
    /// The last day up to which its holders are known: the `as_of` of its file.
    pub known_until: Day,
}

impl Knowledge {
    /// The person whose name, or other spelling, this is, whatever its case, hyphens and diacritics.
    pub fn person_named(&self, name: &str) -> Option<u16> {
        self.people_names.get(&normal_key(name)).copied()
    }

    /// The office that a title's words (lower case) name: with its place beside them, or by themselves.
    pub fn office(&self, title: &str, of: Option<u16>) -> Option<u16> {
        let names = |office: &Office| {
            office.alone.iter().any(|words| words == title) && (of.is_none() || office.of.is_none() || of == office.of)
                || of.is_some() && of == office.of && office.titles.iter().any(|words| words == title)
        };
        let at = self.offices.iter().position(names)?;
        u16::try_from(at).ok()
    }

    /// The one person who can have held the office on these days; `None` where there are several, or where
    /// some of the days lie behind what is known.
    pub fn holder(&self, office: u16, days: &DaySet) -> Option<u16> {
        let known_until = self.offices.get(usize::from(office))?.known_until;
        if days.hull().until > known_until {
            return None;
        }
        let holds = |person: &KnownPerson| {
            person.terms.iter().any(|term| {
                term.office == office && days.ranges().iter().any(|range| range.intersect(term.days).is_some())
            })
        };
        let mut holders = (0u16..).zip(&self.people).filter(|(_, person)| holds(person));
        let (only, _) = holders.next()?;
        holders.next().is_none().then_some(only)
    }
}
