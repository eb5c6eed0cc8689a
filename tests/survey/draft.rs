//! Answers kept on the computer to be finished later.

use canvass::{
    port::Effect,
    survey::{
        Action, Request, Screen, State,
        draft::{Action as Draft, Panel, Request as Ask, Sealed},
        outbox::Waiting,
    },
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{definition, set, started};

fn survey() -> State {
    started(definition(
        r#"{"id": "q", "type": "text", "text": "Q?"}, {"id": "r", "type": "text", "text": "R?"}"#,
    ))
}

fn tell(state: &mut State, action: Draft) -> Vec<Effect<Request>> {
    state.reduce(Action::Draft(action))
}

fn asked(effects: &[Effect<Request>]) -> Option<&Ask> {
    effects.iter().find_map(|effect| match effect {
        Effect::Own(Request::Draft(ask)) => Some(ask),
        _ => None,
    })
}

/// A survey with one answer that its reader has saved.
fn kept() -> State {
    let mut state = survey();
    tell(&mut state, Draft::Offer(0));
    state.reduce(set("q", "word"));
    state.reduce(Action::Continue);
    tell(&mut state, Draft::Begin);
    tell(&mut state, Draft::Type("long enough".to_owned()));
    let effects = tell(&mut state, Draft::Confirm);
    assert_eq!(asked(&effects), Some(&Ask::Keep("long enough".to_owned())));
    tell(&mut state, Draft::Kept);
    assert_eq!(state.screen(), Screen::Draft(Panel::Saved));
    assert_eq!(state.draft().passphrase(), "", "it is forgotten once used");
    state
}

fn send(state: &mut State) {
    tell(state, Draft::Close);
    state.reduce(Action::Continue);
    state.reduce(Action::Submit);
    assert_eq!(state.screen(), Screen::Sending);
}

fn delivered() -> Action {
    Action::Delivered {
        destination: "a list".to_owned(),
    }
}

#[test]
fn without_the_offer_there_is_no_button_and_nothing_is_asked() {
    assert!(!survey().draft().is_offered());
    let mut state = survey();
    assert_eq!(asked(&tell(&mut state, Draft::Confirm)), None);
}

#[test]
fn a_short_passphrase_is_an_error_and_keeps_nothing() {
    let mut state = survey();
    tell(&mut state, Draft::Begin);
    tell(&mut state, Draft::Type("1234567".to_owned()));
    assert_eq!(asked(&tell(&mut state, Draft::Confirm)), None);
    assert!(state.has_problem());
}

#[test]
fn a_second_press_while_it_is_being_kept_asks_nothing() {
    let mut state = survey();
    tell(&mut state, Draft::Begin);
    tell(&mut state, Draft::Type("long enough".to_owned()));
    assert!(asked(&tell(&mut state, Draft::Confirm)).is_some());
    assert_eq!(asked(&tell(&mut state, Draft::Confirm)), None);
}

#[test]
fn coming_back_goes_on_under_the_same_id_at_the_same_question() {
    let mut before = kept();
    tell(&mut before, Draft::Close);
    let mut state = survey();
    let saved = before.save();
    tell(&mut state, Draft::Offer(1));
    assert_eq!(state.screen(), Screen::Draft(Panel::Open));
    tell(&mut state, Draft::Wrong);
    assert!(state.has_problem());
    tell(&mut state, Draft::Opened(Box::new(saved.clone())));
    assert_eq!(state.screen(), Screen::Question(1));
    assert_eq!(state.save(), saved);
    assert!(state.has_answers());
    assert_eq!(state.answers(), before.answers());
}

#[test]
fn answers_to_another_version_are_not_mixed_with_these() {
    let mut saved = kept().save();
    "2".clone_into(&mut saved.survey.1);
    let mut state = survey();
    tell(&mut state, Draft::Offer(1));
    tell(&mut state, Draft::Opened(Box::new(saved)));
    assert_eq!(state.screen(), Screen::Draft(Panel::Open));
    assert!(state.has_problem() && !state.has_answers());
}

#[test]
fn somebody_who_has_begun_to_answer_is_not_interrupted() {
    let mut state = survey();
    state.reduce(set("q", "word"));
    tell(&mut state, Draft::Offer(1));
    assert_eq!(state.screen(), Screen::Question(0));
}

#[test]
fn nothing_is_left_once_the_answers_are_sent_or_kept_to_be_sent() {
    let own = Ask::Delete(Some("0123456789abcdef".to_owned()));
    for action in [delivered(), Action::Queued] {
        let mut state = kept();
        send(&mut state);
        assert_eq!(asked(&state.reduce(action)), Some(&own));
    }
}

#[test]
fn while_answers_are_in_the_page_alone_their_draft_stays() {
    let mut state = kept();
    send(&mut state);
    state.reduce(Action::Waiting(Waiting {
        count: 1,
        own: 1,
        unkept: 1,
        ..Waiting::default()
    }));
    assert_eq!(asked(&state.reduce(Action::Queued)), None);
    state.reduce(Action::Waiting(Waiting::default()));
    assert!(asked(&state.reduce(delivered())).is_some());
}

#[test]
fn deleting_takes_ones_own_or_from_outside_all() {
    let mut state = kept();
    let own = Ask::Delete(Some("0123456789abcdef".to_owned()));
    assert_eq!(asked(&tell(&mut state, Draft::Delete)), Some(&own));
    let mut state = survey();
    tell(&mut state, Draft::Offer(2));
    let effects = tell(&mut state, Draft::Delete);
    assert_eq!(asked(&effects), Some(&Ask::Delete(None)));
    tell(&mut state, Draft::Deleted);
    assert_eq!(state.screen(), Screen::Question(0));
}

#[test]
fn a_locked_text_is_read_as_it_was_written_and_rubbish_is_none() {
    let sealed = Sealed {
        survey: "s".to_owned(),
        id: "0123".to_owned(),
        iterations: Sealed::ITERATIONS,
        salt: vec![0, 1, 127, 128, 255],
        nonce: vec![9; 12],
        data: (0..=255).collect(),
    };
    let text = sealed.to_text();
    assert_eq!(Sealed::read(&text), Some(sealed));
    assert_eq!(Sealed::read(&text.replace("600000", "4000000000")), None);
    assert_eq!(Sealed::read(&text.replace("0001", "00g1")), None);
    assert_eq!(Sealed::read(&text.replace("0001", "001")), None);
    assert_eq!(Sealed::read("{}"), None);
}
