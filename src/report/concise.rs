//! A line a finding, for editors' problem matchers and for grep.

use std::io::{self, Write};

use super::sanitise::visible;
use super::{Places, Screen};
use crate::finding::Finding;

/// Writes `path:line:column: severity[rule] message (also path:line:column)`, a line a finding.
pub fn write_concise(out: &mut dyn Write, findings: &[Finding], places: &Places<'_>, screen: Screen) -> io::Result<()> {
    for finding in findings {
        let mut addresses = finding.labels.iter().map(|label| places.address(label.site));
        let first = addresses.next().unwrap_or_else(|| "?".to_owned());
        let (rule, message) = (visible(&finding.rule), visible(&finding.message));
        let style = screen.severity(finding.severity);
        write!(out, "{first}: {style}{}[{rule}]{style:#} {message}", finding.severity)?;
        let others: Vec<String> = addresses.collect();
        if !others.is_empty() {
            write!(out, " (also {})", others.join(", "))?;
        }
        writeln!(out)?;
    }
    Ok(())
}
