//! `anniversary`: the number of an anniversary against the years between the event and it.

use std::collections::BTreeSet;

use chrono::Datelike;
use serde::Deserialize;

use super::anniversary_phrase::{
    Kept, Telling, event_period, is_own, kept_words, leads_to_event, named_telling, number_and_telling, tells_founding,
};
use crate::check::wording::ordinal::with_ending;
use crate::check::wording::times::{dates, published, published_line};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::finding::{Label, Severity};
use crate::recognise::time::{TimeExpr, TimeMention};
use crate::segment::Sentence;
use crate::text::{FieldKind, Span};
use crate::value::{Day, DayRange};

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "anniversary",
    slots: &[
        ("quoted", "the anniversary as written: \"70th anniversary\""),
        ("event", "the event's date or name: \"27 July 1953\""),
        ("year", "the year in which the anniversary is kept; \"2023 or 2024\" where both are possible"),
        ("expected", "the number that it has then: \"71st\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(Anniversary) as Box<dyn Check>),
};

/// With so many days to the turn of the year, "marks" may speak of the year on its other side.
const NEAR_TURN: i32 = 92;

struct Anniversary;

impl Check for Anniversary {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for field in &article.article.fields {
            for (at, kept) in kept_words(&field.text) {
                found.extend(Claim::at(article, field.kind, at, kept).and_then(|claim| claim.conflict(article)));
            }
        }
    }
}

/// An anniversary with its number and its event.
struct Claim {
    field: FieldKind,
    span: Span,
    number: i32,
    event: Event,
    /// The years in which it can be kept.
    years: BTreeSet<i32>,
    /// Where a date of the sentence says so; else it is the publication.
    told_at: Option<Span>,
}

struct Event {
    name: String,
    year: i32,
    /// Where its date stands, if it is not a fact of the house.
    at: Option<Span>,
}

impl Claim {
    fn at(article: &ArticleContext<'_>, field: FieldKind, word: Span, kept: Kept) -> Option<Claim> {
        let sentences = &article.reading.sentences;
        // Sentences and mentions stand in reading order.
        let index = sentences.partition_point(|s| (s.field, s.span.end) < (field, word.end));
        let sentence = sentences.get(index).filter(|s| s.field == field && s.span.contains(word))?;
        let before = article.text(field, Span::new(sentence.span.start, word.start));
        let (number, number_at, telling) = match kept {
            Kept::Numbered => number_and_telling(before)?,
            Kept::Named(number) => (number, word.start - sentence.span.start, named_telling(before)?),
        };
        let number_words = before.get(..number_at as usize).unwrap_or_default();
        let event =
            event(article, sentence, index, word).or_else(|| founding(article, sentence, index, number_words))?;
        let (years, told_at) = match told_year(article, index, &event, word) {
            Some((years, at)) => (years, Some(at)),
            None if telling == Telling::Now => (years_around_publication(article)?, None),
            None => return None,
        };
        let span = Span::new(sentence.span.start.saturating_add(number_at), word.end);
        Some(Claim { field, span, number, event, years, told_at })
    }

    fn conflict(&self, article: &ArticleContext<'_>) -> Option<Conflict> {
        if self.years.iter().any(|year| year - self.event.year == self.number) {
            return None;
        }
        let year = join(self.years.iter().map(ToString::to_string));
        let expected = join(self.years.iter().map(|year| with_ending(year - self.event.year)));
        let told = match self.told_at {
            Some(at) => format!("\"{}\" puts it in {year}", article.text(self.field, at)),
            None => published_line(article),
        };
        let sums = self.years.iter().map(|year| format!("{year} - {} = {}", self.event.year, year - self.event.year));
        Some(Conflict {
            labels: self.labels(article),
            derivation: std::iter::once(told).chain(sums).collect(),
            slots: vec![
                ("quoted", article.text(self.field, self.span).to_owned()),
                ("event", self.event.name.clone()),
                ("year", year),
                ("expected", expected),
            ],
            at_most: self.told_at.is_none().then_some(Severity::Warning),
            repairs: Vec::new(),
        })
    }

