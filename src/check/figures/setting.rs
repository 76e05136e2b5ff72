//! What the words around a figure say of it: whether it points back, is a part or a rate, or one of several of its kind.

use super::figure::{Figure, Kind};
use super::line::{Line, NEAR, Word};
use super::role::Role;
use super::words::Key;

/// A figure's setting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Setting {
    /// It points to one that the reader knows: "the 36", "those 36", "the full 36".
    pub(super) definite: bool,
    /// It is brought in as new: "a £200 rebate".
    pub(super) indefinite: bool,
    /// It is one of several of its kind: another one, a part, a comparison, one of several times.
    pub(super) apart: bool,
    /// It is an end or a step of a change: "to 15 percent".
    pub(super) changes: bool,
    /// What it is reckoned by: "a share", "per day".
    pub(super) per: Option<Key>,
}

impl Setting {
    /// Reads the words of the figure's sentence.
    pub(super) fn of(line: &Line, figure: &Figure) -> Setting {
        let role = |word: Option<&Word>| word.map_or_else(Role::default, |word| word.role);
        let mut before = line.before(figure).skip(hedge(line, figure));
        let nearest = [role(before.next()), role(before.next()), role(before.next()), role(before.next())];
        let mut behind = line.behind(figure);
        let (first, second) = (behind.next(), behind.next());
        let of_known = role(first).has(Role::OF) && role(second).has(Role::KNOWN);
        Setting {
            definite: is_definite(nearest),
            indefinite: nearest[0].has(Role::ARTICLE),
            apart: is_part(nearest)
                || role(first).has(Role::COMPARES)
                || figure.kind != Kind::Percent && of_known
                || stands_apart(line, figure),
            changes: nearest[0].has(Role::CHANGES),
            per: second.filter(|_| role(first).has(Role::PER)).map(|word| word.key),
        }
    }
}

/// How many of the words before a figure can be those of its hedge: "more than", "nearly".
fn hedge(line: &Line, figure: &Figure) -> usize {
    if !figure.hedged {
        return 0;
    }
    let is_pair = line.before(figure).nth(1).is_some_and(|word| word.role.has(Role::APART));
    if is_pair { 2 } else { 1 }
}

/// "the", "the full".
fn is_definite([last, before, ..]: [Role; 4]) -> bool {
    last.has(Role::POINTER) || last.has(Role::BETWEEN) && before.has(Role::POINTER)
}

/// "half of the", "three of the full".
fn is_part([first, second, third, fourth]: [Role; 4]) -> bool {
    let is = |pointer: Role, of: Role, part: Role| pointer.has(Role::KNOWN) && of.has(Role::OF) && part.has(Role::PART);
    is(first, second, third) || first.has(Role::BETWEEN) && is(second, third, fourth)
}

/// Whether words not far from it set it apart, or begin another matter.
fn stands_apart(line: &Line, figure: &Figure) -> bool {
    // So many words on each side can belong to the figure itself.
    const CLOSE: usize = 4;
    let before = line.before(figure).skip(hedge(line, figure)).take(CLOSE);
    before.chain(line.behind(figure).take(CLOSE)).any(|word| word.role.has(Role::APART))
        || line.around(figure, NEAR).any(|word| word.role.has(Role::TIMED.or(Role::BESIDE)))
}
