#![allow(clippy::unwrap_used, clippy::panic)]

use proptest::prelude::*;

use super::{Input, QuantityMention, QuantityWords, Role, mentions, register};
use crate::lexicon::{Class, Vocabulary, VocabularyBuilder};
use crate::recognise::time::{self, TimeWords};
use crate::segment::tokenize;
use crate::text::{FieldKind, Span};
use crate::value::{Comparison, Measure};

fn vocabulary() -> Vocabulary {
    let mut builder = VocabularyBuilder::new();
    time::register(&mut builder);
    register(&mut builder);
    builder.add_all(["the", "is", "was", "of", "in", "at", "and", "were"], Class::FUNCTION);
    builder.build()
}

/// The quantities of a text, read as one sentence whose times are taken.
fn read(text: &str) -> Vec<QuantityMention> {
    let vocabulary = vocabulary();
    let (times, words) = (TimeWords::of(&vocabulary), QuantityWords::of(&vocabulary));
    let (mut tokens, mut taken, mut out) = (Vec::new(), Vec::new(), Vec::new());
    tokenize(text, Span::from_usize(0, text.len()), &vocabulary, &mut tokens);
    time::mentions(text, FieldKind::Text, 0, &tokens, &times, &mut taken);
    let input = Input { text, field: FieldKind::Text, sentence: 0, tokens: &tokens, words: &words };
    mentions(input, taken.iter().map(|mention| mention.span), &mut out);
    out
}

/// "12 number; 40 %": each quantity's number and unit, or its family where it has none.
fn told(text: &str) -> String {
    let one = |mention: &QuantityMention| {
        let quantity = mention.quantity;
        let unit = match quantity.measure {
            Measure::Money(currency) => currency.code.unwrap_or(currency.name).to_owned(),
            measure => measure.unit().unwrap_or_else(|| measure.name().to_owned()),
        };
        format!("{} {unit}", (quantity.count * 1e6).round() / 1e6)
    };
    read(text).iter().map(one).collect::<Vec<_>>().join("; ")
}

