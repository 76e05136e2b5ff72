//! Tables in fact files: a row a line, its cells parted by `|`. Hundreds of short entries read as fast as one string.

use std::ops::Range;

use serde_spanned::Spanned;
use smallvec::SmallVec;

use super::FileError;
use super::source::Source;

/// A cell: its text without the white space around it, and its bytes in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cell<'a> {
    pub(super) text: &'a str,
    pub(super) span: Range<usize>,
}

impl<'a> Cell<'a> {
    /// The cell, unless nothing stands in it.
    pub(super) fn filled(&self) -> Option<&Cell<'a>> {
        (!self.text.is_empty()).then_some(self)
    }

    /// Its parts, parted by commas.
    pub(super) fn list(&self) -> Vec<String> {
        super::source::list(self.text)
    }
}

/// A row; cells that its line leaves out are empty.
#[derive(Clone, Debug)]
pub(super) struct Row<'a, const N: usize>(pub(super) [Cell<'a>; N]);

/// The rows of a table of `N` columns, none where it is left out; a line with more cells is an error at the first of them too many.
pub(super) fn rows<'a, const N: usize>(
    source: &Source,
    table: Option<&'a Spanned<String>>,
    errors: &mut Vec<FileError>,
) -> Vec<Row<'a, N>> {
    let Some(table) = table else { return Vec::new() };
    let text = table.get_ref().as_str();
    let start = source.start_of(table).unwrap_or(table.span().start);
    let mut rows = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let at = start + offset(text, line);
        let cells: SmallVec<[Cell<'a>; 6]> = line.split('|').map(|cell| trimmed(line, at, cell)).collect();
        if let Some(extra) = cells.get(N) {
            errors.push(source.error(extra.span.clone(), format!("this table has {N} columns, and this is one more")));
            continue;
        }
        let mut row: [Cell<'a>; N] = std::array::from_fn(|_| Cell { text: "", span: at + line.len()..at + line.len() });
        row.iter_mut().zip(cells).for_each(|(place, cell)| *place = cell);
        rows.push(Row(row));
    }
    rows
}

fn trimmed<'a>(line: &'a str, at: usize, cell: &'a str) -> Cell<'a> {
    let text = cell.trim();
    let start = at + offset(line, text);
    Cell { text, span: start..start + text.len() }
}

/// Where a part of `whole` starts in it.
pub(super) fn offset(whole: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize)
}
