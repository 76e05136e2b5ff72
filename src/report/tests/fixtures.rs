//! Articles and findings of our own.

use std::sync::Arc;

use crate::finding::{Finding, Label, Severity};
use crate::text::{Article, Block, Field, FieldKind, Place, PublicationDate, Role, Site, Span};

/// An article of a text file; a paragraph a line.
pub(super) fn article(id: &str, text: &str) -> Article {
    let mut at = 0;
    let mut blocks = Vec::new();
    for line in text.split_inclusive('\n') {
        blocks.push(Block { role: Role::Paragraph, span: Span::from_usize(at, at + line.len()) });
        at += line.len();
    }
    let field = Field { kind: FieldKind::Text, text: text.to_owned(), blocks, place: Place::File { line: 1 } };
    Article { id: id.into(), source: id.into(), fields: vec![field], published: PublicationDate::UNKNOWN }
}

/// The site of the first `words` in an article's text.
pub(super) fn site(articles: &[Article], index: u32, words: &str) -> Site {
    let text = &articles[index as usize].field(FieldKind::Text).unwrap().text;
    let start = text.find(words).expect("words of the text");
    Site { article: index, field: FieldKind::Text, span: Span::from_usize(start, start + words.len()) }
}

/// An error with these labels: article, words, note.
pub(super) fn finding(articles: &[Article], rule: &str, message: &str, labels: &[(u32, &str, &str)]) -> Finding {
    Finding {
        rule: Arc::from(rule),
        severity: Severity::Error,
        message: message.to_owned(),
        labels: labels
            .iter()
            .map(|(index, words, note)| Label { site: site(articles, *index, words), note: (*note).to_owned() })
            .collect(),
        derivation: Vec::new(),
        help: None,
        repairs: Vec::new(),
    }
}

/// The ferry that changed its weekday.
pub(super) fn ferry() -> (Vec<Article>, Vec<Finding>) {
    let articles = vec![article(
        "copy/ferry.txt",
        "Ferry timetable changes\n\nThe last ferry of the season leaves Varna on Tuesday, 27 September 2023, the port said.\n",
    )];
    let mut found = finding(
        &articles,
        "calendar/weekday-mismatch",
        "27 September 2023 was a Wednesday, not a Tuesday",
        &[(0, "Tuesday, 27 September 2023", "the calendar says Wednesday")],
    );
    found.derivation = vec!["27 September 2023 is the 270th day of 2023, which began on a Sunday".to_owned()];
    found.help =
        Some("if the date is right, write Wednesday; if the weekday is right, it may be 26 September".to_owned());
    let repair = |words: &str, with: &str| crate::finding::Repair {
        site: site(&articles, 0, words),
        replacement: with.to_owned(),
    };
    found.repairs = vec![repair("Tuesday", "Wednesday"), repair("27 September 2023", "26 September 2023")];
    (articles, vec![found])
}

/// The bridge that three articles open at three times; one of them has a long paragraph.
pub(super) fn bridge() -> (Vec<Article>, Vec<Finding>) {
    let long = "The Halden bridge, which cost the county more than twice what the council had been promised when the first \
                plans were shown in the old fire station, opened to traffic in March 2020, at a time when hardly a car \
                was to be seen on the coast road. Fishermen had asked for a higher span, the harbour master for a lower \
                one, and the two families who still lived on the island for none at all. ";
    let articles = vec![
        article(
            "monday/bridge.txt",
            "Toll on the bridge to rise\n\nThe bridge opened in December 2020 and has paid for half of itself since then.\n",
        ),
        article(
            "tuesday/harbour.txt",
            &format!(
                "Harbour\n\n{}\n\n{}{}\n",
                "Boats came in late. ".repeat(3),
                long.repeat(3),
                "Work on it went on for years."
            ),
        ),
        article("tuesday/island.txt", "Islanders have driven to the mainland since early 2020.\n"),
    ];
    let mut found = finding(
        &articles,
        "event/dates-conflict",
        "the Halden bridge opened in December 2020, but also in March 2020 and in early 2020",
        &[
            (0, "December 2020", "opened in December 2020"),
            (1, "March 2020", "opened in March 2020"),
            (2, "since early 2020", "opened between January and April 2020"),
        ],
    );
    found.derivation = vec![
        "December 2020 is 1 to 31 December 2020; March 2020 is 1 to 31 March 2020: no day is in both".to_owned(),
        "early 2020 is 1 January to 30 April 2020: it agrees with March 2020".to_owned(),
    ];
    found.help = Some("two of three articles say spring 2020; check monday/bridge.txt first".to_owned());
    (articles, vec![found])
}

