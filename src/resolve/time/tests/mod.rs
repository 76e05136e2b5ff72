#![allow(clippy::unwrap_used)]

mod choice;
mod reports;
mod stated;

use chrono::NaiveDate;
use proptest::prelude::*;

use super::stretch::{Stretch, plus_months};
use super::{Basis, Input, Time, resolve};
use crate::lexicon::{Class, VocabularyBuilder};
use crate::recognise::time::{TimeMention, TimeWords, mentions, register};
use crate::segment::{Segmented, segment};
use crate::text::{Article, Block, Field, FieldKind, Place, PublicationDate, Role, Span};
use crate::value::{Day, DayRange, DaySet, Unit};

/// Every mention of a text (its paragraphs with the given role) and its value on an anchor.
fn resolved(text: &str, role: Role, anchor: &DaySet) -> Vec<(TimeMention, Time)> {
    let block = Block { role, span: Span::from_usize(0, text.len()) };
    let place = Place::File { line: 1 };
    let field = Field { kind: FieldKind::Text, text: text.to_owned(), blocks: vec![block], place };
    let published = PublicationDate::UNKNOWN;
    let article = Article { id: "a".into(), source: "a".into(), fields: vec![field], published };
    let mut builder = VocabularyBuilder::new();
    register(&mut builder);
    // As the lexicon of grammar words has them.
    builder.add_all(["would", "could", "set", "hopes"], Class::FUTURE);
    let vocabulary = builder.build();
    let words = TimeWords::of(&vocabulary);
    let mut segmented = Segmented::default();
    segment(&article, &vocabulary, &mut segmented);
    let mut found = Vec::new();
    for (index, sentence) in (0u32..).zip(&segmented.sentences) {
        mentions(text, sentence.field, index, segmented.tokens_of(sentence), &words, &mut found);
    }
    let times = resolve(&Input { article: &article, segmented: &segmented, mentions: &found, anchor });
    found.into_iter().zip(times).collect()
}

fn day(text: &str) -> Day {
    Day::of(NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap())
}

fn on(text: &str) -> DaySet {
    DayRange::day(day(text)).into()
}

/// The fixed reference time of the corpus: a Wednesday.
fn reference() -> DaySet {
    on("2023-07-26")
}

/// The last mention's days, as "from..until" or stretches joined by " | ".
fn days(text: &str, anchor: &DaySet) -> String {
    let found = resolved(text, Role::Paragraph, anchor);
    let Some(days) = found.last().and_then(|(_, time)| time.days.clone()) else { return "none".to_owned() };
    let end = |day: Day| day.date().map_or("open".to_owned(), |date| date.to_string());
    let ranges = days.ranges().iter().map(|range| match range.from == range.until {
        true => end(range.from),
        false => format!("{}..{}", end(range.from), end(range.until)),
    });
    ranges.collect::<Vec<_>>().join(" | ")
}

fn timex(text: &str) -> String {
    let found = resolved(text, Role::Paragraph, &reference());
    found.last().map_or("none".to_owned(), |(_, time)| format!("{} {}", time.timex.kind.name(), time.timex.value()))
}

