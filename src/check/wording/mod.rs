//! What checks read of the words around a time: shared by many, and free of any one fault.

pub(super) mod event_words;
pub(super) mod lower;
pub(super) mod memo;
pub(super) mod ordinal;
pub(super) mod phrase;
pub(super) mod times;
