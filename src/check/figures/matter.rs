//! What an article's figures count and how they are told, by which two of them are known to tell one thing.

use std::cell::OnceCell;

use super::figure::{Figure, Kind};
use super::line::{Line, Lines, Restriction};
use super::pointing::{self, Pointing};
use super::reference::{Pair, is_of_a_kind};
use super::sameness::{self, Apart, Evidence};
use super::setting::Setting;
use super::words::{self, Key, Noun};
use crate::check::ArticleContext;
use crate::claims::{self, AttributeClaim};
use crate::knowledge::Counts;
use crate::recognise::time::{DateParts, TimeExpr};

/// So small a count is often a part of a larger group that is not called one.
const FEW: f64 = 4.0;

/// More percentages than this in two sentences are the results of a poll.
const LISTED: usize = 4;

/// A number told more often than this is a main one of the article, and one that a slip makes of it is wrong.
const OFTEN: usize = 2;

/// Sentences no further apart than this tell two things rather than one twice, unless one points back to the other.
const BESIDE: u32 = 2;

/// With more figures of one kind an article is a list of results.
const MANY: usize = 60;

/// The figures told, with their nouns and sentences.
pub(super) struct Matter<'a> {
    article: &'a ArticleContext<'a>,
    told: &'a [Figure],
    /// Those of the figures that stand in pairs.
    nouns: Vec<Noun>,
    lines: OnceCell<Lines>,
    general: Vec<Key>,
}

/// A figure with what is known of it.
#[derive(Clone, Copy)]
pub(super) struct Told<'a> {
    pub(super) figure: &'a Figure,
    pub(super) noun: &'a Noun,
    pub(super) line: &'a Line,
    pub(super) setting: Setting,
}

impl<'a> Matter<'a> {
    /// Reads what the pairs need.
    pub(super) fn of(article: &'a ArticleContext<'a>, told: &'a [Figure], pairs: &[Pair]) -> Matter<'a> {
        let nouns = told.iter().enumerate().map(|(at, figure)| {
            let is_paired = pairs.iter().any(|pair| pair.one == at || pair.other == at);
            if is_paired { words::noun(article, figure) } else { Noun::default() }
        });
        Matter {
            article,
            told,
            nouns: nouns.collect(),
            lines: OnceCell::new(),
            general: sameness::general(&article.knowledge.counted),
        }
    }

    /// How sure it is that the pair tells one thing; none where it is not.
    pub(super) fn weight(&self, pair: Pair) -> Option<f64> {
        let [one, other] = pair.figures(self.told)?;
        let (noun, theirs) = (self.nouns.get(pair.one)?, self.nouns.get(pair.other)?);
        if one.kind == Kind::Count && !noun.shares(theirs) && !theirs.shares(noun) {
            return None;
        }
        if self.is_attribute(one, other) {
            return None;
        }
        let (one, other) = (self.told(one, noun)?, self.told(other, theirs)?);
        if self.are_apart(one, other) {
            return None;
        }
        let evidence = self.evidence(one, other, pair.apart);
        let both_new = one.setting.indefinite && other.setting.indefinite && pair.apart != Apart::Slip;
        // "The town sold 41 flats. The firm sold 14 flats.": one sentence behind the other counts on.
        let counted_on = one.figure.kind == Kind::Count
            && evidence.beside
            && evidence.pointing == Pointing::No
            && evidence.phrase < 2;
        let few = one.figure.kind == Kind::Count && one.figure.count.min(other.figure.count) <= FEW;
        let refused = few && !(evidence.pointing == Pointing::Back && evidence.phrase > 0)
            || both_new && !evidence.is_repeated()
            || counted_on && !evidence.is_repeated()
            || evidence.common.opposed
            || evidence.rivals > MANY;
        let weight = evidence.weight().filter(|_| !refused)?;
        let is_one = !self.are_told_together(one.figure, other.figure)
            && !speak_of_other_times(self.article, one.figure, other.figure);
        is_one.then_some(weight)
    }

    /// Whether a figure is known to be told of a part, a change or another time, or both count those whom something befell: these
    /// are held against each other by a check of their own.
    fn is_attribute(&self, one: &Figure, other: &Figure) -> bool {
        let reading = self.article.reading;
        let tells = |claim: &AttributeClaim, figure: &Figure| match claim.figure {
            claims::Told::Quantity(at) => reading.quantities.get(at as usize).is_some_and(|it| it.span == figure.span),
            claims::Told::Time(_) => false,
        };
        let of_people = |claim: &AttributeClaim| {
            let kinds = &self.article.knowledge.attributes.kinds;
            kinds.get(usize::from(claim.kind)).is_some_and(|kind| kind.counts == Counts::People)
        };
        let of = |figure| reading.attributes.iter().filter(move |claim| tells(claim, figure));
        let is_other = |apart| {
            matches!(apart, claims::Apart::Part | claims::Apart::Added | claims::Apart::Change | claims::Apart::Earlier)
        };
        of(one).chain(of(other)).any(|claim| claim.apart.is_some_and(is_other))
            || of(one).any(|claim| of_people(claim) && of(other).any(|same| same.kind == claim.kind))
    }

    fn told(&self, figure: &'a Figure, noun: &'a Noun) -> Option<Told<'_>> {
        let line = self.lines().line(figure)?;
        Some(Told { figure, noun, line, setting: Setting::of(line, figure) })
    }

