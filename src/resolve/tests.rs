//! Own texts without a publication date, and the days and the evidence that they leave.
#![allow(clippy::unwrap_used)]

use std::fmt::Write;
use std::sync::LazyLock;

use crate::ingest::{Format, read};
use crate::knowledge::Knowledge;
use crate::pipeline::Reader;
use crate::segment::Segmented;

static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(Knowledge::builtin().0).unwrap());

/// Each page with its anchor and what settled it.
fn anchors(pages: &[&str]) -> String {
    let mut out = String::new();
    for page in pages {
        let article = read("page.txt", page.as_bytes(), Format::Plain).articles.pop().unwrap();
        let anchor = READER.read(&article, &mut Segmented::default()).anchor;
        writeln!(out, "{page}\n  -> {}", anchor.days).unwrap();
        for evidence in &anchor.evidence {
            let words = evidence.at.map_or("", |(field, span)| article.text_at(field, span));
            writeln!(out, "     {}: {} <- {words:?}", evidence.kind.describe(), evidence.days).unwrap();
        }
    }
    out
}

#[test]
fn what_a_text_says_of_its_own_time() {
    insta::assert_snapshot!(anchors(&[
        "The mill stands still. Nobody knows for how long.",
        "It is 12 years since the mill burned down in June 2008.",
        "Next spring it will be 12 years since the mill burned down in June 2008.",
        "It is almost 12 years since the mill burned down on 3 June 2008.",
        "It is more than 12 years since the mill burned down in June 2008.",
        "It is 12 days since the mill burned down in June 2008.",
        "The mill burned down in June 2008.",
        "The mill will burn down in June 2008.",
        "The mill, of which he wrote in May 2011, burned down in June 2008.",
        "It is 12 years since the mill burned down in June 2008. It was sold on 1 March 2020.",
        "It is 12 years since the mill burned down in June 2008. It was sold on 1 March 1990.",
        "It is 12 years since the mill burned down in June 2008. A rival closed 40 years since it opened in June 1950.",
        "The UN General Assembly is being held. It is 12 years since the mill burned down in June 2008.",
        "The UN General Assembly is being held.",
        "In 2030 it will be 12 years since the mill burned down in June 2008.",
    ]));
}

#[test]
fn what_the_page_says_comes_first() {
    insta::assert_snapshot!(anchors(&[
        "date 2019-05-04 Town\n\nMill\n\nIt is 12 years since the mill burned down in June 2008.",
        "Mill\n\nThe mill is quiet.\n\nIt is 12 years since the mill burned down in June 2008.\n\nCopyright 2021 Harbour Gazette",
        "Mill\n\nThe mill is quiet.\n\nIt is 12 years since the mill burned down in June 2008.\n\n© 2020 Harbour Gazette. All rights reserved.",
    ]));
}
