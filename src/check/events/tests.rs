//! What the pages of the event rules do not show: quotations, events that come twice, keys that do not travel.
#![allow(clippy::unwrap_used)]

use std::sync::LazyLock;

use crate::check::{BatchContext, Conflict, WordMemo, kinds};
use crate::claims::{EventIndex, Reading};
use crate::finding::Severity;
use crate::ingest::{Format, read};
use crate::knowledge::Knowledge;
use crate::pipeline::Reader;
use crate::text::Article;

static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(Knowledge::builtin().0).unwrap());

/// What a check with these options finds in a batch of articles, each a date and a text.
fn conflicts(check: &str, options: &str, batch: &[(&str, &str)]) -> Vec<Conflict> {
    let line = |(number, (date, text)): (usize, &(&str, &str))| {
        serde_json::json!({ "id": format!("a{number}"), "date": date, "text": text }).to_string() + "\n"
    };
    let lines: String = batch.iter().enumerate().map(line).collect();
    let articles: Vec<Article> = read("test", lines.as_bytes(), Format::JsonLines).articles;
    let readings: Vec<Reading> = READER.read_all(&articles);
    let index = EventIndex::of(0, &readings);
    let words: Vec<WordMemo> = articles.iter().map(|_| WordMemo::default()).collect();
    let kind = kinds().iter().find(|kind| kind.name == check).unwrap();
    let check = (kind.build)(toml::de::ValueDeserializer::parse(options).unwrap()).unwrap();
    let knowledge = READER.knowledge();
    let context =
        BatchContext { first: 0, articles: &articles, readings: &readings, index: &index, knowledge, words: &words };
    let mut found = Vec::new();
    check.batch(&context, &mut found);
    found
}

/// The conflicts in a line each: the values of their slots, then the articles of their labels.
fn told(check: &str, batch: &[(&str, &str)]) -> Vec<String> {
    let line = |conflict: Conflict| {
        let slots: Vec<_> = conflict.slots.into_iter().map(|(_, value)| value).collect();
        let articles: Vec<_> = conflict.labels.iter().map(|label| label.site.article).collect();
        format!("{} {articles:?}", slots.join(" | "))
    };
    conflicts(check, "{}", batch).into_iter().map(line).collect()
}

const DAY: &str = "2021-09-10";
const NOTHING: [&str; 0] = [];

#[test]
fn a_date_that_only_speakers_give_is_a_note() {
    let severity = |texts: [&str; 2]| {
        let found = conflicts("event-date", "{}", &texts.map(|text| (DAY, text)));
        found.into_iter().map(|conflict| conflict.at_most).collect::<Vec<_>>()
    };
    let (may, june) = (
        "“Cuba closed its borders in May 2021,” a pilot said.",
        "“Cuba closed its borders in June 2021,” a cook said.",
    );
    assert_eq!(severity([may, june]), [Some(Severity::Note)]);
    assert_eq!(severity([may, "Cuba closed its borders in June 2021."]), [None]);
}

#[test]
fn dates_far_apart_are_of_two_events() {
    let found = |options: &str, month: &str| {
        let other = format!("Cuba closed its borders in {month}.");
        conflicts("event-date", options, &[(DAY, "Cuba closed its borders in May 2019."), (DAY, &other)]).len()
    };
    assert_eq!((found("{}", "April 2020"), found("{}", "July 2020")), (1, 0));
    assert_eq!((found("{ apart = 30 }", "June 2019"), found("{ apart = 30 }", "August 2019")), (1, 0));
    assert_eq!(found("{ apart = 500 }", "July 2020"), 1);
}

#[test]
fn the_side_with_fewer_voices_comes_first() {
    let may = (DAY, "Cuba closed its borders in May 2021.");
    let june = (DAY, "Cuba closed its borders in June 2021.");
    let event = "the closing of Cuba's borders";
    assert_eq!(told("event-date", &[may, may, june]), [format!("{event} | June 2021 | May 2021 [2, 0, 1]")]);
    assert_eq!(told("event-date", &[may, june, june]), [format!("{event} | May 2021 | June 2021 [0, 1, 2]")]);
    assert_eq!(told("event-date", &[may, may]), NOTHING);
}

