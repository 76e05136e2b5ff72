//! Checks: rules, claims and facts to findings. Knows nothing of nom, miette, files and the clock.

mod ages;
mod anniversary;
mod anniversary_phrase;
mod apposed_count;
mod apposed_dates;
mod countdown;
mod date_repair;
mod dated_noun;
mod deadline;
mod event_phrase;
mod event_time;
mod events;
mod first_phrase;
mod first_since;
mod gap;
mod gap_phrase;
mod impossible_date;
mod kind;
mod length_repair;
mod lengths;
mod named_day;
mod names;
mod nights_days;
mod ordinal;
mod period;
mod phrase;
mod reversed;
mod rule;
mod shift;
mod span;
mod span_ends;
mod span_phrase;
mod stretch_parts;
mod stretches;
mod template;
mod tense;
mod tense_ahead;
mod tense_past;
mod tense_phrase;
mod time_zone_repair;
mod time_zones;
mod times;
mod verb_words;
mod week;
mod weekday;
mod weekday_beside;
mod weekday_gap;
mod weekday_pair;
mod weekday_repair;
mod weekend;

#[cfg(test)]
mod testing;

pub use kind::{ArticleContext, BatchContext, Check, CheckKind, Conflict, NoOptions, Options};
pub use rule::Rule;
pub use template::{Template, TemplateError};

/// Every check that a rule page can name, in alphabetical order.
pub fn kinds() -> &'static [CheckKind] {
    &[
        names::ACTS_AFTER_DEATH,
        ages::AGES,
        anniversary::KIND,
        apposed_dates::KIND,
        countdown::KIND,
        deadline::KIND,
        ages::DEEDS,
        event_time::KIND,
        events::DATE,
        events::FIRST,
        events::ORDER,
        first_since::KIND,
        gap::KIND,
        names::HOUSE_SPELLING,
        impossible_date::KIND,
        lengths::KIND,
        names::SPELLING,
        named_day::KIND,
        nights_days::KIND,
        names::OFFICE_HOLDERS,
        period::KIND,
        reversed::KIND,
        shift::KIND,
        span::KIND,
        stretches::KIND,
        tense::KIND,
        time_zones::KIND,
        week::KIND,
        weekday::KIND,
        weekday_gap::KIND,
        weekday_pair::KIND,
        weekend::KIND,
    ]
}
