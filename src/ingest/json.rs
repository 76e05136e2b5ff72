//! Article objects: `{"id", "title", "standfirst", "date", "text"}`, a line each or a document of them.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use rayon::prelude::*;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::decode;
use super::evidence::publication;
use super::json_string;
use super::roles::{by_neighbours, by_shape, same};
use super::units::{Unit, units};
use super::{Fault, IngestError, Ingested, MAX_ARTICLE_BYTES};
use crate::text::{Article, Block, Field, FieldKind, Place, PublicationDate, Role, Span};
use crate::value::Day;

/// Reads a batch of an article a line. Blank lines are passed over.
pub(super) fn read_lines(source: &Arc<str>, bytes: &[u8]) -> Ingested {
    /// Lines that one thread reads before it asks for more.
    const CHUNK: usize = 64;
    let bytes = decode::utf8(bytes);
    let mut start = 0;
    let ends = memchr::memchr_iter(b'\n', &bytes).chain([bytes.len()]);
    let lines: Vec<&[u8]> = ends.filter_map(|end| bytes.get(std::mem::replace(&mut start, end + 1)..end)).collect();
    let chunks: Vec<Ingested> = lines
        .par_chunks(CHUNK)
        .enumerate()
        .map(|(chunk, lines)| {
            let mut ingested = Ingested::default();
            (chunk * CHUNK + 1..)
                .zip(lines)
                .for_each(|(line, bytes)| read_line(source, to_u32(line), bytes, &mut ingested));
            ingested
        })
        .collect();
    let mut ingested = Ingested::default();
    chunks.into_iter().for_each(|chunk| ingested.append(chunk));
    ingested
}

fn read_line(source: &Arc<str>, line: u32, bytes: &[u8], into: &mut Ingested) {
    if bytes.trim_ascii().is_empty() {
        return;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Record { source, text, line, column: 0 }.read(into),
        Err(broken) => {
            let column = to_u32(broken.valid_up_to()).saturating_add(1);
            into.errors.push(IngestError::of_line(source, line, Some(column), Fault::NotUtf8));
        }
    }
}

/// Reads a document of article objects and arrays of them. Reading stops at the first syntax error.
pub(super) fn read_document(source: &Arc<str>, bytes: &[u8]) -> Ingested {
    let bytes = decode::utf8(bytes);
    let text = match std::str::from_utf8(&bytes) {
        Ok(text) => text,
        Err(broken) => {
            let before = bytes.get(..broken.valid_up_to()).unwrap_or_default();
            let line = to_u32(memchr::memchr_iter(b'\n', before).count()).saturating_add(1);
            return Ingested::error(IngestError::of_line(source, line, None, Fault::NotUtf8));
        }
    };
    let mut ingested = Ingested::default();
    let mut whole = Record { source, text, line: 1, column: 0 };
    for value in serde_json::Deserializer::from_str(text).into_iter::<&RawValue>() {
        let part = value.and_then(|value| match value.get().starts_with('[') {
            true => serde_json::from_str(value.get()),
            false => Ok(vec![value]),
        });
        match part {
            Ok(articles) => articles.into_iter().for_each(|raw| {
                whole.skip_to(raw.get());
                Record { text: raw.get(), ..whole }.read(&mut ingested);
            }),
            Err(error) => ingested.errors.push(Record { text, line: 1, ..whole }.syntax(&error)),
        }
    }
    ingested
}

/// The fields of an article object; what else stands in it is passed over.
#[derive(Deserialize)]
struct Fields<'a> {
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    #[serde(borrow)]
    title: Option<&'a RawValue>,
    #[serde(borrow)]
    standfirst: Option<&'a RawValue>,
    #[serde(borrow)]
    date: Option<&'a RawValue>,
    #[serde(borrow)]
    text: Option<&'a RawValue>,
}

/// The text of one article object and where it starts.
#[derive(Clone, Copy)]
struct Record<'a> {
    source: &'a Arc<str>,
    text: &'a str,
    /// The line of its first byte, from 1.
    line: u32,
    /// The bytes before it on that line.
    column: u32,
}

