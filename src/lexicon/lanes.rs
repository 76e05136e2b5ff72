//! Eight bytes at a time, in a `u64` whose lowest byte is the first. Masks have a lane's highest bit
//! set where the byte has the property.

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;

/// The eight bytes from `at` on; zeros stand for what is beyond the end.
pub(crate) fn load(bytes: &[u8], at: usize) -> u64 {
    match bytes.get(at..).and_then(<[u8]>::first_chunk) {
        Some(eight) => u64::from_le_bytes(*eight),
        None => load_end(bytes.get(at..).unwrap_or_default()),
    }
}

#[cold]
fn load_end(bytes: &[u8]) -> u64 {
    bytes.iter().take(8).rev().fold(0, |lanes, byte| lanes << 8 | u64::from(*byte))
}

/// The first `count` lanes of `lanes`; the others become zeros.
pub(crate) fn first(lanes: u64, count: u32) -> u64 {
    if count >= 8 { lanes } else { lanes & ((1 << (8 * count)) - 1) }
}

/// How many ASCII letters the lanes begin with.
pub(crate) fn leading_letters(lanes: u64) -> u32 {
    let letters = in_range(lanes | (ONES * 0x20), b'a', b'z') & !lanes;
    (!letters & HIGHS).trailing_zeros() / 8
}

/// The mask of the ASCII capitals.
pub(crate) fn capitals(lanes: u64) -> u64 {
    in_range(lanes, b'A', b'Z')
}

/// The mask of the ASCII bytes but zero.
pub(crate) fn filled(lanes: u64) -> u64 {
    in_range(lanes, 1, 0x7f)
}

/// ASCII capitals to small letters; every other byte stays.
pub(crate) fn lower(lanes: u64) -> u64 {
    lanes | (capitals(lanes) >> 2)
}

/// The mask of the bytes `from..=to`, both ASCII. Each lane's lower seven bits plus what makes `from`
/// overflow into the highest bit; no lane carries into the next.
fn in_range(lanes: u64, from: u8, to: u8) -> u64 {
    let low = lanes & !HIGHS;
    let reaches = low + ONES * u64::from(0x80 - from);
    let passes = low + ONES * u64::from(0x7f - to);
    reaches & !passes & !lanes & HIGHS
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn agrees_with_bytes(bytes: [u8; 8], letters in "[A-Za-z]{0,8}[^A-Za-z]{0,3}") {
            let expected = bytes.map(|byte| byte.to_ascii_lowercase());
            prop_assert_eq!(lower(load(&bytes, 0)).to_le_bytes(), expected);
            let mask = |has: fn(&u8) -> bool| u64::from_le_bytes(bytes.map(|byte| if has(&byte) { 0x80 } else { 0 }));
            prop_assert_eq!(capitals(load(&bytes, 0)), mask(u8::is_ascii_uppercase));
            prop_assert_eq!(filled(load(&bytes, 0)), mask(|byte| (1..0x80).contains(byte)));
            for bytes in [&bytes[..], letters.as_bytes()] {
                let run = bytes.iter().take(8).take_while(|byte| byte.is_ascii_alphabetic()).count();
                prop_assert_eq!(leading_letters(load(bytes, 0)) as usize, run);
            }
        }

        #[test]
        fn loads_what_there_is(bytes in prop::collection::vec(any::<u8>(), 0..20), at in 0usize..25) {
            let mut expected = [0; 8];
            for (to, from) in expected.iter_mut().zip(bytes.iter().skip(at)) {
                *to = *from;
            }
            prop_assert_eq!(load(&bytes, at).to_le_bytes(), expected);
        }
    }
}
