//! Every kind of question: what is typed or chosen, what is answered, what is
//! stored.

use std::rc::Rc;

use canvass::json::{Map, Value, json};
use canvass::{
    port::Effect,
    survey::{
        Action, Answer, Definition, Kind, Missing, Move, Rating, Request, Screen, State,
        read_responses, response::responses_json,
    },
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{definition, set, set_date, started, toggle};

/// A survey with every kind of question.
pub(crate) fn every_kind() -> Rc<Definition> {
    let text = include_str!("../browser/pages/every-kind.survey.json");
    Rc::new(Definition::parse(text).unwrap())
}

pub(crate) fn missing(question: &str, kind: Missing) -> Action {
    Action::SetMissing {
        question: question.to_owned(),
        kind,
    }
}

pub(crate) fn set_row(question: &str, row: &str, value: &str) -> Action {
    Action::SetRow {
        question: question.to_owned(),
        row: row.to_owned(),
        value: value.to_owned(),
    }
}

pub(crate) fn tick(question: &str, row: &str, value: &str) -> Action {
    Action::ToggleCell {
        question: question.to_owned(),
        row: row.to_owned(),
        value: value.to_owned(),
    }
}

pub(crate) fn write_other(question: &str, text: &str) -> Action {
    Action::SetOther {
        question: question.to_owned(),
        text: text.to_owned(),
    }
}

pub(crate) fn rank(question: &str, value: &str, to: Move) -> Action {
    Action::Rank {
        question: question.to_owned(),
        value: value.to_owned(),
        to,
    }
}

fn search(question: &str, text: &str) -> Action {
    Action::Search {
        question: question.to_owned(),
        text: text.to_owned(),
    }
}

/// The JSON of one answer; null without one.
fn answer(state: &State, question: &str) -> Value {
    state.answers()[question].clone()
}

/// What Continue says is wrong with the only question.
fn wrong(state: &mut State) -> Vec<String> {
    state.reduce(Action::Continue);
    let problems = state.problems().iter();
    problems
        .map(|p| format!("{}: {}", p.field, p.message))
        .collect()
}

fn announced(effects: &[Effect<Request>]) -> Vec<&str> {
    let texts = effects.iter().filter_map(|effect| match effect {
        Effect::Announce(text) => Some(text.as_str()),
        _ => None,
    });
    texts.collect()
}

#[test]
fn the_survey_of_every_kind_has_every_kind_with_a_page() {
    let definition = every_kind();
    let has = |fits: fn(&Kind) -> bool| definition.questions.iter().any(|q| fits(&q.kind));
    assert!(has(|kind| matches!(kind, Kind::Note { .. })));
    assert!(has(|kind| matches!(kind, Kind::Ranking { top: None, .. })));
    assert!(has(|kind| matches!(kind, Kind::Ticks { .. })));
    let members = canvass::survey::definition::KIND_MEMBERS.iter();
    for (name, _) in members.filter(|(name, _)| *name != "calculated") {
        let source = definition.to_json()["questions"].as_array().unwrap();
        assert!(source.iter().any(|q| q["type"] == *name), "{name}");
    }
}

#[test]
fn every_question_can_be_answered_with_each_reason_it_offers() {
    let definition = every_kind();
    for question in &definition.questions {
        for kind in &question.missing {
            let mut state = started(definition.clone());
            let expected = if let Kind::Grid { rows, .. } = &question.kind {
                state.reduce(set_row(&question.id, &rows[0].value, kind.name()));
                Value::Object(Map::of(vec![(
                    rows[0].value.clone(),
                    json!({ "missing": kind.name() }),
                )]))
            } else {
                state.reduce(missing(&question.id, *kind));
                json!({ "missing": kind.name() })
            };
            assert_eq!(answer(&state, &question.id), expected, "{}", question.id);
        }
    }
}

#[test]
fn a_reason_that_is_not_offered_is_no_answer() {
    let mut state = started(definition(r#"{"id": "q", "type": "text", "text": "Q?"}"#));
    state.reduce(missing("q", Missing::DontKnow));
    assert_eq!(answer(&state, "q"), Value::Null);
    let grid = r#"{"id": "g", "type": "grid", "text": "G?", "rows": [{"value": "a", "text": "A"}],
        "scale": [{"value": "no", "text": "No"}, {"value": "yes", "text": "Yes"}]}"#;
    let mut state = started(definition(grid));
    state.reduce(set_row("g", "a", "dont_know"));
    assert_eq!(answer(&state, "g"), Value::Null);
}

#[test]
fn a_reason_takes_the_place_of_an_answer_and_an_answer_that_of_a_reason() {
    let mut state = started(every_kind());
    state.reduce(set("hours", "3"));
    state.reduce(missing("hours", Missing::DontKnow));
    assert_eq!(answer(&state, "hours"), json!({"missing": "dont_know"}));
    state.reduce(set("hours", "4"));
    assert_eq!(answer(&state, "hours"), 4);
    state.reduce(missing("uses", Missing::PreferNot));
    state.reduce(toggle("uses", "audit"));
    state.reduce(toggle("uses", "research"));
    assert_eq!(answer(&state, "uses"), json!(["research", "audit"]));
    state.reduce(missing("job", Missing::PreferNot));
    state.reduce(missing("job", Missing::PreferNot));
    assert_eq!(
        answer(&state, "job"),
        Value::Null,
        "a box ticked twice is unticked"
    );
}

#[test]
fn a_reason_satisfies_a_required_question_and_conditions_see_its_name() {
    let mut state = started(definition(
        r#"{"id": "n", "type": "number", "text": "N?", "required": true, "missing": ["dont_know"]},
           {"id": "why", "type": "text", "text": "Why not?", "relevant": "${n} = 'dont_know'"},
           {"id": "more", "type": "text", "text": "More?", "relevant": "${n} > 5"}"#,
    ));
    assert_eq!(wrong(&mut state), ["q-n: Enter an answer to “N?”"]);
    state.reduce(missing("n", Missing::DontKnow));
    state.reduce(Action::Continue);
    assert_eq!(state.screen(), Screen::Question(1));
    assert!(!state.route().asks(2), "a reason is no number");
}

#[test]
fn limits_on_choices_are_said_and_the_exclusive_one_stands_alone() {
    let mut state = started(definition(
        r#"{"id": "q", "type": "multiple", "text": "Q?", "min": 2, "max": 2, "choices": [
            {"value": "a", "text": "A"}, {"value": "b", "text": "B"}, {"value": "c", "text": "C"},
            {"value": "none", "text": "None of the three", "exclusive": true}]}"#,
    ));
    state.reduce(toggle("q", "a"));
    assert_eq!(wrong(&mut state), ["q-q: Select 2 answers"]);
    state.reduce(toggle("q", "b"));
    state.reduce(toggle("q", "c"));
    assert_eq!(wrong(&mut state), ["q-q: Select 2 answers"]);
    state.reduce(toggle("q", "none"));
    assert_eq!(answer(&state, "q"), json!(["none"]));
    assert!(wrong(&mut state).is_empty());
}

