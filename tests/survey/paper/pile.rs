//! Finished returns: saved, taken back, sent.

use canvass::json::json;
use canvass::port::Effect;
use canvass::survey::outbox::Destination;
use canvass::survey::paper::{Action as Paper, Fate, Request as Ask};
use canvass::survey::{Action, Request, Response, Saved, State, read_responses};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{announced, begin, desk, focused, number, press, told, work};
use crate::survey::{NOW, definition, set};

const ONE: &str = r#"{"id": "use", "type": "yes_no", "text": "Use?"},
    {"id": "why", "type": "text", "text": "Why?", "required": true, "relevant": "${use} = 'no'"}"#;

fn of_one(to: Destination) -> State {
    desk(definition(ONE), to)
}

/// Types one return in and saves it.
fn enter(state: &mut State, key: &str) -> Vec<Effect<Request>> {
    press(state, "q-use", key);
    let effects = work(state, Paper::Save);
    if effects.contains(&Effect::Own(Request::Begin)) {
        let count = state.pile().unwrap().count();
        begin(state, &format!("r{}", count + 1));
    }
    effects
}

fn kept(effects: &[Effect<Request>]) -> Vec<&Saved> {
    let kept = effects.iter().filter_map(|effect| match effect {
        Effect::Own(Request::Paper(Ask::Keep(saved))) => Some(&**saved),
        _ => None,
    });
    kept.collect()
}

fn dropped(effects: &[Effect<Request>]) -> Vec<&str> {
    let dropped = effects.iter().filter_map(|effect| match effect {
        Effect::Own(Request::Paper(Ask::Drop(ids))) => Some(ids),
        _ => None,
    });
    dropped.flatten().map(String::as_str).collect()
}

fn sent(effects: &[Effect<Request>]) -> Vec<&Response> {
    let sent = effects.iter().filter_map(|effect| match effect {
        Effect::Own(Request::Send(response)) => Some(response),
        _ => None,
    });
    sent.collect()
}

#[test]
fn a_saved_return_is_kept_and_the_next_begins_with_the_next_number() {
    let mut state = of_one(Destination::Event);
    number(&mut state, " 9 ");
    let effects = enter(&mut state, "1");
    let [saved] = kept(&effects)[..] else {
        panic!("{effects:?}");
    };
    assert_eq!(
        (saved.id.as_str(), saved.paper.as_deref()),
        ("r1", Some("9"))
    );
    assert_eq!(saved.submitted.as_deref(), Some(NOW));
    assert_eq!(
        announced(&effects),
        ["Return 9 saved, 1 return in all. Now return 10"]
    );
    assert_eq!(focused(&effects), ["q-use"]);
    assert_eq!(state.save().paper.as_deref(), Some("10"));
    assert_eq!(state.save().id, "r2");
    assert!(!state.has_answers());
    assert_eq!(state.pile().unwrap().count(), 1);
}

#[test]
fn numbers_count_on_behind_letters_and_noughts() {
    for (number_now, next) in [
        ("009", "010"),
        ("A-99", "A-100"),
        ("", ""),
        ("18446744073709551615", ""),
    ] {
        let mut state = of_one(Destination::Event);
        number(&mut state, number_now);
        enter(&mut state, "1");
        assert_eq!(state.save().paper.as_deref(), Some(next), "{number_now}");
    }
}

#[test]
fn a_number_that_cannot_be_counted_on_is_asked_for() {
    let mut state = of_one(Destination::Event);
    number(&mut state, "Ward B");
    assert_eq!(focused(&enter(&mut state, "1")), ["paper-number"]);
}

#[test]
fn warnings_are_shown_before_a_return_is_saved_with_them() {
    let mut state = of_one(Destination::Event);
    let effects = enter(&mut state, "2");
    assert_eq!(focused(&effects), ["error-summary"]);
    assert_eq!(kept(&effects), [] as [&Saved; 0]);
    assert_eq!(
        told(&state),
        [("Enter an answer to “Why?”".to_owned(), Fate::Missing)]
    );
    assert!(state.pile().unwrap().shows_warnings());
    let effects = work(&mut state, Paper::SaveAnyway);
    assert_eq!(kept(&effects).len(), 1);
    assert!(!state.pile().unwrap().shows_warnings());
}

#[test]
fn a_warning_that_nobody_has_seen_is_shown_first() {
    let mut state = of_one(Destination::Event);
    let effects = work(&mut state, Paper::SaveAnyway);
    assert_eq!(focused(&effects), ["error-summary"]);
    assert_eq!(
        told(&state),
        [("Nothing is entered".to_owned(), Fate::Return)]
    );
    press(&mut state, "q-use", "2");
    let effects = work(&mut state, Paper::SaveAnyway);
    assert_eq!(
        kept(&effects),
        [] as [&Saved; 0],
        "that the reason is missing is new"
    );
    let effects = work(&mut state, Paper::SaveAnyway);
    assert_eq!(kept(&effects).len(), 1);
}