impl<'a> Record<'a> {
    fn read(self, into: &mut Ingested) {
        if self.text.len() > MAX_ARTICLE_BYTES {
            let fault = Fault::TooLong { bytes: self.text.len() as u64 };
            return into.errors.push(self.error(0, fault));
        }
        // Serde would take an array for the fields in their order.
        if !self.text.trim_ascii_start().starts_with('{') {
            let lead = self.text.len() - self.text.trim_ascii_start().len();
            return into.errors.push(self.error(lead, Fault::NotAnArticle));
        }
        match serde_json::from_str::<Fields<'a>>(self.text) {
            Ok(fields) => into.articles.extend(self.article(&fields, &mut into.errors)),
            Err(error) => into.errors.push(self.syntax(&error)),
        }
    }

    fn article(self, fields: &Fields<'a>, errors: &mut Vec<IngestError>) -> Option<Article> {
        let Some(text) = fields.text else {
            errors.push(self.error(0, Fault::NoText));
            return None;
        };
        let text = self.field(text, FieldKind::Text, errors)?;
        let title = fields.title.and_then(|raw| self.field(raw, FieldKind::Title, errors));
        let standfirst = fields.standfirst.and_then(|raw| self.field(raw, FieldKind::Standfirst, errors));
        let date = fields.date.and_then(|raw| self.date(raw, errors));
        let id = self.id(fields.id, errors);
        let headline = title.as_ref().map_or("", |title| title.text.trim());
        let (text, published) = with_blocks(text, headline, date);
        let heads = title.into_iter().chain(standfirst).filter(|field| !field.blocks.is_empty());
        Some(Article { id, source: self.source.clone(), fields: heads.chain([text]).collect(), published })
    }

    fn id(self, raw: Option<&'a RawValue>, errors: &mut Vec<IngestError>) -> Arc<str> {
        // A number is as good a name as a string.
        let number = raw.map(RawValue::get).filter(|raw| raw.starts_with(|c: char| c.is_ascii_digit()));
        let id = number.map(str::to_owned).or_else(|| raw.and_then(|raw| Some(self.string(raw, "id", errors)?.0)));
        match id.filter(|id| !id.is_empty()) {
            Some(id) => id.into(),
            None => format!("{}:{}", self.source, self.line).into(),
        }
    }

    fn date(self, raw: &'a RawValue, errors: &mut Vec<IngestError>) -> Option<Day> {
        let (text, place) = self.string(raw, "date", errors)?;
        let written = text.trim();
        let day = iso_day(written);
        if day.is_none() && !written.is_empty() {
            let (line, column) = place.line_column(&text, 0);
            errors.push(IngestError::of_line(self.source, line, Some(column), Fault::BadDate(text)));
        }
        day
    }

    /// A field of one block.
    fn field(self, raw: &'a RawValue, kind: FieldKind, errors: &mut Vec<IngestError>) -> Option<Field> {
        let (text, place) = self.string(raw, kind.name(), errors)?;
        let role = if kind == FieldKind::Title { Role::Heading } else { Role::Paragraph };
        let start = text.len() - text.trim_start().len();
        let span = Span::from_usize(start, text.trim_end().len());
        let blocks = if span.is_empty() { Vec::new() } else { vec![Block { role, span }] };
        Some(Field { kind, text, blocks, place })
    }

    fn string(self, raw: &'a RawValue, name: &'static str, errors: &mut Vec<IngestError>) -> Option<(String, Place)> {
        let raw = raw.get();
        let offset = raw.as_ptr().addr().wrapping_sub(self.text.as_ptr().addr());
        let Some(inside) = raw.strip_prefix('"').and_then(|raw| raw.strip_suffix('"')) else {
            errors.push(self.error(offset, Fault::NotAString(name)));
            return None;
        };
        let Some((text, escapes)) = json_string::decode(inside) else {
            errors.push(self.error(offset, Fault::LoneSurrogate(name)));
            return None;
        };
        let (line, before) = self.position(offset);
        Some((text, Place::Json { line, start: before.saturating_add(1), escapes }))
    }

    /// The line (from 1) of the byte `offset`, and the bytes before it on that line.
    fn position(self, offset: usize) -> (u32, u32) {
        let before = self.text.as_bytes().get(..offset).unwrap_or_default();
        match memchr::memrchr(b'\n', before) {
            None => (self.line, self.column.saturating_add(to_u32(offset))),
            Some(newline) => {
                let lines = memchr::memchr_iter(b'\n', before).count();
                (self.line.saturating_add(to_u32(lines)), to_u32(offset - newline - 1))
            }
        }
    }

    /// Moves on to where `part`, a stretch of the text, starts.
    fn skip_to(&mut self, part: &str) {
        let offset = part.as_ptr().addr().wrapping_sub(self.text.as_ptr().addr());
        (self.line, self.column) = self.position(offset);
        self.text = self.text.get(offset..).unwrap_or("");
    }

    fn error(self, offset: usize, fault: Fault) -> IngestError {
        let (line, before) = self.position(offset);
        IngestError::of_line(self.source, line, Some(before.saturating_add(1)), fault)
    }

    fn syntax(self, error: &serde_json::Error) -> IngestError {
        let (line, column) = (to_u32(error.line()), to_u32(error.column()));
        let message = error.to_string();
        // serde_json ends its message with the position in the text that it was given.
        let reason = message.rsplit_once(" at line ").map_or(message.as_str(), |(reason, _)| reason);
        let before = if line <= 1 { self.column } else { 0 };
        let line = self.line.saturating_add(line.saturating_sub(1));
        IngestError::of_line(self.source, line, Some(before.saturating_add(column)), Fault::Json(reason.to_owned()))
    }
}

