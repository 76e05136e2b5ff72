//! Claims for people: a table an article.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::{ClaimRow, RowValue, basis_name, kind_name};
use crate::claims::EventClaim;
use crate::report::{Places, visible};
use crate::text::{Article, Site};

/// The columns that a row's words may take.
const WIDEST: usize = 44;

/// Writes one article's rows as a table under its name: place, kind, words, value, meaning; with `trace` also what read and
/// settled each. `index` is the article's place in `places`.
pub fn write_table(
    out: &mut dyn Write,
    article: &Article,
    index: u32,
    rows: &[ClaimRow<'_>],
    places: &Places<'_>,
    trace: bool,
) -> io::Result<()> {
    writeln!(out, "{}", visible(&article.id))?;
    let cells: Vec<Vec<String>> = rows.iter().map(|row| cells(row, index, places, trace)).collect();
    let count = cells.first().map_or(0, Vec::len);
    let widest = |column: usize| cells.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max();
    let widths: Vec<usize> = (0..count).map(|column| widest(column).unwrap_or(0)).collect();
    for row in &cells {
        let padded = row.iter().zip(&widths).map(|(cell, width)| cell.clone() + &" ".repeat(width - cell.width()));
        writeln!(out, "  {}", padded.collect::<Vec<_>>().join("  ").trim_end())?;
    }
    writeln!(out)
}

fn cells(row: &ClaimRow<'_>, index: u32, places: &Places<'_>, trace: bool) -> Vec<String> {
    let (line, column) = places.line_column(Site { article: index, field: row.field, span: row.span });
    let (kind, value, meaning) = match row.value {
        RowValue::Time { time, .. } => {
            let meaning = match (&time.days, &time.length) {
                (Some(days), _) => days.to_string(),
                (None, Some(length)) => length.to_string(),
                (None, None) => String::new(),
            };
            let modifier = time.timex.modifier.map_or_else(String::new, |modifier| format!(" {modifier}"));
            ("time", format!("{} {}{modifier}", time.timex.kind.name(), time.timex.value()), meaning)
        }
        RowValue::Quantity { mention, counted } => {
            let noun = counted.map_or_else(String::new, |(noun, _)| format!(" {noun}"));
            ("quantity", mention.quantity.measure.name().to_owned(), format!("{}{noun}", mention.quantity))
        }
        RowValue::Name { kind, canonical } => ("name", kind_name(kind).to_owned(), canonical.unwrap_or("").to_owned()),
        RowValue::Age { value } => ("quantity", "age".to_owned(), value.to_string()),
        RowValue::Event { event, kind } => ("event", kind.to_owned(), told(event)),
        RowValue::Order { order, earlier, later } => {
            let joins = if order.together { "together with" } else { "before" };
            ("order", String::new(), format!("“{}” {joins} “{}”", clip(earlier), clip(later)))
        }
        RowValue::Attribute { claim, kind, figure, of, occasion, source } => {
            let parts = [of, occasion, source].into_iter().flatten();
            let apart = claim.apart.map(|apart| apart.name());
            let rest: String = parts.chain(apart).map(|part| format!(", {part}")).collect();
            ("attribute", kind.to_owned(), format!("{figure}{rest}"))
        }
        RowValue::First { first } => ("first", first.terms.join(" "), first.since.join(" ")),
    };
    let mut cells =
        vec![format!("{line}:{column}"), kind.to_owned(), clip(row.text), clip(&value), visible(&meaning).into_owned()];
    if trace {
        cells.push(row.grammar.to_owned());
        cells.push(match row.value {
            RowValue::Time { after: Some(words), .. } => format!("after “{}”", clip(words)),
            RowValue::Time { time, .. } => basis_name(time.basis).to_owned(),
            _ => String::new(),
        });
    }
    cells
}

/// Of what an event is said, whether it was or is to be, and when.
fn told(event: &EventClaim) -> String {
    let object = event.object.as_ref().map_or_else(String::new, |object| format!(", {}", object.name));
    let when = event.when.as_ref().map_or_else(String::new, |when| format!(", {}", when.days));
    format!("{}{object}: {}{when}", event.subject.name, event.modality.name())
}

/// The words fit for a terminal, cut at the widest that a column may be.
fn clip(words: &str) -> String {
    let shown = visible(words);
    if shown.width() <= WIDEST {
        return shown.into_owned();
    }
    let mut clipped = String::new();
    for c in shown.chars() {
        if clipped.width() + 2 > WIDEST {
            break;
        }
        clipped.push(c);
    }
    clipped + "…"
}
