//! The words of units.

use super::word_table::each;
use super::words::{UnitForm, Word};
use crate::value::MeasureUnit;

/// Calls `visit` with every word of a unit.
pub(super) fn units(visit: &mut dyn FnMut(&str, Word)) {
    for (symbol, names, symbols, letter) in UNIT_WORDS {
        let Some(unit) = MeasureUnit::of_symbol(symbol) else { continue };
        for (words, form) in [(names, UnitForm::Name), (symbols, UnitForm::Symbol), (letter, UnitForm::Letter)] {
            each(words, |word| visit(word, Word::Unit(unit, form)));
        }
    }
}

/// A unit, its names, the symbols that need figures before them, and letters that are many other things. What only "square" and
/// "cubic" make has no word of its own; inches and seconds are short words of other meanings.
const UNIT_WORDS: &[(&str, &str, &str, &str)] = &[
    ("m", "metre metres meter meters", "", ""),
    ("km", "kilometre kilometres kilometer kilometers kms", "km kph kmph", ""),
    ("dm", "decimetre decimetres decimeter decimeters", "dm", ""),
    ("cm", "centimetre centimetres centimeter centimeters", "cm cms", ""),
    ("mm", "millimetre millimetres millimeter millimeters", "mm", ""),
    ("µm", "micrometre micrometres micrometer micrometers micron microns", "µm μm", ""),
    ("nm", "nanometre nanometres nanometer nanometers", "nm", ""),
    ("pm", "picometre picometres picometer picometers", "", ""),
    ("in", "inch inches", "", ""),
    ("ft", "foot feet", "ft", ""),
    ("yd", "yard yards", "yd yds", ""),
    ("mi", "mile miles", "mi", ""),
    ("nmi", "", "nmi", ""),
    ("m2", "", "sqm", ""),
    ("km2", "", "sqkm", ""),
    ("ft2", "", "sqft", ""),
    ("ac", "acre acres", "", ""),
    ("ha", "hectare hectares", "ha", ""),
    ("cm3", "", "cc", ""),
    ("L", "litre litres liter liters", "", "l"),
    ("cL", "centilitre centilitres centiliter centiliters", "cl", ""),
    ("mL", "millilitre millilitres milliliter milliliters", "ml", ""),
    ("gal", "gallon gallons", "gal gals", ""),
    ("pt", "pint pints", "", ""),
    ("qt", "quart quarts", "qt", ""),
    ("tbsp", "tablespoon tablespoons tablespoonful", "tbsp", ""),
    ("tsp", "teaspoon teaspoons teaspoonful", "tsp", ""),
    ("bbl", "barrel barrels", "bbl", ""),
    ("bu", "bushel bushels", "", ""),
    ("kg", "kilogram kilograms kilogramme kilogrammes kilo kilos", "kg kgs", ""),
    ("g", "gram grams gramme grammes", "", "g"),
    ("mg", "milligram milligrams", "mg", ""),
    ("µg", "microgram micrograms", "µg μg mcg", ""),
    ("t", "tonne tonnes", "", "t"),
    ("ton", "ton tons", "", ""),
    ("lb", "", "lb lbs", ""),
    ("oz", "ounce ounces", "oz", ""),
    ("ct", "carat carats", "", ""),
    ("mph", "", "mph", ""),
    ("kn", "knot knots", "", ""),
    ("K", "kelvin", "", ""),
    ("°C", "celsius centigrade", "", "c"),
    ("°F", "fahrenheit", "", "f"),
    ("ms", "millisecond milliseconds", "ms", ""),
    ("b", "bit bits", "", ""),
    ("B", "byte bytes", "", ""),
    ("kB", "kilobyte kilobytes", "kb", ""),
    ("MB", "megabyte megabytes", "mb", ""),
    ("GB", "gigabyte gigabytes", "gb", ""),
    ("TB", "terabyte terabytes", "tb", ""),
    ("PB", "petabyte petabytes", "pb", ""),
    ("kb", "kilobit kilobits", "kbps", ""),
    ("Mb", "megabit megabits", "mbps", ""),
    ("Gb", "gigabit gigabits", "gbps", ""),
    ("J", "joule joules", "", ""),
    ("kJ", "kilojoule kilojoules", "kj", ""),
    ("cal", "calorie calories", "", ""),
    ("kcal", "kilocalorie kilocalories", "kcal", ""),
    ("kWh", "", "kwh", ""),
    ("MWh", "", "mwh", ""),
    ("GWh", "", "gwh", ""),
    ("TWh", "", "twh", ""),
    ("W", "watt watts", "", "w"),
    ("kW", "kilowatt kilowatts", "kw", ""),
    ("MW", "megawatt megawatts", "mw", ""),
    ("GW", "gigawatt gigawatts", "gw", ""),
    ("TW", "terawatt terawatts", "tw", ""),
    ("hp", "horsepower", "hp bhp", ""),
    ("Hz", "hertz", "hz", ""),
    ("kHz", "kilohertz", "khz", ""),
    ("MHz", "megahertz", "mhz", ""),
    ("GHz", "gigahertz", "ghz", ""),
    ("Pa", "pascal pascals", "", ""),
    ("hPa", "hectopascal hectopascals", "hpa", ""),
    ("mbar", "millibar millibars", "mbar", ""),
    ("psi", "", "psi", ""),
    ("V", "volt volts", "", "v"),
    ("kV", "kilovolt kilovolts", "kv", ""),
    ("dB", "decibel decibels", "db", ""),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_row_has_its_unit_and_no_word_two() {
        let mut seen = BTreeSet::new();
        for (symbol, names, symbols, letter) in UNIT_WORDS {
            assert!(MeasureUnit::of_symbol(symbol).is_some(), "{symbol}");
            for words in [names, symbols, letter] {
                each(words, |word| assert!(seen.insert(word.to_owned()), "{word}"));
            }
        }
    }
}