/// Cuts the text into its blocks and weighs what tells of the date. A headline that the text repeats is
/// furniture there.
fn with_blocks(mut field: Field, headline: &str, date: Option<Day>) -> (Field, PublicationDate) {
    let mut units = units(&field.text);
    // A text on one line is one paragraph, whatever it ends with.
    if units.len() > 1 {
        by_shape(&mut units);
        units.iter_mut().filter(|unit| same(unit.text, headline)).for_each(|unit| unit.role = Role::Furniture);
        by_neighbours(&mut units);
    }
    let locate = |bytes: std::ops::Range<usize>| Some((FieldKind::Text, Span::from_usize(bytes.start, bytes.end)));
    let published = publication(date, &units, &locate);
    field.blocks = units.iter().map(|unit: &Unit<'_>| Block { role: unit.role, span: unit.span(0) }).collect();
    (field, published)
}

/// `2024-02-27`, alone or before a time of day.
fn iso_day(text: &str) -> Option<Day> {
    let local = |format| NaiveDateTime::parse_from_str(text, format).map(|time| time.date());
    let date = if text.len() == "2024-02-27".len() {
        NaiveDate::parse_from_str(text, "%Y-%m-%d")
    } else {
        DateTime::parse_from_rfc3339(text)
            .map(|time| time.date_naive())
            .or_else(|_| local("%Y-%m-%dT%H:%M:%S%.f"))
            .or_else(|_| local("%Y-%m-%d %H:%M:%S%.f"))
            .or_else(|_| local("%Y-%m-%dT%H:%M"))
            .or_else(|_| local("%Y-%m-%d %H:%M"))
    };
    date.ok().map(Day::of)
}

fn to_u32(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days() {
        for text in [
            "2020-02-29",
            "2020-02-29T23:30:00-07:00",
            "2020-02-29T23:30:00Z",
            "2020-02-29 23:30:00.5",
            "2020-02-29T23:30:00",
            "2020-02-29T23:30",
            "2020-02-29 23:30",
        ] {
            assert_eq!(iso_day(text), Day::ymd(2020, 2, 29), "{text}");
        }
        for text in ["2019-02-29", "29.02.2020", "2020-2-29", "2020-02-29x", "2020-02-29T25:00", "2020", ""] {
            assert_eq!(iso_day(text), None, "{text}");
        }
    }
}
