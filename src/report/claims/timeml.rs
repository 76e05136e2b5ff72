//! Articles for tools that read TimeML 1.2.1: their text with a TIMEX3 element around each time expression, in the
//! layout that the TempEval-3 corpora gave it (DOCID, DCT, TITLE, TEXT).

use std::borrow::Cow;
use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::escape::partial_escape;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::claims::Reading;
use crate::resolve::time::{Basis, Time};
use crate::text::{Article, Field, FieldKind, Span};
use crate::value::{DayRange, DaySet};

/// Writes the articles: one as a TimeML document, more than one (or none) as a `<corpus>` of TimeML elements. What no XML can
/// hold (control characters) becomes U+FFFD; with its tags taken out each field's text is as it was.
///
/// # Errors
/// Those of `out`.
pub fn write_timeml(out: &mut dyn Write, articles: &[Article], readings: &[Reading]) -> io::Result<()> {
    let mut xml = Writer::new(out);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    line(&mut xml)?;
    let corpus = articles.len() != 1;
    if corpus {
        xml.write_event(Event::Start(BytesStart::new("corpus")))?;
        line(&mut xml)?;
    }
    for (article, reading) in articles.iter().zip(readings) {
        document(&mut xml, article, reading)?;
    }
    if corpus {
        xml.write_event(Event::End(BytesEnd::new("corpus")))?;
        line(&mut xml)?;
    }
    Ok(())
}

type Out<'a> = Writer<&'a mut dyn Write>;

fn document(xml: &mut Out<'_>, article: &Article, reading: &Reading) -> io::Result<()> {
    let tags = tags(reading);
    xml.write_event(Event::Start(BytesStart::new("TimeML")))?;
    line(xml)?;
    element(xml, "DOCID", |xml| text(xml, &article.id))?;
    element(xml, "DCT", |xml| creation_time(xml, &reading.anchor.days))?;
    for field in &article.fields {
        element(xml, element_of(field.kind), |xml| tagged(xml, field, reading, &tags))?;
    }
    xml.write_event(Event::End(BytesEnd::new("TimeML")))?;
    line(xml)
}

fn element(
    xml: &mut Out<'_>,
    name: &'static str,
    content: impl FnOnce(&mut Out<'_>) -> io::Result<()>,
) -> io::Result<()> {
    xml.write_event(Event::Start(BytesStart::new(name)))?;
    content(xml)?;
    xml.write_event(Event::End(BytesEnd::new(name)))?;
    line(xml)
}

/// The element of a field. TempEval-3 has no standfirst: it is "extra information" on the article.
const fn element_of(field: FieldKind) -> &'static str {
    match field {
        FieldKind::Title => "TITLE",
        FieldKind::Standfirst => "EXTRAINFO",
        FieldKind::Text => "TEXT",
    }
}

/// The document creation time, on which relative dates hang (`t0`).
fn creation_time(xml: &mut Out<'_>, days: &DaySet) -> io::Result<()> {
    let value = coarse_value(days.hull());
    let attributes = [
        ("tid", "t0"),
        ("type", "DATE"),
        ("value", &value),
        ("temporalFunction", "false"),
        ("functionInDocument", "CREATION_TIME"),
    ];
    xml.write_event(Event::Start(BytesStart::new("TIMEX3").with_attributes(attributes)))?;
    text(xml, &value)?;
    xml.write_event(Event::End(BytesEnd::new("TIMEX3")))
}

/// The TIMEX3 value of the finest calendar unit that holds all of the days.
fn coarse_value(days: DayRange) -> String {
    let shared = |format: &str| {
        let (from, until) = (days.from.date()?, days.until.date()?);
        let value = from.format(format).to_string();
        (value == until.format(format).to_string()).then_some(value)
    };
    ["%Y-%m-%d", "%Y-%m", "%Y"].into_iter().find_map(shared).unwrap_or_else(|| "XXXX-XX-XX".to_owned())
}

