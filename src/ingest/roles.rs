//! Labels units: each by its own shape first, then by its neighbours.

use crate::text::Role;

use super::byline::is_byline;
use super::caption::is_caption;
use super::dateline::{Written, bare};
use super::furniture::{Furniture, furniture};
use super::notice::is_notice;
use super::post::{closing, lines_above};
use super::units::Unit;
use super::wording::{ends_like_copy, ends_sentence, words};

/// Labels every unit by its own shape.
pub(super) fn by_shape(units: &mut [Unit<'_>]) {
    let mut paragraphs = 0;
    for unit in units {
        unit.role = shape(unit.text, paragraphs);
        paragraphs += usize::from(is_copy(unit));
    }
}

/// Relabels the units of a text by their neighbours: the words of posts, doubled lines, what stands
/// below the article, short lines that head nothing.
pub(super) fn by_neighbours(units: &mut [Unit<'_>]) {
    posts(units);
    doubles(units);
    tail(units);
    if let Some(last) = units.iter_mut().rfind(|unit| unit.role != Role::Furniture)
        && last.role == Role::Heading
    {
        // Nothing follows it, so it heads nothing: copy without its full stop.
        last.role = Role::Paragraph;
    }
}

/// Whether a unit is copy and no headline: too long for one, or a whole sentence.
pub(super) fn is_copy(unit: &Unit<'_>) -> bool {
    /// About 30 words.
    const LONGEST_HEADLINE: usize = 200;
    unit.role == Role::Paragraph && (unit.text.len() > LONGEST_HEADLINE || ends_like_copy(unit.text))
}

/// Whether two lines say the same, case aside.
pub(super) fn same(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b)
}

fn shape(text: &str, paragraphs: usize) -> Role {
    /// No line with another role is longer.
    const LONGEST: usize = 700;
    if text.len() > LONGEST {
        Role::Paragraph
    } else if furniture(text) != Furniture::No {
        Role::Furniture
    } else if closing(text).is_some() {
        Role::Post
    } else if let Some(line) = bare(text) {
        // Its day is one of the copy's, as it is where the text goes on behind the dash.
        if line.written == Written::Unknown { Role::Byline } else { Role::Paragraph }
    } else if is_byline(text, paragraphs) {
        Role::Byline
    } else if is_caption(text) {
        Role::Caption
    } else if is_heading(text) {
        Role::Heading
    } else {
        Role::Paragraph
    }
}

fn is_heading(text: &str) -> bool {
    /// Headings between paragraphs are short.
    const WORDS: usize = 12;
    const BYTES: usize = 100;
    text.len() <= BYTES && !ends_like_copy(text) && words(text, WORDS) <= WORDS
}

fn posts(units: &mut [Unit<'_>]) {
    for at in 0..units.len() {
        let (above, rest) = units.split_at_mut(at);
        let alone = rest.first().filter(|unit| unit.role == Role::Post).and_then(|unit| closing(unit.text));
        if !alone.is_some_and(|closing| closing.alone) {
            continue;
        }
        let words = above.iter().rev().take_while(|unit| matches!(unit.role, Role::Paragraph | Role::Heading));
        let count = lines_above(words.map(|unit| unit.text));
        above.iter_mut().rev().take(count).for_each(|unit| unit.role = Role::Post);
    }
}

/// A short line that stands twice is a teaser or a button; of a paragraph that does, the second goes.
fn doubles(units: &mut [Unit<'_>]) {
    for at in 1..units.len() {
        let (above, rest) = units.split_at_mut(at);
        let (Some(first), Some(second)) = (above.last_mut(), rest.first_mut()) else { continue };
        if !same(first.text, second.text) {
            continue;
        }
        if !ends_like_copy(first.text) && first.role != Role::Caption {
            first.role = Role::Furniture;
        }
        second.role = Role::Furniture;
    }
}

/// What stands below the article: from the first line that ends articles and has hardly any copy below it
/// (a plea for money, a biography) and at least twice as much above it.
fn tail(units: &mut [Unit<'_>]) {
    /// In bytes, about fifty words.
    const HARDLY_ANY: usize = 300;
    let copy = |unit: &Unit<'_>| match unit.role {
        Role::Paragraph if ends_sentence(unit.text) => unit.text.len(),
        _ => 0,
    };
    let (all, mut below, mut tail) = (units.iter().map(copy).sum::<usize>(), 0, units.len());
    // The first unit is never below the article.
    for (at, unit) in units.iter_mut().enumerate().skip(1).rev() {
        if unit.role == Role::Paragraph && is_notice(unit.text) {
            unit.role = Role::Furniture;
        }
        below += copy(unit);
        if below > HARDLY_ANY || below * 3 > all {
            break;
        }
        if unit.role == Role::Furniture && furniture(unit.text) == Furniture::End {
            tail = at;
        }
    }
    units.iter_mut().skip(tail).for_each(|unit| unit.role = Role::Furniture);
}
