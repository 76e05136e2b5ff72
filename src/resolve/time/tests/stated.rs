//! What the words name, and what a careful reader allows beside it.

use super::{days, on, reference, resolved};
use crate::text::Role;
use crate::value::{DayRange, DaySet};

fn dates(range: DayRange) -> String {
    let end = |day: crate::value::Day| day.date().map_or("open".to_owned(), |date| date.to_string());
    if range.from == range.until { end(range.from) } else { format!("{}..{}", end(range.from), end(range.until)) }
}

/// The stretch that the last mention's words name.
fn stated(text: &str, anchor: &DaySet) -> String {
    let found = resolved(text, Role::Paragraph, anchor);
    found.last().and_then(|(_, time)| time.stated()).map_or_else(|| "none".to_owned(), dates)
}

/// On Wednesday, 26 July 2023.
#[test]
fn words_name_less_than_a_careful_reader_allows() {
    let corpus = [
        ("It shut two months ago.", "2023-05-26", "2023-04-26..2023-06-10"),
        ("It will open in two weeks.", "2023-08-09", "2023-08-06..2023-08-16"),
        ("It opens in a fortnight's time.", "2023-08-09", "2023-08-06..2023-08-16"),
        ("It opens in two years’ time.", "2025-07-26", "2025-01-25..2026-07-26"),
        ("It shut about a month ago.", "2023-06-26", "2023-05-26..2023-07-11"),
        ("It shut more than two years ago.", "open..2022-01-24", "open..2022-01-24"),
        ("It rained for the next 3 days.", "2023-07-27..2023-07-29", "2023-07-26..2023-07-29"),
        ("It fell over the last three months.", "2023-04-26..2023-07-25", "2023-04-26..2023-07-26"),
        ("It rose in the past year.", "2022-07-26..2023-07-25", "2022-07-26..2023-07-26"),
        ("It will pay in the 5 upcoming years.", "2023-07-27..2028-07-26", "2023-07-26..2028-07-26"),
        ("It was quiet in the two previous weeks.", "2023-07-12..2023-07-25", "2023-07-12..2023-07-26"),
        ("It grew in the last two quarters.", "2023-01-01..2023-06-30", "2023-01-01..2023-07-26"),
        ("It replies within the next four business days.", "2023-07-27..2023-08-01", "2023-07-26..2023-08-03"),
        ("It happened earlier this month.", "2023-07-01..2023-07-25", "2023-07-01..2023-07-26"),
        ("It shut earlier last week.", "2023-07-17..2023-07-19", "2023-07-17..2023-07-23"),
        ("It will open later this year.", "2023-07-26..2023-12-31", "2023-07-26..2023-12-31"),
        ("It stays shut for the rest of the week.", "2023-07-26..2023-07-30", "2023-07-26..2023-07-30"),
        ("They will meet next Friday.", "2023-08-04", "2023-07-28 | 2023-08-04"),
        ("They will meet this coming Friday.", "2023-07-28", "2023-07-28"),
        ("They met the previous Tuesday.", "2023-07-18", "2023-07-18 | 2023-07-25"),
        ("They spoke on 3 July 2023 and met the following Tuesday.", "2023-07-04", "2023-07-04"),
    ];
    for (text, words, allowed) in corpus {
        assert_eq!((stated(text, &reference()), days(text, &reference())), (words.into(), allowed.into()), "{text}");
    }
}

#[test]
fn an_anchor_of_several_days_names_no_day() {
    let week: DaySet = DayRange::new(super::day("2023-07-24"), super::day("2023-07-30")).unwrap().into();
    assert_eq!(stated("It shut two months ago.", &week), "2023-04-24..2023-06-14");
    assert_eq!(stated("It fell last week.", &week), "2023-07-17..2023-07-23");
    assert_eq!(stated("It fell last week.", &DaySet::all()), "none");
}

/// What is compared stays open; the words are taken from the day of speaking.
#[test]
fn what_hangs_on_a_story_that_told_nothing() {
    let corpus = [
        ("They met the following week.", "2023-07-31..2023-08-06"),
        ("They met on Monday of the following week.", "2023-07-31"),
        ("They met the following Friday.", "2023-08-04"),
    ];
    for (text, wanted) in corpus {
        assert_eq!((stated(text, &reference()), days(text, &reference())), (wanted.into(), "none".into()), "{text}");
    }
}

#[test]
fn days_are_counted_from_days_that_are_told() {
    let corpus = [
        ("It shut two days before yesterday.", "2023-07-23"),
        ("It opened 3 weeks from January 15, 2024.", "2024-02-05"),
        ("It ended two months after Easter 2021.", "2021-06-04"),
        ("It will end a week after next Friday.", "2023-08-11"),
        ("It opened the day after Christmas 2022.", "2022-12-26"),
        ("It will open less than 5 days after tomorrow.", "2023-07-27..2023-07-31"),
        ("It runs for two weeks starting 20 May 2024.", "2024-05-20..2024-06-02"),
    ];
    for (text, wanted) in corpus {
        assert_eq!(stated(text, &reference()), wanted, "{text}");
    }
}

#[test]
fn weeks_by_number_and_weekends_by_their_named_day() {
    let corpus = [
        ("Sales fell in week 31 of 2018.", "2018-07-30..2018-08-05"),
        ("Sales fell in the week 31.", "2023-07-31..2023-08-06"),
        ("Sales fell in week 53 of 2021.", "none"),
        ("Sales fell in week 27 of last year.", "2022-07-04..2022-07-10"),
        ("It will happen this working week.", "2023-07-24..2023-07-28"),
        ("They will meet on Monday next week.", "2023-07-31"),
        ("They will meet next week Monday.", "2023-07-31"),
        ("It will open on Labor Day weekend.", "2023-09-02..2023-09-04"),
        ("It was shut on the weekend of Thanksgiving 2023.", "2023-11-23..2023-11-26"),
        ("It was quiet over Christmas weekend.", "2022-12-24..2022-12-25"),
        ("They marked International Workers' Day.", "2023-05-01"),
        ("It will be shut on Columbus Day.", "2023-10-09"),
        ("Output rose in FY22.", "2022-01-01..2022-12-31"),
    ];
    for (text, wanted) in corpus {
        assert_eq!(stated(text, &reference()), wanted, "{text}");
    }
    assert_eq!(days("It was quiet over Christmas weekend.", &on("2022-12-28")), "2022-12-23..2022-12-26");
}

#[test]
fn a_range_runs_from_what_its_first_end_says_to_what_its_last_one_says() {
    let corpus = [
        ("It runs from next Monday to Friday.", "2023-07-31..2023-08-04"),
        ("It ran from January 2019 to today.", "2019-01-01..2023-07-26"),
        ("It ran from the end of April to the middle of June 2021.", "2021-04-21..2021-06-20"),
        ("It runs from 26 August to 3 September.", "2023-08-26..2023-09-03"),
    ];
    for (text, wanted) in corpus {
        assert_eq!(stated(text, &reference()), wanted, "{text}");
    }
}
