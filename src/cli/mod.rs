//! The command line. The only part that reads arguments, prints, and says with which status to end.

mod args;
mod check;
mod claims;
mod console;
mod exit;
mod house;
mod input;
mod rules;

use std::process::ExitCode;

use clap::Parser;

use args::{Cli, Command, RulesCommand};
use console::Console;

/// Runs the program with its arguments. The answer is its exit status: 0 nothing at or above the failing level, 1
/// findings, 2 bad usage or unreadable input.
pub fn run() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version come this way too, with status 0; nobody is left to hear that printing failed.
            let _ = error.print();
            return u8::try_from(error.exit_code()).unwrap_or(2).into();
        }
    };
    let console = Console::new(cli.color);
    let exit = match &cli.command {
        Command::Check(args) => check::run(args, &console),
        Command::Claims(args) => claims::run(args, &console),
        Command::Explain(args) => rules::explain(args, &console),
        Command::Rules(args) => match &args.command {
            None => rules::list(args, &console),
            Some(RulesCommand::Test(test)) => rules::test(test, &console),
            Some(RulesCommand::New(new)) => rules::new(new, &console),
        },
    };
    exit.into()
}
