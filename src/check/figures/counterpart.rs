//! The place of the text that tells the same fact as a headline's figure, with another figure.

use super::age;
use super::body::{Fit, LazyBody};
use super::figure::{Figure, Kind};
use super::slip;
use super::words::{self, Key};
use crate::check::ArticleContext;
use crate::check::repair::slip::Slip;
use crate::value::Dimension;

/// How much a figure of the text tells the same fact.
#[derive(Clone, Copy, Debug)]
pub(super) struct Likeness {
    /// The telling words that both sentences have.
    pub(super) words: usize,
    /// The words that both count.
    pub(super) noun: usize,
    /// The words behind the one that stand before the other.
    pub(super) crossed: usize,
    /// Whether the same word stands before both: "toll hits four", "toll has hit five".
    pub(super) led: bool,
    /// The number of its sentence in the text.
    pub(super) place: usize,
}

/// The figure of the text that most likely tells the fact of `figure`, if one does.
pub(super) fn counterpart<'a>(
    article: &ArticleContext<'_>,
    figure: &Figure,
    text: &'a [Figure],
    taken: &[Figure],
    body: &LazyBody<'_>,
) -> Option<(&'a Figure, Likeness)> {
    let sentence = article.text(figure.field, words::sentence(article, figure));
    let own = words::telling(sentence, &article.knowledge.counted);
    let noun = words::noun(article, figure);
    let mut known: Option<(u32, usize)> = None;
    let mut best: Option<(f64, &Figure, Likeness)> = None;
    let is_taken = |other: &&Figure| taken.iter().any(|own| own.count == other.count);
    let rivals = || text.iter().filter(|other| may_tell(figure, other) && !is_taken(other));
    let is_only = |other: &Figure| rivals().all(|rival| rival.count == other.count);
    for other in rivals() {
        let shared = match known {
            Some((sentence, shared)) if sentence == other.sentence => shared,
            _ => shared_words(article, &own, other),
        };
        known = Some((other.sentence, shared));
        let theirs = words::noun(article, other);
        let likeness = Likeness {
            words: shared,
            noun: noun.common(&theirs),
            crossed: noun.crossed(&theirs),
            led: noun.led_alike(&theirs),
            place: words::place(article, other),
        };
        if !is_sure(figure, other, likeness) {
            continue;
        }
        let score = score(figure, other, likeness);
        // Of several, that for which a slip of the keys accounts was meant.
        let rank = score + if Slip::between(figure.count, other.count).is_some() { 2.5 } else { 0.0 };
        let is_plausible = || {
            let body = body.get();
            let fit = body.fit(article, &body.own(article, figure.spot()), other.spot());
            is_plausible(article, (figure, other), fit, likeness, is_only(other))
        };
        let is_better = best.as_ref().is_none_or(|(most, ..)| rank > *most);
        let enough = if slip::is_near(figure, other) { ENOUGH_NEAR } else { ENOUGH };
        if score >= enough && is_better && is_plausible() {
            best = Some((rank, other, likeness));
        }
    }
    best.map(|(_, other, likeness)| (other, likeness))
}

/// Whether a figure can have been written for another: one that a slip makes of it, or, farther off, one whose sentence tells the
/// headline's matter. Where a text leaves out the headline's figure, it still has others.
fn is_plausible(
    article: &ArticleContext<'_>,
    (figure, other): (&Figure, &Figure),
    fit: Fit,
    likeness: Likeness,
    is_only: bool,
) -> bool {
    const FAR_DOWN: usize = 6;
    const TIMES: f64 = 20.0;
    let strength = fit.strength() + likeness.noun as f64 + 0.8 * likeness.crossed as f64;
    let (a, b) = (figure.value().abs(), other.value().abs());
    let apart = a.max(b) / a.min(b).max(f64::MIN_POSITIVE);
    if slip::is_near(figure, other) || slip::is_twofold(figure, other) {
        return strength >= 0.4 || likeness.place <= 2 || is_only;
    }
    if apart > TIMES || likeness.place > FAR_DOWN {
        return false;
    }
    match figure.kind {
        _ if figure.is_age => fit.coverage >= 0.3 || age::is_of_one(article, figure, other),
        Kind::Money(_) | Kind::Percent | Kind::Measure(..) => {
            likeness.noun > 0 && fit.coverage >= 0.5 || fit.coverage >= 0.6 && fit.near >= 0.8
        }
        Kind::Time(_) => fit.coverage >= 0.35,
        _ => strength >= 1.5 && fit.coverage >= 0.35,
    }
}

/// Whether two figures are of one kind. Ages are told apart from ages only, the birthday among them.
pub(super) fn may_tell(figure: &Figure, other: &Figure) -> bool {
    // "one of them" counts nothing, and 6.2 on a scale is no count.
    let counts = other.kind != Kind::Count || other.count > 1.0 && (other.grain < 1.0) == (figure.grain < 1.0);
    if other.paired || !counts {
        return false;
    }
    if figure.is_age {
        return other.is_age;
    }
    match (figure.kind, other.kind) {
        (Kind::Time(a), Kind::Time(b)) => a == b,
        // 20C and 68F may be one.
        (Kind::Measure(Dimension::Temperature, _), _) if figure.factor != other.factor => false,
        (a, b) => a.compares(b) && !other.is_age,
    }
}

/// Whether enough speaks for a figure to be that of the headline. A small count may be the length of a list that the text
/// does not count ("a driver, his brother and a guard"): only a figure of the very noun can differ from it.
fn is_sure(figure: &Figure, other: &Figure, likeness: Likeness) -> bool {
    const LISTED: f64 = 4.0;
    // Any story has lengths of its own, and their unit is a word that both share.
    let alike = likeness.noun + likeness.crossed + likeness.words;
    let is_length = matches!(figure.kind, Kind::Time(_)) && !figure.is_age;
    if is_length && alike < 2 && !slip::is_near(figure, other) {
        return false;
    }
    if figure.kind != Kind::Count || figure.is_age || likeness.noun + likeness.crossed > 0 || likeness.led {
        return true;
    }
    figure.count > LISTED && likeness.words >= 2
}

fn shared_words(article: &ArticleContext<'_>, own: &[Key], other: &Figure) -> usize {
    let sentence = article.text(other.field, words::sentence(article, other));
    words::shared(&words::telling(sentence, &article.knowledge.counted), own)
}

const CROSSED: f64 = 1.5;

/// From so high a score on, a figure tells the same fact. Measured on articles whose headlines are right.
const ENOUGH: f64 = 1.0;

/// The same for a figure that a slip makes of the headline's.
const ENOUGH_NEAR: f64 = 0.6;

/// Shared words and nouns make two figures alike; so does a unit of their own. What stands far down seldom is the
/// headline's fact, and what may be a year is no count.
fn score(figure: &Figure, other: &Figure, likeness: Likeness) -> f64 {
    let unit = match figure.kind {
        Kind::Money(_) | Kind::Percent => 1.5,
        Kind::Measure(..) => 1.0,
        _ if figure.is_age => 1.3,
        Kind::Time(_) => 0.5,
        _ => 0.0,
    };
    let year = if other.kind == Kind::Count && (1900.0..2100.0).contains(&other.count) { 3.0 } else { 0.0 };
    likeness.words as f64 + 2.0 * likeness.noun as f64 + CROSSED * likeness.crossed as f64 + unit
        - year
        - 0.1 * likeness.place as f64
}
