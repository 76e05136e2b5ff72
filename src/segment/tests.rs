#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::sync::Arc;

use proptest::prelude::*;

use super::character::{Kind, of_char};
use super::*;
use crate::lexicon::{Class, VocabularyBuilder, WordId};
use crate::text::{Block, Field, Place, PublicationDate};

fn vocabulary() -> Vocabulary {
    let mut words = VocabularyBuilder::new();
    words.add_all(["said", "asked", "added"], Class::REPORTING);
    words.add_all(["after", "when", "while", "until", "following", "before", "as"], Class::CONNECTIVE);
    words.build()
}

/// An article whose text falls into blocks at blank lines.
fn article(text: &str) -> Article {
    let mut blocks = Vec::new();
    let mut start = 0;
    for part in text.split("\n\n") {
        blocks.push(Block { role: Role::Paragraph, span: Span::from_usize(start, start + part.len()) });
        start += part.len() + 2;
    }
    let field = Field { kind: FieldKind::Text, text: text.into(), blocks, place: Place::File { line: 1 } };
    Article { id: Arc::from("a"), source: Arc::from("-"), fields: vec![field], published: PublicationDate::UNKNOWN }
}

fn segmented(text: &str) -> Segmented {
    let mut out = Segmented::default();
    segment(&article(text), &vocabulary(), &mut out);
    out
}

/// The sentences, with ` | ` between them.
fn sentences(text: &str) -> String {
    segmented(text).sentences.iter().map(|sentence| sentence.span.of(text)).collect::<Vec<_>>().join(" | ")
}

/// The quotations, each with its verb and how often that word stands there up to then, and its sentence.
fn quotations(text: &str) -> String {
    let shown = segmented(text).quotations.into_iter().map(|quotation| {
        let kind = if quotation.speech { "" } else { "phrase " };
        let verb = quotation.reporting.map_or(String::new(), |verb| {
            let before = text[..verb.start as usize].matches(verb.of(text)).count();
            format!(" <{} {}>", verb.of(text), before + 1)
        });
        format!("{kind}[{}]{verb} in {}", quotation.span.of(text), quotation.sentence)
    });
    shown.collect::<Vec<_>>().join(" | ")
}

#[test]
fn ends_sentences() {
    for text in [
        "The mill closed. | It had stood for a century. | Nobody bought it!",
        "Who knew? | Nobody. | “We did not,” she said. | “Never.” | He left.",
        "“We won.” | Lund smiled.",
        "Mr. Lund met Dr. Ode and Sen. Frey. | They spoke.",
        "Ode Corp. Chairman Mats Lund left. | He gave no reason.",
        "She left Ode Corp. | The firm closed.",
        "It opened on Jan. 5 and shut on Feb. 7. | In March it burned.",
        "The U.S. Senate voted. | It was in the U.S. | The vote was close.",
        "He came at 9 a.m. Monday and left at 5 p.m. | He was tired.",
        "J. Marlow and T.S. Ode wrote it. | T.S. Ode died.",
        "It rose 3.5 percent. | 12 people fell.",
        "See No. 10 and p. 5. | Is it so? | No. | Yes.",
        "It cost $5.3 million. | $2 million was lost.",
        "He left in the 1980s. | Lund sold his 401(k)s. | Lund paid $8.6m. | Ode did not.",
        "Wait… | Now go. | And... so it went.",
        "They left (in June.) | Then they came back. | [Laughter.] | Go.",
        "He had signed. | The mill stood.",
        "the sun. | Trump spoke. | He sat. | Lund stood.",
        "Go to www.ode.example.com. | It is there.",
        "Ode Inc., a maker of mills, fell. | Others rose.",
        "He lives in St. Paul, in Oak St. | It is far.",
        "It was Lund vs. Ode. | Lund won.",
    ] {
        assert_eq!(sentences(&text.replace(" | ", " ")), text);
    }
}

#[test]
fn ends_sentences_at_line_and_block_ends() {
    for (text, expected) in [
        ("One line\nand the next\nof it. Another.", "One line\nand the next\nof it. | Another."),
        ("• One thing\n• Another thing", "• One thing | • Another thing"),
        ("1. One thing\n2. Another thing", "1. One thing | 2. Another thing"),
        ("- One thing\n- Another - thing", "- One thing | - Another - thing"),
        ("It ran from 12\n- or so\n- they said", "It ran from 12\n- or so\n- they said"),
        ("In the U.S.\n\nNo stop\n\nA block", "In the U.S. | No stop | A block"),
        ("It was signed.The mill closed.", "It was signed. | The mill closed."),
    ] {
        assert_eq!(sentences(text), expected);
    }
}

