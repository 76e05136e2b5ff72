#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::examples::{self, ExampleArticle, Verdict};
use super::*;
use crate::check::{Check, CheckKind, Options};
use crate::knowledge::FileError;

const PATH: &str = "rules/family/name.md";

/// A page with every part that a page can have.
const PAGE: &str = "+++
severity = 'warning'
check = 'height'
message = '{peak} is {height} high'
help = \"look it up\\n{peak}\"
[options]
metres = 100
+++
# family/name

Mountains that are too high.
They can't be.

## What it finds

Mountains.

## Why it matters

Climbers.

## What it leaves alone

Hills.

## Options

`metres`: the highest that is believed.

## Examples

```article fires date=2024-02-27 title=\"Two words\"
The hill is 9,000 metres high.
```

```diagnostics
article:1:13: warning[family/name] The hill is 9,000 metres high
```

```article silent batch=two
The hill is 90 metres high.
```

```article batch=two id=second
The hill is 91 metres high.
```
";

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Height {
    #[serde(rename = "metres")]
    _metres: u32,
}

impl Check for Height {}

fn height(options: Options<'_>) -> Result<Box<dyn Check>, toml::de::Error> {
    serde::Deserialize::deserialize(options).map(|height: Height| Box::new(height) as Box<dyn Check>)
}

const KINDS: [CheckKind; 1] =
    [CheckKind { name: "height", slots: &[("peak", "the mountain"), ("height", "as written")], build: height }];

/// Everything that is wrong with a page.
fn errors(path: &str, text: &str) -> Vec<FileError> {
    match parse(path, text) {
        Ok(page) => compile(&page.header, &KINDS).err().unwrap_or_default(),
        Err(errors) => errors,
    }
}

fn shown(errors: &[FileError]) -> String {
    let line = |error: &FileError| {
        let before = error.text.get(..error.span.start).expect("an error starts on a character");
        let at = error.text.get(error.span.clone()).expect("an error ends on a character");
        let help = error.help.as_ref().map_or(String::new(), |help| format!("\n    help: {help}"));
        format!("  line {}, {at:?}: {}{help}\n", before.matches('\n').count() + 1, error.message)
    };
    errors.iter().map(line).collect()
}

#[test]
fn a_page_may_end_inside_a_heading() {
    let front = PAGE.split("# ").next().unwrap();
    let told = shown(&errors(PATH, &format!("{front}# family/nam\u{e9}")));
    assert!(told.contains("\"# family/nam\u{e9}\": the heading says `family/nam\u{e9}`"), "{told}");
}

#[test]
fn a_good_page_is_read() {
    let page = parse(PATH, PAGE).unwrap();
    assert_eq!(&*page.header.code, "family/name");
    assert_eq!(page.summary, "Mountains that are too high. They can't be.");
    let verdicts: Vec<_> = page.examples.iter().map(|e| (e.verdict, e.articles.len())).collect();
    assert_eq!(verdicts, [(Verdict::Fires, 1), (Verdict::Silent, 2)]);
    let ids: Vec<_> = page.examples.iter().flat_map(|e| &e.articles).map(|a| a.id.as_str()).collect();
    assert_eq!(ids, ["article", "article-1", "second"]);
    let first = page.examples.first().and_then(|example| example.articles.first()).unwrap();
    assert_eq!(first.title.as_deref(), Some("Two words"));
    assert_eq!(first.date.map(|date| date.to_string()).as_deref(), Some("2024-02-27"));
    assert_eq!(first.text, "The hill is 9,000 metres high.\n");
    let rule = compile(&page.header, &KINDS).unwrap_or_else(|errors| panic!("{}", shown(&errors)));
    assert_eq!((&*rule.code, rule.severity.name()), ("family/name", "warning"));
}

