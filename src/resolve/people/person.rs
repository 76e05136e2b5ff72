//! A person of an article.

use smallvec::SmallVec;

use super::Form;
use crate::knowledge::{NormalKey, normal_key};

/// A person of an article: every mention that means them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The fullest form of the name in the article.
    pub name: String,
    /// The person in the fact files whose name this is (an index of `Knowledge::people`).
    pub fact: Option<u16>,
    /// The person in the fact files whose title this is: the one holder, at the article's time, of the office by which the
    /// article calls them. Differs from `fact` only where name and title disagree.
    pub holder: Option<u16>,
    /// The mentions, as indices of the article's name mentions, in reading order.
    pub mentions: SmallVec<[u32; 4]>,
    /// The first mention by a full name, which introduces them, if there is one.
    pub introduction: Option<Introduction>,
}

/// Where a full name introduces a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Introduction {
    /// The mention, as an index of the article's name mentions.
    pub mention: u32,
    /// The family name in its normal form.
    pub(crate) family: NormalKey,
    /// The given name in its normal form.
    pub(crate) given: NormalKey,
}

impl Introduction {
    /// That of a mention by its name, taken apart.
    pub(super) fn of(mention: u32, form: &Form<'_>) -> Introduction {
        Introduction { mention, family: normal_key(form.family), given: normal_key(form.given) }
    }
}

impl Person {
    /// The person meant, for comparison with other articles: the title counts more than a near-miss name.
    pub fn identity(&self) -> Option<u16> {
        self.holder.or(self.fact)
    }
}
