//! Dates with open parts, on one day of the anchor.

use chrono::{Datelike, Weekday};

use super::holiday::holiday;
use super::stretch::{Stretch, weekday};
use crate::recognise::time::{DateParts, Direction};
use crate::value::Day;

/// Which of the candidates around the anchor is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// The last that has begun.
    Past,
    /// The same, whatever lies near ahead.
    Told,
    /// The first that has not ended.
    Future,
    /// The nearest.
    Nearest,
    /// "last": the last that is over.
    Over,
    /// "next": the first that has not begun.
    ToCome,
    /// "this": the one of the anchor's own year or week.
    Own,
}

impl Choice {
    /// What the words ("last", "this", "next") or else the tense of the clause say.
    pub(super) fn of(direction: Option<Direction>, tense: Option<Direction>, else_: Choice) -> Choice {
        match (direction, tense) {
            (Some(Direction::Past), _) => Choice::Over,
            (Some(Direction::Present), _) => Choice::Own,
            (Some(Direction::Future | Direction::Coming), _) => Choice::ToCome,
            (None, Some(Direction::Future | Direction::Coming)) => Choice::Future,
            (None, Some(Direction::Past)) => Choice::Past,
            (None, _) => else_,
        }
    }
}

/// The day, month or weekday that the parts mean on the anchor `day`, where no year is printed.
pub(super) fn date_on(day: Day, parts: &DateParts, choice: Choice) -> Option<Stretch> {
    match (parts.month, parts.day, parts.weekday) {
        (Some(month), Some(of_month), _) => {
            // Eight years around hold a 29 February.
            let reach = if (month, of_month) == (2, 29) { 8 } else { 1 };
            of_years(day, choice, reach, AGAINST_PLAN, |year| {
                Day::ymd(year, month.into(), of_month.into()).map(Stretch::Day)
            })
        }
        (Some(month), None, _) => of_years(day, choice, 1, AGAINST_PLAN, |year| Stretch::month(year, month)),
        (None, Some(of_month), weekday) => day_of_month_on(day, of_month, weekday, choice),
        (None, None, Some(weekday)) => weekday_on(day, weekday, choice).map(Stretch::Day),
        (None, None, None) => None,
    }
}

/// The season, quarter or half that is meant on the anchor `day`.
pub(super) fn months_on(day: Day, from: u8, until: u8, timex: &'static str, choice: Choice) -> Option<Stretch> {
    of_years(day, choice, 1, AGAINST_TENSE, |year| Some(months_of(year, from, until, timex)))
}

/// The months of a year; whole quarters are quarters.
pub(super) fn months_of(year: i32, from: u8, until: u8, timex: &'static str) -> Stretch {
    if timex.starts_with('Q') {
        Stretch::Quarter(year.saturating_mul(4).saturating_add(i32::from(from / 3)))
    } else {
        Stretch::Months { year, from, until, timex }
    }
}

/// The named day that is meant on the anchor `day`.
pub(super) fn named_on(day: Day, name: &str, choice: Choice) -> Option<Stretch> {
    of_years(day, choice, 1, AGAINST_PLAN, |year| holiday(name, year).map(Stretch::Day))
}

/// The weekend that is meant: the tense's nearest, or so many weeks from the anchor's own.
pub(super) fn weekend_on(day: Day, offset: Option<i32>, choice: Choice) -> Option<Stretch> {
    let saturday = match offset {
        Some(weeks) => super::stretch::monday(day)?.plus(5).plus(weeks.checked_mul(7)?),
        None if choice == Choice::Future => super::stretch::monday(day)?.plus(5),
        // From Thursday on the weekend ahead is the nearer one.
        None if choice == Choice::Nearest => super::stretch::monday(day.plus(-3))?.plus(5),
        None => weekday_on(day, Weekday::Sat, Choice::Past)?,
    };
    Some(Stretch::Weekend(saturday))
}

fn weekday_on(day: Day, wanted: Weekday, choice: Choice) -> Option<Day> {
    let today = i32::try_from(weekday(day)?.num_days_from_monday()).ok()?;
    let wanted = i32::try_from(wanted.num_days_from_monday()).ok()?;
    let back = (today - wanted).rem_euclid(7);
    let forward = (wanted - today).rem_euclid(7);
    Some(match choice {
        Choice::Past | Choice::Told | Choice::Nearest => day.plus(-back),
        Choice::Over => day.plus(if back == 0 { -7 } else { -back }),
        Choice::Future => day.plus(forward),
        Choice::ToCome => day.plus(if forward == 0 { 7 } else { forward }),
        Choice::Own => day.plus(wanted - today),
    })
}

