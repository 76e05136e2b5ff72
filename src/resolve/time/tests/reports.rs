//! What reports on results compare, by the quarter of which they were speaking.

use super::timex;

#[test]
fn a_period_is_the_quarter_of_the_report() {
    let corpus = [
        ("Profit fell in the second quarter. Costs rose in the latest period.", "DATE 2023-Q2"),
        ("Profit fell in the second quarter from that of the year-ago period.", "DATE 2022-Q2"),
        ("Profit fell in the second quarter. In the same period last year it rose.", "DATE 2022-Q2"),
        ("Profit fell in the second quarter. In the corresponding quarter of 2021 it rose.", "DATE 2021-Q2"),
        ("Profit fell in the second quarter. In the 2021 period it rose.", "DATE 2021-Q2"),
        ("Profit fell in the second quarter. Last year's quarter was better.", "DATE 2022-Q2"),
        ("Profit fell in the second quarter. It rose in the quarter a year ago.", "DATE 2022-Q2"),
        ("Profit fell in the second quarter from the 2022 period. The year-ago figures were restated.", "DATE 2022-Q2"),
        ("Profit fell in the second quarter. In the nine months it rose from the 2022 period.", "DATE 2022"),
        ("It earned 3 million in the nine months, against a year-earlier loss.", "DATE 2022"),
        ("Sales rose in the latest period.", "DATE XXXX-QX"),
    ];
    for (text, wanted) in corpus {
        assert_eq!(timex(text), wanted, "{text}");
    }
}

#[test]
fn a_quarter_that_ends_with_the_calendars_is_one_of_its_quarters() {
    let corpus = [
        ("It lost money in the quarter ended", "DURATION P1Q", " May 12"),
        ("It lost money in the quarter ended", "DATE 2023-Q2", " June 30"),
        ("It lost money in the quarter ended", "DATE 2023-Q2", " July 1"),
        ("It lost money in the quarter ended", "DATE 2022-Q4", " Jan. 2, 2023"),
    ];
    for (text, wanted, end) in corpus {
        let found = super::resolved(&format!("{text}{end}."), crate::text::Role::Paragraph, &super::reference());
        let (_, time) = found.first().unwrap();
        assert_eq!(format!("{} {}", time.timex.kind.name(), time.timex.value()), wanted, "{text}{end}");
    }
}

#[test]
fn vague_words_and_sets() {
    let corpus = [
        ("It will one day be a town.", "DATE FUTURE_REF"),
        ("It lasted one day.", "DURATION P1D"),
        ("He fell ill in May 2020. Two weeks later he died.", "DURATION P2W"),
        ("He fell ill in May 2020. A few days later he died.", "DURATION PXD"),
        ("They met for a day-long talk.", "DURATION P1D"),
        ("It pays in the long term.", "DATE FUTURE_REF"),
        ("It will cut costs in future years.", "DATE FUTURE_REF"),
        ("Few farm the land these days.", "DATE PRESENT_REF"),
        ("It hurts in the near term.", "DATE FUTURE_REF"),
        ("It runs for an additional week.", "DURATION P1W"),
        ("They play on Tuesday nights.", "SET XXXX-WXX-2TNI"),
        ("They play on Saturday mornings.", "SET XXXX-WXX-6TMO"),
        ("It lost money for several quarters of the war.", "DURATION PXQ"),
        ("He came on Tuesday and left later in the day.", "DATE 2023-07-25"),
    ];
    for (text, wanted) in corpus {
        assert_eq!(timex(text), wanted, "{text}");
    }
}
