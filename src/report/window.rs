//! Cuts a paragraph down to one line around its labels.

use std::ops::Range;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::sanitise::{push_visible, visible};

/// Words kept on each side of each of several labels, in columns, before they share a line.
const CONTEXT: usize = 12;
/// Steps by which context grows while there is room.
const STEP: usize = 3;
/// How far a cut moves to fall between words.
const WORD: usize = 20;

/// One line of an article, fit for a terminal: what of a paragraph is shown, and where its labels came to lie in it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Window {
    /// The line. White space runs are one space, what was left out is an ellipsis.
    pub(super) text: String,
    /// The labels' bytes in it, in the order in which they were given.
    pub(super) marks: Vec<Range<usize>>,
}

/// What stands for words left out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cut {
    /// The columns that a line may have.
    pub(super) width: usize,
    /// `…` or `...`.
    pub(super) ellipsis: &'static str,
}

impl Cut {
    /// The line around `labels`, all of them inside `paragraph` and on character boundaries; `None` where several labels
    /// lie too far apart for one line. One label always fits: a long one loses its middle.
    pub(super) fn window(&self, text: &str, paragraph: Range<usize>, labels: &[Range<usize>]) -> Option<Window> {
        let paragraph = trim(text, paragraph, labels);
        let whole = vec![paragraph.clone()];
        if paragraph.len() <= self.width * 8 && self.columns(text, &paragraph, &whole) <= self.width {
            return Some(self.emit(text, &paragraph, &whole, labels));
        }
        // Alone, a label may fill the line; several need some words around them to make sense.
        let least = if labels.len() > 1 { CONTEXT } else { 0 };
        let mut kept = self.kept(text, &paragraph, labels, least);
        if labels.len() > 1 && self.columns(text, &paragraph, &kept) > self.width {
            return None;
        }
        for context in (least + STEP..self.width).step_by(STEP) {
            let wider = self.kept(text, &paragraph, labels, context);
            if self.columns(text, &paragraph, &wider) > self.width {
                break;
            }
            kept = wider;
        }
        Some(self.emit(text, &paragraph, &kept, labels))
    }

    /// The stretches that are shown with `context` columns beside each label.
    fn kept(&self, text: &str, paragraph: &Range<usize>, labels: &[Range<usize>], context: usize) -> Vec<Range<usize>> {
        let room = self.width.saturating_sub(2 * (self.ellipsis.width() + 1));
        // Of a label that does not fit, so much is kept that words around it have a place.
        let longest = self.width * 2 / 3;
        let mut kept: Vec<Range<usize>> = Vec::with_capacity(labels.len() * 2);
        for label in labels {
            let from = back(text, paragraph.start, label.start, context);
            let until = ahead(text, label.end, paragraph.end, context);
            let words = text.get(label.clone()).unwrap_or_default();
            if past(words.char_indices(), room).is_some() {
                let head = ahead(text, label.start, label.end, longest / 2);
                let tail = back(text, label.start, label.end, longest / 2);
                kept.extend([from..head, tail..until]);
            } else {
                kept.push(from..until);
            }
        }
        kept.sort_by_key(|range| range.start);
        kept.dedup_by(|next, last| {
            let joins = next.start <= last.end || text.get(last.end..next.start).is_some_and(|gap| gap.width() <= 3);
            if joins {
                last.end = last.end.max(next.end);
            }
            joins
        });
        kept
    }

    /// The columns that the stretches take, ellipses included.
    fn columns(&self, text: &str, paragraph: &Range<usize>, kept: &[Range<usize>]) -> usize {
        let words: usize = kept.iter().filter_map(|range| text.get(range.clone())).map(|s| visible(s).width()).sum();
        let open = kept.first().is_some_and(|range| range.start > paragraph.start);
        let close = kept.last().is_some_and(|range| range.end < paragraph.end);
        let ellipsis = self.ellipsis.width();
        let between = kept.len().saturating_sub(1) * (ellipsis + 2);
        words + between + usize::from(open) * (ellipsis + 1) + usize::from(close) * (ellipsis + 1)
    }

