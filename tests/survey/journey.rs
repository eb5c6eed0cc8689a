//! Ways through a survey: pages, routing, errors, Back, Change, sending.
//! Tests named a1 to a30 prove the acceptance criterion of that number.

use canvass::json::json;
use canvass::{
    port::Effect,
    survey::{Action, Answer, Definition, Request, Screen, State, outbox::Waiting, state::Phase},
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{definition, fresh, go_back, needs, restored, set, set_date, started, toggle};

/// The id of the question shown; the screen's name for other pages.
fn place(state: &State) -> String {
    match state.screen() {
        Screen::Question(index) => state.definition().questions[index].id.clone(),
        other => format!("{other:?}"),
    }
}

/// Presses Continue to the check page; the ids of all pages on the way.
fn walk(state: &mut State) -> Vec<String> {
    let mut places = vec![place(state)];
    while let Screen::Question(_) = state.screen() {
        let before = state.depth();
        state.reduce(Action::Continue);
        assert_eq!(state.depth(), before + 1, "stuck at {}", place(state));
        places.push(place(state));
    }
    places
}

fn answer_required(state: &mut State, last_use: &str) {
    state.reduce(set("staff_group", "nursing"));
    state.reduce(set("site", "northgate"));
    state.reduce(set("last_use", last_use));
}

fn title(prefix_error: bool, question: &str) -> Effect<Request> {
    Effect::Own(Request::Title {
        prefix_error,
        question: Some(question.to_owned()),
    })
}

fn focus(id: &str) -> Effect<Request> {
    Effect::Focus(id.to_owned())
}

fn at_check() -> State {
    let mut state = started(needs());
    answer_required(&mut state, "never_heard");
    walk(&mut state);
    state
}

fn two_wait() -> Waiting {
    Waiting {
        count: 2,
        own: 1,
        ..Waiting::default()
    }
}

#[test]
fn users_are_asked_everything() {
    for last_use in ["month", "three_months", "year", "over_year"] {
        let mut state = started(needs());
        answer_required(&mut state, last_use);
        let mut all: Vec<String> = needs().questions.iter().map(|q| q.id.clone()).collect();
        all.push("Check".to_owned());
        assert_eq!(walk(&mut state), all);
    }
}

#[test]
fn people_who_have_not_used_it_are_led_past_what_they_cannot_answer() {
    for last_use in ["not_used", "never_heard"] {
        let mut state = started(needs());
        answer_required(&mut state, last_use);
        assert_eq!(
            walk(&mut state),
            [
                "staff_group",
                "site",
                "last_use",
                "awareness",
                "hours",
                "importance",
                "barriers",
                "channels",
                "role",
                "one_change",
                "Check",
            ]
        );
    }
}

#[test]
fn a1_nothing_is_checked_before_continue() {
    let mut state = started(definition(
        r#"{"id": "n", "type": "number", "text": "N?", "max": 5}"#,
    ));
    state.reduce(set("n", "many"));
    assert!(state.problems().is_empty());
    assert!(!state.has_problem());
    state.reduce(Action::Continue);
    assert_eq!(state.problems().len(), 1);
    // Typing on does not check again: the message stays until Continue.
    state.reduce(set("n", "3"));
    assert_eq!(state.problems().len(), 1);
    state.reduce(Action::Continue);
    assert_eq!(place(&state), "Check");
    assert!(!state.has_problem());
}

#[test]
fn a2_and_a4_an_error_marks_the_title_and_takes_focus_every_time() {
    let mut state = started(needs());
    let wrong = [
        title(true, "Which staff group are you in?"),
        focus("error-summary"),
    ];
    assert_eq!(state.reduce(Action::Continue), wrong);
    assert_eq!(state.reduce(Action::Continue), wrong);
    assert_eq!(state.problems()[0].message, "Select your staff group");
    assert_eq!(state.problems()[0].field, "q-staff_group");
    state.reduce(set("staff_group", "medical"));
    assert_eq!(
        state.reduce(Action::Continue),
        [
            Effect::Own(Request::Visit(1)),
            title(false, "Where do you mainly work?"),
            focus("heading"),
        ]
    );
}

#[test]
fn a6_a_link_of_the_summary_moves_focus_to_its_field() {
    let mut state = started(needs());
    let go = Action::GoToField("q-staff_group".to_owned());
    assert_eq!(state.reduce(go), [focus("q-staff_group")]);
}

#[test]
fn a12_back_goes_through_the_history_and_keeps_what_was_typed() {
    let mut state = started(definition(
        r#"{"id": "a", "type": "text", "text": "A?"}, {"id": "n", "type": "number", "text": "N?"}"#,
    ));
    assert!(!state.can_go_back());
    assert_eq!(state.reduce(Action::Back), []);
    state.reduce(Action::Continue);
    state.reduce(set("n", "many"));
    assert_eq!(go_back(&mut state), [title(false, "A?"), focus("heading")]);
    assert_eq!(place(&state), "a");
    // Forward again: the wrong text still stands there, unchecked.
    state.reduce(Action::Arrived(1));
    assert_eq!(place(&state), "n");
    assert_eq!(
        state.input("n"),
        Some(&canvass::survey::Input::One("many".to_owned()))
    );
    assert!(state.problems().is_empty());
}

#[test]
fn a12_an_unknown_depth_leads_to_the_first_page() {
    let mut state = started(needs());
    answer_required(&mut state, "month");
    state.reduce(Action::Continue);
    state.reduce(Action::Arrived(7));
    assert_eq!((place(&state).as_str(), state.depth()), ("staff_group", 0));
}

#[test]
fn a12_a_move_that_leaves_the_depth_as_it_is_changes_nothing() {
    let mut state = started(needs());
    state.reduce(Action::Continue);
    let before = state.clone();
    // A link within the host's page, or another survey on it.
    assert_eq!(state.reduce(Action::Arrived(0)), []);
    assert_eq!(state, before);
    assert!(state.has_problem());
}

#[test]
fn a12_entries_of_an_earlier_loading_lead_to_the_first_page() {
    let mut state = fresh(needs()).at_depth(3);
    answer_required(&mut state, "month");
    assert_eq!(
        state.reduce(Action::Continue)[0],
        Effect::Own(Request::Visit(4))
    );
    state.reduce(Action::Continue);
    state.reduce(Action::Arrived(1));
    assert_eq!((place(&state).as_str(), state.depth()), ("staff_group", 3));
}

#[test]
fn a12_forward_to_a_question_that_is_not_asked_any_more_shows_the_next() {
    let mut state = started(needs());
    answer_required(&mut state, "month");
    for _ in 0..4 {
        state.reduce(Action::Continue);
    }
    assert_eq!(place(&state), "purposes");
    state.reduce(Action::Arrived(2));
    state.reduce(set("last_use", "not_used"));
    state.reduce(Action::Arrived(4));
    assert_eq!(place(&state), "hours");
}

#[test]
fn a19_none_unticks_the_others_and_they_untick_none() {
    let mut state = started(needs());
    let ticked = |state: &State| match state.route().answer(9) {
        Some(Answer::Choices(values)) => values.clone(),
        _ => Vec::new(),
    };
    state.reduce(toggle("barriers", "time"));
    state.reduce(toggle("barriers", "it"));
    assert_eq!(ticked(&state), ["time", "it"]);
    state.reduce(toggle("barriers", "none"));
    assert_eq!(ticked(&state), ["none"]);
    state.reduce(toggle("barriers", "skills"));
    assert_eq!(ticked(&state), ["skills"]);
    state.reduce(toggle("barriers", "skills"));
    assert!(ticked(&state).is_empty());
    assert_eq!(state.input("barriers"), None);
}

#[test]
fn a20_questions_not_asked_are_neither_checked_nor_sent_and_come_back() {
    let mut state = started(needs());
    answer_required(&mut state, "month");
    state.reduce(set("recommend", "9"));
    set_date(&mut state, "last_help", ["99", "1", "2026"]);
    assert_eq!(state.answers()["recommend"], 9);
    state.reduce(set("last_use", "never_heard"));
    assert_eq!(state.answers().get("recommend"), None);
    walk(&mut state);
    let effects = state.reduce(Action::Submit);
    let Some(Effect::Own(Request::Send(response))) = effects.last() else {
        panic!("a response is sent, not {effects:?}");
    };
    assert_eq!(
        response.to_json()["answers"],
        json!({"staff_group": "nursing", "site": "northgate", "last_use": "never_heard"})
    );
    state.reduce(Action::Failed {
        reason: "no network".to_owned(),
    });
    state.reduce(Action::Change("last_use".to_owned()));
    state.reduce(set("last_use", "month"));
    assert_eq!(state.answers()["recommend"], 9);
}

#[test]
fn a22_after_change_continue_returns_straight_to_the_check_page() {
    let mut state = at_check();
    state.reduce(Action::Change("site".to_owned()));
    assert_eq!(place(&state), "site");
    state.reduce(set("site", "riverside"));
    state.reduce(Action::Continue);
    assert_eq!(place(&state), "Check");
    assert_eq!(state.answers()["site"], "riverside");
}

#[test]
fn a22_after_change_only_new_questions_are_asked() {
    let mut state = at_check();
    state.reduce(Action::Change("last_use".to_owned()));
    state.reduce(set("last_use", "year"));
    assert_eq!(
        walk(&mut state),
        [
            "last_use",
            "purposes",
            "satisfaction",
            "last_help",
            "recommend",
            "Check"
        ]
    );
    // They have been passed now, though left out: they are not asked again.
    state.reduce(Action::Change("last_use".to_owned()));
    assert_eq!(walk(&mut state), ["last_use", "Check"]);
}

#[test]
fn a22_back_after_change_returns_to_the_check_page() {
    let mut state = at_check();
    state.reduce(Action::Change("site".to_owned()));
    go_back(&mut state);
    assert_eq!(place(&state), "Check");
}

#[test]
fn a_question_that_is_not_asked_cannot_be_changed() {
    let mut state = at_check();
    assert_eq!(state.reduce(Action::Change("recommend".to_owned())), []);
    assert_eq!(state.reduce(Action::Change("nobody".to_owned())), []);
    assert_eq!(place(&state), "Check");
}

#[test]
fn sending_checks_every_question_asked_again() {
    let mut state = started(definition(
        r#"{"id": "a", "type": "text", "text": "A?", "required": true}, {"id": "b", "type": "text", "text": "B?"}"#,
    ));
    state.reduce(set("a", "x"));
    walk(&mut state);
    // A host can take the answer away while the check page stands.
    state.reduce(set("a", ""));
    assert_eq!(
        state.reduce(Action::Submit),
        [
            Effect::Own(Request::Visit(3)),
            title(true, "A?"),
            focus("error-summary"),
        ]
    );
    assert_eq!(place(&state), "a");
    assert_eq!(state.problems()[0].message, "Enter an answer to “A?”");
    state.reduce(set("a", "y"));
    assert_eq!(walk(&mut state), ["a", "Check"]);
    assert!(
        state
            .reduce(Action::Submit)
            .iter()
            .any(|e| matches!(e, Effect::Own(Request::Send(_))))
    );
}

#[test]
fn a23_answers_are_sent_once_and_the_time_is_that_of_sending() {
    let mut state = at_check();
    state.reduce(Action::Clock("2026-11-21T09:41:00+00:00".to_owned()));
    let effects = state.reduce(Action::Submit);
    assert_eq!(
        effects[..2],
        [title(false, "Sending your answers"), focus("heading")]
    );
    let Effect::Own(Request::Send(response)) = &effects[2] else {
        panic!("a response is sent");
    };
    assert_eq!(response.started, super::NOW);
    assert_eq!(response.submitted, "2026-11-21T09:41:00+00:00");
    assert_eq!(response.id, "0123456789abcdef");
    assert_eq!(place(&state), "Sending");
    for action in [
        Action::Submit,
        Action::Continue,
        Action::Back,
        set("site", "riverside"),
    ] {
        assert_eq!(state.reduce(action), []);
    }
    let delivered = Action::Delivered {
        destination: "a file".to_owned(),
    };
    let depth = state.depth() + 1;
    assert_eq!(
        state.reduce(delivered.clone()),
        [
            Effect::Own(Request::Visit(depth)),
            title(false, "Answers sent"),
            focus("heading")
        ]
    );
    assert_eq!(place(&state), "Confirmation");
    assert_eq!(state.reduce(delivered), []);
    assert_eq!(state.reduce(Action::Submit), []);
    assert_eq!(state.response().submitted, "2026-11-21T09:41:00+00:00");
}

#[test]
fn a23_back_after_sending_says_so_and_leads_to_the_confirmation() {
    let mut state = at_check();
    state.reduce(Action::Submit);
    state.reduce(Action::Delivered {
        destination: String::new(),
    });
    let depth = state.depth();
    assert_eq!(
        state.reduce(Action::Arrived(depth - 1)),
        [
            title(false, "You have already sent your answers"),
            focus("heading")
        ]
    );
    assert_eq!(place(&state), "AlreadySent");
    assert_eq!(state.reduce(Action::Submit), []);
    state.reduce(Action::Arrived(2));
    assert_eq!(place(&state), "AlreadySent");
    state.reduce(Action::ToConfirmation);
    assert_eq!((place(&state).as_str(), state.depth()), ("Confirmation", 3));
}

#[test]
fn a23_a_copy_of_the_answers_can_be_downloaded() {
    let mut state = at_check();
    state.reduce(Action::Submit);
    state.reduce(Action::Queued);
    let effects = state.reduce(Action::Download);
    let [Effect::Download(file)] = effects.as_slice() else {
        panic!("a file, not {effects:?}");
    };
    let text = String::from_utf8(file.bytes.clone()).unwrap();
    let (_, responses) = canvass::survey::read_responses(&text).unwrap();
    assert_eq!(responses, [state.response()]);
}

#[test]
fn answers_that_waited_and_arrive_are_announced_in_place() {
    let mut state = at_check();
    state.reduce(Action::Submit);
    state.reduce(Action::Queued);
    assert_eq!(state.phase(), &Phase::Queued);
    assert_eq!(state.heading(), "Answers saved, waiting to be sent");
    assert_eq!(
        state.reduce(Action::Delivered {
            destination: "the list".to_owned()
        }),
        [
            Effect::Announce("Answers sent".to_owned()),
            title(false, "Answers sent")
        ]
    );
    assert_eq!(place(&state), "Confirmation");
}

#[test]
fn answers_that_could_not_be_sent_can_be_sent_again() {
    let mut state = at_check();
    let depth = state.depth();
    state.reduce(Action::Submit);
    assert_eq!(
        state.reduce(Action::Failed {
            reason: "the list refused them".to_owned()
        }),
        [title(true, "Check your answers"), focus("error-summary")]
    );
    assert_eq!((place(&state).as_str(), state.depth()), ("Check", depth));
    assert_eq!(state.reason(), "the list refused them");
    let effects = state.reduce(Action::Submit);
    assert!(matches!(
        effects.last(),
        Some(Effect::Own(Request::Send(_)))
    ));
}

#[test]
fn a25_the_count_is_told_once_typing_stops_from_its_threshold_on() {
    let mut state = started(definition(
        r#"{"id": "t", "type": "long", "text": "T?", "max_length": 60, "threshold": 50}"#,
    ));
    let mut told = |length: usize| -> Vec<String> {
        let typed = state.reduce(set("t", &"e".repeat(length)));
        let waits = Effect::Own(Request::AwaitQuiet("t".to_owned()));
        assert!(typed.contains(&waits), "{length}");
        let spoken = |effects: Vec<Effect<Request>>| -> Vec<String> {
            let texts = effects.into_iter().filter_map(|effect| match effect {
                Effect::Announce(text) => Some(text),
                _ => None,
            });
            texts.collect()
        };
        assert!(spoken(typed).is_empty(), "nothing is said over the typing");
        spoken(state.reduce(Action::Quiet("t".to_owned())))
    };
    assert!(told(29).is_empty());
    assert_eq!(told(30), ["You have 30 characters remaining"]);
    assert_eq!(told(60), ["You have 0 characters remaining"]);
    assert_eq!(told(61), ["You have 1 character too many"]);
    let mut plain = started(definition(r#"{"id": "t", "type": "text", "text": "T?"}"#));
    let effects = plain.reduce(set("t", "e"));
    assert!(
        effects
            .iter()
            .all(|effect| matches!(effect, Effect::Event(..)))
    );
}

#[test]
fn a_changed_answer_is_told_to_the_page() {
    let mut state = started(needs());
    let change = |question: &str, value: canvass::json::Value| {
        Effect::Event("change", json!({ "question": question, "value": value }))
    };
    assert_eq!(state.reduce(set("hours", "2")), [change("hours", json!(2))]);
    assert_eq!(state.reduce(set("hours", "2 ")), []);
    assert_eq!(
        state.reduce(set("hours", "2 x")),
        [change("hours", json!(null))]
    );
    assert_eq!(
        state.reduce(set("site", "riverside")),
        [change("site", json!("riverside"))]
    );
    assert_eq!(
        state.reduce(Action::Clear("site".to_owned())),
        [
            change("site", json!(null)),
            Effect::Announce("Answer cleared".to_owned()),
            focus("q-site"),
        ]
    );
}

#[test]
fn actions_that_do_not_fit_a_question_change_nothing() {
    let mut state = started(needs());
    let before = state.clone();
    for action in [
        set("barriers", "time"),
        set("nobody", "x"),
        toggle("site", "riverside"),
        Action::SetPart {
            question: "last_help".to_owned(),
            part: 3,
            value: "1".to_owned(),
        },
        Action::SetRow {
            question: "site".to_owned(),
            row: "a".to_owned(),
            value: "b".to_owned(),
        },
        Action::Delivered {
            destination: String::new(),
        },
        Action::Failed {
            reason: String::new(),
        },
        Action::ToConfirmation,
    ] {
        assert_eq!(state.reduce(action), []);
    }
    assert_eq!(state, before);
}

#[test]
fn a_reset_forgets_the_answers_and_starts_a_new_history() {
    let mut state = at_check();
    let depth = state.depth();
    state.reduce(Action::Waiting(two_wait()));
    let effects = state.reduce(Action::Reset);
    assert_eq!(effects[0], Effect::Own(Request::Visit(depth + 1)));
    assert_eq!(place(&state), "staff_group");
    assert_eq!(
        (state.answers(), state.waiting(), state.reference()),
        (json!({}), &two_wait(), String::new())
    );
    state.reduce(Action::Started {
        id: "second".to_owned(),
        now: super::NOW.to_owned(),
    });
    state.reduce(set("staff_group", "estates"));
    state.reduce(Action::Continue);
    // An entry of the first response leads to the start, not into its pages.
    state.reduce(Action::Arrived(3));
    assert_eq!(
        (place(&state).as_str(), state.depth()),
        ("staff_group", depth + 1)
    );
    assert_eq!(state.response().id, "second");
}

#[test]
fn a_second_start_is_ignored() {
    let mut state = started(needs());
    state.reduce(Action::Started {
        id: "other".to_owned(),
        now: "2027".to_owned(),
    });
    assert_eq!(state.response().id, "0123456789abcdef");
    assert_eq!(state.response().started, super::NOW);
}

#[test]
fn a_stop_is_final_and_says_why() {
    let mut state = at_check();
    state.reduce(Action::Stop {
        reason: "This survey has closed.".to_owned(),
    });
    assert_eq!(place(&state), "Stopped");
    assert_eq!(state.reason(), "This survey has closed.");
    assert_eq!(state.reduce(Action::Submit), []);
    state.reduce(Action::Arrived(1));
    assert_eq!(
        (place(&state).as_str(), state.reason()),
        ("Stopped", "This survey has closed.")
    );
}

#[test]
fn sending_that_a_reload_cut_short_is_asked_for_again() {
    let mut state = at_check();
    state.reduce(Action::Submit);
    let sent = state.response();
    let mut fresh = fresh(needs());
    let effects = fresh.reduce(Action::Restore(Box::new(state.save())));
    assert_eq!(
        effects,
        [
            title(false, "Sending your answers"),
            Effect::Own(Request::Send(sent))
        ]
    );
    assert_eq!(fresh, state);
}

#[test]
fn a_saved_state_of_another_version_is_not_taken() {
    let saved = at_check().save();
    let text = super::NEEDS.replacen("\"version\": \"1\"", "\"version\": \"2\"", 1);
    let second = std::rc::Rc::new(Definition::parse(&text).unwrap());
    let state = restored(second.clone(), saved);
    assert_eq!(state, fresh(second));
}

#[test]
fn a_damaged_saved_state_starts_over_and_keeps_the_answers() {
    let good = at_check().save();
    for (at, trail) in [
        (99, good.trail.clone()),
        (0, Vec::new()),
        (0, vec![canvass::survey::state::Page::Question(99)]),
    ] {
        let mut saved = good.clone();
        saved.at = at;
        saved.trail = trail;
        let state = restored(needs(), saved);
        assert_eq!((place(&state).as_str(), state.depth()), ("staff_group", 0));
        assert_eq!(state.answers()["site"], "northgate");
    }
}

#[test]
fn a_survey_that_asks_nothing_shows_the_check_page() {
    let state = fresh(definition(
        r#"{"id": "a", "type": "text", "text": "A?", "relevant": "false()"}"#,
    ));
    assert_eq!(place(&state), "Check");
}
