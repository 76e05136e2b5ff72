//! TIMEX3 types, values and modifiers (TimeML 1.2.1).

use super::context::Context;
use super::ends::ends;
use super::meaning::Meaning;
use super::nominal::nominal;
use super::stretch::Stretch;
use super::timex::TimexValue;
use super::{Time, Timex, TimexType};
use crate::recognise::time::{DateParts, DayPart, Hedge, Part, Reference, TimeExpr, period};
use crate::value::{Length, Unit};

/// The values of an expression whose days are read.
pub(super) fn time(expr: &TimeExpr, reading: &Meaning, context: &Context<'_>) -> Time {
    let (kind, value) = kind_and_value(expr, reading, context);
    let length = match expr {
        TimeExpr::Length { length, .. } => Some(*length),
        TimeExpr::Window { length, .. } => *length,
        _ => None,
    };
    let timex = Timex::of(kind, value, modifier(expr));
    let ends = match expr {
        TimeExpr::Range { from, until } => Some(range_ends(from, until, context)),
        _ => None,
    };
    let nominal = nominal(expr, reading, context);
    Time { timex, days: reading.days.clone(), nominal, ends, length, basis: reading.basis }
}

fn kind_and_value(expr: &TimeExpr, reading: &Meaning, context: &Context<'_>) -> (TimexType, TimexValue) {
    match expr {
        TimeExpr::Length { length, rest, .. } => (TimexType::Duration, duration(length, *rest).into()),
        TimeExpr::SomeUnits(unit) => (TimexType::Duration, unknown_count(*unit).into()),
        TimeExpr::Window { length: Some(length), .. } => (TimexType::Duration, duration(length, None).into()),
        TimeExpr::Window { length: None, unit, .. } => (TimexType::Duration, unknown_count(*unit).into()),
        TimeExpr::Set { value } => (TimexType::Set, value.clone().into()),
        TimeExpr::Vague(value) => (TimexType::Date, (*value).into()),
        TimeExpr::AnyWeekday(weekday) => (TimexType::Date, format!("XXXX-WXX-{}", weekday.number_from_monday()).into()),
        TimeExpr::Clock { hour, minute, part, on, .. } => {
            (TimexType::Time, clock(*hour, *minute, *part, on.as_deref(), reading, context).into())
        }
        TimeExpr::Nth { count, unit, frame: None, .. } => {
            (TimexType::Duration, period(f64::from(*count), *unit).into())
        }
        TimeExpr::Nth { count, unit, .. } if *count > 1 => {
            (TimexType::Duration, period(f64::from(*count), *unit).into())
        }
        TimeExpr::Range { from, until } => (TimexType::Date, range(from, until, context).into()),
        // TimeML draws the "later" of "three days later" as a signal, and the rest as a length.
        TimeExpr::Shifted { unit, offset: offset @ 1.., reference: Reference::Narrative, .. } => {
            (TimexType::Duration, period(f64::from(*offset), *unit).into())
        }
        TimeExpr::Shifted { unit: Unit::Year, offset: -1, reference: Reference::Speech, hedge: None } => {
            (TimexType::Date, year_ago(reading, context))
        }
        _ => (TimexType::Date, reading.stretch.map_or_else(|| open_date(expr).into(), TimexValue::Of)),
    }
}

/// "P5Y", "P2Y6M", "PT1H30M".
fn duration(length: &Length, rest: Option<(u32, Unit)>) -> String {
    let Some((n, smaller)) = rest else { return period(length.count, length.unit) };
    let whole = (length.count - f64::from(n) * smaller.days() / length.unit.days()).round();
    if whole < 1.0 {
        return period(f64::from(n), smaller);
    }
    let (first, second) = (period(whole, length.unit), period(f64::from(n), smaller));
    let second = second.trim_start_matches('P');
    // One "T" parts the date units from those of the clock.
    let second = if first.starts_with("PT") { second.trim_start_matches('T') } else { second };
    format!("{first}{second}")
}

fn unknown_count(unit: Unit) -> &'static str {
    match unit {
        Unit::Second => "PTXS",
        Unit::Minute => "PTXM",
        Unit::Hour => "PTXH",
        Unit::Day => "PXD",
        Unit::Week => "PXW",
        Unit::Month => "PXM",
        Unit::Quarter => "PXQ",
        Unit::Year => "PXY",
        Unit::Decade => "PXDE",
        Unit::Century => "PXCE",
    }
}

/// "a year ago" in a report on a quarter is that quarter a year before.
fn year_ago(reading: &Meaning, context: &Context<'_>) -> TimexValue {
    let told = context.told.last_of(Unit::Quarter).and_then(|told| told.stretch);
    let stretch = told.and_then(|quarter| quarter.shift_years(-1)).or(reading.stretch);
    stretch.map_or_else(|| "XXXX".into(), TimexValue::Of)
}