    fn emit(&self, text: &str, paragraph: &Range<usize>, kept: &[Range<usize>], labels: &[Range<usize>]) -> Window {
        let mut points: Vec<usize> = labels.iter().flat_map(|label| [label.start, label.end]).collect();
        points.sort_unstable();
        let mut line = String::new();
        let mut landed: Vec<(usize, usize)> = Vec::with_capacity(points.len());
        let mut points = points.into_iter().peekable();
        for (i, range) in kept.iter().enumerate() {
            while let Some(point) = points.next_if(|point| *point < range.start) {
                landed.push((point, line.len()));
            }
            if i > 0 {
                line.push(' ');
            }
            if i > 0 || range.start > paragraph.start {
                line.extend([self.ellipsis, " "]);
            }
            let mut at = range.start;
            while let Some(point) = points.next_if(|point| *point <= range.end) {
                push(&mut line, text.get(at..point));
                landed.push((point, line.len()));
                at = point;
            }
            push(&mut line, text.get(at..range.end));
        }
        let end = line.len();
        if kept.last().is_some_and(|range| range.end < paragraph.end) {
            line.extend([" ", self.ellipsis]);
        }
        landed.extend(points.map(|point| (point, end)));
        let at = |point| landed.iter().find(|(from, _)| *from == point).map_or(end, |(_, to)| *to);
        let marks = labels.iter().map(|label| at(label.start)..at(label.end)).collect();
        Window { text: line, marks }
    }
}

/// Appends words fit for a terminal; a run of white space becomes one space.
fn push(line: &mut String, words: Option<&str>) {
    for c in words.unwrap_or_default().chars() {
        if !(c.is_whitespace() && (line.is_empty() || line.ends_with(' '))) {
            push_visible(line, c);
        }
    }
}

/// The paragraph without white space at its ends, as far as no label needs it.
fn trim(text: &str, paragraph: Range<usize>, labels: &[Range<usize>]) -> Range<usize> {
    let words = text.get(paragraph.clone()).unwrap_or_default();
    let start = paragraph.start + (words.len() - words.trim_start().len());
    let end = paragraph.end.min(paragraph.start + words.trim_end().len()).max(start);
    let (first, last) = (labels.iter().map(|l| l.start).min(), labels.iter().map(|l| l.end).max());
    first.map_or(start, |first| first.min(start))..last.map_or(end, |last| last.max(end))
}

/// Where the text from `from` on is to end, `columns` at most and before `limit`: between words if it can be.
fn ahead(text: &str, from: usize, limit: usize, columns: usize) -> usize {
    let rest = text.get(from..limit).unwrap_or_default();
    let Some(cut) = past(rest.char_indices(), columns) else { return limit };
    let head = rest.get(..cut).unwrap_or_default();
    let near = head.char_indices().rev().take(WORD).filter(|(_, c)| c.is_whitespace()).map(|(i, _)| i).next();
    from + head.get(..near.unwrap_or(cut)).unwrap_or(head).trim_end().len()
}

/// Where the text up to `until` is to start, `columns` at most and after `limit`: between words if it can be.
fn back(text: &str, limit: usize, until: usize, columns: usize) -> usize {
    let rest = text.get(limit..until).unwrap_or_default();
    let Some(last) = past(rest.char_indices().rev(), columns) else { return limit };
    let cut = last + rest.get(last..).and_then(|tail| tail.chars().next()).map_or(0, char::len_utf8);
    let tail = rest.get(cut..).unwrap_or_default();
    let near = tail.char_indices().take(WORD).find(|(_, c)| c.is_whitespace()).map_or(0, |(i, _)| i);
    until - tail.get(near..).unwrap_or(tail).trim_start().len()
}

/// The first character that no longer fits into `columns`.
fn past(chars: impl Iterator<Item = (usize, char)>, columns: usize) -> Option<usize> {
    let mut used = 0;
    chars.into_iter().find_map(|(at, c)| {
        used += c.width().unwrap_or(1);
        (used > columns).then_some(at)
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;
    use std::slice::from_ref;

    const CUT: Cut = Cut { width: 60, ellipsis: "…" };

    #[test]
    fn cuts_fall_between_words() {
        let text = "The first of many words that nobody has to see when all that counts is here, and this is more of the same.";
        let at = text.find("here").unwrap();
        let window = CUT.window(text, 0..text.len(), from_ref(&(at..at + 4))).unwrap();
        assert_eq!(window.text, "… when all that counts is here, and this is more of the …");
        assert_eq!(window.text.get(window.marks[0].clone()), Some("here"));
    }

    #[test]
    fn text_without_spaces_is_cut_anywhere() {
        let text = "字".repeat(200);
        let window = CUT.window(&text, 0..600, from_ref(&(300..306))).unwrap();
        assert!((50..=60).contains(&window.text.width()), "{}", window.text);
    }

    proptest! {
        #[test]
        fn marks_hold_their_words(text in "([a-zé日 \u{301}\u{1b}\n]{0,12}[ .]){0,40}", from in 0usize..400, length in 0usize..20) {
            let start = text.floor_char_boundary(from);
            let end = text.ceil_char_boundary(start + length);
            let window = CUT.window(&text, 0..text.len(), from_ref(&(start..end))).unwrap();
            let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            let mark = window.text.get(window.marks[0].clone());
            prop_assert_eq!(mark.map(words), text.get(start..end).map(|label| words(&visible(label))));
            prop_assert!(window.text.width() <= CUT.width + WORD);
        }
    }
}
