//! `gainsay check`.

use std::io::{self, Write};
use std::num::NonZeroUsize;

use super::args::{CheckArgs, CheckFormat};
use super::console::Console;
use super::exit::Exit;
use super::{house, input};
use crate::finding::{Finding, Severity};
use crate::pipeline::on_threads;
use crate::report::{self, Places, Screen, Summary};

/// Checks the articles and prints the findings; what can't be read is told and the rest goes on.
pub(super) fn run(args: &CheckArgs, console: &Console) -> Exit {
    let folder = args.rules.as_deref();
    let checker = match house::rules(folder).and_then(|rules| house::checker(rules, folder)) {
        Ok(checker) => checker,
        Err(errors) => return console.file_errors(&errors),
    };
    let (input, outcome) = on_threads(args.threads.map(NonZeroUsize::get), || {
        let input = input::read(&args.paths, console);
        let outcome = checker.check(&input.articles, args.scope.into());
        (input, outcome)
    });
    let summary = Summary {
        articles: input.articles.len(),
        claims: outcome.understood,
        compared: outcome.compared,
        unreadable: input.unreadable,
        ..Summary::default()
    };
    let summary = summary.with_findings(&outcome.findings);
    let places = Places::new(&input.articles);
    let printed = console.print(|out| print(out, args.format, &outcome.findings, &places, &summary, console.out));
    if args.format == CheckFormat::Concise {
        console.say(summary);
    }
    let exit = status(&outcome.findings, args.fail_on.into()).max(input.exit).max(printed);
    // The process ends now, and its memory goes back as a whole, sooner than piece by piece.
    std::mem::forget((checker, input.articles, outcome));
    exit
}

/// Whether a finding is at or above the failing level.
fn status(findings: &[Finding], level: Severity) -> Exit {
    Exit::Findings.when(findings.iter().any(|finding| finding.severity >= level))
}

fn print(
    out: &mut dyn Write,
    format: CheckFormat,
    findings: &[Finding],
    places: &Places<'_>,
    summary: &Summary,
    screen: Screen,
) -> io::Result<()> {
    match format {
        CheckFormat::Full => {
            report::write_full(out, findings, places, screen)?;
            writeln!(out, "{summary}")
        }
        CheckFormat::Concise => report::write_concise(out, findings, places, screen),
        CheckFormat::Json => report::write_json(out, findings, places, summary),
        CheckFormat::Jsonl => report::write_jsonl(out, findings, places),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(severity: Severity) -> Finding {
        let (rule, message) = ("a/b".into(), String::new());
        let (labels, derivation, help, repairs) = (Vec::new(), Vec::new(), None, Vec::new());
        Finding { rule, severity, message, labels, derivation, help, repairs }
    }

    #[test]
    fn findings_at_or_above_the_level_fail() {
        use Severity::{Error, Note, Warning};
        let levels = [Note, Warning, Error];
        let fails = |found: &[Finding]| levels.map(|level| status(found, level) == Exit::Findings);
        assert_eq!(fails(&[]), [false, false, false]);
        assert_eq!(fails(&[found(Note)]), [true, false, false]);
        assert_eq!(fails(&[found(Warning), found(Note)]), [true, true, false]);
        assert_eq!(fails(&[found(Note), found(Error)]), [true, true, true]);
    }
}
