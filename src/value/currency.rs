//! Currencies.

/// A currency, or the name that several share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Currency {
    /// Its name or sign as far as the text tells: "dollar", "euro", "cent".
    pub name: &'static str,
    /// Its code of ISO 4217; none where several states have a currency of that name and the text does not tell whose it is.
    pub code: Option<&'static str>,
    /// Whether the hundredth part is meant: cents, pence.
    pub minor: bool,
}
