//! What stands behind a figure: a text that says it, rounds to it, adds up to it or shows it in other words.

pub(super) use super::sums::adds_up;

use super::figure::{Figure, Kind};
use super::words;
use crate::check::ArticleContext;
use crate::check::wording::times::dates;
use crate::text::FieldKind;
use crate::value::{Dimension, Unit};

/// How many times a headline's hedged figure may be another: nobody says "more than 40" of 90.
const FURTHEST: f64 = 1.5;

/// The same for a figure of the text that is hedged where the headline is not.
const NEAR: f64 = 1.06;

/// With more figures or dates than this, some two of them add up to anything.
pub(super) const MANY: usize = 200;

/// Whether something in the text (or in `also`, the figures of another field) bears the figure out.
pub(super) fn is_supported(article: &ArticleContext<'_>, figure: &Figure, text: &[Figure], also: &[Figure]) -> bool {
    let both = || text.iter().chain(also);
    both().any(|other| {
        says(figure, other) && is_place(article, figure, other) && is_of_kind(figure, other)
            || is_share(figure, other)
            || is_millions(article, figure, other)
    }) || is_printed(article, figure)
        || is_spelt_otherwise(article, figure)
        || matches!(figure.kind, Kind::Time(_) | Kind::Count) && lies_between_dates(article, figure)
        || adds_up(article, figure, text)
}

/// Whether a number can bear out a percentage or a sum of money: a percentage only the first, a count without its unit only the second.
fn is_of_kind(figure: &Figure, other: &Figure) -> bool {
    match figure.kind {
        Kind::Percent => other.kind == Kind::Percent,
        Kind::Money(_) => matches!(other.kind, Kind::Money(_) | Kind::Count) && !other.is_age,
        _ => true,
    }
}

/// Whether "7.2m", which may be metres, is that many millions.
fn is_millions(article: &ArticleContext<'_>, figure: &Figure, other: &Figure) -> bool {
    matches!(figure.kind, Kind::Measure(Dimension::Length, false))
        && other.kind == Kind::Count
        && article.text(figure.field, figure.span).ends_with('m')
        && (0.5 * figure.grain * 1e6 >= (other.count - figure.count * 1e6).abs())
}

/// Whether a number bears out a place in an order: another place does, and the count of the same things ("his four bids"), but
/// not any number.
fn is_place(article: &ArticleContext<'_>, figure: &Figure, other: &Figure) -> bool {
    let counted = || words::noun(article, figure).shares(&words::noun(article, other));
    figure.kind != Kind::Ordinal || other.kind == Kind::Ordinal || counted()
}

/// Whether `other` is the same number, or one of which `figure` is a rounding.
pub(super) fn says(figure: &Figure, other: &Figure) -> bool {
    if is_equal(figure.count, other.count) {
        // "three weeks" is not "three months".
        return !(matches!((figure.kind, other.kind), (Kind::Time(a), Kind::Time(b)) if a != b));
    }
    // Nobody rounds an age; but who had not yet turned 80 was 79.
    if figure.is_age {
        return other.kind == Kind::Ordinal && is_equal(figure.count + 1.0, other.count);
    }
    if !figure.kind.compares(other.kind) {
        return false;
    }
    let (a, b) = (figure.value(), other.value());
    let (own, theirs) = (figure.base_grain(), other.base_grain());
    let apart = (a - b).abs();
    // Other units of one kind: kilometres for miles, years for months.
    if figure.factor != other.factor {
        return apart <= (0.5 * own.max(theirs)).max(0.03 * a.abs()).min(0.25 * a.abs());
    }
    let most = match (figure.is_round, a.abs() >= 10.0 * own) {
        (true, _) => 0.1 * b.abs(),
        (false, true) => own,
        (false, false) => 0.5 * own,
    };
    let floored = theirs < own && own * 0.1 >= theirs && a < b && b < a + own && !figure.is_round;
    floored || own > theirs && apart <= most || (figure.hedged || other.hedged) && within_hedge(figure, other)
}

/// "more than 40" for 55, but not for "more than 30": both tell the least.
fn within_hedge(figure: &Figure, other: &Figure) -> bool {
    let open = |figure: &Figure| (figure.bounds.low.is_finite(), figure.bounds.high.is_finite());
    if open(figure) == open(other) && open(figure) != (true, true) {
        return false;
    }
    let near = |a: f64, b: f64| a.max(b) <= if figure.hedged { FURTHEST } else { NEAR } * a.min(b);
    figure.bounds.intersect(other.bounds).is_some() && near(figure.value().abs(), other.value().abs())
}

