//! `list-count`: an announced count against the names listed behind it: "three suspects: A, B, C and D".

use serde::Deserialize;

use super::line::{Line, is_count, lines};
use super::list_items::{closed_list, leading_list, visited};
use super::parts::is_people;
use super::show::repair;
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::quantity::Role;
use crate::text::Span;

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "list-count",
    slots: &[
        ("said", "the count as written: \"three\""),
        ("listed", "the names that are listed: \"Ann, Bo, Cy and Di\""),
        ("actual", "how many they are: \"4\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(ListCount) as Box<dyn Check>),
};

struct ListCount;

impl Check for ListCount {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for line in lines(article) {
            for at in (0..line.figures.len()).filter(|at| is_small(&line, *at)) {
                found.extend(announced(&line, at).or_else(|| apposed(&line, at)).or_else(|| tour(&line, at)));
            }
        }
    }
}

fn is_small(line: &Line<'_>, at: usize) -> bool {
    line.get(at).is_some_and(|figure| {
        let small = (2.0..=20.0).contains(&figure.quantity.count);
        small && is_count(figure) && figure.role == Role::Alone && figure.hedge.is_none()
    })
}

/// "three suspects: A, B, C and D", "four cities - A, B and C -".
fn announced(line: &Line<'_>, at: usize) -> Option<Conflict> {
    const NOUN: usize = 4;
    line.counted(at)?;
    let rest = line.rest(at);
    let sign = rest.find([':', '–', '—']).or_else(|| rest.find(" - ").map(|at| at + 1))?;
    let lead = line.words(rest.get(..sign)?);
    let part = line
        .words(line.before(at))
        .iter()
        .any(|word| matches!(word.as_str(), "including" | "include" | "top" | "least" | "first"));
    let broken = rest.get(..sign)?.contains([',', '.', ';', '(', '"', '“']);
    if lead.len() > NOUN
        || part
        || broken
        || lead.iter().any(|word| matches!(word.as_str(), "of" | "other" | "more" | "including" | "and" | "or"))
    {
        return None;
    }
    let width = rest.get(sign..)?.chars().next()?.len_utf8();
    let start = sign + width;
    let list = rest.get(start..)?;
    // Between dashes the list ends with the second one.
    let end = if rest.get(sign..)?.starts_with(':') {
        let lead = list.len() - list.trim_start().len();
        let closed = leading_list(list.trim_start()).map(|end| lead + end);
        closed.or_else(|| list.find(['.', ';'])).unwrap_or(list.len())
    } else {
        list.find(['–', '—']).or_else(|| list.find(" - "))?
    };
    conflict(line, at, start, list.get(..end)?)
}

/// "the three suspects, A, B, C and D, were held", "named the three suspects as A, B, C and D": people, whom no comma tells more of.
fn apposed(line: &Line<'_>, at: usize) -> Option<Conflict> {
    let counted = line.counted(at).filter(|_| is_people(line, at) || is_states(line, at))?;
    let before = line.words(line.before(at));
    let definite = before.last().is_some_and(|word| matches!(word.as_str(), "the" | "these" | "those" | "all"));
    let of = before.iter().rev().nth(1).is_some_and(|word| word == "of" || word == "among");
    let start = counted.head.end.checked_sub(line.get(at)?.span.end)? as usize;
    let rest = line.rest(at).get(start..)?;
    let width = [", ", " as "].into_iter().find(|lead| rest.starts_with(lead)).map(str::len)?;
    let list = rest.get(width..)?;
    let end = leading_list(list)?;
    (definite && !of).then(|| conflict(line, at, start + width, list.get(..end)?)).flatten()
}

/// "the three countries"
fn is_states(line: &Line<'_>, at: usize) -> bool {
    line.counted(at).is_some_and(|counted| matches!(line.words_at(counted.head), "countries" | "nations" | "states"))
}

/// "a four-nation tour of Japan, China and Laos"; the countries may be told a little later: "he will visit Japan, China and Laos".
fn tour(line: &Line<'_>, at: usize) -> Option<Conflict> {
    const SENTENCES: u32 = 4;
    let behind = line.words(line.behind(at));
    let place =
        behind.first().is_some_and(|word| matches!(word.as_str(), "nation" | "country" | "city" | "state" | "stop"));
    let journey =
        behind.iter().skip(1).take(4).any(|word| matches!(word.as_str(), "tour" | "trip" | "visit" | "swing"));
    if !place || !journey || !line.rest(at).starts_with('-') {
        return None;
    }
    let own = line.rest(at);
    if let Some((start, list)) = visited(own, true) {
        return conflict(line, at, start, list);
    }
    let later = line.article.reading.sentences.iter().enumerate().skip(line.sentence as usize + 1);
    let mut near = later.take(SENTENCES as usize).filter(|(_, sentence)| sentence.field == line.field);
    near.find_map(|(_, sentence)| {
        let text = line.article.text(sentence.field, sentence.span);
        let (start, list) = visited(text, false)?;
        let from = sentence.span.start.saturating_add(u32::try_from(start).ok()?);
        listed(line, at, from, list)
    })
}

/// The conflict with a list that starts `start` bytes behind the figure.
fn conflict(line: &Line<'_>, at: usize, start: usize, list: &str) -> Option<Conflict> {
    let from = line.get(at)?.span.end.saturating_add(u32::try_from(start).ok()?);
    listed(line, at, from, list)
}

fn listed(line: &Line<'_>, at: usize, from: u32, list: &str) -> Option<Conflict> {
    let items = closed_list(list)?;
    let said = line.get(at)?.quantity.count;
    if items as f64 == said {
        return None;
    }
    let lead = list.len() - list.trim_start().len();
    let start = from.saturating_add(u32::try_from(lead).ok()?);
    let text = list.trim();
    let span = Span::new(start, start.saturating_add(u32::try_from(text.len()).ok()?));
    let mut labels: Vec<_> = line.label(at, "the count").into_iter().collect();
    labels.push(line.article.label(line.field, span, format!("{items} names")));
    Some(Conflict {
        labels,
        derivation: vec![format!("{text}: {items}")],
        slots: vec![
            ("said", line.printed(at).to_lowercase()),
            ("listed", text.to_owned()),
            ("actual", items.to_string()),
        ],
        repairs: repair(line, at, items as f64).into_iter().collect(),
        ..Conflict::default()
    })
}
