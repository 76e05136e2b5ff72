//! Errors in the house's own files, shown at their very line.

use std::fmt;
use std::io::{self, Write};

use miette::{Diagnostic, LabeledSpan, NamedSource, SourceCode};

use super::Screen;
use super::sanitise::{visible, visible_lines};
use crate::knowledge::FileError;

/// Writes the error with its place in the file.
pub fn write_file_error(out: &mut dyn Write, error: &FileError, screen: Screen) -> io::Result<()> {
    let mut page = String::new();
    screen.handler().render_report(&mut page, &Shown::new(error)).map_err(io::Error::other)?;
    writeln!(out, "{page}")
}

/// A file error as miette sees it.
#[derive(Debug)]
struct Shown<'a> {
    error: &'a FileError,
    source: NamedSource<String>,
    label: LabeledSpan,
}

impl<'a> Shown<'a> {
    /// The file's text is cleaned line by line, so that its line numbers stay true; the span moves with it.
    fn new(error: &'a FileError) -> Shown<'a> {
        let text: &str = &error.text;
        let start = text.floor_char_boundary(error.span.start);
        let end = text.ceil_char_boundary(error.span.end).max(start);
        let piece = |from: usize, until: usize| visible_lines(text.get(from..until).unwrap_or_default());
        let (before, inside, after) = (piece(0, start), piece(start, end), piece(end, text.len()));
        let label = LabeledSpan::new(None, before.len(), inside.len());
        let source = NamedSource::new(visible(&error.path), [before, inside, after].concat());
        Shown { error, source, label }
    }

    /// Whether there is a line to show: a file that could not be read has none.
    fn has_text(&self) -> bool {
        !self.error.text.is_empty()
    }
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.has_text() {
            write!(f, "{}: ", visible(&self.error.path))?;
        }
        f.write_str(&visible(&self.error.message))
    }
}

impl std::error::Error for Shown<'_> {}

impl Diagnostic for Shown<'_> {
    fn severity(&self) -> Option<miette::Severity> {
        Some(miette::Severity::Error)
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let help = self.error.help.as_deref()?;
        Some(Box::new(visible(help).into_owned()))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.has_text().then_some(&self.source as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(std::iter::once(self.label.clone())))
    }
}
