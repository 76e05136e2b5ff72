//! The grammar of claim patterns.

use std::ops::Range;

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while1};
use nom::character::complete::{char, digit0, space0};
use nom::combinator::{all_consuming, map, map_opt, opt, recognize};
use nom::multi::{many1, separated_list1};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

/// A slot of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Of what the event is said.
    Subject,
    /// What else takes part.
    Object,
    /// The figure that tells an attribute.
    Figure,
}

/// What a pattern reads, which decides its slots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reads {
    /// An event: `{subject}` once, `{object}` once at most.
    Events,
    /// An attribute: `{figure}` once.
    Attributes,
}

/// One element of a pattern; words in lower case and uninflected, with [`EXACTLY`] before those of which only that form counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Element {
    /// One of these words.
    Word(Vec<String>),
    /// One of these words, or nothing.
    Optional(Vec<String>),
    /// Nothing; none of these words follows.
    Absent(Vec<String>),
    /// Up to so many words.
    Gap(u8),
    /// A slot.
    Slot(Role),
}

/// Why a pattern can't be read, and at which of its bytes.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct PatternError {
    /// The bytes that are wrong.
    pub span: Range<usize>,
    /// What is wrong with them.
    pub message: String,
}

/// The sign before a word of which no other form counts.
pub(super) const EXACTLY: char = '=';

/// The words that `...` passes over at most.
const ELLIPSIS: u8 = 6;

/// Reads a pattern.
///
/// # Errors
/// Where it is not one: an unknown slot, a bracket that stays open, no word to find it by, the same slot twice.
pub fn parse(pattern: &str, reads: Reads) -> Result<Vec<Element>, PatternError> {
    match all_consuming(|input| elements(input, reads)).parse(pattern) {
        Ok((_, elements)) => checked(elements, pattern, reads),
        Err(nom::Err::Error(e) | nom::Err::Failure(e)) => {
            Err(unreadable(pattern, pattern.len() - e.input.len(), reads))
        }
        Err(nom::Err::Incomplete(_)) => Err(unreadable(pattern, pattern.len(), reads)),
    }
}

fn elements(input: &str, reads: Reads) -> IResult<&str, Vec<Element>> {
    delimited(space0, many1(terminated(|input| element(input, reads), space0)), space0).parse(input)
}

fn element(input: &str, reads: Reads) -> IResult<&str, Element> {
    let optional = delimited(char('['), words, char(']'));
    let absent = preceded(char('!'), words);
    let slot = delimited(char('{'), map_opt(name, |name| role(name, reads)), char('}'));
    alt((
        map(tag("..."), |_| Element::Gap(ELLIPSIS)),
        preceded(tag(".."), map_opt(digit0, |n: &str| n.parse().ok().map(Element::Gap))),
        map(slot, Element::Slot),
        map(optional, Element::Optional),
        map(absent, Element::Absent),
        map(words, Element::Word),
    ))
    .parse(input)
}

fn words(input: &str) -> IResult<&str, Vec<String>> {
    let letters = take_while1(|c: char| c.is_alphanumeric() || c == '\'');
    let word = recognize(preceded(opt(char(EXACTLY)), letters));
    map(separated_list1(char('|'), word), |words: Vec<&str>| words.iter().map(|word| word.to_lowercase()).collect())
        .parse(input)
}

fn name(input: &str) -> IResult<&str, &str> {
    take_while1(|c: char| c.is_alphanumeric()).parse(input)
}

fn role(name: &str, reads: Reads) -> Option<Role> {
    match (name, reads) {
        ("subject", Reads::Events) => Some(Role::Subject),
        ("object", Reads::Events) => Some(Role::Object),
        ("figure", Reads::Attributes) => Some(Role::Figure),
        _ => None,
    }
}

fn checked(elements: Vec<Element>, pattern: &str, reads: Reads) -> Result<Vec<Element>, PatternError> {
    let count = |role| elements.iter().filter(|e| **e == Element::Slot(role)).count();
    let message = if !elements.iter().any(|e| matches!(e, Element::Word(_))) {
        "a pattern needs a word to be found by; optional words don't count"
    } else if reads == Reads::Attributes && count(Role::Figure) != 1 {
        "a pattern names {figure} once"
    } else if reads == Reads::Events && count(Role::Subject) != 1 {
        "a pattern names {subject} once"
    } else if count(Role::Object) > 1 {
        "a pattern names {object} once at most"
    } else if elements.iter().take_while(|e| !matches!(e, Element::Word(_))).any(|e| matches!(e, Element::Absent(_))) {
        "what must not follow stands behind the pattern's first word"
    } else if matches!(elements.first(), Some(Element::Gap(_))) || matches!(elements.last(), Some(Element::Gap(_))) {
        "a gap at an end of a pattern matches nothing"
    } else {
        return Ok(elements);
    };
    Err(PatternError { span: 0..pattern.len(), message: message.to_owned() })
}

