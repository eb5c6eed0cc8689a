//! Locks and forks, as a librarian makes them.

use canvass::authoring::{bank, lock};
use canvass::json::Value;
use canvass::survey::{Definition, wording::fingerprint};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn training() -> &'static str {
    bank::text("training").unwrap()
}

fn parsed(text: &str) -> Definition {
    Definition::parse(text).unwrap()
}

/// The departures of a text from what is locked, once it is.
fn departures(text: &str) -> Vec<String> {
    let locked = lock::lock(&parsed(text)).unwrap();
    locked.departures.iter().map(ToString::to_string).collect()
}

/// The survey without its lock.
fn unlocked(text: &str) -> String {
    let definition = parsed(text);
    let mut members = definition.to_json().as_object().unwrap().clone();
    members.remove("locked").unwrap();
    Value::Object(members).to_string()
}

fn ids(definition: &Definition) -> Vec<&str> {
    let questions = definition.questions.iter();
    questions
        .filter_map(|question| question.bank.as_deref())
        .collect()
}

#[test]
fn a_lock_made_again_is_the_one_there_was() {
    for text in bank::texts() {
        let locked = lock::lock(&parsed(&unlocked(text))).unwrap();
        assert_eq!(locked.departures, []);
        assert_eq!(locked.definition.to_json(), parsed(text).to_json());
        assert_eq!(lock::lock(&locked.definition).unwrap(), locked);
    }
}

#[test]
fn a_reworded_question_is_told_with_its_place_and_both_ids() {
    let text = training().replace(
        "How was the pace of the session?",
        "Was the pace all right?",
    );
    let told = departures(&text);
    assert_eq!(told.len(), 1);
    assert!(
        told[0].starts_with("questions[4]: found another wording than the one of training/pace@1,"),
        "{told:?}"
    );
    assert!(told[0].contains("training/pace@1~"), "{told:?}");
}

#[test]
fn an_id_of_our_bank_is_known_without_a_lock() {
    let text = unlocked(training()).replace("Much too slow", "Far too slow");
    assert_eq!(departures(&text).len(), 1);
}

#[test]
fn a_lock_that_was_made_to_fit_gives_an_id_of_our_bank_no_other_meaning() {
    let text = training().replace("Much too slow", "Far too slow");
    let changed = parsed(&text).to_json().clone();
    let own = fingerprint(&changed["questions"][4], None);
    let known = changed["locked"]["training/pace@1"].as_str().unwrap();
    let fitted = text.replace(known, &own);
    assert_eq!(lock::departures(&parsed(&fitted)), []);
    assert_eq!(departures(&fitted).len(), 1);
}

#[test]
fn a_locked_question_that_is_gone_is_told() {
    let definition = parsed(training());
    let mut members = definition.to_json().as_object().unwrap().clone();
    let questions = members
        .get_mut("questions")
        .unwrap()
        .as_array_mut()
        .unwrap();
    questions.retain(|question| question["id"] != "pace");
    let told = departures(&Value::Object(members).to_string());
    assert_eq!(told.len(), 1);
    assert!(
        told[0].starts_with("locked: found training/pace@1, which no question"),
        "{told:?}"
    );
}

#[test]
fn a_fork_bears_the_ids_that_its_responses_would_and_fits_its_lock() {
    let text = training().replace(
        "How was the pace of the session?",
        "Was the pace all right?",
    );
    let changed = parsed(&text);
    let fork = lock::fork(&changed).unwrap();
    assert_eq!(ids(&fork), ids(&changed));
    assert_eq!(fork.wording.instrument, changed.wording.instrument);
    assert!(fork.wording.reworded.is_empty());
    assert_eq!(lock::departures(&fork), []);
    assert_eq!(lock::fork(&fork).unwrap(), fork);
    let kept = ids(&fork)
        .into_iter()
        .filter(|id| !id.contains('~'))
        .count();
    assert_eq!(kept, fork.questions.len() - 1);
}

#[test]
fn what_is_changed_back_bears_its_old_id() {
    let from = "How was the pace of the session?";
    let text = training().replace(from, "Was the pace all right?");
    let back = parsed(&text.replace("Was the pace all right?", from));
    assert_eq!(ids(&back), ids(&parsed(training())));
    assert_eq!(back.wording.instrument.as_deref(), Some("training@1"));
}

#[test]
fn new_versions_are_locked_as_their_author_names_them() {
    let text = unlocked(training())
        .replace(
            "How was the pace of the session?",
            "Was the pace all right?",
        )
        .replace("training/pace@1", "training/pace@2")
        .replace("\"training@1\"", "\"training@2\"");
    let locked = lock::lock(&parsed(&text)).unwrap();
    assert_eq!(locked.departures, []);
    assert!(ids(&locked.definition).contains(&"training/pace@2"));
    assert_eq!(
        locked.definition.wording.instrument.as_deref(),
        Some("training@2")
    );
}

#[test]
fn a_survey_without_bank_ids_has_nothing_to_lock() {
    let faults = lock::lock(&crate::survey::needs()).unwrap_err();
    assert!(
        faults[0]
            .to_string()
            .starts_with("questions: found no question with a bank id")
    );
}
