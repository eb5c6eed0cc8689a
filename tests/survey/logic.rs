//! What earlier answers change: which questions are asked, with which words
//! and choices, what they must be answered with and what is calculated.

use std::collections::BTreeMap;

use canvass_kernel::Named;
use std::rc::Rc;

use canvass::port::{Effect, Machine, Math, Plain};
use canvass::survey::{
    Action, Answer, Definition, Input, Kind, Missing, Question, Request, Screen, State,
    logic::{Route, Surroundings},
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{definition, fresh, restored, set, set_date, started, toggle};

const LOGIC: &str = include_str!("../cases/logic/every_kind_of_logic.json");

pub(super) fn every() -> Rc<Definition> {
    Rc::new(Definition::parse(LOGIC).unwrap())
}

fn question(state: &State, id: &str) -> Question {
    let (index, _) = state.definition().question(id).unwrap();
    state.question(index).unwrap().into_owned()
}

fn choices(state: &State, id: &str) -> Vec<String> {
    match question(state, id).kind {
        Kind::Single { choices } | Kind::Multiple { choices, .. } => {
            choices.into_iter().map(|choice| choice.value).collect()
        }
        Kind::Ranking { items, .. } | Kind::Grid { rows: items, .. } => {
            items.into_iter().map(|row| row.value).collect()
        }
        other => panic!("{other:?}"),
    }
}

fn asks(state: &State, id: &str) -> bool {
    state
        .route()
        .asks(state.definition().question(id).unwrap().0)
}

fn answer(state: &State, id: &str) -> Option<Answer> {
    let (index, _) = state.definition().question(id).unwrap();
    state.route().answer(index).cloned()
}

fn messages(state: &State) -> Vec<&str> {
    state
        .problems()
        .iter()
        .map(|problem| problem.message.as_str())
        .collect()
}

#[test]
fn a_question_is_required_when_its_condition_holds() {
    let mut state = started(definition(
        r#"{"id": "a", "type": "text", "text": "A?"},
           {"id": "b", "type": "text", "text": "B?", "required": "${a} != ''"}"#,
    ));
    assert!(question(&state, "b").is_optional());
    state.reduce(set("a", "x"));
    assert!(!question(&state, "b").is_optional());
    state.reduce(Action::Continue);
    state.reduce(Action::Continue);
    assert_eq!(messages(&state), ["Enter an answer to “B?”"]);
    state.reduce(set("b", "y"));
    state.reduce(Action::Continue);
    assert_eq!(state.screen(), Screen::Check);
    // An answer that is taken back on the way is asked for again before sending.
    state.reduce(Action::Clear("b".to_owned()));
    state.reduce(Action::Submit);
    assert_eq!(state.screen(), Screen::Question(1));
}

#[test]
fn an_answer_that_its_constraint_does_not_allow_is_none() {
    let mut state = started(definition(
        r#"{"id": "beds", "type": "number", "text": "Beds?"},
           {"id": "free", "type": "number", "text": "Free?", "constraint": ". <= ${beds} and ${free} >= 0",
            "constraint_message": "Free beds must be ${beds} or fewer", "missing": ["dont_know"]},
           {"id": "code", "type": "text", "text": "Code?", "constraint": "string-length(.) = 2"},
           {"id": "end", "type": "text", "text": "End?", "relevant": "${free} = 9"}"#,
    ));
    state.reduce(set("beds", "8"));
    state.reduce(Action::Continue);
    state.reduce(set("free", "9"));
    assert_eq!(answer(&state, "free"), None);
    assert!(!asks(&state, "end"));
    state.reduce(Action::Continue);
    assert_eq!(messages(&state), ["Free beds must be 8 or fewer"]);
    assert_eq!(state.problems()[0].field, "q-free");
    state.reduce(set("beds", "9"));
    assert_eq!(answer(&state, "free"), Some(Answer::Number(9.0)));
    assert!(asks(&state, "end"));
    state.reduce(Action::Continue);
    // Nothing entered is nothing to check.
    state.reduce(Action::Continue);
    assert_eq!(state.screen(), Screen::Question(3));
    state.reduce(set("code", "abc"));
    state.reduce(Action::Submit);
    assert_eq!(
        messages(&state),
        ["Check your answer: it does not fit what is asked for"]
    );
}

#[test]
fn a_reason_for_no_answer_passes_every_constraint() {
    let mut state = started(definition(
        r#"{"id": "n", "type": "number", "text": "N?", "constraint": "false()", "missing": ["dont_know"]}"#,
    ));
    let kind = Missing::DontKnow;
    state.reduce(Action::SetMissing {
        question: "n".to_owned(),
        kind,
    });
    assert_eq!(answer(&state, "n"), Some(Answer::Missing(kind)));
}

#[test]
fn what_is_calculated_is_stored_and_never_shown() {
    let mut state = started(definition(
        r#"{"id": "total", "type": "calculated", "text": "Total", "calculation": "${a} + ${b}"},
           {"id": "a", "type": "number", "text": "A?"},
           {"id": "b", "type": "number", "text": "B?"},
           {"id": "band", "type": "calculated", "text": "Band", "relevant": "${total} > 0",
            "calculation": "if(${total} > 10, 'many', 'few')"},
           {"id": "c", "type": "text", "text": "C?", "relevant": "${band} = 'many'"}"#,
    ));
    assert_eq!(state.screen(), Screen::Question(1));
    state.reduce(set("a", "4"));
    assert_eq!(state.answers(), canvass::json::json!({"a": 4}));
    state.reduce(set("b", "7"));
    assert_eq!(
        state.answers(),
        canvass::json::json!({"total": 11, "a": 4, "b": 7, "band": "many"})
    );
    assert!(asks(&state, "c"));
    state.reduce(set("b", "-7"));
    assert_eq!(
        state.answers(),
        canvass::json::json!({"total": -3, "a": 4, "b": -7})
    );
    state.reduce(Action::Continue);
    state.reduce(Action::Continue);
    assert_eq!(state.screen(), Screen::Check);
    let sent = state
        .reduce(Action::Submit)
        .into_iter()
        .find_map(|effect| match effect {
            Effect::Own(Request::Send(response)) => Some(response),
            _ => None,
        });
    assert_eq!(
        *sent.unwrap().answers.get("total").unwrap(),
        Answer::Number(-3.0)
    );
}

#[test]
fn once_keeps_its_first_value_through_saving() {
    let survey = || {
        definition(
            r#"{"id": "first", "type": "calculated", "text": "First", "calculation": "once(${a})"},
               {"id": "a", "type": "text", "text": "A?"}"#,
        )
    };
    let mut state = started(survey());
    assert!(!state.has_answers());
    state.reduce(set("a", "x"));
    state.reduce(set("a", "y"));
    assert_eq!(answer(&state, "first"), Some(Answer::Text("x".to_owned())));
    let state = restored(survey(), state.save());
    assert_eq!(answer(&state, "first"), Some(Answer::Text("x".to_owned())));
}

#[test]
fn texts_hold_the_words_of_answers() {
    let mut state = started(definition(
        r#"{"id": "site", "type": "single", "text": "Site?", "choices": [
              {"value": "n", "text": "Northgate"}, {"value": "r", "text": "Riverside"}]},
           {"id": "uses", "type": "multiple", "text": "Uses?", "choices": [
              {"value": "a", "text": "articles"}, {"value": "b", "text": "books"}, {"value": "c", "text": "courses"}]},
           {"id": "day", "type": "date", "text": "Day?"},
           {"id": "g", "type": "grid", "text": "G?", "rows": [{"value": "x", "text": "X"}],
            "scale": [{"value": "1", "text": "low"}, {"value": "2", "text": "high"}]},
           {"id": "q", "type": "single", "text": "At ${site}, since ${ day }: ${uses}; ${g.x}, ${nothing}.",
            "hint": "Of ${site}", "section": "${site}", "required": true, "error": "Say something about ${site}",
            "choices": [{"value": "y", "text": "Yes, at ${site}"}, {"value": "z", "text": "No $"}]},
           {"id": "nothing", "type": "calculated", "text": "None", "calculation": "''"}"#,
    ));
    state.reduce(set("site", "n"));
    for value in ["c", "a", "b"] {
        state.reduce(toggle("uses", value));
    }
    set_date(&mut state, "day", ["1", "4", "2026"]);
    state.reduce(Action::SetRow {
        question: "g".to_owned(),
        row: "x".to_owned(),
        value: "2".to_owned(),
    });
    for _ in 0..5 {
        state.reduce(Action::Continue);
    }
    assert_eq!(
        state.heading(),
        "At Northgate, since 1 April 2026: articles, books and courses; high, ."
    );
    let posed = question(&state, "q");
    assert_eq!(posed.hint.as_deref(), Some("Of Northgate"));
    assert_eq!(posed.section.as_deref(), Some("Northgate"));
    assert_eq!(messages(&state), ["Say something about Northgate"]);
    let Kind::Single { choices } = posed.kind else {
        panic!()
    };
    assert_eq!(choices[0].text, "Yes, at Northgate");
    assert_eq!(choices[1].text, "No $");
    state.reduce(Action::Clear("site".to_owned()));
    assert_eq!(question(&state, "q").hint.as_deref(), Some("Of "));
}

