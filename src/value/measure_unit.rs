//! Units of measure with their factors to SI.

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// Base unit metre.
    Length,
    /// Base unit square metre.
    Area,
    /// Base unit cubic metre.
    Volume,
    /// Base unit kilogram.
    Mass,
    /// Base unit metre per second.
    Speed,
    /// Base unit kelvin.
    Temperature,
    /// Base unit second.
    Time,
    /// Base unit byte.
    Data,
    /// Base unit joule.
    Energy,
    /// Base unit watt.
    Power,
    /// Base unit hertz.
    Frequency,
    /// Base unit pascal.
    Pressure,
    /// Base unit degree.
    Angle,
    /// Base unit volt.
    Voltage,
    /// Base unit decibel.
    Level,
}

/// A unit of measure.
#[derive(Debug, PartialEq)]
pub struct MeasureUnit {
    /// Its sign: "km", "°F".
    pub symbol: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// How many base units it is.
    pub factor: f64,
    /// What is added to a number in this unit before the factor applies; only temperatures have it.
    pub offset: f64,
}

impl MeasureUnit {
    /// The unit with that symbol.
    pub fn of_symbol(symbol: &str) -> Option<&'static MeasureUnit> {
        UNITS.iter().find(|unit| unit.symbol == symbol)
    }

    /// So many of it in base units.
    pub fn to_base(&self, count: f64) -> f64 {
        (count + self.offset) * self.factor
    }
}

const fn unit(symbol: &'static str, dimension: Dimension, factor: f64) -> MeasureUnit {
    MeasureUnit { symbol, dimension, factor, offset: 0.0 }
}

