//! `span`: a length beside both ends of the stretch of time that it measures.

use chrono::Datelike;
use serde::Deserialize;

use super::span_ends::Ends;
use super::span_phrase::{Phrase, Tie, length_since, length_since_then, length_then_stretch, stretch_then_length};
use crate::check::repair::length::other_length;
use crate::check::wording::times::{around, dates, published, published_line};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::finding::Severity;
use crate::recognise::time::{DateParts, TimeExpr, TimeMention};
use crate::text::Span;
use crate::value::{Interval, Length};

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "span",
    slots: &[
        ("length", "the length as written, without \"the\": \"11 years\""),
        ("ends", "the two ends: \"from 1971 to 1980\""),
        ("actual", "the time between them, in the length's unit: \"8 to 10 years\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(SpanCheck) as Box<dyn Check>),
};

struct SpanCheck;

impl Check for SpanCheck {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        let mentions = &article.reading.time_mentions;
        for (index, pair) in mentions.windows(2).enumerate() {
            let [a, b] = pair else { continue };
            if (a.field, a.sentence) != (b.field, b.sentence) {
                continue;
            }
            let claim = match (&a.expr, &b.expr) {
                (TimeExpr::Length { length, .. }, TimeExpr::Range { .. }) => {
                    Claim::of_range(article, (a, *length), b, length_then_stretch)
                }
                (TimeExpr::Range { .. }, TimeExpr::Length { length, .. }) => {
                    Claim::of_range(article, (b, *length), a, stretch_then_length)
                }
                (TimeExpr::Length { length, .. }, TimeExpr::Date { parts, .. }) if is_alone(article, index) => {
                    Claim::since(article, (a, *length), (b, *parts), length_since)
                }
                (TimeExpr::Date { parts, .. }, TimeExpr::Length { length, .. }) if is_alone(article, index) => {
                    Claim::since(article, (b, *length), (a, *parts), length_since_then)
                }
                _ => None,
            };
            found.extend(claim.and_then(|claim| claim.conflict(article)));
        }
    }
}

/// Whether no other date stands in the sentence of the mentions `index` and `index + 1`: it might be from there that
/// "since" looks back.
fn is_alone(article: &ArticleContext<'_>, index: usize) -> bool {
    let mentions = &article.reading.time_mentions;
    let Some(own) = mentions.get(index) else { return false };
    // A list behind a colon has dates of its own.
    let parted = |other: &TimeMention| {
        let (first, second) = if other.span < own.span { (other, own) } else { (own, other) };
        let between = article.text(own.field, Span::new(first.span.end, second.span.start));
        between.contains([';', '*', '•']) || between.contains(": ")
    };
    let same =
        |mention: &&TimeMention| (mention.field, mention.sentence) == (own.field, own.sentence) && !parted(mention);
    let before = mentions.iter().take(index).rev().take_while(same);
    let behind = mentions.iter().skip(index + 2).take_while(same);
    let dateless = |expr: &TimeExpr| {
        matches!(
            expr,
            TimeExpr::Length { .. }
                | TimeExpr::SomeUnits(_)
                | TimeExpr::Set { .. }
                | TimeExpr::Vague(_)
                | TimeExpr::AnyWeekday(_)
        )
    };
    before.chain(behind).all(|mention| dateless(&mention.expr))
}

/// A length said of a stretch of time.
struct Claim<'a> {
    length: Length,
    at: &'a TimeMention,
    stretch: &'a TimeMention,
    ends: Ends,
    tie: Tie,
    /// Whether the last end is the publication.
    until_now: bool,
}

