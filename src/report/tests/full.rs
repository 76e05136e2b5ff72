//! The full report.

use proptest::prelude::*;

use super::*;
use crate::finding::{Finding, Label, Severity};
use crate::report::{Places, Screen, write_full};
use crate::text::{Article, FieldKind, Site, Span};

fn full((articles, findings): (Vec<Article>, Vec<Finding>), screen: Screen) -> String {
    written(|out| write_full(out, &findings, &Places::new(&articles), screen))
}

#[test]
fn one_article() {
    insta::assert_snapshot!(full(ferry(), Screen::PLAIN));
}

#[test]
fn three_articles_and_a_long_paragraph() {
    insta::assert_snapshot!(full(bridge(), Screen::PLAIN));
}

#[test]
fn several_labels_in_one_paragraph() {
    insta::assert_snapshot!(full(council(), Screen::PLAIN));
}

#[test]
fn labels_too_far_apart_get_a_line_each() {
    insta::assert_snapshot!(full(council(), Screen { width: 60, ..Screen::PLAIN }));
}

#[test]
fn a_label_longer_than_the_line_loses_its_middle() {
    insta::assert_snapshot!(full(long_label(), Screen { width: 80, ..Screen::PLAIN }));
}

#[test]
fn wide_combining_and_right_to_left_characters() {
    insta::assert_snapshot!(full(scripts(), Screen::PLAIN));
}

#[test]
fn hard_wrapped_text_with_tabs() {
    insta::assert_snapshot!(full(wrapped(), Screen::PLAIN));
}

#[test]
fn what_a_terminal_would_obey_is_shown() {
    let report = full(hostile(), Screen::PLAIN);
    assert!(!report.chars().any(|c| c != '\n' && (c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c))));
    insta::assert_snapshot!(report);
}

#[test]
fn colours_and_ascii() {
    let screen = Screen { colour: true, unicode: false, width: 100 };
    insta::assert_snapshot!(full(ferry(), screen).replace('\u{1b}', "ESC"));
}

#[test]
fn a_long_note_is_wrapped_under_its_label() {
    let (articles, mut findings) = ferry();
    findings[0].labels[0].note =
        "the calendar of 2023 gives Wednesday, and so does the timetable of the year".to_owned();
    insta::assert_snapshot!(full((articles, findings), Screen { width: 80, ..Screen::PLAIN }));
}

#[test]
fn an_article_of_a_batch_is_named_with_its_line() {
    insta::assert_snapshot!(full(batch_line(), Screen::PLAIN));
}

proptest! {
    #[test]
    fn any_text_and_any_labels(
        text in "(\\PC|[\\t\\n\\r\u{1b}\u{202e}日e\u{301}א ]){0,200}",
        spans in prop::collection::vec((0u32..700, 0u32..700, 0u32..3), 0..5),
        width in 1usize..160,
    ) {
        let articles = vec![article("a.txt", &text), article("b\u{1b}.txt", "short\n")];
        let labels = spans.iter().map(|(start, end, index)| Label {
            site: Site { article: *index, field: FieldKind::Text, span: Span::new(*start, *end) },
            note: text.chars().take(20).collect(),
        });
        let mut found = finding(&articles, "a/b", &text, &[]);
        found.labels = labels.collect();
        found.severity = Severity::Note;
        let screen = Screen { width, ..Screen::PLAIN };
        let report = full((articles, vec![found]), screen);
        prop_assert!(!report.chars().any(|c| c != '\n' && c.is_control()));
        prop_assert!(!report.contains("Failed to read"));
    }
}
