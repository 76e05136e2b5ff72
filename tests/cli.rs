//! The program as its user meets it: arguments, output, errors, exit status.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

use insta_cmd::{assert_cmd_snapshot, get_cargo_bin};
use tempfile::TempDir;

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// The program in that folder, with no say from the environment.
fn gainsay(folder: &TempDir, args: &[&str]) -> Command {
    let mut command = Command::new(get_cargo_bin("gainsay"));
    command.current_dir(folder).args(args);
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS"] {
        command.env_remove(name);
    }
    command
}

/// An article that can't be right, and what is found in it.
const WRONG: &str = "The last ferry leaves on Tuesday, 27 September 2023, the port said.\n";
const WRONG_RULE: &str = "calendar/weekday-mismatch";

/// Exit status, standard output and standard error.
fn run(folder: &TempDir, args: &[&str]) -> (i32, String, String) {
    let output = gainsay(folder, args).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// A page that can't be right.
const BROKEN_PAGE: &str = "+++\nseverity = 'erorr'\ncheck = 'weekday'\nmessage = 'x'\n+++\n# house/day\n";
const QUIET: &str = "The council met, and the mayor spoke of the weather.\n";

#[test]
fn help_names_the_commands_and_the_exit_status() {
    assert_cmd_snapshot!(gainsay(&folder(&[]), &["--help"]));
}

#[test]
fn help_of_check_has_examples() {
    assert_cmd_snapshot!(gainsay(&folder(&[]), &["check", "--help"]));
}

#[test]
fn no_command_is_bad_usage() {
    let output = gainsay(&folder(&[]), &[]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn check_without_paths_is_bad_usage() {
    assert_cmd_snapshot!(gainsay(&folder(&[]), &["check"]));
}

#[test]
fn an_unknown_format_is_bad_usage() {
    assert_cmd_snapshot!(gainsay(&folder(&[]), &["check", "--format", "xml", "a.txt"]));
}

#[test]
fn nothing_found_is_success() {
    assert_cmd_snapshot!(gainsay(&folder(&[("a.txt", QUIET)]), &["check", "a.txt"]));
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_goes_on() {
    let files = folder(&[("a.txt", QUIET), ("batch.jsonl", "{\"id\": \"1\"}\n{\"id\": \"2\", \"text\": \"Good.\"}\n")]);
    assert_cmd_snapshot!(gainsay(&files, &["check", "gone.txt", "a.txt", "batch.jsonl", "--format", "json"]));
}

#[test]
fn a_path_is_data_too() {
    let output = gainsay(&folder(&[]), &["check", "\u{1b}[31mred\u{202e}.txt"]).output().unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.starts_with("error: ␛[31mred\\u{202e}.txt: cannot be read"), "{error}");
}

#[test]
fn a_broken_rule_page_is_shown_at_its_line() {
    let files = folder(&[("a.txt", QUIET), ("house/house/day.md", BROKEN_PAGE)]);
    assert_cmd_snapshot!(gainsay(&files, &["check", "a.txt", "--rules", "house"]));
}

#[test]
fn an_unknown_rule_has_a_near_miss() {
    assert_cmd_snapshot!(gainsay(&folder(&[]), &["explain", "calendar/weekday-mismath"]));
}

#[test]
fn an_unknown_check_has_a_near_miss() {
    let output = gainsay(&folder(&[]), &["rules", "new", "house/day", "--check", "wekday"]).output().unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(error.starts_with("error: there is no check `wekday` (did you mean `weekday`?)"), "{error}");
}

#[test]
fn a_new_page_is_written_once() {
    let files = folder(&[]);
    let new = ["rules", "new", "house/day", "--check", "weekday"];
    let first = gainsay(&files, &new).output().unwrap();
    assert_eq!((first.status.code(), first.stdout.as_slice()), (Some(0), b"rules/house/day.md\n".as_slice()));
    let page = fs::read_to_string(files.path().join("rules/house/day.md")).unwrap();
    fs::write(files.path().join("rules/house/day.md"), page + "mine").unwrap();
    assert_eq!(gainsay(&files, &new).output().unwrap().status.code(), Some(2));
    assert!(fs::read_to_string(files.path().join("rules/house/day.md")).unwrap().ends_with("mine"));
}

#[test]
fn a_page_whose_example_stays_silent_fails_its_test() {
    let files = folder(&[]);
    gainsay(&files, &["rules", "new", "house/day", "--check", "weekday"]).output().unwrap();
    assert_cmd_snapshot!(gainsay(&files, &["rules", "test", "rules"]));
}

#[test]
fn colours_only_where_asked_for() {
    let run = |args: &[&str], variable: Option<(&str, &str)>| {
        let files = folder(&[]);
        let output = gainsay(&files, args).envs(variable).output().unwrap();
        output.stderr.contains(&b'\x1b')
    };
    assert!(!run(&["check", "gone.txt"], None));
    assert!(run(&["check", "gone.txt"], Some(("CLICOLOR_FORCE", "1"))));
    assert!(run(&["check", "gone.txt", "--color", "always"], Some(("NO_COLOR", "1"))));
    assert!(!run(&["check", "gone.txt", "--color", "never"], Some(("CLICOLOR_FORCE", "1"))));
}

/// Runs `check -`, writing its input only after `prepare` had its way with the child.
fn check_input(stdout: Stdio, prepare: impl FnOnce(&mut std::process::Child)) -> std::process::Output {
    let files = folder(&[]);
    let mut command = gainsay(&files, &["check", "-"]);
    let mut child = command.stdin(Stdio::piped()).stdout(stdout).stderr(Stdio::piped()).spawn().unwrap();
    prepare(&mut child);
    child.stdin.take().unwrap().write_all(QUIET.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn a_reader_who_hangs_up_is_no_failure() {
    let output = check_input(Stdio::piped(), |child| drop(child.stdout.take()));
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_a_failure() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = check_input(full.into(), |_| ());
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stderr.starts_with(b"error: standard output: "));
}

#[test]
fn a_finding_fails_from_its_severity_on() {
    let files = folder(&[("a.txt", WRONG), ("b.txt", QUIET)]);
    assert_cmd_snapshot!(gainsay(&files, &["check", "a.txt", "b.txt", "--format", "concise"]));
    let status = |args: &[&str]| run(&files, &[&["check"], args].concat()).0;
    assert_eq!((status(&["a.txt"]), status(&["b.txt"]), status(&["a.txt", "--fail-on", "error"])), (1, 0, 1));
    let two_styles = folder(&[("c.txt", "Foreign Minister Ji-woo Han spoke. Foreign Minister Ji Woo Han left.\n")]);
    let status = |level: &str| run(&two_styles, &["check", "c.txt", "--fail-on", level]).0;
    assert_eq!((status("note"), status("warning"), status("error")), (1, 0, 0));
}

#[test]
fn claims_as_timeml() {
    let articles = "{\"id\": \"a\", \"title\": \"Port & pier\", \"date\": \"2024-06-12\", \"text\": \"It shut last Friday after two years.\"}\n";
    let files = folder(&[("batch.jsonl", articles)]);
    assert_cmd_snapshot!(gainsay(&files, &["claims", "batch.jsonl", "--format", "timeml"]));
}

/// What the words name is `from` and `until`, what a careful reader allows beside it `earliest` and `latest`, and the ends of a
/// stretch know the whole of it.
#[test]
fn claims_tell_what_words_name_and_what_they_allow() {
    let article = "{\"id\": \"a\", \"date\": \"2024-06-12\", \"text\": \"It shut two months ago, will open next Friday, \
                   and ran from 2014 to 2018.\"}\n";
    let files = folder(&[("batch.jsonl", article)]);
    assert_cmd_snapshot!(gainsay(&files, &["claims", "batch.jsonl", "--format", "jsonl"]));
}

#[test]
fn findings_are_printed_though_something_is_unreadable() {
    let files = folder(&[("a.txt", WRONG)]);
    for format in ["full", "concise", "json", "jsonl"] {
        let (status, out, error) = run(&files, &["check", "gone.txt", "a.txt", "--format", format]);
        assert_eq!(status, 2, "{format}");
        assert!(out.contains(WRONG_RULE), "{format}: {out}");
        assert!(error.starts_with("error: gone.txt: cannot be read"), "{error}");
    }
}

#[test]
fn bytes_that_are_no_utf8_are_told_and_their_file_is_read() {
    let files = folder(&[]);
    let with = |name: &str, bytes: &[u8]| fs::write(files.path().join(name), bytes).unwrap();
    with("a.txt", &[b"Z\xfcrich. ", WRONG.as_bytes()].concat());
    with(
        "b.jsonl",
        b"{\"text\": \"\xff\"}\n{\"id\": \"whole\", \"text\": \"Tuesday, 27 September 2023\"}\n{\"text\": \"half",
    );
    assert_cmd_snapshot!(gainsay(&files, &["check", "a.txt", "b.jsonl", "--format", "concise"]));
}

#[test]
fn a_folder_of_thousands_is_read_whole_and_in_order() {
    let files = folder(&[]);
    for number in 0..2_000 {
        let text = if number % 500 == 0 { WRONG } else { QUIET };
        fs::write(files.path().join(format!("{number:04}.txt")), text).unwrap();
    }
    fs::write(files.path().join("noise.txt"), (0..=255).cycle().take(10_000).collect::<Vec<u8>>()).unwrap();
    fs::write(files.path().join("picture.png"), b"\x89PNG\r\n").unwrap();
    fs::write(files.path().join("broken.jsonl"), b"{\"text\": 7}\n").unwrap();
    let check = |more: &[&str]| run(&files, &[&["check", ".", "--format", "jsonl"], more].concat());
    let (status, out, error) = check(&[]);
    assert_eq!(status, 2);
    assert!(error.contains("broken.jsonl:1"), "{error}");
    let places: Vec<String> = out.lines().map(first_article).collect();
    assert_eq!(places, ["./0000.txt", "./0500.txt", "./1000.txt", "./1500.txt"]);
    assert_eq!(check(&["--threads", "1"]), (status, out, error));
}

fn first_article(line: &str) -> String {
    let finding: serde_json::Value = serde_json::from_str(line).unwrap();
    finding["labels"][0]["article"].as_str().unwrap().to_owned()
}

#[test]
fn standard_input_is_an_article_or_a_batch() {
    for (input, article) in
        [(WRONG.to_owned(), "-"), (format!("{}\n", serde_json::json!({ "id": "x", "text": WRONG })), "x")]
    {
        let files = folder(&[]);
        let mut command = gainsay(&files, &["check", "-", "--format", "jsonl"]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(first_article(&String::from_utf8(output.stdout).unwrap()), article);
    }
}

#[test]
fn no_format_lets_through_what_a_terminal_obeys() {
    let text = "The last ferry leaves on Tuesday, \u{1b}[2J27 September 2023\u{1b}]0;x\u{7}, \u{9b}31mthe\u{202e} port said.\n";
    let spread = WRONG.replace("ferry", "\u{1b}[31mferry\u{202e}\u{9b}");
    let files = folder(&[("a\u{1b}[31m.txt", text), ("b.txt", &spread)]);
    let all = ["full", "concise", "json", "jsonl"].map(|format| vec!["check", ".", "--format", format]);
    for args in all.into_iter().chain([vec!["claims", ".", "--trace"], vec!["claims", ".", "--format", "jsonl"]]) {
        let (_, out, error) = run(&files, &args);
        assert!(out.contains("27 September 2023"), "{args:?}: {out}");
        let obeyed = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!out.contains(obeyed) && !error.contains(obeyed), "{args:?}: {out:?} {error:?}");
    }
}
