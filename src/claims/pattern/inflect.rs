//! The inflections of English words, so that a pattern can name a verb or noun once.

/// Every form of `word` that regular inflection and the table of irregular verbs give, itself first. Meant for finding: a form
/// that is no English word ("to" has no "toes") does no harm, and words of up to three letters that are not verbs of the
/// table are left alone.
pub fn inflections(word: &str) -> Vec<String> {
    if let Some(forms) = IRREGULAR.iter().find(|forms| forms.first() == Some(&word)) {
        return forms.iter().map(|form| (*form).to_owned()).collect();
    }
    if word.chars().count() <= 3 || !word.is_ascii() {
        return vec![word.to_owned()];
    }
    let mut forms = vec![word.to_owned(), third_person(word)];
    forms.extend(endings(word));
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

/// Irregular verbs that news events are told with, base form first.
const IRREGULAR: &[&[&str]] = &[
    &["be", "am", "is", "are", "was", "were", "been", "being"],
    &["have", "has", "had", "having"],
    &["do", "does", "did", "done", "doing"],
    &["go", "goes", "went", "gone", "going"],
    &["fly", "flies", "flew", "flown", "flying", "flight", "flights"],
    &["take", "takes", "took", "taken", "taking"],
    &["make", "makes", "made", "making"],
    &["pay", "pays", "paid", "paying"],
    &["set", "sets", "setting"],
    &["shut", "shuts", "shutting"],
    &["come", "comes", "came", "coming"],
    &["leave", "leaves", "left", "leaving"],
    &["meet", "meets", "met", "meeting"],
    &["hold", "holds", "held", "holding"],
    &["win", "wins", "won", "winning"],
    &["lose", "loses", "lost", "losing"],
    &["begin", "begins", "began", "begun", "beginning"],
    &["break", "breaks", "broke", "broken", "breaking"],
    &["build", "builds", "built", "building"],
    &["buy", "buys", "bought", "buying"],
    &["sell", "sells", "sold", "selling"],
    &["send", "sends", "sent", "sending"],
    &["give", "gives", "gave", "given", "giving"],
    &["get", "gets", "got", "gotten", "getting"],
    &["become", "becomes", "became", "becoming"],
    &["find", "finds", "found", "finding"],
    &["found", "founds", "founded", "founding"],
    &["die", "dies", "died", "dying", "death"],
    &["sign", "signs", "signed", "signing"],
    &["quit", "quits", "quitting"],
    &["run", "runs", "ran", "running"],
    &["rise", "rises", "rose", "risen", "rising"],
    &["fall", "falls", "fell", "fallen", "falling"],
    &["bring", "brings", "brought", "bringing"],
    &["lead", "leads", "led", "leading"],
    &["speak", "speaks", "spoke", "spoken", "speaking"],
    &["say", "says", "said", "saying"],
    &["tell", "tells", "told", "telling"],
    &["end", "ends", "ended", "ending"],
    &["stand", "stands", "stood", "standing"],
    &["spend", "spends", "spent", "spending"],
    &["choose", "chooses", "chose", "chosen", "choosing"],
    &["swear", "swears", "swore", "sworn", "swearing"],
    &["overthrow", "overthrows", "overthrew", "overthrown", "overthrowing"],
    &["bow", "bows", "bowed", "bowing"],
    &["the"],
    &["all"],
    &["its"],
    &["their"],
    &["from"],
    &["into"],
    &["with"],
];

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
        assert_eq!(inflections("to"), ["to"]);
        assert!(!inflections("close").contains(&"closeed".to_owned()));
    }
}
