//! A survey looked over: any page, why it is asked, and nothing that leaves.

use std::rc::Rc;

use canvass::port::{Effect, Plain};
use canvass::survey::preview::{self, Action as Preview, why};
use canvass::survey::state::{Page, Phase};
use canvass::survey::{Action, Definition, Request, Screen, State};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{NOW, definition, needs, set, set_date, toggle};

fn looked_over(definition: Rc<Definition>) -> State {
    let mut state = preview::begin(definition, Rc::new(Plain));
    state.reduce(Action::Clock(NOW.to_owned()));
    state.reduce(Action::Started {
        id: "0123456789abcdef".to_owned(),
        now: NOW.to_owned(),
    });
    state
}

fn show(state: &mut State, page: Page) -> Vec<Effect<Request>> {
    state.reduce(Action::Preview(Preview::Show(page)))
}

fn announced(effects: &[Effect<Request>]) -> Vec<&str> {
    let texts = effects.iter().filter_map(|effect| match effect {
        Effect::Announce(text) => Some(text.as_str()),
        _ => None,
    });
    texts.collect()
}

/// Why the second question is asked, with this condition on the first.
fn reason(condition: &str, answer: &str) -> String {
    let questions = format!(
        r#"{{"id": "use", "type": "single", "text": "Do you use it?", "choices": [{{"value": "yes", "text": "Yes, often"}},
            {{"value": "no", "text": "No"}}]}}, {{"id": "why", "type": "text", "text": "Why?", "relevant": "{condition}"}}"#
    );
    let mut state = looked_over(definition(&questions));
    if !answer.is_empty() {
        state.reduce(set("use", answer));
    }
    why(&state, 1).sentence
}

#[test]
fn a_condition_that_is_not_met_is_told_with_the_answer_that_it_sees() {
    assert_eq!(
        reason("${use} = 'yes'", "no"),
        "Not asked because the condition use = 'yes' is not met: use is “no”"
    );
    assert_eq!(
        reason("${use} = 'yes'", ""),
        "Not asked because the condition use = 'yes' is not met: use has no answer"
    );
    assert_eq!(
        reason("${use} = 'yes'", "yes"),
        "Asked because the condition use = 'yes' is met: use is “yes”"
    );
}

#[test]
fn a_condition_on_the_day_says_which_day_it_is() {
    assert_eq!(
        reason("today() < '2026-01-01'", ""),
        "Not asked because the condition today() < '2026-01-01' is not met: today is 21 November 2026"
    );
}

#[test]
fn a_question_without_a_condition_says_so() {
    let state = looked_over(needs());
    let why = why(&state, 0);
    assert!(why.is_asked);
    assert_eq!(why.sentence, "Asked because it has no condition");
    assert!(why.rests_on.is_empty());
}

const SEVERAL: &str = r#"{"id": "a", "type": "yes_no", "text": "A?"}, {"id": "b", "type": "number", "text": "B?"},
    {"id": "c", "type": "text", "text": "C?", "relevant": "${a} = 'yes'"},
    {"id": "total", "type": "calculated", "text": "Total", "calculation": "${b} * 2"},
    {"id": "both", "type": "text", "text": "Both?", "relevant": "${a} = 'yes' and ${b} > 3 and ${total} > 1"},
    {"id": "any", "type": "text", "text": "Any?", "relevant": "${a} = 'yes' or ${b} > 3"},
    {"id": "mixed", "type": "text", "text": "Mixed?", "relevant": "(${a} = 'yes' or ${b} > 3) and ${c} != ''"}"#;

fn sentence(state: &State, id: &str) -> String {
    let (index, _) = state.definition().question(id).unwrap();
    why(state, index).sentence
}

