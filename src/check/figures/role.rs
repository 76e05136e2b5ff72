//! What a word can do to a figure beside it: point to it, set it apart, compare it.

use super::words;

/// What a word can do to a figure, as a set of bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Role(u16);

impl Role {
    /// It tells what its sentence is about.
    pub(super) const TELLING: Role = Role(1);
    /// Before a figure it points to one that the reader knows: "the", "those".
    pub(super) const POINTER: Role = Role(1 << 1);
    /// It may stand between a pointer and its figure: "the full".
    pub(super) const BETWEEN: Role = Role(1 << 2);
    /// "a", "an".
    pub(super) const ARTICLE: Role = Role(1 << 3);
    /// Behind a figure it makes a rate of it: "a share", "per day".
    pub(super) const PER: Role = Role(1 << 4);
    /// It tells a figure from others of its kind: "another", "remaining".
    pub(super) const APART: Role = Role(1 << 5);
    /// It sets one time against another: "ago", "previous", "now".
    pub(super) const TIMED: Role = Role(1 << 6);
    /// It begins another matter: "meanwhile", "elsewhere".
    pub(super) const BESIDE: Role = Role(1 << 7);
    /// Right behind a figure it makes a comparison or a share of it: "more", "apiece".
    pub(super) const COMPARES: Role = Role(1 << 8);
    /// "of".
    pub(super) const OF: Role = Role(1 << 9);
    /// It begins a phrase that is known: "of the", "of its".
    pub(super) const KNOWN: Role = Role(1 << 10);
    /// Before "of" it makes a part of what follows: "half of the".
    pub(super) const PART: Role = Role(1 << 11);
    /// Right before a figure it makes an end or a step of a change of it: "to", "by".
    pub(super) const CHANGES: Role = Role(1 << 13);
    /// Behind a noun, without a comma, it begins what tells that noun from others: "the medals that", "the wolves of".
    pub(super) const RESTRICTS: Role = Role(1 << 14);
    /// A stop stands before it: a comma, a bracket, a quotation mark.
    pub(super) const STOPPED: Role = Role(1 << 15);
    /// It has a capital within its sentence.
    pub(super) const NAME: Role = Role(1 << 12);

    /// That of a word in lower case.
    pub(super) fn of(word: &str) -> Role {
        match ROLES.binary_search_by_key(&word, |(word, _)| word) {
            Ok(at) => ROLES.get(at).map_or(Role(0), |(_, role)| *role),
            Err(_) if word.len() > 1 && !words::is_empty(word) => Role::TELLING,
            Err(_) => Role(0),
        }
    }

    /// What either does.
    pub(super) const fn or(self, other: Role) -> Role {
        Role(self.0 | other.0)
    }

    /// Whether it does one of the things that `other` does.
    pub(super) const fn has(self, other: Role) -> bool {
        self.0 & other.0 != 0
    }
}

