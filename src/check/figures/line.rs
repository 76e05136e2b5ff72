//! The words of a sentence, read once, with what each of them can do to a figure beside it.

use super::figure::Figure;
use super::role::Role;
use super::words::{self, Key};
use crate::check::ArticleContext;
use crate::knowledge::Side;

/// A word at its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// Its first byte in the field.
    pub(super) start: u32,
    /// What it is compared by.
    pub(super) key: Key,
    /// What it can do to a figure.
    pub(super) role: Role,
    /// The side of an opposition on which it stands.
    side: Option<Side>,
}

/// The words of a sentence.
#[derive(Clone, Debug)]
pub(super) struct Line {
    sentence: u32,
    words: Vec<Word>,
}

impl Line {
    fn of(article: &ArticleContext<'_>, figure: &Figure) -> Line {
        let span = words::sentence(article, figure);
        let mut line = Line { sentence: figure.sentence, words: Vec::with_capacity(32) };
        let (text, counted) = (article.text(figure.field, span), &article.knowledge.counted);
        let mut end = 0;
        words::each_at(text, |at, word| {
            let mut role = Role::of(word);
            let is_capital = text.get(at..).is_some_and(|rest| rest.starts_with(char::is_uppercase));
            if is_capital && at > 0 && role.has(Role::TELLING) {
                role = role.or(Role::NAME);
            }
            if text.get(end..at).is_some_and(has_stop) {
                role = role.or(Role::STOPPED);
            }
            end = at + word.len();
            let start = span.start.saturating_add(u32::try_from(at).unwrap_or(u32::MAX));
            line.words.push(Word {
                start,
                key: words::key(word, counted),
                role,
                side: counted.side(word).filter(|_| role.has(Role::TELLING)),
            });
        });
        line
    }

    /// The words before a figure, the nearest first.
    pub(super) fn before(&self, figure: &Figure) -> impl Iterator<Item = &Word> {
        let end = self.words.partition_point(|word| word.start < figure.span.start);
        self.words.get(..end).unwrap_or_default().iter().rev()
    }

    /// Those behind it, the nearest first.
    pub(super) fn behind(&self, figure: &Figure) -> impl Iterator<Item = &Word> {
        let start = self.words.partition_point(|word| word.start < figure.span.end);
        self.words.get(start..).unwrap_or_default().iter()
    }

    /// What stands behind a figure's noun and tells it from others, held against what `line` knows.
    pub(super) fn restriction(&self, figure: &Figure, line: &Line) -> Restriction {
        const LONGEST: usize = 4;
        let is_noun = |word: &&Word| word.role.has(Role::TELLING) && !word.role.has(Role::STOPPED);
        let mut behind = self.behind(figure).skip_while(is_noun);
        let begins = |word: &Word| word.role.has(Role::RESTRICTS) && !word.role.has(Role::STOPPED);
        if !behind.next().is_some_and(begins) {
            return Restriction::None;
        }
        let rest = behind.take_while(|word| !word.role.has(Role::STOPPED)).take(LONGEST);
        // Its first word tells: Norway's medals are not those that Sweden took, though both took them.
        match rest.into_iter().find(|word| word.role.has(Role::TELLING)).map(|word| word.key) {
            None => Restriction::None,
            Some(first) if line.holds(first) => Restriction::Shared,
            Some(_) => Restriction::New,
        }
    }

    /// Whether one of its words is compared by this key.
    pub(super) fn holds(&self, key: Key) -> bool {
        self.words.iter().any(|word| word.key == key)
    }

    /// Whether a word near the one figure is opposed to one near the other: "a profit", "a loss".
    fn is_opposed(&self, figure: &Figure, line: &Line, other: &Figure) -> bool {
        let theirs: Vec<Side> = line.around(other, NEAR).filter_map(|word| word.side).collect();
        let own = self.around(figure, NEAR).filter_map(|word| word.side);
        own.into_iter().any(|own| theirs.iter().any(|side| side.is_opposed(own)) && !theirs.contains(&own))
    }

    /// The words within a few words of a figure.
    pub(super) fn around(&self, figure: &Figure, reach: usize) -> impl Iterator<Item = &Word> {
        self.before(figure).take(reach).chain(self.behind(figure).take(reach))
    }

    /// The words in the same order around two figures.
    fn run(&self, figure: &Figure, line: &Line, other: &Figure) -> (usize, usize) {
        let before = self.before(figure).zip(line.before(other)).take_while(|(a, b)| a.key == b.key);
        let behind = self.behind(figure).zip(line.behind(other)).take_while(|(a, b)| a.key == b.key);
        before
            .chain(behind)
            .fold((0, 0), |(all, telling), (word, _)| (all + 1, telling + usize::from(word.role.has(Role::TELLING))))
    }

