//! `over-hundred`: percentages that exceed their whole: "60 percent voted for it and 47 percent against", "cut infections by 140 percent",
//! "145 percent of respondents said".

use serde::Deserialize;

use super::line::{Line, LowerWord, lines, range, words};
use super::show::number;
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::Hedge;
use crate::recognise::quantity::Role;
use crate::value::Measure;

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "over-hundred",
    slots: &[
        ("said", "what is told: \"60 percent and 47 percent\", \"by 140 percent\""),
        ("actual", "what is more than the whole: \"107 percent of one whole\", \"more than there was\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(OverHundred) as Box<dyn Check>),
};

struct OverHundred;

impl Check for OverHundred {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for line in lines(article) {
            let percents = (0..line.figures.len()).filter(|at| is_percent(&line, *at));
            found.extend(percents.filter_map(|at| {
                let one = shrunk(&line, at).or_else(|| people(&line, at));
                one.or_else(|| sides(&line, at)).or_else(|| results(&line, at))
            }));
            found.extend(shared_out(&line));
        }
    }
}

fn is_percent(line: &Line<'_>, at: usize) -> bool {
    line.get(at).is_some_and(|figure| figure.quantity.measure == Measure::Percent && figure.role == Role::Alone)
}

/// "Cut the number of infections by 140 percent": of what can't go below nothing.
fn shrunk(line: &Line<'_>, at: usize) -> Option<Conflict> {
    let figure = line.get(at).filter(|figure| range(figure).low > 100.0)?;
    let before = line.words(line.before(at));
    let by = before.last().is_some_and(|word| word == "by");
    let reach = if by { 9 } else { 1 };
    let fall = before
        .iter()
        .rev()
        .take(reach)
        .find(|word| change(word).is_some())
        .is_some_and(|word| change(word) == Some(false));
    let clause = line.words(line.text());
    // What can be negative falls as far as it likes, and "than" compares something else.
    if !fall || figure.hedge.is_some() || clause.iter().any(|word| may_be_negative(word)) {
        return None;
    }
    Some(conflict(line, &[at], format!("by {}", line.printed(at)), "more than all there was"))
}

/// Whether a verb of change goes up; none for other words.
fn change(word: &str) -> Option<bool> {
    match word {
        "cut" | "cuts" | "reduced" | "reduce" | "reduces" | "fell" | "fallen" | "fall" | "dropped" | "drop"
        | "declined" | "decreased" | "shrank" | "lowered" | "slashed" | "plunged" | "down" | "reducing" | "cutting" => {
            Some(false)
        }
        "rose" | "raised" | "increased" | "increase" | "grew" | "jumped" | "up" | "risen" | "increasing" | "raise"
        | "climbed" => Some(true),
        _ => None,
    }
}

fn may_be_negative(word: &str) -> bool {
    const WORDS: [&str; 23] = [
        "profit",
        "profits",
        "profitability",
        "income",
        "earnings",
        "result",
        "results",
        "balance",
        "surplus",
        "cash",
        "net",
        "pretax",
        "margin",
        "return",
        "returns",
        "deficit",
        "growth",
        "temperature",
        "temperatures",
        "than",
        "not",
        "loss",
        "losses",
    ];
    WORDS.contains(&word)
}

/// "145 percent of respondents said".
fn people(line: &Line<'_>, at: usize) -> Option<Conflict> {
    let figure = line.get(at).filter(|figure| range(figure).low > 100.0)?;
    let counted = line.counted(at).filter(|counted| counted.part)?;
    let head = line.words_at(counted.head).to_lowercase();
    let skipped = counted.noun.end.checked_sub(figure.span.end)? as usize;
    let verb = line.words(line.rest(at).get(skipped..)?).into_iter().next();
    let tells = verb.is_some_and(|verb| {
        matches!(
            verb.as_str(),
            "said"
                | "say"
                | "voted"
                | "agreed"
                | "were"
                | "are"
                | "believe"
                | "think"
                | "had"
                | "have"
                | "support"
                | "want"
        )
    });
    let known = line.article.knowledge.counted.is_people(&head) || head == "respondents";
    (known && tells && figure.hedge.is_none()).then(|| {
        conflict(
            line,
            &[at],
            format!("{} of {}", line.printed(at), line.words_at(counted.noun)),
            "more than all of them",
        )
    })
}

