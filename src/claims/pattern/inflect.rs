//! The inflections of English words, so that a pattern can name a verb or noun once.

use crate::lexicon::irregular_forms;

/// Every form of `word` that regular inflection and the table of irregular verbs give, itself first. Meant for finding: a form
/// that is no English word ("to" has no "toes") does no harm, and words of up to three letters that are not verbs of the
/// table are left alone.
pub fn inflections(word: &str) -> Vec<String> {
    let mut forms = vec![word.to_owned()];
    let irregular: Vec<[&str; 2]> = irregular_forms(word).collect();
    let others = OTHERS.iter().find(|(base, _)| *base == word);
    let short = word.chars().count() <= 3 && irregular.is_empty();
    if let Some((_, others)) = others {
        forms.extend(others.iter().map(|form| (*form).to_owned()));
    } else if !short && word.is_ascii() && !UNINFLECTED.contains(&word) {
        forms.push(third_person(word));
        forms.extend(endings(word).into_iter().filter(|form| irregular.is_empty() || !form.ends_with("ed")));
    }
    for form in irregular.into_iter().flatten() {
        if !forms.iter().any(|known| known == form) {
            forms.push(form.to_owned());
        }
    }
    forms
}

/// Plural or third person: `visits`, `touches`, `enemies`.
fn third_person(word: &str) -> String {
    match word.strip_suffix('y') {
        Some(stem) if !ends_with_vowel(stem) => format!("{stem}ies"),
        _ if ["s", "x", "z", "ch", "sh"].iter().any(|end| word.ends_with(end)) => format!("{word}es"),
        _ => format!("{word}s"),
    }
}

/// Past and participle: `closed` and `closing`, `carried` and `carrying`, `sealed`, `shopped`.
fn endings(word: &str) -> Vec<String> {
    if let Some(stem) = word.strip_suffix('e') {
        let stem = if stem.ends_with('e') { word } else { stem };
        return vec![format!("{word}d"), format!("{stem}ing")];
    }
    if let Some(stem) = word.strip_suffix('y').filter(|stem| !ends_with_vowel(stem)) {
        return vec![format!("{stem}ied"), format!("{word}ing")];
    }
    let mut forms = vec![format!("{word}ed"), format!("{word}ing")];
    if let Some(last) = doubled(word) {
        forms.extend([format!("{word}{last}ed"), format!("{word}{last}ing")]);
    }
    forms
}

/// The consonant that may be doubled before an ending: a single one after a single vowel ("travel", "plan").
fn doubled(word: &str) -> Option<char> {
    let mut back = word.chars().rev();
    let (last, vowel, before) = (back.next()?, back.next()?, back.next()?);
    (!is_vowel(last) && !"wxy".contains(last) && is_vowel(vowel) && !is_vowel(before)).then_some(last)
}

fn ends_with_vowel(word: &str) -> bool {
    word.chars().next_back().is_some_and(is_vowel)
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// Words whose forms no rule gives, besides the pasts of irregular verbs: other presents, nouns that mean the verb, and verbs too
/// short for the rule.
const OTHERS: &[(&str, &[&str])] = &[
    ("be", &["am", "is", "are", "being"]),
    ("have", &["has", "having"]),
    ("do", &["does", "doing"]),
    ("go", &["goes", "going"]),
    ("lie", &["lies", "lying"]),
    ("axe", &["axes", "axed", "axing"]),
    ("bow", &["bows", "bowed", "bowing"]),
    ("end", &["ends", "ended", "ending"]),
    ("die", &["dies", "died", "dying", "death"]),
    ("ask", &["asks", "asked", "asking"]),
    ("axe", &["axes", "axed", "axing"]),
    ("free", &["frees", "freed", "freeing"]),
    ("job", &["jobs"]),
    ("life", &["lives"]),
    ("fly", &["flies", "flying", "flight", "flights"]),
];

/// Words of patterns that have one form.
const UNINFLECTED: &[&str] = &["dead", "deep", "from", "high", "into", "long", "tall", "their", "wide", "with"];

#[cfg(test)]
mod tests {
    use super::inflections;

    #[test]
    fn regular_and_irregular_words_get_their_forms() {
        for (word, form) in [
            ("close", "closing"),
            ("close", "closed"),
            ("visit", "visited"),
            ("travel", "travelled"),
            ("travel", "traveled"),
            ("carry", "carried"),
            ("journey", "journeys"),
            ("country", "countries"),
            ("search", "searches"),
            ("plan", "planned"),
            ("go", "went"),
            ("be", "was"),
        ] {
            assert!(inflections(word).iter().any(|f| f == form), "{word} should give {form}");
        }
        for (word, forms) in [
            ("to", "to"),
            ("the", "the"),
            ("with", "with"),
            ("win", "win wins wining winning won"),
            ("be", "be am is are being was been were"),
            ("take", "take takes taking took taken"),
            ("die", "die dies died dying death"),
        ] {
            assert_eq!(inflections(word).join(" "), forms);
        }
        assert!(!inflections("close").contains(&"closeed".to_owned()));
    }
}
