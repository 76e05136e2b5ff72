//! Posts: how long someone held one, and when they came into it and left it.

use super::scene::{Scene, Told};
use super::subject::{head, owner, people, subject};
use super::words::{Family, Phrase};
use super::{Role, StretchClaim, StretchPart, Stretched};
use crate::lexicon::Class;
use crate::recognise::time::TimeExpr;
use crate::segment::{Caps, TokenKind};
use crate::value::Unit;

/// Adds what a sentence tells of posts.
pub(super) fn read(scene: &Scene<'_, '_>, out: &mut Vec<StretchClaim>) {
    for (at, token) in scene.sentence.tokens.iter().enumerate() {
        if !token.class.has(Class::STRETCH) {
            continue;
        }
        for (phrase, end) in scene.lexicon.phrases_at(scene.sentence, at) {
            if phrase.family == Family::Post && is_said(scene, phrase, at) {
                of_phrase(scene, phrase, (at, end), out);
            }
        }
    }
    for told in &scene.times {
        out.extend(if told.is_length() { of_length(scene, told) } else { apposed_since(scene, told) });
    }
}

/// "Rita Holt, mayor since 2019,": what she was then she still is.
fn apposed_since(scene: &Scene<'_, '_>, told: &Told<'_>) -> Option<StretchClaim> {
    const LONGEST: usize = 8;
    let since = told.tokens.start.checked_sub(1).filter(|at| told.is_date() && scene.is(*at, &["since"]))?;
    let comma = (since.saturating_sub(LONGEST)..since).rev().find(|at| scene.sentence.word(*at) == ",")?;
    let (entity, person) = people(scene.article, scene.sentence).find(|(entity, _)| entity.tokens.end == comma)?;
    let (role, behind) = named_role(scene, comma + 1)?;
    let plain = scene.is_one_statement(behind..since);
    let of = Stretched::Post { person, role: Some(role) };
    plain.then(|| scene.claim(of, StretchPart::Holds, entity.tokens.clone(), told)).flatten()
}

/// Whether the phrase has the voice that it needs, and tells a fact.
fn is_said(scene: &Scene<'_, '_>, phrase: &Phrase, at: usize) -> bool {
    let from = scene.verb_group(at);
    let passive = (from..at).any(|i| scene.is(i, &["was", "were", "been", "being", "is", "got"]));
    passive == phrase.passive && scene.is_fact(from)
}

fn of_phrase(scene: &Scene<'_, '_>, phrase: &Phrase, (at, end): (usize, usize), out: &mut Vec<StretchClaim>) {
    let (role, behind) = role_behind(scene, end, phrase);
    if phrase.part == StretchPart::Began {
        out.extend(predecessor(scene, phrase, (end, behind), role.as_ref()));
    }
    let Some(person) = subject(scene, scene.verb_group(at)) else { return };
    let role = role.or_else(|| verb_role(scene, phrase, (at, end)));
    let post = |role: Option<Role>| Stretched::Post { person, role };
    match phrase.part {
        StretchPart::Lasted | StretchPart::LastsNow => lasted(scene, (at, behind), &post(role), out),
        part => {
            let Some(told) = scene.date_behind(behind).or_else(|| date_before(scene, at)) else { return };
            // "resigned from the board", "retired from politics": another post than the one that is spoken of.
            if part == StretchPart::Ended && role.is_none() && scene.is(end, &["from", "of"]) {
                return;
            }
            out.extend(scene.claim(post(role), part, at..end, told));
        }
    }
}

/// "held the post since 2011", "led the party for eleven years from 1983", "served as mayor until 2012".
fn lasted(scene: &Scene<'_, '_>, (at, behind): (usize, usize), post: &Stretched, out: &mut Vec<StretchClaim>) {
    let from = scene.verb_group(at);
    let now = (from..at).any(|i| scene.is(i, &["has", "have", "'s"]));
    let mut post = post.clone();
    let mut next = behind;
    if let Some(told) = scene.length_behind(behind).filter(|told| of_a_post(told)) {
        let part = if now { StretchPart::LastsNow } else { StretchPart::Lasted };
        next = told.tokens.end;
        if let (Stretched::Post { role: role @ None, .. }, true) = (&mut post, scene.is(next, &["as"])) {
            // "the job" is a post too, but has no name.
            if let Some((named, behind)) = named_role(scene, next + 1) {
                (*role, next) = (Some(named), behind);
            }
        }
        if is_of_a_post(scene, at, &post) {
            out.extend(scene.claim(post.clone(), part, at..behind, told));
        }
    }
    if !is_of_a_post(scene, at, &post) {
        return;
    }
    let Some(told) = scene.next_time(next).filter(|told| told.is_date() || told.is_range()) else { return };
    if told.is_range() {
        out.extend(scene.claim(post.clone(), StretchPart::Began, at..behind, told));
        out.extend(scene.claim(post, StretchPart::Ended, at..behind, told));
        return;
    }
    let preposition = scene.sentence.word(told.tokens.start.saturating_sub(1));
    let part = match preposition {
        "since" if now => StretchPart::Holds,
        "from" | "since" => StretchPart::Began,
        "until" | "till" => StretchPart::Ended,
        _ => return,
    };
    out.extend(scene.claim(post.clone(), part, at..behind, told));
}

