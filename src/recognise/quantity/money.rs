//! Money: the signs, codes and nouns around a number.

use super::Cursor;
use super::words::{MoneyForm, Word};
use crate::recognise::number::{NumberWord, below_hundred};
use crate::segment::{Caps, TokenKind};
use crate::value::Currency;

/// The currency before the number that starts at `here`, and where it starts: "$", "C$", "USD", "Rs".
pub(super) fn before<'a>(here: Cursor<'a>) -> Option<(Cursor<'a>, Currency)> {
    let before = here.back(1)?;
    if let Word::Money(currency, form) = before.word() {
        let dollar = form == MoneyForm::Noun && before.str() == "dollar";
        return (dollar || is_code(before, form)).then_some((before, currency));
    }
    // "Rs. 500"
    if let Some(rupee) = before.back(1).filter(|rupee| before.is_sign(".") && before.glued() && rupee.str() == "Rs") {
        return Some((rupee, Currency { name: "rupee", code: None, minor: false }));
    }
    if before.str() == "Rs" {
        return Some((before, Currency { name: "rupee", code: None, minor: false }));
    }
    let currency = of_sign(before).filter(|currency| !currency.minor)?;
    match whose_dollar(before).filter(|_| currency.name == "dollar") {
        Some((start, code)) => Some((start, Currency { code: Some(code), ..currency })),
        None => Some((before, currency)),
    }
}

/// The currency that the sign here stands for.
pub(super) fn of_sign(input: Cursor<'_>) -> Option<Currency> {
    if input.kind() != Some(TokenKind::Sign) {
        return None;
    }
    let (name, code) = match input.str() {
        "$" | "＄" => ("dollar", None),
        "£" => ("pound", Some("GBP")),
        "€" => ("euro", Some("EUR")),
        // Yen or yuan.
        "¥" => ("yen", None),
        "₹" => ("rupee", Some("INR")),
        "₽" => ("rouble", Some("RUB")),
        "₩" => ("won", Some("KRW")),
        "₺" => ("lira", Some("TRY")),
        "₪" => ("shekel", Some("ILS")),
        "₦" => ("naira", Some("NGN")),
        "฿" => ("baht", Some("THB")),
        "₫" => ("dong", Some("VND")),
        "₱" => ("peso", Some("PHP")),
        "₴" => ("hryvnia", Some("UAH")),
        "₸" => ("tenge", Some("KZT")),
        "₡" => ("colón", Some("CRC")),
        "₾" => ("lari", Some("GEL")),
        "₭" => ("kip", Some("LAK")),
        "₵" => ("cedi", Some("GHS")),
        "₿" => ("bitcoin", None),
        "¢" => ("cent", None),
        _ => return None,
    };
    Some(Currency { name, code, minor: name == "cent" })
}

/// The letters before a dollar sign and the code of the dollar that they name: "C$", "US $", "Mex$".
fn whose_dollar(sign: Cursor<'_>) -> Option<(Cursor<'_>, &'static str)> {
    let letters = sign.back(1).filter(|letters| letters.kind() == Some(TokenKind::Word))?;
    let text = letters.str();
    let is = |names: &[&str]| names.iter().any(|name| text.eq_ignore_ascii_case(name));
    // Behind a blank the letters that are words or articles need their capitals.
    let apart = !sign.glued();
    let capitals = text.chars().all(|letter| letter.is_uppercase() || letter == '.');
    if apart && !capitals && is(&["a", "s", "r", "us", "can", "mex", "sg", "au", "mx", "tt", "z", "j"]) {
        return None;
    }
    let code = if is(&["us", "u.s", "u.s."]) {
        "USD"
    } else if is(&["c", "ca", "can", "cdn"]) {
        "CAD"
    } else if is(&["au"]) || (is(&["a"]) && !apart) {
        "AUD"
    } else if is(&["nz"]) {
        "NZD"
    } else if is(&["hk"]) {
        "HKD"
    } else if is(&["s", "sg"]) {
        "SGD"
    } else if is(&["nt"]) {
        "TWD"
    } else if is(&["r"]) {
        "BRL"
    } else if is(&["mex", "mx", "mxn"]) {
        "MXN"
    } else if is(&["j"]) {
        "JMD"
    } else if is(&["tt"]) {
        "TTD"
    } else {
        return None;
    };
    Some((letters, code))
}

