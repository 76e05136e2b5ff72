//! Where a site lies in its source file.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use super::sanitise::visible;
use crate::text::{Article, Field, FieldKind, Place, Site};

/// The articles of a run, with an index of the lines of each field that was asked for, so that the ten-thousandth
/// finding of a long page costs no more than the first.
pub struct Places<'a> {
    articles: &'a [Article],
    lines: RefCell<FxHashMap<(u32, FieldKind), Vec<u32>>>,
}

impl<'a> Places<'a> {
    /// The places of these articles; a site's `article` is an index of them.
    pub fn new(articles: &'a [Article]) -> Self {
        Places { articles, lines: RefCell::default() }
    }

    /// The article of a site.
    pub(super) fn article(&self, site: Site) -> Option<&'a Article> {
        self.articles.get(site.article as usize)
    }

    /// The field of a site.
    pub(super) fn field(&self, site: Site) -> Option<&'a Field> {
        self.article(site)?.field(site.field)
    }

    /// The article's id as data; empty where there is no such article.
    pub(super) fn id(&self, site: Site) -> &'a str {
        self.article(site).map_or("", |article| &article.id)
    }

    /// The words at a site; where its ends fall inside characters, those characters whole.
    pub(super) fn text(&self, site: Site) -> &'a str {
        let Some(field) = self.field(site) else { return "" };
        let (start, end) = char_range(&field.text, site);
        field.text.get(start..end).unwrap_or("")
    }

    /// Line and column (from 1) in the source file, as [`Place::line_column`] counts them; 1, 1 where there is no such place.
    pub(super) fn line_column(&self, site: Site) -> (u32, u32) {
        let Some(field) = self.field(site) else { return (1, 1) };
        let (start, _) = char_range(&field.text, site);
        let offset = u32::try_from(start).unwrap_or(u32::MAX);
        let Place::File { line } = field.place else { return field.place.line_column(&field.text, offset) };
        let mut lines = self.lines.borrow_mut();
        let starts = lines.entry((site.article, site.field)).or_insert_with(|| line_starts(&field.text));
        let newlines = starts.partition_point(|start| *start <= offset);
        let from = newlines.checked_sub(1).and_then(|i| starts.get(i)).copied().unwrap_or(0);
        let rest = field.text.get(from as usize..).unwrap_or("");
        let number = line.saturating_add(u32::try_from(newlines).unwrap_or(u32::MAX));
        Place::File { line: number }.line_column(rest, offset - from)
    }

    /// `path:line:column`, fit for a terminal.
    pub(super) fn address(&self, site: Site) -> String {
        let (line, column) = self.line_column(site);
        format!("{}:{line}:{column}", self.source(site))
    }

    /// The source file's name, fit for a terminal.
    pub(super) fn source(&self, site: Site) -> std::borrow::Cow<'a, str> {
        visible(self.article(site).map_or("?", |article| &article.source))
    }
}

/// The site's bytes, clamped to the text and widened to whole characters.
pub(super) fn char_range(text: &str, site: Site) -> (usize, usize) {
    let start = text.floor_char_boundary(site.span.start as usize);
    let end = text.ceil_char_boundary(site.span.end as usize);
    (start, end.max(start))
}

/// The offsets behind each newline.
fn line_starts(text: &str) -> Vec<u32> {
    let behind = |at: usize| u32::try_from(at + 1).unwrap_or(u32::MAX);
    memchr::memchr_iter(b'\n', text.as_bytes()).map(behind).collect()
}
