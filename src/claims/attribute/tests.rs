//! Own sentences and the attributes that their figures tell.
#![allow(clippy::unwrap_used)]

use std::fmt::Write;

use proptest::prelude::*;

use super::{AttributeClaim, Told};
use crate::claims::Reading;
use crate::claims::tests::{READER, reading, shown};
use crate::text::{Article, Span};

/// Each text with the attributes that it tells.
fn told(texts: &[&str]) -> String {
    shown(texts, |article, reading| reading.attributes.iter().map(|claim| picture(article, reading, claim)).collect())
}

fn picture(article: &Article, reading: &Reading, claim: &AttributeClaim) -> String {
    let text = |span: Span| article.text_at(claim.field, span);
    let figure = match claim.figure {
        Told::Quantity(at) => reading.quantities[at as usize].span,
        Told::Time(at) => reading.time_mentions[at as usize].span,
    };
    let kind = &READER.knowledge().attributes.kinds[usize::from(claim.kind)];
    let mut line = format!("{} = {}", kind.name, text(figure));
    let modifiers: Vec<&str> = claim.modifiers.iter().map(|word| text(*word)).collect();
    if claim.head.is_some() || !modifiers.is_empty() {
        write!(line, " of {modifiers:?} {}", claim.head.map_or("-", text)).unwrap();
    }
    if let Some(known) = claim.definite {
        write!(line, ", {}", if known { "known" } else { "new" }).unwrap();
    }
    if let Some(occasion) = &claim.occasion {
        let several = if occasion.several { "several " } else { "" };
        write!(line, ", {several}{} known {:?}", text(occasion.noun), occasion.known).unwrap();
    }
    if let Some(source) = claim.source {
        write!(line, ", says {}", text(source)).unwrap();
    }
    if let Some(apart) = claim.apart {
        write!(line, ", apart as {}", apart.name()).unwrap();
    }
    line
}

#[test]
fn one_attribute_in_many_wordings() {
    insta::assert_snapshot!(told(&[
        "The bomb killed 12 people.",
        "A bomb went off, killing at least 12.",
        "Twelve people were killed in the blast.",
        "Twelve dead.",
        "The blast left 12 people dead.",
        "The death toll of 12 shocked the town.",
        "The toll stood at 12 on Monday.",
        "The deaths of 12 passengers are being looked into.",
        "The blast claimed 12 lives.",
        "Twelve passengers, including three children, lost their lives.",
        "The 12 miners who died were from one village.",
        "The collision, in which 12 people died, blocked the road.",
        "There were 12 civilian deaths.",
    ]));
}

#[test]
fn whoever_is_counted_and_by_what() {
    insta::assert_snapshot!(told(&[
        "The blast killed 12 North Korean soldiers.",
        "Relatives of the 25 missing workers waited.",
        "A second attack wounded 40.",
        "Monday's car bomb attack wounded 40 people, hospital officials said.",
        "Attacks wounded 40 people, according to the ministry.",
        "The fire brigade rescued 40 people.",
        "A gunman opened fire and killed 4 people.",
    ]));
}

#[test]
fn things_money_measures_and_terms() {
    insta::assert_snapshot!(told(&[
        "The bank was fined £3.4 million.",
        "The £3.4 million fine was paid.",
        "A fine of £3.4 million was paid.",
        "Borsa agreed to pay $82 million to settle the case.",
        "The $82-million deal was signed.",
        "He was jailed for nine years.",
        "Her nine-year sentence was upheld.",
        "The firm will cut 400 jobs.",
        "Turnout in Sunday's vote was 47 percent.",
        "They pay a 20 percent sales tax.",
        "The tower is 148 metres tall.",
        "It is £45m dearer than planned.",
    ]));
}

#[test]
fn what_is_held_against_nothing() {
    insta::assert_snapshot!(told(&[
        "The storm could kill 12 people.",
        "The army denied that 12 people were killed.",
        "About 12 people are feared dead.",
        "Twelve people were killed or injured.",
        "Twelve people were killed and 30 injured.",
        "Twelve of the miners were killed.",
        "They killed many, including 12 children.",
        "Twelve people died at the scene.",
        "Two people were killed in Sorna and one in Perl.",
        "Another 12 people were arrested.",
        "The toll rose from 12 overnight.",
        "Falls kill 12 people a day on average.",
        "Earlier reports put the toll at 12.",
        "They are seeking $5 million in damages.",
    ]));
}

proptest! {
    #[test]
    fn no_text_panics(words in prop::collection::vec(
        prop_oneof!["12|three|5%|£3m|9-year|é", "killed|toll|dead|fine|of|and|was|including|,|\\.|the|people|blast|\"|in|which"],
        0..30,
    )) {
        let (article, reading) = reading(&words.join(" "));
        for claim in &reading.attributes {
            prop_assert!(article.field(claim.field).is_some_and(|field| field.text.get(claim.span.start as usize..claim.span.end as usize).is_some()));
        }
    }
}
