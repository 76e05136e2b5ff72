//! Plain text, as scrapers and editors leave it: which line is the headline, which the standfirst, and
//! where the text starts.

use std::ops::Range;
use std::sync::Arc;

use super::dateline::dateline;
use super::evidence::publication;
use super::metadata::{before_site_name, metadata};
use super::roles::{by_neighbours, by_shape, is_copy, same};
use super::units::{Unit, units};
use super::wording::{ends_like_copy, words};
use super::{Ingested, decode};
use crate::text::{Article, Block, Field, FieldKind, Place, Role, Span};

/// Reads one article of plain text; a text of white space holds none.
pub(super) fn read(source: &Arc<str>, bytes: &[u8]) -> Ingested {
    match decode::plain(source, bytes) {
        Err(error) => Ingested::error(error),
        Ok((text, notice)) => Ingested {
            articles: article(source, &text).into_iter().collect(),
            errors: Vec::new(),
            notices: notice.into_iter().collect(),
        },
    }
}

fn article(source: &Arc<str>, text: &str) -> Option<Article> {
    let mut units = units(text);
    let layout = layout(&mut units);
    let last = units.last()?.end();
    let mut parts: Vec<(FieldKind, Range<usize>)> = Vec::new();
    parts.extend(layout.title.map(|at| (FieldKind::Title, at..at + 1)));
    parts.extend(layout.standfirst.map(|at| (FieldKind::Standfirst, at..at + 1)));
    parts.push((FieldKind::Text, layout.text..units.len()));
    let mut fields = Vec::with_capacity(parts.len());
    let mut stretches = Vec::with_capacity(parts.len());
    for (kind, range) in parts {
        let own = units.get(range).unwrap_or_default();
        let start = own.first().map_or(last, |unit| unit.line_start);
        let end = own.last().map_or(last, Unit::end);
        stretches.push((kind, start..end));
        fields.push(field(kind, text.get(start..end)?, own, start));
    }
    let locate = |bytes: Range<usize>| {
        let (kind, field) = stretches.iter().find(|(_, f)| f.start <= bytes.start && bytes.end <= f.end)?;
        Some((*kind, Span::from_usize(bytes.start - field.start, bytes.end - field.start)))
    };
    let published = publication(None, &units, &locate);
    Some(Article { id: source.clone(), source: source.clone(), fields, published })
}

