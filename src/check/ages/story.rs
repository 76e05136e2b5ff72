//! Everything said of some people's lives as one network of bounds on the days between births, deeds, deaths and the
//! writing of the article.

use chrono::Datelike;
use rustc_hash::{FxHashMap, FxHashSet};

use super::said::Claim;
use crate::check::ArticleContext;
use crate::claims::{AgeInYears, Moment, Said};
use crate::timeline::{Network, ORIGIN, Point};
use crate::value::{Day, DayRange};

/// A year of the Gregorian calendar in days, on average; single years of life are up to a day longer or shorter.
const YEAR: f64 = 365.2425;

/// The reason of what no claim says.
const NO_CLAIM: u32 = u32::MAX;

/// Added to a claim's reason where its deed's least age bounds, rather than its time.
const TOO_YOUNG: u32 = 1 << 31;

/// Claims that can't all hold.
#[derive(Clone)]
pub(super) struct Contradiction<'a> {
    /// The claims, in reading order.
    pub(super) claims: Vec<Claim<'a>>,
    /// Whether it stands on the least age for a deed.
    pub(super) too_young: bool,
}

/// The claims that contradict each other, the fewest that are found: two of them, or else a chain.
pub(super) fn contradiction<'a>(article: &ArticleContext<'_>, claims: &[Claim<'a>]) -> Option<Contradiction<'a>> {
    let chain = cycle(article, claims).filter(|_| claims.len() > 1)?;
    let pairs = claims.iter().enumerate().flat_map(|(at, a)| claims.iter().skip(at + 1).map(move |b| [a, b]));
    let mut pairs = pairs.map(|pair| pair.map(Clone::clone));
    Some(pairs.find_map(|pair| cycle(article, &pair)).unwrap_or(chain))
}

/// The claims on a negative cycle.
fn cycle<'a>(article: &ArticleContext<'_>, claims: &[Claim<'a>]) -> Option<Contradiction<'a>> {
    let cycle = Story::of(article, claims).network.contradiction()?;
    let mut reasons: Vec<u32> = cycle.iter().map(|bound| bound.reason).filter(|reason| *reason != NO_CLAIM).collect();
    let too_young = reasons.iter().any(|reason| reason & TOO_YOUNG != 0);
    reasons.iter_mut().for_each(|reason| *reason &= !TOO_YOUNG);
    reasons.sort_unstable();
    reasons.dedup();
    let claims = reasons.into_iter().filter_map(|at| claims.get(at as usize).cloned()).collect();
    Some(Contradiction { claims, too_young })
}

/// What would fit in the place of each claim, by all the others: "56 or 57 for “58”".
pub(super) fn fits(article: &ArticleContext<'_>, claims: &[Claim<'_>]) -> String {
    let each = (0..claims.len()).filter_map(|at| {
        let claim = claims.get(at).filter(|claim| claim.source.is_none())?;
        let others: Vec<Claim<'_>> =
            claims.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, c)| c.clone()).collect();
        let fit = Story::of(article, &others).fit(article, claim)?;
        let shown = claim.said.time.filter(|_| matches!(claim.said.said, Said::Did(_))).unwrap_or(claim.said.span);
        Some(format!("{fit} for “{}”", article.text(claim.said.field, shown)))
    });
    each.collect::<Vec<_>>().join(", ")
}

/// A point of someone's life.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum At {
    Birth(u32),
    Death(u32),
    Deed(u32, u16),
    Event(u32),
    Writing,
}

/// The network of some claims. A constraint's reason is its claim's index.
struct Story {
    network: Network,
    points: FxHashMap<At, Point>,
    /// The deeds of which a date was told.
    dated: FxHashSet<(u32, u16)>,
}

