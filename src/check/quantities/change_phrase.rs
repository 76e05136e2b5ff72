//! The words that tell how large a change is: "rose by 14 percent", "a 2.9 percent decline", ", up 15 percent".

use super::change_words::{is_change_noun, way};
use super::ends::{Ends, ends};
use super::line::{Line, LowerWord, words};
use crate::recognise::quantity::Role;
use crate::text::Span;

/// The figures that tell how large the change between two ends is, as places in the sentence.
pub(super) fn sizes(line: &Line<'_>, ends: Ends) -> Vec<usize> {
    if is_adjusted(line) {
        return Vec::new();
    }
    let (low, high) = (ends.from.min(ends.to), ends.from.max(ends.to));
    let before = line.main_before(low).filter(|at| leads(line, *at, low));
    let behind = line.main_behind(high).filter(|at| follows(line, high, *at));
    before
        .into_iter()
        .chain(behind)
        .filter(|at| line.get(*at).is_some_and(|figure| figure.role == Role::Alone))
        .collect()
}

/// Whether figures are compared after something was taken out of them: the printed ends need not give the change then.
pub(super) fn is_adjusted(line: &Line<'_>) -> bool {
    const WORDS: [&str; 17] = [
        "adjusted",
        "adjusting",
        "annualised",
        "annualized",
        "comparable",
        "compounded",
        "constant",
        "currency",
        "currencies",
        "each",
        "excluding",
        "inflation-adjusted",
        "like-for-like",
        "organic",
        "real",
        "stripping",
        "underlying",
    ];
    line.words(line.text()).iter().any(|word| WORDS.contains(&word.as_str()))
}

/// Whether the figure at `size` tells, before the ends, how large the change is: "rose 14 percent last year, from".
fn leads(line: &Line<'_>, size: usize, low: usize) -> bool {
    const REACH: usize = 3;
    let lead = line.words(line.lead_in(size));
    // "rose from 12 to 20": an end is no size.
    if lead.last().is_some_and(|word| word == "from" || word == "to") {
        return false;
    }
    // "cut its staff in the north by 450"
    let reach = if lead.last().is_some_and(|word| word == "by") { 2 * REACH } else { REACH };
    let verb = lead.iter().rev().take(reach).any(|word| way(word).is_some());
    let between = line.words_at(line.gap(size, low));
    let noun = line.words(between).first().is_some_and(|word| way(word).is_some());
    (verb || noun) && is_bridge(line, size, low)
}

/// Whether nothing stands between a change and its ends but times and the words that lead to them.
fn is_bridge(line: &Line<'_>, size: usize, low: usize) -> bool {
    let Some(b) = line.get(low) else { return false };
    // "by 2,300 people, from": what is counted is no other statement.
    let noun = line.counted(size).map(|counted| counted.head.end).filter(|end| *end < b.span.start);
    let start = line.gap(size, low).start;
    let span = Span::new(noun.map_or(start, |end| end.max(start)), b.span.start);
    let between = line.words_at(span);
    if between.contains(['.', ';', ':', '(', ')', '"', '“', '”']) {
        return false;
    }
    // ", up from" tells that both are one thing.
    let taken_up = between.rsplit_once(',').is_some_and(|(_, tail)| {
        let tail = line.words(tail);
        tail.len() <= 3
            && tail.first().is_some_and(|word| matches!(word.as_str(), "up" | "down" | "rising" | "falling"))
    });
    let told = line.words(between);
    let spans_times = told.iter().any(|word| word == "between");
    let other = |word: &LowerWord<'_>| OTHER.contains(&word.as_str()) && !(spans_times && word == "and");
    if taken_up && told.len() <= LONG && !told.iter().any(other) {
        return true;
    }
    let times = &line.article.reading.time_mentions;
    let first = times.partition_point(|time| (time.field, time.span.end) <= (line.field, span.start));
    let mut at = span.start;
    let mut plain = true;
    let bare = |text: &str| words(text).iter().all(|word| BRIDGE.contains(&word.as_str()) || way(word).is_some());
    for time in times.iter().skip(first).take_while(|time| time.field == line.field && time.span.start < span.end) {
        plain &= bare(line.words_at(Span::new(at.min(time.span.start), time.span.start)));
        at = time.span.end.min(span.end);
    }
    plain && bare(line.words_at(Span::new(at, span.end)))
}

