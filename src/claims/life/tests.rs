//! Own sentences and what they say of people's lives, by the real reader.

use super::{LifeClaim, Moment, Said};
use crate::claims::Reading;
use crate::claims::tests::{READER, shown};

/// Each text, as an article of Friday, 15 March 2024, with its claims.
fn lives(texts: &[&str]) -> String {
    shown(texts, |article, reading| {
        let line = |claim: &LifeClaim| {
            let words = article.text_at(claim.field, claim.span);
            format!("{} (“{words}”)", picture(reading, claim))
        };
        reading.lives.claims.iter().map(line).collect()
    })
}

fn picture(reading: &Reading, claim: &LifeClaim) -> String {
    let name = |person: u32| reading.people[person as usize].name.clone();
    let person = claim.or.map_or(name(claim.person), |or| format!("{} or {}", name(claim.person), name(or)));
    let deed = |deed: u16| READER.knowledge().deeds[usize::from(deed)].name.clone();
    let said = match claim.said {
        Said::Age(years) if years.from == years.until => format!("aged {}", years.from),
        Said::Age(years) => format!("aged {}-{}", years.from, years.until),
        Said::Turned(age) => format!("turned {age}"),
        Said::Born => "born".to_owned(),
        Said::Died => "died".to_owned(),
        Said::Did(did) => deed(did),
    };
    let at = match claim.at {
        Moment::Writing => "now".to_owned(),
        Moment::Days(days) => days.to_string(),
        Moment::Lately => "lately".to_owned(),
        Moment::Death => "at death".to_owned(),
        Moment::Deed(of) => format!("at {}", deed(of)),
        Moment::SinceDeed { days: (least, most), .. } => format!("{least}-{most} days ago"),
        Moment::Event(_) => "then".to_owned(),
    };
    format!("{person}: {said}, {at}")
}

#[test]
fn ages_now() {
    insta::assert_snapshot!(lives(&[
        "Vera Lindt, 58, won the race.",
        "Vera Lindt, a 58-year-old welder, won the race.",
        "The 58-year-old former mayor Vera Lindt won.",
        "Vera Lindt won the race. \"I am glad,\" said the 58-year-old.",
        "Vera Lindt met Otto Roth. The 58-year-old smiled.",
        "Vera Lindt won the race. The 58-year-old gunman fled.",
        "Vera Lindt, who is now 58, won. Her son, 30, came second.",
        "At 73, Vera Lindt still runs the mill.",
        "Vera Lindt wants to go on singing at the age of 73.",
        "In 1998 Vera Lindt, 32, left the house.",
        "Vera Lindt, 58, who came here in 1998, won the race.",
        "Nobody knows if the elder Lindt, 80, or the younger Lindt, 50, owns it.",
        "John Roth Jr., 31, runs the farm of John Roth, 60.",
        "Otto Roth is in his 40s.",
        "Coach Otto Roth praised the striker. The 24-year-old has scored twice.",
        "The 90-year-old mill Otto Roth runs is for sale.",
        "Vera Lindt, 19, disappeared on a Friday.",
        "Vera Lindt, 58, will be mayor in 2026.",
    ]));
}

#[test]
fn ages_at_other_times() {
    insta::assert_snapshot!(lives(&[
        "Vera Lindt was 34 when she was elected in 1998.",
        "Vera Lindt said on Monday that she was 34 when it began.",
        "Vera Lindt retired in 1997 at 36.",
        "Vera Lindt left the bank in 2004 at the age of 61, and Otto Roth stayed.",
        "Otto Roth met Vera Lindt, who retired in 1997 at 36.",
        "Otto Roth said Vera Lindt was 33 in 1994.",
        "Vera Lindt turned 40 in June. Otto Roth celebrated his 75th birthday on Sunday.",
        "Vera Lindt was 24 when she retired. She is back after two years out of the sport.",
        "Vera Lindt says Otto Roth wrote to her when she was 15 and he was 38.",
        "Vera Lindt, 58, said her mother was 34 when she died in 1998.",
        "Vera Lindt, 58, said of a boy that he was 12 in 1998.",
    ]));
}

#[test]
fn births_and_deaths() {
    insta::assert_snapshot!(lives(&[
        "Vera Lindt was born in Basel on 12 May 1950.",
        "Vera Lindt came to the port in 1970. Born in Basel in 1950, she was a clerk.",
        "Vera Lindt, born in 1950, left in 1998.",
        "The festival that Vera Lindt leads was born in 1990.",
        "Her daughter Vera Lindt was born in 1990.",
        "Vera Lindt had twins. They were born in 1990.",
        "Vera Lindt, who led the port under Otto Roth, died on Monday. She was 91.",
        "Vera Lindt, Singer of the Quays, Dead at 81",
        "A dog that Vera Lindt owned died at 12.",
        "Vera Lindt has died aged 81. Lindt, who was 79, made 40 films.",
        "Vera Lindt, who died in 2010 at 81, was a singer. In the film the 18-year-old Lindt plays a maid.",
    ]));
}

#[test]
fn deeds_of_people_whose_age_is_told() {
    insta::assert_snapshot!(lives(&[
        "Vera Lindt, 58, spoke. Lindt served in the navy from 1984 to 1987.",
        "Vera Lindt served in the navy from 1984 to 1987.",
        "Vera Lindt, 58, spoke. After serving in Peru from 1984 to 1985 with the army, she moved to Basel.",
        "Vera Lindt, 58, spoke. The board that Lindt leads elected a chair in 1984.",
        "Vera Lindt, 58, spoke. Her uncle, who knew Lindt well, was elected in 1984.",
        "Vera Lindt, 58, spoke. \"I was elected in 1984,\" said Lindt.",
        "Vera Lindt, 58, spoke. Lindt was not elected in 1984 but in 1988.",
        "Vera Lindt, 58, has served in the army for 30 years.",
    ]));
}
