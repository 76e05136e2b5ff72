//! An article as ingest hands it on: its fields, their blocks, and the way back to the source bytes.

use std::sync::Arc;

use super::{PublicationDate, Span};

/// A part of an article that is read on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FieldKind {
    /// The headline.
    Title,
    /// The lead-in between headline and text.
    Standfirst,
    /// The text, captions and page furniture included (see [`Role`]).
    Text,
}

impl FieldKind {
    /// Its name in the JSON interface.
    pub const fn name(self) -> &'static str {
        match self {
            FieldKind::Title => "title",
            FieldKind::Standfirst => "standfirst",
            FieldKind::Text => "text",
        }
    }
}

/// What a block of a field is to its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Running copy.
    Paragraph,
    /// A heading between paragraphs, or the headline itself.
    Heading,
    /// The line under a picture.
    Caption,
    /// A post of a social network set into the text; it has a date of its own.
    Post,
    /// Author, time stamp, place of publication.
    Byline,
    /// What the scraper wrote above the page.
    Metadata,
    /// Navigation, paywall, teasers, footers, a repeated headline: not the article's own claims.
    Furniture,
}

impl Role {
    /// Whether claims are read from such a block.
    pub const fn is_copy(self) -> bool {
        matches!(self, Role::Paragraph | Role::Heading | Role::Caption)
    }
}

/// A run of text with one role. The blocks of a field are in order and do not overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub role: Role,
    /// Its bytes in the field's text.
    pub span: Span,
}

/// A JSON escape of a field that came from a JSON string: the decoded text's byte offset behind it,
/// and the bytes by which the source runs ahead from there on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Escape {
    /// The first decoded byte behind the escape.
    pub decoded: u32,
    /// Source bytes minus decoded bytes up to there.
    pub ahead: u32,
}

/// Where a field stands in its source file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The field is a stretch of the (decoded) file.
    File {
        /// The line (from 1) on which it starts; it starts at the line's first character.
        line: u32,
    },
    /// The field is a JSON string on one line of a batch file.
    Json {
        /// The line (from 1) of the batch.
        line: u32,
        /// The string's first byte (behind its opening quote) on that line, from 0.
        start: u32,
        /// Its escapes, in order.
        escapes: Vec<Escape>,
    },
}

impl Place {
    /// The line and column (both from 1) of the byte `offset` of `text` in the source file. Columns
    /// count characters in a text file and bytes on the line of a JSON batch.
    pub fn line_column(&self, text: &str, offset: u32) -> (u32, u32) {
        match self {
            Place::File { line } => {
                let before = Span::new(0, offset).of(text);
                let newlines = memchr::memchr_iter(b'\n', before.as_bytes()).count();
                let column = before.rsplit('\n').next().unwrap_or("").chars().count();
                let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
                (line.saturating_add(clamp(newlines)), clamp(column).saturating_add(1))
            }
            Place::Json { line, start, escapes } => {
                let past = escapes.partition_point(|escape| escape.decoded <= offset);
                let ahead = past.checked_sub(1).and_then(|i| escapes.get(i)).map_or(0, |escape| escape.ahead);
                (*line, start.saturating_add(offset).saturating_add(ahead).saturating_add(1))
            }
        }
    }
}

/// One field: its whole UTF-8 text, the blocks that it falls into, and where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Which field.
    pub kind: FieldKind,
    /// Its text; every [`Span`] of the field counts bytes of it.
    pub text: String,
    /// Its blocks; what no block covers is white space.
    pub blocks: Vec<Block>,
    /// The way back to the source.
    pub place: Place,
}

/// One text with what is known of it.
#[derive(Clone, Debug)]
pub struct Article {
    /// Its name in reports: the file's path, or the batch line's `id`.
    pub id: Arc<str>,
    /// The file that it came from (`-` for standard input).
    pub source: Arc<str>,
    /// Its fields in reading order: title and standfirst where there are any, then the text.
    pub fields: Vec<Field>,
    /// When it was published, as far as page and metadata tell.
    pub published: PublicationDate,
}

impl Article {
    /// The field of that kind, if the article has it.
    pub fn field(&self, kind: FieldKind) -> Option<&Field> {
        self.fields.iter().find(|field| field.kind == kind)
    }

    /// The text at `span` of a field; empty where there is none.
    pub fn text_at(&self, field: FieldKind, span: Span) -> &str {
        self.field(field).map_or("", |field| span.of(&field.text))
    }
}
