//! Page furniture: navigation, sharing, subscription, comments, footers. The table holds what pages of
//! many sites write; it is not meant to know any one site.

use super::wording::{ends_sentence, starts_with_words, words};

/// How a phrase of [`PHRASES`] marks a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Marks {
    /// The line is the phrase and nothing else.
    Whole,
    /// The line starts with it.
    Start,
    /// The line is the phrase, and the article ends above it.
    WholeEnd,
    /// The line starts with it, and the article ends above it.
    StartEnd,
}

use Marks::{Start, StartEnd, Whole, WholeEnd};

/// Phrases in lower case, sorted, so that one look-up by the first byte finds the few to try.
const PHRASES: &[(&str, Marks)] = &[
    ("about the author", StartEnd),
    ("about the writer", StartEnd),
    ("advertisement", Whole),
    ("advertising", Whole),
    ("all rights reserved", StartEnd),
    ("already a member", Start),
    ("already a subscriber", Start),
    ("also read", Start),
    ("be the first to comment", StartEnd),
    ("breaking news alert", Start),
    ("by signing up", Start),
    ("by subscribing", Start),
    ("click here", Start),
    ("click to share", Start),
    ("comments", WholeEnd),
    ("continue reading", Start),
    ("copy link", Start),
    ("create a free account", Start),
    ("create an account", Start),
    ("download our app", Start),
    ("download the app", Start),
    ("editor's picks", WholeEnd),
    ("editors' picks", WholeEnd),
    ("email", Whole),
    ("enter your email", Start),
    ("explore more", Start),
    ("facebook", Whole),
    ("filed under", Start),
    ("follow us", Start),
    ("get our newsletter", Start),
    ("get the latest", Start),
    ("get unlimited access", StartEnd),
    ("home", Whole),
    ("instagram", Whole),
    ("join our", Start),
    ("join the conversation", StartEnd),
    ("latest news", WholeEnd),
    ("latest stories", WholeEnd),
    ("leave a comment", StartEnd),
    ("leave a reply", StartEnd),
    ("like us on", Start),
    ("linkedin", Whole),
    ("listen to story", Start),
    ("listen to the article", Start),
    ("listen to the story", Start),
    ("listen to this", Start),
    ("load more", Start),
    ("log in", Start),
    ("menu", Whole),
    ("more from", Start),
    ("more news", WholeEnd),
    ("more on this", Start),
    ("more stories", StartEnd),
    ("most popular", WholeEnd),
    ("most read", WholeEnd),
    ("most viewed", WholeEnd),
    ("never miss", Start),
    ("newsletter", Whole),
    ("next article", Start),
    ("next post", Start),
    ("next story", Start),
    ("no comments", StartEnd),
    ("photo gallery", Whole),
    ("please enable javascript", Start),
    ("please log in", Start),
    ("please sign in", Start),
    ("popular posts", WholeEnd),
    ("popular stories", WholeEnd),
    ("post a comment", StartEnd),
    ("post comment", WholeEnd),
    ("previous article", Start),
    ("previous post", Start),
    ("previous story", Start),
    ("print", Whole),
    ("privacy policy", Start),
    ("read also", Start),
    ("read more", Start),
    ("read next", Start),
    ("read the full", Start),
    ("recent posts", StartEnd),
    ("recent stories", StartEnd),
    ("recommended", WholeEnd),
    ("recommended for you", WholeEnd),
    ("recommended stories", WholeEnd),
    ("register", Whole),
    ("register now", Start),
    ("related", Whole),
    ("related articles", Start),
    ("related content", Start),
    ("related news", Start),
    ("related posts", Start),
    ("related stories", Start),
    ("related topics", Start),
    ("save article", Whole),
    ("search", Whole),
    ("see also", Start),
    ("see more", Start),
    ("share", Whole),
    ("share on", Start),
    ("share this", Start),
    ("share via", Start),
    ("show comments", StartEnd),
    ("show more", Start),
    ("sign in", Start),
    ("sign up", Start),
    ("skip to", Start),
    ("source:", Start),
    ("sponsored", Whole),
    ("sponsored content", Start),
    ("story continues below", Start),
    ("subscribe", Start),
    ("support our", Start),
    ("tags:", Start),
    ("terms of service", Start),
    ("terms of use", Start),
    ("this article is for subscribers", Start),
    ("this content is for", Start),
    ("this story is for", Start),
    ("to continue reading", Start),
    ("top stories", WholeEnd),
    ("topics:", Start),
    ("trending", WholeEnd),
    ("trending now", WholeEnd),
    ("try free", StartEnd),
    ("try unlimited", StartEnd),
    ("tweet", Whole),
    ("twitter", Whole),
    ("unlimited access", Start),
    ("up next", Start),
    ("video", Whole),
    ("view all", Start),
    ("view comments", StartEnd),
    ("view more", Start),
    ("watch live", Start),
    ("watch now", Start),
    ("watch:", Start),
    ("we use cookies", Start),
    ("whatsapp", Whole),
    ("you may also like", StartEnd),
    ("you might also like", StartEnd),
    ("your email address will not", StartEnd),
];

