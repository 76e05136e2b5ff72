//! The names of one sentence: runs of capitals cut into places, titles and names.

use super::candidate::{Candidate, Sure};
use super::classify::{NO_NAME, classify};
use super::mention::{NameKind, NameMention, Title};
use super::run::{is_particle, run_end};
use super::title;
use super::words::Words;
use crate::lexicon::Class;
use crate::segment::{Caps, TokenKind};
use crate::text::FieldKind;

/// Where a sentence stands, and how it uses capitals.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    pub(super) field: FieldKind,
    pub(super) sentence: u32,
    /// Most of its words have a capital, as in many headlines: a capital tells little.
    pub(super) title_case: bool,
    /// Most of its words are capitals only: they tell nothing.
    pub(super) shouted: bool,
}

pub(super) struct Reader<'a> {
    pub(super) words: Words<'a>,
    pub(super) frame: Frame,
    pub(super) out: &'a mut Vec<Candidate>,
}

impl Reader<'_> {
    /// Reads the sentence, given its capitalised words in order.
    pub(super) fn read(&mut self, capitals: impl Iterator<Item = usize>) {
        let mut end = 0;
        for at in capitals {
            if at >= end {
                end = run_end(&self.words, at);
                self.run(at, end);
            }
        }
    }

    fn run(&mut self, start: usize, end: usize) {
        let mut at = start;
        while at < end {
            at = self.piece(at, end).max(at + 1);
        }
    }

    /// Takes what starts at `at` of a run; returns the token behind it.
    fn piece(&mut self, at: usize, end: usize) -> usize {
        let words = self.words;
        if let Some((place, behind)) = words.place(at) {
            return self.place(at, behind, end, place.id, place.demonym);
        }
        if !words.is_kind(at, TokenKind::Word) || words.has(at, Class::FUNCTION) && !self.is_given_name(at, end) {
            return at + 1;
        }
        if is_calendar(&words, at) || self.is_opening_word(at, end) {
            return at + 1;
        }
        if let Some(behind) = self.title(at, end) {
            return behind;
        }
        let limit = self.name_end(at, end);
        self.name(at, limit, None);
        limit
    }

    /// "Will Smith": a function word that is a given name too, with a surname behind it.
    fn is_given_name(&self, at: usize, end: usize) -> bool {
        at > 0 && self.words.has(at, Class::GIVEN_NAME) && at + 1 < end
    }

    /// A common word with a capital only because the sentence begins there, or the headline writes all words so.
    fn is_opening_word(&self, at: usize, end: usize) -> bool {
        let words = &self.words;
        let plain =
            words.has(at, Class::COMMON | Class::REPORTING) && !words.has(at, Class::ORGANISATION | Class::GIVEN_NAME);
        let opens = at == 0 || self.frame.title_case || !words.is_kind(at - 1, TokenKind::Word);
        let part_of_title = words.has(at, Class::TITLE | Class::TITLE_MODIFIER) && at + 1 < end;
        let of_organisation = (at + 1..end).any(|at| words.has(at, Class::ORGANISATION)) && !self.frame.title_case;
        let unknown = words.get(at).is_some_and(|token| !token.word.is_known());
        let verb_form = at == 0 && unknown && (words.text(at).ends_with("ing") || words.text(at).ends_with("ly"));
        (plain || verb_form) && opens && !part_of_title && !of_organisation
    }

    /// A place or demonym, and what it may begin: an organisation, a person's name, a title.
    fn place(&mut self, at: usize, behind: usize, end: usize, place: u16, demonym: bool) -> usize {
        let words = self.words;
        let more = behind < end && words.is_kind(behind, TokenKind::Word) && words.is_capitalised(behind);
        let limit = if more { self.name_end(behind, end) } else { behind };
        let title = more && title::title_end(&words, behind, end).is_some_and(|title| title < end);
        let first_organisation = (behind..limit).find(|at| words.has(*at, Class::ORGANISATION));
        if more && !title && first_organisation.is_some() {
            self.push(at, limit, NameKind::Organisation, Sure::Settled, "place and organisation word");
            return limit;
        }
        let given = words.has(at, Class::GIVEN_NAME) && behind == at + 1;
        if more && !title && !demonym && given && !words.has(behind, NO_NAME) {
            self.push(at, limit, NameKind::Person, Sure::Settled, "given name");
            return limit;
        }
        let team = more
            && !demonym
            && limit == behind + 1
            && words.text(behind).ends_with('s')
            && !words.get(behind).is_some_and(|t| t.word.is_known());
        if team {
            self.push(at, limit, NameKind::Organisation, Sure::Guessed, "place and plural");
            return limit;
        }
        self.push(at, behind, NameKind::Place, Sure::Settled, if demonym { "demonym" } else { "place" });
        if let Some(last) = self.out.last_mut() {
            last.mention.place = Some(place);
            last.mention.demonym = demonym;
        }
        behind
    }

    /// A title that starts here, with the name behind it.
    fn title(&mut self, at: usize, end: usize) -> Option<usize> {
        let words = self.words;
        let name = title::title_end(&words, at, end)?;
        // "Dean" opens a name more often than it is someone's post; behind a capital ("Yale Law Dean Oakes") it is one.
        let led = at > 0 && (words.is_capitalised(at - 1) || words.has(at - 1, Class::TITLE_MODIFIER));
        if name == at + 1 && name < end && words.has(at, Class::GIVEN_NAME) && !led {
            return None;
        }
        if name >= end || !words.is_capitalised(name) {
            let organisation = (at..end).any(|at| words.has(at, Class::ORGANISATION));
            return (!organisation).then_some(end.min(name.max(at + 1)));
        }
        let limit = self.name_end(name, end);
        if (at..limit).any(|at| words.has(at, Class::ORGANISATION))
            || words.place(name).is_some_and(|(_, behind)| behind == limit)
        {
            return None;
        }
        let read = title::before(&words, name);
        self.name(name, limit, read);
        Some(limit)
    }

    /// Where the name that starts at `at` ends within its run: before a title with a name of its own behind it, before
    /// a day or month, and in a headline before a common word.
    fn name_end(&self, at: usize, end: usize) -> usize {
        let words = &self.words;
        let stops = |next: usize| {
            let title = words.has(next, Class::TITLE)
                && !words.has(next - 1, Class::GIVEN_NAME)
                && next + 1 < end
                && title::title_end(words, next, end)
                    .is_some_and(|behind| behind < end && words.is_capitalised(behind))
                && !(next..end).any(|at| words.has(at, Class::ORGANISATION));
            let common = self.frame.title_case
                && words.has(next, NO_NAME)
                && !words.has(next, Class::GIVEN_NAME | Class::ORGANISATION);
            is_calendar(words, next) && !words.has(next - 1, Class::GIVEN_NAME) || title || common
        };
        (at + 1..end).find(|next| words.is_capitalised(*next) && stops(*next)).unwrap_or(end)
    }

    /// A name of one kind or another, its kind told by its words; a title makes it a person's.
    fn name(&mut self, mut start: usize, end: usize, title: Option<Title>) {
        let words = self.words;
        let classified = classify(&words, start, end);
        let (kind, sure, grammar) = match (classified, &title) {
            (_, Some(_)) => {
                if (start..end).all(|at| words.has(at, NO_NAME) || !words.is_kind(at, TokenKind::Word)) {
                    return;
                }
                (NameKind::Person, Sure::Settled, "title")
            }
            (Some(found), None) => found,
            (None, None) => return,
        };
        if kind == NameKind::Person {
            start = with_particles(&words, start);
        }
        let lower_title = if title.is_none() && kind != NameKind::Place { title::before(&words, start) } else { None };
        let (kind, sure, grammar) = match (&lower_title, kind) {
            (Some(_), NameKind::Person) => (kind, Sure::Settled, "title"),
            _ => (kind, sure, grammar),
        };
        let title = title.or(lower_title).filter(|_| kind == NameKind::Person);
        self.push(start, end, kind, sure, grammar);
        if let Some(last) = self.out.last_mut() {
            last.mention.title =
                title.or_else(|| if kind == NameKind::Person { title::behind(&words, end) } else { None });
        }
    }

    fn push(&mut self, start: usize, end: usize, kind: NameKind, sure: Sure, grammar: &'static str) {
        let words = &self.words;
        let acronym = words.get(start).is_some_and(|token| token.caps == Caps::All);
        let opens = !acronym && (start == 0 || words.is_kind(start - 1, TokenKind::Quote));
        let doubtful =
            sure == Sure::Guessed && (self.frame.title_case || self.frame.shouted || opens && end == start + 1);
        let mention = NameMention {
            field: self.frame.field,
            sentence: self.frame.sentence,
            span: words.span(start, end),
            kind,
            title: None,
            place: None,
            demonym: false,
            possessive: words.is_possessive(end),
            grammar,
        };
        let count = (start..end).filter(|at| words.is_kind(*at, TokenKind::Word)).count();
        let capitals_tell = !self.frame.title_case && !self.frame.shouted;
        self.out.push(Candidate {
            mention,
            sure: if doubtful { Sure::Doubtful } else { sure },
            opens: doubtful && capitals_tell,
            words: count,
        });
    }
}

