//! Posts of social networks set into a page: `- Name (@handle) Month D, YYYY` closes one.

use super::dates::{Dated, full_dates};

/// The line that closes a post, or a post on one line.
pub(super) struct Closing {
    /// Its day, and the bytes of the date in the line.
    pub(super) date: Dated,
    /// Whether the line is the signature alone, so that the post's words stand above it.
    pub(super) alone: bool,
}

/// Reads a line that ends with a post's signature.
pub(super) fn closing(line: &str) -> Option<Closing> {
    let at = memchr::memrchr(b'@', line.as_bytes())?;
    let (before, behind) = (line.get(..at)?.strip_suffix('(')?, line.get(at + 1..)?);
    let (handle, end) = behind.split_once(')')?;
    let is_handle = !handle.is_empty() && handle.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.'));
    let dash = before.rfind(['\u{2014}', '\u{2013}', '-'])?;
    let date = full_dates(end).next()?;
    let rest = end.get(date.bytes.end..)?;
    if !is_handle || before.len() - dash > 120 || !rest.chars().all(|c| !c.is_alphanumeric()) {
        return None;
    }
    let base = line.len() - end.len();
    let bytes = base + date.bytes.start..base + date.bytes.end;
    let alone = line.starts_with(['\u{2014}', '\u{2013}', '-']);
    Some(Closing { date: Dated { bytes, day: date.day }, alone })
}

/// How many of the lines above a lone signature belong to its post. The line directly above does; lines
/// above it only while they carry a post's own marks.
pub(super) fn lines_above<'a>(mut above: impl Iterator<Item = &'a str>) -> usize {
    /// Longer than any post that carries no mark of one.
    const LONGEST: usize = 400;
    let Some(last) = above.next().filter(|line| line.len() <= LONGEST || has_marks(line)) else { return 0 };
    // "The post X appeared first on Y" ends a feed's teaser; its first words stand a line higher.
    let teaser = usize::from(last.starts_with("The post ") && has_marks(last));
    1 + above.enumerate().take_while(|(i, line)| line.len() <= LONGEST && (*i < teaser || has_marks(line))).count()
}

fn has_marks(line: &str) -> bool {
    let starts = |word: &str| word.len() > 1 && word.starts_with(['#', '@']);
    line.contains("https://t.co/") || line.contains("pic.twitter.com/") || line.split_whitespace().any(starts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures() {
        let alone = |line| closing(line).map(|c| c.alone);
        assert_eq!(alone("\u{2014} Port of Lima (@portlima) May 4, 2020"), Some(true));
        assert_eq!(alone("We are open. \u{2014} Port of Lima (@portlima) May 4, 2020"), Some(false));
        assert_eq!(alone("The mayor (@mayor) said on May 4, 2020 that"), None);
        assert_eq!(alone("The mayor - a sailor (@mayor) said on May 4, 2020 that"), None);
        assert_eq!(alone("\u{2014} Port of Lima (@portlima)"), None);
    }

    #[test]
    fn the_words_above() {
        let above = |lines: &[&'static str]| lines_above(lines.iter().copied());
        assert_eq!(above(&["Quay three is open again.", "The port lies in the south."]), 1);
        assert_eq!(above(&["Quay three. https://t.co/abc", "#harbour #storm", "The port lies in the south."]), 2);
        assert_eq!(
            above(&["The post Quay three opens\u{2026} https://t.co/abc", "Quay three opened.", "The port."]),
            2
        );
        assert_eq!(above(&[]), 0);
    }
}
