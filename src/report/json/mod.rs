//! JSON for programs.

mod formatter;

use std::io::{self, Write};

use serde::Serialize;

use super::{Fingerprints, Places, Summary};
use crate::finding::{Finding, Severity};
use crate::text::Site;

pub(super) use formatter::write_value;

/// Writes one document: `{"findings": [...], "summary": {...}}`.
pub fn write_json(out: &mut dyn Write, findings: &[Finding], places: &Places<'_>, summary: &Summary) -> io::Result<()> {
    let mut names = Fingerprints::default();
    let findings = findings.iter().map(|finding| FindingJson::new(finding, places, &mut names)).collect();
    write_value(out, &Document { findings, summary })?;
    writeln!(out)
}

/// Writes a finding a line.
pub fn write_jsonl(out: &mut dyn Write, findings: &[Finding], places: &Places<'_>) -> io::Result<()> {
    let mut names = Fingerprints::default();
    for finding in findings {
        write_value(out, &FindingJson::new(finding, places, &mut names))?;
        writeln!(out)?;
    }
    Ok(())
}

#[derive(Serialize)]
struct Document<'a> {
    findings: Vec<FindingJson<'a>>,
    summary: &'a Summary,
}

#[derive(Serialize)]
struct FindingJson<'a> {
    rule: &'a str,
    severity: Severity,
    message: &'a str,
    labels: Vec<LabelJson<'a>>,
    derivation: &'a [String],
    help: Option<&'a str>,
    repairs: Vec<RepairJson<'a>>,
    fingerprint: String,
}

#[derive(Serialize)]
struct LabelJson<'a> {
    #[serde(flatten)]
    site: SiteJson<'a>,
    note: &'a str,
}

#[derive(Serialize)]
struct RepairJson<'a> {
    #[serde(flatten)]
    site: SiteJson<'a>,
    replacement: &'a str,
}

#[derive(Serialize)]
struct SiteJson<'a> {
    article: &'a str,
    field: &'static str,
    start: u32,
    end: u32,
    line: u32,
    column: u32,
    text: &'a str,
}

impl<'a> FindingJson<'a> {
    fn new(finding: &'a Finding, places: &Places<'a>, names: &mut Fingerprints) -> FindingJson<'a> {
        let labels = finding.labels.iter();
        let repairs = finding.repairs.iter();
        FindingJson {
            rule: &finding.rule,
            severity: finding.severity,
            message: &finding.message,
            labels: labels.map(|l| LabelJson { site: SiteJson::new(l.site, places), note: &l.note }).collect(),
            derivation: &finding.derivation,
            help: finding.help.as_deref(),
            repairs: repairs
                .map(|r| RepairJson { site: SiteJson::new(r.site, places), replacement: &r.replacement })
                .collect(),
            fingerprint: names.next(finding, places),
        }
    }
}

impl<'a> SiteJson<'a> {
    fn new(site: Site, places: &Places<'a>) -> SiteJson<'a> {
        let (line, column) = places.line_column(site);
        SiteJson {
            article: places.id(site),
            field: site.field.name(),
            start: site.span.start,
            end: site.span.end,
            line,
            column,
            text: places.text(site),
        }
    }
}
