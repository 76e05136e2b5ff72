//! Firsts: "the first foreign diplomat to enter the country since its borders closed".

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::connective::clause_around;
use super::pattern::inflections;
use super::view::{ArticleView, Entity, SentenceView};
use crate::knowledge::FirstWords;
use crate::lexicon::{Class, VocabularyBuilder, WordId};
use crate::recognise::name::NameKind;
use crate::segment::{Caps, Token, TokenKind};
use crate::text::{FieldKind, Role, Span};

/// The content words of a phrase, sorted, each once: the name of its group of [`FirstWords`], or its stem.
pub type Terms = SmallVec<[String; 4]>;

/// What an article calls a first.
#[derive(Clone, Debug, PartialEq)]
pub struct FirstClaim {
    /// The field in which it stands.
    pub field: FieldKind,
    /// The sentence in which it stands.
    pub sentence: u32,
    /// The words, from "first" to the end of its phrase.
    pub span: Span,
    /// What was done and by what kind of person.
    pub terms: Terms,
    /// Where, as countries.
    pub places: SmallVec<[u16; 2]>,
    /// Since what, in content words; empty where nothing is said.
    pub since: Terms,
    /// The countries of whom it is said.
    pub holders: SmallVec<[u16; 2]>,
    /// The people of whom it is said, by name.
    pub people: SmallVec<[String; 2]>,
}

/// The words of firsts, looked up.
#[derive(Debug, Default)]
pub struct FirstLexicon {
    groups: FxHashMap<WordId, Option<String>>,
}

impl FirstLexicon {
    /// Adds the words to the vocabulary.
    pub fn compile(words: &FirstWords, vocabulary: &mut VocabularyBuilder) -> FirstLexicon {
        vocabulary.add("first", Class::FIRST);
        let mut groups = FxHashMap::default();
        let mut add = |word: &str, group: Option<&str>| {
            for form in inflections(word) {
                groups.insert(vocabulary.add(&form, Class::NONE), group.map(str::to_owned));
            }
        };
        words.ignored.iter().for_each(|word| add(word, None));
        for group in &words.same {
            group.words.iter().for_each(|word| add(word, Some(&group.name)));
        }
        FirstLexicon { groups }
    }
}

/// The firsts of an article.
pub fn firsts(article: &ArticleView<'_>, lexicon: &FirstLexicon) -> Vec<FirstClaim> {
    let mut found = Vec::new();
    for (index, sentence) in (0u32..).zip(&article.segmented.sentences) {
        if sentence.role == Role::Post || !sentence.classes.has(Class::FIRST) {
            continue;
        }
        let Some(view) = article.sentence(index) else { continue };
        let firsts = view.tokens.iter().enumerate().filter(|(_, token)| token.class.has(Class::FIRST));
        found.extend(firsts.filter_map(|(at, _)| first(article, lexicon, &view, at)));
    }
    found
}

fn first(
    article: &ArticleView<'_>,
    lexicon: &FirstLexicon,
    sentence: &SentenceView<'_>,
    at: usize,
) -> Option<FirstClaim> {
    // "His first visit" is the first of his, and nobody else's matters; "Peru's first president" is the first in Peru.
    let owner = owner(sentence, at);
    let determined = owner.is_some() || (at > 0 && sentence.is_any(at - 1, &["the"]));
    // "the first of three" and "the first two" tell of a row, not of a first.
    let row = sentence.is_any(at + 1, &["of"]) || sentence.tokens.get(at + 1)?.class.has(Class::NUMBER);
    if !determined || row || one_of(sentence, at) {
        return None;
    }
    let end = phrase_end(sentence, at);
    let since = (at..end).find(|i| sentence.is_any(*i, &["since"]));
    let said = at + 1..since.unwrap_or(end);
    let terms = terms(lexicon, sentence, said.clone());
    let bounds = said.clone().filter(|i| sentence.tokens.get(*i).is_some_and(is_measure)).count();
    if terms.len() < 2 + bounds {
        return None;
    }
    let places = countries(article, sentence, owner.map_or(said.start, |owner| owner.tokens.start)..said.end);
    let (holders, people) = holders(article, sentence, at);
    Some(FirstClaim {
        field: sentence.sentence.field,
        sentence: sentence.index,
        span: sentence.span(at..end),
        terms,
        places,
        since: since.map(|since| self::terms(lexicon, sentence, since + 1..end)).unwrap_or_default(),
        holders,
        people,
    })
}

/// The place whose first it is: "Peru's first woman president".
fn owner<'s>(sentence: &'s SentenceView<'_>, at: usize) -> Option<&'s Entity> {
    let ending = at.checked_sub(1).filter(|ending| sentence.is_clitic(*ending))?;
    sentence.entities.iter().find(|entity| entity.place.is_some() && entity.tokens.end == ending)
}

