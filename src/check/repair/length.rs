//! Repairs of a length that does not fit its ends: another length, or another year at either end.

use chrono::Datelike;

use super::date::repair;
use crate::check::ArticleContext;
use crate::finding::Repair;
use crate::recognise::time::{CARDINALS, DateParts, TimeExpr, TimeMention};
use crate::value::{DayRange, Interval, Length, Unit};

/// One end of the stretch: its days, and where the article tells them.
pub(in crate::check) type End<'a> = (Option<&'a TimeMention>, DayRange);

/// What could be written instead: the length that the ends give, or at either end the year that the length gives.
pub(in crate::check) fn repairs(
    article: &ArticleContext<'_>,
    (mention, length): (&TimeMention, Length),
    actual: Interval,
    (from, until): (End<'_>, End<'_>),
) -> Vec<Repair> {
    let mut repairs: Vec<Repair> = other_length(article, mention, length, actual).into_iter().collect();
    let whole = length.unit == Unit::Year && length.count.fract() == 0.0;
    if whole {
        let years = length.count as i32;
        let year = |days: DayRange| days.from.date().map(|date| date.year());
        repairs.extend(other_year(article, from.0, year(until.1).map(|year| year - years)));
        repairs.extend(other_year(article, until.0, year(from.1).map(|year| year + years)));
    }
    repairs
}

/// The printed number changed to the one that the ends give, in the way in which it was printed.
pub(in crate::check) fn other_length(
    article: &ArticleContext<'_>,
    mention: &TimeMention,
    length: Length,
    actual: Interval,
) -> Option<Repair> {
    let TimeExpr::Length { hedge: None, rest: None, .. } = mention.expr else { return None };
    let count = ((actual.low + actual.high) / 2.0).round();
    if length.count.fract() != 0.0 || !(1.0..10_000.0).contains(&count) {
        return None;
    }
    let text = article.text(mention.field, mention.span);
    // "one weeks": more than the number would change.
    if (count == 1.0) != (length.count == 1.0) && !text.contains('-') {
        return None;
    }
    let digits = format!("{}", length.count);
    let (printed, at, new) = match text.find(&digits) {
        Some(at) => (digits.as_str(), at, format!("{count}")),
        None => {
            let word = word(length.count)?;
            let at = text.to_ascii_lowercase().find(word)?;
            (word, at, self::word(count).map_or_else(|| format!("{count}"), str::to_owned))
        }
    };
    let opens = text.get(at..)?.starts_with(char::is_uppercase);
    let replacement = if opens { capitalised(&new) } else { new };
    Some(repair(article, mention, at, printed.len(), replacement))
}

/// The word with a capital.
pub(in crate::check) fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The year of a date that is nothing but a year.
fn other_year(article: &ArticleContext<'_>, mention: Option<&TimeMention>, year: Option<i32>) -> Option<Repair> {
    let (mention, year) = mention.zip(year)?;
    let TimeExpr::Date { parts, hedge: None, .. } = &mention.expr else { return None };
    let bare = *parts == DateParts { year: parts.year, ..DateParts::default() } && parts.year.is_some();
    // Nothing that happened lies beyond the publication.
    let past = article.reading.anchor.days.hull().until.date().is_none_or(|now| year <= now.year());
    (bare && past).then(|| Repair { site: article.site(mention.field, mention.span), replacement: year.to_string() })
}

/// A whole number from one to nineteen in words.
pub(in crate::check) fn word(count: f64) -> Option<&'static str> {
    let at = (count >= 1.0 && count.fract() == 0.0).then_some(count as usize)?;
    CARDINALS.get(at).copied()
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{conflicts, length, year};
    use crate::value::Unit;

    /// What `gap` would write instead in "in 2018, `words` after the 2010 merger".
    fn repaired(words: &str, count: f64) -> Vec<String> {
        let text = format!("It closed in 2018, {words} after the 2010 merger.");
        let said = length(count, Unit::Year, count - 0.5, count + 1.0);
        let found =
            conflicts("gap", Some("2024-05-02"), &text, &[("2018", year(2018)), (words, said), ("2010", year(2010))]);
        found.into_iter().flat_map(|conflict| conflict.repairs).map(|repair| repair.replacement).collect()
    }

    #[test]
    fn the_number_keeps_its_form() {
        assert_eq!(repaired("five years", 5.0), ["eight", "2013", "2015"]);
        assert_eq!(repaired("5 years", 5.0), ["8", "2013", "2015"]);
        assert_eq!(repaired("Twelve years", 12.0), ["Eight", "2006", "2022"]);
        // Past the publication nothing has happened, and "one years" would be changed further.
        assert_eq!(repaired("20 years", 20.0), ["8", "1998"]);
        assert_eq!(repaired("a year", 1.0), ["2017", "2011"]);
        assert!(repaired("eight years", 8.0).is_empty());
    }
}
