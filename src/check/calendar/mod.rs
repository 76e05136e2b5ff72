//! Checks of dates: against the calendar, the day of publication, and each other.

mod apposed_count;
mod apposed_dates;
mod countdown;
mod deadline;
mod event_phrase;
mod event_time;
mod impossible_date;
mod named_day;
mod period;
mod reversed;
mod tense;
mod time_zones;
mod week;
mod weekday;
mod weekday_beside;
mod weekday_gap;
mod weekday_pair;
mod weekday_repair;
mod weekend;

pub(super) use apposed_dates::KIND as APPOSED_DATES;
pub(super) use countdown::KIND as COUNTDOWN;
pub(super) use deadline::KIND as DEADLINE;
pub(super) use event_time::KIND as EVENT_TIME;
pub(super) use impossible_date::KIND as IMPOSSIBLE_DATE;
pub(super) use named_day::KIND as NAMED_DAY;
pub(super) use period::KIND as PERIOD;
pub(super) use reversed::KIND as REVERSED;
pub(super) use tense::KIND as TENSE;
pub(super) use time_zones::KIND as TIME_ZONES;
pub(super) use week::KIND as WEEK;
pub(super) use weekday::KIND as WEEKDAY;
pub(super) use weekday_gap::KIND as WEEKDAY_GAP;
pub(super) use weekday_pair::KIND as WEEKDAY_PAIR;
pub(super) use weekend::KIND as WEEKEND;