#[test]
fn what_is_known_by_half_is_compared_with_no_other_article() {
    let nowhere = ["The Polish embassy closed in May 2021.", "The Polish embassy closed in June 2021."];
    assert_eq!(told("event-date", &nowhere.map(|text| (DAY, text))), NOTHING);
    assert_eq!(told("event-date", &[(DAY, &nowhere.join(" The flag was taken down. "))]).len(), 1);
    // Side by side, they are two events.
    assert_eq!(told("event-date", &[(DAY, &nowhere.join(" "))]), NOTHING);
    let placed =
        ["The Polish embassy in Quito closed in May 2021.", "The Polish embassy in Quito closed in June 2021."];
    assert_eq!(told("event-date", &placed.map(|text| (DAY, text))).len(), 1);
    let elsewhere = [placed[0], "The Polish embassy in Havana closed in June 2021."];
    assert_eq!(told("event-date", &elsewhere.map(|text| (DAY, text))), NOTHING);
}

#[test]
fn a_saying_dates_nothing() {
    let said = |day: &str| format!("Cuba will reopen its borders, a minister said on {day}.");
    assert_eq!(told("event-date", &[(DAY, &said("Monday")), (DAY, &said("Tuesday"))]), NOTHING);
}

#[test]
fn two_orders_of_two_events() {
    let after = "The Polish embassy in Quito closed after Ecuador sealed its borders.";
    let before = "The Polish embassy in Quito closed before Ecuador sealed its borders.";
    let when = "The Polish embassy in Quito closed when Ecuador sealed its borders.";
    let dated = "Ecuador sealed its borders in June 2021. The Polish embassy in Quito closed in May 2021.";
    let agrees = "Ecuador sealed its borders in May 2021. The Polish embassy in Quito closed in June 2021.";
    let found = |other: &str| told("event-order", &[(DAY, after), (DAY, other)]);
    let told = "the closing of Ecuador's borders | the closing of Poland's embassy [0, 1, 1]";
    assert_eq!(found(dated), [told]);
    assert_eq!((found(agrees), found(when)), (Vec::new(), Vec::new()));
    assert_eq!(found(before), ["the closing of Ecuador's borders | the closing of Poland's embassy [0, 1]"]);
    assert_eq!(found(after), NOTHING);
}

#[test]
fn an_order_that_only_speakers_give_is_a_note() {
    let severity = |texts: [&str; 2]| {
        let found = conflicts("event-order", "{}", &texts.map(|text| (DAY, text)));
        found.into_iter().map(|conflict| conflict.at_most).collect::<Vec<_>>()
    };
    let after = "“The Polish embassy in Quito closed after Ecuador sealed its borders,” a cook said.";
    let before = "The Polish embassy in Quito closed before Ecuador sealed its borders.";
    let quoted = "“The Polish embassy in Quito closed before Ecuador sealed its borders,” a pilot said.";
    assert_eq!(severity([after, quoted]), [Some(Severity::Note)]);
    assert_eq!(severity([after, before]), [None]);
}

#[test]
fn a_first_is_compared_with_those_of_its_time_and_place() {
    let italy = "The Italian envoy is the first diplomat to enter Cuba since the border closure.";
    let poland = "The Polish envoy was the first diplomat to enter Cuba since the border closure.";
    let found = |a: (&str, &str), b: (&str, &str), options: &str| conflicts("event-first", options, &[a, b]).len();
    assert_eq!(found((DAY, italy), (DAY, poland), "{}"), 1);
    assert_eq!(found((DAY, italy), (DAY, italy), "{}"), 0);
    assert_eq!(found((DAY, italy), ("2024-09-10", poland), "{}"), 0);
    assert_eq!(found((DAY, italy), ("2024-09-10", poland), "{ apart = 2000 }"), 1);
    assert_eq!(found((DAY, italy), (DAY, &poland.replace("Cuba", "Peru")), "{}"), 0);
    assert_eq!(found((DAY, italy), (DAY, &poland.replace("border closure", "flood")), "{}"), 0);
}
