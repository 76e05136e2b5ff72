//! Stretches with two ends, each of which may tell what the other leaves open.

use super::Basis;
use super::context::Context;
use super::image::{Spacing, image};
use super::meaning::Meaning;
use super::pick::{Choice, date_on};
use super::read::read;
use super::stretch::Stretch;
use crate::recognise::time::{DateParts, TimeExpr};
use crate::value::{DayRange, DaySet};

/// Both ends: what one leaves open (year, month) the other may tell, and the second is the first such after the first.
pub(super) fn range(from: &TimeExpr, until: &TimeExpr, context: &Context<'_>) -> Meaning {
    let (first, last) = ends(from, until, context);
    let ends = first.days.as_ref().zip(last.days.as_ref()).map(|(first, last)| (first.hull().from, last.hull().until));
    let basis = if first.basis == Basis::Absolute { last.basis } else { first.basis };
    Meaning::days(ends.and_then(|(from, until)| DayRange::new(from, until)), basis)
}

/// The two ends of a stretch.
pub(super) fn ends(from: &TimeExpr, until: &TimeExpr, context: &Context<'_>) -> (Meaning, Meaning) {
    let (from, until) = completed(from, until);
    let first = read(&from, context);
    let last = match (&until, &first.days) {
        (TimeExpr::Date { parts, .. }, Some(days)) if parts.year.is_none() && parts.month.is_some() => {
            let anchor: DaySet = DayRange::day(days.hull().from).into();
            let spacing = Spacing::Every(28);
            Meaning::of(image(&anchor, spacing, |day| date_on(day, parts, Choice::Future)), first.basis)
                .part(parts.part)
        }
        // "from next Friday to Monday": the first Monday behind.
        (TimeExpr::Date { parts, direction: None, .. }, Some(days)) if is_weekday(&until) && is_weekday(&from) => {
            let on = |day| date_on(day, parts, Choice::ToCome);
            let last = Meaning::of(image(days, Spacing::Every(7), on), first.basis);
            let stretch = first.stretch.and_then(Stretch::range).and_then(|first| on(first.from)).or(last.stretch);
            Meaning { stretch, ..last }
        }
        _ => read(&until, context),
    };
    (first, last)
}

/// Whether an expression is a weekday and nothing else but "next" or "last".
fn is_weekday(expr: &TimeExpr) -> bool {
    matches!(expr, TimeExpr::Date { parts: DateParts { weekday: Some(_), day: None, month: None, .. }, .. })
}

/// The ends with the year or month that only the other prints.
fn completed(from: &TimeExpr, until: &TimeExpr) -> (TimeExpr, TimeExpr) {
    let (mut from, mut until) = (from.clone(), until.clone());
    if let (TimeExpr::Date { parts: a, .. }, TimeExpr::Date { parts: b, .. }) = (&mut from, &mut until) {
        if a.month.is_none() && a.day.is_some() {
            a.month = b.month;
        }
        if b.month.is_none() && b.day.is_some() && a.day.is_some() {
            b.month = a.month;
        }
        if a.year.is_none() && a.month.is_some() {
            a.year = b.year.map(|year| if a.month > b.month { year - 1 } else { year });
        }
        if b.year.is_none() && b.month.is_some() && a.month <= b.month {
            b.year = a.year;
        }
    }
    (from, until)
}
