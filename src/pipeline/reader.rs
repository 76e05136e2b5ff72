//! Articles to readings: every stage up to the claims.

use rayon::prelude::*;

use crate::claims::pattern::PatternSet;
use crate::claims::{self, ArticleView, AttributeLexicon, FirstLexicon, Reading, StretchLexicon};
use crate::knowledge::{FileError, Knowledge};
use crate::lexicon::{Class, Vocabulary, VocabularyBuilder};
use crate::recognise::age::{self, AgeInput, AgeMention, AgeWords};
use crate::recognise::name::{self, NameMention};
use crate::recognise::quantity::{self, QuantityMention, QuantityWords};
use crate::recognise::time::{self, TimeMention, TimeWords};
use crate::resolve::quantity::{self as quantities, Counted};
use crate::resolve::time::{self as resolve_time, Input as TimeInput, Time};
use crate::resolve::{Anchor, AnchorInput, infer_anchor, people};
use crate::segment::{Segmented, segment};
use crate::text::Article;

/// Understands articles. Built once; the vocabulary holds every word that any stage reacts to.
pub struct Reader {
    knowledge: Knowledge,
    vocabulary: Vocabulary,
    times: TimeWords,
    quantities: QuantityWords,
    ages: AgeWords,
    patterns: PatternSet,
    firsts: FirstLexicon,
    stretches: StretchLexicon,
    attributes: AttributeLexicon,
}

impl Reader {
    /// A reader that knows what the house knows.
    ///
    /// # Errors
    /// The claim patterns that can't be read, each at its place.
    pub fn new(knowledge: Knowledge) -> Result<Reader, Vec<FileError>> {
        let mut vocabulary = VocabularyBuilder::new();
        time::register(&mut vocabulary);
        quantity::register(&mut vocabulary);
        age::register(&mut vocabulary);
        claims::register(&mut vocabulary);
        knowledge.register(&mut vocabulary);
        let (patterns, mut errors) = PatternSet::compile(&knowledge.events, &mut vocabulary);
        let firsts = FirstLexicon::compile(&knowledge.firsts, &mut vocabulary);
        let stretches = StretchLexicon::compile(&knowledge.stretches, &mut vocabulary);
        let (attributes, broken) = AttributeLexicon::compile(&knowledge.attributes, &mut vocabulary);
        errors.extend(broken);
        if !errors.is_empty() {
            return Err(errors);
        }
        let vocabulary = vocabulary.build();
        let (times, ages) = (TimeWords::of(&vocabulary), AgeWords::of(&vocabulary));
        let quantities = QuantityWords::of(&vocabulary);
        Ok(Reader { knowledge, vocabulary, times, quantities, ages, patterns, firsts, stretches, attributes })
    }

    /// What the house knows.
    pub fn knowledge(&self) -> &Knowledge {
        &self.knowledge
    }

    /// The claim patterns.
    pub fn patterns(&self) -> &PatternSet {
        &self.patterns
    }

    /// Reads the articles in parallel; the readings are in the articles' order.
    pub fn read_all(&self, articles: &[Article]) -> Vec<Reading> {
        articles.par_iter().map_init(Segmented::default, |segmented, article| self.read(article, segmented)).collect()
    }

    /// Everything understood of one article; `segmented` is only lent, so that its memory serves the next article too.
    pub fn read(&self, article: &Article, segmented: &mut Segmented) -> Reading {
        segment(article, &self.vocabulary, segmented);
        let Mentions { times: time_mentions, quantities, names, ages } = self.recognise(article, segmented);
        let (anchor, times) = self.anchored(article, segmented, &time_mentions);
        let counted = counted(article, segmented, &quantities);
        let people = people::link(article, &names, &anchor.days, &self.knowledge);
        let view = ArticleView {
            article,
            segmented,
            vocabulary: &self.vocabulary,
            knowledge: &self.knowledge,
            patterns: &self.patterns,
            names: &names,
            people: &people,
            time_mentions: &time_mentions,
            times: &times,
        };
        let (events, orders) = claims::events(&view);
        let firsts = claims::firsts(&view, &self.firsts);
        let lives = claims::lives(&view, &ages, &anchor.days);
        let stretches = claims::stretches(&view, &self.stretches);
        let figures = claims::Figures { quantities: &quantities, counted: &counted };
        let attributes = claims::attributes(&view, &self.attributes, figures);
        let (sentences, quotations) = (segmented.sentences.clone(), segmented.quotations.clone());
        Reading {
            anchor,
            sentences,
            quotations,
            time_mentions,
            times,
            quantities,
            counted,
            names,
            people,
            events,
            orders,
            firsts,
            ages,
            lives,
            stretches,
            attributes,
        }
    }

