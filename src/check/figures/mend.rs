//! What could be written instead: the text's figure in the headline, or the headline's in the text.

use super::Place;
use crate::check::ArticleContext;
use crate::finding::Repair;
use crate::recognise::time::CARDINALS;
use crate::text::Span;

/// The repairs of two places that should agree, in the way in which each prints its figure; none where the one cannot
/// simply take the place of the other.
pub(super) fn repairs(article: &ArticleContext<'_>, one: Place, two: Place) -> Vec<Repair> {
    [(one, two), (two, one)].into_iter().filter_map(|(wrong, right)| repair(article, wrong, right)).collect()
}

fn repair(article: &ArticleContext<'_>, wrong: Place, right: Place) -> Option<Repair> {
    let (old, new) = (article.text(wrong.field, wrong.span), article.text(right.field, right.span));
    replacement(old, new).map(|(at, replacement)| at_part(article, wrong, at, replacement))
}

/// Which bytes of `old` to replace with what, so that it says what `new` says.
fn replacement(old: &str, new: &str) -> Option<((usize, usize), String)> {
    let (Some(own), Some(theirs)) = (Printed::of(old), Printed::of(new)) else { return named(old, new) };
    // Dates, and one number of two units: the whole takes the other's place where it is worded alike.
    if own.number == theirs.number && own.unit != theirs.unit || own.is_date || theirs.is_date {
        return (own.words == theirs.words).then(|| ((0, old.len()), new.to_owned()));
    }
    let same = own.sign == theirs.sign && own.scale() == theirs.scale();
    let number = own.write(&theirs, old)?;
    (same && number != own.number).then_some((own.at, number))
}

fn at_part(article: &ArticleContext<'_>, place: Place, (from, until): (usize, usize), replacement: String) -> Repair {
    let part = Span::from_usize(from, until);
    let start = place.span.start;
    let span = Span::new(start.saturating_add(part.start), start.saturating_add(part.end));
    Repair { site: article.site(place.field, span), replacement }
}

/// A figure as it is printed.
struct Printed<'a> {
    sign: &'a str,
    number: &'a str,
    at: (usize, usize),
    unit: &'a str,
    words: usize,
    is_date: bool,
}

impl<'a> Printed<'a> {
    fn of(text: &'a str) -> Option<Printed<'a>> {
        let at = digits(text).or_else(|| spelt(text))?;
        let unit = text.get(at.1..)?;
        let sign = text.get(..at.0)?;
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        Some(Printed {
            sign: sign.trim_end(),
            number: text.get(at.0..at.1)?,
            at,
            unit,
            words: text.split(' ').count(),
            is_date: months.iter().any(|month| text.contains(month)),
        })
    }

    /// The word of scale, "million" for "m"; endings of ordinals and units stay as they are printed.
    fn scale(&self) -> &'static str {
        let word = self.unit.trim_start_matches([' ', '-']);
        let word = word.get(..word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len())).unwrap_or_default();
        match word.to_ascii_lowercase().as_str() {
            "k" | "thousand" => "thousand",
            "m" | "mn" | "million" => "million",
            "b" | "bn" | "billion" => "billion",
            "tn" | "trillion" => "trillion",
            _ => "",
        }
    }

    /// The other's number in this one's way: digits for digits, a word for a word as far as there is one.
    fn write(&self, other: &Printed<'_>, text: &str) -> Option<String> {
        let is_word = |number: &str| number.starts_with(char::is_alphabetic);
        // "one years", "21th": more than the number would change.
        let suffix = |printed: &Printed<'_>| {
            let ending = printed.unit.get(..2).unwrap_or_default();
            matches!(ending, "st" | "nd" | "rd" | "th")
        };
        let single = |number: &str| matches!(number.to_ascii_lowercase().as_str(), "one" | "a" | "1");
        if suffix(self) || suffix(other) || single(self.number) || single(other.number) {
            return None;
        }
        let count = |number: &str| CARDINALS.iter().position(|word| word.eq_ignore_ascii_case(number));
        let new = match (is_word(self.number), is_word(other.number)) {
            (true, false) => {
                other.number.parse::<usize>().ok().and_then(|at| CARDINALS.get(at)).map(|word| (*word).to_owned())
            }
            (false, true) => count(other.number).map(|count| count.to_string()),
            _ => Some(other.number.to_lowercase()),
        };
        let new = new.unwrap_or_else(|| other.number.to_owned());
        let opens = text.get(self.at.0..)?.starts_with(char::is_uppercase);
        Some(if opens { crate::check::repair::length::capitalised(&new) } else { new })
    }
}

/// Where the digits stand.
fn digits(text: &str) -> Option<(usize, usize)> {
    let from = text.find(|c: char| c.is_ascii_digit())?;
    let rest = text.get(from..)?;
    let run = rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.')).unwrap_or(rest.len());
    let run = rest.get(..run)?.trim_end_matches(['.', ',']).len();
    Some((from, from + run))
}

/// Where a number word from zero to nineteen stands.
fn spelt(text: &str) -> Option<(usize, usize)> {
    let mut from = 0;
    for word in text.split(|c: char| !c.is_alphabetic()) {
        if CARDINALS.iter().any(|known| known.eq_ignore_ascii_case(word)) {
            return Some((from, from + word.len()));
        }
        from += word.len() + text.get(from + word.len()..)?.chars().next().map_or(0, char::len_utf8);
    }
    None
}

/// The one word in which two texts without figures differ, weekdays above all: where it stands and the other's.
fn named(old: &str, new: &str) -> Option<((usize, usize), String)> {
    let (own, theirs): (Vec<&str>, Vec<&str>) = (old.split(' ').collect(), new.split(' ').collect());
    let mut apart = own.iter().zip(&theirs).filter(|(a, b)| a != b);
    let ((word, other), None) = (apart.next()?, apart.next()) else { return None };
    let from = old.find(word)?;
    (own.len() == theirs.len()).then(|| ((from, from + word.len()), (*other).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::replacement;

    /// `old` when it says what `new` says.
    fn mended(old: &str, new: &str) -> Option<String> {
        let ((from, until), new) = replacement(old, new)?;
        Some(format!("{}{new}{}", old.get(..from)?, old.get(until..)?))
    }

    #[test]
    fn each_figure_keeps_the_way_in_which_it_is_printed() {
        let cases = [
            ("13 hours", "31 hours", Some("31 hours")),
            ("three-year", "five years", Some("five-year")),
            ("Twelve", "eleven", Some("Eleven")),
            ("nine", "14", Some("fourteen")),
            ("9", "fourteen", Some("14")),
            ("$7.2m", "$2.7 million", Some("$2.7m")),
            ("£1,340", "£1,430", Some("£1,430")),
            ("Friday", "Tuesday", Some("Tuesday")),
            ("4 March", "14 March", Some("14 March")),
            ("three weeks", "three days", Some("three days")),
            ("3-1", "2-1", Some("2-1")),
            // The scale, the currency, the plural and the ending would have to change as well.
            ("$7m", "$7,200", None),
            ("$7m", "£9m", None),
            ("one day", "six days", None),
            ("21st", "13th", None),
            ("on Friday night", "Tuesday", None),
        ];
        for (old, new, wanted) in cases {
            assert_eq!(mended(old, new).as_deref(), wanted, "{old:?} by {new:?}");
        }
    }
}
