//! What tells two statements of one attribute apart: other times, places, names, speakers, or a story that goes on.

use super::stated::Stated;
use crate::check::ArticleContext;
use crate::check::figures::words;
use crate::recognise::name::{NameKind, NameMention};
use crate::text::{FieldKind, Span};
use crate::value::{Day, DayRange};

/// Whether the sentences of the two speak of different matters.
pub(super) fn parts(article: &ArticleContext<'_>, early: &Stated<'_>, late: &Stated<'_>) -> bool {
    early.claim.sentence == late.claim.sentence
        || !early.counts_alike(late, article)
        || goes_on(article, early)
        // A headline tells the newest figure, which the text may call a rise.
        || early.claim.field == FieldKind::Text && goes_on(article, late)
        || other_speaker(article, early, late)
        || other_time(article, early, late)
        || other_place(article, early, late)
}

/// The sentence of a statement.
pub(super) fn text<'a>(article: &ArticleContext<'a>, one: &Stated<'_>) -> &'a str {
    let sentence = article.reading.sentences.get(one.claim.sentence as usize);
    sentence.map_or("", |sentence| article.article.text_at(one.claim.field, sentence.span))
}

/// Whether a sentence says that the figure has changed, was corrected, is disputed, or is one of several.
fn goes_on(article: &ArticleContext<'_>, one: &Stated<'_>) -> bool {
    // These tell of another matter or a dispute wherever they stand; the others only right beside the figure.
    const STORY: [&str; 15] = [
        "conflicting",
        "contradicted",
        "contradicting",
        "corrected",
        "disputed",
        "elsewhere",
        "however",
        "instead",
        "meanwhile",
        "nationwide",
        "revised",
        "separate",
        "separately",
        "various",
        "worldwide",
    ];
    const BESIDE: [&str; 36] = [
        "annual",
        "another",
        "average",
        "biggest",
        "climbed",
        "compared",
        "decreased",
        "doubled",
        "each",
        "estimate",
        "estimated",
        "estimates",
        "eventually",
        "fell",
        "fewer",
        "grew",
        "grown",
        "increased",
        "jumped",
        "later",
        "lowered",
        "other",
        "previous",
        "raised",
        "recent",
        "reduced",
        "risen",
        "rises",
        "rising",
        "rose",
        "several",
        "similar",
        "since",
        "subsequently",
        "than",
        "typical",
    ];
    const NEAR: usize = 40;
    let (field, told) = (one.claim.field, one.claim.span);
    let Some(sentence) = article.reading.sentences.get(one.claim.sentence as usize) else { return true };
    let before = words::tail(article.text(field, Span::new(sentence.span.start, told.start)), NEAR);
    let behind = words::head(article.text(field, Span::new(told.end, sentence.span.end)), NEAR);
    // "more than 12" is a hedge, which the bounds of the figure know.
    let hedge = |word: &str| one.hedge.is_some() && matches!(word, "more" | "than" | "fewer");
    let beside = |text: &str| words::any(text, |word| BESIDE.contains(&word) && !hedge(word));
    let whole = article.text(field, sentence.span);
    words::any(whole, |word| STORY.contains(&word))
        // What a thing's pattern says of a change is its own: "raised $4 million".
        || one.of_people() && beside(article.text(field, told))
        || [before, behind].into_iter().any(beside)
        || whole.trim_end().ends_with('?')
}

/// Whether two different sources are named.
fn other_speaker(article: &ArticleContext<'_>, early: &Stated<'_>, late: &Stated<'_>) -> bool {
    let said = |one: &Stated<'_>| {
        let source = one.claim.source?;
        Some(words::telling(article.text(one.claim.field, source), &article.knowledge.counted))
    };
    // "The 12 injured" points back, whoever speaks.
    late.claim.definite != Some(true)
        && said(early)
            .zip(said(late))
            .is_some_and(|(a, b)| !a.is_empty() && !b.is_empty() && words::shared(&a, &b) == 0)
}

