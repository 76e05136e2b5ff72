//! Event claims: what happened, to what, when, as an article says it.

use crate::text::{FieldKind, Span};
use crate::value::{Day, DayRange, DaySet};

/// What an event is said of: a key under which all articles of a batch find it, and a name for messages.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Subject {
    /// `place/cuba`, `person/anna halvorsen`, `thing/embassy/poland/cuba`.
    pub key: String,
    /// "Cuba", "Anna Halvorsen", "Poland's embassy".
    pub name: String,
}

/// Whether the article says that it was so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Modality {
    /// It happened, or is under way.
    Happened,
    /// It is to come.
    Planned,
}

impl Modality {
    /// Its name in the JSON interface.
    pub const fn name(self) -> &'static str {
        match self {
            Modality::Happened => "happened",
            Modality::Planned => "planned",
        }
    }
}

/// How an event lies to the time named with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// "in March", "since March" of something that lasts
    At,
    /// "after March", "since March" of something that comes again
    After,
    /// "before March", "until March", "by March"
    Before,
}

/// The time given to an event.
#[derive(Clone, Debug, PartialEq)]
pub struct When {
    /// The days on which the event can have begun.
    pub days: DaySet,
    /// The words that say so.
    pub span: Span,
    /// The time mention (an index of `Reading::times`); `None` for a named period.
    pub time: Option<u32>,
}

impl When {
    /// The time `days`, said at `span`, to which the event stands in `relation`.
    pub fn new(days: &DaySet, relation: Relation, span: Span, time: Option<u32>) -> When {
        let hull = days.hull();
        let days = match relation {
            Relation::At => days.clone(),
            Relation::After => DayRange::since(hull.from).into(),
            Relation::Before => DayRange::up_to(hull.until).into(),
        };
        When { days, span, time }
    }
}

/// An event as an article tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct EventClaim {
    /// The kind (an index of `Knowledge::events`).
    pub kind: u16,
    /// Of what it is said.
    pub subject: Subject,
    /// What else takes part.
    pub object: Option<Subject>,
    /// Whether it happened or is planned.
    pub modality: Modality,
    /// When, where its own clause says so.
    pub when: Option<When>,
    /// Whether it stands in a quotation: its speaker says so, not the article.
    pub quoted: bool,
    /// The field in which it stands.
    pub field: FieldKind,
    /// The sentence in which it stands.
    pub sentence: u32,
    /// The words that say it, from its first slot or word to its last.
    pub span: Span,
    /// The pattern that read it (an index of its kind's patterns), for `claims --trace`.
    pub pattern: u16,
}

impl EventClaim {
    /// The words and, where they stand close by, the time with them: what a label shows.
    pub fn label_span(&self) -> Span {
        const CLOSE: u32 = 60;
        match &self.when {
            Some(when) if when.span.start < self.span.end + CLOSE && self.span.start < when.span.end + CLOSE => {
                self.span.join(when.span)
            }
            _ => self.span,
        }
    }

    /// Whether both tell of one kind of event with the same participants.
    pub fn same_event(&self, other: &EventClaim) -> bool {
        self.kind == other.kind
            && self.subject.key == other.subject.key
            && self.object.as_ref().map(|o| &o.key) == other.object.as_ref().map(|o| &o.key)
    }
}

/// "after", "shortly before", "and then": the order in which two events of one article are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    /// The earlier event (an index of `Reading::events`).
    pub earlier: u32,
    /// The later event.
    pub later: u32,
    /// The word that says so.
    pub span: Span,
    /// Its field.
    pub field: FieldKind,
    /// Whether they fell together ("when").
    pub together: bool,
}

/// The days left to an event by its own time and by the dated events of its article before and after which it is told.
pub fn bounded_days(events: &[EventClaim], orders: &[Order], index: u32) -> Option<(DaySet, Vec<Order>)> {
    let own = events.get(index as usize)?.when.as_ref().map(|when| when.days.clone());
    let mut days = own.unwrap_or_else(DaySet::all);
    let mut used = Vec::new();
    for order in orders {
        let limit = match (order.earlier == index, order.later == index, order.together) {
            (true, false, true) => dated(events, order.later),
            (false, true, true) => dated(events, order.earlier),
            (true, false, false) => dated(events, order.later).map(|d| DayRange::up_to(d.hull().until).into()),
            (false, true, false) => dated(events, order.earlier).map(|d| DayRange::since(d.hull().from).into()),
            _ => None,
        };
        if let Some(left) = limit.and_then(|limit| days.intersect(&limit)) {
            if left != days {
                used.push(*order);
            }
            days = left;
        }
    }
    let said = days.hull().from != Day::MIN || days.hull().until != Day::MAX;
    said.then_some((days, used))
}

fn dated(events: &[EventClaim], index: u32) -> Option<DaySet> {
    events.get(index as usize)?.when.as_ref().map(|when| when.days.clone())
}
