//! Where a mention stands: its anchor, the tense of its clause, and what the story was just speaking of.

use rustc_hash::FxHashMap;

use super::image::{Spacing, image};
use super::meaning::Meaning;
use super::stretch::Stretch;
use super::tense::{leads_ahead, opens, tense};
use super::told::{Report, Told};
use super::{Basis, Input};
use crate::recognise::time::{DateParts, Direction, ReportYear, TimeExpr, TimeMention};
use crate::segment::{Sentence, Token, TokenKind};
use crate::text::{FieldKind, Role, Span};
use crate::value::{Day, DayRange, DaySet, Unit};

/// The block of a post.
type Block = (FieldKind, u32);

/// What resolving one mention after the other knows.
pub(super) struct Context<'a> {
    input: &'a Input<'a>,
    /// The dates of posts.
    posts: FxHashMap<Block, DaySet>,
    /// The mention under way.
    mention: Option<&'a TimeMention>,
    pub(super) told: Told,
}

impl<'a> Context<'a> {
    pub(super) fn new(input: &'a Input<'a>) -> Self {
        Context { input, posts: posts(input), mention: None, told: Told::default() }
    }

    /// Turns to the next mention; another field starts another story.
    pub(super) fn enter(&mut self, mention: &'a TimeMention) {
        if self.mention.is_some_and(|before| before.field != mention.field) {
            self.told = Told::default();
        }
        self.mention = Some(mention);
    }

    /// Keeps what the mention was resolved to, for those that hang on it.
    pub(super) fn remember(&mut self, index: u32, mention: &TimeMention, reading: &Meaning) {
        // "a year earlier" is what the story compares with, not what it tells.
        let compared = match &mention.expr {
            TimeExpr::Shifted { offset, .. } => *offset < 0,
            TimeExpr::Within { what, .. } => {
                matches!(**what, TimeExpr::Date { direction: Some(Direction::Past), .. })
            }
            TimeExpr::Reported(year) => *year != ReportYear::Back(0),
            _ => false,
        };
        let dated = !compared && !matches!(mention.expr, TimeExpr::Window { .. });
        self.told.report = match (&mention.expr, reading.stretch) {
            (_, Some(quarter @ Stretch::Quarter(_))) if dated => Report::Quarter(quarter),
            (TimeExpr::Nth { unit: Unit::Month, count: 2.., .. }, _) => Report::Longer,
            (TimeExpr::Length { length, .. }, _) if length.unit == Unit::Month && length.count > 3.0 => Report::Longer,
            _ => self.told.report,
        };
        if let Some(days) = reading.days.as_ref().filter(|_| dated) {
            self.told.keep(index, days, reading.stretch);
        }
    }

    /// A day of the same sentence behind the mention under way, right behind the event that "after" names.
    pub(super) fn named_behind(&self) -> Option<(u32, &'a TimeMention)> {
        /// "after", two or three words of the event, "on".
        const WORDS: usize = 5;
        let (mention, sentence) = self.mention.zip(self.sentence())?;
        let text = &self.input.article.field(mention.field)?.text;
        let tokens = self.input.segmented.tokens_of(sentence);
        let behind_after = |other: &TimeMention| {
            let start = tokens.partition_point(|token| token.span.end <= other.span.start);
            let event = tokens.get(start.saturating_sub(WORDS)..start).unwrap_or_default();
            event.iter().any(|token| token.span.start >= mention.span.end && token.span.of(text) == "after")
        };
        let first = self
            .input
            .mentions
            .partition_point(|other| (other.sentence, other.span.start) <= (mention.sentence, mention.span.start));
        let same = self.input.mentions.iter().enumerate().skip(first);
        let mut same = same.take_while(|(_, other)| other.sentence == mention.sentence && other.field == mention.field);
        let is_day = |expr: &TimeExpr| {
            matches!(expr, TimeExpr::Date { parts: DateParts { day: Some(_), month: Some(_), .. }, .. })
        };
        let (index, found) = same.find(|(_, other)| is_day(&other.expr) && behind_after(other))?;
        Some((u32::try_from(index).ok()?, found))
    }

