//! The question bank: every survey is ready for use, and its ids mean one
//! wording.

use std::collections::BTreeMap;

use canvass::authoring::{bank, lock};
use canvass::survey::wording::fingerprint;
use canvass::survey::{Definition, Kind, State};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::survey::{set, started, toggle};

fn all() -> Vec<Definition> {
    let parse = |text| Definition::parse(text).unwrap();
    bank::texts().into_iter().map(parse).collect()
}

/// A survey of the bank that has these answers.
fn answered(id: &str, answers: &[(&str, &str)]) -> State {
    let definition = Definition::parse(bank::text(id).unwrap()).unwrap();
    let mut state = started(definition.into());
    for (question, value) in answers {
        let (_, asked) = state.definition().question(question).unwrap();
        let is_multiple = matches!(asked.kind, Kind::Multiple { .. });
        let action = if is_multiple { toggle } else { set };
        state.reduce(action(question, value));
    }
    state
}

/// Whether a survey with these answers asks each of these.
fn asks(id: &str, answers: &[(&str, &str)], questions: &[&str], expected: bool) {
    let state = answered(id, answers);
    for question in questions {
        let (index, _) = state.definition().question(question).unwrap();
        let asked = state.route().asks(index);
        assert_eq!(asked, expected, "{id}, {answers:?}: {question}");
    }
}

#[test]
fn every_theme_has_a_survey_that_is_an_instrument() {
    let ids: Vec<String> = all().iter().map(|survey| survey.id.clone()).collect();
    assert_eq!(
        ids,
        [
            "user-needs",
            "non-users",
            "resource-awareness",
            "evidence-search",
            "training",
            "satisfaction"
        ]
    );
    for survey in all() {
        let instrument = format!("{}@{}", survey.id, survey.version);
        assert_eq!(survey.wording.instrument, Some(instrument));
        assert!(
            survey.introduction.is_some() && survey.thanks.is_some() && survey.contact.is_some()
        );
    }
}

#[test]
fn every_question_has_a_bank_id_that_ends_as_its_own_and_is_locked() {
    for survey in all() {
        assert_eq!(lock::departures(&survey), [], "{}", survey.id);
        let locked = survey.to_json()["locked"].as_object().unwrap().len();
        assert_eq!(locked, survey.questions.len(), "{}", survey.id);
        for question in &survey.questions {
            let bank = question.bank.as_deref().unwrap();
            assert!(bank.ends_with(&format!("/{}@1", question.id)), "{bank}");
        }
    }
}

#[test]
fn an_id_means_the_same_wording_in_every_survey() {
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    let mut num_shared = 0;
    for survey in all() {
        let sources = survey.to_json()["questions"].as_array().unwrap();
        for (question, source) in survey.questions.iter().zip(sources) {
            let (bank, print) = (question.bank.clone().unwrap(), fingerprint(source, None));
            num_shared += usize::from(known.contains_key(&bank));
            let first = known.entry(bank).or_insert_with(|| print.clone());
            assert_eq!(*first, print, "{}: {}", survey.id, question.id);
        }
    }
    assert!(num_shared > 0, "no question is shared");
    assert_eq!(bank::fingerprints().len(), known.len());
}

#[test]
fn questions_are_asked_in_plain_words() {
    for survey in all() {
        let mut headings = Vec::new();
        for question in &survey.questions {
            let place = format!("{}: {}", survey.id, question.id);
            assert!(question.text.ends_with('?'), "{place}");
            assert!(
                !headings.contains(&&question.text),
                "{place}: two have one heading"
            );
            headings.push(&question.text);
            assert!(
                !question
                    .hint
                    .as_ref()
                    .is_some_and(|hint| hint.ends_with('.')),
                "{place}"
            );
            if question.required {
                let error = question.error.as_deref().unwrap_or_default();
                assert!(error.starts_with("Select "), "{place}: {error:?}");
            }
            assert!(question.section.is_some(), "{place}");
        }
        let text = survey.to_json().to_string();
        for word in [
            "please",
            "Please",
            "sorry",
            "e-mail",
            "utilis",
            " our excellent",
        ] {
            assert!(!text.contains(word), "{}: {word}", survey.id);
        }
    }
}

/// As many points on one side of the middle as on the other.
#[test]
fn scales_from_one_opposite_to_the_other_are_balanced() {
    let negative = |text: &str| text.contains("issatisfied") || text.contains("isagree");
    let is_neutral = |text: &str| text.starts_with("Neither");
    let mut num_scales = 0;
    for survey in all() {
        for question in &survey.questions {
            let points: Vec<&str> = match &question.kind {
                Kind::Grid { scale, .. } => {
                    let inside = scale.iter().filter(|point| !point.outside);
                    inside.map(|point| point.text.as_str()).collect()
                }
                Kind::Scale { labels, .. } => labels.values().map(String::as_str).collect(),
                _ => continue,
            };
            let Some(middle) = points.iter().position(|text| is_neutral(text)) else {
                continue;
            };
            num_scales += 1;
            assert_eq!(
                middle * 2 + 1,
                points.len(),
                "{}: {}",
                survey.id,
                question.id
            );
            assert!(points[..middle].iter().all(|text| negative(text)));
            assert!(!points[middle + 1..].iter().any(|text| negative(text)));
        }
    }
    assert_eq!(num_scales, 5);
}

