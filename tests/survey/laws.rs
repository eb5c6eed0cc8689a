//! Laws that hold for every way through a survey.
#![cfg(not(target_arch = "wasm32"))]

use canvass::json;
use canvass::port::Effect;
use canvass::survey::{
    Action, Definition, Expression, Kind, Missing, Move, Request, Saved, Screen, State, preview,
    read_responses, state::Page,
};
use proptest::prelude::*;

use super::kinds::every_kind;
use super::{needs, restored, started};

fn question() -> impl Strategy<Value = String> {
    let ids: Vec<String> = needs().questions.iter().map(|q| q.id.clone()).collect();
    proptest::sample::select(ids)
}

fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::sample::select(vec![
            "nursing",
            "northgate",
            "month",
            "not_used",
            "never_heard",
            "care",
            "none",
            "time",
            "email",
            "7",
            "2.5",
            "1,000",
            "hub",
            "often",
            "agree",
            "3",
            "2026",
            "",
        ])
        .prop_map(str::to_owned),
        ".{0,8}",
    ]
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        4 => (question(), value()).prop_map(|(question, value)| Action::Set { question, value }),
        2 => (question(), value()).prop_map(|(question, value)| Action::Toggle { question, value }),
        1 => (question(), 0..4_usize, value())
            .prop_map(|(question, part, value)| Action::SetPart { question, part, value }),
        1 => (question(), value(), value())
            .prop_map(|(question, row, value)| Action::SetRow { question, row, value }),
        1 => question().prop_map(Action::Clear),
        1 => question().prop_map(Action::Change),
        8 => Just(Action::Continue),
        1 => Just(Action::Back),
        2 => (0..30_u32).prop_map(Action::Arrived),
        2 => Just(Action::Submit),
        1 => Just(Action::Queued),
        1 => Just(Action::Delivered { destination: "a list".to_owned() }),
        1 => Just(Action::Failed { reason: "no network".to_owned() }),
        1 => Just(Action::ToConfirmation),
        1 => Just(Action::Reset),
    ]
}

fn answered() -> State {
    let mut state = started(needs());
    for (question, value) in [
        ("staff_group", "nursing"),
        ("site", "northgate"),
        ("last_use", "month"),
    ] {
        state.reduce(super::set(question, value));
    }
    state
}

/// Texts that are expressions.
fn expression() -> impl Strategy<Value = String> {
    let leaf = proptest::sample::select(vec![
        "${a}",
        "${b}",
        "0.5",
        "7",
        "12345678901",
        "'2 x'",
        "''",
        "\"it's\"",
        "'2026-04-01'",
        "'09:30:00+01:00'",
        "true()",
        "-1",
        "1 div 0",
        "0 div 0",
        ".",
    ]);
    leaf.prop_map(str::to_owned)
        .prop_recursive(4, 24, 3, |inner| {
            let operator = proptest::sample::select(vec![
                "+", "-", "*", "div", "mod", "=", "!=", "<", "<=", ">", ">=", "and", "or",
            ]);
            prop_oneof![
                (inner.clone(), operator, inner.clone())
                    .prop_map(|(a, o, b)| format!("{a} {o} {b}")),
                inner.clone().prop_map(|a| format!("({a})")),
                inner.clone().prop_map(|a| format!("-{a}")),
                (inner.clone(), inner.clone(), inner.clone())
                    .prop_map(|(a, b, c)| format!("if({a}, {b}, {c})")),
                (inner.clone(), inner).prop_map(|(a, b)| format!("concat({a}, {b})")),
            ]
        })
}

fn function() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(vec![
        "abs",
        "atan2",
        "boolean",
        "checklist",
        "coalesce",
        "contains",
        "count-selected",
        "date",
        "decimal-date-time",
        "decimal-time",
        "exp10",
        "format-date",
        "int",
        "join",
        "log",
        "max",
        "min",
        "normalize-space",
        "number",
        "once",
        "pow",
        "random",
        "regex",
        "round",
        "selected",
        "selected-at",
        "string-length",
        "substr",
        "substring",
        "substring-after",
        "translate",
        "uuid",
        "weighted-checklist",
    ])
}

/// Something done to the survey of every kind, fitting or not.
fn any_action() -> impl Strategy<Value = Action> {
    let definition = every_kind();
    let ids: Vec<String> = definition.questions.iter().map(|q| q.id.clone()).collect();
    let source = definition.to_json().to_string();
    let values = source.split("\"value\":\"").skip(1);
    let mut values: Vec<String> = values
        .map(|rest| rest.split('"').next().unwrap().to_owned())
        .collect();
    values.extend(["yes", "dont_know", "7", "2020", ""].map(str::to_owned));
    let id = proptest::sample::select(ids);
    let value = proptest::sample::select(values);
    let to = prop_oneof![
        Just(Move::Up),
        Just(Move::Down),
        proptest::option::of(0..9_usize).prop_map(Move::To),
        proptest::option::of(0..9_usize).prop_map(Move::Drag),
    ];
    let all = (id, value.clone(), value, to, 0..11_usize);
    all.prop_map(|(question, value, row, to, what)| match what {
        0 => Action::Toggle { question, value },
        1 => Action::SetRow {
            question,
            row,
            value,
        },
        2 => Action::ToggleCell {
            question,
            row,
            value,
        },
        3 => Action::SetOther {
            question,
            text: value,
        },
        4 => Action::Search {
            question,
            text: value,
        },
        5 => Action::SetMissing {
            question,
            kind: Missing::DontKnow,
        },
        6 => Action::SetMissing {
            question,
            kind: Missing::PreferNot,
        },
        7 => Action::Rank {
            question,
            value,
            to,
        },
        8 => Action::SetPart {
            question,
            part: value.len() % 4,
            value,
        },
        9 => Action::Clear(question),
        _ => Action::Set { question, value },
    })
}

