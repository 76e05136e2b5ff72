//! From the file's shape to the checked shape.

use std::sync::Arc;

use toml::Spanned;

use super::Header;
use super::header::toml_error;
use super::suggest::{known_words, nearest};
use crate::check::{Check, CheckKind, Rule, Template};
use crate::knowledge::FileError;

/// Builds the rule of a page. Errors, each at its place in the page: a check that is none of `kinds`, options that the check does
/// not take, slots that it does not fill.
pub fn compile(page: &Header, kinds: &[CheckKind]) -> Result<Rule, Vec<FileError>> {
    let name = page.front.check.get_ref();
    let Some(kind) = kinds.iter().find(|kind| kind.name == name) else {
        let names: Vec<&str> = kinds.iter().map(|kind| kind.name).collect();
        let message = format!("there is no check `{name}`");
        return Err(vec![page.source.error_with_help(page.front.check.span(), message, known_words(name, &names))]);
    };
    let check = build(page, kind);
    let message = template(page, kind, &page.front.message);
    let help = page.front.help.as_ref().map(|help| template(page, kind, help)).transpose();
    match (check, message, help) {
        (Ok(check), Ok(message), Ok(help)) => {
            let (code, severity) = (Arc::clone(&page.code), page.front.severity);
            let yields_to = page.front.yields_to.iter().map(|code| code.get_ref().as_str().into()).collect();
            Ok(Rule { code, severity, message, help, yields_to, check })
        }
        (check, message, help) => Err([check.err(), message.err(), help.err()].into_iter().flatten().collect()),
    }
}

/// The check with the page's options.
fn build(page: &Header, kind: &CheckKind) -> Result<Box<dyn Check>, FileError> {
    (kind.build)(page.options()).map_err(|error| toml_error(&page.source, page.front_start(), &error))
}

/// A template of the page; its error points at the slot, or at the whole value where escapes keep the
/// slot's place from being known.
fn template(page: &Header, kind: &CheckKind, value: &Spanned<String>) -> Result<Template, FileError> {
    let slots: Vec<&str> = kind.slots.iter().map(|(slot, _)| *slot).collect();
    Template::parse(value.get_ref(), &slots).map_err(|error| {
        let whole = value.span();
        let start = page.source.at(whole.clone()).find(value.get_ref().as_str()).map(|inner| whole.start + inner);
        let span = start.map_or(whole, |start| start + error.span.start..start + error.span.end);
        let slot = value.get_ref().get(error.span).unwrap_or_default().trim_matches(['{', '}']);
        match nearest(slot, slots.iter().copied()) {
            Some(meant) => page.source.error_with_help(span, error.message, format!("did you mean `{{{meant}}}`?")),
            None => page.source.error(span, error.message),
        }
    })
}
