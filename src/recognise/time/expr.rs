//! What a time expression says before anything is known of its article.

use crate::text::{FieldKind, Span};
use crate::value::{Length, Unit};

pub use crate::recognise::hedge::Hedge;
pub use chrono::Weekday;

/// A part of a year, month, decade or day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// "early", "the beginning of", "the start of"
    Early,
    /// "mid-", "the middle of"
    Mid,
    /// "late", "the end of"
    Late,
    /// "the working week": Monday to Friday
    Working,
    /// "earlier this year": what lies before the anchor
    Earlier,
    /// "later this year", "the rest of the week": what lies behind the anchor
    Later,
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayPart {
    /// "morning", "dawn"
    Morning,
    /// "afternoon"
    Afternoon,
    /// "evening", "dusk"
    Evening,
    /// "night", "overnight"
    Night,
}

impl DayPart {
    /// Its TIMEX3 suffix.
    pub const fn timex(self) -> &'static str {
        match self {
            DayPart::Morning => "MO",
            DayPart::Afternoon => "AF",
            DayPart::Evening => "EV",
            DayPart::Night => "NI",
        }
    }
}

/// Which way from its anchor a partial or relative expression looks, where its words tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// "last", "ago", "earlier", "the previous"
    Past,
    /// "this", "current"
    Present,
    /// "next", "later", "the following"
    Future,
    /// "coming", "upcoming": the first ahead, where "next" may pass over it
    Coming,
}

/// The anchor on which a relative expression hangs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reference {
    /// The time of speaking: the publication, or the utterance of a quotation.
    Speech,
    /// The time of which the story was just speaking ("the following day", "two weeks earlier").
    Narrative,
    /// Either of the two: "the year", "the week".
    Definite,
}

/// The year of a [`TimeExpr::Reported`] stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReportYear {
    /// So many years before the report's own stretch.
    Back(u8),
    /// The printed year.
    Of(i32),
}

/// A calendar date of which any part may be open. A weekday beside a date is kept: it is a claim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct DateParts {
    /// The weekday, given alone or beside a date.
    pub weekday: Option<Weekday>,
    /// The day of the month as printed; 30 February is kept as printed.
    pub day: Option<u8>,
    /// The month, 1 to 12 (a numeric date keeps what it prints).
    pub month: Option<u8>,
    /// The year.
    pub year: Option<i32>,
    /// The part of the smallest unit given.
    pub part: Option<Part>,
}

