//! Sets of tennis and the like against what is told of them.

use super::line::{Line, LowerWord, LowerWords, lines};
use super::score::{Pair, pairs, printed};
use crate::check::{ArticleContext, Conflict};
use crate::recognise::quantity::Role;

/// The sets of a match against "straight sets", "in three sets" and who won it.
pub(super) fn conflict(line: &Line<'_>, pairs: &[Pair]) -> Option<Conflict> {
    let sets = only_match(line, pairs)?;
    // Behind a semicolon another match is told of.
    let first = sets.first()?;
    let lead = line.words_at(line.lead(first.at));
    let tail = line.rest(first.at).split(';').next().unwrap_or_default();
    let text: LowerWords<'_> = line.words(lead).into_iter().chain(line.words(tail)).collect();
    let has = |word: &str| text.iter().any(|own| own == word);
    if ["retired", "retirement", "walkover", "abandoned", "injury", "led", "leading", "up"].iter().any(|word| has(word))
    {
        return None;
    }
    let straight = text.windows(2).any(
        |pair| matches!(pair, [straight, sets] if straight == "straight" && matches!(sets.as_str(), "sets" | "set")),
    );
    let firsts = sets.iter().filter(|set| set.a > set.b).count();
    let split = firsts > 0 && firsts < sets.len();
    let won =
        ["beat", "beating", "defeated", "won", "win", "victory", "overcame", "beats"].iter().any(|word| has(word));
    let lost = ["lost", "losing", "beaten", "defeat", "loss", "fell", "went"].iter().any(|word| has(word));
    if straight && split {
        return Some(told(line, &sets, "straight sets", "each side took a set"));
    }
    (won && !lost && firsts * 2 < sets.len())
        .then(|| told(line, &sets, "a win", "the score gives most sets to the other side"))
}

fn told(line: &Line<'_>, sets: &[Pair], said: &str, reason: &str) -> Conflict {
    let scores: Vec<String> = sets.iter().map(|set| printed(line, *set)).collect();
    let score = scores.join(" ");
    Conflict {
        labels: sets.first().and_then(|set| line.label(set.at, "the sets")).into_iter().collect(),
        derivation: vec![format!("{score}: {reason}")],
        slots: vec![("score", score), ("said", said.to_owned()), ("reason", reason.to_owned())],
        ..Conflict::default()
    }
}

/// The sets of the only match whose score the sentence tells, tie-breaks left out.
fn only_match(line: &Line<'_>, pairs: &[Pair]) -> Option<Vec<Pair>> {
    let break_of = |pair: &Pair| line.before(pair.at).trim_end().ends_with('(');
    let sets: Vec<Pair> = pairs.iter().copied().filter(|pair| !break_of(pair)).collect();
    let joined = sets.windows(2).all(|two| match two {
        [one, next] => {
            let between = line.words_at(crate::text::Span::new(
                line.get(one.at + 1).map_or(0, |figure| figure.span.end),
                line.get(next.at).map_or(0, |figure| figure.span.start),
            ));
            between.chars().all(|c| !c.is_alphabetic())
                || line
                    .words(between)
                    .iter()
                    .all(|word| word == "and" || word.bytes().all(|byte| byte.is_ascii_digit()))
        }
        _ => true,
    });
    (sets.len() >= 2 && sets.len() <= 5 && joined && sets.iter().all(|set| is_set(*set))).then_some(sets)
}

/// Whether a score can be that of a set: 6-0 to 6-4, 7-5, 7-6, and longer ones with two games between.
fn is_set(set: Pair) -> bool {
    let (most, least) = (set.a.max(set.b), set.a.min(set.b));
    most == 6.0 && least <= 4.0 || most == 7.0 && (5.0..=6.0).contains(&least) || most > 7.0 && most - least == 2.0
}

/// "From 5-3 down in the second set": who comes back wins the set, and the other keeps the games it had.
pub(super) fn comeback(article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
    let all: Vec<Line<'_>> =
        lines(article).filter(|line| line.figures.iter().any(|figure| figure.role == Role::PairFirst)).collect();
    let downs = all
        .iter()
        .flat_map(|line| pairs(line).into_iter().filter_map(move |pair| Some((line, pair, down(line, pair)?))));
    let mut matches = all.iter().filter_map(|line| {
        let sets = only_match(line, &pairs(line)).filter(|sets| sets.len() >= 3)?;
        Some((line, sets))
    });
    // With several matches told, it may be another's set.
    let (Some((told, sets)), None) = (matches.next(), matches.next()) else { return };
    for (line, pair, set) in downs {
        let Some(score) = sets.get(set) else { continue };
        if score.a.min(score.b) >= pair.a.max(pair.b) {
            continue;
        }
        let (mid, end) = (printed(line, pair), printed(told, *score));
        let reason = format!("the loser of that set would have had {} games", pair.a.max(pair.b));
        let labels = [told.label(score.at, "the set"), line.label(pair.at, "down on the way")];
        found.push(Conflict {
            labels: labels.into_iter().flatten().collect(),
            derivation: vec![format!("from {mid} down to win the set {end}: {reason}")],
            slots: vec![("score", end), ("said", format!("{mid} down on the way")), ("reason", reason)],
            ..Conflict::default()
        });
    }
}

/// The place of the set in which the score is told as one from which someone came back: "from 5-3 down in the second set".
fn down(line: &Line<'_>, pair: Pair) -> Option<usize> {
    let from = line.words(line.before(pair.at)).last().is_some_and(|word| word == "from");
    let rest = line.words(line.rest(pair.at + 1));
    let rest: Vec<&str> = rest.iter().map(LowerWord::as_str).take(5).collect();
    match rest.as_slice() {
        ["down", "in", "the", which, "set", ..] if from => match *which {
            "first" | "opening" => Some(0),
            "second" => Some(1),
            "third" => Some(2),
            "fourth" => Some(3),
            "fifth" => Some(4),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Pair, is_set};

    #[test]
    fn scores_of_sets() {
        let set = |a: f64, b: f64| is_set(Pair { at: 0, a, b });
        assert!(set(6.0, 0.0) && set(4.0, 6.0) && set(7.0, 6.0) && set(12.0, 10.0));
        assert!(!set(6.0, 5.0) && !set(7.0, 4.0) && !set(3.0, 1.0) && !set(24.0, 17.0));
    }
}
