//! What recognition finds.

use crate::recognise::Hedge;
use crate::text::{FieldKind, Span};
use crate::value::Quantity;

/// What two numbers that stand together are to each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Role {
    /// It stands by itself.
    #[default]
    Alone,
    /// The lower end of a range: "10" of "10 to 15".
    RangeStart,
    /// Its upper end.
    RangeEnd,
    /// The first of a score, tally, ratio or odds: "52" of "52-48".
    PairFirst,
    /// The second.
    PairSecond,
}

/// A quantity at its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QuantityMention {
    /// Its field.
    pub field: FieldKind,
    /// The index of its sentence.
    pub sentence: u32,
    /// Its bytes, sign, currency and unit included, hedges left out.
    pub span: Span,
    /// What it says.
    pub quantity: Quantity,
    /// How the words around it loosen or cut it.
    pub hedge: Option<Hedge>,
    /// What it is to its neighbour.
    pub role: Role,
    /// The grammar that read it.
    pub grammar: &'static str,
}
