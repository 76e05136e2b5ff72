//! A fraction of a count against the count that it is said to be: "two thirds of the 90 stalls, about 45, were empty".

use super::line::{Line, is_count, range, same_unit};
use super::share_part::{is_fraction, is_plain, near, same_thing};
use super::show::{interval, repair};
use crate::check::Conflict;
use crate::check::repair::slip;
use crate::recognise::Hedge;
use crate::recognise::quantity::Role;
use crate::value::Interval;

/// How far a fraction reaches whose count is told.
const CLOSE: f64 = 0.08;

/// What the count at `count` says of the fraction and whole before it.
pub(super) fn conflict(line: &Line<'_>, count: usize) -> Option<Conflict> {
    let (whole, part) = (count.checked_sub(1)?, count.checked_sub(2)?);
    let of = line.words(line.between(part, whole));
    let of = of.len() <= 3 && of.first().is_some_and(|word| word == "of");
    if !of || !is_fraction(line, part) || !is_plain(line, whole) || !is_said_again(line, count) {
        return None;
    }
    let (f, w, said) = (line.get(part)?, line.get(whole)?, line.get(count)?);
    if w.quantity.count < 10.0 || said.quantity.count > w.quantity.count || is_open(f.hedge) || is_open(said.hedge) {
        return None;
    }
    // The count told beside it makes the fraction a close one; "nearly half" is said of what is a little more, too.
    let (exact, all) = (f.quantity.count, w.quantity.count);
    let least = if f.hedge.is_some() { range(f).low } else { exact * (1.0 - CLOSE) };
    let most = exact * (1.0 + CLOSE);
    let actual = Interval::new(least * all * 0.99, most * all * 1.01);
    if actual.intersect(range(said)).is_some() {
        return None;
    }
    let words = format!("{} of {}", line.printed(part).to_lowercase(), line.printed(whole));
    let shown = interval(Interval::new(actual.low.ceil(), actual.high.floor()));
    let labels = [line.label(count, "the count"), line.label(part, "the share"), line.label(whole, "the whole")];
    Some(Conflict {
        labels: labels.into_iter().flatten().collect(),
        derivation: vec![format!("{words}: {shown}")],
        slots: vec![
            ("part", words),
            ("said", line.printed(count).to_owned()),
            ("actual", shown),
            ("slip", slip::hint(said.quantity.count, actual)),
        ],
        repairs: repair(line, count, (f.quantity.count * w.quantity.count).round()).into_iter().collect(),
        ..Conflict::default()
    })
}

/// "$1.9 billion, one third of the $2.8 billion": the part before its fraction and whole.
pub(super) fn of_whole(line: &Line<'_>, whole: usize) -> Option<Conflict> {
    let (share, part) = (whole.checked_sub(1)?, whole.checked_sub(2)?);
    let of = line.words(line.between(share, whole));
    let of = matches!(of.as_slice(), [of, the] if of == "of" && the == "the");
    let lead = line.between(part, share);
    let (head, tail) = lead.rsplit_once(',').unwrap_or(("", lead));
    let told = line.words(tail);
    let apart = line.words(head).len() > 6
        || head.contains([';', '.', ':', '('])
        || line.words(head).iter().any(|word| word == "and");
    let bare = told.iter().all(|word| {
        matches!(word.as_str(), "or" | "about" | "just" | "nearly" | "almost" | "only" | "some" | "is" | "was")
    });
    let (p, f, w) = (line.get(part)?, line.get(share)?, line.get(whole)?);
    let alike = same_unit(&p.quantity, &w.quantity) && p.role == Role::Alone && w.role == Role::Alone;
    let exact = p.hedge.is_none() && w.hedge.is_none() && !is_open(f.hedge);
    if !of || !bare || apart || !is_fraction(line, share) || !alike || !exact || !lead.contains(',') && told.is_empty()
    {
        return None;
    }
    let (a, b) = (range(p), range(w));
    let actual = Interval::new(a.low / b.high, a.high / b.low);
    let said = near(f.quantity.count);
    if actual.intersect(Interval::new(said.low / 100.0, said.high / 100.0)).is_some() {
        return None;
    }
    let percent = Interval::new((actual.low * 1000.0).round() / 10.0, (actual.high * 1000.0).round() / 10.0);
    let (words, shown) =
        (format!("{} of {}", line.printed(part), line.printed(whole)), format!("{}%", interval(percent)));
    let labels = [line.label(share, "the share"), line.label(part, "the part"), line.label(whole, "the whole")];
    Some(Conflict {
        labels: labels.into_iter().flatten().collect(),
        derivation: vec![format!("{words}: {shown}")],
        slots: vec![
            ("part", words),
            ("said", line.printed(share).to_lowercase()),
            ("actual", shown),
            ("slip", String::new()),
        ],
        ..Conflict::default()
    })
}

/// Whether the count says again what stands before it: ", or 45,", ", about 45,", "(45)".
fn is_said_again(line: &Line<'_>, count: usize) -> bool {
    let between = line.between(count - 1, count);
    let Some(sign) = between.rfind([',', '(']) else { return false };
    let (noun, lead) = between.split_at(sign);
    let lead = line.words(lead);
    let bare = lead
        .iter()
        .all(|word| matches!(word.as_str(), "or" | "about" | "some" | "around" | "roughly" | "nearly" | "almost"));
    let ends = line.behind(count).starts_with([',', ')', '.']) || line.behind(count).starts_with(" of them");
    let number = line.get(count).is_some_and(|figure| figure.role == Role::Alone) && same_thing(line, count - 1, count);
    bare && ends
        && number
        && line.words(noun).len() <= 4
        && !noun.contains([',', '.', ';', ':'])
        && line.get(count).is_some_and(is_count)
}

fn is_open(hedge: Option<Hedge>) -> bool {
    matches!(hedge, Some(Hedge::Above | Hedge::AtLeast | Hedge::AtMost))
}
