//! Standard output and standard error.

use std::fmt::Display;
use std::io::{self, BufWriter, Write};

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use supports_unicode::Stream;

use super::args::Color;
use super::exit::Exit;
use crate::knowledge::FileError;
use crate::report::{Screen, visible, write_file_error};

/// Columns of an output that is no terminal.
const WIDTH: usize = 100;
/// Columns of a terminal that are used: longer lines are hard to read, shorter ones hold no sentence.
const NARROWEST: usize = 60;
const WIDEST: usize = 120;

/// Where the program writes, and how each looks.
pub(super) struct Console {
    /// Standard output's looks.
    pub(super) out: Screen,
    err: Screen,
}

impl Console {
    /// The process's own output and error.
    pub(super) fn new(color: Color) -> Console {
        let out = terminal_size::terminal_size_of(io::stdout());
        let err = terminal_size::terminal_size_of(io::stderr());
        let screen = |choice, size: Option<(terminal_size::Width, _)>, stream| Screen {
            colour: match color {
                Color::Auto => choice != ColorChoice::Never,
                Color::Always => true,
                Color::Never => false,
            },
            unicode: supports_unicode::on(stream),
            width: size.map_or(WIDTH, |(width, _)| usize::from(width.0).clamp(NARROWEST, WIDEST)),
        };
        Console {
            out: screen(AutoStream::choice(&io::stdout()), out, Stream::Stdout),
            err: screen(AutoStream::choice(&io::stderr()), err, Stream::Stderr),
        }
    }

    /// Lets `write` print to standard output, buffered and locked once. A reader who hung up is no failure; any other is
    /// reported.
    pub(super) fn print(&self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Exit {
        let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
        match write(&mut out).and_then(|()| out.flush()) {
            Ok(()) => Exit::Clean,
            Err(error) => {
                // What is still buffered can't be written; dropping the writer would try again.
                let _ = out.into_parts();
                if error.kind() == io::ErrorKind::BrokenPipe {
                    return Exit::Clean;
                }
                self.error(format_args!("standard output: {error}"))
            }
        }
    }

    /// Prints an error to standard error.
    pub(super) fn error(&self, message: impl Display) -> Exit {
        let style = if self.err.colour { AnsiColor::Red.on_default().bold() } else { Style::new() };
        self.say(format_args!("{style}error{style:#}: {}", visible(&message.to_string())));
        Exit::Trouble
    }

    /// Prints to standard error what is worth knowing and no error.
    pub(super) fn notice(&self, message: impl Display) {
        let style = if self.err.colour { AnsiColor::Cyan.on_default().bold() } else { Style::new() };
        self.say(format_args!("{style}note{style:#}: {}", visible(&message.to_string())));
    }

    /// Prints errors of the house's own files, each at its place.
    pub(super) fn file_errors(&self, errors: &[FileError]) -> Exit {
        for error in errors {
            // With standard error gone, the status still tells.
            let _ = write_file_error(&mut io::stderr().lock(), error, self.err);
        }
        Exit::Trouble
    }

    /// Prints a line to standard error.
    pub(super) fn say(&self, line: impl Display) {
        let _ = writeln!(io::stderr().lock(), "{line}");
    }
}
