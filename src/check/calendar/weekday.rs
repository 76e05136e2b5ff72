//! `weekday`: a date beside a weekday that it does not fall on.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Deserialize;
use smallvec::SmallVec;

use super::weekday_beside::beside;
use super::weekday_repair::weekday_repair;
use crate::check::repair::date::day_repair;
use crate::check::wording::times::{dates, published, published_line, weekday_name, years_spoken_of};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::finding::Severity;
use crate::recognise::time::{DateParts, TimeExpr, TimeMention};
use crate::value::{Day, Unit};

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "weekday",
    slots: &[
        ("quoted", "the article's words: \"Monday, 27 February\""),
        ("date", "the date in full: \"27 February 2024\"; without its year where several are possible"),
        ("weekday", "the weekday that is written"),
        ("actual", "the weekday of that date; one for each possible year"),
        ("nearest", "the nearest date that falls on the weekday that is written"),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(WeekdayCheck) as Box<dyn Check>),
};

/// The last country to leave the Julian calendar for civil use was Greece, in 1923. Earlier dates may be
/// old style, with other weekdays.
const FIRST_YEAR: i32 = 1924;

/// A date without a year is taken for the one nearest to the publication.
const HALF_A_YEAR: i32 = 183;

struct WeekdayCheck;

impl Check for WeekdayCheck {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        let reading = article.reading;
        for (index, mention) in reading.time_mentions.iter().enumerate() {
            for claim in claims(article, &mention.expr) {
                let Some(days) = claim.wrong_days(article, index) else { continue };
                if !claim.fits_turned(article, mention) {
                    found.push(claim.conflict(article, mention, &days));
                }
            }
            if let Some(beside) = beside(article, index)
                && let Some(claim) = Claim::of(beside.parts)
                && let Some(days) = claim.wrong_days(article, beside.index)
            {
                let mut conflict = claim.conflict(article, beside.date, &days);
                conflict.labels.push(article.label(beside.weekday.field, beside.weekday.span, "the weekday"));
                let repair = days.first().and_then(|day| weekday_repair(article, beside.weekday, claim.weekday, *day));
                conflict.repairs.extend(repair.filter(|_| days.len() == 1));
                found.push(conflict);
            }
        }
    }
}

/// The dates of an expression that stand beside a weekday.
fn claims(article: &ArticleContext<'_>, expr: &TimeExpr) -> SmallVec<[Claim; 2]> {
    let (expr, year) = match expr {
        // "Monday, 27 February last year"
        TimeExpr::Within { what, frame } => match (&**frame, published_year(article)) {
            (TimeExpr::Relative { unit: Unit::Year, offset, .. }, Some(year)) => (&**what, year.checked_add(*offset)),
            _ => return SmallVec::new(),
        },
        expr => (expr, None),
    };
    dates(expr).into_iter().filter_map(|parts| Claim::of(DateParts { year: parts.year.or(year), ..parts })).collect()
}

/// The year of the publication, where only one is possible.
fn published_year(article: &ArticleContext<'_>) -> Option<i32> {
    let days = published(article)?;
    let year = days.from.date()?.year();
    (days.until.date()?.year() == year).then_some(year)
}

/// A weekday with the date that stands beside it.
struct Claim {
    weekday: Weekday,
    day: u32,
    month: u32,
    year: Option<i32>,
}

impl Claim {
    fn of(parts: DateParts) -> Option<Claim> {
        let (weekday, day, month) = (parts.weekday?, parts.day?.into(), parts.month?.into());
        Some(Claim { weekday, day, month, year: parts.year })
    }