impl<'a> Claim<'a> {
    fn of_range(
        article: &ArticleContext<'_>,
        (at, length): (&'a TimeMention, Length),
        stretch: &'a TimeMention,
        tie: fn(Phrase<'_>) -> Option<Tie>,
    ) -> Option<Claim<'a>> {
        let dates = dates(&stretch.expr);
        let [from, until] = dates.as_slice() else { return None };
        let this_year = published(article).and_then(|days| Some(days.until.date()?.year()));
        let ends = Ends::of_range(*from, *until, this_year)?;
        let tie = tie(phrase(article, at, stretch))?;
        Some(Claim { length, at, stretch, ends, tie, until_now: false })
    }

    fn since(
        article: &ArticleContext<'_>,
        (at, length): (&'a TimeMention, Length),
        (start, parts): (&'a TimeMention, DateParts),
        tie: fn(Phrase<'_>) -> Option<Tie>,
    ) -> Option<Claim<'a>> {
        let tie = tie(phrase(article, at, start))?;
        let ends = Ends::since(parts, length, published(article)?)?;
        Some(Claim { length, at, stretch: start, ends, tie, until_now: true })
    }

    fn conflict(&self, article: &ArticleContext<'_>) -> Option<Conflict> {
        let actual = self.ends.measure(self.length.unit)?;
        let said = self.length.bounds;
        let too_long = said.low > actual.high;
        let too_short = said.high < actual.low && self.tie == Tie::Whole;
        (too_long || too_short).then(|| self.told(article, actual))
    }

    fn told(&self, article: &ArticleContext<'_>, actual: Interval) -> Conflict {
        let words = |mention: &TimeMention| article.text(mention.field, mention.span).to_owned();
        let repair = other_length(article, self.at, self.length, actual);
        let actual = describe(actual, self.length);
        let mut derivation = Vec::new();
        if self.until_now {
            derivation.push(published_line(article));
        }
        derivation.push(format!("{}: {actual}", self.ends.describe()));
        derivation.push(format!("\"{}\" can be {}", words(self.at), self.length));
        Conflict {
            labels: vec![
                article.label(self.at.field, self.at.span, self.length.to_string()),
                article.label(self.stretch.field, self.stretch.span, actual.clone()),
            ],
            derivation,
            slots: vec![
                ("length", words(self.at).trim_start_matches("the ").to_owned()),
                ("ends", self.ends.describe()),
                ("actual", actual),
            ],
            at_most: self.until_now.then_some(Severity::Warning),
            repairs: repair.into_iter().collect(),
        }
    }
}

/// The text around and between the two mentions.
fn phrase<'a>(article: &'a ArticleContext<'_>, length: &TimeMention, other: &TimeMention) -> Phrase<'a> {
    let (first, second) = if length.span < other.span { (length, other) } else { (other, length) };
    let (before, after) = around(article, first, first.span.join(second.span));
    Phrase {
        before,
        length: article.text(length.field, length.span),
        between: article.text(first.field, Span::new(first.span.end, second.span.start)),
        after,
    }
}

/// An interval in the unit of a length, as people count: `4 weeks` for a day more or less, `13 to 14 years`. Decimals
/// stand only where without them it would look like the length itself.
pub(super) fn describe(actual: Interval, length: Length) -> String {
    const ONE: f64 = 0.25;
    const TWO: f64 = 0.75;
    let width = actual.high - actual.low;
    let middle = f64::midpoint(actual.low, actual.high).round();
    let whole = if width <= ONE && (middle - actual.low).abs() <= ONE {
        Some(Interval::exact(middle))
    } else {
        (width >= TWO).then(|| Interval::new(actual.low.round(), actual.high.round()))
    };
    let apart = |whole: &Interval| whole.low >= 1.0 && length.bounds.intersect(*whole).is_none();
    let tenth = |value: f64| (value * 10.0).round() / 10.0;
    let bounds = whole.filter(apart).unwrap_or_else(|| Interval::new(tenth(actual.low), tenth(actual.high)));
    Length { bounds, ..length }.to_string()
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{conflicts, date, length, month, range, year};
    use crate::recognise::time::TimeExpr;
    use crate::value::{Interval, Length, Unit};

    /// What the check says is between the two mentions; empty where it is silent.
    fn told(published: Option<&str>, text: &str, phrases: &[(&str, TimeExpr)]) -> String {
        let found = conflicts("span", published, text, phrases);
        found.iter().map(|conflict| conflict.slots.last().map_or("", |(_, actual)| actual)).collect()
    }

    fn years(count: f64) -> TimeExpr {
        length(count, Unit::Year, count - 0.5, count + 1.0)
    }

    #[test]
    fn a_length_before_its_years() {
        let cases = [
            ("He ruled for 12 years, from 1971 to 1980.", "12 years", 12.0, "8 to 10 years"),
            ("He ruled for 12 years between 1971 and 1980.", "12 years", 12.0, "8 to 10 years"),
            ("He ruled for five years from 1971 to 1980.", "five years", 5.0, "8 to 10 years"),
            ("His five-year term (1971-1980) was calm.", "five-year", 5.0, "8 to 10 years"),
            ("He spent 11 years as mayor of Bern from 1971 to 1980.", "11 years", 11.0, "8 to 10 years"),
            ("He ruled for ten years, from 1971 to 1980.", "ten years", 10.0, ""),
            ("He ruled for nine years, from 1971 to 1980.", "nine years", 9.0, ""),
            ("He spent five years in Bern between 1971 and 1980.", "five years", 5.0, ""),
            ("He ruled five years between 1971 and 1980.", "five years", 5.0, ""),
            ("He got 11 years for thefts between 1971 and 1980.", "11 years", 11.0, ""),
            ("He won two five-year terms from 1971 to 1980.", "five-year", 5.0, ""),
            ("He died 20 years after the war of 1971-1980.", "20 years", 20.0, ""),
            ("He led it in the last five years from 1971 to 1980.", "five years", 5.0, ""),
        ];
        for (text, words, count, actual) in cases {
            let stretch =
                text.split(['(', ')', '.']).flat_map(|part| part.find("1971").and_then(|at| part.get(at..))).next();
            let stretch = stretch.map_or("1971", |stretch| stretch.split_inclusive("1980").next().unwrap_or(stretch));
            let phrases = [(words, years(count)), (stretch, range(year(1971), year(1980)))];
            assert_eq!(told(None, text, &phrases), actual, "{text}");
        }
    }

    #[test]
    fn a_length_behind_its_months() {
        let cases = [
            ("It ran from March 2010 to May 2012, a period of three years.", "2 to 2.3 years"),
            ("It ran from March 2010 to May 2012 (three years).", "2 to 2.3 years"),
            ("It ran from March 2010 to May 2012, three years after the vote.", ""),
            ("It ran from March 2010 to May 2012 and took three years to build.", ""),
        ];
        for (text, actual) in cases {
            let stretch = range(month(3, 2010), month(5, 2012));
            let phrases = [("March 2010 to May 2012", stretch), ("three years", years(3.0))];
            assert_eq!(told(None, text, &phrases), actual, "{text}");
        }
    }

    #[test]
    fn days_are_counted_with_and_without_the_first() {
        let stretch = || range(date(None, 3, 5, Some(2024)), date(None, 7, 5, Some(2024)));
        for (count, actual) in [(3.0, "4 to 5 days"), (4.0, ""), (5.0, ""), (6.0, "4 to 5 days")] {
            let phrases = [("N days", length(count, Unit::Day, count, count)), ("3 May to 7 May 2024", stretch())];
            assert_eq!(told(None, "It took N days, from 3 May to 7 May 2024.", &phrases), actual, "{count}");
        }
    }

    #[test]
    fn since_looks_back_from_the_publication() {
        let cases = [
            ("In the 12 years since 2014 it grew.", 12.0, "9 to 10 years"),
            ("In the five years since 2014 it grew.", 5.0, "9 to 10 years"),
            ("It marks five years since the 2014 flood.", 5.0, "9 to 10 years"),
            ("In the ten years since 2014 it grew.", 10.0, ""),
            ("These were the driest five years since 2014.", 5.0, ""),
            ("It will be 12 years since 2014.", 12.0, ""),
            ("In the 12 years since the dam broke in 2014 it grew.", 12.0, "9 to 10 years"),
            ("In the 12 years since he died, who came in 2014, it grew.", 12.0, ""),
        ];
        for (text, count, actual) in cases {
            let words = text.split_whitespace().find(|word| ["12", "five", "ten"].contains(word)).unwrap_or("");
            let words = format!("{words} years");
            let phrases = [(words.as_str(), years(count)), ("2014", year(2014))];
            assert_eq!(told(Some("2024-06-10"), text, &phrases), actual, "{text}");
            assert_eq!(told(None, text, &phrases), "", "without a publication date: {text}");
        }
    }

    #[test]
    fn lengths_are_told_as_people_count_unless_that_reads_like_the_length_itself() {
        let cases = [
            ((4.0, 4.14), 6.0, "4 years"),
            ((12.6, 13.6), 9.0, "13 to 14 years"),
            ((8.6, 9.6), 10.0, "8.6 to 9.6 years"),
            ((4.4, 4.6), 9.0, "4.4 to 4.6 years"),
            ((0.2, 0.4), 9.0, "0.2 to 0.4 years"),
        ];
        for ((low, high), count, shown) in cases {
            let bounds = Interval::new(count - 0.5, count + 1.0);
            let said = Length { count, unit: Unit::Year, bounds };
            assert_eq!(super::describe(Interval::new(low, high), said), shown);
        }
    }

    #[test]
    fn since_can_look_back_to_the_date_before() {
        let cases = [
            ("It was founded in 2012 and grew in the six years since.", "11 to 12 years"),
            ("It was founded in 2012 and grew in the six years since on gifts.", "11 to 12 years"),
            ("It was founded in 2012 and grew in the six years since the flood.", ""),
            ("It was founded in 2012 and grew for six years.", ""),
        ];
        for (text, actual) in cases {
            let phrases = [("2012", year(2012)), ("six years", years(6.0))];
            assert_eq!(told(Some("2024-06-10"), text, &phrases), actual, "{text}");
        }
    }

    #[test]
    fn another_date_of_the_sentence_may_be_the_end() {
        let phrases = [("2019", year(2019)), ("five years", years(5.0)), ("2014", year(2014))];
        assert_eq!(told(Some("2024-06-10"), "By 2019, in the five years since 2014, it grew.", &phrases), "");
    }
}
