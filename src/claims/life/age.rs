//! Ages with their person and their time.

use chrono::Datelike;
use smallvec::SmallVec;

use super::moment::{dated, dates, is_near, is_of_birth, tells_another_time};
use super::{AgeInYears, LifeClaim, Moment, Said, Story, death, deed, dying, holder};
use crate::claims::connective::clause_around;
use crate::claims::view::SentenceView;
use crate::knowledge::Deed;
use crate::lexicon::Class;
use crate::recognise::age::{AgeForm, AgeMention, AgeTime};
use crate::text::{Role, Span};
use crate::value::DayRange;

/// Adds the ages that people of the article are said to have or have had.
pub(super) fn claims(story: &Story<'_>, ages: &[AgeMention], out: &mut Vec<LifeClaim>) {
    for of_sentence in ages.chunk_by(|a, b| a.sentence == b.sentence) {
        let Some(first) = of_sentence.first() else { continue };
        let Some(sentence) = story.article.sentence(first.sentence) else { continue };
        // A picture may be older than its article, and posts speak for others.
        if sentence.sentence.role != Role::Paragraph && sentence.sentence.role != Role::Heading {
            continue;
        }
        let pair = pair(story, &sentence, of_sentence);
        if pair.is_empty() {
            for age in of_sentence {
                out.extend(claim(story, &sentence, age));
                out.extend(death::claim(story, &sentence, age));
            }
        }
        out.extend(pair);
    }
    leave_out_namesakes(out);
    settle_the_dead(story, out);
}

/// Two ages of one name in one sentence are those of two people: "Lindt, 34, did the books and Lindt, 30, the cooking".
fn leave_out_namesakes(claims: &mut Vec<LifeClaim>) {
    let now = |claim: &LifeClaim| match claim.said {
        Said::Age(years) if claim.at == Moment::Writing => Some((claim.person, claim.sentence, years)),
        _ => None,
    };
    let all: SmallVec<[_; 8]> = claims.iter().filter_map(now).collect();
    let has_namesake = |(person, sentence, years)| {
        all.iter().any(|(other, at, its)| (person, sentence) == (*other, *at) && years != *its)
    };
    claims.retain(|claim| !now(claim).is_some_and(has_namesake));
}

/// Who is said to have died is no longer so old: an age beside the name is then that at death.
fn settle_the_dead(story: &Story<'_>, claims: &mut Vec<LifeClaim>) {
    let dead: SmallVec<[u32; 4]> =
        claims.iter().filter(|claim| claim.said == Said::Died).map(|claim| claim.person).collect();
    let living = |claim: &LifeClaim| claim.at == Moment::Writing && dead.contains(&claim.person);
    // "In the film the 18-year-old Lindt plays a maid."
    let compound = |claim: &LifeClaim| story.article.article.text_at(claim.field, claim.span).ends_with("old");
    claims.retain(|claim| !(living(claim) && compound(claim)));
    claims.iter_mut().filter(|claim| living(claim)).for_each(|claim| claim.at = Moment::Death);
}

/// The time of an age and the words that tell it.
type Timed = (Moment, Option<Span>);

fn claim(story: &Story<'_>, sentence: &SentenceView<'_>, age: &AgeMention) -> Option<LifeClaim> {
    let holder = holder::holder(story, sentence, age)?;
    let (at, time) = match age.form {
        AgeForm::Turned | AgeForm::Birthday => birthday(story, sentence, age)?,
        _ if age.time == AgeTime::Now => (Moment::Writing, None),
        AgeForm::Apposed | AgeForm::Compound => beside(story, sentence, age)?,
        AgeForm::Aged if holder.beside => beside(story, sentence, age)?,
        AgeForm::Is | AgeForm::YearsOld => then(story, sentence, age)?,
        AgeForm::At | AgeForm::Aged => at_an_age(story, sentence, age)?,
        AgeForm::Decade | AgeForm::Of => return None,
    };
    Some(made(sentence, age, holder.person, (at, time)))
}

