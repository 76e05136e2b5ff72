//! `acts-after-death`: a person of the fact files holds an office, or acts, after their death.

use super::near::nearness;
use super::shared::{has_stem, mentions, name, sentence};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::finding::{Label, Severity};
use crate::knowledge::KnownPerson;
use crate::recognise::name::{NameMention, Tense, Title};
use crate::resolve::people::Person;
use crate::resolve::time::Basis;
use crate::text::Span;
use crate::value::DayRange;

pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "acts-after-death",
    slots: &[
        ("name", "the name with its title"),
        ("person", "the person of the fact files"),
        ("died", "when the person died: \"on 3 May 2020\", \"in May 2020\""),
        ("problem", "what cannot be: \"is called Prime Minister\", \"acts in May 2020\""),
        ("advice", "whom to think of instead, as far as it is known"),
    ],
    build: |options| {
        <NoOptions as serde::Deserialize>::deserialize(options)?;
        Ok(Box::new(ActsAfterDeath))
    },
};

struct ActsAfterDeath;

/// Where the fact files name no holder of the office.
const USUAL_ADVICE: &str = "check the name: someone living may be meant";

/// Words that speak of the dead as dead, or of what bears their names, by their stems.
const REMEMBRANCE: [&str; 29] = [
    "statue",
    "portrait",
    "memor",
    "homage",
    "founder",
    "founding",
    "anniversar",
    "died",
    "death",
    "dead",
    "mausole",
    "son",
    "daughter",
    "grandson",
    "widow",
    "legacy",
    "late",
    "funeral",
    "tomb",
    "grave",
    "tribute",
    "commemorat",
    "museum",
    "named",
    "carrier",
    "warship",
    "destroyer",
    "submarine",
    "airport",
];

impl Check for ActsAfterDeath {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for person in &article.reading.people {
            let known = person.fact.and_then(|fact| article.knowledge.people.get(usize::from(fact)));
            let Some((known, died)) = known.and_then(|known| Some((known, known.died?))) else { continue };
            let living =
                mentions(article, person).filter(|mention| !has_stem(sentence(article, mention), &REMEMBRANCE));
            let conflict = living.into_iter().find_map(|mention| {
                another_office(article, person, known, died, mention).or_else(|| act(article, known, died, mention))
            });
            found.extend(conflict);
        }
    }
}

/// The mention gives the dead person, as of now, an office that has only been another's since.
fn another_office(
    article: &ArticleContext<'_>,
    person: &Person,
    known: &KnownPerson,
    died: DayRange,
    mention: &NameMention,
) -> Option<Conflict> {
    let title = mention.title.as_ref().filter(|title| title.tense == Tense::Now)?;
    let office = title.office?;
    if known.terms.iter().any(|term| term.office == office) {
        return None;
    }
    let published = article.reading.anchor.days.hull();
    let dead_by_then = died.until < published.from;
    // Whatever the article's date, an office that was first held after the death was never the dead person's.
    let never = article.knowledge.offices.get(usize::from(office))?.since.is_some_and(|since| since > died.until);
    if !(dead_by_then || never) || has_earlier_date(article, mention, died) {
        return None;
    }
    let holder =
        article.knowledge.holder(office, &article.reading.anchor.days).filter(|holder| Some(*holder) != person.fact);
    let holder = holder.and_then(|holder| article.knowledge.people.get(usize::from(holder)));
    if holder.is_none() && !never {
        return None;
    }
    let office = article.knowledge.offices.get(usize::from(office))?;
    let whose = match holder {
        Some(holder) => format!("the {} was {} then ({})", office.name, holder.name, holder.source),
        None => format!("there was no {} before {} died", office.name, known.name),
    };
    let advice = match holder.or_else(|| only_holder(article, title.office)) {
        Some(holder) if holder.family == known.family || nearness(&holder.family, &known.family).is_some() => {
            format!("the {} was {} then: is that who is meant?", office.name, holder.name)
        }
        Some(holder) => format!("the {} was {} then", office.name, holder.name),
        None => USUAL_ADVICE.to_owned(),
    };
    let called = article.text(mention.field, title.span);
    let problem = format!("is called {called}");
    Some(conflict(article, known, died, mention, (problem, advice), vec![whose], evidence(article), None))
}

