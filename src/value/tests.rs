//! Laws that values keep, and how they are written.
#![allow(clippy::unwrap_used)]

use proptest::collection::vec;
use proptest::prelude::*;

use super::{Comparison, Day, DayRange, DaySet, Interval, Length, Unit};

/// Days so close together that sets of them often meet.
const WINDOW: i32 = 60;

fn range() -> impl Strategy<Value = DayRange> {
    let closed = (0..WINDOW, 0..8i32).prop_map(|(from, more)| DayRange { from: Day(from), until: Day(from + more) });
    let since = (0..WINDOW).prop_map(|from| DayRange::since(Day(from)));
    let up_to = (0..WINDOW).prop_map(|until| DayRange::up_to(Day(until)));
    prop_oneof![6 => closed, 1 => since, 1 => up_to, 1 => Just(DayRange::ALL)]
}

fn set() -> impl Strategy<Value = DaySet> {
    vec(range(), 1..5).prop_map(|ranges| DaySet::from_ranges(ranges).unwrap())
}

fn interval() -> impl Strategy<Value = Interval> {
    let end = || prop_oneof![6 => (-20..20i32).prop_map(f64::from), 1 => Just(f64::INFINITY), 1 => Just(f64::NEG_INFINITY), 1 => Just(f64::NAN)];
    (end(), end()).prop_map(|(low, high)| Interval::new(low, high))
}

/// Days of the window and beyond both of its ends, one by one: against them each law is checked by counting.
fn days() -> impl Iterator<Item = Day> {
    (-10..WINDOW + 20).map(Day)
}

fn holds(set: &DaySet, day: Day) -> bool {
    set.ranges().iter().any(|range| range.contains(day))
}

proptest! {
    #[test]
    fn a_set_holds_the_days_of_its_stretches_and_is_written_in_one_way(ranges in vec(range(), 1..6)) {
        let set = DaySet::from_ranges(ranges.clone()).unwrap();
        for day in days() {
            prop_assert_eq!(holds(&set, day), ranges.iter().any(|range| range.contains(day)));
        }
        for pair in set.ranges().windows(2) {
            prop_assert!(pair[0].until.plus(1) < pair[1].from, "{:?} touches its neighbour", pair);
        }
        prop_assert_eq!(&DaySet::from_ranges(ranges.into_iter().rev()).unwrap(), &set);
        prop_assert_eq!(DaySet::from_ranges(set.ranges().iter().copied()).unwrap(), set);
    }

    #[test]
    fn the_intersection_holds_the_days_of_both(a in set(), b in set()) {
        let both = a.intersect(&b);
        for day in days() {
            prop_assert_eq!(both.as_ref().is_some_and(|both| holds(both, day)), holds(&a, day) && holds(&b, day));
        }
        prop_assert_eq!(both, b.intersect(&a));
    }

    #[test]
    fn the_union_holds_the_days_of_either(a in set(), b in set()) {
        let either = a.union(&b);
        for day in days() {
            prop_assert_eq!(holds(&either, day), holds(&a, day) || holds(&b, day));
        }
        prop_assert_eq!(&either, &b.union(&a));
        prop_assert_eq!(either.intersect(&a), Some(a));
    }

    #[test]
    fn the_hull_is_the_smallest_stretch_that_holds_the_set(set in set()) {
        let hull = set.hull();
        prop_assert!(set.ranges().iter().all(|range| range.intersect(hull) == Some(*range)));
        prop_assert!(holds(&set, hull.from) && holds(&set, hull.until));
        prop_assert_eq!(set.single().is_some(), set.ranges() == [hull]);
    }

    #[test]
    fn what_is_moved_there_and_back_is_the_same(set in set(), by in -400..400i32) {
        let moved = set.shift(by);
        prop_assert_eq!(&moved.shift(-by), &set);
        for day in days() {
            prop_assert_eq!(holds(&moved, day.plus(by)), holds(&set, day));
        }
    }

    #[test]
    fn sets_conflict_only_where_they_share_no_day(a in set(), b in set()) {
        let answer = a.compare(&b);
        prop_assert_eq!(answer, b.compare(&a));
        prop_assert_eq!(answer.is_conflict(), a.intersect(&b).is_none());
        prop_assert_eq!(answer == Comparison::Unknown, a == DaySet::all() || b == DaySet::all());
        prop_assert_eq!(answer == Comparison::Same, a == b && a != DaySet::all());
    }

    #[test]
    fn intervals_conflict_only_where_they_share_no_number(a in interval(), b in interval()) {
        let answer = a.compare(b);
        prop_assert!(a.low <= a.high);
        prop_assert_eq!(answer, b.compare(a));
        prop_assert_eq!(answer.is_conflict(), a.high < b.low || b.high < a.low);
        prop_assert_eq!(a.intersect(b), b.intersect(a));
        if let Some(both) = a.intersect(b) {
            prop_assert!(both.low >= a.low && both.low >= b.low && both.high <= a.high && both.high <= b.high);
        }
    }

    #[test]
    fn a_day_is_the_day_of_its_date(number in -1_000_000..1_000_000i32) {
        prop_assert_eq!(Day::of(Day(number).date().unwrap()), Day(number));
    }
}