    fn labels(&self, article: &ArticleContext<'_>) -> Vec<Label> {
        let falls = self.event.year.saturating_add(self.number);
        let mut labels = vec![article.label(self.field, self.span, format!("falls in {falls}"))];
        let event = self.event.at.map(|at| article.label(self.field, at, "the event"));
        let told = self.told_at.map(|at| article.label(self.field, at, "when it is kept"));
        labels.extend(event.into_iter().chain(told));
        labels
    }
}

/// The event of which the word at `word` is the anniversary: its date behind it, or a period of the fact files.
fn event(article: &ArticleContext<'_>, sentence: &Sentence, index: usize, word: Span) -> Option<Event> {
    // "The fall of the wall" may look like a season: only a calendar date is looked at.
    let is_date = |mention: &TimeMention| !dates(&mention.expr).is_empty();
    let dated = in_sentence(article, index)
        .find(|(_, mention)| mention.span.start >= word.end && is_date(mention))
        .and_then(|(_, mention)| {
            let dates = dates(&mention.expr);
            let [parts] = dates.as_slice() else { return None };
            let between = article.text(sentence.field, Span::new(word.end, mention.span.start));
            let name = article.text(sentence.field, mention.span).to_owned();
            leads_to_event(between).then_some(Event { name, year: parts.year?, at: Some(mention.span) })
        });
    dated.or_else(|| {
        let after = article.text(sentence.field, Span::new(word.end, sentence.span.end));
        let (name, day) = event_period(after, &article.knowledge.periods)?;
        Some(Event { name: name.to_owned(), year: day.date()?.year(), at: None })
    })
}

/// Its own founding, told before it: "The club, founded in 1920, celebrates its 100th anniversary".
fn founding(article: &ArticleContext<'_>, sentence: &Sentence, index: usize, before: &str) -> Option<Event> {
    let end = sentence.span.start.saturating_add(u32::try_from(before.len()).ok()?);
    let mut dates = in_sentence(article, index).filter(|(_, m)| m.span.end <= end && !dates(&m.expr).is_empty());
    // With another date before it, it may be the anniversary of that.
    let (Some((_, mention)), None) = (dates.next(), dates.next()) else { return None };
    let leading = article.text(sentence.field, Span::new(sentence.span.start, mention.span.start));
    let [parts] = *self::dates(&mention.expr).as_slice() else { return None };
    let name = article.text(sentence.field, mention.span).to_owned();
    (is_own(before) && tells_founding(leading)).then_some(Event { name, year: parts.year?, at: Some(mention.span) })
}