/// Whether one of the two tells of another day or of a longer time.
fn other_time(article: &ArticleContext<'_>, early: &Stated<'_>, late: &Stated<'_>) -> bool {
    // What a report tells as news is not older than this.
    const OLD: i32 = 21;
    const LONG: u32 = 14;
    let anchor = article.reading.anchor.days.hull();
    let dated = anchor.len().is_some_and(|length| length < 60);
    // What is still to come is told of them, not of what befell them.
    let past = |days: &DayRange| {
        let until = days.from == Day::MIN && days.until > anchor.until;
        !dated || days.from <= anchor.until && !until
    };
    let (mut a, mut b) = (days(article, early), days(article, late));
    a.retain(past);
    b.retain(past);
    let set_apart = |days: &[DayRange]| {
        let long = |days: &DayRange| days.len().is_none_or(|length| length > LONG);
        let old = |days: &DayRange| dated && days.until.0 < anchor.from.0 - OLD;
        days.iter().any(|days| long(days) || old(days))
    };
    let meet = |a: &DayRange| b.iter().any(|b| a.from <= b.until && b.from <= a.until);
    set_apart(&a) != set_apart(&b) || !a.is_empty() && !b.is_empty() && !a.iter().any(meet)
}

/// The days of the times that a statement's clause tells: in one breath with it, or at the start of its sentence.
fn days(article: &ArticleContext<'_>, one: &Stated<'_>) -> Vec<DayRange> {
    const OPENING: u32 = 8;
    let Some(sentence) = article.reading.sentences.get(one.claim.sentence as usize) else { return Vec::new() };
    let mentions = article.reading.time_mentions.iter().zip(&article.reading.times);
    let own = mentions.filter(|(mention, _)| mention.sentence == one.claim.sentence);
    let told = own.filter(|(mention, _)| {
        let between = if mention.span.start < one.claim.span.start {
            Span::new(mention.span.end.min(one.claim.span.start), one.claim.span.start)
        } else {
            Span::new(one.claim.span.end.min(mention.span.start), mention.span.start)
        };
        let opens = mention.span.start < sentence.span.start + OPENING;
        let parted = article.text(one.claim.field, between).contains([',', ';', ':', '—', '(']);
        (opens || !parted)
            && !dates_saying(article.text(one.claim.field, Span::new(sentence.span.start, mention.span.start)))
    });
    told.filter_map(|(_, time)| time.days.as_ref()).map(|days| days.hull()).collect()
}

/// Whether a verb of saying stands right before a time: "police said on Tuesday".
fn dates_saying(before: &str) -> bool {
    const SAYS: [&str; 6] = ["added", "announced", "confirmed", "reported", "said", "says"];
    before.split_whitespace().rev().take(3).any(|word| SAYS.contains(&word.trim_end_matches(',')))
}

/// Whether a place stands with the later figure that neither the earlier sentence nor the article's first one names, or, for things,
/// the two sentences name different people or organisations.
fn other_place(article: &ArticleContext<'_>, early: &Stated<'_>, late: &Stated<'_>) -> bool {
    let place: fn(&NameMention) -> bool = |name| name.kind == NameKind::Place && !name.demonym;
    let lead = article.reading.sentences.iter().find(|sentence| sentence.field == FieldKind::Text);
    let lead = lead.map_or("", |sentence| article.text(FieldKind::Text, sentence.span));
    let (head, own) = (article.article.field(FieldKind::Title).map_or("", |title| &title.text), text(article, early));
    let known = |name: &String| [head, lead, own].iter().any(|text| text.to_lowercase().contains(name.as_str()));
    let differ = |is: fn(&NameMention) -> bool| {
        let (a, b) = (names(article, early, is), names(article, late, is));
        !a.is_empty() && !b.is_empty() && !a.iter().any(|name| b.contains(name))
    };
    names(article, late, place).iter().any(|name| !known(name))
        || !early.of_people()
            && (differ(|name| name.kind == NameKind::Person) || differ(|name| name.kind == NameKind::Organisation))
}

/// The last words of the names in a statement's sentence, its speaker's left out, lower case.
fn names(article: &ArticleContext<'_>, one: &Stated<'_>, is: fn(&NameMention) -> bool) -> Vec<String> {
    let speaks = |name: &NameMention| one.claim.source.is_some_and(|source| source.overlaps(name.span));
    let own =
        article.reading.names.iter().filter(|name| name.sentence == one.claim.sentence && is(name) && !speaks(name));
    own.map(|name| last(article.text(name.field, name.span)).to_lowercase()).collect()
}

fn last(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or(name)
}
