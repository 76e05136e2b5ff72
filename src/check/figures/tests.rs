//! Which figures bear each other out, and how a slip between two is named.

use super::figure::{Figure, Kind};
use super::support;
use crate::text::{FieldKind, Span};
use crate::value::{Currency, Dimension, Interval, Unit};

const DOLLAR: Kind = Kind::Money(Currency { name: "dollar", code: None, minor: false });

/// A figure of which `grain` is what its last printed digit stands for.
fn figure(count: f64, grain: f64, kind: Kind) -> Figure {
    let factor = match kind {
        Kind::Time(unit) => unit.days(),
        _ => 1.0,
    };
    Figure {
        field: FieldKind::Text,
        sentence: 0,
        span: Span::new(0, 1),
        count,
        factor,
        grain,
        is_round: (10.0..1e6).contains(&grain),
        bounds: Interval::exact(count * factor),
        kind,
        hedged: false,
        is_age: false,
        paired: false,
    }
}

#[test]
fn a_headline_may_round_and_the_text_may_not() {
    let cases = [
        // The headline's figure, the text's, whether the second bears the first out.
        (figure(200.0, 100.0, Kind::Count), figure(197.0, 1.0, Kind::Count), true),
        (figure(197.0, 1.0, Kind::Count), figure(200.0, 100.0, Kind::Count), false),
        (figure(30.0, 10.0, Kind::Count), figure(35.0, 1.0, Kind::Count), false),
        (figure(31.0, 1.0, Kind::Count), figure(13.0, 1.0, Kind::Count), false),
        (figure(4e9, 1e9, DOLLAR), figure(4.6e9, 1e8, DOLLAR), true),
        (figure(7.2e9, 1e8, DOLLAR), figure(2.7e9, 1e8, DOLLAR), false),
        (figure(1.2e6, 1e5, DOLLAR), figure(1.29e6, 1e4, DOLLAR), true),
        (figure(12.0, 1.0, Kind::Percent), figure(11.6, 0.1, Kind::Percent), true),
        (figure(12.0, 1.0, Kind::Percent), figure(16.0, 1.0, Kind::Percent), false),
        (figure(2.0, 1.0, Kind::Time(Unit::Year)), figure(24.0, 1.0, Kind::Time(Unit::Month)), true),
        (figure(2.0, 1.0, Kind::Time(Unit::Year)), figure(9.0, 1.0, Kind::Time(Unit::Month)), false),
        (figure(5.0, 1.0, Kind::Measure(Dimension::Length, false)), figure(5.0, 1.0, Kind::Count), true),
    ];
    for (headline, text, wanted) in cases {
        assert_eq!(support::says(&headline, &text), wanted, "{headline:?} {text:?}");
    }
}

#[test]
fn hedges_reach_as_far_as_they_say() {
    let text = figure(55.0, 1.0, Kind::Count);
    let mut headline =
        Figure { hedged: true, bounds: Interval::new(40.0, f64::INFINITY), ..figure(40.0, 10.0, Kind::Count) };
    assert!(support::says(&headline, &text), "more than 40 for 55");
    headline.bounds = Interval::new(0.0, 40.0);
    assert!(!support::says(&headline, &text), "up to 40 for 55");
    let far = figure(90.0, 10.0, Kind::Count);
    headline.bounds = Interval::new(40.0, f64::INFINITY);
    assert!(!support::says(&headline, &far), "more than 40 for 90");
}

#[test]
fn nobody_rounds_an_age() {
    let age = |years| Figure { is_age: true, ..figure(years, 1.0, Kind::Count) };
    assert!(!support::says(&Figure { grain: 10.0, ..age(80.0) }, &age(81.0)));
    assert!(support::says(&age(81.0), &age(81.0)));
}
