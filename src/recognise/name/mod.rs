//! Names of people, organisations and places, with the titles before them.
//!
//! A first pass reads each sentence: runs of capitalised words, cut into places, titles and names by what
//! the lexicons say of each word. Where a sentence alone does not tell what a name is, or whether a
//! capital means a name at all, a second pass asks the rest of the article.

mod candidate;
mod classify;
mod mention;
mod run;
mod sentence;
mod settle;
mod title;
mod words;

#[cfg(test)]
mod tests;

use crate::knowledge::Knowledge;
use crate::lexicon::Vocabulary;
use crate::segment::{Caps, Segmented, Token, TokenKind, places};
use crate::text::{Article, FieldKind, Role};

pub use mention::{NameKind, NameMention, Tense, Title};

/// Appends the names of an article to `out`, in reading order; posts speak for others and are left out. The vocabulary must hold what
/// [`Knowledge::register`] adds.
pub fn mentions(
    article: &Article,
    segmented: &Segmented,
    vocabulary: &Vocabulary,
    knowledge: &Knowledge,
    out: &mut Vec<NameMention>,
) {
    // A sentence has about two names.
    let mut candidates = Vec::with_capacity(segmented.sentences.len() * 2);
    for (number, sentence) in (0u32..).zip(&segmented.sentences) {
        let tokens = segmented.tokens_of(sentence);
        let mut capitals = places(tokens, Token::is_capitalised).peekable();
        if sentence.role == Role::Post || capitals.peek().is_none() {
            continue;
        }
        let Some(field) = article.field(sentence.field) else { continue };
        let heading = sentence.field == FieldKind::Title || sentence.role == Role::Heading;
        let Capitals { title_case, shouted } = Capitals::of(tokens, capitals.clone().count(), heading);
        let frame = sentence::Frame { field: sentence.field, sentence: number, title_case, shouted };
        let words = words::Words { text: &field.text, tokens, vocabulary, knowledge };
        sentence::Reader { words, frame, out: &mut candidates }.read(capitals);
    }
    settle::settle(article, candidates, out);
}

/// How a sentence uses capitals.
#[derive(Default)]
struct Capitals {
    /// Most of its longer words have one.
    title_case: bool,
    /// Most of its longer words have nothing else.
    shouted: bool,
}

impl Capitals {
    /// Counts the words of four letters and more; `most` is the number of all words with a capital.
    fn of(tokens: &[Token], most: usize, heading: bool) -> Capitals {
        let (mut small, mut capitals, mut shouts) = (0, 0, 0);
        for some in tokens.chunks(8) {
            for token in some {
                let long = (token.kind == TokenKind::Word) & (token.span.len() >= 4);
                small += usize::from(long & (token.caps == Caps::Lower));
                capitals += usize::from(long & (token.caps != Caps::Lower));
                shouts += usize::from(long & (token.caps == Caps::All));
            }
            // In most sentences the first few small words settle it: seven of ten is the least that counts below.
            if small * 7 > most * 3 {
                return Capitals::default();
            }
        }
        let all = small + capitals;
        let title_case =
            if heading { all >= 3 && capitals * 10 >= all * 7 } else { all >= 6 && capitals * 10 >= all * 9 };
        Capitals { title_case, shouted: all >= 3 && shouts * 10 >= all * 7 }
    }
}
