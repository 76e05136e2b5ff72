//! The table of the time words. British and American spellings, plurals and abbreviations stand in it as
//! words of their own.

use chrono::Weekday::{self, Fri, Mon, Sat, Sun, Thu, Tue, Wed};

use super::words::{self, Form, Word};
use super::{Direction, Hedge, Part};
use crate::recognise::time;
use crate::value::Unit;
use Word::*;

/// Calls `visit` with every word and its meaning.
pub(super) fn for_each_word(mut visit: impl FnMut(&str, Word)) {
    for (month, names) in (1u8..).zip(MONTHS) {
        for (name, form) in names {
            visit(name, Month(month, *form));
        }
    }
    for (weekday, full, plural, short) in WEEKDAYS {
        visit(full, Weekday(weekday, Form::Full));
        visit(plural, Weekdays(weekday));
        for name in short {
            visit(
                name,
                Weekday(
                    weekday,
                    if matches!(*name, "sat" | "sun" | "wed" | "mon") { Form::Common } else { Form::Short },
                ),
            );
        }
    }
    for (word, value) in CARDINALS.iter().zip(0u8..) {
        visit(word, Small(value));
    }
    for (word, value) in ORDINALS.iter().zip(1u8..) {
        visit(word, if *word == "second" { Second } else { Ordinal(value) });
    }
    for (words, meaning) in GROUPS {
        for word in words.split(' ') {
            visit(word, *meaning);
        }
    }
}

const MONTHS: [&[(&str, Form)]; 12] = [
    &[("january", Form::Full), ("jan", Form::Short), ("jan.", Form::Short)],
    &[("february", Form::Full), ("feb", Form::Short), ("feb.", Form::Short)],
    &[("march", Form::Common), ("mar", Form::Short), ("mar.", Form::Short)],
    &[("april", Form::Full), ("apr", Form::Short), ("apr.", Form::Short)],
    &[("may", Form::Common)],
    &[("june", Form::Full), ("jun", Form::Short), ("jun.", Form::Short)],
    &[("july", Form::Full), ("jul", Form::Short), ("jul.", Form::Short)],
    &[("august", Form::Full), ("aug", Form::Short), ("aug.", Form::Short)],
    &[
        ("september", Form::Full),
        ("sept", Form::Short),
        ("sep", Form::Short),
        ("sept.", Form::Short),
        ("sep.", Form::Short),
    ],
    &[("october", Form::Full), ("oct", Form::Short), ("oct.", Form::Short)],
    &[("november", Form::Full), ("nov", Form::Short), ("nov.", Form::Short)],
    &[("december", Form::Full), ("dec", Form::Short), ("dec.", Form::Short)],
];

const WEEKDAYS: [(Weekday, &str, &str, &[&str]); 7] = [
    (Mon, "monday", "mondays", &["mon", "mon."]),
    (Tue, "tuesday", "tuesdays", &["tue", "tues", "tue.", "tues."]),
    (Wed, "wednesday", "wednesdays", &["wed", "weds", "wed."]),
    (Thu, "thursday", "thursdays", &["thu", "thur", "thurs", "thu.", "thurs."]),
    (Fri, "friday", "fridays", &["fri", "fri."]),
    (Sat, "saturday", "saturdays", &["sat", "sat."]),
    (Sun, "sunday", "sundays", &["sun", "sun."]),
];

/// "zero" to "nineteen".
pub const CARDINALS: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

/// "first" to "nineteenth".
pub const ORDINALS: [&str; 19] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
];

