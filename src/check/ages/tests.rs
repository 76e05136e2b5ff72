//! What the help of a finding offers, through the real reader.
#![allow(clippy::unwrap_used)]

use std::sync::LazyLock;

use super::{AGES, DEEDS};
use crate::check::{ArticleContext, CheckKind, Conflict, WordMemo};
use crate::ingest::{Format, read};
use crate::knowledge::Knowledge;
use crate::pipeline::Reader;
use crate::segment::Segmented;

static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(Knowledge::builtin().0).unwrap());

fn conflicts(kind: &CheckKind, date: Option<&str>, text: &str) -> Vec<Conflict> {
    let line = serde_json::json!({ "id": "article", "date": date, "text": text });
    let article = read("test", line.to_string().as_bytes(), Format::JsonLines).articles.pop().unwrap();
    let reading = READER.read(&article, &mut Segmented::default());
    let context = ArticleContext {
        index: 0,
        article: &article,
        reading: &reading,
        knowledge: READER.knowledge(),
        words: &WordMemo::default(),
    };
    let check = (kind.build)(toml::de::ValueDeserializer::parse("{}").unwrap()).unwrap();
    let mut found = Vec::new();
    check.article(&context, &mut found);
    found
}

fn slots(kind: &CheckKind, date: Option<&str>, text: &str) -> Vec<String> {
    let found = conflicts(kind, date, text);
    let named: Vec<_> = kind.slots.iter().map(|(slot, _)| *slot).collect();
    for conflict in &found {
        assert_eq!(conflict.slots.iter().map(|(slot, _)| *slot).collect::<Vec<_>>(), named, "the slots that it names");
    }
    found
        .iter()
        .map(|conflict| conflict.slots.iter().map(|(_, value)| value.as_str()).collect::<Vec<_>>().join(" | "))
        .collect()
}

#[test]
fn each_side_is_offered_what_would_fit_the_other() {
    for (text, expected) in [
        (
            "Vera Lindt, 58, won. Lindt was born in 1950.",
            "Vera Lindt | aged 58 on 10 June 2024 and born in 1950 | 73 or 74 for “58”, 1965 or 1966 for “1950”",
        ),
        (
            "Vera Lindt, 58, won. Lindt retired in 1991 at 31.",
            "Vera Lindt | aged 58 on 10 June 2024 and aged 31 in 1991 | 63 to 65 for “58”, 24 to 26 for “31”",
        ),
        (
            "Otto Roth died on Friday. He was 91. Roth was born on 15 December 1929.",
            "Otto Roth | aged 91 at death on 7 June 2024 and born on 15 December 1929 | 94 for “91”, 1932 or 1933 for “15 December 1929”",
        ),
    ] {
        assert_eq!(slots(&AGES, Some("2024-06-10"), text), [expected], "{text}");
    }
}

#[test]
fn a_chain_over_claims_that_fit_in_pairs() {
    let text = "Ada Voss has defended her plan to go on dancing at the age of 52. Voss, who came back after retiring in 1996 at 34, will \
                dance in Rome in 2005.";
    let found = conflicts(&AGES, None, text);
    assert_eq!(found.len(), 1, "written before 2006, when who was 34 in 1996 was 44 at most");
    assert!(slots(&AGES, Some("2015-05-05"), text).is_empty(), "the page's own date says otherwise");
}

#[test]
fn pronouns_that_may_mean_either_contradict_only_if_both_ways_do() {
    let text = |his: u32| {
        format!(
            "Ida Rowe, now 41, says the coach, Otto Stell, wrote to her when she was 15 and he was {his}. Stell, 70, denies it."
        )
    };
    assert!(slots(&AGES, Some("2018-02-05"), &text(44)).is_empty());
    assert_eq!(slots(&AGES, Some("2018-02-05"), &text(38)).len(), 1);
}

#[test]
fn a_deed_stands_under_its_own_rule() {
    let text = "Vera Lindt, 49, spoke. Lindt served in the navy from 1974 to 1977.";
    assert!(slots(&AGES, Some("2020-08-14"), text).is_empty());
    assert_eq!(
        slots(&DEEDS, Some("2020-08-14"), text),
        [
            "Vera Lindt | serving in the forces in 1974 | aged 49 on 14 August 2020 | 14 | 59 or more for “49”, 1984 or later for “1974 to 1977”"
        ]
    );
}
