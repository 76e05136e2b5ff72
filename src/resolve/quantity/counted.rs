//! The noun that a number counts, with its modifiers.

use crate::lexicon::Class;
use crate::recognise::quantity::{QuantityMention, Role};
use crate::segment::{Caps, Token, TokenKind};
use crate::text::Span;
use crate::value::Measure;

use super::singular;

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Counted {
    /// The noun with its modifiers: "North Korean soldiers".
    pub noun: Span,
    /// The noun alone: "soldiers". [`singular`] gives its singular.
    pub head: Span,
    /// Whether the noun is the whole of which the number is a part: "six of the soldiers", "a third of voters".
    pub part: bool,
}

/// The noun that `mention` counts, one of a sentence whose tokens are `tokens`, with spans in `text`. None for money and
/// measures, ordinals, and where no noun in the plural follows that the number surely counts.
pub fn counted(text: &str, tokens: &[Token], mention: &QuantityMention) -> Option<Counted> {
    if matches!(mention.role, Role::PairFirst | Role::PairSecond) {
        return None;
    }
    let behind = tokens.partition_point(|token| token.span.start < mention.span.end);
    let of = tokens.get(behind).is_some_and(|token| token.span.of(text) == "of");
    let start = match mention.quantity.measure {
        Measure::Number | Measure::Percent if of => whole(text, tokens, behind + 1)?,
        Measure::Number => behind,
        _ => return None,
    };
    let phrase = Phrase { text, tokens };
    let head = phrase.head(start)?;
    let (first, head) = (tokens.get(start)?.span, tokens.get(head)?.span);
    Some(Counted { noun: first.join(head), head, part: of })
}

/// Where the noun phrase starts behind "of": its determiners are passed over, and "of 20 people" has a number of its own.
fn whole(text: &str, tokens: &[Token], from: usize) -> Option<usize> {
    const DETERMINERS: [&str; 13] =
        ["the", "these", "those", "its", "his", "her", "their", "our", "my", "all", "such", "your", "some"];
    let rest = tokens.get(from..)?;
    let determiners = rest.iter().take_while(|token| DETERMINERS.contains(&token.span.of(text)));
    Some(from + determiners.count())
}

/// A sentence in which a noun phrase is looked for.
#[derive(Clone, Copy)]
struct Phrase<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

impl<'a> Phrase<'a> {
    /// The head of the noun phrase whose first token is `start`: the first noun in the plural, or the last of several in a row
    /// ("sales managers"); or the adjective that stands for people ("12 dead").
    fn head(self, start: usize) -> Option<usize> {
        const LONGEST: usize = 7;
        (start..start + LONGEST)
            .take_while(|at| *at == start || self.goes_on(at - 1, start))
            .find(|at| self.is_head(*at) || (*at == start && self.is_people(start)))
    }

    /// Whether the token is the noun in the plural that ends the phrase.
    fn is_head(self, at: usize) -> bool {
        let owner = self.tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Clitic);
        self.is_plural(at) && !owner && !self.is_plural(at + 1)
    }

    fn is_plural(self, at: usize) -> bool {
        let content = |token: &&Token| token.kind == TokenKind::Word && !token.class.has(NO_NOUN);
        let Some(token) = self.tokens.get(at).filter(content) else { return false };
        let word = self.word(token);
        match token.caps {
            Caps::Lower => singular(word).is_some(),
            _ => singular(&word.to_lowercase()).is_some(),
        }
    }

    /// Whether an adjective stands for people here: "12 dead", "30 injured" with no noun behind.
    fn is_people(self, at: usize) -> bool {
        const PEOPLE: [&str; 8] = ["dead", "wounded", "injured", "missing", "killed", "homeless", "hurt", "unemployed"];
        let noun_follows =
            self.tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Word && !next.class.has(NO_NOUN));
        self.tokens.get(at).is_some_and(|token| PEOPLE.contains(&self.word(token))) && !noun_follows
    }

    /// Whether the phrase may go on behind the token: it is an adjective, a noun before its noun, their hyphen or owner's ending.
    fn goes_on(self, at: usize, start: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        match token.kind {
            TokenKind::Word => {
                matches!(self.word(token), "other" | "more" | "such" | "least") || !token.class.has(NO_NOUN)
            }
            // "five-member teams" count something else than members.
            TokenKind::Dash => at > start && self.tokens.get(at - 1).is_some_and(|before| before.touches(token)),
            TokenKind::Clitic => true,
            _ => false,
        }
    }

    fn word(self, token: &Token) -> &'a str {
        token.span.of(self.text)
    }
}

/// Words that neither are nouns nor stand between a number and its noun.
const NO_NOUN: Class = Class::FUNCTION.and(Class::REPORTING).and(Class::PRONOUN).and(Class::NEGATION);