#[test]
fn of_what_is_joined_only_the_parts_that_decide_are_told() {
    let mut state = looked_over(definition(SEVERAL));
    state.reduce(set("a", "yes"));
    state.reduce(set("b", "2"));
    assert_eq!(
        sentence(&state, "both"),
        "Not asked because the condition b > 3 is not met: b is “2”"
    );
    assert_eq!(
        sentence(&state, "any"),
        "Asked because the condition a = 'yes' is met: a is “yes”"
    );
    assert_eq!(
        sentence(&state, "mixed"),
        "Not asked because the condition c != '' is not met: c has no answer"
    );
    state.reduce(set("c", "x"));
    assert_eq!(
        sentence(&state, "mixed"),
        "Asked because the conditions a = 'yes' and c != '' are met: a is “yes” and c is “x”"
    );
    state.reduce(set("a", "no"));
    assert_eq!(
        sentence(&state, "any"),
        "Not asked because the conditions a = 'yes' and b > 3 are not met: a is “no” and b is “2”"
    );
    assert_eq!(
        sentence(&state, "mixed"),
        "Not asked because the conditions a = 'yes', b > 3 and c != '' are not met: \
            a is “no”, b is “2” and c is not asked"
    );
    state.reduce(Action::Clear("b".to_owned()));
    assert_eq!(
        sentence(&state, "both"),
        "Not asked because the conditions a = 'yes', b > 3 and total > 1 are not met: \
            a is “no”, b has no answer and total has no value"
    );
    let (index, _) = state.definition().question("both").unwrap();
    assert_eq!(why(&state, index).rests_on, [0, 1, 3]);
}

#[test]
fn rows_of_grids_and_functions_are_told_as_they_are_written() {
    let questions = r#"{"id": "g", "type": "grid", "text": "G?", "rows": [{"value": "hub", "text": "Hub"}],
            "scale": [{"value": "new", "text": "New"}, {"value": "user", "text": "User"}]},
        {"id": "uses", "type": "multiple", "text": "Uses?", "choices": [{"value": "x", "text": "X"}, {"value": "y", "text": "Y"}]},
        {"id": "q", "type": "text", "text": "Q?", "relevant": "${g.hub} = 'user' and not(selected(${uses}, 'x'))"}"#;
    let mut state = looked_over(definition(questions));
    state.reduce(super::kinds::set_row("g", "hub", "user"));
    state.reduce(toggle("uses", "x"));
    state.reduce(toggle("uses", "y"));
    assert_eq!(
        sentence(&state, "q"),
        "Not asked because the condition not(selected(uses, 'x')) is not met: uses is “x y”"
    );
    state.reduce(toggle("uses", "x"));
    assert_eq!(
        sentence(&state, "q"),
        "Asked because the conditions g.hub = 'user' and not(selected(uses, 'x')) are met: g.hub is “user” and uses is “y”"
    );
}

#[test]
fn a_chain_of_hundreds_of_conditions_is_told_by_the_one_that_decides() {
    let mut condition = String::from("${a} = 'v0'");
    for i in 1..400 {
        condition += &format!(" or ${{a}} = 'v{i}'");
    }
    let questions = format!(
        r#"{{"id": "a", "type": "text", "text": "A?"}}, {{"id": "b", "type": "text", "text": "B?", "relevant": "{condition}"}}"#
    );
    let mut state = looked_over(definition(&questions));
    state.reduce(set("a", "v300"));
    assert_eq!(
        sentence(&state, "b"),
        "Asked because the condition a = 'v300' is met: a is “v300”"
    );
}

#[test]
fn the_reason_is_met_exactly_where_the_question_is_asked() {
    let mut state = looked_over(definition(SEVERAL));
    for (question, value) in [
        ("a", "yes"),
        ("b", "4"),
        ("c", "x"),
        ("a", "no"),
        ("b", "1"),
    ] {
        state.reduce(set(question, value));
        for index in 0..state.definition().questions.len() {
            assert_eq!(why(&state, index).is_asked, state.route().asks(index));
        }
    }
}

