//! What `gainsay claims` prints.

use super::*;
use crate::claims::Reading;
use crate::knowledge::{Knowledge, KnownPlace, PlaceKind};
use crate::recognise::age::{AgeForm, AgeMention, AgeTime};
use crate::recognise::name::{NameKind, NameMention};
use crate::recognise::quantity::{QuantityMention, Role};
use crate::recognise::time::{DateParts, TimeExpr, TimeMention};
use quick_xml::events::Event;

use crate::report::{Places, rows, write_claims_jsonl, write_claims_table, write_timeml};
use crate::resolve::Anchor;
use crate::resolve::people::Person;
use crate::resolve::quantity::Counted;
use crate::resolve::time::{Basis, Time, Timex, TimexType};
use crate::text::{Article, FieldKind, Span};
use crate::value::{Currency, Day, DayRange, DaySet, Interval, Length, Measure, Quantity, Unit};

fn time(articles: &[Article], words: &str) -> TimeMention {
    TimeMention {
        field: FieldKind::Text,
        sentence: 0,
        span: site(articles, 0, words).span,
        expr: TimeExpr::Date { parts: DateParts::default(), hedge: None, direction: None },
        ends: None,
        grammar: "date",
    }
}

fn value(kind: TimexType, value: &str, days: Option<DayRange>, basis: Basis) -> Time {
    Time {
        timex: Timex::new(kind, value.to_owned(), None),
        days: days.map(DaySet::from),
        nominal: None,
        ends: None,
        length: None,
        basis,
    }
}

fn name(articles: &[Article], words: &str, kind: NameKind, place: Option<u16>) -> NameMention {
    NameMention {
        field: FieldKind::Text,
        sentence: 0,
        span: site(articles, 0, words).span,
        kind,
        title: None,
        place,
        demonym: false,
        possessive: false,
        grammar: "shape",
    }
}

const EURO: Currency = Currency { name: "euro", code: Some("EUR"), minor: false };

fn quantity(
    articles: &[Article],
    words: &str,
    measure: Measure,
    (count, low, high): (f64, f64, f64),
) -> QuantityMention {
    QuantityMention {
        field: FieldKind::Text,
        sentence: 0,
        span: site(articles, 0, words).span,
        quantity: Quantity { count, measure, bounds: Interval::new(low, high) },
        hedge: None,
        role: Role::Alone,
        grammar: "figures",
    }
}

fn span(articles: &[Article], words: &str) -> Span {
    site(articles, 0, words).span
}

fn age(articles: &[Article], words: &str, value: u32) -> AgeMention {
    AgeMention {
        field: FieldKind::Text,
        sentence: 0,
        span: site(articles, 0, words).span,
        years: (value, value),
        value,
        form: AgeForm::Aged,
        time: AgeTime::Unsaid,
        tokens: 0..1,
    }
}

