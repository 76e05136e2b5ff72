//! What an article says of people's ages: the days on which each can have been born by it.

use chrono::{Datelike, Months};

use super::ArticleContext;
use super::times::{around, published, words};
use crate::recognise::name::NameKind;
use crate::recognise::time::{DateParts, TimeExpr, TimeMention};
use crate::segment::Sentence;
use crate::text::{FieldKind, Span};
use crate::value::{Day, DayRange};

/// What one place says of a person's age.
#[derive(Debug)]
pub(super) struct AgeClaim {
    /// The person, an index of the reading's people.
    pub(super) person: u32,
    pub(super) field: FieldKind,
    pub(super) span: Span,
    /// The days on which the person can have been born.
    pub(super) born: DayRange,
    /// In words: "aged 58 on 10 June 2024", "born 1950", "aged 31 in 1991".
    pub(super) says: String,
    /// Whether the age is that at the publication.
    pub(super) is_now: bool,
    /// Where it comes from, if not from the article.
    pub(super) source: Option<String>,
}

/// Every claim on the age of a person whose name stands beside it.
pub(super) fn age_claims(article: &ArticleContext<'_>) -> Vec<AgeClaim> {
    let mut claims = Vec::new();
    if let Some(published) = published(article) {
        for (person, own) in (0..).zip(&article.reading.people) {
            claims.extend(own.mentions.iter().filter_map(|name| now(article, person, *name, published)));
        }
        claims.extend(
            (0..)
                .zip(&article.reading.sentences)
                .filter_map(|(at, sentence)| at_death(article, at, sentence, published)),
        );
    }
    claims.extend(article.reading.time_mentions.iter().filter_map(|date| dated(article, date)));
    let mut people: Vec<u32> = claims.iter().map(|claim| claim.person).collect();
    people.sort_unstable();
    people.dedup();
    claims.extend(people.into_iter().filter_map(|person| known(article, person)));
    claims
}

/// The birth that the fact files tell, of someone whose title in the article shows that no namesake is meant.
fn known(article: &ArticleContext<'_>, person: u32) -> Option<AgeClaim> {
    let person_here = article.reading.people.get(person as usize)?;
    let facts = article.knowledge.people.get(usize::from(person_here.fact?))?;
    let mut names = person_here.mentions.iter().filter_map(|name| article.reading.names.get(*name as usize));
    let name = names.find(|name| name.title.as_ref().is_some_and(|title| title.office.is_some()))?;
    let born = facts.born?;
    let (says, source) = (format!("born on {born}"), Some(facts.source.clone()));
    Some(AgeClaim { person, field: name.field, span: name.span, born, says, is_now: false, source })
}

/// "Vera Lindt, 58,": the age at the publication.
fn now(article: &ArticleContext<'_>, person: u32, name: u32, published: DayRange) -> Option<AgeClaim> {
    let name = article.reading.names.get(name as usize).filter(|name| !name.possessive)?;
    let sentence = article.reading.sentences.get(name.sentence as usize)?;
    let behind = article.text(name.field, Span::new(name.span.end, sentence.span.end));
    let (age, len) = age_behind(behind)?;
    let start = name.span.end + u32::try_from(behind.find(|c: char| c.is_ascii_digit())?).ok()?;
    if tells_another_time(article, name.sentence, published) {
        return None;
    }
    let from = years_before(published.from, age + 1)?.plus(1);
    let born = DayRange::new(from, years_before(published.until, age)?)?;
    let says = format!("aged {age} on {published}");
    Some(AgeClaim {
        person,
        field: name.field,
        span: Span::new(start, start + len),
        born,
        says,
        is_now: true,
        source: None,
    })
}

/// "He was 91." behind a sentence that tells who died.
fn at_death(article: &ArticleContext<'_>, at: u32, sentence: &Sentence, published: DayRange) -> Option<AgeClaim> {
    /// Obituaries come out within so many days.
    const LATE: i32 = 14;
    // Only sentences of that very length are read.
    if !(10..=11).contains(&sentence.span.len()) {
        return None;
    }
    let text = article.text(sentence.field, sentence.span);
    let age = text.strip_prefix("He was ").or(text.strip_prefix("She was "))?.strip_suffix('.')?;
    let age: u32 = age.parse().ok().filter(|age| (16..=99).contains(age))?;
    let told = article.reading.sentences.get(at.checked_sub(1)? as usize)?;
    if !words(article.text(told.field, told.span)).iter().any(|word| word == "died") {
        return None;
    }
    let mut names = (0u32..).zip(&article.reading.names);
    let (name, _) = names.find(|(_, name)| name.sentence == at - 1 && name.kind == NameKind::Person)?;
    let born =
        DayRange::new(years_before(published.from.plus(-LATE), age + 1)?.plus(1), years_before(published.until, age)?)?;
    let says = format!("aged {age} shortly before {published}");
    let person = person_of(article, name)?;
    Some(AgeClaim { person, field: sentence.field, span: sentence.span, born, says, is_now: true, source: None })
}

/// The age right behind a name, and how many bytes it takes: ", 58," ", aged 58." ", 58, who".
fn age_behind(behind: &str) -> Option<(u32, u32)> {
    let figure = behind.strip_prefix(", ")?;
    let figure = figure.strip_prefix("aged ").or(figure.strip_prefix("now ")).unwrap_or(figure);
    let (digits, rest) = figure.split_at_checked(2)?;
    let age: u32 = digits.parse().ok().filter(|age| (16..=99).contains(age))?;
    let ends = rest == "." || rest.starts_with(", ") && !starts_with_figure(rest.get(2..)?);
    // "Lindt, 58, Moreau, 41 and Roth, 12" may be their points or votes.
    (ends && !is_list(rest)).then_some((age, 2))
}

