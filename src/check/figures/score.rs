//! The score of a game in a headline against that of the text.

use super::Place;
use super::body::LazyBody;
use super::twin::Spot;
use crate::check::ArticleContext;
use crate::recognise::quantity::Role;
use crate::text::FieldKind;

/// A score or tally at its place: "2-1".
#[derive(Clone, Copy, PartialEq)]
struct Score {
    spot: Spot,
    sides: (f64, f64),
}

impl Score {
    /// Whether both tell the same, whoever is named first.
    fn is(&self, other: &Score) -> bool {
        self.sides == other.sides || self.sides == (other.sides.1, other.sides.0)
    }
}

/// Every score of a field.
fn scores(article: &ArticleContext<'_>, field: FieldKind) -> Vec<Score> {
    let quantities = &article.reading.quantities;
    let pairs = quantities.iter().zip(quantities.iter().skip(1)).filter(|(first, second)| {
        first.field == field && first.role == Role::PairFirst && second.role == Role::PairSecond
    });
    let score = pairs.map(|(first, second)| Score {
        spot: Spot { field, sentence: first.sentence, span: first.span.join(second.span) },
        sides: (first.quantity.count, second.quantity.count),
    });
    score.collect()
}

/// Each score of the field that differs from the text's of the same game: both, and how many words their sentences share.
pub(super) fn differing(
    article: &ArticleContext<'_>,
    field: FieldKind,
    body: &LazyBody<'_>,
) -> Vec<(Place, Place, usize)> {
    let own = scores(article, field);
    if own.is_empty() {
        return Vec::new();
    }
    let text = scores(article, FieldKind::Text);
    let open = own.iter().filter(|score| !text.iter().any(|other| score.is(other)));
    let each = open.filter_map(|score| {
        let body = body.get();
        let words = body.own(article, score.spot);
        let fits = text.iter().filter(|other| !own.iter().any(|own| own.is(other)));
        let fits = fits.map(|other| (other, body.fit(article, &words, other.spot)));
        let best = fits.max_by(|(_, a), (_, b)| a.strength().total_cmp(&b.strength()));
        let only = text.iter().all(|other| text.first().is_some_and(|first| first.is(other)));
        let needed = if only { 1.5 } else { 2.5 };
        best.filter(|(_, fit)| fit.words >= 2 && fit.strength() >= needed)
            .map(|(other, fit)| (score.spot.into(), other.spot.into(), fit.words))
    });
    each.collect()
}
