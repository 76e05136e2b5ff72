//! A page's example as the articles that a checker takes.

use serde_json::json;

use crate::ingest::{self, Format};
use crate::pages::examples::ExampleArticle;
use crate::text::{Article, Place};

/// The article, read as a line of a batch is read, so that captions and posts are what they are elsewhere. Lines and columns
/// count in each field by itself, as the page's reader counts them.
pub(super) fn article(example: &ExampleArticle) -> Option<Article> {
    let line = json!({
        "id": example.id,
        "title": example.title,
        "standfirst": example.standfirst,
        "date": example.date,
        "text": example.text,
    });
    let mut article = ingest::read(&example.id, line.to_string().as_bytes(), Format::JsonLines).articles.pop()?;
    for field in &mut article.fields {
        field.place = Place::File { line: 1 };
    }
    Some(article)
}
