//! "Did you mean?"

/// The candidate that is most like `word`, if one is like enough to have been meant.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // 0.8 lets through a slip of the pen or a lost ending and keeps out words that merely share letters.
    const LIKE: f64 = 0.8;
    // A shared beginning lifts that likeness, so that of "calendar/weekday-..." and "calendar/weekend-..." edits decide.
    candidates
        .into_iter()
        .filter(|candidate| strsim::jaro_winkler(word, candidate) >= LIKE)
        .min_by_key(|candidate| strsim::damerau_levenshtein(word, candidate))
}

/// The help for an unknown word: what it may have meant, and what there is.
pub(crate) fn known_words(word: &str, candidates: &[&str]) -> String {
    let all = candidates.iter().map(|candidate| format!("`{candidate}`")).collect::<Vec<_>>().join(", ");
    match nearest(word, candidates.iter().copied()) {
        Some(meant) => format!("did you mean `{meant}`? There are {all}"),
        None if candidates.is_empty() => "there are none".to_owned(),
        None => format!("there are {all}"),
    }
}
