//! Loading: files by their path to their readers, places before the offices that belong to them.

use super::source::Source;
use super::{
    FileError, Knowledge, attributes, counted, deeds, events, firsts, lexicons, people_file, periods, places_file,
    stretches,
};

/// What a file holds, told by its path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum FileKind {
    Places,
    People,
    Periods,
    Lexicon,
    Events,
    Firsts,
    Deeds,
    Stretches,
    Counted,
    Attributes,
}

impl Knowledge {
    /// Reads files, each a path and its text: `facts/places*.toml`, `facts/people*.toml`, `facts/periods*.toml`,
    /// `lexicons/*.toml`, `events/*.toml`, `firsts/*.toml`, `deeds/*.toml`, `stretches/*.toml`, `counted/*.toml` and
    /// `attributes/*.toml`, whatever folder they lie in and in whatever order they come. A file of another name is passed over. Everything that is right is
    /// kept; everything that is wrong is told.
    pub fn load<P: Into<String>, T: Into<String>>(files: impl Iterator<Item = (P, T)>) -> (Knowledge, Vec<FileError>) {
        let mut sources: Vec<(FileKind, Source)> = files
            .filter_map(|(path, text)| {
                let path: String = path.into();
                let kind = file_kind(&path)?;
                Some((kind, Source { path: path.into(), text: text.into().into() }))
            })
            .collect();
        sources.sort_by_key(|(kind, _)| *kind);
        let (mut knowledge, mut errors) = (Knowledge::default(), Vec::new());
        for (kind, source) in &sources {
            match kind {
                FileKind::Places => places_file::read(source, &mut knowledge, &mut errors),
                FileKind::People => people_file::read(source, &mut knowledge, &mut errors),
                FileKind::Periods => periods::read(source, &mut knowledge, &mut errors),
                FileKind::Lexicon => lexicons::read(source, &mut knowledge, &mut errors),
                FileKind::Events => events::read(source, &mut knowledge, &mut errors),
                FileKind::Firsts => firsts::read(source, &mut knowledge, &mut errors),
                FileKind::Deeds => deeds::read(source, &mut knowledge, &mut errors),
                FileKind::Stretches => stretches::read(source, &mut knowledge, &mut errors),
                FileKind::Counted => counted::read(source, &mut knowledge, &mut errors),
                FileKind::Attributes => attributes::read(source, &mut knowledge, &mut errors),
            }
        }
        (knowledge, errors)
    }
}

fn file_kind(path: &str) -> Option<FileKind> {
    let mut parts = path.rsplit(['/', '\\']);
    let (file, folder) = (parts.next()?.strip_suffix(".toml")?, parts.next()?);
    match folder {
        "lexicons" => Some(FileKind::Lexicon),
        "events" => Some(FileKind::Events),
        "firsts" => Some(FileKind::Firsts),
        "deeds" => Some(FileKind::Deeds),
        "stretches" => Some(FileKind::Stretches),
        "counted" => Some(FileKind::Counted),
        "attributes" => Some(FileKind::Attributes),
        "facts" if file.starts_with("places") => Some(FileKind::Places),
        "facts" if file.starts_with("people") => Some(FileKind::People),
        "facts" if file.starts_with("periods") => Some(FileKind::Periods),
        _ => None,
    }
}
