//! Calendar dates with a month or a weekday by name.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{map_opt, opt, verify};
use nom::sequence::preceded;

use super::cursor::{Cursor, Parsed, dash, is, read, sign, stop};
use super::number::{below_hundred, ordinal, ordinal_figure};
use super::relative::{relative, relative_year};
use super::words::{Form, Word};
use super::year::{short_year, two_digits, year, year_figure, year_words};
use super::{DateParts, TimeExpr};
use crate::segment::{Caps, TokenKind};
use crate::value::Unit;

/// A date of parts, without hedge and direction.
pub(super) fn date(parts: DateParts) -> TimeExpr {
    TimeExpr::Date { parts, hedge: None, direction: None }
}

/// "July 27, 2023", "March 2020", "March last year", "July 3-5", "Dec/2018", "May".
pub(super) fn month_first(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, (month, form)) = month_name(input)?;
    let (rest, expr) = alt((
        move |i| month_range_behind(i, month),
        move |i| day_range_behind(i, month),
        move |i| year_behind(i, month),
        move |i| day_behind(i, month),
        move |i| month_of_relative_year(i, month),
        move |i| bare_month(i, input, month, form),
    ))
    .parse(rest)?;
    Ok((rest, expr))
}

/// The second month of "Jan-March 2020"; the years are settled together.
fn month_range_behind(input: Cursor<'_>, month: u8) -> Parsed<'_, TimeExpr> {
    let joined = input.kind() == Some(TokenKind::Dash) && matches!(input.skip(1).word(), Word::Month(..));
    if !joined {
        return input.fail();
    }
    let (rest, until) = month_first(input.skip(1))
        .or_else(|_| month_name(input.skip(1)).map(|(rest, (month, _))| (rest, of_month(month))))?;
    let from = of_month(month);
    rest.give(
        0,
        matches!(until, TimeExpr::Date { .. })
            .then(|| TimeExpr::Range { from: Box::new(from), until: Box::new(until) }),
    )
}

fn of_month(month: u8) -> TimeExpr {
    date(DateParts { month: Some(month), ..DateParts::default() })
}

/// "27 July 2023", "the 9th of June", "05-Aug-2016", "second of August", "18-20 June".
pub(super) fn day_first(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, day) = day_of_month(input)?;
    let between = input.back(1).is_some_and(|before| before.word() == Word::Between);
    let joint = move |i| if between { is(Word::And)(i) } else { range_sign(i) };
    let (rest, until) = opt(preceded((joint, opt(is(Word::The))), day_of_month)).parse(rest)?;
    let (rest, _) = opt(alt((is(Word::Of), dash, sign("/")))).parse(rest)?;
    let (rest, (month, _)) = month_name(rest)?;
    let (rest, year) = opt(year_of_date).parse(rest)?;
    let on = |day| date(DateParts { day: Some(day), month: Some(month), year, ..DateParts::default() });
    let expr = match until {
        Some(until) => TimeExpr::Range { from: Box::new(on(day)), until: Box::new(on(until)) },
        None => on(day),
    };
    Ok((rest, expr))
}

/// The first of "18 and 19 June": its month stands behind the last.
pub(super) fn listed_day(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let joins = |word| matches!(word, Word::And | Word::Or);
    let (rest, day) = day_of_month(input)?;
    let (behind, last) = preceded(read(move |word| joins(word).then_some(())), day_of_month).parse(rest)?;
    let (behind, (month, _)) = preceded(opt(is(Word::Of)), month_name).parse(behind)?;
    let year = opt(year_of_date).parse(behind)?.1;
    let alone = !input.back(1).is_some_and(|before| matches!(before.word(), Word::Between | Word::From));
    let expr = date(DateParts { day: Some(day), month: Some(month), year, ..DateParts::default() });
    rest.give(0, (alone && day < last).then_some(expr))
}

/// "twenty-five January 1986": a day in words, which needs the year behind it.
pub(super) fn spelt_day_first(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, day) =
        map_opt(below_hundred, |n| u8::try_from(n).ok().filter(|day| (1..32).contains(day))).parse(input)?;
    let (rest, (month, _)) = month_name(rest)?;
    let (rest, year) = year_of_date(rest)?;
    Ok((rest, date(DateParts { day: Some(day), month: Some(month), year: Some(year), ..DateParts::default() })))
}