fn reading() -> (Vec<Article>, Reading, Knowledge) {
    let articles = vec![article(
        "quay.txt",
        "Ida Holm came to Varna in May 2021.\nTwo days later, after almost four years, Holm left the Quay Board aged 48, with about €12,000 in 60 boxes.\n",
    )];
    let almost = Time {
        timex: Timex::new(TimexType::Duration, "P4Y", Some("LESS_THAN")),
        days: None,
        nominal: None,
        ends: None,
        length: Some(Length { count: 4.0, unit: Unit::Year, bounds: Interval::new(3.5, 4.0) }),
        basis: Basis::Absolute,
    };
    let open = DayRange::since(Day::ymd(2021, 5, 3).unwrap());
    let reading = Reading {
        anchor: Anchor { days: DaySet::all(), evidence: Vec::new() },
        sentences: Vec::new(),
        quotations: Vec::new(),
        time_mentions: ["May 2021", "Two days later", "almost four years"].map(|words| time(&articles, words)).into(),
        times: vec![
            value(TimexType::Date, "2021-05", DayRange::month(2021, 5), Basis::Absolute),
            value(TimexType::Date, "XXXX-XX-XX", Some(open), Basis::Mention(0)),
            almost,
        ],
        quantities: vec![
            quantity(&articles, "€12,000", Measure::Money(EURO), (12_000.0, 11_000.0, 13_000.0)),
            quantity(&articles, "60", Measure::Number, (60.0, 60.0, f64::INFINITY)),
        ],
        counted: vec![
            None,
            Some(Counted { noun: span(&articles, "boxes"), head: span(&articles, "boxes"), part: false }),
        ],
        names: vec![
            name(&articles, "Ida Holm", NameKind::Person, None),
            name(&articles, "Varna", NameKind::Place, Some(0)),
            name(&articles, "Holm left", NameKind::Person, None),
            name(&articles, "Quay Board", NameKind::Organisation, None),
        ],
        people: vec![Person {
            name: "Ida Holm".to_owned(),
            fact: None,
            holder: None,
            mentions: smallvec::smallvec![0, 2],
            introduction: None,
        }],
        events: Vec::new(),
        orders: Vec::new(),
        firsts: Vec::new(),
        ages: vec![age(&articles, "aged 48", 48)],
        lives: crate::claims::Lives::default(),
        stretches: Vec::new(),
        attributes: Vec::new(),
    };
    let varna = KnownPlace {
        name: "Varna (Bulgaria)".to_owned(),
        also: Vec::new(),
        demonyms: Vec::new(),
        kind: PlaceKind::Town,
        within: None,
        capital: false,
    };
    (articles, reading, Knowledge { places: vec![varna], ..Knowledge::default() })
}

fn table(trace: bool) -> String {
    let (articles, reading, knowledge) = reading();
    let rows = rows(&articles[0], &reading, &knowledge);
    written(|out| write_claims_table(out, &articles[0], 0, &rows, &Places::new(&articles), trace))
}

fn lines(trace: bool) -> String {
    let (articles, reading, knowledge) = reading();
    let rows = rows(&articles[0], &reading, &knowledge);
    written(|out| write_claims_jsonl(out, &articles[0], &rows, trace))
}

#[test]
fn as_a_table() {
    insta::assert_snapshot!(table(false));
}

#[test]
fn as_a_table_with_trace() {
    insta::assert_snapshot!(table(true));
}

#[test]
fn as_json_lines() {
    insta::assert_snapshot!(lines(false));
}

#[test]
fn as_json_lines_with_trace() {
    insta::assert_snapshot!(lines(true));
}

/// The text of an XML document, its tags and entities taken out, element by element.
fn read_back(xml: &str, element: &str) -> String {
    let mut reader = quick_xml::Reader::from_str(xml);
    let (mut depth, mut text) = (0, String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) if start.name().as_ref() == element => depth += 1,
            Event::End(end) if end.name().as_ref() == element => depth -= 1,
            Event::Text(words) if depth > 0 => text.push_str(&words.xml10_content()),
            Event::GeneralRef(entity) if depth > 0 => {
                text.push_str(quick_xml::escape::resolve_xml_entity(&entity.xml10_content()).unwrap());
            }
            Event::Eof => return text,
            _ => {}
        }
    }
}

#[test]
fn as_timeml() {
    let (articles, reading, _) = reading();
    insta::assert_snapshot!(written(|out| write_timeml(out, &articles, &[reading])));
}

#[test]
fn timeml_of_a_batch_has_one_root_and_keeps_every_word() {
    let (mut articles, reading, _) = reading();
    let odd = "Smith & Sons <of \"Leeds\"> ]]> \u{b}stop\n";
    articles.push(article("odd.txt", odd));
    let empty = Reading {
        time_mentions: Vec::new(),
        times: Vec::new(),
        names: Vec::new(),
        people: Vec::new(),
        ..self::reading().1
    };
    let xml = written(|out| write_timeml(out, &articles, &[reading, empty]));
    let texts = format!("{}{}", articles[0].fields[0].text, odd.replace('\u{b}', "\u{fffd}"));
    assert_eq!(read_back(&xml, "TEXT"), texts);
    assert!(read_back(&xml, "corpus").contains("quay.txt"), "{xml}");
}
