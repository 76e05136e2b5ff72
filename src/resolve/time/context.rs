//! Where a mention stands: its anchor, the tense of its clause, and what the story was just speaking of.

use rustc_hash::FxHashMap;

use super::image::{Spacing, image};
use super::read::Reading;
use super::stretch::Stretch;
use super::tense::tense;
use super::told::Told;
use super::{Basis, Input};
use crate::recognise::time::{DateParts, Direction, TimeExpr, TimeMention};
use crate::segment::Sentence;
use crate::text::{FieldKind, Role};
use crate::value::{Day, DayRange, DaySet};

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
    pub(super) fn remember(&mut self, index: u32, mention: &TimeMention, reading: &Reading) {
        // "a year earlier" is what the story compares with, not what it tells.
        let dated = !matches!(mention.expr, TimeExpr::Window { .. } | TimeExpr::Shifted { offset: ..0, .. });
        if let Some(days) = reading.days.as_ref().filter(|_| dated) {
            self.told.keep(index, days, reading.stretch);
        }
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
        let (mention, sentence) = self.mention.zip(self.sentence())?;
        let text = &self.input.article.field(mention.field)?.text;
        tense(text, self.input.segmented.tokens_of(sentence), mention.span)
    }

    /// The meanings of `on` over the days of speaking.
    pub(super) fn spoken(&self, spacing: Spacing, on: impl Fn(Day) -> Option<Stretch>) -> Reading {
        let (anchor, basis) = self.anchor();
        Reading::of(image(anchor, spacing, on), basis)
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
