//! A figure against the sentence of the text that repeats the headline's.

use super::counterpart::{Likeness, may_tell};
use super::figure::{Figure, Kind};
use super::support;
use super::twin::{Relation, Spot, Surroundings};
use super::words;
use crate::check::ArticleContext;
use crate::recognise::time::TimeExpr;
use crate::text::FieldKind;
use crate::value::Unit;

impl Figure {
    /// Where it stands.
    pub(super) fn spot(&self) -> Spot {
        Spot { field: self.field, sentence: self.sentence, span: self.span }
    }
}

/// A sentence with the headline's figure that has so much in common with it bears it out, whatever others say.
const CLEAR: usize = 5;

/// The figure that stands in the place of `figure` where the text repeats the headline's sentence, if it is another one and
/// no sentence of the same matter has the headline's.
pub(super) fn repeated<'a>(
    article: &ArticleContext<'_>,
    figure: &Figure,
    text: &'a [Figure],
    taken: &[Figure],
) -> Option<(&'a Figure, Likeness)> {
    let own = Surroundings::of(article, figure.spot());
    if own.all_len() < 3 {
        return None;
    }
    let noun = words::noun(article, figure);
    let relation = |other: &Figure| own.relation(&Surroundings::of(article, other.spot()));
    let sayings = text.iter().filter(|other| support::says(figure, other));
    let support = sayings.map(|other| relation(other).strength()).max().unwrap_or(0);
    // The common case, told apart before the dear part.
    if support >= CLEAR {
        return None;
    }
    let mut best: Option<(&Figure, Relation, usize)> = None;
    for other in text.iter().filter(|other| may_tell(figure, other) && !support::says(figure, other)) {
        let common = noun.common(&words::noun(article, other));
        let alike = common > 0 || !matches!(figure.kind, Kind::Count | Kind::Ordinal) || figure.is_age;
        if !alike || taken.iter().any(|own| own.count == other.count) {
            continue;
        }
        let relation = relation(other);
        if relation.is_twin() && best.is_none_or(|(_, most, _)| most.strength() < relation.strength()) {
            best = Some((other, relation, common));
        }
    }
    let (other, relation, noun) = best?;
    let near: Vec<Figure> = text.iter().filter(|near| near.sentence.abs_diff(other.sentence) <= 1).copied().collect();
    let told = 2 * support >= relation.strength()
        || matches!(figure.kind, Kind::Time(Unit::Year)) && support::lies_between_dates(article, figure)
        || support::adds_up(article, figure, &near)
        || speaks_of_other_years(article, figure, other);
    (!told).then(|| {
        (other, Likeness { words: relation.shared, noun, crossed: 0, led: false, place: words::place(article, other) })
    })
}

/// Whether the two sentences name different years, and so may tell of two events.
pub(super) fn speaks_of_other_years(article: &ArticleContext<'_>, figure: &Figure, other: &Figure) -> bool {
    let years = |field: FieldKind, sentence: u32| -> Vec<i32> {
        let mentions = article.reading.time_mentions.iter();
        let own = mentions.filter(move |mention| mention.field == field && mention.sentence == sentence);
        own.filter_map(|mention| match &mention.expr {
            TimeExpr::Date { parts, .. } => parts.year,
            _ => None,
        })
        .collect()
    };
    let (a, b) = (years(figure.field, figure.sentence), years(other.field, other.sentence));
    !a.is_empty() && !b.is_empty() && !a.iter().any(|year| b.contains(year))
}
