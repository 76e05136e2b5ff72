//! Which figures bear each other out, and how a slip between two is named.

use super::figure::{Figure, Kind};
use super::{slip, support};
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
fn what_two_hedges_of_one_kind_leave_open_bears_nothing_out() {
    let more_than = |count, grain| Figure {
        hedged: true,
        bounds: Interval::new(count, f64::INFINITY),
        ..figure(count, grain, Kind::Count)
    };
    assert!(!support::says(&more_than(3.0, 1.0), &more_than(2.0, 1.0)), "more than three for more than two");
    assert!(support::says(&more_than(40.0, 10.0), &more_than(42.0, 1.0)), "a rounding");
}

#[test]
fn one_number_of_two_units_is_another_length() {
    let length = |count, unit| figure(count, 1.0, Kind::Time(unit));
    assert!(!support::says(&length(3.0, Unit::Week), &length(3.0, Unit::Month)));
    assert!(support::says(&length(14.0, Unit::Day), &length(2.0, Unit::Week)));
}

#[test]
fn figures_that_a_slip_makes_of_each_other() {
    let number = |count, grain| figure(count, grain, Kind::Count);
    let cases = [
        // Both figures, whether they are near, whether one is a misprint of the other, whether they are within twice.
        (number(1_341.0, 1.0), number(1_311.0, 1.0), true, true, true),
        (number(47.0, 1.0), number(41.0, 1.0), true, false, true),
        (number(3e6, 1e6), number(13e6, 1e6), false, false, true),
        (number(850.0, 10.0), number(580.0, 10.0), true, false, true),
        (number(5.0, 1.0), number(50.0, 10.0), true, false, false),
        (number(12.0, 1.0), number(230_000.0, 10_000.0), false, false, false),
    ];
    for (one, other, near, misprint, twofold) in cases {
        let told = (slip::is_near(&one, &other), slip::is_misprint(&one, &other), slip::is_twofold(&one, &other));
        assert_eq!(told, (near, misprint, twofold), "{} {}", one.count, other.count);
    }
}

#[test]
fn a_time_of_day_is_no_figure() {
    assert!(super::is_clock("10.40", "The last question fell at "));
    assert!(!super::is_clock("10.40", "A ticket costs "));
    assert!(!super::is_clock("10.75", "It stood at "));
    assert!(!super::is_clock("10", "He left at "));
}

#[test]
fn nobody_rounds_an_age() {
    let age = |years| Figure { is_age: true, ..figure(years, 1.0, Kind::Count) };
    assert!(!support::says(&Figure { grain: 10.0, ..age(80.0) }, &age(81.0)));
    assert!(support::says(&age(81.0), &age(81.0)));
}
