//! `rate`: a figure per thing or time against the whole and its count: "300 scarves at £5 each, raising £2,000", "140 dogs in 10 days, an
//! average of 12 a day", "£900 a month, or £12,000 a year".

use serde::Deserialize;

use super::line::{Line, LowerWord, lines, same_unit, words};
use super::rate_each;
use super::rate_phrase::{Per, length, per, ratio};
use super::show::{like, repair};
use crate::check::repair::slip;
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::quantity::{QuantityMention, Role};
use crate::value::{Interval, Unit};

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "rate",
    slots: &[
        ("given", "what two of the three figures are: \"140 in 10 days\", \"300 at £5 each\""),
        ("actual", "what they give: \"14 a day\", \"£1,500\""),
        ("said", "the third as written: \"12 a day\", \"£2,000\""),
        ("slip", "the slip of the keys that would explain it, after a semicolon, or nothing"),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(Rate) as Box<dyn Check>),
};

struct Rate;

impl Check for Rate {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for line in lines(article).filter(|line| line.figures.len() >= 2) {
            found.extend((0..line.figures.len()).find_map(|at| {
                let Some((per, words)) = per(&line, at) else { return super::speed::conflict(&line, at) };
                let said = Said { line: &line, at, words };
                match per {
                    Per::One => rate_each::each(&said),
                    Per::Time(unit) => average(&said, unit).or_else(|| converted(&said, unit)),
                }
            }));
        }
    }
}

/// A figure that is told per something, with the words that tell it.
pub(super) struct Said<'a> {
    pub(super) line: &'a Line<'a>,
    pub(super) at: usize,
    pub(super) words: String,
}

impl Said<'_> {
    pub(super) fn printed(&self) -> String {
        format!("{} {}", self.line.printed(self.at), self.words)
    }

    /// The only other figure in the unit of this one.
    pub(super) fn whole(&self) -> Option<usize> {
        let own = self.line.get(self.at)?;
        let mut others = (0..self.line.figures.len()).filter(|at| {
            *at != self.at && self.line.get(*at).is_some_and(|one| same_unit(&one.quantity, &own.quantity))
        });
        others.next().filter(|_| others.next().is_none())
    }
}

/// What people round a rate to beyond its digits.
const CARELESS: f64 = 0.03;

/// What a rate can be: a whole one is rounded to one.
pub(super) fn rounded(figure: &QuantityMention) -> Interval {
    let half: f64 = if figure.quantity.count.fract() == 0.0 { 0.5 } else { 0.0 };
    let slack = half.max(figure.quantity.count.abs() * CARELESS);
    Interval::new(figure.quantity.bounds.low - slack, figure.quantity.bounds.high + slack)
}

pub(super) fn is_exact(line: &Line<'_>, at: usize) -> bool {
    line.get(at)
        .is_some_and(|figure| figure.hedge.is_none() && figure.role == Role::Alone && figure.quantity.count > 0.0)
}

/// Whether the rate says the figures before it again: ", or $4,000 each", "($4,000 each)".
pub(super) fn is_restated(line: &Line<'_>, at: usize) -> bool {
    let before = line.before(at).trim_end();
    let mut told = line.words(before);
    while told
        .last()
        .is_some_and(|word| matches!(word.as_str(), "about" | "around" | "some" | "roughly" | "nearly" | "almost"))
    {
        told.pop();
    }
    let or = told.last().is_some_and(|word| word == "or") && before.contains([',', '–', '—', '(']);
    (or || before.ends_with('(')) && !before.contains(['.', ';'])
}

/// "140 dogs in 10 days, an average of 12 a day", "300 miles in five hours, an average of 75 mph".
fn average(said: &Said<'_>, unit: Unit) -> Option<Conflict> {
    let (line, rate) = (said.line, said.at);
    let whole = said.whole().filter(|whole| *whole < rate)?;
    let own = line.get(rate)?;
    let (length, over) = length(line)?;
    let marked = is_average(line, rate) || is_restated(line, rate);
    let exact = [whole, rate].into_iter().all(|at| is_exact(line, at)) && whole + 1 == rate;
    if !marked || !exact || is_compared(line, rate) || !is_of_all(line, whole, over) {
        return None;
    }
    let times = match length.unit {
        same if same == unit => Interval::exact(length.count),
        larger => {
            let (low, high) = ratio(unit, larger)?;
            Interval::new(length.count * low, length.count * high)
        }
    };
    let t = line.get(whole)?.quantity;
    let actual = Interval::new(t.bounds.low / times.high, t.bounds.high / times.low);
    if length.count < 2.0 && length.unit == unit || actual.intersect(rounded(own)).is_some() {
        return None;
    }
    let shown = t.count / ((times.low + times.high) / 2.0);
    let given = format!("{} in {over}", line.printed(whole));
    let actual = format!("{} {}", like(line, rate, shown), said.words);
    Some(conflict(line, &[rate, whole], [given, actual, said.printed()], (rate, shown)))
}