/// What can be wrong, by what is changed in the good page.
const FAULTS: [(&str, &str, &str); 39] = [
    ("no front matter", "+++\nseverity", "severity"),
    ("front matter never closed", "+++\n# family", "# family"),
    ("not TOML", "check = 'height'", "check = height"),
    ("unknown key", "help = ", "halp = "),
    ("missing key", "severity = 'warning'\n", ""),
    ("bad severity", "'warning'", "'warnin'"),
    ("wrong type", "'warning'", "3"),
    ("unknown check", "'height'", "'heigth'"),
    ("unknown check, nothing like it", "'height'", "'colour'"),
    ("unknown slot", "{height} high", "{heigth} high"),
    ("brace never closed", "{height} high", "{height high"),
    ("unknown slot behind an escape", "\\n{peak}", "\\n{top}"),
    ("unknown option", "metres = 100", "meters = 100"),
    ("option of a wrong type", "metres = 100", "metres = 'high'"),
    ("option missing", "metres = 100", ""),
    ("no options at all", "[options]\nmetres = 100\n", ""),
    ("heading of another page", "# family/name", "# family/nome"),
    ("no heading", "# family/name\n", ""),
    ("no summary", "Mountains that are too high.\nThey can't be.\n", ""),
    ("unknown section", "## Why it matters", "## Why does it matter"),
    ("missing section", "## Why it matters\n\nClimbers.\n", ""),
    ("missing section for its options", "## Options\n\n`metres`: the highest that is believed.\n", ""),
    ("section twice", "## Options", "## What it finds"),
    ("empty section", "Climbers.\n", ""),
    ("missing examples", "## Examples", "### Examples"),
    ("example elsewhere", "Climbers.\n", "```article silent\nText.\n```\n"),
    ("no verdict", "article fires date", "article date"),
    ("unknown attribute", "date=2024", "day=2024"),
    ("no attribute", " title=\"Two words\"", " today"),
    ("bad date", "2024-02-27", "2024-02-31"),
    (
        "fires without diagnostics",
        "\n```diagnostics\narticle:1:13: warning[family/name] The hill is 9,000 metres high\n```\n",
        "",
    ),
    ("diagnostics not right behind", "\n```diagnostics", "\nThis it gives:\n\n```diagnostics"),
    ("diagnostics of a silent one", "article fires", "article silent"),
    ("no silent example", "article silent", "other"),
    ("unknown block", "```article silent batch=two\n", "```artcle silent batch=two\n"),
    ("batch of two minds", "article batch=two id", "article fires batch=two id"),
    ("two articles of one name", "id=second", "id=article-1"),
    ("block never closed", "```\n\n```article batch=two id=second\nThe hill is 91 metres high.\n```\n", ""),
    ("verdict misspelt", "article fires", "article fire"),
];