    /// The article's mentions of every kind. Quantities come last: what is a time or an age is none of them.
    fn recognise(&self, article: &Article, segmented: &Segmented) -> Mentions {
        // An article has a time expression to two sentences, about.
        let mut times = Vec::with_capacity(segmented.sentences.len() / 2 + 1);
        for (index, sentence) in (0u32..).zip(&segmented.sentences) {
            let text = article.field(sentence.field).map_or("", |field| &field.text);
            let tokens = segmented.tokens_of(sentence);
            time::mentions(text, sentence.field, index, tokens, &self.times, &mut times);
        }
        time::settle_day_order(article, &mut times);
        let mut names = Vec::new();
        name::mentions(article, segmented, &self.vocabulary, &self.knowledge, &mut names);
        let ages = self.ages(article, segmented, &names);
        let quantities = self.quantities(article, segmented, &times, &ages);
        Mentions { times, quantities, names, ages }
    }

    /// The quantities of the article that are neither times nor ages.
    fn quantities(
        &self,
        article: &Article,
        segmented: &Segmented,
        times: &[TimeMention],
        ages: &[AgeMention],
    ) -> Vec<QuantityMention> {
        let (mut found, mut taken) = (Vec::new(), Vec::new());
        let sentences = (0u32..).zip(&segmented.sentences);
        for (index, sentence) in sentences.filter(|(_, sentence)| sentence.classes.has(quantity::STARTS)) {
            let times = times.iter().skip(times.partition_point(|time| time.sentence < index));
            let ages = ages.iter().skip(ages.partition_point(|age| age.sentence < index));
            taken.clear();
            taken.extend(times.take_while(|time| time.sentence == index).map(|time| time.span));
            taken.extend(ages.take_while(|age| age.sentence == index).map(|age| age.span));
            taken.sort_unstable();
            let input = quantity::Input {
                text: article.field(sentence.field).map_or("", |field| &field.text),
                field: sentence.field,
                sentence: index,
                tokens: segmented.tokens_of(sentence),
                words: &self.quantities,
            };
            quantity::mentions(input, taken.iter().copied(), &mut found);
        }
        found
    }

    /// The ages that the article tells.
    fn ages(&self, article: &Article, segmented: &Segmented, names: &[NameMention]) -> Vec<AgeMention> {
        let mut ages = Vec::new();
        let segments = (0u32..).zip(&segmented.sentences);
        for (sentence, segment) in segments.filter(|(_, segment)| segment.classes.has(Class::FIGURE | Class::NUMBER)) {
            let first = names.partition_point(|name| name.sentence < sentence);
            let names = names.get(first..).unwrap_or_default();
            let input = AgeInput {
                text: article.field(segment.field).map_or("", |field| &field.text),
                field: segment.field,
                sentence,
                tokens: segmented.tokens_of(segment),
                names: names.get(..names.partition_point(|name| name.sentence == sentence)).unwrap_or_default(),
                times: &self.times,
                words: &self.ages,
            };
            age::mentions(&input, &mut ages);
        }
        ages
    }

    /// The anchor, and the times on it. Where the page does not give the day, the times that need no anchor are resolved first:
    /// they help to find it.
    fn anchored(&self, article: &Article, segmented: &Segmented, mentions: &[TimeMention]) -> (Anchor, Vec<Time>) {
        let page = Anchor::of_page(article);
        let resolve =
            |anchor: &Anchor| resolve_time::resolve(&TimeInput { article, segmented, mentions, anchor: &anchor.days });
        let times = resolve(&page);
        if page.is_exact() {
            return (page, times);
        }
        let anchor =
            infer_anchor(AnchorInput { article, segmented, mentions, times: &times, knowledge: &self.knowledge });
        if anchor == page {
            return (anchor, times);
        }
        let times = resolve(&anchor);
        (anchor, times)
    }
}

/// What each quantity counts.
fn counted(article: &Article, segmented: &Segmented, quantities: &[QuantityMention]) -> Vec<Option<Counted>> {
    let one = |mention: &QuantityMention| {
        let sentence = segmented.sentences.get(mention.sentence as usize)?;
        let text = article.field(mention.field).map_or("", |field| &field.text);
        quantities::counted(text, segmented.tokens_of(sentence), mention)
    };
    quantities.iter().map(one).collect()
}

/// What recognition finds in an article.
struct Mentions {
    times: Vec<TimeMention>,
    quantities: Vec<QuantityMention>,
    names: Vec<NameMention>,
    ages: Vec<AgeMention>,
}
