//! Whose age a figure is, where the name stands beside it.

use super::figure::Figure;
use super::words::{self, Key};
use crate::check::ArticleContext;
use crate::knowledge::CountedWords;

/// A name that stands beside an age: its last word and, where it has more, the first.
#[derive(Clone, Copy)]
pub(super) struct Holder {
    given: Option<Key>,
    last: Key,
}

impl Holder {
    /// Whether the other is the same name: one family has many ages.
    pub(super) fn is(self, other: Holder) -> bool {
        self.last == other.last && (self.given.is_none() || self.given == other.given)
    }
}

/// Whether two ages are set to one name.
pub(super) fn is_of_one(article: &ArticleContext<'_>, figure: &Figure, other: &Figure) -> bool {
    holder(article, figure).zip(holder(article, other)).is_some_and(|(own, theirs)| own.is(theirs))
}

/// The name to which an age is set: "Vera Lindt, 58,", "58-year-old Vera Lindt". None where no name is there.
pub(super) fn holder(article: &ArticleContext<'_>, figure: &Figure) -> Option<Holder> {
    if !figure.is_age {
        return None;
    }
    let counted = &article.knowledge.counted;
    let before = words::tail(words::before(article, figure), REACH);
    let set_off = before.trim_end().strip_suffix([',', '(']);
    set_off.and_then(|before| name_at_end(before, counted)).or_else(|| {
        let behind = words::head(words::behind(article, figure), REACH);
        let old = ["-year-old ", "-year old ", " year-old "].iter().find_map(|old| behind.strip_prefix(old));
        let is_read = article.text(figure.field, figure.span).ends_with("old");
        old.or(is_read.then_some(behind.trim_start())).and_then(|behind| first_name(behind, counted))
    })
}

/// So many bytes are read on each side.
const REACH: usize = 60;

fn is_name(word: &&str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// The name with which a text ends.
fn name_at_end(before: &str, counted: &CountedWords) -> Option<Holder> {
    let mut words = before.trim_end().rsplit(' ').take_while(is_name);
    let last = words.next().and_then(|word| key(word, counted))?;
    Some(Holder { given: words.last().and_then(|word| key(word, counted)), last })
}

/// The name with which a text begins, perhaps behind a noun or two: "plumber Vera Lindt said".
fn first_name(behind: &str, counted: &CountedWords) -> Option<Holder> {
    const NOUNS: usize = 2;
    let end = behind.find([',', '.', ';', '(']).unwrap_or(behind.len());
    let words = behind.get(..end)?.split(' ');
    let nouns = words.clone().take_while(|word| !is_name(word)).count();
    let name = words.skip(nouns).take_while(is_name);
    let last = name.clone().last().filter(|_| nouns <= NOUNS).and_then(|word| key(word, counted))?;
    let given = name.clone().next().filter(|_| name.count() > 1);
    Some(Holder { given: given.and_then(|word| key(word, counted)), last })
}

fn key(word: &str, counted: &CountedWords) -> Option<Key> {
    words::telling(word, counted).last().copied()
}
