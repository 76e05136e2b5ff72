//! `house-spelling`: one name in two house styles.

use std::borrow::Cow;

use rustc_hash::{FxBuildHasher, FxHashMap};
use smallvec::{SmallVec, smallvec};

use super::near::sound;
use super::shared::{mentions, name};
use crate::check::{ArticleContext, BatchContext, Check, CheckKind, Conflict, NoOptions};
use crate::finding::Label;
use crate::knowledge::{Knowledge, NormalKey, normal, normal_key};
use crate::resolve::people::{Person, is_full_name};
use crate::text::Site;

pub(in crate::check) const KIND: CheckKind = CheckKind {
    name: "house-spelling",
    slots: &[("one", "one spelling"), ("other", "the other spelling")],
    build: |options| {
        <NoOptions as serde::Deserialize>::deserialize(options)?;
        Ok(Box::new(HouseSpelling))
    },
};

struct HouseSpelling;

/// One spelling of a person's full name, at its first mention.
struct Spelling<'a> {
    text: Cow<'a, str>,
    site: Site,
    /// Whether an article has it beside another spelling.
    told: bool,
}

impl Check for HouseSpelling {
    fn article(&self, article: &ArticleContext<'_>, found: &mut Vec<Conflict>) {
        let people = People::of(article);
        for spellings in &people.spellings {
            found.extend(pairs(spellings).map(|(a, b)| conflict(a, b)));
        }
    }

    /// Only spellings that no article has beside each other: those were told above.
    fn batch(&self, batch: &BatchContext<'_>, found: &mut Vec<Conflict>) {
        if batch.articles.len() < 2 {
            return;
        }
        let mut people = People::default();
        for article in batch.each() {
            people.take(People::of(&article));
        }
        for spellings in &people.spellings {
            found.extend(pairs(spellings).filter(|(a, b)| !(a.told && b.told)).map(|(a, b)| conflict(a, b)));
        }
    }
}

/// The spellings of each person, in the order in which people are first named.
#[derive(Default)]
struct People<'a> {
    places: FxHashMap<Key, usize>,
    spellings: Vec<SmallVec<[Spelling<'a>; 1]>>,
}

impl<'a> People<'a> {
    fn of(article: &ArticleContext<'a>) -> People<'a> {
        let all = &article.reading.people;
        let mut people = People {
            places: FxHashMap::with_capacity_and_hasher(all.len(), FxBuildHasher),
            spellings: Vec::with_capacity(all.len()),
        };
        for person in all.iter().filter(|person| person.introduction.is_some()) {
            people.add_person(article, person);
        }
        people
    }

    fn add_person(&mut self, article: &ArticleContext<'a>, person: &'a Person) {
        // Most mentions repeat one of the first texts: each of these is looked at once.
        let mut seen: SmallVec<[&str; 4]> = smallvec![];
        for mention in mentions(article, person) {
            let text = name(article, mention);
            if seen.contains(&text) {
                continue;
            }
            if seen.len() < seen.inline_size() {
                seen.push(text);
            }
            if !is_full_name(text) {
                continue;
            }
            let shouted = !text.chars().any(char::is_lowercase);
            if shouted {
                continue;
            }
            let text = single_spaced(text);
            let site = article.site(mention.field, mention.span);
            self.push(Key::of(&text, article.knowledge), Spelling { text, site, told: false });
        }
    }

    fn push(&mut self, key: Key, spelling: Spelling<'a>) {
        let at = *self.places.entry(key).or_insert(self.spellings.len());
        if at == self.spellings.len() {
            self.spellings.push(SmallVec::new());
        }
        let Some(spellings) = self.spellings.get_mut(at) else { return };
        match spellings.iter_mut().find(|known| known.text == spelling.text) {
            Some(known) => known.told |= spelling.told,
            None => spellings.push(spelling),
        }
    }

    /// Takes in one article's.
    fn take(&mut self, article: People<'a>) {
        let mut keys: Vec<(Key, usize)> = article.places.into_iter().collect();
        keys.sort_unstable_by_key(|(_, at)| *at);
        for ((key, _), mut spellings) in keys.into_iter().zip(article.spellings) {
            let several = pairs(&spellings).next().is_some();
            spellings.iter_mut().for_each(|spelling| spelling.told = several);
            for spelling in spellings {
                self.push(key.clone(), spelling);
            }
        }
    }
}

/// The known person, or the name in its normal form.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Key {
    Fact(u16),
    Name(NormalKey),
}

