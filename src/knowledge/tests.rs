#![allow(clippy::panic)]

use super::*;
use crate::value::{Day, DaySet};

#[test]
fn what_is_built_in_is_right() {
    let (knowledge, errors) = Knowledge::builtin();
    let shown: Vec<String> =
        errors.iter().map(|error| format!("{error}: {:?}", error.text.get(error.span.clone()))).collect();
    assert!(errors.is_empty(), "{shown:#?}");
    assert!(knowledge.people.len() > 150 && knowledge.places.len() > 400, "the files are there");
}

#[test]
fn a_name_is_found_in_any_spelling() {
    let (knowledge, _) = Knowledge::builtin();
    let named = |name: &str| knowledge.person_named(name).map(|id| knowledge.people[usize::from(id)].name.as_str());
    for (spelling, name) in [
        ("Roh Moo Hyun", Some("Roh Moo-hyun")),
        ("ROH MOO-HYUN", Some("Roh Moo-hyun")),
        ("Recep Tayyip Erdogan", Some("Recep Tayyip Erdoğan")),
        ("Volodymyr Zelenskyy", Some("Volodymyr Zelensky")),
        ("Roh Moo-ok", None),
    ] {
        assert_eq!(named(spelling), name, "{spelling}");
    }
}

#[test]
fn an_office_has_its_holder_of_the_day() {
    let (knowledge, _) = Knowledge::builtin();
    let holder = |title: &str, place: &str, year: i32, month: u32, day: u32| {
        let office = knowledge.office(title, knowledge.place_names.exact(place))?;
        let days = DaySet::from(crate::value::DayRange::day(Day::ymd(year, month, day)?));
        let person = knowledge.holder(office, &days)?;
        Some(knowledge.people[usize::from(person)].name.as_str())
    };
    assert_eq!(holder("chancellor", "Germany", 2010, 1, 1), Some("Angela Merkel"));
    assert_eq!(holder("prime minister", "United Kingdom", 2024, 7, 5), None, "the day of the change is both's");
    assert_eq!(holder("president", "US", 2017, 1, 21), Some("Donald Trump"));
    assert_eq!(holder("president", "Germany", 2017, 1, 21), Some("Joachim Gauck"));
    assert_eq!(holder("president", "United States", 2200, 1, 1), None, "nobody knows");
    assert_eq!(holder("keeper of the seals", "France", 2010, 1, 1), None);
}

/// The bytes of each error, and its message.
fn told(path: &str, text: &str) -> Vec<(String, String)> {
    let places =
        ("facts/places.toml", "source = 's'\nas_of = '2020'\ncountries = '''\nNorland | | Norlander | Nor City\n'''");
    let (_, errors) = Knowledge::load([places, (path, text)].into_iter());
    errors.into_iter().map(|error| (error.text[error.span].to_owned(), error.message)).collect()
}

#[test]
fn every_error_points_at_its_bytes() {
    let head = "source = 's'\nas_of = '2020'\n";
    for (path, text, bytes, message) in [
        ("facts/people.toml", "peeple = ''\n", "peeple", "unknown field `peeple`"),
        (
            "facts/people.toml",
            "people = '''\nIda Holm | | 1970-13\n'''\n",
            "1970-13",
            "`1970-13` is no date of the calendar",
        ),
        (
            "facts/people.toml",
            "people = '''\nIda Holm | | 1970 | 1960\n'''\n",
            "1960",
            "Ida Holm cannot have died (1960) before being born (1970)",
        ),
        (
            "facts/people.toml",
            "people = '''\nIda Holm\nIDA HOLM\n'''\n",
            "IDA HOLM",
            "there is a person called `IDA HOLM` already",
        ),
        (
            "facts/people.toml",
            "people = '''\nIda Holm | | | | | more\n'''\n",
            "more",
            "this table has 5 columns, and this is one more",
        ),
        (
            "facts/people.toml",
            "[[office]]\nname = 'Mayor'\nof = 'Sudland'\nheld = ''\n",
            "'Sudland'",
            "there is no place `Sudland` in the fact files",
        ),
        (
            "facts/people.toml",
            "[[office]]\nname = 'Mayor'\nheld = 'Ida Holm | 2000'\n",
            "Ida Holm",
            "there is no person `Ida Holm` in the fact files",
        ),
        (
            "facts/people.toml",
            "people = 'Ida Holm'\n[[office]]\nname = 'Mayor'\nheld = 'Ida Holm | 2000 | 1990'\n",
            "1990",
            "this ends (1990) before it starts (2000)",
        ),
        (
            "facts/people.toml",
            "people = 'Ida Holm | | | 1995'\n[[office]]\nname = 'Mayor'\nheld = 'Ida Holm | 1990'\n",
            "1990",
            "Ida Holm died on 1995, within this term or before it",
        ),
        (
            "facts/people.toml",
            "people = '''\nIda Holm\nOla Berg\n'''\n[[office]]\nname = 'Mayor'\nheld = '''\nIda Holm | 1990-01-01 | 1995-01-01\nOla Berg | 1994-01-01\n'''\n",
            "Ola Berg",
            "the term of Ola Berg runs at the same time as another's",
        ),
        ("facts/places-more.toml", "countries = 'Norland'\n", "Norland", "there is a place `Norland` already"),
    ] {
        let found = told(path, &format!("{head}{text}"));
        let [(at, said)] = found.as_slice() else { panic!("{text}: {found:?}") };
        assert_eq!(at, bytes, "{text}");
        assert!(said.starts_with(message), "{said}");
    }
}

#[test]
fn other_files_are_checked_too() {
    assert_eq!(
        told("lexicons/words.toml", "[[list]]\nclass = 'title'\nwords = 'duke earl duke'\n"),
        [("duke".to_owned(), "`duke` stands in this list twice".to_owned())]
    );
    let fine = "[[attribute]]\nname = 'fine'\nsays = 'the fine'\ncounts = 'money'\npatterns = []\n";
    assert_eq!(
        told("attributes/house.toml", &format!("{fine}{fine}")),
        [("'fine'".to_owned(), "there is an attribute `fine` already".to_owned())]
    );
    assert_eq!(
        told("attributes/house.toml", "occasions = ['blaze fire', 'fire']\n"),
        [("'fire'".to_owned(), "`fire` stands in a group already".to_owned())]
    );
    let period = "as_of = '2020'\n[[period]]\nname = 'the fair'\ncalled = 'fair'\nyearly = '31-02'\nsource = 's'\n";
    assert_eq!(
        told("facts/periods.toml", period),
        [("'31-02'".to_owned(), "`31-02` is no stretch of the year".to_owned())]
    );
    let deed =
        "[[deed]]\nname = 'voting'\nsays = 'voting'\nyoungest = 1866\nverbs = 'voted'\nreason = 'r'\nsource = 's'\n";
    assert_eq!(
        told("deeds/house.toml", deed),
        [("1866".to_owned(), "an age in whole years is wanted here".to_owned())]
    );
    assert_eq!(
        told("deeds/house.toml", &deed.replace("1866", "16").replace("'voted'", "' '")),
        [("' '".to_owned(), "a deed needs a word that tells of it".to_owned())]
    );
    assert_eq!(told("notes/people.toml", "what = 'ever'"), [], "a file of another kind is passed over");
}

#[test]
fn all_errors_are_collected() {
    let text = "source = 's'\nas_of = '2020'\npeople = '''\nIda Holm | | 1970-13\nOla Berg | | | 2001-02-30\n'''\n";
    assert_eq!(told("facts/people.toml", text).len(), 2);
}
