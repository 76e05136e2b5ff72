//! A resolved time expression.

use std::borrow::Cow;

use super::stretch::Stretch;
use crate::value::{DayRange, DaySet, Length};

/// The type of a TIMEX3 (TimeML 1.2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimexType {
    /// A calendar stretch of a day or more.
    Date,
    /// A time of day, or a part of a day.
    Time,
    /// A length.
    Duration,
    /// A recurrence.
    Set,
}

impl TimexType {
    /// As TIMEX3 writes it.
    pub const fn name(self) -> &'static str {
        match self {
            TimexType::Date => "DATE",
            TimexType::Time => "TIME",
            TimexType::Duration => "DURATION",
            TimexType::Set => "SET",
        }
    }
}

/// A TIMEX3 type, value and modifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timex {
    /// DATE, TIME, DURATION or SET.
    pub kind: TimexType,
    value: TimexValue,
    /// "START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN" ...
    pub modifier: Option<&'static str>,
}

/// The value of a TIMEX3. Only reports ask for its text, and it is written then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum TimexValue {
    /// That of a stretch of the calendar.
    Of(Stretch),
    /// Any other.
    Text(Cow<'static, str>),
}

impl Timex {
    /// One of that type, value and modifier.
    pub fn new(kind: TimexType, value: impl Into<Cow<'static, str>>, modifier: Option<&'static str>) -> Timex {
        Timex { kind, value: TimexValue::Text(value.into()), modifier }
    }

    pub(super) fn of(kind: TimexType, value: TimexValue, modifier: Option<&'static str>) -> Timex {
        Timex { kind, value, modifier }
    }

    /// "2023-07-26", "P5Y", "PRESENT_REF", "XXXX-WXX-2" ...
    pub fn value(&self) -> Cow<'_, str> {
        self.value.text()
    }
}

impl TimexValue {
    /// It as TIMEX3 writes it.
    pub(super) fn text(&self) -> Cow<'_, str> {
        match self {
            TimexValue::Of(stretch) => stretch.timex().into(),
            TimexValue::Text(text) => text.as_ref().into(),
        }
    }
}

impl<T: Into<Cow<'static, str>>> From<T> for TimexValue {
    fn from(text: T) -> TimexValue {
        TimexValue::Text(text.into())
    }
}

/// What settled an expression's days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// Its own words.
    Absolute,
    /// The article's publication.
    Publication,
    /// The time of another mention (its index) of which the story was speaking.
    Mention(u32),
    /// A post's own date.
    Post,
    /// Nothing: a part stays open.
    Open,
}

/// A time expression's values. It stands beside its mention, at the same index.
#[derive(Clone, Debug, PartialEq)]
pub struct Time {
    /// Its TIMEX3.
    pub timex: Timex,
    /// The days that it can be, where it denotes a stretch of the calendar: the event it dates lies on one of them.
    /// `None` for lengths, sets, vague times, and for days that do not exist.
    pub days: Option<DaySet>,
    /// The stretch that its bare words name, where a careful reader allows more than that: "two months ago" is the
    /// day two months back, and `days` the weeks around it. What hangs on a story that told no time ("the following
    /// week") is taken from the day of speaking here, and open there. For reports; what is compared is `days`.
    pub nominal: Option<DayRange>,
    /// The values of its two ends, for ranges.
    pub ends: Option<Box<[Time; 2]>>,
    /// Its length, for durations.
    pub length: Option<Length>,
    /// What settled it.
    pub basis: Basis,
}

impl Time {
    /// The one stretch of the calendar that its words name.
    pub fn stated(&self) -> Option<DayRange> {
        self.nominal.or_else(|| self.days.as_ref()?.single())
    }
}