impl Key {
    fn of(text: &str, knowledge: &Knowledge) -> Key {
        let name = normal_key(text);
        knowledge.people_names.get(&name).map_or(Key::Name(name), |fact| Key::Fact(*fact))
    }
}

/// The text with its words parted by one space each.
fn single_spaced(text: &str) -> Cow<'_, str> {
    let mut before = b'x';
    let plain = text.bytes().all(|byte| {
        let parts = byte == b' ' && before != b' ';
        before = byte;
        parts || byte.is_ascii_graphic()
    });
    let spaces = || text.split(' ').all(|word| !word.is_empty() && !word.contains(char::is_whitespace));
    if plain || spaces() { text.into() } else { text.split_whitespace().collect::<Vec<_>>().join(" ").into() }
}

/// Pairs of different spellings (not of different forms: Bill and William are both right), the first mentions first.
fn pairs<'s, 'a>(spellings: &'s [Spelling<'a>]) -> impl Iterator<Item = (&'s Spelling<'a>, &'s Spelling<'a>)> {
    let differ = |a: &Spelling<'_>, b: &Spelling<'_>| {
        let (one, other) = (normal(&a.text), normal(&b.text));
        a.text != b.text && (one == other || sound(&one) == sound(&other))
    };
    spellings.iter().enumerate().flat_map(move |(number, a)| {
        spellings.iter().skip(number + 1).filter(move |b| differ(a, b)).map(move |b| (a, b))
    })
}

fn conflict(a: &Spelling<'_>, b: &Spelling<'_>) -> Conflict {
    let label = |spelling: &Spelling<'_>| Label { site: spelling.site, note: format!("spelt {}", spelling.text) };
    Conflict {
        labels: vec![label(a), label(b)],
        derivation: vec![format!("{} and {} are one name in two spellings", a.text, b.text)],
        slots: vec![("one", a.text.to_string()), ("other", b.text.to_string())],
        at_most: None,
        repairs: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::names::testing::{conflicts, conflicts_between};

    #[test]
    fn tells_two_styles_once() {
        let found = conflicts_between(
            "house-spelling",
            &["Roh Moo Hyun spoke.", "Then Roh Moo-hyun left.", "Nobody saw Roh Moo-hyun. Roh Moo-hyun was away."],
        );
        let told: Vec<_> = found.iter().map(|conflict| conflict.slots.clone()).collect();
        assert_eq!(told, [[("one", "Roh Moo Hyun".to_owned()), ("other", "Roh Moo-hyun".to_owned())]]);
        let articles: Vec<u32> = found.iter().flat_map(|c| &c.labels).map(|label| label.site.article).collect();
        assert_eq!(articles, [0, 1], "one of each");
    }

    #[test]
    fn a_pair_inside_one_article_is_told_there() {
        let text = "President Volodymyr Zelensky spoke. Volodymyr Zelenskyy left.";
        assert_eq!(conflicts("house-spelling", None, text).len(), 1);
        assert_eq!(conflicts_between("house-spelling", &[text, "Volodymyr Zelensky was there."]).len(), 0);
    }

    #[test]
    fn other_forms_of_a_name_are_no_other_spellings() {
        for text in ["Bill Clinton spoke. William Clinton left.", "Joe Biden came, and Joseph R. Biden went. JOE BIDEN"]
        {
            assert_eq!(conflicts("house-spelling", None, text).len(), 0, "{text}");
        }
    }
}
