//! Births: "was born in 1950", "Born in Basel on 12 May 1950, she".

use super::moment::{Dated, dates};
use super::{LifeClaim, Moment, Said, Story, kin, who};
use crate::claims::view::SentenceView;
use crate::lexicon::WordId;
use crate::text::Role;

/// The words between "born" and its date: at most so many.
const REACH: usize = 8;

/// Adds the births that the article tells.
pub(super) fn claims(story: &Story<'_>, out: &mut Vec<LifeClaim>) {
    let born = story.article.vocabulary.id("born");
    let mut last = None;
    for mention in story.article.time_mentions {
        if last == Some(mention.sentence) {
            continue;
        }
        last = Some(mention.sentence);
        let segment = story.article.segmented.sentences.get(mention.sentence as usize);
        let told = segment.filter(|sentence| sentence.role != Role::Post).is_some_and(|sentence| {
            story
                .article
                .segmented
                .tokens_of(sentence)
                .iter()
                .any(|token| token.word == born && born != WordId::UNKNOWN)
        });
        if let Some(sentence) = told.then(|| story.article.sentence(mention.sentence)).flatten() {
            out.extend(birth(story, &sentence));
        }
    }
}

fn birth(story: &Story<'_>, sentence: &SentenceView<'_>) -> Option<LifeClaim> {
    let born = (0..sentence.tokens.len()).find(|at| sentence.is_any(*at, &["born"]))?;
    let date = dates(story, sentence).find(|date| date.token > born && date.token <= born + REACH + 1)?;
    if !is_of_birth(sentence, born, &date) || kin::speaks_of_kin(sentence, sentence.tokens.len()) {
        return None;
    }
    let apposed = who::ends_at(sentence, born).or_else(|| who::ends_at(sentence, born.checked_sub(1)?));
    let person = match apposed {
        Some(entity) => who::person(story, sentence, entity),
        None => who::subject(story, sentence, born),
    };
    Some(LifeClaim {
        person: person?,
        or: None,
        said: Said::Born,
        at: Moment::Days(date.days),
        field: sentence.sentence.field,
        sentence: sentence.index,
        span: date.span,
        time: None,
    })
}

/// "born in Rome on", "born", "born on", "born in": no word between that starts something else.
fn is_of_birth(sentence: &SentenceView<'_>, born: usize, date: &Dated) -> bool {
    const ELSE: [&str; 14] = [
        "after", "and", "before", "but", "moved", "to", "when", "where", "which", "while", "who", "since", "until",
        "by",
    ];
    let between = born + 1..date.token;
    let goes_on = between.clone().any(|at| sentence.is_any(at, &ELSE));
    let be = born.checked_sub(1).filter(|be| sentence.is_any(*be, &["was", "is", "were"]));
    // "The company was born in 1950": whoever is born has a name or a pronoun before the verb.
    let of_someone = who::is_led(sentence, be.unwrap_or(born));
    let led = between.is_empty() || sentence.is_any(date.token - 1, &["in", "on", ","]);
    // "was not born until"; "since she was born in 1950" dates a stretch, but the birth all the same.
    led && of_someone && !goes_on && !sentence.is_any(born.saturating_sub(1), &["not", "never", "be", "being"])
}
