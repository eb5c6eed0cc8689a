//! What is to be known of a survey before anybody is asked.

mod laws;
mod reading;

use std::rc::Rc;

use canvass::port::Plain;
use canvass::survey::Definition;
use canvass::survey::proof::{Basis, Grade, Plan, Proof, Walked, prove, walk};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{NOW, definition, needs};

/// Looks at a survey without asking anybody unless that is needed.
fn proof(definition: &Rc<Definition>) -> Proof {
    let plan = Plan {
        now: NOW,
        walks: None,
        seed: 1,
    };
    prove(definition, &(Rc::new(Plain) as _), &plan)
}

fn walked(definition: &Rc<Definition>, walks: usize, seed: u64) -> Walked {
    walk(definition, &(Rc::new(Plain) as _), NOW, walks, seed)
}

/// The faults, each with its path.
fn faults(proof: &Proof) -> Vec<String> {
    let faults = proof.findings.iter().filter(|f| f.grade == Grade::Fault);
    faults
        .map(|fault| format!("{}: {}", fault.path(), fault.sentence))
        .collect()
}

#[test]
fn texts_that_are_not_translated_are_told_with_their_languages() {
    let text = include_str!("../browser/pages/languages.survey.json");
    let found = |text: &str| -> Vec<String> {
        let definition = Rc::new(Definition::parse(text).unwrap());
        let proof = proof(&definition);
        let found = proof.findings.iter();
        found
            .map(|found| format!("{}: {}", found.path(), found.sentence))
            .collect()
    };
    let told = |places: &[(&str, &str)]| -> Vec<String> {
        let told = places.iter();
        told.map(|(place, what)| {
            format!("{place} not translated into {what}: respondents see the first language")
        })
        .collect()
    };
    let own = [
        ("questions[0].error:", "ar"),
        ("questions[2].text:", "ar"),
        ("questions[2].labels: 2 texts are", "ar"),
    ];
    assert_eq!(found(text), told(&own));
    let without_a_title = text.replace(r#""cy": "Defnyddio’r llyfrgell","#, "");
    assert_ne!(without_a_title, text);
    assert_eq!(
        found(&without_a_title),
        told(&[&[("title:", "cy")], &own[..]].concat())
    );
    let one_choice = text.replace(
        r#"{ "en": "Training", "cy": "Hyfforddiant", "ar": "التدريب" }"#,
        r#""Training""#,
    );
    assert_ne!(one_choice, text);
    let more = [
        own[0],
        ("questions[1].choices: 1 text is", "cy and ar"),
        own[1],
        own[2],
    ];
    assert_eq!(found(&one_choice), told(&more));
}

#[test]
fn the_needs_survey_has_two_ways_of_10_and_14_questions() {
    let proof = proof(&needs());
    assert_eq!(proof.findings, []);
    assert_eq!(proof.basis, Basis::Certain);
    assert_eq!(proof.length.unwrap().questions, [10, 14]);
    // Whom nobody needs, nobody is asked for.
    assert_eq!(proof.walked, None);
    let walked = walked(&needs(), 200, 1);
    assert_eq!(walked.finished, 200);
    let lengths: Vec<usize> = walked
        .paths
        .iter()
        .map(|path| path.questions.len())
        .collect();
    assert_eq!(lengths, [14, 10]);
    assert_eq!(
        walked.paths.iter().map(|path| path.count).sum::<usize>(),
        200
    );
}

#[test]
fn the_same_seed_gives_the_same_respondents_and_another_gives_others() {
    let first = walked(&needs(), 50, 7);
    assert_eq!(walked(&needs(), 50, 7), first);
    let other = walked(&needs(), 50, 8);
    assert_ne!(other.counts, first.counts);
}

#[test]
fn a_survey_of_many_free_questions_is_gone_through_whole() {
    let asked: Vec<String> = (0..60)
        .map(|i| {
            format!(
                r#"{{"id": "a{i}", "type": "yes_no", "text": "A{i}?", "required": true}},
                   {{"id": "b{i}", "type": "text", "text": "B{i}?", "relevant": "${{a{i}}} = 'yes'"}}"#
            )
        })
        .collect();
    // 2 to the power of 60 ways.
    let proof = proof(&definition(&asked.join(",")));
    assert_eq!(proof.basis, Basis::Certain);
    assert_eq!(proof.length.unwrap().questions, [60, 120]);
}

#[test]
fn a_score_of_more_answers_than_can_be_tried_is_said_to_be_uncertain() {
    let mut asked: Vec<String> = (0..12)
        .map(|i| {
            format!(r#"{{"id": "s{i}", "type": "scale", "text": "S{i}?", "from": 0, "to": 10}}"#)
        })
        .collect();
    let sum: Vec<String> = (0..12)
        .map(|i| format!("${{s{i}}} * {}", i * i + 1))
        .collect();
    asked.push(format!(
        r#"{{"id": "sum", "type": "calculated", "text": "Sum", "calculation": "{}"}}"#,
        sum.join(" + ")
    ));
    asked.push(
        r#"{"id": "end", "type": "text", "text": "End?", "relevant": "${sum} > 100000"}"#
            .to_owned(),
    );
    let proof = proof(&definition(&asked.join(",")));
    assert_eq!(proof.basis, Basis::Walks(1_000));
    assert_eq!(faults(&proof), Vec::<String>::new());
    let found: Vec<&str> = proof.findings.iter().map(|f| f.sentence.as_str()).collect();
    assert_eq!(
        found,
        ["none of 1,000 random respondents was asked this; that nobody can be is not certain"]
    );
}

#[test]
fn a_condition_on_a_later_answer_is_not_called_impossible() {
    // While the second is open, the first is asked: nobody who ends was.
    let proof = proof(&definition(
        r#"{"id": "first", "type": "text", "text": "First?", "relevant": "${open} = 'yes'"},
           {"id": "second", "type": "yes_no", "text": "Second?", "required": true},
           {"id": "open", "type": "calculated", "text": "Open", "calculation": "if(${second} = '', 'yes', 'no')"}"#,
    ));
    assert_eq!(faults(&proof), Vec::<String>::new());
    assert_eq!(proof.basis, Basis::Walks(1_000));
}

#[test]
fn what_is_drawn_at_random_or_kept_is_not_foretold() {
    for calculation in ["random()", "once(${a})"] {
        let proof = proof(&definition(&format!(
            r#"{{"id": "a", "type": "yes_no", "text": "A?"}},
               {{"id": "c", "type": "calculated", "text": "C", "calculation": "{calculation}"}},
               {{"id": "b", "type": "text", "text": "B?", "relevant": "${{c}} > 5"}}"#
        )));
        assert_eq!(proof.basis, Basis::Walks(1_000), "{calculation}");
        assert_eq!(faults(&proof), Vec::<String>::new(), "{calculation}");
    }
}

#[test]
fn respondents_stop_where_no_answer_fits_and_what_led_there_is_told() {
    let definition = definition(
        r#"{"id": "site", "type": "yes_no", "text": "Site?", "required": true},
           {"id": "n", "type": "number", "text": "N?", "required": true, "whole": true, "min": 1, "max": 3,
            "constraint": "${site} = 'yes' or . > 7"},
           {"id": "end", "type": "text", "text": "End?"}"#,
    );
    let walked = walked(&definition, 100, 3);
    let stop = &walked.stops[0];
    assert_eq!((stop.question, stop.is_certain), (1, true));
    assert_eq!(stop.answers, [(0, "no".to_owned())]);
    assert_eq!(walked.finished + stop.count, 100);
    // They were not asked what stands behind it.
    assert_eq!(walked.counts[2].asked, walked.finished);
    assert_eq!(
        faults(&proof(&definition)),
        ["questions[1].required: nobody can go on here after site = no: no answer fits"]
    );
}

#[test]
fn every_kind_of_question_is_answered_at_random() {
    let definition = super::kinds::every_kind();
    let walked = walked(&definition, 40, 5);
    assert_eq!(walked.finished, 40, "{:?}", walked.stops);
    for (question, counts) in definition.questions.iter().zip(&walked.counts) {
        let is_answered = counts.answered > 0;
        assert_eq!(is_answered, question.kind.is_question(), "{}", question.id);
    }
}
