//! A simple temporal network (Dechter, Meiri and Pearl 1991): points in time, bounds on their differences,
//! and the contradiction in them if there is one. A leaf: knows points and reasons only by number.

/// A point in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point(pub u32);

/// Day 0 of the calendar ([`crate::value::Day`]'s own), to which dated points are tied.
pub const ORIGIN: Point = Point(0);

/// `to` is at most `days` after `from`, because of `reason`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Constraint {
    /// The point from which days are counted.
    pub from: Point,
    /// The point that is bounded.
    pub to: Point,
    /// The bound, in days; negative where `to` comes before `from`.
    pub days: i64,
    /// The caller's number for the claim that says so.
    pub reason: u32,
}

/// Points with bounds on their differences.
#[derive(Clone, Debug, Default)]
pub struct Network {
    constraints: Vec<Constraint>,
    points: u32,
}

impl Network {
    /// A network of the origin alone.
    pub fn new() -> Network {
        Network { constraints: Vec::new(), points: 1 }
    }

    /// A new point.
    pub fn point(&mut self) -> Point {
        let point = Point(self.points);
        self.points += 1;
        point
    }

    /// `to` is at most `days` after `from`.
    pub fn at_most(&mut self, from: Point, to: Point, days: i64, reason: u32) {
        self.points = self.points.max(from.0 + 1).max(to.0 + 1);
        self.constraints.push(Constraint { from, to, days, reason });
    }

    /// `to` is at least `days` after `from`.
    pub fn at_least(&mut self, from: Point, to: Point, days: i64, reason: u32) {
        self.at_most(to, from, -days, reason);
    }

    /// A negative cycle, if there is one: constraints that can't all hold, each starting where the one before ended.
    /// Bellman and Ford's algorithm from a virtual source that reaches every point.
    pub fn contradiction(&self) -> Option<Vec<Constraint>> {
        let mut distance = vec![0i64; self.points as usize];
        let mut came_by: Vec<Option<usize>> = vec![None; self.points as usize];
        let mut last = None;
        for _ in 0..=self.points {
            last = self.relax(&mut distance, &mut came_by);
            last?;
        }
        self.cycle_through(last?, &came_by)
    }

    /// How many days `to` can come after `from` at most, where the network bounds it and is free of contradictions.
    pub fn most(&self, from: Point, to: Point) -> Option<i64> {
        let mut distance: Vec<Option<i64>> = vec![None; self.points as usize];
        *distance.get_mut(from.0 as usize)? = Some(0);
        for _ in 0..self.points {
            for c in &self.constraints {
                let Some(there) = distance.get(c.from.0 as usize).copied().flatten() else { continue };
                let there = there.saturating_add(c.days);
                if let Some(slot) = distance.get_mut(c.to.0 as usize).filter(|slot| slot.is_none_or(|now| there < now))
                {
                    *slot = Some(there);
                }
            }
        }
        distance.get(to.0 as usize).copied().flatten()
    }

    /// Lowers what can be lowered; the last point that was, if any.
    fn relax(&self, distance: &mut [i64], came_by: &mut [Option<usize>]) -> Option<Point> {
        let mut lowered = None;
        for (i, c) in self.constraints.iter().enumerate() {
            let there = distance.get(c.from.0 as usize).copied()?.saturating_add(c.days);
            let (Some(now), Some(by)) = (distance.get_mut(c.to.0 as usize), came_by.get_mut(c.to.0 as usize)) else {
                continue;
            };
            if there < *now {
                (*now, *by, lowered) = (there, Some(i), Some(c.to));
            }
        }
        lowered
    }

    /// Walks back from a point that is still lowered after as many rounds as there are points: first onto the cycle, then
    /// once around it.
    fn cycle_through(&self, start: Point, came_by: &[Option<usize>]) -> Option<Vec<Constraint>> {
        let step = |at: Point| {
            let by = came_by.get(at.0 as usize).copied().flatten()?;
            self.constraints.get(by).copied()
        };
        let mut on_cycle = start;
        for _ in 0..self.points {
            on_cycle = step(on_cycle)?.from;
        }
        let mut cycle = Vec::new();
        let mut at = on_cycle;
        loop {
            let constraint = step(at)?;
            cycle.push(constraint);
            at = constraint.from;
            if at == on_cycle {
                cycle.reverse();
                return Some(cycle);
            }
        }
    }
}

#[cfg(test)]
mod tests;
