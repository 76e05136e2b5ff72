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
use crate::segment::{Caps, Segmented, Token, TokenKind};
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
    let mut candidates = Vec::new();
    let own = (0u32..).zip(&segmented.sentences).filter(|(_, sentence)| sentence.role != Role::Post);
    for (number, sentence) in own {
        let Some(field) = article.field(sentence.field) else { continue };
        let tokens = segmented.tokens_of(sentence);
        let (capitals, shouts, all) = count_capitals(tokens);
        let heading = sentence.field == FieldKind::Title || sentence.role == Role::Heading;
        let frame = sentence::Frame {
            field: sentence.field,
            sentence: number,
            title_case: if heading {
                all >= 3 && capitals * 10 >= all * 7
            } else {
                all >= 6 && capitals * 10 >= all * 9
            },
            shouted: all >= 3 && shouts * 10 >= all * 7,
        };
        let words = words::Words { text: &field.text, tokens, vocabulary, knowledge };
        sentence::Reader { words, frame, out: &mut candidates }.read();
    }
    settle::settle(article, &mut candidates, out);
}

/// Of the words of four letters and more: how many have a capital, how many are capitals only, how many there are.
fn count_capitals(tokens: &[Token]) -> (usize, usize, usize) {
    let long = tokens.iter().filter(|token| token.kind == TokenKind::Word && token.span.len() >= 4);
    long.fold((0, 0, 0), |(capitals, shouts, all), token| {
        (capitals + usize::from(token.caps != Caps::Lower), shouts + usize::from(token.caps == Caps::All), all + 1)
    })
}
