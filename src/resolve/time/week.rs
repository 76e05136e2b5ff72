//! Weeks and weekends that another expression names: by a day in them, by a number, by a named day beside them.

use chrono::{Datelike, NaiveDate, Weekday};

use super::context::Context;
use super::image::{Spacing, image};
use super::meaning::Meaning;
use super::read::read;
use super::stretch::{Stretch, weekday};
use crate::recognise::time::TimeExpr;
use crate::value::{Day, DayRange, DaySet, Unit};

pub(super) fn week_of(day: &Meaning) -> Meaning {
    let on = |day| Stretch::around(day, Unit::Week);
    match &day.days {
        Some(days) => Meaning::of(image(days, Spacing::Every(7), on), day.basis),
        None => day.clone(),
    }
}

/// The weekend that a named day lengthens, with that day; one that falls on a weekend leaves it as it is, and may be
/// kept on the days around.
pub(super) fn holiday_weekend(day: &Meaning) -> Meaning {
    use Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
    let range = |day: Day, from, until| DayRange::new(day.plus(from), day.plus(until));
    let found = day.days.as_ref().and_then(DaySet::single).and_then(|days| {
        let day = days.from;
        Some(match weekday(day)? {
            Mon => (day.plus(-2), range(day, -2, 0)),
            Tue => (day.plus(-3), range(day, -3, 0)),
            Thu => (day.plus(2), range(day, 0, 3)),
            Fri => (day.plus(1), range(day, 0, 2)),
            Sat => (day, range(day, -1, 2)),
            Sun => (day.plus(-1), range(day, -2, 1)),
            // Either weekend can be meant.
            Wed => return None,
        })
    });
    match found {
        Some((saturday, days)) => {
            Meaning { stretch: Some(Stretch::Weekend(saturday)), ..Meaning::days(days, day.basis) }
        }
        None => Meaning { basis: day.basis, ..Meaning::NONE },
    }
}

/// A week of a year by its number.
pub(super) fn week_number(week: u8, frame: Option<&TimeExpr>, context: &Context<'_>) -> Meaning {
    let in_year = |day: Day| {
        let year = if frame.is_some() { day.date()?.year() } else { day.date()?.iso_week().year() };
        let monday = NaiveDate::from_isoywd_opt(year, week.into(), Weekday::Mon)?;
        Some(Stretch::Week(Day::of(monday)))
    };
    match frame.map(|frame| read(frame, context)) {
        Some(Meaning { days: Some(days), basis, .. }) => Meaning::of(image(&days, Spacing::Every(7), in_year), basis),
        Some(open) => open,
        None => context.spoken(Spacing::Every(7), in_year),
    }
}
