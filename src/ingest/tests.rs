//! Properties of everything that is read: no bytes panic, blocks fit their field, places lead back.
#![allow(clippy::unwrap_used, clippy::panic)]

use proptest::prelude::*;

use super::{Format, read};
use crate::text::{Article, Field, Place};

fn format() -> impl Strategy<Value = Format> {
    prop_oneof![Just(Format::Plain), Just(Format::JsonLines), Just(Format::Json)]
}

/// Lines that every detector wakes up for, whole and broken.
fn line() -> impl Strategy<Value = String> {
    let shapes = prop_oneof![
        Just(" date 2021-03-09 Harbour reopens after storm | Coast"),
        Just("Harbour reopens after storm"),
        Just("By Ana Ruiz"),
        Just("Ana Ruiz May 4, 2020May 4, 2020"),
        Just("LIMA, June 3 (ANA) \u{2013} The port\u{a0}"),
        Just("We are open #again pic.twitter.com/x"),
        Just("\u{2014} Port (@port) May 4, 2020"),
        Just("The quay. \u{a9} Ana Ruiz/ANA"),
        Just("Copyright 2019 Coast News"),
        Just("\u{a9} 2020"),
        Just("Leave a Reply"),
        Just("Ana is a reporter at Coast."),
        Just("\t   and the harbour master of the port in the south had no real choice but to"),
        Just("close the quay on Sunday after the third storm of the week tore two away."),
        Just(""),
        Just("\u{feff}\u{201c}\u{e9}\u{201d}\r"),
    ];
    let long = "The quay in the south of the town stayed shut for all of the week. ".repeat(3);
    prop_oneof![4 => shapes.prop_map(str::to_owned), 1 => Just(long), 1 => r"[^\x00]{0,12}"]
}

fn page() -> impl Strategy<Value = String> {
    prop::collection::vec(line(), 0..16).prop_map(|lines| lines.join("\n"))
}

/// Blocks are in order, apart, on character boundaries, without white space at their ends; what none
/// covers is white space, except in a headline that stands on the metadata line.
fn check_blocks(field: &Field) -> Result<(), TestCaseError> {
    let mut at = 0;
    for block in &field.blocks {
        let (start, end) = (block.span.start as usize, block.span.end as usize);
        let text = field.text.get(start..end);
        prop_assert!(start >= at && text.is_some_and(|text| !text.is_empty() && text.trim() == text), "{field:?}");
        let shares_line = field.blocks.iter().any(|b| b.role == crate::text::Role::Metadata);
        prop_assert!(shares_line || field.text.get(at..start).unwrap().trim().is_empty(), "{field:?}");
        at = end;
    }
    Ok(())
}

fn check(article: &Article) -> Result<(), TestCaseError> {
    article.fields.iter().try_for_each(check_blocks)?;
    for evidence in &article.published.evidence {
        prop_assert!(evidence.at.is_none_or(|(field, span)| !article.text_at(field, span).is_empty()));
    }
    Ok(())
}

/// The string as JSON, its characters escaped as `style` says.
fn to_json(text: &str, style: &[u8]) -> String {
    let styles = style.iter().copied().chain(std::iter::repeat(0));
    let escaped = text.chars().zip(styles).map(|(c, style)| {
        let units = |c: char| c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04X}")).collect();
        match (style, serde_json::to_string(&c).unwrap().trim_matches('"')) {
            (0..=127, _) if !matches!(c, '"' | '\\') && !c.is_control() => c.to_string(),
            (128..=191, short) if c != '"' => short.to_owned(),
            _ => units(c),
        }
    });
    format!("\"{}\"", escaped.collect::<String>())
}

