//! A sentence with its figures, and the words between them.

use crate::check::ArticleContext;
pub(super) use crate::check::wording::lower::{LowerWord, LowerWords, words};
use crate::finding::Label;
use crate::recognise::Hedge;
use crate::recognise::quantity::QuantityMention;
use crate::resolve::quantity::Counted;
use crate::text::{FieldKind, Span};
use crate::value::{Interval, Measure, Quantity};

/// A sentence that has figures.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    pub(super) article: &'a ArticleContext<'a>,
    pub(super) field: FieldKind,
    pub(super) sentence: u32,
    pub(super) span: Span,
    pub(super) figures: &'a [QuantityMention],
    /// The place of the first figure among those of the article.
    first: usize,
}

/// A sentence of more figures is a table, of which no wording tells the equations.
const TABLE: usize = 64;

/// Every sentence that has figures, in reading order; tables are left out.
pub(super) fn lines<'a>(article: &'a ArticleContext<'a>) -> impl Iterator<Item = Line<'a>> {
    let all = &article.reading.quantities;
    let same = |a: &QuantityMention, b: &QuantityMention| (a.field, a.sentence) == (b.field, b.sentence);
    all.chunk_by(same)
        .scan(0, |at, figures| {
            let first = *at;
            *at += figures.len();
            Some((first, figures))
        })
        .filter_map(|(first, figures)| {
            let one = figures.first()?;
            let span = article.reading.sentences.get(one.sentence as usize)?.span;
            let prose = figures.len() <= TABLE;
            prose.then_some(Line { article, field: one.field, sentence: one.sentence, span, figures, first })
        })
}

impl<'a> Line<'a> {
    pub(super) fn get(&self, at: usize) -> Option<&'a QuantityMention> {
        self.figures.get(at)
    }

    /// The words of a stretch of the sentence, in lower case.
    pub(super) fn words(&self, text: &'a str) -> LowerWords<'a> {
        let many = self.article.reading.sentences.len();
        self.article.words.words((self.sentence as usize, many), self.text(), text)
    }

    /// The words of the sentence.
    pub(super) fn text(&self) -> &'a str {
        self.article.text(self.field, self.span)
    }

    pub(super) fn words_at(&self, span: Span) -> &'a str {
        self.article.text(self.field, span)
    }

    /// The text from the figure before (or the sentence's start) to this one.
    pub(super) fn before(&self, at: usize) -> &'a str {
        let start = at.checked_sub(1).and_then(|at| self.get(at)).map_or(self.span.start, |last| last.span.end);
        self.get(at).map_or("", |figure| self.words_at(Span::new(start.min(figure.span.start), figure.span.start)))
    }

    /// The text from this figure to the next (or the sentence's end).
    pub(super) fn behind(&self, at: usize) -> &'a str {
        let end = self.get(at + 1).map_or(self.span.end, |next| next.span.start);
        self.get(at).map_or("", |figure| self.words_at(Span::new(figure.span.end, end.max(figure.span.end))))
    }

    /// The text from this figure to the sentence's end.
    pub(super) fn rest(&self, at: usize) -> &'a str {
        let end = self.span.end;
        self.get(at).map_or("", |figure| self.words_at(Span::new(figure.span.end, end.max(figure.span.end))))
    }

    /// The text between two figures.
    pub(super) fn between(&self, a: usize, b: usize) -> &'a str {
        let span = self.get(a).zip(self.get(b)).map(|(a, b)| Span::new(a.span.end, b.span.start.max(a.span.end)));
        span.map_or("", |span| self.words_at(span))
    }

    /// The figure as written.
    pub(super) fn printed(&self, at: usize) -> &'a str {
        self.get(at).map_or("", |figure| self.words_at(figure.span))
    }

    /// What the figure counts.
    pub(super) fn counted(&self, at: usize) -> Option<Counted> {
        self.article.reading.counted.get(self.first + at).copied().flatten()
    }

    /// The words within `span` of the sentence's field, each with its place.
    pub(super) fn told(&self, span: Span) -> Vec<Told> {
        let apart = |c: char| !c.is_alphanumeric() && c != '\'' && c != '’';
        let place = |at: usize| span.start.saturating_add(u32::try_from(at).unwrap_or(0));
        let parts = self.words_at(span).split_inclusive(apart);
        parts
            .scan(0, |at, part| {
                let start = *at;
                *at += part.len();
                Some((start, part.trim_end_matches(apart)))
            })
            .filter(|(_, word)| !word.is_empty())
            .map(|(start, word)| Told {
                word: word.to_lowercase(),
                span: Span::new(place(start), place(start + word.len())),
            })
            .collect()
    }

    /// The bytes of the clause that leads to the figure: behind the last sign that ends one, or the sentence's start.
    pub(super) fn lead(&self, at: usize) -> Span {
        let Some(figure) = self.get(at) else { return Span::new(self.span.start, self.span.start) };
        let text = self.words_at(Span::new(self.span.start, figure.span.start));
        let sign = text.rfind([';', ':', '(', '"', '“', '”', '–', '—']);
        let start = sign
            .map_or(0, |sign| sign + text.get(sign..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8));
        Span::new(self.span.start.saturating_add(u32::try_from(start).unwrap_or(0)), figure.span.start)
    }

    pub(super) fn label(&self, at: usize, note: impl Into<String>) -> Option<Label> {
        Some(self.article.label(self.field, self.get(at)?.span, note))
    }
}

/// A word in lower case and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Told {
    pub(super) word: String,
    pub(super) span: Span,
}

/// Whether two figures are in one unit.
pub(super) fn same_unit(a: &Quantity, b: &Quantity) -> bool {
    match (a.measure, b.measure) {
        (Measure::Unit(a, per), Measure::Unit(b, other)) => {
            a.dimension == b.dimension && per.map(|per| per.symbol) == other.map(|per| per.symbol)
        }
        (a, b) => a == b,
    }
}

/// Whether `part` is in hundredths of the currency of `whole`: cents and dollars.
pub(super) fn is_hundredth(part: &Quantity, whole: &Quantity) -> bool {
    let (Measure::Money(small), Measure::Money(large)) = (part.measure, whole.measure) else { return false };
    small.minor && matches!((small.name, large.name), ("cent", "dollar" | "euro") | ("penny", "pound"))
}

/// What the figure can be in its own unit. "up to" may be the "to" of a change, so it cuts nothing here.
pub(super) fn range(figure: &QuantityMention) -> Interval {
    let Quantity { count, bounds, .. } = figure.quantity;
    match figure.hedge {
        Some(Hedge::AtMost) => Interval::new(2.0 * count - bounds.high, bounds.high),
        _ => bounds,
    }
}

/// Whether the figure is a count of things.
pub(super) fn is_count(figure: &QuantityMention) -> bool {
    figure.quantity.measure == Measure::Number && figure.quantity.count.fract() == 0.0
}
