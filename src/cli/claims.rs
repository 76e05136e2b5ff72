//! `gainsay claims`.

use std::io::{self, Write};
use std::num::NonZeroUsize;

use super::args::{ClaimsArgs, ClaimsFormat};
use super::console::Console;
use super::exit::Exit;
use super::{house, input};
use crate::claims::Reading;
use crate::pages::RuleSet;
use crate::pipeline::{Checker, on_threads};
use crate::report::{self, Places};
use crate::text::Article;

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
    let printed = console.print(|out| write(out, args, &input.articles, &readings, &checker));
    input.exit.max(printed)
}

fn write(
    out: &mut dyn Write,
    args: &ClaimsArgs,
    articles: &[Article],
    readings: &[Reading],
    checker: &Checker,
) -> io::Result<()> {
    let rows = |(article, reading)| (article, report::rows(article, reading, checker.reader().knowledge()));
    let mut each = articles.iter().zip(readings).map(rows);
    match args.format {
        ClaimsFormat::Table => {
            let places = Places::new(articles);
            (0..).zip(each).try_for_each(|(index, (article, rows))| {
                report::write_claims_table(out, article, index, &rows, &places, args.trace)
            })
        }
        ClaimsFormat::Jsonl => {
            each.try_for_each(|(article, rows)| report::write_claims_jsonl(out, article, &rows, args.trace))
        }
        ClaimsFormat::Timeml => report::write_timeml(out, articles, readings),
    }
}