/// "chaired the fund": the verb tells what its subject was. "held the post" does not.
fn verb_role(scene: &Scene<'_, '_>, phrase: &Phrase, (at, end): (usize, usize)) -> Option<Role> {
    let alone = phrase.part == StretchPart::Lasted && end == at + 1;
    let tells = alone && !scene.is(at, &["serve", "served", "spend", "spent", "been"]);
    tells.then(|| Role { name: scene.sentence.word(at).to_lowercase(), verb: true, profession: false, of: None })
}

/// Whether a verb that can be of anything ("spent") is of a post: then it is named.
fn is_of_a_post(scene: &Scene<'_, '_>, verb: usize, post: &Stretched) -> bool {
    let named = matches!(post, Stretched::Post { role: Some(_), .. });
    named || is_state(scene, verb + 1) || !scene.is(verb, &["serve", "served", "spend", "spent", "been"])
}

/// Posts are held for months and years.
fn of_a_post(told: &Told<'_>) -> bool {
    matches!(&told.mention.expr, TimeExpr::Length { length, .. } if length.unit >= Unit::Month)
}

/// "Lund's nine years as coach", "stepped down after nine years in charge", "in her nine years as coach".
fn of_length(scene: &Scene<'_, '_>, told: &Told<'_>) -> Option<StretchClaim> {
    let (from, behind) = (told.tokens.start, told.tokens.end);
    let before = from.checked_sub(1)?;
    let role = if scene.is(behind, &["as"]) {
        Some(named_role(scene, behind + 1)?.0)
    } else if is_state(scene, behind) {
        None
    } else {
        return None;
    };
    let person = if scene.sentence.is_clitic(before) {
        people(scene.article, scene.sentence).find(|(entity, _)| entity.tokens.end == before)?.1
    } else if scene.is(before, &["his", "her"]) {
        owner(scene, before)?
    } else if scene.is(before, &["after"]) {
        leaver(scene, before).or_else(|| head(scene.article, scene.sentence))?
    } else {
        return None;
    };
    let of = Stretched::Post { person, role };
    of_a_post(told).then(|| scene.claim(of, StretchPart::Lasted, from..behind + 2, told)).flatten()
}

/// "in office", "at the helm"; "his four-year reign".
fn is_state(scene: &Scene<'_, '_>, at: usize) -> bool {
    let state = scene.is(at, &["in"]) && scene.is(at + 1, &["charge", "office", "power"]);
    let top = scene.is(at, &["at"]) && scene.is(at + 1, &["the"]) && scene.is(at + 2, &["helm"]);
    let time = || scene.sentence.tokens.get(at).is_some_and(|token| scene.lexicon.is_tenure(token.word));
    state || top || time()
}

/// Who ended their post, told before "after nine years in charge" at token `after`.
fn leaver(scene: &Scene<'_, '_>, after: usize) -> Option<u32> {
    (0..after).rev().find_map(|at| {
        let ends = scene
            .lexicon
            .phrases_at(scene.sentence, at)
            .any(|(phrase, _)| phrase.family == Family::Post && phrase.part == StretchPart::Ended);
        ends.then(|| subject(scene, scene.verb_group(at))).flatten()
    })
}

/// "to lose the vote in 1992, and stepped down": the last date before a verb that is joined to what went before.
fn date_before<'t>(scene: &'t Scene<'_, '_>, at: usize) -> Option<&'t Told<'t>> {
    let group = scene.verb_group(at);
    if !(group > 0 && scene.is(group - 1, &["and"])) {
        return None;
    }
    let told = scene.times.iter().rfind(|told| told.tokens.end < group)?;
    let placed = told.is_date() && told.tokens.start > 0 && scene.is(told.tokens.start - 1, &["in", "on"]);
    let near = group - told.tokens.end <= 6;
    (placed && near).then_some(told)
}

