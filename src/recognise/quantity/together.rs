//! Numbers that stand together: ranges ("10 to 15 percent"), lists ("3, 5 and 7 percent"), scores and tallies ("52-48"). The last
//! one's unit and scale belong to all.

use super::number::Style;
use super::read::Found;
use super::words::Word;
use super::{Cursor, Role};
use crate::lexicon::Class;
use crate::recognise::Hedge;
use crate::recognise::hedge::HedgeWord;
use crate::recognise::number::NumberWord;
use crate::segment::{Caps, TokenKind};
use crate::value::Measure;

/// What joins two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    Comma,
    /// "and", "or".
    And,
    /// "to".
    To,
    /// A hyphen or dash.
    Dash,
}

/// What joins the quantity that ends at token `behind` with the one that starts at `first`.
pub(super) fn joint(start: Cursor<'_>, behind: usize, first: usize) -> Option<Joint> {
    let here = start.skip(behind);
    let (comma, here) = if here.is_sign(",") { (true, here.skip(1)) } else { (false, here) };
    if here.at() == first {
        return comma.then_some(Joint::Comma);
    }
    let joint = match here.word() {
        Word::Number(NumberWord::And) | Word::Or => Joint::And,
        // "lost 5 points, to 470" tells a change.
        Word::Hedge(HedgeWord::To) if !comma => Joint::To,
        _ if here.kind() == Some(TokenKind::Dash) && !comma => Joint::Dash,
        _ => return None,
    };
    (here.at() + 1 == first).then_some(joint)
}

/// Gives the quantities of `chain` (joined by `joints`, one less) what the last one shares with them, and tells what the last
/// two are to each other.
pub(super) fn share(start: Cursor<'_>, chain: &mut [Found], joints: &[Joint]) -> Option<(Role, Role)> {
    let (last, earlier) = chain.split_last_mut()?;
    let (before, joint) = (earlier.last_mut()?, *joints.last()?);
    let role = role(start, before, last, joint);
    let whole = |found: &Found| {
        found.measure == Measure::Number && !matches!(found.number.style, Style::Share | Style::Ordinal)
    };
    if matches!(role, Some((Role::PairFirst, _))) || joint == Joint::Comma {
        return role;
    }
    let range = matches!(role, Some((Role::RangeStart, _)));
    // "$10 to 15 million": the currency of the first is the second's, the scale of the second the first's.
    if range && last.scale >= 1000.0 && before.scale == 1.0 && before.number.value < 1000.0 {
        before.number = before.number.times(last.scale);
        before.scale = last.scale;
    }
    if range && matches!(before.measure, Measure::Money(_)) && whole(last) {
        (last.measure, last.grammar) = (before.measure, before.grammar);
    }
    if range && last.hedge.is_none() {
        last.hedge = before.hedge.filter(|hedge| *hedge == Hedge::About);
    }
    let shared = !matches!(last.measure, Measure::Number | Measure::Ordinal);
    for found in earlier.iter_mut().rev() {
        if !shared || !whole(found) {
            break;
        }
        found.measure = last.measure;
        found.grammar = last.grammar;
    }
    role
}

/// What two joined quantities are to each other. "from 20 to 15" and "rose 5% to 270" tell a change, not a range.
fn role(start: Cursor<'_>, before: &Found, last: &Found, joint: Joint) -> Option<(Role, Role)> {
    let range = Some((Role::RangeStart, Role::RangeEnd));
    let apart = |found: &Found| matches!(found.number.style, Style::Ordinal | Style::Share);
    let plain = |found: &Found| found.measure == Measure::Number;
    let alike =
        before.measure == last.measure || plain(before) || (plain(last) && matches!(before.measure, Measure::Money(_)));
    if apart(before) || apart(last) || !alike {
        return None;
    }
    let led = before.first.checked_sub(1).map_or("", |at| start.skip(at).str());
    let (low, high) = (before.number.value, last.number.value);
    let scaled = last.scale > before.scale && before.scale == 1.0;
    match joint {
        Joint::And => range.filter(|_| led.eq_ignore_ascii_case("between") && (low < high || scaled)),
        // "from 3-0 down" tells a score.
        _ if led.eq_ignore_ascii_case("from") && (joint != Joint::Dash || low < high) => None,
        // A range's ends are of one size.
        Joint::To if low < high => range.filter(|_| scaled || high <= 5.0 * low),
        Joint::Dash if low < high && !(plain(before) && plain(last) && !counts(start, last)) => range,
        Joint::To | Joint::Dash if plain(before) && plain(last) && low >= 0.0 => {
            Some((Role::PairFirst, Role::PairSecond))
        }
        _ => None,
    }
}

/// Whether a word in lower case follows, which a range counts and a score does not.
fn counts(start: Cursor<'_>, last: &Found) -> bool {
    let noun = start.skip(last.behind).token();
    let noun = noun.filter(|token| token.kind == TokenKind::Word && token.caps == Caps::Lower);
    noun.is_some_and(|token| !token.class.has(Class::FUNCTION))
        && start.skip(last.behind).str().ends_with(['s', 'e', 'n'])
}
