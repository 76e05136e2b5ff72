//! Text types: where something stands, and when its article was published. A leaf: imports nothing of
//! the crate but the value types.

mod article;
mod publication;
mod span;

pub use article::{Article, Block, Escape, Field, FieldKind, Place, Role};
pub use publication::{DateEvidence, EvidenceKind, PublicationDate};
pub use span::{Site, Span};
