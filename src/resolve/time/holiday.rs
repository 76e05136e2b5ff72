//! The named days of each year.

use chrono::{NaiveDate, Weekday};

use crate::value::Day;

/// The day of a named day in a year, by the key that the grammar gives it (`christmas-eve`); `None` for other keys.
/// Holidays of the United States by 5 U.S.C. 6103, days of the world by the United Nations' list of international days,
/// feasts by their distance from Easter.
pub fn holiday(name: &str, year: i32) -> Option<Day> {
    use Weekday::{Mon, Thu};
    match name {
        "new-year" => Day::ymd(year, 1, 1),
        "mlk" => nth_weekday(year, 1, Mon, 3),
        "presidents" => nth_weekday(year, 2, Mon, 3),
        "groundhog" => Day::ymd(year, 2, 2),
        "women" => Day::ymd(year, 3, 8),
        "world-health" => Day::ymd(year, 4, 7),
        "anzac" => Day::ymd(year, 4, 25),
        "press-freedom" => Day::ymd(year, 5, 3),
        "environment" => Day::ymd(year, 6, 5),
        "refugee" => Day::ymd(year, 6, 20),
        "columbus" => nth_weekday(year, 10, Mon, 2),
        "bonfire" => Day::ymd(year, 11, 5),
        "cyber-monday" => nth_weekday(year, 11, Thu, 4).map(|day| day.plus(4)),
        "world-aids" => Day::ymd(year, 12, 1),
        "valentine" => Day::ymd(year, 2, 14),
        "earth" => Day::ymd(year, 4, 22),
        "memorial" => nth_weekday(year, 6, Mon, 1).map(|day| day.plus(-7)),
        "juneteenth" => Day::ymd(year, 6, 19),
        "independence" => Day::ymd(year, 7, 4),
        "bastille" => Day::ymd(year, 7, 14),
        "labor" => nth_weekday(year, 9, Mon, 1),
        "labour" => Day::ymd(year, 5, 1),
        "halloween" => Day::ymd(year, 10, 31),
        "veterans" | "armistice" => Day::ymd(year, 11, 11),
        "thanksgiving" => nth_weekday(year, 11, Thu, 4),
        "christmas-eve" => Day::ymd(year, 12, 24),
        "christmas" => Day::ymd(year, 12, 25),
        "boxing" => Day::ymd(year, 12, 26),
        "new-year-eve" => Day::ymd(year, 12, 31),
        "easter" => easter(year),
        "easter-monday" => easter(year).map(|day| day.plus(1)),
        "good-friday" => easter(year).map(|day| day.plus(-2)),
        "palm-sunday" => easter(year).map(|day| day.plus(-7)),
        "maundy-thursday" => easter(year).map(|day| day.plus(-3)),
        "shrove-tuesday" => easter(year).map(|day| day.plus(-47)),
        "whit-monday" => easter(year).map(|day| day.plus(50)),
        "ash-wednesday" => easter(year).map(|day| day.plus(-46)),
        _ => None,
    }
}

fn nth_weekday(year: i32, month: u32, weekday: Weekday, n: u8) -> Option<Day> {
    NaiveDate::from_weekday_of_month_opt(year, month, weekday, n).map(Day::of)
}

/// Easter Sunday of the Gregorian calendar: the "anonymous Gregorian" computus (Nature, 20 April 1876).
fn easter(year: i32) -> Option<Day> {
    let golden = year.rem_euclid(19);
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    let leap_centuries = century / 4;
    let moon = (century + 8) / 25;
    let epact = (19 * golden + century - leap_centuries - (century - moon + 1) / 3 + 15).rem_euclid(30);
    let weekday =
        (32 + 2 * century.rem_euclid(4) + 2 * (of_century / 4) - epact - of_century.rem_euclid(4)).rem_euclid(7);
    let correction = (golden + 11 * epact + 22 * weekday) / 451;
    let month = (epact + weekday - 7 * correction + 114) / 31;
    let day = (epact + weekday - 7 * correction + 114) % 31 + 1;
    Day::ymd(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}
