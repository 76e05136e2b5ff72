//! Slips of the keys: which one would turn what the other figures give into what is printed.

use crate::value::Interval;

/// How a printed number may have come from one of `wanted`; none where no slip of the keys explains it.
pub(super) fn described(printed: f64, wanted: Interval) -> Option<&'static str> {
    let within = |value: f64| value >= wanted.low && value <= wanted.high;
    if within(printed * 10.0) || within(printed / 10.0) {
        return Some("the two differ by a factor of ten");
    }
    if within(printed * 1e3) || within(printed / 1e3) {
        return Some("the two differ by a factor of a thousand");
    }
    let digits: Vec<u8> = format!("{printed}").into_bytes();
    let swapped = (1..digits.len()).any(|at| {
        let mut other = digits.clone();
        other.swap(at - 1, at);
        let changed = other != digits && !other.starts_with(b"0") && !other.starts_with(b".") && !other.ends_with(b".");
        changed && std::str::from_utf8(&other).ok().and_then(|text| text.parse().ok()).is_some_and(within)
    });
    swapped.then_some("two digits may have changed places")
}

/// The help's last words on a slip: "; two digits may have changed places".
pub(super) fn hint(printed: f64, wanted: Interval) -> String {
    described(printed, wanted).map_or_else(String::new, |slip| format!("; {slip}"))
}

#[cfg(test)]
mod tests {
    use super::described;
    use crate::value::Interval;

    #[test]
    fn slips_are_named() {
        let told = |printed, low, high| described(printed, Interval::new(low, high));
        assert_eq!(told(7.6, 6.6, 6.8), None);
        assert_eq!(told(236.0, 263.0, 264.0), Some("two digits may have changed places"));
        assert_eq!(told(275e6, 700e6, 730e6), Some("two digits may have changed places"));
        assert_eq!(told(28.0, 2.75, 2.85), Some("the two differ by a factor of ten"));
        assert_eq!(told(3.5e6, 3.4e9, 3.6e9), Some("the two differ by a factor of a thousand"));
        assert_eq!(told(12.0, 13.0, 14.0), None);
    }
}
