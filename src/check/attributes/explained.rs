//! Figures that the article itself leads from one to the other: what lies between them is told, or one adds up from others.

use super::setting;
use super::stated::Stated;
use crate::check::ArticleContext;
use crate::check::figures::words;
use crate::claims::{AttributeClaim, Told};
use crate::recognise::quantity::{QuantityMention, Role};
use crate::text::{FieldKind, Span};
use crate::value::{Interval, Measure, Quantity};

/// With more figures than this, some of them add up to anything.
const MANY: usize = 150;

/// Whether the difference of the two figures, or what one of them is the sum of, is told near by; for things also whether the
/// later one was told before without its attribute: "jailed for nine years, his wife for six".
pub(super) fn is_explained(article: &ArticleContext<'_>, early: &Stated<'_>, late: &Stated<'_>) -> bool {
    let measure = match early.claim.figure {
        Told::Quantity(at) => article.reading.quantities.get(at as usize).map(|mention| mention.quantity.measure),
        Told::Time(_) => None,
    };
    let Some(measure) = measure else { return was_told_as_length(article, early, late) };
    let apart = (early.value - late.value).abs();
    if early.of_people() && [early, late].iter().any(|one| apart <= most_besides(article, one)) {
        return true;
    }
    let figures: Vec<&QuantityMention> = article
        .reading
        .quantities
        .iter()
        .filter(|mention| name(mention.quantity.measure) == name(measure) && mention.role == Role::Alone)
        .filter(|mention| mention.span != early.span && mention.span != late.span)
        .collect();
    if figures.len() > MANY {
        return true;
    }
    let before = |mention: &&QuantityMention| (mention.field, mention.span.start) < (late.claim.field, late.span.start);
    if !late.of_people() && figures.iter().copied().filter(before).any(|mention| close(value(mention), late.value)) {
        return true;
    }
    let in_text = |mention: &&QuantityMention| mention.field == FieldKind::Text;
    let headed = early.claim.field != FieldKind::Text;
    if headed && figures.iter().copied().filter(in_text).any(|mention| close(value(mention), early.value)) {
        return true;
    }
    let near = |mention: &QuantityMention, one: &Stated<'_>| {
        mention.sentence.abs_diff(one.claim.sentence) <= 2 && mention.field == one.claim.field
    };
    let between =
        figures.iter().any(|mention| close(value(mention), apart) && (near(mention, early) || near(mention, late)));
    // Only what stands near, or tells the attribute too, is an addend; a part is none of its own whole.
    let same_kind = |mention: &QuantityMention| {
        let told = |claim: &AttributeClaim| match claim.figure {
            Told::Quantity(at) => {
                article.reading.quantities.get(at as usize).is_some_and(|own| own.span == mention.span)
            }
            Told::Time(_) => false,
        };
        article
            .reading
            .attributes
            .iter()
            .any(|claim| claim.kind == early.claim.kind && claim.field == mention.field && told(claim))
    };
    let is_part = |mention: &QuantityMention| {
        let behind = article.text(mention.field, Span::new(mention.span.end, mention.span.end.saturating_add(10)));
        ["of them", "of whom", "of which", "of those", "of the "]
            .iter()
            .any(|part| behind.trim_start().starts_with(part))
    };
    let addends: Vec<&QuantityMention> = figures
        .into_iter()
        .filter(|mention| !is_part(mention))
        .filter(|mention| near(mention, early) || near(mention, late) || same_kind(mention))
        .collect();
    between || [early, late].iter().any(|one| adds_up(&addends, one.value))
}

/// Whether figures that stand in a row of one or two sentences add up to `wanted`.
fn adds_up(figures: &[&QuantityMention], wanted: f64) -> bool {
    figures.iter().enumerate().any(|(at, first)| {
        let row = figures.iter().skip(at + 1).take_while(|next| next.sentence.abs_diff(first.sentence) <= 1);
        let mut sum = value(first);
        let mut row = row.map(|next| {
            let pair = value(first) + value(next);
            sum += value(next);
            close(sum, wanted) || close(pair, wanted)
        });
        row.any(|adds| adds)
    })
}

/// How many people besides those counted the sentence may speak of without a number: "himself", "the gunmen".
fn most_besides(article: &ArticleContext<'_>, one: &Stated<'_>) -> f64 {
    const ONE: [&str; 13] = [
        "another",
        "assailant",
        "attacker",
        "bomber",
        "counting",
        "driver",
        "gunman",
        "herself",
        "himself",
        "perpetrator",
        "pilot",
        "shooter",
        "suspect",
    ];
    const FEW: [&str; 11] = [
        "assailants",
        "attackers",
        "bombers",
        "excluding",
        "gunmen",
        "including",
        "more",
        "other",
        "others",
        "plus",
        "themselves",
    ];
    let text = setting::text(article, one);
    if words::any(text, |word| FEW.contains(&word)) {
        return 4.0;
    }
    if words::any(text, |word| ONE.contains(&word)) { 1.0 } else { 0.0 }
}

/// Whether a length of the same number stands before the later one, or in the text for one of the headline.
fn was_told_as_length(article: &ArticleContext<'_>, early: &Stated<'_>, late: &Stated<'_>) -> bool {
    let told = |is: &dyn Fn(FieldKind, u32) -> bool, value: f64| {
        let times = article.reading.time_mentions.iter().zip(&article.reading.times);
        let wanted = times.filter(|(mention, _)| is(mention.field, mention.span.start));
        let mut lengths = wanted.filter_map(|(_, time)| time.length);
        lengths.any(|length| close(length.count * length.unit.days(), value))
    };
    let before = |field, start| (field, start) < (late.claim.field, late.span.start);
    let in_text = |field, _| field == FieldKind::Text;
    told(&before, late.value) || early.claim.field != FieldKind::Text && told(&in_text, early.value)
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-6 * b.abs()
}

fn value(mention: &QuantityMention) -> f64 {
    let quantity = mention.quantity;
    Quantity { bounds: Interval::exact(quantity.count), ..quantity }.in_base().low
}

fn name(measure: Measure) -> &'static str {
    measure.name()
}
