//! Expressions that hang on what the story was speaking of: "the latest period", "the year", "the following Tuesday".

use chrono::Datelike;

use super::Basis;
use super::context::Context;
use super::counted::shifted;
use super::image::{Spacing, image};
use super::meaning::Meaning;
use super::pick::{Choice, date_on};
use super::read::{or_of_week, read, relative};
use super::stretch::Stretch;
use super::told::Report;
use crate::recognise::time::{DateParts, Direction, Reference, ReportYear};
use crate::value::{DayRange, DaySet, Unit};

/// The quarter of the report in the year that is meant; else that whole year, or the year before what the story told.
pub(super) fn reported(year: ReportYear, context: &Context<'_>) -> Meaning {
    let told = context.told.last_of(Unit::Quarter);
    let on_quarter = |stretch: Option<Stretch>| {
        let basis = told.map_or(Basis::Publication, |told| Basis::Mention(told.mention));
        Meaning { basis, ..Meaning::absolute(stretch) }
    };
    match (context.told.report, year) {
        (Report::Quarter(quarter), ReportYear::Back(years)) => on_quarter(quarter.shift_years(-i32::from(years))),
        (Report::Quarter(quarter), ReportYear::Of(year)) => {
            let own = quarter.range().and_then(|range| range.from.date()).map(|date| date.year());
            on_quarter(own.and_then(|own| quarter.shift_years(year.checked_sub(own)?)))
        }
        (_, ReportYear::Of(year)) => Meaning::absolute(Some(Stretch::Year(year))),
        (_, ReportYear::Back(0)) => Meaning { basis: Basis::Open, ..Meaning::NONE },
        (Report::Longer, ReportYear::Back(years)) => {
            relative(Unit::Year, -i32::from(years), Reference::Speech, context)
        }
        (Report::Unknown, ReportYear::Back(years)) => {
            shifted(Unit::Year, -i32::from(years), Reference::Narrative, None, context)
        }
    }
}

/// The date of what the sentence names only behind "the next day": "the next day, after his arrest on 1 May".
pub(super) fn ahead(context: &Context<'_>) -> Option<(DaySet, Basis)> {
    let (index, mention) = context.named_behind()?;
    Some((read(&mention.expr, context).days?, Basis::Mention(index)))
}

/// "the year" is the one in which the article speaks or the one of which it just spoke: its days can lie in both.
pub(super) fn definite(spoken: Meaning, unit: Unit, context: &Context<'_>) -> Meaning {
    let told = context
        .told
        .last()
        .filter(|told| told.days.hull().len().is_some_and(|days| f64::from(days) <= unit.days() + 1.0));
    let told = told.map(|told| image(&told.days, Spacing::Tiled, |day| Stretch::around(day, unit)));
    let both = spoken.days.as_ref().zip(told.and_then(|told| told.days)).map(|(spoken, told)| spoken.union(&told));
    Meaning { days: both.or(spoken.days), ..spoken }
}

/// "the following Tuesday", "the previous May": the next or last behind what the story told. Before it told anything,
/// what followed is open; all else lies beside the publication.
pub(super) fn beside_told(parts: &DateParts, direction: Direction, context: &Context<'_>) -> Meaning {
    let choice = Choice::of(Some(direction), None, Choice::Nearest);
    let spacing = Spacing::Every(if parts.month.is_none() { 7 } else { 28 });
    match context.told.last() {
        Some(told) => {
            let anchor = told.days.hull();
            let end = if direction == Direction::Past { anchor.from } else { anchor.until };
            let image = image(&DayRange::day(end).into(), spacing, |day| date_on(day, parts, choice));
            Meaning::of(image, Basis::Mention(told.mention))
        }
        None if direction == Direction::Past || context.tense() != Some(Direction::Past) => {
            let nearest = context.spoken(spacing, |day| date_on(day, parts, choice));
            if parts.month.is_none() && direction == Direction::Past {
                or_of_week(nearest, -7, parts, context)
            } else {
                nearest
            }
        }
        None => Meaning { basis: Basis::Open, ..Meaning::NONE },
    }
}
