//! The part of a page that people read: heading, summary, sections.

use std::ops::Range;

use super::blocks::{Block, BlockKind, blocks};
use super::examples::read;
use super::header::Header;
use super::page::Page;
use super::suggest::{known_words, nearest};
use crate::knowledge::FileError;

/// The sections in their order.
const SECTIONS: [&str; 5] = ["What it finds", "Why it matters", "What it leaves alone", "Options", "Examples"];
/// The section that only a page with options has.
const OPTIONS: &str = "Options";
const EXAMPLES: &str = "Examples";

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
    page(header)
}

/// The page of which `header` is the machine's part. Errors: all that is wrong with the rest.
fn page(header: Header) -> Result<Page, Vec<FileError>> {
    let blocks = blocks(&header.source, header.body_at);
    let mut errors = Vec::new();
    let summary = heading_and_summary(&header, &blocks, &mut errors);
    let sections = sections(&blocks, header.source.text.len());
    check_sections(&header, &sections, &mut errors);
    check_places(&header, &sections, &blocks, &mut errors);
    let in_examples = sections.iter().find(|(name, _)| name == EXAMPLES).map(|(_, span)| span.clone());
    let examples = match in_examples {
        Some(span) => read::examples(&header.source, &span, &blocks, &mut errors),
        None => Vec::new(),
    };
    if errors.is_empty() { Ok(Page { header, summary, sections, examples }) } else { Err(errors) }
}

/// Checks the heading, and gives the sentence under it.
fn heading_and_summary(header: &Header, blocks: &[Block], errors: &mut Vec<FileError>) -> String {
    let source = &header.source;
    let write = || format!("write `# {}`", header.code);
    let below = match blocks {
        [Block { kind: BlockKind::Heading(1, text), span }, below @ ..] => {
            if **text != *header.code {
                let message = format!("the heading says `{text}`, the path `{}`", header.code);
                errors.push(source.error_with_help(span.clone(), message, write()));
            }
            below
        }
        other => {
            let at = place(header, other.first());
            errors.push(source.error_with_help(at, "the page starts with its heading", write()));
            other
        }
    };
    match below.first() {
        Some(Block { kind: BlockKind::Paragraph, span }) => {
            source.at(span.clone()).split_whitespace().collect::<Vec<_>>().join(" ")
        }
        other => {
            let help = "say in one sentence what the rule finds; the table of rules shows it";
            let at = place(header, other);
            errors.push(source.error_with_help(at, "a sentence is missing under the heading", help));
            String::new()
        }
    }
}

/// The bytes of a block, or the end of the page.
fn place(header: &Header, block: Option<&Block>) -> Range<usize> {
    let end = header.source.text.len();
    block.map_or(end..end, |block| block.span.clone())
}

/// The sections: each second-level heading with its bytes up to the next one.
fn sections(blocks: &[Block], end: usize) -> Vec<(String, Range<usize>)> {
    let mut sections: Vec<(String, Range<usize>)> = Vec::new();
    for block in blocks {
        let BlockKind::Heading(2, name) = &block.kind else { continue };
        if let Some((_, last)) = sections.last_mut() {
            last.end = block.span.start;
        }
        sections.push((name.clone(), block.span.start..end));
    }
    sections
}

/// Unknown, misplaced, empty and missing sections.
fn check_sections(header: &Header, sections: &[(String, Range<usize>)], errors: &mut Vec<FileError>) {
    let source = &header.source;
    let mut next = 0;
    for (name, span) in sections {
        let line = source.at(span.clone()).lines().next().map_or(0, str::len);
        let heading = span.start..span.start + line;
        let known = SECTIONS.iter().position(|known| known == name);
        if known.is_none() {
            let message = format!("a page has no section `{name}`");
            errors.push(source.error_with_help(heading.clone(), message, known_words(name, &SECTIONS)));
        }
        // A misspelt section is not missing as well.
        let meant = || SECTIONS.iter().position(|known| nearest(name, SECTIONS) == Some(known));
        match known.or_else(meant) {
            None => {}
            Some(place) if place < next => {
                let order = SECTIONS.join(", ");
                let message = format!("`{name}` stands in the wrong place");
                errors.push(source.error_with_help(heading, message, format!("the order is {order}")));
            }
            Some(place) => {
                let skipped = SECTIONS.get(next..place).unwrap_or_default();
                errors.extend(missing(header, skipped, heading.clone()));
                if source.at(heading.end..span.end).trim().is_empty() {
                    errors.push(source.error(heading, format!("the section `{name}` is empty")));
                }
                next = place + 1;
            }
        }
    }
    let end = source.text.trim_end().len();
    errors.extend(missing(header, SECTIONS.get(next..).unwrap_or_default(), end..end));
}

/// An error for each of these sections that the page must have.
fn missing(header: &Header, names: &[&str], at: Range<usize>) -> Vec<FileError> {
    let needed = |name: &&&str| **name != OPTIONS || !header.front.options.is_empty();
    let error =
        |name: &&str| header.source.error(at.clone(), format!("the section `## {name}` is missing before here"));
    names.iter().filter(needed).map(error).collect()
}

/// Examples that stand where they are not run.
fn check_places(header: &Header, sections: &[(String, Range<usize>)], blocks: &[Block], errors: &mut Vec<FileError>) {
    let inside = |at: usize| sections.iter().any(|(name, span)| name == EXAMPLES && span.contains(&at));
    for block in blocks {
        let BlockKind::Fence { info, .. } = &block.kind else { continue };
        let language = header.source.at(info.clone()).split_whitespace().next().unwrap_or_default();
        if matches!(language, "article" | "diagnostics") && !inside(block.span.start) {
            errors.push(header.source.error(info.clone(), "examples stand under `## Examples`"));
        }
    }
}
