//! Where a number is no quantity: names, labels, codes, addresses, years, lists' numbers.

use super::Cursor;
use super::number::{Number, Style};
use super::words::Word;
use crate::lexicon::Class;
use crate::recognise::hedge::HedgeWord;
use crate::recognise::number::NumberWord;
use crate::segment::{Caps, TokenKind};

/// Whether the number of the tokens `here..rest` stands inside a longer code: "G20", "F-16", "24/7", "555-0147-23", "1.2.3".
pub(super) fn in_code(here: Cursor<'_>, rest: Cursor<'_>) -> bool {
    glued_before(here) || glued_behind(rest) || chain(here, rest)
}

fn glued_before(here: Cursor<'_>) -> bool {
    let Some(before) = here.back(1).filter(|_| here.glued()) else { return false };
    match before.kind() {
        Some(TokenKind::Word | TokenKind::Number) => true,
        // "Covid-19", "mid-2019" and "=-5" but not " -5", "10-15" or "two-thirds".
        Some(TokenKind::Dash) => {
            let joined = before.back(1).filter(|_| before.glued());
            joined.is_some_and(|word| word.kind() == Some(TokenKind::Word) && !is_number(word.word()))
        }
        Some(TokenKind::Sign) => {
            let leads = matches!(
                before.str(),
                "/" | "=" | "&" | "?" | "_" | "#" | "@" | "%" | "\\" | ":" | "^" | "+" | "'" | "’"
            );
            let joined = before.glued() && before.str() == ".";
            (leads && (before.glued() || before.str() != "+")) || joined
        }
        _ => false,
    }
}

fn is_number(word: Word) -> bool {
    matches!(word, Word::Number(number) if number != NumberWord::And)
        || matches!(word, Word::Money(..) | Word::Hedge(HedgeWord::To))
}

fn glued_behind(rest: Cursor<'_>) -> bool {
    if rest.glued_word() {
        return true;
    }
    let joins = rest.kind() == Some(TokenKind::Sign) && matches!(rest.str(), "/" | "=" | "_" | "@" | "^" | "&" | "?");
    joins && rest.glued() && rest.skip(1).glued_word()
}

/// Whether three or more figures are joined by hyphens, as in telephone numbers.
fn chain(here: Cursor<'_>, rest: Cursor<'_>) -> bool {
    let figure = |at: Cursor<'_>| at.kind() == Some(TokenKind::Number);
    let ahead =
        |at: Cursor<'_>| at.kind() == Some(TokenKind::Dash) && at.glued() && at.skip(1).glued() && figure(at.skip(1));
    let behind = |at: Cursor<'_>| {
        let dash = at.back(1).filter(|dash| at.glued() && dash.glued() && dash.kind() == Some(TokenKind::Dash));
        dash.and_then(|dash| dash.back(1)).is_some_and(figure)
    };
    let before = behind(here) && here.back(2).is_some_and(behind);
    // "(020) 946 1234"
    let long = |at: Option<Cursor<'_>>| at.is_some_and(|at| at.str().len() >= 3);
    let area = |at: Cursor<'_>| at.is_sign(")") && long(at.back(1)) && figure(at.skip(1)) && ahead(at.skip(2));
    let in_brackets =
        area(rest) || here.back(1).is_some_and(|bracket| area(bracket) && bracket.back(1).is_some_and(figure));
    // "946 0018"
    let code =
        |at: Cursor<'_>| figure(at) && at.str().len() > 1 && at.str().starts_with('0') && !at.str().contains('.');
    let beside = code(rest) || here.back(1).is_some_and(code);
    figure(here) && (before || in_brackets || beside || (ahead(rest) && (behind(here) || ahead(rest.skip(2)))))
}

/// Whether a number without a unit names something instead of counting it.
pub(super) fn is_name(here: Cursor<'_>, rest: Cursor<'_>, number: Number) -> bool {
    if matches!(number.style, Style::Share | Style::Ordinal) {
        return false;
    }
    let digits = here.str().bytes().all(|byte| byte.is_ascii_digit()) && rest.at() == here.at() + 1;
    let spelt = number.style == Style::Words && number.value < 100.0;
    if is_lonely_one(here, rest)
        || (spelt && in_name(here, rest))
        || (digits && (item(here, rest) || address(here, rest)))
    {
        return true;
    }
    // "the 747 jets" counts what "the 747 landed" names.
    !counts_noun(rest)
        && ((digits && (is_year(here, number) || named(here) && !is_score(here, rest)))
            || ((digits || spelt) && labelled(here)))
}

/// Whether a noun in the plural follows: "people", "jets".
fn counts_noun(rest: Cursor<'_>) -> bool {
    let noun = rest.token().is_some_and(|token| {
        token.kind == TokenKind::Word
            && token.caps == Caps::Lower
            && !token.class.has(Class::FUNCTION | Class::REPORTING)
    });
    let text = rest.str();
    let plural = text.len() > 3 && text.ends_with('s') && !text.ends_with("ss");
    noun && (plural || matches!(text, "people" | "men" | "women" | "children" | "percent"))
        || matches!(rest.word(), Word::Unit(..) | Word::Money(..))
}

