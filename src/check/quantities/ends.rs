//! The two ends of a change: "from 12 to 40", "to 40 from 12", "to 40, compared with 12".

use super::change_words::is_change_noun;
use super::line::{Line, LowerWord, LowerWords, range, same_unit, words};
use crate::recognise::Hedge;
use crate::recognise::quantity::Role;
use crate::value::{Interval, Measure};

/// The ends of a change: the figures' places in their sentence, the earlier value first.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ends {
    pub(super) from: usize,
    pub(super) to: usize,
    /// Whether "from" stands there; without it the first figure may be the difference.
    pub(super) sure: bool,
}

/// Every pair of ends that a sentence tells. A figure belongs to one pair: "from 12 to 20, that of the lynx from five to nine".
pub(super) fn ends<'a>(line: &'a Line<'a>) -> impl Iterator<Item = Ends> + 'a {
    let mut taken = None;
    (1..line.figures.len()).filter_map(move |second| {
        let first = line.main_before(second).filter(|first| taken != Some(*first))?;
        let ends = at(line, first, second)?;
        taken = Some(second);
        Some(ends)
    })
}

fn at(line: &Line<'_>, first: usize, second: usize) -> Option<Ends> {
    let (a, b) = (line.get(first)?, line.get(second)?);
    let paired = |role| matches!(role, Role::PairFirst | Role::PairSecond);
    let value = |measure| !matches!(measure, Measure::Ordinal);
    if !same_unit(&a.quantity, &b.quantity) || paired(a.role) || paired(b.role) || !value(a.quantity.measure) {
        return None;
    }
    // What is only bounded from one side can't be calculated with.
    if [a, b].iter().any(|figure| matches!(figure.hedge, Some(Hedge::Above | Hedge::AtLeast | Hedge::Below))) {
        return None;
    }
    let between = line.words_at(line.gap(first, second));
    if between.contains(['.', ';', ':', '(', ')', '"', '“', '”']) || between.len() > LONGEST {
        return None;
    }
    let before = line.words(line.lead_in(first));
    let between = bare(line.words(between));
    let before = bare(before);
    let last = between.last().map_or("", LowerWord::as_str);
    let near = between.len() <= NEAR && !between.iter().any(|word| BREAKS.contains(&word.as_str()));
    let lead = before.last().map_or("", LowerWord::as_str);
    if !near {
        return None;
    }
    match (lead, last) {
        ("from", "to") => Some(Ends { from: first, to: second, sure: true }),
        ("up" | "down", "to") if between.len() == 1 => Some(Ends { from: first, to: second, sure: false }),
        ("to" | "at", "from") => Some(Ends { from: second, to: first, sure: true }),
        ("to", "with" | "against") if last == "against" || between.iter().any(|word| word == "compared") => {
            Some(Ends { from: second, to: first, sure: true })
        }
        // "Profit was $2.4 billion compared with $1.5 billion"
        ("was" | "were" | "is" | "earned" | "totalled" | "totaled" | "reported", "with")
            if between.iter().any(|word| word == "compared") =>
        {
            Some(Ends { from: second, to: first, sure: true })
        }
        // The hedge "up to" is not part of the text before a figure's number, but of its words.
        _ if a.hedge == Some(Hedge::AtMost) && last == "from" => Some(Ends { from: second, to: first, sure: true }),
        _ => None,
    }
}

/// The ends that a comparison behind the later value tells: "640, up from 410 in 2007".
pub(super) fn taken_from<'a>(line: &'a Line<'a>) -> impl Iterator<Item = Ends> + 'a {
    (1..line.figures.len()).filter_map(|second| {
        let first = line.main_before(second)?;
        let (a, b) = (line.get(first)?, line.get(second)?);
        let between = line.words_at(line.gap(first, second));
        let (head, tail) = between.rsplit_once(',')?;
        let told = bare(words(tail));
        let up = matches!(told.as_slice(), [way, from] if matches!(way.as_str(), "up" | "down") && from == "from");
        let plain = [a, b].iter().all(|figure| figure.role == Role::Alone && figure.hedge.is_none());
        let near = words(head).len() <= NEAR && !head.contains(['.', ';', ':', '(']);
        (up && plain && near && same_unit(&a.quantity, &b.quantity)).then_some(Ends {
            from: second,
            to: first,
            sure: true,
        })
    })
}