#[test]
fn every_fault_is_shown_at_its_place() {
    let mut report = String::new();
    for (fault, from, to) in FAULTS {
        assert!(PAGE.contains(from), "{fault}: the page has no {from:?}");
        let shown = shown(&errors(PATH, &PAGE.replace(from, to)));
        assert!(!shown.is_empty(), "{fault}: no error");
        report.push_str(&format!("{fault}\n{shown}"));
    }
    for path in ["rules/name.txt", "name.md", "rules/Family/name.md", "rules/family/two--hyphens.md"] {
        report.push_str(&format!("path {path}\n{}", shown(&errors(path, PAGE))));
    }
    insta::assert_snapshot!(report);
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_change_nothing() {
    let text = format!("\u{feff}{}", PAGE.replace('\n', "\r\n"));
    let page = parse("rules\\family\\name.md", &text).unwrap_or_else(|errors| panic!("{}", shown(&errors)));
    assert_eq!(page.examples.len(), 2);
    let outcomes = examples::run(&page, &|articles| {
        if articles.len() == 1 {
            "article:1:13: warning[family/name] The hill is 9,000 metres high\n".into()
        } else {
            String::new()
        }
    });
    assert!(outcomes.iter().all(|outcome| outcome.failure.is_none()), "{outcomes:?}");
}

/// Runs the page's examples with a checker that says this of single articles, and this of batches.
fn verdicts(single: &str, batch: &str) -> (String, String) {
    let page = parse(PATH, PAGE).unwrap();
    let checker = |articles: &[ExampleArticle]| if articles.len() == 1 { single.to_owned() } else { batch.to_owned() };
    let outcomes = examples::run(&page, &checker);
    let told = outcomes.iter().filter_map(|o| Some(format!("{}: {}", o.line, o.failure.as_ref()?)));
    (told.collect::<Vec<_>>().join("\n"), examples::updated(&page, &outcomes))
}

#[test]
fn examples_are_noisy_missing_or_wrong() {
    let right = "article:1:13: warning[family/name] The hill is 9,000 metres high\n";
    assert_eq!(verdicts(right, "").0, "");
    assert_eq!(verdicts(right, "second:1:1: x\n").0, "40: noisy\n+ second:1:1: x");
    assert_eq!(verdicts("", "").0, format!("32: missing\n- {}", right.trim_end()));
    assert_eq!(verdicts("one\ntwo\n", "").0, format!("32: wrong\n- {}\n+ one\n+ two", right.trim_end()));
}

#[test]
fn an_update_writes_wrong_diagnostics_and_nothing_else() {
    assert_eq!(verdicts("", "noise\n").1, PAGE);
    let old = "article:1:13: warning[family/name] The hill is 9,000 metres high\n";
    assert_eq!(verdicts("one\ntwo\n", "").1, PAGE.replace(old, "one\ntwo\n"));
}

#[test]
fn a_page_is_explained_without_its_front_matter() {
    let page = parse(PATH, PAGE).unwrap();
    let text = explain(&page);
    assert!(text.starts_with("family/name: warning, check `height`, metres = 100\n\n# family/name\n"), "{text}");
    assert!(!text.contains("+++"));
}

#[test]
fn the_first_draft_needs_only_its_diagnostics() {
    let [kind] = KINDS;
    let kind = CheckKind { build: |_| Ok(Box::new(Height { _metres: 1 })), ..kind };
    let draft = scaffold("family/name", &kind).unwrap();
    let page = parse(PATH, &draft).unwrap_or_else(|errors| panic!("{}", shown(&errors)));
    compile(&page.header, &[kind]).unwrap_or_else(|errors| panic!("{}", shown(&errors)));
    insta::assert_snapshot!(draft);
    for code in ["name", "Family/name", "a/b/c", "a/"] {
        assert_eq!(scaffold(code, &KINDS[0]), None, "{code}");
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("rules")
}

fn builtin() -> RuleSet {
    RuleSet::builtin().unwrap_or_else(|errors| panic!("{}", shown(&errors)))
}

#[test]
fn every_page_of_the_folder_is_built_in() {
    let mut loaded = RuleSet::default();
    loaded.load(&folder()).unwrap_or_else(|errors| panic!("{}", shown(&errors)));
    let codes = |set: &RuleSet| set.pages().iter().map(|page| page.code.to_string()).collect::<Vec<_>>();
    assert!(!loaded.pages().is_empty());
    assert_eq!(codes(&builtin()), codes(&loaded));
}

/// `INSTA_UPDATE=always` writes the table into the file, as it writes snapshots.
#[test]
fn the_readme_has_the_table_of_the_pages() {
    let table = table(&builtin()).unwrap_or_else(|errors| panic!("{}", shown(&errors)));
    let path = folder().join("README.md");
    let readme = std::fs::read_to_string(&path).unwrap();
    let wanted = with_table(&readme, &table).expect("the file has both markers");
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        std::fs::write(&path, &wanted).unwrap();
    } else {
        assert!(readme == wanted, "run this test with INSTA_UPDATE=always; the table should be:\n{table}");
    }
}

#[test]
fn an_unknown_rule_is_answered_with_the_nearest() {
    let set = builtin();
    let asked = |code| set.find(code).err().map(|error| error.to_string()).unwrap_or_default();
    assert_eq!(asked("calendar/weekday-mismatch"), "");
    assert_eq!(
        asked("calender/weekday-mismatch"),
        "there is no rule `calender/weekday-mismatch`; did you mean `calendar/weekday-mismatch`?"
    );
    assert_eq!(
        asked("weekday-mismatch"),
        "there is no rule `weekday-mismatch`; did you mean `calendar/weekday-mismatch`?"
    );
    assert_eq!(asked("zzz"), "there is no rule `zzz`");
}

#[test]
fn a_page_of_the_house_takes_the_place_of_a_built_in_one() {
    let house = tempfile::tempdir().unwrap();
    let family = house.path().join("calendar");
    std::fs::create_dir(&family).unwrap();
    let header = builtin().find("calendar/weekday-mismatch").unwrap().1.source.text.replace("'error'", "'note'");
    std::fs::write(family.join("weekday-mismatch.md"), header).unwrap();
    std::fs::write(house.path().join("README.md"), "no rule").unwrap();
    let mut set = builtin();
    let before = set.rules().len();
    set.load(house.path()).unwrap_or_else(|errors| panic!("{}", shown(&errors)));
    assert_eq!(set.rules().len(), before);
    assert_eq!(set.find("calendar/weekday-mismatch").unwrap().0.severity.name(), "note");
    let missing = set.load(&house.path().join("nowhere")).unwrap_err();
    assert_eq!(missing.len(), 1);
}

proptest! {
    /// Pieces of the good page in any order, with any text between.
    #[test]
    fn no_text_makes_the_reader_panic(
        pieces in prop::collection::vec((0..PAGE.len(), 0..PAGE.len(), ".{0,8}"), 0..8)
    ) {
        let piece = |(from, to, between): &(usize, usize, String)| {
            format!("{}{between}", PAGE.get(*from.min(to)..*from.max(to)).unwrap_or_default())
        };
        let text: String = pieces.iter().map(piece).collect();
        for text in [&text, &format!("{}{text}", PAGE.get(..150).unwrap_or_default())] {
            for error in errors(PATH, text) {
                prop_assert!(text.get(error.span.clone()).is_some(), "{}: {:?}", error.message, error.span);
            }
        }
    }

    /// The good page with a stretch cut out, or put in.
    #[test]
    fn no_slip_makes_the_reader_panic(at in 0..PAGE.len(), cut in 0usize..40, new in ".{0,6}") {
        let text = format!("{}{new}{}", &PAGE[..at], PAGE.get(at + cut..).unwrap_or_default());
        for error in errors(PATH, &text) {
            prop_assert!(text.get(error.span.clone()).is_some(), "{}: {:?}", error.message, error.span);
        }
    }
}
