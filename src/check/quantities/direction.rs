//! `direction`: words that tell which way a figure went, against its two values: "rose to 4.1 percent from 4.3 percent", "12, up from
//! 15", "380, more than the 400 of last year".

use serde::Deserialize;

use super::change_words::Way;
use super::direction_words::{is_break, is_degree, is_other, is_unreal, turned, verb};
use super::ends::{Ends, ends, values};
use super::line::{Line, LowerWord, Told, lines, same_unit};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::finding::Repair;
use crate::recognise::Hedge;
use crate::recognise::quantity::Role;
use crate::text::Span;
use crate::value::{Interval, Measure};

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "direction",
    slots: &[
        ("said", "the words that tell the way: \"rose\", \"up from\", \"more than\""),
        ("from", "the value that they start from, as written: \"4.3 percent\""),
        ("to", "the value that they lead to, as written: \"4.1 percent\""),
        ("actual", "what the second is to the first: \"lower\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(Direction) as Box<dyn Check>),
};

struct Direction;

impl Check for Direction {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for line in lines(article).filter(|line| line.figures.len() >= 2) {
            let mut told = (1..line.figures.len())
                .filter_map(|second| compared(&line, second))
                .chain(ends(&line).filter(|ends| ends.sure).filter_map(|ends| moved(&line, ends)));
            // A sentence that tells of places in a ranking counts the other way round.
            found.extend(told.find_map(|told| conflict(&line, &told)).filter(|_| !is_inverse(&line)));
        }
    }
}

/// Two values and the words that tell which way the second lies from the first.
struct Moved {
    ends: Ends,
    way: Way,
    words: Span,
}

/// What the article's figures of two ends may lie apart at most; beyond, they are of two things.
const FAR: f64 = 8.0;

fn conflict(line: &Line<'_>, moved: &Moved) -> Option<Conflict> {
    let (from, to) = values(line, moved.ends)?;
    // Two bare figures are read as they are printed: "rose to $2.9 million from $3 million" is no rise.
    let bare =
        [moved.ends.from, moved.ends.to].iter().all(|at| line.get(*at).is_some_and(|figure| figure.hedge.is_none()));
    let printed = |range: Interval| if bare { Interval::exact((range.low + range.high) / 2.0) } else { range };
    let wrong = match moved.way {
        Way::Up => printed(to).high < printed(from).low,
        Way::Down => printed(to).low > printed(from).high,
    };
    let near = to.high <= FAR * from.low && from.high <= FAR * to.low;
    if !wrong || !near || from.low <= 0.0 || to.low <= 0.0 {
        return None;
    }
    let (a, b) = (line.printed(moved.ends.from), line.printed(moved.ends.to));
    let actual = if moved.way == Way::Up { "lower" } else { "higher" };
    let said = line.words_at(moved.words);
    let labels = [line.label(moved.ends.from, "from here"), line.label(moved.ends.to, format!("to here: {actual}"))];
    let label = line.article.label(line.field, moved.words, "the way as told");
    let turned = turned(said).map(|replacement| Repair {
        site: line.article.site(line.field, moved.words),
        replacement: replacement.to_owned(),
    });
    Some(Conflict {
        labels: std::iter::once(label).chain(labels.into_iter().flatten()).collect(),
        derivation: vec![format!("{b} is {actual} than {a}")],
        slots: vec![
            ("said", said.to_lowercase()),
            ("from", a.to_owned()),
            ("to", b.to_owned()),
            ("actual", actual.to_owned()),
        ],
        repairs: turned.into_iter().collect(),
        ..Conflict::default()
    })
}

/// "rose to 4.1 percent from 4.3 percent", "fell by 12 percent to 560 from 500".
fn moved(line: &Line<'_>, ends: Ends) -> Option<Moved> {
    /// Between the verb and its ends there is room for what changed and by how much.
    const REACH: usize = 7;
    let low = ends.from.min(ends.to);
    let told = line.told(line.lead(low));
    let at = told.iter().rposition(|told| verb(&told.word).is_some())?;
    let behind = told.get(at + 1..)?;
    let negated = told.get(at.saturating_sub(3)..at)?.iter().any(|told| is_unreal(&told.word));
    if behind.len() > REACH || negated || behind.iter().any(|told| is_other(&told.word)) {
        return None;
    }
    let verb_told = told.get(at)?;
    let way = verb(&verb_told.word)?;
    if is_range(line, ends, way) {
        return None;
    }
    Some(Moved { ends, way, words: verb_told.span })
}

