//! Laying a pattern around a figure.

use std::cell::OnceCell;
use std::ops::Range;

use smallvec::SmallVec;

use super::Told;
use super::lexicon::AttributePattern;
use crate::claims::gap;
use crate::claims::matcher::is_one_of;
use crate::claims::pattern::Compiled;
use crate::claims::view::SentenceView;
use crate::knowledge::Counts;
use crate::resolve::quantity::Counted;
use crate::segment::TokenKind;
use crate::text::Span;

/// A figure of a sentence with what stands right around it.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    pub(super) told: Told,
    counts: Counts,
    /// The tokens of the figure.
    pub(super) tokens: Range<usize>,
    /// How many hedges and pointers stand before it, once something asks.
    leads: OnceCell<usize>,
    /// The noun that it counts, with its modifiers; its head is the last.
    noun: Option<Range<usize>>,
    /// Whether the noun is the whole of which it is a part.
    pub(super) part: bool,
}

/// A pattern laid on a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Laid {
    /// The tokens from its first word or figure to its last.
    pub(super) tokens: Range<usize>,
    /// The noun that is counted.
    pub(super) head: Option<usize>,
    /// The words between the figure and that noun, or the pattern's own.
    pub(super) modifiers: Range<usize>,
}

/// Where what stands behind a figure may start, the noun that is counted, and its modifiers.
type End = (usize, Option<usize>, Range<usize>);

/// Words that stand between a verb or preposition and its figure.
const LEADS: [&str; 46] = [
    "a",
    "about",
    "all",
    "almost",
    "an",
    "another",
    "approximately",
    "around",
    "as",
    "at",
    "close",
    "estimated",
    "exactly",
    "few",
    "fewer",
    "further",
    "her",
    "his",
    "its",
    "just",
    "least",
    "less",
    "many",
    "more",
    "most",
    "much",
    "nearly",
    "no",
    "only",
    "other",
    "over",
    "record",
    "roughly",
    "some",
    "than",
    "that",
    "the",
    "their",
    "these",
    "those",
    "to",
    "total",
    "under",
    "up",
    "well",
    "additional",
];

/// So many of them are looked at.
const MOST_LEADS: usize = 5;

impl Figure {
    pub(super) fn new(
        sentence: &SentenceView<'_>,
        told: Told,
        counts: Counts,
        span: Span,
        counted: Option<Counted>,
    ) -> Figure {
        let tokens = sentence.token_at(span.start)..sentence.token_at(span.end.saturating_sub(1)) + 1;
        let noun = counted.map(|counted| {
            sentence.token_at(counted.noun.start)..sentence.token_at(counted.head.end.saturating_sub(1)) + 1
        });
        let noun = noun.filter(|noun| noun.start >= tokens.end);
        Figure { told, counts, tokens, leads: OnceCell::new(), noun, part: counted.is_some_and(|counted| counted.part) }
    }

    /// The first token of the words before it that hedge or point.
    pub(super) fn first(&self, sentence: &SentenceView<'_>) -> usize {
        let is_lead = |at: &usize| sentence.is_any(*at, &LEADS);
        let start = self.tokens.start;
        start - self.leads.get_or_init(|| (0..start).rev().take(MOST_LEADS).take_while(is_lead).count())
    }

    /// Whether an attribute of that kind can be told with it.
    pub(super) fn fits(&self, counts: Counts) -> bool {
        self.counts == counts || self.counts == Counts::Things && counts == Counts::People
    }

    /// The tokens around it in which a pattern's word may stand.
    pub(super) fn reach(&self, tokens: usize) -> Range<usize> {
        const BEFORE: usize = 12;
        const BEHIND: usize = 22;
        let end = self.noun.as_ref().map_or(self.tokens.end, |noun| noun.end);
        self.tokens.start.saturating_sub(BEFORE + MOST_LEADS)..(end + BEHIND).min(tokens)
    }

    /// Where what stands behind the figure may start, with the noun that is counted and its modifiers.
    fn ends(&self, sentence: &SentenceView<'_>) -> SmallVec<[End; 4]> {
        let mut ends = SmallVec::new();
        let Some(noun) = self.noun.as_ref() else {
            let at = self.tokens.end;
            // "the $5-million deal"
            let hyphen = sentence.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Dash);
            ends.push((at + usize::from(hyphen), None, at..at));
            ends.extend(aside(sentence, at).map(|behind| (behind, None, at..at)));
            return ends;
        };
        let head = noun.end - 1;
        let modifiers = noun.start..head;
        ends.push((noun.end, Some(head), modifiers.clone()));
        ends.push((head, None, modifiers.clone()));
        ends.extend(aside(sentence, noun.end).map(|at| (at, Some(head), modifiers.clone())));
        // "25 missing workers"
        if head > noun.start {
            ends.push((self.tokens.end, Some(head), modifiers));
        }
        ends
    }
}