#[test]
fn numbers_in_figures_and_words() {
    for (text, expected) in [
        ("12 ships", "12 number"),
        ("the crowd of 48,250", "48250 number"),
        ("some 2.75 million voters", "2750000 number"),
        ("6bn trees", "6000000000 number"),
        ("population: 7m people", "7000000 number"),
        ("forty-one boats", "41 number"),
        ("three hundred and six seats", "306 number"),
        ("two million four hundred thousand", "2400000 number"),
        ("a dozen eggs, two dozen plates", "12 number; 24 number"),
        ("a hundred sheep", "100 number"),
        ("half a million letters", "500000 number"),
        ("four and a half million copies", "4500000 number"),
        ("one point six", "1.6 number"),
        ("8 lakh farmers", "800000 number"),
        ("9 thousand 4 hundred", "9400 number"),
        ("15 000 homes", "15000 number"),
        ("a balance of -17 points", "-17 number"),
        ("minus eight", "-8 number"),
        ("3.1 x 10^4 cells", "31000 number"),
        ("with 4 of 9 votes", "4 number; 9 number"),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn shares() {
    for (text, expected) in [
        ("two-thirds of members", "0.666667 number"),
        ("three-fifths majority", "0.6 number"),
        ("a quarter of the budget", "0.25 number"),
        ("a tenth of it", "0.1 number"),
        ("half of them", "0.5 number"),
        ("one in five drivers", "0.2 number"),
        ("nine out of 10 dentists", "0.9 number"),
        ("2 1/2 cups of flour", "2.5 number"),
        ("4½ goals", "4.5 number"),
        ("seven and three-eighths", "7.375 number"),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn ordinals() {
    for (text, expected) in [
        ("the 41st run", "41 ordinal"),
        ("their third child", "3 ordinal"),
        ("twenty-sixth place", "26 ordinal"),
        ("the two hundred and fourth", "204 ordinal"),
        ("the second to last stop", ""),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn percentages() {
    for (text, expected) in [
        ("18%", "18 %"),
        ("18 percent", "18 %"),
        ("eighteen per cent", "18 %"),
        ("2.5 pct", "2.5 %"),
        ("a 30-percent cut", "30 %"),
        ("4 percentage points", "4 pp"),
        ("a three-percentage-point swing", "3 pp"),
        ("25 basis points", "25 bp"),
        ("/a%20b", ""),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn money() {
    for (text, expected) in [
        ("$450", "450 dollar"),
        ("US$2.5bn", "2500000000 USD"),
        ("C$300,000", "300000 CAD"),
        ("a A$9 million gift", "9000000 AUD"),
        ("£6m", "6000000 GBP"),
        ("€20 million", "20000000 EUR"),
        ("a $7-million bridge", "7000000 dollar"),
        ("12 mln euros", "12000000 EUR"),
        ("60 pence", "60 penny"),
        ("8 dollars and 25 cents", "8.25 dollar"),
        ("400 Swiss francs", "400 CHF"),
        ("5 Hong Kong dollars", "5 HKD"),
        ("Rs 900", "900 rupee"),
        ("EUR 75", "75 EUR"),
        ("3,000 rubles", "3000 RUB"),
        ("80 €", "80 EUR"),
        ("35 pounds sterling", "35 GBP"),
        ("90 million pounds", "90000000 pound"),
        ("to TRY 5 times", "5 TRY"),
        ("to try 5 times", "5 number"),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn measures() {
    for (text, expected) in [
        ("12 kilometres", "12 km"),
        ("a nine-mile walk", "9 mi"),
        ("40 square kilometers", "40 km2"),
        ("75 km2", "75 km2"),
        ("1.4 billion cubic feet", "1400000000 ft3"),
        ("65 miles an hour", "65 mph"),
        ("110 km/h", "110 km/h"),
        ("110kph", "110 km/h"),
        ("300 metres per second", "300 m/s"),
        ("31 degrees Celsius", "31 °C"),
        ("31C", "31 °C"),
        ("98°F", "98 °F"),
        ("250 barrels a day", "250 bbl"),
        ("6 feet 3 inches", "6.25 ft"),
        ("5ft 6in", "5.5 ft"),
        ("a 2kg bag", "2 kg"),
        ("half an acre", "0.5 ac"),
        ("weighing 12 pounds", "12 lb"),
        ("600 pounds of cocaine", "600 lb"),
        ("8 nautical miles", "8 nmi"),
        ("64 GB", "64 GB"),
        ("the 400m final", "400 m"),
        ("3 metric tons", "3 t"),
        (".5 litres", "0.5 L"),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn what_is_no_quantity() {
    for text in [
        "version 2.0.1",
        "the firm's Boeing 737 crashed",
        "the G20 summit",
        "an F-16 jet",
        "Covid-19",
        "call 555-0147-2210",
        "at (020) 946 0018",
        "No. 4 was hit",
        "flight 370 vanished",
        "page 12",
        "paragraphs 8 and 9",
        "highway 35",
        "lives at 17 Mill Street",
        "the tower at 10.0.0.1",
        "agent 007",
        "open 24/7",
        "in 2019",
        "at 10:30 a.m.",
        "on 3 May",
        "for six years",
        "a 5G phone",
        "in the 80s",
        "1) wash the rice",
        "see /list?p=305&q=12",
        "the right one.",
        "no one knew",
        "the rules of the Seven Rivers trophy",
        "drivers of the Formula One team",
        "hundreds of people",
    ] {
        assert_eq!(told(text), "", "{text}");
    }
}

#[test]
fn rounding_and_hedges_bound_the_number() {
    for (text, low, high) in [
        ("12 ships", 12.0, 12.0),
        ("3.2 million", 3_150_000.0, 3_250_000.0),
        ("12,000", 11_500.0, 12_500.0),
        ("12,345", 12_345.0, 12_345.0),
        ("two million", 1_500_000.0, 2_500_000.0),
        ("40 percent", 39.5, 40.5),
        ("40.2 percent", 40.15, 40.25),
        ("about 12,000", 11_000.0, 13_000.0),
        ("an estimated 60 cases", 55.0, 65.0),
        ("roughly 3.6 million", 3_500_000.0, 3_700_000.0),
        ("nearly 48 cases", 42.0, 48.0),
        ("more than 48 cases", 48.0, f64::INFINITY),
        ("at least 48 cases", 48.0, f64::INFINITY),
        ("48 or more", 48.0, f64::INFINITY),
        ("up to 48 cases", 0.0, 48.0),
        ("no more than 48 cases", 0.0, 48.0),
        ("fewer than 48 cases", 0.0, 48.0),
        ("as many as 48 cases", 0.0, 48.0),
        ("no fewer than 48 cases", 48.0, f64::INFINITY),
        ("minus 20 degrees Celsius", -20.5, -19.5),
    ] {
        let found = read(text);
        let [mention] = found.as_slice() else { panic!("{text}: {found:?}") };
        let bounds = mention.quantity.bounds;
        assert!((bounds.low - low).abs() < 1e-6 || bounds.low == low, "{text}: {bounds:?}");
        assert!((bounds.high - high).abs() < 1e-6 || bounds.high == high, "{text}: {bounds:?}");
    }
}

#[test]
fn neighbours_share_units_and_scales() {
    use Role::*;
    for (text, expected, roles) in [
        ("10 to 15 percent", "10 %; 15 %", [RangeStart, RangeEnd]),
        ("between 5 and 8 miles", "5 mi; 8 mi", [RangeStart, RangeEnd]),
        ("$10 to 15 million", "10000000 dollar; 15000000 dollar", [RangeStart, RangeEnd]),
        ("$2-$3 billion", "2000000000 dollar; 3000000000 dollar", [RangeStart, RangeEnd]),
        ("12-14 ships", "12 number; 14 number", [RangeStart, RangeEnd]),
        ("fell from 20 percent to 15 percent", "20 %; 15 %", [Alone, Alone]),
        ("rose 50% to $2 million", "50 %; 2000000 dollar", [Alone, Alone]),
        ("lost 5 points, to 470", "5 number; 470 number", [Alone, Alone]),
        ("won 3-1", "3 number; 1 number", [PairFirst, PairSecond]),
        ("voted 52-48", "52 number; 48 number", [PairFirst, PairSecond]),
        ("odds of 5 to 2", "5 number; 2 number", [PairFirst, PairSecond]),
        ("a ratio of 3:2", "3 number; 2 number", [PairFirst, PairSecond]),
        ("6 and 9 percent", "6 %; 9 %", [Alone, Alone]),
    ] {
        assert_eq!(told(text), expected, "{text}");
        assert_eq!(read(text).iter().map(|mention| mention.role).collect::<Vec<_>>(), roles, "{text}");
    }
    assert_eq!(told("by 3, 5 and 7 percent"), "3 %; 5 %; 7 %");
    assert_eq!(told("items 22,24,26"), "22 number; 24 number; 26 number");
    assert_eq!(told("12 men, 5 percent of them"), "12 number; 5 %");
}

#[test]
fn extents_hold_sign_currency_and_unit_but_no_hedge() {
    for (text, expected) in [
        ("almost US$2.5 million more", "US$2.5 million"),
        ("about -4.5 percent today", "-4.5 percent"),
        ("some 30 square miles burnt", "30 square miles"),
        ("only a quarter of it", "a quarter"),
        ("by a 12-cent-a-share payment", "12-cent"),
    ] {
        let found: Vec<_> = read(text).iter().map(|mention| mention.span.of(text).to_owned()).collect();
        assert_eq!(found, [expected], "{text}");
    }
}

#[test]
fn values_in_base_units_compare() {
    let one = |text: &str| read(text).first().unwrap().quantity.in_base();
    for (a, b, expected) in [
        ("26 miles", "42 kilometres", Comparison::Compatible),
        ("26 miles", "50 kilometres", Comparison::Conflict),
        ("98.6°F", "37 degrees Celsius", Comparison::Compatible),
        ("150 basis points", "1.5 percentage points", Comparison::Compatible),
        ("250 cents", "2.50 dollars", Comparison::Compatible),
        ("60 mph", "97 km/h", Comparison::Compatible),
        ("60 mph", "60 km/h", Comparison::Conflict),
    ] {
        assert_eq!(one(a).compare(one(b)), expected, "{a} {b}");
    }
}

proptest! {
    #[test]
    fn any_text_gives_ordered_mentions_on_characters(text in "\\PC{0,60}") {
        check(&text)?;
    }

    #[test]
    fn so_does_any_row_of_the_words_of_quantities(parts in prop::collection::vec(
        prop::sample::select(vec![
            "12", "3.5", "1,000", "1 234", "007", "2019", "$", "€", "C$", "-", "to", "and", "a", "half", "quarter", "third",
            "million", "hundred", "dozen", "bn", "m", "k", "%", "percent", "points", "per", "cent", "cents", "dollars", "ft", "in",
            "inches", "square", "miles", "an", "hour", "/", "½", "^", "x", "10", "one", "two", "twenty", "first", "th", "of", "out",
            "over", "point", "minus", "about", "more", "than", "or", ",", ".", ":", "(", ")", "°", "C", "US", "pounds", "Rs", "no", "up",
        ]), 0..14), blanks in prop::collection::vec(any::<bool>(), 14)) {
        let text: String = parts.iter().zip(blanks).map(|(part, blank)| if blank { format!("{part} ") } else { (*part).to_owned() }).collect();
        check(&text)?;
    }

    #[test]
    fn whole_numbers_read_back(n in 0u32..100_000_000) {
        prop_assume!(!(1500..=2100).contains(&n));
        let grouped = n.to_string().as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap()).collect::<Vec<_>>().join(",");
        for text in [format!("{n} ships"), format!("{grouped} ships")] {
            let found = read(&text);
            prop_assert_eq!(found.len(), 1);
            prop_assert_eq!(found[0].quantity.count, f64::from(n));
        }
    }
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let found = read(text);
    for mention in &found {
        prop_assert!(!mention.span.of(text).is_empty(), "{mention:?}");
        let quantity = mention.quantity;
        prop_assert!(quantity.count.is_finite(), "{mention:?}");
        let slack = 1e-9 * quantity.count.abs().max(1e-9);
        prop_assert!(
            quantity.bounds.low <= quantity.count + slack && quantity.count <= quantity.bounds.high + slack,
            "{mention:?}"
        );
    }
    for pair in found.windows(2) {
        prop_assert!(pair[0].span.end <= pair[1].span.start, "{pair:?}");
    }
    Ok(())
}
