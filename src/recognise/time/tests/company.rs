//! Extents that the words around a time decide, and the order of figures that an article decides.

use super::super::{DateParts, TimeExpr, TimeMention, settle_day_order};
use super::{read, spans};
use crate::text::{Article, Block, Field, FieldKind, Place, PublicationDate, Role, Span};

fn assert_extents(corpus: &[&str]) {
    for marked in corpus {
        let text = marked.replace(['[', ']'], "");
        let wanted: Vec<&str> = marked.split('[').skip(1).filter_map(|rest| rest.split(']').next()).collect();
        assert_eq!(spans(&text), wanted, "{text}");
    }
}

#[test]
fn what_reports_compare_is_one_expression() {
    assert_extents(&[
        "It rose in [the latest period] from [the corresponding period last year].",
        "It rose from [the same quarter a year earlier], and from [the 2018 quarter].",
        "It rose from [last year's quarter] and [the quarter a year ago].",
        "The [year-ago] loss and [the comparable year-earlier quarter].",
        "A like period of calm, the same period piece, a corresponding member.",
    ]);
}

#[test]
fn over_is_a_hedge_only_in_company() {
    assert_extents(&[
        "The debt was repaid over [three years].",
        "It grew over [several weeks] but lasted [over an hour].",
        "He stayed for [over two weeks].",
    ]);
}

#[test]
fn days_and_nights_are_two_lengths() {
    assert_extents(&["They sailed for [five days] and [six nights], [two days and three hours] too long."]);
}

#[test]
fn a_year_before_a_plural_is_one_where_nothing_is_counted() {
    assert_extents(&[
        "By [2030] emissions must halve; in [2019] exports fell, since [2021] prices have.",
        "It led to 2030 arrests in 2000 cases by 1950 officers.",
    ]);
}

#[test]
fn a_length_with_its_own_end_is_no_week_of_the_calendars() {
    assert_extents(&["[The week] to [14 July] was dry, [the three months] to [March] were not."]);
    assert_extents(&["The third time in as many years; on other days; those nights."]);
    assert_extents(&["The night of the flood; the early hours; rush hours; a summer of rain."]);
}

#[test]
fn titles_and_names_are_no_times() {
    assert_extents(&[
        "He said on \u{201c}30 Minutes\u{201d} that he was ill, on \u{201c}This Week With Ann Lee\u{201d} too.",
        "She wrote in USA Today that it was done at high noon.",
        "The rescue of the town after the fall of the wall, the summer of love.",
        "The soldiers' quarters burnt when that sun rose.",
        "\u{201c}[Two weeks] is long,\u{201d} he said [today].",
    ]);
}

#[test]
fn a_month_that_describes_a_noun_is_one() {
    assert_extents(&[
        "The [March] elections, Peru's [May] vote.",
        "The March on the capital; the march began; the May of his life.",
    ]);
}

/// The days and months of the dates of an article, day order settled.
fn settled(text: &str) -> Vec<(u8, u8)> {
    let blocks = vec![Block { role: Role::Paragraph, span: Span::from_usize(0, text.len()) }];
    let field = Field { kind: FieldKind::Text, text: text.to_owned(), blocks, place: Place::File { line: 1 } };
    let published = PublicationDate::UNKNOWN;
    let article = Article { id: "a".into(), source: "a".into(), fields: vec![field], published };
    let (_, mut found) = read(text);
    settle_day_order(&article, &mut found);
    let date = |mention: &TimeMention| match &mention.expr {
        TimeExpr::Date { parts: DateParts { day, month, .. }, .. } => day.zip(*month),
        _ => None,
    };
    found.iter().filter_map(date).collect()
}

#[test]
fn one_date_tells_how_an_article_orders_day_and_month() {
    let corpus: &[(&str, &[(u8, u8)])] = &[
        ("It ran from 26/7/2020 and shut on 03/04/2021.", &[(26, 7), (3, 4)]),
        ("It shut on 03/04/2021.", &[(4, 3)]),
        ("It opened on 7/26/2020 and shut on 03/04/2021.", &[(26, 7), (4, 3)]),
        ("It opened on 7/26/2020, on 26/7/2020, and shut on 03/04/2021.", &[(26, 7), (26, 7), (4, 3)]),
        ("It opened on 26/7/2020 and shut on 3 April 2021 at 5/6/2021.", &[(26, 7), (3, 4), (5, 6)]),
    ];
    for (text, wanted) in corpus {
        assert_eq!(&settled(text), wanted, "{text}");
    }
}
