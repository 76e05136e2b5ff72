//! What ingest makes of pages as scrapers and editors leave them, and of batches: every block with its
//! place and role, the publication date with its evidence, errors and notices.
#![allow(clippy::unwrap_used)]

use std::fmt::Write;

use gainsay::ingest::{Format, Ingested, read};
use gainsay::text::{Article, PublicationDate};

#[test]
fn pages_and_batches() {
    insta::glob!("ingest/*.{txt,jsonl,json}", |path| {
        let extension = path.extension().unwrap().to_str().unwrap();
        let name = path.file_name().unwrap().to_str().unwrap();
        let ingested = read(name, &std::fs::read(path).unwrap(), Format::of_extension(extension).unwrap());
        insta::assert_snapshot!(picture(&ingested));
    });
}

fn picture(ingested: &Ingested) -> String {
    let mut out = String::new();
    ingested.articles.iter().for_each(|article| picture_article(&mut out, article));
    ingested.errors.iter().for_each(|error| writeln!(out, "error: {error}").unwrap());
    ingested.notices.iter().for_each(|notice| writeln!(out, "notice: {notice}").unwrap());
    out
}

fn picture_article(out: &mut String, article: &Article) {
    let PublicationDate { days, evidence } = &article.published;
    writeln!(out, "== {}\npublished: {days}", article.id).unwrap();
    for piece in evidence {
        let at = piece.at.map_or("(in no field)", |(field, span)| article.text_at(field, span));
        writeln!(out, "  {:?}: {} <- {at}", piece.kind, piece.days).unwrap();
    }
    for field in &article.fields {
        writeln!(out, "{}", field.kind.name()).unwrap();
        for block in &field.blocks {
            let (line, column) = field.place.line_column(&field.text, block.span.start);
            let words: Vec<&str> = block.span.of(&field.text).split_whitespace().collect();
            let shown = words.get(..9).unwrap_or(&words).join(" ");
            let dots = if words.len() > 9 { " ..." } else { "" };
            writeln!(out, "  {line}:{column} {:?}: {shown}{dots}", block.role).unwrap();
        }
    }
}