#[test]
fn nothing_is_asked_that_tells_who_somebody_is() {
    for survey in all() {
        for question in &survey.questions {
            let text = question.text.to_lowercase();
            for word in [
                "your name",
                "email address",
                "phone number",
                "date of birth",
                "job title",
                "your age",
            ] {
                assert!(!text.contains(word), "{}: {}", survey.id, question.id);
            }
            if question.id == "staff_group" {
                assert!(question.offers(canvass::survey::Missing::PreferNot));
            }
        }
    }
}

#[test]
fn user_needs_asks_users_how_they_use_the_library_and_learners_how_they_learn() {
    for last_use in ["month", "three_months", "year"] {
        asks("user-needs", &[("last_use", last_use)], &["ways"], true);
    }
    for last_use in ["over_year", "not_used", "never_heard"] {
        asks("user-needs", &[("last_use", last_use)], &["ways"], false);
    }
    asks("user-needs", &[], &["ways", "learning_ways"], false);
    asks(
        "user-needs",
        &[("learning", "find")],
        &["learning_ways"],
        true,
    );
    asks(
        "user-needs",
        &[("learning", "none")],
        &["learning_ways"],
        false,
    );
}

#[test]
fn non_users_are_asked_for_reasons_if_they_knew_of_the_library() {
    for (last_use, expected) in [
        ("month", false),
        ("three_months", false),
        ("year", false),
        ("over_year", true),
        ("not_used", true),
        ("never_heard", false),
    ] {
        asks(
            "non-users",
            &[("last_use", last_use)],
            &["reasons"],
            expected,
        );
    }
    asks("non-users", &[("gap", "yes")], &["gap_then"], true);
    asks("non-users", &[("gap", "no")], &["gap_then"], false);
    asks("non-users", &[], &["gap_then", "reasons"], false);
}

#[test]
fn satisfaction_is_asked_of_those_who_have_used_the_library() {
    let judged = [
        "services",
        "statements",
        "overall",
        "recommend",
        "works_well",
    ];
    for last_use in ["month", "three_months", "year"] {
        asks("satisfaction", &[("last_use", last_use)], &judged, true);
        asks("satisfaction", &[("last_use", last_use)], &["ways"], true);
    }
    asks("satisfaction", &[("last_use", "over_year")], &judged, true);
    asks(
        "satisfaction",
        &[("last_use", "over_year")],
        &["ways"],
        false,
    );
    for last_use in ["not_used", "never_heard"] {
        asks("satisfaction", &[("last_use", last_use)], &judged, false);
        asks(
            "satisfaction",
            &[("last_use", last_use)],
            &["should_change"],
            true,
        );
    }
}

#[test]
fn training_asks_what_made_it_hard_and_what_it_will_be_used_for() {
    asks("training", &[("hard_to_join", "yes")], &["hard_how"], true);
    asks("training", &[("hard_to_join", "no")], &["hard_how"], false);
    for (will_use, expected) in [
        ("week", true),
        ("month", true),
        ("later", true),
        ("never", false),
    ] {
        asks(
            "training",
            &[("will_use", will_use)],
            &["use_for"],
            expected,
        );
    }
}

#[test]
fn a_search_that_was_not_used_is_asked_why() {
    asks("evidence-search", &[("used", "none")], &["why_not"], true);
    asks(
        "evidence-search",
        &[("used", "decision")],
        &["why_not"],
        false,
    );
    asks("evidence-search", &[], &["why_not"], false);
}

#[test]
fn a_problem_with_access_is_asked_for_where_there_was_one() {
    for (got_in, expected) in [
        ("first", false),
        ("later", true),
        ("no", true),
        ("not_tried", false),
    ] {
        asks(
            "resource-awareness",
            &[("got_in", got_in)],
            &["problem"],
            expected,
        );
    }
}

#[test]
fn a_survey_or_a_question_is_found_with_and_without_its_version() {
    assert!(bank::text("training").is_some());
    assert_eq!(bank::text("training@1"), bank::text("training"));
    assert_eq!(bank::text("training@2"), None);
    let question = bank::question("training/pace").unwrap();
    assert_eq!(question["id"], "pace");
    assert_eq!(bank::question("training/pace@1"), Some(question));
    assert_eq!(bank::question("pace"), None);
}
