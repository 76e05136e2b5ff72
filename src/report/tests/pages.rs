//! Errors in the house's own files.

use super::written;
use crate::knowledge::FileError;
use crate::report::{Screen, write_file_error};

fn shown(text: &str, wrong: &str, help: Option<&str>) -> String {
    let start = text.find(wrong).unwrap();
    let error = FileError {
        path: "rules/house/day.md".into(),
        text: text.into(),
        span: start..start + wrong.len(),
        message: "there is no severity `erorr`".to_owned(),
        help: help.map(str::to_owned),
    };
    written(|out| write_file_error(out, &error, Screen::PLAIN))
}

#[test]
fn at_its_line() {
    let text = "+++\r\nseverity = 'erorr'\r\ncheck = 'weekday'\r\n+++\r\n";
    insta::assert_snapshot!(shown(text, "'erorr'", Some("write 'error', 'warning' or 'note'")));
}

#[test]
fn with_controls_in_the_line_before() {
    insta::assert_snapshot!(shown("# \u{1b}[31m\tred\nsev = 'erorr' # \u{202e}\n", "'erorr'", None));
}

#[test]
fn of_a_file_that_could_not_be_read() {
    insta::assert_snapshot!(shown("", "", None));
}