/// "60 percent of members voted for the deal and 47 percent against": two sides of one whole.
fn sides(line: &Line<'_>, second: usize) -> Option<Conflict> {
    let first = second.checked_sub(1).filter(|first| is_percent(line, *first))?;
    let (a, b) = (line.get(first)?, line.get(second)?);
    // "45 percent for, 40 percent against and 25 percent undecided"
    let third = third_side(line, second);
    let more = third.and_then(|at| line.get(at)).map(|figure| figure.quantity);
    let sum = range(a).low + range(b).low + more.map_or(0.0, |quantity| quantity.bounds.low);
    let open = [a, b].iter().any(|figure| matches!(figure.hedge, Some(Hedge::AtMost)));
    let between = line.between(first, second);
    let mut one = line.words(between);
    let joined = one.last().is_some_and(|word| matches!(word.as_str(), "and" | "while" | "but"))
        || between.trim_end().ends_with(',');
    if sum <= 100.0 || open || !joined || one.len() > 10 || between.contains(['.', ';', ':', '(']) {
        return None;
    }
    one.retain(|word| !matches!(word.as_str(), "and" | "while" | "but"));
    let clause = line.behind(second).split([',', '.', ';', ':', '(']).next().unwrap_or_default();
    let other = line.words(clause);
    // Shares of two groups, or of two years, have two wholes.
    let own_whole = other.first().is_some_and(|word| word == "of" || word == "in");
    let several = line
        .words(line.text())
        .iter()
        .any(|word| matches!(word.as_str(), "both" | "compared" | "respectively" | "also" | "multiple"));
    let known = &line.article.knowledge.counted;
    let side = |word: &LowerWord<'_>| one.iter().any(|own| known.exclude(own, word));
    // "for" is many other things unless "against" answers it at once.
    let apart = other.iter().take(3).any(side);
    (apart && !own_whole && !several).then(|| {
        let sum = a.quantity.count + b.quantity.count + more.map_or(0.0, |quantity| quantity.count);
        let places: Vec<usize> = [first, second].into_iter().chain(third).collect();
        let printed: Vec<&str> = places.iter().map(|at| line.printed(*at)).collect();
        conflict(line, &places, printed.join(" and "), &format!("{} percent of one whole", number(sum, 1)))
    })
}

/// The share of those on neither side: "and 25 percent undecided".
fn third_side(line: &Line<'_>, second: usize) -> Option<usize> {
    let third = Some(second + 1).filter(|third| is_percent(line, *third))?;
    let joined = line.words(line.between(second, third)).last().is_some_and(|word| word == "and");
    let mut rest = line.words(line.behind(third)).into_iter().take(3);
    let neither = rest
        .any(|word| matches!(word.as_str(), "undecided" | "unsure" | "abstained" | "abstaining" | "neither" | "know"));
    (joined && neither).then_some(third)
}

/// "She won by 57 percent to 46 percent": the results of an election.
fn results(line: &Line<'_>, second: usize) -> Option<Conflict> {
    let first = second.checked_sub(1).filter(|first| is_percent(line, *first))?;
    let (a, b) = (line.get(first)?, line.get(second)?);
    let before = line.words(line.before(first));
    let led = before.last().is_some_and(|word| matches!(word.as_str(), "from" | "up" | "down" | "between" | "to"));
    let won = before.iter().any(|word| {
        matches!(word.as_str(), "won" | "win" | "beat" | "defeated" | "elected" | "re-elected" | "victory")
    });
    let to = matches!(line.between(first, second).trim(), "to" | "against");
    let exact = [a, b].iter().all(|figure| figure.hedge.is_none());
    if !won || !to || led || !exact || range(a).low + range(b).low <= 100.0 {
        return None;
    }
    let sum = a.quantity.count + b.quantity.count;
    let said = format!("{} to {}", line.printed(first), line.printed(second));
    Some(conflict(line, &[first, second], said, &format!("{} percent of one vote", number(sum, 1))))
}

/// "The museum will get 60 percent of the money, the library 30 percent and the school 25 percent": all the shares of one whole.
fn shared_out(line: &Line<'_>) -> Option<Conflict> {
    const OTHER: [&str; 24] = [
        "both",
        "also",
        "or",
        "multiple",
        "from",
        "up",
        "down",
        "than",
        "compared",
        "rose",
        "fell",
        "increase",
        "increased",
        "previous",
        "last",
        "earlier",
        "years",
        "approval",
        "approve",
        "could",
        "if",
        "respectively",
        "within",
        "including",
    ];
    const WHOLE: [&str; 14] = [
        "money",
        "vote",
        "votes",
        "seats",
        "budget",
        "total",
        "proceeds",
        "revenue",
        "revenues",
        "shares",
        "stake",
        "population",
        "electorate",
        "cost",
    ];
    let count = line.figures.len();
    let exact = |at: usize| is_percent(line, at) && line.get(at).is_some_and(|figure| figure.hedge.is_none());
    if !(3..=7).contains(&count) || !(0..count).all(exact) {
        return None;
    }
    let tail = line.words(line.behind(0));
    let whole =
        matches!(tail.as_slice(), [of, the, noun, ..] if of == "of" && the == "the" && WHOLE.contains(&noun.as_str()));
    // Only the first names a whole; another "of" would name another.
    let again = (1..count).any(|at| line.behind(at).trim_start().starts_with("of "));
    let text = line.text();
    let low: f64 = line.figures.iter().map(|figure| range(figure).low).sum();
    if !whole
        || again
        || low <= 100.0
        || text.contains([';', '"', '“'])
        || words(text).iter().any(|word| OTHER.contains(&word.as_str()))
    {
        return None;
    }
    let sum: f64 = line.figures.iter().map(|figure| figure.quantity.count).sum();
    let all: Vec<usize> = (0..count).collect();
    let said: Vec<&str> = all.iter().map(|at| line.printed(*at)).collect();
    Some(conflict(line, &all, said.join(" + "), &format!("{} percent of one whole", number(sum, 1))))
}

fn conflict(line: &Line<'_>, at: &[usize], said: String, actual: &str) -> Conflict {
    Conflict {
        labels: at.iter().filter_map(|at| line.label(*at, actual)).collect(),
        derivation: vec![format!("{said}: {actual}")],
        slots: vec![("said", said), ("actual", actual.to_owned())],
        ..Conflict::default()
    }
}
