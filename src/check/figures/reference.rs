//! `repeated-figure`: figures of the text that tell one thing, and differ.

use super::figure::{Figure, Kind, figures};
use super::matter::Matter;
use super::sameness::Apart;
use super::{SLOTS, slip, support};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::text::FieldKind;
use serde::Deserialize;

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "repeated-figure",
    slots: SLOTS,
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(RepeatedFigure) as Box<dyn Check>),
};

/// An article with more figures is a table or a list of results.
const MANY: usize = 120;

struct RepeatedFigure;

impl Check for RepeatedFigure {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        let quantities = article.reading.quantities.iter().filter(|mention| mention.field == FieldKind::Text);
        if quantities.take(2).count() < 2 {
            return;
        }
        let text: Vec<Figure> = figures(article, FieldKind::Text).take(MANY + 1).collect();
        if text.len() > MANY {
            return;
        }
        let told: Vec<Figure> = text.iter().filter(|figure| is_told(article, figure)).copied().collect();
        let pairs = differing(article, &told);
        if pairs.is_empty() {
            return;
        }
        let matter = Matter::of(article, &told, &pairs);
        let mut same: Vec<(f64, [&Figure; 2])> =
            pairs.iter().filter_map(|pair| Some((matter.weight(*pair)?, pair.figures(&told)?))).collect();
        same.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        let mut taken: Vec<&Figure> = Vec::new();
        let is_taken = |taken: &[&Figure], figure: &Figure| taken.iter().any(|known| known.span == figure.span);
        for (_, pair) in same {
            if pair.iter().any(|figure| is_taken(&taken, figure)) {
                continue;
            }
            let Some(wrong) = pair.into_iter().find(|figure| !is_borne_out(article, figure, &text)) else { continue };
            taken.extend(pair);
            found.push(conflict(article, pair, wrong));
        }
    }
}

/// Two of the figures told, by their places among them.
#[derive(Clone, Copy)]
pub(super) struct Pair {
    /// The earlier one.
    pub(super) one: usize,
    /// The later one.
    pub(super) other: usize,
    /// How they differ.
    pub(super) apart: Apart,
}

impl Pair {
    /// The earlier and the later one.
    pub(super) fn figures(self, told: &[Figure]) -> Option<[&Figure; 2]> {
        Some([told.get(self.one)?, told.get(self.other)?])
    }
}

/// The pairs of one kind and unit, of two sentences, that differ by no more than a slip can make.
fn differing(article: &ArticleContext<'_>, told: &[Figure]) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (one, figure) in told.iter().enumerate() {
        for (other, theirs) in told.iter().enumerate().skip(one + 1) {
            let differ = figure.sentence != theirs.sentence
                && is_of_a_kind(figure, theirs)
                && !bears_out(figure, theirs)
                && !overlap(figure, theirs);
            if let Some(apart) = differ.then(|| Apart::between(article, figure, theirs)).flatten() {
                pairs.push(Pair { one, other, apart });
            }
        }
    }
    pairs
}

/// Whether they are of one kind and unit.
pub(super) fn is_of_a_kind(one: &Figure, other: &Figure) -> bool {
    one.kind == other.kind && one.factor == other.factor
}

/// Whether one of two figures says or rounds the other.
fn bears_out(one: &Figure, other: &Figure) -> bool {
    // "up to 40" bears out "up to 60" as little as 40 does 60.
    if one.hedged && other.hedged && is_open_alike(one, other) {
        return one.count == other.count;
    }
    support::says(one, other) || support::says(other, one)
}

/// Whether what is said loosely of the one can be the other: "more than 10" and 100.
fn overlap(one: &Figure, other: &Figure) -> bool {
    let loose = one.hedged || other.hedged;
    loose && !(one.hedged && other.hedged && is_open_alike(one, other)) && one.bounds.intersect(other.bounds).is_some()
}

/// Whether both are told as a least or both as a most.
fn is_open_alike(one: &Figure, other: &Figure) -> bool {
    let open =
        |figure: &Figure| [figure.bounds.low.is_finite() && figure.bounds.low > 0.0, figure.bounds.high.is_finite()];
    open(one) == open(other)
}

/// Whether another figure of the article says or rounds this one, or others add up to it.
fn is_borne_out(article: &ArticleContext<'_>, figure: &Figure, text: &[Figure]) -> bool {
    let rest: Vec<Figure> = text.iter().filter(|other| other.span != figure.span).copied().collect();
    let heads = [FieldKind::Title, FieldKind::Standfirst];
    rest.iter().any(|other| bears_out(figure, other))
        || heads.iter().flat_map(|field| figures(article, *field)).any(|other| bears_out(figure, &other))
        || support::adds_up(article, figure, &rest)
}

/// Whether a figure can be held against another: exact, alone, no year and no part of a name.
fn is_told(article: &ArticleContext<'_>, figure: &Figure) -> bool {
    const PAIR: f64 = 2.0;
    let printed = article.text(figure.field, figure.span);
    let year = figure.kind == Kind::Count && (1000.0..2100.0).contains(&figure.count) && !printed.contains(',');
    let small = figure.kind == Kind::Count && figure.count <= PAIR;
    let kind = matches!(figure.kind, Kind::Count | Kind::Money(_) | Kind::Percent | Kind::Measure(..));
    kind && !year && !small && !figure.paired && !figure.is_age
}

/// The later figure against the earlier; `wrong` is the one that nothing bears out.
fn conflict(article: &ArticleContext<'_>, [first, second]: [&Figure; 2], wrong: &Figure) -> Conflict {
    let text = |figure: &Figure| article.text(figure.field, figure.span);
    let (early, late) = (text(first), text(second));
    let labels = [(second.place(), format!("here {late}")), (first.place(), format!("here {early}"))];
    let derivation = vec![
        format!("the text first says {early}"),
        format!("of the same thing it later says {late}"),
        format!("nothing else says {} or adds up to it", text(wrong)),
    ];
    super::conflict(article, labels, derivation, slip::described(article, first, second))
}
