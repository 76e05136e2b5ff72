//! Which words around a date say of what falls on it that it has happened, or that it is to come.

use super::ahead::{ahead, present, set_for};
use super::past::{behind, past};
use super::statement::{Lead, REACH, Statement, Told, is_adverb, is_past};
use super::verbs::{CARRIED_OUT, FOLLOWERS, JOINTS, PAPERS, PRESENT, PUT_OFF, SAYING};
use crate::check::wording::event_words::SET;
use crate::check::wording::phrase::{STATEMENT, Word, last_words};

/// How long that is of which a statement is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// "3 May"
    Day,
    /// "3-9 May"
    Days,
    /// "May 2024", "2024"
    Period,
}

/// What the words before and behind a date say of it; `None` where it may be another thing's.
pub(super) fn told<'a>(before: &'a str, tail: &'a str, extent: Extent) -> Option<Statement<'a>> {
    let words = last_words(before, STATEMENT);
    if words.last()?.is(&["since", "Since"]) {
        return since(before, &words, tail);
    }
    let (clause, lead) = clause(&words, tail, extent)?;
    before_date(before, tail, clause, lead, extent).or_else(|| behind(&words, tail))
}

/// "Shut since May": what has lasted since then has begun. In "since 2026 will be" it gives a reason.
fn since<'a>(before: &'a str, words: &[Word<'a>], tail: &str) -> Option<Statement<'a>> {
    let next = tail.strip_prefix(' ').and_then(|rest| rest.split(' ').next()).unwrap_or("");
    let reason = matches!(next, "is" | "was" | "will" | "would" | "has" | "had" | "may" | "looks" | "marks" | "falls");
    Statement::of(before, words.get(words.len().checked_sub(1)?..)?, Told::Past).filter(|_| !reason)
}

/// The words before those that lead to the date.
fn clause<'w, 'a>(words: &'w [Word<'a>], tail: &str, extent: Extent) -> Option<(&'w [Word<'a>], Lead)> {
    let (last, rest) = words.split_last()?;
    let lead = match last.text {
        "on" | "On" if extent != Extent::Period => Lead::Day,
        "in" | "In" if extent == Extent::Period => Lead::Day,
        "from" | "between" | "over" | "during" if extent == Extent::Days => Lead::Day,
        "by" => Lead::Limit,
        "for" => Lead::Goal,
        _ => Lead::None,
    };
    if lead != Lead::None {
        return Some((rest, lead));
    }
    // "at a 3 May hearing": on that day.
    let noun = tail.strip_prefix(' ').and_then(|tail| tail.split(|c: char| !c.is_alphanumeric()).next());
    let led = last.is(&["a", "an", "his", "her", "its", "the", "their"])
        && rest.last().is_some_and(|word| word.is(&["at", "in", "during"]))
        && noun.is_some_and(|noun| PAPERS.contains(&noun));
    Some(if led { (rest.get(..rest.len() - 1)?, Lead::Day) } else { (words, Lead::None) })
}

fn before_date<'a>(
    before: &'a str,
    tail: &str,
    clause: &[Word<'a>],
    lead: Lead,
    extent: Extent,
) -> Option<Statement<'a>> {
    // "A crowded 2016 field": nothing ties the year to the word before it.
    if extent == Extent::Period && lead == Lead::None {
        return None;
    }
    if let Some(from) = set_for(clause, lead) {
        return Statement::of(before, clause.get(from..)?, Told::ToCome);
    }
    let at = governing(clause)?;
    let verb = clause.get(at)?;
    if verb.is(&PUT_OFF) {
        return Statement::of(before, clause.get(ahead(clause, at, lead)?..)?, Told::ToCome);
    }
    if verb.is(&PRESENT) {
        return Statement::of(before, clause.get(present(clause, at, lead)?..)?, Told::ToCome);
    }
    if extent == Extent::Days && !verb.is(&CARRIED_OUT) {
        return None;
    }
    let from = past(clause, at, lead)?;
    let told = if verb.is(&SAYING) { Told::Said } else { Told::Past };
    (told == Told::Past || (lead == Lead::Day && ends_statement(tail))).then_some(())?;
    Statement::of(before, clause.get(from..=at)?, told)
}

/// Whether the statement ends with its date: "said on Nov. 20 the court will" may say of the day what the court will do.
fn ends_statement(tail: &str) -> bool {
    // "at an Oct. 18 hearing that": behind the noun.
    let noun = PAPERS.iter().find_map(|noun| tail.strip_prefix(' ')?.strip_prefix(noun));
    let tail = noun.unwrap_or(tail);
    let words: Vec<&str> = tail.split(' ').skip(1).take(2).collect();
    let past =
        matches!(words.as_slice(), ["he" | "she" | "they" | "it" | "we", "did" | "had" | "wanted" | "was" | "were"]);
    tail.is_empty() || tail.starts_with(['.', ',', ';']) || tail.starts_with(" that ") || past
}

