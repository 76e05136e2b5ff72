//! The article's anchor: the days on which it can have been published, and why.

use std::sync::LazyLock;

use chrono::{Datelike, Months, NaiveDate};
use memchr::memmem::Finder;

use super::time::{Basis, Time};
use crate::knowledge::{Knowledge, PeriodDays};
use crate::recognise::time::{TimeExpr, TimeMention};
use crate::segment::{Segmented, Sentence, Token};
use crate::text::{Article, DateEvidence, EvidenceKind, Field, Role, Span};
use crate::value::{Day, DayRange, DaySet, Length, Unit};

/// The publication date after everything that the article says has been heard.
#[derive(Clone, Debug, PartialEq)]
pub struct Anchor {
    /// The days that are left.
    pub days: DaySet,
    /// What left them: page evidence first, then what the text adds, each piece with what is left once it was heard.
    pub evidence: Vec<DateEvidence>,
}

impl Anchor {
    /// What page and metadata say.
    pub fn of_page(article: &Article) -> Anchor {
        Anchor { days: article.published.days.into(), evidence: article.published.evidence.clone() }
    }

    /// Whether it is known to the day.
    pub fn is_exact(&self) -> bool {
        self.days.single().is_some_and(|range| range.from == range.until)
    }

    /// Takes in a bound, unless it contradicts what is known already.
    fn narrow(&mut self, sentence: &Sentence, span: Span, days: &DaySet) {
        if let Some(left) = self.days.intersect(days).filter(|left| *left != self.days) {
            let at = Some((sentence.field, span));
            self.evidence.push(DateEvidence { kind: EvidenceKind::Text, at, days: left.hull() });
            self.days = left;
        }
    }
}

/// What anchor inference reads.
#[derive(Clone, Copy)]
pub struct AnchorInput<'a> {
    /// The article.
    pub article: &'a Article,
    /// Its sentences and tokens.
    pub segmented: &'a Segmented,
    /// Its time expressions and their values without an anchor: only those that need none count.
    pub mentions: &'a [TimeMention],
    /// Their values.
    pub times: &'a [Time],
    /// What the house knows.
    pub knowledge: &'a Knowledge,
}

/// The anchor of an article whose page does not give its day: what the page tells, narrowed by what the text says of its own
/// time. Lengths that end now ("23 years since July 2000"), anniversaries, yearly events under way, and the past dates
/// after which it must have been written.
pub fn infer(input: AnchorInput<'_>) -> Anchor {
    let mut anchor = Anchor::of_page(input.article);
    if anchor.is_exact() {
        return anchor;
    }
    for (sentence, mentions, times) in sentences(input) {
        for (i, (mention, time)) in mentions.iter().zip(times).enumerate() {
            let mut behind = mentions.iter().zip(times).skip(i + 1);
            if let Some((span, days)) = elapsed(input, sentence, (mention, time), &mut behind) {
                anchor.narrow(sentence, span, &days);
            }
            if let Some(days) = written_after(input, sentence, mention, time) {
                anchor.narrow(sentence, mention.span, &days);
            }
        }
    }
    for field in input.article.fields.iter().filter(|field| says_now(&field.text)) {
        let own = |sentence: &&Sentence| sentence.field == field.kind && sentence.role != Role::Post;
        input
            .segmented
            .sentences
            .iter()
            .filter(own)
            .for_each(|sentence| under_way(input, field, sentence, &mut anchor));
    }
    anchor
}

/// The sentences of the article's own copy that hold time expressions, with the range of these.
fn sentences(input: AnchorInput<'_>) -> impl Iterator<Item = (&Sentence, &[TimeMention], &[Time])> {
    let groups = input.mentions.chunk_by(|a, b| a.sentence == b.sentence);
    let mut at = 0;
    groups.filter_map(move |group| {
        let times = input.times.get(at..at + group.len())?;
        at += group.len();
        let sentence = input.segmented.sentences.get(group.first()?.sentence as usize)?;
        (sentence.role != Role::Post).then_some((sentence, group, times))
    })
}

/// "23 years since ... July 2000", "the 70th anniversary of ... 27 July 1953": an age of something dated. The present is so
/// much later than its date; a sentence that looks ahead is written up to a year before.
fn elapsed<'a>(
    input: AnchorInput<'_>,
    sentence: &Sentence,
    (mention, time): (&TimeMention, &Time),
    behind: &mut impl Iterator<Item = (&'a TimeMention, &'a Time)>,
) -> Option<(Span, DaySet)> {
    let tokens = input.segmented.tokens_of(sentence);
    let text = input.article.field(sentence.field)?.text.as_str();
    let (low, high) = match mention.expr {
        TimeExpr::Length { .. } if word_behind(tokens, mention.span, text) == "since" => months(time.length?)?,
        _ => return None,
    };
    let (event, since) = behind.find(|(_, time)| time.basis == Basis::Absolute && time.days.is_some())?;
    let since = since.days.as_ref()?.hull();
    let ahead = if looks_ahead(tokens, mention.span) { A_YEAR } else { 0 };
    let from = since.from.date()?.checked_add_months(Months::new(low))?.checked_sub_months(Months::new(ahead))?;
    let until = since.until.date()?.checked_add_months(Months::new(high))?;
    let days = DayRange::new(Day::of(from), Day::of(until))?;
    Some((mention.span.join(event.span), days.into()))
}

