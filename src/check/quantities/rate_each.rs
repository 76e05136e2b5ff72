//! Prices and shares of each: "300 scarves at £5 each, raising £2,000", "40 workers will share $200,000, or $4,000 each".

use super::line::{Line, LowerWord};
use super::rate::{Said, conflict, is_exact, is_restated, rounded};
use super::show::like;
use super::sums::plain;
use crate::check::Conflict;
use crate::value::{Interval, Measure};

/// "300 scarves at £5 each, raising £2,000", "40 workers will share $200,000, or $4,000 each".
pub(super) fn each(said: &Said<'_>) -> Option<Conflict> {
    let (line, rate) = (said.line, said.at);
    let own = line.get(rate)?;
    let whole = said.whole()?;
    let mut counts =
        (0..line.figures.len()).filter(|at| plain(line, *at) && line.counted(*at).is_some_and(|counted| !counted.part));
    let count = counts.next().filter(|_| counts.next().is_none())?;
    let money = matches!(own.quantity.measure, Measure::Money(_) | Measure::Unit(..));
    // A share of the whole may stand beside them.
    let mut others = (0..line.figures.len()).filter(|at| ![whole, count, rate].contains(at));
    let alone = others.all(|at| line.get(at).is_some_and(|one| one.quantity.measure == Measure::Percent));
    let exact = [whole, count, rate].into_iter().all(|at| is_exact(line, at)) && alone;
    if !money || !exact || is_mixed(line) {
        return None;
    }
    let (things, t) = (line.get(count)?.quantity, line.get(whole)?);
    let n = things.count;
    // "$12 a dose, so two million doses would cost $36 million": the count may stand behind the price.
    let told = rate < whole
        && (count < rate && (leads_to_sum(line, rate, whole) || whole == rate + 1 && is_restated(line, whole))
            || rate < count && count < whole && costs(line, count, whole));
    // "shared by 40 workers, or $4,000 each": the rate says the whole anew.
    let share = rate > whole && rate > count && (is_restated(line, rate) || is_received(line, rate));
    if !told && !share || n < 2.0 {
        return None;
    }
    let possible = rounded(own);
    let actual = Interval::new(t.quantity.bounds.low / things.bounds.high, t.quantity.bounds.high / things.bounds.low);
    if actual.intersect(possible).is_some() {
        return None;
    }
    let shown = t.quantity.count / n;
    Some(if told {
        let given = format!("{} at {}", line.printed(count), said.printed());
        let sum = own.quantity.count * n;
        conflict(
            line,
            &[whole, count, rate],
            [given, like(line, whole, sum), line.printed(whole).to_owned()],
            (whole, sum),
        )
    } else {
        let given = format!("{} for {}", line.printed(whole), line.printed(count));
        let actual = format!("{} {}", like(line, rate, shown), said.words);
        conflict(line, &[rate, whole, count], [given, actual, said.printed()], (rate, shown))
    })
}

/// Whether the words between a price and a sum say that the sum is of all the things.
fn leads_to_sum(line: &Line<'_>, rate: usize, whole: usize) -> bool {
    let between = line.between(rate, whole);
    let told = line.words(between);
    let last = told.last().map_or("", LowerWord::as_str);
    let tail = line.words(line.behind(whole));
    let in_all = matches!(
        tail.iter().map(LowerWord::as_str).collect::<Vec<_>>().as_slice(),
        ["altogether", ..] | ["in", "all" | "total", ..]
    );
    let verb = in_all
        || matches!(
            last,
            "raising"
                | "totalling"
                | "totaling"
                | "earning"
                | "making"
                | "costing"
                | "generating"
                | "bringing"
                | "grossing"
        )
        || matches!(told.as_slice(), [.., total, of] if total == "total" && of == "of");
    verb && told.len() <= 5
        && between.contains(',')
        && !between.contains(['.', ';'])
        && !told.iter().any(|word| word == "and")
}

/// Whether the things are said to cost or bring the sum: "the two million doses would cost".
fn costs(line: &Line<'_>, count: usize, whole: usize) -> bool {
    const VERBS: [&str; 10] =
        ["cost", "costs", "bring", "brought", "raise", "raised", "earn", "earned", "fetch", "paid"];
    let between = line.between(count, whole);
    let told = line.words(between);
    told.last().is_some_and(|word| VERBS.contains(&word.as_str())) && told.len() <= 5 && !between.contains(['.', ';'])
}

/// "shared by four people, who got £4,000 each".
fn is_received(line: &Line<'_>, at: usize) -> bool {
    const VERBS: [&str; 8] = ["got", "get", "gets", "receive", "received", "receives", "giving", "paid"];
    let verb = line.words(line.before(at)).last().is_some_and(|word| VERBS.contains(&word.as_str()));
    let split = |word: &LowerWord<'_>| matches!(word.as_str(), "shared" | "share" | "split" | "divided" | "among");
    verb && line.words(line.text()).iter().any(split)
}

/// Whether more than the count and the price goes into the sum.
fn is_mixed(line: &Line<'_>) -> bool {
    const WORDS: [&str; 18] = [
        "with",
        "including",
        "includes",
        "plus",
        "tax",
        "donations",
        "another",
        "discount",
        "extra",
        "net",
        "profit",
        "up",
        "minimum",
        "initial",
        "deposit",
        "fee",
        "fees",
        "than",
    ];
    line.words(line.text()).iter().any(|word| WORDS.contains(&word.as_str()))
}
