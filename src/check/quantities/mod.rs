//! Equations read from the text: changes, margins, sums, lists, shares, multiples, conversions, exchange rates. All of them hold
//! with the rounding that printed digits and hedges allow; a conflict is only where no reading fits.

mod change;
mod change_phrase;
mod conversion;
mod dissent;
mod ends;
mod exchange;
mod line;
mod list;
mod list_items;
mod majority;
mod margin;
mod multiple;
mod parts;
mod share;
mod show;
mod total;

pub(super) use change::KIND as CHANGE;
pub(super) use conversion::KIND as CONVERSION;
pub(super) use exchange::KIND as EXCHANGE;
pub(super) use list::KIND as LIST_COUNT;
pub(super) use majority::KIND as MAJORITY;
pub(super) use margin::KIND as MARGIN;
pub(super) use multiple::KIND as MULTIPLE;
pub(super) use parts::KIND as PARTS;
pub(super) use share::KIND as SHARE;