#[test]
fn limits_are_worded_as_they_are() {
    use canvass::words::survey::Words;
    let num_choices = |min, max| Words::English.num_choices(min, max);
    assert_eq!(num_choices(None, None), "");
    assert_eq!(num_choices(Some(1), None), "");
    assert_eq!(num_choices(Some(2), None), "Select at least 2 answers");
    assert_eq!(num_choices(None, Some(3)), "Select up to 3 answers");
    assert_eq!(num_choices(Some(1), Some(3)), "Select up to 3 answers");
    assert_eq!(num_choices(Some(2), Some(3)), "Select 2 to 3 answers");
    assert_eq!(num_choices(None, Some(1)), "Select only 1 answer");
}

#[test]
fn a20_words_for_other_stand_beside_the_choice_while_it_is_chosen() {
    let mut state = started(every_kind());
    let effects = state.reduce(set("group", "other"));
    assert_eq!(announced(&effects), ["1 more question shown"]);
    state.reduce(write_other("group", "  Chaplaincy "));
    assert_eq!(
        answer(&state, "group"),
        json!({"value": "other", "other": "Chaplaincy"})
    );
    state.reduce(set("group", "nursing"));
    assert_eq!(
        answer(&state, "group"),
        "nursing",
        "hidden words are not sent"
    );
    state.reduce(set("group", "other"));
    assert_eq!(
        answer(&state, "group")["other"],
        "Chaplaincy",
        "and not lost"
    );

    state.reduce(toggle("uses", "audit"));
    state.reduce(toggle("uses", "something_else"));
    assert_eq!(answer(&state, "uses"), json!(["audit", "something_else"]));
    state.reduce(write_other("uses", "Coffee"));
    assert_eq!(
        answer(&state, "uses"),
        json!({"value": ["audit", "something_else"], "other": "Coffee"})
    );
}

