//! Ages that the words before their number tell: "aged 58", "was 58 when", "turned 58", "Vera Lindt, 58,".

use super::number::number;
use super::words::AgeWord;
use super::{AgeForm, AgeTime, Found, Place};
use crate::recognise::time::Hedge;
use crate::recognise::time::cursor::Cursor;
use crate::recognise::time::words::Word;
use crate::segment::TokenKind;

/// The age whose number starts at `place`, if the words before it make one of it.
pub(super) fn age(place: Place<'_>) -> Option<Found> {
    let (rest, value) = number(place.cursor).ok().filter(|(_, value)| (1..=120).contains(value))?;
    let hedged = hedge(place, value);
    let (form, time, first) = wording(hedged.place, rest)?;
    // "aged 16 and over", "at 40 or so": not the age of one person.
    let open = matches!(form, AgeForm::Aged | AgeForm::At) && is_bound(rest);
    let closed = match form {
        AgeForm::Apposed => ends_apposition(rest, value),
        AgeForm::Turned => place.at(rest).is_turn_end(),
        _ => place.at(rest).is_end(),
    };
    let first = first.unwrap_or(place.cursor.at());
    (closed && !open).then_some(Found { first, behind: rest.at(), value, years: hedged.years, form, time })
}

/// A number without the hedge before it, and the years that it can mean with it.
pub(super) struct Hedged<'a> {
    pub(super) place: Place<'a>,
    pub(super) years: (u32, u32),
}

/// Reads the hedge before a number: "nearly 60" is 58 or 59, "about 60" 57 to 63, "over 60" 60 to 70.
pub(super) fn hedge(place: Place<'_>, value: u32) -> Hedged<'_> {
    const MOST: u32 = 10;
    let before = |n: usize| place.cursor.back(n).map(Cursor::word);
    let (words, years) = match (before(1), before(2)) {
        (Some(Word::Hedge(hedge)), _) => (1, hedged(value, hedge)),
        (Some(Word::Than), Some(Word::More)) => (2, (value, value + MOST)),
        (Some(Word::Than), Some(Word::Less)) => (2, (value.saturating_sub(MOST), value)),
        (Some(Word::Least), Some(Word::At)) => (2, (value, value + MOST)),
        _ => (0, (value, value)),
    };
    let cursor = place.cursor.back(words).unwrap_or(place.cursor);
    Hedged { place: place.at(cursor), years }
}

fn hedged(value: u32, hedge: Hedge) -> (u32, u32) {
    match hedge {
        Hedge::About => (value.saturating_sub(3), value + 3),
        Hedge::Below | Hedge::AtMost => (value.saturating_sub(2), value),
        Hedge::Above | Hedge::AtLeast => (value, value + 10),
    }
}

/// What the words before the number make of it, and the first token of the age where it is not the number's.
fn wording<'a>(place: Place<'a>, rest: Cursor<'a>) -> Option<(AgeForm, AgeTime, Option<usize>)> {
    let before = place.cursor.back(1)?;
    let here = place.at(before);
    match (here.word(), before.word()) {
        (AgeWord::Aged, _) => Some((AgeForm::Aged, then(here), Some(before.at()))),
        (AgeWord::Age, _) => {
            let at = before.back(1).is_some_and(|at| at.word() == Word::At);
            Some((if at { AgeForm::At } else { AgeForm::Aged }, AgeTime::Unsaid, Some(before.at())))
        }
        (AgeWord::Turned, _) => Some((AgeForm::Turned, AgeTime::Unsaid, None)),
        (_, Word::Of) => of(place.at(before)).map(|form| (form, AgeTime::Unsaid, None)),
        (_, Word::At) => bare_at(place, before, rest).then_some((AgeForm::At, AgeTime::Unsaid, None)),
        _ => apposed(place).or_else(|| is_so_old(place, rest)).map(|(form, time)| (form, time, None)),
    }
}

/// "at the age of", "a boy of".
fn of(of: Place<'_>) -> Option<AgeForm> {
    match of.word_before(1) {
        AgeWord::Age => Some(AgeForm::At),
        AgeWord::Child => Some(AgeForm::Of),
        _ => None,
    }
}