/// A TIMEX3 to be written.
struct Tag<'a> {
    field: FieldKind,
    span: Span,
    time: &'a Time,
}

/// The article's tags in reading order; no two overlap.
fn tags(reading: &Reading) -> Vec<(Tag<'_>, u32)> {
    let mut tags = Vec::with_capacity(reading.time_mentions.len());
    for (index, (mention, time)) in (0..).zip(reading.time_mentions.iter().zip(&reading.times)) {
        let tag = |span, time| (Tag { field: mention.field, span, time }, index);
        match mention.ends.zip(time.ends.as_deref()) {
            // TimeML's ends are expressions of their own.
            Some((spans, ends)) => tags.extend(spans.into_iter().zip(ends).map(|(span, end)| tag(span, end))),
            None => tags.push(tag(mention.span, time)),
        }
    }
    tags.sort_by_key(|(tag, _)| (tag.field, tag.span));
    tags.dedup_by(|(next, _), (tag, _)| tag.field == next.field && tag.span.overlaps(next.span));
    tags
}

/// A field's text with its tags in place.
fn tagged(xml: &mut Out<'_>, field: &Field, reading: &Reading, tags: &[(Tag<'_>, u32)]) -> io::Result<()> {
    let mut written = 0;
    for (number, (tag, _)) in (1u32..).zip(tags).filter(|(_, (tag, _))| tag.field == field.kind) {
        text(xml, Span::new(written, tag.span.start).of(&field.text))?;
        timex(xml, number, tag, anchor_of(tag, reading, tags))?;
        text(xml, tag.span.of(&field.text))?;
        xml.write_event(Event::End(BytesEnd::new("TIMEX3")))?;
        written = tag.span.end;
    }
    let end = u32::try_from(field.text.len()).unwrap_or(u32::MAX);
    text(xml, Span::new(written, end).of(&field.text))
}

/// The number of the expression on which a tag's value hangs: 0 for the publication.
fn anchor_of(tag: &Tag<'_>, reading: &Reading, tags: &[(Tag<'_>, u32)]) -> Option<u32> {
    match tag.time.basis {
        Basis::Publication => Some(0),
        Basis::Mention(mention) => {
            reading.time_mentions.get(mention as usize)?;
            (1..).zip(tags).find(|(_, (_, index))| *index == mention).map(|(number, _)| number)
        }
        Basis::Absolute | Basis::Post | Basis::Open => None,
    }
}

fn timex(xml: &mut Out<'_>, number: u32, tag: &Tag<'_>, anchor: Option<u32>) -> io::Result<()> {
    let timex = &tag.time.timex;
    let mut start = BytesStart::new("TIMEX3");
    start.push_attribute(("tid", format!("t{number}").as_str()));
    start.push_attribute(("type", timex.kind.name()));
    start.push_attribute(("value", timex.value().as_ref()));
    if let Some(modifier) = timex.modifier {
        start.push_attribute(("mod", modifier));
    }
    if let Some(anchor) = anchor {
        start.push_attribute(("temporalFunction", "true"));
        start.push_attribute(("anchorTimeID", format!("t{anchor}").as_str()));
    }
    xml.write_event(Event::Start(start))
}

fn text(xml: &mut Out<'_>, text: &str) -> io::Result<()> {
    xml.write_event(Event::Text(BytesText::from_escaped(partial_escape(representable(text)))))
}

/// The text without the characters that XML 1.0 has no place for (its production 2, `Char`).
fn representable(text: &str) -> Cow<'_, str> {
    let fits =
        |c: char| !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    if text.chars().all(fits) {
        return Cow::Borrowed(text);
    }
    text.chars().map(|c| if fits(c) { c } else { char::REPLACEMENT_CHARACTER }).collect()
}

fn line(xml: &mut Out<'_>) -> io::Result<()> {
    xml.write_event(Event::Text(BytesText::from_escaped("\n")))
}
