//! Notices of the publisher below an article: rights, how the text was made, who wrote it.

use super::wording::{contains_words, is_capitalised, words};

/// Whether a line below the article's last long paragraph is a notice of the publisher: rights,
/// how the text was made, who wrote it.
pub(super) fn is_notice(line: &str) -> bool {
    /// About a hundred words: more than any notice needs.
    const LONGEST: usize = 600;
    const RIGHTS: [&str; 4] =
        ["all rights reserved", "may not be published", "may be reproduced", "prior written permission"];
    let rights = || RIGHTS.iter().any(|phrase| contains_words(line, phrase));
    line.len() <= LONGEST && (is_biography(line) || is_machine_notice(line) || rights())
}

/// A note that a machine wrote, translated or polished the text.
fn is_machine_notice(line: &str) -> bool {
    let of_text = ["this article", "this story", "this text", "this report"];
    let machine = ["artificial intelligence", "language model", "ai-generated", "ai tool", "machine translat"];
    of_text.iter().any(|phrase| contains_words(line, phrase))
        && machine.iter().any(|phrase| contains_words(line, phrase))
}

/// `Name is a reporter at ...`: a name, "is", and the trade in the first sentence.
fn is_biography(line: &str) -> bool {
    const TRADES: [&str; 9] = [
        "journalist",
        "correspondent",
        "reporter",
        "columnist",
        "writer",
        "editor",
        "contributor",
        "freelancer",
        "bureau chief",
    ];
    let Some((name, rest)) = line.split_once(" is ") else { return false };
    let sentence = rest.split_once(". ").map_or(rest, |(first, _)| first);
    let employed = [" for ", " at ", " with ", " based in ", " covering ", " who covers "];
    words(name, 4) <= 4
        && name.split_whitespace().all(is_capitalised)
        && TRADES.iter().any(|trade| contains_words(sentence, trade))
        && employed.iter().any(|word| sentence.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notices() {
        assert!(is_notice("Ana Ruiz is a senior reporter at Coast News in Lima. She has covered ports since 2011."));
        assert!(is_notice("This article was translated with an artificial intelligence tool."));
        assert!(!is_notice("Ana Ruiz is a doctor. She met a journalist at the port."));
        assert!(!is_notice("The language model was trained at the port."));
    }
}