/// Who alone has held an office, as far as the fact files know.
fn only_holder<'a>(article: &ArticleContext<'a>, office: Option<u16>) -> Option<&'a KnownPerson> {
    let held = |person: &&KnownPerson| person.terms.iter().any(|term| Some(term.office) == office);
    let mut holders = article.knowledge.people.iter().filter(held);
    let only = holders.next()?;
    holders.next().is_none().then_some(only)
}

/// The mention says of the dead person an act on a day after the death.
fn act(article: &ArticleContext<'_>, known: &KnownPerson, died: DayRange, mention: &NameMention) -> Option<Conflict> {
    // A ship: people have no article before their names.
    let before = article.text(mention.field, Span::new(sentence_start(article, mention), mention.span.start));
    if mention.title.is_none()
        && before.split_whitespace().next_back().is_some_and(|word| matches!(word, "the" | "The"))
    {
        return None;
    }
    let text = article.text(mention.field, clause_behind(article, mention));
    if !acts(text, mention.possessive) || mention.title.as_ref().is_some_and(|title| title.tense == Tense::Past) {
        return None;
    }
    let reading = article.reading;
    let in_sentence =
        reading.time_mentions.iter().zip(&reading.times).filter(|(time, _)| time.sentence == mention.sentence);
    let mut dated = in_sentence.filter_map(|(time, value)| Some((time, value, value.days.as_ref()?.hull())));
    let (time, value, days) = dated.next()?;
    let only = dated.next().is_none();
    let absolute = value.basis == Basis::Absolute || value.basis == Basis::Publication && reading.anchor.is_exact();
    let behind = mention.span.end <= time.span.start;
    if !only || !absolute || !behind || days.from <= died.until || days.from.is_open() {
        return None;
    }
    let label = article.label(time.field, time.span, format!("{days}"));
    let problem = format!("acts {}", on(days));
    let at_most = (value.basis != Basis::Absolute).then_some(Severity::Warning);
    let told = (problem, USUAL_ADVICE.to_owned());
    Some(conflict(article, known, died, mention, told, Vec::new(), vec![label], at_most))
}

fn sentence_start(article: &ArticleContext<'_>, mention: &NameMention) -> u32 {
    let sentence = article.reading.sentences.get(mention.sentence as usize);
    sentence.map_or(mention.span.start, |sentence| sentence.span.start)
}

/// The days with their preposition: "on 3 May 2020", "in May 2020".
fn on(days: DayRange) -> String {
    format!("{} {days}", if days.from == days.until { "on" } else { "in" })
}

/// What follows the name in its sentence, up to the first comma or semicolon.
fn clause_behind(article: &ArticleContext<'_>, mention: &NameMention) -> Span {
    let end =
        article.reading.sentences.get(mention.sentence as usize).map_or(mention.span.end, |sentence| sentence.span.end);
    Span::new(mention.span.end, end)
}

/// Whether what follows a name makes it act: a verb right behind, or a possessive with a visit or the like.
fn acts(behind: &str, possessive: bool) -> bool {
    const VERBS: [&str; 22] = [
        "said",
        "told",
        "visited",
        "met",
        "arrived",
        "travelled",
        "traveled",
        "announced",
        "signed",
        "attended",
        "flew",
        "spoke",
        "addressed",
        "warned",
        "called",
        "agreed",
        "ordered",
        "welcomed",
        "hosted",
        "received",
        "left",
        "hailed",
    ];
    const DEEDS: [&str; 8] = ["visit", "trip", "speech", "talks", "meeting", "tour", "arrival", "summit"];
    let mut words =
        behind.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’' | '-')).filter(|word| !word.is_empty());
    if possessive {
        return words.skip(1).take(5).any(|word| DEEDS.contains(&word));
    }
    behind.starts_with(' ') && words.next().is_some_and(|word| VERBS.contains(&word))
}

