//! Own sentences and what is claimed in them, by the real reader with the built-in patterns.
#![allow(clippy::unwrap_used)]

use std::fmt::Write;
use std::sync::LazyLock;

use super::{EventClaim, FirstClaim, Order, Reading, Subject};
use crate::ingest::{Format, read};
use crate::knowledge::Knowledge;
use crate::pipeline::Reader;
use crate::segment::Segmented;
use crate::text::Article;

pub(super) static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(Knowledge::builtin().0).unwrap());

/// The text as an article of Friday, 15 March 2024.
pub(super) fn reading(text: &str) -> (Article, Reading) {
    let line = serde_json::json!({ "id": "article", "date": "2024-03-15", "text": text });
    let article = read("test", line.to_string().as_bytes(), Format::JsonLines).articles.pop().unwrap();
    let reading = READER.read(&article, &mut Segmented::default());
    (article, reading)
}

/// Each text, and below it the lines that tell what was read in it.
pub(super) fn shown(texts: &[&str], lines: impl Fn(&Article, &Reading) -> Vec<String>) -> String {
    let mut out = String::new();
    for text in texts {
        let (article, reading) = reading(text);
        writeln!(out, "{text}").unwrap();
        lines(&article, &reading).iter().for_each(|line| writeln!(out, "  {line}").unwrap());
    }
    out
}

/// Each text with the events and orders that it claims.
fn events(texts: &[&str]) -> String {
    let mut out = String::new();
    for text in texts {
        let (article, reading) = reading(text);
        writeln!(out, "{text}").unwrap();
        reading.events.iter().for_each(|event| writeln!(out, "  {}", picture(event)).unwrap());
        for Order { earlier, later, together, field, span } in &reading.orders {
            let sign = if *together { "=" } else { "<" };
            let word = article.text_at(*field, *span);
            writeln!(out, "  #{earlier} {sign} #{later} ({word})").unwrap();
        }
    }
    out
}

fn picture(event: &EventClaim) -> String {
    let kind = &READER.knowledge().events[usize::from(event.kind)].name;
    let object = event.object.as_ref().map_or(String::new(), |object| format!(" -> {}", object.key));
    let when = event.when.as_ref().map_or(String::new(), |when| format!(", {}", when.days));
    let quoted = if event.quoted { ", quoted" } else { "" };
    format!("{kind} {}{object}: {}{when}{quoted}", event.subject.key, event.modality.name())
}

#[test]
fn things_belong_to_their_owners() {
    insta::assert_snapshot!(events(&[
        "The Polish embassy in Havana closed in May 2021.",
        "Poland closed its embassy in Havana in May 2021.",
        "Poland's embassy in Havana was evacuated on 3 May 2021.",
        "The embassy of Poland closed in May 2021.",
        "Poland has an embassy in Havana. The embassy closed in May 2021.",
        "The Polish embassy and the Italian embassy stand in one street. The embassy closed in May 2021.",
        "The Polish embassy stands in Havana, the Italian embassy stands in Quito. The embassy of Italy closed in May 2021.",
        "The Polish embassy stands beside the Italian embassy. The Poles say that the embassy closed in May 2021.",
        "Poland and Italy talked about its embassy, which closed in May 2021.",
        "An embassy closed in May 2021.",
    ]));
}

#[test]
fn connectives_order_what_they_join() {
    insta::assert_snapshot!(events(&[
        "The Polish embassy closed after Cuba sealed its borders.",
        "The Polish embassy closed before Cuba sealed its borders.",
        "The Polish embassy closed when Cuba sealed its borders.",
        "Cuba sealed its borders, and shortly afterwards the Polish embassy closed.",
        "Cuba sealed its borders, and the Polish embassy closed.",
        "After Cuba sealed its borders, the Polish embassy closed.",
        "Before Cuba sealed its borders, the Polish embassy closed.",
        "The Polish embassy closed following the closure of Cuba's borders.",
        "The Polish embassy closed in May 2021, after Cuba sealed its borders in April 2021.",
        "Cuba sealed its borders, which were quiet, although the Polish embassy closed.",
    ]));
}

#[test]
fn what_is_to_come_and_what_is_not_said() {
    insta::assert_snapshot!(events(&[
        "Cuba will close its borders in May.",
        "Cuba plans to close its borders.",
        "Cuba is expected to close its borders next month.",
        "Cuba did not close its borders.",
        "Cuba never closed its borders.",
        "Cuba denied that it closed its borders.",
        "Cuba might close its borders.",
        "Cuba may close its borders.",
        "If Cuba closes its borders, the ferries will stop.",
        "It is unclear whether Cuba closed its borders.",
        "When Cuba closes its borders, the ferries will stop.",
        "“Cuba closed its borders in May 2021,” the captain said.",
        "A decision on the closing of Cuba's borders has not been taken.",
        "The closing of Cuba's borders will begin in May.",
        "The closing of Cuba's borders in May 2021 hurt the ferries.",
        "Cuba closed its borders.",
    ]));
}