fn made(sentence: &SentenceView<'_>, age: &AgeMention, person: u32, (at, time): Timed) -> LifeClaim {
    let years = AgeInYears { from: age.years.0, until: age.years.1 };
    let said = match age.form {
        AgeForm::Turned | AgeForm::Birthday => Said::Turned(age.value),
        _ => Said::Age(years),
    };
    let field = sentence.sentence.field;
    LifeClaim { person, or: None, said, at, field, sentence: sentence.index, span: age.span, time }
}

/// "Vera Lindt, 58,", "the 58-year-old": the age now, unless the sentence tells of another time.
fn beside(story: &Story<'_>, sentence: &SentenceView<'_>, age: &AgeMention) -> Option<Timed> {
    if age.time == AgeTime::Then {
        return timed(story, sentence, age);
    }
    // "Jones, 19, disappeared", whenever that was.
    const LOST: [&str; 10] = [
        "killed",
        "murdered",
        "drowned",
        "disappeared",
        "vanished",
        "missing",
        "stabbed",
        "shot",
        "perished",
        "drowning",
    ];
    let lost = (age.tokens.end..sentence.tokens.len()).any(|at| sentence.is_any(at, &LOST));
    let then = (age.tokens.end..age.tokens.end + 4).any(|at| sentence.is_any(at, &["then"]));
    let told = age.form == AgeForm::Compound && !is_current(sentence);
    (!then && !told && !lost && !tells_another_time(story, sentence)).then_some((Moment::Writing, None))
}

/// Whether a sentence speaks of the time of the article: near its head, in the present, or of what someone said. "The
/// 18-year-old Lindt left home" may tell of long ago.
fn is_current(sentence: &SentenceView<'_>) -> bool {
    const HEAD: u32 = 4;
    const PRESENT: [&str; 8] = ["is", "has", "'s", "’s", "have", "will", "are", "says"];
    let said = sentence.tokens.iter().any(|token| token.class.has(Class::REPORTING));
    sentence.index < HEAD || said || (0..sentence.tokens.len()).any(|at| sentence.is_any(at, &PRESENT))
}

/// The date that the sentence gives to the age. One of these days before it is that of the saying: "said on Monday that he was 34 when".
fn timed(story: &Story<'_>, sentence: &SentenceView<'_>, age: &AgeMention) -> Option<Timed> {
    let date = dated(story, sentence, age.tokens.start)?;
    // "Born in April 1949, he was 16 when": the date is that of the birth.
    if date.token < age.tokens.start && (is_near(story, date.days) || is_of_birth(sentence, date.token)) {
        return None;
    }
    Some((Moment::Days(date.days), Some(date.span)))
}

/// "was 34 when she was elected in 1998", "was 24 when she retired", "He was 88." of someone who died.
fn then(story: &Story<'_>, sentence: &SentenceView<'_>, age: &AgeMention) -> Option<Timed> {
    const HEAD: u32 = 6;
    let behind = age.tokens.end;
    if sentence.is_any(behind, &["when"]) {
        return when(story, sentence, behind).or_else(|| {
            timed(story, sentence, age).filter(|(_, time)| time.is_some_and(|time| time.start < age.span.start))
        });
    }
    if let Some(timed) = timed(story, sentence, age) {
        return Some(timed);
    }
    let bare = behind + 1 >= sentence.tokens.len() && age.tokens.start <= 3;
    // "Lindt, who was 79, ..." near the head of an article that tells of her death.
    let aside = sentence.index < HEAD
        && sentence.is_any(behind, &[","])
        && sentence.is_any(age.tokens.start.checked_sub(2)?, &["who"]);
    (aside || bare && dying::told_before(story, sentence.index)).then_some((Moment::Death, None))
}

/// The date or the deed of the clause that "when" opens.
fn when(story: &Story<'_>, sentence: &SentenceView<'_>, when: usize) -> Option<Timed> {
    let clause = clause_around(sentence, when + 1);
    let mut dates = dates(story, sentence).filter(|date| clause.contains(&date.token));
    if let Some(date) = dates.next().filter(|_| dates.next().is_none()) {
        return Some((Moment::Days(date.days), Some(date.span)));
    }
    let deed = clause.clone().find_map(|at| deed::deed_at(story, sentence, at))?;
    let once = story.article.knowledge.deeds.get(usize::from(deed)).is_some_and(Deed::is_once);
    once.then_some((Moment::Deed(deed), None))
}

