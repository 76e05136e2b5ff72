//! A whole page.

use std::ops::Range;

use super::Header;
use super::examples::Example;

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
