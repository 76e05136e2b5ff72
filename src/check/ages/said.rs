//! A claim in words: for the message, the labels and the derivation.

use std::borrow::Cow;

use chrono::Months;

use crate::check::ArticleContext;
use crate::claims::{AgeInYears, LifeClaim, Moment, Said};
use crate::finding::Label;
use crate::value::{Day, DayRange};

/// A claim, and where it comes from if not from the article.
#[derive(Clone)]
pub(super) struct Claim<'a> {
    pub(super) said: Cow<'a, LifeClaim>,
    pub(super) source: Option<&'a str>,
}

/// All claims on people's lives, by person: those of the article, and the births that the fact files tell of people of whom it
/// makes any.
pub(super) fn claims<'a>(article: &ArticleContext<'a>) -> Vec<Claim<'a>> {
    let told = &article.reading.lives.claims;
    let mut claims: Vec<Claim<'a>> =
        told.iter().map(|claim| Claim { said: Cow::Borrowed(claim), source: None }).collect();
    let mut people: Vec<u32> = told.iter().map(|claim| claim.person).collect();
    people.dedup();
    claims.extend(people.into_iter().filter_map(|person| known(article, person)));
    claims.sort_by_key(|claim| (claim.said.person, claim.said.field, claim.said.span));
    claims
}

/// The birth that the fact files tell, of someone whose title in the article shows that no namesake is meant.
fn known<'a>(article: &ArticleContext<'a>, person: u32) -> Option<Claim<'a>> {
    let here = article.reading.people.get(person as usize)?;
    let facts = article.knowledge.people.get(usize::from(here.fact?))?;
    let mut names = here.mentions.iter().filter_map(|name| article.reading.names.get(*name as usize));
    let name = names.find(|name| name.title.as_ref().is_some_and(|title| title.office.is_some()))?;
    let said = LifeClaim {
        person,
        or: None,
        said: Said::Born,
        at: Moment::Days(facts.born?),
        field: name.field,
        sentence: name.sentence,
        span: name.span,
        time: None,
    };
    Some(Claim { said: Cow::Owned(said), source: Some(&facts.source) })
}

