//! From a page's blocks to its examples.

use std::ops::Range;

use super::info::{Info, info};
use super::{Example, ExampleArticle, Verdict};
use crate::knowledge::FileError;
use crate::knowledge::Source;
use crate::pages::blocks::{Block, BlockKind};

/// The examples in the section at `section`. What is wrong with them is added to `errors`.
pub(crate) fn examples(
    source: &Source,
    section: &Range<usize>,
    blocks: &[Block],
    errors: &mut Vec<FileError>,
) -> Vec<Example> {
    let mut reader = Reader { source, examples: Vec::new(), open: false };
    let before = errors.len();
    for block in blocks.iter().filter(|block| section.contains(&block.span.start)) {
        if let Err(error) = reader.block(block) {
            // What follows a broken block would only seem to be wrong.
            errors.push(error);
            break;
        }
    }
    if errors.len() == before {
        errors.extend(whole(source, section, &reader.examples));
    }
    reader.examples
}

struct Reader<'a> {
    source: &'a Source,
    examples: Vec<Example>,
    /// Whether the last block belongs to the last example, so that diagnostics or a batch's next article
    /// may follow.
    open: bool,
}

impl Reader<'_> {
    fn block(&mut self, block: &Block) -> Result<(), FileError> {
        let open = std::mem::replace(&mut self.open, false);
        let BlockKind::Fence { info: at, content } = &block.kind else { return Ok(()) };
        let Some(content) = content else {
            return Err(self.source.error(at.clone(), "this block is never closed"));
        };
        match self.source.at(at.clone()).split_whitespace().next() {
            Some("article") => self.article(at, content, open),
            Some("diagnostics") => self.diagnostics(at, content, open),
            _ => {
                let message = "a block under Examples is an `article` or its `diagnostics`";
                Err(self.source.error(at.clone(), message))
            }
        }
    }

    fn article(&mut self, at: &Range<usize>, content: &Range<usize>, open: bool) -> Result<(), FileError> {
        let info = info(self.source, at.clone())?;
        self.open = true;
        let text = self.source.at(content.clone());
        let batch = self.examples.last_mut().filter(|last| open && info.batch.is_some() && last.batch == info.batch);
        let Some(batch) = batch else {
            let Some(verdict) = info.verdict else {
                return Err(self.source.error(at.clone(), "say whether this article `fires` or stays `silent`"));
            };
            let number = info.batch.is_some().then_some(1);
            let example = Example {
                verdict,
                batch: info.batch.clone(),
                articles: vec![article(info, number, text)],
                diagnostics: None,
                span: at.clone(),
            };
            self.examples.push(example);
            return Ok(());
        };
        if info.verdict.is_some_and(|verdict| verdict != batch.verdict) {
            return Err(self.source.error(at.clone(), "the articles of a batch fire or stay silent together"));
        }
        let article = article(info, Some(batch.articles.len() + 1), text);
        if batch.articles.iter().any(|other| other.id == article.id) {
            let message = format!("two articles of this batch are called `{}`", article.id);
            return Err(self.source.error(at.clone(), message));
        }
        batch.articles.push(article);
        Ok(())
    }

    fn diagnostics(&mut self, at: &Range<usize>, content: &Range<usize>, open: bool) -> Result<(), FileError> {
        match self.examples.last_mut() {
            Some(example) if open && example.verdict == Verdict::Fires => {
                example.diagnostics = Some(content.clone());
                Ok(())
            }
            _ => Err(self.source.error(at.clone(), "diagnostics stand right behind an article that fires")),
        }
    }
}

fn article(info: Info, number: Option<usize>, text: &str) -> ExampleArticle {
    let id = info.id.unwrap_or_else(|| number.map_or("article".to_owned(), |n| format!("article-{n}")));
    ExampleArticle { id, title: info.title, standfirst: info.standfirst, date: info.date, text: text.to_owned() }
}

/// What the examples as a whole must have: diagnostics for each that fires, and one of either verdict.
fn whole(source: &Source, section: &Range<usize>, examples: &[Example]) -> Vec<FileError> {
    let mut errors = Vec::new();
    for example in examples.iter().filter(|e| e.verdict == Verdict::Fires && e.diagnostics.is_none()) {
        let help = "put an empty `diagnostics` block behind it; `gainsay rules test --update` fills it";
        errors.push(source.error_with_help(example.span.clone(), "this article fires, but with what?", help));
    }
    let heading = section.start..section.start + source.at(section.clone()).lines().next().map_or(0, str::len);
    for (verdict, word) in [(Verdict::Fires, "fires"), (Verdict::Silent, "stays silent")] {
        if !examples.iter().any(|example| example.verdict == verdict) {
            errors.push(source.error(heading.clone(), format!("there is no example that {word}")));
        }
    }
    errors
}
