//! Which statements of an article are of one stretch of time.

use crate::check::ArticleContext;
use crate::claims::{Role, StretchClaim, StretchPart, Stretched};
use crate::recognise::time::TimeExpr;
use crate::value::DayRange;

/// The statements that go with a length.
pub(super) struct Parts<'a> {
    lasted: &'a StretchClaim,
    /// Those of its stretch that have days.
    dated: Vec<(&'a StretchClaim, DayRange)>,
}

impl<'a> Parts<'a> {
    /// Of all `claims` those of the stretch of which `lasted` tells.
    pub(super) fn of(article: &ArticleContext<'_>, claims: &'a [StretchClaim], lasted: &'a StretchClaim) -> Parts<'a> {
        let same = claims.iter().filter(|claim| same_stretch(lasted, claim));
        Parts { lasted, dated: same.filter_map(|claim| Some((claim, days_of(article, claim)?))).collect() }
    }

    /// The one statement of that part, the nearest of those that agree; one of the length's own sentence goes before others.
    pub(super) fn only(&self, part: StretchPart) -> Option<(&'a StretchClaim, DayRange)> {
        let holds = |claim: &StretchClaim| claim.part == StretchPart::Holds && part == StretchPart::Began;
        let of_part = || self.dated.iter().copied().filter(move |(claim, _)| claim.part == part || holds(claim));
        let here = of_part().find(|(claim, _)| claim.sentence == self.lasted.sentence);
        if here.is_some() {
            return here;
        }
        let first = of_part().min_by_key(|(claim, _)| claim.sentence.abs_diff(self.lasted.sentence))?;
        of_part().all(|(_, days)| days.intersect(first.1).is_some()).then_some(first)
    }

    /// Whether the length names its post and the other does not: it may be of more posts than one.
    pub(super) fn is_looser(&self, other: &StretchClaim) -> bool {
        is_unnamed(other) && !is_unnamed(self.lasted)
    }

    /// The end that comes first after the beginning, and whether the length may be that of a part only: what ends a post that is
    /// not named may come long after the post that the length is of.
    pub(super) fn first_end(&self, began: DayRange) -> Option<(&'a StretchClaim, DayRange, bool)> {
        if let Some((claim, days)) = self.only(StretchPart::Ended) {
            let apart = is_unnamed(claim) && claim.sentence != self.lasted.sentence;
            return Some((claim, days, apart || self.is_looser(claim)));
        }
        let ends =
            self.dated.iter().filter(|(claim, days)| claim.part == StretchPart::Ended && days.from > began.until);
        let (claim, days) = ends.min_by_key(|(_, days)| days.from)?;
        Some((claim, *days, true))
    }
}

/// Whether a post is told without its name.
fn is_unnamed(claim: &StretchClaim) -> bool {
    matches!(&claim.of, Stretched::Post { role, .. } if role.as_ref().is_none_or(|role| role.verb))
}

/// The days of a statement's date, where its words give them closely enough.
pub(super) fn days_of(article: &ArticleContext<'_>, claim: &StretchClaim) -> Option<DayRange> {
    const LONGEST: u32 = 400;
    const VAGUE: i32 = 60;
    let index = claim.time as usize;
    let time = article.reading.times.get(index)?;
    let time = match (time.ends.as_deref(), claim.part) {
        (Some([from, _]), StretchPart::Began) => from,
        (Some([_, until]), StretchPart::Ended) => until,
        _ => time,
    };
    let days = time.days.as_ref()?.hull();
    days.len().filter(|len| *len <= LONGEST)?;
    let expr = &article.reading.time_mentions.get(index)?.expr;
    let slack = if is_vague(expr) { VAGUE } else { 0 };
    let is_date = !matches!(expr, TimeExpr::Length { .. });
    is_date.then(|| DayRange { from: days.from.plus(-slack), until: days.until.plus(slack) })
}

/// "early 2011", "about 2011"
fn is_vague(expr: &TimeExpr) -> bool {
    matches!(expr, TimeExpr::Date { parts, hedge, .. } if parts.part.is_some() || hedge.is_some())
}

/// A statement's date as messages tell it: its days, or its words where they are loose.
pub(super) fn date_told(article: &ArticleContext<'_>, claim: &StretchClaim, days: DayRange) -> String {
    let mention = article.reading.time_mentions.get(claim.time as usize);
    match mention.filter(|mention| is_vague(&mention.expr)) {
        Some(mention) => article.text(mention.field, mention.span).to_owned(),
        None => days.to_string(),
    }
}

/// Whether two statements can be of one stretch.
pub(super) fn same_stretch(a: &StretchClaim, b: &StretchClaim) -> bool {
    /// A post that is not named is the one spoken of nearby.
    const NEAR: u32 = 2;
    match (&a.of, &b.of) {
        (Stretched::Post { person, role }, Stretched::Post { person: other, role: others }) => {
            person == other
                && match (role, others) {
                    (Some(role), Some(other)) => {
                        same_role(role, other)
                            || (is_told_by_verb(role, other) && a.sentence.abs_diff(b.sentence) <= NEAR)
                    }
                    (None, None) => true,
                    (Some(role), None) | (None, Some(role)) if role.verb => true,
                    _ => a.sentence.abs_diff(b.sentence) <= NEAR,
                }
        }
        (Stretched::Thing { kind, modifiers, .. }, Stretched::Thing { kind: other, modifiers: others, .. }) => {
            let inside = |a: &[String], b: &[String]| a.iter().all(|word| b.contains(word));
            kind == other && (inside(modifiers, others) || inside(others, modifiers))
        }
        _ => false,
    }
}

/// "coach" and "head coach" are one role, "mayor" and "deputy mayor" are not.
pub(super) fn same_role(a: &Role, b: &Role) -> bool {
    if a.verb || b.verb {
        return same_verb(a, b);
    }
    const LESSER: [&str; 10] =
        ["acting", "assistant", "associate", "co", "deputy", "interim", "junior", "minister", "shadow", "vice"];
    let (long, short) = if a.name.len() >= b.name.len() { (&a.name, &b.name) } else { (&b.name, &a.name) };
    let Some(more) = long.strip_suffix(short.as_str()) else { return false };
    let whole = more.is_empty() || more.ends_with(' ');
    let other = more.split(' ').any(|word| LESSER.contains(&word)) || (!more.is_empty() && short.ends_with("minister"));
    whole && !other && a.of.as_ref().zip(b.of.as_ref()).is_none_or(|(a, b)| a == b)
}

/// "ran the paper" and "as editor" may be one, "led the bank" and "as a banker" are not.
fn is_told_by_verb(a: &Role, b: &Role) -> bool {
    a.verb != b.verb && !a.profession && !b.profession
}

/// "chaired" and "chairman" are one role; two verbs may well be.
fn same_verb(a: &Role, b: &Role) -> bool {
    const STEM: usize = 4;
    let stem = |name: &str| if name == "led" { "lead".to_owned() } else { name.chars().take(STEM).collect() };
    let has = |role: &Role, verb: &Role| role.name.split(' ').any(|word| stem(word) == stem(&verb.name));
    (a.verb && b.verb) || if a.verb { has(b, a) } else { has(a, b) }
}

/// Whether the article speaks of one and the same thing in all three places: where they stand apart, it must call it known.
pub(super) fn of_one_stretch(lasted: &StretchClaim, began: &StretchClaim, ended: Option<&StretchClaim>) -> bool {
    let all = [Some(began), ended];
    let apart = all.into_iter().flatten().any(|claim| claim.sentence != lasted.sentence);
    let known = |claim: &StretchClaim| !matches!(claim.of, Stretched::Thing { definite: false, .. });
    let later = |claim: &StretchClaim| claim.sentence > lasted.sentence;
    let told = !apart || known(lasted) || all.into_iter().flatten().any(|claim| later(claim) && known(claim));
    told && ended.is_none_or(|ended| are_compatible(began, ended))
}

/// Whether beginning and end are not of two posts with different names.
fn are_compatible(began: &StretchClaim, ended: &StretchClaim) -> bool {
    match (&began.of, &ended.of) {
        (Stretched::Post { role: Some(a), .. }, Stretched::Post { role: Some(b), .. }) => {
            same_role(a, b) || is_told_by_verb(a, b)
        }
        _ => true,
    }
}

/// What lasted, for messages: `John Lund's time as speaker`, `the trial`.
pub(super) fn whole_of(article: &ArticleContext<'_>, claim: &StretchClaim) -> String {
    match &claim.of {
        Stretched::Post { person, role } => {
            let name = article.reading.people.get(*person as usize).map_or("the holder", |person| &person.name);
            match role {
                Some(role) if !role.verb => format!("{name}'s time as {}", role.name),
                _ => format!("{name}'s time in the post"),
            }
        }
        Stretched::Thing { kind, .. } => {
            let thing = article.knowledge.stretches.things.get(usize::from(*kind));
            format!("the {}", thing.map_or("time", |thing| &thing.name))
        }
    }
}