    fn in_year(&self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day).filter(|_| year >= FIRST_YEAR)
    }

    fn fits(&self, day: &NaiveDate) -> bool {
        day.weekday() == self.weekday
    }

    /// The days that can be meant, in order, where none of them falls on the weekday; `None` where one does,
    /// where nothing tells, or where a year of which the article was just speaking makes it right.
    fn wrong_days(&self, article: &ArticleContext<'_>, index: usize) -> Option<Vec<NaiveDate>> {
        let near = match self.year {
            Some(year) => vec![self.in_year(year)?],
            None => self.near_publication(article),
        };
        if near.is_empty() || near.iter().any(|day| self.fits(day)) {
            return None;
        }
        let elsewhere = |year| self.in_year(year).is_some_and(|day| self.fits(&day));
        let fits = self.year.is_none() && years_spoken_of(article, index).any(elsewhere);
        (!fits).then_some(near)
    }

    fn near_publication(&self, article: &ArticleContext<'_>) -> Vec<NaiveDate> {
        let ends =
            published(article).and_then(|days| Some((days, days.from.date()?.year(), days.until.date()?.year())));
        let Some((days, first, last)) = ends else { return Vec::new() };
        let near = |date: &NaiveDate| {
            let day = Day::of(*date);
            days.from.plus(-HALF_A_YEAR) < day && day < days.until.plus(HALF_A_YEAR)
        };
        (first - 1..=last + 1).filter_map(|year| self.in_year(year)).filter(near).collect()
    }

    /// Whether a date in figures is right with day and month turned ("Tue 03/09").
    fn fits_turned(&self, article: &ArticleContext<'_>, mention: &TimeMention) -> bool {
        let turned = |year| NaiveDate::from_ymd_opt(year, self.day, self.month);
        let in_figures = article.text(mention.field, mention.span).contains(['/', '.']);
        in_figures && self.year.and_then(turned).is_some_and(|date| self.fits(&date))
    }

    fn conflict(&self, article: &ArticleContext<'_>, mention: &TimeMention, days: &[NaiveDate]) -> Conflict {
        let only = match days {
            [day] => Some(*day),
            _ => None,
        };
        let written = weekday_name(self.weekday);
        let nearest = days.first().map_or(NaiveDate::MIN, |day| nearest(*day, self.weekday));
        let mut derivation: Vec<String> = days.iter().map(|day| weekday_line(*day)).collect();
        let mut at_most = None;
        if self.year.is_none() {
            derivation.insert(0, published_line(article));
            if let Some(day) = self.neighbour_that_fits(days) {
                derivation.push(weekday_line(day));
                at_most = Some(Severity::Warning);
            }
        }
        let repairs = only.map(|day| {
            [weekday_repair(article, mention, self.weekday, day), day_repair(article, mention, day, nearest)]
        });
        let slots = vec![
            ("quoted", article.text(mention.field, mention.span).to_owned()),
            ("date", only.map_or_else(|| without_year(days), |day| Day::of(day).to_string())),
            ("weekday", written.to_owned()),
            ("actual", only.map_or_else(|| each_year(days), |day| weekday_name(day.weekday()).to_owned())),
            ("nearest", Day::of(nearest).to_string()),
        ];
        let note = derivation.get(usize::from(self.year.is_none())).cloned().unwrap_or_default();
        Conflict {
            labels: vec![article.label(mention.field, mention.span, note)],
            derivation,
            slots,
            at_most,
            repairs: repairs.into_iter().flatten().flatten().collect(),
        }
    }

    /// The date in the year before or after the possible ones, where it falls on the weekday: the year
    /// may have been left out, or the text copied.
    fn neighbour_that_fits(&self, days: &[NaiveDate]) -> Option<NaiveDate> {
        let (first, last) = (days.first()?.year(), days.last()?.year());
        [first - 1, last + 1].into_iter().filter_map(|year| self.in_year(year)).find(|date| self.fits(date))
    }
}

/// The day nearest to `day` that falls on `weekday`: at most three days away.
fn nearest(day: NaiveDate, weekday: Weekday) -> NaiveDate {
    let ahead = u64::from(weekday.days_since(day.weekday()));
    let moved =
        if ahead <= 3 { day.checked_add_days(Days::new(ahead)) } else { day.checked_sub_days(Days::new(7 - ahead)) };
    moved.unwrap_or(day)
}

fn weekday_line(day: NaiveDate) -> String {
    format!("{} is a {}", Day::of(day), weekday_name(day.weekday()))
}

/// `27 February`
fn without_year(days: &[NaiveDate]) -> String {
    days.first().map_or(String::new(), |day| day.format("%-d %B").to_string())
}

