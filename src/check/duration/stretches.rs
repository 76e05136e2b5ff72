//! `stretches`: how long a post or an event lasted, against when it began and ended, wherever in the article each is told.

use serde::Deserialize;

use super::span::describe;
use super::span_ends::Ends;
use super::stretch_parts::{Parts, date_told, of_one_stretch, whole_of};
use crate::check::repair::length::repairs;
use crate::check::wording::times::{published, published_line};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::claims::{StretchClaim, StretchPart};
use crate::finding::{Repair, Severity};
use crate::recognise::time::TimeExpr;
use crate::timeline::{Network, ORIGIN, Point};
use crate::value::{DayRange, Interval, Length};

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "stretches",
    slots: &[
        ("length", "the length as written: \"seven years\""),
        ("whole", "what lasted: \"John Lund's time as speaker\", \"the trial\""),
        ("ends", "when it began and ended: \"from 2011 to 2015\""),
        ("actual", "the time between, in the length's unit: \"3 to 5 years\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(Stretches) as Box<dyn Check>),
};

struct Stretches;

impl Check for Stretches {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        let claims = &article.reading.stretches;
        for claim in claims.iter().filter(|claim| matches!(claim.part, StretchPart::Lasted | StretchPart::LastsNow)) {
            let conflict = Stretch::of(article, claims, claim).and_then(|stretch| stretch.conflict(article));
            found.extend(conflict);
        }
    }
}

/// Whether one end is a date without a year and lies years from the other: then its year is only a guess.
fn is_of_another_year(
    article: &ArticleContext<'_>,
    began: (&StretchClaim, DayRange),
    ended: &(Option<&StretchClaim>, DayRange),
) -> bool {
    const YEAR: i32 = 366;
    let open = |claim: &StretchClaim| {
        let expr = article.reading.time_mentions.get(claim.time as usize).map(|mention| &mention.expr);
        matches!(expr, Some(TimeExpr::Date { parts, .. }) if parts.year.is_none() && parts.month.is_some())
    };
    let far = ended.1.from.0.saturating_sub(began.1.until.0) > YEAR;
    far && (open(began.0) || ended.0.is_some_and(open))
}

/// A length with the two ends told of it.
struct Stretch<'a> {
    lasted: &'a StretchClaim,
    length: Length,
    began: (&'a StretchClaim, DayRange),
    /// When it ended and who says so; the publication where nobody does and it still lasts.
    ended: (Option<&'a StretchClaim>, DayRange),
    /// Whether the length may be that of a part only.
    within: bool,
}

impl<'a> Stretch<'a> {
    fn of(article: &ArticleContext<'a>, claims: &'a [StretchClaim], lasted: &'a StretchClaim) -> Option<Stretch<'a>> {
        let TimeExpr::Length { length, .. } = article.reading.time_mentions.get(lasted.time as usize)?.expr else {
            return None;
        };
        let parts = Parts::of(article, claims, lasted);
        let began = parts.only(StretchPart::Began)?;
        let (ended, within) = match lasted.part {
            StretchPart::LastsNow => ((None, published(article)?), false),
            _ => match parts.first_end(began.1) {
                Some((claim, days, within)) => ((Some(claim), days), within),
                None if began.0.part == StretchPart::Holds => ((None, published(article)?), false),
                None => return None,
            },
        };
        if is_of_another_year(article, began, &ended) {
            return None;
        }
        let within = within || parts.is_looser(began.0);
        let together = of_one_stretch(lasted, began.0, ended.0);
        together.then_some(Stretch { lasted, length, began, ended, within })
    }

    /// The claims that can't hold together, if they can't.
    fn conflict(&self, article: &ArticleContext<'_>) -> Option<Conflict> {
        let ends = Ends::between(self.began.1, self.ended.1)?;
        let actual = ends.measure(self.length.unit)?;
        self.network().contradiction()?;
        let said = self.length.bounds;
        (actual.low > said.high || actual.high < said.low).then(|| self.told(article, actual))
    }

    /// "from early 2011 to 2015": what is loose in its own words, as its days are only what it may mean.
    fn ends(&self, article: &ArticleContext<'_>) -> String {
        let ended =
            self.ended.0.map_or_else(|| self.ended.1.to_string(), |claim| date_told(article, claim, self.ended.1));
        format!("from {} to {ended}", date_told(article, self.began.0, self.began.1))
    }

    /// Beginning and end as points, the length as what lies between.
    fn network(&self) -> Network {
        let mut network = Network::new();
        let (begin, end) = (network.point(), network.point());
        let mut dated = |point: Point, days: DayRange, reason: u32| {
            network.at_least(ORIGIN, point, i64::from(days.from.0), reason);
            network.at_most(ORIGIN, point, i64::from(days.until.0), reason);
        };
        dated(begin, self.began.1, 0);
        dated(end, self.ended.1, 1);
        let days = self.length.days();
        // Days are counted with and without the first.
        network.at_least(begin, end, (days.low - 1.0).floor() as i64, 2);
        if !self.within && days.high.is_finite() {
            network.at_most(begin, end, (days.high + 1.0).ceil() as i64, 2);
        }
        network
    }

    fn repairs(&self, article: &ArticleContext<'_>, actual: Interval) -> Vec<Repair> {
        let mention = |claim: &StretchClaim| article.reading.time_mentions.get(claim.time as usize);
        let Some(lasted) = mention(self.lasted) else { return Vec::new() };
        let ends = ((mention(self.began.0), self.began.1), (self.ended.0.and_then(mention), self.ended.1));
        repairs(article, (lasted, self.length), actual, ends)
    }

    fn told(&self, article: &ArticleContext<'_>, actual: Interval) -> Conflict {
        let repairs = self.repairs(article, actual);
        let actual = describe(actual, self.length);
        let words = |claim: &StretchClaim| {
            article
                .reading
                .time_mentions
                .get(claim.time as usize)
                .map_or("", |m| article.text(m.field, m.span))
                .to_owned()
        };
        let label = |claim: &StretchClaim, note: String| article.label(claim.field, claim.span, note);
        let mut labels = vec![label(self.lasted, self.length.to_string())];
        let mut derivation = vec![format!("it began: {}", date_told(article, self.began.0, self.began.1))];
        match self.ended.0 {
            Some(claim) => {
                labels.push(label(claim, format!("ended: {}", date_told(article, claim, self.ended.1))));
                derivation.push(format!("it ended: {}", date_told(article, claim, self.ended.1)));
            }
            None => derivation.push(published_line(article)),
        }
        labels.push(label(self.began.0, format!("began: {}", date_told(article, self.began.0, self.began.1))));
        derivation.push(format!("between the two lie {actual}"));
        derivation.push(format!("\"{}\" can be {}", words(self.lasted), self.length));
        Conflict {
            labels,
            derivation,
            slots: vec![
                ("length", words(self.lasted).trim_start_matches("the ").to_owned()),
                ("whole", whole_of(article, self.lasted)),
                ("ends", self.ends(article)),
                ("actual", actual),
            ],
            at_most: self.ended.0.is_none().then_some(Severity::Warning),
            repairs,
        }
    }
}
