//! Ingest: bytes of a supported format into articles with a way back to the source. Knows nothing of
//! language beyond the shapes of a page: what is copy, and what a page puts around it.
//!
//! A page of plain text falls into lines (or, where it is hard-wrapped, paragraphs); each gets a
//! [`Role`](crate::text::Role) from its own shape, then from its neighbours. Nothing is thrown away:
//! furniture stays in the text as a block that later stages pass over.

mod byline;
mod caption;
mod dateline;
mod dates;
mod decode;
mod error;
mod evidence;
mod files;
mod furniture;
mod json;
mod json_string;
mod metadata;
mod notice;
mod plain;
mod post;
mod roles;
mod units;
mod wording;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::text::Article;

pub use error::{Fault, IngestError, Notice, NoticeKind};
pub use files::read_paths;

/// The longest article that is read, in bytes: spans count in `u32`, and no news text comes near it.
pub const MAX_ARTICLE_BYTES: usize = 64 << 20;

/// The supported formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// One article as plain text, as a scraper or an editor leaves it.
    Plain,
    /// An article object a line.
    JsonLines,
    /// Article objects, or arrays of them, laid out in any way.
    Json,
}

impl Format {
    /// The format of a file of that extension (without its dot), if gainsay reads such files unasked.
    pub fn of_extension(extension: &str) -> Option<Format> {
        match extension.to_ascii_lowercase().as_str() {
            "txt" | "text" => Some(Format::Plain),
            "jsonl" | "ndjson" => Some(Format::JsonLines),
            "json" => Some(Format::Json),
            _ => None,
        }
    }

    /// The format of bytes that come without a name: a batch if they start with an object.
    pub fn sniff(bytes: &[u8]) -> Format {
        let bytes = bytes.strip_prefix(decode::UTF8_BOM).unwrap_or(bytes);
        if bytes.trim_ascii_start().first() == Some(&b'{') { Format::JsonLines } else { Format::Plain }
    }
}

/// What was read: the articles in the order of the input, what could not be read, what is worth knowing.
#[derive(Clone, Debug, Default)]
pub struct Ingested {
    /// The articles.
    pub articles: Vec<Article>,
    /// What could not be read.
    pub errors: Vec<IngestError>,
    /// What was read, but not as it stands.
    pub notices: Vec<Notice>,
}

impl Ingested {
    /// Adds what was read after it.
    pub fn append(&mut self, mut later: Ingested) {
        self.articles.append(&mut later.articles);
        self.errors.append(&mut later.errors);
        self.notices.append(&mut later.notices);
    }

    fn error(error: IngestError) -> Ingested {
        Ingested { errors: vec![error], ..Ingested::default() }
    }

    fn nothing(path: &Arc<str>) -> Ingested {
        let notice = Notice { path: path.clone(), line: None, kind: NoticeKind::Nothing };
        Ingested { notices: vec![notice], ..Ingested::default() }
    }
}

/// Reads the articles in `bytes`. `source` names them in reports: a path, or `-`. Any bytes are fair:
/// what cannot be read becomes an error and the rest is read.
pub fn read(source: &str, bytes: &[u8], format: Format) -> Ingested {
    let source: Arc<str> = source.into();
    let mut ingested = match format {
        Format::Plain => plain::read(&source, bytes),
        Format::JsonLines => json::read_lines(&source, bytes),
        Format::Json => json::read_document(&source, bytes),
    };
    if ingested.articles.is_empty() && ingested.errors.is_empty() && ingested.notices.is_empty() {
        ingested = Ingested::nothing(&source);
    }
    ingested
}
