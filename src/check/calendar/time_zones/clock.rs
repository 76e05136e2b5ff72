//! A time of day in a zone, as a text writes it.

use crate::check::ArticleContext;
use crate::recognise::time::{TimeExpr, TimeMention};

/// A time of day in a zone.
pub(super) struct Clock<'a> {
    pub(super) mention: &'a TimeMention,
    /// As written.
    pub(super) text: &'a str,
    /// The zone's name as written: "EDT".
    pub(super) zone: &'a str,
    /// The zone's minutes from UTC.
    pub(super) offset: i32,
    /// Minutes since midnight.
    pub(super) minutes: i32,
    /// Whether half a day is left open: "7:30" without "pm".
    twelve_hours: bool,
}

impl<'a> Clock<'a> {
    /// The time of day that a mention gives, where it names its zone.
    pub(super) fn of(article: &'a ArticleContext<'_>, mention: &'a TimeMention) -> Option<Clock<'a>> {
        let TimeExpr::Clock { hour: Some(hour), minute, zone: Some(offset), .. } = &mention.expr else { return None };
        let text = article.text(mention.field, mention.span);
        let zone = text.split(|c: char| !c.is_ascii_alphabetic()).rfind(|word| is_zone(word))?;
        let minutes = (i32::from(*hour) * 60 + i32::from(minute.unwrap_or(0))) % DAY;
        let four_figures = text.split(|c: char| !c.is_ascii_digit()).any(|run| run.len() == 4 || run.starts_with('0'));
        let twelve_hours = *hour <= 12 && !four_figures && !text.to_ascii_lowercase().contains('m');
        Some(Clock { mention, text, zone, offset: i32::from(*offset), minutes, twelve_hours })
    }

    /// Minutes since midnight in another zone.
    pub(super) fn in_zone(&self, offset: i32) -> i32 {
        (self.minutes - self.offset + offset).rem_euclid(DAY)
    }

    /// Whether both can be one moment.
    pub(super) fn agrees(&self, other: &Clock<'_>) -> bool {
        let step = if self.twelve_hours || other.twelve_hours { DAY / 2 } else { DAY };
        let apart = |own: i32, its: i32| (self.minutes - own) - (other.minutes - its);
        self.offsets().any(|own| other.offsets().any(|its| apart(own, its).rem_euclid(step) == 0))
    }

    /// What its zone's name can mean.
    fn offsets(&self) -> impl Iterator<Item = i32> {
        let others = NAMESAKES.iter().filter(|(name, _)| *name == self.zone).map(|(_, offset)| *offset);
        std::iter::once(self.offset).chain(others)
    }
}

fn is_zone(word: &str) -> bool {
    word.len() >= 3 && word.bytes().all(|b| b.is_ascii_uppercase())
}

/// `15:00`
pub(super) fn written(minutes: i32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Minutes of a day.
const DAY: i32 = 24 * 60;

/// Zones that share their abbreviation with an American or British one: China's, Australia's, Malaysia's, Bangladesh's.
const NAMESAKES: [(&str, i32); 4] = [("CST", 480), ("EST", 600), ("MST", 480), ("BST", 360)];
