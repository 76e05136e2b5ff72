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
    let mention = article.reading.names.get(person.introduction? as usize)?;
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
    let starts = |word: &str, stem: &str| word.get(..stem.len()).is_some_and(|it| it.eq_ignore_ascii_case(stem));
    text.split(|c: char| !c.is_alphabetic()).any(|word| stems.iter().any(|stem| starts(word, stem)))
}
