//! Bylines and time stamps.

use super::dates::full_dates;
use super::wording::{ends_sentence, is_capitalised, starts_with_words, words};

/// Whether a line is a byline. `paragraphs` is how many paragraphs stand above it: a bare day or a name
/// with a day is a byline only near the top; further down it may be an entry of a chronology.
pub(super) fn is_byline(line: &str, paragraphs: usize) -> bool {
    /// Names, offices and two time stamps fit into that.
    const LONGEST: usize = 160;
    line.len() <= LONGEST && (is_signed(line) || is_stamped(line) || is_dated(line, paragraphs))
}

/// Whether a time stamp tells of a later change, not of the publication.
pub(super) fn is_update(line: &str) -> bool {
    ["updated", "last updated", "modified", "last modified"].iter().any(|word| starts_with_words(line, word))
}

/// `By Name Name`, `(Reporting by Name; Editing by Name)`.
fn is_signed(line: &str) -> bool {
    const SIGN_OFFS: [&str; 4] = ["reporting by ", "additional reporting by ", "writing by ", "editing by "];
    let bare = line.trim_start_matches('(');
    if SIGN_OFFS.iter().any(|sign| starts_with_words(bare, sign)) {
        return true;
    }
    starts_with_words(line, "by ")
        && !ends_sentence(line)
        && words(line, 16) <= 16
        && line.split_whitespace().skip(1).all(|word| is_name_part(word) || is_connective(word))
}

/// `Published: June 3, 2019`, `Updated on 3 June 2019 10:00`, `Posted by Name May 4, 2020`: nothing but
/// names and times before the date.
fn is_stamped(line: &str) -> bool {
    let stamp = ["published", "posted", "first published"].iter().any(|word| starts_with_words(line, word));
    if !(stamp || is_update(line)) || words(line, 16) > 16 || ends_sentence(line) {
        return false;
    }
    let Some(date) = full_dates(line).next() else { return false };
    let mut before = line.get(..date.bytes.start).unwrap_or("").split_whitespace();
    before.all(|word| is_name_part(word) || is_connective(word) || is_stamp_word(word.trim_end_matches(':')))
}

fn is_stamp_word(word: &str) -> bool {
    ["first", "last", "published", "posted", "updated", "modified"].iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// Nothing but days and times, or a name before them.
fn is_dated(line: &str, paragraphs: usize) -> bool {
    if paragraphs > 1 || !line.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let mut dates = full_dates(line).peekable();
    let Some(first) = dates.peek().map(|date| date.bytes.start) else { return false };
    let mut at = first;
    let mut clean = true;
    for date in dates {
        clean &= line.get(at..date.bytes.start).is_some_and(is_time);
        at = date.bytes.end;
    }
    let name = line.get(..first).unwrap_or("");
    let clean = clean && line.get(at..).is_some_and(is_time);
    let named = (2..=5).contains(&words(name, 5)) && name.split_whitespace().all(is_name_part);
    clean && ((paragraphs == 0 && is_time(name)) || named)
}

fn is_name_part(word: &str) -> bool {
    is_capitalised(word) || !word.starts_with(char::is_alphabetic)
}

fn is_connective(word: &str) -> bool {
    ["and", "in", "for", "of", "on", "by", "at", "the", "with", "de", "van", "von", "del", "al", "bin"].contains(&word)
}

fn is_time(text: &str) -> bool {
    const WORDS: [&str; 22] = [
        "am", "pm", "a", "p", "m", "gmt", "utc", "et", "est", "edt", "pt", "cet", "ist", "kst", "bst", "at", "mon",
        "tue", "wed", "thu", "fri", "sat",
    ];
    text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).all(|word| {
        WORDS.iter().any(|known| word.eq_ignore_ascii_case(known)) || word.parse::<chrono::Weekday>().is_ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_and_copy() {
        for byline in [
            "By Ana Ruiz",
            "By Ana Ruiz and Tom de Wit | Coast News",
            "Ana Ruiz May 4, 2020",
            "May 4, 2020May 4, 2020",
            "Monday, 4 May 2020 10:15 GMT",
            "Published: May 4, 2020 at 10:15",
            "Last updated on 4 May 2020",
            "posted by Ana Ruiz May 4, 2020",
            "(Reporting by Ana Ruiz; Editing by Tom de Wit)",
        ] {
            assert!(is_byline(byline, 0), "{byline}");
        }
        for copy in [
            "By the numbers",
            "Published accounts of the May 4, 2020 storm differ",
            "By Monday, crews had cleared the quay.",
            "Published in 1998, the book tells of the storm of May 4, 1996.",
            "Crews reopened the quay on May 4, 2020",
        ] {
            assert!(!is_byline(copy, 0), "{copy}");
        }
        assert!(!is_byline("May 4, 2020", 1));
        assert!(!is_byline("Ana Ruiz May 4, 2020", 2));
    }
}
