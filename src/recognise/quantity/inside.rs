//! Several numbers in one token: lists without blanks ("22,24,26") and ratios ("3:1").

use super::Role;

/// The numbers in `text` with the bytes where each starts and ends, and what they are to each other.
pub(super) fn numbers(text: &str) -> Option<impl Iterator<Item = (usize, usize, f64, Role)>> {
    let (separator, ratio) = if text.contains(':') { (':', true) } else { (',', false) };
    let parts = text.split(separator);
    let count = parts.clone().count();
    let plain = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let short = |part: &str| plain(part) && (!part.starts_with('0') || part.len() == 1);
    if !parts.clone().all(short) || (ratio && count != 2) || (!ratio && count < 3) {
        return None;
    }
    let mut start = 0;
    Some(parts.enumerate().filter_map(move |(index, part)| {
        let from = start;
        start += part.len() + 1;
        let role = match (ratio, index) {
            (false, _) => Role::Alone,
            (true, 0) => Role::PairFirst,
            (true, _) => Role::PairSecond,
        };
        Some((from, from + part.len(), part.parse().ok()?, role))
    }))
}