#[test]
fn a_time_belongs_to_its_own_clause() {
    insta::assert_snapshot!(events(&[
        "In May 2021 Cuba closed its borders.",
        "Cuba has kept to itself since it closed its borders in May 2021.",
        "Cuba closed its borders in May 2021, and they stayed shut until July 2022.",
        "Cuba said on Friday that it will reopen its borders.",
        "On Friday, Cuba said that it will reopen its borders.",
        "Cuba will reopen its borders, a minister said on Friday.",
        "Cuba will reopen its borders in May, a minister said on Friday.",
        "In June 2023 a singer went to Cuba, the first to do so since the country closed its borders.",
        "In June 2023 a singer was the first to enter Cuba since the country closed its borders.",
        "Cuba closed its borders before May 2021.",
        "Cuba closed its borders after May 2021.",
        "Cuba has closed its borders since May 2021.",
        "Cuba closed its borders at the beginning of the pandemic.",
        "Cuba closed its borders because of the pandemic.",
        "The minister has visited Cuba since May 2021.",
    ]));
}

#[test]
fn people_visit_places() {
    insta::assert_snapshot!(events(&[
        "Foreign Minister Anna Halvorsen visited Cuba last month.",
        "“I will travel to Havana next month,” Anna Halvorsen said.",
        "Anna Halvorsen arrived in Havana on Monday.",
        "Anna Halvorsen's two-day trip to Cuba ended. Halvorsen made an earlier visit to Italy in May 2021.",
        "Anna Halvorsen returned to her desk.",
        "Halvorsen visited Cuba.",
    ]));
}

/// Each text with its firsts.
fn firsts(texts: &[&str]) -> String {
    let mut out = String::new();
    for text in texts {
        let (article, reading) = reading(text);
        writeln!(out, "{text}").unwrap();
        for FirstClaim { field, span, terms, places, since, holders, people, .. } in &reading.firsts {
            let countries = |of: &[u16]| {
                of.iter().map(|&place| READER.knowledge().places[usize::from(place)].name.clone()).collect::<Vec<_>>()
            };
            writeln!(out, "  {:?}", article.text_at(*field, *span)).unwrap();
            writeln!(
                out,
                "    {}; in {:?}; since {}; of {:?} {people:?}",
                terms.join(" "),
                countries(places),
                since.join(" "),
                countries(holders)
            )
            .unwrap();
        }
    }
    out
}

#[test]
fn firsts_with_their_bounds_and_holders() {
    insta::assert_snapshot!(firsts(&[
        "The Italian envoy is the first diplomat to enter Cuba since the border closure.",
        "Anna Halvorsen was the first known foreign guest to visit Cuba.",
        "A Polish delegation landed on Monday. It was the first visit by an official to Cuba in years.",
        "The envoy was one of the first diplomats to enter Cuba.",
        "She was among the first diplomats to enter Cuba.",
        "It is the first of three trips to Cuba by the Italian envoy.",
        "The first two Italian ships reached Cuba.",
        "At first the Italian envoy stayed in Cuba.",
        "It was the first visit by a Polish official to Cuba in ten years.",
        "It was the first visit by a Polish official to Cuba in 12 years.",
        "For the first time in ten years, Italian diplomats entered Cuba.",
        "For the first time in almost four years, Italian diplomats entered Cuba.",
    ]));
}

#[test]
fn keys_that_travel_and_keys_that_do_not() {
    let travels = |subject: &str, object: Option<&str>| super::EventKey { kind: 0, subject, object }.travels();
    assert!(travels("place/cuba", None));
    assert!(travels("person/anna halvorsen", Some("place/cuba")));
    assert!(travels("thing/embassy/poland/cuba", None));
    assert!(!travels("thing/embassy/poland/", None));
    assert!(!travels("surname/halvorsen", Some("place/cuba")));
    assert!(!travels("person/anna halvorsen", Some("thing/embassy/poland/")));
}

#[test]
fn subjects_are_named_as_a_message_names_them() {
    let names = |text: &str| {
        let (_, reading) = reading(text);
        reading.events.into_iter().map(|event| event.subject).map(|Subject { name, .. }| name).collect::<Vec<_>>()
    };
    assert_eq!(names("The Polish embassy in Havana closed in May 2021."), ["Poland's embassy"]);
    assert_eq!(names("Cuba closed its borders."), ["Cuba"]);
}