#[test]
fn every_question_is_gone_to_whether_it_is_asked_or_not() {
    let mut state = looked_over(needs());
    let count = needs().questions.len();
    for index in (0..count).rev() {
        let effects = show(&mut state, Page::Question(index));
        assert_eq!(state.screen(), Screen::Question(index));
        assert!(effects.contains(&Effect::Focus("heading".to_owned())));
    }
    let unasked = (0..count).filter(|index| !state.route().asks(*index));
    assert!(unasked.count() > 0, "nothing was out of the way");
    show(&mut state, Page::Check);
    assert_eq!(state.screen(), Screen::Check);
    show(&mut state, Page::Done);
    assert_eq!(state.screen(), Screen::Confirmation);
    show(&mut state, Page::Question(0));
    assert_eq!(state.screen(), Screen::Question(0));
    state.reduce(set("staff_group", "nursing"));
    assert_eq!(state.answers().to_string(), r#"{"staff_group":"nursing"}"#);
}

#[test]
fn a_calculation_and_what_is_not_there_have_no_page() {
    let mut state = looked_over(definition(SEVERAL));
    assert_eq!(show(&mut state, Page::Question(3)), []);
    assert_eq!(show(&mut state, Page::Question(99)), []);
    assert_eq!(state.screen(), Screen::Question(0));
}

#[test]
fn the_page_that_is_shown_is_not_visited_again() {
    let mut state = looked_over(needs());
    show(&mut state, Page::Question(4));
    let depth = state.depth();
    show(&mut state, Page::Question(4));
    assert_eq!(state.depth(), depth);
}

#[test]
fn back_leads_to_a_question_that_is_not_asked_as_well() {
    let mut state = looked_over(definition(SEVERAL));
    show(&mut state, Page::Question(4));
    show(&mut state, Page::Question(0));
    assert_eq!(state.reduce(Action::Back), [Effect::Own(Request::Back)]);
    state.reduce(Action::Arrived(state.depth() - 1));
    assert_eq!(state.screen(), Screen::Question(4));
}

#[test]
fn continue_checks_the_page_and_goes_to_the_next_question_that_is_asked() {
    let mut state = looked_over(needs());
    state.reduce(Action::Continue);
    assert_eq!(state.problems()[0].message, "Select your staff group");
    show(&mut state, Page::Check);
    show(&mut state, Page::Question(3));
    state.reduce(Action::Continue);
    let (hours, _) = state.definition().question("hours").unwrap();
    assert_eq!(state.screen(), Screen::Question(hours));
    state.reduce(Action::Continue);
    assert_ne!(
        state.screen(),
        Screen::Check,
        "what was passed is not left out"
    );
}

#[test]
fn an_answer_tells_which_questions_come_and_go() {
    let mut state = looked_over(definition(SEVERAL));
    let effects = state.reduce(set("a", "yes"));
    assert_eq!(announced(&effects), ["Now asked: “C?” and “Any?”"]);
    let effects = state.reduce(set("a", "no"));
    assert_eq!(announced(&effects), ["No longer asked: “C?” and “Any?”"]);
    let effects = state.reduce(set("b", "1"));
    assert_eq!(announced(&effects), [""; 0]);
}

#[test]
fn sending_shows_what_comes_after_it_and_sends_nothing() {
    let mut state = looked_over(needs());
    let (group, _) = state.definition().question("staff_group").unwrap();
    show(&mut state, Page::Check);
    state.reduce(Action::Submit);
    assert_eq!(state.screen(), Screen::Question(group));
    assert!(state.has_problem(), "what is required is told as always");
    for (question, value) in [
        ("staff_group", "nursing"),
        ("site", "northgate"),
        ("last_use", "year"),
    ] {
        state.reduce(set(question, value));
    }
    set_date(&mut state, "last_help", ["1", "4", "2026"]);
    show(&mut state, Page::Check);
    let effects = state.reduce(Action::Submit);
    assert_eq!(state.screen(), Screen::Confirmation);
    assert_eq!(
        *state.phase(),
        Phase::Sent {
            destination: String::new()
        }
    );
    let own = effects
        .iter()
        .filter(|effect| matches!(effect, Effect::Own(_)));
    assert!(own.clone().all(|effect| matches!(
        effect,
        Effect::Own(Request::Visit(_) | Request::Title { .. })
    )));
    assert_eq!(
        state.reduce(Action::Download),
        [Effect::Announce("Nothing is stored or sent".to_owned())]
    );
}

#[test]
fn a_restored_preview_is_still_one() {
    let mut state = looked_over(needs());
    state.reduce(set("staff_group", "nursing"));
    show(&mut state, Page::Question(4));
    let saved = state.save();
    let mut other = looked_over(needs());
    other.reduce(Action::Restore(Box::new(saved.clone())));
    assert_eq!(other.save(), saved);
    assert_eq!(other.screen(), Screen::Question(4));
    assert_eq!(other.reduce(set("staff_group", "medical")), []);
}
