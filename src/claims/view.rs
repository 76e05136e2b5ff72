//! What claim extraction sees of an article: its segments and mentions side by side.

use std::cell::OnceCell;
use std::ops::Range;

use smallvec::SmallVec;

use crate::claims::pattern::PatternSet;
use crate::knowledge::Knowledge;
use crate::lexicon::Vocabulary;
use crate::recognise::name::{NameKind, NameMention};
use crate::recognise::time::TimeMention;
use crate::resolve::people::Person;
use crate::resolve::time::Time;
use crate::segment::{Clause, Segmented, Sentence, Token, TokenKind, clauses};
use crate::text::{Article, Span};

/// An article with everything resolved in it.
#[derive(Clone, Copy)]
pub struct ArticleView<'a> {
    /// The article.
    pub article: &'a Article,
    /// Its sentences, tokens and quotations.
    pub segmented: &'a Segmented,
    /// The vocabulary of its tokens.
    pub vocabulary: &'a Vocabulary,
    /// What the house knows.
    pub knowledge: &'a Knowledge,
    /// The event patterns.
    pub patterns: &'a PatternSet,
    /// Its names, in reading order.
    pub names: &'a [NameMention],
    /// Its people.
    pub people: &'a [Person],
    /// Its time expressions, in reading order, and their values.
    pub time_mentions: &'a [TimeMention],
    /// Their values.
    pub times: &'a [Time],
}

impl<'a> ArticleView<'a> {
    /// One sentence with its mentions.
    pub fn sentence(&self, index: u32) -> Option<SentenceView<'a>> {
        let sentence = self.segmented.sentences.get(index as usize)?;
        let tokens = self.segmented.tokens_of(sentence);
        let text = self.article.field(sentence.field).map_or("", |field| field.text.as_str());
        let first = self.names.partition_point(|name| name.sentence < index);
        let names = self.names.get(first..).unwrap_or_default();
        let here = names.iter().take_while(|name| name.sentence == index);
        let entities = here.zip(first..).filter_map(|(name, i)| Entity::of(name, i, tokens)).collect();
        Some(SentenceView { index, sentence, text, tokens, entities, clauses: OnceCell::new() })
    }

    /// The time mentions of a sentence, with their indices.
    pub fn times_in(&self, sentence: u32) -> impl Iterator<Item = (u32, &'a TimeMention)> + use<'a> {
        let first = self.time_mentions.partition_point(|time| time.sentence < sentence);
        let times = self.time_mentions.get(first..).unwrap_or_default();
        let here = times.iter().take_while(move |time| time.sentence == sentence);
        (u32::try_from(first).unwrap_or(u32::MAX)..).zip(here)
    }

    /// The person whom a name mention means.
    pub fn person(&self, name: usize) -> Option<&'a Person> {
        let name = u32::try_from(name).ok()?;
        self.people.iter().find(|person| person.mentions.binary_search(&name).is_ok())
    }

    /// The country of a place: itself, or the one it lies in.
    pub fn country(&self, place: u16) -> u16 {
        let within = |place: u16| self.knowledge.places.get(usize::from(place)).and_then(|known| known.within);
        let mut at = place;
        for _ in 0..4 {
            match within(at) {
                Some(next) => at = next,
                None => break,
            }
        }
        at
    }

    /// A place's name in house style.
    pub fn place_name(&self, place: u16) -> &'a str {
        self.knowledge.places.get(usize::from(place)).map_or("?", |known| &known.name)
    }
}

/// A name of a sentence as a range of its tokens.
#[derive(Clone, Debug)]
pub struct Entity {
    /// The name's tokens, the title before it left out.
    pub tokens: Range<usize>,
    /// The first token of its title, or of the name.
    pub from: usize,
    /// The mention (an index of the article's names).
    pub name: usize,
    /// What it names.
    pub kind: NameKind,
    /// The place that it names.
    pub place: Option<u16>,
    /// Whether it is a demonym.
    pub demonym: bool,
}

impl Entity {
    fn of(name: &NameMention, index: usize, tokens: &[Token]) -> Option<Entity> {
        let range = tokens_of(name.span, tokens)?;
        let from = match &name.title {
            Some(title) if title.span.start < name.span.start => tokens_of(title.span, tokens)?.start,
            _ => range.start,
        };
        Some(Entity { tokens: range, from, name: index, kind: name.kind, place: name.place, demonym: name.demonym })
    }
}

/// The tokens that a span covers.
fn tokens_of(span: Span, tokens: &[Token]) -> Option<Range<usize>> {
    let start = tokens.partition_point(|token| token.span.end <= span.start);
    let end = tokens.partition_point(|token| token.span.start < span.end);
    (start < end).then_some(start..end)
}

/// A sentence with its tokens and names.
#[derive(Clone, Debug)]
pub struct SentenceView<'a> {
    /// Its number in the article.
    pub index: u32,
    /// The sentence.
    pub sentence: &'a Sentence,
    /// The text of its field.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: &'a [Token],
    /// Its names, in reading order.
    pub entities: SmallVec<[Entity; 8]>,
    /// Its clauses, once something asks for them.
    clauses: OnceCell<SmallVec<[Clause; 4]>>,
}

impl<'a> SentenceView<'a> {
    /// Its clauses.
    pub fn clauses(&self) -> &[Clause] {
        self.clauses.get_or_init(|| clauses(self.tokens, self.text))
    }

    /// A token's text.
    pub fn word(&self, token: usize) -> &'a str {
        self.tokens.get(token).map_or("", |token| token.span.of(self.text))
    }

    /// Whether a token is one of these words, whatever its case.
    pub fn is_any(&self, token: usize, words: &[&str]) -> bool {
        let word = self.word(token);
        words.iter().any(|w| w.len() == word.len() && w.eq_ignore_ascii_case(word))
    }

    /// The bytes from a token to the one before `end`.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        let (first, last) = (self.tokens.get(tokens.start), self.tokens.get(tokens.end.saturating_sub(1)));
        match (first, last) {
            (Some(first), Some(last)) => first.span.join(last.span),
            _ => Span::default(),
        }
    }

    /// Whether a token is a possessive or contracted ending.
    pub fn is_clitic(&self, token: usize) -> bool {
        self.tokens.get(token).is_some_and(|token| token.kind == TokenKind::Clitic)
    }

    /// The token at a byte, or the next one behind it.
    pub fn token_at(&self, byte: u32) -> usize {
        self.tokens.partition_point(|token| token.span.end <= byte)
    }
}
