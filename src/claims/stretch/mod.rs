//! Stretches of time: that a post or an event began, how long it lasted, when it ended. Statements of one stretch may stand far
//! apart; the checks put them together.

mod posts;
mod scene;
mod subject;
mod things;
mod words;

#[cfg(test)]
mod tests;

use super::view::ArticleView;
use crate::lexicon::Class;
use crate::recognise::time::{TimeExpr, TimeMention};
use crate::text::{FieldKind, Role as BlockRole, Span};

use scene::Scene;

pub use words::StretchLexicon;

/// What a statement tells of its stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StretchPart {
    /// When it began.
    Began,
    /// When it began, and that it goes on.
    Holds,
    /// How long it lasted.
    Lasted,
    /// How long it has lasted up to the publication.
    LastsNow,
    /// When it ended.
    Ended,
}

/// What someone was for a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// In lower case: "deputy mayor"; the verb where only that tells it ("chaired").
    pub name: String,
    /// Whether the name is a verb.
    pub verb: bool,
    /// Whether many are that at once: "as a teacher".
    pub profession: bool,
    /// Of what: "Bern".
    pub of: Option<String>,
}

/// What lasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stretched {
    /// A person's post.
    Post {
        /// The person (an index of `Reading::people`).
        person: u32,
        /// The post, where it is named.
        role: Option<Role>,
    },
    /// An event or a thing.
    Thing {
        /// Its kind (an index of `StretchWords::things`).
        kind: u16,
        /// The words that narrow its noun, sorted.
        modifiers: Vec<String>,
        /// Whether the article speaks of it as known ("the trial", "their talks").
        definite: bool,
    },
}

/// One statement of a stretch.
#[derive(Clone, Debug, PartialEq)]
pub struct StretchClaim {
    /// What lasted.
    pub of: Stretched,
    /// What is told of it.
    pub part: StretchPart,
    /// The date or length (an index of `Reading::times`).
    pub time: u32,
    /// The field in which it stands.
    pub field: FieldKind,
    /// The sentence in which it stands.
    pub sentence: u32,
    /// The words that say it.
    pub span: Span,
}

/// The statements of stretches in an article, in reading order. Sentences with a length are read first: where none of them says
/// how long something lasted, there is nothing to compare, and the others are not looked at.
pub fn stretches(article: &ArticleView<'_>, lexicon: &StretchLexicon) -> Vec<StretchClaim> {
    let mut found = Vec::new();
    let with_length = sentences(article, |mention| matches!(mention.expr, TimeExpr::Length { .. }));
    with_length.iter().for_each(|sentence| read(article, lexicon, *sentence, &mut found));
    if !found.iter().any(|claim| matches!(claim.part, StretchPart::Lasted | StretchPart::LastsNow)) {
        return Vec::new();
    }
    let mut others = sentences(article, |mention| !matches!(mention.expr, TimeExpr::Length { .. }));
    others.retain(|sentence| !with_length.contains(sentence));
    others.iter().for_each(|sentence| read(article, lexicon, *sentence, &mut found));
    found.sort_by_key(|claim| (claim.sentence, claim.span.start));
    things::leave_out_several(article, lexicon, &mut found);
    found
}

/// The sentences with such a time, each once.
fn sentences(article: &ArticleView<'_>, is_wanted: fn(&TimeMention) -> bool) -> Vec<u32> {
    let mut found: Vec<u32> =
        article.time_mentions.iter().filter(|mention| is_wanted(mention)).map(|mention| mention.sentence).collect();
    found.dedup();
    found
}

fn read(article: &ArticleView<'_>, lexicon: &StretchLexicon, index: u32, out: &mut Vec<StretchClaim>) {
    let sentence = article.segmented.sentences.get(index as usize);
    if sentence.is_none_or(|sentence| sentence.role == BlockRole::Post || !sentence.classes.has(Class::STRETCH)) {
        return;
    }
    let Some(view) = article.sentence(index) else { return };
    let scene = Scene::new(article, lexicon, &view);
    let before = out.len();
    posts::read(&scene, out);
    things::read(&scene, out);
    if out.len() > before && scene.tells_of_a_break() {
        out.truncate(before);
    }
}
