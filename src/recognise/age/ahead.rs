//! Ages that the words behind their number tell: "58-year-old", "58 years old", "80th birthday", "in his 40s".

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use nom::sequence::preceded;

use super::number::number;
use super::words::AgeWord;
use super::{AgeForm, AgeTime, Found, Place, behind};
use crate::recognise::time::cursor::{Cursor, Parsed, hyphen, is, read};
use crate::recognise::time::number::ordinal;
use crate::recognise::time::words::Word;
use crate::value::Unit;

/// The age whose number starts at `place`, if the words behind it make one of it.
pub(super) fn age(place: Place<'_>) -> Option<Found> {
    counted(place).or_else(|| birthday(place)).or_else(|| decade(place))
}

/// "58-year-old", "58 years old", "95 years of age", "87 yo".
fn counted(place: Place<'_>) -> Option<Found> {
    let (rest, value) = number(place.cursor).ok()?;
    let (behind, unit, form) = match units(rest) {
        Ok((behind, (unit, form))) => (behind, unit, form),
        Err(_) if place.at(rest).word() == AgeWord::YearsOld => (rest.skip(1), Unit::Year, AgeForm::YearsOld),
        Err(_) => return None,
    };
    let whole = |count: u32| match unit {
        Unit::Year => count,
        _ => (f64::from(count) * unit.days() / Unit::Year.days()) as u32,
    };
    let hedged = behind::hedge(place, whole(value));
    let time = if form == AgeForm::Compound { behind::then(place) } else { behind::said(hedged.place).1 };
    let years = if unit == Unit::Year { hedged.years } else { (whole(value), whole(value + 1)) };
    Some(Found { first: place.cursor.at(), behind: behind.at(), value, years, form, time })
}

/// The unit and the words that make an age of it. A year "older" or a decade "old" is none.
fn units(input: Cursor<'_>) -> Parsed<'_, (Unit, AgeForm)> {
    let unit = read(|word| match word {
        Word::Unit(unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year), plural) => Some((unit, plural)),
        _ => None,
    });
    let (rest, (unit, plural)) = preceded(opt(hyphen), unit).parse(input)?;
    let old = preceded(opt(hyphen), is(Word::Old)).map(|()| AgeForm::Compound);
    let (rest, form) = alt((old, of_age)).parse(rest)?;
    let form = if plural { AgeForm::YearsOld } else { form };
    Ok((rest, (unit, form)))
}

/// "of age" behind the unit.
fn of_age(input: Cursor<'_>) -> Parsed<'_, AgeForm> {
    let (rest, ()) = is(Word::Of)(input)?;
    rest.give(1, (rest.str() == "age").then_some(AgeForm::YearsOld))
}

/// "80th birthday", "eightieth birthday".
fn birthday(place: Place<'_>) -> Option<Found> {
    let (rest, value) = ordinal(place.cursor).ok()?;
    let value = u32::from(value);
    (place.at(rest).word() == AgeWord::Birthday).then(|| Found {
        first: place.cursor.at(),
        behind: rest.at() + 1,
        value,
        years: (value, value),
        form: AgeForm::Birthday,
        time: AgeTime::Unsaid,
    })
}

/// "in his 40s", "in her late fifties".
fn decade(place: Place<'_>) -> Option<Found> {
    let here = place.cursor;
    let (value, len) = match here.word() {
        Word::Decade(decade) => (u32::from(decade), 1),
        _ if here.skip(1).word() == Word::PluralEnding && here.skip(1).glued() => (here.digits()?, 2),
        _ => return None,
    };
    let (owner, years) = match here.back(1).map(Cursor::word) {
        Some(Word::PartOf(part)) => (here.back(2)?, part_of(value, part)),
        _ => (here.back(1)?, (value, value + 9)),
    };
    let lives = value % 10 == 0 && (10..=100).contains(&value);
    let owned = place.at(owner).word() == AgeWord::Owner && owner.back(1)?.word() == Word::In;
    (lives && owned).then(|| Found {
        first: here.at(),
        behind: here.at() + len,
        value,
        years,
        form: AgeForm::Decade,
        time: behind::decade_time(place.at(owner)),
    })
}

/// The years of "early", "mid" and "late" in a decade of life; they overlap, as usage does.
fn part_of(decade: u32, part: crate::recognise::time::Part) -> (u32, u32) {
    use crate::recognise::time::Part;
    match part {
        Part::Early => (decade, decade + 4),
        Part::Mid => (decade + 3, decade + 7),
        _ => (decade + 5, decade + 9),
    }
}