impl Story {
    fn of(article: &ArticleContext<'_>, claims: &[Claim<'_>]) -> Story {
        let mut story = Story { network: Network::new(), points: FxHashMap::default(), dated: FxHashSet::default() };
        story.written(article);
        for (reason, claim) in (0u32..).zip(claims) {
            story.tell(article, claim, reason);
        }
        story
    }

    fn point(&mut self, at: At) -> Point {
        let network = &mut self.network;
        *self.points.entry(at).or_insert_with(|| network.point())
    }

    /// The article was written on the day of its publication or shortly before, and before what it speaks of as to come.
    fn written(&mut self, article: &ArticleContext<'_>) {
        const EARLY: i32 = 14;
        let writing = self.point(At::Writing);
        let hull = article.reading.anchor.days.hull();
        self.within(writing, DayRange { from: hull.from.plus(-EARLY), until: hull.until }, NO_CLAIM);
        if let Some(ahead) = article.reading.lives.ahead {
            self.within(writing, DayRange::up_to(ahead.until), NO_CLAIM);
        }
    }

    fn within(&mut self, point: Point, days: DayRange, reason: u32) {
        if !days.from.is_open() {
            self.network.at_least(ORIGIN, point, days.from.0.into(), reason);
        }
        if !days.until.is_open() {
            self.network.at_most(ORIGIN, point, days.until.0.into(), reason);
        }
    }

    fn tell(&mut self, article: &ArticleContext<'_>, claim: &Claim<'_>, reason: u32) {
        let person = claim.said.person;
        let birth = self.point(At::Birth(person));
        let at = self.moment(claim, reason);
        if let Said::Did(deed) = claim.said.said {
            let youngest = article.knowledge.deeds.get(usize::from(deed)).map_or(0, |deed| deed.youngest);
            return self.network.at_least(birth, at, years_least(youngest), reason | TOO_YOUNG);
        }
        let (least, most) = match claim.said.said {
            Said::Born => {
                self.network.at_most(birth, at, 0, reason);
                return self.network.at_least(birth, at, 0, reason);
            }
            Said::Died | Said::Did(_) => return,
            Said::Age(AgeInYears { from, until }) => (years_least(from), years_most(until)),
            Said::Turned(age) => (years_least(age), years_least(age) + 3),
        };
        self.network.at_least(birth, at, least, reason);
        self.network.at_most(birth, at, most, reason);
    }

    /// The point of a claim's time, bounded as the claim bounds it.
    fn moment(&mut self, claim: &Claim<'_>, reason: u32) -> Point {
        let person = claim.said.person;
        let point = match (claim.said.said, claim.said.at) {
            (Said::Born, _) => {
                let born = self.network.point();
                if let Moment::Days(days) = claim.said.at {
                    self.within(born, days, reason);
                }
                return born;
            }
            (Said::Died, at) => return self.death(person, at, reason),
            (Said::Did(deed), at) => self.deed(person, deed, at, reason),
            (_, Moment::Writing | Moment::SinceDeed { .. }) => return self.point(At::Writing),
            (_, Moment::Death) => return self.point(At::Death(person)),
            (_, Moment::Deed(deed)) => return self.point(At::Deed(person, deed)),
            (_, Moment::Event(sentence)) => self.point(At::Event(sentence)),
            _ => self.network.point(),
        };
        if let Moment::Days(days) = claim.said.at {
            self.within(point, days, reason);
        }
        point
    }

    /// The point of a deed. Two dates of one deed are two deeds; claims that name it by its verb alone come with one at most.
    fn deed(&mut self, person: u32, deed: u16, at: Moment, reason: u32) -> Point {
        if matches!(at, Moment::Days(_)) && !self.dated.insert((person, deed)) {
            return self.network.point();
        }
        let point = self.point(At::Deed(person, deed));
        if let Moment::SinceDeed { days: (least, most), .. } = at {
            let writing = self.point(At::Writing);
            self.network.at_least(point, writing, least.into(), reason);
            self.network.at_most(point, writing, most.into(), reason);
        }
        point
    }

    /// The point of someone's death, which the article tells: on these days, or some weeks before it was written.
    fn death(&mut self, person: u32, at: Moment, reason: u32) -> Point {
        const LATE: i64 = 60;
        let (death, writing) = (self.point(At::Death(person)), self.point(At::Writing));
        self.network.at_least(death, writing, 0, reason);
        match at {
            Moment::Days(days) => self.within(death, days, reason),
            Moment::Lately => self.network.at_most(death, writing, LATE, reason),
            _ => {}
        }
        death
    }

    /// The ages or years that would fit in the place of a claim.
    fn fit(&mut self, article: &ArticleContext<'_>, claim: &Claim<'_>) -> Option<String> {
        let birth = self.point(At::Birth(claim.said.person));
        if let Said::Did(_) = claim.said.said {
            let at = self.network.point();
            self.network.at_least(birth, at, years_least(claim.youngest(article)?), NO_CLAIM);
            return Some(format!("{} or later", self.year(at, true)?));
        }
        let at = self.moment(claim, NO_CLAIM);
        if self.network.contradiction().is_some() {
            return None;
        }
        match claim.said.said {
            Said::Age(_) | Said::Turned(_) => {
                let least = whole_years(-self.network.most(at, birth)?)?;
                match self.network.most(birth, at) {
                    Some(most) => range(least, whole_years(most)?),
                    None => Some(format!("{least} or more")),
                }
            }
            Said::Born => range(self.year(birth, true)?, self.year(birth, false)?),
            Said::Died | Said::Did(_) => None,
        }
    }

    /// The year of the first or last day that a point can have.
    fn year(&self, point: Point, first: bool) -> Option<i64> {
        let days = if first { -self.network.most(point, ORIGIN)? } else { self.network.most(ORIGIN, point)? };
        Some(Day(i32::try_from(days).ok()?).date()?.year().into())
    }
}

/// "1965", "1965 or 1966", "1960 to 1966"; nothing where it would say too little.
fn range(least: i64, most: i64) -> Option<String> {
    const WIDEST: i64 = 12;
    match most - least {
        0 => Some(least.to_string()),
        1 => Some(format!("{least} or {most}")),
        2..=WIDEST => Some(format!("{least} to {most}")),
        _ => None,
    }
}

/// The least days that so many whole years of life take.
fn years_least(years: u32) -> i64 {
    (f64::from(years) * YEAR).floor() as i64 - 1
}

/// The most days that someone so many whole years old has lived.
fn years_most(years: u32) -> i64 {
    (f64::from(years + 1) * YEAR).ceil() as i64
}

/// The whole years in so many days of life.
fn whole_years(days: i64) -> Option<i64> {
    (days >= 0).then(|| ((days as f64 + 1.0) / YEAR).floor() as i64)
}
