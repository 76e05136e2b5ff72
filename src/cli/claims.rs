//! `gainsay claims`.

use std::num::NonZeroUsize;

use super::args::{ClaimsArgs, ClaimsFormat};
use super::console::Console;
use super::exit::Exit;
use super::{house, input};
use crate::pages::RuleSet;
use crate::pipeline::on_threads;
use crate::report::{self, Places};

/// Prints what is understood of the articles.
pub(super) fn run(args: &ClaimsArgs, console: &Console) -> Exit {
    let checker = match house::checker(RuleSet::default(), args.rules.as_deref()) {
        Ok(checker) => checker,
        Err(errors) => return console.file_errors(&errors),
    };
    let (input, readings) = on_threads(args.threads.map(NonZeroUsize::get), || {
        let input = input::read(&args.paths, console);
        let readings = checker.reader().read_all(&input.articles);
        (input, readings)
    });
    let places = Places::new(&input.articles);
    let printed = console.print(|out| {
        for (index, (article, reading)) in (0..).zip(input.articles.iter().zip(&readings)) {
            let rows = report::rows(article, reading, checker.reader().knowledge());
            match args.format {
                ClaimsFormat::Table => report::write_claims_table(out, article, index, &rows, &places, args.trace)?,
                ClaimsFormat::Jsonl => report::write_claims_jsonl(out, article, &rows, args.trace)?,
            }
        }
        Ok(())
    });
    input.exit.max(printed)
}