fn unreadable(pattern: &str, at: usize, reads: Reads) -> PatternError {
    let rest = pattern.get(at..).unwrap_or_default();
    let end = at + rest.find(' ').unwrap_or(rest.len());
    let message = match rest.chars().next() {
        Some('{') if reads == Reads::Attributes => "the slot is {figure}",
        Some('{') => "the slots are {subject} and {object}",
        Some('!') => "words that must not follow are written !word or !one|other",
        Some('[') => "an optional word is written [word] or [one|other]",
        Some('.') => "a gap is written ... or ..3",
        Some(_) if reads == Reads::Attributes => "a pattern is made of words, a|b, [optional], ... and {figure}",
        Some(_) => "a pattern is made of words, a|b, [optional], ... and {subject} or {object}",
        None => "the pattern is empty",
    };
    PatternError { span: at..end, message: message.to_owned() }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use proptest::prelude::*;

    use super::{Element, Reads, Role, parse};

    #[test]
    fn every_kind_of_element_is_read() {
        let word = |words: &[&str]| words.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            parse("{subject} ..3 [be] close|shut ... {object} !with", Reads::Events).unwrap(),
            [
                Element::Slot(Role::Subject),
                Element::Gap(3),
                Element::Optional(word(&["be"])),
                Element::Word(word(&["close", "shut"])),
                Element::Gap(6),
                Element::Slot(Role::Object),
                Element::Absent(word(&["with"])),
            ]
        );
    }

    #[test]
    fn a_word_may_stand_for_itself_only() {
        let plan = vec!["=plan".to_owned(), "fund".to_owned()];
        let read = parse("{figure} =plan|fund", Reads::Attributes).unwrap();
        assert_eq!(read, [Element::Slot(Role::Figure), Element::Word(plan)]);
        assert!(parse("{figure} =", Reads::Attributes).is_err());
    }

    #[test]
    fn an_error_names_its_place() {
        let wrong = |pattern: &str| {
            let e = parse(pattern, Reads::Events).unwrap_err();
            format!("{:?}: {}", pattern.get(e.span).unwrap(), e.message)
        };
        insta::assert_snapshot!(
            [
                "",
                "{subjekt} close",
                "{subject} close [the",
                "{subject} close ..x border",
                "{subject} ...",
                "close border",
                "{subject} [close]",
                "{subject} close ...",
                "{subject} close, border",
                "{subject} !be close",
                "{subject} close ![be]",
            ]
            .map(wrong)
            .join("\n"),
            @r#"
        "": the pattern is empty
        "{subjekt}": the slots are {subject} and {object}
        "[the": an optional word is written [word] or [one|other]
        "..x": a gap is written ... or ..3
        "{subject} ...": a pattern needs a word to be found by; optional words don't count
        "close border": a pattern names {subject} once
        "{subject} [close]": a pattern needs a word to be found by; optional words don't count
        "{subject} close ...": a gap at an end of a pattern matches nothing
        ",": a pattern is made of words, a|b, [optional], ... and {subject} or {object}
        "{subject} !be close": what must not follow stands behind the pattern's first word
        "![be]": words that must not follow are written !word or !one|other
        "#
        );
    }

    #[test]
    fn a_pattern_of_an_attribute_has_a_slot_of_its_own() {
        let told = |pattern: &str| parse(pattern, Reads::Attributes).map_err(|e| e.message);
        let toll = vec!["toll".to_owned()];
        assert_eq!(told("toll {figure}").unwrap(), [Element::Word(toll), Element::Slot(Role::Figure)]);
        assert_eq!(told("{subject} die").unwrap_err(), "the slot is {figure}");
        assert_eq!(told("toll of").unwrap_err(), "a pattern names {figure} once");
        assert_eq!(parse("{figure} die", Reads::Events).unwrap_err().message, "the slots are {subject} and {object}");
    }

    proptest! {
        #[test]
        fn no_pattern_panics_and_every_error_lies_inside(pattern in r"[a-z{}\[\]|. é]{0,40}") {
            for reads in [Reads::Events, Reads::Attributes] {
                if let Err(e) = parse(&pattern, reads) {
                    prop_assert!(pattern.get(e.span).is_some());
                }
            }
        }
    }
}
