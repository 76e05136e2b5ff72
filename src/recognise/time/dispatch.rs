//! Which grammar starts at which word. The first word, read once, picks the few structures that can begin with it.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{map_opt, opt};
use nom::sequence::preceded;

use super::amount::is_filler;
use super::beside::{second_day, with_year_before};
use super::clock::{clock, day_with_part, part_alone};
use super::cursor::{Cursor, Parsed, dash, is};
use super::date::{bare_day, date, day_first, listed_day, month_first, spelt_day_first};
use super::definite::definite_unit;
use super::from_day::{day_beside, started};
use super::hedge::hedge;
use super::length::{another, length, unit_long};
use super::named::{named_day, weekend_of};
use super::numeric::{numeric_date, year_range};
use super::period::{frame, nth, quarter, quarter_of_relative_year, season, week_number, week_of};
use super::range::{Joint, with_end};
use super::relative::{counted_window, day_from_today, later_in, relative};
use super::reported::{of_relative_year, reported};
use super::set::{rate, set};
use super::shifted::{shifted, shifted_adjective, shifted_or_length, year_ago_quarter, year_end};
use super::vague::vague;
use super::weekday::{weekday_first, with_bracketed_weekday};
use super::words::Word;
use super::year::{bare_year, lettered_year, with_part, year_figure, year_words, years};
use super::{DateParts, Hedge, TimeExpr};
use crate::segment::TokenKind;
use crate::value;

