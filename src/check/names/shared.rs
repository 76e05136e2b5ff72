//! What the checks on names share.

use crate::check::ArticleContext;
use crate::recognise::name::NameMention;
use crate::resolve::people::{Form, Person};

/// The mentions of a person, in reading order, each with its index.
pub(super) fn mentions<'a>(
    article: &ArticleContext<'a>,
    person: &'a Person,
) -> impl Iterator<Item = &'a NameMention> + use<'a> {
    let names = &article.reading.names;
    person.mentions.iter().filter_map(move |index| names.get(*index as usize))
}

/// The printed name.
pub(super) fn name<'a>(article: &ArticleContext<'a>, mention: &NameMention) -> &'a str {
    article.article.text_at(mention.field, mention.span)
}

/// The words of the mention's title in lower case; empty where it has none.
pub(super) fn title(article: &ArticleContext<'_>, mention: &NameMention) -> String {
    mention.title.as_ref().map_or_else(String::new, |title| article.text(mention.field, title.span).to_lowercase())
}

/// The first mention by a full name, with that name taken apart.
pub(super) fn introduction<'a>(
    article: &ArticleContext<'a>,
    person: &'a Person,
) -> Option<(&'a NameMention, Form<'a>)> {
    let mention = article.reading.names.get(person.introduction.as_ref()?.mention as usize)?;
    let known = || article.knowledge.people.get(usize::from(person.fact?));
    Some((mention, Form::of_known(name(article, mention), known)))
}

/// The sentence in which a mention stands.
pub(super) fn sentence<'a>(article: &ArticleContext<'a>, mention: &NameMention) -> &'a str {
    let sentence = article.reading.sentences.get(mention.sentence as usize);
    sentence.map_or("", |sentence| article.article.text_at(sentence.field, sentence.span))
}

/// Whether one of the words of `text` starts with one of these stems (lower case, ASCII).
pub(super) fn has_stem(text: &str, stems: &[&str]) -> bool {
    let bytes = text.as_bytes();
    let letter = |byte: u8| 1u32 << (byte.to_ascii_lowercase() & 31);
    let firsts = stems.iter().filter_map(|stem| stem.bytes().next()).fold(0, |all, byte| all | letter(byte));
    let starts = |at: usize| {
        let here = bytes.get(at..).unwrap_or_default();
        let first = here.first().map(u8::to_ascii_lowercase);
        let has = |stem: &[u8]| {
            stem.first().copied() == first && here.get(..stem.len()).is_some_and(|it| it.eq_ignore_ascii_case(stem))
        };
        stems.iter().any(|stem| has(stem.as_bytes()))
            && !text.get(..at).and_then(|before| before.chars().next_back()).is_some_and(char::is_alphabetic)
    };
    let mut before = b' ';
    bytes.iter().enumerate().any(|(at, byte)| {
        // The first letter tells of most words that they are none of these.
        let begins = !before.is_ascii_alphabetic() && byte.is_ascii_alphabetic() && firsts & letter(*byte) != 0;
        before = *byte;
        begins && starts(at)
    })
}