#[test]
fn days_on_a_known_publication_day() {
    let corpus: &[(&str, &[&str])] = &[
        ("2023-07-26", &["It happened today.", "2023-07-26", "It was July 26, 2023.", "He spoke on Wednesday."]),
        ("2023-07-25", &["It happened yesterday.", "The court ruled on Tuesday.", "She died Tuesday night."]),
        ("2023-08-01", &["They will meet next Tuesday.", "The talks will open on Tuesday.", "It closes on August 1."]),
        (
            "2023-07-28",
            &["It is expected to be unveiled on Friday.", "They agreed to meet Friday.", "It is shut until Friday."],
        ),
        (
            "2023-07-21",
            &[
                "Friday's vote will need a second reading.",
                "On Friday, he said he was ill.",
                "The vote on Friday passed.",
                "It had been due to close on Friday.",
                "Nobody could be found on Friday.",
            ],
        ),
        ("2023-01-01..2023-01-31", &["He took office in January.", "It fell in January."]),
        ("2024-01-01..2024-01-31", &["He will take office in January.", "It will open next January."]),
        ("2023-08-01..2023-08-31", &["The sale, announced earlier, closes in August."]),
        ("2023-08-20", &["The dividend, announced earlier, is payable Aug. 20."]),
        ("2023-07-24..2023-07-30", &["It happened this week."]),
        ("2023-07-17..2023-07-23", &["It happened last week."]),
        ("2023-06-01..2023-06-30", &["It happened last month.", "He resigned in June.", "It rained in June 2023."]),
        ("2022-01-01..2022-12-31", &["It happened last year.", "It fell in 2022."]),
        ("2022-03-01..2022-03-31", &["He left in March last year.", "It opened in March 2022."]),
        ("2023-03-01..2023-03-31", &["He left last March.", "He left in March."]),
        ("2022-09-01..2022-09-30", &["It has been shut since September last year."]),
        ("2020-01-01..2020-04-30", &["It began in early 2020."]),
        ("2020-05-01..2020-08-31", &["It began in mid-2020."]),
        ("2011-09-01..2011-12-31", &["He took power in late 2011.", "He took power at the end of 2011."]),
        ("2023-01-21..2023-01-31", &["It ended at the end of January 2023."]),
        ("2023-07-23", &["He arrived on the 23rd."]),
        ("2023-08-15", &["It is due on the 15th of next month."]),
        ("1990-01-01..1999-12-31", &["It was built in the 1990s.", "It was built in the nineties."]),
        ("1801-01-01..1900-12-31", &["It dates from the 19th century."]),
        ("2019-07-01..2019-09-30", &["Sales fell in the third quarter of 2019."]),
        ("2022-06-01..2022-08-31", &["Sales fell in the summer of 2022.", "He moved there last summer."]),
        ("2009-01-01..2017-12-31", &["He ruled from 2009 to 2017.", "He ruled 2009-2017."]),
        (
            "2023-05-03..2023-05-05",
            &["It ran from 3 to 5 May.", "It ran on May 3-5.", "It was shut between 3 and 5 May 2023."],
        ),
        ("2022-11-01..2023-02-28", &["It ran Nov-Feb 2023."]),
        ("2022-12-25", &["She sang on Christmas Day 2022."]),
        ("2024-03-31", &["He prayed on Easter 2024."]),
        ("2023-07-24", &["He came two days ago."]),
        ("1984-05-03", &["She was born on the third of May, 1984.", "born May 3rd, nineteen eighty-four"]),
        ("2014-12-29..2015-01-04", &["It was the first week of 2015."]),
    ];
    for (wanted, phrases) in corpus {
        for phrase in *phrases {
            assert_eq!(&days(phrase, &reference()), wanted, "{phrase}");
        }
    }
}

#[test]
fn rounded_counts_keep_their_slack() {
    assert_eq!(days("It opened two years ago.", &reference()), "2020-07-26..2022-01-24");
    assert_eq!(days("It opened more than two years ago.", &reference()), "open..2022-01-24");
    assert_eq!(days("It will open in two weeks.", &reference()), "2023-08-06..2023-08-16");
}

#[test]
fn lengths_hold_what_was_rounded_away_and_hedged() {
    let corpus = [
        ("a five-year absence", "P5Y", 4.5, 6.0),
        ("almost four years", "P4Y", 3.5, 4.0),
        ("more than three years", "P3Y", 3.0, f64::INFINITY),
        ("at least 20 more days", "P20D", 19.5, f64::INFINITY),
        ("two and a half years", "P2Y6M", 2.25, 2.75),
        ("3.5 hours", "PT3.5H", 3.45, 3.55),
        ("a couple of weeks", "P2W", 1.5, 3.0),
        ("two to three weeks", "P2W", 2.0, 3.0),
    ];
    for (phrase, value, low, high) in corpus {
        let found = resolved(&format!("It took {phrase}."), Role::Paragraph, &reference());
        let time = &found.first().unwrap().1;
        let length = time.length.unwrap();
        assert_eq!(time.timex.value(), value, "{phrase}");
        assert!((length.bounds.low - low).abs() < 1e-9, "{phrase}: {length:?}");
        assert!(length.bounds.high == high || (length.bounds.high - high).abs() < 1e-9, "{phrase}: {length:?}");
    }
}

