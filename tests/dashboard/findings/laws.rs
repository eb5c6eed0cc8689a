//! A claim is never wrong about direction, base or certainty, whatever the
//! numbers, and can be read at fourteen.

use std::cmp::Ordering;

use canvass::dashboard::{Apart, Finding, Voice};
use canvass::engine::{BatteryRow, Body, Usage, answer};
use canvass::survey::proof::Reading;
use canvass::table::{Kind, QuestionKind};
use proptest::prelude::*;

use super::checker::{Agreed, agreed_more, ahead, numbers, over_half, percent, quoted};
use super::options::{FEWEST, Options};
use super::{question, result, sentences};

const LABELS: [&str; 7] = [
    "Ward",
    "Clinic",
    "Home",
    "Desk",
    "Other",
    "Theatre",
    "None of these",
];
const OUTSIDE: [&str; 2] = ["Don't know", "Prefer not to say"];

/// Words that no finding says: of tests, and of causes.
const BANNED: [&str; 14] = [
    "significant",
    "significantly",
    "because",
    "cause",
    "causes",
    "caused",
    "due",
    "improve",
    "improved",
    "leads",
    "led",
    "effect",
    "impact",
    "thanks",
];

/// Counts of up to seven options, some of them far apart.
fn counts() -> impl Strategy<Value = Vec<u32>> {
    let one = prop_oneof![0..8_u32, 0..40_u32, 20..26_u32, 0..400_u32];
    prop::collection::vec(one, 1..=LABELS.len())
}

