//! Text into tokens.

use super::character::{Kind, kind_at, of_byte, of_char};
use super::letters::Letters;
use super::shapes::Shapes;
use super::word::{Word, clitic_end};
use super::{Caps, Token, TokenKind};
use crate::lexicon::{Class, Vocabulary, WordId};
use crate::text::Span;

/// Appends the tokens of `text` inside `span` to `out`, in order; a span that is not on character
/// boundaries has none. What stands between two tokens is white space, a control character or of no
/// width. The spans count bytes of `text`.
pub fn tokenize(text: &str, span: Span, vocabulary: &Vocabulary, out: &mut Vec<Token>) {
    cut(text, span, vocabulary, out, &mut Lists::default());
}

/// Which tokens later stages act at, so that they need not look at every token. The memory is used again.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// Of the tokens last cut, all that may end a sentence or begin an item or a quotation: signs but the comma, figures,
    /// dashes, quotation marks, and words that hold a last stop. Indices count from the first of these tokens.
    pub(super) marks: Vec<u32>,
    shapes: Shapes,
}

/// [`tokenize`], with the lists filled too.
pub(super) fn cut(text: &str, span: Span, vocabulary: &Vocabulary, out: &mut Vec<Token>, lists: &mut Lists) {
    let text = span.of(text);
    // News copy has a token to five bytes and a little.
    out.reserve(text.len() / 5);
    lists.shapes.read(text);
    lists.marks.clear();
    let first = out.len();
    let mut tokenizer = Tokenizer { text, start: span.start, vocabulary, single_open: false, first, out, lists };
    let mut at = 0;
    while let Some(kind) = text.as_bytes().get(at).map(|byte| of_byte(*byte)) {
        at = match kind {
            Kind::Skipped => at + 1,
            Kind::Letter => tokenizer.word(at),
            _ => tokenizer.other(at),
        };
    }
}

struct Tokenizer<'a> {
    /// The text of the span alone.
    text: &'a str,
    /// Where it starts in the field.
    start: u32,
    vocabulary: &'a Vocabulary,
    /// Whether a quotation between single marks is open: then an apostrophe behind a plural closes it.
    single_open: bool,
    /// The number of tokens that were there before.
    first: usize,
    out: &'a mut Vec<Token>,
    lists: &'a mut Lists,
}

impl Tokenizer<'_> {
    /// Takes what starts at byte `at` and is no ASCII letter; returns where to go on.
    fn other(&mut self, at: usize) -> usize {
        let Some((kind, length)) = kind_at(self.text, at) else { return at + 1 };
        match kind {
            Kind::Skipped => at + length,
            Kind::Letter => self.rare_word(at),
            Kind::Digit => self.plain(TokenKind::Number, at, number_end(self.text, at)),
            Kind::Dash => self.plain(TokenKind::Dash, at, dash_end(self.text, at, length)),
            Kind::Apostrophe => self.apostrophe(at, length),
            Kind::Quote => {
                self.single_open |= self.text.get(at..at + length) == Some("‘");
                self.plain(TokenKind::Quote, at, at + length)
            }
            Kind::Sign | Kind::Beyond => self.plain(TokenKind::Sign, at, at + length),
        }
    }

    /// Takes the word at `at`, most often a run of ASCII letters, and a space behind it.
    #[inline]
    fn word(&mut self, at: usize) -> usize {
        let Some(letters) = Letters::read(self.text, &self.lists.shapes, at) else { return self.rare_word(at) };
        let end = at + letters.length as usize;
        let (word, class) = self.vocabulary.entry_of_key(letters.key);
        let span = self.span(at, end);
        self.out.push(Token { span, kind: TokenKind::Word, caps: letters.caps, word, class });
        end + usize::from(self.text.as_bytes().get(end) == Some(&b' '))
    }

    /// Takes a word that is more than a short run of ASCII letters.
    #[inline(never)]
    fn rare_word(&mut self, at: usize) -> usize {
        let word = Word::read(self.text, at);
        if self.text.as_bytes().get(word.end - 1) == Some(&b'.') {
            self.mark();
        }
        let (id, class) = self.entry(at, word.end);
        let span = self.span(at, word.end);
        self.out.push(Token { span, kind: TokenKind::Word, caps: word.caps(), word: id, class });
        word.end
    }

    /// Lists the next token as a mark.
    fn mark(&mut self) {
        self.lists.marks.push((self.out.len() - self.first) as u32);
    }

    /// An apostrophe that is not inside a word.
    fn apostrophe(&mut self, at: usize, length: usize) -> usize {
        let before = self.text.get(..at).and_then(|text| text.chars().next_back());
        let in_word = before.is_some_and(|c| matches!(of_char(c), Kind::Letter | Kind::Digit) || c == '.');
        if let Some(end) = clitic_end(self.text, at).filter(|_| in_word) {
            let (word, class) = self.entry(at, end);
            let span = self.span(at, end);
            self.out.push(Token { span, kind: TokenKind::Clitic, caps: Caps::Lower, word, class });
            return end;
        }
        let kind = if in_word && !self.single_open && matches!(before, Some('s' | 'S')) {
            TokenKind::Clitic
        } else if is_short_year(self.text, at + length) && !in_word {
            TokenKind::Sign
        } else {
            self.single_open =
                !in_word && matches!(kind_at(self.text, at + length), Some((Kind::Letter | Kind::Digit, _)));
            TokenKind::Quote
        };
        self.plain(kind, at, at + length)
    }

    /// Pushes a token that is no word; returns its end.
    fn plain(&mut self, kind: TokenKind, at: usize, end: usize) -> usize {
        let class = match kind {
            TokenKind::Number => Class::FIGURE,
            // Beyond ASCII stand the fractions of one sign.
            TokenKind::Sign if end > at + 1 => Class::QUANTITY,
            _ => Class::NONE,
        };
        let span = self.span(at, end);
        // A comma, the commonest sign, is none.
        if self.text.as_bytes().get(at) != Some(&b',') {
            self.mark();
        }
        self.out.push(Token { span, kind, caps: Caps::Lower, word: WordId::UNKNOWN, class });
        end
    }

    /// What the vocabulary holds of the word `at..end`.
    fn entry(&self, at: usize, end: usize) -> (WordId, Class) {
        self.text.get(at..end).map_or_else(Default::default, |word| self.vocabulary.entry(word))
    }

    /// Bytes of the text as bytes of the field, which are never more than a `u32` holds.
    fn span(&self, at: usize, end: usize) -> Span {
        Span { start: self.start + at as u32, end: self.start + end as u32 }
    }
}