#[test]
fn timex_types_and_values() {
    let corpus = [
        ("It happened on July 26, 2023.", "DATE 2023-07-26"),
        ("It happened last week.", "DATE 2023-W29"),
        ("It happened in the summer of 2020.", "DATE 2020-SU"),
        ("It happened in Q3 2020.", "DATE 2020-Q3"),
        ("It happened this morning.", "TIME 2023-07-26TMO"),
        ("It happened at 5 p.m. on Tuesday.", "TIME 2023-07-25T17:00"),
        ("It happened at midnight Monday.", "TIME 2023-07-24T24:00"),
        ("It lasted an hour and 30 minutes.", "DURATION PT1H30M"),
        ("It lasted several months.", "DURATION PXM"),
        ("It fell over the past two weeks.", "DURATION P2W"),
        ("They meet every Monday.", "SET XXXX-WXX-1"),
        ("They meet twice a year.", "SET P1Y"),
        ("It is recently closed.", "DATE PAST_REF"),
        ("It is closed now.", "DATE PRESENT_REF"),
        ("It matters for the future.", "DATE FUTURE_REF"),
        ("It was so in the 1980s.", "DATE 198"),
        ("It was so in the 20th century.", "DATE 19"),
        ("It fell on 31 June 2021.", "DATE 2021-06-31"),
    ];
    for (phrase, wanted) in corpus {
        assert_eq!(timex(phrase), wanted, "{phrase}");
    }
}

#[test]
fn days_that_do_not_exist_are_none_but_settled() {
    for phrase in ["It fell on February 30, 2021.", "It fell on 31 June 2021.", "It fell on 29 February 2023."] {
        let found = resolved(phrase, Role::Paragraph, &reference());
        let time = &found.first().unwrap().1;
        assert_eq!((time.days.clone(), time.basis), (None, Basis::Absolute), "{phrase}");
    }
}

#[test]
fn an_unknown_publication_leaves_relative_times_open() {
    for phrase in ["It fell last week.", "It fell on Tuesday.", "It fell on March 3.", "It fell two years ago."] {
        let found = resolved(phrase, Role::Paragraph, &DaySet::all());
        let time = &found.first().unwrap().1;
        assert_eq!((time.days.clone(), time.basis), (None, Basis::Open), "{phrase}");
    }
    assert_eq!(days("It fell in March 2020.", &DaySet::all()), "2020-03-01..2020-03-31");
}

#[test]
fn a_range_of_publication_days_gives_every_meaning() {
    let october: DaySet = DayRange::new(day("2023-10-01"), day("2023-10-31")).unwrap().into();
    assert_eq!(days("It happened last month.", &october), "2023-09-01..2023-09-30");
    assert_eq!(days("It happened yesterday.", &october), "2023-09-30..2023-10-30");
    let fridays = days("It happened on Friday.", &october);
    assert_eq!(fridays, "2023-09-29 | 2023-10-06 | 2023-10-13 | 2023-10-20 | 2023-10-27");
    let quarter: DaySet = DayRange::new(day("2023-09-01"), day("2023-11-30")).unwrap().into();
    assert_eq!(days("He arrived on the 23rd.", &quarter), "2023-08-23 | 2023-09-23 | 2023-10-23 | 2023-11-23");
    // More stretches than are worth keeping: the hull, from a Friday to a Friday.
    let decade: DaySet = DayRange::new(day("2010-01-01"), day("2019-12-31")).unwrap().into();
    assert_eq!(days("It happened on Friday.", &decade), "2010-01-01..2019-12-27");
    let since: DaySet = DayRange::since(day("2023-09-01")).into();
    assert_eq!(days("It happened last month.", &since), "2023-08-01..open");
}

