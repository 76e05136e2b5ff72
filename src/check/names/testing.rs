//! Readings of own sentences by the real recogniser, for the checks on names and people.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;

use crate::check::{ArticleContext, BatchContext, Check, Conflict, WordMemo, kinds};
use crate::claims::{EventIndex, Reading};
use crate::knowledge::Knowledge;
use crate::lexicon::VocabularyBuilder;
use crate::recognise::{name, time};
use crate::resolve::{Anchor, people, time as resolve_time};
use crate::segment::{Segmented, segment};
use crate::text::{Article, Block, DateEvidence, EvidenceKind, Field, FieldKind, Place, PublicationDate, Role, Span};
use crate::value::{Day, DayRange, DaySet};

/// What the check finds in `text`, published on `date`.
pub(super) fn conflicts(check: &str, date: Option<&str>, text: &str) -> Vec<Conflict> {
    let (knowledge, errors) = Knowledge::builtin();
    assert!(errors.is_empty(), "{errors:?}");
    let article = article(date, text);
    let reading = read(&article, &knowledge);
    let context = ArticleContext {
        index: 0,
        article: &article,
        reading: &reading,
        knowledge: &knowledge,
        words: &WordMemo::default(),
    };
    let mut found = Vec::new();
    built(check).article(&context, &mut found);
    found
}

/// What the check finds between these texts.
pub(super) fn conflicts_between(check: &str, texts: &[&str]) -> Vec<Conflict> {
    let (knowledge, _) = Knowledge::builtin();
    let articles: Vec<Article> = texts.iter().map(|text| article(None, text)).collect();
    let readings: Vec<Reading> = articles.iter().map(|article| read(article, &knowledge)).collect();
    let index = EventIndex::of(0, &readings);
    let words: Vec<WordMemo> = articles.iter().map(|_| WordMemo::default()).collect();
    let mut found = Vec::new();
    let batch = BatchContext {
        first: 0,
        articles: &articles,
        readings: &readings,
        index: &index,
        knowledge: &knowledge,
        words: &words,
    };
    built(check).batch(&batch, &mut found);
    found
}

fn built(name: &str) -> Box<dyn Check> {
    let kind = kinds().iter().find(|kind| kind.name == name).unwrap();
    (kind.build)(toml::de::ValueDeserializer::parse("{}").unwrap()).unwrap()
}

fn article(date: Option<&str>, text: &str) -> Article {
    let blocks = vec![Block { role: Role::Paragraph, span: Span::from_usize(0, text.len()) }];
    let field = Field { kind: FieldKind::Text, text: text.to_owned(), blocks, place: Place::File { line: 1 } };
    let evidence = date.map(|date| DateEvidence {
        kind: EvidenceKind::Metadata,
        at: None,
        days: DayRange::day(Day::of(date.parse::<NaiveDate>().unwrap())),
    });
    let published = PublicationDate::weigh(evidence.into_iter().collect());
    Article { id: "article".into(), source: "-".into(), fields: vec![field], published }
}

fn read(article: &Article, knowledge: &Knowledge) -> Reading {
    let mut words = VocabularyBuilder::new();
    time::register(&mut words);
    knowledge.register(&mut words);
    let vocabulary = words.build();
    let times = time::TimeWords::of(&vocabulary);
    let mut segmented = Segmented::default();
    segment(article, &vocabulary, &mut segmented);
    let (mut names, mut time_mentions) = (Vec::new(), Vec::new());
    name::mentions(article, &segmented, &vocabulary, knowledge, &mut names);
    for (index, sentence) in (0u32..).zip(&segmented.sentences) {
        let text = &article.field(sentence.field).unwrap().text;
        time::mentions(text, sentence.field, index, segmented.tokens_of(sentence), &times, &mut time_mentions);
    }
    let anchor = Anchor { days: DaySet::from(article.published.days), evidence: article.published.evidence.clone() };
    let input = resolve_time::Input { article, segmented: &segmented, mentions: &time_mentions, anchor: &anchor.days };
    let times = resolve_time::resolve(&input);
    let people = people::link(article, &names, &anchor.days, knowledge);
    Reading {
        anchor,
        sentences: segmented.sentences,
        quotations: segmented.quotations,
        time_mentions,
        times,
        quantities: Vec::new(),
        counted: Vec::new(),
        names,
        people,
        events: Vec::new(),
        orders: Vec::new(),
        firsts: Vec::new(),
        ages: Vec::new(),
        lives: crate::claims::Lives::default(),
        stretches: Vec::new(),
        attributes: Vec::new(),
    }
}
