//! A figure that is worked out from others: sums, differences, multiples, distances.

use super::figure::{Figure, Kind};
use super::rate;
use super::support::{MANY, is_equal};
use super::words::{self, Noun};
use crate::check::ArticleContext;

/// Whether figures of one kind add up to it, or two differ by it: those of one sentence, or of one noun.
pub(super) fn adds_up(article: &ArticleContext<'_>, figure: &Figure, text: &[Figure]) -> bool {
    if figure.is_age {
        return false;
    }
    let slack = if figure.grain > 1.0 { 0.5 * figure.base_grain() } else { 1e-6 * figure.value().abs() };
    let close = |value: f64| (value - figure.value()).abs() <= slack;
    let same: Vec<(&Figure, Noun)> = text
        .iter()
        .filter(|other| figure.kind.compares(other.kind) && !other.is_age)
        .map(|other| (other, words::noun(article, other)))
        .collect();
    if same.len() > MANY {
        return true;
    }
    let own = words::noun(article, figure);
    let unit = matches!(figure.kind, Kind::Money(_) | Kind::Percent | Kind::Measure(..));
    let is_more = words::is_added(article, figure);
    for (at, (a, a_noun)) in same.iter().enumerate() {
        if close(a.value() + a.factor) && words::speaks_of_one_more(article, a) {
            return true;
        }
        let mut total = a.value();
        for (b, b_noun) in same.iter().skip(at + 1) {
            // Goals add up with goals only.
            if a.paired != b.paired {
                continue;
            }
            let apart = a.sentence.abs_diff(b.sentence);
            // "Six people died. Another crash killed four."
            let verb_only = b_noun.is_empty() && own.crossed(b_noun) > 0 && own.shares(a_noun);
            let both = own.shares(a_noun) && own.shares(b_noun) || apart <= 1 && verb_only;
            let added = apart <= 2 && words::is_added(article, b);
            let alike = both || added || own.is_empty() && a_noun.shares(b_noun);
            let one = own.shares(a_noun) || own.shares(b_noun);
            // "50 points. Hull have 46."
            let bare =
                apart <= 1 && (own.shares(a_noun) && b_noun.is_empty() || own.shares(b_noun) && a_noun.is_empty());
            let beside = apart == 0 && (unit || is_more || one || own.is_empty());
            let is_part = words::is_part(article, b) && !unit;
            if (beside || alike || bare) && close((a.value() - b.value()).abs())
                || (beside || alike) && !is_part && close(a.value() + b.value())
            {
                return true;
            }
            if is_part {
                continue;
            }
            total += b.value();
            if apart == 0 && close(total) {
                return true;
            }
        }
    }
    figure.kind == Kind::Percent && grows(text, figure)
        || multiplies(article, figure, text)
        || is_distance_of_places(figure, text)
}

/// Whether a figure of the text multiplies to it: by the months of a year ("£40 a month" for £480), by a count or length beside it
/// where each has so much ("eight years each"), by a fraction ("a quarter of its 1,000 jobs").
fn multiplies(article: &ArticleContext<'_>, figure: &Figure, text: &[Figure]) -> bool {
    const LEAST: f64 = 10.0;
    let slack = if figure.grain > 1.0 { 0.5 * figure.base_grain() } else { 1e-6 * figure.value() };
    let close = |value: f64| (value - figure.value()).abs() <= slack;
    let mut ones = text.iter().take(MANY).filter(|one| figure.kind.compares(one.kind) && !one.paired);
    figure.value() >= LEAST
        && ones.any(|one| {
            let is_rate = rate::per(article, one).is_some();
            let by_calendar = is_rate && [12.0, 52.0, 365.0].iter().any(|times| close(one.value() * times));
            let times = text.iter().filter(|times| matches!(times.kind, Kind::Count | Kind::Time(_)));
            let mut near = times.filter(|times| times.sentence.abs_diff(one.sentence) <= 1 && times.span != one.span);
            by_calendar
                || near.any(|times| {
                    close(one.value() * times.count) && (times.count < 1.0 || is_rate || is_of_each(article, one))
                })
        })
}

/// Whether the words by a figure give it to each of several.
fn is_of_each(article: &ArticleContext<'_>, figure: &Figure) -> bool {
    const EACH: [&str; 5] = ["apiece", "each", "every", "for", "per"];
    words::any(words::head(words::behind(article, figure), 60), |word| EACH.contains(&word))
}

/// Whether two places in an order lie so far apart: "up 39 places" from 138th to 99th.
fn is_distance_of_places(figure: &Figure, text: &[Figure]) -> bool {
    let places = || text.iter().take(MANY).filter(|other| other.kind == Kind::Ordinal);
    figure.kind == Kind::Count
        && places()
            .any(|a| places().any(|b| a.sentence == b.sentence && is_equal((a.count - b.count).abs(), figure.count)))
}

/// Whether two figures of one sentence stand in the proportion that a percentage tells: as part and whole, or before and after.
fn grows(text: &[Figure], figure: &Figure) -> bool {
    let close = |share: f64| (share * 100.0 - figure.count).abs() <= figure.grain.max(1.0);
    text.iter().take(MANY).enumerate().any(|(at, a)| {
        let near = text.iter().skip(at + 1).take_while(|b| a.sentence == b.sentence && a.kind != Kind::Percent);
        near.filter(|b| a.kind.compares(b.kind) && a.value() > 0.0 && b.value() > 0.0).any(|b| {
            let (a, b) = (a.value(), b.value());
            [a / b, b / a, (b - a).abs() / a, (a - b).abs() / b].into_iter().any(close)
        })
    })
}
