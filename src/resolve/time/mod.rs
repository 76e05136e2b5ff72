//! Time expressions on the article's anchor: the days that each can mean, and its TIMEX3 value.

mod context;
mod counted;
mod ends;
mod fuzzy;
mod holiday;
mod image;
mod meaning;
mod nominal;
mod part;
mod pick;
mod read;
mod story;
mod stretch;
mod tense;
mod timex;
mod told;
mod value;
mod week;

#[cfg(test)]
mod tests;

use crate::recognise::time::TimeMention;
use crate::segment::Segmented;
use crate::text::Article;
use crate::value::DaySet;

use context::Context;

pub use holiday::holiday;
pub use timex::{Basis, Time, Timex, TimexType};

/// What the resolver needs of an article.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The article, for its text.
    pub article: &'a Article,
    /// Its sentences and tokens, for tense and for posts.
    pub segmented: &'a Segmented,
    /// Its time mentions, in reading order; their sentences are indices of [`Segmented::sentences`].
    pub mentions: &'a [TimeMention],
    /// The days on which it can have been published; every day where nothing is known.
    pub anchor: &'a DaySet,
}

/// The value of each mention, at the same index.
pub fn resolve(input: &Input<'_>) -> Vec<Time> {
    let mut context = Context::new(input);
    let mut times = Vec::with_capacity(input.mentions.len());
    for (index, mention) in input.mentions.iter().enumerate() {
        context.enter(mention);
        let reading = read::read(&mention.expr, &context);
        let time = value::time(&mention.expr, &reading, &context);
        context.remember(u32::try_from(index).unwrap_or(u32::MAX), mention, &reading);
        times.push(time);
    }
    times
}
