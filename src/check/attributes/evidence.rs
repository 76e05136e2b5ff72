//! What speaks for two statements of one attribute being of one subject.

use super::setting::text;
use super::stated::Stated;
use crate::check::ArticleContext;
use crate::check::figures::words;
use crate::check::repair::slip::Slip;
use crate::claims::Occasion;
use crate::text::{FieldKind, Span};

/// Whether enough speaks for it.
pub(super) fn is_enough(
    article: &ArticleContext<'_>,
    early: &Stated<'_>,
    late: &Stated<'_>,
    told: &[&Stated<'_>],
) -> bool {
    if distinct(told) > if early.of_people() { 3 } else { 2 } {
        return false;
    }
    // What the article tells time and again, and otherwise once.
    const OFTEN: usize = 3;
    let agree = told.iter().filter(|other| !other.conflicts(early)).count();
    if agree >= OFTEN
        && distinct(told) == 2
        && early.claim.field == FieldKind::Text
        && shared(article, early, late) >= 2
    {
        return late.claim.occasion.as_ref().is_none_or(|occasion| occasion.known != Some(false));
    }
    // Hardly ever do two true figures have the same digits in another order.
    let reordered = Slip::between(early.count, late.count) == Some(Slip::Digits) && is_in_digits(article, early, late);
    let least = if early.of_people() { 1 } else { 3 };
    let new = late.claim.definite == Some(false)
        || late.claim.occasion.as_ref().is_some_and(|occasion| occasion.known == Some(false));
    if reordered && !new && told.len() == 2 && shared_beside(article, early, late) >= least {
        return true;
    }
    if early.of_people() { one_event(article, early, late, told) } else { one_thing(article, early, late, told) }
}

/// Whether both figures are printed in digits, of which only such can have another order.
pub(super) fn is_in_digits(article: &ArticleContext<'_>, early: &Stated<'_>, late: &Stated<'_>) -> bool {
    [early, late].iter().all(|one| article.text(one.claim.field, one.span).contains(|c: char| c.is_ascii_digit()))
}

/// How many different figures the article tells of the attribute.
fn distinct(told: &[&Stated<'_>]) -> usize {
    let mut values: Vec<f64> = told.iter().map(|one| one.value).collect();
    values.sort_by(f64::total_cmp);
    values.dedup();
    values.len()
}

/// So many words that two sentences share make them tell of one matter.
const MANY_SHARED: usize = 4;

fn one_event(article: &ArticleContext<'_>, early: &Stated<'_>, late: &Stated<'_>, told: &[&Stated<'_>]) -> bool {
    let occasions = early.claim.occasion.as_ref().zip(late.claim.occasion.as_ref());
    if occasions.is_some_and(|(a, b)| are_apart(article, (early, a), (late, b))) {
        return false;
    }
    let shared = shared(article, early, late);
    if early.claim.field != FieldKind::Text {
        return is_first(article, late, told) || shared >= MANY_SHARED;
    }
    let is_known = late.claim.occasion.as_ref().is_some_and(|late| late.known == Some(true));
    let none_between = !told.iter().any(|other| {
        let between = early.span.start < other.span.start && other.span.start < late.span.start;
        between && other.claim.occasion.as_ref().is_some_and(|other| other.known == Some(false))
    });
    if occasions.is_some() && is_known && none_between {
        return true;
    }
    let leads = place(article, early) < 5;
    let toll = article.text(late.claim.field, late.claim.span).to_lowercase().contains("toll");
    let points_back = late.claim.definite == Some(true) || toll;
    let known_or_none = late.claim.occasion.as_ref().is_none_or(|occasion| occasion.known == Some(true));
    let known = late.claim.occasion.is_some() && shared >= 2;
    (points_back || known) && leads && known_or_none && none_between && distinct(told) <= 2 || shared >= MANY_SHARED
}

/// Whether two occasions are of different kinds, or one is new or one of several.
fn are_apart(
    article: &ArticleContext<'_>,
    (one, early): (&Stated<'_>, &Occasion),
    (other, late): (&Stated<'_>, &Occasion),
) -> bool {
    let modifiers = |one: &Stated<'_>, occasion: &Occasion| -> Vec<String> {
        occasion.modifiers.iter().map(|word| article.text(one.claim.field, *word).to_lowercase()).collect()
    };
    let (a, b) = (modifiers(one, early), modifiers(other, late));
    let narrowed = !a.is_empty() && !b.is_empty() && !a.iter().any(|word| b.contains(word));
    let is_new = late.known == Some(false) && one.claim.field == FieldKind::Text;
    early.group != late.group || early.several != late.several || is_new || narrowed && early.known == late.known
}

fn one_thing(article: &ArticleContext<'_>, early: &Stated<'_>, late: &Stated<'_>, told: &[&Stated<'_>]) -> bool {
    // A slip of the keys tells of itself.
    let slip = usize::from(Slip::between(early.count, late.count).is_some());
    let shared = shared_beside(article, early, late) + slip;
    if early.claim.field != FieldKind::Text {
        return is_first(article, late, told) && shared >= 2;
    }
    match late.claim.definite {
        // "a fine of £3m", "the £4m fine"
        Some(true) if told.len() == 2 && early.claim.definite == Some(false) => true,
        Some(true) if told.len() == 2 => shared >= 1,
        Some(true) => shared >= 2,
        Some(false) => false,
        None if brings_in(article, late) => false,
        None if told.len() == 2 && shared >= 3 => true,
        None => shared >= MANY_SHARED || early.claim.definite == Some(true) && shared >= 2,
    }
}

/// Whether the sentence brings in somebody or something new: "A farmer was fined £4,000", "fined a farmer £4,000".
fn brings_in(article: &ArticleContext<'_>, one: &Stated<'_>) -> bool {
    const NEW: [&str; 3] = ["a", "an", "another"];
    let is_new = |word: &str| NEW.iter().any(|new| new.eq_ignore_ascii_case(word));
    let told = Span::new(one.claim.span.start.min(one.span.start), one.span.start);
    let mut before = article.text(one.claim.field, told).split_whitespace();
    text(article, one).split_whitespace().next().is_some_and(is_new) || before.any(is_new)
}

/// Whether it is the first statement of its attribute in the text, and stands near its start.
fn is_first(article: &ArticleContext<'_>, one: &Stated<'_>, told: &[&Stated<'_>]) -> bool {
    let before = |other: &&&Stated<'_>| other.claim.field == FieldKind::Text && other.span.start < one.span.start;
    let first = one.claim.field != FieldKind::Text || !told.iter().any(|other| before(&other));
    first && place(article, one) < 6
}

/// How many telling words two sentences share.
fn shared(article: &ArticleContext<'_>, early: &Stated<'_>, late: &Stated<'_>) -> usize {
    let keys = |one: &Stated<'_>| words::telling(text(article, one), &article.knowledge.counted);
    words::shared(&keys(early), &keys(late))
}

/// The same without the words that tell the attribute, which two things of a kind share as well.
fn shared_beside(article: &ArticleContext<'_>, early: &Stated<'_>, late: &Stated<'_>) -> usize {
    let counted = &article.knowledge.counted;
    let keys = |one: &Stated<'_>| {
        let mut keys = words::telling(text(article, one), counted);
        let own = words::telling(article.text(one.claim.field, one.claim.span), counted);
        keys.retain(|key| !own.contains(key));
        keys
    };
    words::shared(&keys(early), &keys(late))
}

/// The number of its sentence in its field.
fn place(article: &ArticleContext<'_>, one: &Stated<'_>) -> usize {
    let first = article.reading.sentences.partition_point(|sentence| sentence.field < one.claim.field);
    (one.claim.sentence as usize).saturating_sub(first)
}
