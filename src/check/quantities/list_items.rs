//! Closed lists of names: how many stand in "Japan, South Korea, China and the Philippines".

/// How many names a list has. None unless it is closed ("and" before the last) and holds nothing but names: "his brother Piet", "a
/// teacher" may say more of the name before.
pub(super) fn closed_list(list: &str) -> Option<usize> {
    let list = list.trim().trim_end_matches(['.', ',']);
    if list.contains([':', ';', '(', ')', '"', '“', '”', '?', '!', '-', '–', '—', '/', '&'])
        || list.chars().any(|c| c.is_ascii_digit())
    {
        return None;
    }
    let (head, last) = list.rsplit_once(" and ")?;
    let head = head.trim_end().trim_end_matches(',');
    let mut names = 1;
    for item in head.split(", ") {
        if !is_name(item) {
            return None;
        }
        names += 1;
    }
    // Fewer than three may be one name ("Trinidad and Tobago"), or two that belong together.
    (names >= 3 && is_name(last)).then_some(names)
}

/// The closed list of names with which the text begins, in bytes: up to the sign behind the name that "and" leads, so that what
/// follows ("he said") is no item.
pub(super) fn leading_list(text: &str) -> Option<usize> {
    let and = text.find(" and ")?;
    let last = text.get(and + " and ".len()..)?;
    let end = last.find([',', '.', ';', ':', '(', '–', '—']).unwrap_or(last.len());
    let list = text.get(..and + " and ".len() + end)?;
    closed_list(list).map(|_| list.len())
}

/// Whether the words are one name: capitalised, with the small words that names have.
fn is_name(item: &str) -> bool {
    const LONGEST: usize = 5;
    const SMALL: [&str; 12] = ["the", "of", "de", "da", "di", "del", "la", "al", "van", "von", "der", "bin"];
    let mut capitals = 0;
    let mut words = 0;
    for word in item.split_whitespace() {
        words += 1;
        if word.starts_with(char::is_uppercase) {
            capitals += 1;
        } else if !SMALL.contains(&word) {
            return false;
        }
    }
    capitals > 0 && words <= LONGEST
}

/// The list of places that a journey takes in, and the byte at which it starts: behind "visit" and, in the sentence that announces
/// the journey (`announcing`), behind "of", "to" and "through".
pub(super) fn visited(text: &str, announcing: bool) -> Option<(usize, &str)> {
    const VERBS: [&str; 4] = [" visit ", " visiting ", " visits ", " take in "];
    const LEADS: [&str; 3] = [" of ", " to ", " through "];
    let leads = VERBS.iter().chain(if announcing { LEADS.as_slice() } else { &[] });
    leads.filter_map(|lead| text.find(lead).map(|at| at + lead.len())).find_map(|start| {
        let rest = text.get(start..)?;
        let end = rest.find(['.', ';']).unwrap_or(rest.len());
        let list = rest.get(..end)?;
        closed_list(list).is_some().then_some((start, list))
    })
}

#[cfg(test)]
mod tests {
    use super::{closed_list, leading_list, visited};

    #[test]
    fn names_are_counted() {
        for (list, names) in [
            ("Jan Kroll, Piet Maas, Ruth Vane and Otto Lind", Some(4)),
            ("Japan, South Korea, and the Philippines", Some(3)),
            ("Jan Kroll, his brother Piet, and Ruth Vane", None),
            ("Jan Kroll, a teacher, and Ruth Vane", None),
            ("Serbia, Montenegro, Bosnia and Herzegovina", Some(4)),
            ("Serbia, Montenegro and Bosnia and Herzegovina", None),
            ("Trinidad and Tobago", None),
            ("Japan, China, Laos", None),
            ("", None),
        ] {
            assert_eq!(closed_list(list), names, "{list}");
        }
    }

    #[test]
    fn a_list_ends_behind_its_last_name() {
        let list = |text: &str| leading_list(text).and_then(|end| text.get(..end).map(str::to_owned));
        assert_eq!(list("Ann, Bo and Cy, his office said").as_deref(), Some("Ann, Bo and Cy"));
        assert_eq!(list("Ann, Bo and Cy were held"), None);
        assert_eq!(list("a teacher, Bo and Cy"), None);
    }

    #[test]
    fn a_journey_takes_in_places() {
        assert_eq!(visited("-nation tour of Laos, China and Japan.", true).map(|(at, _)| at), Some(16));
        assert_eq!(visited("She will visit Laos, China and Japan.", false).map(|(at, _)| at), Some(15));
        assert_eq!(visited("She spoke of Laos, China and Japan.", false), None);
    }
}
