//! `exchange-rate`: the rates that an article's conversions of money imply, against each other.

use serde::Deserialize;

use super::line::{Line, lines, range};
use super::show::{like, number, repair};
use crate::check::repair::slip;
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::quantity::Role;
use crate::value::{Currency, Interval, Measure};

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "exchange-rate",
    slots: &[
        ("first", "the one conversion: \"2bn reais ($275m)\""),
        ("second", "the other conversion: \"5.4 billion rand ($1.8bn)\""),
        ("rate", "the rate of the first: \"7.27\""),
        ("other", "the rate of the second: \"2.83\""),
        ("actual", "what the first amount is at the second's rate: \"$707.69 million\""),
        ("slip", "the slip of the keys that would explain it, after a semicolon, or nothing"),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(Exchange) as Box<dyn Check>),
};

struct Exchange;

/// Rates within one article seldom differ by more, whatever the days on which they held.
const FAR: f64 = 1.5;

impl Check for Exchange {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        let rates: Vec<Rate<'_>> = lines(article)
            .filter(|line| line.figures.len() >= 2)
            .flat_map(|line| (1..line.figures.len()).filter_map(move |second| Rate::at(line, second)))
            .collect();
        for (index, rate) in rates.iter().enumerate() {
            let of_kind = || rates.iter().filter(|other| other.currencies == rate.currencies);
            let apart = |other: &&Rate<'_>| other.is_far(rate);
            let (far, all) = (of_kind().filter(apart).count(), of_kind().count());
            // Of two that differ the later one is told; of more, the one that stands alone.
            let later = all == 2 && rates.iter().take(index).any(|other| other.currencies == rate.currencies);
            let odd = far > 0 && (later || all > 2 && far == all - 1);
            if let Some(other) = of_kind().find(apart).filter(|_| odd) {
                found.extend(rate.conflict(other));
            }
        }
    }
}

/// A conversion of money in brackets.
struct Rate<'a> {
    line: Line<'a>,
    second: usize,
    currencies: (Currency, Currency),
    rate: Interval,
}

impl<'a> Rate<'a> {
    fn at(line: Line<'a>, second: usize) -> Option<Rate<'a>> {
        let first = second.checked_sub(1)?;
        let (a, b) = (line.get(first)?, line.get(second)?);
        let (Measure::Money(from), Measure::Money(to)) = (a.quantity.measure, b.quantity.measure) else { return None };
        let bracketed = line.between(first, second).trim() == "(";
        let behind = line.behind(second);
        let closed = behind.starts_with([')', ';', ',']) || behind.starts_with(" or ");
        let exact = a.hedge.is_none() && b.hedge.is_none() && a.role == Role::Alone && b.role == Role::Alone;
        let (x, y) = (range(a), range(b));
        let differ = from.name != to.name || from.code != to.code;
        let usable = bracketed && closed && exact && differ && !from.minor && !to.minor && y.low > 0.0 && x.low > 0.0;
        usable.then(|| Rate {
            line,
            second,
            currencies: (from, to),
            rate: Interval::new(x.low / y.high, x.high / y.low),
        })
    }

    fn is_far(&self, other: &Rate<'_>) -> bool {
        self.rate.low > other.rate.high * FAR || other.rate.low > self.rate.high * FAR
    }

    fn printed(&self) -> String {
        let (first, second) = (self.line.printed(self.second - 1), self.line.printed(self.second));
        format!("{first} ({second})")
    }

    fn counts(&self) -> Option<(f64, f64)> {
        Some((self.line.get(self.second - 1)?.quantity.count, self.line.get(self.second)?.quantity.count))
    }

    fn conflict(&self, other: &Rate<'_>) -> Option<Conflict> {
        let ((a, b), (c, d)) = (self.counts()?, other.counts()?);
        let (rate, told) = (a / b, c / d);
        let wanted = Interval::new(a / (told * 1.1), a / (told * 0.9));
        let actual = like(&self.line, self.second, a / told);
        let labels = [
            self.line.label(self.second, format!("{} to one", number(rate, 2))),
            self.line.label(self.second - 1, "what is converted"),
            other.line.label(other.second, format!("{} to one", number(told, 2))),
        ];
        let repairs = repair(&self.line, self.second, a / told).into_iter();
        Some(Conflict {
            labels: labels.into_iter().flatten().collect(),
            derivation: vec![
                format!("{}: {} to one", self.printed(), number(rate, 2)),
                format!("{}: {} to one", other.printed(), number(told, 2)),
            ],
            slots: vec![
                ("first", self.printed()),
                ("second", other.printed()),
                ("rate", number(rate, 2)),
                ("other", number(told, 2)),
                ("actual", actual),
                ("slip", slip::hint(b, wanted)),
            ],
            repairs: repairs.chain(repair(&self.line, self.second - 1, b * told)).collect(),
            ..Conflict::default()
        })
    }
}
