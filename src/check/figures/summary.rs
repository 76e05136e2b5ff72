//! A standfirst that sums the text up: each of its figures answers to the sentence of the text that tells the same.
//!
//! Many standfirsts are no summary but the first paragraph: they tell what the text does not repeat. One is held against
//! the text only where the text has most of its words and bears out most of its figures.

use super::age;
use super::body::{Body, Fit, Own};
use super::counterpart::{Likeness, may_tell};
use super::figure::{Figure, Kind};
use super::repeated::speaks_of_other_years;
use super::words::{self, Noun};
use super::{is_checked, slip, support};
use crate::check::ArticleContext;
use crate::recognise::time::TimeExpr;
use crate::text::FieldKind;
use crate::value::Unit;

/// The least part of a standfirst's telling words that the text has, for it to be a summary. Of summaries nine in ten have
/// three quarters, of first paragraphs nine in ten have less than this. Of any other only a sentence that the text has nearly whole
/// is held against it.
const REPEATED: f64 = 0.68;

/// So many figures of a summary can be told nowhere in the text.
const UNTOLD: usize = 2;

/// Each figure of the standfirst that differs from the text's, with the text's.
pub(super) fn differing<'a>(
    article: &ArticleContext<'_>,
    body: &Body,
    own: &[Figure],
    text: &'a [Figure],
) -> Vec<(Figure, &'a Figure, Likeness)> {
    let checked = own.iter().filter(|figure| is_checked(article, figure));
    let checked: Vec<(&Figure, bool)> =
        checked.map(|figure| (figure, !support::is_supported(article, figure, text, &[]))).collect();
    if checked.iter().filter(|(_, open)| *open).count() > UNTOLD {
        return Vec::new();
    }
    let is_summary = is_summary(article, body);
    if !is_summary && checked.iter().filter(|(_, open)| *open).count() > 1 {
        return Vec::new();
    }
    let each = checked.into_iter().filter_map(|(figure, is_open)| {
        let one = One::of(article, body, figure, text, is_open, is_summary);
        one.counterpart(article, text, own).map(|(other, likeness)| (*figure, other, likeness))
    });
    each.collect()
}

/// Whether the text repeats most of what the standfirst says.
pub(super) fn is_summary(article: &ArticleContext<'_>, body: &Body) -> bool {
    let standfirst = article.article.field(FieldKind::Standfirst).map_or("", |field| &field.text);
    body.known(&words::telling(standfirst, &article.knowledge.counted)) >= REPEATED
}

/// A figure of the standfirst, with what is known of its sentence.
struct One<'a> {
    body: &'a Body,
    figure: &'a Figure,
    own: Own,
    noun: Noun,
    /// Whether nothing in the text bears it out.
    is_open: bool,
    /// Whether the standfirst sums the text up.
    is_summary: bool,
    /// How much the likest place tells the same that has the same figure.
    support: f64,
}