proptest! {
    #[test]
    fn answers_of_every_kind_are_saved_and_read_back_whole(actions in prop::collection::vec(any_action(), 0..80)) {
        let mut state = started(every_kind());
        for action in actions {
            state.reduce(action);
            let response = state.response();
            let text = canvass::survey::response::responses_json(&every_kind(), std::slice::from_ref(&response));
            prop_assert_eq!(read_responses(&text).unwrap().1, vec![response]);
        }
        let text = state.save().to_json().to_string();
        let saved = Saved::from_json(&json::parse(&text).unwrap()).unwrap();
        prop_assert_eq!(&restored(every_kind(), saved), &state);
    }

    #[test]
    fn answers_put_at_once_come_to_what_they_do_one_step_after_the_other(actions in prop::collection::vec(any_action(), 0..80)) {
        let mut state = started(every_kind());
        for action in actions {
            state.reduce(action);
        }
        let inputs = state.save().inputs;
        let mut at_once = started(every_kind());
        let before = at_once.route().clone();
        for (id, input) in &inputs {
            at_once.put(id, Some(input.clone()));
        }
        prop_assert_eq!(&at_once.save().inputs, &inputs);
        prop_assert_eq!(at_once.route(), state.route());
        for id in inputs.keys() {
            at_once.put(id, None);
        }
        prop_assert!(!at_once.has_answers());
        prop_assert_eq!(at_once.route(), &before);
    }

    #[test]
    fn a_move_ranks_each_thing_once_and_no_more_than_there_are_ranks(
        moves in prop::collection::vec((0..8_usize, 0..4_usize, proptest::option::of(0..9_usize)), 0..40)
    ) {
        let mut state = started(every_kind());
        let question = every_kind().question("first_three").unwrap().1.clone();
        let Kind::Ranking { items, .. } = &question.kind else { panic!("a ranking") };
        for (item, how, place) in moves {
            let to = [Move::Up, Move::Down, Move::To(place), Move::Drag(place)][how];
            let value = items[item].value.clone();
            state.reduce(Action::Rank { question: question.id.clone(), value: value.clone(), to });
            let ranked = state.input("first_three").map(|input| input.chosen().to_vec()).unwrap_or_default();
            prop_assert!(ranked.len() <= 3);
            let once: std::collections::BTreeSet<&String> = ranked.iter().collect();
            prop_assert_eq!(once.len(), ranked.len());
            let is_ranked = ranked.contains(&value);
            match to {
                Move::Up => prop_assert!(is_ranked),
                Move::To(place) | Move::Drag(place) => prop_assert_eq!(is_ranked, place.is_some()),
                Move::Down => {}
            }
        }
    }

    #[test]
    fn a_saved_state_is_restored_as_it_was(actions in prop::collection::vec(action(), 0..60)) {
        let mut state = answered();
        for action in actions {
            state.reduce(action);
        }
        let text = state.save().to_json().to_string();
        let saved = Saved::from_json(&json::parse(&text).unwrap()).unwrap();
        prop_assert_eq!(&restored(needs(), saved), &state);
    }

    #[test]
    fn only_asked_questions_are_shown_and_sent(actions in prop::collection::vec(action(), 0..60)) {
        let mut state = answered();
        for action in actions {
            let typed = matches!(action, Action::Set { .. } | Action::Clear(_));
            for effect in state.reduce(action) {
                if let Effect::Own(Request::Send(response)) = effect {
                    let route = state.route();
                    for id in response.answers.keys() {
                        prop_assert!(route.asks(needs().question(id).unwrap().0));
                    }
                    for (i, question) in needs().questions.iter().enumerate() {
                        let given = response.answers.contains(&question.id);
                        prop_assert!(given || !question.required || !route.asks(i));
                    }
                    let text = canvass::survey::response::responses_json(&needs(), std::slice::from_ref(&response));
                    if !response.id.is_empty() {
                        prop_assert_eq!(read_responses(&text).unwrap().1, vec![response]);
                    }
                }
            }
            // An earlier answer set from outside may unask the page shown;
            // going anywhere mends it.
            if let (Screen::Question(index), false) = (state.screen(), typed) {
                if !state.route().asks(index) {
                    state.reduce(Action::Arrived(state.depth()));
                }
                if let Screen::Question(index) = state.screen() {
                    prop_assert!(state.route().asks(index));
                }
            }
        }
    }

    #[test]
    fn the_depth_follows_the_visits(actions in prop::collection::vec(action(), 0..60)) {
        let mut state = answered();
        for action in actions {
            let before = state.depth();
            for effect in state.reduce(action) {
                if let Effect::Own(Request::Visit(depth)) = effect {
                    prop_assert_eq!(depth, state.depth());
                    prop_assert!(depth > before);
                }
            }
        }
    }

    #[test]
    fn any_text_is_an_expression_or_a_fault_inside_it(text in "[ a-z0-9'\"${}().,=!<>+*|-]{0,40}") {
        match Expression::parse(&text) {
            Err(error) => prop_assert!((1..=text.chars().count() + 1).contains(&error.column)),
            Ok(expression) => {
                expression.value(&|name: &str| Some(name.to_owned()));
            }
        }
    }

    #[test]
    fn a_printed_expression_is_the_one_that_was_read(text in expression()) {
        let first = Expression::parse(&text).unwrap();
        let second = Expression::parse(&first.to_string()).unwrap();
        prop_assert_eq!(second.to_string(), first.to_string());
        let answers = |name: &str| Some(if name == "a" { "2 x" } else { "3" }.to_owned());
        prop_assert_eq!(second.value(&answers).text(), first.value(&answers).text());
    }

    #[test]
    fn functions_take_what_they_are_given(
        function in function(),
        arguments in prop::collection::vec(expression(), 0..5),
    ) {
        let text = format!("{function}({})", arguments.join(", "));
        if let Ok(expression) = Expression::parse(&text) {
            expression.value(&|_: &str| Some("2026-01-01 b".to_owned()));
        }
    }

    #[test]
    fn any_json_is_a_definition_or_has_faults(text in "[\\[\\]{}\",:a-z0-9 ]{0,60}") {
        if let Err(faults) = Definition::parse(&text) {
            prop_assert!(!faults.is_empty());
        }
    }

    #[test]
    fn numbers_are_compared_as_numbers(a in -1000..1000_i32, b in -1000..1000_i32) {
        let answers = |name: &str| Some(if name == "a" { a } else { b }.to_string());
        let holds = |text: &str| Expression::parse(text).unwrap().holds(&answers);
        prop_assert_eq!(holds("${a} < ${b}"), a < b);
        prop_assert_eq!(holds("${a} + 0 = ${b} + 0"), a == b);
        prop_assert_eq!(holds("not(${a} < ${b}) and not(${a} = ${b})"), a > b);
        prop_assert_eq!(holds("-(${a} - ${b}) = ${b} - ${a}"), true);
    }

    #[test]
    fn a_change_of_any_text_changes_its_id_and_no_other(
        survey in 0..canvass::authoring::bank::texts().len(),
        place in 0..64_usize,
        letter in "[a-zé€?]",
    ) {
        let text = canvass::authoring::bank::texts()[survey];
        let before = Definition::parse(text).unwrap();
        let place = place % before.questions.len();
        let mut json = before.to_json().clone();
        let questions = json.as_object_mut().unwrap().get_mut("questions").unwrap();
        let members = questions.as_array_mut().unwrap()[place].as_object_mut().unwrap();
        let words = format!("{}{letter}", before.questions[place].text);
        members.insert("text".to_owned(), words.into());
        let after = Definition::parse(&json.to_string()).unwrap();
        for (index, (old, new)) in before.questions.iter().zip(&after.questions).enumerate() {
            prop_assert_eq!(old.bank == new.bank, index != place, "{}", old.id);
        }
        prop_assert_ne!(&before.wording.instrument, &after.wording.instrument);
        let fork = canvass::authoring::lock::fork(&after).unwrap();
        prop_assert_eq!(&fork.wording.instrument, &after.wording.instrument);
        prop_assert_eq!(canvass::authoring::lock::departures(&fork), []);
    }
}

proptest! {
    #[test]
    fn a_preview_does_nothing_beyond_its_element(
        actions in proptest::collection::vec(
            prop_oneof![
                6 => action(),
                1 => (0..20_usize).prop_map(|index| {
                    Action::Preview(preview::Action::Show(Page::Question(index)))
                }),
                1 => Just(Action::Preview(preview::Action::Show(Page::Done))),
                1 => Just(Action::Download),
                1 => Just(Action::TryAgain),
                1 => Just(Action::Draft(canvass::survey::draft::Action::Begin)),
                1 => Just(Action::Restore(Box::new(answered().save()))),
            ],
            0..40,
        ),
    ) {
        let mut state = preview::begin(needs(), std::rc::Rc::new(canvass::port::Plain));
        for action in actions {
            for effect in state.reduce(action) {
                let is_own = matches!(
                    effect,
                    Effect::Focus(_)
                        | Effect::Announce(_)
                        | Effect::Own(
                            Request::Visit(_)
                                | Request::Title { .. }
                                | Request::Back
                                | Request::AwaitQuiet(_)
                                | Request::Reveal(_)
                        )
                );
                prop_assert!(is_own, "{effect:?}");
            }
        }
    }
}