#[test]
fn a_required_question_needs_the_words_for_other() {
    let mut state = started(definition(
        r#"{"id": "q", "type": "single", "text": "Q?", "required": true, "choices": [
            {"value": "a", "text": "A"}, {"value": "o", "text": "Another", "other": true}]}"#,
    ));
    state.reduce(set("q", "o"));
    assert_eq!(
        wrong(&mut state),
        ["q-q-other: Enter details for “Another”"]
    );
    state.reduce(set("q", "a"));
    assert!(
        wrong(&mut state).is_empty(),
        "hidden words are not asked for"
    );
}

#[test]
fn nothing_is_ranked_until_it_is_moved() {
    let mut state = started(every_kind());
    assert_eq!(answer(&state, "priorities"), Value::Null);
    let effects = state.reduce(rank("priorities", "training", Move::Up));
    assert_eq!(announced(&effects), ["Training, now 1 of 4"]);
    assert!(effects.contains(&Effect::Focus("q-priorities-up-training".to_owned())));
    assert_eq!(answer(&state, "priorities"), json!(["training"]));
    state.reduce(rank("priorities", "study_space", Move::Up));
    let effects = state.reduce(rank("priorities", "study_space", Move::Up));
    assert_eq!(announced(&effects), ["Study space, now 1 of 4"]);
    let effects = state.reduce(rank("priorities", "study_space", Move::Down));
    assert!(effects.contains(&Effect::Focus("q-priorities-down-study_space".to_owned())));
    assert_eq!(
        answer(&state, "priorities"),
        json!(["training", "study_space"])
    );
    let effects = state.reduce(rank("priorities", "study_space", Move::Down));
    assert_eq!(announced(&effects), ["Study space, not ranked"]);
    state.reduce(rank("priorities", "training", Move::Down));
    assert_eq!(answer(&state, "priorities"), Value::Null);
    let effects = state.reduce(rank("priorities", "training", Move::Down));
    assert_eq!(announced(&effects), ["Training, not ranked"]);
}

#[test]
fn where_all_ranks_are_taken_the_last_one_changes_hands() {
    let mut state = started(every_kind());
    for value in ["opening_hours", "more_books", "quiet_rooms", "better_signs"] {
        state.reduce(rank("first_three", value, Move::Up));
    }
    let ranks = json!(["opening_hours", "more_books", "better_signs"]);
    assert_eq!(answer(&state, "first_three"), ranks);
    let effects = state.reduce(rank("first_three", "better_signs", Move::To(Some(0))));
    assert_eq!(announced(&effects), ["Better signs, now 1 of 3"]);
    let ranks = json!(["better_signs", "opening_hours", "more_books"]);
    assert_eq!(answer(&state, "first_three"), ranks);
    state.reduce(rank("first_three", "opening_hours", Move::To(None)));
    let effects = state.reduce(rank("first_three", "better_signs", Move::Drag(Some(1))));
    assert_eq!(
        answer(&state, "first_three"),
        json!(["more_books", "better_signs"])
    );
    assert!(
        !effects
            .iter()
            .any(|effect| matches!(effect, Effect::Focus(_))),
        "a pointer takes no focus"
    );
}

