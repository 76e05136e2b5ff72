//! Ordinal numbers, read from the end of a run of words, and written in figures.

use crate::recognise::time::ORDINALS;

/// The number that the last of these lower-case words name: "70th", "twentieth", "twenty", "fifth". `None` where they name none,
/// or one above a hundred in words.
pub(in crate::check) fn ordinal(words: &[&str]) -> Option<i32> {
    let (last, before) = words.split_last()?;
    if let Some(number) = in_figures(last) {
        return Some(number);
    }
    let number = in_words(last)?;
    match before.last() {
        // "hundred and first" and "first and second" are more than their last word.
        Some(&("hundred" | "thousand" | "and" | "or")) => None,
        Some(previous) if number < 10 => {
            let tens = TENS.iter().find(|(tens, _, _)| tens == previous).map_or(0, |(_, _, value)| *value);
            Some(tens + number)
        }
        _ => Some(number),
    }
}

/// `71st`
pub(in crate::check) fn with_ending(number: i32) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

const TENS: [(&str, &str, i32); 8] = [
    ("twenty", "twentieth", 20),
    ("thirty", "thirtieth", 30),
    ("forty", "fortieth", 40),
    ("fifty", "fiftieth", 50),
    ("sixty", "sixtieth", 60),
    ("seventy", "seventieth", 70),
    ("eighty", "eightieth", 80),
    ("ninety", "ninetieth", 90),
];

/// `70th`
fn in_figures(word: &str) -> Option<i32> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let number = digits.parse().ok()?;
    matches!(word.get(digits.len()..)?, "st" | "nd" | "rd" | "th").then_some(number)
}

fn in_words(word: &str) -> Option<i32> {
    let small = ORDINALS.iter().position(|small| *small == word).and_then(|at| i32::try_from(at + 1).ok());
    small.or_else(|| TENS.iter().find(|(_, tens, _)| *tens == word).map(|(_, _, value)| *value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals_are_read_from_the_end() {
        let cases: [(&[&str], Option<i32>); 11] = [
            (&["the", "70th"], Some(70)),
            (&["21st"], Some(21)),
            (&["on", "its", "tenth"], Some(10)),
            (&["twenty", "fifth"], Some(25)),
            (&["ninetieth"], Some(90)),
            (&["the", "first"], Some(1)),
            (&["first", "and", "second"], None),
            (&["one", "hundred", "first"], None),
            (&["the", "wedding"], None),
            (&["99999999999th"], None),
            (&[], None),
        ];
        for (words, number) in cases {
            assert_eq!(ordinal(words), number, "{words:?}");
        }
    }

    #[test]
    fn figures_get_their_ending() {
        let written: Vec<_> = [1, 2, 3, 4, 11, 12, 13, 21, 71, 102, 111].map(with_ending).into_iter().collect();
        assert_eq!(written, ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "71st", "102nd", "111th"]);
    }
}