/// Whether a bare "at 31" is an age: behind a year or a deed, or at the head of a sentence before a person.
fn bare_at<'a>(place: Place<'a>, at: Cursor<'a>, rest: Cursor<'a>) -> bool {
    let Some(before) = at.back(1) else {
        let subject = rest.skip(1);
        return rest.is_sign(",") && (place.at(subject).word() == AgeWord::Someone || subject.is_capitalised());
    };
    let year = before.str().len() == 4 && before.digits().is_some_and(|year| (1800..2100).contains(&year));
    year || place.at(before).word() == AgeWord::Deed
}

/// "Vera Lindt, 58", "Vera Lindt, now 58".
fn apposed(place: Place<'_>) -> Option<(AgeForm, AgeTime)> {
    let (time, comma) = match (place.word_before(1), place.cursor.back(1)?.word()) {
        (AgeWord::Then, _) => (AgeTime::Then, place.cursor.back(2)?),
        (_, Word::Now) => (AgeTime::Now, place.cursor.back(2)?),
        (AgeWord::Only, _) => (AgeTime::Unsaid, place.cursor.back(2)?),
        _ => (AgeTime::Unsaid, place.cursor.back(1)?),
    };
    let named = comma.is_sign(",") && place.at(comma).is_behind_person();
    let (_, value) = number(place.cursor).ok()?;
    (named && !ends_list(comma, value)).then_some((AgeForm::Apposed, time))
}

/// The youngest of two people whose ages stand in a row; lower figures are points, votes or places as well.
const GROWN: u32 = 18;

/// Whether the name before this comma follows other names' figures: "Lindt, 12, and Moreau,". Of two grown people joined by
/// "and" they are ages.
fn ends_list(comma: Cursor<'_>, value: u32) -> bool {
    let Some((figure, joined)) = figure_before(comma) else { return false };
    let two = figure.back(1).is_some_and(|comma| figure_before(comma).is_none());
    !(joined && two && value >= GROWN && figure.digits().is_some_and(|other| other >= GROWN))
}

/// The figure of the name before the one that ends at this comma, and whether "and" joins the two.
fn figure_before(comma: Cursor<'_>) -> Option<(Cursor<'_>, bool)> {
    const LONGEST: usize = 6;
    let mut at = comma;
    for _ in 0..LONGEST {
        match at.back(1) {
            Some(before) if before.is_capitalised() => at = before,
            _ => break,
        }
    }
    let and = at.back(1).filter(|before| before.word() == Word::And);
    let joint = and.unwrap_or(at);
    let joint = joint.back(1).filter(|before| before.is_sign(",")).unwrap_or(joint);
    let figure = joint.back(1).filter(|before| before.kind() == Some(TokenKind::Number))?;
    (joint.at() < at.at()).then_some((figure, and.is_some()))
}

/// "she was 34", "who is now 60", "Lindt was just 16"; whoever else the subject may be, where "when she" follows.
fn is_so_old<'a>(place: Place<'a>, rest: Cursor<'a>) -> Option<(AgeForm, AgeTime)> {
    let (subject, time) = said(place);
    let subject = subject?;
    let comma = subject.cursor.back(1).filter(|before| before.is_sign(","));
    let apposed = comma.is_some_and(|comma| place.at(comma).is_behind_person());
    let possessive = subject.cursor.kind() == Some(TokenKind::Clitic);
    let someone = subject.word_before(1) == AgeWord::Someone
        || subject.is_behind_person() && !possessive
        || apposed
        || rest.str() == "when" && matches!(place.at(rest.skip(1)).word(), AgeWord::Someone);
    someone.then_some((AgeForm::Is, time))
}

