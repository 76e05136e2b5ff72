use super::*;
use crate::knowledge::Knowledge;
use crate::lexicon::VocabularyBuilder;
use crate::recognise::name;
use crate::segment::{Segmented, segment};
use crate::text::{Article, Block, Field, FieldKind, Place, PublicationDate, Role, Span};
use crate::value::{Day, DayRange, DaySet};

/// The people of a text published on 5 May 2021: name, how often, the known person, the holder of the title.
fn people(text: &str) -> Vec<String> {
    let (knowledge, _) = Knowledge::builtin();
    let mut words = VocabularyBuilder::new();
    knowledge.register(&mut words);
    let vocabulary = words.build();
    let blocks = vec![Block { role: Role::Paragraph, span: Span::from_usize(0, text.len()) }];
    let field = Field { kind: FieldKind::Text, text: text.to_owned(), blocks, place: Place::File { line: 1 } };
    let article =
        Article { id: "a".into(), source: "-".into(), fields: vec![field], published: PublicationDate::UNKNOWN };
    let mut segmented = Segmented::default();
    segment(&article, &vocabulary, &mut segmented);
    let mut names = Vec::new();
    name::mentions(&article, &segmented, &vocabulary, &knowledge, &mut names);
    let anchor = Day::ymd(2021, 5, 5).map_or_else(DaySet::all, |day| DayRange::day(day).into());
    let known = |id: Option<u16>| {
        id.and_then(|id| knowledge.people.get(usize::from(id))).map_or("-", |person| person.name.as_str())
    };
    let people = link(&article, &names, &anchor, &knowledge);
    people.iter().map(|p| format!("{} x{} {} {}", p.name, p.mentions.len(), known(p.fact), known(p.holder))).collect()
}

#[test]
fn later_mentions_refer_back() {
    for (text, expected) in [
        ("Anna Lindqvist won. Ms Lindqvist smiled, and Lindqvist left.", &["Anna Lindqvist x3 - -"][..]),
        ("Anna Lindqvist met Ola Berg. Lindqvist said so.", &["Anna Lindqvist x2 - -", "Ola Berg x1 - -"]),
        ("Anna B. Lindqvist won. Anna Lindqvist smiled.", &["Anna B. Lindqvist x2 - -"]),
        (
            "Judge Anna Holm met Mayor Peter Holm. Mayor Holm said so. They asked Holm.",
            &["Anna Holm x1 - -", "Peter Holm x2 - -", "Holm x1 - -"],
        ),
        ("Then Park Ji-sung scored. Later Park said it was luck.", &["Park Ji-sung x2 - -"]),
    ] {
        assert_eq!(people(text), expected, "{text}");
    }
}

#[test]
fn names_and_titles_lead_to_the_facts() {
    for (text, expected) in [
        ("It was Roh Moo Hyun.", &["Roh Moo Hyun x1 Roh Moo-hyun -"][..]),
        ("It was French President Emmanuel Macron.", &["Emmanuel Macron x1 Emmanuel Macron Emmanuel Macron"]),
        ("It was US President Biden.", &["Biden x1 Joe Biden Joe Biden"]),
        ("It was former US President Obama.", &["Obama x1 - -"]),
        ("It was German Chancellor Helmut Kohl.", &["Helmut Kohl x1 Helmut Kohl Angela Merkel"]),
        ("It was US President Ida Holm.", &["Ida Holm x1 - Joe Biden"]),
    ] {
        assert_eq!(people(text), expected, "{text}");
    }
}
