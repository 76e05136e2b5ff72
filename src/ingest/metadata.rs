//! The line that a scraper writes above a page: `date 2024-02-27 section or headline`.

use std::ops::Range;

use super::dates::{Dated, full_dates};
use super::wording::{starts_with_words, words};

/// A metadata line: its day, and the bytes of the line that follow it.
pub(super) struct Metadata {
    pub(super) date: Dated,
    pub(super) rest: Range<usize>,
}

/// Reads a metadata line.
pub(super) fn metadata(line: &str) -> Option<Metadata> {
    let key = ["date", "published", "pubdate", "publication date"].into_iter().find(|k| starts_with_words(line, k))?;
    let behind = line.get(key.len()..)?;
    let value = behind.trim_start_matches([' ', ':', '\t']);
    let start = line.len() - value.len();
    let date = full_dates(value).next().filter(|date| date.bytes.start == 0 && date.bytes.end == "2024-02-27".len())?;
    let end = start + date.bytes.end;
    // A time of day hangs on the date without a space.
    let rest = line.get(end..)?.trim_start_matches(|c: char| !c.is_whitespace()).trim_start();
    Some(Metadata { date: Dated { bytes: start..end, ..date }, rest: line.len() - rest.len()..line.len() })
}

/// The headline in `text` where it ends with the name of the site: `Headline | Site name`.
pub(super) fn before_site_name(text: &str) -> Option<&str> {
    let (headline, site) =
        [" | ", " \u{2013} ", " \u{2014} ", " - "].into_iter().find_map(|bar| text.rsplit_once(bar))?;
    (words(site, 5) <= 5 && words(headline, 4) >= 4 && !headline.contains(" | ")).then(|| headline.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines() {
        let rest = |line: &'static str| metadata(line).and_then(|m| line.get(m.rest));
        assert_eq!(rest("date 2021-03-09 World news"), Some("World news"));
        assert_eq!(rest("Date: 2021-03-09"), Some(""));
        assert_eq!(rest("Published 2021-03-09T10:00:00Z x"), Some("x"));
        assert_eq!(rest("dated 2021-03-09"), None);
        assert_eq!(rest("date of the vote: 2021-03-09"), None);
    }

    #[test]
    fn site_names() {
        assert_eq!(
            before_site_name("Harbour opens after the storm | Coast News"),
            Some("Harbour opens after the storm")
        );
        assert_eq!(before_site_name("Harbour opens after the storm"), None);
        assert_eq!(before_site_name("News | Coast"), None);
    }
}
