//! What an article says of its people's lives: when they were born, how old they were when, what they did when.
//! A claim whose person or time is not certain is not made.

mod age;
mod birth;
mod death;
mod deed;
mod done;
mod dying;
mod holder;
mod kin;
mod moment;
mod since;
mod who;

use super::view::ArticleView;
use crate::recognise::age::AgeMention;
use crate::text::{FieldKind, Span};
use crate::value::{Day, DayRange, DaySet};

/// Whole years of an age, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgeInYears {
    /// The least.
    pub from: u32,
    /// The most.
    pub until: u32,
}

/// What a claim says of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// They were so old.
    Age(AgeInYears),
    /// They became so old.
    Turned(u32),
    /// They were born.
    Born,
    /// They died.
    Died,
    /// They did that (an index of `Knowledge::deeds`).
    Did(u16),
}

/// The time of which a claim speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// When the article was written.
    Writing,
    /// Some time on these days.
    Days(DayRange),
    /// Shortly before the article was written.
    Lately,
    /// When the person died.
    Death,
    /// When the person did that (an index of `Knowledge::deeds`), whenever it was.
    Deed(u16),
    /// So many days after the person did that, which was when the article was written.
    SinceDeed {
        /// The deed.
        deed: u16,
        /// The least and the most days since.
        days: (u32, u32),
    },
    /// An event that the sentence of this number tells, whenever it was.
    Event(u32),
}

/// What an article says of a person's life at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LifeClaim {
    /// The person (an index of `Reading::people`).
    pub person: u32,
    /// The other person that may be meant, where two pronouns of one clause mean two people and it is open which means whom.
    pub or: Option<u32>,
    /// What is said.
    pub said: Said,
    /// Of which time.
    pub at: Moment,
    /// The field in which it stands.
    pub field: FieldKind,
    /// The sentence in which it stands.
    pub sentence: u32,
    /// The words that say it.
    pub span: Span,
    /// The words that tell its time, where they stand elsewhere in the sentence.
    pub time: Option<Span>,
}

/// The last day on which an article without a date can have been written, as it speaks of that day as to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ahead {
    /// The day.
    pub until: Day,
    /// The field in which it stands.
    pub field: FieldKind,
    /// The words that name it.
    pub span: Span,
}

/// What an article says of its people's lives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lives {
    /// The claims, by person and in reading order.
    pub claims: Vec<LifeClaim>,
    /// The bound on the article's own time, where its page gives none.
    pub ahead: Option<Ahead>,
}

/// Reads them. `ages` are the article's, in reading order, and `published` the days on which it can have come out.
pub fn lives(article: &ArticleView<'_>, ages: &[AgeMention], published: &DaySet) -> Lives {
    let story = Story { article, published: published.hull() };
    let mut claims = Vec::new();
    age::claims(&story, ages, &mut claims);
    birth::claims(&story, &mut claims);
    if claims.is_empty() {
        return Lives::default();
    }
    done::claims(&story, &mut claims);
    claims.sort_by_key(|claim: &LifeClaim| (claim.person, claim.field, claim.span));
    Lives { ahead: moment::ahead(&story), claims }
}

/// What the readers of claims share.
struct Story<'a> {
    article: &'a ArticleView<'a>,
    published: DayRange,
}

#[cfg(test)]
mod tests;