/// Whether the code here may stand for money: one that is a word too only in capitals.
fn is_code(input: Cursor<'_>, form: MoneyForm) -> bool {
    match form {
        MoneyForm::Code => true,
        MoneyForm::Capitals => input.token().is_some_and(|token| token.caps == Caps::All),
        MoneyForm::Noun | MoneyForm::Millions => false,
    }
}

/// Money behind a number: where it ends, its currency, and the factor of "MGBP".
pub(super) fn behind(input: Cursor<'_>) -> Option<(Cursor<'_>, Currency, f64)> {
    let input = if input.kind() == Some(TokenKind::Dash) && input.glued() && input.skip(1).glued() {
        input.skip(1)
    } else {
        input
    };
    match input.word() {
        Word::Money(currency, MoneyForm::Noun) => {
            Some((sterling(input.skip(1)), named(input, currency, input.skip(1)), 1.0))
        }
        Word::Money(currency, MoneyForm::Millions) => Some((input.skip(1), currency, 1e6)),
        Word::Money(currency, form) if is_code(input, form) => Some((input.skip(1), currency, 1.0)),
        _ if is_pence(input) => Some((input.skip(1), Currency { name: "penny", code: None, minor: true }, 1.0)),
        _ => sign_behind(input).or_else(|| with_adjective(input)),
    }
}

/// The "p" of "131.4p": pence, where the number is no size of a picture ("1080p").
fn is_pence(input: Cursor<'_>) -> bool {
    let picture =
        |number: Cursor<'_>| matches!(number.str(), "240" | "360" | "480" | "720" | "1080" | "1440" | "2160" | "4320");
    let figures = input.back(1).is_some_and(|number| number.kind() == Some(TokenKind::Number) && !picture(number));
    input.str() == "p" && input.glued() && figures && !input.skip(1).glued_word()
}

/// "10 €", "5¢"; a sign before a number belongs to that.
fn sign_behind(input: Cursor<'_>) -> Option<(Cursor<'_>, Currency, f64)> {
    let currency = of_sign(input)?;
    let next = input.skip(1);
    let leads = next.kind() == Some(TokenKind::Number) && !input.glued() && of_sign(next.skip(1)).is_none();
    (!leads).then_some((next, currency, 1.0))
}

/// "10 US dollars", "250 million Dutch guilders", "5 Hong Kong dollars".
fn with_adjective(input: Cursor<'_>) -> Option<(Cursor<'_>, Currency, f64)> {
    let noun = (1..=2).map(|n| input.skip(n)).find(|noun| matches!(noun.word(), Word::Money(_, MoneyForm::Noun)))?;
    let Word::Money(currency, _) = noun.word() else { return None };
    let first = input.str();
    let row = ADJECTIVES.iter().find(|(name, adjectives, _)| {
        *name == currency.name && adjectives.split(' ').any(|adjective| adjective.eq_ignore_ascii_case(first))
    });
    match row {
        Some((_, _, code)) => Some((noun.skip(1), Currency { code: Some(code), ..currency }, 1.0)),
        // A known currency needs no state; another adjective ("tax dollars") says nothing of the currency.
        None => (noun.at() == input.at() + 1 && input.is_capitalised() && currency.code.is_some()).then_some((
            noun.skip(1),
            currency,
            1.0,
        )),
    }
}

