//! Parts that exclude each other: "of the 20 sailors, 12 were rescued and nine drowned", "48 people. Thirty work in the kitchens and 22 in
//! the shops", "split between the museum, which gets $4 million, and the theatre, which gets $6 million".

use super::line::{Line, LowerWord, LowerWords};
use super::parts::is_people;
use super::sums::{exceeds, plain};
use crate::check::Conflict;

/// The whole before its parts in one sentence.
pub(super) fn within(line: &Line<'_>) -> Option<Conflict> {
    let count = line.figures.len();
    let first = (1..count.checked_sub(1)?).find(|first| {
        let whole = first - 1;
        plain(line, whole)
            && (leads(line, whole) || apposed(line, whole))
            && is_kin(line, (line, whole), *first)
            && excludes(line, *first, first + 1)
    })?;
    exceeds((line, first - 1), line, &[first, first + 1])
}

/// The whole in the sentence before, the parts at the start of this one.
pub(super) fn across(before: &Line<'_>, line: &Line<'_>) -> Option<Conflict> {
    let [_] = before.figures else { return None };
    let lead = line.words(line.before(0));
    let opens = matches!(
        lead.iter().map(LowerWord::as_str).collect::<Vec<_>>().as_slice(),
        [] | ["of" | "among", "them" | "these" | "those"]
    );
    let known = plain(before, 0) && is_people(before, 0) && opens && is_kin(line, (before, 0), 0);
    let more = line.figures.len() > 1 && known && excludes(line, 0, 1);
    more.then(|| exceeds((before, 0), line, &[0, 1])).flatten()
}

/// "19 parks were opened. They include the Old Zoo, 12 others in the hills and nine on the shore."
pub(super) fn others(before: &Line<'_>, line: &Line<'_>) -> Option<Conflict> {
    let lead = line.words(line.before(0));
    let opens = matches!(lead.first().map(LowerWord::as_str), Some("that" | "those" | "these" | "they" | "them"))
        && lead.get(1).is_some_and(|word| matches!(word.as_str(), "include" | "includes" | "included"));
    let others = line.words(line.behind(0)).first().is_some_and(|word| word == "others");
    let last = line.figures.len().checked_sub(1)?;
    let joined = (0..last).all(|at| {
        let between = line.between(at, at + 1);
        line.words(between).last().is_some_and(|word| word == "and") && !between.contains(['.', ';'])
            || between.trim_end().ends_with(',')
    });
    let counts = last > 0 && (0..=last).all(|at| plain(line, at));
    let mut wholes = (0..before.figures.len()).filter(|at| plain(before, *at) && before.counted(*at).is_some());
    let whole = wholes.next().filter(|_| wholes.next().is_none())?;
    let parts: Vec<usize> = (0..=last).collect();
    (opens && others && joined && counts).then(|| exceeds((before, whole), line, &parts)).flatten()
}

/// Whether the words between a whole and what stands behind it announce its parts: "with", "among them", "of whom"; or the whole is
/// led by "of".
fn leads(line: &Line<'_>, whole: usize) -> bool {
    const MOST: usize = 12;
    let between = line.between(whole, whole + 1);
    let told = line.words(between);
    let apart =
        between.contains(['.', ';', '"', '”']) || told.len() > MOST || !between.contains([',', ':', '(', '–', '—']);
    let before = line.words(line.before(whole));
    let of = matches!(before.as_slice(), [of] | [of, _] if of == "of");
    let last: Vec<&str> = told.iter().rev().take(2).map(LowerWord::as_str).collect();
    let announced =
        matches!(last.as_slice(), ["with" | "including", ..] | ["them", "among" | "of"] | ["whom" | "which", "of"]);
    let tail = line.words(line.behind(whole + 1));
    let of_them =
        matches!(tail.as_slice(), [of, them, ..] if of == "of" && matches!(them.as_str(), "them" | "whom" | "which"));
    !apart && (of || announced || of_them || between.trim_end().ends_with(':'))
}