impl<'a> One<'a> {
    fn of(
        article: &ArticleContext<'_>,
        body: &'a Body,
        figure: &'a Figure,
        text: &[Figure],
        is_open: bool,
        is_summary: bool,
    ) -> One<'a> {
        let own = body.own(article, figure.spot());
        let noun = words::noun(article, figure);
        let mut one = One { body, figure, own, noun, is_open, is_summary, support: 0.0 };
        let sayings = text.iter().filter(|other| support::says(figure, other));
        one.support = sayings.map(|other| one.alike(article, other).score()).fold(0.0, f64::max);
        one
    }

    fn alike(&self, article: &ArticleContext<'_>, other: &Figure) -> Alike {
        let noun = words::noun(article, other);
        Alike {
            fit: self.body.fit(article, &self.own, other.spot()),
            noun: self.noun.common(&noun),
            crossed: self.noun.crossed(&noun),
            led: self.noun.led_alike(&noun),
            same_holder: age::is_of_one(article, self.figure, other),
        }
    }

    fn counterpart<'b>(
        &self,
        article: &ArticleContext<'_>,
        text: &'b [Figure],
        own: &[Figure],
    ) -> Option<(&'b Figure, Likeness)> {
        let differs = |other: &&Figure| is_candidate(self.figure, other) && !support::says(self.figure, other);
        let is_taken = |other: &&Figure| own.iter().any(|own| own.kind == other.kind && own.count == other.count);
        let mut best: Option<(f64, &Figure, Alike)> = None;
        for other in text.iter().filter(differs).filter(|other| !is_taken(other)) {
            let alike = self.alike(article, other);
            let near = slip::is_near(self.figure, other);
            let rank = alike.score() + if near { 1.0 } else { 0.0 };
            let is_better = best.as_ref().is_none_or(|(most, ..)| rank > *most);
            if is_better && self.is_enough(other, alike, near) {
                best = Some((rank, other, alike));
            }
        }
        let (_, other, alike) = best?;
        let is_told = !self.is_open && self.is_told_by(article, text, other);
        if is_told || speaks_of_other_years(article, self.figure, other) || is_of_the_past(article, self.figure, other)
        {
            return None;
        }
        let likeness = Likeness {
            words: alike.fit.words,
            noun: alike.noun,
            crossed: alike.crossed,
            led: alike.led,
            place: words::place(article, other),
        };
        Some((other, likeness))
    }

    /// Whether enough speaks for another figure to be that of the standfirst.
    fn is_enough(&self, other: &Figure, alike: Alike, near: bool) -> bool {
        // So small a count may be the length of a list that the text does not count.
        const LISTED: f64 = 4.0;
        let (figure, score) = (self.figure, alike.score());
        let same = alike.noun + alike.crossed > 0 || alike.led;
        // The text has the standfirst's sentence nearly whole.
        let whole = alike.fit.coverage >= 0.6 && score >= 3.5;
        let misprint = slip::is_misprint(figure, other);
        let kind = match figure.kind {
            _ if figure.is_age => self.is_open || alike.same_holder || whole,
            Kind::Count => same || whole || misprint || self.is_open && figure.count > LISTED && alike.fit.words >= 3,
            Kind::Ordinal => same || alike.fit.near >= 1.0,
            Kind::Time(_) if figure.kind != other.kind => alike.noun > 0 || alike.fit.near >= 1.0,
            _ => near || same || whole || misprint,
        };
        let needed = match (self.is_open, figure.is_age, near) {
            (true, ..) if misprint => 0.8,
            (_, true, _) if alike.same_holder => 1.0 + self.support,
            (true, true, _) => 1.2,
            (true, _, true) => 2.0,
            (true, _, false) if alike.noun > 0 => 2.3,
            (true, _, false) => 3.0,
            (false, ..) => 3.0 + 1.5 * self.support,
        };
        let retold = self.is_summary || self.is_open && alike.fit.is_retold();
        kind && score >= needed && retold
    }

    /// Whether the sentences beside the other figure add up to the standfirst's, or its years lie so far apart.
    fn is_told_by(&self, article: &ArticleContext<'_>, text: &[Figure], other: &Figure) -> bool {
        let near: Vec<Figure> =
            text.iter().filter(|near| near.sentence.abs_diff(other.sentence) <= 1).copied().collect();
        matches!(self.figure.kind, Kind::Time(Unit::Year)) && support::lies_between_dates(article, self.figure)
            || self.figure.kind != Kind::Ordinal && support::adds_up(article, self.figure, &near)
            || near.iter().any(|share| (0.0..1.0).contains(&share.count) && is_share(self.figure, other, share))
    }
}

/// Whether one figure is such a share of the other: "a quarter of the 1,200" for 300.
fn is_share(figure: &Figure, other: &Figure, share: &Figure) -> bool {
    let is = |whole: f64, part: f64| (whole * share.count - part).abs() <= 1e-6 * part.abs();
    is(figure.value(), other.value()) || is(other.value(), figure.value())
}

/// Whether the other figure is that of an earlier year, and the first is not.
pub(super) fn is_of_the_past(article: &ArticleContext<'_>, figure: &Figure, other: &Figure) -> bool {
    points_back(article, other) && !points_back(article, figure)
}

/// Whether a sentence points to an earlier year: "last year", "a year earlier".
fn points_back(article: &ArticleContext<'_>, figure: &Figure) -> bool {
    let mentions = article.reading.time_mentions.iter().filter(|mention| mention.field == figure.field);
    let mut own = mentions.filter(|mention| mention.sentence == figure.sentence && mention.span != figure.span);
    own.any(|mention| match mention.expr {
        TimeExpr::Relative { unit, offset, .. } | TimeExpr::Shifted { unit, offset, .. } => {
            unit >= Unit::Quarter && offset < 0
        }
        _ => false,
    })
}

/// How much two figures tell the same.
#[derive(Clone, Copy)]
struct Alike {
    fit: Fit,
    noun: usize,
    crossed: usize,
    led: bool,
    /// Whether both are ages of one name.
    same_holder: bool,
}

impl Alike {
    fn score(self) -> f64 {
        const CROSSED: f64 = 0.8;
        self.fit.strength() + self.noun as f64 + CROSSED * self.crossed as f64
    }
}

/// Whether two figures are of one kind; a length may stand in another unit by mistake.
fn is_candidate(figure: &Figure, other: &Figure) -> bool {
    let other_unit = match (figure.kind, other.kind) {
        (Kind::Time(_), Kind::Time(_)) => figure.count == other.count && !figure.is_age && !other.is_age,
        _ => false,
    };
    may_tell(figure, other) || other_unit
}