/// "pounds sterling".
fn sterling(rest: Cursor<'_>) -> Cursor<'_> {
    if rest.str() == "sterling" { rest.skip(1) } else { rest }
}

fn named(noun: Cursor<'_>, currency: Currency, rest: Cursor<'_>) -> Currency {
    let sterling = rest.str() == "sterling" && noun.str().starts_with("pound");
    if sterling { Currency { code: Some("GBP"), ..currency } } else { currency }
}

/// The hundredths behind whole money: "50 cents", "and forty-five cents", or only "forty five" where nothing else follows.
pub(super) fn hundredths(input: Cursor<'_>) -> Option<(Cursor<'_>, f64)> {
    let start = if input.word() == Word::Number(NumberWord::And) { input.skip(1) } else { input };
    let (rest, count) = match start.digits() {
        Some(count) => (start.skip(1), count),
        None => below_hundred(start).ok()?,
    };
    let named = matches!(rest.word(), Word::Money(currency, MoneyForm::Noun) if currency.minor);
    let alone = matches!(rest.kind(), None | Some(TokenKind::Sign))
        && of_sign(rest).is_none()
        && !rest.is_sign("%")
        && count >= 10;
    let rest = if named { rest.skip(1) } else { rest };
    (count < 100 && (named || alone)).then(|| (rest, f64::from(count) / 100.0))
}

/// Currency names that several states share, with the adjectives that tell whose it is. Codes: ISO 4217:2015, list one; the
/// guilder of the Netherlands: list three.
const ADJECTIVES: &[(&str, &str, &str)] = &[
    ("dollar", "us u.s u.s. american", "USD"),
    ("dollar", "canadian", "CAD"),
    ("dollar", "australian aussie", "AUD"),
    ("dollar", "zealand new", "NZD"),
    ("dollar", "hong", "HKD"),
    ("dollar", "singapore singaporean", "SGD"),
    ("dollar", "taiwan taiwanese", "TWD"),
    ("dollar", "jamaican", "JMD"),
    ("dollar", "zimbabwean zimbabwe", "ZWL"),
    ("pound", "british uk english", "GBP"),
    ("pound", "egyptian", "EGP"),
    ("pound", "lebanese", "LBP"),
    ("pound", "syrian", "SYP"),
    ("pound", "sudanese", "SDG"),
    ("franc", "swiss", "CHF"),
    ("franc", "french", "FRF"),
    ("franc", "belgian", "BEF"),
    ("franc", "cfa", "XOF"),
    ("franc", "rwandan", "RWF"),
    ("peso", "mexican", "MXN"),
    ("peso", "argentine argentinian", "ARS"),
    ("peso", "philippine", "PHP"),
    ("peso", "chilean", "CLP"),
    ("peso", "colombian", "COP"),
    ("peso", "cuban", "CUP"),
    ("krona", "swedish", "SEK"),
    ("krona", "icelandic", "ISK"),
    ("krone", "norwegian", "NOK"),
    ("krone", "danish", "DKK"),
    ("rupee", "indian", "INR"),
    ("rupee", "pakistani pakistan", "PKR"),
    ("rupee", "lankan sri", "LKR"),
    ("rupee", "nepalese nepali", "NPR"),
    ("lira", "turkish", "TRY"),
    ("lira", "italian", "ITL"),
    ("dinar", "kuwaiti", "KWD"),
    ("dinar", "iraqi", "IQD"),
    ("dinar", "jordanian", "JOD"),
    ("dinar", "tunisian", "TND"),
    ("dinar", "algerian", "DZD"),
    ("dinar", "libyan", "LYD"),
    ("dinar", "serbian", "RSD"),
    ("dirham", "emirati uae", "AED"),
    ("dirham", "moroccan", "MAD"),
    ("riyal", "saudi", "SAR"),
    ("riyal", "qatari", "QAR"),
    ("rial", "iranian", "IRR"),
    ("rial", "omani", "OMR"),
    ("shilling", "kenyan kenya", "KES"),
    ("shilling", "ugandan uganda", "UGX"),
    ("shilling", "tanzanian tanzania", "TZS"),
    ("guilder", "dutch", "NLG"),
];