#[test]
fn choices_are_those_whose_columns_fit() {
    let mut state = started(definition(
        r#"{"id": "trust", "type": "single", "text": "Trust?", "choices": [
              {"value": "east", "text": "East"}, {"value": "west", "text": "West"}]},
           {"id": "ward", "type": "multiple", "text": "Ward?", "required": true,
            "choice_filter": "trust = ${trust} or name = 'any'",
            "choices": [
              {"value": "a", "text": "A", "columns": {"trust": "east"}},
              {"value": "b", "text": "B", "columns": {"trust": "west"}},
              {"value": "any", "text": "Any"},
              {"value": "none", "text": "None", "exclusive": true}]}"#,
    ));
    assert_eq!(choices(&state, "ward"), ["any", "none"]);
    state.reduce(set("trust", "east"));
    assert_eq!(choices(&state, "ward"), ["a", "any", "none"]);
    state.reduce(toggle("ward", "a"));
    assert_eq!(
        answer(&state, "ward"),
        Some(Answer::Choices(vec!["a".to_owned()]))
    );
    // What was ticked among other choices is kept, and is no answer here.
    state.reduce(set("trust", "west"));
    assert_eq!(choices(&state, "ward"), ["b", "any", "none"]);
    assert_eq!(answer(&state, "ward"), None);
    state.reduce(set("trust", "east"));
    assert_eq!(
        answer(&state, "ward"),
        Some(Answer::Choices(vec!["a".to_owned()]))
    );
}

