//! A text's units: its lines, or, where it is hard-wrapped, the paragraphs that its lines make up.

use crate::text::{Role, Span};

use super::wording::ends_sentence;

/// A line or a paragraph of wrapped lines; never blank.
#[derive(Clone, Debug)]
pub(super) struct Unit<'a> {
    /// Its text without white space around it; wrapped lines keep their line breaks.
    pub(super) text: &'a str,
    /// Where its first line starts.
    pub(super) line_start: usize,
    /// Where its text starts.
    pub(super) start: usize,
    /// The number of its first line, from 1.
    pub(super) line: u32,
    /// What it is.
    pub(super) role: Role,
}

impl Unit<'_> {
    /// Where its text ends.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Its bytes in a field that starts at `base`.
    pub(super) fn span(&self, base: usize) -> Span {
        Span::from_usize(self.start.saturating_sub(base), self.end().saturating_sub(base))
    }
}

/// The units of `text` in order, all still paragraphs.
pub(super) fn units<'a>(text: &'a str) -> Vec<Unit<'a>> {
    let lines = lines(text);
    let width = wrap_width(&lines);
    let joins = |line: &Line<'_>, next: &Line<'_>| {
        follows(line, next) && (runs_on(line, next) || width.is_some_and(|width| is_full(line, next, width)))
    };
    let paragraph = |run: &[Line<'a>]| {
        let (first, last) = (run.first()?, run.last()?);
        let text = text.get(first.start..last.start + last.text.len())?;
        Some(Unit { text, ..first.unit() })
    };
    lines.chunk_by(joins).filter_map(paragraph).collect()
}

/// A line that is not blank.
struct Line<'a> {
    text: &'a str,
    line_start: usize,
    start: usize,
    number: u32,
}

impl<'a> Line<'a> {
    fn unit(&self) -> Unit<'a> {
        Unit {
            text: self.text,
            line_start: self.line_start,
            start: self.start,
            line: self.number,
            role: Role::Paragraph,
        }
    }

    fn is_indented(&self) -> bool {
        self.start > self.line_start + 1
    }
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let (mut line_start, mut number) = (0, 1u32);
    let ends = memchr::memchr_iter(b'\n', text.as_bytes()).chain(std::iter::once(text.len()));
    for end in ends {
        let whole = text.get(line_start..end).unwrap_or("");
        let trimmed = whole.trim();
        if !trimmed.is_empty() {
            let start = line_start + (whole.len() - whole.trim_start().len());
            lines.push(Line { text: trimmed, line_start, start, number });
        }
        line_start = end + 1;
        number = number.saturating_add(1);
    }
    lines
}

/// The width at which the text was wrapped, if it was: most lines that another follows directly stop
/// between 40 and 130 bytes in the middle of a sentence, and hardly any line is longer.
fn wrap_width(lines: &[Line<'_>]) -> Option<usize> {
    const WIDTHS: std::ops::RangeInclusive<usize> = 40..=130;
    let long = lines.iter().filter(|line| line.text.len() > *WIDTHS.end()).count();
    if lines.len() < 3 || long * 10 > lines.len() {
        return None;
    }
    let (mut followed, mut broken, mut lower) = (0usize, 0usize, 0usize);
    for (line, next) in lines.iter().zip(lines.iter().skip(1)) {
        if next.number != line.number + 1 || next.is_indented() {
            continue;
        }
        followed += 1;
        if WIDTHS.contains(&line.text.len()) && !ends_sentence(line.text) {
            broken += 1;
            lower += usize::from(next.text.starts_with(char::is_lowercase));
        }
    }
    if broken < 2 || broken * 10 < followed * 6 || lower * 3 < broken {
        return None;
    }
    lines.iter().map(|line| line.text.len()).filter(|length| WIDTHS.contains(length)).max()
}

/// Whether `next` stands directly below `line` and is not indented.
fn follows(line: &Line<'_>, next: &Line<'_>) -> bool {
    next.number == line.number + 1 && !next.is_indented()
}

/// Whether a sentence breaks off at the end of a line and goes on in the next: in lower case, or behind a comma or a word that
/// ends no headline.
fn runs_on(line: &Line<'_>, next: &Line<'_>) -> bool {
    const SHORTEST: usize = 40;
    const NEVER_LAST: [&str; 24] = [
        "a", "after", "an", "and", "as", "at", "before", "but", "by", "for", "from", "his", "her", "in", "its", "of",
        "on", "or", "that", "the", "their", "to", "when", "with",
    ];
    let last = line.text.rsplit(char::is_whitespace).next().unwrap_or("");
    let open = next.text.starts_with(char::is_lowercase) || last.ends_with(',') || NEVER_LAST.contains(&last);
    line.text.len() >= SHORTEST && !ends_sentence(line.text) && open
}

/// Whether the next word would not have fitted on the line: it was not ended early.
fn is_full(line: &Line<'_>, next: &Line<'_>, width: usize) -> bool {
    /// Wrappers do not fill a line to its end: they count tabs, or keep hyphenated words whole.
    const SLACK: usize = 12;
    let next_word = next.text.split_whitespace().next().map_or(0, str::len);
    let lower = next.text.starts_with(char::is_lowercase) && !ends_sentence(line.text);
    lower || line.text.len() + 1 + next_word + SLACK >= width
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<(u32, &str)> {
        units(text).iter().map(|unit| (unit.line, unit.text)).collect()
    }

    #[test]
    fn lines_are_units() {
        assert_eq!(texts("One. \n\n  Two.\r\n\u{a0}\nThree."), [(1, "One."), (3, "Two."), (5, "Three.")]);
        let spans: Vec<(usize, usize)> = units("One.\n  Two.").iter().map(|u| (u.line_start, u.start)).collect();
        assert_eq!(spans, [(0, 0), (5, 7)]);
    }

    #[test]
    fn wrapped_lines_make_paragraphs() {
        let text = "\n\t   LIMA, Peru (ANA) _ The harbour master had no real choice but to\n\
                    close the quay on Sunday after the third storm of the week tore two\n\
                    barges from their moorings and drove them ashore.\n\
                    \t   Four crews stayed on board through the night, and none of them was\n\
                    hurt, the port said.\n";
        let found = texts(text);
        assert_eq!(found.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 5]);
        assert!(found.iter().all(|(_, text)| text.ends_with('.')));
    }

    #[test]
    fn a_sentence_that_runs_on_is_one_paragraph_without_any_width() {
        let text =
            "The bridge was closed in March of the year of the flood, after\nTown Hall had warned its neighbours.";
        assert_eq!(texts(text).len(), 1);
        let headline =
            "Council turns down the offer to rebuild the bridge: Sources\nCouncillors on the bridge | Image: Town";
        assert_eq!(texts(headline).len(), 2);
    }

    #[test]
    fn a_short_line_ends_a_wrapped_paragraph() {
        let text = "The council met in the old hall on Monday and talked for six hours about\n\
                    the bridge, which nobody has crossed since the flood of last spring took\n\
                    its middle pier.\n\
                    Members will vote on Thursday, and the mayor said that he expects to win\n\
                    by a small margin, as he did in the first vote.";
        assert_eq!(texts(text).iter().map(|(line, _)| *line).collect::<Vec<_>>(), [1, 4]);
    }

    #[test]
    fn short_sentences_are_not_wrapped_text() {
        let text = "The council met in the old hall on Monday for six hours.\n\
                    Members will vote on Thursday, and the mayor hopes to win.\n\
                    Nobody has crossed the bridge since the flood of spring.";
        assert_eq!(texts(text).len(), 3);
    }
}
