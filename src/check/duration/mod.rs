//! Checks of lengths of time: against their ends, and against each other.

mod anniversary;
mod anniversary_phrase;
mod dated_noun;
mod first_phrase;
mod first_since;
mod gap;
mod gap_phrase;
mod lengths;
mod nights_days;
mod shift;
mod span;
mod span_ends;
mod span_phrase;
mod stretch_parts;
mod stretches;

pub(super) use anniversary::KIND as ANNIVERSARY;
pub(super) use first_since::KIND as FIRST_SINCE;
pub(super) use gap::KIND as GAP;
pub(super) use lengths::KIND as LENGTHS;
pub(super) use nights_days::KIND as NIGHTS_DAYS;
pub(super) use shift::KIND as SHIFT;
pub(super) use span::KIND as SPAN;
pub(super) use stretches::KIND as STRETCHES;