#[test]
fn a_required_ranking_needs_every_rank() {
    let mut state = started(definition(
        r#"{"id": "q", "type": "ranking", "text": "Q?", "required": true, "choices": [
            {"value": "a", "text": "A"}, {"value": "b", "text": "B"}]}"#,
    ));
    assert_eq!(wrong(&mut state), ["q-q-up-a: Put all 2 in order"]);
    state.reduce(rank("q", "a", Move::Up));
    assert_eq!(wrong(&mut state), ["q-q-up-b: Put all 2 in order"]);
    state.reduce(rank("q", "b", Move::Up));
    assert!(wrong(&mut state).is_empty());
}

#[test]
fn ticks_are_stored_by_row_in_the_order_of_the_columns() {
    let mut state = started(every_kind());
    state.reduce(tick("contribution", "saved_money_or_time", "future"));
    state.reduce(tick("contribution", "saved_money_or_time", "immediate"));
    state.reduce(tick("contribution", "working_together", "future"));
    state.reduce(tick("contribution", "working_together", "future"));
    assert_eq!(
        answer(&state, "contribution"),
        json!({"saved_money_or_time": ["immediate", "future"]})
    );
}

#[test]
fn a_condition_sees_the_ticks_of_a_row() {
    let mut state = started(definition(
        r#"{"id": "t", "type": "ticks", "text": "T?", "rows": [{"value": "money", "text": "Money"}],
            "columns": [{"value": "now", "text": "Now"}, {"value": "later", "text": "Later"}]},
           {"id": "how", "type": "text", "text": "How?", "relevant": "selected(${t.money}, 'later')"}"#,
    ));
    state.reduce(tick("t", "money", "now"));
    assert!(!state.route().asks(1));
    state.reduce(tick("t", "money", "later"));
    assert!(state.route().asks(1));
}

#[test]
fn a_month_is_checked_like_a_date() {
    let mut state = started(definition(
        r#"{"id": "m", "type": "month", "text": "M?", "min": "2020-01", "max": "today"}"#,
    ));
    let mut said = |month: &str, year: &str| {
        set_date(&mut state, "m", ["", month, year]);
        let said = wrong(&mut state);
        state.reduce(Action::Arrived(0));
        (said.join("; "), answer(&state, "m"))
    };
    assert_eq!(said("", ""), (String::new(), Value::Null));
    assert_eq!(said("March", "2026"), (String::new(), json!("2026-03")));
    assert_eq!(said("11", "2026"), (String::new(), json!("2026-11")));
    assert_eq!(said("3", "").0, "q-m-year: Date must include a year");
    assert_eq!(said("13", "2026").0, "q-m-month: Date must be a real date");
    assert_eq!(said("3", "26").0, "q-m-year: Year must include 4 numbers");
    assert_eq!(
        said("12", "2026").0,
        "q-m-month: Date must be this month or in the past"
    );
    assert_eq!(
        said("12", "2019").0,
        "q-m-month: Date must be the same as or after January 2020"
    );
}

#[test]
fn yes_or_no_is_stored_as_one_of_two_values() {
    let mut state = started(definition(
        r#"{"id": "y", "type": "yes_no", "text": "Y?", "required": true}"#,
    ));
    assert_eq!(wrong(&mut state), ["q-y: Select yes or no to answer “Y?”"]);
    state.reduce(set("y", "maybe"));
    assert_eq!(answer(&state, "y"), Value::Null);
    state.reduce(set("y", "no"));
    assert_eq!(answer(&state, "y"), "no");
}

#[test]
fn a_note_is_a_page_without_an_answer() {
    let mut state = started(every_kind());
    assert_eq!(state.heading(), "Before you start");
    state.reduce(set("welcome", "read"));
    state.reduce(Action::Continue);
    assert_eq!(state.screen(), Screen::Question(1));
    assert_eq!(state.answers(), json!({}));
}

