//! The vocabulary: every word that any stage reacts to, with what it may be. Built once, looked up once
//! per token. A leaf: imports nothing of the crate.

mod class;
mod fold;
mod irregular;
mod key;
pub(crate) mod lanes;
mod table;
mod vocabulary;

pub use class::Class;
pub(crate) use irregular::{irregular_forms, is_irregular_past};
pub(crate) use key::WordKey;
pub use vocabulary::{Vocabulary, VocabularyBuilder, WordId};