#[test]
fn cuts_what_has_no_stops() {
    let words = "word ".repeat(3_000);
    let longest = segmented(&words).sentences.iter().map(|sentence| sentence.span.len()).max();
    assert_eq!(longest, Some(4_999));
    let stops = ".".repeat(300_000) + "a";
    assert!(segmented(&stops).sentences.iter().all(|sentence| sentence.span.len() <= 10_000));
    let glued = "a-".repeat(15_000);
    assert!(segmented(&glued).sentences.iter().all(|sentence| sentence.span.len() <= 10_000));
}

#[test]
fn finds_quotations_and_their_verbs() {
    for (text, expected) in [
        ("“We won,” Lund said.", "[We won,] <said 1> in 0"),
        ("Lund said: “They won it all.”", "[They won it all.] <said 1> in 0"),
        ("\"They won it all,\" he said. \"Good.\" He left.", "[They won it all,] <said 1> in 0 | phrase [Good.] in 1"),
        (
            "“They won it all,” said Lund. “So they all went home.” Ode asked why.",
            "[They won it all,] <said 1> in 0 | [So they all went home.] <said 1> in 1",
        ),
        ("“Did they win it?” Lund asked.", "[Did they win it?] <asked 1> in 0"),
        ("a so-called “mill war” that Lund said ended", "phrase [mill war] in 0"),
        (
            "“It is the first day.\n\n“It is the last,” Lund said. He said “no”.",
            "[It is the first day.] in 0 | [It is the last,] <said 1> in 1 | phrase [no] in 2",
        ),
        (
            "Lund said: “It is the first day.\n\n“It is now the last.”",
            "[It is the first day.] <said 1> in 0 | [It is now the last.] <said 1> in 1",
        ),
        ("the workers’ mill and the owner's ‘mill of all mills’ there", "[mill of all mills] in 0"),
        ("rock 'n' roll in the '90s", ""),
        ("a 6'2\" man and a \"tall\" one", "phrase [tall] in 0"),
        ("the (\"Ode\") mill", "phrase [Ode] in 0"),
        ("“He said ‘go’ to me,” Lund said", "[He said ‘go’ to me,] <said 2> in 0"),
        ("„So it was all done“, Lund said", "[So it was all done] <said 1> in 0"),
        ("“”", ""),
    ] {
        assert_eq!(quotations(text), expected, "{text}");
    }
}

#[test]
fn reads_copy_and_posts_alone() {
    let mut article = article("Kept.\n\nLeft out.\n\nKept too.");
    article.fields[0].blocks[1].role = Role::Furniture;
    article.fields[0].blocks[2].role = Role::Post;
    let mut out = Segmented::default();
    segment(&article, &vocabulary(), &mut out);
    segment(&article, &vocabulary(), &mut out);
    let blocks: Vec<_> = out.sentences.iter().map(|sentence| (sentence.block, sentence.role)).collect();
    assert_eq!(blocks, [(0, Role::Paragraph), (2, Role::Post)]);
}

/// A line a sentence with its clauses, then its tokens that are no plain words; quotations last.
fn picture(text: &str) -> String {
    let cut = segmented(text);
    let mut lines = Vec::new();
    for sentence in &cut.sentences {
        let tokens = cut.tokens_of(sentence);
        let clauses: Vec<_> = clauses(tokens, text)
            .iter()
            .map(|clause| {
                let inside = &tokens[clause.tokens.start as usize..clause.tokens.end as usize];
                inside[0].span.join(inside[inside.len() - 1].span).of(text)
            })
            .collect();
        lines.push(format!("{} {}", sentence.block, clauses.join(" / ")));
        let special = tokens.iter().filter(|token| token.kind != TokenKind::Word || token.caps != Caps::Lower);
        let special = special.map(|token| match token.kind {
            TokenKind::Word => format!("{:?}:{}", token.caps, token.span.of(text)),
            kind => format!("{kind:?}:{}", token.span.of(text)),
        });
        lines.push(format!("    {}", special.collect::<Vec<_>>().join(" ")));
    }
    lines.push(quotations(text).replace(" | ", "\n"));
    lines.join("\n")
}

const ARTICLE: &str = "HALVARD, Minn. (ODE) — The Halvard Mill will reopen on Sept. 4 after a nine-year closure, its owner said on \
         Tuesday, and about 1,200 jobs will return to the town of T.S. Lund.\n\n\
         “We’ve waited since the ’90s for this,” said Karin O’Dell, 54, the U.S. head of Ode-Lund Corp. “It isn't a \
         gift. It is a bet on the people here.”\n\n\
         The firm's shares rose 3.5% to $41.20 by 10:30 a.m. The “miracle on the river”, as workers’ leaders call it, \
         cost $5.3bn; the state paid a third.\n\n\
         \"Will it last?\" Mr. Frey asked. He left McArdle Inc. in 2019-20, when the mill's 23rd owner — a bank — sold \
         it in the U.S. The price was never given.";

