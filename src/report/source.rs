//! The source that miette reads a finding's labels from. miette knows one source a diagnostic and would print its lines
//! whole; this one is made for the finding: a line for each paragraph with labels, whichever article it is from, each
//! answering with its own file name, line and column.

use std::ops::Range;

use miette::{LabeledSpan, MietteError, SourceCode, SourceSpan, SpanContents};
use unicode_width::UnicodeWidthStr;

use super::places::{Places, char_range};
use super::sanitise::visible;
use super::window::{Cut, Window};
use crate::finding::Label;
use crate::text::{Field, Site};

/// The columns that a note gets at least, even at the end of a line.
const NARROWEST_NOTE: usize = 30;

/// What is shown of a finding's articles.
#[derive(Debug, Default)]
pub(super) struct Excerpts {
    lines: String,
    excerpts: Vec<Excerpt>,
    /// The labels, as bytes of the lines.
    pub(super) labels: Vec<LabeledSpan>,
}

/// One line of [`Excerpts::lines`].
#[derive(Debug)]
struct Excerpt {
    /// The file, as a heading names it.
    name: String,
    /// Its bytes.
    bytes: Range<usize>,
    /// Where each label of it starts: byte of the lines, line and column of the file.
    starts: Vec<(usize, u32, u32)>,
}

/// Labels of one paragraph that fit on one line.
struct Group<'a> {
    site: Site,
    text: &'a str,
    paragraph: Range<usize>,
    /// Each label's bytes in the text, and the label itself.
    ranges: Vec<Range<usize>>,
    labels: Vec<&'a Label>,
}

impl Excerpts {
    /// The lines around these labels, in the labels' order.
    pub(super) fn new(labels: &[Label], places: &Places<'_>, cut: Cut) -> Excerpts {
        let mut groups: Vec<Group<'_>> = Vec::new();
        for label in labels {
            let group = Group::of(label, places);
            if !groups.iter_mut().any(|other| other.join(&group, cut)) {
                groups.push(group);
            }
        }
        let mut excerpts = Excerpts::default();
        groups.iter().for_each(|group| excerpts.add(group, places, cut));
        excerpts
    }

    fn add(&mut self, group: &Group<'_>, places: &Places<'_>, cut: Cut) {
        let Some(window) = cut.window(group.text, group.paragraph.clone(), &group.ranges) else { return };
        let from = self.lines.len();
        self.lines.push_str(&window.text);
        let mut starts = Vec::with_capacity(window.marks.len());
        for (label, mark) in group.labels.iter().zip(&window.marks) {
            let at = from + mark.start;
            if from + mark.end >= self.lines.len() && mark.is_empty() {
                // miette draws no arrow behind the end of a line.
                self.lines.push(' ');
            }
            let (line, column) = places.line_column(label.site);
            starts.push((at, line, column));
            let note = (!label.note.is_empty()).then(|| wrapped(&label.note, &window, mark, cut));
            self.labels.push(LabeledSpan::new(note, at, mark.len()));
        }
        starts.sort_unstable();
        self.excerpts.push(Excerpt { name: heading(group.site, places), bytes: from..self.lines.len(), starts });
        self.lines.push('\n');
    }
}

impl<'a> Group<'a> {
    fn of(label: &'a Label, places: &Places<'a>) -> Group<'a> {
        let field = places.field(label.site);
        let text = field.map_or("", |field| field.text.as_str());
        let (start, end) = char_range(text, label.site);
        let paragraph = field.map_or(0..0, |field| paragraph(field, start, end));
        Group { site: label.site, text, paragraph, ranges: std::iter::once(start..end).collect(), labels: vec![label] }
    }

    /// Takes the other group's labels in, if both are of one paragraph, apart, and fit on a line together.
    fn join(&mut self, other: &Group<'a>, cut: Cut) -> bool {
        let place = |group: &Group<'_>| (group.site.article, group.site.field, group.paragraph.start);
        let apart = |a: &Range<usize>, b: &Range<usize>| a.end <= b.start || b.end <= a.start;
        if place(self) != place(other) || !self.ranges.iter().all(|a| other.ranges.iter().all(|b| apart(a, b))) {
            return false;
        }
        let ranges = [self.ranges.as_slice(), &other.ranges].concat();
        let paragraph = self.paragraph.start..self.paragraph.end.max(other.paragraph.end);
        let fits = cut.window(self.text, paragraph.clone(), &ranges).is_some();
        if fits {
            self.paragraph = paragraph;
            self.ranges = ranges;
            self.labels.extend(&other.labels);
        }
        fits
    }
}