fn starts_with_figure(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether names with figures follow one another.
fn is_list(rest: &str) -> bool {
    rest.strip_prefix(", ").and_then(|rest| rest.split_once(", ")).is_some_and(|(_, next)| starts_with_figure(next))
}

/// Whether a date of the sentence lies elsewhere than around the publication, so that the age may be that of then.
fn tells_another_time(article: &ArticleContext<'_>, sentence: u32, published: DayRange) -> bool {
    const NEAR: i32 = 31;
    let around = DayRange { from: published.from.plus(-NEAR), until: published.until.plus(NEAR) };
    let times = article.reading.time_mentions.iter().zip(&article.reading.times);
    let own = times.skip_while(|(mention, _)| mention.sentence < sentence).take_while(|(m, _)| m.sentence == sentence);
    let mut days = own.filter_map(|(_, time)| time.days.as_ref());
    days.any(|days| days.hull().intersect(around).is_none())
}

/// "was born in 1950", "retired in 1991 at 31", "in 1991 at the age of 31": an age or birth with its year, in a
/// sentence that speaks of one person.
fn dated(article: &ArticleContext<'_>, date: &TimeMention) -> Option<AgeClaim> {
    let TimeExpr::Date { parts, hedge: None, .. } = &date.expr else { return None };
    let days = days(*parts)?;
    let (before, after) = around(article, date, date.span);
    if !before.contains("born") && !before.contains("Born") && !tells_age(after) {
        return None;
    }
    let (before, after) = (words(before), words(after));
    let before: Vec<&str> = before.iter().map(String::as_str).collect();
    let after: Vec<&str> = after.iter().map(String::as_str).collect();
    let (born, says) = if is_birth(&before) {
        (days, format!("born {} {days}", if days.from == days.until { "on" } else { "in" }))
    } else {
        let age = age_then(&after).filter(|_| before.last() == Some(&"in"))?;
        let from = years_before(days.from, age + 1)?.plus(1);
        (DayRange::new(from, years_before(days.until, age)?)?, format!("aged {age} in {days}"))
    };
    let person = only_person(article, date.sentence).filter(|_| !speaks_of_kin(&before))?;
    Some(AgeClaim { person, field: date.field, span: date.span, born, says, is_now: false, source: None })
}

/// "born in Rome on", "was born in", "born".
fn is_birth(before: &[&str]) -> bool {
    const REACH: usize = 8;
    const ELSE: [&str; 12] =
        ["after", "and", "before", "but", "in", "moved", "to", "when", "where", "which", "while", "who"];
    let Some(behind) = before.iter().rev().take(REACH).position(|word| *word == "born") else { return false };
    let place = before.get(before.len() - behind..).unwrap_or_default();
    match place {
        [] | ["in" | "on"] => true,
        ["in", place @ .., "in" | "on"] => {
            !place.iter().any(|word| ELSE.contains(word) || word.starts_with(|c: char| c.is_ascii_digit()))
        }
        _ => false,
    }
}

/// Whether a text can start with an age: a test before its words are taken apart.
fn tells_age(after: &str) -> bool {
    let after = after.trim_start_matches(|c: char| !c.is_alphanumeric());
    after.starts_with("at ") || after.starts_with("aged ")
}

/// "at 31", "at the age of 31", "aged 31" right behind a year.
fn age_then(after: &[&str]) -> Option<u32> {
    let age = match after {
        ["at", "the", "age", "of", age, ..] | ["at" | "aged", age, ..] => *age,
        _ => return None,
    };
    age.parse().ok().filter(|age| (10..=99).contains(age))
}

/// The one person of a sentence; the person of an age must be certain.
fn only_person(article: &ArticleContext<'_>, sentence: u32) -> Option<u32> {
    let names = (0u32..).zip(&article.reading.names);
    let mut own = names.filter(|(_, name)| name.sentence == sentence && name.kind == NameKind::Person);
    let (name, mention) = own.next()?;
    let first = person_of(article, name)?;
    // Named twice in one sentence, it may be two people of one name.
    (!mention.possessive && own.next().is_none()).then_some(first)
}

/// The person that a name means.
fn person_of(article: &ArticleContext<'_>, name: u32) -> Option<u32> {
    let at = article.reading.people.iter().position(|person| person.mentions.contains(&name))?;
    u32::try_from(at).ok()
}

/// Whether the words speak of someone's family, whose birth it may be.
fn speaks_of_kin(before: &[&str]) -> bool {
    const KIN: [&str; 16] = [
        "baby",
        "brother",
        "child",
        "children",
        "couple",
        "daughter",
        "father",
        "grandfather",
        "husband",
        "mother",
        "parents",
        "sister",
        "son",
        "twins",
        "whose",
        "wife",
    ];
    before.iter().any(|word| KIN.contains(word))
}

/// The days of a date with a year, in modern times.
fn days(parts: DateParts) -> Option<DayRange> {
    let year = parts.year.filter(|year| *year >= 1900 && parts.part.is_none())?;
    match (parts.month, parts.day) {
        (Some(month), Some(day)) => Day::ymd(year, month.into(), day.into()).map(DayRange::day),
        (Some(month), None) => DayRange::month(year, month.into()),
        (None, _) => DayRange::year(year),
    }
}

fn years_before(day: Day, years: u32) -> Option<Day> {
    day.date()?
        .checked_sub_months(Months::new(years.checked_mul(12)?))
        .map(Day::of)
        .filter(|day| day.date().is_some_and(|date| date.year() > 0))
}
