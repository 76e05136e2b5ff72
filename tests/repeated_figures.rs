//! Two sentences with two figures each: told of one thing, or of two.
#![allow(clippy::expect_used)]

use gainsay::ingest::{self, Format};
use gainsay::knowledge::Knowledge;
use gainsay::pages::RuleSet;
use gainsay::pipeline::{Checker, Scope};

fn checker() -> Checker {
    let rules = RuleSet::builtin().expect("the built-in pages are right").into_rules();
    Checker::new(Knowledge::builtin().0, rules).map_err(|errors| format!("{errors:?}")).expect("so are the patterns")
}

/// Whether two paragraphs are said to tell one thing with two figures, and what could be written instead.
fn differs(checker: &Checker, first: &str, second: &str) -> Option<Vec<String>> {
    let text = format!("{first}\n\nIt rained all day, and the band played on.\n\n{second}");
    let article = serde_json::json!({ "id": "a", "date": "2022-05-03", "text": text }).to_string();
    let read = ingest::read("a.jsonl", article.as_bytes(), Format::JsonLines);
    let found = checker.check(&read.articles, Scope::Article).findings;
    // What is an attribute of a thing ("a contract worth €63m") is reported as such.
    let is_own = |rule: &str| matches!(rule, "number/figure-differs" | "number/value-differs");
    let mut own = found.into_iter().filter(|finding| is_own(&finding.rule));
    own.next().map(|finding| finding.repairs.into_iter().map(|repair| repair.replacement).collect())
}

#[test]
fn one_thing_is_told_with_two_figures() {
    let checker = checker();
    let cases = [
        // The later figure is definite, its phrase the same.
        ("The mill runs 54 looms in two halls.", "The noise of the 45 looms can be heard in the street."),
        ("Divers brought up 140 clay jars from the wreck.", "The 130 clay jars will be shown in Split."),
        // It is definite and has no noun of its own.
        ("A court told the roofer to repay €7,310.", "The roofer said that he had no means to repay the full €7,130."),
        // Its noun stands beside the first figure: "a contract worth", "the contract".
        ("The harbour board signed a dredging contract worth €63m.", "The €36m contract runs until spring."),
        // Words of one meaning.
        ("The harbour board signed a contract worth €63m.", "The €36m deal runs until spring."),
        // A slip of the keys, and sentences that share a noun and a verb.
        ("Bees left 240 hives within a week.", "Why bees left the 420 hives is not known."),
        ("The canal carries 3.2 million tonnes of grain.", "Of grain the canal carries 2.3 million tonnes."),
    ];
    for (first, second) in cases {
        assert!(differs(&checker, first, second).is_some(), "{first} | {second}");
    }
}

#[test]
fn two_things_are_told() {
    let checker = checker();
    let cases = [
        // Another one, a larger one, an earlier one.
        ("Divers brought up 140 clay jars.", "Another 130 clay jars lie in the sand."),
        ("The state opened a $4 million fund.", "A larger one, the $5 million fund for farmers, opens in June."),
        ("The league has 18 clubs.", "Years ago the 16 clubs of the league had no money."),
        // Words of its own make it known.
        ("Sweden took 17 medals.", "The 15 medals that Norway took are its best result."),
        // A part, a change, a rate of another unit.
        ("The firm has 240 vans.", "Some 24 of the vans are new, and the number rose to 420 vans."),
        ("Guards earn £12.50 an hour.", "Drivers earn £15.20 a mile."),
        // Words that are opposed.
        ("The port sent out exports worth $430 million.", "The port took in imports worth $340 million."),
        // Other years and months.
        ("In 2019 the choir sang 46 songs.", "In 2021 the choir sang 64 songs."),
        // Some sentence has both numbers.
        (
            "The toll for cars is £4.50 and that for lorries £5.40.",
            "Hauliers find the £5.40 toll for lorries too high.",
        ),
        // Nothing of the phrase is the same.
        ("The choir has 46 singers.", "The 64 goats of the farm were sold."),
    ];
    for (first, second) in cases {
        assert!(differs(&checker, first, second).is_none(), "{first} | {second}");
    }
}

#[test]
fn either_figure_can_take_the_place_of_the_other() {
    let checker = checker();
    let jars = differs(&checker, "Divers brought up 140 clay jars.", "The 130 clay jars will be shown in Split.");
    assert_eq!(jars.expect("a finding"), ["140", "130"]);
}