fn with_id(definition: Rc<Definition>, id: &str) -> State {
    let mut state = fresh(definition);
    state.reduce(Action::Started {
        id: id.to_owned(),
        now: super::NOW.to_owned(),
    });
    state
}

#[test]
fn an_order_is_drawn_for_each_response_and_some_stay() {
    let offered = r#"[{"value": "a", "text": "A"}, {"value": "b", "text": "B"}, {"value": "c", "text": "C"},
        {"value": "o", "text": "Other", "other": true}, {"value": "n", "text": "None", "exclusive": true}]"#;
    let items = r#"[{"value": "a", "text": "A"}, {"value": "b", "text": "B"}, {"value": "c", "text": "C"}]"#;
    let survey = definition(&format!(
        r#"{{"id": "m", "type": "multiple", "text": "M?", "shuffle": "all", "choices": {offered}}},
           {{"id": "r", "type": "ranking", "text": "R?", "shuffle": "except_last", "choices": {items}}}"#
    ));
    let mut seen = BTreeMap::<String, usize>::new();
    for id in 0..600 {
        let state = with_id(survey.clone(), &format!("{id:016x}"));
        let order = choices(&state, "m");
        assert_eq!(order[3..], ["o", "n"]);
        assert_eq!(order, choices(&state, "m"));
        *seen.entry(order[..3].concat()).or_default() += 1;
        let ranked = choices(&state, "r");
        assert_eq!(ranked[2], "c");
        *seen.entry(ranked[..2].concat()).or_default() += 1;
    }
    // 6 orders of three and 2 of two, each about as often as its fellows.
    assert_eq!(seen.len(), 8, "{seen:?}");
    for (order, count) in &seen {
        let fair = if order.len() == 3 { 70..130 } else { 250..350 };
        assert!(fair.contains(count), "{seen:?}");
    }
}

