//! "$2.6 million ... another $3.1 million ... the combined $7.5 million": two amounts and their sum over a few sentences.

use super::line::{Line, LowerWord, is_count, lines, range, same_unit};
use super::show::{interval, like, repair};
use super::sums::{conflict as parts_conflict, exactly, is_list, sum};
use crate::check::repair::slip;
use crate::check::{ArticleContext, Conflict};
use crate::recognise::Hedge;
use crate::recognise::quantity::Role;
use crate::value::{Interval, Measure};

/// The sum stands at most so many sentences behind the second amount.
const NEAR: u32 = 4;

/// A figure by its line and its place there.
type Place<'a> = (Line<'a>, usize);

/// Appends every sum of two amounts that is told and is not theirs.
pub(super) fn conflicts(article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
    let amounts: Vec<Place<'_>> = lines(article)
        .flat_map(|line| (0..line.figures.len()).map(move |at| (line, at)))
        .filter(|(line, at)| line.get(*at).is_some_and(|figure| matches!(figure.quantity.measure, Measure::Money(_))))
        .collect();
    let added = || amounts.iter().enumerate().skip(1).filter(|(_, place)| is_added(place));
    let sums = amounts.iter().enumerate().filter(|(_, place)| is_sum(place));
    found.extend(sums.filter_map(|(at, sum)| {
        let (second_at, second) = added().take_while(|(other, _)| *other < at).last()?;
        let first = amounts.get(second_at - 1)?;
        // "The combined" takes up the only two that were added, wherever they stand.
        let near = second_at + 1 == at && sum.0.sentence.saturating_sub(second.0.sentence) <= NEAR;
        let reach = if near { Reach::Near } else { Reach::Far };
        let only = added().nth(1).is_none() && is_definite(sum);
        (near || only).then(|| conflict(first, second, sum, reach)).flatten()
    }));
}

/// "They paid £120, £80 and £60. Together the three fines came to £280."
pub(super) fn together(before: &Line<'_>, line: &Line<'_>) -> Option<Conflict> {
    let last = before.figures.len().checked_sub(1)?;
    let told = before.get(last)?;
    // "The three fines" counts the parts.
    let counts =
        |at: usize| line.get(at).is_some_and(|figure| is_count(figure) && figure.quantity.count == last as f64 + 1.0);
    let at = usize::from(line.figures.len() > 1 && counts(0));
    let whole = line.get(at)?;
    let lead = line.words(line.before(at));
    let opening = line.words(line.before(0));
    let opens = matches!(opening.first().map(LowerWord::as_str), Some("together" | "combined" | "altogether"));
    let sums = matches!(
        lead.last().map(LowerWord::as_str),
        Some(
            "to" | "totalled"
                | "totaled"
                | "total"
                | "cost"
                | "were"
                | "are"
                | "make"
                | "made"
                | "raised"
                | "employ"
                | "have"
        )
    );
    let open = || {
        line.words(line.text()).iter().any(|word| {
            matches!(
                word.as_str(),
                "plus" | "with" | "and" | "including" | "costs" | "interest" | "other" | "others" | "about" | "than"
            )
        })
    };
    if !(opens && sums) || open() {
        return None;
    }
    let alike = same_unit(&whole.quantity, &told.quantity) && is_list(before, 0, last) && exactly(line, at);
    let parts: Vec<usize> = (0..=last).collect();
    let wrong = whole.quantity.bounds.intersect(sum(before, &parts)).is_none();
    (alike && wrong && line.figures.len() <= at + 2).then(|| parts_conflict((line, at), before, &parts))
}

/// How far the sum stands from its parts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// In the next sentences, with no other amount between.
    Near,
    /// Anywhere behind.
    Far,
}

/// "The combined $7.5 million".
fn is_definite((line, at): &Place<'_>) -> bool {
    matches!(line.words(line.before(*at)).as_slice(), [.., the, combined] if the == "the" && combined == "combined")
}

fn conflict(first: &Place<'_>, second: &Place<'_>, sum: &Place<'_>, reach: Reach) -> Option<Conflict> {
    let near = first.0.field == sum.0.field && second.0.sentence.saturating_sub(first.0.sentence) <= 2;
    let (a, b, told) = (first.0.get(first.1)?, second.0.get(second.1)?, sum.0.get(sum.1)?);
    let alike = same_unit(&a.quantity, &told.quantity) && same_unit(&b.quantity, &told.quantity);
    let alone = [a, b, told].iter().all(|figure| figure.role == Role::Alone);
    let open =
        [a, b, told].iter().any(|figure| matches!(figure.hedge, Some(Hedge::Above | Hedge::AtLeast | Hedge::AtMost)));
    if !near || !alike || !alone || open {
        return None;
    }
    let (x, y, z) = (range(a), range(b), range(told));
    let actual = Interval::new(x.low + y.low, x.high + y.high);
    // What is far from the sum is another's.
    let other = reach == Reach::Far && (z.low > actual.high * 1.5 || z.high < actual.low / 1.5);
    if actual.intersect(z).is_some() || other {
        return None;
    }
    let (exact, line) = (a.quantity.count + b.quantity.count, &sum.0);
    let sums = format!("{} + {} = {}", first.0.printed(first.1), second.0.printed(second.1), like(line, sum.1, exact));
    let labels =
        [sum.0.label(sum.1, "the sum as told"), first.0.label(first.1, "a part"), second.0.label(second.1, "a part")];
    Some(Conflict {
        labels: labels.into_iter().flatten().collect(),
        derivation: vec![sums.clone(), format!("the parts allow {}", interval(actual))],
        slots: vec![
            ("whole", line.printed(sum.1).to_owned()),
            ("parts", sums),
            ("slip", slip::hint(told.quantity.count, actual)),
        ],
        repairs: repair(line, sum.1, exact).into_iter().collect(),
        ..Conflict::default()
    })
}

/// "another $3.1 million", "a further $3.1 million".
fn is_added((line, at): &Place<'_>) -> bool {
    line.words(line.before(*at))
        .last()
        .is_some_and(|word| matches!(word.as_str(), "another" | "further" | "additional"))
}

/// "the combined $7.5 million", "a total of $7.5 million", "$7.5 million altogether".
fn is_sum((line, at): &Place<'_>) -> bool {
    let before = line.words(line.before(*at));
    let before: Vec<&str> = before.iter().map(LowerWord::as_str).collect();
    let behind = line.words(line.behind(*at));
    let behind: Vec<&str> = behind.iter().map(LowerWord::as_str).collect();
    matches!(
        before.as_slice(),
        [.., "combined"] | [.., "combined", "total", "of"] | [.., "a", "total", "of"] | [.., "totaling" | "totalling"]
    ) || matches!(
        behind.as_slice(),
        ["in", "all" | "total"] | ["altogether"] | ["in", "all" | "total", ..] | ["combined"]
    )
}