/// The verb, or the word that puts one off, which is nearest to the date with nothing between that parts it from the date.
fn governing(clause: &[Word<'_>]) -> Option<usize> {
    let first = clause.len().saturating_sub(REACH + 1);
    for at in (first..clause.len()).rev() {
        let word = clause.get(at)?;
        let next = clause.get(at + 1);
        // "in Lyon, France" is one place; any other comma parts.
        let place = word.is_named() && next.is_some_and(Word::is_named);
        if word.breaks || (word.comma && next.is_some() && !place) {
            return None;
        }
        // "flew to Rome": no verb follows.
        if word.is(&["to"]) && next.is_some_and(|next| next.is_named() || next.is(&FOLLOWERS)) {
            continue;
        }
        let before = clause.get(..at)?.iter().rev().find(|word| !is_adverb(word));
        let put_off = before.is_some_and(|before| before.is(&["be"]) || before.is(&PUT_OFF));
        if word.is(&PUT_OFF) || ((word.is(&PRESENT) || is_past(word.text)) && !put_off) {
            return Some(at);
        }
        if word.is(&JOINTS) || word.is(&SET) {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Extent, Statement, Told};

    fn told(before: &str, stretch: bool) -> Option<Statement<'_>> {
        super::told(before, "", if stretch { Extent::Days } else { Extent::Day })
    }

    #[test]
    fn what_has_happened_is_told_from_what_is_to_come() {
        for (before, words) in [
            ("The poll was conducted ", "was conducted"),
            ("The clerk was quietly moved and was then arrested at his home in Lyon, France, on ", "was then arrested"),
            ("She turned 60 on ", "turned"),
            ("The founder died ", "died"),
            ("He was charged with the theft of a bus on ", "was charged"),
            ("The council signed a lease with Osmund on ", "signed"),
            ("The ferry sank on ", "sank"),
            ("Both attended the summit in Oslo on ", "attended"),
        ] {
            let read = told(before, false);
            assert_eq!(read.map(|read| (read.told, read.words)), Some((Told::Past, words)), "{before}");
        }
        for (before, words) in [
            ("The committee will vote on ", "will vote"),
            ("The bridge will not be opened on ", "will not be opened"),
            ("They will hold a hearing in Bern on ", "will hold a hearing in Bern"),
            ("The trial is due to start in Graz on ", "is due to start in Graz"),
            ("The hearing is scheduled for ", "is scheduled"),
            ("The hearing will take place in Bern on ", "will take place in Bern"),
            ("The tax takes effect on ", "takes effect"),
            ("The permit expires on ", "expires"),
        ] {
            let read = told(before, false);
            assert_eq!(read.map(|read| (read.told, read.words)), Some((Told::ToCome, words)), "{before}");
        }
    }

    #[test]
    fn a_date_of_another_thing_says_nothing() {
        for before in [
            "They met before the vote on ",
            "The match was to be held on ",
            "She voted for the summit on ",
            "The union called a strike on ",
            "The hearing was scheduled for ",
            "He criticised a march on ",
            "The court will meet the victims of the fire on ",
            "The court will review a ruling on ",
            "The proposed talks on ",
            "If she was elected on ",
            "It was agreed to meet on ",
            "The judge focused on ",
            "The parties settled on ",
            "The delayed rerun on ",
            "The club (founded on ",
            "",
        ] {
            assert_eq!(told(before, false), None, "{before}");
        }
    }

    #[test]
    fn months_and_years_are_led_by_in_and_since() {
        let period = |before, tail| super::told(before, tail, Extent::Period).map(|read| read.words);
        assert_eq!(period("He was elected in ", "."), Some("was elected"));
        assert_eq!(period("The pit has been shut since ", "."), Some("since"));
        assert_eq!(period("In ", " the firm bought the pit."), Some("bought"));
        assert_eq!(period("It hopes for more, since ", " is an election year."), None);
        assert_eq!(period("The budget passed for ", "."), None);
    }

    #[test]
    fn a_survey_covers_its_days() {
        let past = |before| told(before, true).map(|read| read.words);
        assert_eq!(past("The poll of 900 adults was conducted from "), Some("was conducted"));
        assert_eq!(past("The poll, conducted "), Some("conducted"));
        assert_eq!(past("The road was closed from "), None);
    }

    #[test]
    fn the_verb_may_stand_behind_the_date() {
        for (before, tail, words) in [
            ("The Board on ", " issued a new map.", "issued"),
            ("On ", ", the harbour board issued a new map.", "issued"),
            ("On ", " she was finally released from jail.", "was finally released"),
            ("A report in the Echo on ", " said the bridge was weak.", "said"),
        ] {
            assert_eq!(super::told(before, tail, Extent::Day).map(|read| read.words), Some(words), "{before}…{tail}");
        }
        for (before, tail) in [
            ("The vote on ", " approved the plan."),
            ("A gala on ", " hosted by the mayor is sold out."),
            ("On ", ", the newly elected council takes office."),
            ("On ", ", the board will issue a new map."),
            ("On ", ", the shop, which opened in May, shuts."),
            ("The board meets on ", " and signed a lease."),
        ] {
            assert_eq!(super::told(before, tail, Extent::Day), None, "{before}…{tail}");
        }
        let hearing = super::told("He told senators at an ", " hearing that it was safe.", Extent::Day);
        assert_eq!(hearing.map(|read| read.words), Some("told"));
    }
}
