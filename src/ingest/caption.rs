//! Lines under pictures, told by what opens them or by the credit that ends them.

use super::wording::{starts_with_words, words};

/// Whether a line is a caption.
pub(super) fn is_caption(line: &str) -> bool {
    /// A caption and its credit fit into that; a longer line is copy that quotes a credit.
    const LONGEST: usize = 600;
    line.len() <= LONGEST && (opens(line) || credited(line))
}

const OPENINGS: [&str; 18] = [
    "a file photo",
    "a handout photo",
    "a handout picture",
    "file -",
    "file \u{2013}",
    "file \u{2014}",
    "file image",
    "file photo",
    "file picture",
    "file:",
    "handout photo",
    "image:",
    "in this file photo",
    "in this handout photo",
    "photo:",
    "photograph:",
    "picture:",
    "photo by",
];

fn opens(line: &str) -> bool {
    let bare = line.trim_start_matches(['(', '[']);
    let may_open =
        matches!(bare.as_bytes().first(), Some(b'a' | b'A' | b'f' | b'F' | b'h' | b'H' | b'i' | b'I' | b'p' | b'P'));
    may_open && OPENINGS.iter().any(|opening| starts_with_words(bare, opening))
}

/// Whether a picture credit ends the line: `© Name/Agency`, `| Image: Name`, `REUTERS/Name`, `/ HANDOUT`,
/// `(Photo by Name)`, `Getty Images`.
fn credited(line: &str) -> bool {
    let bare = line.trim_end_matches(['.', ')', ']', ' ', '\u{a0}']);
    if bare.ends_with("Getty Images") || bare.ends_with("/AFP") || bare.ends_with("via AP") {
        return true;
    }
    // A copyright line of the page starts with its sign and names a year; a credit names a person.
    let behind_sign = line.split_once('\u{a9}').filter(|(before, _)| !before.trim().is_empty());
    behind_sign.is_some_and(|(_, credit)| words(credit, 8) <= 8)
        || memchr::memchr3_iter(b'|', b'/', b'(', line.as_bytes()).any(|at| credit_at(line, at))
}

/// Whether the bar, slash or bracket at the byte `at` belongs to a credit.
fn credit_at(line: &str, at: usize) -> bool {
    const AGENCIES: [&str; 4] = ["REUTERS", "AFP", "EPA", "AP Photo"];
    let (Some(before), Some(behind)) = (line.get(..at), line.get(at + 1..)) else { return false };
    let starts = |labels: &[&str]| labels.iter().any(|label| behind.trim_start().starts_with(label));
    match line.as_bytes().get(at) {
        Some(b'|') => starts(&["Image:", "Photo:", "Picture:", "Credit:"]),
        Some(b'(') => starts(&["Photo by ", "Photo: ", "Image: ", "AP Photo"]),
        _ => AGENCIES.iter().any(|agency| before.ends_with(agency)) || starts(&["REUTERS", "AFP", "EPA", "HANDOUT"]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions_and_copy() {
        for caption in [
            "The harbour after the storm. \u{a9} Ana Ruiz/ANA",
            "Crews at work on the quay | Image: Port of Lima (May 4, 2020)",
            "FILE - Crews at work on the quay, 4 May 2020.",
            "Crews at work. REUTERS/Ana Ruiz",
            "Crews at work. (Photo by Ana Ruiz)",
            "The quay on Monday. ANA-EPA/PORT OF LIMA / HANDOUT",
        ] {
            assert!(is_caption(caption), "{caption}");
        }
        for copy in [
            "\u{a9} 2020 Port of Lima",
            "The port filed a complaint, Reuters and AFP reported.",
            "He takes a photo of the quay every day.",
            "The file photograph was forged, the port said.",
            "Filed under: harbours",
            "About 60 km/h winds tore at the quay.",
        ] {
            assert!(!is_caption(copy), "{copy}");
        }
    }
}