/// All units. Factors: NIST Special Publication 811 (2008), appendix B, where the exact ones are marked; the barrel is the
/// petroleum barrel of 42 US gallons, gallon, pint and ounce are the US ones, the ton the short one.
pub const UNITS: &[MeasureUnit] = {
    use Dimension::*;
    &[
        unit("m", Length, 1.0),
        unit("km", Length, 1e3),
        unit("dm", Length, 0.1),
        unit("cm", Length, 1e-2),
        unit("mm", Length, 1e-3),
        unit("µm", Length, 1e-6),
        unit("nm", Length, 1e-9),
        unit("pm", Length, 1e-12),
        unit("in", Length, 0.0254),
        unit("ft", Length, 0.3048),
        unit("yd", Length, 0.9144),
        unit("mi", Length, 1609.344),
        unit("nmi", Length, 1852.0),
        unit("ly", Length, 9_460_730_472_580_800.0),
        unit("m2", Area, 1.0),
        unit("km2", Area, 1e6),
        unit("cm2", Area, 1e-4),
        unit("mm2", Area, 1e-6),
        unit("in2", Area, 0.000_645_16),
        unit("ft2", Area, 0.092_903_04),
        unit("yd2", Area, 0.836_127_36),
        unit("mi2", Area, 2_589_988.110_336),
        unit("ac", Area, 4_046.856_422_4),
        unit("ha", Area, 1e4),
        unit("m3", Volume, 1.0),
        unit("km3", Volume, 1e9),
        unit("cm3", Volume, 1e-6),
        unit("in3", Volume, 1.638_706_4e-5),
        unit("ft3", Volume, 0.028_316_846_592),
        unit("yd3", Volume, 0.764_554_857_984),
        unit("mi3", Volume, 4_168_181_825.440_58),
        unit("L", Volume, 1e-3),
        unit("cL", Volume, 1e-5),
        unit("mL", Volume, 1e-6),
        unit("gal", Volume, 0.003_785_411_784),
        unit("pt", Volume, 0.000_473_176_473),
        unit("qt", Volume, 0.000_946_352_946),
        unit("floz", Volume, 2.957_352_956_25e-5),
        unit("tbsp", Volume, 1.478_676_478_125e-5),
        unit("tsp", Volume, 4.928_921_593_75e-6),
        unit("bbl", Volume, 0.158_987_294_928),
        unit("bu", Volume, 0.035_239_070_166_88),
        unit("kg", Mass, 1.0),
        unit("g", Mass, 1e-3),
        unit("mg", Mass, 1e-6),
        unit("µg", Mass, 1e-9),
        unit("t", Mass, 1e3),
        unit("ton", Mass, 907.184_74),
        unit("lb", Mass, 0.453_592_37),
        unit("oz", Mass, 0.028_349_523_125),
        unit("st", Mass, 6.350_293_18),
        unit("ct", Mass, 2e-4),
        unit("mph", Speed, 0.447_04),
        unit("kn", Speed, 1852.0 / 3600.0),
        MeasureUnit { symbol: "K", dimension: Temperature, factor: 1.0, offset: 0.0 },
        MeasureUnit { symbol: "°C", dimension: Temperature, factor: 1.0, offset: 273.15 },
        MeasureUnit { symbol: "°F", dimension: Temperature, factor: 5.0 / 9.0, offset: 459.67 },
        unit("ms", Time, 1e-3),
        unit("s", Time, 1.0),
        unit("min", Time, 60.0),
        unit("h", Time, 3600.0),
        unit("d", Time, 86_400.0),
        unit("b", Data, 0.125),
        unit("B", Data, 1.0),
        unit("kB", Data, 1e3),
        unit("MB", Data, 1e6),
        unit("GB", Data, 1e9),
        unit("TB", Data, 1e12),
        unit("PB", Data, 1e15),
        unit("kb", Data, 125.0),
        unit("Mb", Data, 125e3),
        unit("Gb", Data, 125e6),
        unit("J", Energy, 1.0),
        unit("kJ", Energy, 1e3),
        unit("cal", Energy, 4.184),
        unit("kcal", Energy, 4184.0),
        unit("kWh", Energy, 3.6e6),
        unit("MWh", Energy, 3.6e9),
        unit("GWh", Energy, 3.6e12),
        unit("TWh", Energy, 3.6e15),
        unit("W", Power, 1.0),
        unit("kW", Power, 1e3),
        unit("MW", Power, 1e6),
        unit("GW", Power, 1e9),
        unit("TW", Power, 1e12),
        unit("hp", Power, 745.699_871_582_270_2),
        unit("Hz", Frequency, 1.0),
        unit("kHz", Frequency, 1e3),
        unit("MHz", Frequency, 1e6),
        unit("GHz", Frequency, 1e9),
        unit("Pa", Pressure, 1.0),
        unit("hPa", Pressure, 100.0),
        unit("mbar", Pressure, 100.0),
        unit("psi", Pressure, 6_894.757_293_168_36),
        unit("°", Angle, 1.0),
        unit("V", Voltage, 1.0),
        unit("kV", Voltage, 1e3),
        unit("dB", Level, 1.0),
    ]
};

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn convert(count: f64, from: &str, to: &str) -> f64 {
        let (from, to) = (MeasureUnit::of_symbol(from).unwrap(), MeasureUnit::of_symbol(to).unwrap());
        assert_eq!(from.dimension, to.dimension);
        from.to_base(count) / to.factor - to.offset
    }

    #[test]
    fn converts_as_the_tables_say() {
        // Relations that define the units (SP 811), not the factors above again.
        for (count, from, expected, to) in [
            (1.0, "mi", 5280.0, "ft"),
            (1.0, "yd", 3.0, "ft"),
            (1.0, "ft", 12.0, "in"),
            (1.0, "mi2", 640.0, "ac"),
            (1.0, "ac", 43_560.0, "ft2"),
            (1.0, "yd2", 9.0, "ft2"),
            (1.0, "ft2", 144.0, "in2"),
            (1.0, "ft3", 1728.0, "in3"),
            (1.0, "yd3", 27.0, "ft3"),
            (1.0, "gal", 231.0, "in3"),
            (1.0, "gal", 4.0, "qt"),
            (1.0, "gal", 128.0, "floz"),
            (1.0, "qt", 2.0, "pt"),
            (1.0, "floz", 2.0, "tbsp"),
            (1.0, "tbsp", 3.0, "tsp"),
            (1.0, "bbl", 42.0, "gal"),
            (1.0, "bu", 2150.42, "in3"),
            (1.0, "ton", 2000.0, "lb"),
            (1.0, "lb", 16.0, "oz"),
            (1.0, "st", 14.0, "lb"),
            (1.0, "kcal", 1000.0, "cal"),
            (1.0, "kWh", 3600.0, "kJ"),
            (212.0, "°F", 100.0, "°C"),
            (-40.0, "°F", -40.0, "°C"),
            (0.0, "°C", 273.15, "K"),
            (1.0, "B", 8.0, "b"),
            (1.0, "ly", 9.460_730_472_580_8e12, "km"),
        ] {
            let got = convert(count, from, to);
            assert!((got - expected).abs() <= 1e-9 * expected.abs(), "{count} {from} = {got} {to}, not {expected}");
        }
        assert!((convert(1.0, "mi3", "ft3") / 5280f64.powi(3) - 1.0).abs() < 1e-12);
        assert!((convert(1.0, "psi", "Pa") * 0.0254 * 0.0254 / (0.453_592_37 * 9.806_65) - 1.0).abs() < 1e-12);
        assert!((convert(1.0, "hp", "W") / (550.0 * 0.3048 * 0.453_592_37 * 9.806_65) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn every_symbol_stands_once() {
        for (at, unit) in UNITS.iter().enumerate() {
            assert!(UNITS.iter().skip(at + 1).all(|other| other.symbol != unit.symbol), "{}", unit.symbol);
        }
    }
}
