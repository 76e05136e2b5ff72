//! `figures`: the figures of a headline or standfirst against the text. `repeated-figure`: those of the text against each other.

mod counterpart;
mod date;
mod figure;
mod reference;
mod repeated;
mod slip;
mod support;
mod twin;
pub(in crate::check) mod words;

#[cfg(test)]
mod tests;

use serde::Deserialize;

pub(super) use self::reference::KIND as REPEATED;

use self::figure::{Figure, Kind, figures};
use super::{ArticleContext, Check, CheckKind, Conflict};
use crate::text::{FieldKind, Span};

/// What the messages of both checks can name.
const SLOTS: &[(&str, &str)] = &[
    ("figure", "the figure as written: \"31 dead\""),
    ("other", "the figure that it differs from"),
    ("slip", "how the one may have become the other, with a space before it: \" (a factor of ten apart)\"; else empty"),
];

/// The check as rule pages name it.
pub(super) const KIND: CheckKind = CheckKind {
    name: "figures",
    slots: SLOTS,
    build: |options| {
        FigureOptions::deserialize(options).map(|options| Box::new(Figures(options.field)) as Box<dyn Check>)
    },
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FigureOptions {
    /// Whose figures are held against the text.
    field: Headed,
}

/// A part of the article that tells what the text tells.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Headed {
    Title,
    Standfirst,
}

impl Headed {
    const fn field(self) -> FieldKind {
        match self {
            Headed::Title => FieldKind::Title,
            Headed::Standfirst => FieldKind::Standfirst,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Headed::Title => "the headline",
            Headed::Standfirst => "the standfirst",
        }
    }
}

/// So many figures of a headline are looked at; a field with more is none.
const MOST: usize = 24;

struct Figures(Headed);

impl Check for Figures {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for (date, other, relation) in date::differing(article, self.0.field()) {
            let one = Place { field: date.mention.field, span: date.mention.span };
            let two = Place { field: other.mention.field, span: other.mention.span };
            found.push(self.conflict(article, one, two, relation.shared, None));
        }
        let own: Vec<Figure> = figures(article, self.0.field()).take(MOST).collect();
        if !own.iter().any(|figure| is_checked(article, figure)) {
            return;
        }
        let mut text: Vec<Figure> = figures(article, FieldKind::Text).collect();
        text.sort_by_key(|figure| figure.span.start);
        let also: Vec<Figure> = match self.0 {
            Headed::Title => figures(article, FieldKind::Standfirst).collect(),
            Headed::Standfirst => Vec::new(),
        };
        for figure in own.iter().filter(|figure| is_checked(article, figure)) {
            let other = repeated::repeated(article, figure, &text, &own);
            let other = other.or_else(|| {
                let is_open = !support::is_supported(article, figure, &text, &also);
                is_open.then(|| counterpart::counterpart(article, figure, &text, &own)).flatten()
            });
            let Some((other, likeness)) = other else { continue };
            let one = Place { field: figure.field, span: figure.span };
            let two = Place { field: other.field, span: other.span };
            found.push(self.conflict(article, one, two, likeness.words, slip::described(article, figure, other)));
        }
    }
}

/// Where a figure or date stands.
#[derive(Clone, Copy)]
struct Place {
    field: FieldKind,
    span: Span,
}

impl Figures {
    fn conflict(
        &self,
        article: &ArticleContext<'_>,
        one: Place,
        two: Place,
        words: usize,
        slip: Option<&'static str>,
    ) -> Conflict {
        let head = self.0.name();
        let (says, tells) = (article.text(one.field, one.span), article.text(two.field, two.span));
        let shared = match words {
            0 => "of the same thing".to_owned(),
            1 => format!("in a sentence that shares a word with {head}"),
            words => format!("in a sentence that shares {words} words with {head}"),
        };
        Conflict {
            labels: vec![
                article.label(one.field, one.span, format!("{head} says {says}")),
                article.label(two.field, two.span, format!("the text says {tells}")),
            ],
            derivation: vec![
                format!("{head}: {says}"),
                format!("nothing in the text says {says} of this, or what could be rounded or added up to it"),
                format!("the text: {tells}, {shared}"),
            ],
            slots: vec![
                ("figure", says.to_owned()),
                ("other", tells.to_owned()),
                ("slip", slip.map_or_else(String::new, |slip| format!(" ({slip})"))),
            ],
            ..Conflict::default()
        }
    }
}

/// Whether a figure can be held against the text: no one or nought, no year, no score, no part of a name, no question.
fn is_checked(article: &ArticleContext<'_>, figure: &Figure) -> bool {
    let printed = article.text(figure.field, figure.span);
    let year = figure.kind == Kind::Count && (1000.0..2100.0).contains(&figure.count) && !printed.contains(',');
    let named = article.reading.names.iter().take_while(|name| name.field <= figure.field);
    let named = named.into_iter().any(|name| name.field == figure.field && name.span.overlaps(figure.span));
    let sentence = article.text(figure.field, words::sentence(article, figure)).trim_end();
    figure.count > 1.0 && !figure.paired && !year && !named && !sentence.ends_with('?')
}
