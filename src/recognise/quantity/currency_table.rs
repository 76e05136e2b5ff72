//! The words that make money of a number.

use super::word_table::each;
use super::words::{MoneyForm, Word};
use crate::value::Currency;

/// Calls `visit` with every word of money.
pub(super) fn currencies(visit: &mut dyn FnMut(&str, Word)) {
    for (words, name, code) in NOUNS {
        let minor = matches!(*name, "cent" | "penny");
        let code = (!code.is_empty()).then_some(*code);
        each(words, |word| visit(word, Word::Money(Currency { name, code, minor }, MoneyForm::Noun)));
    }
    for (form, rows) in [(MoneyForm::Code, CODES), (MoneyForm::Capitals, WORDS_TOO), (MoneyForm::Millions, MILLIONS)] {
        for (words, name, code) in rows {
            each(words, |word| visit(word, Word::Money(Currency { name, code: Some(code), minor: false }, form)));
        }
    }
}

/// Nouns, the currency's name, and its code where only one is called so. Codes: ISO 4217:2015, list one.
const NOUNS: &[(&str, &str, &str)] = &[
    ("dollar dollars", "dollar", ""),
    ("cent cents", "cent", ""),
    ("euro euros", "euro", "EUR"),
    ("pound pounds", "pound", ""),
    ("quid", "pound", "GBP"),
    ("penny pence", "penny", ""),
    ("yen", "yen", "JPY"),
    ("yuan renminbi kuai 元", "yuan", "CNY"),
    ("rouble roubles ruble rubles", "rouble", "RUB"),
    ("rupee rupees", "rupee", ""),
    ("franc francs", "franc", ""),
    ("peso pesos", "peso", ""),
    ("krona kronor", "krona", ""),
    ("krone kroner", "krone", ""),
    ("koruna korunas", "koruna", "CZK"),
    ("won", "won", "KRW"),
    ("rand", "rand", "ZAR"),
    ("reais", "real", "BRL"),
    ("lira liras lire", "lira", ""),
    ("shekel shekels", "shekel", "ILS"),
    ("dinar dinars", "dinar", ""),
    ("dirham dirhams", "dirham", ""),
    ("riyal riyals", "riyal", ""),
    ("rial rials", "rial", ""),
    ("baht", "baht", "THB"),
    ("ringgit", "ringgit", "MYR"),
    ("rupiah", "rupiah", "IDR"),
    ("zloty zlotys", "zloty", "PLN"),
    ("forint forints", "forint", "HUF"),
    ("hryvnia hryvnias", "hryvnia", "UAH"),
    ("naira", "naira", "NGN"),
    ("shilling shillings", "shilling", ""),
    ("guilder guilders", "guilder", ""),
    ("deutschmark deutschmarks deutschemarks", "mark", "DEM"),
    ("taka", "taka", "BDT"),
    ("cedi cedis", "cedi", "GHS"),
    ("birr", "birr", "ETB"),
    ("tenge", "tenge", "KZT"),
    ("lari", "lari", "GEL"),
];

const CODES: &[(&str, &str, &str)] = &[
    ("usd", "dollar", "USD"),
    ("eur", "euro", "EUR"),
    ("gbp", "pound", "GBP"),
    ("jpy", "yen", "JPY"),
    ("cny rmb", "yuan", "CNY"),
    ("chf", "franc", "CHF"),
    ("cad", "dollar", "CAD"),
    ("aud", "dollar", "AUD"),
    ("nzd", "dollar", "NZD"),
    ("hkd", "dollar", "HKD"),
    ("sgd", "dollar", "SGD"),
    ("sek", "krona", "SEK"),
    ("nok", "krone", "NOK"),
    ("dkk", "krone", "DKK"),
    ("inr", "rupee", "INR"),
    ("krw", "won", "KRW"),
    ("brl", "real", "BRL"),
    ("mxn", "peso", "MXN"),
    ("zar", "rand", "ZAR"),
    ("pln", "zloty", "PLN"),
    ("huf", "forint", "HUF"),
    ("czk", "koruna", "CZK"),
    ("aed", "dirham", "AED"),
    ("thb", "baht", "THB"),
    ("idr", "rupiah", "IDR"),
    ("myr", "ringgit", "MYR"),
    ("php", "peso", "PHP"),
    ("twd", "dollar", "TWD"),
    ("pkr", "rupee", "PKR"),
];

const WORDS_TOO: &[(&str, &str, &str)] =
    &[("try", "lira", "TRY"), ("rub", "rouble", "RUB"), ("mad", "dirham", "MAD"), ("ils", "shekel", "ILS")];

const MILLIONS: &[(&str, &str, &str)] = &[("musd", "dollar", "USD"), ("meur", "euro", "EUR"), ("mgbp", "pound", "GBP")];