/// The token behind the aside that starts at `at`, if one does: ", including three children,".
fn aside(sentence: &SentenceView<'_>, at: usize) -> Option<usize> {
    const LONGEST: usize = 16;
    const OPENS: [&str; 9] = ["all", "among", "at", "both", "including", "mainly", "many", "most", "mostly"];
    if sentence.word(at) != "," || !sentence.is_any(at + 1, &OPENS) {
        return None;
    }
    (at + 2..(at + LONGEST).min(sentence.tokens.len())).find(|at| sentence.word(*at) == ",").map(|comma| comma + 1)
}

/// Lays `pattern` around `figure`, one of the sentence's `figures`.
pub(super) fn lay(
    sentence: &SentenceView<'_>,
    figures: &[Figure],
    figure: &Figure,
    pattern: &AttributePattern,
) -> Option<Laid> {
    let laying = Laying { sentence, figures };
    let start = if pattern.before.is_empty() {
        figure.tokens.start
    } else {
        (figure.first(sentence)..=figure.tokens.start).rev().find_map(|lead| laying.backward(&pattern.before, lead))?
    };
    let ends = figure.ends(sentence);
    let lay = |(from, head, modifiers): &End| {
        let (end, gap) = laying.behind(&pattern.behind, *from)?;
        let inside = *from < end && head.is_some_and(|head| end <= head);
        let modifiers = match gap {
            _ if inside => end..head.unwrap_or(end),
            // "20 percent income tax"
            Some(gap) if head.is_none() && modifiers.is_empty() => gap,
            _ => modifiers.clone(),
        };
        Some(Laid { tokens: start..end.max(figure.tokens.end), head: *head, modifiers })
    };
    ends.iter().find_map(lay)
}

struct Laying<'a, 's> {
    sentence: &'s SentenceView<'a>,
    figures: &'s [Figure],
}

impl Laying<'_, '_> {
    /// Matches `elements` so that they end just before token `end`; gives the first token.
    fn backward(&self, elements: &[Compiled], end: usize) -> Option<usize> {
        let Some((last, rest)) = elements.split_last() else { return Some(end) };
        let here = end.checked_sub(1);
        match last {
            Compiled::Word(forms) => {
                here.filter(|at| is_one_of(self.sentence.tokens, *at, forms)).and_then(|at| self.backward(rest, at))
            }
            Compiled::Optional(forms) => {
                let with = here.filter(|at| is_one_of(self.sentence.tokens, *at, forms));
                with.and_then(|at| self.backward(rest, at)).or_else(|| self.backward(rest, end))
            }
            Compiled::Gap(most) => gap::before(self.sentence, *most, end)
                .take_while(|at| *at == end || !self.parts(*at))
                .find_map(|at| self.backward(rest, at)),
            Compiled::Absent(_) | Compiled::Slot(_) => None,
        }
    }

    /// Matches `elements` from token `start` on; gives the token behind the last, and the tokens of a gap with which they begin.
    fn behind(&self, elements: &[Compiled], start: usize) -> Option<(usize, Option<Range<usize>>)> {
        let Some((Compiled::Gap(most), rest)) = elements.split_first() else {
            return self.forward(elements, start).map(|end| (end, None));
        };
        self.behind_gap(*most, start).find_map(|at| Some((self.forward(rest, at)?, Some(start..at))))
    }

    /// Where what stands behind a gap can start.
    fn behind_gap(&self, most: u8, start: usize) -> impl Iterator<Item = usize> {
        gap::behind(self.sentence, most, start).take_while(move |at| *at == start || !self.parts(*at - 1))
    }

    /// Matches `elements` from token `start` on; gives the token behind the last.
    fn forward(&self, elements: &[Compiled], start: usize) -> Option<usize> {
        let Some((first, rest)) = elements.split_first() else { return Some(start) };
        let is = |forms| is_one_of(self.sentence.tokens, start, forms);
        match first {
            Compiled::Word(forms) => is(forms).then(|| self.forward(rest, start + 1))?,
            Compiled::Optional(forms) => {
                is(forms).then(|| self.forward(rest, start + 1)).flatten().or_else(|| self.forward(rest, start))
            }
            Compiled::Absent(forms) => (!is(forms)).then(|| self.forward(rest, start))?,
            Compiled::Gap(most) => self.behind_gap(*most, start).find_map(|at| self.forward(rest, at)),
            Compiled::Slot(_) => None,
        }
    }

    /// Whether a token parts two statements: "12 were hurt and two were killed".
    fn parts(&self, at: usize) -> bool {
        self.sentence.is_any(at, &["and", "or", "but", "who", "which", "while", "as"])
            || self.figures.iter().any(|figure| figure.tokens.contains(&at))
    }
}
