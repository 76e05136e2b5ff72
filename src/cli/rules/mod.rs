//! `gainsay explain` and `gainsay rules`.

mod example;
mod test;

use std::io;

use super::args::{ExplainArgs, RulesArgs, RulesNewArgs};
use super::console::Console;
use super::exit::Exit;
use super::house;
use crate::check::{self, CheckKind};
use crate::knowledge::FileError;
use crate::pages::{self, Header, RuleSet};
use crate::report::{visible, visible_lines};

pub(super) use test::test;

/// Prints a rule's page.
pub(super) fn explain(args: &ExplainArgs, console: &Console) -> Exit {
    let set = match house::rules(args.rules.as_deref()) {
        Ok(set) => set,
        Err(errors) => return console.file_errors(&errors),
    };
    let page = match set.find(&args.rule) {
        Ok((_, header)) => header.page(),
        Err(unknown) => return console.error(unknown),
    };
    match page {
        Ok(page) => console.print(|out| writeln!(out, "{}", visible_lines(pages::explain(&page).trim_end()))),
        Err(errors) => console.file_errors(&errors),
    }
}

/// Prints a line a rule: name, severity, what it finds.
pub(super) fn list(args: &RulesArgs, console: &Console) -> Exit {
    match house::rules(args.rules.as_deref()).and_then(|set| lines(&set)) {
        Ok(lines) => console.print(|out| out.write_all(lines.as_bytes())),
        Err(errors) => console.file_errors(&errors),
    }
}

fn lines(set: &RuleSet) -> Result<String, Vec<FileError>> {
    let widest = set.pages().iter().map(|header| header.code.len()).max().unwrap_or(0);
    let line = |header: &Header| {
        let page = header.page()?;
        let severity = header.front.severity.name();
        Ok(format!("{:widest$}  {severity:7}  {}\n", visible(&header.code), visible(&page.summary)))
    };
    set.pages().iter().map(line).collect()
}

/// Writes the first draft of a page and prints its path.
pub(super) fn new(args: &RulesNewArgs, console: &Console) -> Exit {
    let Some(kind) = check::kinds().iter().find(|kind| kind.name == args.check) else {
        return console.error(no_check(&args.check, check::kinds()));
    };
    let Some(page) = pages::scaffold(&args.name, kind) else {
        return console.error(format_args!("`{}` is not `family/name` in lower case with hyphens", args.name));
    };
    let path = args.dir.join(format!("{}.md", args.name));
    let write = || {
        path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
        // An existing page is somebody's work.
        io::Write::write_all(&mut std::fs::File::create_new(&path)?, page.as_bytes())
    };
    match write() {
        Ok(()) => console.print(|out| writeln!(out, "{}", visible(&path.display().to_string()))),
        Err(error) => console.error(format_args!("{}: {error}", path.display())),
    }
}

fn no_check(name: &str, kinds: &[CheckKind]) -> String {
    let names: Vec<&str> = kinds.iter().map(|kind| kind.name).collect();
    let meant = pages::nearest(name, names.iter().copied());
    let meant = meant.map_or(String::new(), |meant| format!(" (did you mean `{meant}`?)"));
    format!("there is no check `{name}`{meant}; the checks are {}", names.join(", "))
}
