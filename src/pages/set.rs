//! The rules of a run: the built-in pages, and those of the house.

use std::path::Path;

use super::{Header, compile, nearest};
use crate::check::{self, Rule};
use crate::knowledge::{FileError, RULES_DIR};

/// Rules with their pages, ordered by code.
#[derive(Default)]
pub struct RuleSet {
    rules: Vec<Rule>,
    pages: Vec<Header>,
}

/// There is no such rule.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no rule `{code}`{}", .meant.as_ref().map_or(String::new(), |meant| format!("; did you mean `{meant}`?")))]
pub struct UnknownRule {
    /// What was asked for.
    pub code: String,
    /// What may have been meant.
    pub meant: Option<String>,
}

impl RuleSet {
    /// The built-in rules. Errors: those of their pages (a test keeps them from having any).
    pub fn builtin() -> Result<RuleSet, Vec<FileError>> {
        let files = RULES_DIR.dirs().flat_map(include_dir::Dir::files).filter_map(|file| {
            let path = file.path().to_str()?;
            Some((format!("rules/{path}"), file.contents_utf8()?.to_owned()))
        });
        let mut set = RuleSet::default();
        set.add_all(files)?;
        Ok(set)
    }

    /// Adds the pages `<family>/<name>.md` of a folder; a page with the code of a rule already there replaces
    /// it. Errors: what can't be read, and those of the pages.
    pub fn load(&mut self, folder: &Path) -> Result<(), Vec<FileError>> {
        let files = files(folder).map_err(|(path, error)| vec![unreadable(&path, &error)])?;
        self.add_all(files.into_iter())
    }

    /// The rules, ready to run.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The rules by themselves, for a checker to own.
    pub fn into_rules(self) -> Vec<Rule> {
        self.rules
    }

    /// The front matter of their pages, in the same order.
    pub fn pages(&self) -> &[Header] {
        &self.pages
    }

    /// The rule with that code.
    pub fn find(&self, code: &str) -> Result<(&Rule, &Header), UnknownRule> {
        let found = self.pages.binary_search_by(|page| (*page.code).cmp(code)).ok();
        found.and_then(|at| Some((self.rules.get(at)?, self.pages.get(at)?))).ok_or_else(|| {
            let names = self.pages.iter().flat_map(|page| [&*page.code, name(&page.code)]);
            let meant = nearest(code, names)
                .and_then(|meant| self.pages.iter().find(|page| *page.code == *meant || name(&page.code) == meant));
            UnknownRule { code: code.to_owned(), meant: meant.map(|page| page.code.to_string()) }
        })
    }

    /// Compiles and adds the pages among these files (path and text), and leaves the rest.
    fn add_all(&mut self, files: impl Iterator<Item = (String, String)>) -> Result<(), Vec<FileError>> {
        let mut errors = Vec::new();
        for (path, text) in files.filter(|(path, _)| is_page(path)) {
            let page = Header::read(&path, &text).map_err(|error| vec![error]);
            match page.and_then(|page| Ok((compile(&page, check::kinds())?, page))) {
                Ok((rule, page)) => self.add(rule, page),
                Err(wrong) => errors.extend(wrong),
            }
        }
        errors.extend(self.unknown_rules());
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }

    /// Errors at the codes to which a page yields and which no rule has.
    fn unknown_rules(&self) -> impl Iterator<Item = FileError> {
        let named = self.pages.iter().flat_map(|page| page.front.yields_to.iter().map(move |code| (page, code)));
        named.filter_map(|(page, code)| {
            let unknown = self.find(code.get_ref()).err()?;
            Some(page.source.error(code.span(), unknown.to_string()))
        })
    }

    fn add(&mut self, rule: Rule, page: Header) {
        let place = match self.pages.binary_search_by(|other| other.code.cmp(&page.code)) {
            Ok(at) => at..at + 1,
            Err(at) => at..at,
        };
        self.rules.splice(place.clone(), [rule]);
        self.pages.splice(place, [page]);
    }
}

/// The name in `family/name`.
fn name(code: &str) -> &str {
    code.split_once('/').map_or(code, |(_, name)| name)
}

/// Whether a file of a family's folder is a rule page.
fn is_page(path: &str) -> bool {
    path.ends_with(".md") && !path.ends_with("README.md")
}

/// The pages in the folders of `folder`, path and text, in the order of their paths.
fn files(folder: &Path) -> Result<Vec<(String, String)>, (String, std::io::Error)> {
    let mut files = Vec::new();
    for family in entries(folder)?.iter().filter(|path| path.is_dir()) {
        for path in entries(family)? {
            let shown = path.display().to_string();
            if is_page(&shown) && path.is_file() {
                let text = std::fs::read_to_string(&path).map_err(|error| (shown.clone(), error))?;
                files.push((shown, text));
            }
        }
    }
    Ok(files)
}

/// What stands in a folder, in order.
fn entries(folder: &Path) -> Result<Vec<std::path::PathBuf>, (String, std::io::Error)> {
    let read = || -> std::io::Result<Vec<_>> {
        std::fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect()
    };
    let mut paths = read().map_err(|error| (folder.display().to_string(), error))?;
    paths.sort();
    Ok(paths)
}

fn unreadable(path: &str, error: &std::io::Error) -> FileError {
    FileError { path: path.into(), text: "".into(), span: 0..0, message: error.to_string(), help: None }
}
