//! Own sentences and what they tell of stretches.

use super::{StretchClaim, Stretched};
use crate::claims::tests::{READER, shown};

/// Each text with what it tells of stretches.
fn told(texts: &[&str]) -> String {
    shown(texts, |article, reading| {
        let line = |claim: &StretchClaim| {
            let of = picture(claim, |person| &reading.people[person as usize].name);
            let time = &reading.time_mentions[claim.time as usize];
            format!("{of} {:?} {}", claim.part, article.text_at(time.field, time.span))
        };
        reading.stretches.iter().map(line).collect()
    })
}

fn picture<'a>(claim: &StretchClaim, name: impl Fn(u32) -> &'a String) -> String {
    match &claim.of {
        Stretched::Post { person, role: None } => name(*person).clone(),
        Stretched::Post { person, role: Some(role) } => match &role.of {
            Some(of) => format!("{} ({} of {of})", name(*person), role.name),
            None => format!("{} ({})", name(*person), role.name),
        },
        Stretched::Thing { kind, modifiers, definite } => {
            let thing = &READER.knowledge().stretches.things[usize::from(*kind)].name;
            let known = if *definite { "the " } else { "" };
            format!("{known}{thing} {modifiers:?}")
        }
    }
}

#[test]
fn posts_with_their_holders() {
    insta::assert_snapshot!(told(&[
        "Greta Sandvik, who ran the port for 14 years from 2003, was praised on Thursday. She stepped down in 2012.",
        "Marta Lindqvist took over as editor in 2016 from Nils Holm, who had held the job since mid-2012. Holm's nine years as editor were loud.",
        "Marta Lindqvist succeeded Nils Holm as editor in 2016. He spent nine years as editor.",
        "Marta Lindqvist took over in 2016 following the resignation of Nils Holm. Holm was appointed editor in 2012, aged five months.",
        "Ole Brandt was elected mayor of Bern in 2009. He served as mayor for ten years before losing the vote.",
        "Ole Brandt became deputy mayor in 2009 and resigned in 2015 after ten years in office.",
        "Ole Brandt, 61, has led the union for 12 years. He became its leader in 2009.",
        "Ole Brandt has been mayor since 2009. He was sacked as coach in March 2011 after two years.",
        "Ole Brandt had hoped to win the vote in 1992, but he lost it to Eva Moser in 1992 and stepped down. Two years passed.",
        "Ole Brandt sacked the coach in 2011. Brandt resigned from the board in 2012. It had five years to run.",
        "Ole Brandt would have served as mayor for ten years. He may step down in 2025.",
        "\"Ole Brandt led the union for 12 years,\" she said.",
        "Under Eva Moser, who was named chief executive in 2011, sales grew for five years. Her seven years as chief executive end.",
    ]));
}

#[test]
fn things_that_last() {
    insta::assert_snapshot!(told(&[
        "The strike began on 3 March and ended on 28 March. The seven-week strike cost the line dear.",
        "The murder trial, which started in May 2022, lasted nine months. It ended the 14-month trial.",
        "The ministers met for about half an hour. She spoke of it after their two-hour conversation.",
        "The season that began on Aug. 1 is long. The current season, which is almost five months old, is long.",
        "His four-year term, which began in 2019, ends in 2025. The term ended in 2022.",
        "The siege of the town lasted 40 days. The 50-day siege of the town ended in May 2022.",
        "The first strike lasted 40 days. The 50-day strike is over.",
        "The talks lasted two hours. The four-hour meeting was expected to last three hours.",
        "The two strikes lasted 40 days. The 50-day strike is over.",
        "They have met for two hours every day. The three-hour talks are over.",
        "A three-year drought ended in May 2022. The drought began in 2014.",
    ]));
}
