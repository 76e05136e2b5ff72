//! gainsay: a fact-claim consistency checker for news. See ARCHITECTURE.md for the way of the data.

pub mod check;
pub mod claims;
pub mod cli;
pub mod finding;
pub mod ingest;
pub mod knowledge;
pub mod lexicon;
pub mod pages;
pub mod pipeline;
pub mod recognise;
pub mod report;
pub mod resolve;
pub mod segment;
pub mod text;
pub mod timeline;
pub mod value;
