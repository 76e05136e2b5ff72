//! Reading `facts/places.toml`.

use serde_spanned::Spanned;

use super::rows::{Cell, Row, rows};
use super::source::{Source, list};
use super::{FileError, Knowledge, KnownPlace, PlaceKind};

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// Where the facts can be verified; kept in the file for its readers.
    #[serde(rename = "source")]
    _source: String,
    /// Up to which day they are meant to hold, not a day of look-up.
    #[serde(rename = "as_of")]
    _as_of: String,
    /// Name | other names | demonyms and adjectives | the capital, in all its spellings.
    countries: Option<Spanned<String>>,
    /// Name | other names | demonyms and adjectives | the place that it lies in.
    regions: Option<Spanned<String>>,
    /// Country | its towns, further spellings of one behind strokes.
    towns: Option<Spanned<String>>,
}

pub(super) fn read(source: &Source, knowledge: &mut Knowledge, errors: &mut Vec<FileError>) {
    let Some(file) = source.parse::<File>(errors) else { return };
    for Row([name, also, demonyms, capital]) in rows(source, file.countries.as_ref(), errors) {
        let place = KnownPlace { also: also.list(), demonyms: demonyms.list(), ..named(name.text, PlaceKind::Country) };
        let Some(id) = add(source, &name, place, knowledge, errors) else { continue };
        let mut spellings = capital.list().into_iter();
        if let Some(name) = spellings.next() {
            let also = spellings.collect();
            push(KnownPlace { also, within: Some(id), capital: true, ..named(&name, PlaceKind::Town) }, knowledge);
        }
    }
    for Row([name, also, demonyms, within]) in rows(source, file.regions.as_ref(), errors) {
        let within = within.filled().and_then(|within| place(source, within, knowledge, errors));
        let place =
            KnownPlace { also: also.list(), demonyms: demonyms.list(), within, ..named(name.text, PlaceKind::Region) };
        add(source, &name, place, knowledge, errors);
    }
    for Row([country, towns]) in rows(source, file.towns.as_ref(), errors) {
        let Some(country) = place(source, &country, knowledge, errors) else { continue };
        for town in list(towns.text) {
            let mut spellings = town.split('/').map(str::to_owned);
            let Some(name) = spellings.next() else { continue };
            let also = spellings.collect();
            push(KnownPlace { also, within: Some(country), ..named(&name, PlaceKind::Town) }, knowledge);
        }
    }
}

/// The place of that name, or an error at it.
pub(super) fn place(
    source: &Source,
    name: &Cell<'_>,
    knowledge: &Knowledge,
    errors: &mut Vec<FileError>,
) -> Option<u16> {
    let found = knowledge.place_names.exact(name.text);
    if found.is_none() {
        let message = format!("there is no place `{}` in the fact files", name.text);
        errors.push(source.error_with_help(
            name.span.clone(),
            message,
            "add it to facts/places.toml, or mend its spelling",
        ));
    }
    found
}

/// Adds a place of which there must not be one yet.
fn add(
    source: &Source,
    name: &Cell<'_>,
    place: KnownPlace,
    knowledge: &mut Knowledge,
    errors: &mut Vec<FileError>,
) -> Option<u16> {
    if knowledge.place_names.exact(name.text).is_some() {
        errors.push(source.error(name.span.clone(), format!("there is a place `{}` already", name.text)));
        return None;
    }
    push(place, knowledge)
}

fn push(place: KnownPlace, knowledge: &mut Knowledge) -> Option<u16> {
    let id = u16::try_from(knowledge.places.len()).ok()?;
    for spelling in std::iter::once(&place.name).chain(&place.also) {
        knowledge.place_names.add(spelling, id, false);
    }
    for demonym in &place.demonyms {
        knowledge.place_names.add(demonym, id, true);
    }
    knowledge.places.push(place);
    Some(id)
}

fn named(name: &str, kind: PlaceKind) -> KnownPlace {
    KnownPlace { name: name.to_owned(), also: Vec::new(), demonyms: Vec::new(), kind, within: None, capital: false }
}