    /// The sentences of the figures, read when the first pair of one noun asks for them.
    fn lines(&self) -> &Lines {
        self.lines.get_or_init(|| Lines::of(self.article, self.told.iter()))
    }

    fn evidence(&self, one: Told<'_>, other: Told<'_>, apart: Apart) -> Evidence {
        let phrase = self.phrase(one, other);
        let is_new = |told: Told<'_>, line: &Line| {
            told.setting.definite && told.line.restriction(told.figure, line) == Restriction::New
        };
        let told = |figure: &Figure| self.told.iter().filter(|told| is_same(told, figure)).count();
        Evidence {
            apart,
            pointing: pointing::between(self.article, self.told, (one, other), phrase, apart),
            phrase,
            common: self.lines().common(one.figure, other.figure),
            rivals: self.told.iter().filter(|rival| is_of_a_kind(one.figure, rival)).count(),
            often: told(one.figure).max(told(other.figure)) > OFTEN,
            another: is_new(one, other.line)
                || is_new(other, one.line)
                || one_names_a_year(self.article, one.figure, other.figure),
            beside: one.figure.sentence.abs_diff(other.figure.sentence) <= BESIDE,
        }
    }

    /// Whether words tell one of them from the other: a part, a rate, a change, one of a list.
    fn are_apart(&self, one: Told<'_>, other: Told<'_>) -> bool {
        let (a, b) = (one.setting, other.setting);
        let in_both = |rival: &&Figure| {
            is_of_a_kind(one.figure, rival) && [one, other].iter().any(|told| told.figure.sentence == rival.sentence)
        };
        let listed = one.figure.kind == Kind::Percent && self.told.iter().filter(in_both).count() > LISTED;
        a.apart || b.apart || a.per != b.per || a.changes || b.changes || listed
    }

    /// With how many words the phrases begin alike. The noun of a definite sum may stand before the other: "a plan worth £2m",
    /// "the £3m plan".
    fn phrase(&self, one: Told<'_>, other: Told<'_>) -> usize {
        let counts = one.figure.kind == Kind::Count;
        let is_direct = counts || one.noun.is_direct() && other.noun.is_direct();
        let phrase = if is_direct { sameness::phrase(one.noun, other.noun, &self.general) } else { 0 };
        let definite = one.setting.definite || other.setting.definite;
        let is_sum = matches!(one.figure.kind, Kind::Money(_) | Kind::Percent);
        let crossed = is_sum && definite && one.noun.crossed(other.noun) > 0;
        phrase.max(usize::from(crossed))
    }

    /// Whether some sentence has both numbers: then they are two things.
    fn are_told_together(&self, one: &Figure, other: &Figure) -> bool {
        let mut ones = self.told.iter().filter(|told| is_same(one, told));
        ones.any(|told| self.told.iter().any(|beside| beside.sentence == told.sentence && is_same(other, beside)))
    }
}

/// Whether they are the same number of one kind and unit.
pub(super) fn is_same(one: &Figure, other: &Figure) -> bool {
    is_of_a_kind(one, other) && one.count == other.count
}

/// The dates that a figure's sentence names.
fn dates<'a>(article: &'a ArticleContext<'_>, figure: &Figure) -> impl Iterator<Item = DateParts> + use<'a> {
    let (field, sentence) = (figure.field, figure.sentence);
    let mentions = article.reading.time_mentions.iter();
    let own = mentions.filter(move |mention| mention.field == field && mention.sentence == sentence);
    own.filter_map(|mention| match &mention.expr {
        TimeExpr::Date { parts, .. } => Some(*parts),
        _ => None,
    })
}

/// Whether one sentence tells of a year, and the other of none.
fn one_names_a_year(article: &ArticleContext<'_>, one: &Figure, other: &Figure) -> bool {
    let names = |figure: &Figure| dates(article, figure).any(|parts| parts.year.is_some() && parts.day.is_none());
    names(one) != names(other)
}

/// Whether the sentences of two figures name different years, or different months.
fn speak_of_other_times(article: &ArticleContext<'_>, one: &Figure, other: &Figure) -> bool {
    let (ours, theirs): (Vec<DateParts>, Vec<DateParts>) =
        (dates(article, one).collect(), dates(article, other).collect());
    let differ = |part: fn(&DateParts) -> Option<i32>| {
        let known: Vec<i32> = theirs.iter().filter_map(part).collect();
        let mut own = ours.iter().filter_map(part).peekable();
        own.peek().is_some() && !known.is_empty() && !own.any(|part| known.contains(&part))
    };
    differ(|date| date.year) || differ(|date| date.month.map(i32::from))
}
