//! One sentence with its dates and lengths, as the readers of stretches see it.

use std::ops::Range;

use smallvec::SmallVec;

use super::{StretchClaim, StretchLexicon, StretchPart, Stretched};
use crate::claims::view::{ArticleView, SentenceView};
use crate::lexicon::Class;
use crate::recognise::time::{TimeExpr, TimeMention};
use crate::segment::{Caps, TokenKind};

/// A date or length of the sentence.
#[derive(Clone, Debug)]
pub(super) struct Told<'a> {
    /// Its index.
    pub(super) time: u32,
    pub(super) mention: &'a TimeMention,
    pub(super) tokens: Range<usize>,
}

impl Told<'_> {
    pub(super) fn is_length(&self) -> bool {
        matches!(self.mention.expr, TimeExpr::Length { .. })
    }

    /// "from 1988 until 2004"
    pub(super) fn is_range(&self) -> bool {
        matches!(self.mention.expr, TimeExpr::Range { .. })
    }

    pub(super) fn is_date(&self) -> bool {
        matches!(
            self.mention.expr,
            TimeExpr::Date { .. } | TimeExpr::Relative { .. } | TimeExpr::Within { .. } | TimeExpr::Shifted { .. }
        )
    }
}

/// A sentence, its times and what its words may mean.
pub(super) struct Scene<'a, 's> {
    pub(super) article: &'s ArticleView<'a>,
    pub(super) lexicon: &'s StretchLexicon,
    pub(super) sentence: &'s SentenceView<'a>,
    pub(super) times: SmallVec<[Told<'a>; 4]>,
}

/// Auxiliaries, which stand before a verb and start another statement behind one.
pub(super) const AUXILIARIES: [&str; 12] =
    ["is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "'s", "got"];

impl<'a, 's> Scene<'a, 's> {
    pub(super) fn new(
        article: &'s ArticleView<'a>,
        lexicon: &'s StretchLexicon,
        sentence: &'s SentenceView<'a>,
    ) -> Scene<'a, 's> {
        let times = article.times_in(sentence.index).map(|(time, mention)| Told {
            time,
            mention,
            tokens: sentence.token_at(mention.span.start)..sentence.token_at(mention.span.end.saturating_sub(1)) + 1,
        });
        Scene { article, lexicon, sentence, times: times.collect() }
    }

    /// A statement of this sentence, its words from token `from` to the end of its time or the other way round. `None` in a
    /// quotation, whose speaker says so.
    pub(super) fn claim(
        &self,
        of: Stretched,
        part: StretchPart,
        words: Range<usize>,
        told: &Told<'_>,
    ) -> Option<StretchClaim> {
        let span = self.sentence.span(words).join(told.mention.span);
        let field = self.sentence.sentence.field;
        let quoted =
            |quote: &&crate::segment::Quotation| quote.speech && quote.field == field && quote.span.contains(span);
        let said = self.article.segmented.quotations.iter().any(|quote| quoted(&quote));
        (!said).then_some(StretchClaim { of, part, time: told.time, field, sentence: self.sentence.index, span })
    }

    /// The first time behind token `from`, if nothing of another statement stands between.
    pub(super) fn next_time(&self, from: usize) -> Option<&Told<'a>> {
        const REACH: usize = 10;
        let told = self.times.iter().find(|told| told.tokens.start >= from)?;
        let gap = from..told.tokens.start;
        (gap.len() <= REACH && self.is_one_statement(gap)).then_some(told)
    }

    /// The date behind token `from` at which a beginning or end told there was.
    pub(super) fn date_behind(&self, from: usize) -> Option<&Told<'a>> {
        let told = self.next_time(from).filter(|told| told.is_date())?;
        let direct = told.tokens.start == from;
        let placed =
            told.tokens.start > from && self.is(told.tokens.start - 1, &["in", "on", "since", "from", "until"]);
        (direct || placed).then_some(told)
    }

    /// The length behind token `from` that a verb there lasted.
    pub(super) fn length_behind(&self, from: usize) -> Option<&Told<'a>> {
        let told = self.next_time(from).filter(|told| told.is_length())?;
        let direct = told.tokens.start == from;
        let placed = told.tokens.start > from && self.is(told.tokens.start - 1, &["for"]);
        (direct || placed).then_some(told)
    }

    /// Whether no token of these parts two statements, but for the preposition or connective that is the last of them.
    pub(super) fn is_one_statement(&self, gap: Range<usize>) -> bool {
        const PARTING: [&str; 8] = ["and", "but", "who", "which", "whose", "that", "where", "than"];
        gap.clone().all(|i| {
            let Some(token) = self.sentence.tokens.get(i) else { return false };
            let last = i + 1 == gap.end;
            match token.kind {
                TokenKind::Word => {
                    !(token.class.has(Class::REPORTING) || self.is(i, &PARTING) || self.is(i, &AUXILIARIES))
                        && (last || !token.class.has(Class::CONNECTIVE))
                }
                TokenKind::Sign => matches!(self.sentence.word(i), "," | "(" | "$" | "."),
                TokenKind::Quote => false,
                _ => true,
            }
        })
    }

    /// Whether the sentence says that something came back or stood still: then its dates are of more than one stretch.
    pub(super) fn tells_of_a_break(&self) -> bool {
        const BREAKS: [&str; 12] = [
            "again",
            "returned",
            "resumed",
            "reopened",
            "restarted",
            "reconvened",
            "interrupted",
            "suspended",
            "adjourned",
            "paused",
            "twice",
            "reinstated",
        ];
        (0..self.sentence.tokens.len()).any(|i| self.is(i, &BREAKS))
    }

    /// Whether a token is one of these words.
    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        self.sentence.is_any(at, words)
    }

    /// The first token of the verb group whose main verb stands at `verb`: its auxiliaries and adverbs.
    pub(super) fn verb_group(&self, verb: usize) -> usize {
        let mut at = verb;
        while let Some(before) = at.checked_sub(1) {
            let adverb = || {
                self.sentence.word(before).ends_with("ly")
                    || self.is(before, &["also", "then", "already", "now", "first", "still", "later", "soon"])
            };
            if !(self.is(before, &AUXILIARIES) || adverb()) {
                break;
            }
            at = before;
        }
        at
    }

    /// Whether the article says that it was so: nothing near before the verb denies it, asks for it or looks ahead.
    pub(super) fn is_fact(&self, verb: usize) -> bool {
        const UNREAL: [&str; 16] = [
            "would",
            "could",
            "should",
            "may",
            "might",
            "if",
            "to",
            "expected",
            "supposed",
            "scheduled",
            "planned",
            "originally",
            "due",
            "likely",
            "set",
            "can",
        ];
        let from = verb.saturating_sub(4);
        (from..verb).all(|i| {
            let Some(token) = self.sentence.tokens.get(i) else { return false };
            let unreal = token.caps == Caps::Lower && self.is(i, &UNREAL);
            !(unreal || token.class.has(Class::NEGATION) || token.looks_ahead())
        })
    }
}
