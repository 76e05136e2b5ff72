//! The machine's part of a page: its code and its front matter.

use std::ops::Range;
use std::sync::Arc;

use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::suggest::known_words;
use crate::finding::Severity;
use crate::knowledge::FileError;
use crate::knowledge::Source;

/// The line that opens and closes the front matter.
const FENCE: &str = "+++";

/// The front matter as it stands in the file. Spans count bytes of the page, quotes included.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Front {
    /// The severity of the rule's findings.
    pub severity: Severity,
    /// The name of the check.
    pub check: Spanned<String>,
    /// The message, with the check's slots.
    pub message: Spanned<String>,
    /// What an editor can do, with the check's slots.
    pub help: Option<Spanned<String>>,
    /// The rules that tell better what both find at the same places: this one is silent there.
    #[serde(default)]
    pub yields_to: Vec<Spanned<String>>,
    /// The check's options.
    #[serde(default)]
    pub options: toml::Table,
}

/// A page of which only the front matter was read.
#[derive(Debug)]
pub struct Header {
    /// The file.
    pub source: Source,
    /// `family/name`, from the path.
    pub code: Arc<str>,
    /// The front matter.
    pub front: Front,
    /// The bytes of the front matter, fences left out.
    front_at: Range<usize>,
    /// Where the part for people starts.
    pub(crate) body_at: usize,
}

impl Header {
    /// Reads the front matter of the page at `path`, which ends in `<family>/<name>.md`. Errors: a path that
    /// names no rule, front matter that is missing or is not what [`Front`] says.
    pub fn read(path: &str, text: &str) -> Result<Header, FileError> {
        let source = Source { path: path.into(), text: text.into() };
        let code = code(path).ok_or_else(|| {
            let help = "a rule page is `<family>/<name>.md`, in lower case with hyphens";
            source.error_with_help(0..0, "this path names no rule", help)
        })?;
        let (front_at, body_at) = fences(&source)?;
        let front = front(&source, front_at.clone())?;
        Ok(Header { source, code: code.into(), front, front_at, body_at })
    }

    /// The options for the check to read. Its errors' spans count from [`Header::front_start`].
    pub(crate) fn options(&self) -> ValueDeserializer<'_> {
        let table = DeTable::parse(self.source.at(self.front_at.clone())).ok().map(Spanned::into_inner);
        let options = table.and_then(|mut table| table.remove("options"));
        // Without options, what is missing is missed where the check is named.
        let at = self.front.check.span();
        let at = at.start - self.front_at.start..at.end - self.front_at.start;
        options.unwrap_or_else(|| Spanned::new(at, DeValue::Table(DeTable::new()))).into()
    }

    /// The page's byte with which the front matter starts.
    pub(crate) fn front_start(&self) -> usize {
        self.front_at.start
    }
}

/// `family/name` from a path that ends in `<family>/<name>.md`.
fn code(path: &str) -> Option<String> {
    let stem = path.strip_suffix(".md")?;
    let mut parts = stem.rsplit(['/', '\\']);
    let (name, family) = (parts.next()?, parts.next()?);
    (is_kebab(name) && is_kebab(family)).then(|| format!("{family}/{name}"))
}

/// Whether the word is in lower case with single hyphens.
pub(crate) fn is_kebab(word: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    word.split('-').all(part)
}

/// The bytes between the fences, and the byte behind the second one.
fn fences(source: &Source) -> Result<(Range<usize>, usize), FileError> {
    let text: &str = &source.text;
    let opening = text.len() - text.trim_start_matches('\u{feff}').len();
    let mut lines = Lines { text, at: opening };
    let is_fence = |line: &Range<usize>| source.at(line.clone()).trim_end() == FENCE;
    let Some(first) = lines.next().filter(is_fence) else {
        let help = "the first line is `+++`, then comes TOML, then again `+++`";
        return Err(source.error_with_help(opening..opening, "this page has no front matter", help));
    };
    match lines.find(is_fence) {
        Some(second) => Ok((first.end..second.start, second.end)),
        None => Err(source.error_with_help(first, "this front matter is never closed", "close it with a line `+++`")),
    }
}

/// The lines of a text as byte ranges, line ends included.
struct Lines<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Lines<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let line = self.text.get(self.at..)?.split_inclusive('\n').next()?;
        let start = self.at;
        self.at += line.len();
        Some(start..self.at)
    }
}

/// Reads the front matter and moves its spans into the page.
fn front(source: &Source, at: Range<usize>) -> Result<Front, FileError> {
    let mut front: Front =
        toml::from_str(source.at(at.clone())).map_err(|error| toml_error(source, at.start, &error))?;
    let texts = [&mut front.check, &mut front.message].into_iter().chain(&mut front.help).chain(&mut front.yields_to);
    for value in texts {
        let span = value.span();
        *value = Spanned::new(span.start + at.start..span.end + at.start, std::mem::take(value.as_mut()));
    }
    Ok(front)
}

/// An error of toml or serde, `start` bytes into the page; an unknown key or word gets the known ones.
pub(crate) fn toml_error(source: &Source, start: usize, error: &toml::de::Error) -> FileError {
    let span = error.span().unwrap_or(0..0);
    let span = span.start + start..span.end + start;
    let (message, known) = error.message().split_once(", expected ").unwrap_or((error.message(), ""));
    let candidates: Vec<&str> = known.split('`').skip(1).step_by(2).collect();
    let unknown = message.starts_with("unknown ").then(|| message.split('`').nth(1)).flatten();
    match unknown {
        Some(word) if !candidates.is_empty() => source.error_with_help(span, message, known_words(word, &candidates)),
        _ => source.error(span, error.message()),
    }
}