/// Who left the post that another came into: "succeeded Lund", "took over from Lund", "following the resignation of Lund".
fn predecessor(
    scene: &Scene<'_, '_>,
    phrase: &Phrase,
    (end, behind): (usize, usize),
    role: Option<&Role>,
) -> Option<StretchClaim> {
    const REACH: usize = 12;
    let sentence = scene.sentence;
    let left = |entity_from: usize| {
        let from = scene.is(entity_from.wrapping_sub(1), &["from"]);
        let noun = entity_from.checked_sub(2).and_then(|i| sentence.tokens.get(i));
        let leaving =
            noun.is_some_and(|noun| scene.lexicon.is_leaving(noun.word)) && scene.is(entity_from - 1, &["of"]);
        (phrase.follows && entity_from == end) || from || leaving
    };
    let (entity, person) = people(scene.article, sentence)
        .find(|(entity, _)| entity.tokens.start >= end && entity.from < end + REACH && left(entity.from))?;
    let told = scene.date_behind(behind).or_else(|| {
        // "was named coach in 2020, replacing Lund"
        let told = scene.times.iter().rfind(|told| told.tokens.end < end)?;
        (told.is_date() && scene.sentence.word(told.tokens.end) == ",").then_some(told)
    })?;
    let of = Stretched::Post { person, role: role.cloned() };
    scene.claim(of, StretchPart::Ended, entity.tokens.clone(), told)
}

/// The post named behind a phrase, and the token behind its words: "as speaker", "became the mayor of Bern".
fn role_behind(scene: &Scene<'_, '_>, end: usize, phrase: &Phrase) -> (Option<Role>, usize) {
    let object = phrase.follows.then(|| entity_at(scene, end)).flatten().unwrap_or(end);
    if scene.is(object, &["as"]) {
        return named_role(scene, object + 1).map_or((None, object), |(role, behind)| (Some(role), behind));
    }
    let direct = phrase.passive || scene.is(end - 1, &["become", "became", "becoming", "becomes", "been"]);
    if direct && let Some((role, behind)) = named_role(scene, end) {
        return (Some(role), behind);
    }
    (None, object)
}

/// The token behind the name that starts at a token.
fn entity_at(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    scene.sentence.entities.iter().find(|entity| entity.from == at).map(|entity| entity.tokens.end)
}

/// "as a banker began": where a verb starts, the name has ended.
fn is_event_verb(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.lexicon.phrases_at(scene.sentence, at).any(|(phrase, _)| phrase.family == Family::Event)
}

/// A post's name at a token, and the token behind it. `None` for words that name none ("the post").
fn named_role(scene: &Scene<'_, '_>, at: usize) -> Option<(Role, usize)> {
    const LONGEST: usize = 4;
    let sentence = scene.sentence;
    let start = at + usize::from(scene.is(at, &["the", "a", "an", "its", "their", "his", "her"]));
    let mut end = start;
    while end < start + LONGEST
        && sentence.tokens.get(end).is_some_and(|token| {
            let titled = token.caps == Caps::Lower || token.class.has(Class::TITLE);
            let other = Class::FUNCTION | Class::TIME | Class::CONNECTIVE | Class::REPORTING;
            token.kind == TokenKind::Word && titled && !token.class.has(other) && !is_event_verb(scene, end)
        })
    {
        end += 1;
    }
    let last = sentence.tokens.get(end.checked_sub(1).filter(|last| *last >= start)?)?;
    if scene.lexicon.is_post(last.word) {
        return None;
    }
    let name = (start..end).map(|i| sentence.word(i).to_lowercase()).collect::<Vec<_>>().join(" ");
    let placed = scene.is(end, &["of", "at"]);
    let of =
        placed.then(|| sentence.entities.iter().find(|entity| (end + 1..end + 3).contains(&entity.from))).flatten();
    let behind = of.map_or(end, |entity| entity.tokens.end);
    let of = of.map(|entity| sentence.span(entity.tokens.clone()).of(sentence.text).to_owned());
    let profession = scene.is(at, &["a", "an"]);
    Some((Role { name, verb: false, profession, of }, behind))
}
