//! Recognition: tokens to mentions. nom lives here and in the pattern parser only. One folder a kind of
//! mention. Knows nothing of claims and of other articles.

pub mod age;
mod cursor;
mod hedge;
pub mod name;
mod number;
pub mod quantity;
pub mod time;

pub use hedge::Hedge;
