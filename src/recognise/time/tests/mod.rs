#![allow(clippy::unwrap_used, clippy::panic)]

mod company;

use proptest::prelude::*;

use super::{TimeExpr, TimeMention, TimeWords, mentions, register};
use crate::lexicon::{Vocabulary, VocabularyBuilder};
use crate::segment::{Token, tokenize};
use crate::text::{FieldKind, Span};

fn vocabulary() -> Vocabulary {
    let mut builder = VocabularyBuilder::new();
    register(&mut builder);
    builder.build()
}

/// The mentions of a text, read as one sentence.
fn read(text: &str) -> (Vec<Token>, Vec<TimeMention>) {
    let vocabulary = vocabulary();
    let words = TimeWords::of(&vocabulary);
    let (mut tokens, mut out) = (Vec::new(), Vec::new());
    tokenize(text, Span::from_usize(0, text.len()), &vocabulary, &mut tokens);
    mentions(text, FieldKind::Text, 0, &tokens, &words, &mut out);
    (tokens, out)
}

fn spans(text: &str) -> Vec<&str> {
    read(text).1.iter().map(|mention| mention.span.of(text)).collect()
}

/// Extents, as TIMEX3 draws them: the brackets mark what must be found, and nothing else may be.
#[test]
fn extents_are_those_of_timex3() {
    let corpus = [
        "The bridge reopened on [Tuesday, July 27, 2023], after a [two-week] closure.",
        "She was born on [3 May 1984] and moved in [1990s] style.",
        "The talks, held [last week], resume [next Tuesday] at [10:30 a.m.] in Geneva.",
        "He joined [three years ago] and left [more than four years later].",
        "Profit for [the third quarter of 2019] fell from [a year earlier].",
        "The law of [March last year] took effect [the following day].",
        "They met [every Monday] for [the past two months].",
        "Work began in [early 2020] and ended in [late March].",
        "The mayor ruled from [2009 to 2017].",
        "The festival runs [July 3-5].",
        "[Friday night], [yesterday evening] and [tonight] were quiet.",
        "It lasted [almost four years], or [about 50 days], or [an hour and 30 minutes].",
        "Since [September last year] no one has come at [the end of January].",
        "A [2019-21] study of [the late 1970s] and [the 19th century].",
        "On [the 23rd] he flew home; by [Christmas Eve] he was back.",
        "The minister will return in [the coming weeks].",
        "Rents rose in [recent years] and will rise again [next year].",
        "The ship sank on [2023-07-26], not on [27.07.2023].",
        "The [five-year] plan, the [30-day] notice.",
        "[The week of March 6] was cold, [the first two months of 2019] warm.",
        "[The year 1953] saw it; [fiscal 2019] too.",
        "He spoke at [noon Thursday] and at [5 p.m. EST Friday].",
        "It shut [two weeks before Christmas] and opened [three days after tomorrow].",
        "She left [two weeks] after [Monday]'s vote, on [the day before Easter].",
        "It runs in [the 5 upcoming years], not [the two previous weeks].",
        "[Week 27 of 2018] was wet; so was [the week 31].",
        "It is open on [18] and [19 June], over [Labor Day weekend] and [the rest of the year].",
        "They meet [Monday next week], or [next week Tuesday], for [2 weeks starting May 20].",
        "They waited for [another year], and open in [two weeks' time].",
        "On [International Women's Day] output of [FY24] rose.",
    ];
    for marked in corpus {
        let text = marked.replace(['[', ']'], "");
        let wanted: Vec<&str> = marked.split('[').skip(1).filter_map(|rest| rest.split(']').next()).collect();
        assert_eq!(spans(&text), wanted, "{text}");
    }
}

