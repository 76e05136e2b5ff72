//! Reading an article's event claims: patterns at their trigger words, sentence by sentence.

use super::connective::{self, Joins};
use super::event::{EventClaim, Order};
use super::glance::{Bare, may_match};
use super::matcher::{self, SlotKinds};
use super::modality::{is_repeated, modality};
use super::pattern::{Pattern, Role};
use super::slots::{Slots, Wanted};
use super::things::Things;
use super::view::{ArticleView, SentenceView};
use super::when::when;
use crate::knowledge::{EventKind, Happens};
use crate::lexicon::{Class, VocabularyBuilder};
use crate::segment::places;
use crate::text::{Role as BlockRole, Span};

/// Adds the words that claim extraction reacts to, besides those of the patterns.
pub fn register(vocabulary: &mut VocabularyBuilder) {
    connective::register(vocabulary);
}

/// The events that an article tells, and the order in which it says that they happened.
pub fn events(article: &ArticleView<'_>) -> (Vec<EventClaim>, Vec<Order>) {
    let (mut events, mut orders) = (Vec::new(), Vec::new());
    let mut things = Things::default();
    let mut triggered = Vec::new();
    let mut names = article.names;
    for (index, sentence) in (0u32..).zip(&article.segmented.sentences) {
        // A sentence that names a thing is heard whatever it tells, so that second references find it.
        let things_named = sentence.classes.has(Class::THING);
        let here = names.iter().take_while(|name| name.sentence <= index).count();
        let (here, behind) = names.split_at(here);
        names = behind;
        // Every event has a subject: somebody or something named.
        let named = things_named || !here.is_empty();
        if sentence.role == BlockRole::Post || !named || !sentence.classes.has(Class::PATTERN | Class::THING) {
            continue;
        }
        // Most triggers have nothing of their pattern beside them: nothing is built for such sentences.
        let tokens = article.segmented.tokens_of(sentence);
        let text = article.article.field(sentence.field).map_or("", |field| field.text.as_str());
        triggers(article, &Bare::new(text, tokens, here, things_named), &mut triggered);
        if triggered.is_empty() && !things_named {
            continue;
        }
        let Some(view) = article.sentence(index) else { continue };
        if things_named {
            article.patterns.noun_lists().for_each(|nouns| things.hear(article, &view, nouns));
        }
        let first = events.len();
        of_sentence(article, &view, &things, &triggered, &mut events);
        order(&view, &events, first, &mut orders);
    }
    (events, orders)
}

/// The patterns that may match in a sentence, with their triggers, in the order of these.
fn triggers<'a>(article: &ArticleView<'a>, sentence: &Bare<'_>, out: &mut Vec<(usize, &'a Pattern)>) {
    out.clear();
    for at in places(sentence.tokens, |token| token.class.has(Class::PATTERN)) {
        let Some(token) = sentence.tokens.get(at) else { continue };
        let has_beside = |at: usize| sentence.tokens.get(at).is_some_and(|token| token.class.has(Class::BESIDE));
        let beside = has_beside(at + 1) || at.checked_sub(1).is_some_and(has_beside);
        let patterns = article.patterns.triggered_by(token.word, beside);
        let may_fit = |pattern: &&Pattern| {
            let event = article.knowledge.events.get(usize::from(pattern.event));
            event.is_some_and(|event| may_match(sentence, pattern, event, at))
        };
        out.extend(patterns.filter(may_fit).map(|pattern| (at, pattern)));
    }
}

/// The events of one sentence, in the order of their triggers.
fn of_sentence(
    article: &ArticleView<'_>,
    sentence: &SentenceView<'_>,
    things: &Things,
    triggered: &[(usize, &Pattern)],
    out: &mut Vec<EventClaim>,
) {
    let slots = Slots::of(article, sentence, things);
    let first = out.len();
    for (trigger, pattern) in triggered {
        let Some(claim) = claim(article, sentence, &slots, pattern, *trigger) else { continue };
        // Two patterns that read one wording tell of one event; the first says it best.
        let told = |other: &EventClaim| other.same_event(&claim) && other.span.overlaps(claim.span);
        if !out.iter().skip(first).any(told) {
            out.push(claim);
        }
    }
}

fn claim(
    article: &ArticleView<'_>,
    sentence: &SentenceView<'_>,
    slots: &Slots<'_, '_>,
    pattern: &Pattern,
    trigger: usize,
) -> Option<EventClaim> {
    let kind: &EventKind = article.knowledge.events.get(usize::from(pattern.event))?;
    let wanted = |kind, role| Wanted { kind, nouns: article.patterns.nouns(pattern.event, role) };
    let kinds = SlotKinds {
        subject: wanted(&kind.subject, Role::Subject),
        object: kind.object.as_ref().map(|object| wanted(object, Role::Object)),
    };
    let found = matcher::find(slots, pattern, kinds, trigger)?;
    let modality = modality(sentence, trigger)?;
    let subject = found.subject.subject(article, sentence)?;
    let object = found.object.and_then(|object| object.subject(article, sentence));
    if object.as_ref().is_some_and(|object| object.key == subject.key) {
        return None;
    }
    // What seldom happens and is said to have come again is another event than the one that all others tell of.
    if kind.happens != Happens::Freely && is_repeated(sentence, trigger) {
        return None;
    }
    let when = when(article, sentence, trigger, &found.tokens, kind.happens);
    let span = sentence.span(found.tokens);
    Some(EventClaim {
        kind: pattern.event,
        subject,
        object,
        modality,
        when,
        quoted: quoted(article, sentence, span),
        field: sentence.sentence.field,
        sentence: sentence.index,
        span,
        pattern: pattern.place,
    })
}

fn quoted(article: &ArticleView<'_>, sentence: &SentenceView<'_>, span: Span) -> bool {
    let field = sentence.sentence.field;
    article.segmented.quotations.iter().any(|quote| quote.speech && quote.field == field && quote.span.contains(span))
}

/// The order that connectives give to the events of one sentence, those from `first` on.
fn order(sentence: &SentenceView<'_>, events: &[EventClaim], first: usize, out: &mut Vec<Order>) {
    let here = events.get(first..).unwrap_or_default();
    let at = |claim: &EventClaim| sentence.token_at(claim.span.start);
    for (i, pair) in here.windows(2).enumerate() {
        let [a, b] = pair else { continue };
        let Some((token, joins)) = connective::between(sentence, at(a), at(b)) else { continue };
        let (Ok(a), Ok(b)) = (u32::try_from(first + i), u32::try_from(first + i + 1)) else { continue };
        let (earlier, later) = match joins {
            Joins::LaterThan => (b, a),
            Joins::EarlierThan | Joins::TogetherWith => (a, b),
            Joins::Unordered => continue,
        };
        let together = joins == Joins::TogetherWith;
        out.push(Order {
            earlier,
            later,
            span: sentence.span(token..token + 1),
            field: sentence.sentence.field,
            together,
        });
    }
}
