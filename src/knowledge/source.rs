//! A file of the house, and the errors found in it.

use std::ops::Range;
use std::sync::Arc;

use serde_spanned::Spanned;

use super::FileError;

/// One file of the house: its path as the user would name it, and its whole text.
#[derive(Clone, Debug)]
pub struct Source {
    /// The path.
    pub path: Arc<str>,
    /// The text.
    pub text: Arc<str>,
}

impl Source {
    /// Reads the file as TOML of the shape `T`; the error names the bytes that do not fit.
    pub(super) fn parse<T: serde::de::DeserializeOwned>(&self, errors: &mut Vec<FileError>) -> Option<T> {
        match toml::from_str(&self.text) {
            Ok(file) => Some(file),
            Err(error) => {
                errors.push(self.error(error.span().unwrap_or(0..0), error.message()));
                None
            }
        }
    }

    /// Where a string's text starts in the file, as long as no escape parts the two.
    pub(super) fn start_of(&self, string: &Spanned<String>) -> Option<usize> {
        // Up to three quotes and the line's end behind them, which only the file tells.
        const LONGEST_OPENING: usize = 5;
        let quoted = self.text.get(string.span())?;
        let starts = |at: &usize| quoted.get(*at..).is_some_and(|rest| rest.starts_with(string.get_ref().as_str()));
        (0..=LONGEST_OPENING).find(starts).map(|at| string.span().start + at)
    }

    /// An error at these bytes.
    pub(crate) fn error(&self, span: Range<usize>, message: impl Into<String>) -> FileError {
        FileError {
            path: Arc::clone(&self.path),
            text: Arc::clone(&self.text),
            span,
            message: message.into(),
            help: None,
        }
    }

    /// An error at these bytes, with a way to mend it.
    pub(crate) fn error_with_help(
        &self,
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> FileError {
        FileError { help: Some(help.into()), ..self.error(span, message) }
    }

    /// The text at these bytes; empty where there is none.
    pub(crate) fn at(&self, span: Range<usize>) -> &str {
        self.text.get(span).unwrap_or_default()
    }

    /// The line, from 1, on which a byte stands.
    pub(crate) fn line(&self, at: usize) -> usize {
        memchr::memchr_iter(b'\n', self.at(0..at).as_bytes()).count() + 1
    }
}

/// The parts of a string that holds a list parted by commas.
pub(super) fn list(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}