/// "fell from 10 to 12 percent" may tell between which values the fall lay.
fn is_range(line: &Line<'_>, ends: Ends, way: Way) -> bool {
    let measure = line.get(ends.from).map(|figure| figure.quantity.measure);
    let loose = matches!(measure, Some(Measure::Percent | Measure::Unit(..) | Measure::PercentagePoint));
    let counts = matches!(measure, Some(Measure::Number)) && line.words(line.between(ends.from, ends.to)).len() <= 1;
    let points = line.words(line.behind(ends.to)).first().is_some_and(|word| word.starts_with("point"));
    way == Way::Down && ends.from < ends.to && (loose || points || counts && line.counted(ends.to).is_none())
}

/// "12, up from 15", "380, more than the 400 of last year".
fn compared(line: &Line<'_>, second: usize) -> Option<Moved> {
    let first = second.checked_sub(1)?;
    let (a, b) = (line.get(first)?, line.get(second)?);
    let alone = [a, b].iter().all(|figure| figure.role == Role::Alone && !is_open(figure.hedge));
    let whole = |measure| !matches!(measure, Measure::Ordinal | Measure::Unit(..));
    if !alone || !same_unit(&a.quantity, &b.quantity) || !whole(a.quantity.measure) || is_part(line, first) {
        return None;
    }
    // "four bronzes, more than the 10 medals" compares one kind with all.
    let head = |at: usize| line.counted(at).map(|counted| line.words_at(counted.head));
    if head(first).zip(head(second)).is_some_and(|(a, b)| a != b) {
        return None;
    }
    let between = line.between(first, second);
    let sign = between.rfind([',', '–', '—', '('])?;
    let tail = line.told(Span::new(a.span.end.saturating_add(u32::try_from(sign).ok()?), b.span.start));
    let head = line.words(between.get(..sign)?);
    let apart = |word: &LowerWord<'_>| is_break(word) || verb(word).is_some();
    if head.len() > 8 || between.contains([';', ':', '"', '”']) || head.iter().any(apart) {
        return None;
    }
    let (way, first_word, last_word) = comparison(&tail)?;
    // "fell 3 percent, up from 5 percent" compares two falls.
    let fall = line.words(line.before(first)).iter().rev().take(3).any(|word| verb(word) == Some(Way::Down));
    let to = line.words(line.before(first)).last().is_some_and(|word| matches!(word.as_str(), "to" | "at"));
    if fall && !to {
        return None;
    }
    Some(Moved { ends: Ends { from: second, to: first, sure: true }, way, words: first_word.join(last_word) })
}

/// Which way "up from", "down from", "more than the" point, with their first and last word.
fn comparison(tail: &[Told]) -> Option<(Way, Span, Span)> {
    const MOST: usize = 7;
    let list: Vec<&str> = tail.iter().map(|told| told.word.as_str()).collect();
    let skipped = list.iter().take_while(|word| is_degree(word)).count();
    let span = |at: usize| tail.get(at).map(|told| told.span);
    let rest = list.get(skipped..)?;
    let way = match rest {
        ["up", "from", ..] => Way::Up,
        ["down", "from", ..] => Way::Down,
        ["more" | "higher" | "larger" | "bigger" | "greater" | "faster", "than", "the"] => Way::Up,
        ["fewer" | "less" | "lower" | "smaller" | "slower", "than", "the"] => Way::Down,
        _ => return None,
    };
    // What stands between "from" and the value may only tell its time: "up from last year's 15".
    let known = rest.len() <= MOST && !rest.iter().skip(2).any(|word| is_other(word) || verb(word).is_some());
    known.then_some((way, span(skipped)?, span(skipped + 1)?))
}

fn is_open(hedge: Option<Hedge>) -> bool {
    matches!(hedge, Some(Hedge::Above | Hedge::AtLeast | Hedge::AtMost))
}

/// Whether the figure is the whole of a share that is what is compared: "12 of the 20 towns, up from 15".
fn is_part(line: &Line<'_>, at: usize) -> bool {
    let before = line.words(line.before(at));
    let last = |n: usize| before.len().checked_sub(n).and_then(|at| before.get(at)).map_or("", LowerWord::as_str);
    let shared =
        matches!(last(1), "of" | "in" | "per" | "every" | "than" | "or") || last(2) == "of" && last(1) == "the";
    at > 0 && shared || matches!(last(1), "no" | "number")
}

/// Whether a smaller figure may be the better one here: places, currencies.
fn is_inverse(line: &Line<'_>) -> bool {
    const WORDS: [&str; 22] = [
        "rank",
        "ranks",
        "ranked",
        "ranking",
        "rankings",
        "place",
        "places",
        "position",
        "positions",
        "seeded",
        "seed",
        "chart",
        "charts",
        "table",
        "handicap",
        "par",
        "dollar",
        "league",
        "standings",
        "yen",
        "euro",
        "lap",
    ];
    let text = line.words(line.text());
    text.iter().any(|word| WORDS.contains(&word.as_str()))
}
