//! The table of rules in `rules/README.md`.

use super::{Page, RuleSet};
use crate::knowledge::FileError;

const BEGIN: &str = "<!-- rules: begin -->\n";
const END: &str = "<!-- rules: end -->";

/// A Markdown table of the rules: code, severity, what the rule finds. Errors: those of the pages.
pub fn table(set: &RuleSet) -> Result<String, Vec<FileError>> {
    let mut table = String::from("| rule | severity | what it finds |\n|---|---|---|\n");
    for header in set.pages() {
        table.push_str(&row(&header.page()?));
    }
    Ok(table)
}

fn row(page: &Page) -> String {
    let code = &page.header.code;
    // A bar would end the cell.
    let summary = page.summary.replace('|', "\\|");
    format!("| [{code}]({code}.md) | {} | {summary} |\n", page.header.front.severity)
}

/// The text with the table put between its two markers; `None` where it has no markers.
pub fn with_table(text: &str, table: &str) -> Option<String> {
    let (before, rest) = text.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}{table}{END}{after}"))
}
