//! Reading `facts/people.toml`: people with their life dates, offices with their holders.

use serde_spanned::Spanned;

use super::rows::{Cell, Row, rows};
use super::source::{Source, list};
use super::{FileError, Knowledge, KnownPerson, Office, Term, dates, normal_key, places_file};
use crate::value::{Day, DayRange};

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// Where the facts can be verified.
    source: String,
    /// The day up to which the facts are meant to hold, not a day on which they were looked up.
    as_of: Spanned<String>,
    /// Name | family name, where it is not the last word | born | died | other spellings.
    people: Option<Spanned<String>>,
    #[serde(default)]
    office: Vec<OfficeEntry>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct OfficeEntry {
    name: String,
    of: Option<Spanned<String>>,
    /// Titles that name the office where its place stands beside them, parted by commas.
    #[serde(default)]
    titles: String,
    /// Titles that name it by themselves, parted by commas.
    #[serde(default)]
    alone: String,
    /// The day on which the office came into being, where nobody held it before.
    since: Option<Spanned<String>>,
    /// Name | first day | last day, if the term is over.
    held: Spanned<String>,
}

pub(super) fn read(source: &Source, knowledge: &mut Knowledge, errors: &mut Vec<FileError>) {
    let Some(file) = source.parse::<File>(errors) else { return };
    let as_of = Cell { text: file.as_of.get_ref(), span: file.as_of.span() };
    let facts = format!("{}; see {}", source.path, file.source);
    let known_until = dates::days(source, &as_of, errors).map_or(Day::MAX, |days| days.until);
    for row in rows(source, file.people.as_ref(), errors) {
        add_person(source, &row, &facts, knowledge, errors);
    }
    for office in &file.office {
        add_office(source, office, known_until, knowledge, errors);
    }
}

/// The row of a person: name, family name, born, died, other spellings.
fn add_person(source: &Source, row: &Row<'_, 5>, facts: &str, knowledge: &mut Knowledge, errors: &mut Vec<FileError>) {
    let Row([name, family, born, died, also]) = row;
    let Ok(id) = u16::try_from(knowledge.people.len()) else { return };
    let also = also.list();
    for spelling in std::iter::once(name.text).chain(also.iter().map(String::as_str)) {
        let before = knowledge.people_names.insert(normal_key(spelling), id);
        if before.is_some_and(|before| before != id) {
            errors.push(source.error(name.span.clone(), format!("there is a person called `{spelling}` already")));
        }
    }
    let mut day = |cell: &Cell<'_>| cell.filled().and_then(|date| dates::days(source, date, errors));
    let (born, died_on) = (day(born), day(died));
    if let (Some(born), Some(days)) = (born, died_on)
        && days.until < born.from
    {
        let message = format!("{} cannot have died ({days}) before being born ({born})", name.text);
        errors.push(source.error(died.span.clone(), message));
    }
    let family = family.filled().map_or_else(|| name.text.rsplit(' ').next().unwrap_or(name.text), |cell| cell.text);
    knowledge.people.push(KnownPerson {
        name: name.text.to_owned(),
        also,
        family: family.to_owned(),
        born,
        died: died_on,
        terms: Vec::new(),
        source: facts.to_owned(),
    });
}

/// A term of an office, as its row gives it.
struct Held<'a> {
    by: Cell<'a>,
    from: Cell<'a>,
    until: Cell<'a>,
}

fn add_office(
    source: &Source,
    entry: &OfficeEntry,
    as_of: Day,
    knowledge: &mut Knowledge,
    errors: &mut Vec<FileError>,
) {
    let Ok(id) = u16::try_from(knowledge.offices.len()) else { return };
    let of = entry.of.as_ref().map(|name| Cell { text: name.get_ref(), span: name.span() });
    let of = of.and_then(|name| places_file::place(source, &name, knowledge, errors));
    let (titles, alone) = (list(&entry.titles), list(&entry.alone));
    let since = entry.since.as_ref().map(|day| Cell { text: day.get_ref(), span: day.span() });
    let since = since.and_then(|day| dates::days(source, &day, errors)).map(|days| days.from);
    knowledge.offices.push(Office { name: entry.name.clone(), titles, alone, of, since, known_until: as_of });
    let mut before: Vec<(DayRange, u16)> = Vec::new();
    for Row([by, from, until]) in rows(source, Some(&entry.held), errors) {
        let held = &Held { by, from, until };
        let Some(person) = holder(source, held, knowledge, errors) else { continue };
        let Some(days) = dates::range(source, &held.from, &held.until, errors) else { continue };
        check_life(source, held, days, knowledge, person, errors);
        check_overlap(source, held, days, &before, person, errors);
        before.push((days, person));
        if let Some(person) = knowledge.people.get_mut(usize::from(person)) {
            person.terms.push(Term { office: id, days });
        }
    }
}

fn holder(source: &Source, held: &Held<'_>, knowledge: &Knowledge, errors: &mut Vec<FileError>) -> Option<u16> {
    let name = held.by.text;
    let found = knowledge.person_named(name);
    if found.is_none() {
        let message = format!("there is no person `{name}` in the fact files");
        errors.push(source.error_with_help(held.by.span.clone(), message, "add a [[person]], or mend the name"));
    }
    found
}

/// A term must lie within its holder's life.
fn check_life(
    source: &Source,
    held: &Held<'_>,
    days: DayRange,
    knowledge: &Knowledge,
    person: u16,
    errors: &mut Vec<FileError>,
) {
    let Some(known) = knowledge.people.get(usize::from(person)) else { return };
    let date = held.until.filled().or(held.from.filled()).unwrap_or(&held.by);
    // A date that names a month or year reaches beyond the day of death or birth: only what lies wholly outside is wrong.
    if let Some(died) = known.died
        && (days.from > died.until || (days.until.is_open() && !died.until.is_open()))
    {
        errors.push(
            source.error(date.span.clone(), format!("{} died on {died}, within this term or before it", known.name)),
        );
    }
    if let Some(born) = known.born
        && !days.from.is_open()
        && days.from < born.from
    {
        errors
            .push(source.error(date.span.clone(), format!("{} was born on {born}, after this term began", known.name)));
    }
}

/// An office has one holder at a time; the day of the change may be both's.
fn check_overlap(
    source: &Source,
    held: &Held<'_>,
    days: DayRange,
    before: &[(DayRange, u16)],
    person: u16,
    errors: &mut Vec<FileError>,
) {
    // Dates given to the year or month overlap by up to that much without being wrong.
    let exact = |date: &Cell<'_>| date.text.is_empty() || date.text.len() == 10;
    let clash = before.iter().any(|(term, other)| {
        *other != person && exact(&held.from) && exact(&held.until) && term.until > days.from && term.from < days.until
    });
    if clash {
        let message = format!("the term of {} runs at the same time as another's", held.by.text);
        errors.push(source.error(held.by.span.clone(), message));
    }
}