fn is_average(line: &Line<'_>, rate: usize) -> bool {
    let before = line.words(line.before(rate));
    let before: Vec<&str> = before.iter().map(LowerWord::as_str).collect();
    matches!(before.as_slice(), [.., "average" | "averaging"] | [.., "average", "of"] | [.., "rate", "of"])
}

/// Whether the rate is another's, that of another time.
pub(super) fn is_compared(line: &Line<'_>, rate: usize) -> bool {
    const WORDS: [&str; 14] = [
        "against", "compared", "than", "last", "usual", "previous", "normal", "up", "down", "from", "earlier",
        "before", "while", "but",
    ];
    let around = line.words(line.before(rate)).into_iter().chain(line.words(line.behind(rate)));
    around.into_iter().any(|word| WORDS.contains(&word.as_str()))
}

/// Whether the length tells how long the whole took: "140 dogs in 10 days", "over five weeks 140 dogs".
pub(super) fn is_of_all(line: &Line<'_>, whole: usize, over: &str) -> bool {
    let text = line.text();
    let lead = text.find(over).and_then(|at| text.get(..at)).map(words);
    let told = lead.as_ref().and_then(|lead| lead.last()).map_or("", LowerWord::as_str);
    let tail = line.behind(whole);
    let near = tail.find(over).is_some_and(|at| tail.get(..at).is_some_and(|between| line.words(between).len() <= 4));
    let led = lead.as_ref().is_some_and(|lead| lead.len() <= 2);
    let in_days = over.starts_with("In ") || over.starts_with("in ");
    (in_days || matches!(told, "in" | "over" | "during" | "within" | "for" | "the")) && (near || led)
}

/// "£900 a month, or £12,000 a year": the figure at `said` is the one that is said anew.
fn converted(said: &Said<'_>, unit: Unit) -> Option<Conflict> {
    let (line, second) = (said.line, said.at);
    let first = second.checked_sub(1)?;
    let (Per::Time(other), first_words) = per(line, first)? else { return None };
    let (a, b) = (line.get(first)?, line.get(second)?);
    let alike = same_unit(&a.quantity, &b.quantity) && a.role == Role::Alone && b.role == Role::Alone;
    let apart = line.words(line.between(first, second)).len() > 8;
    if !alike
        || apart
        || a.hedge.is_some_and(|hedge| hedge != crate::recognise::Hedge::About)
        || b.hedge.is_some()
        || !is_restated(line, second)
    {
        return None;
    }
    let (low, high) = match (ratio(other, unit), ratio(unit, other)) {
        (Some(times), _) => times,
        (_, Some((low, high))) => (1.0 / high, 1.0 / low),
        _ => return None,
    };
    let high = if low == 12.0 && is_pay(line) { SALARIES } else { high };
    let (given, told) = (a.quantity.bounds, rounded(b));
    let actual = Interval::new(given.low * low, given.high * high);
    if given.low <= 0.0 || actual.intersect(told).is_some() {
        return None;
    }
    let count = a.quantity.count;
    let least = like(line, second, count * low);
    let shown = if low == high { least } else { format!("{least} to {}", like(line, second, count * high)) };
    let given = format!("{} {first_words}", line.printed(first));
    let nearer = if b.quantity.count > count * high { high } else { low };
    Some(conflict(
        line,
        &[second, first],
        [given, format!("{shown} {}", said.words), said.printed()],
        (second, count * nearer),
    ))
}

/// So many salaries some countries pay a year.
const SALARIES: f64 = 14.0;

fn is_pay(line: &Line<'_>) -> bool {
    const WORDS: [&str; 12] = [
        "salary", "salaries", "wage", "wages", "pay", "paid", "pays", "pension", "pensions", "earn", "earns", "earned",
    ];
    line.words(line.text()).iter().any(|word| WORDS.contains(&word.as_str()))
}

/// `figures`: their places, that to be mended first. `told`: what is given, what it gives, what is said.
pub(super) fn conflict(line: &Line<'_>, figures: &[usize], told: [String; 3], (at, value): (usize, f64)) -> Conflict {
    let [given, actual, said] = told;
    let printed = line.get(at).map_or(0.0, |figure| figure.quantity.count);
    let note = |n: usize| if n == 0 { "as told" } else { "what gives it" };
    Conflict {
        labels: figures.iter().enumerate().filter_map(|(n, at)| line.label(*at, note(n))).collect(),
        derivation: vec![format!("{given}: {actual}")],
        slots: vec![
            ("given", given),
            ("actual", actual),
            ("said", said),
            ("slip", slip::hint(printed, Interval::new(value * 0.995, value * 1.005))),
        ],
        repairs: repair(line, at, value).into_iter().collect(),
        ..Conflict::default()
    }
}
