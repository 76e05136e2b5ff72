//! Reports: findings and readings for people and programs. Knows nothing of rules.

mod claims;
mod concise;
mod file_error;
mod fingerprint;
mod full;
mod json;
mod places;
mod sanitise;
mod screen;
mod source;
mod summary;
mod window;

#[cfg(test)]
mod tests;

pub use claims::{ClaimRow, RowValue, rows};
pub use claims::{write_jsonl as write_claims_jsonl, write_table as write_claims_table, write_timeml};
pub use concise::write_concise;
pub use file_error::write_file_error;
pub use fingerprint::Fingerprints;
pub use full::write_full;
pub use json::{write_json, write_jsonl};
pub use places::Places;
pub use sanitise::{visible, visible_lines};
pub use screen::Screen;
pub use summary::Summary;