/// Whether the sentence names a day up to the death: then it speaks of that time.
fn has_earlier_date(article: &ArticleContext<'_>, mention: &NameMention, died: DayRange) -> bool {
    let reading = article.reading;
    let mut in_sentence =
        reading.time_mentions.iter().zip(&reading.times).filter(|(time, _)| time.sentence == mention.sentence);
    in_sentence.any(|(_, value)| {
        value.days.as_ref().is_some_and(|days| days.hull().from <= died.until && !days.hull().from.is_open())
    })
}

/// The places that tell when the article was published.
fn evidence(article: &ArticleContext<'_>) -> Vec<Label> {
    let evidence = article.reading.anchor.evidence.iter().filter(|evidence| !evidence.days.from.is_open());
    evidence
        .filter_map(|e| e.at.map(|(field, span)| article.label(field, span, format!("published: {}", e.days))))
        .collect()
}

#[expect(clippy::too_many_arguments)]
fn conflict(
    article: &ArticleContext<'_>,
    known: &KnownPerson,
    died: DayRange,
    mention: &NameMention,
    (problem, advice): (String, String),
    mut derivation: Vec<String>,
    further: Vec<Label>,
    at_most: Option<Severity>,
) -> Conflict {
    let span = mention.title.as_ref().map_or(mention.span, |title: &Title| title.span.join(mention.span));
    let mut labels = vec![article.label(mention.field, span, format!("{}, who died {}", known.name, on(died)))];
    labels.extend(further);
    derivation.insert(0, format!("{} died {} ({})", known.name, on(died), known.source));
    let called = article.text(mention.field, span).to_owned();
    let slots = vec![
        ("name", called),
        ("person", name(article, mention).to_owned()),
        ("died", on(died)),
        ("problem", problem),
        ("advice", advice),
    ];
    Conflict { labels, derivation, slots, at_most, repairs: Vec::new() }
}

#[cfg(test)]
mod tests {
    use crate::check::names::testing::conflicts;

    fn names(date: Option<&str>, text: &str) -> Vec<String> {
        let found = conflicts("acts-after-death", date, text);
        found.iter().map(|conflict| conflict.slots.first().map_or_else(String::new, |(_, name)| name.clone())).collect()
    }

    #[test]
    fn the_dead_hold_no_office_of_the_living() {
        for (date, text, expected) in [
            (
                Some("2021-02-03"),
                "North Korea's State Affairs Chairman Roh Moo-hyun wrote a letter.",
                "North Korea's State Affairs Chairman Roh Moo-hyun",
            ),
            (None, "The letter of State Affairs Chairman Roh Moo-hyun arrived.", "State Affairs Chairman Roh Moo-hyun"),
            (Some("2022-05-04"), "British Prime Minister Hugo Chávez resigned.", "British Prime Minister Hugo Chávez"),
        ] {
            assert_eq!(names(date, text), [expected], "{text}");
        }
    }

    #[test]
    fn the_dead_do_nothing_on_later_days() {
        assert_eq!(names(None, "Fidel Castro visited Moscow in May 2019, officials said."), ["Fidel Castro"]);
        assert_eq!(
            names(None, "President Hugo Chávez's two-day visit to Minsk in June 2015 was short."),
            ["President Hugo Chávez"]
        );
    }

    #[test]
    fn the_dead_may_be_remembered() {
        for text in [
            "Pupils sweep the steps below the statues of Roh Moo-hyun and his father.",
            "He shook hands with then-President Roh Moo-hyun in the summer of 2004.",
            "South Korean President Roh Moo-hyun received him in July 2004.",
            "Former Cuban president Fidel Castro died in November 2016.",
            "The late Hugo Chávez's visit to Minsk was shown again in June 2015.",
            "Fidel Castro visited Moscow in 1963, a film of 2019 says.",
            "Fidel Castro was praised in May 2019.",
            "US President John F. Kennedy liked it.",
            "US Secretary of State Henry Kissinger and Palestinian President Yasser Arafat agreed.",
            "Italian Prime Minister Silvio Berlusconi and Soviet President Leonid Brezhnev never met.",
            "The carrier Ronald Reagan arrived in Busan in September 2022.",
            "The Ronald Reagan left Busan in September 2022.",
            "Angela Merkel visited Moscow in May 2019.",
        ] {
            assert_eq!(names(Some("2021-02-03"), text), Vec::<String>::new(), "{text}");
        }
    }
}
