//! What can be asked for. The help texts are here and nowhere else.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::finding::Severity;
use crate::pipeline;

/// Finds contradictions in news articles: dates, durations, names and events, inside an article and across a batch.
#[derive(Debug, Parser)]
#[command(name = "gainsay", version, max_term_width = 100, propagate_version = true)]
#[command(after_long_help = "\
Exit status:
  0  nothing at or above the failing level
  1  findings
  2  bad usage, or input that could not be read (what could be read was still checked)

Examples:
  gainsay check article.txt
  gainsay check today/ --format concise
  gainsay explain calendar/weekday-mismatch")]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Command,
    /// When to use colours; `auto` heeds NO_COLOR, CLICOLOR_FORCE and whether the output is a terminal
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN", alias = "colour")]
    pub(super) color: Color,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Report contradictions in articles
    Check(CheckArgs),
    /// Show what is understood of articles: times, names, claims
    Claims(ClaimsArgs),
    /// Print a rule's page: what it finds, why it matters, what it leaves alone
    Explain(ExplainArgs),
    /// List the rules; test the examples of rule pages; write a new page
    Rules(RulesArgs),
}

/// Report contradictions in articles.
///
/// Every finding shows all places that contradict each other, what was read there, and the reasoning between them.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  gainsay check article.txt                    one article
  gainsay check monday/ tuesday/               two folders, compared with each other
  gainsay check --scope article archive.jsonl  each article by itself
  gainsay check - < article.txt                standard input
  gainsay check --format jsonl --fail-on error today/ > findings.jsonl")]
pub(super) struct CheckArgs {
    /// Files, folders, `.jsonl` batches, or `-` for standard input
    #[arg(required = true, value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// How findings are written
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: CheckFormat,
    /// Between which claims to look for contradictions
    #[arg(long, value_enum, default_value_t)]
    pub(super) scope: Scope,
    /// Threads to use [default: one a core]
    #[arg(long, value_name = "N")]
    pub(super) threads: Option<NonZeroUsize>,
    /// A house's folder of rule pages, facts, lexicons and events, added to the built-in ones; a file of the same name
    /// replaces the built-in one
    #[arg(long, value_name = "DIR")]
    pub(super) rules: Option<PathBuf>,
    /// The least severity that makes the exit status 1
    #[arg(long, value_enum, default_value_t, value_name = "SEVERITY")]
    pub(super) fail_on: FailOn,
}

/// Show what is understood of articles: times, names, claims.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  gainsay claims article.txt            a table
  gainsay claims --trace article.txt    which grammar read each, and what settled it
  gainsay claims --format jsonl today/  a JSON object a line")]
pub(super) struct ClaimsArgs {
    /// Files, folders, `.jsonl` batches, or `-` for standard input
    #[arg(required = true, value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// How they are written
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: ClaimsFormat,
    /// Tell which grammar read each, and what settled its value
    #[arg(long)]
    pub(super) trace: bool,
    /// Threads to use [default: one a core]
    #[arg(long, value_name = "N")]
    pub(super) threads: Option<NonZeroUsize>,
    /// A house's folder, for its facts, lexicons and events
    #[arg(long, value_name = "DIR")]
    pub(super) rules: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct ExplainArgs {
    /// The rule: `family/name`, as findings print it
    #[arg(value_name = "RULE")]
    pub(super) rule: String,
    /// A folder of house rules to look in as well
    #[arg(long, value_name = "DIR")]
    pub(super) rules: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct RulesArgs {
    #[command(subcommand)]
    pub(super) command: Option<RulesCommand>,
    /// A folder of house rules to list as well
    #[arg(long, value_name = "DIR")]
    pub(super) rules: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(super) enum RulesCommand {
    /// Run the examples of rule pages
    Test(RulesTestArgs),
    /// Write the first draft of a rule page
    New(RulesNewArgs),
}

/// Run the examples of rule pages.
///
/// Each example names articles that must fire, with the diagnostics that they give, or that must stay silent.
#[derive(Debug, Args)]
pub(super) struct RulesTestArgs {
    /// A folder of rule pages [default: the built-in ones]
    #[arg(value_name = "DIR")]
    pub(super) dir: Option<PathBuf>,
    /// Write the diagnostics that examples give into their pages
    #[arg(long, requires = "dir")]
    pub(super) update: bool,
}

/// Write the first draft of a rule page.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Example:
  gainsay rules new house/opening-day --check weekday --dir rules")]
pub(super) struct RulesNewArgs {
    /// The rule's name, `family/name` in lower case with hyphens; the name says the fault
    #[arg(value_name = "FAMILY/NAME")]
    pub(super) name: String,
    /// The check that it uses
    #[arg(long, value_name = "CHECK")]
    pub(super) check: String,
    /// The folder of house rules in which the page is written
    #[arg(long, value_name = "DIR", default_value = "rules")]
    pub(super) dir: PathBuf,
}

/// How `check` writes findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum CheckFormat {
    /// Places, reasoning and help, for reading
    #[default]
    Full,
    /// A line a finding: path:line:column: severity[rule] message
    Concise,
    /// One JSON document: findings and summary
    Json,
    /// A JSON object a line
    Jsonl,
}

/// How `claims` writes rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ClaimsFormat {
    /// A table an article
    #[default]
    Table,
    /// A JSON object a line
    Jsonl,
    /// The articles' text with TIMEX3 elements inline (TimeML)
    Timeml,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

/// Between which claims contradictions are looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Scope {
    /// Inside each article and between them
    #[default]
    Batch,
    /// Inside each article only
    Article,
}

/// The least severity that fails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum FailOn {
    /// Both can't be right
    Error,
    /// Very likely wrong
    #[default]
    Warning,
    /// Worth knowing
    Note,
}

impl From<Scope> for pipeline::Scope {
    fn from(scope: Scope) -> Self {
        match scope {
            Scope::Batch => pipeline::Scope::Batch,
            Scope::Article => pipeline::Scope::Article,
        }
    }
}

impl From<FailOn> for Severity {
    fn from(level: FailOn) -> Self {
        match level {
            FailOn::Error => Severity::Error,
            FailOn::Warning => Severity::Warning,
            FailOn::Note => Severity::Note,
        }
    }
}
