//! The words around "five years after" that tie it to two dates.

use crate::check::wording::times::words;

/// Which of the two events comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// The length leads forward from the date that it is counted from.
    After,
    /// It leads back.
    Before,
}

impl Order {
    /// What the text behind a length says: " after the merger".
    pub(super) fn behind(after: &str) -> Option<Order> {
        let after = after.strip_prefix(' ')?;
        ["after ", "later than "].iter().any(|word| after.starts_with(word)).then_some(Order::After).or_else(|| {
            ["before ", "earlier than "].iter().any(|word| after.starts_with(word)).then_some(Order::Before)
        })
    }
}

/// What a shifted date says: "six weeks later", "two years before".
pub(super) fn shifted_order(mention: &str) -> Option<Order> {
    match mention.rsplit(' ').next()? {
        "later" | "after" | "afterwards" | "on" => Some(Order::After),
        "before" | "earlier" => Some(Order::Before),
        _ => None,
    }
}

/// Whether the text between a date and a length makes the length explain the date: "in 2018, just five years after".
pub(super) fn dated_before(between: &str) -> bool {
    const EXACTLY: [&str; 7] = ["barely", "exactly", "fully", "just", "only", "or", "some"];
    let parted = between.starts_with([',', '(', '–', '—'])
        || between.starts_with(" (")
        || between.starts_with(" –")
        || between.starts_with(" —")
        || between.starts_with(" - ");
    parted && words(between).iter().all(|word| EXACTLY.contains(&word.as_str()))
}

/// Whether the text between a length and a date leads to the event that the length is counted from: " after the merger in ",
/// " before work began in ", " after the ".
pub(super) fn leads_to_date(between: &str) -> bool {
    const LONGEST: usize = 14;
    const PARTING: [&str; 10] = ["and", "but", "said", "says", "than", "that", "until", "when", "where", "while"];
    const LEADS: [&str; 12] =
        ["after", "before", "following", "her", "his", "in", "its", "of", "on", "the", "their", "s"];
    let words = words(between);
    // "her husband, who died in": a comma that opens no relative clause parts two statements.
    let relative = |part: &str| part.starts_with(" who ") || part.starts_with(" which ");
    let plain = between.split(',').skip(1).all(relative) && !between.contains(['.', ';', ':', '"', '“', '”', '(', ')']);
    let leads =
        words.last().is_some_and(|word| LEADS.contains(&word.as_str()) || word.ends_with("'s") || word.ends_with("’s"));
    plain && leads && words.len() <= LONGEST && !words.iter().any(|word| PARTING.contains(&word.as_str()))
}

/// Whether the text between the event's date and another one makes that explain the length: ", in ", " merger, on ".
pub(super) fn dated_behind(between: &str) -> bool {
    const NOUN: usize = 3;
    let Some((noun, opening)) = between.rsplit_once(',') else { return false };
    matches!(opening, " in " | " on ") && words(noun).len() <= NOUN && !noun.contains([',', '.', ';'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_tie_a_length_to_its_dates() {
        for (between, tied) in
            [(", ", true), (", just ", true), (" (", true), (" and stayed ", false), (", the first in ", false)]
        {
            assert_eq!(dated_before(between), tied, "{between}");
        }
        for (between, tied) in [
            (" after the ", true),
            (" after work began in ", true),
            (" after her husband, who died in ", true),
            (" after the vote, she said in ", false),
            (" after it closed until ", false),
            (" after the vote. In ", false),
        ] {
            assert_eq!(leads_to_date(between), tied, "{between}");
        }
        for (between, tied) in
            [(", in ", true), (" merger, in ", true), (" and ", false), (" merger, which, in ", false)]
        {
            assert_eq!(dated_behind(between), tied, "{between}");
        }
    }
}
