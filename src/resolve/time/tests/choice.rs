//! Which of two weekdays or months the words around a date choose.

use super::{days, reference};

fn assert_days(corpus: &[(&str, &[&str])]) {
    for (wanted, phrases) in corpus {
        for phrase in *phrases {
            assert_eq!(&days(phrase, &reference()), wanted, "{phrase}");
        }
    }
}

/// The reference is Wednesday, 26 July 2023.
#[test]
fn words_that_only_seem_to_look_ahead_leave_a_weekday_in_the_past() {
    assert_days(&[
        (
            "2023-07-24",
            &[
                "Neither the owner nor his sons could be reached Monday.",
                "The plans leaked on Monday.",
                "He told the court of his hopes on Monday.",
                "It set Monday as a deadline.",
                "The town would have voted Monday.",
                "It could not open on Monday.",
                "The vote on Monday opens the way to a deal.",
            ],
        ),
        (
            "2023-07-31",
            &[
                "The bank could close on Monday.",
                "The town plans to vote on Monday.",
                "The match is set for Monday.",
                "The judge would rule on Monday, he said.",
                "He hopes to return Monday.",
                "The trial opens Monday.",
                "On Monday the trial opens.",
                "More rain was forecast for Monday.",
                "The fair runs through Monday.",
                "The talks are on Monday.",
                "The envoy travels to Riga on Monday.",
                "He spoke ahead of Monday's summit.",
                "Ferries will sail again at four (9 p.m. EDT Monday).",
            ],
        ),
    ]);
}

#[test]
fn a_term_ends_ahead_and_a_month_that_opens_a_sentence_takes_its_verb() {
    assert_days(&[
        (
            "2024-04-01..2024-04-30",
            &["A bid to repay half of the loan by April.", "It would be paid on a still unsettled date in April."],
        ),
        ("2022-09-01..2022-09-30", &["In September, the firm named a new head."]),
        (
            "2023-09-01..2023-09-30",
            &["In September, the firm will name a new head.", "The firm, named after a river, moves in September."],
        ),
        ("2024-01-01", &["The law, signed on December 3, takes effect on January 1."]),
        ("2024-05-01..2024-05-31", &["She said on Tuesday that she would step down in May."]),
        ("2022-12-25", &["He died on Christmas Day last year."]),
        ("2008-01-01..2009-12-31", &["It rained in the 2008-09 season."]),
        ("2022-11-08", &["The index is near its peak set on Nov. 8."]),
    ]);
}

#[test]
fn what_follows_in_the_story_hangs_on_it() {
    assert_days(&[
        ("2020-03-06", &["He came on Tuesday, 3 March 2020, and left the following Friday."]),
        ("2020-02-28", &["He came on 3 March 2020. The previous Friday it had rained."]),
        ("2020-05-01..2020-05-31", &["He came on 3 March 2020 and left the following May."]),
        ("2023-07-21", &["The previous Friday it had rained."]),
        ("2023-07-31..2023-08-06", &["Let us meet the following week."]),
        ("none", &["The following Friday it rained.", "Two days later it rained.", "The following year it rained."]),
    ]);
}

#[test]
fn the_next_day_hangs_on_the_event_that_the_sentence_names_behind_it() {
    let text = "He was freed the next day, after his trial on 3 May 2020.";
    let found = super::resolved(text, crate::text::Role::Paragraph, &reference());
    let (_, next) = found.first().unwrap();
    assert_eq!((next.days.clone(), next.basis), (Some(super::on("2020-05-04")), super::Basis::Mention(1)));
}

#[test]
fn a_day_that_owns_something_may_be_on_either_side() {
    assert_days(&[
        ("2023-07-25 | 2023-08-01", &["He will look for ways around Tuesday's ruling."]),
        ("2023-07-21 | 2023-07-28", &["She will play in Friday's final."]),
    ]);
}

#[test]
fn a_length_behind_last_is_no_window() {
    assert_days(&[
        ("none", &["It is expected to last two weeks.", "It starts soon and will last two weeks."]),
        ("2023-07-12..2023-07-26", &["It rained in the last two weeks.", "It rained for last two weeks."]),
    ]);
}

#[test]
fn a_stretch_of_weekdays_ends_behind_its_start() {
    let found = super::resolved("It runs from Monday to Friday.", crate::text::Role::Paragraph, &reference());
    let ends = found.first().unwrap().1.ends.clone().unwrap();
    let day = |time: &super::Time| time.timex.value().into_owned();
    assert_eq!((day(&ends[0]), day(&ends[1])), ("2023-07-24".to_owned(), "2023-07-28".to_owned()));
}

#[test]
fn one_weekday_of_many_is_open() {
    assert_days(&[
        ("none", &["The case was put off until Thursday week."]),
        ("none", &["It fell on a Sunday.", "It is on every other Tuesday."]),
        ("2023-07-23", &["He fell ill at a Sunday match."]),
    ]);
}

#[test]
fn a_year_right_before_a_date_is_its_own() {
    assert_days(&[
        ("2019-09-16", &["In 2019, on 16 September, it rained."]),
        ("2019-09-16..2019-10-25", &["In 2019, 16 Sept to 25 Oct was dry."]),
        ("2023-09-16", &["Of 2019, 16 September will be forgotten."]),
    ]);
}

#[test]
fn a_weekday_in_a_bracket_and_a_second_day_belong_to_their_date() {
    assert_days(&[
        ("2024-09-21", &["It opens on 21.9.2024 (Saturday).", "It opens on September 21, 2024 (Sat.)"]),
        ("2023-08-25", &["It will meet on August 24 and 25.", "It will meet on August 24 and 25, 2023."]),
        ("2023-08-27", &["It will open this coming Sunday, August 27th."]),
    ]);
}
