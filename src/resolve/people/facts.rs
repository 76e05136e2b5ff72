//! Links a person of an article to the fact files, by name and by office.

use super::Person;
use crate::knowledge::{Knowledge, normal};
use crate::recognise::name::{NameMention, Tense, Title};
use crate::value::DaySet;

/// Sets the holder of the offices that the article gives the person now; and, for a surname that no full name
/// introduced, the known person of that family name who has held the office.
pub(super) fn link(person: &mut Person, names: &[NameMention], anchor: &DaySet, knowledge: &Knowledge) {
    let mentions = person.mentions.iter().filter_map(|mention| names.get(*mention as usize));
    let titles = mentions.filter_map(|mention| mention.title.as_ref());
    let now: Vec<&Title> = titles.filter(|title| title.tense == Tense::Now).collect();
    let mut holders = now.iter().filter_map(|title| knowledge.holder(title.office?, anchor));
    person.holder = holders.next().filter(|first| holders.all(|other| other == *first));
    if person.fact.is_none() {
        person.fact = now.iter().find_map(|title| former_or_present(title, &person.name, knowledge));
    }
}

/// The only person of that family name among those who have held the title's office.
fn former_or_present(title: &Title, surname: &str, knowledge: &Knowledge) -> Option<u16> {
    let office = title.office?;
    let surname = normal(surname);
    let held = (0u16..).zip(&knowledge.people).filter(|(_, person)| {
        person.terms.iter().any(|term| term.office == office) && normal(&person.family) == surname
    });
    let mut found = held.map(|(id, _)| id);
    let only = found.next()?;
    found.next().is_none().then_some(only)
}
