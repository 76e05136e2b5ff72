//! Attributes: what a figure tells of its subject ("killed 12 people", "12 dead", "a death toll of 12"), read by patterns laid
//! around the figure. `rules/attributes/` holds them.

mod laying;
mod lexicon;
mod occasion;
mod setting;
mod source;

#[cfg(test)]
mod tests;

use smallvec::SmallVec;

use self::laying::Figure;
use super::view::{ArticleView, SentenceView};
use crate::knowledge::Counts;
use crate::lexicon::Class;
use crate::recognise::quantity::{QuantityMention, Role};
use crate::recognise::time::TimeExpr;
use crate::resolve::quantity::Counted;
use crate::segment::places;
use crate::text::{FieldKind, Role as BlockRole, Span};
use crate::value::Measure;

pub use lexicon::AttributeLexicon;

/// The figure that tells an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// A quantity (an index of `Reading::quantities`).
    Quantity(u32),
    /// A length of time (an index of `Reading::times`).
    Time(u32),
}

/// Why an attribute's figure can't be held against another of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Apart {
    /// The article does not say that it was so: denied, asked, planned, possible, feared.
    Unreal,
    /// A part of a whole: "including 12", "12 of them".
    Part,
    /// What comes on top: "another 12", "12 more".
    Added,
    /// An end or the size of a change: "from 12", "rose by 12".
    Change,
    /// What was said at another time: "an earlier toll of 12".
    Earlier,
    /// So much in each case or within some time: "12 a day", "12 this year".
    Rate,
    /// One figure for two attributes: "12 dead or injured".
    Joint,
}

impl Apart {
    /// Its name in the JSON interface.
    pub const fn name(self) -> &'static str {
        match self {
            Apart::Unreal => "unreal",
            Apart::Part => "part",
            Apart::Added => "added",
            Apart::Change => "change",
            Apart::Earlier => "earlier",
            Apart::Rate => "rate",
            Apart::Joint => "joint",
        }
    }
}

/// What befell those who are counted, as its clause names it: "the blast".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// The row of [`crate::knowledge::AttributeWords::occasions`] in which its noun stands.
    pub group: u16,
    /// The noun.
    pub noun: Span,
    /// What narrows it: "car" and "bomb" of "the car bomb attack".
    pub modifiers: SmallVec<[Span; 2]>,
    /// Whether the reader knows it already ("the blast", "Monday's blast") or not ("a blast"); none where nothing tells.
    pub known: Option<bool>,
    /// Whether it is one of several: "attacks".
    pub several: bool,
}

/// What a figure tells of its subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttributeClaim {
    /// The attribute (an index of `AttributeWords::kinds`).
    pub kind: u16,
    /// The figure.
    pub figure: Told,
    /// The noun that is counted, where one stands by the figure and is not the pattern's own: "soldiers".
    pub head: Option<Span>,
    /// What narrows it: "North Korean".
    pub modifiers: SmallVec<[Span; 2]>,
    /// Whether the phrase points back to a figure told before ("the 12 miners", "his 12-year sentence") or brings in a new one ("a £3m
    /// fine"); none where nothing tells.
    pub definite: Option<bool>,
    /// Why it can't be held against another, if there is a reason.
    pub apart: Option<Apart>,
    /// What befell those who are counted.
    pub occasion: Option<Occasion>,
    /// Who says so, where a reporting verb tells: "hospital officials".
    pub source: Option<Span>,
    /// The field in which it stands.
    pub field: FieldKind,
    /// The sentence in which it stands.
    pub sentence: u32,
    /// The words that say it, from the pattern's first to its last.
    pub span: Span,
    /// The pattern that read it (an index of its kind's patterns), for `claims --trace`.
    pub pattern: u16,
}

/// The quantities of an article, and what each counts.
#[derive(Clone, Copy)]
pub struct Figures<'a> {
    /// The quantities, in reading order.
    pub quantities: &'a [QuantityMention],
    /// What they count, at their indices.
    pub counted: &'a [Option<Counted>],
}

