//! `score`: scores that don't fit their story: "6-2 4-6 7-5 in straight sets", "won 3-2 after leading 4-1 at half-time", "came from 3-0
//! down to win 4-2".

use serde::Deserialize;

use super::line::{Line, LowerWord, is_count, lines};
use super::sets;
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::quantity::Role;

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "score",
    slots: &[
        ("score", "the final score as written: \"3-2\", \"6-2 4-6 7-5\""),
        ("said", "what is told of it: \"leading 4-1 at half-time\", \"straight sets\""),
        ("reason", "why both can't be: \"goals are not taken back\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(Score) as Box<dyn Check>),
};

struct Score;

impl Check for Score {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for line in lines(article).filter(|line| line.figures.len() >= 4) {
            let pairs = pairs(&line);
            found.extend(sets::conflict(&line, &pairs));
            if let [first, second] = pairs.as_slice() {
                found.extend(passed(&line, *first, *second));
            }
        }
        sets::comeback(article, found);
    }
}

/// Two figures that are one score.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    /// The place of the first; the second's is the next.
    pub(super) at: usize,
    pub(super) a: f64,
    pub(super) b: f64,
}

impl Pair {
    fn most(self) -> f64 {
        self.a.max(self.b)
    }

    fn least(self) -> f64 {
        self.a.min(self.b)
    }
}

/// The scores of a sentence.
pub(super) fn pairs(line: &Line<'_>) -> Vec<Pair> {
    let pair = |at: usize| {
        let (a, b) = (line.get(at)?, line.get(at + 1)?);
        let paired = a.role == Role::PairFirst && b.role == Role::PairSecond && is_count(a) && is_count(b);
        paired.then_some(Pair { at, a: a.quantity.count, b: b.quantity.count })
    };
    (0..line.figures.len()).filter_map(pair).collect()
}

/// How the score on the way is told of the one who has the final one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Led,
    Trailed,
}

/// "won 3-2 after leading 4-1 at half-time", "came from 3-0 down to win 4-2".
fn passed(line: &Line<'_>, first: Pair, second: Pair) -> Option<Conflict> {
    let before = line.words(line.before(first.at));
    let between = line.words(line.between(first.at + 1, second.at));
    let behind = line.words(line.behind(second.at + 1));
    let told = |list: &[LowerWord<'_>], words: &[&str]| list.iter().any(|word| words.contains(&word.as_str()));
    let other = [
        "but",
        "aggregate",
        "penalties",
        "shootout",
        "leg",
        "series",
        "season",
        "last",
        "previous",
        "earlier",
        "while",
        "who",
    ];
    if told(&between, &other) || told(&behind, &["aggregate", "penalties", "shootout"]) || between.len() > 12 {
        return None;
    }
    let won = |list: &[LowerWord<'_>]| told(list, &["won", "win", "winning", "beat", "victory", "triumph"]);
    let lost = |list: &[LowerWord<'_>]| told(list, &["lost", "lose", "defeat", "beaten", "loss"]);
    let part = told(&behind, &["half-time", "halftime", "break", "interval", "half", "down", "up"]);
    // "won 3-2 after leading 4-1 at half-time"
    if told(&between, &["after", "having", "despite"]) && part && (won(&before) || lost(&before)) {
        let way = if told(&between, &["leading", "led", "ahead"]) {
            Way::Led
        } else if told(&between, &["trailing", "trailed", "behind"]) {
            Way::Trailed
        } else {
            return None;
        };
        return conflict(line, (first, won(&before)), (second, way));
    }
    // "came from 3-0 down to win 4-2"
    let down = between.first().is_some_and(|word| word == "down") && before.last().is_some_and(|word| word == "from");
    if down && told(&between, &["win", "winning", "beat", "victory"]) && between.len() <= 7 {
        return conflict(line, (second, true), (first, Way::Trailed));
    }
    None
}

/// The final score of one who won or lost against the score on the way.
fn conflict(line: &Line<'_>, (end, won): (Pair, bool), (mid, way): (Pair, Way)) -> Option<Conflict> {
    let (own, theirs) = if won { (end.most(), end.least()) } else { (end.least(), end.most()) };
    let (had, they) = if way == Way::Led { (mid.most(), mid.least()) } else { (mid.least(), mid.most()) };
    if had <= own && they <= theirs || end.a == end.b || mid.a == mid.b {
        return None;
    }
    let word = if way == Way::Led { "ahead" } else { "behind" };
    let (final_score, passing) = (printed(line, end), printed(line, mid));
    let labels = [line.label(end.at, "the final score"), line.label(mid.at, format!("{word} on the way"))];
    Some(Conflict {
        labels: labels.into_iter().flatten().collect(),
        derivation: vec![format!(
            "{word} {passing} on the way to {final_score}: one side would have to lose points again"
        )],
        slots: vec![
            ("score", final_score),
            ("said", format!("{passing} {word} on the way")),
            ("reason", "a side can't end with less than it had".to_owned()),
        ],
        ..Conflict::default()
    })
}

/// The score as written: "3-2".
pub(super) fn printed(line: &Line<'_>, pair: Pair) -> String {
    format!("{}-{}", line.printed(pair.at), line.printed(pair.at + 1))
}