/// "the 23rd", "Monday the 13th": in the nearest month that has such a day.
fn day_of_month_on(day: Day, of_month: u8, on: Option<Weekday>, choice: Choice) -> Option<Stretch> {
    let date = day.date()?;
    let reach = if on.is_some() { 14 } else { 2 };
    let candidates = (-reach..=reach).filter_map(|n| {
        let month = date.year() * 12 + i32::try_from(date.month0()).ok()? + n;
        let number = u32::try_from(month.rem_euclid(12)).ok()? + 1;
        let found = Day::ymd(month.div_euclid(12), number, of_month.into())?;
        (on.is_none() || weekday(found) == on).then_some(Stretch::Day(found))
    });
    match choice {
        Choice::Own | Choice::Nearest => weigh(day, candidates, 1, 1),
        Choice::Future | Choice::ToCome => choose(day, Choice::Future, candidates),
        Choice::Past | Choice::Told | Choice::Over => choose(day, Choice::Past, candidates),
    }
}

/// The candidate of the years around the anchor that is meant.
fn of_years(
    day: Day,
    choice: Choice,
    reach: i32,
    against_future: i32,
    in_year: impl Fn(i32) -> Option<Stretch>,
) -> Option<Stretch> {
    if choice == Choice::Own {
        return in_year(day.date()?.year());
    }
    let candidates = around(day, reach, in_year)?;
    match choice {
        Choice::Past => weigh(day, candidates, 1, AGAINST_TENSE),
        Choice::Future => weigh(day, candidates, against_future, 1),
        Choice::Nearest => weigh(day, candidates, 1, 1),
        _ => choose(day, choice, candidates),
    }
}

/// The candidates of the years around the anchor, in order.
fn around(day: Day, reach: i32, in_year: impl Fn(i32) -> Option<Stretch>) -> Option<impl Iterator<Item = Stretch>> {
    let year = day.date()?.year();
    Some((-reach..=reach).filter_map(move |n| in_year(year.checked_add(n)?)))
}

/// How much farther a date against the tense of its clause must seem: a clause in the past often holds a date to come
/// ("the dividend, announced in May, is payable Jan. 2"), and verbs are only guessed.
const AGAINST_TENSE: i32 = 4;

/// The same for a month or day in a clause that looks ahead: "will" seldom has a date that is long over ("he will be
/// tried for the theft in June"), though "expects a third-quarter loss" often has a quarter that is.
const AGAINST_PLAN: i32 = 8;

/// Of candidates in order of time, the nearest; those on the wrong side of the tense count as farther away.
fn weigh(day: Day, candidates: impl Iterator<Item = Stretch>, past: i32, future: i32) -> Option<Stretch> {
    let distance = |stretch: &Stretch| {
        stretch.range().map_or(i32::MAX, |range| {
            if range.contains(day) {
                0
            } else if range.until < day {
                day.0.saturating_sub(range.until.0).saturating_mul(past)
            } else {
                range.from.0.saturating_sub(day.0).saturating_mul(future)
            }
        })
    };
    candidates.min_by_key(distance)
}

/// Of candidates in order of time, the one that is meant.
fn choose(day: Day, choice: Choice, candidates: impl Iterator<Item = Stretch>) -> Option<Stretch> {
    let mut with_range = candidates.filter_map(|stretch| stretch.range().map(|range| (stretch, range)));
    let found = match choice {
        Choice::Past | Choice::Told => with_range.filter(|(_, range)| range.from <= day).last(),
        Choice::Over => with_range.filter(|(_, range)| range.until < day).last(),
        Choice::Future => with_range.find(|(_, range)| range.until >= day),
        Choice::ToCome => with_range.find(|(_, range)| range.from > day),
        Choice::Nearest | Choice::Own => with_range.min_by_key(|(_, range)| {
            if range.contains(day) { 0 } else { (range.from.0 - day.0).abs().min((range.until.0 - day.0).abs()) }
        }),
    };
    found.map(|(stretch, _)| stretch)
}