/// The verb "to be" before a number, as the place at which it stands, and the time that it and "now" or "then" tell.
pub(super) fn said(place: Place<'_>) -> (Option<Place<'_>>, AgeTime) {
    let mut at = place.cursor;
    let mut now = AgeTime::Unsaid;
    while let Some(before) = at.back(1) {
        let here = place.at(before);
        match (here.word(), before.word()) {
            (_, Word::Now) => now = AgeTime::Now,
            (AgeWord::Then, _) => now = AgeTime::Then,
            (AgeWord::Only, _) => {}
            (AgeWord::Was, _) => return (Some(here), if now == AgeTime::Unsaid { AgeTime::Then } else { now }),
            (AgeWord::Is, _) => return (Some(here), AgeTime::Now),
            _ => return (None, now),
        }
        at = before;
    }
    (None, now)
}

/// "then 58-year-old", "then aged 58", "now".
pub(super) fn then(place: Place<'_>) -> AgeTime {
    let before = place.cursor.back(1);
    let hyphen = before.filter(|before| before.kind() == Some(TokenKind::Dash));
    let at = place.at(hyphen.unwrap_or(place.cursor));
    match (at.word_before(1), at.cursor.back(1).map(Cursor::word)) {
        (AgeWord::Then, _) => AgeTime::Then,
        (_, Some(Word::Now)) => AgeTime::Now,
        _ => AgeTime::Unsaid,
    }
}

/// The time of "is in his 40s", "when he was in his 30s".
pub(super) fn decade_time(owner: Place<'_>) -> AgeTime {
    owner.cursor.back(1).map_or(AgeTime::Unsaid, |in_| said(owner.at(in_)).1)
}

/// "16 to 24", "16-24", "16 and over", "16 or": a bound or one of several.
fn is_bound(rest: Cursor<'_>) -> bool {
    const BOUNDS: [&str; 7] = ["over", "under", "above", "below", "older", "younger", "up"];
    match rest.word() {
        Word::To | Word::Or | Word::Through | Word::Until => true,
        Word::And => BOUNDS.contains(&rest.skip(1).str()) || rest.skip(1).kind() == Some(TokenKind::Number),
        _ => rest.kind() == Some(TokenKind::Dash) && rest.glued(),
    }
}

/// Whether an age in apposition ends here: names with figures in a row ("Lindt, 58, Moreau, 41") may be points or votes.
fn ends_apposition(rest: Cursor<'_>, value: u32) -> bool {
    if rest.token().is_none() || [".", ")", ";", ":", "!", "?"].iter().any(|sign| rest.is_sign(sign)) {
        return true;
    }
    rest.is_sign(",") && rest.skip(1).kind() != Some(TokenKind::Number) && !begins_list(rest.skip(1), value)
}

/// Whether a name with a figure of its own follows: "Moreau, 41". Of two grown people joined by "and" they are ages.
fn begins_list(rest: Cursor<'_>, value: u32) -> bool {
    const LONGEST: usize = 6;
    let joined = rest.word() == Word::And;
    let mut at = if joined { rest.skip(1) } else { rest };
    let start = at.at();
    while at.is_capitalised() && at.at() < start + LONGEST {
        at = at.skip(1);
    }
    let figure = at.skip(1);
    let listed = at.at() > start && at.is_sign(",") && figure.kind() == Some(TokenKind::Number);
    let grown = value >= GROWN && figure.digits().is_some_and(|other| other >= GROWN);
    listed && !(joined && grown)
}

impl Place<'_> {
    /// Whether a bare number ends here: a sign, a quotation mark, or a word that goes on with something else.
    fn is_end(self) -> bool {
        let here = self.cursor;
        match here.kind() {
            None | Some(TokenKind::Quote) => true,
            Some(TokenKind::Sign) => [".", ",", ";", ":", "!", "?", ")"].iter().any(|sign| here.is_sign(sign)),
            Some(TokenKind::Dash) => !here.glued(),
            Some(TokenKind::Word) => matches!(self.word(), AgeWord::Follows | AgeWord::Someone | AgeWord::Then),
            _ => false,
        }
    }

    /// The same behind "turned", where a day or date may follow at once.
    fn is_turn_end(self) -> bool {
        let when = matches!(self.cursor.word(), Word::Weekday(..) | Word::Today(_) | Word::Earlier | Word::Later);
        self.is_end() || when
    }
}
