//! With which status the program ends.

use std::process::ExitCode;

/// The three ways to end, the worst last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Exit {
    /// Nothing at or above the failing level.
    Clean = 0,
    /// Findings, or rule examples that fail.
    Findings = 1,
    /// Bad usage, or input, rules or output that failed.
    Trouble = 2,
}

impl Exit {
    /// `self` where it failed, [`Exit::Clean`] where not.
    pub(super) fn when(self, failed: bool) -> Exit {
        if failed { self } else { Exit::Clean }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit as u8)
    }
}