const LONG: usize = 14;

/// Words behind which something else is told.
const OTHER: [&str; 9] = ["and", "but", "which", "while", "who", "whose", "after", "with", "when"];

/// Words that may stand between a change and its ends.
const BRIDGE: [&str; 40] = [
    "a",
    "about",
    "again",
    "almost",
    "an",
    "annual",
    "around",
    "at",
    "bringing",
    "by",
    "from",
    "further",
    "high",
    "in",
    "it",
    "just",
    "low",
    "month",
    "nearly",
    "of",
    "on",
    "only",
    "over",
    "peak",
    "period",
    "quarter",
    "record",
    "roughly",
    "sharply",
    "slightly",
    "taking",
    "than",
    "the",
    "to",
    "trading",
    "week",
    "year",
    "year-on-year",
    "yesterday",
    "overall",
];

/// Whether the figure at `size` tells, behind the ends, how large the change is: ", a 2.9 percent decline", "(up 15%)".
pub(super) fn follows(line: &Line<'_>, high: usize, size: usize) -> bool {
    const WORDS: usize = 8;
    let between = line.words_at(line.gap(high, size));
    let Some(at) = between.rfind([',', '(', '–', '—', '-']) else { return false };
    let (told, tail) = between.split_at(at);
    if told.contains(['.', ';', ':', '"', '“', '”', '(']) || line.words(told).len() > WORDS {
        return false;
    }
    if line.words(told).iter().any(|word| OTHER.contains(&word.as_str())) {
        return false;
    }
    let mut tail = line.words(tail);
    while tail
        .last()
        .is_some_and(|word| matches!(word.as_str(), "about" | "around" | "nearly" | "roughly" | "almost" | "some"))
    {
        tail.pop();
    }
    let tail: Vec<&str> = tail.iter().map(LowerWord::as_str).collect();
    let noun = || line.words(line.behind(size)).iter().take(2).any(|word| way(word).is_some());
    match tail.as_slice() {
        ["a" | "an"] => noun(),
        ["a" | "an", change, "of"] | ["a" | "an", _, change, "of"] => way(change).is_some(),
        ["or"] => closes(line, size),
        [change] | [change, "by"] => way(change).is_some_and(|_| closes(line, size)),
        [] => between.trim_end().ends_with('(') && line.behind(size).starts_with(')'),
        _ => false,
    }
}

/// The only ends of the sentence `before` whose change the first figure of the next one tells: "The 30 percent rise", "That is a
/// rise of 30 percent".
pub(super) fn taken_up(before: &Line<'_>, line: &Line<'_>) -> Option<Ends> {
    let mut all = ends(before).filter(|ends| ends.sure);
    let (Some(ends), None) = (all.next(), all.next()) else { return None };
    let own = sizes(before, ends).is_empty() && before.figures.len() == 2;
    let lead = line.words(line.before(0));
    let lead: Vec<&str> = lead.iter().map(LowerWord::as_str).collect();
    let behind = line.words(line.behind(0));
    let noun = behind.first().is_some_and(|word| is_change_noun(word));
    // "The 30 percent rise in exports" is of something else.
    let of_other =
        behind.get(1).is_some_and(|word| matches!(word.as_str(), "in" | "of" | "for" | "on" | "to" | "from"));
    let opens = match lead.as_slice() {
        ["the"] | ["that" | "this" | "it", "is" | "was" | "represents" | "represented" | "marks", "a" | "an"] => {
            noun && !of_other
        }
        ["that" | "this" | "it", "is" | "was" | "represents" | "represented" | "marks", "a" | "an", change, "of"] => {
            is_change_noun(change)
        }
        _ => false,
    };
    (own && opens && !is_adjusted(before) && !is_adjusted(line)).then_some(ends)
}

/// Whether the statement ends behind the figure.
fn closes(line: &Line<'_>, at: usize) -> bool {
    line.behind(at).trim_end().is_empty() || line.behind(at).starts_with([',', '.', ')', ';'])
}