/// Words of the closed classes that matter around figures, in order.
const ROLES: &[(&str, Role)] = &[
    ("a", Role::ARTICLE.or(Role::PER)),
    ("additional", Role::APART.or(Role::TELLING)),
    ("against", Role::RESTRICTS),
    ("ago", Role::TIMED),
    ("all", Role::POINTER.or(Role::KNOWN)),
    ("along", Role::RESTRICTS),
    ("also", Role::BESIDE),
    ("an", Role::ARTICLE.or(Role::PER)),
    ("another", Role::APART.or(Role::BESIDE)),
    ("any", Role::PART),
    ("apiece", Role::COMPARES),
    ("at", Role::RESTRICTS),
    ("average", Role::APART.or(Role::TELLING)),
    ("between", Role::CHANGES.or(Role::RESTRICTS)),
    ("bigger", Role::APART.or(Role::TELLING).or(Role::COMPARES)),
    ("billion", Role(0)),
    ("both", Role::APART),
    ("by", Role::CHANGES.or(Role::RESTRICTS)),
    ("cent", Role(0)),
    ("cheaper", Role::APART.or(Role::TELLING)),
    ("compared", Role::APART),
    ("contrast", Role::BESIDE),
    ("costlier", Role::APART.or(Role::TELLING)),
    ("currently", Role::TIMED),
    ("dearer", Role::APART.or(Role::TELLING)),
    ("different", Role::APART.or(Role::TELLING)),
    ("dr", Role(0)),
    ("each", Role::PER.or(Role::COMPARES)),
    ("earlier", Role::APART.or(Role::TIMED)),
    ("elsewhere", Role::BESIDE),
    ("enough", Role::BESIDE),
    ("entire", Role::BETWEEN),
    ("every", Role::PER),
    ("extra", Role::APART.or(Role::TELLING)),
    ("faster", Role::APART.or(Role::TELLING)),
    ("fewer", Role::APART.or(Role::COMPARES)),
    ("first", Role::APART),
    ("for", Role::RESTRICTS),
    ("former", Role::APART),
    ("formerly", Role::TIMED),
    ("from", Role::CHANGES.or(Role::RESTRICTS)),
    ("full", Role::BETWEEN.or(Role::TELLING)),
    ("given", Role::RESTRICTS),
    ("greater", Role::APART.or(Role::TELLING)),
    ("half", Role::PART),
    ("heavier", Role::APART.or(Role::TELLING)),
    ("her", Role::KNOWN),
    ("higher", Role::APART.or(Role::TELLING).or(Role::COMPARES)),
    ("his", Role::KNOWN),
    ("in", Role::RESTRICTS),
    ("initial", Role::APART),
    ("initially", Role::TIMED),
    ("instead", Role::BESIDE),
    ("its", Role::KNOWN),
    ("larger", Role::APART.or(Role::TELLING).or(Role::COMPARES)),
    ("last", Role::TIMED),
    ("later", Role::TIMED),
    ("less", Role::APART.or(Role::COMPARES)),
    ("lighter", Role::APART.or(Role::TELLING)),
    ("likewise", Role::BESIDE),
    ("longer", Role::APART.or(Role::TELLING)),
    ("lower", Role::APART.or(Role::TELLING).or(Role::COMPARES)),
    ("majority", Role::PART.or(Role::TELLING)),
    ("many", Role::PART),
    ("meanwhile", Role::BESIDE),
    ("million", Role(0)),
    ("more", Role::APART.or(Role::COMPARES)),
    ("most", Role::PART),
    ("mr", Role(0)),
    ("mrs", Role(0)),
    ("ms", Role(0)),
    ("much", Role::PART),
    ("near", Role::RESTRICTS),
    ("new", Role::BETWEEN),
    ("newer", Role::APART.or(Role::TELLING)),
    ("none", Role::PART),
    ("now", Role::TIMED),
    ("number", Role::PART),
    ("of", Role::OF.or(Role::RESTRICTS)),
    ("older", Role::APART.or(Role::TELLING)),
    ("on", Role::RESTRICTS),
    ("once", Role::TIMED),
    ("one", Role::PART),
    ("original", Role::APART),
    ("originally", Role::TIMED),
    ("other", Role::APART),
    ("others", Role::APART),
    ("part", Role::PART.or(Role::TELLING)),
    ("per", Role::PER),
    ("percent", Role(0)),
    ("planned", Role::BETWEEN.or(Role::TELLING)),
    ("poorer", Role::APART.or(Role::TELLING)),
    ("previous", Role::APART.or(Role::TIMED)),
    ("previously", Role::APART.or(Role::TIMED)),
    ("proposed", Role::BETWEEN.or(Role::TELLING)),
    ("quarter", Role::PART.or(Role::TELLING)),
    ("remaining", Role::APART),
    ("respectively", Role::BESIDE),
    ("rest", Role::APART),
    ("richer", Role::APART.or(Role::TELLING)),
    ("same", Role::BETWEEN),
    ("second", Role::APART),
    ("separate", Role::APART.or(Role::TELLING)),
    ("separately", Role::BESIDE),
    ("shorter", Role::APART.or(Role::TELLING)),
    ("similarly", Role::BESIDE),
    ("slower", Role::APART.or(Role::TELLING)),
    ("smaller", Role::APART.or(Role::TELLING).or(Role::COMPARES)),
    ("some", Role::PART),
    ("stronger", Role::APART.or(Role::TELLING)),
    ("taller", Role::APART.or(Role::TELLING)),
    ("than", Role::APART),
    ("that", Role::POINTER.or(Role::KNOWN).or(Role::RESTRICTS)),
    ("the", Role::POINTER.or(Role::KNOWN)),
    ("their", Role::KNOWN),
    ("them", Role::KNOWN),
    ("then", Role::TIMED),
    ("these", Role::POINTER.or(Role::KNOWN)),
    ("third", Role::PART),
    ("this", Role::POINTER),
    ("those", Role::POINTER.or(Role::KNOWN)),
    ("three", Role::PART.or(Role::TELLING)),
    ("to", Role::CHANGES.or(Role::RESTRICTS)),
    ("total", Role::BETWEEN.or(Role::TELLING)),
    ("two", Role::PART.or(Role::TELLING)),
    ("under", Role::RESTRICTS),
    ("versus", Role::APART),
    ("weaker", Role::APART.or(Role::TELLING)),
    ("well", Role::BESIDE),
    ("where", Role::RESTRICTS),
    ("which", Role::KNOWN.or(Role::RESTRICTS)),
    ("who", Role::RESTRICTS),
    ("whole", Role::BETWEEN),
    ("whom", Role::KNOWN),
    ("whose", Role::RESTRICTS),
    ("wider", Role::APART.or(Role::TELLING)),
    ("with", Role::RESTRICTS),
    ("without", Role::RESTRICTS),
    ("year", Role(0)),
    ("years", Role(0)),
    ("younger", Role::APART.or(Role::TELLING)),
];

#[cfg(test)]
mod tests {
    use super::{ROLES, Role};

    #[test]
    fn the_table_is_in_order() {
        assert!(ROLES.is_sorted_by_key(|(word, _)| *word));
    }

    #[test]
    fn words_do_what_they_do() {
        assert!(Role::of("the").has(Role::POINTER) && !Role::of("the").has(Role::TELLING));
        assert!(Role::of("another").has(Role::APART) && Role::of("rebate").has(Role::TELLING));
        assert!(Role::of("that").has(Role::RESTRICTS) && Role::of("another").has(Role::BESIDE));
        assert_eq!(Role::of("million"), Role(0));
    }
}
