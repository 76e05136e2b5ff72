//! What the reader looks at: colours, characters, width.

use anstyle::{AnsiColor, Style};
use miette::{GraphicalReportHandler, GraphicalTheme, ThemeCharacters, ThemeStyles};

use crate::finding::Severity;

/// How text is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Whether colours may be used.
    pub colour: bool,
    /// Whether lines and arrows may be drawn with more than ASCII.
    pub unicode: bool,
    /// Columns of a line.
    pub width: usize,
}

impl Screen {
    /// Neither colours nor a terminal's width: what tests and files get.
    pub const PLAIN: Screen = Screen { colour: false, unicode: true, width: 100 };

    /// miette's renderer in these colours and characters.
    pub(super) fn handler(self) -> GraphicalReportHandler {
        let theme = GraphicalTheme {
            characters: if self.unicode { ThemeCharacters::unicode() } else { ThemeCharacters::ascii() },
            styles: if self.colour { ThemeStyles::ansi() } else { ThemeStyles::none() },
        };
        GraphicalReportHandler::new_themed(theme)
            .with_links(false)
            .with_width(self.width)
            .without_syntax_highlighting()
            // Unicode's line breaks would part a path at its slashes.
            .with_word_separator(textwrap::WordSeparator::AsciiSpace)
    }

    /// `…` or `...`.
    pub(super) fn ellipsis(self) -> &'static str {
        if self.unicode { "…" } else { "..." }
    }

    /// The colour of a severity, as miette's theme has it.
    pub(super) fn severity(self, severity: Severity) -> Style {
        self.style(match severity {
            Severity::Error => AnsiColor::Red,
            Severity::Warning => AnsiColor::Yellow,
            Severity::Note => AnsiColor::Cyan,
        })
    }

    /// The same, for headings.
    pub(super) fn heading(self, severity: Severity) -> Style {
        if self.colour { self.severity(severity).bold() } else { Style::new() }
    }

    /// The colour of "note:" and "help:".
    pub(super) fn aside(self) -> Style {
        self.style(AnsiColor::Cyan)
    }

    fn style(self, colour: AnsiColor) -> Style {
        if self.colour { colour.on_default() } else { Style::new() }
    }
}
