//! A person of an article.

use smallvec::SmallVec;

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
    /// The first mention by a full name, which introduces them, if there is one (an index of the article's name mentions).
    pub introduction: Option<u32>,
}

impl Person {
    /// The person meant, for comparison with other articles: the title counts more than a near-miss name.
    pub fn identity(&self) -> Option<u16> {
        self.holder.or(self.fact)
    }
}
