//! Checks: rules, claims and facts to findings. Knows nothing of nom, miette, files and the clock.

mod ages;
mod attributes;
mod calendar;
mod duration;
mod events;
mod figures;
mod kind;
mod names;
mod quantities;
mod repair;
mod rule;
mod template;
mod wording;

#[cfg(test)]
mod testing;

pub use kind::{ArticleContext, BatchContext, Check, CheckKind, Conflict, NoOptions, Options};
pub use rule::Rule;
pub use template::{Template, TemplateError};
pub use wording::memo::WordMemo;

/// Every check that a rule page can name, in alphabetical order.
pub fn kinds() -> &'static [CheckKind] {
    &[
        names::ACTS_AFTER_DEATH,
        ages::AGES,
        duration::ANNIVERSARY,
        calendar::APPOSED_DATES,
        attributes::KIND,
        quantities::CHANGE,
        quantities::CONVERSION,
        calendar::COUNTDOWN,
        calendar::DEADLINE,
        ages::DEEDS,
        quantities::DIRECTION,
        calendar::EVENT_TIME,
        events::DATE,
        events::FIRST,
        events::ORDER,
        figures::KIND,
        quantities::EXCHANGE,
        duration::FIRST_SINCE,
        duration::GAP,
        names::HOUSE_SPELLING,
        calendar::IMPOSSIBLE_DATE,
        duration::LENGTHS,
        quantities::LIST_COUNT,
        quantities::MAJORITY,
        quantities::MARGIN,
        quantities::MULTIPLE,
        names::SPELLING,
        calendar::NAMED_DAY,
        duration::NIGHTS_DAYS,
        names::OFFICE_HOLDERS,
        quantities::OVER_HUNDRED,
        quantities::PARTS,
        calendar::PERIOD,
        quantities::RANK,
        quantities::RATE,
        figures::REPEATED,
        calendar::REVERSED,
        quantities::SCORE,
        quantities::SHARE,
        duration::SHIFT,
        quantities::SMALL_COUNT,
        duration::SPAN,
        duration::STRETCHES,
        calendar::TENSE,
        calendar::TIME_ZONES,
        calendar::WEEK,
        calendar::WEEKDAY,
        calendar::WEEKDAY_GAP,
        calendar::WEEKDAY_PAIR,
        calendar::WEEKEND,
    ]
}
