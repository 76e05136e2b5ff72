//! Checks: rules, claims and facts to findings. Knows nothing of nom, miette, files and the clock.

mod age_claims;
mod ages;
mod anniversary;
mod anniversary_phrase;
mod apposed_count;
mod apposed_dates;
mod events;
mod impossible_date;
mod kind;
mod names;
mod nights_days;
mod ordinal;
mod reversed;
mod rule;
mod shift;
mod span;
mod span_ends;
mod span_phrase;
mod template;
mod tense;
mod tense_phrase;
mod time_zone_repair;
mod time_zones;
mod times;
mod week;
mod weekday;
mod weekday_repair;

#[cfg(test)]
mod testing;

pub use kind::{ArticleContext, BatchContext, Check, CheckKind, Conflict, NoOptions, Options};
pub use rule::Rule;
pub use template::{Template, TemplateError};

/// Every check that a rule page can name, in alphabetical order.
pub fn kinds() -> &'static [CheckKind] {
    &[
        names::ACTS_AFTER_DEATH,
        ages::KIND,
        anniversary::KIND,
        apposed_dates::KIND,
        events::DATE,
        events::FIRST,
        events::ORDER,
        names::HOUSE_SPELLING,
        impossible_date::KIND,
        names::SPELLING,
        nights_days::KIND,
        names::OFFICE_HOLDERS,
        reversed::KIND,
        shift::KIND,
        span::KIND,
        tense::KIND,
        time_zones::KIND,
        week::KIND,
        weekday::KIND,
    ]
}
