//! `attributes`: one attribute of one subject, told with two figures in one article.

mod evidence;
mod explained;
mod setting;
mod stated;

use serde::Deserialize;

use self::stated::{Stated, stated};
use super::{ArticleContext, Check, CheckKind, Conflict};
use crate::check::repair::slip::Slip;
use crate::text::FieldKind;

/// The check as rule pages name it.
pub(super) const KIND: CheckKind = CheckKind {
    name: "attributes",
    slots: &[
        ("attribute", "what the figures tell: \"the number of dead\""),
        ("early", "the words that tell it first: \"killed 12 people\""),
        ("late", "the words that tell it later"),
        (
            "slip",
            "how the one may have become the other, with a space before it: \" (a factor of ten apart)\"; else empty",
        ),
    ],
    build: |options| {
        AttributeOptions::deserialize(options).map(|options| Box::new(Attributes(options.of)) as Box<dyn Check>)
    },
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AttributeOptions {
    /// Whose attributes are compared.
    of: Of,
}

/// Whose attributes.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Of {
    /// People, counted by what befell them in one event.
    People,
    /// Everything else.
    Things,
}

/// An article that tells one attribute more often lists many subjects.
const MANY: usize = 40;

struct Attributes(Of);

impl Check for Attributes {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        if article.reading.attributes.len() < 2 {
            return;
        }
        let all: Vec<Stated<'_>> = stated(article).filter(|one| one.of_people() == (self.0 == Of::People)).collect();
        let mut kinds: Vec<u16> = all.iter().map(|one| one.claim.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        for kind in kinds {
            let same: Vec<&Stated<'_>> = all.iter().filter(|one| one.claim.kind == kind).collect();
            if same.len() > MANY {
                continue;
            }
            if let Some((early, late)) = differing(article, &same) {
                found.push(conflict(article, early, late));
            }
        }
    }
}

/// The first two statements of one attribute that can't both be true.
fn differing<'a, 'b>(
    article: &ArticleContext<'_>,
    told: &'b [&'a Stated<'a>],
) -> Option<(&'b Stated<'a>, &'b Stated<'a>)> {
    let comparable = |one: &&&Stated<'_>| one.claim.apart.is_none();
    for (at, early) in told.iter().enumerate().filter(|(_, early)| comparable(early)) {
        for late in told.iter().skip(at + 1).filter(comparable) {
            if early.conflicts(late)
                && !is_borne_out(early, late, told)
                && !setting::parts(article, early, late)
                && evidence::is_enough(article, early, late, told)
                && !explained::is_explained(article, early, late)
            {
                return Some((early, late));
            }
        }
    }
    None
}

/// Whether the article tells both figures elsewhere too, so that neither is a slip, or the text that of its headline.
fn is_borne_out(early: &Stated<'_>, late: &Stated<'_>, told: &[&Stated<'_>]) -> bool {
    let elsewhere =
        |one: &Stated<'_>| told.iter().any(|other| other.claim.sentence != one.claim.sentence && !other.conflicts(one));
    let headed = early.claim.field != FieldKind::Text;
    elsewhere(early) && (headed || elsewhere(late))
}

fn conflict(article: &ArticleContext<'_>, early: &Stated<'_>, late: &Stated<'_>) -> Conflict {
    let words = |one: &Stated<'_>| article.text(one.claim.field, one.claim.span).to_owned();
    let figure = |one: &Stated<'_>| article.text(one.claim.field, one.span).to_owned();
    let says = article.knowledge.attributes.kinds.get(usize::from(early.claim.kind)).map_or("", |kind| &kind.says);
    let place = |one: &Stated<'_>| match one.claim.field {
        FieldKind::Title => "the headline",
        FieldKind::Standfirst => "the standfirst",
        _ => "the text",
    };
    let slip = Slip::between(early.count, late.count)
        .filter(|slip| *slip != Slip::Digits || evidence::is_in_digits(article, early, late))
        .map_or_else(String::new, |slip| format!(" ({})", slip.describe()));
    let line = |one: &Stated<'_>| format!("“{}” in {} makes {says} {}", words(one), place(one), figure(one));
    Conflict {
        labels: vec![
            article.label(late.claim.field, late.span, format!("here {}", figure(late))),
            article.label(early.claim.field, early.span, format!("here {}", figure(early))),
        ],
        derivation: vec![
            line(early),
            line(late),
            "no hedge, rounding, part or sum told in the article leads from one to the other".to_owned(),
        ],
        slots: vec![("attribute", says.to_owned()), ("early", words(early)), ("late", words(late)), ("slip", slip)],
        ..Conflict::default()
    }
}