/// Words that share a meaning, parted by spaces.
const GROUPS: &[(&str, Word)] = &[
    ("twenty", Tens(20)),
    ("thirty", Tens(30)),
    ("forty", Tens(40)),
    ("fifty", Tens(50)),
    ("sixty", Tens(60)),
    ("seventy", Tens(70)),
    ("eighty", Tens(80)),
    ("ninety", Tens(90)),
    ("twentieth", TensOrdinal(20)),
    ("thirtieth", TensOrdinal(30)),
    ("dozen dozens", Scale(words::Scale::Dozen)),
    ("hundred hundreds", Scale(words::Scale::Hundred)),
    ("thousand thousands", Scale(words::Scale::Thousand)),
    ("million", Scale(words::Scale::Million)),
    ("st nd rd th", OrdinalEnding),
    ("twenties", Decade(20)),
    ("thirties", Decade(30)),
    ("forties", Decade(40)),
    ("fifties", Decade(50)),
    ("sixties", Decade(60)),
    ("seventies", Decade(70)),
    ("eighties", Decade(80)),
    ("nineties", Decade(90)),
    ("s 's ’s", PluralEnding),
    ("seconds secs", Unit(Unit::Second, true)),
    ("minute min", Unit(Unit::Minute, false)),
    ("minutes mins", Unit(Unit::Minute, true)),
    ("hour hr", Unit(Unit::Hour, false)),
    ("hours hrs", Unit(Unit::Hour, true)),
    ("day", Unit(Unit::Day, false)),
    ("days nights", Unit(Unit::Day, true)),
    ("week", Unit(Unit::Week, false)),
    ("weeks wks", Unit(Unit::Week, true)),
    ("month", Unit(Unit::Month, false)),
    ("months mos", Unit(Unit::Month, true)),
    ("quarter", Unit(Unit::Quarter, false)),
    ("quarters", Unit(Unit::Quarter, true)),
    ("year yr", Unit(Unit::Year, false)),
    ("years yrs", Unit(Unit::Year, true)),
    ("decade", Unit(Unit::Decade, false)),
    ("decades", Unit(Unit::Decade, true)),
    ("century", Unit(Unit::Century, false)),
    ("centuries", Unit(Unit::Century, true)),
    ("fortnight", Fortnight),
    ("weekend weekends", Weekend),
    ("spring springtime", Season(words::Season::Spring, false)),
    ("summer summertime", Season(words::Season::Summer, true)),
    ("autumn", Season(words::Season::Autumn, true)),
    ("fall", Season(words::Season::Autumn, false)),
    ("winter wintertime", Season(words::Season::Winter, true)),
    ("half", Half),
    ("q", Quarter),
    ("h", HalfYear),
    ("morning mornings dawn daybreak", DayPart(time::DayPart::Morning)),
    ("night", DayPart(time::DayPart::Night)),
    ("afternoon afternoons", DayPart(time::DayPart::Afternoon)),
    ("evening evenings dusk", DayPart(time::DayPart::Evening)),
    ("overnight", DayPart(time::DayPart::Night)),
    ("noon midday", ClockName(12)),
    ("midnight", ClockName(24)),
    ("a an", A),
    ("the", The),
    ("last", Last),
    ("next", Next),
    ("this", This),
    ("that", That),
    ("same", Same),
    ("past", Past),
    ("previous preceding prior", Told(Direction::Past)),
    ("following subsequent ensuing", Told(Direction::Future)),
    ("coming upcoming", Coming),
    ("current", Current),
    ("recent", Recent),
    ("latest", Latest),
    ("early", PartOf(Part::Early)),
    ("mid", PartOf(Part::Mid)),
    ("late", PartOf(Part::Late)),
    ("beginning start outset", PartNoun(Part::Early)),
    ("middle", PartNoun(Part::Mid)),
    ("end close", PartNoun(Part::Late)),
    ("rest remainder", PartNoun(Part::Later)),
    ("earlier", Earlier),
    ("later", Later),
    ("ago", Ago),
    ("before", Before),
    ("after", After),
    ("from", From),
    ("to", To),
    ("until till", Until),
    ("through thru", Through),
    ("between", Between),
    ("and", And),
    ("or", Or),
    ("of", Of),
    ("in", In),
    ("at", At),
    ("on during by since for throughout", Preposition),
    ("so", So),
    ("more", More),
    ("than", Than),
    ("less fewer", Less),
    ("no not", No),
    ("least", Least),
    ("most", Most),
    ("up", Up),
    ("just", Just),
    ("about around approximately roughly some circa", Hedge(Hedge::About)),
    ("almost nearly under", Hedge(Hedge::Below)),
    ("over exceeding", Hedge(Hedge::Above)),
    ("every each", Every),
    ("per", Per),
    ("once twice thrice times", Times),
    ("hourly", Set(1, Unit::Hour)),
    ("daily nightly", Set(1, Unit::Day)),
    ("weekly", Set(1, Unit::Week)),
    ("fortnightly biweekly", Set(2, Unit::Week)),
    ("monthly", Set(1, Unit::Month)),
    ("yearly annually", Set(1, Unit::Year)),
    ("today", Today(0)),
    ("yesterday", Today(-1)),
    ("tomorrow", Today(1)),
    ("tonight", Tonight),
    ("now", Now),
    ("currently nowadays", Vague(Direction::Present)),
    ("recently lately", Vague(Direction::Past)),
    ("future", Future),
    ("near foreseeable short long", Near),
    ("other", Alternate),
    ("couple", Couple),
    ("several few many", Several),
    ("am a.m a.m.", Am),
    ("pm p.m p.m.", Pm),
    ("o'clock o’clock", OClock),
    ("gmt utc z", Zone(0)),
    ("bst cet", Zone(60)),
    ("cest eet", Zone(120)),
    ("eest msk", Zone(180)),
    ("jst", Zone(540)),
    ("aest", Zone(600)),
    ("aedt", Zone(660)),
    ("est", Zone(-300)),
    ("edt", Zone(-240)),
    ("cst mdt", Zone(-360)),
    ("cdt", Zone(-300)),
    ("pst", Zone(-480)),
    ("pdt mst", Zone(-420)),
    ("fiscal", Fiscal),
    ("calendar", Calendar),
    ("fy cy", YearLetters),
    ("christmas xmas easter thanksgiving halloween juneteenth", Holiday),
    (
        "new boxing valentine independence memorial labor labour veterans martin good ash palm earth armistice bastille \
         international world columbus presidents remembrance anzac groundhog cyber maundy shrove whit bonfire",
        HolidayStart,
    ),
    ("old", Old),
    ("whole entire full", Whole),
    ("working business", Working),
    ("another", Another),
    ("period", Period),
    ("comparable corresponding", Comparable),
    ("these", These),
];