/// Whether the digits stand anywhere in the text: in a date, a name, a score.
fn is_printed(article: &ArticleContext<'_>, figure: &Figure) -> bool {
    let Some(text) = article.article.field(FieldKind::Text).map(|field| field.text.as_bytes()) else { return false };
    let is_sum = matches!(figure.kind, Kind::Money(_) | Kind::Percent);
    if figure.count.fract() != 0.0 || !(2.0..1e6).contains(&figure.count) || is_sum {
        return false;
    }
    let plain = format!("{:.0}", figure.count);
    let grouped = plain.split_at_checked(plain.len().saturating_sub(3)).filter(|(head, _)| !head.is_empty());
    let grouped = grouped.map(|(head, tail)| format!("{head},{tail}"));
    [Some(plain), grouped].into_iter().flatten().any(|digits| {
        memchr::memmem::find_iter(text, digits.as_bytes()).any(|at| {
            let beside = |index: Option<usize>| index.and_then(|index| text.get(index));
            let before = beside(at.checked_sub(1));
            let behind = beside(Some(at + digits.len()));
            let further = beside(Some(at + digits.len() + 1)).is_some_and(u8::is_ascii_digit);
            let goes_on = figure.kind == Kind::Ordinal && !behind.is_some_and(u8::is_ascii_lowercase)
                || behind.is_some_and(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.') && further);
            !goes_on && !before.is_some_and(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
        })
    })
}

/// Words that say a number without being one.
const OTHERWISE: &[(f64, &[&str])] = &[
    (
        2.0,
        &["both", "couple", "pair", "pairs", "twin", "twins", "duo", "double", "doubled", "doubles", "twice", "brace"],
    ),
    (3.0, &["trio", "triple", "tripled", "triples", "triplets", "thrice", "treble", "threesome"]),
    (4.0, &["quartet", "quadruple", "quadrupled", "quadruplets", "foursome"]),
    (5.0, &["quintet", "quintuplets"]),
    (6.0, &["sextet", "sextuplets"]),
    (8.0, &["octet", "octuplets"]),
    (10.0, &["decade", "decades", "tenfold"]),
    (12.0, &["dozen"]),
    (100.0, &["century", "centuries", "centenary", "centennial", "centenarian", "centenarians"]),
    (150.0, &["sesquicentennial"]),
    (200.0, &["bicentenary", "bicentennial"]),
];

/// The same for percentages.
const SHARES: &[(f64, &[&str])] = &[
    (25.0, &["quarter"]),
    (50.0, &["half", "halve", "halved", "halves", "halving"]),
    (75.0, &["quarters"]),
    (100.0, &["all", "every", "double", "doubled", "doubles", "doubling", "twice", "fully", "completely", "totally"]),
    (200.0, &["triple", "tripled", "triples", "tripling", "treble", "trebled"]),
];

/// Whether the text has the figure in a word of its own: "a dozen", "twins", "a century".
fn is_spelt_otherwise(article: &ArticleContext<'_>, figure: &Figure) -> bool {
    let table = if figure.kind == Kind::Percent { SHARES } else { OTHERWISE };
    let forms = table.iter().find(|(count, _)| is_equal(*count, figure.count)).map_or(&[][..], |(_, forms)| forms);
    if forms.is_empty() {
        return false;
    }
    let Some(text) = article.article.field(FieldKind::Text) else { return false };
    let mut words = text.text.split(|c: char| !c.is_alphanumeric());
    words.any(|word| forms.iter().any(|form| word.eq_ignore_ascii_case(form)))
}

/// "one in five" for 20%.
fn is_share(figure: &Figure, other: &Figure) -> bool {
    figure.kind == Kind::Percent
        && other.kind == Kind::Count
        && (0.0..1.0).contains(&other.count)
        && (other.count * 100.0 - figure.count).abs() <= figure.grain.max(1.0)
}

/// Whether it is the distance of two years that the text names, or of one and the publication.
pub(super) fn lies_between_dates(article: &ArticleContext<'_>, figure: &Figure) -> bool {
    let unit = match figure.kind {
        Kind::Time(unit) => unit,
        _ => Unit::Year,
    };
    if unit < Unit::Day {
        return false;
    }
    let (days, unit) = (figure.count * unit.days(), unit.days());
    let published = article.reading.anchor.days.hull();
    let mentions = article.reading.time_mentions.iter().zip(&article.reading.times);
    let mut known: Vec<(i32, i32)> = mentions
        .filter(|(mention, _)| mention.field == FieldKind::Text)
        .filter(|(mention, _)| days < 60.0 || dates(&mention.expr).iter().any(|parts| parts.year.is_some()))
        .filter_map(|(_, time)| time.days.as_ref())
        .map(|days| days.hull())
        .filter(|hull| hull.len().is_some_and(|len| len <= 370))
        .map(|hull| (hull.from.0, hull.until.0))
        .collect();
    if published.len().is_some_and(|len| len <= 400) {
        known.push((published.from.0, published.until.0));
    }
    let apart = |a: &(i32, i32), b: &(i32, i32)| {
        let (least, most) = (f64::from(b.0 - a.1), f64::from(b.1 - a.0));
        least < days + unit && days <= most
    };
    known.len() > MANY || known.iter().any(|a| known.iter().any(|b| apart(a, b)))
}

/// Whether two numbers are the same but for the last bits.
pub(super) fn is_equal(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}