#[test]
fn what_is_typed_into_a_long_list_is_found_in_it_or_said() {
    let mut state = started(definition(&long_list()));
    state.reduce(search("q", "choice 7"));
    assert_eq!(
        answer(&state, "q"),
        "c7",
        "the case of letters does not matter"
    );
    state.reduce(search("q", "Choice 99"));
    assert_eq!(wrong(&mut state), ["q-q: Select an answer from the list"]);
    state.reduce(search("q", " "));
    assert!(wrong(&mut state).is_empty(), "spaces are nothing");
}

fn long_list() -> String {
    let choices: Vec<Value> = (1..=31)
        .map(|n| json!({"value": format!("c{n}"), "text": format!("Choice {n}")}))
        .collect();
    json!({"id": "q", "type": "single", "text": "Q?", "choices": choices}).to_string()
}

#[test]
fn a_full_response_is_read_back_as_it_was_written() {
    let mut state = started(every_kind());
    let actions = [
        set("group", "other"),
        write_other("group", "Chaplaincy"),
        set("site", "abbey"),
        missing("uses", Missing::PreferNot),
        set("induction", "yes"),
        rank("priorities", "training", Move::Up),
        rank("priorities", "online_journals", Move::Up),
        missing("first_three", Missing::DontKnow),
        tick("contribution", "working_together", "future"),
        set_row("agree", "i_would_miss_it", "dont_know"),
        set_row("agree", "it_is_easy_to_ask", "agree"),
        set("recommend", "9"),
        set("story", "It saved a day."),
        set("hours", "1,200"),
    ];
    for action in actions {
        state.reduce(action);
    }
    state.reduce(set("hours", "12"));
    set_date(&mut state, "last_visit", ["1", "4", "2026"]);
    set_date(&mut state, "started", ["", "4", "2020"]);
    let response = state.response();
    assert_eq!(response.answers.len(), 13);
    assert_eq!(
        *response.answers.get("uses").unwrap(),
        Answer::Missing(Missing::PreferNot)
    );
    let Answer::Grid(rows) = response.answers.get("agree").unwrap() else {
        panic!("a grid");
    };
    assert_eq!(
        *rows.get("i_would_miss_it").unwrap(),
        Rating::Missing(Missing::DontKnow)
    );
    let text = responses_json(&every_kind(), std::slice::from_ref(&response));
    assert_eq!(read_responses(&text).unwrap().1, vec![response]);
}

#[test]
fn answers_that_do_not_fit_are_faults_with_their_place() {
    let faults = |answers: Value| -> Vec<String> {
        let file = json!({
            "canvass": "responses/1",
            "survey": every_kind().to_json(),
            "responses": [{"id": "r", "started": "t", "submitted": "t", "answers": answers}],
        });
        let faults = read_responses(&file.to_string()).unwrap_err();
        let place = "responses[0].answers.";
        faults
            .iter()
            .map(|fault| fault.to_string().replace(place, ""))
            .collect()
    };
    assert_eq!(
        faults(json!({
            "welcome": "read",
            "group": {"missing": "dont_know"},
            "site": {"value": "abbey", "other": "x"},
            "uses": {"value": ["audit"], "other": "Coffee"},
            "induction": "maybe",
            "priorities": ["training", "training"],
            "first_three": ["more_books", "quiet_rooms", "better_signs", "opening_hours"],
            "contribution": {"working_together": ["never"]},
            "agree": {"it_is_easy_to_ask": {"missing": "prefer_not"}},
            "started": "2026-4",
        })),
        [
            "welcome: found \"read\"; expected nothing: a note has no answer",
            "group.missing: found \"dont_know\"; expected one of prefer_not",
            "site.other: found \"x\"; expected words only with the choice that asks for them",
            "uses.other: found \"Coffee\"; expected words only with the choice that asks for them",
            "induction: found \"maybe\"; expected one of the values of the question's choices",
            "priorities: found a list; expected each value once, and no more than there are ranks",
            "first_three: found a list; expected each value once, and no more than there are ranks",
            "contribution.working_together[0]: found \"never\"; expected one of the values of the question's choices",
            "agree.it_is_easy_to_ask.missing: found \"prefer_not\"; expected one of dont_know",
            "started: found \"2026-4\"; expected a month such as \"2026-04\"",
        ]
    );
}
