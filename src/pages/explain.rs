//! A page for the reader of a terminal.

use super::Page;

/// The page as `gainsay explain` prints it: a line with severity, check and options, then the Markdown
/// that people read.
pub fn explain(page: &Page) -> String {
    let front = &page.header.front;
    let mut line = format!("{}: {}, check `{}`", page.header.code, front.severity, front.check.get_ref());
    for (name, value) in &front.options {
        line.push_str(&format!(", {name} = {value}"));
    }
    format!("{line}\n\n{}", page.markdown())
}
