//! "Six weeks later, on 5 June" behind "on 8 May", where nothing tells the year: it can be counted all the same.

use crate::check::ArticleContext;
use crate::recognise::time::{DateParts, Reference, TimeExpr, TimeMention};
use crate::value::{Day, DayRange, Unit};

/// The days on which the date must lie, in some year, and the day of the same sentence from which they are counted. `None`
/// where a year is told or something else is counted.
pub(super) fn counted<'a>(
    article: &ArticleContext<'a>,
    index: usize,
    relative: &TimeMention,
    date: DateParts,
) -> Option<(DayRange, &'a TimeMention)> {
    let TimeExpr::Shifted { unit, offset, reference: Reference::Narrative, hedge: None } = relative.expr else {
        return None;
    };
    let step = match unit {
        Unit::Day => 1,
        Unit::Week => 7,
        _ => return None,
    };
    let base = article.reading.time_mentions.get(index.checked_sub(1)?)?;
    let same = (base.field, base.sentence) == (relative.field, relative.sentence);
    let TimeExpr::Date { parts, hedge: None, .. } = base.expr else { return None };
    let from = without_year(parts).filter(|_| same && date.year.is_none())?;
    let to = from.plus(offset.checked_mul(step)?);
    Some((DayRange { from: to, until: to.plus(step - 1) }, base))
}

/// The day in some year; a 29 February more or less is well within what people are careless about.
fn without_year(parts: DateParts) -> Option<Day> {
    if parts.year.is_some() { None } else { Day::ymd(2022, parts.month?.into(), parts.day?.into()) }
}