#[test]
fn neighbouring_stretches_become_one() {
    let month = |month| DayRange::month(2024, month).unwrap();
    assert_eq!(DaySet::from_ranges([month(3), month(2)]).unwrap().to_string(), "February to March 2024");
    assert_eq!(DaySet::from_ranges([month(4), month(2)]).unwrap().to_string(), "February 2024 or April 2024");
    assert_eq!(DaySet::from_ranges([]), None);
}

#[test]
fn open_ends_stay_open() {
    let since = DayRange::since(Day(5));
    assert_eq!(DaySet::from(since).shift(3).hull(), DayRange::since(Day(8)));
    assert_eq!((since.len(), DayRange::year(2024).unwrap().len()), (None, Some(366)));
    assert_eq!((Day::MAX.plus(-1), Day::MIN.date()), (Day::MAX, None));
}

#[test]
fn stretches_that_there_are_not() {
    assert_eq!(DayRange::new(Day(2), Day(1)), None);
    assert_eq!((DayRange::month(2024, 0), DayRange::month(2024, 13)), (None, None));
    assert_eq!((DayRange::year(i32::MAX), DayRange::month(i32::MAX, 12)), (None, None));
    assert_eq!(Day::ymd(2023, 2, 29), None);
}

#[test]
fn days_as_a_newspaper_writes_them() {
    let day = |year, month, day| Day::ymd(year, month, day).unwrap();
    let stretch = |from, until| DayRange::new(from, until).unwrap().to_string();
    for (shown, expected) in [
        (DayRange::ALL.to_string(), "any day"),
        (DayRange::day(day(2024, 2, 29)).to_string(), "29 February 2024"),
        (DayRange::since(day(2024, 11, 16)).to_string(), "16 November 2024 or later"),
        (DayRange::up_to(day(2024, 11, 16)).to_string(), "16 November 2024 or earlier"),
        (stretch(day(2024, 2, 1), day(2024, 2, 29)), "February 2024"),
        (stretch(day(2023, 2, 1), day(2023, 2, 27)), "1 February 2023 to 27 February 2023"),
        (stretch(day(2020, 1, 1), day(2020, 4, 30)), "January to April 2020"),
        (stretch(day(2020, 1, 1), day(2020, 12, 31)), "2020"),
        (stretch(day(2011, 1, 1), day(2019, 12, 31)), "2011 to 2019"),
        (stretch(day(2019, 12, 1), day(2020, 1, 31)), "December 2019 to January 2020"),
        (stretch(day(2019, 3, 1), day(2020, 3, 31)), "March 2019 to March 2020"),
        (stretch(day(2019, 12, 31), day(2020, 1, 1)), "31 December 2019 to 1 January 2020"),
    ] {
        assert_eq!(shown, expected);
    }
    let first_of = |months: std::ops::RangeInclusive<u32>| {
        DaySet::from_ranges(months.map(|month| DayRange::day(day(2024, month, 1)))).unwrap().to_string()
    };
    assert_eq!(first_of(1..=3), "1 January 2024 or 1 February 2024 or 1 March 2024");
    assert_eq!(first_of(1..=4), "1 January 2024, ... or 1 April 2024");
}

#[test]
fn lengths_in_words_and_in_days() {
    let length = |low, high, unit| Length { count: low, unit, bounds: Interval::new(low, high) };
    for (length, shown, days) in [
        (length(1.0, 1.0, Unit::Week), "1 week", (7.0, 7.0)),
        (length(4.5, 6.0, Unit::Year), "4.5 to 6 years", (1643.59, 2191.46)),
        (length(3.0, f64::INFINITY, Unit::Month), "3 months or more", (91.31, f64::INFINITY)),
        (length(0.0, 2.0, Unit::Century), "up to 2 centuries", (0.0, 73048.5)),
        (length(2.0, 2.0, Unit::Quarter), "2 quarters", (182.62, 182.62)),
        (length(12.0, 24.0, Unit::Hour), "12 to 24 hours", (0.5, 1.0)),
        (length(30.0, 30.0, Unit::Minute), "30 minutes", (0.02, 0.02)),
    ] {
        assert_eq!(length.to_string(), shown);
        let near = |a: f64, b: f64| a == b || (a - b).abs() < 0.01;
        assert!(near(length.days().low, days.0) && near(length.days().high, days.1), "{shown}: {:?}", length.days());
    }
}
