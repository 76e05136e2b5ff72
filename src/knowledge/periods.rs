//! Named stretches of time: dated events, and those that come back every year.

use serde_spanned::Spanned;

use super::rows::Cell;
use super::source::{Source, list};
use super::{FileError, Knowledge, dates};
use crate::value::DayRange;

/// When a period was or is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodDays {
    /// Once.
    Once(DayRange),
    /// Every year, from month and day to month and day.
    Yearly {
        /// First month and day on which it can be under way.
        from: (u8, u8),
        /// Last month and day.
        until: (u8, u8),
    },
}

/// A named period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// Its name in house style: "the COVID-19 pandemic".
    pub name: String,
    /// The words that name it, lower case: "pandemic", "corona pandemic".
    pub called: Vec<String>,
    /// When it was.
    pub days: PeriodDays,
    /// The days that "the beginning of" it covers.
    pub beginning: Option<DayRange>,
    /// Where this can be verified.
    pub source: String,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// The day up to which the facts are meant to hold, not a day of look-up; kept in the file for its readers.
    #[serde(rename = "as_of")]
    _as_of: String,
    #[serde(default)]
    period: Vec<Entry>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: Spanned<String>,
    /// The words that name it, lower case, parted by commas.
    called: String,
    from: Option<Spanned<String>>,
    until: Option<Spanned<String>>,
    /// First and last month and day of each year: `"09-05 to 12-31"`.
    yearly: Option<Spanned<String>>,
    /// First and last day of its beginning.
    beginning: Option<(Spanned<String>, Spanned<String>)>,
    source: String,
}

pub(super) fn read(source: &Source, knowledge: &mut Knowledge, errors: &mut Vec<FileError>) {
    let Some(file) = source.parse::<File>(errors) else { return };
    for entry in file.period {
        if knowledge.periods.iter().any(|period| period.name == *entry.name.get_ref()) {
            let message = format!("there is a period `{}` already", entry.name.get_ref());
            errors.push(source.error(entry.name.span(), message));
            continue;
        }
        let Some(days) = period_days(source, &entry, errors) else { continue };
        let beginning = entry.beginning.as_ref();
        let beginning =
            beginning.and_then(|(from, until)| dates::range(source, &cell(Some(from)), &cell(Some(until)), errors));
        knowledge.periods.push(Period {
            called: list(&entry.called),
            days,
            beginning,
            source: entry.source,
            name: entry.name.into_inner(),
        });
    }
}

/// A date as a cell; an empty one where it is left out.
fn cell(date: Option<&Spanned<String>>) -> Cell<'_> {
    date.map_or_else(Cell::default, |date| Cell { text: date.get_ref(), span: date.span() })
}

fn period_days(source: &Source, entry: &Entry, errors: &mut Vec<FileError>) -> Option<PeriodDays> {
    let Some(yearly) = &entry.yearly else {
        return dates::range(source, &cell(entry.from.as_ref()), &cell(entry.until.as_ref()), errors)
            .map(PeriodDays::Once);
    };
    let ends = yearly.get_ref().split_once(" to ");
    let ends = ends.and_then(|(from, until)| Some((dates::month_day(from)?, dates::month_day(until)?)));
    if ends.is_none() {
        let message = format!("`{}` is no stretch of the year", yearly.get_ref());
        errors.push(source.error_with_help(yearly.span(), message, "write month and day twice: \"09-05 to 12-31\""));
    }
    ends.map(|(from, until)| PeriodDays::Yearly { from, until })
}
