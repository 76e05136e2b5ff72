//! Plural nouns and their singulars.

use std::borrow::Cow;

/// Nouns whose plural no ending tells, as (plural, singular).
const IRREGULAR: &[(&str, &str)] = &[
    ("people", "person"),
    ("men", "man"),
    ("women", "woman"),
    ("children", "child"),
    ("feet", "foot"),
    ("teeth", "tooth"),
    ("mice", "mouse"),
    ("geese", "goose"),
    ("sheep", "sheep"),
    ("cattle", "cattle"),
    ("fish", "fish"),
    ("deer", "deer"),
    ("aircraft", "aircraft"),
    ("spacecraft", "spacecraft"),
    ("police", "police"),
    ("personnel", "personnel"),
    ("staff", "staff"),
    ("crew", "crew"),
    ("criteria", "criterion"),
    ("species", "species"),
    ("series", "series"),
    ("lives", "life"),
    ("wives", "wife"),
    ("knives", "knife"),
    ("wolves", "wolf"),
    ("leaves", "leaf"),
    ("thieves", "thief"),
    ("halves", "half"),
    ("loaves", "loaf"),
    ("shelves", "shelf"),
    ("crises", "crisis"),
    ("analyses", "analysis"),
    ("movies", "movie"),
    ("ties", "tie"),
    ("buses", "bus"),
    ("viruses", "virus"),
    ("heroes", "hero"),
    ("potatoes", "potato"),
    ("tornadoes", "tornado"),
    ("volcanoes", "volcano"),
    ("vetoes", "veto"),
    ("shoes", "shoe"),
];

/// Endings of words in -s that are no plurals.
const SINGULAR_S: [&str; 5] = ["ss", "us", "is", "ics", "ous"];

/// The singular of a plural noun in lower case; none for a word that is no plural by its form.
pub fn singular(word: &str) -> Option<Cow<'_, str>> {
    if let Some((_, one)) = IRREGULAR.iter().find(|(many, _)| *many == word) {
        return Some(Cow::Borrowed(one));
    }
    if let Some(stem) = word.strip_suffix("women").or_else(|| word.strip_suffix("men")).filter(|stem| stem.len() > 2) {
        let ending = if word.ends_with("women") { "woman" } else { "man" };
        return Some(Cow::Owned(format!("{stem}{ending}")));
    }
    if word.len() < 4 || SINGULAR_S.iter().any(|ending| word.ends_with(ending)) {
        return None;
    }
    let stem = word.strip_suffix('s')?;
    if let Some(stem) = stem.strip_suffix("ie").filter(|stem| stem.len() > 1) {
        return Some(Cow::Owned(format!("{stem}y")));
    }
    let hissing = |stem: &&str| ["ss", "x", "ch", "sh", "zz"].iter().any(|end| stem.ends_with(end));
    Some(Cow::Borrowed(stem.strip_suffix('e').filter(hissing).unwrap_or(stem)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn singulars() {
        for (many, one) in [
            ("soldiers", "soldier"),
            ("countries", "country"),
            ("churches", "church"),
            ("boxes", "box"),
            ("houses", "house"),
            ("classes", "class"),
            ("people", "person"),
            ("servicewomen", "servicewoman"),
            ("policemen", "policeman"),
            ("lives", "life"),
            ("movies", "movie"),
            ("pies", "pie"),
        ] {
            assert_eq!(singular(many).as_deref(), Some(one), "{many}");
        }
        for one in ["class", "virus", "crisis", "politics", "famous", "gas", "soldier", "yes", ""] {
            assert_eq!(singular(one), None, "{one}");
        }
    }
}
