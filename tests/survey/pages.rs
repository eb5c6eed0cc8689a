//! Surveys with several questions on a page: what stands together, what is
//! checked together, and what an answer has come and go.

use std::rc::Rc;

use canvass::port::Effect;
use canvass::survey::{Action, Definition, Request, Screen, State};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{definition, fresh, go_back, restored, set, started};

/// A survey in sections; `page` is what its pages hold.
pub(crate) fn in_sections(page: &str) -> Rc<Definition> {
    let text = format!(
        r#"{{"canvass": "survey/1", "id": "s", "version": "1", "title": "What you need", "introduction": "Two minutes.", "page": "{page}", "questions": [
            {{"id": "use", "type": "yes_no", "section": "You", "text": "Do you use it?", "required": true}},
            {{"id": "sum", "type": "calculated", "text": "Sum", "calculation": "1 + 1"}},
            {{"id": "use-2", "type": "text", "section": "You", "text": "Why not?", "relevant": "${{use}} = 'no'"}},
            {{"id": "job", "type": "text", "section": "You", "text": "Your job?", "required": true}},
            {{"id": "alone", "type": "text", "text": "Alone?"}},
            {{"id": "far", "type": "yes_no", "section": "The place", "text": "Is it far?"}},
            {{"id": "open", "type": "yes_no", "section": "The place", "text": "Is it open?", "relevant": "${{far}} = 'yes'"}}]}}"#
    );
    Rc::new(Definition::parse(&text).unwrap())
}

/// The ids of what the page shows.
fn shown(state: &State) -> Vec<&str> {
    let Screen::Question(index) = state.screen() else {
        panic!("{:?} shows no question", state.screen());
    };
    let questions = &state.definition().questions;
    let shown = state.asked_with(index).map(|i| questions[i].id.as_str());
    shown.collect()
}

fn fields(state: &State) -> Vec<&str> {
    let problems = state.problems().iter();
    problems.map(|problem| problem.field.as_str()).collect()
}

fn announced(effects: &[Effect<Request>]) -> Vec<&str> {
    let said = effects.iter().filter_map(|effect| match effect {
        Effect::Announce(sentence) => Some(sentence.as_str()),
        _ => None,
    });
    said.collect()
}

#[test]
fn a_page_holds_one_question_unless_the_survey_says_more() {
    let state = started(definition(
        r#"{"id": "a", "type": "text", "text": "A", "section": "S"}, {"id": "b", "type": "text", "text": "B", "section": "S"}"#,
    ));
    assert_eq!(shown(&state), ["a"]);
    assert_eq!(shown(&started(in_sections("question"))), ["use"]);
}

#[test]
fn questions_of_a_section_stand_together_and_one_without_stands_alone() {
    let mut state = started(in_sections("section"));
    assert_eq!(shown(&state), ["use", "job"]);
    assert_eq!(state.heading(), "You");
    state.reduce(set("use", "yes"));
    state.reduce(set("job", "Nurse"));
    state.reduce(Action::Continue);
    assert_eq!(shown(&state), ["alone"]);
    assert_eq!(state.heading(), "Alone?");
    state.reduce(Action::Continue);
    assert_eq!(shown(&state), ["far"]);
    assert_eq!(state.heading(), "The place");
    state.reduce(Action::Continue);
    assert_eq!(state.screen(), Screen::Check);
    go_back(&mut state);
    go_back(&mut state);
    go_back(&mut state);
    assert_eq!(shown(&state), ["use", "job"]);
}

#[test]
fn a_survey_on_one_page_has_its_title_for_a_heading() {
    let mut state = started(in_sections("survey"));
    assert_eq!(shown(&state), ["use", "job", "alone", "far"]);
    assert_eq!(state.heading(), "What you need");
    state.reduce(set("use", "yes"));
    state.reduce(set("job", "Nurse"));
    state.reduce(Action::Continue);
    assert_eq!(state.screen(), Screen::Check);
}

#[test]
fn an_answer_has_questions_of_its_page_come_and_go_and_says_so() {
    let mut state = started(in_sections("survey"));
    let effects = state.reduce(set("use", "no"));
    assert_eq!(shown(&state), ["use", "use-2", "job", "alone", "far"]);
    assert_eq!(announced(&effects), ["1 more question shown"]);
    let effects = state.reduce(set("use", "yes"));
    assert_eq!(shown(&state), ["use", "job", "alone", "far"]);
    assert_eq!(announced(&effects), [""; 0]);
    // What appears elsewhere is not of this page.
    let mut state = started(in_sections("question"));
    assert_eq!(announced(&state.reduce(set("use", "no"))), [""; 0]);
}

#[test]
fn continue_checks_every_question_of_the_page() {
    let mut state = started(in_sections("section"));
    let effects = state.reduce(Action::Continue);
    assert_eq!(shown(&state), ["use", "job"]);
    assert_eq!(fields(&state), ["q-use", "q-job"]);
    assert!(effects.contains(&Effect::Focus("error-summary".to_owned())));
    state.reduce(set("use", "no"));
    state.reduce(set("job", "Nurse"));
    state.reduce(Action::Continue);
    assert_eq!(shown(&state), ["alone"]);
    assert_eq!(fields(&state), [""; 0]);
}

