//! What the words around a figure make of it: part, addition, change, rate, what is feared or was said before.

use super::Apart;
use super::laying::{Figure, Laid};
use crate::claims::connective::clause_around;
use crate::claims::view::SentenceView;
use crate::knowledge::Counts;
use crate::lexicon::Class;
use crate::segment::{Token, TokenKind};

/// Whether a word narrows what is counted.
pub(super) fn narrows(sentence: &SentenceView<'_>, at: usize) -> bool {
    sentence
        .tokens
        .get(at)
        .is_some_and(|token| matches!(token.kind, TokenKind::Word) && !token.class.has(Class::FUNCTION | Class::NUMBER))
}

/// Whether the words before a figure or its pattern point back ("the 12 miners", "his 12-year sentence", "the deaths of 12", "the blast,
/// which killed 12") or bring in something new ("a £3m fine"); none where nothing tells.
pub(super) fn definite(sentence: &SentenceView<'_>, figure: &Figure, laid: &Laid) -> Option<bool> {
    // "that" is a conjunction as a rule: "said that 12 people died".
    const POINTERS: [&str; 9] = ["the", "these", "those", "this", "his", "her", "its", "their", "all"];
    const NEW: [&str; 5] = ["a", "an", "another", "one", "any"];
    const BETWEEN: [&str; 9] = ["full", "total", "whole", "entire", "same", "new", "planned", "proposed", "record"];
    let reading = |at: usize| {
        // "the collision, in which 12 died"
        let which = at > 0 && sentence.is_any(at, &["which"]) && sentence.is_any(at - 1, &["in"]);
        if which || sentence.is_any(at, &POINTERS) || sentence.is_clitic(at) {
            return Some(true);
        }
        sentence.is_any(at, &NEW).then_some(false)
    };
    let before = |end: usize| {
        let last = end.checked_sub(1)?;
        reading(last).or_else(|| sentence.is_any(last, &BETWEEN).then(|| reading(last.checked_sub(1)?)).flatten())
    };
    // "the pay rise that they asked for" tells which one is meant, and so need not be known.
    if sentence.is_any(laid.tokens.end, &["that", "which", "who"]) {
        return None;
    }
    // The figure of a length may hold its article.
    let own = before(figure.tokens.start).or_else(|| reading(figure.tokens.start));
    let lead = (laid.tokens.start < figure.first(sentence)).then_some(laid.tokens.start);
    let told = || lead.and_then(before);
    let which = || lead.and_then(|at| sentence.is_any(at.checked_sub(1)?, &["which"]).then_some(true));
    own.or_else(told).or_else(which)
}

/// Why the figure can't be held against another, if there is a reason. `others` tells whether a figure of another attribute stands
/// before it in the sentence, whose people "others" are not.
pub(super) fn apart(
    sentence: &SentenceView<'_>,
    (figure, counts): (&Figure, Counts),
    (laid, definite): (&Laid, Option<bool>),
    others: bool,
) -> Option<Apart> {
    let scene = Scene { sentence, figure, laid };
    // What a phrase points back to is taken as known, whatever its verb denies or asks.
    let known = definite == Some(true);
    if scene.is_unreal(counts == Counts::People, known) || scene.is_feared() {
        Some(Apart::Unreal)
    } else if scene.is_joint() {
        Some(Apart::Joint)
    } else if figure.part || scene.is_part() {
        Some(Apart::Part)
    } else if scene.is_added(others) {
        Some(Apart::Added)
    } else if scene.is_change() {
        Some(Apart::Change)
    } else if scene.is_rate() {
        Some(Apart::Rate)
    } else if scene.is_earlier() {
        Some(Apart::Earlier)
    } else {
        None
    }
}

struct Scene<'a, 's> {
    sentence: &'s SentenceView<'a>,
    figure: &'s Figure,
    laid: &'s Laid,
}

impl Scene<'_, '_> {
    fn is(&self, at: usize, words: &[&str]) -> bool {
        self.sentence.is_any(at, words)
    }

    fn any(&self, mut tokens: std::ops::Range<usize>, words: &[&str]) -> bool {
        tokens.any(|at| self.is(at, words))
    }

    /// Whether the article does not say that it was so: denied, asked, possible; for people also what is still to come. What a
    /// deal will cost is told as firmly as what one has cost.
    fn is_unreal(&self, people: bool, known: bool) -> bool {
        const REACH: usize = 8;
        const OPEN: [&str; 8] = ["if", "whether", "could", "might", "unless", "possible", "possibly", "potential"];
        const ASKED: [&str; 27] = [
            "asked",
            "asking",
            "demand",
            "demanded",
            "demanding",
            "demands",
            "expected",
            "face",
            "faced",
            "faces",
            "facing",
            "maximum",
            "minimum",
            "proposed",
            "rejected",
            "request",
            "requested",
            "seek",
            "seeking",
            "seeks",
            "sought",
            "sue",
            "sued",
            "suing",
            "suspended",
            "want",
            "wanted",
        ];
        let end = self.laid.tokens.end;
        let clause = clause_around(self.sentence, self.laid.tokens.start);
        let words = clause.start.max(self.laid.tokens.start.saturating_sub(REACH))..end;
        let token = |at: usize| self.sentence.tokens.get(at);
        let denied = |at: usize| token(at).is_some_and(|token| token.class.has(Class::NEGATION));
        let coming = |at: usize| token(at).is_some_and(Token::looks_ahead) || self.is(at, &["would", "should"]);
        let hedged = self.figure.first(self.sentence)..self.figure.tokens.start;
        let mut told = words.filter(|at| !hedged.contains(at));
        let open = |at: usize| denied(at) || self.is(at, &OPEN) || self.sentence.word(at) == "may";
        told.any(|at| {
            !known && (open(at) || people && coming(at))
                || !people && at != self.laid.tokens.start && self.is(at, &ASKED)
        }) || people && !known && self.is(self.laid.tokens.start.wrapping_sub(1), &["to"])
    }