/// Whether it is a month or weekday, and no given name ("Jan", "April") with a family name behind it.
fn is_calendar(words: &Words<'_>, at: usize) -> bool {
    let named = words.has(at, Class::GIVEN_NAME) && (words.is_capitalised(at + 1) || is_particle(words.text(at + 1)));
    !named
        && words.has(at, Class::TIME)
        && words.get(at).is_some_and(|token| token.caps != Caps::Lower)
        && matches!(
            words.lower(at),
            "monday"
                | "tuesday"
                | "wednesday"
                | "thursday"
                | "friday"
                | "saturday"
                | "sunday"
                | "january"
                | "february"
                | "march"
                | "april"
                | "may"
                | "june"
                | "july"
                | "august"
                | "september"
                | "october"
                | "november"
                | "december"
                | "jan"
                | "feb"
                | "aug"
                | "sept"
                | "oct"
                | "nov"
                | "dec"
        )
}

/// The first token of the name with the lower-case particles before it: "al-Rashid", "von Berg".
fn with_particles(words: &Words<'_>, start: usize) -> usize {
    let mut at = start;
    while let Some(before) = at.checked_sub(1) {
        let hyphen =
            words.is_inner_hyphen(before) && before.checked_sub(1).is_some_and(|at| is_particle(words.text(at)));
        if hyphen || is_particle(words.text(before)) {
            at = before;
        } else {
            break;
        }
    }
    at
}