/// The end of the number that starts at `at`: digits with single commas, stops and colons between
/// them.
fn number_end(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = at;
    while is_digit(end) || (matches!(bytes.get(end), Some(b',' | b'.' | b':')) && is_digit(end + 1)) {
        end += 1;
    }
    end
}

/// The end of the dash at `at`; hyphens in a row are one dash.
fn dash_end(text: &str, at: usize, length: usize) -> usize {
    let hyphens = text.as_bytes().get(at..).unwrap_or_default().iter().take_while(|byte| **byte == b'-').count();
    at + length.max(hyphens)
}

/// Whether a year of two digits stands at `at`, as in "the '90s" and "class of '16".
fn is_short_year(text: &str, at: usize) -> bool {
    let digits = text.as_bytes().get(at..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_digit());
    digits.count() == 2
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tokens with a letter for the kind of each that is no word.
    fn tokens(text: &str) -> String {
        let vocabulary = crate::lexicon::VocabularyBuilder::new().build();
        let mut out = Vec::new();
        tokenize(text, Span::from_usize(0, text.len()), &vocabulary, &mut out);
        let shown = out.iter().map(|token| {
            let letter = match token.kind {
                TokenKind::Word => "",
                TokenKind::Clitic => "c:",
                TokenKind::Number => "n:",
                TokenKind::Dash => "d:",
                TokenKind::Quote => "q:",
                TokenKind::Sign => "s:",
            };
            format!("{letter}{}", token.span.of(text))
        });
        shown.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn cuts_news_copy() {
        for (text, expected) in [
            ("Han Jong-un", "Han Jong d:- un"),
            ("the mayor's and the mayor’s", "the mayor c:'s and the mayor c:’s"),
            ("O'Hara, D’Arcy", "O'Hara s:, D’Arcy"),
            ("don't, won’t, they're", "don't s:, won’t s:, they c:'re"),
            ("TRUSTEE'S", "TRUSTEE c:'S"),
            ("the U.S. and U.N. at 9 a.m.", "the U.S. and U.N. at n:9 a.m."),
            ("T.S. Marlow, T.S.Marlow", "T.S. Marlow s:, T.S. Marlow"),
            ("J. Marlow", "J s:. Marlow"),
            ("Mr. Lund in Jan.", "Mr s:. Lund in Jan s:."),
            ("Ended.It", "Ended s:. It"),
            ("12,000 or 3.5 at 10:30 in 2023.", "n:12,000 or n:3.5 at n:10:30 in n:2023 s:."),
            ("the 23rd", "the n:23 rd"),
            ("$5.3bn", "s:$ n:5.3 bn"),
            ("2023-07-26", "n:2023 d:- n:07 d:- n:26"),
            ("7/26", "n:7 s:/ n:26"),
            ("2019–21 — yes -- no", "n:2019 d:– n:21 d:— yes d:-- no"),
            ("“Go,” he said", "q:“ Go s:, q:” he said"),
            ("the '90s and ’16", "the s:' n:90 s and s:’ n:16"),
            ("“'The workers' said", "q:“ q:' The workers q:' said"),
            ("2015–’16", "n:2015 d:– s:’ n:16"),
            ("Ode’é’s", "Ode’é c:’s"),
            ("1990's", "n:1990 c:'s"),
            ("the workers’ rights", "the workers c:’ rights"),
            ("‘the workers’ said", "q:‘ the workers q:’ said"),
            ("São Tomé e\u{301}t\u{e9}", "São Tomé e\u{301}t\u{e9}"),
            ("zero\u{200b}width\u{a0}space\u{feff}", "zero width space"),
            ("R&D, G7, #1", "R s:& D s:, G n:7 s:, s:# n:1"),
            ("wait…", "wait s:…"),
            ("", ""),
        ] {
            assert_eq!(tokens(text), expected, "{text}");
        }
    }
}
