//! The top-level blocks of a page, with their places.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};

use crate::knowledge::Source;

/// A top-level block of the page; spans count bytes of the page.
#[derive(Debug)]
pub(crate) struct Block {
    /// What it is.
    pub(crate) kind: BlockKind,
    /// Its bytes.
    pub(crate) span: Range<usize>,
}

/// What a block is.
#[derive(Debug)]
pub(crate) enum BlockKind {
    /// A heading: level 1 to 6, and its text.
    Heading(u8, String),
    /// A paragraph.
    Paragraph,
    /// A fenced block: where the words behind its opening fence stand, and its content. `content` is `None` where the block is never
    /// closed.
    Fence { info: Range<usize>, content: Option<Range<usize>> },
    /// Any other.
    Other,
}

/// Cuts the page's part for people, which starts at the byte `from`, into its blocks.
pub(crate) fn blocks(source: &Source, from: usize) -> Vec<Block> {
    let body = source.at(from..source.text.len());
    let mut blocks = Vec::new();
    let mut depth = 0;
    for (event, at) in Parser::new(body).into_offset_iter() {
        let span = at.start + from..at.end + from;
        match event {
            Event::Start(tag) => {
                if depth == 0 {
                    blocks.push(Block { kind: kind(source, &tag, &span), span });
                }
                depth += 1;
            }
            Event::End(tag) => {
                depth -= 1;
                trim_heading(source, blocks.last_mut(), tag);
            }
            Event::Text(words) | Event::Code(words) => heading_text(blocks.last_mut(), &words),
            _ => {}
        }
    }
    blocks
}

/// What the block is that `tag` opens.
fn kind(source: &Source, tag: &Tag<'_>, span: &Range<usize>) -> BlockKind {
    match tag {
        Tag::Heading { level, .. } => BlockKind::Heading(number(*level), String::new()),
        Tag::Paragraph => BlockKind::Paragraph,
        Tag::CodeBlock(CodeBlockKind::Fenced(_)) => fence(source, span),
        _ => BlockKind::Other,
    }
}

/// A heading's level as a number.
fn number(level: HeadingLevel) -> u8 {
    level as u8
}

/// Adds words to the heading that is open, if the last block is one.
fn heading_text(last: Option<&mut Block>, words: &str) {
    if let Some(Block { kind: BlockKind::Heading(_, text), .. }) = last {
        text.push_str(words);
    }
}

/// A heading ends with its last letter, not with the line end behind it, which the page's last line may lack.
fn trim_heading(source: &Source, last: Option<&mut Block>, tag: TagEnd) {
    if let (TagEnd::Heading(_), Some(block)) = (tag, last) {
        block.span.end = block.span.start + source.at(block.span.clone()).trim_end().len();
    }
}

/// The parts of a fenced block: the words behind the opening fence, and the lines up to the closing one.
fn fence(source: &Source, span: &Range<usize>) -> BlockKind {
    let block = source.at(span.clone());
    let first = block.split_inclusive('\n').next().unwrap_or_default();
    let sign = if first.starts_with('~') { '~' } else { '`' };
    let signs = first.len() - first.trim_start_matches(sign).len();
    let info = span.start + signs..span.start + first.trim_end().len();
    let closed = block.trim_end();
    let last = closed.rfind('\n').map_or(0, |newline| newline + 1);
    let is_close = closed.get(last..).is_some_and(|line| {
        let line = line.trim_start();
        line.len() >= signs && line.chars().all(|c| c == sign)
    });
    let content = (is_close && last >= first.len()).then_some(span.start + first.len()..span.start + last);
    BlockKind::Fence { info, content }
}