/// How long before something it is usually written about, in months, where the text only says that it is to come.
const A_YEAR: u32 = 12;

/// The least and the most whole months of a length that is given in years and not open upwards.
fn months(length: Length) -> Option<(u32, u32)> {
    let (low, high) = (length.bounds.low * 12.0, length.bounds.high * 12.0);
    (length.unit == Unit::Year && low >= 6.0 && high <= 6000.0).then_some((low.floor() as u32, high.ceil() as u32))
}

fn word_behind<'t>(tokens: &[Token], span: Span, text: &'t str) -> &'t str {
    let behind = tokens.partition_point(|token| token.span.end <= span.end);
    tokens.get(behind).map_or("", |token| token.span.of(text))
}

/// Whether a word of the future stands in the eight before a time expression.
fn looks_ahead(tokens: &[Token], span: Span) -> bool {
    let at = tokens.partition_point(|token| token.span.end <= span.start);
    tokens.get(at.saturating_sub(8)..at).unwrap_or_default().iter().any(Token::looks_ahead)
}

/// A full past date after which the article must have been written: its own year is given, and its sentence looks nowhere ahead.
fn written_after(input: AnchorInput<'_>, sentence: &Sentence, mention: &TimeMention, time: &Time) -> Option<DaySet> {
    let tokens = input.segmented.tokens_of(sentence);
    let text = input.article.field(sentence.field)?.text.as_str();
    let at = tokens.partition_point(|token| token.span.end <= mention.span.start);
    let preposition = at.checked_sub(1).and_then(|i| tokens.get(i)).map_or("", |token| token.span.of(text));
    let past = matches!(preposition.to_ascii_lowercase().as_str(), "in" | "on" | "since");
    if !past || time.basis != Basis::Absolute || tokens.iter().any(Token::looks_ahead) {
        return None;
    }
    let from = time.days.as_ref()?.hull().from;
    (!from.is_open()).then(|| DayRange::since(from).into())
}

/// Whether a text says of anything that it is under way.
fn says_now(text: &str) -> bool {
    const NOW: [&str; 6] =
        ["is being held", "are being held", "is under way", "is underway", "ongoing", "is taking place"];
    static FINDERS: LazyLock<[Finder<'static>; 6]> = LazyLock::new(|| NOW.map(Finder::new));
    FINDERS.iter().any(|finder| finder.find(text.as_bytes()).is_some())
}

/// Yearly events that are said to be under way: "is being held", "ongoing", "this week's".
fn under_way(input: AnchorInput<'_>, field: &Field, sentence: &Sentence, anchor: &mut Anchor) {
    let yearly = || input.knowledge.periods.iter().filter(|period| matches!(period.days, PeriodDays::Yearly { .. }));
    let said = sentence.span.of(&field.text);
    if !says_now(said) {
        return;
    }
    let lower = said.to_lowercase();
    for period in yearly() {
        let Some((at, name)) = period.called.iter().find_map(|name| Some((lower.find(name.as_str())?, name))) else {
            continue;
        };
        let PeriodDays::Yearly { from, until } = period.days else { continue };
        let Some(days) = each_year(anchor.days.hull(), from, until) else { continue };
        let (at, len) = (u32::try_from(at).unwrap_or(0), u32::try_from(name.len()).unwrap_or(0));
        let start = sentence.span.start.saturating_add(at);
        anchor.narrow(sentence, Span::new(start, start.saturating_add(len)), &days);
    }
}

/// The days from one month and day to another of every year of a bounded stretch of at most a lifetime.
fn each_year(within: DayRange, from: (u8, u8), until: (u8, u8)) -> Option<DaySet> {
    const LIFETIME: i32 = 100;
    let (first, last) = (within.from.date()?.year() - 1, within.until.date()?.year());
    if last - first > LIFETIME {
        return None;
    }
    let day = |year, (month, day): (u8, u8)| NaiveDate::from_ymd_opt(year, month.into(), day.into()).map(Day::of);
    DaySet::from_ranges((first..=last).filter_map(|year| {
        let next = if until < from { year + 1 } else { year };
        DayRange::new(day(year, from)?, day(next, until)?)
    }))
}
