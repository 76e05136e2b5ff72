//! Eight bytes at a time, in a `u64` whose lowest byte is the first. Masks have a lane's highest bit
//! set where the byte has the property.

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;

/// The bit that makes a letter a small one, in every lane.
pub(crate) const CASE: u64 = ONES * 0x20;

/// The eight bytes from `at` on; zeros stand for what is beyond the end.
#[inline]
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

/// The sixteen bytes from `at` on in two loads; zeros stand for what is beyond the end.
#[inline]
pub(crate) fn load_two(bytes: &[u8], at: usize) -> (u64, u64) {
    match bytes.get(at..).and_then(<[u8]>::first_chunk::<16>) {
        Some(sixteen) => {
            let all = u128::from_le_bytes(*sixteen);
            (all as u64, (all >> 64) as u64)
        }
        None => (load(bytes, at), load(bytes, at.saturating_add(8))),
    }
}

/// The bits of the bytes that are ASCII letters, and of those that are ASCII capitals; the first byte has the lowest bit.
#[inline]
pub(crate) fn letters_and_capitals(bytes: &[u8; 64]) -> (u64, u64) {
    let (mut letters, mut all_capitals) = (0, 0);
    let (eights, _) = bytes.as_chunks::<8>();
    for eight in eights.iter().rev() {
        let lanes = u64::from_le_bytes(*eight);
        letters = letters << 8 | bits(in_range(lanes | CASE, b'a', b'z') & !lanes);
        all_capitals = all_capitals << 8 | bits(capitals(lanes));
    }
    (letters, all_capitals)
}

/// A mask's lanes as eight bits: the product shifts each lane's bit to its place in the highest byte.
#[inline]
fn bits(mask: u64) -> u64 {
    (mask >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

/// The mask of the ASCII capitals.
fn capitals(lanes: u64) -> u64 {
    in_range(lanes, b'A', b'Z')
}

/// ASCII capitals to small letters; every other byte stays.
#[inline]
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
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn agrees_with_bytes(bytes: [u8; 8], text in "[ -~é]{64,80}") {
            let expected = bytes.map(|byte| byte.to_ascii_lowercase());
            prop_assert_eq!(lower(load(&bytes, 0)).to_le_bytes(), expected);
            let chunk: &[u8; 64] = text.as_bytes().first_chunk().unwrap();
            let set = |has: fn(&u8) -> bool| chunk.iter().rev().fold(0u64, |bits, byte| bits << 1 | u64::from(has(byte)));
            prop_assert_eq!(letters_and_capitals(chunk), (set(u8::is_ascii_alphabetic), set(u8::is_ascii_uppercase)));
        }

        #[test]
        fn loads_what_there_is(bytes in prop::collection::vec(any::<u8>(), 0..40), at in 0usize..45) {
            let mut expected = [0; 16];
            for (to, from) in expected.iter_mut().zip(bytes.iter().skip(at)) {
                *to = *from;
            }
            let (low, high) = load_two(&bytes, at);
            prop_assert_eq!([low.to_le_bytes(), high.to_le_bytes()].concat(), expected);
        }
    }
}
