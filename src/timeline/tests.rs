#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::{Network, ORIGIN, Point};

#[test]
fn three_orders_in_a_ring_contradict_each_other() {
    let mut network = Network::new();
    let [visit, trip, published] = [network.point(), network.point(), network.point()];
    network.at_least(visit, trip, 0, 1);
    network.at_least(trip, published, 0, 2);
    network.at_least(published, visit, 1, 3);
    network.at_most(ORIGIN, visit, 700_000, 4);
    let mut reasons: Vec<u32> = network.contradiction().unwrap().iter().map(|c| c.reason).collect();
    reasons.sort_unstable();
    assert_eq!(reasons, [1, 2, 3], "the date that agrees with everything is no part of the explanation");
}

#[test]
fn what_is_left_open_between_two_points() {
    let mut network = Network::new();
    let [birth, wedding, other] = [network.point(), network.point(), network.point()];
    network.at_least(ORIGIN, birth, 1000, 1);
    network.at_most(ORIGIN, birth, 1100, 1);
    network.at_least(birth, wedding, 9000, 2);
    network.at_most(ORIGIN, wedding, 10_500, 3);
    assert_eq!(network.most(birth, wedding), Some(9500), "the earliest birth and the latest wedding");
    assert_eq!(network.most(wedding, birth), Some(-9000));
    assert_eq!(network.most(birth, other), None, "nothing is said of the third point");
}

#[test]
fn a_chain_of_dates_and_lengths_contradicts_a_later_date() {
    let mut network = Network::new();
    let [closed, reopened] = [network.point(), network.point()];
    network.at_least(ORIGIN, closed, 1000, 1);
    network.at_least(closed, reopened, 400, 2);
    network.at_most(ORIGIN, reopened, 1399, 3);
    assert_eq!(network.contradiction().unwrap().len(), 3);
    let mut apart = Network::new();
    let [closed, reopened] = [apart.point(), apart.point()];
    apart.at_least(ORIGIN, closed, 1000, 1);
    apart.at_least(closed, reopened, 400, 2);
    apart.at_most(ORIGIN, reopened, 1400, 3);
    assert_eq!(apart.contradiction(), None);
}

proptest! {
    /// Constraints read off real positions never contradict each other.
    #[test]
    fn what_really_happened_is_consistent(
        days in prop::collection::vec(-5000i64..5000, 2..12),
        pairs in prop::collection::vec((0usize..12, 0usize..12, 0i64..40), 0..60),
    ) {
        let mut network = Network::new();
        for (i, (a, b, slack)) in pairs.into_iter().enumerate() {
            let (a, b) = (a % days.len(), b % days.len());
            network.at_most(Point(a as u32), Point(b as u32), days[b] - days[a] + slack, i as u32);
        }
        prop_assert_eq!(network.contradiction(), None);
    }

    /// A reported cycle is one: it closes, and its bounds sum below zero.
    #[test]
    fn a_reported_cycle_is_closed_and_negative(
        edges in prop::collection::vec((0u32..8, 0u32..8, -20i64..20), 1..40),
    ) {
        let mut network = Network::new();
        for (i, (from, to, days)) in edges.iter().enumerate() {
            network.at_most(Point(*from), Point(*to), *days, i as u32);
        }
        if let Some(cycle) = network.contradiction() {
            prop_assert!(cycle.iter().map(|c| c.days).sum::<i64>() < 0);
            for (i, c) in cycle.iter().enumerate() {
                prop_assert_eq!(c.to, cycle[(i + 1) % cycle.len()].from);
            }
        }
    }
}
