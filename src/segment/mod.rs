//! Segmentation: a field's blocks into sentences, tokens, clauses and quotations. Knows nothing of
//! dates and rules.

mod abbreviation;
mod attribution;
mod block;
mod character;
mod clause;
mod letters;
mod quotation;
mod sentence;
mod shapes;
mod token;
mod tokenize;
mod word;

use std::ops::Range;

use crate::lexicon::{Class, Vocabulary};
use crate::text::{Article, FieldKind, Role, Span};

pub use clause::{Clause, clauses};
pub use token::{Caps, Places, Token, TokenKind, places};
pub use tokenize::tokenize;

/// One sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The field in which it stands.
    pub field: FieldKind,
    /// The block's role.
    pub role: Role,
    /// The number of its block in the field.
    pub block: u32,
    /// Its bytes.
    pub span: Span,
    /// Its tokens, as a range of [`Segmented::tokens`].
    pub tokens: Range<u32>,
    /// Every class that one of them has, so that a stage can pass over sentences without what it looks for.
    pub classes: Class,
}

/// A stretch between quotation marks, the marks left out. A quotation that its paragraph does not
/// close ends with the paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// The field in which it stands.
    pub field: FieldKind,
    /// Its bytes.
    pub span: Span,
    /// The sentence in which it starts.
    pub sentence: u32,
    /// Whether it is speech rather than a quoted phrase: more than three words, a question or
    /// exclamation, or an "I", "we", "you".
    pub speech: bool,
    /// For speech, the reporting verb that goes with it ("said"), which its speaker stands beside.
    pub reporting: Option<Span>,
}

/// Cuts up `article` into `out`, which is cleared first: the sentences, tokens and quotations of every
/// block that is copy or a post, each word with its entry in `vocabulary`. A block's end ends a
/// sentence.
pub fn segment(article: &Article, vocabulary: &Vocabulary, out: &mut Segmented) {
    out.clear();
    for field in &article.fields {
        for (number, block) in field.blocks.iter().enumerate() {
            if block.role.is_copy() || block.role == Role::Post {
                block::add(out, field, number, vocabulary);
            }
        }
    }
}

/// An article cut up: sentences and tokens of all its fields, in reading order. The vectors are
/// reused from article to article.
#[derive(Debug, Default)]
pub struct Segmented {
    /// All tokens; each sentence holds a range of them.
    pub tokens: Vec<Token>,
    /// All sentences of blocks that are read (copy and posts).
    pub sentences: Vec<Sentence>,
    /// All quotations.
    pub quotations: Vec<Quotation>,
    lists: tokenize::Lists,
}

impl Segmented {
    fn clear(&mut self) {
        self.tokens.clear();
        self.sentences.clear();
        self.quotations.clear();
    }

    /// A sentence's tokens.
    pub fn tokens_of(&self, sentence: &Sentence) -> &[Token] {
        self.tokens.get(sentence.tokens.start as usize..sentence.tokens.end as usize).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