#[test]
fn a_problem_belongs_to_one_question_even_where_ids_look_alike() {
    let mut state = started(definition(
        r#"{"id": "a", "type": "single", "text": "A", "required": true, "choices": [{"value": "x", "text": "X"}, {"value": "y", "text": "Y"}]},
           {"id": "a-2", "type": "single", "text": "B", "required": true, "choices": [{"value": "x", "text": "X"}, {"value": "y", "text": "Y"}]}"#,
    ));
    state.reduce(Action::Continue);
    let of = |state: &State, id: &str| state.problems_of(id).count();
    assert_eq!((of(&state, "a"), of(&state, "a-2")), (1, 0));
    state.reduce(set("a", "x"));
    state.reduce(Action::Continue);
    state.reduce(Action::Continue);
    assert_eq!((of(&state, "a"), of(&state, "a-2")), (0, 1));
}

#[test]
fn change_leads_to_the_question_on_its_page_and_back_to_the_check() {
    let mut state = started(in_sections("survey"));
    state.reduce(set("use", "yes"));
    state.reduce(set("job", "Nurse"));
    state.reduce(Action::Continue);
    let effects = state.reduce(Action::Change("job".to_owned()));
    assert_eq!(shown(&state).len(), 4);
    assert_eq!(
        effects.last(),
        Some(&Effect::Focus("q-job-heading".to_owned()))
    );
    let focused = effects.iter().filter(|e| matches!(e, Effect::Focus(_)));
    assert_eq!(focused.count(), 1);
    state.reduce(Action::Continue);
    assert_eq!(state.screen(), Screen::Check);
}

#[test]
fn sending_leads_back_to_a_page_with_all_that_is_wrong_on_it() {
    let mut state = started(in_sections("survey"));
    state.reduce(set("use", "yes"));
    state.reduce(set("job", "Nurse"));
    state.reduce(Action::Continue);
    let check = state.save();
    let mut wrong = check.clone();
    wrong.inputs.retain(|_, _| false);
    let mut state = restored(in_sections("survey"), wrong);
    state.reduce(Action::Submit);
    assert_eq!(fields(&state), ["q-use", "q-job"]);
    assert_eq!(
        restored(in_sections("survey"), check).screen(),
        Screen::Check
    );
}

#[test]
fn a_page_of_which_nothing_is_asked_any_more_is_passed_over() {
    let page = |section: &str, rest: &str| {
        format!(r#"{{"type": "text", "section": "{section}", {rest}}}"#)
    };
    let all = [
        page("One", r#""id": "a", "text": "A""#),
        page("Two", r#""id": "b", "text": "B", "relevant": "${a} = 'x'""#),
        page("Two", r#""id": "c", "text": "C", "relevant": "${a} = 'x'""#),
        page("Three", r#""id": "d", "text": "D""#),
    ];
    let text = format!(
        r#"{{"canvass": "survey/1", "id": "s", "version": "1", "title": "S", "page": "section", "questions": [{}]}}"#,
        all.join(", ")
    );
    let mut state = fresh(Rc::new(Definition::parse(&text).unwrap()));
    state.reduce(Action::Continue);
    assert_eq!(shown(&state), ["d"]);
    go_back(&mut state);
    state.reduce(set("a", "x"));
    state.reduce(Action::Continue);
    assert_eq!(shown(&state), ["b", "c"]);
    go_back(&mut state);
    state.reduce(set("a", ""));
    state.reduce(Action::Arrived(1));
    assert_eq!(shown(&state), ["d"]);
}

#[test]
fn what_a_page_may_hold_is_told() {
    let text = r#"{"canvass": "survey/1", "id": "s", "version": "1", "title": "S", "page": "all",
        "questions": [{"id": "a", "type": "text", "text": "A"}]}"#;
    let faults = Definition::parse(text).unwrap_err();
    assert_eq!(
        faults[0].to_string(),
        "page: found \"all\"; expected one of question, section, survey"
    );
}

#[test]
fn what_is_drawn_for_a_response_decides_from_its_start_on() {
    let drawn = definition(
        r#"{"id": "a", "type": "text", "text": "A"},
           {"id": "b", "type": "text", "text": "B", "relevant": "random() < 0.5"}"#,
    );
    let asked = (0..20).map(|number| {
        let mut state = fresh(drawn.clone());
        state.reduce(Action::Started {
            id: format!("{number:016x}"),
            now: super::NOW.to_owned(),
        });
        let asked = state.route().asks(1);
        let again = restored(drawn.clone(), state.save());
        assert_eq!(again.route(), state.route());
        asked
    });
    let asked: Vec<bool> = asked.collect();
    assert!(asked.contains(&true) && asked.contains(&false), "{asked:?}");
}