#[test]
fn the_same_response_keeps_its_order_through_saving() {
    let survey = every();
    let state = with_id(survey.clone(), "abc");
    let restored = restored(survey, state.save());
    assert_eq!(choices(&state, "topics"), choices(&restored, "topics"));
}

/// The chain of questions `q0`, `q1`, … of which each but the first and each
/// tenth sees the one before.
fn chain(length: usize) -> Rc<Definition> {
    let questions: Vec<String> = (0..length)
        .map(|i| {
            let relevant = if i % 10 == 0 {
                String::new()
            } else {
                format!(r#", "relevant": "${{q{}}} != ''""#, i - 1)
            };
            format!(r#"{{"id": "q{i}", "type": "text", "text": "Q?"{relevant}}}"#)
        })
        .collect();
    definition(&questions.join(","))
}

#[test]
fn an_answer_looks_again_only_at_what_sees_it() {
    let survey = chain(1000);
    let surroundings = Surroundings {
        now: super::NOW,
        id: "",
        machine: &Plain,
    };
    let mut inputs = Named::default();
    let mut route = Route::of(&survey, &inputs, &surroundings);
    let mut answered = |index: usize, text: &str| {
        inputs.insert(format!("q{index}"), Input::One(text.to_owned()));
        let count = route.update(&[index], &survey, &inputs, &surroundings);
        assert_eq!(route, Route::of(&survey, &inputs, &surroundings));
        count
    };
    // The question, the next, which now is asked, and the one after it, which
    // still is not.
    assert_eq!(answered(500, "x"), 3);
    assert_eq!(answered(501, "x"), 3);
    assert_eq!(answered(502, "x"), 3);
    // The next is asked as before, so nothing after it is looked at.
    assert_eq!(answered(500, "y"), 2);
    // All that hang on it are taken away; the last looked at was not asked.
    assert_eq!(answered(500, ""), 5);
    assert_eq!(answered(509, "x"), 1);
}

#[test]
fn the_time_looks_again_only_at_what_sees_it() {
    let survey = definition(
        r#"{"id": "a", "type": "text", "text": "A?"},
           {"id": "late", "type": "text", "text": "L?", "relevant": "today() > '2026-11-21'"},
           {"id": "day", "type": "date", "text": "D?", "max": "today"}"#,
    );
    assert_eq!(survey.graph().timed(), [1, 2]);
    let mut state = started(survey);
    assert!(!asks(&state, "late"));
    set_date(&mut state, "day", ["22", "11", "2026"]);
    assert_eq!(answer(&state, "day"), None);
    state.reduce(Action::Clock("2026-11-22T00:00:01+00:00".to_owned()));
    assert!(asks(&state, "late"));
    assert!(answer(&state, "day").is_some());
}

#[test]
fn a_long_chain_of_calculations_is_ordered_without_exhausting_the_stack() {
    let questions: Vec<String> = (0..5000)
        .map(|i| {
            let next = if i == 4999 {
                "1".to_owned()
            } else {
                format!("${{c{}}} + 1", i + 1)
            };
            format!(
                r#"{{"id": "c{i}", "type": "calculated", "text": "C", "calculation": "{next}"}}"#
            )
        })
        .collect();
    let state = started(definition(&questions.join(",")));
    assert_eq!(answer(&state, "c0"), Some(Answer::Number(5000.0)));
}

#[test]
fn patterns_and_mathematics_are_the_machines() {
    struct Other;
    impl Machine for Other {
        fn offset(&self, _: i64) -> i32 {
            60
        }
        fn matches(&self, text: &str, pattern: &str) -> Option<bool> {
            Some(text == pattern)
        }
        fn math(&self, function: Math, x: f64, y: f64) -> f64 {
            if function == Math::Pow { x + y } else { 0.0 }
        }
    }
    let survey = definition(
        r#"{"id": "a", "type": "text", "text": "A?", "constraint": "regex(., 'x+')"},
           {"id": "p", "type": "calculated", "text": "P", "calculation": "pow(2, 3)"},
           {"id": "t", "type": "calculated", "text": "T", "calculation": "date-time('2026-01-01T12:00Z')"}"#,
    );
    let mut state = State::new(survey, Rc::new(Other));
    state.reduce(set("a", "x+"));
    assert_eq!(
        state.answers(),
        canvass::json::json!({"a": "x+", "p": 5, "t": "2026-01-01T13:00:00.000+01:00"})
    );
    let restored = state.save();
    state.reduce(Action::Restore(Box::new(restored)));
    assert_eq!(answer(&state, "p"), Some(Answer::Number(5.0)));
}

#[test]
fn patterns_that_the_machine_cannot_read_are_told_before_anybody_answers() {
    let survey = definition(
        r#"{"id": "a", "type": "text", "text": "A?"},
           {"id": "b", "type": "text", "text": "B?", "constraint": "regex(., '[') and regex(., ${a})"}"#,
    );
    let faults = survey.unread_patterns(&Plain);
    assert_eq!(faults.len(), 1);
    assert_eq!(
        faults[0].to_string(),
        "questions[1].constraint: found \"[\" at column 1; expected a regular expression"
    );
}

#[test]
fn nothing_changes_with_the_time_once_answers_are_sent() {
    let mut state = started(definition(
        r#"{"id": "t", "type": "calculated", "text": "T", "calculation": "now()"},
           {"id": "a", "type": "text", "text": "A?"}"#,
    ));
    state.reduce(Action::Submit);
    let sent = state.response();
    state.reduce(Action::Clock("2027-01-01T00:00:00+00:00".to_owned()));
    assert_eq!(state.response(), sent);
}

#[cfg(not(target_arch = "wasm32"))]
mod laws {
    use proptest::prelude::*;

    use super::{Action, every, restored, set, started, toggle};
    use canvass::survey::Saved;

    fn action() -> impl Strategy<Value = Action> {
        let ids: Vec<String> = every().questions.iter().map(|q| q.id.clone()).collect();
        let value = proptest::sample::select(vec![
            "north", "south", "a", "b", "c", "d", "none", "1", "3", "7", "12", "", "x", "yes", "no",
        ]);
        let id = proptest::sample::select(ids);
        prop_oneof![
            4 => (id.clone(), value.clone()).prop_map(|(id, value)| set(&id, value)),
            3 => (id.clone(), value).prop_map(|(id, value)| toggle(&id, value)),
            1 => id.prop_map(Action::Clear),
            1 => (1..29_u32).prop_map(|day| Action::Clock(format!("2026-11-{day:02}T09:00:00+00:00"))),
            2 => Just(Action::Continue),
            1 => Just(Action::Reset),
        ]
    }

    proptest! {
        #[test]
        fn looking_again_comes_to_what_looking_at_all_does(
            actions in prop::collection::vec(action(), 0..50),
        ) {
            let mut state = started(every());
            for action in actions {
                state.reduce(action);
                let saved: Saved = state.save();
                let anew = restored(every(), saved);
                prop_assert_eq!(anew.route(), state.route());
            }
        }
    }
}
