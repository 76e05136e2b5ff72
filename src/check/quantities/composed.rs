//! Parts that are told to be all of a whole: "split between A, which gets $4 million, and B, which gets $6 million", "made up of 1,700 at
//! the plant and 1,900 in the works", "49 golds, 44 silvers and 31 bronzes, 134 medals".

use super::line::{Line, LowerWord, same_unit};
use super::sums::{differs, exactly, plain, sum};
use crate::check::Conflict;

/// "The $9 million will be split between A, which gets $4 million, and B, which gets $6 million."
pub(super) fn split(line: &Line<'_>) -> Option<Conflict> {
    let told = line.words(line.between(0, 1));
    let verb = told.iter().position(|word| matches!(word.as_str(), "split" | "divided" | "shared"))?;
    let between = told.get(verb + 1..)?.iter().take(3).any(|word| word == "between");
    let whole = line.get(0)?;
    let alike = |at: usize| line.get(at).is_some_and(|figure| same_unit(&figure.quantity, &whole.quantity));
    let two = line.figures.len() == 3 && (0..3).all(|at| exactly(line, at) && alike(at));
    let open = line.words(line.text()).iter().any(|word| {
        matches!(
            word.as_str(),
            "other" | "others" | "rest" | "remainder" | "another" | "each" | "including" | "per" | "than" | "up"
        )
    });
    (two && between && !open && line.figures.len() == 3).then(|| differs(line, 0, &[1, 2])).flatten()
}

/// "2,600 posts, made up of 1,700 at the plant and 1,900 in the works".
pub(super) fn made_up(line: &Line<'_>) -> Option<Conflict> {
    const MOST: usize = 10;
    const OPEN: [&str; 8] = ["other", "others", "rest", "including", "several", "some", "a", "plus"];
    let whole = (0..line.figures.len().checked_sub(2)?).find(|at| leads_to_parts(line, *at))?;
    let last = line.figures.len() - 1;
    let joined = (whole + 1..last).all(|at| {
        let between = line.between(at, at + 1);
        let told = line.words(between);
        let and = told.last().is_some_and(|word| word == "and") || between.trim_end().ends_with(',');
        let once = told.iter().filter(|word| *word == "and").count() <= 1;
        and && once && told.len() <= MOST && !between.contains(['.', ';', '('])
    });
    let own = line.get(whole)?;
    let same = |at: usize| line.get(at).is_some_and(|one| same_unit(&one.quantity, &own.quantity));
    let alike = (whole + 1..=last).all(|at| exactly(line, at) && same(at));
    let open = line.words(line.rest(whole)).iter().any(|word| OPEN.contains(&word.as_str()));
    let parts = Vec::from_iter(whole + 1..=last);
    let over = sum(line, &parts).low > own.quantity.bounds.high;
    (joined && alike && (over || !open)).then(|| differs(line, whole, &parts)).flatten()
}

/// Whether all the parts of the figure are to follow: "made up of", "consisting of", "comprising".
fn leads_to_parts(line: &Line<'_>, whole: usize) -> bool {
    let between = line.between(whole, whole + 1);
    let told = line.words(between);
    let of = matches!(
        told.iter().map(LowerWord::as_str).collect::<Vec<_>>().as_slice(),
        [.., "made", "up", "of"]
            | [.., "consisting" | "composed" | "consists" | "consist", "of"]
            | [.., "comprising" | "comprises"]
    );
    of && told.len() <= 6 && exactly(line, whole) && !between.contains(['.', ';'])
}

/// "With 49 golds, 44 silvers and 31 bronzes they have 134 medals."
pub(super) fn medals(line: &Line<'_>) -> Option<Conflict> {
    const OTHER: [&str; 7] = ["including", "more", "another", "than", "also", "target", "each"];
    let led = |at: usize, metal: &str| {
        line.words(line.behind(at)).first().is_some_and(|word| word.trim_end_matches('s') == metal)
    };
    let starts = |at: &usize| {
        led(*at, "gold") && led(at + 1, "silver") && led(at + 2, "bronze") && (0..3).all(|n| plain(line, at + n))
    };
    let first = (0..line.figures.len().checked_sub(2)?).find(starts)?;
    let is_whole = |at: &usize| {
        let head = line.counted(*at).map(|counted| line.words_at(counted.head));
        !(first..first + 3).contains(at) && plain(line, *at) && head == Some("medals")
    };
    let mut wholes = (0..line.figures.len()).filter(is_whole);
    let whole = wholes.next().filter(|_| wholes.next().is_none())?;
    let part = line.words(line.text()).iter().any(|word| OTHER.contains(&word.as_str()));
    (!part).then(|| differs(line, whole, &[first, first + 1, first + 2])).flatten()
}