/// One long paragraph that counts a council three times.
pub(super) fn council() -> (Vec<Article>, Vec<Finding>) {
    let articles = vec![article(
        "council.txt",
        "The council of Marsk has 31 seats, and on Monday evening every one of them was taken when the vote on the swimming \
         pool was called. Seventeen members voted for the pool and sixteen against, the clerk said, while a small crowd \
         waited in the rain outside the town hall for the news.\n",
    )];
    let mut found = finding(
        &articles,
        "number/parts-exceed-total",
        "17 and 16 votes are more than the council's 31 seats",
        &[(0, "Seventeen members voted for", "17"), (0, "sixteen against", "16"), (0, "31 seats", "at most 31")],
    );
    found.severity = Severity::Warning;
    found.derivation = vec!["17 + 16 = 33 > 31".to_owned()];
    (articles, vec![found])
}

/// A whole sentence is the label.
pub(super) fn long_label() -> (Vec<Article>, Vec<Finding>) {
    let sentence = "The lighthouse keeper, who had come to the rock as a boy of eleven with his uncle's goats and never left \
                    it for more than a week, retired at the age of seventy after forty years on the rock.";
    let articles = vec![article("keeper.txt", &format!("Storms are rare. {sentence} The goats stayed.\n"))];
    let found =
        finding(&articles, "age/arithmetic", "70 years are not 11 and 40", &[(0, sentence, "59 years unaccounted")]);
    (articles, vec![found])
}

/// Characters that are not one column wide.
pub(super) fn scripts() -> (Vec<Article>, Vec<Finding>) {
    let articles = vec![
        article("wide.txt", "大会は二〇二三年七月二十六日(火曜日)に開かれた。\n"),
        article("marks.txt", "Le the\u{301}a\u{302}tre rouvre le mardi 26 juillet 2023, dit-on.\n"),
        article("rtl.txt", "הנמל נסגר ביום שלישי, 26 ביולי 2023, אמרו.\n"),
    ];
    let labels =
        [(0, "火曜日", "a Tuesday"), (1, "mardi 26 juillet 2023", "a Tuesday"), (2, "26 ביולי 2023", "26 July 2023")];
    let found = finding(&articles, "calendar/weekday-mismatch", "26 July 2023 was a Wednesday", &labels);
    (articles, vec![found])
}

/// A paragraph over three lines; the label crosses a line end.
pub(super) fn wrapped() -> (Vec<Article>, Vec<Finding>) {
    let text = "A heading\n\n\tThe quarry was shut for good on Tuesday,\n\t27 September 2023, and has been\n\tunder water since.\n";
    let mut articles = vec![article("wrapped.txt", text)];
    let start = text.find('\t').unwrap();
    articles[0].fields[0].blocks = vec![
        Block { role: Role::Heading, span: Span::new(0, 9) },
        Block { role: Role::Paragraph, span: Span::from_usize(start, text.len() - 1) },
    ];
    let label = [(0, "Tuesday,\n\t27 September 2023", "a Wednesday")];
    let found = finding(&articles, "calendar/weekday-mismatch", "27 September 2023 was a Wednesday", &label);
    (articles, vec![found])
}

/// Escapes, overrides and controls in every part that is printed.
pub(super) fn hostile() -> (Vec<Article>, Vec<Finding>) {
    let articles = vec![article(
        "dir/\u{1b}]0;title\u{7}.txt",
        "He said \u{1b}[31mred\u{1b}[0m on \u{202e}yadseuT\u{202c} and a\u{200b}b.\n",
    )];
    let mut found = finding(
        &articles,
        "a/\u{1b}[2J",
        "message \u{1b}[1m and \u{9b}1m",
        &[(0, "\u{202e}yadseuT\u{202c}", "note \u{2066}inside\u{2069}"), (0, "red", "\u{7f}")],
    );
    found.derivation = vec!["step \u{8}\u{8}\u{8}".to_owned()];
    found.help = Some("help\nwith a line \u{1b}[K".to_owned());
    (articles, vec![found])
}

/// An article that is the 17th line of a batch, with escapes before the label.
pub(super) fn batch_line() -> (Vec<Article>, Vec<Finding>) {
    let mut articles = vec![article("a-17", "“Soon”, said the mayor on Tuesday, 27 September 2023.\n")];
    let escapes = vec![crate::text::Escape { decoded: 3, ahead: 3 }, crate::text::Escape { decoded: 10, ahead: 6 }];
    articles[0].source = "batch.jsonl".into();
    articles[0].fields[0].place = Place::Json { line: 17, start: 40, escapes };
    let label = [(0, "Tuesday, 27 September 2023", "a Wednesday")];
    let found = finding(&articles, "calendar/weekday-mismatch", "27 September 2023 was a Wednesday", &label);
    (articles, vec![found])
}