    /// The words before the figure that a clause may hold of it.
    fn before(&self, most: usize) -> std::ops::Range<usize> {
        let end = self.figure.tokens.start;
        end.saturating_sub(most)..end
    }

    fn is_feared(&self) -> bool {
        const FEARED: [&str; 10] = [
            "feared",
            "believed",
            "thought",
            "presumed",
            "suspected",
            "unconfirmed",
            "reportedly",
            "allegedly",
            "projected",
            "predicted",
        ];
        let end = self.laid.tokens.end + 3;
        self.any(self.laid.tokens.start.saturating_sub(5)..end, &FEARED)
    }

    /// One figure for two: "12 dead or injured", "killed and wounded 12".
    fn is_joint(&self) -> bool {
        const JOINS: [&str; 3] = ["or", "and", "and/or"];
        let told =
            |at: usize| self.sentence.tokens.get(at).is_some_and(|token: &Token| token.class.has(Class::ATTRIBUTE));
        let (start, end) = (self.laid.tokens.start, self.laid.tokens.end);
        let verb = start < self.figure.first(self.sentence);
        let before = verb && start >= 2 && self.is(start - 1, &JOINS) && told(start - 2);
        // "12 killed and wounded", but not "12 killed and 30 wounded" or "killed 12 and wounded 30".
        let figure = (end + 2..end + 6)
            .any(|at| self.sentence.tokens.get(at).is_some_and(|token| token.class.has(Class::FIGURE | Class::NUMBER)));
        before || (self.is(end, &JOINS) && told(end + 1) && !figure)
    }

    fn is_part(&self) -> bool {
        const OPENS: [&str; 8] =
            ["including", "numbering", "them", "whom", "include", "included", "includes", "counting"];
        const CLOSES: [&str; 8] = ["them", "whom", "those", "these", "which", "were", "was", "the"];
        let behind = self.laid.modifiers.start..self.laid.tokens.end + 2;
        let of_them = behind.clone().any(|at| self.is(at, &["of"]) && self.is(at + 1, &CLOSES[..5]));
        const SINGLED: [&str; 9] =
            ["alone", "there", "scene", "spot", "instantly", "instead", "immediately", "respectively", "outright"];
        of_them
            || self.is_shared_out()
            || self.before(4).any(|at| {
                self.is(at, &OPENS) && !(at > 0 && self.is(at, &["them"]) && !self.is(at - 1, &["of", "among"]))
            })
            || self.any(self.laid.tokens.end..self.laid.tokens.end + 5, &SINGLED)
            || self.is(self.laid.tokens.end, &["in"]) && self.is(self.laid.tokens.end + 1, &["hospital"])
    }

    /// "killed two people in Sorna and one in Perl"
    fn is_shared_out(&self) -> bool {
        const REACH: usize = 9;
        let number = |at: usize| {
            self.sentence.tokens.get(at).is_some_and(|token| token.class.has(Class::FIGURE | Class::NUMBER))
                || self.is(at, &["one"])
        };
        let joined = |at: usize| self.is(at, &["and"]) || self.sentence.word(at) == ",";
        (self.laid.tokens.end..self.laid.tokens.end + REACH)
            .any(|at| joined(at) && number(at + 1) && self.is(at + 2, &["in", "near", "at", "outside", "on", "from"]))
    }

    fn is_added(&self, others: bool) -> bool {
        const BEFORE: [&str; 5] = ["another", "further", "additional", "extra", "plus"];
        const BEHIND: [&str; 4] = ["more", "further", "additional", "extra"];
        const OTHERS: [&str; 2] = ["other", "others"];
        let behind = self.figure.tokens.end..self.laid.tokens.end + 1;
        let added = self.any(self.before(3), &BEFORE) || self.any(behind.clone(), &BEHIND);
        let other = self.any(behind, &OTHERS) || self.any(self.before(2), &OTHERS);
        let also = self.any(self.laid.tokens.start.saturating_sub(2)..self.laid.tokens.end + 1, &["also"]);
        (added || other || also) && !others
    }

    fn is_change(&self) -> bool {
        let lead = self.figure.first(self.sentence);
        let directly = |words: &[&str]| (lead.saturating_sub(1)..self.figure.tokens.start).any(|at| self.is(at, words));
        directly(&["from", "by", "between"])
    }

    fn is_rate(&self) -> bool {
        const RATES: [&str; 16] = [
            "annually",
            "yearly",
            "monthly",
            "weekly",
            "daily",
            "each",
            "every",
            "per",
            "average",
            "typically",
            "usually",
            "combined",
            "apiece",
            "cumulative",
            "overall",
            "respectively",
        ];
        let end = self.laid.tokens.end;
        self.any(self.laid.tokens.start.saturating_sub(4)..end + 5, &RATES)
    }

    fn is_earlier(&self) -> bool {
        const EARLIER: [&str; 12] = [
            "earlier",
            "initial",
            "initially",
            "previous",
            "previously",
            "original",
            "originally",
            "preliminary",
            "provisional",
            "revised",
            "updated",
            "ago",
        ];
        let clause = self.laid.tokens.start.saturating_sub(9)..self.laid.tokens.end + 5;
        self.any(clause, &EARLIER)
    }
}
