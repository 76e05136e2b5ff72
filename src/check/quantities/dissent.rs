//! The votes of a panel ("2-1", "6-3") against "unanimously" and against the dissenters that are counted.

use super::line::{Line, LowerWord, is_count, lines, words};
use crate::check::{ArticleContext, Conflict};
use crate::recognise::quantity::Role;
use crate::segment::Sentence;
use crate::text::Span;

/// A vote of a panel: the line and the place of its first number.
struct Tally<'a> {
    line: Line<'a>,
    at: usize,
    votes: (f64, f64),
}

/// Appends every panel's vote that other words of the article contradict.
pub(super) fn conflicts(article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
    let tallies: Vec<Tally<'_>> = lines(article).flat_map(tallies).collect();
    // With several votes told, a word belongs to one of them only.
    let [tally] = tallies.as_slice() else { return };
    found.extend(unanimous(article, tally));
    found.extend(lines(article).find_map(|line| dissenters(tally, &line)));
}

/// The votes of panels in a sentence: "in a 2-1 decision", "the court voted 6-3".
fn tallies(line: Line<'_>) -> impl Iterator<Item = Tally<'_>> {
    (1..line.figures.len()).filter_map(move |second| {
        let at = second - 1;
        let (a, b) = (line.get(at)?, line.get(second)?);
        let votes = (a.quantity.count, b.quantity.count);
        let paired = a.role == Role::PairFirst && b.role == Role::PairSecond && is_count(a) && is_count(b);
        let few = votes.0 + votes.1 <= 25.0 && votes.0 > votes.1 && votes.1 >= 1.0;
        (paired && few && is_vote(&line, at, second)).then_some(Tally { line, at, votes })
    })
}

fn is_vote(line: &Line<'_>, first: usize, second: usize) -> bool {
    let before = line.words(line.before(first));
    let behind = line.words(line.behind(second));
    let noun = |word: &LowerWord<'_>| {
        matches!(
            word.as_str(),
            "decision" | "ruling" | "vote" | "verdict" | "judgment" | "opinion" | "majority" | "split"
        )
    };
    let verb = |word: &LowerWord<'_>| matches!(word.as_str(), "voted" | "ruled" | "decided" | "split" | "vote");
    behind.first().is_some_and(noun) || before.iter().rev().take(2).any(verb)
}

/// "The three-judge panel unanimously agreed", where its vote was 2-1.
fn unanimous(article: &ArticleContext<'_>, tally: &Tally<'_>) -> Option<Conflict> {
    let line = &tally.line;
    let total = tally.votes.0 + tally.votes.1;
    let sentences = article.reading.sentences.iter().enumerate();
    let mut near = sentences.filter(|(_, sentence)| sentence.field == line.field);
    let (span, _) = near.find_map(|(index, sentence)| {
        let text = article.text(sentence.field, sentence.span);
        let at = text.find("unanimous")?;
        let length = if text.get(at..)?.starts_with("unanimously") { 11 } else { 9 };
        let other = words(text.get(..at)?).iter().any(|word| CONTRAST.contains(&word.as_str()));
        let is_panel = !other && (counts_panel(article, sentence, total) || follows(line, index, text));
        let start = sentence.span.start.saturating_add(u32::try_from(at).ok()?);
        is_panel.then_some((Span::new(start, start.saturating_add(length)), index))
    })?;
    let votes = votes(tally);
    let word = article.text(line.field, span).to_owned();
    let mut labels: Vec<_> =
        line.label(tally.at, format!("{} against {}", tally.votes.0, tally.votes.1)).into_iter().collect();
    labels.push(article.label(line.field, span, "nobody against"));
    Some(Conflict {
        labels,
        derivation: vec![format!("{votes}: {} of {total} voted the other way", tally.votes.1)],
        slots: vec![("count", votes), ("said", word), ("actual", "not unanimous".to_owned())],
        ..Conflict::default()
    })
}

/// Words by which a sentence tells of another vote.
const CONTRAST: [&str; 22] = [
    "although",
    "another",
    "but",
    "earlier",
    "except",
    "initially",
    "later",
    "lower",
    "not",
    "nearly",
    "almost",
    "other",
    "previous",
    "previously",
    "second",
    "separate",
    "separately",
    "though",
    "lower-court",
    "appeals",
    "senate",
    "if",
];

/// Whether the sentence speaks of a panel of so many: "the three-judge panel".
fn counts_panel(article: &ArticleContext<'_>, sentence: &Sentence, total: f64) -> bool {
    lines(article).filter(|line| line.field == sentence.field && line.span == sentence.span).any(|line| {
        (0..line.figures.len()).any(|at| {
            let panel = line.words(line.behind(at)).first().is_some_and(|word| {
                matches!(word.as_str(), "judge" | "member" | "justice" | "judges" | "justices" | "person")
            });
            panel && line.get(at).is_some_and(|figure| figure.quantity.count == total)
        })
    })
}

/// Whether the sentence stands right behind the vote and has the panel as its subject.
fn follows(line: &Line<'_>, index: usize, text: &str) -> bool {
    let next = u32::try_from(index).is_ok_and(|index| index == line.sentence + 1);
    let opening = words(text);
    let panel = matches!(opening.as_slice(), [the, noun, ..] if the == "the"
        && matches!(noun.as_str(), "court" | "panel" | "judges" | "justices" | "board" | "jury" | "committee"));
    next && panel
}

/// "One of four justices who dissented", where the vote was 6-3.
fn dissenters(tally: &Tally<'_>, line: &Line<'_>) -> Option<Conflict> {
    let told = &tally.line;
    if line.field != told.field || line.sentence.abs_diff(told.sentence) > 1 {
        return None;
    }
    let at = (0..line.figures.len()).find(|at| {
        let behind = line.words(line.behind(*at));
        let judges = behind.first().is_some_and(|word| matches!(word.as_str(), "justices" | "judges"));
        let tail: Vec<&str> = behind.iter().skip(1).take(3).map(LowerWord::as_str).collect();
        let against = matches!(
            tail.as_slice(),
            ["who", "dissented" | "disagreed" | "objected", ..]
                | ["who", "would", "have"]
                | ["who", "voted", "against"]
                | ["dissented" | "dissenting", ..]
        );
        judges && against && line.get(*at).is_some_and(|figure| is_count(figure) && figure.hedge.is_none())
    })?;
    let count = line.get(at)?.quantity.count;
    if count == tally.votes.1 || count == tally.votes.0 || count <= 1.0 {
        return None;
    }
    let votes = votes(tally);
    let labels = [told.label(tally.at, format!("{} on the losing side", tally.votes.1)), line.label(at, "dissenters")];
    Some(Conflict {
        labels: labels.into_iter().flatten().collect(),
        derivation: vec![format!("{votes} leaves {} on the other side, not {count}", tally.votes.1)],
        slots: vec![
            ("count", votes),
            ("said", format!("{} {}", line.printed(at), first_word(line.behind(at)))),
            ("actual", format!("{} against {}", tally.votes.0, tally.votes.1)),
        ],
        ..Conflict::default()
    })
}

fn first_word(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or_default()
}

fn votes(tally: &Tally<'_>) -> String {
    format!("{}-{}", tally.votes.0, tally.votes.1)
}