impl<'a> Claim<'a> {
    /// The claim of the other person that may be meant.
    pub(super) fn turned(&self) -> Claim<'a> {
        let said = &self.said;
        let said =
            LifeClaim { person: said.or.unwrap_or(said.person), or: Some(said.person), ..LifeClaim::clone(said) };
        Claim { said: Cow::Owned(said), source: self.source }
    }

    /// "aged 58 on 10 June 2024", "born in 1950", "serving in the forces in 1968".
    pub(super) fn says(&self, article: &ArticleContext<'_>) -> String {
        let when = self.when(article);
        match self.said.said {
            Said::Age(years) => format!("aged {}{when}", in_words(years)),
            Said::Turned(age) => format!("turning {age}{when}"),
            Said::Born => format!("born{when}"),
            Said::Died => format!("dead{when}"),
            Said::Did(deed) => {
                let deed = article.knowledge.deeds.get(usize::from(deed)).map_or("", |deed| &deed.says);
                match self.said.at {
                    Moment::SinceDeed { .. } => {
                        format!("{deed} {} before", article.text(self.said.field, self.said.span))
                    }
                    _ => format!("{deed}{when}"),
                }
            }
        }
    }

    /// The least age for the deed that the claim tells.
    pub(super) fn youngest(&self, article: &ArticleContext<'_>) -> Option<u32> {
        let Said::Did(deed) = self.said.said else { return None };
        article.knowledge.deeds.get(usize::from(deed)).map(|deed| deed.youngest)
    }

    /// The claim's time in words, with a space before it.
    fn when(&self, article: &ArticleContext<'_>) -> String {
        let deed = |deed: u16| article.knowledge.deeds.get(usize::from(deed)).map_or("", |deed| &deed.says);
        match self.said.at {
            Moment::Writing => match crate::check::wording::times::published(article) {
                Some(days) => format!(" {}", on(days)),
                None => " now".to_owned(),
            },
            Moment::Days(days) => format!(" {}", on(days)),
            Moment::Lately => " shortly before the article".to_owned(),
            Moment::Death => " at death".to_owned(),
            Moment::Deed(of) => format!(" when {}", deed(of)),
            Moment::SinceDeed { .. } => String::new(),
            Moment::Event(_) => " then".to_owned(),
        }
    }

    /// The name of whom it is said.
    pub(super) fn person<'t>(&self, article: &ArticleContext<'t>) -> &'t str {
        article.reading.people.get(self.said.person as usize).map_or("", |person| &person.name)
    }

    /// A line of the derivation.
    pub(super) fn line(&self, article: &ArticleContext<'_>) -> String {
        let person = self.person(article);
        let says = self.says(article);
        match (self.source, self.born(article)) {
            (Some(source), _) => format!("{person} was {says} ({source})"),
            (None, Some(born)) if self.said.said != Said::Born => format!("{says}: born {born}"),
            _ => format!("{person}: {says}"),
        }
    }

    /// The label at its words.
    pub(super) fn label(&self, article: &ArticleContext<'_>) -> Label {
        let note = match self.born(article) {
            Some(born) => format!("born {born}"),
            None => self.says(article),
        };
        let span = match self.said.time {
            Some(time) if self.said.span.join(time).len() <= 60 => self.said.span.join(time),
            _ => self.said.span,
        };
        article.label(self.said.field, span, note)
    }

    /// The days on which the person was born by this claim alone, where its time is known.
    fn born(&self, article: &ArticleContext<'_>) -> Option<DayRange> {
        let days = match self.said.at {
            Moment::Writing => crate::check::wording::times::published(article)?,
            Moment::Days(days) => days,
            _ => return None,
        };
        match self.said.said {
            Said::Born => Some(days),
            Said::Age(years) => {
                DayRange::new(years_before(days.from, years.until + 1)?.plus(1), years_before(days.until, years.from)?)
            }
            Said::Turned(age) => DayRange::new(years_before(days.from, age)?, years_before(days.until, age)?),
            Said::Died | Said::Did(_) => None,
        }
    }
}

/// Claims in a row: "A and B", "A, B and C". An age at death takes in when that was.
pub(super) fn joined<'c, 'a: 'c>(article: &ArticleContext<'_>, claims: impl Iterator<Item = &'c Claim<'a>>) -> String {
    let claims: Vec<&Claim<'a>> = claims.collect();
    let at_death = claims.iter().any(|claim| claim.said.at == Moment::Death);
    let died = claims.iter().find(|claim| at_death && claim.said.said == Said::Died);
    let shown = claims.iter().filter(|claim| !(at_death && claim.said.said == Said::Died));
    let of_several = claims.iter().any(|claim| claim.said.or.is_some());
    let says = shown.map(|claim| match died.filter(|_| claim.said.at == Moment::Death) {
        Some(died) => format!("{}{}", claim.says(article), died.when(article)),
        None if of_several && claim.said.or.is_none() => format!("{} ({})", claim.says(article), claim.person(article)),
        None => claim.says(article),
    });
    let says: Vec<String> = says.collect();
    match says.as_slice() {
        [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        _ => says.concat(),
    }
}

/// "in 1950", "on 10 June 2024", "between 7 April 2022 and 7 May 2022".
fn on(days: DayRange) -> String {
    let shown = days.to_string();
    match shown.split_once(" to ") {
        Some((from, until)) => format!("between {from} and {until}"),
        None => format!("{} {shown}", if days.from == days.until { "on" } else { "in" }),
    }
}

fn in_words(years: AgeInYears) -> String {
    if years.from == years.until { years.from.to_string() } else { format!("{} to {}", years.from, years.until) }
}

fn years_before(day: Day, years: u32) -> Option<Day> {
    let date = day.date()?.checked_sub_months(Months::new(years.checked_mul(12)?))?;
    Some(Day::of(date))
}