fn clock(
    hour: Option<u8>,
    minute: Option<u8>,
    part: Option<DayPart>,
    on: Option<&TimeExpr>,
    reading: &Meaning,
    context: &Context<'_>,
) -> String {
    let spoken = context.anchor_day().map(Stretch::Day);
    let day = reading.stretch.or(if on.is_none() { spoken } else { None });
    let day = day.map_or_else(|| on.map_or_else(|| "XXXX-XX-XX".to_owned(), open_date), Stretch::timex);
    match (hour, minute, part) {
        (Some(hour), Some(minute), _) => format!("{day}T{hour:02}:{minute:02}"),
        (Some(hour), None, _) => format!("{day}T{hour:02}:00"),
        (None, _, Some(part)) => format!("{day}T{}", part.timex()),
        (None, _, None) => day,
    }
}

fn range_ends(from: &TimeExpr, until: &TimeExpr, context: &Context<'_>) -> Box<[Time; 2]> {
    let (first, last) = ends(from, until, context);
    Box::new([time(from, &first, context), time(until, &last, context)])
}

/// An ISO 8601 interval.
fn range(from: &TimeExpr, until: &TimeExpr, context: &Context<'_>) -> String {
    let (first, last) = ends(from, until, context);
    let value = |expr, meaning| kind_and_value(expr, meaning, context).1;
    format!("{}/{}", value(from, &first).text(), value(until, &last).text())
}

/// The value of a date of which parts are open or do not exist: "XXXX-03-15", "XXXX-WXX-2", "2021-02-30".
fn open_date(expr: &TimeExpr) -> String {
    match expr {
        TimeExpr::Date { parts, .. } => open_parts(parts),
        TimeExpr::Relative { unit, .. } | TimeExpr::Shifted { unit, .. } => open_unit(*unit).to_owned(),
        TimeExpr::Within { what, .. } => open_date(what),
        TimeExpr::Nth { unit, .. } => open_unit(*unit).to_owned(),
        TimeExpr::Reported(_) => "XXXX-QX".to_owned(),
        TimeExpr::WeekOf(_) | TimeExpr::WeekNumber { .. } => open_unit(Unit::Week).to_owned(),
        TimeExpr::Months { timex, .. } => format!("XXXX-{timex}"),
        TimeExpr::Weekend { .. } | TimeExpr::HolidayWeekend(_) => "XXXX-WXX-WE".to_owned(),
        _ => "XXXX-XX-XX".to_owned(),
    }
}

fn open_parts(parts: &DateParts) -> String {
    let year = parts.year.map_or_else(|| "XXXX".to_owned(), |year| format!("{year:04}"));
    match (parts.month, parts.day, parts.weekday) {
        (Some(month), Some(day), _) => format!("{year}-{month:02}-{day:02}"),
        (Some(month), None, _) => format!("{year}-{month:02}"),
        (None, Some(day), _) => format!("{year}-XX-{day:02}"),
        (None, None, Some(weekday)) => format!("{year}-WXX-{}", weekday.number_from_monday()),
        (None, None, None) => year,
    }
}

fn open_unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => "XXXX-XX-XX",
        Unit::Week => "XXXX-WXX",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        Unit::Year => "XXXX",
        Unit::Decade => "XXX",
        Unit::Century => "XX",
    }
}

fn modifier(expr: &TimeExpr) -> Option<&'static str> {
    match expr {
        TimeExpr::Length { hedge, .. } | TimeExpr::Shifted { hedge, .. } | TimeExpr::Beside { hedge, .. } => {
            hedge.map(of_hedge)
        }
        TimeExpr::Date { parts, hedge, .. } => parts.part.and_then(of_part).or(hedge.map(of_hedge)),
        TimeExpr::Relative { part, .. } | TimeExpr::Years { part, .. } | TimeExpr::Months { part, .. } => {
            part.and_then(of_part)
        }
        TimeExpr::Within { what, .. } => modifier(what),
        _ => None,
    }
}

fn of_part(part: Part) -> Option<&'static str> {
    match part {
        Part::Early | Part::Earlier => Some("START"),
        Part::Mid => Some("MID"),
        Part::Late | Part::Later => Some("END"),
        Part::Working => None,
    }
}

fn of_hedge(hedge: Hedge) -> &'static str {
    match hedge {
        Hedge::About => "APPROX",
        Hedge::Below => "LESS_THAN",
        Hedge::AtMost => "EQUAL_OR_LESS",
        Hedge::Above => "MORE_THAN",
        Hedge::AtLeast => "EQUAL_OR_MORE",
    }
}