/// Whether the parts follow the whole as what it is: "1,290 people, 870 passengers and 420 crew". Three kinds in a row are no whole
/// with its parts.
fn apposed(line: &Line<'_>, whole: usize) -> bool {
    let between = line.between(whole, whole + 1);
    let own = line.words(between);
    let count = |at: usize| line.get(at).map_or(0.0, |figure| figure.quantity.count);
    let least = count(whole + 1).max(count(whole + 2));
    let known = &line.article.knowledge.counted;
    let behind = line.words(line.behind(whole + 1)).into_iter().chain(line.words(line.behind(whole + 2)));
    let kind = own.iter().any(|own| behind.clone().any(|other| known.exclude(own, &other)));
    (is_people(line, whole) || are_kinds(line, whole + 1))
        && between.trim_end().ends_with(',')
        && own.len() <= 2
        && least < count(whole)
        && !kind
}

/// Whether the part can be of the whole: its noun, if it has one, is the same, or both are people.
fn is_kin(line: &Line<'_>, (within, whole): (&Line<'_>, usize), part: usize) -> bool {
    if are_kinds(line, part) {
        return plain(line, part) && within.counted(whole).is_some();
    }
    let head = |line: &Line<'_>, at: usize| line.counted(at).map(|counted| line.words_at(counted.head).to_lowercase());
    let (Some(of), own) = (head(within, whole), head(line, part)) else { return false };
    plain(line, part) && (own.is_none_or(|own| own == of) || is_people(within, whole) && is_people(line, part))
}

/// Whether the nouns of the figure and the next tell two kinds of one thing: "37 departures and 37 arrivals".
fn are_kinds(line: &Line<'_>, first: usize) -> bool {
    let head = |at: usize| line.counted(at).map(|counted| line.words_at(counted.head).to_lowercase());
    head(first).zip(head(first + 1)).is_some_and(|(a, b)| line.article.knowledge.counted.exclude(&a, &b))
}

/// Whether nothing is in both parts: their words exclude each other, or they tell two places.
pub(super) fn excludes(line: &Line<'_>, first: usize, second: usize) -> bool {
    const MOST: usize = 8;
    let between = line.between(first, second);
    let mut one = line.words(between);
    let joined = between.trim_end().ends_with(',') || one.last().is_some_and(|word| word == "and");
    let overlap = line.words(line.text()).iter().any(|word| matches!(word.as_str(), "both" | "also" | "overlap"));
    if !joined || overlap || one.len() > MOST || between.contains(['.', ';', ':', '(']) || !plain(line, second) {
        return false;
    }
    // "Four people, three of them children, were hurt and 26": what stands between commas is over.
    let behind_comma = between.trim_end().trim_end_matches(',').rsplit_once(',').map(|(_, tail)| line.words(tail));
    if behind_comma.is_some_and(|tail| tail.iter().any(|word| word != "and")) {
        return false;
    }
    one.retain(|word| word != "and");
    let behind = line.behind(second);
    let clause = behind.split([',', '.', ';', ':', '(']).next().unwrap_or_default();
    let other: LowerWords<'_> = line.words(clause).into_iter().take(MOST).collect();
    let known = &line.article.knowledge.counted;
    let by_kind = one.iter().any(|a| other.iter().any(|b| known.exclude(a, b)));
    by_kind || are_places(&one, &other)
}

/// "closing in the towns", "in the villages": two places told in one way.
fn are_places(one: &[LowerWord<'_>], other: &[LowerWord<'_>]) -> bool {
    let [place, rest @ ..] = other else { return false };
    let at = one.iter().rposition(|word| word == place);
    let Some(own) = at.and_then(|at| one.get(at + 1..)) else { return false };
    let the = |words: &[LowerWord<'_>]| words.first().is_some_and(|word| word == "the");
    matches!(place.as_str(), "in" | "at")
        && own != rest
        && the(own) == the(rest)
        && !own.is_empty()
        && own.len() <= 3
        && rest.len() <= 6
}