proptest! {
    #[test]
    fn any_bytes_are_fair(bytes in prop::collection::vec(any::<u8>(), 0..200), format in format()) {
        read("x", &bytes, format).articles.iter().try_for_each(check)?;
    }

    #[test]
    fn any_page_is_covered_by_its_blocks(page in page()) {
        let plain = read("x", page.as_bytes(), Format::Plain);
        prop_assert_eq!(plain.articles.len(), usize::from(!page.trim_start_matches('\u{feff}').trim().is_empty()));
        let line = format!("{{\"text\": {}}}", serde_json::to_string(&page).unwrap());
        let batch = read("x", line.as_bytes(), Format::JsonLines);
        plain.articles.iter().chain(&batch.articles).try_for_each(check)?;
    }

    #[test]
    fn fields_of_a_page_stand_where_they_say(page in page()) {
        let page = page.trim_start_matches('\u{feff}');
        for article in &read("x", page.as_bytes(), Format::Plain).articles {
            let mut last = 0;
            for field in &article.fields {
                let Place::File { line } = field.place else { panic!("a page's field has a line") };
                prop_assert!(line > last || field.text.is_empty());
                let from: Vec<&str> = page.split('\n').skip(line as usize - 1).collect();
                prop_assert!(from.join("\n").starts_with(&field.text) || field.text.is_empty(), "{field:?}");
                last = line;
            }
            let text = article.fields.last().unwrap();
            prop_assert!(page.trim_end().ends_with(&text.text));
        }
    }

    #[test]
    fn places_in_a_batch_lead_to_the_bytes(
        text in "[a-z\u{e9}\u{201c}\u{1f600}\"\\\\\n\t\u{1}/]{0,24}",
        style in prop::collection::vec(any::<u8>(), 0..24),
        before in "[ ]{0,3}",
    ) {
        let batch = format!("\n{{\"id\":\"\u{e9}\",{before}\"text\":{before}{} }}\n", to_json(&text, &style));
        let ingested = read("x", batch.as_bytes(), Format::JsonLines);
        prop_assert!(ingested.errors.is_empty(), "{:?}", ingested.errors);
        let field = ingested.articles[0].fields.last().unwrap();
        prop_assert_eq!(&field.text, &text);
        let line = batch.lines().nth(1).unwrap();
        let offset_of = |offset: usize| {
            let (number, column) = field.place.line_column(&field.text, u32::try_from(offset).unwrap());
            assert_eq!(number, 2);
            column as usize - 1
        };
        for (at, c) in text.char_indices() {
            let raw = line.get(offset_of(at)..offset_of(at + c.len_utf8())).unwrap();
            prop_assert_eq!(serde_json::from_str::<String>(&format!("\"{raw}\"")).unwrap(), c.to_string());
        }
    }
}

#[test]
fn a_line_that_is_too_long_is_named_and_the_rest_read() {
    let long = "x".repeat(super::MAX_ARTICLE_BYTES);
    let batch = format!("{{\"text\":\"{long}\"}}\n{{\"text\":\"y\"}}\n");
    let ingested = read("b.jsonl", batch.as_bytes(), Format::JsonLines);
    let errors: Vec<String> = ingested.errors.iter().map(ToString::to_string).collect();
    assert_eq!(errors, ["b.jsonl:1:1: is 67108875 bytes long, an article may have 67108864"]);
    assert_eq!(ingested.articles.len(), 1);
}

#[test]
fn a_broken_line_is_named_and_the_rest_read() {
    let ingested = read("b.jsonl", b"{\"text\":\"a\xff\"}\n\r\n{\"text\":\"y\"}\r\n", Format::JsonLines);
    assert_eq!(ingested.errors[0].to_string(), "b.jsonl:1:11: is not UTF-8");
    assert_eq!(ingested.articles[0].id.as_ref(), "b.jsonl:3");
}

#[test]
fn sniffing() {
    assert_eq!(Format::sniff(b"\xef\xbb\xbf \n{\"text\""), Format::JsonLines);
    assert_eq!(Format::sniff(b"The quay {old} is shut."), Format::Plain);
    assert_eq!(Format::sniff(b""), Format::Plain);
}
