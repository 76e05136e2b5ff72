//! When an article was published, and what tells us.

use super::{FieldKind, Span};
use crate::value::{Day, DayRange};

/// What a piece of evidence for the publication date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EvidenceKind {
    /// The batch line's `date`, or a metadata line that the scraper wrote: exact.
    Metadata,
    /// A time stamp beside the author's name: exact.
    Byline,
    /// "BERLIN, June 3 -": exact but for the year.
    Dateline,
    /// A post set into the text: the article is not older.
    Post,
    /// A dated caption: the article is not older.
    Caption,
    /// A copyright line: the page is not older than that year.
    Copyright,
    /// Other claims of the article.
    Text,
}

impl EvidenceKind {
    /// How a derivation names it.
    pub const fn describe(self) -> &'static str {
        match self {
            EvidenceKind::Metadata => "the metadata",
            EvidenceKind::Byline => "the byline",
            EvidenceKind::Dateline => "the dateline",
            EvidenceKind::Post => "an embedded post",
            EvidenceKind::Caption => "a caption",
            EvidenceKind::Copyright => "the copyright line",
            EvidenceKind::Text => "the text",
        }
    }
}

/// One piece of evidence: what it is, where it stands (metadata of a batch line stands nowhere), and
/// the days to which it confines the publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateEvidence {
    /// What it is.
    pub kind: EvidenceKind,
    /// Where it stands.
    pub at: Option<(FieldKind, Span)>,
    /// The days that it leaves.
    pub days: DayRange,
}

/// The publication date as far as the page tells: the days that are left, and the evidence. With no
/// evidence every day is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicationDate {
    /// The days that it can be.
    pub days: DayRange,
    /// What says so, the strongest first.
    pub evidence: Vec<DateEvidence>,
}

impl PublicationDate {
    /// Nothing is known.
    pub const UNKNOWN: PublicationDate = PublicationDate { days: DayRange::ALL, evidence: Vec::new() };

    /// Weighs the pieces of evidence: the strongest kind first (the order of [`EvidenceKind`]), each
    /// weaker one only where it agrees with what is left.
    pub fn weigh(mut evidence: Vec<DateEvidence>) -> PublicationDate {
        evidence.sort_by_key(|e| e.kind);
        let days = evidence.iter().fold(DayRange::ALL, |left, e| left.intersect(e.days).unwrap_or(left));
        PublicationDate { days, evidence }
    }

    /// The one day, where it is known to the day.
    pub fn day(&self) -> Option<Day> {
        (self.days.from == self.days.until).then_some(self.days.from)
    }
}
