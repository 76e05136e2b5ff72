#![allow(clippy::unwrap_used)]

use super::{counted, singular};
use crate::lexicon::{Class, VocabularyBuilder};
use crate::recognise::quantity::{Input, QuantityWords, mentions, register};
use crate::recognise::time;
use crate::segment::tokenize;
use crate::text::{FieldKind, Span};

/// What each quantity of a text counts: "north korean [soldier]", with "of" before the whole of a part; "-" for nothing.
fn told(text: &str) -> Vec<String> {
    let mut builder = VocabularyBuilder::new();
    time::register(&mut builder);
    register(&mut builder);
    builder.add_all(
        ["the", "of", "in", "and", "were", "was", "who", "to", "at", "more", "other", "by", "have", "is"],
        Class::FUNCTION,
    );
    let vocabulary = builder.build();
    let words = QuantityWords::of(&vocabulary);
    let (mut tokens, mut found) = (Vec::new(), Vec::new());
    tokenize(text, Span::from_usize(0, text.len()), &vocabulary, &mut tokens);
    let input = Input { text, field: FieldKind::Text, sentence: 0, tokens: &tokens, words: &words };
    mentions(input, std::iter::empty(), &mut found);
    let one = |mention| {
        let Some(counted) = counted(text, &tokens, mention) else { return "-".to_owned() };
        let before = Span::new(counted.noun.start, counted.head.start).of(text).to_lowercase();
        let head = counted.head.of(text).to_lowercase();
        let of = if counted.part { "of " } else { "" };
        format!("{of}{before}[{}]", singular(&head).map_or(head.clone(), |one| one.into_owned()))
    };
    found.iter().map(one).collect()
}

#[test]
fn what_numbers_count() {
    for (text, expected) in [
        ("12 soldiers died", "[soldier]"),
        ("12 North Korean soldiers died", "north korean [soldier]"),
        ("about 40,000 people were moved", "[person]"),
        ("three sales managers left", "sales [manager]"),
        ("the 9 dead were buried", "[dead]"),
        ("9 dead soldiers", "dead [soldier]"),
        ("6 of the soldiers", "of [soldier]"),
        ("a third of young voters", "of young [voter]"),
        ("30 percent of its branches", "of [branch]"),
        ("7 more children", "more [child]"),
        ("five two-storey houses", "two-storey [house]"),
        ("14 of the firm's cranes", "of firm's [crane]"),
        ("8 policemen", "[policeman]"),
    ] {
        assert_eq!(told(text).first().map(String::as_str), Some(expected), "{text}");
    }
}

#[test]
fn what_is_not_surely_counted() {
    for text in [
        "a five-member team",
        "12 was enough",
        "$12 notes",
        "12 miles",
        "30 percent rises",
        "the third soldiers",
        "won 3-1",
    ] {
        assert!(told(text).iter().all(|counted| counted == "-"), "{text}: {:?}", told(text));
    }
}