#[test]
fn what_only_looks_like_a_time_is_left_alone() {
    let silent = [
        "About 1,300 people and 2000 soldiers came.",
        "The Boeing 737 flew over 3,000 homes.",
        "They may march on, as they might, and fall behind.",
        "The second man took a second look at the spring water.",
        "He won 6-4, 7-5 after a 2-1 lead.",
        "Call +86 138-2010-2015 or (206) 555-1212.",
        "The 52-year-old and her six-year-old son, 12 years old by now-defunct rules.",
        "Jan Kowalski, April Jones and June Smith spoke to the Sunday Times.",
        "In his eighties he still sang; in her 30s she wrote.",
        "A quarter of the voters and three quarters of the seats.",
        "The sun sat low over the wed couple.",
        "Version 10.5.2 of the 3/4 inch valve.",
        "The paper costs $2000 and 1999 euros.",
        "The noise may annoy the neighbours.",
        "Another day, another win: on another day we had lost.",
        "It is week 12 of her pregnancy, and the Week 5 game of the season.",
        "The rest of the world, the remainder of the crew and the business end of it.",
        "The Indian Independence Day, Israel's Memorial Day and Pearl Harbor Remembrance Day.",
        "World leaders of the International Workers Union met in FYROM.",
        "Link id=3am3io and code 10pm5.",
    ];
    for text in silent {
        let found: Vec<&str> = spans(text).into_iter().filter(|found| *found != "now").collect();
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn a_weekday_and_its_date_are_one_mention_that_keeps_both() {
    let (_, found) = read("on Tuesday, July 27, 2023, at dawn");
    let TimeExpr::Date { parts, .. } = &found.first().unwrap().expr else { panic!("{found:?}") };
    assert_eq!(parts.weekday, Some(chrono::Weekday::Tue));
    assert_eq!((parts.day, parts.month, parts.year), (Some(27), Some(7), Some(2023)));
}

#[test]
fn an_impossible_date_is_kept_as_printed() {
    for (text, day, month) in [("on February 30, 2021", 30, 2), ("on 31 June 2021", 31, 6)] {
        let (_, found) = read(text);
        let TimeExpr::Date { parts, .. } = &found.first().unwrap().expr else { panic!("{found:?}") };
        assert_eq!((parts.day, parts.month, parts.year), (Some(day), Some(month), Some(2021)), "{text}");
    }
}

#[test]
fn the_ends_of_a_range_are_told_apart_where_they_share_nothing() {
    let cases = [
        ("It ran from May 2019 to June 2020.", Some(["May 2019", "June 2020"])),
        ("It ran between 1985 and 1987.", Some(["1985", "1987"])),
        ("It ran from 3 May through Thursday.", Some(["3 May", "Thursday"])),
        ("It ran from 3 to 5 May.", None),
        ("It ran from March to June 2020.", None),
        ("It ran July 3-5.", None),
        ("It ran 2019-2021.", None),
    ];
    for (text, wanted) in cases {
        let (_, found) = read(text);
        let [range] = found.as_slice() else { panic!("{text}: {found:?}") };
        assert_eq!(range.ends.map(|ends| ends.map(|end| end.of(text))), wanted, "{text}");
    }
}

/// A soup of time words, figures and signs, in which every grammar starts and few end.
fn soup() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "the",
        "a",
        "last",
        "next",
        "this",
        "past",
        "two",
        "twenty",
        "hundred",
        "23",
        "2019",
        "30",
        "10:30",
        "3.5",
        "March",
        "May",
        "Tuesday",
        "Sept.",
        "week",
        "years",
        "quarter",
        "first",
        "second",
        "of",
        "in",
        "from",
        "to",
        "and",
        "-",
        "/",
        ",",
        ".",
        "s",
        "'s",
        "early",
        "mid",
        "late",
        "end",
        "ago",
        "earlier",
        "later",
        "half",
        "night",
        "a.m.",
        "GMT",
        "Christmas",
        "New",
        "Year",
        "every",
        "about",
        "more",
        "than",
        "between",
        "é",
        "“",
        "”",
        "\n",
        "½",
        "before",
        "after",
        "starting",
        "weekend",
        "another",
        "time",
        "business",
        "rest",
        "FY",
        "99999999999",
        "000",
        "fiscal",
        "Q",
        "nineties",
    ]);
    let joint = prop::sample::select(vec![" ", " ", " ", ""]);
    prop::collection::vec((words, joint), 0..40)
        .prop_map(|pieces| pieces.iter().flat_map(|(word, joint)| [*word, *joint]).collect())
}

fn assert_sound(text: &str) -> Result<(), TestCaseError> {
    let (_, found) = read(text);
    let mut end = 0;
    for mention in &found {
        prop_assert!(mention.span.start >= end, "overlap in {:?}", text);
        prop_assert!(!mention.span.of(text).is_empty(), "off a character boundary in {:?}", text);
        prop_assert!(mention.span.end as usize <= text.len());
        end = mention.span.end;
        if let Some([first, second]) = mention.ends {
            prop_assert!(first.end <= second.start, "the ends overlap in {:?}", text);
            prop_assert!(!first.of(text).is_empty() && !second.of(text).is_empty(), "an empty end in {:?}", text);
            prop_assert!(mention.span.contains(first) && mention.span.contains(second));
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_gives_sound_spans(text in "\\PC{0,80}") {
        assert_sound(&text)?;
    }

    #[test]
    fn any_soup_of_time_words_gives_sound_spans(text in soup()) {
        assert_sound(&text)?;
    }
}

/// The table of meanings is looked into at every word: it must stay small enough for the nearest cache.
#[test]
fn a_meaning_is_four_bytes() {
    assert!(size_of::<super::words::Word>() <= 4);
}