/// The name of a month; the full stop of an abbreviation belongs to it.
pub(super) fn month_name(input: Cursor<'_>) -> Parsed<'_, (u8, Form)> {
    let name = read(|word| if let Word::Month(month, form) = word { Some((month, form)) } else { None });
    let (rest, (month, form)) = name(input)?;
    let rest = if form == Form::Short { stop(rest)?.0 } else { rest };
    Ok((rest, (month, form)))
}

/// A day of the month in figures or as an ordinal: "27", "27th", "twenty-seventh".
pub(super) fn day_of_month(input: Cursor<'_>) -> Parsed<'_, u8> {
    alt((day_ordinal, day_figure)).parse(input)
}

/// "27th", "twenty-seventh"; impossible days up to 39 are read too.
pub(super) fn day_ordinal(input: Cursor<'_>) -> Parsed<'_, u8> {
    verify(ordinal, |day| (1..40).contains(day)).parse(input)
}

pub(super) fn day_figure(input: Cursor<'_>) -> Parsed<'_, u8> {
    let day = input.digits().filter(|_| input.str().len() <= 2).and_then(|n| u8::try_from(n).ok());
    let behind = input.skip(1);
    let more = behind.glued() && (behind.kind() == Some(TokenKind::Word) || behind.is_sign("%"));
    input.give(1, day.filter(|day| (1..40).contains(day) && !more))
}

/// The day behind a month: "27", "27th", "the ninth", "twenty nine".
fn day_after_month(input: Cursor<'_>) -> Parsed<'_, u8> {
    let words = map_opt(below_hundred, |n| u8::try_from(n).ok().filter(|day| (1..40).contains(day)));
    alt((preceded(opt(is(Word::The)), day_ordinal), day_figure, words)).parse(input)
}

/// "July 3-5, 2021", "July 3 to 5".
fn day_range_behind(input: Cursor<'_>, month: u8) -> Parsed<'_, TimeExpr> {
    let (rest, from) = day_after_month(input)?;
    let (rest, until) = preceded(range_sign, day_after_month).parse(rest)?;
    if rest.word() == Word::Am || rest.word() == Word::Pm || matches!(rest.word(), Word::Month(..)) {
        return rest.fail();
    }
    let (rest, year) = opt(year_of_date).parse(rest)?;
    let on = |day| date(DateParts { day: Some(day), month: Some(month), year, ..DateParts::default() });
    let range = TimeExpr::Range { from: Box::new(on(from)), until: Box::new(on(until)) };
    rest.give(0, (from < until).then_some(range))
}

/// A dash, "to" or "through" between two ends.
pub(super) fn range_sign(input: Cursor<'_>) -> Parsed<'_, ()> {
    alt((dash, sign("~"), is(Word::To), is(Word::Through), is(Word::Until))).parse(input)
}

/// "July 27", "July 27th, 2023", "Jan/3", "Sep-23-2020".
fn day_behind(input: Cursor<'_>, month: u8) -> Parsed<'_, TimeExpr> {
    let joined = alt((dash, sign("/"), sign(",")));
    let (rest, day) = preceded(opt(joined), day_after_month).parse(input)?;
    if matches!(rest.word(), Word::Am | Word::Pm | Word::OClock) {
        return rest.fail();
    }
    let (rest, year) = opt(year_of_date).parse(rest)?;
    Ok((rest, date(DateParts { day: Some(day), month: Some(month), year, ..DateParts::default() })))
}

/// The year that ends a date: ", 2023", "2023", "of 2023", "in 2020", "-2020", "of '87", "nineteen eighty-six".
pub(super) fn year_of_date(input: Cursor<'_>) -> Parsed<'_, i32> {
    let joint = alt((sign(","), is(Word::Of), is(Word::In), dash, sign("/")));
    preceded(opt(joint), alt((year_figure, year_words))).parse(input)
}

/// "March 2020", "March, 2020", "March of 2020", "Dec-2018", "April of 87".
fn year_behind(input: Cursor<'_>, month: u8) -> Parsed<'_, TimeExpr> {
    let short = preceded(is(Word::Of), short_year);
    let quoted = preceded(quote, short_year);
    let joint = alt((sign(","), is(Word::Of), is(Word::In), dash, sign("/")));
    let (rest, year) = alt((preceded(opt(joint), year), short, quoted)).parse(input)?;
    Ok((rest, date(DateParts { month: Some(month), year: Some(year), ..DateParts::default() })))
}

/// The apostrophe before a short year.
fn quote(input: Cursor<'_>) -> Parsed<'_, ()> {
    let mark = matches!(input.str(), "'" | "’" | "‘") && input.skip(1).glued();
    input.give(1, mark.then_some(()))
}

/// "March last year", "April of next year".
fn month_of_relative_year(input: Cursor<'_>, month: u8) -> Parsed<'_, TimeExpr> {
    let (rest, frame) = preceded(opt(is(Word::Of)), relative_year).parse(input)?;
    let what = Box::new(date(DateParts { month: Some(month), ..DateParts::default() }));
    Ok((rest, TimeExpr::Within { what, frame: Box::new(frame) }))
}

/// A month alone, where its company says that it is one.
fn bare_month<'a>(rest: Cursor<'a>, name: Cursor<'a>, month: u8, form: Form) -> Parsed<'a, TimeExpr> {
    let before = name.back(1).map_or(Word::Other, Cursor::word);
    let capital = name.token().is_some_and(|token| token.caps == Caps::Initial);
    // "by April Jones", "for June Smith": a first name.
    let named = rest.is_capitalised() && !matches!(rest.word(), Word::Month(..) | Word::Weekday(..));
    let led = match before {
        Word::Preposition if named => {
            name.back(1).is_some_and(|word| matches!(word.str(), "since" | "during" | "throughout"))
        }
        Word::Of | Word::From | Word::Between | Word::Before | Word::After => !named,
        // "the three months to March"
        Word::To => name.back(2).is_some_and(|word| matches!(word.word(), Word::Unit(..))),
        _ => leads_month(before),
    };
    let accepted = match form {
        Form::Full => led || (capital && !named),
        Form::Short => led && (capital || before == Word::In),
        Form::Common => (led || describes(rest, before)) && capital,
    };
    rest.give(0, accepted.then(|| date(DateParts { month: Some(month), ..DateParts::default() })))
}

/// "the March elections", "Peru's May vote": the noun of what happened then follows; "the March on the capital" is none.
fn describes(rest: Cursor<'_>, before: Word) -> bool {
    let led = before == Word::The || rest.back(2).is_some_and(|before| before.kind() == Some(TokenKind::Clitic));
    let noun = rest.kind() == Some(TokenKind::Word) && !rest.is_capitalised() && rest.word() == Word::Other;
    led && noun && rest.str().len() > 3 && !is_verb_or_joint(rest.str())
}

/// The words before a month that make one of its name.
fn leads_month(before: Word) -> bool {
    use Word::*;
    matches!(
        before,
        In | Preposition
            | Until
            | Last
            | Next
            | This
            | PartOf(_)
            | Every
            | Through
            | Past
            | Coming
            | Earlier
            | Later
            | Told(_)
    )
}

/// A day of the month alone, as an ordinal behind "the": "the 23rd". Words count only in company.
pub(super) fn bare_day(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, day) = ordinal_figure(input)?;
    let month = preceded(opt(is(Word::Of)), relative).parse(rest);
    if let Ok((behind, frame @ TimeExpr::Relative { unit: Unit::Month, .. })) = month {
        let what = Box::new(date(DateParts { day: Some(day), ..DateParts::default() }));
        return Ok((behind, TimeExpr::Within { what, frame: Box::new(frame) }));
    }
    let noun_follows =
        rest.kind() == Some(TokenKind::Word) && rest.word() == Word::Other && !is_verb_or_joint(rest.str());
    let other = matches!(rest.word(), Word::Unit(..) | Word::Second | Word::Season(..))
        || rest.kind() == Some(TokenKind::Dash)
        || rest.is_capitalised();
    let led = input.back(2).is_some_and(|before| {
        matches!(
            before.word(),
            Word::Preposition
                | Word::Of
                | Word::Until
                | Word::From
                | Word::To
                | Word::Before
                | Word::After
                | Word::Between
                | Word::Hedge(_)
        )
    });
    let expr = date(DateParts { day: Some(day), ..DateParts::default() });
    rest.give(0, (led && (1..=31).contains(&day) && !noun_follows && !other).then_some(expr))
}

/// Words that may follow "the 23rd" without being counted by it.
fn is_verb_or_joint(word: &str) -> bool {
    matches!(
        word,
        "was"
            | "is"
            | "will"
            | "when"
            | "that"
            | "which"
            | "he"
            | "she"
            | "they"
            | "it"
            | "we"
            | "for"
            | "with"
            | "but"
            | "as"
            | "had"
            | "has"
            | "were"
            | "because"
    )
}

/// A two-digit year behind a whole numeric date.
pub(super) fn any_year(text: &str) -> Option<i32> {
    let year: i32 = text.parse().ok()?;
    match text.len() {
        4 => Some(year).filter(|year| (1000..2200).contains(year)),
        2 => Some(two_digits(year)),
        _ => None,
    }
}
