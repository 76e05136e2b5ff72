//! Whether an article writes the day or the month first in figures: "26/7/2020" in it makes 3 April of "03/04/2020".

use super::{DateParts, TimeExpr, TimeMention};
use crate::text::Article;

/// Turns the dates in figures that were read month first, where others of the same article can only be read day first
/// and none can only be read month first.
pub fn settle_day_order(article: &Article, mentions: &mut [TimeMention]) {
    let text = |mention: &TimeMention| article.field(mention.field).map_or("", |field| mention.span.of(&field.text));
    let (mut day_first, mut open) = (false, false);
    for mention in mentions.iter().filter(|mention| in_figures(mention.grammar)) {
        for [first, second] in figures(text(mention)) {
            match (first, second) {
                (13.., 1..=12) => day_first = true,
                (1..=12, 13..) => return,
                _ => open = true,
            }
        }
    }
    if day_first && open {
        // A stretch may end in a month by name: it is left alone.
        let dates = |mention: &TimeMention| if mention.grammar == "range" { 2 } else { 1 };
        let ambiguous =
            |mention: &TimeMention| in_figures(mention.grammar) && figures(text(mention)).count() == dates(mention);
        mentions.iter_mut().filter(|mention| ambiguous(mention)).for_each(|mention| turn(&mut mention.expr));
    }
}

/// Whether a grammar can have read a date in figures.
fn in_figures(grammar: &str) -> bool {
    matches!(grammar, "date/numeric" | "date/weekday" | "range" | "clock")
}

/// The first two figures of each date with slashes.
fn figures(text: &str) -> impl Iterator<Item = [u32; 2]> {
    let mut pieces = text.split(|c: char| !c.is_ascii_digit() && c != '/').filter(|piece| piece.contains('/'));
    std::iter::from_fn(move || {
        pieces.find_map(|piece| {
            let mut parts = piece.split('/');
            let (first, second) = (parts.next()?, parts.next()?);
            let short = first.len() <= 2 && second.len() <= 2;
            if short { Some([first.parse().ok()?, second.parse().ok()?]) } else { None }
        })
    })
}

/// Changes day and month of every date that both readings allow.
fn turn(expr: &mut TimeExpr) {
    match expr {
        TimeExpr::Date { parts: DateParts { day: Some(day), month: Some(month), .. }, .. } if *day <= 12 => {
            std::mem::swap(day, month);
        }
        TimeExpr::Range { from, until } => {
            turn(from);
            turn(until);
        }
        TimeExpr::Clock { on: Some(on), .. } => turn(on),
        _ => {}
    }
}
