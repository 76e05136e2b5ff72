//! A sentence's clauses, cut where a connective or a sign parts them.

use std::ops::Range;

use smallvec::SmallVec;

use super::{Token, TokenKind};
use crate::lexicon::Class;

/// A part of a sentence with at most one connective, at its start. Whether it has a verb of its own
/// ("after it closed") or not ("after the closing") is not looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Its tokens, as indices into the sentence's; a sign that ends it included.
    pub tokens: Range<u32>,
    /// The connective that it opens with ("after", "when", "and", "which"), as an index likewise.
    pub opens_with: Option<u32>,
}

/// The clauses of one sentence, in order; together they hold all of its `tokens`. `text` is the text of
/// the field. Cuts stand before connectives ([`Class::CONNECTIVE`]), before "since" with a clause of its own, before
/// "and", "but" or a relative pronoun behind a comma, and behind semicolons, colons, dashes between words, and the first
/// comma of a sentence that a connective opens ("When it rained, they stayed.").
pub fn clauses(tokens: &[Token], text: &str) -> SmallVec<[Clause; 4]> {
    let sentence = Sentence { tokens, text };
    let mut clauses: SmallVec<[Clause; 4]> = SmallVec::new();
    for at in 0..u32::try_from(tokens.len()).unwrap_or(u32::MAX) {
        let connective = sentence.connective(at);
        match clauses.last_mut() {
            Some(clause) if connective.is_some() && clause.has_only_connective() => {
                clause.tokens.end = at + 1;
                // "and when": the one that orders the clauses counts.
                if !sentence.orders(clause.opens_with) {
                    clause.opens_with = connective;
                }
            }
            Some(clause)
                if connective.is_none() && !sentence.breaks_before(at) && !sentence.ends_opening(clause, at) =>
            {
                clause.tokens.end = at + 1;
            }
            _ => clauses.push(Clause { tokens: at..at + 1, opens_with: connective }),
        }
    }
    clauses
}

impl Clause {
    fn has_only_connective(&self) -> bool {
        self.opens_with.is_some_and(|at| at + 1 == self.tokens.end)
    }
}

/// A sentence's tokens with the text in which they stand.
struct Sentence<'a> {
    tokens: &'a [Token],
    text: &'a str,
}

impl<'a> Sentence<'a> {
    fn token(&self, at: u32) -> Option<&'a Token> {
        self.tokens.get(at as usize)
    }

    fn before(&self, at: u32) -> Option<&'a Token> {
        self.token(at.checked_sub(1)?)
    }

    fn is_sign(&self, token: &Token, signs: &[u8]) -> bool {
        token.kind == TokenKind::Sign
            && self.text.as_bytes().get(token.span.start as usize).is_some_and(|byte| signs.contains(byte))
    }

    /// The token's own index, if it is a connective.
    fn connective(&self, at: u32) -> Option<u32> {
        let token = self.token(at).filter(|token| token.kind == TokenKind::Word)?;
        let behind_comma = || self.before(at).is_some_and(|before| self.is_sign(before, b","));
        let word = token.span.of(self.text);
        let since = || word == "since" && self.token(at + 1).is_some_and(|next| next.class.has(Class::PRONOUN));
        (self.orders(Some(at)) || since() || (behind_comma() && joins(word))).then_some(at)
    }

    /// Whether the token is a connective by its class; one in a compound ("follow-up") is none.
    fn orders(&self, at: Option<u32>) -> bool {
        let Some((at, token)) = at.and_then(|at| Some((at, self.token(at)?))) else { return false };
        let glued = self.before(at).is_some_and(|before| before.kind == TokenKind::Dash && before.touches(token))
            || self.token(at + 1).is_some_and(|next| next.kind == TokenKind::Dash && token.touches(next));
        token.class.has(Class::CONNECTIVE) && !glued
    }

    /// Whether the token before the one at `at` is the comma that ends the subordinate clause at the head of the sentence. "After
    /// March," opens no clause: its time belongs to what follows.
    fn ends_opening(&self, clause: &Clause, at: u32) -> bool {
        const SHORTEST: u32 = 4;
        clause.opens_with == Some(0)
            && clause.tokens.end > SHORTEST
            && self.before(at).is_some_and(|before| self.is_sign(before, b","))
    }

    /// Whether the token before the one at `at` is a sign that ends a clause.
    fn breaks_before(&self, at: u32) -> bool {
        let (Some(sign), Some(next)) = (self.before(at), self.token(at)) else { return false };
        match sign.kind {
            TokenKind::Sign => self.is_sign(sign, b";:") && !sign.touches(next),
            TokenKind::Dash => {
                let free =
                    at >= 2 && !self.before(at - 1).is_some_and(|before| before.touches(sign)) && !sign.touches(next);
                free || matches!(sign.span.of(self.text), "—" | "--")
            }
            _ => false,
        }
    }
}

/// Whether the word begins a clause when it stands behind a comma.
fn joins(word: &str) -> bool {
    matches!(word, "and" | "but" | "or" | "so" | "yet" | "which" | "who" | "whom" | "whose" | "where")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::VocabularyBuilder;
    use crate::segment::tokenize;
    use crate::text::Span;

    /// The clauses with ` | ` between them, each connective in front in brackets.
    fn cut(text: &str) -> String {
        let mut words = VocabularyBuilder::new();
        words.add_all(["after", "before", "when", "until", "following", "while"], Class::CONNECTIVE);
        let mut tokens = Vec::new();
        tokenize(text, Span::from_usize(0, text.len()), &words.build(), &mut tokens);
        let shown = clauses(&tokens, text).into_iter().map(|clause| {
            let inside = &tokens[clause.tokens.start as usize..clause.tokens.end as usize];
            let span = inside[0].span.join(inside[inside.len() - 1].span);
            let connective = clause.opens_with.map_or("", |at| tokens[at as usize].span.of(text));
            format!("[{connective}] {}", span.of(text))
        });
        shown.collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn cuts_at_connectives_and_signs() {
        for (text, expected) in [
            ("The mill closed.", "[] The mill closed."),
            ("It closed after the flood.", "[] It closed | [after] after the flood."),
            ("After the flood, it closed.", "[After] After the flood, it closed."),
            ("It shut, and when it rained it fell", "[] It shut, | [when] and when it rained it fell"),
            ("It stood until after the war", "[] It stood | [until] until after the war"),
            ("Lund and Ode, who left, wept", "[] Lund and Ode, | [who] who left, wept"),
            ("He said: it shut; it burned", "[] He said: | [] it shut; | [] it burned"),
            ("The mill - once red - fell", "[] The mill - | [] once red - | [] fell"),
            ("The mill—once red—fell", "[] The mill— | [] once red— | [] fell"),
            ("a five-year term at 10:30, 2019-21", "[] a five-year term at 10:30, 2019-21"),
            ("the before-and-after picture", "[] the before-and-after picture"),
            ("red, but old", "[] red, | [but] but old"),
            ("", ""),
        ] {
            assert_eq!(cut(text), expected, "{text}");
        }
    }
}
