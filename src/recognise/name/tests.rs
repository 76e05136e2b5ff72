use proptest::prelude::*;

use super::*;
use crate::lexicon::VocabularyBuilder;
use crate::recognise::time;
use crate::segment::segment;
use crate::text::{Block, Field, Place, PublicationDate, Span};

struct Tools {
    knowledge: Knowledge,
    vocabulary: Vocabulary,
}

fn tools() -> Tools {
    let (knowledge, errors) = Knowledge::builtin();
    assert!(errors.is_empty());
    let mut words = VocabularyBuilder::new();
    time::register(&mut words);
    knowledge.register(&mut words);
    Tools { knowledge, vocabulary: words.build() }
}

impl Tools {
    fn mentions(&self, text: &str) -> Vec<NameMention> {
        let blocks = vec![Block { role: Role::Paragraph, span: Span::from_usize(0, text.len()) }];
        let field = Field { kind: FieldKind::Text, text: text.to_owned(), blocks, place: Place::File { line: 1 } };
        let article =
            Article { id: "a".into(), source: "-".into(), fields: vec![field], published: PublicationDate::UNKNOWN };
        let mut segmented = Segmented::default();
        segment(&article, &self.vocabulary, &mut segmented);
        let mut out = Vec::new();
        mentions(&article, &segmented, &self.vocabulary, &self.knowledge, &mut out);
        out
    }

    /// Each name with its kind, its title before it in brackets: `p[President]Ida Holm`.
    fn shown(&self, text: &str) -> String {
        let shown = self.mentions(text).into_iter().map(|mention| {
            let kind = match mention.kind {
                NameKind::Person => "p",
                NameKind::Organisation => "o",
                NameKind::Place => "l",
            };
            let title = mention.title.map_or_else(String::new, |title| {
                let tense = match title.tense {
                    Tense::Now => "",
                    Tense::Past => "past ",
                    Tense::Coming => "coming ",
                };
                format!("[{tense}{}]", title.span.of(text))
            });
            format!("{kind}{title}:{}", mention.span.of(text))
        });
        shown.collect::<Vec<_>>().join(" | ")
    }
}

#[test]
fn reads_names_with_their_titles() {
    let tools = tools();
    for (text, expected) in [
        (
            "The Norwegian trade minister Ingrid Solberg left.",
            "l:Norwegian | p[Norwegian trade minister]:Ingrid Solberg",
        ),
        (
            "Then Belgium's Foreign Minister Karel Peeters spoke.",
            "l:Belgium | p[past Belgium's Foreign Minister]:Karel Peeters",
        ),
        ("He met former President Ida Holm.", "p[past former President]:Ida Holm"),
        ("Police spoke to Gen. Ola Berg.", "p[Gen.]:Ola Berg"),
        ("Mr Lindqvist, 34, was there.", "p[Mr]:Lindqvist"),
        (
            "It was Ida Holm, the Danish defence minister, who won.",
            "p[the Danish defence minister]:Ida Holm | l:Danish",
        ),
        ("They praised Secretary of State Ida Holm.", "p[Secretary of State]:Ida Holm"),
        ("A letter from Park Ji-sung's lawyer came.", "p:Park Ji-sung"),
        ("The house of Jan van der Berg burned.", "p:Jan van der Berg"),
        ("It belongs to J. R. Holm and Jean-Claude Petit.", "p:J. R. Holm | p:Jean-Claude Petit"),
        ("NATO and the Ministry of Health agreed in Oslo.", "o:NATO | o:Ministry of Health | l:Oslo"),
        ("New York Times reporter Ida Holm wrote it.", "o:New York Times | p[reporter]:Ida Holm"),
        ("She works for the Bank of England in London.", "o:Bank of England | l:London"),
        ("On Tuesday in May, the French and the Poles met.", "l:French | l:Poles"),
        ("However, Police said nothing.", ""),
    ] {
        assert_eq!(tools.shown(text), expected, "{text}");
    }
}

#[test]
fn the_article_settles_what_a_sentence_leaves_open() {
    let tools = tools();
    assert_eq!(tools.shown("Lindqvist won. Anna Lindqvist was happy."), "p:Lindqvist | p:Anna Lindqvist");
    assert_eq!(tools.shown("Anna Lindqvist won. Lindquist did not stay."), "p:Anna Lindqvist | p:Lindquist", "a slip");
    assert_eq!(tools.shown("Anna Lindqvist won. Lindbergs did not stay."), "p:Anna Lindqvist");
    assert_eq!(tools.shown("Rainfall doubled."), "", "a capital at the start of a sentence makes no name");
}

#[test]
fn offices_are_told_by_title_and_place() {
    let tools = tools();
    for (text, office) in [
        ("It was Russian Foreign Minister Ola Berg.", Some("Foreign Minister of Russia")),
        ("It was the French president, Ola Berg.", None),
        ("It was US Secretary of State Ida Holm.", Some("United States Secretary of State")),
        ("It was UN Secretary-General Ida Holm.", Some("Secretary-General of the United Nations")),
        ("It was State Affairs Chairman Ola Berg.", Some("Chairman of the State Affairs Commission")),
        ("It was Foreign Minister Ola Berg.", None),
        ("It was Russian Deputy Foreign Minister Ola Berg.", None),
    ] {
        let found = tools.mentions(text).into_iter().find_map(|mention| mention.title?.office);
        let name = found.map(|id| tools.knowledge.offices[usize::from(id)].name.as_str());
        assert_eq!(name, office, "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_without_harm(text in "(President |U\\.S\\. |Roh Moo|-hyun|'s |the |of |al-|\\. |, |[A-Zßéł]{1,3}|[a-z ]{1,4}|St\\.|“|\\PC){0,20}") {
        let tools = TOOLS.get_or_init(tools);
        let mut end = 0;
        for mention in tools.mentions(&text) {
            prop_assert!(text.get(mention.span.start as usize..mention.span.end as usize).is_some_and(|name| !name.is_empty()));
            prop_assert!(mention.span.start >= end, "in order, without overlaps");
            end = mention.span.end;
        }
    }
}

static TOOLS: std::sync::OnceLock<Tools> = std::sync::OnceLock::new();