#[test]
fn the_story_is_the_anchor_of_what_follows_it() {
    let found = resolved("He arrived on 3 March 2020. The following day he left.", Role::Paragraph, &reference());
    let (_, next) = found.last().unwrap();
    assert_eq!(next.days, Some(on("2020-03-04")));
    assert_eq!(next.basis, Basis::Mention(0));
    assert_eq!(days("Sales fell in 2019. Profit rose later that year.", &reference()), "2019-01-01..2019-12-31");
    assert_eq!(
        days("It earned 3 million in 2019, up from 2 million a year earlier.", &reference()),
        "2018-01-01..2018-12-31"
    );
}

#[test]
fn a_post_hangs_on_its_own_date() {
    let text = "We open tomorrow! — Town Hall (@town) March 3, 2020";
    let found = resolved(text, Role::Post, &reference());
    let (_, tomorrow) = found.first().unwrap();
    assert_eq!((tomorrow.days.clone(), tomorrow.basis), (Some(on("2020-03-04")), Basis::Post));
}

/// "The year" may be the story's or the article's own: both stay possible.
#[test]
fn a_definite_year_may_be_either() {
    assert_eq!(
        days("It opened in 2019 and closed later in the year.", &reference()),
        "2019-01-01..2019-12-31 | 2023-07-26..2023-12-31"
    );
    assert_eq!(days("It opened in 2019 and closed later in the year.", &DaySet::all()), "none");
}

fn any_day() -> impl Strategy<Value = Day> {
    // 1600 to 2400.
    (584_023i32..876_216).prop_map(Day)
}

fn any_unit() -> impl Strategy<Value = Unit> {
    prop::sample::select(vec![
        Unit::Day,
        Unit::Week,
        Unit::Month,
        Unit::Quarter,
        Unit::Year,
        Unit::Decade,
        Unit::Century,
    ])
}

proptest! {
    #[test]
    fn months_there_and_back_lose_at_most_the_end_of_a_short_month(start in any_day(), n in -500i32..500) {
        let back = plus_months(plus_months(start, n).unwrap(), -n).unwrap();
        prop_assert!(back <= start && start.0 - back.0 <= 3);
        if chrono::Datelike::day(&start.date().unwrap()) <= 28 {
            prop_assert_eq!(back, start);
        }
    }

    #[test]
    fn a_stretch_holds_its_day_and_shifts_back(start in any_day(), unit in any_unit(), n in -200i32..200) {
        let stretch = Stretch::around(start, unit).unwrap();
        prop_assert!(stretch.range().unwrap().contains(start));
        prop_assert_eq!(stretch.shift(n).unwrap().shift(-n), Some(stretch));
        let next = stretch.shift(1).unwrap().range().unwrap();
        prop_assert_eq!(next.from, stretch.range().unwrap().until.plus(1));
    }

    #[test]
    fn any_expression_resolves_on_any_anchor(
        text in "(last |next |this |the |early |about |from |[0-9]{1,4}[-/ ]|March |Friday |weeks? |years ago |later |of |to |and ){1,12}",
        from in any_day(),
        length in 0i32..4_000,
    ) {
        for anchor in [DaySet::all(), DayRange::new(from, from.plus(length)).unwrap().into(), DayRange::since(from).into(), DayRange::up_to(from).into()] {
            for (mention, time) in resolved(&text, Role::Paragraph, &anchor) {
                prop_assert!(!time.timex.value().is_empty(), "{:?}", mention);
                prop_assert!(time.days.is_none_or(|days| days.ranges().len() <= 24));
            }
        }
    }
}
