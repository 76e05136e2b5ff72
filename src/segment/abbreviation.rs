//! Abbreviations before a full stop, and words that begin a sentence behind one.

/// What a full stop behind a word means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// It ends a sentence.
    Full,
    /// It belongs to an abbreviation that another word always follows ("Mr.", "vs.").
    Inside,
    /// It belongs to an abbreviation if a number follows ("No. 10").
    BeforeNumber,
    /// It belongs to an abbreviation and may end a sentence as well ("Corp.", "Jan.", "U.S.").
    Either,
}

/// What a full stop behind `word` means. A word with inner stops and a single letter may go on; most
/// abbreviations count only with a capital, for "the sun." is not "Sun.".
pub(super) fn stop_behind(word: &str) -> Stop {
    if word.len() > LONGEST {
        return Stop::Full;
    }
    if word.ends_with('.') || word.chars().nth(1).is_none() {
        return Stop::Either;
    }
    let mut lower = [0; LONGEST];
    for (to, from) in lower.iter_mut().zip(word.bytes()) {
        *to = from.to_ascii_lowercase();
    }
    let lower = lower.get(..word.len()).unwrap_or_default();
    match word.as_bytes().first().is_some_and(u8::is_ascii_uppercase) {
        _ if is_inside_a_sentence(lower) => Stop::Inside,
        _ if goes_before_number(lower) => Stop::BeforeNumber,
        true if is_title(lower) => Stop::Inside,
        true if may_end_a_sentence(lower) => Stop::Either,
        _ => Stop::Full,
    }
}

/// Whether a capital on `word` is a sentence's rather than a name's ("The", "He", "Later").
#[rustfmt::skip]
pub(super) fn begins_sentence(word: &str) -> bool {
    matches!(
        word.as_bytes(),
        b"A" | b"About" | b"According" | b"After" | b"All" | b"Also" | b"Although" | b"Among" | b"An" | b"And"
            | b"Another" | b"Any" | b"As" | b"Asked" | b"At" | b"Because" | b"Before" | b"Both" | b"But" | b"By"
            | b"Despite" | b"During" | b"Each" | b"Earlier" | b"Even" | b"Every" | b"Following" | b"For" | b"Four"
            | b"From" | b"Had" | b"He" | b"Her" | b"Here" | b"His" | b"How" | b"However" | b"I" | b"If" | b"In"
            | b"Instead" | b"It" | b"Its" | b"Last" | b"Later" | b"Many" | b"Meanwhile" | b"More" | b"Most" | b"Much"
            | b"My" | b"Nearly" | b"Neither" | b"No" | b"Nor" | b"Not" | b"Now" | b"Of" | b"On" | b"Once" | b"One"
            | b"Only" | b"Or" | b"Other" | b"Others" | b"Our" | b"Over" | b"She" | b"Since" | b"So" | b"Some"
            | b"Still" | b"Such" | b"Than" | b"That" | b"The" | b"Their" | b"Then" | b"There" | b"These" | b"They"
            | b"This" | b"Those" | b"Though" | b"Three" | b"To" | b"Two" | b"Under" | b"Until" | b"We" | b"What"
            | b"When" | b"Where" | b"While" | b"Who" | b"Why" | b"With" | b"Yet" | b"You"
    )
}

/// No abbreviation is longer.
const LONGEST: usize = 8;

#[rustfmt::skip]
fn is_inside_a_sentence(word: &[u8]) -> bool {
    matches!(
        word,
        b"approx" | b"cf" | b"cit" | b"eg" | b"ie" | b"viz" | b"vs"
    )
}

/// What introduces a number.
#[rustfmt::skip]
fn goes_before_number(word: &[u8]) -> bool {
    matches!(
        word,
        b"art" | b"ca" | b"ch" | b"fig" | b"figs" | b"no" | b"nos" | b"op" | b"para" | b"pp" | b"sec" | b"vol"
            | b"vols"
    )
}

/// What a name follows: titles and mountains.
#[rustfmt::skip]
fn is_title(word: &[u8]) -> bool {
    matches!(
        word,
        b"adm" | b"amb" | b"asst" | b"atty" | b"brig" | b"capt" | b"cdr" | b"cmdr" | b"col" | b"cpl" | b"cpt"
            | b"det" | b"dr" | b"drs" | b"fr" | b"gen" | b"gov" | b"hon" | b"insp" | b"lt" | b"maj"
            | b"messrs" | b"mlle" | b"mme" | b"mr" | b"mrs" | b"ms" | b"msgr" | b"mt" | b"ofc" | b"pfc" | b"pres"
            | b"prof" | b"pvt" | b"rep" | b"reps" | b"rev" | b"sen" | b"sens" | b"sgt" | b"supt"
    )
}

/// Months, days, states, company forms and what else may be a sentence's last word.
#[rustfmt::skip]
fn may_end_a_sentence(word: &[u8]) -> bool {
    matches!(
        word,
        b"ala" | b"apr" | b"ariz" | b"ark" | b"assn" | b"aug" | b"ave" | b"bhd" | b"blvd" | b"bros" | b"calif"
            | b"cie" | b"co" | b"colo" | b"conn" | b"corp" | b"cos" | b"dec" | b"del" | b"dept" | b"dist" | b"div"
            | b"esq" | b"est" | b"etc" | b"ext" | b"feb" | b"fla" | b"fri" | b"ft" | b"ga" | b"govt" | b"hwy" | b"ill"
            | b"inc" | b"ind" | b"intl" | b"jan" | b"jr" | b"jul" | b"jun" | b"kan" | b"kans" | b"ky" | b"la"
            | b"llc" | b"ltd" | b"mar" | b"mass" | b"md" | b"mfg" | b"mich" | b"minn" | b"miss" | b"mo" | b"mon"
            | b"mont" | b"natl" | b"neb" | b"nev" | b"nov" | b"oct" | b"okla" | b"ont" | b"ore" | b"pa" | b"penn"
            | b"phd" | b"pkwy" | b"plc" | b"pty" | b"que" | b"rd" | b"rte" | b"sat" | b"sep" | b"sept" | b"sq"
            | b"sr" | b"st" | b"str" | b"sun" | b"tenn" | b"terr" | b"tex" | b"thu" | b"thur" | b"thurs" | b"tue" | b"tues"
            | b"univ" | b"va" | b"vt" | b"wash" | b"wed"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_abbreviations() {
        for (word, stop) in [
            ("Mr", Stop::Inside),
            ("SEN", Stop::Inside),
            ("rep", Stop::Full),
            ("vs", Stop::Inside),
            ("No", Stop::BeforeNumber),
            ("Corp", Stop::Either),
            ("sun", Stop::Full),
            ("Sun", Stop::Either),
            ("U.S.", Stop::Either),
            ("p.m.", Stop::Either),
            ("J", Stop::Either),
            ("É", Stop::Either),
            ("abroad", Stop::Full),
            ("St", Stop::Either),
            ("thurs", Stop::Full),
            ("Thurs", Stop::Either),
            ("international", Stop::Full),
        ] {
            assert_eq!(stop_behind(word), stop, "{word}");
        }
    }
}