/// What a line's own words make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Furniture {
    /// Not furniture.
    No,
    /// Furniture, wherever it stands.
    Line,
    /// Furniture that stands below articles.
    End,
}

/// Looks at one line.
pub(super) fn furniture(line: &str) -> Furniture {
    /// Longer lines are copy, whatever they start with.
    const LONGEST: usize = 200;
    if line.len() > LONGEST {
        return Furniture::No;
    }
    if is_copyright(line) {
        return Furniture::End;
    }
    let bare = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    match phrase(bare) {
        Some(WholeEnd | StartEnd) => Furniture::End,
        Some(Whole | Start) => Furniture::Line,
        None if is_counter(bare) => Furniture::Line,
        None => Furniture::No,
    }
}

/// What follows the word of the copyright line that an agency stamps on a text: `Copyright 2013 Name`.
/// Footers with the sign are made anew for every reader, so their year says nothing of the article.
pub(super) fn stamped_copyright(line: &str) -> Option<&str> {
    let behind = line.get("copyright".len()..).filter(|_| starts_with_words(line, "copyright"))?.trim_start();
    behind.starts_with(|c: char| c.is_ascii_digit()).then_some(behind)
}

/// `© 2020 Name`, `Copyright (c) Name`, `Copyright 2013 Name`.
fn is_copyright(line: &str) -> bool {
    let behind = line.get("copyright".len()..).filter(|_| starts_with_words(line, "copyright"));
    let marked = |rest: &str| ["\u{a9}", ":", "(c)", "(C)"].iter().any(|mark| rest.trim_start().starts_with(mark));
    line.starts_with('\u{a9}') || behind.is_some_and(marked) || stamped_copyright(line).is_some()
}

fn phrase(line: &str) -> Option<Marks> {
    let first = line.as_bytes().first()?.to_ascii_lowercase();
    let from = PHRASES.partition_point(|(phrase, _)| phrase.as_bytes().first() < Some(&first));
    let near = PHRASES.get(from..)?.iter().take_while(|(phrase, _)| phrase.as_bytes().first() == Some(&first));
    near.filter(|(phrase, marks)| fits(line, phrase, *marks)).map(|(_, marks)| *marks).last()
}

fn fits(line: &str, phrase: &str, marks: Marks) -> bool {
    /// A sentence of more words is copy that happens to start so.
    const SENTENCE: usize = 12;
    starts_with_words(line, phrase)
        && match marks {
            Whole | WholeEnd => line.get(phrase.len()..).is_some_and(|rest| !rest.contains(char::is_alphanumeric)),
            Start | StartEnd => !ends_sentence(line) || words(line, SENTENCE) <= SENTENCE,
        }
}

/// `Comments: 12`, `3 comments`, `5 min read`.
fn is_counter(line: &str) -> bool {
    const COUNTED: [&str; 10] =
        ["articles", "comments", "comment", "views", "shares", "likes", "posts", "followers", "min", "minute"];
    if line.len() > 40 {
        return false;
    }
    let counted = |word: &str| COUNTED.iter().any(|known| word.eq_ignore_ascii_case(known));
    let number = |word: &str| word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.'));
    let parts: Vec<&str> = line.split_whitespace().collect();
    match parts.as_slice() {
        [label, count] => {
            (label.strip_suffix(':').is_some_and(counted) && number(count)) || (number(label) && counted(count))
        }
        [count, label, "read"] => number(count) && counted(label),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(PHRASES.is_sorted_by(|a, b| a.0 < b.0));
        assert!(PHRASES.iter().all(|(phrase, _)| !phrase.contains(|c: char| c.is_uppercase())));
    }

    #[test]
    fn lines() {
        for (line, wanted) in [
            ("Read more: Harbour shut after storm", Furniture::Line),
            ("Share", Furniture::Line),
            ("\u{2022} Subscribe today!", Furniture::Line),
            ("1,204 views", Furniture::Line),
            ("Comments: 12", Furniture::Line),
            ("5 min read", Furniture::Line),
            ("Recommended for you", Furniture::End),
            ("\u{a9} 2020 Coast News", Furniture::End),
            ("Copyright 2020 Coast News. All rights reserved.", Furniture::End),
            ("Share prices fell on Monday.", Furniture::No),
            ("Related companies were sold.", Furniture::No),
            ("Copyright law is hard", Furniture::No),
            ("Trending upwards, sales rose", Furniture::No),
            ("Follow us, the guards told the crew, and led them down to the quay at noon.", Furniture::No),
        ] {
            assert_eq!(furniture(line), wanted, "{line}");
        }
    }
}