fn voice() -> impl Strategy<Value = Voice> {
    prop_oneof![Just(Voice::Answers), Just(Voice::Rows)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn a_claim_about_one_choice_holds(counts in counts(), is_ordered in any::<bool>(), outside in prop::collection::vec(0..60_u32, 0..=2), voice in voice()) {
        let labels = &LABELS[..counts.len()];
        let base: u32 = counts.iter().sum();
        let options = [labels, &OUTSIDE[..outside.len()]].concat();
        let mut asked = question(QuestionKind::Single, &options, labels.len());
        asked.ordered = is_ordered;
        let body = Body::Counts([counts.clone(), outside.clone()].concat());
        let found = Finding::of(&asked, &result(base, body)).unwrap();
        let away: u32 = outside.iter().sum();
        let mostly = away > 0 && (base == 0 || (base + away >= FEWEST && over_half(away, base + away)));
        if mostly {
            let sentence = found.sentence(voice);
            let expected: Vec<f64> = if base == 0 {
                vec![f64::from(away)]
            } else {
                vec![f64::from(away), f64::from(away + base), percent(away, away + base)]
            };
            prop_assert_eq!(numbers(&sentence), expected, "{}", sentence);
            let said = OUTSIDE.iter().position(|label| *label == quoted(&sentence)[0]).unwrap();
            prop_assert_eq!(Some(&outside[said]), outside.iter().max());
        } else {
            Options { labels, counts: &counts, base, several: false }.check(&found, voice)?;
        }
    }

    #[test]
    fn a_claim_about_several_choices_holds_whoever_chose_both(counts in counts(), spare in 0..60_u32, voice in voice()) {
        let labels = &LABELS[..counts.len()];
        let base = counts.iter().max().unwrap() + spare;
        let asked = question(QuestionKind::Multiple, labels, labels.len());
        let found = Finding::of(&asked, &result(base, Body::Counts(counts.clone()))).unwrap();
        if counts.iter().all(|n| *n == 0) && base >= FEWEST {
            prop_assert_eq!(found, Finding::Nobody);
        } else {
            Options { labels, counts: &counts, base, several: true }.check(&found, voice)?;
        }
    }

    #[test]
    fn a_claim_about_months_holds(counts in prop::collection::vec(prop::option::weighted(0.8, prop_oneof![0..30_u32, 0..200_u32]), 1..6)) {
        let base: u32 = counts.iter().flatten().sum();
        let names = ["January 2026", "February 2026", "March 2026", "April 2026", "May 2026"];
        let known: Vec<(&str, u32)> = names.iter().copied().zip(&counts).filter_map(|(name, n)| Some((name, (*n)?))).collect();
        let (labels, known): (Vec<&str>, Vec<u32>) = known.into_iter().unzip();
        let asked = question(QuestionKind::Date, &[], 0);
        let body = Body::Months { first: 2026 * 12, counts };
        let found = Finding::of(&asked, &result(base, body)).unwrap();
        // The claim is checked in the words of options, whose labels stand in quotes.
        Options { labels: &labels, counts: &known, base, several: false }.check(&found, Voice::Answers)?;
        let said = found.sentence(Voice::Months);
        for name in quoted(&found.sentence(Voice::Answers)) {
            prop_assert!(said.contains(name), "{said}");
        }
    }

    #[test]
    fn a_recommend_score_has_a_direction_where_it_is_clear(counts in prop::collection::vec(prop_oneof![0..4_u32, 0..30_u32], 11)) {
        let labels: Vec<String> = (0..=10).map(|score| score.to_string()).collect();
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let base: u32 = counts.iter().sum();
        let asked = question(QuestionKind::Score, &labels, 11);
        let (up, down): (u32, u32) = (counts[9..].iter().sum(), counts[..7].iter().sum());
        let found = Finding::of(&asked, &result(base, Body::Counts(counts))).unwrap();
        let sentence = found.sentence(Voice::Answers);
        let said = numbers(&sentence);
        let score = 100.0 * (f64::from(up) - f64::from(down)) / f64::from(base);
        match found {
            Finding::Nobody => prop_assert_eq!(base, 0),
            Finding::TooFew { .. } => {
                prop_assert!(base < 30);
                prop_assert_eq!(said, [f64::from(base), if base < FEWEST { 10.0 } else { 30.0 }]);
            }
            Finding::Recommend { lead, .. } => {
                prop_assert!(base >= 30);
                let numbers = &said[said.len() - 1..];
                prop_assert!((numbers[0] - score).abs() <= 0.5 + 1e-9, "{}: {}", sentence, score);
                prop_assert!(said.contains(&f64::from(up)) && said.contains(&f64::from(down)));
                prop_assert!(said.contains(&f64::from(base)) && said.contains(&percent(up, base)));
                match lead {
                    Ordering::Greater => prop_assert!(ahead(up, down) && sentence.starts_with("More gave 9 or 10")),
                    Ordering::Less => prop_assert!(ahead(down, up) && sentence.starts_with("Fewer gave 9 or 10")),
                    Ordering::Equal => {
                        // The interval of the score, by its own formula.
                        let (p, q, n) = (f64::from(up) / f64::from(base), f64::from(down) / f64::from(base), f64::from(base));
                        let half = 196.0 * ((p + q - (p - q) * (p - q)) / n).sqrt();
                        let is_clear = score.abs() > half * 1.001 && (ahead(up, down) || ahead(down, up));
                        prop_assert!(!is_clear, "{}", sentence);
                        prop_assert!(sentence.starts_with("No clear lead"));
                    }
                }
            }
            other => prop_assert!(false, "no claim of a score: {:?}", other),
        }
    }

    #[test]
    fn the_peak_of_usage_is_the_highest_month(sums in prop::collection::vec(prop::option::of(0..5_u32), 3)) {
        let mut asked = question(QuestionKind::Usage, &["Searches"], 1);
        asked.items = ["January 2026", "February 2026", "March 2026"].map(str::to_owned).to_vec();
        let series = Usage { metric: Some(0), sums: sums.iter().map(|sum| sum.map(f64::from)).collect() };
        let sentence = Finding::of(&asked, &result(3, Body::Usage(vec![series]))).unwrap().sentence(Voice::Rows);
        let known: Vec<(usize, u32)> = sums.iter().enumerate().filter_map(|(i, sum)| Some((i, (*sum)?))).collect();
        let most = known.iter().map(|(_, sum)| *sum).max();
        let top: Vec<&str> = known.iter().filter(|(_, sum)| Some(*sum) == most).map(|(i, _)| asked.items[*i].as_str()).collect();
        let value = most.map_or(0.0, f64::from);
        match (known.len(), top.len()) {
            (0, _) => prop_assert_eq!(sentence, "No row holds a value"),
            (1, _) => prop_assert_eq!(sentence, format!("Only {} has figures: {value}", top[0])),
            (n, 1) => prop_assert_eq!(sentence, format!("{} is the highest of {n} months, with {value}", top[0])),
            (n, tied) => prop_assert_eq!(sentence, format!("{tied} of {n} months tie for the highest, with {value}")),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn a_claim_about_statements_holds_whoever_left_one_out(
        people in 10..60_u32,
        rated in prop::collection::vec((0..4_u32, 0.0..1.0_f64), 2..5),
        few in prop::bool::weighted(0.2),
    ) {
        let labels = ["Kind", "Quick", "Quiet", "Dry"];
        let mut agreed: Vec<Agreed> = rated.iter().map(|(absent, share)| {
            let base = people - absent.min(&people);
            ((share * f64::from(base)).round() as u32, base)
        }).collect();
        if few {
            agreed[0] = (3, 5);
        }
        let mut asked = question(QuestionKind::Agreement, &super::AGREE, 5);
        asked.items = labels[..agreed.len()].iter().map(|&label| label.to_owned()).collect();
        let rows = agreed.iter().map(|(n, base)| BatteryRow { counts: vec![0, base - n, 0, *n, 0], base: *base });
        let found = Finding::of(&asked, &result(people, Body::Battery(rows.collect()))).unwrap();
        let sentence = found.sentence(Voice::Answers);
        let (said, names) = (numbers(&sentence), quoted(&sentence));
        let enough: Vec<(&str, Agreed)> = labels.iter().copied().zip(agreed.clone()).filter(|(_, (_, base))| *base >= FEWEST).collect();
        let Finding::Statements { apart, left_out, .. } = found else {
            prop_assert!(enough.len() < 2, "{}", sentence);
            prop_assert!(said[0] < 10.0 && said[1] == 10.0, "{}", sentence);
            return Ok(());
        };
        prop_assert_eq!(left_out, agreed.len() - enough.len());
        let of = |name: &str| enough.iter().find(|(label, _)| *label == name).unwrap().1;
        let share = |(n, base): Agreed| f64::from(n) / f64::from(base);
        let figures = |agreed: Agreed| [f64::from(agreed.0), f64::from(agreed.1), percent(agreed.0, agreed.1)];
        let mut expected: Vec<f64> = names.iter().flat_map(|name| figures(of(name))).collect();
        if left_out > 0 {
            expected.push(left_out as f64);
        }
        prop_assert_eq!(&said, &expected, "{}", sentence);
        let is_first = |name: &str| enough.iter().filter(|(other, _)| *other != name).all(|(_, other)| agreed_more(of(name), *other, people, 1));
        let is_last = |name: &str| enough.iter().filter(|(other, _)| *other != name).all(|(_, other)| agreed_more(*other, of(name), people, 1));
        let is_clear_first = enough.iter().any(|(name, _)| is_first(name));
        let is_clear_last = enough.iter().any(|(name, _)| is_last(name));
        let pairs = enough.len() * (enough.len() - 1) / 2;
        match apart {
            Apart::Both => prop_assert!(is_first(names[0]) && is_last(names[1]), "{}", sentence),
            Apart::High => prop_assert!(is_first(names[0]) && !is_clear_last, "{}", sentence),
            Apart::Low => prop_assert!(is_last(names[0]) && !is_clear_first, "{}", sentence),
            Apart::Ends => {
                prop_assert!(agreed_more(of(names[0]), of(names[1]), people, pairs), "{}", sentence);
                prop_assert!(!is_clear_first && !is_clear_last, "{}", sentence);
            }
            Apart::Nothing => {
                prop_assert!(!is_clear_first && !is_clear_last, "{}", sentence);
                prop_assert!(share(of(names[0])) >= share(of(names[1])));
                prop_assert!(!agreed_more(of(names[0]), of(names[1]), people, pairs), "{}", sentence);
            }
        }
        prop_assert_eq!(sentence.starts_with("No clear"), apart == Apart::Nothing);
    }

    #[test]
    fn the_middle_of_numbers_is_where_it_is_said(values in prop::collection::vec(0..60_i32, 0..40)) {
        let cells: String = values.iter().map(|value| format!("{value},x\n")).collect();
        let mut table = crate::read::table(&format!("Loans,Site\n99,x\n{cells}"));
        table.correct(0, Kind::Number);
        let (_, results) = answer(&table, &[]);
        let mut sorted: Vec<f64> = values.iter().copied().chain([99]).map(f64::from).collect();
        sorted.sort_by(f64::total_cmp);
        let found = Finding::of(&table.questions[0], &results[0]).unwrap();
        let sentence = found.sentence(Voice::Rows);
        let said = numbers(&sentence);
        // Hyndman and Fan's type 7, by weights of both neighbours.
        let at = |p: f64| {
            let place = p * (sorted.len() - 1) as f64;
            let (below, weight) = (place as usize, place.fract());
            let above = sorted[(below + 1).min(sorted.len() - 1)];
            (100.0 * (sorted[below] * (1.0 - weight) + above * weight)).round() / 100.0
        };
        let n = sorted.len() as f64;
        match found {
            Finding::TooFew { .. } => prop_assert_eq!(said, [n, 10.0]),
            Finding::Same { .. } => prop_assert!(sorted.iter().all(|value| *value == said[1]), "{}", sentence),
            Finding::Middle { .. } if at(0.25) == at(0.75) => prop_assert_eq!(said, [n, at(0.5)], "{}", sentence),
            Finding::Middle { .. } => prop_assert_eq!(said, [n, at(0.5), at(0.25), at(0.75)], "{}", sentence),
            other => prop_assert!(false, "no claim of numbers: {:?}", other),
        }
    }
}

/// The sentence with each number as one short word: the measure takes a digit
/// for a syllable, as in a year that is read aloud, which `5,100` is not.
fn spoken(sentence: &str) -> String {
    let is_number = |c: char| c.is_ascii_digit() || c == ',' || c == '.';
    let words = sentence.split(' ').map(|word| {
        let has_digit = word.contains(|c: char| c.is_ascii_digit());
        let last = word.trim_end_matches([',', '.', ':']);
        let after = &word[last.len()..];
        let plain = last.replace(is_number, "");
        if has_digit {
            format!("{plain}ten{after}")
        } else {
            word.to_owned()
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn every_sentence_can_be_read_at_fourteen_in_a_glance() {
    let mut hard = Vec::new();
    for (sentence, _) in sentences() {
        let age = Reading::of(&spoken(&sentence)).age();
        hard.extend(
            age.filter(|age| *age > 14.0)
                .map(|age| format!("{age:.1}: {sentence}")),
        );
        let words: Vec<String> = sentence
            .split(|c: char| !c.is_alphanumeric() && !"'%.,-".contains(c))
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        assert!(words.len() <= 24, "{} words: {sentence}", words.len());
        for word in BANNED {
            assert!(
                !words.iter().any(|said| said == word),
                "“{word}” in {sentence}"
            );
        }
    }
    assert_eq!(hard, [""; 0]);
}