/// An expression and the name of the grammar that read it.
type Found = (TimeExpr, &'static str);

/// The same, and where its two ends are joined, if both are expressions of their own.
type Joined = (TimeExpr, &'static str, Option<Joint>);

/// Whether it pays to start a grammar here: what only leads must be followed by what it can lead. Articles alone are
/// every tenth word of running text.
#[inline]
pub(super) fn may_start(input: Cursor<'_>) -> bool {
    use Word::*;
    let next = input.skip(1);
    match input.word() {
        A => {
            matches!(next.word(), Unit(..) | Second | Fortnight | DayPart(_) | Couple | Several | Scale(_))
                || (next.word() != Calendar && is_filler(next) && matches!(next.skip(1).word(), Unit(..)))
        }
        Small(_) | Tens(_) => next.may_go_on() || next.kind() == Some(TokenKind::Word) && next.skip(1).may_go_on(),
        // Most of these are prepositions and adverbs; with their partners they hedge.
        More | Less | No | Up | At | Just => next.may_go_on() && hedge(input).is_ok(),
        // Most of these are conjunctions.
        That => next.may_go_on() && !matches!(next.word(), The | A | In | Preposition),
        word => !word.only_leads() || next.may_go_on(),
    }
}

/// The longest reading of the expression that starts here, with its second end or the part of the day behind it.
pub(super) fn expression(input: Cursor<'_>) -> Parsed<'_, Joined> {
    let (rest, (expr, grammar)) = single(input)?;
    let (rest, expr) = day_with_part(rest, expr);
    let (rest, expr) = with_bracketed_weekday(rest, expr);
    let (behind, expr, joint) = with_end(input, rest, expr, |end| single(end).map(|(rest, (expr, _))| (rest, expr)));
    let expr = with_year_before(input, expr);
    let grammar = if matches!(expr, TimeExpr::Range { .. }) { "range" } else { grammar };
    Ok((behind, (expr, grammar, joint)))
}

fn single(input: Cursor<'_>) -> Parsed<'_, Found> {
    if input.kind() == Some(TokenKind::Number) {
        return figure(input);
    }
    match input.word() {
        Word::Month(..) => named("date/month", month_first).parse(input),
        Word::Weekday(..) => named("date/weekday", weekday_first).parse(input),
        Word::Weekdays(_) | Word::Set(..) | Word::Every => named("set", set).parse(input),
        Word::The => definite(input),
        Word::A => indefinite(input),
        Word::Last
        | Word::Next
        | Word::This
        | Word::That
        | Word::Same
        | Word::Past
        | Word::Told(_)
        | Word::Coming
        | Word::Latest => led(input),
        Word::Current => alt((led, named("vague", vague))).parse(input),
        Word::Recent | Word::Future => led(input),
        Word::Comparable => named("reported", reported).parse(input),
        Word::Now | Word::Vague(_) | Word::These => named("vague", vague).parse(input),
        Word::Today(_) | Word::Tonight => named("relative/day", day_from_today).parse(input),
        Word::Earlier | Word::Later => named("relative/within", later_in).parse(input),
        Word::PartOf(_) | Word::PartNoun(_) => alt((part, named("clock/part", part_alone))).parse(input),
        Word::Season(..) => named("season", season).parse(input),
        Word::DayPart(_) => named("clock/part", part_alone).parse(input),
        Word::ClockName(_) => named("clock", clock).parse(input),
        Word::Quarter | Word::HalfYear => named("quarter", quarter).parse(input),
        Word::Decade(_) => named("years", years).parse(input),
        Word::Fiscal | Word::Calendar => fiscal(input),
        Word::YearLetters => named("date/year", lettered_year).parse(input),
        Word::Holiday | Word::HolidayStart => named("named-day", named_day).parse(input),
        Word::Small(_) | Word::Tens(_) | Word::Couple | Word::Several => number_word(input),
        Word::Ordinal(_) | Word::TensOrdinal(_) | Word::Second => ordinal(input),
        Word::Hedge(_) | Word::More | Word::Less | Word::At | Word::Up | Word::No | Word::Just => hedged(input),
        Word::Unit(..) | Word::Fortnight | Word::Half => unit(input),
        Word::Another => named("length", another).parse(input),
        Word::Weekend => named("weekend", weekend_of).parse(input),
        _ => input.fail(),
    }
}

/// The grammar, and its name beside what it reads.
fn named<'a>(
    name: &'static str,
    grammar: impl Parser<Cursor<'a>, Output = TimeExpr, Error = ()>,
) -> impl Parser<Cursor<'a>, Output = Found, Error = ()> {
    grammar.map(move |expr| (expr, name))
}

/// Figures: a date, a clock, a year, a length. Most figures of running text are none of these, and what follows tells.
fn figure(input: Cursor<'_>) -> Parsed<'_, Found> {
    let next = input.skip(1);
    if matches!(input.back(1).map(Cursor::word), Some(Word::And | Word::Or))
        && let Ok(found) = named("date/day", second_day).parse(input)
    {
        return Ok(found);
    }
    if !next.may_go_on() && !next.is_sign("/") && !next.is_sign("½") && !next.is_sign("~") {
        return match input.str().len() {
            4 if input.digits().is_some() => named("date/year", bare_year).parse(input),
            5.. => alt((named("clock", clock), named("date/numeric", numeric_date))).parse(input),
            _ => input.fail(),
        };
    }
    alt((
        named("date/numeric", numeric_date),
        named("range/years", year_range),
        named("date/day", alt((day_first, listed_day))),
        named("clock", clock),
        named("years", years),
        named("quarter", quarter),
        named("nth", nth),
        named("relative/counted", counted_window),
        shifted_or_length,
        named("date/year", bare_year),
    ))
    .parse(input)
}

fn number_word(input: Cursor<'_>) -> Parsed<'_, Found> {
    alt((
        named("date/day", alt((day_first, spelt_day_first))),
        named("date/year", spelt_year),
        named("clock", clock),
        named("relative/counted", counted_window),
        shifted_or_length,
    ))
    .parse(input)
}

/// "nineteen ninety-six": a year in words.
fn spelt_year(input: Cursor<'_>) -> Parsed<'_, TimeExpr> {
    let (rest, year) = year_words(input)?;
    let counts = matches!(rest.word(), Word::Unit(..) | Word::Scale(_));
    // "two hundred and two thousand"
    let goes_on = input.back(2).is_some_and(|before| matches!(before.word(), Word::Scale(_)));
    rest.give(0, (!counts && !goes_on).then(|| date(DateParts { year: Some(year), ..DateParts::default() })))
}

fn ordinal(input: Cursor<'_>) -> Parsed<'_, Found> {
    alt((named("quarter", quarter), named("date/day", day_first), named("years", years), named("nth", nth)))
        .parse(input)
}

/// Behind "the": everything that an article may lead.
fn definite(input: Cursor<'_>) -> Parsed<'_, Found> {
    let behind = input.skip(1);
    match behind.word() {
        // "the late-November storm" leaves the article to its noun.
        Word::PartOf(_) if behind.skip(1).kind() == Some(TokenKind::Dash) => {
            named("clock/part", part_alone).parse(input)
        }
        Word::PartOf(_) | Word::PartNoun(_) => alt((the(part), named("clock/part", part_alone))).parse(input),
        Word::Season(..) => the(named("season", season)).parse(input),
        Word::DayPart(_) => named("clock/part", part_alone).parse(input),
        Word::Unit(..) => alt((
            named("relative/day", day_from_today),
            named("relative/beside", day_beside),
            named("relative/week-of", week_of),
            named("week-number", week_number),
            named("reported", reported),
            the(named("reported", year_ago_quarter)),
            named("relative/unit", definite_unit),
        ))
        .parse(input),
        Word::Weekend => match weekend_of(behind) {
            Ok((rest, expr)) => Ok((rest, (expr, "weekend"))),
            Err(_) => Ok((input.skip(2), (TimeExpr::Weekend { offset: None }, "weekend"))),
        },
        Word::Whole => named("relative/unit", definite_unit).parse(input),
        Word::Ordinal(_) | Word::TensOrdinal(_) | Word::Second | Word::Fiscal => {
            alt((the(ordinal), the(fiscal), named("relative/unit", definite_unit)))
                .parse(input)
                .and_then(free_of_hyphen)
        }
        Word::Last => {
            alt((the(named("nth", nth)), the(named("quarter", quarter)), named("vague", vague), led)).parse(input)
        }
        Word::Decade(_) => the(named("years", years)).parse(input),
        Word::Small(_) | Word::Tens(_) | Word::Couple | Word::Several => {
            let counted = the(named("relative/counted", counted_window));
            let started = the(named("range/start", started));
            alt((the(named("date/day", day_first)), counted, started, the(named("length", length))))
                .parse(input)
                .and_then(free_of_hyphen)
        }
        Word::Future | Word::Past => alt((led, named("vague", vague))).parse(input),
        Word::Holiday | Word::HolidayStart => the(named("named-day", named_day)).parse(input),
        _ if behind.kind() == Some(TokenKind::Number) => alt((
            the(named("quarter", quarter)),
            the(named("date/day", day_first)),
            the(named("years", years)),
            the(named("nth", nth)),
            the(named("date/day-alone", bare_day)),
            the(named("relative/counted", counted_window)),
            the(named("length", length)),
            named("reported", reported),
        ))
        .parse(input)
        .and_then(free_of_hyphen),
        _ => alt((named("reported", reported), led, named("vague", vague))).parse(input),
    }
}

/// An adjective with a hyphen ("the two-week siege") leaves the article to its noun.
fn free_of_hyphen<'a>((rest, found): (Cursor<'a>, Found)) -> Parsed<'a, Found> {
    let hyphenated = matches!(rest.back(1).map(Cursor::word), Some(Word::Unit(..)))
        && rest.back(2).is_some_and(|before| before.kind() == Some(TokenKind::Dash));
    rest.give(0, (!hyphenated).then_some(found))
}

fn the<'a>(
    grammar: impl Parser<Cursor<'a>, Output = Found, Error = ()>,
) -> impl Parser<Cursor<'a>, Output = Found, Error = ()> {
    preceded(is(Word::The), grammar)
}

/// Behind "a": a length of one, or of a number that starts with the article.
fn indefinite(input: Cursor<'_>) -> Parsed<'_, Found> {
    alt((named("length/shifted", shifted), named("set/rate", rate), named("length", length))).parse(input)
}

/// Behind "last", "this", "the following" and their kin.
fn led(input: Cursor<'_>) -> Parsed<'_, Found> {
    alt((
        named("quarter", quarter_of_relative_year),
        named("reported", of_relative_year),
        named("reported", reported),
        named("nth", nth),
        named("relative", relative),
    ))
    .parse(input)
}

/// "fiscal 1989", "fiscal year 2019", "the fiscal first quarter", "calendar year 2008".
fn fiscal(input: Cursor<'_>) -> Parsed<'_, Found> {
    let marker = alt((is(Word::Fiscal), is(Word::Calendar)));
    let year = (marker, opt(dash), opt(is(Word::Unit(value::Unit::Year, false)))).map(|_| ());
    let figure = year_figure.map(|year| date(DateParts { year: Some(year), ..DateParts::default() }));
    let years = named("date/year", preceded(year, figure));
    alt((years, named("quarter", quarter), named("week-number", week_number))).parse(input)
}

/// "early 2020", "mid-November", "late last week", "the end of January", "the beginning of the year".
fn part(input: Cursor<'_>) -> Parsed<'_, Found> {
    let (rest, part) = match input.word() {
        Word::PartOf(part) => (opt(alt((dash, is(Word::In)))).parse(input.skip(1))?.0, part),
        Word::PartNoun(part) => is(Word::Of)(input.skip(1)).map(|(rest, ())| (rest, part))?,
        _ => return input.fail(),
    };
    let days = alt((day_from_today, weekday_first, frame, bare_year, season));
    let (rest, expr) = map_opt(days, |expr| with_part(expr, part)).parse(rest)?;
    Ok((rest, (expr, "part")))
}

/// A hedge before a date or length.
fn hedged(input: Cursor<'_>) -> Parsed<'_, Found> {
    alt((shifted_or_length, hedged_date)).parse(input)
}

fn hedged_date(input: Cursor<'_>) -> Parsed<'_, Found> {
    let (rest, hedge) = hedge(input)?;
    // "talking about 2019" hedges nothing, "in about 2019" does.
    let led = input.back(1).is_some_and(|before| {
        matches!(before.word(), Word::In | Word::Preposition | Word::Until | Word::From | Word::At)
    });
    if input.str().eq_ignore_ascii_case("about")
        && !led
        && rest.skip(1).word() != Word::Am
        && rest.skip(1).word() != Word::Pm
    {
        return rest.fail();
    }
    let clocks = named("clock", clock);
    let dates = named(
        "date/hedged",
        map_opt(alt((numeric_date, day_first, month_first, bare_year)), move |expr| with_hedge(expr, hedge)),
    );
    alt((clocks, dates)).parse(rest)
}

fn with_hedge(expr: TimeExpr, hedge: Hedge) -> Option<TimeExpr> {
    match expr {
        TimeExpr::Date { parts, direction, .. } if hedge == Hedge::About => {
            Some(TimeExpr::Date { parts, hedge: Some(hedge), direction })
        }
        _ => None,
    }
}

/// A unit without a number: "years", "year-ago", "year-end", "the week of".
fn unit(input: Cursor<'_>) -> Parsed<'_, Found> {
    alt((
        named("reported", year_ago_quarter),
        named("reported", shifted_adjective),
        named("length", unit_long),
        named("part", year_end),
        named("relative/day", day_from_today),
        named("relative/beside", day_beside),
        named("week-number", week_number),
        shifted_or_length,
    ))
    .parse(input)
}
