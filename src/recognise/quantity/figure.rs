//! Printed figures: what the text of one number token says.

/// What a figure says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Figure {
    pub(super) value: f64,
    /// How many digits stand behind the decimal point.
    pub(super) decimals: u32,
    /// How many zeros end a whole number.
    pub(super) zeros: u32,
}

impl Figure {
    /// The figure in `text`: digits with or without group separators and decimals; "1,234.5", "1.234,5", "12,34,567", "5,00".
    /// None for what no number looks like: "1.2.3", "10:30", "007", and lists such as "22,24,26".
    pub(super) fn read(text: &str) -> Option<Figure> {
        // More digits than this are codes, and beyond what a double holds.
        let digit = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
        if text.len() > 24 || !digit(0) || (text.starts_with('0') && digit(1)) {
            return None;
        }
        let (whole, decimals) = parts(text)?;
        // Up to 15 digits are exact in a double, and so is the power that they are divided by.
        let digits = || whole.bytes().chain(decimals.bytes()).filter(u8::is_ascii_digit);
        if digits().count() > 15 {
            return None;
        }
        let number = digits().fold(0u64, |number, digit| number * 10 + u64::from(digit - b'0'));
        let places = u32::try_from(decimals.len()).ok()?;
        let zeros =
            whole.bytes().rev().take_while(|byte| matches!(byte, b'0' | b',' | b'.')).filter(|byte| *byte == b'0');
        let zeros = if places == 0 { u32::try_from(zeros.count()).ok()? } else { 0 };
        Some(Figure { value: number as f64 / 10f64.powi(places as i32), decimals: places, zeros })
    }

    /// The place of the last digit that need not be a rounding's zero; 0 for whole numbers that look exact: those below a
    /// hundred and those without zeros at the end. One digit before zeros is rarely a rounding to that digit: a tenth at most.
    pub(super) fn place(self) -> f64 {
        match self {
            Figure { decimals: 1.., .. } => tenth(self.decimals),
            Figure { value, zeros: 1.., .. } if value >= 100.0 => {
                10f64.powi(i32::try_from(self.zeros).unwrap_or(0)).min(value / 10.0)
            }
            _ => 0.0,
        }
    }
}

/// Ten to the power of `-decimals`.
pub(super) fn tenth(decimals: u32) -> f64 {
    10f64.powi(-i32::try_from(decimals).unwrap_or(i32::MAX))
}

/// The digits before the decimal point, with their separators, and those behind it.
fn parts(text: &str) -> Option<(&str, &str)> {
    let commas = text.bytes().filter(|byte| *byte == b',').count();
    let points = text.bytes().filter(|byte| *byte == b'.').count();
    if text.contains(':') {
        return None;
    }
    match (commas, points) {
        (0, 0) => Some((text, "")),
        (0, 1) => text.split_once('.'),
        (0, _) => grouped(text, '.').then_some((text, "")),
        (1, 0) if !grouped(text, ',') => text.split_once(',').filter(|(_, decimals)| decimals.len() <= 2),
        (_, 0) => (grouped(text, ',') || grouped_by_lakh(text)).then_some((text, "")),
        (_, 1) if text.rfind('.') > text.rfind(',') => {
            text.split_once('.').filter(|(whole, _)| grouped(whole, ',') || grouped_by_lakh(whole))
        }
        (1, _) if text.rfind(',') > text.rfind('.') => text.split_once(',').filter(|(whole, _)| grouped(whole, '.')),
        _ => None,
    }
}

/// Whether the digits stand in groups of three behind a first of one to three.
fn grouped(text: &str, separator: char) -> bool {
    let mut groups = text.split(separator);
    groups.next().is_some_and(|first| (1..=3).contains(&first.len())) && groups.all(|group| group.len() == 3)
}

/// Whether they stand in the groups of India: "12,34,567".
fn grouped_by_lakh(text: &str) -> bool {
    let Some((rest, last)) = text.rsplit_once(',') else { return false };
    last.len() == 3 && rest.split(',').all(|group| (1..=2).contains(&group.len())) && rest.contains(',')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn reads_what_is_printed() {
        for (text, value, place) in [
            ("0", 0.0, 0.0),
            ("7", 7.0, 0.0),
            ("70", 70.0, 0.0),
            ("700", 700.0, 70.0),
            ("1,250", 1250.0, 10.0),
            ("12,000", 12_000.0, 1000.0),
            ("12,345,678", 12_345_678.0, 0.0),
            ("3.20", 3.2, 0.01),
            ("0.5", 0.5, 0.1),
            ("1,234.5", 1234.5, 0.1),
            ("1.234,5", 1234.5, 0.1),
            ("1.234.567", 1_234_567.0, 0.0),
            ("12,34,567.89", 1_234_567.89, 0.01),
            ("7,25", 7.25, 0.01),
            ("7,2", 7.2, 0.1),
        ] {
            let figure = Figure::read(text).unwrap();
            assert_eq!(figure.value, value, "{text}");
            assert!((figure.place() - place).abs() < 1e-9, "{text}");
        }
    }

    #[test]
    fn leaves_what_is_no_number() {
        for text in ["1.2.3", "192.168.0.1", "10:30", "007", "0044", "1,2,3", "22,24,26", "1,23,4", "1,234,56", ""] {
            assert_eq!(Figure::read(text), None, "{text}");
        }
    }
}
