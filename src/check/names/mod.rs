//! Checks on the names of people: how they are spelt, which offices they hold, when they lived.

mod acts_after_death;
mod house_spelling;
mod near;
mod office_holders;
mod shared;
mod spelling;

#[cfg(test)]
mod testing;

pub(super) use acts_after_death::KIND as ACTS_AFTER_DEATH;
pub(super) use house_spelling::KIND as HOUSE_SPELLING;
pub(super) use office_holders::KIND as OFFICE_HOLDERS;
pub(super) use spelling::KIND as SPELLING;
