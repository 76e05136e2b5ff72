//! The irregular verbs of English: a closed class, told once for whoever reads tense or inflects a word.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

/// The past and the participle of an irregular verb, twice where it has two pasts; nothing for any other word.
pub(crate) fn irregular_forms(base: &str) -> impl Iterator<Item = [&'static str; 2]> {
    VERBS.iter().filter(move |(verb, ..)| *verb == base).map(|(_, past, participle)| [*past, *participle])
}

/// Whether a word in lower case is the past or the participle of an irregular verb and no verb's present ("cut", "lay").
pub(crate) fn is_irregular_past(word: &str) -> bool {
    static PASTS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
        let mut pasts: FxHashSet<&str> = VERBS.iter().flat_map(|(_, past, participle)| [*past, *participle]).collect();
        for (base, ..) in VERBS {
            pasts.remove(base);
        }
        pasts
    });
    word.len() <= LONGEST && PASTS.contains(word)
}

/// The longest past form.
const LONGEST: usize = "misunderstood".len();

/// Base, past, participle.
#[rustfmt::skip]
const VERBS: &[(&str, &str, &str)] = &[
    ("arise", "arose", "arisen"), ("awake", "awoke", "awoken"), ("be", "was", "been"), ("be", "were", "been"),
    ("bear", "bore", "borne"), ("bear", "bore", "born"), ("beat", "beat", "beaten"), ("become", "became", "become"),
    ("begin", "began", "begun"), ("bend", "bent", "bent"), ("bet", "bet", "bet"), ("bid", "bid", "bid"),
    ("bleed", "bled", "bled"), ("blow", "blew", "blown"),
    ("break", "broke", "broken"), ("breed", "bred", "bred"), ("bring", "brought", "brought"),
    ("broadcast", "broadcast", "broadcast"), ("build", "built", "built"), ("burst", "burst", "burst"),
    ("buy", "bought", "bought"), ("cast", "cast", "cast"), ("catch", "caught", "caught"), ("choose", "chose", "chosen"),
    ("cling", "clung", "clung"), ("come", "came", "come"), ("cost", "cost", "cost"), ("creep", "crept", "crept"),
    ("cut", "cut", "cut"), ("deal", "dealt", "dealt"), ("dig", "dug", "dug"), ("do", "did", "done"),
    ("draw", "drew", "drawn"), ("drink", "drank", "drunk"), ("drive", "drove", "driven"), ("eat", "ate", "eaten"),
    ("fall", "fell", "fallen"), ("feed", "fed", "fed"), ("feel", "felt", "felt"), ("fight", "fought", "fought"),
    ("find", "found", "found"), ("flee", "fled", "fled"), ("fly", "flew", "flown"), ("forbid", "forbade", "forbidden"),
    ("forecast", "forecast", "forecast"), ("foresee", "foresaw", "foreseen"), ("forget", "forgot", "forgotten"),
    ("forgive", "forgave", "forgiven"), ("freeze", "froze", "frozen"), ("get", "got", "got"), ("get", "got", "gotten"),
    ("give", "gave", "given"), ("go", "went", "gone"), ("grow", "grew", "grown"),
    ("hang", "hung", "hung"), ("have", "had", "had"), ("hear", "heard", "heard"), ("hide", "hid", "hidden"),
    ("hit", "hit", "hit"), ("hold", "held", "held"), ("hurt", "hurt", "hurt"), ("keep", "kept", "kept"),
    ("know", "knew", "known"), ("lay", "laid", "laid"), ("lead", "led", "led"), ("leave", "left", "left"),
    ("lend", "lent", "lent"), ("let", "let", "let"), ("lie", "lay", "lain"), ("lose", "lost", "lost"),
    ("make", "made", "made"), ("mean", "meant", "meant"), ("meet", "met", "met"), ("mislead", "misled", "misled"),
    ("mistake", "mistook", "mistaken"), ("misunderstand", "misunderstood", "misunderstood"),
    ("overcome", "overcame", "overcome"), ("overrun", "overran", "overrun"), ("oversee", "oversaw", "overseen"),
    ("overtake", "overtook", "overtaken"), ("overthrow", "overthrew", "overthrown"),
    ("read", "read", "read"), ("rebuild", "rebuilt", "rebuilt"), ("ride", "rode", "ridden"), ("ring", "rang", "rung"),
    ("rise", "rose", "risen"), ("run", "ran", "run"), ("say", "said", "said"), ("see", "saw", "seen"),
    ("seek", "sought", "sought"), ("sell", "sold", "sold"), ("send", "sent", "sent"), ("set", "set", "set"),
    ("shake", "shook", "shaken"), ("shed", "shed", "shed"), ("shine", "shone", "shone"), ("shoot", "shot", "shot"),
    ("show", "showed", "shown"), ("shrink", "shrank", "shrunk"), ("shut", "shut", "shut"), ("sing", "sang", "sung"),
    ("sink", "sank", "sunk"), ("sit", "sat", "sat"), ("slay", "slew", "slain"), ("sleep", "slept", "slept"), ("slide", "slid", "slid"),
    ("speak", "spoke", "spoken"), ("speed", "sped", "sped"), ("spend", "spent", "spent"), ("spin", "spun", "spun"),
    ("split", "split", "split"), ("spread", "spread", "spread"), ("spring", "sprang", "sprung"),
    ("stand", "stood", "stood"), ("steal", "stole", "stolen"), ("stick", "stuck", "stuck"), ("sting", "stung", "stung"),
    ("strike", "struck", "struck"), ("strive", "strove", "striven"), ("swear", "swore", "sworn"),
    ("sweep", "swept", "swept"), ("swim", "swam", "swum"), ("swing", "swung", "swung"), ("take", "took", "taken"),
    ("teach", "taught", "taught"), ("tear", "tore", "torn"), ("tell", "told", "told"), ("think", "thought", "thought"),
    ("throw", "threw", "thrown"), ("undergo", "underwent", "undergone"),
    ("understand", "understood", "understood"), ("undertake", "undertook", "undertaken"), ("upset", "upset", "upset"),
    ("wake", "woke", "woken"), ("wear", "wore", "worn"), ("weave", "wove", "woven"), ("weep", "wept", "wept"),
    ("win", "won", "won"), ("withdraw", "withdrew", "withdrawn"), ("withhold", "withheld", "withheld"),
    ("withstand", "withstood", "withstood"), ("write", "wrote", "written"),
];

#[cfg(test)]
mod tests {
    use super::{LONGEST, VERBS, irregular_forms, is_irregular_past};

    #[test]
    fn pasts_and_participles_are_known_and_presents_are_not() {
        for past in ["took", "taken", "was", "were", "been", "wrote", "fled", "underwent", "misunderstood"] {
            assert!(is_irregular_past(past), "{past}");
        }
        for other in ["take", "cut", "come", "lay", "closed", "hundred", "is", ""] {
            assert!(!is_irregular_past(other), "{other}");
        }
        assert_eq!(irregular_forms("be").flatten().collect::<Vec<_>>(), ["was", "been", "were", "been"]);
    }

    #[test]
    fn no_row_stands_twice_and_no_form_is_longer_than_the_longest() {
        for (at, row) in VERBS.iter().enumerate() {
            assert!(!VERBS.iter().skip(at + 1).any(|other| other == row), "{row:?}");
            assert!(row.1.len() <= LONGEST && row.2.len() <= LONGEST, "{row:?}");
        }
    }
}
