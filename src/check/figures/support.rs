//! What stands behind a figure: a text that says it, rounds to it, adds up to it or shows it in other words.

use super::figure::{Figure, Kind};
use super::words::{self, Noun};
use crate::check::ArticleContext;
use crate::check::wording::times::dates;
use crate::text::FieldKind;
use crate::value::Unit;

/// How many times a headline's hedged figure may be another: nobody says "more than 40" of 90.
const FURTHEST: f64 = 1.5;

/// The same for a figure of the text that is hedged where the headline is not.
const NEAR: f64 = 1.06;

/// With more figures or dates than this, some two of them add up to anything.
const MANY: usize = 200;

/// Whether something in the text (or in `also`, the figures of another field) bears the figure out.
pub(super) fn is_supported(article: &ArticleContext<'_>, figure: &Figure, text: &[Figure], also: &[Figure]) -> bool {
    let both = || text.iter().chain(also);
    both().any(|other| says(figure, other) || is_share(figure, other))
        || is_printed(article, figure)
        || is_spelt_otherwise(article, figure)
        || matches!(figure.kind, Kind::Time(_) | Kind::Count) && lies_between_dates(article, figure)
        || adds_up(article, figure, text)
}

/// Whether `other` is the same number, or one of which `figure` is a rounding.
pub(super) fn says(figure: &Figure, other: &Figure) -> bool {
    if is_equal(figure.count, other.count) {
        return true;
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

/// "more than 40" for 55.
fn within_hedge(figure: &Figure, other: &Figure) -> bool {
    let near = |a: f64, b: f64| a.max(b) <= if figure.hedged { FURTHEST } else { NEAR } * a.min(b);
    figure.bounds.intersect(other.bounds).is_some() && near(figure.value().abs(), other.value().abs())
}

/// Whether the digits stand anywhere in the text: in a date, a name, a score.
fn is_printed(article: &ArticleContext<'_>, figure: &Figure) -> bool {
    let Some(text) = article.article.field(FieldKind::Text).map(|field| field.text.as_bytes()) else { return false };
    if figure.count.fract() != 0.0 || !(2.0..1e6).contains(&figure.count) {
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
            let goes_on = behind.is_some_and(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.') && further);
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

/// Number words, which may also stand in names ("the Big Three").
const SPELT: [&str; 13] =
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// Whether the text has the figure in a word of its own: "a dozen", "twins", "a century".
fn is_spelt_otherwise(article: &ArticleContext<'_>, figure: &Figure) -> bool {
    let table = if figure.kind == Kind::Percent { SHARES } else { OTHERWISE };
    let forms = table.iter().find(|(count, _)| is_equal(*count, figure.count)).map_or(&[][..], |(_, forms)| forms);
    let spelt = (0..).zip(SPELT).find(|(count, _)| is_equal(f64::from(*count), figure.count)).map(|(_, word)| word);
    if forms.is_empty() && spelt.is_none() {
        return false;
    }
    let Some(text) = article.article.field(FieldKind::Text) else { return false };
    let mut words = text.text.split(|c: char| !c.is_alphanumeric());
    words.any(|word| forms.iter().copied().chain(spelt).any(|form| word.eq_ignore_ascii_case(form)))
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
    let unit = matches!(figure.kind, Kind::Money(_) | Kind::Percent);
    for (at, (a, a_noun)) in same.iter().enumerate() {
        if close(a.value() + a.factor) && words::speaks_of_one_more(article, a) {
            return true;
        }
        let mut total = a.value();
        for (b, b_noun) in same.iter().skip(at + 1) {
            let apart = a.sentence.abs_diff(b.sentence);
            let both = own.shares(a_noun) && own.shares(b_noun);
            let added = apart <= 2 && words::is_added(article, b);
            let alike = both || added || own.is_empty() && a_noun.shares(b_noun);
            let one = apart == 0 && (own.shares(a_noun) || own.shares(b_noun));
            if (unit && apart <= 1 || alike || one) && close((a.value() - b.value()).abs())
                || (unit && apart <= 1 || alike || apart == 0) && close(a.value() + b.value())
            {
                return true;
            }
            total += b.value();
            if apart == 0 && close(total) {
                return true;
            }
        }
    }
    figure.kind == Kind::Percent && grows(text, figure)
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

fn is_equal(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}