/// The mentions of a sentence, with their indices.
fn in_sentence<'a>(
    article: &ArticleContext<'a>,
    sentence: usize,
) -> impl Iterator<Item = (usize, &'a TimeMention)> + use<'a> {
    let mentions = &article.reading.time_mentions;
    let first = mentions.partition_point(|mention| (mention.sentence as usize) < sentence);
    let rest = mentions.iter().enumerate().skip(first);
    rest.take_while(move |(_, mention)| mention.sentence as usize == sentence)
}

/// The years in which another date of the sentence puts the anniversary, and that date. A date without a year
/// takes it from its resolved days.
fn told_year(
    article: &ArticleContext<'_>,
    sentence: usize,
    event: &Event,
    word: Span,
) -> Option<(BTreeSet<i32>, Span)> {
    let others = in_sentence(article, sentence).filter(|(_, mention)| Some(mention.span) != event.at);
    let inside = |mention: &TimeMention| {
        event.at.is_some_and(|at| word.end <= mention.span.start && mention.span.end <= at.start)
    };
    let mut told = others.filter(|(_, mention)| {
        !inside(mention) && !matches!(mention.expr, TimeExpr::Length { .. } | TimeExpr::Window { .. })
    });
    told.find_map(|(index, mention)| {
        let days = article.reading.times.get(index)?.days.as_ref()?.hull();
        Some((years(days)?, mention.span))
    })
}

/// The years in which an anniversary kept at the time of publication can fall.
fn years_around_publication(article: &ArticleContext<'_>) -> Option<BTreeSet<i32>> {
    let days = published(article)?;
    years(DayRange { from: days.from.plus(-NEAR_TURN), until: days.until.plus(NEAR_TURN) })
}

/// The years of a stretch of at most two.
fn years(days: DayRange) -> Option<BTreeSet<i32>> {
    let (first, last) = (year(days.from)?, year(days.until)?);
    (last - first <= 1).then(|| (first..=last).collect())
}

fn year(day: Day) -> Option<i32> {
    day.date().map(|date| date.year())
}

fn join(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(" or ")
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{conflicts, conflicts_knowing, date, year};
    use crate::knowledge::{Knowledge, Period, PeriodDays};
    use crate::recognise::time::TimeExpr;
    use crate::value::{Day, DayRange};

    fn told(text: &str, phrases: &[(&str, TimeExpr)]) -> String {
        let found = conflicts("anniversary", Some("2024-07-27"), text, phrases);
        found.iter().map(|conflict| conflict.derivation.join("; ")).collect()
    }

    #[test]
    fn the_number_is_the_years_between() {
        let cases = [
            (
                "On 27 July 2023 it marked the 71st anniversary of the truce of 27 July 1953.",
                "\"27 July 2023\" puts it in 2023; 2023 - 1953 = 70",
            ),
            (
                "On 27 July 2023, on the seventy-first anniversary of the truce of 27 July 1953, it rained.",
                "\"27 July 2023\" puts it in 2023; 2023 - 1953 = 70",
            ),
            (
                "On 27 July 2023, the 71st anniversary of the truce of 27 July 1953, it rained.",
                "\"27 July 2023\" puts it in 2023; 2023 - 1953 = 70",
            ),
            ("On 27 July 2023 it marked the 70th anniversary of the truce of 27 July 1953.", ""),
            ("On 27 July 2023 he saw the statue for the 50th anniversary of the truce of 27 July 1953.", ""),
            ("On 27 July 2023 it marked the 71st anniversary of the truce, which held until 27 July 1953.", ""),
            ("On 27 July 2023 it marked the anniversary of the truce of 27 July 1953.", ""),
        ];
        for (text, derivation) in cases {
            let phrases =
                [("27 July 2023", date(None, 27, 7, Some(2023))), ("27 July 1953", date(None, 27, 7, Some(1953)))];
            assert_eq!(told(text, &phrases), derivation, "{text}");
        }
    }

    #[test]
    fn what_is_marked_now_is_marked_at_the_publication() {
        let truce = [("1953", year(1953))];
        assert_eq!(
            told("The country marks the 70th anniversary of the 1953 truce.", &truce),
            "published: 27 July 2024 (the metadata); 2024 - 1953 = 71"
        );
        assert_eq!(told("The country marks the 71st anniversary of the 1953 truce.", &truce), "");
        assert_eq!(told("The country marked the 70th anniversary of the 1953 truce.", &truce), "");
    }

    #[test]
    fn near_the_turn_of_the_year_both_years_are_possible() {
        let found = |text| conflicts("anniversary", Some("2023-12-20"), text, &[("1953", year(1953))]);
        assert!(found("It marks the 71st anniversary of the 1953 truce.").is_empty());
        assert!(found("It marks the 70th anniversary of the 1953 truce.").is_empty());
        assert_eq!(found("It marks the 72nd anniversary of the 1953 truce.").len(), 1);
    }

    #[test]
    fn a_period_of_the_facts_can_be_the_event() {
        let days = |from, until| DayRange::new(Day::ymd(from, 6, 25)?, Day::ymd(until, 7, 27)?);
        let period = days(1950, 1953).map(|days| Period {
            name: "the Lake War".to_owned(),
            called: vec!["lake war".to_owned()],
            days: PeriodDays::Once(days),
            beginning: None,
            source: String::new(),
        });
        let knowledge = Knowledge { periods: period.into_iter().collect(), ..Knowledge::default() };
        let found = |text| conflicts_knowing("anniversary", Some("2024-07-27"), text, &[], &knowledge).len();
        assert_eq!(found("It marks the 70th anniversary of the end of the Lake War."), 1);
        assert_eq!(found("It marks the 71st anniversary of the end of the Lake War."), 0);
        assert_eq!(found("It marks the 74th anniversary of the Lake War."), 0);
        assert_eq!(found("It marks the 70th anniversary of the Hill War."), 0);
    }
}