/// "died at 91", "retired in 1997 at 36", "At 73, he is", "still plays at the age of 52".
fn at_an_age(story: &Story<'_>, sentence: &SentenceView<'_>, age: &AgeMention) -> Option<Timed> {
    if dying::verb_before(sentence, age.tokens.start).is_some() {
        return Some((Moment::Death, None));
    }
    if let Some(timed) = timed(story, sentence, age) {
        return Some(timed);
    }
    let now = if age.tokens.start <= 4 { is_present(sentence, age.tokens.end) } else { goes_on(sentence, age) };
    (now && !tells_another_time(story, sentence)).then_some((Moment::Writing, None))
}

/// Whether a verb in the present stands behind the subject: "At 73, he is", "At 48, Lindt still".
fn is_present(sentence: &SentenceView<'_>, from: usize) -> bool {
    const REACH: usize = 5;
    (from..from + REACH).any(|at| sentence.is_any(at, &["is", "has", "'s", "’s", "still", "remains", "says", "keeps"]))
}

/// Whether the words before the age say that something goes on: "to prolong her career at the age of 52".
fn goes_on(sentence: &SentenceView<'_>, age: &AgeMention) -> bool {
    const REACH: usize = 8;
    const ON: [&str; 10] = [
        "still",
        "continue",
        "continues",
        "continuing",
        "prolong",
        "prolonging",
        "extend",
        "extending",
        "keeps",
        "remains",
    ];
    let before = age.tokens.start.saturating_sub(REACH)..age.tokens.start;
    let then = before.clone().any(|at| sentence.is_any(at, &["was", "had", "were"]));
    let goes_on = |at: usize| {
        sentence.is_any(at, &["on"]) && sentence.is_any(at - 1, &["go", "going", "goes", "carry", "carrying"])
    };
    !then && before.clone().any(|at| sentence.is_any(at, &ON) || at > 0 && goes_on(at))
}

/// "turned 40 in June", "her 75th birthday on Sunday". Birthdays are celebrated some days early or late.
fn birthday(story: &Story<'_>, sentence: &SentenceView<'_>, age: &AgeMention) -> Option<Timed> {
    const LATE: i32 = 15;
    let date = dated(story, sentence, age.tokens.start)?;
    // "turned 40 in June" has the date behind it; one before it may be that of something else.
    // Who was born on a leap day may count only those: "turns ten on 29 February" at 40.
    if date.days.from.date().is_some_and(|day| (day.month(), day.day()) == (2, 29)) {
        return None;
    }
    let near = if age.form == AgeForm::Turned { 3 } else { 5 };
    if date.token < age.tokens.end || date.token > age.tokens.end + near {
        return None;
    }
    let slack = if age.form == AgeForm::Birthday { LATE } else { 0 };
    let days = DayRange { from: date.days.from.plus(-slack), until: date.days.until.plus(slack) };
    Some((Moment::Days(days), Some(date.span)))
}

/// "when she was 19 and he was 40": two ages at one moment, of the two people that the sentence names. Which pronoun means
/// whom is left open.
fn pair(story: &Story<'_>, sentence: &SentenceView<'_>, ages: &[AgeMention]) -> Vec<LifeClaim> {
    let then: Vec<&AgeMention> =
        ages.iter().filter(|age| age.form == AgeForm::Is && age.time == AgeTime::Then).collect();
    let [a, b] = then.as_slice() else { return Vec::new() };
    let Some([one, other]) = holder::two(story, sentence, [&a.tokens, &b.tokens]) else { return Vec::new() };
    let moment = match dated(story, sentence, a.tokens.start) {
        Some(date) if date.token > a.tokens.start => (Moment::Days(date.days), Some(date.span)),
        _ => (Moment::Event(sentence.index), None),
    };
    let claim = |age, person, or| LifeClaim { or: Some(or), ..made(sentence, age, person, moment) };
    let rest = ages.iter().filter(|age| !then.contains(age));
    let mut claims: Vec<LifeClaim> = rest.filter_map(|age| self::claim(story, sentence, age)).collect();
    claims.extend([claim(a, one, other), claim(b, other, one)]);
    claims
}
