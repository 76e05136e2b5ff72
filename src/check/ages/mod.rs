//! `ages` and `deeds`: what an article says of its people's births, ages and deeds, where no lives fit all of it.

mod said;
mod story;

#[cfg(test)]
mod tests;

use serde::Deserialize;

use super::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::claims::{LifeClaim, Moment, Said};
use said::Claim;
use story::Contradiction;

/// The check of ages and births as rule pages name it.
pub(super) const AGES: CheckKind = CheckKind {
    name: "ages",
    slots: &[
        ("person", "the person or people: \"Vera Lindt\""),
        ("claims", "what is said of them: \"aged 58 on 10 June 2024 and born in 1950\""),
        ("fits", "for each claim what would fit the others: \"73 or 74 for “58”, 1965 or 1966 for “1950”\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(Lives { deeds: false }) as Box<dyn Check>),
};

/// The check of deeds as rule pages name it.
pub(super) const DEEDS: CheckKind = CheckKind {
    name: "deeds",
    slots: &[
        ("person", "the person: \"Vera Lindt\""),
        ("deed", "what they did: \"being elected in 1968\""),
        ("claims", "what is said of their age: \"aged 58 on 10 June 2024\""),
        ("youngest", "the least age at which anyone does so, in years"),
        ("fits", "for each claim what would fit the others"),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(Lives { deeds: true }) as Box<dyn Check>),
};

struct Lives {
    /// Whether contradictions with the least age for a deed are told, or all others.
    deeds: bool,
}

impl Check for Lives {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        let claims = said::claims(article);
        if claims.is_empty() {
            return;
        }
        let (open, certain): (Vec<Claim<'_>>, Vec<Claim<'_>>) =
            claims.into_iter().partition(|claim| claim.said.or.is_some());
        let mut told = Vec::new();
        for people in certain.chunk_by(|a, b| a.said.person == b.said.person) {
            if let Some(contradiction) = story::contradiction(article, people) {
                told.extend(people.first().map(|claim| claim.said.person));
                found.extend(self.conflict(article, &contradiction));
            }
        }
        for pair in open.chunk_by(|a, b| a.said.sentence == b.said.sentence) {
            let known = certain.iter().filter(|claim| !told.contains(&claim.said.person));
            let known: Vec<Claim<'_>> = known.cloned().collect();
            found
                .extend(of_two(article, &known, pair).and_then(|contradiction| self.conflict(article, &contradiction)));
        }
    }
}

/// The contradiction of two people's ages at one moment with what else is said of them, whichever of them is meant by which
/// pronoun.
fn of_two<'a>(article: &ArticleContext<'_>, known: &[Claim<'a>], pair: &[Claim<'a>]) -> Option<Contradiction<'a>> {
    let with = |turned: bool| {
        let turn = |claim: &Claim<'a>| if turned { claim.turned() } else { claim.clone() };
        let people: Vec<u32> = pair.iter().map(|claim| claim.said.person).collect();
        let theirs = known.iter().filter(|claim| people.contains(&claim.said.person)).cloned();
        let claims: Vec<Claim<'a>> = theirs.chain(pair.iter().map(turn)).collect();
        story::contradiction(article, &claims)
    };
    let (first, second) = (with(false)?, with(true)?);
    // The way of reading that needs more of what is known is the one that came nearer to fitting.
    Some(if second.claims.len() > first.claims.len() { second } else { first })
}

impl Lives {
    fn conflict(&self, article: &ArticleContext<'_>, contradiction: &Contradiction<'_>) -> Option<Conflict> {
        let Contradiction { claims, too_young } = contradiction;
        if *too_young != self.deeds {
            return None;
        }
        let fits = ("fits", story::fits(article, claims));
        let person = ("person", people(article, claims));
        let slots = if *too_young {
            let (deeds, others): (Vec<_>, Vec<_>) =
                claims.iter().partition(|claim| matches!(claim.said.said, Said::Did(_)));
            let least = deeds.iter().filter_map(|claim| claim.youngest(article)).max()?;
            let deed = ("deed", said::joined(article, deeds.into_iter()));
            vec![
                person,
                deed,
                ("claims", said::joined(article, others.into_iter())),
                ("youngest", least.to_string()),
                fits,
            ]
        } else {
            vec![person, ("claims", said::joined(article, claims.iter())), fits]
        };
        let mut labels: Vec<_> = claims.iter().map(|claim| claim.label(article)).collect();
        labels.sort_by_key(|label| std::cmp::Reverse((label.site.field, label.site.span)));
        let mut derivation: Vec<String> = claims.iter().map(|claim| claim.line(article)).collect();
        if claims.iter().any(|claim| is_of_writing(&claim.said)) {
            derivation.insert(0, super::wording::times::published_line(article));
        }
        Some(Conflict { labels, derivation, slots, ..Conflict::default() })
    }
}

fn is_of_writing(claim: &LifeClaim) -> bool {
    matches!(claim.at, Moment::Writing | Moment::Lately | Moment::SinceDeed { .. })
}

/// The names of those of whom the claims speak: "Vera Lindt and Paolo Marchetti".
fn people(article: &ArticleContext<'_>, claims: &[Claim<'_>]) -> String {
    let mut people: Vec<u32> = Vec::new();
    for claim in claims {
        if !people.contains(&claim.said.person) {
            people.push(claim.said.person);
        }
    }
    let names = people.iter().filter_map(|person| article.reading.people.get(*person as usize));
    names.map(|person| person.name.as_str()).collect::<Vec<_>>().join(" and ")
}