    /// Whether a name near the figure does not stand in the other sentence.
    fn names_apart(&self, figure: &Figure, line: &Line) -> bool {
        self.around(figure, NEAR).any(|word| word.role.has(Role::NAME) && !line.holds(word.key))
    }

    /// The telling words with how near they stand to a figure: 1 for the nearest three, less further off.
    fn telling(&self, figure: &Figure) -> Vec<(Key, f64)> {
        const NEAREST: f64 = 3.0;
        let mut found: Vec<(Key, f64)> = Vec::with_capacity(self.words.len());
        let mut add = |distance: usize, word: &Word| {
            if !word.role.has(Role::TELLING) {
                return;
            }
            let nearness = (NEAREST / (distance + 1) as f64).min(1.0);
            match found.iter_mut().find(|(key, _)| *key == word.key) {
                Some((_, known)) => *known = known.max(nearness),
                None => found.push((word.key, nearness)),
            }
        };
        self.before(figure).enumerate().for_each(|(distance, word)| add(distance, word));
        self.behind(figure).enumerate().for_each(|(distance, word)| add(distance, word));
        found
    }
}

/// Whether words near two figures set apart what they tell of: "keeps 560 branches", "closes 95 branches".
pub(super) fn are_opposed(article: &ArticleContext<'_>, one: &Figure, other: &Figure) -> bool {
    Line::of(article, one).is_opposed(one, &Line::of(article, other), other)
}

/// Whether a stop stands in what lies between two words; the comma within a number is none.
fn has_stop(gap: &str) -> bool {
    gap.contains([';', ':', '(', ')', '"', '“', '”', '—', '–']) || gap.contains(", ")
}

/// So many words on each side can belong to what is told of a figure.
pub(super) const NEAR: usize = 8;

/// What tells the noun of a figure from others of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Restriction {
    /// Nothing: "the 36 countries".
    None,
    /// What the other sentence knows too: "the 36 countries in the scheme".
    Shared,
    /// What is told there for the first time: "the 12 medals that Norway won".
    New,
}

/// How much two figures' sentences have in common.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Common {
    /// The shared telling words, each for as much as it stands near both figures.
    pub(super) near: f64,
    /// The shared telling words, each for as much as it is rare in the article.
    pub(super) rare: f64,
    /// How many words stand in the same order around both, and how many of those are telling.
    pub(super) run: (usize, usize),
    /// Whether each has a name near it that the other's sentence has not.
    pub(super) named_apart: bool,
    /// Whether words near them are opposed.
    pub(super) opposed: bool,
    /// How many telling words they share.
    pub(super) shared: usize,
}

/// The sentences of an article's figures.
pub(super) struct Lines(Vec<Line>);

impl Lines {
    /// Reads the sentences of `figures`, which stand in reading order.
    pub(super) fn of<'a>(article: &ArticleContext<'_>, figures: impl Iterator<Item = &'a Figure>) -> Lines {
        let mut lines: Vec<Line> = Vec::new();
        for figure in figures {
            if lines.last().is_none_or(|last| last.sentence < figure.sentence) {
                lines.push(Line::of(article, figure));
            }
        }
        Lines(lines)
    }

    /// The sentence of a figure.
    pub(super) fn line(&self, figure: &Figure) -> Option<&Line> {
        let at = self.0.binary_search_by_key(&figure.sentence, |line| line.sentence).ok()?;
        self.0.get(at)
    }

    /// What the sentences of two figures have in common.
    pub(super) fn common(&self, one: &Figure, other: &Figure) -> Common {
        let (Some(a), Some(b)) = (self.line(one), self.line(other)) else { return Common::default() };
        let theirs = b.telling(other);
        let mut common = Common {
            run: a.run(one, b, other),
            named_apart: a.names_apart(one, b) && b.names_apart(other, a),
            opposed: a.is_opposed(one, b, other),
            ..Common::default()
        };
        for (key, near) in a.telling(one) {
            let Some((_, other)) = theirs.iter().find(|(other, _)| *other == key) else { continue };
            let told = self.0.iter().filter(|line| line.holds(key)).count();
            common.shared += 1;
            common.near += near * other;
            common.rare += 1.0 / told.saturating_sub(1).max(1) as f64;
        }
        common
    }
}
