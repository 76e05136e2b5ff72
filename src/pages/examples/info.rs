//! The words behind an article's fence: `article fires date=2024-02-27 title="Two words"`.

use std::ops::Range;

use chrono::NaiveDate;

use super::Verdict;
use crate::knowledge::FileError;
use crate::knowledge::Source;
use crate::pages::suggest::known_words;

const ATTRIBUTES: [&str; 5] = ["batch", "date", "id", "standfirst", "title"];

/// What an article's info string says.
#[derive(Debug)]
pub(crate) struct Info {
    pub(crate) verdict: Option<Verdict>,
    pub(crate) batch: Option<String>,
    pub(crate) date: Option<NaiveDate>,
    pub(crate) id: Option<String>,
    pub(crate) standfirst: Option<String>,
    pub(crate) title: Option<String>,
}

/// Reads the info string at `at`, whose first word is `article`. Errors: words that are neither verdict nor attribute, attributes that no
/// article has, values that are none.
pub(crate) fn info(source: &Source, at: Range<usize>) -> Result<Info, FileError> {
    let mut words = words(source.at(at.clone()), at.start).into_iter().skip(1).peekable();
    let verdict = words.peek().and_then(|word| verdict(source.at(word.clone())));
    let mut info = Info { verdict, batch: None, date: None, id: None, standfirst: None, title: None };
    for word in words.skip(usize::from(verdict.is_some())) {
        attribute(source, word, &mut info)?;
    }
    Ok(info)
}

fn verdict(word: &str) -> Option<Verdict> {
    match word {
        "fires" => Some(Verdict::Fires),
        "silent" => Some(Verdict::Silent),
        _ => None,
    }
}

/// Reads one `name=value` into `info`.
fn attribute(source: &Source, at: Range<usize>, info: &mut Info) -> Result<(), FileError> {
    let word = source.at(at.clone());
    let Some((name, value)) = word.split_once('=') else {
        let message = format!("`{word}` is neither a verdict nor an attribute");
        let help = "first comes `fires` or `silent`, then `name=value` or `name=\"value\"`";
        return Err(source.error_with_help(at, message, help));
    };
    let value = value.strip_prefix('"').map_or(value, |rest| rest.strip_suffix('"').unwrap_or(rest));
    let text = Some(value.to_owned());
    match name {
        "batch" => info.batch = text,
        "id" => info.id = text,
        "standfirst" => info.standfirst = text,
        "title" => info.title = text,
        "date" => info.date = Some(date(source, &at, value)?),
        _ => {
            let message = format!("an article has no attribute `{name}`");
            return Err(source.error_with_help(at, message, known_words(name, &ATTRIBUTES)));
        }
    }
    Ok(())
}

fn date(source: &Source, at: &Range<usize>, value: &str) -> Result<NaiveDate, FileError> {
    let message = || format!("`{value}` is no date");
    value.parse().map_err(|_| source.error_with_help(at.clone(), message(), "dates are written `2024-02-27`"))
}

/// The words of an info string, as bytes of the page; white space between quotation marks parts nothing.
fn words(text: &str, start: usize) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let (mut quoted, mut open) = (false, false);
    for (at, sign) in text.char_indices() {
        if sign.is_whitespace() && !quoted {
            open = false;
            continue;
        }
        quoted ^= sign == '"';
        let end = start + at + sign.len_utf8();
        match words.last_mut() {
            Some(word) if open => word.end = end,
            _ => words.push(start + at..end),
        }
        open = true;
    }
    words
}
