//! `gainsay rules test`.

use std::path::Path;

use super::example;
use crate::cli::args::RulesTestArgs;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::house;
use crate::finding::Finding;
use crate::knowledge::FileError;
use crate::pages::examples::{self, ExampleArticle, ExampleOutcome, Failure};
use crate::pages::{Page, RuleSet};
use crate::pipeline::{Checker, Scope};
use crate::report::{Places, Screen, visible, write_concise};
use crate::text::Article;

/// Runs the examples of every page and prints those that fail.
pub(in crate::cli) fn test(args: &RulesTestArgs, console: &Console) -> Exit {
    match load(args.dir.as_deref()) {
        Ok((pages, checker)) => report(&pages, &checker, args.update, console),
        Err(errors) => console.file_errors(&errors),
    }
}

/// The pages to test, and a checker with their rules.
fn load(dir: Option<&Path>) -> Result<(Vec<Page>, Checker), Vec<FileError>> {
    let set = match dir {
        Some(dir) => {
            let mut set = RuleSet::default();
            set.load(dir)?;
            set
        }
        None => RuleSet::builtin()?,
    };
    let (pages, errors): (Vec<_>, Vec<_>) = set.pages().iter().map(|header| header.page()).partition(Result::is_ok);
    let errors: Vec<FileError> = errors.into_iter().filter_map(Result::err).flatten().collect();
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok((pages.into_iter().flatten().collect(), house::checker(set, dir)?))
}

fn report(pages: &[Page], checker: &Checker, update: bool, console: &Console) -> Exit {
    let mut lines = String::new();
    let (mut ran, mut failed, mut exit) = (0, 0, Exit::Clean);
    for page in pages {
        let code = &page.header.code;
        let outcomes = examples::run(page, &|articles| concise(checker, code, articles));
        ran += outcomes.len();
        let written = if update { rewrite(page, &outcomes, console) } else { Ok(false) };
        let mended = matches!(written, Ok(true));
        exit = exit.max(written.err().unwrap_or(Exit::Clean));
        for (line, failure) in outcomes.iter().filter_map(|outcome| Some((outcome.line, outcome.failure.as_ref()?))) {
            let updated = mended && matches!(failure, Failure::Wrong { .. });
            failed += usize::from(!updated);
            let word = if updated { "updated: " } else { "" };
            let told = failure.to_string();
            let told: Vec<_> = told.lines().map(visible).collect();
            lines.push_str(&format!("{}:{line}: {word}{}\n", visible(&page.header.source.path), told.join("\n  ")));
        }
    }
    lines.push_str(&format!("pages: {}, examples: {ran}, failed: {failed}\n", pages.len()));
    let printed = console.print(|out| out.write_all(lines.as_bytes()));
    Exit::Findings.when(failed > 0).max(exit).max(printed)
}

/// Writes the diagnostics that the examples gave into the page; the answer is whether it changed.
fn rewrite(page: &Page, outcomes: &[ExampleOutcome], console: &Console) -> Result<bool, Exit> {
    let source = &page.header.source;
    let text = examples::updated(page, outcomes);
    if *text == *source.text {
        return Ok(false);
    }
    match std::fs::write(&*source.path, text) {
        Ok(()) => Ok(true),
        Err(error) => Err(console.error(format_args!("{}: {error}", source.path))),
    }
}

/// What the rule says of an example's articles, in concise lines.
fn concise(checker: &Checker, code: &str, articles: &[ExampleArticle]) -> String {
    let articles: Vec<Article> = articles.iter().filter_map(example::article).collect();
    let mut findings: Vec<Finding> = checker.check(&articles, Scope::Batch).findings;
    findings.retain(|finding| &*finding.rule == code);
    let mut lines = Vec::new();
    // Writing to memory does not fail.
    let _ = write_concise(&mut lines, &findings, &Places::new(&articles), Screen::PLAIN);
    String::from_utf8_lossy(&lines).into_owned()
}
