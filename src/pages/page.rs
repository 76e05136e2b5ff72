//! A whole page.

use std::ops::Range;

use super::Header;
use super::body;
use super::examples::Example;
use crate::knowledge::FileError;

/// A page, read in full.
#[derive(Debug)]
pub struct Page {
    /// The machine's part.
    pub header: Header,
    /// The sentence under the heading that says what the rule finds, on one line.
    pub summary: String,
    /// The sections in the order of the page: heading and bytes, heading included.
    pub sections: Vec<(String, Range<usize>)>,
    /// The examples.
    pub examples: Vec<Example>,
}

impl Page {
    /// The part for people: Markdown.
    pub fn markdown(&self) -> &str {
        self.header.source.at(self.header.body_at..self.header.source.text.len()).trim_start()
    }
}

impl Header {
    /// The whole page. Errors: all that is wrong with the part for people.
    pub fn page(&self) -> Result<Page, Vec<FileError>> {
        parse(&self.source.path, &self.source.text)
    }
}

/// Reads a page in full. `path` ends in `<family>/<name>.md`. Errors: those of [`Header::read`], or everything in which the part for
/// people is not what a page must be.
pub fn parse(path: &str, text: &str) -> Result<Page, Vec<FileError>> {
    let header = Header::read(path, text).map_err(|error| vec![error])?;
    body::page(header)
}
