//! A printed name taken apart: family name, given name.

use crate::knowledge::{Knowledge, KnownPerson, normal_key};

/// The parts of a printed name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form<'a> {
    /// The family name as printed, particles left out; for a name of one word that word.
    pub family: &'a str,
    /// The given name as printed; empty for a name of one word.
    pub given: &'a str,
}

impl<'a> Form<'a> {
    /// Takes `name` apart. The family name comes last; first in the names of people that the fact files say so of, and in
    /// names with a hyphenated lower-case syllable ("Park Ji-sung").
    pub fn of(name: &'a str, knowledge: &'a Knowledge) -> Form<'a> {
        Form::of_known(name, || knowledge.people.get(usize::from(knowledge.person_named(name)?)))
    }

    /// [`Form::of`], given how to find the person of the fact files whose name this is.
    pub fn of_known(name: &'a str, known: impl FnOnce() -> Option<&'a KnownPerson>) -> Form<'a> {
        let Some((first, last)) = ends(name) else {
            return Form { family: name.split_whitespace().next().unwrap_or(name), given: "" };
        };
        let family_first = match known() {
            Some(person) => {
                let family = normal_key(&person.family);
                family == normal_key(first) && family != normal_key(last)
            }
            None => has_syllable(last) && !has_syllable(first),
        };
        if family_first { Form { family: first, given: last } } else { Form { family: last, given: first } }
    }

    /// Whether it has both parts.
    pub fn is_full(&self) -> bool {
        !self.given.is_empty()
    }
}

/// Whether a printed name has both parts, whichever comes first.
pub fn is_full_name(name: &str) -> bool {
    ends(name).is_some()
}

/// The first and the last word of a name of several words, suffixes left out.
fn ends(name: &str) -> Option<(&str, &str)> {
    // Most names are words of ASCII with a space between each two, and no suffix.
    if name.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic()) {
        let space = |byte: u8| byte == b' ';
        let (first, last) = (name.bytes().position(space)?, name.bytes().rposition(space)?);
        let (first, last) = (name.get(..first)?, name.get(last + 1..)?);
        if !first.is_empty() && !last.is_empty() && !is_suffix(last) {
            return Some((first, last));
        }
    }
    let mut words = name.split_whitespace();
    let first = words.next()?;
    let last = words.rfind(|word| !is_suffix(word))?;
    Some((first, last))
}

fn is_suffix(word: &str) -> bool {
    matches!(word.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III" | "IV")
}

/// Whether a hyphen with a lower-case letter behind it stands in the word: "Ji-sung", not "Jean-Claude" or "al-Amin".
fn has_syllable(word: &str) -> bool {
    word.split_once('-').is_some_and(|(before, behind)| {
        before.starts_with(char::is_uppercase) && behind.starts_with(char::is_lowercase)
    })
}