/// The attributes that an article tells, in reading order of their sentences. Only sentences with a figure and a pattern's
/// word are looked at.
pub fn attributes(article: &ArticleView<'_>, lexicon: &AttributeLexicon, figures: Figures<'_>) -> Vec<AttributeClaim> {
    let mut found = Vec::new();
    let mut quantities = figures.quantities;
    for (index, sentence) in (0u32..).zip(&article.segmented.sentences) {
        let here = quantities.iter().take_while(|mention| mention.sentence <= index).count();
        let (here, behind) = quantities.split_at(here);
        let first = figures.quantities.len() - behind.len() - here.len();
        quantities = behind;
        if sentence.role == BlockRole::Post || !sentence.classes.has(Class::ATTRIBUTE) {
            continue;
        }
        let is_length = |(_, mention): &(u32, &crate::recognise::time::TimeMention)| {
            matches!(mention.expr, TimeExpr::Length { .. })
        };
        if here.is_empty() && !article.times_in(index).any(|time| is_length(&time)) {
            continue;
        }
        let Some(view) = article.sentence(index) else { continue };
        let counted = figures.counted.get(first..).unwrap_or_default();
        let quantities = (first..).zip(here.iter().zip(counted));
        let quantities = quantities.filter_map(|(at, (mention, counted))| of_quantity(&view, at, mention, *counted));
        let lengths = article.times_in(index).filter(is_length);
        let lengths = lengths.map(|(at, mention)| Figure::new(&view, Told::Time(at), Counts::Time, mention.span, None));
        let all: SmallVec<[Figure; 4]> = quantities.chain(lengths).collect();
        of_sentence(lexicon, &view, &all, &mut found);
    }
    found
}

/// The figure of a quantity, if an attribute can be told with it.
fn of_quantity(
    sentence: &SentenceView<'_>,
    at: usize,
    mention: &QuantityMention,
    counted: Option<Counted>,
) -> Option<Figure> {
    let counts = match mention.quantity.measure {
        Measure::Number => Counts::Things,
        Measure::Money(_) => Counts::Money,
        Measure::Percent => Counts::Percent,
        Measure::Unit(..) => Counts::Measure,
        Measure::Ordinal | Measure::PercentagePoint | Measure::BasisPoint => return None,
    };
    let alone = mention.role == Role::Alone && mention.quantity.count > 0.0;
    let told = Told::Quantity(u32::try_from(at).ok()?);
    alone.then(|| Figure::new(sentence, told, counts, mention.span, counted))
}

/// The attributes of one sentence, figure by figure. A figure tells each attribute once.
fn of_sentence(
    lexicon: &AttributeLexicon,
    sentence: &SentenceView<'_>,
    figures: &[Figure],
    out: &mut Vec<AttributeClaim>,
) {
    let first = out.len();
    for figure in figures {
        let own = out.len();
        let around = figure.reach(sentence.tokens.len());
        let tokens = sentence.tokens.get(around.clone()).unwrap_or_default();
        for at in places(tokens, |token| token.class.has(Class::ATTRIBUTE)) {
            let Some(token) = tokens.get(at) else { continue };
            for pattern in lexicon.found_by(token.word).filter(|pattern| figure.fits(pattern.counts)) {
                if out.iter().skip(own).any(|claim| claim.kind == pattern.kind) {
                    continue;
                }
                let Some(laid) = laying::lay(sentence, figures, figure, pattern) else { continue };
                if !laid.tokens.contains(&(around.start + at)) {
                    continue;
                }
                let others = out.len() > first;
                out.push(claim(lexicon, sentence, figure, (pattern, &laid), others));
            }
        }
    }
}

fn claim(
    lexicon: &AttributeLexicon,
    sentence: &SentenceView<'_>,
    figure: &Figure,
    (pattern, laid): (&lexicon::AttributePattern, &laying::Laid),
    others: bool,
) -> AttributeClaim {
    let definite = setting::definite(sentence, figure, laid);
    let head = laid.head.map(|head| sentence.span(head..head + 1));
    let words = laid.modifiers.clone().filter(|at| setting::narrows(sentence, *at));
    AttributeClaim {
        kind: pattern.kind,
        figure: figure.told,
        head,
        modifiers: words.map(|at| sentence.span(at..at + 1)).collect(),
        definite,
        apart: setting::apart(sentence, (figure, pattern.counts), (laid, definite), others),
        occasion: occasion::of(lexicon, sentence, &laid.tokens),
        source: source::of(sentence, &laid.tokens),
        field: sentence.sentence.field,
        sentence: sentence.index,
        span: sentence.span(laid.tokens.clone()),
        pattern: pattern.place,
    }
}
