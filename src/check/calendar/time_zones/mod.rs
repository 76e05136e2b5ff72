//! `time-zones`: one time of day in two zones, of which one is wrong.

mod clock;
mod repair;

use serde::Deserialize;

use self::clock::{Clock, written};
use self::repair::{clock_repair, zone_repair};
use crate::check::{ArticleContext, Check, CheckKind, Conflict, NoOptions};
use crate::recognise::time::TimeMention;
use crate::text::Span;

/// The check as rule pages name it.
pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "time-zones",
    slots: &[
        ("first", "the first time: \"11 am EDT\""),
        ("second", "the same time in another zone: \"1600 GMT\""),
        ("means", "what the first is in the zone of the second: \"15:00 GMT\""),
    ],
    build: |options| NoOptions::deserialize(options).map(|_| Box::new(TimeZones) as Box<dyn Check>),
};

struct TimeZones;

impl Check for TimeZones {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        for pair in article.reading.time_mentions.windows(2) {
            let [a, b] = pair else { continue };
            let (Some(first), Some(second)) = (Clock::of(article, a), Clock::of(article, b)) else { continue };
            if stand_together(article, a, b) && !first.agrees(&second) {
                found.push(conflict(article, &first, &second));
            }
        }
    }
}

/// Whether the second gives the first in another zone: "11 am EDT (1600 GMT)", "9 a.m. EDT/1300 GMT".
fn stand_together(article: &ArticleContext<'_>, a: &TimeMention, b: &TimeMention) -> bool {
    let between = article.text(a.field, Span::new(a.span.end, b.span.start));
    (a.field, a.sentence) == (b.field, b.sentence) && matches!(between, " (" | "/" | " / " | ", or " | " or ")
}

/// `UTC-4`, `UTC+5:30`
fn from_utc(offset: i32) -> String {
    let (hours, minutes) = (offset.abs() / 60, offset.abs() % 60);
    let sign = if offset < 0 { '-' } else { '+' };
    if minutes == 0 { format!("UTC{sign}{hours}") } else { format!("UTC{sign}{hours}:{minutes:02}") }
}

fn conflict(article: &ArticleContext<'_>, first: &Clock<'_>, second: &Clock<'_>) -> Conflict {
    let means = format!("{} {}", written(first.in_zone(second.offset)), second.zone);
    let back = format!("{} {}", written(second.in_zone(first.offset)), first.zone);
    let sides = [(first, second, &means), (second, first, &back)];
    let derivation = sides.iter().map(|(from, to, means)| {
        format!(
            "{} is {}, {} {}: \"{}\" is {means}",
            from.zone,
            from_utc(from.offset),
            to.zone,
            from_utc(to.offset),
            from.text
        )
    });
    let repairs = [
        clock_repair(article, second, first.in_zone(second.offset)),
        clock_repair(article, first, second.in_zone(first.offset)),
        zone_repair(article, first, second),
        zone_repair(article, second, first),
    ];
    Conflict {
        labels: vec![
            article.label(second.mention.field, second.mention.span, format!("{back} by this")),
            article.label(first.mention.field, first.mention.span, format!("{means} by this")),
        ],
        derivation: derivation.collect(),
        slots: vec![("first", first.text.to_owned()), ("second", second.text.to_owned()), ("means", means)],
        repairs: repairs.into_iter().flatten().collect(),
        ..Conflict::default()
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::conflicts;
    use crate::recognise::time::TimeExpr;

    fn clock(hour: u8, minute: u8, zone: i16) -> TimeExpr {
        TimeExpr::Clock { hour: Some(hour), minute: Some(minute), part: None, zone: Some(zone), on: None }
    }

    /// What the second should be and the repairs; empty where the check is silent.
    fn told(text: &str, first: (&str, TimeExpr), second: (&str, TimeExpr)) -> String {
        let found = conflicts("time-zones", None, text, &[first, second]);
        let told = |(_, means): &(&str, String)| means.clone();
        let means = found.iter().filter_map(|conflict| conflict.slots.last().map(told));
        let repairs = found.iter().flat_map(|conflict| &conflict.repairs).map(|repair| repair.replacement.clone());
        means.chain(repairs).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn times_in_two_zones() {
        let eastern = |hour, offset| clock(hour, 0, offset);
        let cases = [
            (
                "It is at 11 am EDT (1600 GMT).",
                ("11 am EDT", eastern(11, -240)),
                ("1600 GMT", clock(16, 0, 0)),
                "15:00 GMT, 1500, 12 pm, EST",
            ),
            ("It is at 11 am EST (1600 GMT).", ("11 am EST", eastern(11, -300)), ("1600 GMT", clock(16, 0, 0)), ""),
            ("It is at 8 pm EST (0100 GMT).", ("8 pm EST", eastern(20, -300)), ("0100 GMT", clock(1, 0, 0)), ""),
            ("It is at 8 pm CST (1200 GMT).", ("8 pm CST", clock(20, 0, -360)), ("1200 GMT", clock(12, 0, 0)), ""),
            ("It is at 3:30 BST (14:30 GMT).", ("3:30 BST", clock(3, 30, 60)), ("14:30 GMT", clock(14, 30, 0)), ""),
            (
                "It is at 15:30 BST (15:30 GMT).",
                ("15:30 BST", clock(15, 30, 60)),
                ("15:30 GMT", clock(15, 30, 0)),
                "14:30 GMT, 14:30, 16:30",
            ),
            ("It is from 9 am EDT to 1600 GMT.", ("9 am EDT", eastern(9, -240)), ("1600 GMT", clock(16, 0, 0)), ""),
        ];
        for (text, first, second, expected) in cases {
            assert_eq!(told(text, first, second), expected, "{text}");
        }
    }
}