/// The note, on so many lines that it ends where the line above it ends: miette hangs it from the middle of its label.
fn wrapped(note: &str, window: &Window, mark: &Range<usize>, cut: Cut) -> String {
    let columns = |end: usize| window.text.get(..end).unwrap_or_default().width();
    let middle = usize::midpoint(columns(mark.start), columns(mark.end));
    let room = cut.width.saturating_sub(middle + 4).max(NARROWEST_NOTE);
    textwrap::wrap(&visible(note), room).join("\n")
}

/// The block in which a label stands, or its line where no block covers it.
fn paragraph(field: &Field, start: usize, end: usize) -> Range<usize> {
    let after = field.blocks.partition_point(|block| block.span.start as usize <= start);
    let block = after.checked_sub(1).and_then(|i| field.blocks.get(i)).map(|block| block.span);
    let text = &field.text;
    let (from, until) = match block.filter(|block| start < block.end as usize) {
        Some(block) => (text.floor_char_boundary(block.start as usize), text.ceil_char_boundary(block.end as usize)),
        None => {
            let (before, after) = text.split_at_checked(start).unwrap_or((text, ""));
            let until = memchr::memchr(b'\n', after.as_bytes()).map_or(text.len(), |n| start + n);
            (memchr::memrchr(b'\n', before.as_bytes()).map_or(0, |n| n + 1), until)
        }
    };
    from..until.max(end)
}

/// The file's name; for an article of a batch its id too.
fn heading(site: Site, places: &Places<'_>) -> String {
    let (id, source) = (visible(places.id(site)), places.source(site));
    if id == source || id.is_empty() { source.into_owned() } else { format!("{id} in {source}") }
}

impl SourceCode for Excerpts {
    /// The line that holds the span. With no lines of context asked for, line and column are those of the label that starts
    /// there (miette heads the snippet with them); otherwise those of the line, which is drawn from its start.
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        _after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let (start, end) = (span.offset(), span.offset().saturating_add(span.len()));
        let holds = |excerpt: &&Excerpt| excerpt.bytes.start <= start && end <= excerpt.bytes.end;
        let excerpt = self.excerpts.iter().find(holds).ok_or(MietteError::OutOfBounds)?;
        let first = excerpt.starts.first().copied().unwrap_or((0, 1, 1));
        let label = excerpt.starts.iter().find(|(at, ..)| *at == start).copied().unwrap_or(first);
        let (line, column) = if before == 0 { (label.1, label.2) } else { (first.1, 1) };
        let data = self.lines.get(excerpt.bytes.clone()).unwrap_or_default();
        Ok(Box::new(Contents {
            data,
            span: SourceSpan::new(excerpt.bytes.start.into(), data.len()),
            name: &excerpt.name,
            line: line.saturating_sub(1) as usize,
            column: column.saturating_sub(1) as usize,
        }))
    }
}

/// One excerpt, as miette reads it.
struct Contents<'a> {
    data: &'a str,
    span: SourceSpan,
    name: &'a str,
    line: usize,
    column: usize,
}

impl<'a> SpanContents<'a> for Contents<'a> {
    fn data(&self) -> &'a [u8] {
        self.data.as_bytes()
    }

    fn span(&self) -> &SourceSpan {
        &self.span
    }

    fn name(&self) -> Option<&str> {
        Some(self.name)
    }

    fn line(&self) -> usize {
        self.line
    }

    fn column(&self) -> usize {
        self.column
    }

    fn line_count(&self) -> usize {
        1
    }
}
