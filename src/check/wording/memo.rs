//! The words of an article's sentences, cut once for all checks that ask for words of the same sentence.

use std::cell::OnceCell;
use std::ops::Range;

use super::lower::{LowerWord, LowerWords, pieces, words};

/// The words of each sentence, cut when a check first asks for some of them.
#[derive(Debug, Default)]
pub struct WordMemo(OnceCell<Vec<OnceCell<Cut>>>);

/// A sentence with its words.
#[derive(Debug)]
struct Cut {
    /// The sentence, its ASCII letters in lower case.
    lower: String,
    /// The bytes of each word.
    words: Vec<Range<usize>>,
}

impl WordMemo {
    /// The words of `text`, in lower case: a stretch of the sentence of that number, of so `many` in the article.
    pub(in crate::check) fn words<'a>(
        &'a self,
        (number, many): (usize, usize),
        sentence: &'a str,
        text: &'a str,
    ) -> LowerWords<'a> {
        if text.is_empty() {
            return LowerWords::new();
        }
        let start = text.as_ptr().addr().wrapping_sub(sentence.as_ptr().addr());
        let stretch = start..start.wrapping_add(text.len());
        let sentences = self.0.get_or_init(|| (0..many).map(|_| OnceCell::new()).collect());
        let cut = sentences.get(number).filter(|_| sentence.get(stretch.clone()) == Some(text));
        match cut {
            Some(cut) => cut.get_or_init(|| Cut::of(sentence)).within(&stretch),
            None => words(text),
        }
    }
}

impl Cut {
    fn of(sentence: &str) -> Cut {
        // A word of news has five letters and a space behind them.
        const USUAL: usize = 6;
        let mut words = Vec::with_capacity(sentence.len() / USUAL + 1);
        words.extend(pieces(sentence).map(|(start, word)| start..start + word.len()));
        Cut { lower: sentence.to_ascii_lowercase(), words }
    }

    /// The words of a stretch, those at its ends as far as they lie within it.
    fn within(&self, stretch: &Range<usize>) -> LowerWords<'_> {
        let first = self.words.partition_point(|word| word.end <= stretch.start);
        let inside = self.words.iter().skip(first).take_while(|word| word.start < stretch.end);
        let cut = inside.map(|word| word.start.max(stretch.start)..word.end.min(stretch.end));
        cut.filter_map(|word| self.lower.get(word)).map(LowerWord::of).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_stretch_has_the_words_that_it_has_alone(sentence in "[A-Za-z0-9 ,.’'éÉ-]{0,60}", from in 0usize..60, until in 0usize..60) {
            let (memo, another) = (WordMemo::default(), sentence.clone());
            for (from, until) in [(from, until), (0, until), (from, sentence.len())] {
                let Some(text) = sentence.get(from..until) else { continue };
                prop_assert_eq!(memo.words((0, 1), &sentence, text), words(text));
                prop_assert_eq!(memo.words((0, 1), &another, text), words(text));
            }
        }
    }
}