fn field(kind: FieldKind, text: &str, units: &[Unit<'_>], start: usize) -> Field {
    let blocks = match units {
        [unit] if kind == FieldKind::Title && unit.role == Role::Metadata => title_behind_metadata(unit, start),
        _ => units.iter().map(|unit| Block { role: unit.role, span: unit.span(start) }).collect(),
    };
    let line = units.first().map_or(1, |unit| unit.line);
    Field { kind, text: text.to_owned(), blocks, place: Place::File { line } }
}

/// The blocks of a metadata line whose headline stands nowhere else.
fn title_behind_metadata(unit: &Unit<'_>, start: usize) -> Vec<Block> {
    let base = unit.start - start;
    let block =
        |role, bytes: Range<usize>| Block { role, span: Span::from_usize(base + bytes.start, base + bytes.end) };
    let Some(line) = metadata(unit.text) else { return Vec::new() };
    let headline = unit.text.get(line.rest.clone()).and_then(before_site_name).map_or(0, str::len);
    let title = line.rest.start..line.rest.start + headline;
    vec![block(Role::Metadata, line.date.bytes), block(Role::Heading, title)]
}

/// Which unit is which field; the text starts at a unit and runs to the end.
struct Layout {
    title: Option<usize>,
    standfirst: Option<usize>,
    text: usize,
}

/// Finds the fields and labels the head of the page and the text accordingly.
fn layout(units: &mut [Unit<'_>]) -> Layout {
    let line = units.first().and_then(|unit| metadata(unit.text));
    let from = usize::from(line.is_some());
    let named = line.and_then(|line| units.first()?.text.get(line.rest));
    if let Some(first) = units.first_mut().filter(|_| from == 1) {
        first.role = Role::Metadata;
    }
    by_shape(units.get_mut(from..).unwrap_or_default());
    let title = named.and_then(|named| announced(units, named)).or_else(|| headline(units, from));
    if let Some(title) = title {
        mark_title(units, title);
    }
    let standfirst = title.and_then(|title| standfirst(units, title + 1));
    if let Some(unit) = standfirst.and_then(|at| units.get_mut(at)) {
        unit.role = Role::Paragraph;
    }
    let text = standfirst.or(title).map_or(0, |at| at + 1);
    let below = units.get_mut(text.max(from)..).unwrap_or_default();
    clear_head(below);
    by_neighbours(below);
    Layout { title, standfirst, text }
}

/// The headline that the metadata line names: where it stands again in the head of the page, or in the
/// metadata line itself if that ends with the name of the site.
fn announced(units: &[Unit<'_>], named: &str) -> Option<usize> {
    let short = before_site_name(named);
    let is_it = |text: &str| same(text, named) || short.is_some_and(|short| same(text, short));
    let head = units.iter().enumerate().skip(1).take_while(|(_, unit)| !is_copy(unit));
    let again = head.filter(|(_, unit)| is_it(unit.text)).map(|(at, _)| at).next();
    again.or(short.is_some().then_some(0))
}

/// The first line of the head that reads like a headline and stands above copy.
fn headline(units: &[Unit<'_>], from: usize) -> Option<usize> {
    let copy = units.iter().skip(from).position(is_copy)? + from;
    let head = units.get(from..copy)?;
    let reads_like_one = |unit: &&Unit<'_>, fewest| {
        matches!(unit.role, Role::Heading | Role::Paragraph)
            && !ends_like_copy(unit.text)
            && (fewest..=25).contains(&words(unit.text, 25))
    };
    // Names of sites and sections are shorter than most headlines; a short one must be the first line.
    let at = head.iter().position(|unit| reads_like_one(&unit, 5));
    at.or_else(|| head.first().filter(|unit| reads_like_one(unit, 3)).map(|_| 0)).map(|at| at + from)
}

/// Labels the headline, and every repetition of it as furniture.
fn mark_title(units: &mut [Unit<'_>], title: usize) {
    let Some(headline) = units.get(title).map(|unit| unit.text) else { return };
    for (at, unit) in units.iter_mut().enumerate() {
        if unit.role == Role::Metadata {
            continue;
        }
        if at == title {
            unit.role = Role::Heading;
        } else if same(unit.text, headline) || before_site_name(unit.text).is_some_and(|text| same(text, headline)) {
            unit.role = Role::Furniture;
        }
    }
}

/// The standfirst: the short paragraph right below the headline, if a byline or a dateline follows, or if
/// it is set without a full stop above copy.
fn standfirst(units: &[Unit<'_>], at: usize) -> Option<usize> {
    /// In bytes, about 55 words.
    const LONGEST: usize = 320;
    /// The bytes from which a paragraph without a full stop is copy for certain, about 25 words.
    const LONG: usize = 150;
    let unit = units.get(at).filter(|unit| matches!(unit.role, Role::Paragraph | Role::Heading))?;
    let next = units.iter().skip(at + 1).find(|unit| unit.role != Role::Furniture)?;
    let count = words(unit.text, 45);
    if unit.text.len() > LONGEST || !(5..=45).contains(&count) || dateline(unit.text).is_some() {
        return None;
    }
    let above_copy =
        !ends_like_copy(unit.text) && count >= 8 && next.role == Role::Paragraph && next.text.len() >= LONG;
    (next.role == Role::Byline || dateline(next.text).is_some() || above_copy).then_some(at)
}

/// Short lines above the first paragraph are the page's, not the article's.
fn clear_head(units: &mut [Unit<'_>]) {
    if !units.iter().any(|unit| unit.role == Role::Paragraph) {
        return;
    }
    let head = units.iter_mut().take_while(|unit| unit.role != Role::Paragraph);
    head.filter(|unit| unit.role == Role::Heading).for_each(|unit| unit.role = Role::Furniture);
}
