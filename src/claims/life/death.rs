//! Deaths, as far as ages hang on them: "died on Sunday. He was 88.", "has died aged 71".

use super::dying::{before, verb_before};
use super::moment::{dated, is_near};
use super::{LifeClaim, Moment, Said, Story, holder};
use crate::claims::view::SentenceView;
use crate::recognise::age::{AgeForm, AgeMention, AgeTime};

/// When the person died of whom an age at death is told: on the date beside the verb, or, near the article's head,
/// shortly before it was written.
pub(super) fn claim(story: &Story<'_>, sentence: &SentenceView<'_>, age: &AgeMention) -> Option<LifeClaim> {
    const HEAD: u32 = 3;
    let bare = age.form == AgeForm::Is && age.time == AgeTime::Then;
    let person = holder::holder(story, sentence, age)?.person;
    let told;
    let (view, verb) = if bare {
        told = before(story, sentence.index)?;
        (&told.0, told.1?)
    } else {
        (sentence, verb_before(sentence, age.tokens.start)?)
    };
    // "has died aged 91, was the judge who in 1979": the perfect tells of these days only, whatever the sentence dates.
    let perfect = verb > 0 && view.is_any(verb - 1, &["has", "have"]);
    let date = dated(story, view, verb).filter(|date| !perfect || is_near(story, date.days));
    let at = match date {
        Some(date) => Moment::Days(date.days),
        None if view.index < HEAD || perfect => Moment::Lately,
        None => return None,
    };
    let span = view.span(verb..verb + 1);
    let field = view.sentence.field;
    let time = date.map(|date| date.span);
    Some(LifeClaim { person, or: None, said: Said::Died, at, field, sentence: view.index, span, time })
}