    /// The days of speaking: a post's own date, else the publication.
    pub(super) fn anchor(&self) -> (&DaySet, Basis) {
        match self.sentence().and_then(|sentence| self.posts.get(&(sentence.field, sentence.block))) {
            Some(days) => (days, Basis::Post),
            None => (self.input.anchor, Basis::Publication),
        }
    }

    /// The one day of speaking, where it is known.
    pub(super) fn anchor_day(&self) -> Option<Day> {
        let hull = self.anchor().0.hull();
        (hull.from == hull.until && !hull.from.is_open()).then_some(hull.from)
    }

    /// The tense of the clause of the mention under way.
    pub(super) fn tense(&self) -> Option<Direction> {
        let direction = self.around(tense);
        // A caption tells in the present what is over: "He leaves court on Friday".
        let caption = self.sentence().is_some_and(|sentence| sentence.role == Role::Caption);
        direction.filter(|direction| !caption || *direction == Direction::Past)
    }

    /// Whether the mention opens its sentence.
    pub(super) fn opens(&self) -> bool {
        self.around(|text, tokens, span| Some(opens(text, tokens, span))) == Some(true)
    }

    /// Whether a possessive stands behind the mention ("Friday's"), and no word before it looks ahead.
    pub(super) fn owns(&self) -> bool {
        let ahead = self.around(|text, tokens, span| {
            let start = tokens.partition_point(|token| token.span.end <= span.start);
            Some(leads_ahead(text, tokens.get(..start)?))
        });
        if ahead == Some(true) {
            return false;
        }
        let behind = self.around(|_, tokens, span| {
            let end = tokens.partition_point(|token| token.span.start < span.end);
            Some(tokens.get(end)?.kind)
        });
        behind == Some(TokenKind::Clitic)
    }

    /// Whether the word before the mention makes a term of it that ends then: "by March", "through Sunday"; "through
    /// March" is often over.
    pub(super) fn is_term(&self, weekday: bool) -> bool {
        let before = self.around(|text, tokens, span| {
            let start = tokens.partition_point(|token| token.span.end <= span.start);
            Some(tokens.get(start.checked_sub(1)?)?.span.of(text))
        });
        matches!(before, Some("by" | "By" | "until" | "till")) || (weekday && before == Some("through"))
    }

    /// What `of` says of the mention's place: its field's text, its sentence's tokens, its span.
    fn around<T>(&self, of: impl Fn(&'a str, &'a [Token], Span) -> Option<T>) -> Option<T> {
        let (mention, sentence) = self.mention.zip(self.sentence())?;
        let text = &self.input.article.field(mention.field)?.text;
        of(text, self.input.segmented.tokens_of(sentence), mention.span)
    }

    /// The meanings of `on` over the days of speaking.
    pub(super) fn spoken(&self, spacing: Spacing, on: impl Fn(Day) -> Option<Stretch>) -> Meaning {
        let (anchor, basis) = self.anchor();
        Meaning::of(image(anchor, spacing, on), basis)
    }

    fn sentence(&self) -> Option<&'a Sentence> {
        self.input.segmented.sentences.get(self.mention?.sentence as usize)
    }
}

/// Every post's date: the last whole date in its block.
fn posts(input: &Input<'_>) -> FxHashMap<Block, DaySet> {
    let mut posts = FxHashMap::default();
    for mention in input.mentions {
        let Some(sentence) = input.segmented.sentences.get(mention.sentence as usize) else { continue };
        if sentence.role != Role::Post {
            continue;
        }
        if let Some(day) = whole_date(&mention.expr) {
            posts.insert((sentence.field, sentence.block), DayRange::day(day).into());
        }
    }
    posts
}

fn whole_date(expr: &TimeExpr) -> Option<Day> {
    match expr {
        TimeExpr::Date { parts: DateParts { day: Some(day), month: Some(month), year: Some(year), .. }, .. } => {
            Day::ymd(*year, (*month).into(), (*day).into())
        }
        TimeExpr::Clock { on: Some(on), .. } => whole_date(on),
        _ => None,
    }
}
