#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::{AgeInput, AgeMention, AgeWords, mentions};
use crate::lexicon::VocabularyBuilder;
use crate::recognise::name::{NameKind, NameMention};
use crate::recognise::time::{self, TimeWords};
use crate::segment::tokenize;
use crate::text::{FieldKind, Span};

/// The people of the sentences below.
const PEOPLE: [&str; 4] = ["Vera Lindt", "Otto Roth", "Ida Holm", "Berg"];

/// The ages of a text, read as one sentence.
fn read(text: &str) -> Vec<AgeMention> {
    let mut builder = VocabularyBuilder::new();
    time::register(&mut builder);
    super::register(&mut builder);
    let vocabulary = builder.build();
    let mut tokens = Vec::new();
    tokenize(text, Span::from_usize(0, text.len()), &vocabulary, &mut tokens);
    let mut names: Vec<NameMention> =
        PEOPLE.iter().flat_map(|person| text.match_indices(person).map(|(at, _)| name(at, person.len()))).collect();
    names.sort_by_key(|name| name.span);
    let input = AgeInput {
        text,
        field: FieldKind::Text,
        sentence: 0,
        tokens: &tokens,
        names: &names,
        times: &TimeWords::of(&vocabulary),
        words: &AgeWords::of(&vocabulary),
    };
    let mut out = Vec::new();
    mentions(&input, &mut out);
    out
}

fn name(at: usize, len: usize) -> NameMention {
    NameMention {
        field: FieldKind::Text,
        sentence: 0,
        span: Span::from_usize(at, at + len),
        kind: NameKind::Person,
        title: None,
        place: None,
        demonym: false,
        possessive: false,
        grammar: "test",
    }
}

/// Each age as its grammar, its words and the years that it can mean.
fn picture(text: &str) -> Vec<String> {
    let ages = read(text).into_iter().map(|age| {
        let (from, until) = age.years;
        format!("{} {:?} “{}” {from}-{until}", age.form.grammar(), age.time, age.span.of(text))
    });
    ages.collect()
}

#[test]
fn every_wording_of_an_age() {
    for (text, expected) in [
        ("Vera Lindt, 58, won.", "age/apposed Unsaid “58” 58-58"),
        ("It was led by Vera Lindt, 58.", "age/apposed Unsaid “58” 58-58"),
        ("Vera Lindt, now 58, won.", "age/apposed Now “58” 58-58"),
        ("Vera Lindt, then 58, won.", "age/apposed Then “58” 58-58"),
        ("Vera Lindt, aged 58, won.", "age/aged Unsaid “aged 58” 58-58"),
        ("the 59-year-old minister", "age/compound Unsaid “59-year-old” 59-59"),
        ("a then 59-year-old minister", "age/compound Then “59-year-old” 59-59"),
        ("a thirty-four-year-old welder", "age/compound Unsaid “thirty-four-year-old” 34-34"),
        ("the 18-month-old girl", "age/compound Unsaid “18-month-old” 1-1"),
        ("a boy of 12.", "age/of Unsaid “12” 12-12"),
        ("She was 34 when she left.", "age/is Then “34” 34-34"),
        ("The former champion was 24 when she left.", "age/is Then “24” 24-24"),
        ("He is now 60, and she is 58.", "age/is Now “60” 60-60; age/is Now “58” 58-58"),
        ("Otto Roth was just 16.", "age/is Then “16” 16-16"),
        ("He was nearly 60.", "age/is Then “60” 58-60"),
        ("She was 32 years old when elected.", "age/years-old Then “32 years old” 32-32"),
        ("a man of ninety-five years of age", "age/years-old Unsaid “ninety-five years of age” 95-95"),
        ("Otto Roth turned 75.", "age/turned Unsaid “75” 75-75"),
        ("Otto Roth turns 30 on Friday.", "age/turned Unsaid “30” 30-30"),
        ("She is in her 40s.", "age/decade Now “40s” 40-49"),
        ("He was in his late fifties.", "age/decade Then “fifties” 55-59"),
        ("her 80th birthday", "age/birthday Unsaid “80th birthday” 80-80"),
        ("The general, Otto Roth, is 58.", "age/is Now “58” 58-58"),
        ("Vera Lindt, 60, and Otto Roth, 58, wed.", "age/apposed Unsaid “60” 60-60; age/apposed Unsaid “58” 58-58"),
        ("Ida Holm died at 91.", "age/at Unsaid “91” 91-91"),
        ("Ida Holm retired in 1997 at 36.", "age/at Unsaid “36” 36-36"),
        ("She left at the age of 31.", "age/at Unsaid “31” 31-31"),
        ("He won at age 19.", "age/at Unsaid “age 19” 19-19"),
        ("At 74, he is two years older.", "age/at Unsaid “74” 74-74"),
    ] {
        assert_eq!(picture(text).join("; "), expected, "{text}");
    }
}

#[test]
fn other_numbers_are_no_ages() {
    for text in [
        "Vera Lindt, 12, Otto Roth, 9, and Berg, 21, scored most.",
        "Vera Lindt, 12, and Otto Roth, 21, scored.",
        "Vera Lindt, 25, Otto Roth, 21, and Berg, 19, scored.",
        "Berg, 58 points ahead, won.",
        "She was 3 for 4.",
        "He was 14 points behind.",
        "They sold it at 31 dollars.",
        "It closed at 31.",
        "Those aged 16 to 24 and aged 65 and over may vote.",
        "The score was 34.",
        "In 58 it rose by 40.",
        "the summers of the 40s",
        "It turned 40 wheels.",
        "The 30th anniversary of the birthday of the king.",
        "He is two years older.",
        "Berg's 12, all of them.",
    ] {
        assert_eq!(picture(text), Vec::<String>::new(), "{text}");
    }
}

proptest! {
    /// Whatever stands there, spans are in order, apart and on the bounds of characters.
    #[test]
    fn spans_are_sound(
        words in prop::collection::vec(prop::sample::select(vec![
            "Vera Lindt", "Berg", ",", "was", "is", "now", "nearly", "12", "58", "99999999999", "-", "year", "years", "old", "aged", "at",
            "the", "age", "of", "in", "his", "40", "s", "80th", "birthday", "turned", "é", "“", ".", "when", "he",
        ]), 0..24),
        glue in prop::sample::select(vec![" ", ""]),
    ) {
        let text = words.join(glue);
        let mut end = 0;
        for age in read(&text) {
            prop_assert!(age.span.start >= end && age.span.end > age.span.start);
            prop_assert!(text.get(age.span.start as usize..age.span.end as usize).is_some());
            prop_assert!(age.years.0 <= age.years.1);
            end = age.span.end;
        }
    }
}
