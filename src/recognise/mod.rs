//! Recognition: tokens to mentions. nom lives here and in the pattern parser only. One folder a kind of
//! mention. Knows nothing of claims and of other articles.

pub mod age;
pub mod name;
pub mod time;
