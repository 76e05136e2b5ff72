//! An error in a file of the house: rule page, fact file, lexicon.

use std::ops::Range;
use std::sync::Arc;

/// What is wrong, and at which bytes of which file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {message}")]
pub struct FileError {
    /// The file, as the user would name it.
    pub path: Arc<str>,
    /// Its whole text.
    pub text: Arc<str>,
    /// The bytes that are wrong.
    pub span: Range<usize>,
    /// What is wrong with them.
    pub message: String,
    /// How to mend it.
    pub help: Option<String>,
}
