//! `figures`: the figures of a headline or standfirst against the text. `repeated-figure`: those of the text against each other.

mod age;
mod body;
mod counterpart;
mod date;
mod figure;
mod line;
mod matter;
mod mend;
mod multiple;
mod pointing;
mod rate;
mod reference;
mod repeated;
mod role;
mod sameness;
mod score;
mod setting;
mod slip;
mod summary;
mod sums;
mod support;
mod twin;
pub(in crate::check) mod words;

#[cfg(test)]
mod tests;

use serde::Deserialize;

pub(super) use self::reference::KIND as REPEATED;

use self::body::LazyBody;
use self::counterpart::Likeness;
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
        let field = self.0.field();
        if article.article.field(field).is_none() {
            return;
        }
        let body = LazyBody::of(article);
        let mut differing = date::differing(article, field, &body);
        differing.extend(score::differing(article, field, &body));
        differing.extend(multiple::differing(article, field, &body));
        found.extend(differing.into_iter().map(|(one, two, words)| self.conflict(article, one, two, words, None)));
        let own: Vec<Figure> = figures(article, field).take(MOST).collect();
        if own.iter().any(|figure| is_checked(article, figure)) {
            self.figures(article, &own, &body, found);
        }
    }
}

impl Figures {
    fn figures(&self, article: &ArticleContext<'_>, own: &[Figure], body: &LazyBody<'_>, found: &mut Vec<Conflict>) {
        let mut text: Vec<Figure> = figures(article, FieldKind::Text).collect();
        text.sort_by_key(|figure| figure.span.start);
        for (one, two, words) in rate::differing(article, own, &text, body) {
            found.push(self.conflict(article, one, two, words, None));
        }
        let differing = match self.0 {
            Headed::Title => of_title(article, own, &text, body),
            Headed::Standfirst => summary::differing(article, body.get(), own, &text),
        };
        for (figure, other, likeness) in differing {
            if line::are_opposed(article, &figure, other) || is_of_another_thing(article, &figure, other) {
                continue;
            }
            let slip = slip::described(article, &figure, other);
            found.push(self.conflict(article, figure.place(), other.place(), likeness.words, slip));
        }
    }
}

/// Whether the text's figure tells how large a thing is ("the 28-seat bus") where the other counts something else: "35 aboard".
fn is_of_another_thing(article: &ArticleContext<'_>, figure: &Figure, other: &Figure) -> bool {
    let is_compound = |figure: &Figure| {
        let field = article.article.field(figure.field);
        field.and_then(|field| field.text.get(figure.span.end as usize..)).is_some_and(|rest| rest.starts_with('-'))
    };
    other.kind == Kind::Count
        && is_compound(other)
        && !is_compound(figure)
        && words::noun(article, figure).common(&words::noun(article, other)) == 0
}

/// Each figure of the headline that differs from the text's, with the text's.
fn of_title<'a>(
    article: &ArticleContext<'_>,
    own: &[Figure],
    text: &'a [Figure],
    body: &LazyBody<'_>,
) -> Vec<(Figure, &'a Figure, Likeness)> {
    let also: Vec<Figure> = figures(article, FieldKind::Standfirst).collect();
    let each = own.iter().filter(|figure| is_checked(article, figure)).filter_map(|figure| {
        // A sum that the text has needs no other.
        let is_sum = matches!(figure.kind, Kind::Money(_) | Kind::Percent | Kind::Measure(..));
        let is_said = is_sum && text.iter().any(|other| other.kind == figure.kind && other.count == figure.count);
        let other = if is_said { None } else { repeated::repeated(article, figure, text, own) };
        let other = other.or_else(|| {
            let is_open = !support::is_supported(article, figure, text, &also);
            is_open.then(|| counterpart::counterpart(article, figure, text, own, body)).flatten()
        });
        let other = other.filter(|(other, likeness)| {
            likeness.words >= SAME_MATTER || !summary::is_of_the_past(article, figure, other)
        });
        other.map(|(other, likeness)| (*figure, other, likeness))
    });
    each.collect()
}

/// A headline tells what happened last year as well, in so many of the text's words.
const SAME_MATTER: usize = 3;

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
        // What the text says in another place is of something else, or it would bear the figure out.
        let elsewhere = article.article.field(FieldKind::Text).is_some_and(|field| field.text.contains(says));
        let other =
            if elsewhere { "says so of this" } else { "bears it out, or what could be rounded or added up to it" };
        let shared = match words {
            0 => "of the same thing".to_owned(),
            1 => format!("in a sentence that shares a word with {head}"),
            words => format!("in a sentence that shares {words} words with {head}"),
        };
        let labels = [(one, format!("{head} says {says}")), (two, format!("the text says {tells}"))];
        let derivation = vec![
            format!("{head}: {says}"),
            format!("nothing in the text {other}"),
            format!("the text: {tells}, {shared}"),
        ];
        conflict(article, labels, derivation, slip)
    }
}

/// Two figures or dates at odds: each place with its note, how that is known, and the slip that explains it.
fn conflict(
    article: &ArticleContext<'_>,
    [(one, note), (two, other_note)]: [(Place, String); 2],
    derivation: Vec<String>,
    slip: Option<&'static str>,
) -> Conflict {
    Conflict {
        labels: vec![article.label(one.field, one.span, note), article.label(two.field, two.span, other_note)],
        derivation,
        slots: vec![
            ("figure", article.text(one.field, one.span).to_owned()),
            ("other", article.text(two.field, two.span).to_owned()),
            ("slip", slip.map_or_else(String::new, |slip| format!(" ({slip})"))),
        ],
        repairs: mend::repairs(article, one, two),
        ..Conflict::default()
    }
}

/// Whether a figure can be held against the text: no one or nought, no year, no score, no part of a name, no question.
fn is_checked(article: &ArticleContext<'_>, figure: &Figure) -> bool {
    let printed = article.text(figure.field, figure.span);
    let year = figure.kind == Kind::Count && (1000.0..2100.0).contains(&figure.count) && !printed.contains(',');
    let named = article.reading.names.iter().take_while(|name| name.field <= figure.field);
    let named = named.into_iter().any(|name| name.field == figure.field && name.span.overlaps(figure.span));
    let sentence = article.text(figure.field, words::sentence(article, figure)).trim_end();
    let is_clock = || is_clock(printed, words::before(article, figure));
    figure.count > 1.0 && !figure.paired && !year && !named && !sentence.ends_with('?') && !is_clock()
}

/// Whether a figure with its sentence before it is a time of day: "at 10.40".
fn is_clock(printed: &str, before: &str) -> bool {
    const AT: [&str; 10] = ["about", "after", "around", "at", "before", "by", "from", "since", "till", "until"];
    let Some((hour, minute)) = printed.split_once('.') else { return false };
    let below = |digits: &str, most: u8| digits.parse::<u8>().is_ok_and(|number| number < most);
    let last = before.split_whitespace().next_back().unwrap_or_default();
    minute.len() == 2 && below(hour, 24) && below(minute, 60) && AT.iter().any(|at| at.eq_ignore_ascii_case(last))
}
