//! Whether a definite figure ("the £250 rebate") points back to one that was told before ("a £200 rebate").

use super::figure::{Figure, Kind};
use super::line::{Line, Restriction};
use super::matter::{Told, is_same};
use super::sameness::Apart;
use super::words::{self, Key};
use crate::check::ArticleContext;

/// Whether one of two figures points back to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pointing {
    /// The later one does: "the £250 rebate" behind "a £200 rebate".
    Back,
    /// It may: its noun is no word of the other's phrase, or it is the earlier one that is definite.
    Perhaps,
    /// Neither does.
    No,
}

/// Whether the later of two figures points to the earlier one, or the earlier may be known. `told` are all figures, `phrase` is
/// the number of words with which the two phrases begin alike.
pub(super) fn between(
    article: &ArticleContext<'_>,
    told: &[Figure],
    (one, other): (Told<'_>, Told<'_>),
    phrase: usize,
    apart: Apart,
) -> Pointing {
    // Measures tell kinds of things apart: "the 400m final", "the 10mg dose".
    let is_measure = matches!(one.figure.kind, Kind::Measure(..));
    let is_one_phrase = phrase > usize::from(is_measure);
    if let Some(restriction) = known(told, other, one.line) {
        let is_named = restriction == Restriction::Shared || is_introduced(article, other, one.figure);
        return match apart {
            // "The full £6,250": it has no noun of its own.
            _ if is_one_phrase || !other.noun.is_direct() => Pointing::Back,
            _ if is_measure || !is_named => Pointing::No,
            Apart::Slip => Pointing::Back,
            Apart::Digit | Apart::Near => Pointing::Perhaps,
        };
    }
    let is_known = is_one_phrase && known(told, one, other.line).is_some();
    if is_known { Pointing::Perhaps } else { Pointing::No }
}

/// What tells a definite figure's noun from others, if the figure can point to one in `line`: it stands for none told before
/// it, and is not made known by words of its own.
fn known(told: &[Figure], one: Told<'_>, line: &Line) -> Option<Restriction> {
    let mut before = told.iter().take_while(|told| told.span.start < one.figure.span.start);
    let is_free = one.setting.definite && !before.any(|told| is_same(told, one.figure));
    let restriction = is_free.then(|| one.line.restriction(one.figure, line))?;
    (restriction != Restriction::New).then_some(restriction)
}

/// Whether the noun of a definite figure stands in the sentence of an earlier one or beside it.
fn is_introduced(article: &ArticleContext<'_>, definite: Told<'_>, earlier: &Figure) -> bool {
    let Some(noun) = definite.noun.first() else { return false };
    let (field, first) = (earlier.field, earlier.sentence.saturating_sub(1));
    let last = (earlier.sentence + 1).min(definite.figure.sentence.saturating_sub(1));
    let sentences = article.reading.sentences.get(first as usize..=last as usize).unwrap_or_default();
    sentences
        .iter()
        .filter(|sentence| sentence.field == field)
        .any(|sentence| holds(article.text(field, sentence.span), noun, article))
}

fn holds(text: &str, noun: Key, article: &ArticleContext<'_>) -> bool {
    let mut found = false;
    words::each_at(text, |_, word| found = found || words::key(word, &article.knowledge.counted) == noun);
    found
}