/// `Tuesday in 2024 or Thursday in 2025`
fn each_year(days: &[NaiveDate]) -> String {
    let each = days.iter().map(|day| format!("{} in {}", weekday_name(day.weekday()), day.year()));
    each.collect::<Vec<_>>().join(" or ")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]

    use chrono::Weekday::{self, Fri, Mon, Sat, Thu};

    use crate::check::Conflict;
    use crate::check::testing::{conflicts, date, within_year, year};

    fn slot(conflict: &Conflict, name: &str) -> String {
        conflict.slots.iter().find(|(slot, _)| *slot == name).unwrap().1.clone()
    }

    #[test]
    fn a_weekday_that_the_date_does_not_have_is_told_with_both_repairs() {
        let text = "It met on Monday, 27 February 2024.";
        let found =
            conflicts("weekday", None, text, &[("Monday, 27 February 2024", date(Some(Mon), 27, 2, Some(2024)))]);
        let [conflict] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!(slot(conflict, "date"), "27 February 2024");
        assert_eq!(slot(conflict, "actual"), "Tuesday");
        assert_eq!(slot(conflict, "nearest"), "26 February 2024");
        let repaired: Vec<_> =
            conflict.repairs.iter().map(|repair| (repair.site.span.of(text), repair.replacement.as_str())).collect();
        assert_eq!(repaired, [("Monday", "Tuesday"), ("27", "26")]);
        assert_eq!(conflict.derivation, ["27 February 2024 is a Tuesday"]);
    }

    /// The derivation's lines, joined; empty where the check stays silent.
    fn told(published: Option<&str>, phrase: &str, claim: (Weekday, u8, u8)) -> String {
        let expr = date(Some(claim.0), claim.1, claim.2, None);
        let found = conflicts("weekday", published, &format!("It met on {phrase}."), &[(phrase, expr)]);
        found.iter().flat_map(|conflict| conflict.derivation.clone()).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn a_date_without_a_year_takes_that_nearest_to_the_publication() {
        // 5 January 2024 was a Friday, 5 January 2023 a Thursday.
        assert_eq!(told(Some("2023-12-20"), "Friday, 5 January", (Fri, 5, 1)), "");
        let thursday = told(Some("2023-12-20"), "Thursday, 5 January", (Thu, 5, 1));
        assert_eq!(
            thursday,
            "published: 20 December 2023 (the metadata); 5 January 2024 is a Friday; 5 January 2023 is a Thursday"
        );
        assert_eq!(told(None, "Thursday, 5 January", (Thu, 5, 1)), "");
    }

    #[test]
    fn a_year_named_just_before_may_be_meant() {
        let phrases = [("2018", year(2018)), ("Saturday, 14 July", date(Some(Sat), 14, 7, None))];
        let text = "The dam broke in 2018. On Saturday, 14 July, the rain had begun.";
        assert!(conflicts("weekday", Some("2024-08-01"), text, &phrases).is_empty());
        assert_eq!(
            conflicts(
                "weekday",
                Some("2024-08-01"),
                &text.replace("2018", "2017"),
                &[("2017", year(2017)), ("Saturday, 14 July", date(Some(Sat), 14, 7, None)),]
            )
            .len(),
            1
        );
    }

    #[test]
    fn a_relative_year_is_counted_from_the_publication() {
        let last_year = |weekday| within_year(date(Some(weekday), 27, 2, None), -1);
        let check =
            |phrase, expr| conflicts("weekday", Some("2024-05-01"), &format!("It met on {phrase}."), &[(phrase, expr)]);
        assert!(check("Monday, 27 February last year", last_year(Mon)).is_empty());
        assert_eq!(check("Thursday, 27 February last year", last_year(Thu)).len(), 1);
    }

    #[test]
    fn old_style_dates_and_days_that_do_not_exist_are_left_alone() {
        for (day, month, year) in [(25, 10, 1917), (30, 2, 2024), (1, 13, 2024)] {
            let expr = date(Some(Mon), day, month, Some(year));
            assert!(conflicts("weekday", None, "It was that Monday.", &[("that Monday", expr)]).is_empty());
        }
    }

    #[test]
    fn repairs_keep_the_form_of_the_words() {
        let repairs = |phrase: &str, expr| -> Vec<String> {
            let found = conflicts("weekday", None, &format!("On {phrase} it met."), &[(phrase, expr)]);
            found.iter().flat_map(|conflict| &conflict.repairs).map(|repair| repair.replacement.clone()).collect()
        };
        let short = date(Some(Mon), 7, 5, Some(2024));
        assert_eq!(repairs("Mon 07 May 2024", short.clone()), ["Tue", "06"]);
        assert_eq!(repairs("Monday the 7th of May 2024", short), ["Tuesday"]);
        // Across the end of a month the month would have to change too.
        assert_eq!(repairs("Friday, 1 May 2024", date(Some(Mon), 1, 5, Some(2024))), Vec::<String>::new());
        assert_eq!(repairs("Tues, May 1, 2024", date(Some(chrono::Weekday::Tue), 1, 5, Some(2024))), ["Wednesday"]);
    }
}