/// "Flight 370", "No. 1", "#1", "pages 12 and 14".
fn labelled(here: Cursor<'_>) -> bool {
    let joins = |at: Cursor<'_>| {
        at.is_sign(",")
            || at.kind() == Some(TokenKind::Dash)
            || matches!(at.word(), Word::Number(NumberWord::And) | Word::Or)
    };
    let earlier = here.back(2).filter(|number| number.kind() == Some(TokenKind::Number));
    let listed = here.back(1).is_some_and(joins) && earlier.is_some_and(has_label);
    listed || has_label(here)
}

fn has_label(here: Cursor<'_>) -> bool {
    let Some(before) = here.back(1) else { return false };
    let label =
        |at: Cursor<'_>| at.word() == Word::Label || (at.word() == Word::Hedge(HedgeWord::No) && at.str() != "not");
    let stopped = before.is_sign(".") && before.back(1).is_some_and(label);
    stopped || before.is_sign("#") || before.str() == "year" || label(before)
}

/// A name with a number: "Boeing 737", "Apollo 11". Words of a headline in capitals are no names.
fn named(here: Cursor<'_>) -> bool {
    let Some(before) = here.back(1).filter(|before| before.at() > 0) else { return false };
    let common = Class::COMMON | Class::FUNCTION | Class::REPORTING | Class::PLACE | Class::TIME;
    let name = before.token().is_some_and(|token| token.is_capitalised() && !token.class.has(common));
    name && !in_capitals(here)
}

/// "beat Moe 6-1": two short numbers behind a name.
fn is_score(here: Cursor<'_>, rest: Cursor<'_>) -> bool {
    let second = rest.skip(1);
    let short = |at: Cursor<'_>| at.kind() == Some(TokenKind::Number) && at.str().len() <= 2;
    rest.kind() == Some(TokenKind::Dash) && rest.glued() && second.glued() && short(here) && short(second)
}

/// A number word in a name: "the Six Nations", "Formula One".
fn in_name(here: Cursor<'_>, rest: Cursor<'_>) -> bool {
    let Some(before) = here.back(1).filter(|before| before.kind() == Some(TokenKind::Word)) else { return false };
    here.is_capitalised() && (before.is_capitalised() || rest.is_capitalised()) && !in_capitals(here)
}

/// Whether most longer words around are capitalised, as in a headline.
fn in_capitals(here: Cursor<'_>) -> bool {
    let around = (1..8).filter_map(|n| here.back(n)).chain((1..8).map(|n| here.skip(n)));
    let words =
        around.filter_map(|at| at.token().filter(|token| token.kind == TokenKind::Word && token.span.len() > 3));
    let (mut small, mut capital) = (0, 0);
    for token in words {
        *if token.caps == Caps::Lower { &mut small } else { &mut capital } += 1;
    }
    capital > 2 * small + 1
}

/// The number of a list's item: "1)", "(2)", "3." at a sentence's start.
fn item(here: Cursor<'_>, rest: Cursor<'_>) -> bool {
    let opened = here.back(1).is_some_and(|before| before.is_sign("("));
    let short = here.str().len() <= 2;
    short
        && ((rest.is_sign(")") && (opened || here.at() == 0))
            || (here.at() == 0 && rest.is_sign(".") && rest.skip(1).token().is_some()))
}

/// "10 Downing Street", "4 Market Sq".
fn address(here: Cursor<'_>, rest: Cursor<'_>) -> bool {
    let street = |at: Cursor<'_>| {
        matches!(
            at.str(),
            "Street"
                | "St"
                | "Road"
                | "Rd"
                | "Avenue"
                | "Ave"
                | "Lane"
                | "Drive"
                | "Boulevard"
                | "Blvd"
                | "Square"
                | "Terrace"
                | "Crescent"
                | "Parkway"
                | "Court"
                | "Alley"
        )
    };
    let capitals = |n: usize| (0..n).all(|n| rest.skip(n).is_capitalised());
    here.str().len() <= 5 && (1..=3).any(|n| capitals(n) && street(rest.skip(n)))
}

/// Whether it looks like a year: four digits from 1500 to 2100, without a comma.
fn is_year(here: Cursor<'_>, number: Number) -> bool {
    here.str().len() == 4 && (1500.0..=2100.0).contains(&number.value)
}

/// Whether "one" here is a pronoun: nothing follows that it could count, or a word leads it that needs no number.
fn is_lonely_one(here: Cursor<'_>, rest: Cursor<'_>) -> bool {
    if !here.str().eq_ignore_ascii_case("one") || rest.at() != here.at() + 1 {
        return false;
    }
    let led = here.back(1).is_some_and(|before| {
        matches!(
            before.str().to_ascii_lowercase().as_str(),
            "the" | "this" | "that" | "which" | "no" | "any" | "every" | "each" | "another" | "only" | "same" | "other"
        )
    });
    let negative = here.back(1).is_some_and(|before| before.word() == Word::Minus);
    let counted = rest
        .token()
        .is_some_and(|token| token.kind == TokenKind::Word && !token.class.has(Class::FUNCTION | Class::REPORTING));
    let counted = counted || matches!(rest.str(), "last" | "more" | "other" | "such" | "single");
    let whole = negative || counted || rest.word() == Word::Of || rest.kind() == Some(TokenKind::Dash);
    let joined =
        rest.kind() == Some(TokenKind::Dash) && matches!(rest.skip(1).str(), "on" | "off" | "time" | "sided" | "way");
    let pronoun = joined || matches!(rest.str(), "another" | "day" | "by");
    led || pronoun || !whole
}
