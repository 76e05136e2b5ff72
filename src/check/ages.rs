//! `ages`: what an article says of one person's age and birth, where no day of birth fits all of it.

use serde::Deserialize;

use super::age_claims::{AgeClaim, age_claims};
use super::times::published_line;
use super::{ArticleContext, Check, CheckKind, Conflict, NoOptions};

/// The check as rule pages name it.
pub(super) const KIND: CheckKind = CheckKind {
    name: "ages",
    slots: &[
        ("person", "the person: \"Vera Lindt\""),
        ("first", "what is said in one place: \"aged 58 on 10 June 2024\""),
        ("second", "what is said in the other: \"born in 1950\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(Ages) as Box<dyn Check>),
};

struct Ages;

impl Check for Ages {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        let mut claims = age_claims(article);
        claims.sort_by_key(|claim| (claim.person, claim.field, claim.span));
        for own in claims.chunk_by(|a, b| a.person == b.person) {
            let pairs = own.iter().enumerate().flat_map(|(at, a)| own.iter().skip(at + 1).map(move |b| (a, b)));
            let odd = pairs.into_iter().find(|(a, b)| a.born.intersect(b.born).is_none());
            found.extend(odd.map(|(a, b)| conflict(article, a, b)));
        }
    }
}

fn conflict(article: &ArticleContext<'_>, a: &AgeClaim, b: &AgeClaim) -> Conflict {
    let person = article.reading.people.get(a.person as usize).map_or("", |person| &person.name);
    let line = |claim: &AgeClaim| match &claim.source {
        Some(source) => format!("{person} was {} ({source})", claim.says),
        None => format!("{}: born {}", claim.says, claim.born),
    };
    let mut derivation = vec![line(a), line(b)];
    if [a, b].iter().any(|claim| claim.is_now) {
        derivation.insert(0, published_line(article));
    }
    Conflict {
        labels: vec![
            article.label(b.field, b.span, format!("born {}", b.born)),
            article.label(a.field, a.span, format!("born {}", a.born)),
        ],
        derivation,
        slots: vec![("person", person.to_owned()), ("first", a.says.clone()), ("second", b.says.clone())],
        ..Conflict::default()
    }
}
