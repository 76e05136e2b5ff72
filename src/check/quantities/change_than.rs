//! A difference told with the value that it starts from: "£1,260, 18% up on the £1,167 of a year before", "$16.40, which is $2.35 more
//! than the $15.05 of today", "131.4p. That is 3.9p less than a month ago, when drivers paid 134.3p".

use super::change::{difference, loosened};
use super::ends::Ends;
use super::line::{Line, LowerWord, range, same_unit, words};
use super::show::{like, repair};
use crate::check::Conflict;
use crate::check::repair::slip;
use crate::recognise::quantity::Role;
use crate::text::Span;
use crate::value::Measure;

/// The value that is more or less than another by the figure at `size`: it stands before, the other behind.
pub(super) fn ends(line: &Line<'_>, size: usize) -> Option<Ends> {
    const MOST: usize = 7;
    let (to, from) = (line.main_before(size)?, line.main_behind(size)?);
    let lead = line.words_at(line.gap(to, size));
    let (head, tail) = lead.rsplit_once(',').or_else(|| lead.rsplit_once(" is ").map(|_| (lead, "is")))?;
    let told = line.words(tail);
    let is = matches!(
        told.iter().map(LowerWord::as_str).collect::<Vec<_>>().as_slice(),
        [] | ["which"] | ["which", "is" | "was"] | ["or"] | ["some" | "about" | "is" | "that"]
    );
    let apart = head.contains([';', ':', '"', '”'])
        || line.words(head).len() > MOST
        || line.words(head).iter().any(|word| is_break(word));
    let known = is
        && !apart
        && compares(line, size, from)
        && is_plain(line, to)
        && is_plain(line, from)
        && alike(line, (to, line), from);
    known.then_some(Ends { from, to, sure: true })
}

/// "It fell to 131.4p. That is 3.9p less than a month ago, when drivers paid 134.3p": the later value is the only figure of the sentence
/// before, the change the first of this one.
pub(super) fn across(before: &Line<'_>, line: &Line<'_>) -> Option<Conflict> {
    const SIZE: usize = 0;
    const FROM: usize = 1;
    let lead = line.words(line.before(SIZE));
    let that = matches!(
        lead.iter().map(LowerWord::as_str).collect::<Vec<_>>().as_slice(),
        ["that" | "this" | "it", "is" | "was"]
    );
    let [to] = before.figures else { return None };
    let (size, from) = (line.get(SIZE)?, line.get(FROM)?);
    let alike = alike(line, (0, before), FROM) && same_unit(&size.quantity, &from.quantity);
    if !that || !alike || !compares(line, SIZE, FROM) || !is_plain(before, 0) || !is_plain(line, FROM) {
        return None;
    }
    let (a, b) = (range(from), range(to));
    let actual = difference((a, b));
    if actual.intersect(loosened(range(size), size.quantity.measure)).is_some() {
        return None;
    }
    let exact = (to.quantity.count - from.quantity.count).abs();
    let (was, is, shown) = (line.printed(FROM), before.printed(0), like(line, SIZE, exact));
    let labels = [line.label(SIZE, "the change as told"), line.label(FROM, "before"), before.label(0, "after")];
    Some(Conflict {
        labels: labels.into_iter().flatten().collect(),
        derivation: vec![format!("from {was} to {is}: {shown}")],
        slots: vec![
            ("from", was.to_owned()),
            ("to", is.to_owned()),
            ("said", line.printed(SIZE).to_owned()),
            ("actual", shown),
            ("slip", slip::hint(size.quantity.count, actual)),
        ],
        repairs: repair(line, SIZE, exact).into_iter().collect(),
        ..Conflict::default()
    })
}

fn alike(line: &Line<'_>, (to, within): (usize, &Line<'_>), from: usize) -> bool {
    within.get(to).zip(line.get(from)).is_some_and(|(a, b)| same_unit(&a.quantity, &b.quantity))
}

fn is_plain(line: &Line<'_>, at: usize) -> bool {
    line.get(at).is_some_and(|figure| {
        figure.role == Role::Alone && figure.hedge.is_none() && !matches!(figure.quantity.measure, Measure::Ordinal)
    })
}

/// Whether the figure at `size` is told as what the value is more or less than the one at `from`: "18% up on the", "three more than
/// Hull, who have".
fn compares(line: &Line<'_>, size: usize, from: usize) -> bool {
    const LONGEST: usize = 12;
    let Some(figure) = line.get(size) else { return false };
    let noun = line.counted(size).map_or(figure.span.end, |counted| counted.head.end);
    let end = line.get(from).map_or(figure.span.end, |figure| figure.span.start);
    let text = line.words_at(Span::new(noun.min(end), end));
    let told = words(text);
    let list: Vec<&str> = told.iter().map(LowerWord::as_str).collect();
    let rest = match list.as_slice() {
        [
            "more" | "less" | "fewer" | "higher" | "lower" | "larger" | "smaller" | "dearer" | "cheaper" | "longer"
            | "shorter" | "heavier",
            "than",
            rest @ ..,
        ]
        | ["up" | "down", "on", rest @ ..] => rest,
        ["above" | "below", rest @ ..] => rest,
        _ => return false,
    };
    // "And the highest since 1990, when it was" goes back further.
    let other =
        rest.iter().any(|word| matches!(*word, "and" | "but" | "since" | "highest" | "lowest" | "record" | "average"));
    let last = rest.last().copied().unwrap_or_default();
    // The base is a thing of its own ("the £1,167"), or its owner has it ("Hull, who have 46"), or stands in brackets.
    let based = matches!(last, "the" | "have" | "has" | "had" | "paid" | "of" | "was" | "were" | "a")
        || text.trim_end().ends_with('(');
    figure.role == Role::Alone && rest.len() <= LONGEST && !other && !text.contains([';', ':', '"']) && based
}

fn is_break(word: &str) -> bool {
    matches!(word, "and" | "but" | "while" | "who" | "whose" | "from" | "than" | "for")
}