#[test]
fn a_number_is_not_used_twice_without_a_warning() {
    let mut state = of_one(Destination::Event);
    number(&mut state, "7");
    enter(&mut state, "1");
    number(&mut state, "7");
    enter(&mut state, "1");
    assert_eq!(
        told(&state),
        [("Return 7 has been saved already".to_owned(), Fate::Return)]
    );
    assert_eq!(state.pile().unwrap().count(), 1);
}

#[test]
fn undo_opens_the_last_return_under_its_own_id() {
    let mut state = of_one(Destination::Event);
    number(&mut state, "1");
    enter(&mut state, "1");
    enter(&mut state, "1");
    let effects = work(&mut state, Paper::Undo);
    assert_eq!(
        announced(&effects),
        ["Return 2 is open again, 1 return saved"]
    );
    assert_eq!(
        dropped(&effects),
        [""; 0],
        "the disk has it until it is saved anew"
    );
    assert_eq!(
        (state.save().id.as_str(), state.save().submitted),
        ("r2", None)
    );
    assert_eq!(state.answers().to_string(), r#"{"use":"yes"}"#);
    let effects = work(&mut state, Paper::Undo);
    assert_eq!(
        announced(&effects),
        ["Return 1 is open again, 0 returns saved"]
    );
    assert!(!state.pile().unwrap().can_undo());
    assert_eq!(work(&mut state, Paper::Undo), []);
}

#[test]
fn what_was_being_typed_comes_back_when_the_undone_return_is_saved_again() {
    let mut state = of_one(Destination::Event);
    number(&mut state, "1");
    enter(&mut state, "1");
    press(&mut state, "q-use", "2");
    state.reduce(set("why", "No time"));
    work(&mut state, Paper::Undo);
    press(&mut state, "q-use", "1");
    press(&mut state, "q-use", "2");
    state.reduce(set("why", "Too far"));
    let effects = work(&mut state, Paper::Save);
    assert_eq!(
        announced(&effects),
        ["Return 1 saved, 1 return in all. Now return 2"]
    );
    assert!(!effects.contains(&Effect::Own(Request::Begin)));
    assert_eq!(state.save().id, "r2");
    assert_eq!(state.answers()["why"], json!("No time"));
}

#[test]
fn a_cleared_return_is_taken_from_the_disk_and_keeps_its_number() {
    let mut state = of_one(Destination::Event);
    number(&mut state, "1");
    enter(&mut state, "1");
    work(&mut state, Paper::Undo);
    let effects = state.reduce(Action::Reset);
    assert_eq!(dropped(&effects), ["r1"]);
    assert!(effects.contains(&Effect::Own(Request::Begin)));
    assert_eq!(state.save().paper.as_deref(), Some("1"));
    assert!(!state.has_answers());
}

#[test]
fn every_response_says_that_it_was_typed_in() {
    let mut state = of_one(Destination::Event);
    number(&mut state, "12");
    enter(&mut state, "1");
    let effects = work(&mut state, Paper::Send);
    let [response] = sent(&effects)[..] else {
        panic!("{effects:?}");
    };
    assert_eq!(
        response.to_json()["meta"],
        json!({ "mode": "data-entry", "paper": "12" })
    );
    assert_eq!(response.submitted, NOW);
}

#[test]
fn responses_are_sent_one_after_the_other() {
    let mut state = of_one(Destination::Event);
    for _ in 0..3 {
        enter(&mut state, "1");
    }
    let mut effects = work(&mut state, Paper::Send);
    assert_eq!(announced(&effects), ["Sending 3 returns"]);
    assert!(!state.pile().unwrap().can_undo());
    assert_eq!(work(&mut state, Paper::Send), [], "they are on their way");
    for id in ["r1", "r2", "r3"] {
        assert_eq!(
            sent(&effects)
                .iter()
                .map(|r| r.id.as_str())
                .collect::<Vec<_>>(),
            [id]
        );
        let handed = work(&mut state, Paper::Handed(id.to_owned()));
        assert_eq!(dropped(&handed), [id]);
        effects = work(&mut state, Paper::Settled(id.to_owned()));
    }
    assert_eq!(announced(&effects), ["3 returns handed over"]);
    assert_eq!(state.pile().unwrap().count(), 0);
    assert!(!state.pile().unwrap().is_sending());
}

#[test]
fn what_could_not_be_handed_over_stays_and_can_be_sent_again() {
    let mut state = of_one(Destination::Event);
    enter(&mut state, "1");
    enter(&mut state, "1");
    work(&mut state, Paper::Send);
    work(&mut state, Paper::Settled("r1".to_owned()));
    work(&mut state, Paper::Handed("r2".to_owned()));
    let effects = work(&mut state, Paper::Settled("r2".to_owned()));
    assert_eq!(
        announced(&effects),
        ["1 return handed over, 1 return not sent yet"]
    );
    assert_eq!(state.pile().unwrap().count(), 1);
    let effects = work(&mut state, Paper::Send);
    assert_eq!(sent(&effects)[0].id, "r1");
}

#[test]
fn a_file_holds_the_whole_pile_which_stays_until_it_is_deleted() {
    let mut state = of_one(Destination::File);
    number(&mut state, "1");
    enter(&mut state, "1");
    enter(&mut state, "1");
    let effects = work(&mut state, Paper::Send);
    let Effect::Download(file) = &effects[0] else {
        panic!("{effects:?}");
    };
    assert_eq!(file.name, "s-paper-r1.responses.json");
    let text = String::from_utf8(file.bytes.clone()).unwrap();
    let (read, responses) = read_responses(&text).unwrap();
    assert!(read.questions[1].required, "the survey is as it is written");
    let numbers: Vec<_> = responses
        .iter()
        .map(|r| r.paper.as_deref().unwrap())
        .collect();
    assert_eq!(numbers, ["1", "2"]);
    assert_eq!(announced(&effects), ["File with 2 returns downloaded"]);
    let pile = state.pile().unwrap();
    assert_eq!((pile.count(), pile.given(), pile.can_undo()), (2, 2, false));
    enter(&mut state, "1");
    assert!(state.pile().unwrap().can_undo(), "the new one");
    let effects = work(&mut state, Paper::Delete);
    assert_eq!(dropped(&effects), ["r1", "r2"]);
    assert_eq!(
        announced(&effects),
        ["2 returns deleted from this computer"]
    );
    assert_eq!(state.pile().unwrap().count(), 1);
}

#[test]
fn what_an_earlier_visit_saved_lies_on_the_pile_in_its_order() {
    let mut state = of_one(Destination::Event);
    number(&mut state, "1");
    let mut disk: Vec<Saved> = Vec::new();
    for _ in 0..2 {
        let effects = enter(&mut state, "1");
        disk.extend(kept(&effects).into_iter().cloned());
    }
    disk[1].submitted = Some("2026-11-21T09:31:00+00:00".to_owned());
    disk.reverse();
    let mut old = disk[0].clone();
    "0".clone_into(&mut old.survey.1);
    disk.push(old);
    let mut next = of_one(Destination::Event);
    let to = Destination::Event;
    work(&mut next, Paper::Open { kept: disk, to });
    let pile = next.pile().unwrap();
    assert_eq!(
        (pile.count(), pile.last_number(), pile.others()),
        (2, "2", 1)
    );
    assert_eq!(next.save().paper.as_deref(), Some("3"));
    work(&mut next, Paper::Undo);
    assert_eq!(next.save().paper.as_deref(), Some("2"));
    assert_eq!(next.answers().to_string(), r#"{"use":"yes"}"#);
}

#[test]
fn without_a_disk_it_is_said_while_there_is_something_to_lose() {
    let mut state = of_one(Destination::Event);
    work(&mut state, Paper::Unkept);
    assert!(!state.pile().unwrap().is_unkept());
    enter(&mut state, "1");
    assert!(state.pile().unwrap().is_unkept());
}

#[test]
fn a_saved_return_comes_through_json_as_it_was() {
    let mut state = of_one(Destination::Event);
    number(&mut state, "4");
    let effects = enter(&mut state, "2");
    assert_eq!(kept(&effects).len(), 0);
    let effects = work(&mut state, Paper::SaveAnyway);
    let saved = kept(&effects)[0].clone();
    assert_eq!(Saved::from_json(&saved.to_json()).unwrap(), saved);
}

#[test]
fn the_buttons_of_a_respondent_do_nothing_at_the_desk() {
    let mut state = of_one(Destination::Event);
    let before = state.clone();
    for action in [
        Action::Continue,
        Action::Back,
        Action::Arrived(3),
        Action::Queued,
    ] {
        assert_eq!(state.reduce(action), []);
    }
    assert_eq!(state, before);
}

#[test]
fn what_another_page_has_sent_leaves_the_pile_unsent_and_that_is_said() {
    let mut state = of_one(Destination::Event);
    for _ in 0..3 {
        enter(&mut state, "1");
    }
    let effects = work(&mut state, Paper::Send);
    let first = sent(&effects)[0].id.clone();
    let effects = work(&mut state, Paper::Elsewhere(first.clone()));
    assert_eq!(dropped(&effects), [first.as_str()]);
    let second = sent(&effects)[0].id.clone();
    assert_ne!(second, first);
    work(&mut state, Paper::Handed(second.clone()));
    let effects = work(&mut state, Paper::Settled(second));
    let third = sent(&effects)[0].id.clone();
    let effects = work(&mut state, Paper::Elsewhere(third));
    assert_eq!(
        announced(&effects),
        ["1 return handed over. Sent from another page before: 2 returns"]
    );
    assert_eq!(state.pile().unwrap().count(), 0);
}
