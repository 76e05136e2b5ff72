//! Claims: patterns over resolved mentions, and what is understood of one article. Knows nothing of rules
//! and reports.

pub mod pattern;

mod attribute;
mod connective;
mod event;
mod extract;
mod first;
mod gap;
mod glance;
mod index;
mod life;
mod matcher;
mod modality;
mod reading;
mod slots;
mod stretch;
mod things;
mod view;
mod when;

pub use attribute::{Apart, AttributeClaim, AttributeLexicon, Figures, Occasion, Told, attributes};
pub use event::{EventClaim, Modality, Order, Relation, Subject, When, bounded_days};
pub use extract::{events, register};
pub use first::{FirstClaim, FirstLexicon, Terms, firsts};
pub use index::{EventIndex, EventKey, EventRef};
pub use life::{AgeInYears, LifeClaim, Lives, Moment, Said, lives};
pub use reading::Reading;
pub use stretch::{Role, StretchClaim, StretchLexicon, StretchPart, Stretched, stretches};
pub use view::ArticleView;

#[cfg(test)]
mod tests;