/// A time expression, read but not resolved. The variants cover what news writes; the resolver gives
/// each its days and its TIMEX3 value.
#[derive(Clone, Debug, PartialEq)]
pub enum TimeExpr {
    /// "26 July 2023", "Tuesday", "the 23rd", "late 2011", "March". `direction` holds "last March", "next Tuesday".
    Date {
        /// What is printed of it.
        parts: DateParts,
        /// "about", "around".
        hedge: Option<Hedge>,
        /// "last", "this", "next".
        direction: Option<Direction>,
    },
    /// The calendar's `unit` that lies `offset` units from its anchor's: "yesterday" is day -1, "next month" month +1,
    /// "this week" week 0, "the following year" year +1 on the narrative anchor.
    Relative {
        /// The unit, which is also the length of the stretch.
        unit: Unit,
        /// How many units from the anchor.
        offset: i32,
        /// The anchor.
        reference: Reference,
        /// "early next week".
        part: Option<Part>,
    },
    /// So many units from the anchor, give or take the rounding of the count: "three weeks ago" is week -3, "two
    /// years later" year 2 on the narrative anchor.
    Shifted {
        /// The unit.
        unit: Unit,
        /// How many units from the anchor.
        offset: i32,
        /// The anchor.
        reference: Reference,
        /// "almost two years ago".
        hedge: Option<Hedge>,
    },
    /// So many units from a day that is itself an expression: "two weeks before Christmas", "the day after tomorrow's
    /// match", "three weeks from Friday".
    Beside {
        /// The unit.
        unit: Unit,
        /// How many units from the day.
        offset: i32,
        /// "less than three days after".
        hedge: Option<Hedge>,
        /// The day.
        of: Box<TimeExpr>,
    },
    /// A part of a stretch that is itself an expression: "March last year", "Monday of the following week", "the
    /// 15th of next month", "the end of last year".
    Within {
        /// The part.
        what: Box<TimeExpr>,
        /// The whole.
        frame: Box<TimeExpr>,
    },
    /// The units `first..first + count` of a whole, from 1; from the end where `first` is negative (-1 is the last):
    /// "the first two months of 2019", "the last week of July". Without a frame the whole is open.
    Nth {
        /// The first of them.
        first: i8,
        /// How many.
        count: u8,
        /// The unit.
        unit: Unit,
        /// The whole.
        frame: Option<Box<TimeExpr>>,
    },
    /// The week that holds a date: "the week of March 6".
    WeekOf(Box<TimeExpr>),
    /// "five years", "almost four years", "10-day". Bounds already hold the hedge; `rest` is the smaller unit that
    /// follows ("an hour and 30 minutes"), already part of the count.
    Length {
        /// The length.
        length: Length,
        /// The smaller unit.
        rest: Option<(u32, Unit)>,
        /// The hedge, for the TIMEX3 modifier.
        hedge: Option<Hedge>,
    },
    /// "years", "several months", "a few days": a length of which only the unit is told.
    SomeUnits(Unit),
    /// The last or next `length` up to or from the anchor: "the past two weeks", "the coming days".
    Window {
        /// How long; open for "recent years".
        length: Option<Length>,
        /// The unit.
        unit: Unit,
        /// Before or after the anchor.
        direction: Direction,
        /// Whether only working days count: "the next four business days".
        working: bool,
    },
    /// "from 3 to 5 May", "2019-21", "between March and June": both ends, resolved together; both belong to it.
    Range {
        /// The first stretch.
        from: Box<TimeExpr>,
        /// The last stretch.
        until: Box<TimeExpr>,
    },
    /// A decade or century: "the 1990s" is years 1990 to 1999, "the 19th century" 1801 to 1900.
    Years {
        /// The first year.
        from: i32,
        /// The last year.
        until: i32,
        /// "the late 1970s".
        part: Option<Part>,
    },
    /// A season, quarter or half: months `from..=until` of a year that may be open; `until` below `from` runs over the
    /// new year.
    Months {
        /// The first month.
        from: u8,
        /// The last month.
        until: u8,
        /// The year, where it is printed.
        year: Option<i32>,
        /// "last summer".
        direction: Option<Direction>,
        /// "early summer".
        part: Option<Part>,
        /// The TIMEX3 suffix: "SU", "Q3", "H1".
        timex: &'static str,
    },
    /// The stretch on which a report reports, of its own year or of another: "the latest period" is `Back(0)`, "the
    /// year-ago quarter" and "the same period last year" `Back(1)`, "the 1988 period" `Of(1988)`.
    Reported(ReportYear),
    /// A named day of each year ("Christmas Day"), by its key in the calendar of named days.
    Named {
        /// Its key.
        name: &'static str,
        /// The year, where it is printed.
        year: Option<i32>,
        /// "last Christmas".
        direction: Option<Direction>,
    },
    /// A weekend, so many weeks from the anchor's; without an offset, the nearest that fits the tense.
    Weekend {
        /// Weeks from the anchor's week.
        offset: Option<i32>,
    },
    /// A weekend and the named day beside it: "Labor Day weekend".
    HolidayWeekend(Box<TimeExpr>),
    /// A week by its number (ISO 8601): "week 27 of 2018"; without a frame, of the year of speaking.
    WeekNumber {
        /// 1 to 53.
        week: u8,
        /// The year.
        frame: Option<Box<TimeExpr>>,
    },
    /// A time of day on a date, or on an open one.
    Clock {
        /// Hour, 0 to 24, where it is told.
        hour: Option<u8>,
        /// Minute.
        minute: Option<u8>,
        /// The part of the day.
        part: Option<DayPart>,
        /// Minutes from UTC, where given.
        zone: Option<i16>,
        /// The date.
        on: Option<Box<TimeExpr>>,
    },
    /// "every Monday", "twice a week", "annually": its TIMEX3 value.
    Set {
        /// The TIMEX3 value.
        value: String,
    },
    /// "now", "recently", "the future": PRESENT_REF, PAST_REF, FUTURE_REF.
    Vague(&'static str),
    /// "a Friday", "Thursday week": that day of a week that stays open.
    AnyWeekday(Weekday),
}

/// A time expression where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeMention {
    /// Its field.
    pub field: FieldKind,
    /// The sentence in which it stands.
    pub sentence: u32,
    /// Its bytes, as TIMEX3 draws them: without prepositions, with hedges and determiners.
    pub span: Span,
    /// What it says.
    pub expr: TimeExpr,
    /// For a range, the bytes of its ends where each is an expression of its own: "from May 2019 to June 2020".
    pub ends: Option<[Span; 2]>,
    /// The grammar that read it, for `claims --trace`.
    pub grammar: &'static str,
}
