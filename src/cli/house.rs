//! What the house brings: rules and knowledge.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::knowledge::{FileError, Knowledge};
use crate::pages::RuleSet;
use crate::pipeline::Checker;

/// The built-in rules, and those of the house's folder where one is named.
pub(super) fn rules(folder: Option<&Path>) -> Result<RuleSet, Vec<FileError>> {
    let mut set = RuleSet::builtin()?;
    if let Some(folder) = folder {
        set.load(folder)?;
    }
    Ok(set)
}

/// A checker with these rules, the built-in knowledge, and that of the house's folder where one is named: a file there
/// (`facts/people.toml`, `events/courts.toml`) is added, or takes the place of the built-in file of the same name.
pub(super) fn checker(rules: RuleSet, folder: Option<&Path>) -> Result<Checker, Vec<FileError>> {
    let mut files: BTreeMap<String, (String, String)> =
        Knowledge::builtin_files().map(|(path, text)| (name(&path), (path, text))).collect();
    if let Some(folder) = folder {
        let house = toml_files(folder).map_err(|(path, error)| vec![unreadable(&path, &error)])?;
        files.extend(house.into_iter().map(|(path, text)| (name(&path), (path, text))));
    }
    let (knowledge, errors) = Knowledge::load(files.into_values());
    if errors.is_empty() { Checker::new(knowledge, rules.into_rules()) } else { Err(errors) }
}

/// The folder and file of a path, by which a house's file meets the built-in one.
fn name(path: &str) -> String {
    let mut parts: Vec<&str> = path.rsplit(['/', '\\']).take(2).collect();
    parts.reverse();
    parts.join("/")
}

/// The TOML files in the folders of a house's folder, path and text.
fn toml_files(folder: &Path) -> Result<Vec<(String, String)>, (PathBuf, io::Error)> {
    let mut files = Vec::new();
    for inner in entries(folder)?.iter().filter(|path| path.is_dir()) {
        for path in entries(inner)?.into_iter().filter(|path| path.extension().is_some_and(|e| e == "toml")) {
            let text = fs::read_to_string(&path).map_err(|error| (path.clone(), error))?;
            files.push((path.display().to_string(), text));
        }
    }
    Ok(files)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, (PathBuf, io::Error)> {
    let read = || fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>();
    read().map_err(|error| (folder.to_owned(), error))
}

fn unreadable(path: &Path, error: &io::Error) -> FileError {
    let path = path.display().to_string();
    FileError { path: path.into(), text: "".into(), span: 0..0, message: error.to_string(), help: None }
}