/// Numbers and units of time: "in ten years" bounds a first and does not tell what it was.
fn is_measure(token: &Token) -> bool {
    is_number(token) || (token.class.has(Class::TIME) && !token.class.has(Class::FUNCTION))
}

/// Digits and number words, articles left out.
fn is_number(token: &Token) -> bool {
    token.kind == TokenKind::Number || (token.class.has(Class::NUMBER) && !token.class.has(Class::FUNCTION))
}

/// "one of the first", "among the first"
fn one_of(sentence: &SentenceView<'_>, at: usize) -> bool {
    let before = |back: usize, words: &[&str]| at.checked_sub(back).is_some_and(|at| sentence.is_any(at, words));
    before(2, &["among"]) || (before(2, &["of"]) && before(3, &["one", "some", "two", "among"]))
}

/// A first ends with its clause, at a comma, or after so many words.
fn phrase_end(sentence: &SentenceView<'_>, at: usize) -> usize {
    const LONGEST: usize = 24;
    let end = clause_around(sentence, at).end.min(at + LONGEST);
    (at + 1..end).find(|i| matches!(sentence.word(*i), "," | ".")).unwrap_or(end)
}

fn terms(lexicon: &FirstLexicon, sentence: &SentenceView<'_>, tokens: std::ops::Range<usize>) -> Terms {
    let mut terms: Terms = tokens.filter_map(|i| term(lexicon, sentence, i)).collect();
    terms.sort_unstable();
    terms.dedup();
    terms
}

/// A content word as a term: its group, or the word without its plural ending. The names of places are no terms; other
/// words with a capital are ("the first Western diplomat").
fn term(lexicon: &FirstLexicon, sentence: &SentenceView<'_>, at: usize) -> Option<String> {
    let token = sentence.tokens.get(at)?;
    // "the first in ten years" is another first than "in five years".
    if is_number(token) {
        return Some(sentence.word(at).to_ascii_lowercase());
    }
    if token.kind != TokenKind::Word {
        return None;
    }
    if let Some(group) = lexicon.groups.get(&token.word).filter(|_| token.word.is_known()) {
        return group.clone();
    }
    let word = sentence.word(at);
    // "North" and its kin are of a place's name, even where the name is not known.
    let direction = || sentence.is_any(at, &["North", "South", "East", "West"]);
    let place =
        || direction() || sentence.entities.iter().any(|entity| entity.place.is_some() && entity.tokens.contains(&at));
    let content = word.len() > 3 && !token.class.has(Class::FUNCTION) && (token.caps == Caps::Lower || !place());
    content.then(|| word.strip_suffix('s').unwrap_or(word).to_lowercase())
}

fn countries(
    article: &ArticleView<'_>,
    sentence: &SentenceView<'_>,
    tokens: std::ops::Range<usize>,
) -> SmallVec<[u16; 2]> {
    let inside = sentence.entities.iter().filter(|e| tokens.contains(&e.tokens.start) && !is_dateline(sentence, e));
    let mut found: SmallVec<[u16; 2]> = inside.filter_map(|e| Some(article.country(e.place?))).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// "SEOUL -": where the story was written.
fn is_dateline(sentence: &SentenceView<'_>, entity: &Entity) -> bool {
    let dash = sentence.tokens.get(entity.tokens.end).is_some_and(|token| token.kind == TokenKind::Dash);
    entity.tokens.start == 0 && dash
}

/// Of whom a first is said: the countries and people named before it in its sentence, or in the sentence before where it
/// has none ("This marks the first ...").
fn holders(
    article: &ArticleView<'_>,
    sentence: &SentenceView<'_>,
    at: usize,
) -> (SmallVec<[u16; 2]>, SmallVec<[String; 2]>) {
    let here = (countries(article, sentence, 0..at), people(article, sentence, 0..at));
    if !here.0.is_empty() || !here.1.is_empty() {
        return here;
    }
    let before = sentence.index.checked_sub(1).and_then(|index| article.sentence(index));
    let before = before.filter(|view| view.sentence.field == sentence.sentence.field);
    before.map_or(here, |view| {
        let all = 0..view.tokens.len();
        (countries(article, &view, all.clone()), people(article, &view, all))
    })
}

fn people(
    article: &ArticleView<'_>,
    sentence: &SentenceView<'_>,
    tokens: std::ops::Range<usize>,
) -> SmallVec<[String; 2]> {
    let named = sentence.entities.iter().filter(|e| e.kind == NameKind::Person && tokens.contains(&e.tokens.start));
    named.filter_map(|e| Some(article.person(e.name)?.name.clone())).collect()
}