#[test]
fn cuts_an_article() {
    insta::assert_snapshot!(picture(ARTICLE));
}

/// Text with what trips a tokenizer, beside any text at all.
fn any_text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "a",
        "The",
        "U.S.",
        "J.",
        "don't",
        "’s",
        "'",
        "’",
        "‘",
        "“",
        "”",
        "\"",
        ".",
        "...",
        "…",
        "?",
        ", and",
        "-",
        "--",
        "—",
        "12,000",
        "7/26",
        "1.",
        "\n",
        "\n\n",
        " ",
        " ",
        " ",
        "\u{a0}",
        "\u{200b}",
        "é",
        "e\u{301}",
        "\u{301}",
        "ß",
        "中",
        "😀",
        "½",
        "Mr.",
        "Corp.",
        "said",
        "after",
        "•",
        "internationalisation",
        "\0",
    ]);
    prop_oneof![any::<String>(), prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())]
}

proptest! {
    #[test]
    fn tokens_and_gaps_make_up_the_text(text in any_text()) {
        let mut tokens = Vec::new();
        tokenize(&text, Span::from_usize(0, text.len()), &vocabulary(), &mut tokens);
        let mut at = 0;
        for token in &tokens {
            let (start, end) = (token.span.start as usize, token.span.end as usize);
            prop_assert!(at <= start && start < end);
            prop_assert!(text.get(start..end).is_some(), "on character boundaries");
            prop_assert!(text[at..start].chars().all(|c| of_char(c) == Kind::Skipped));
            prop_assert!(!text[start..end].contains(char::is_whitespace));
            at = end;
        }
        prop_assert!(text[at..].chars().all(|c| of_char(c) == Kind::Skipped));
    }

    #[test]
    fn the_vocabulary_is_asked_for_every_word(text in any_text()) {
        let vocabulary = vocabulary();
        let mut tokens = Vec::new();
        tokenize(&text, Span::from_usize(0, text.len()), &vocabulary, &mut tokens);
        for token in &tokens {
            let is_word = matches!(token.kind, TokenKind::Word | TokenKind::Clitic);
            let expected = match token.kind {
                _ if is_word => vocabulary.entry(token.span.of(&text)),
                TokenKind::Number => (WordId::default(), Class::FIGURE),
                TokenKind::Sign if token.span.len() > 1 => (WordId::default(), Class::QUANTITY),
                _ => Default::default(),
            };
            prop_assert_eq!((token.word, token.class), expected);
        }
    }

    #[test]
    fn a_block_is_cut_as_if_it_were_alone(before in any_text(), text in any_text(), behind in any_text()) {
        let whole = format!("{before}{text}{behind}");
        let span = Span::from_usize(before.len(), before.len() + text.len());
        let (mut inside, mut alone) = (Vec::new(), Vec::new());
        tokenize(&whole, span, &vocabulary(), &mut inside);
        tokenize(&text, Span::from_usize(0, text.len()), &vocabulary(), &mut alone);
        for token in &mut alone {
            token.span = Span::new(token.span.start + span.start, token.span.end + span.start);
        }
        prop_assert_eq!(inside, alone);
    }

    #[test]
    fn sentences_hold_every_token_once(text in any_text()) {
        let cut = segmented(&text);
        let mut at = 0;
        for sentence in &cut.sentences {
            prop_assert_eq!(sentence.tokens.start, at);
            prop_assert!(sentence.tokens.end > at);
            let tokens = cut.tokens_of(sentence);
            prop_assert_eq!(sentence.span, tokens[0].span.join(tokens[tokens.len() - 1].span));
            let mut inner = 0;
            for clause in clauses(tokens, &text) {
                prop_assert_eq!(clause.tokens.start, inner);
                prop_assert!(clause.opens_with.is_none_or(|it| clause.tokens.contains(&it)));
                inner = clause.tokens.end;
            }
            prop_assert_eq!(inner as usize, tokens.len());
            at = sentence.tokens.end;
        }
        prop_assert_eq!(at as usize, cut.tokens.len());
        for quotation in &cut.quotations {
            prop_assert!(!quotation.span.is_empty() && !quotation.span.of(&text).is_empty());
            prop_assert!(cut.sentences[quotation.sentence as usize].span.contains(Span::new(quotation.span.start, quotation.span.start + 1)));
        }
    }
}
