//! What is called certain is so for every way of answering.
#![cfg(not(target_arch = "wasm32"))]

use std::rc::Rc;

use canvass::survey::proof::{Basis, Grade};
use canvass::survey::{Action, Definition, Input, Saved, Screen, State};
use canvass_kernel::Named;
use proptest::prelude::*;

use super::super::{definition, fresh, restored};
use super::{proof, walked};

const KINDS: usize = 5;

/// A condition on a question of this kind.
fn condition(kind: usize, id: &str, which: usize) -> String {
    let [first, second, third] = match kind {
        0 => ["${q} = 'yes'", "${q} != ''", "${q} = 'maybe'"],
        1 => ["${q} = 'a'", "${q} != 'b'", "string-length(${q}) > 0"],
        2 => ["${q} > 1", "${q} + 1 = 2", "not(${q} <= 1)"],
        3 => ["${q} >= 2", "${q} < 1 or ${q} = 3", "${q} > 7"],
        _ => [
            "selected(${q}, 'a')",
            "count-selected(${q}) = 2",
            "${q} = 'a b'",
        ],
    };
    [first, second, third][which % 3].replace("${q}", &format!("${{{id}}}"))
}

/// A question made of numbers drawn at random, with conditions on earlier ones.
fn question(index: usize, drawn: &[usize], kinds: &[usize]) -> String {
    let kind = kinds[index];
    let earlier = |which: usize, how: usize| {
        let place = which % index.max(1);
        condition(kinds[place], &format!("q{place}"), how)
    };
    let choices = r#""choices": [{"value": "a", "text": "A"}, {"value": "b", "text": "B"}"#;
    let mut members = match kind {
        0 => r#""type": "yes_no""#.to_owned(),
        1 => format!(r#""type": "single", {choices}, {{"value": "c", "text": "C"}}]"#),
        2 => r#""type": "scale", "from": 0, "to": 2"#.to_owned(),
        3 => r#""type": "number", "whole": true, "min": 0, "max": 3"#.to_owned(),
        _ => format!(r#""type": "multiple", {choices}]"#),
    };
    if drawn[0].is_multiple_of(2) {
        members += r#", "required": true"#;
    }
    if index > 0 {
        let (one, other) = (earlier(drawn[1], drawn[2]), earlier(drawn[3], drawn[4]));
        match drawn[5] % 6 {
            0 => members += &format!(r#", "relevant": "{one}""#),
            1 => members += &format!(r#", "relevant": "{one} and {other}""#),
            2 => members += &format!(r#", "relevant": "({one}) = ({other})""#),
            3 => members += &format!(r#", "relevant": "not({one}) or {other}""#),
            _ => {}
        }
        match (drawn[6] % 4, kind) {
            (0, 1) => members += &format!(r#", "choice_filter": "name = 'c' or {one}""#),
            (1, 1) => members += &format!(r#", "choice_filter": "name != ${{q{}}}""#, index - 1),
            (0, 2 | 3) => members += &format!(r#", "constraint": ". > 1 or {other}""#),
            (1, 2 | 3) => members += &format!(r#", "constraint": ". != ${{q{}}}""#, index - 1),
            (2, _) if !drawn[0].is_multiple_of(2) => {
                members += &format!(r#", "required": "{other}""#);
            }
            _ => {}
        }
    }
    format!(r#"{{"id": "q{index}", "text": "Q{index}?", {members}}}"#)
}

fn survey() -> impl Strategy<Value = Rc<Definition>> {
    let drawn = proptest::collection::vec(proptest::collection::vec(0..60_usize, 7), 2..=5);
    (drawn, proptest::collection::vec(0..KINDS, 5)).prop_map(|(drawn, kinds)| {
        let questions: Vec<String> = drawn
            .iter()
            .enumerate()
            .map(|(index, drawn)| question(index, drawn, &kinds))
            .collect();
        definition(&questions.join(", "))
    })
}

/// Everything that can be entered to a question, by its type alone.
fn entries(definition: &Definition, index: usize) -> Vec<Option<Input>> {
    let kind = definition
        .to_json()
        .get("questions")
        .unwrap()
        .as_array()
        .unwrap()[index]
        .get("type")
        .unwrap()
        .as_str()
        .unwrap();
    let values: &[&str] = match kind {
        "yes_no" => &["yes", "no"],
        "single" => &["a", "b", "c"],
        "scale" => &["0", "1", "2"],
        "number" => &["0", "1", "2", "3"],
        _ => {
            let some = [&["a"][..], &["b"], &["a", "b"]];
            let some = some.map(|values| values.iter().map(|v| (*v).to_owned()).collect());
            return some
                .into_iter()
                .map(|v| Some(Input::Many(v)))
                .chain([None])
                .collect();
        }
    };
    let one = |value: &&str| Some(Input::One((*value).to_owned()));
    values.iter().map(one).chain([None]).collect()
}

/// Every way of answering: the questions it asks, and whether it can be sent.
fn ways(definition: &Rc<Definition>) -> Vec<(Vec<usize>, bool)> {
    let count = definition.questions.len();
    let mut all: Vec<Named<Input>> = vec![Named::default()];
    for index in 0..count {
        let entries = entries(definition, index);
        all = all
            .iter()
            .flat_map(|inputs| {
                entries.iter().map(|entry| {
                    let mut inputs = inputs.clone();
                    if let Some(entry) = entry {
                        inputs.insert(format!("q{index}"), entry.clone());
                    }
                    inputs
                })
            })
            .collect();
    }
    let blank = fresh(definition.clone()).save();
    all.into_iter()
        .map(|inputs| {
            let saved = Saved {
                inputs,
                ..blank.clone()
            };
            let mut state: State = restored(definition.clone(), saved);
            let asked = (0..count)
                .filter(|index| state.route().asks(*index))
                .collect();
            state.reduce(Action::Submit);
            (asked, state.screen() == Screen::Sending)
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn the_shortest_and_the_longest_way_are_those_of_all_ways(definition in survey()) {
        let proof = proof(&definition);
        prop_assert_eq!(proof.basis, Basis::Certain);
        let sent = ways(&definition).into_iter().filter(|(_, is_sent)| *is_sent);
        let lengths: Vec<usize> = sent.map(|(asked, _)| asked.len()).collect();
        let ends = lengths.iter().min().zip(lengths.iter().max());
        let found = proof.length.map(|length| length.questions);
        prop_assert_eq!(found, ends.map(|(fewest, most)| [*fewest, *most]));
    }

    #[test]
    fn nobody_is_asked_what_is_called_unreachable(definition in survey()) {
        let proof = proof(&definition);
        let ways = ways(&definition);
        let walked = walked(&definition, 60, 9);
        for index in 0..definition.questions.len() {
            let is_told = proof.findings.iter().any(|found| {
                found.question == Some(index) && found.sentence.starts_with("nobody is asked this")
            });
            let of_all = ways.iter().filter(|(asked, _)| asked.contains(&index)).count();
            let of_sent = ways.iter().filter(|(asked, sent)| *sent && asked.contains(&index));
            if is_told {
                prop_assert_eq!(of_sent.count(), 0);
                prop_assert_eq!(walked.counts[index].asked, 0);
            } else {
                prop_assert!(of_all > 0, "question {} is never asked", index);
            }
        }
    }

    #[test]
    fn random_respondents_stay_within_the_shortest_and_the_longest_way(definition in survey()) {
        let proof = proof(&definition);
        let walked = walked(&definition, 60, 11);
        let stopped: usize = walked.stops.iter().map(|stop| stop.count).sum();
        prop_assert_eq!(walked.finished + stopped, 60);
        for stop in &walked.stops {
            prop_assert!(stop.is_certain);
            let is_told = proof.findings.iter().any(|found| {
                found.question == Some(stop.question) && found.grade == Grade::Fault
            });
            prop_assert!(is_told, "{:?}", stop);
        }
        if let (Some(all), Some(some)) = (proof.length, walked.length) {
            prop_assert!(all.questions[0] <= some.questions[0]);
            prop_assert!(some.questions[1] <= all.questions[1]);
            prop_assert!(all.seconds[0] <= some.seconds[0]);
            prop_assert!(some.seconds[1] <= all.seconds[1]);
        }
        prop_assert!(walked.length.is_none() || proof.length.is_some());
    }
}