/// The ends with the change between them: "fell to $1.2 billion, down 20% from $1.3 billion". The place of the change is the first's
/// next.
pub(super) fn around_change<'a>(line: &'a Line<'a>) -> impl Iterator<Item = (Ends, usize)> + 'a {
    (1..line.figures.len()).filter_map(|size| {
        let (to, from) = (line.main_before(size)?, line.main_behind(size)?);
        let (a, b) = (line.get(to)?, line.get(from)?);
        let plain = [a, b].iter().all(|figure| figure.role == Role::Alone && figure.hedge.is_none());
        let (lead, tail) = (line.words_at(line.gap(to, size)), line.words(line.words_at(line.gap(size, from))));
        let told = bare(words(lead));
        // "a profit of $380 million, or $6.44 per share, up 9 percent from $350 million"
        let of_one = |word: &LowerWord<'_>| matches!(word.as_str(), "per" | "a" | "share" | "each");
        let apposed = line.words(line.before(to)).last().is_some_and(|word| word == "or") || told.iter().any(of_one);
        let turned = !apposed && lead.contains(',') && !lead.contains(['.', ';', ':', '(']) && told.len() <= 4;
        let way = matches!(told.last().map(LowerWord::as_str), Some("up" | "down"));
        // ", a $60 million improvement from $220 million"
        let noun = words(lead).last().is_some_and(|word| word == "a" || word == "an");
        let changed = noun && tail.first().is_some_and(|word| is_change_noun(word));
        let from_there = tail.len() <= 3 && bare(tail).get(usize::from(changed)).is_some_and(|word| word == "from");
        let way = way || changed;
        let known = plain && same_unit(&a.quantity, &b.quantity) && turned && way && from_there;
        known.then_some((Ends { from, to, sure: true }, size))
    })
}

/// The words without the hedge and article that stand before a number: "to about", "to a record", "from a peak of".
fn bare(mut words: LowerWords<'_>) -> LowerWords<'_> {
    while words.last().is_some_and(|word| HEDGES.contains(&word.as_str())) {
        words.pop();
    }
    words
}

const HEDGES: [&str; 17] = [
    "a",
    "about",
    "almost",
    "an",
    "around",
    "approximately",
    "estimated",
    "high",
    "just",
    "low",
    "nearly",
    "of",
    "only",
    "peak",
    "record",
    "roughly",
    "some",
];

/// Words between the ends that tell that they belong to two statements.
const BREAKS: [&str; 29] = [
    "and", "but", "while", "which", "who", "whose", "when", "where", "because", "or", "said", "says", "though",
    "although", "nor", "than", "since", "it", "they", "he", "she", "lowest", "highest", "another", "again", "followed",
    "further", "precedes", "second",
];

const NEAR: usize = 9;

const LONGEST: usize = 90;

/// What both ends can be, the earlier first.
pub(super) fn values(line: &Line<'_>, ends: Ends) -> Option<(Interval, Interval)> {
    let (from, to) = (line.get(ends.from)?, line.get(ends.to)?);
    let scale = |at: usize| match line.get(at).map(|figure| figure.quantity.measure) {
        Some(Measure::Unit(unit, _)) => unit.factor,
        _ => 1.0,
    };
    let scaled = |range: Interval, by: f64| Interval::new(range.low * by, range.high * by);
    let per = scale(ends.from);
    Some((scaled(range(from), 1.0), scaled(range(to), scale(ends.to) / per)))
}
