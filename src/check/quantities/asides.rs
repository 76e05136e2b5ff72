//! Figures that stand aside from what a sentence tells: ", or $2.31 a share,", "($12.4m; £7.1m)".

use super::line::Line;
use crate::text::Span;
use crate::value::Measure;

impl<'a> Line<'a> {
    /// The figure before this one that is no aside.
    pub(super) fn main_before(&self, at: usize) -> Option<usize> {
        (0..at).rev().find(|at| self.aside_end(*at).is_none())
    }

    /// The figure behind this one that is no aside.
    pub(super) fn main_behind(&self, at: usize) -> Option<usize> {
        (at + 1..self.figures.len()).find(|at| self.aside_end(*at).is_none())
    }

    /// The bytes between two figures, behind the asides that follow the first.
    pub(super) fn gap(&self, a: usize, b: usize) -> Span {
        let (Some(first), Some(second)) = (self.get(a), self.get(b)) else { return Span::default() };
        let asides = (a + 1..b).filter_map(|at| self.aside_end(at));
        let start = asides.fold(first.span.end, u32::max);
        Span::new(start, second.span.start.max(start))
    }

    /// The text before this figure, back to the one before that is no aside.
    pub(super) fn lead_in(&self, at: usize) -> &'a str {
        match self.main_before(at) {
            Some(before) => self.words_at(self.gap(before, at)),
            None => self.before(at),
        }
    }

    /// Where the aside ends that the figure is; none for a figure that is no aside.
    fn aside_end(&self, at: usize) -> Option<u32> {
        let figure = self.get(at)?;
        let before = self.before(at).trim_end();
        let rest = self.rest(at);
        let length = |bytes: usize| u32::try_from(bytes).ok().map(|bytes| figure.span.end.saturating_add(bytes));
        // What the sum is for a share of the firm.
        let share = [" a share", " per share", " a diluted share"].into_iter().find(|words| rest.starts_with(words));
        let or = before.ends_with("or") && matches!(figure.quantity.measure, Measure::Money(_));
        if let (true, Some(share)) = (or && at > 0, share) {
            return length(share.len());
        }
        // A conversion in brackets, the second of two as well.
        let money = matches!(figure.quantity.measure, Measure::Money(_) | Measure::Unit(..));
        let opens = |at: usize| self.before(at).trim_end().ends_with('(');
        let second = matches!(before, ";" | ",") && at.checked_sub(1).is_some_and(opens);
        let opened = opens(at) || second;
        let close = rest.find(')').filter(|_| money && opened && at > 0)?;
        let plain = !rest.get(..close)?.contains('(');
        plain.then(|| length(close + 1)).flatten()
    }
}
