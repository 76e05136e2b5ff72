//! The report that an editor reads: message, every place with what is read there, the reasoning, what can be done.

use std::fmt;
use std::io::{self, Write};

use miette::{Diagnostic, LabeledSpan, SourceCode};
use textwrap::{Options, WordSeparator};

use super::sanitise::visible;
use super::source::Excerpts;
use super::window::Cut;
use super::{Places, Screen};
use crate::finding::{Finding, Severity};

/// Writes the findings one after another, an empty line behind each.
pub fn write_full(out: &mut dyn Write, findings: &[Finding], places: &Places<'_>, screen: Screen) -> io::Result<()> {
    // What miette draws left of a line: blank, number, blank, bar, blank; and a column to spare.
    let cut = Cut { width: screen.width.saturating_sub(10).max(40), ellipsis: screen.ellipsis() };
    let handler = screen.handler();
    let mut page = String::new();
    for finding in findings {
        page.clear();
        let style = screen.heading(finding.severity);
        page.push_str(&format!("{style}{}[{}]{style:#}\n", finding.severity, visible(&finding.rule)));
        let shown = Shown { finding, excerpts: Excerpts::new(&finding.labels, places, cut) };
        handler.render_report(&mut page, &shown).map_err(io::Error::other)?;
        asides(&mut page, finding, places, screen);
        writeln!(out, "{page}")?;
    }
    Ok(())
}

/// A finding as miette sees it.
#[derive(Debug)]
struct Shown<'a> {
    finding: &'a Finding,
    excerpts: Excerpts,
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&visible(&self.finding.message))
    }
}

impl std::error::Error for Shown<'_> {}

impl Diagnostic for Shown<'_> {
    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.finding.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Note => miette::Severity::Advice,
        })
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.excerpts)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.excerpts.labels.iter().cloned()))
    }
}

/// The derivation, the help and the repairs: miette has a place for help only.
fn asides(page: &mut String, finding: &Finding, places: &Places<'_>, screen: Screen) {
    for step in &finding.derivation {
        aside(page, "note", step, screen);
    }
    if let Some(help) = &finding.help {
        aside(page, "help", help, screen);
    }
    let arrow = if screen.unicode { "→" } else { "->" };
    for repair in &finding.repairs {
        let (from, to) = (places.text(repair.site), &repair.replacement);
        aside(page, "could be", &format!("“{from}” {arrow} “{to}” ({})", places.address(repair.site)), screen);
    }
}

/// One of them, wrapped under its heading.
fn aside(page: &mut String, heading: &str, text: &str, screen: Screen) {
    let style = screen.aside();
    let first = format!("  {style}{heading}:{style:#} ");
    let rest = " ".repeat(heading.len() + 4);
    let options = Options::new(screen.width).initial_indent(&first).subsequent_indent(&rest);
    let options = options.word_separator(WordSeparator::AsciiSpace);
    page.push_str(&textwrap::fill(&visible(text), options));
    page.push('\n');
}
