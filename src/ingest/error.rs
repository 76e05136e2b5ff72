//! What ingest could not read (errors), and what it read all the same (notices).

use std::fmt;
use std::sync::Arc;

/// Something that could not be read. Everything else of the input is read all the same.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{fault}", Position(self.path.as_ref(), self.line, self.column))]
pub struct IngestError {
    /// The file as the user named it, `-` for standard input.
    pub path: Arc<str>,
    /// The line, from 1, where the fault is of one line.
    pub line: Option<u32>,
    /// The column in bytes, from 1, where it is known.
    pub column: Option<u32>,
    /// What is wrong.
    pub fault: Fault,
}

impl IngestError {
    /// A fault of a whole file.
    pub(super) fn of_file(path: &Arc<str>, fault: Fault) -> Self {
        IngestError { path: path.clone(), line: None, column: None, fault }
    }

    /// A fault at a line, and a column of it where one is known.
    pub(super) fn of_line(path: &Arc<str>, line: u32, column: Option<u32>, fault: Fault) -> Self {
        IngestError { path: path.clone(), line: Some(line), column, fault }
    }
}

/// What is wrong with an input.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The system would not give it; holds the system's reason.
    #[error("cannot be read: {0}")]
    Unreadable(String),
    /// It holds zero bytes: no text.
    #[error("is not text (it holds zero bytes)")]
    Binary,
    /// An article longer than [`MAX_ARTICLE_BYTES`](super::MAX_ARTICLE_BYTES).
    #[error("is {bytes} bytes long, an article may have {}", super::MAX_ARTICLE_BYTES)]
    TooLong {
        /// Its length.
        bytes: u64,
    },
    /// A batch line that is not UTF-8.
    #[error("is not UTF-8")]
    NotUtf8,
    /// Not JSON; holds the parser's reason.
    #[error("{0}")]
    Json(String),
    /// JSON, but not an object.
    #[error("expected an article object like {{\"text\": \"...\"}}")]
    NotAnArticle,
    /// An article without `text`.
    #[error("the article has no \"text\"")]
    NoText,
    /// A field that is not a string. The article is read without it, unless it is the text.
    #[error("\"{0}\" must be a string")]
    NotAString(&'static str),
    /// A string with half of a surrogate pair. The article is read without it, unless it is the text.
    #[error("\"{0}\" holds a lone surrogate escape")]
    LoneSurrogate(&'static str),
    /// A `date` that is no day; the article is read without it.
    #[error("\"{0}\" is not a date like 2024-02-27")]
    BadDate(String),
}

/// Something worth knowing about an input that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The file as the user named it.
    pub path: Arc<str>,
    /// The line, from 1, where there is one.
    pub line: Option<u32>,
    /// What is worth knowing.
    pub kind: NoticeKind,
}

/// What a notice tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// The file is not UTF-8 and was read as Windows-1252; the line is that of the first such byte.
    Windows1252,
    /// Bytes that are not UTF-8 were replaced by U+FFFD; the line is that of the first.
    Replaced,
    /// The file or folder holds nothing to read.
    Nothing,
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", Position(&self.path, self.line, None))?;
        f.write_str(match self.kind {
            NoticeKind::Windows1252 => "is not UTF-8, read as Windows-1252",
            NoticeKind::Replaced => "is not UTF-8, the broken bytes were replaced",
            NoticeKind::Nothing => "holds no article",
        })
    }
}

/// `path:line:column: `, as far as they are known.
struct Position<'a>(&'a str, Option<u32>, Option<u32>);

impl fmt::Display for Position<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)?;
        for number in [self.1, self.2].into_iter().flatten() {
            write!(f, ":{number}")?;
        }
        f.write_str(": ")
    }
}
