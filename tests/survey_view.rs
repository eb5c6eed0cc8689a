//! The survey's pages as HTML, against the NHS and GOV.UK acceptance criteria.
#![cfg(not(target_arch = "wasm32"))]

mod languages;
mod paper;
mod preview;

use std::rc::Rc;

use canvass::json::Value;
use canvass::view::Same;
use canvass::{
    survey::{Action, Definition, Kind, Missing, Move, State, outbox::Waiting},
    view::survey::{Draw, SurveyView, SurveyViewProps},
};
use yew::{Callback, LocalServerRenderer};

use crate::survey::kinds::{every_kind, missing, rank, set_row, tick, write_other};
use crate::survey::pages::in_sections;
use crate::survey::{definition, needs, set, set_date, started, toggle};

async fn html_at(state: &State, heading_level: u8) -> String {
    drawn(state, heading_level, Draw::ANSWER).await
}

async fn drawn(state: &State, heading_level: u8, draw: Draw) -> String {
    let props = SurveyViewProps {
        state: Same(Rc::new(state.clone())),
        dispatch: Callback::noop(),
        heading_level,
        draw,
    };
    LocalServerRenderer::<SurveyView>::with_props(props)
        .hydratable(false)
        .render()
        .await
}

async fn html(state: &State) -> String {
    html_at(state, 2).await
}

/// A page that shows the only question, after these actions.
async fn page(question: &str, actions: Vec<Action>) -> String {
    let mut state = started(definition(question));
    for action in actions {
        state.reduce(action);
    }
    html(&state).await
}

/// The state at the question with this id, for someone who uses the library.
fn at(id: &str) -> State {
    let mut state = started(needs());
    for (question, value) in [
        ("staff_group", "nursing"),
        ("site", "northgate"),
        ("last_use", "month"),
    ] {
        state.reduce(set(question, value));
    }
    let (index, _) = needs().question(id).unwrap();
    for _ in 0..index {
        state.reduce(Action::Continue);
    }
    state
}

fn at_check() -> State {
    let mut state = at("one_change");
    state.reduce(Action::Continue);
    state
}

/// Whether the pieces stand in the text in this order.
fn in_order(text: &str, pieces: &[&str]) {
    let mut rest = text;
    for piece in pieces {
        let Some(at) = rest.find(piece) else {
            panic!("{piece} is missing or too early in {text}");
        };
        rest = &rest[at + piece.len()..];
    }
}

/// Whether one tag of the text has all of these pieces, whatever their order.
fn has_tag(text: &str, pieces: &[&str]) -> bool {
    let mut tags = text.split('<').map(|tag| tag.split('>').next().unwrap());
    tags.any(|tag| pieces.iter().all(|piece| tag.contains(piece)))
}

fn count(text: &str, piece: &str) -> usize {
    text.matches(piece).count()
}

const SINGLE: &str = r#"{"id": "q", "type": "single", "text": "Why?", "hint": "One word", "required": true,
    "choices": [{"value": "a", "text": "Because", "hint": "The usual"}, {"value": "b", "text": "Do not know"},
    {"value": "n", "text": "Prefer not to say", "exclusive": true}]}"#;

#[tokio::test]
async fn a3_error_summary_stands_above_the_heading_and_below_back() {
    let mut state = at("last_use");
    state.reduce(Action::Clear("last_use".to_owned()));
    state.reduce(Action::Continue);
    let html = html(&state).await;
    in_order(
        &html,
        &[
            ">Back</button>",
            "id=\"error-summary\"",
            ">There is a problem</h2>",
            "<form",
            "id=\"heading\"",
        ],
    );
    assert_eq!(count(&html, "There is a problem"), 1);
}

#[tokio::test]
async fn a5_a_child_of_the_summary_that_takes_focus_is_the_alert() {
    let html = page(SINGLE, vec![Action::Continue]).await;
    in_order(
        &html,
        &[
            "<div id=\"error-summary\" class=\"canvass-survey__errors\"><div role=\"alert\">",
            "<h2",
        ],
    );
    assert_eq!(count(&html, "role=\"alert\""), 1);
}

#[tokio::test]
async fn a6_each_error_links_to_its_field() {
    let html = page(SINGLE, vec![Action::Continue]).await;
    assert!(html.contains("<a href=\"#q-q\">Select an answer to “Why?”</a>"));
    assert!(has_tag(&html, &["input ", "type=\"radio\"", "id=\"q-q\""]));
    let date = r#"{"id": "d", "type": "date", "text": "When?"}"#;
    let mut state = started(definition(date));
    set_date(&mut state, "d", ["7", "13", "2026"]);
    state.reduce(Action::Continue);
    let html = html_at(&state, 2).await;
    assert!(html.contains("<a href=\"#q-d-month\">Date must be a real date</a>"));
    assert_eq!(count(&html, "canvass-input--error"), 1);
    assert!(has_tag(
        &html,
        &["canvass-input--error", "id=\"q-d-month\""]
    ));
}

/// The survey of every kind, none of whose questions may be left out.
fn every_kind_required() -> Rc<Definition> {
    let mut survey = every_kind().to_json().clone();
    if let Value::Object(members) = &mut survey
        && let Some(Value::Array(questions)) = members.get_mut("questions")
    {
        for question in questions {
            if let Value::Object(members) = question
                && members.get("type").and_then(Value::as_str) != Some("note")
            {
                members.insert("required".to_owned(), Value::Bool(true));
            }
        }
    }
    Rc::new(Definition::parse(&survey.to_string()).unwrap())
}

#[tokio::test]
async fn a6_every_kind_of_question_has_the_field_that_its_error_links_to() {
    let definition = every_kind_required();
    for asked in &definition.questions {
        if !asked.kind.is_question() {
            continue;
        }
        let mut state = started(definition.clone());
        state.reduce(Action::Change(asked.id.clone()));
        state.reduce(Action::Continue);
        let html = html(&state).await;
        let links: Vec<&str> = html.split("<a href=\"#").skip(1).collect();
        assert!(!links.is_empty(), "{}: no error", asked.id);
        for link in links {
            let field = link.split('"').next().unwrap();
            assert!(html.contains(&format!(" id=\"{field}\"")), "{field}");
        }
    }
}

#[tokio::test]
async fn a8_the_same_words_stand_beside_the_field_and_inputs_are_kept() {
    let number = r#"{"id": "n", "type": "number", "text": "How many?", "hint": "About", "max": 5}"#;
    let html = page(number, vec![set("n", "many"), Action::Continue]).await;
    let message = "Your answer must be a number, like 12 or 2.5";
    assert_eq!(count(&html, message), 2);
    in_order(
        &html,
        &[
            "How many? (optional)",
            "id=\"q-n-hint\"",
            "<p id=\"q-n-error\" class=\"canvass-error-message\"><span class=\"canvass-visually-hidden\">Error: </span>Your answer must be",
            "<input",
        ],
    );
    assert!(html.contains("value=\"many\""));
    assert!(html.contains("canvass-survey__group--error"));
}

#[tokio::test]
async fn a9_fields_are_described_by_hint_then_error() {
    let html = page(SINGLE, vec![Action::Continue]).await;
    assert!(has_tag(
        &html,
        &["fieldset ", "aria-describedby=\"q-q-hint q-q-error\""]
    ));
    assert!(
        has_tag(
            &html,
            &["id=\"q-q\"", "aria-describedby=\"q-q-choice-hint\""]
        ),
        "the first choice has its own hint"
    );
    let text = r#"{"id": "t", "type": "text", "text": "T?", "hint": "H", "max_length": 3}"#;
    let html = page(text, vec![set("t", "four"), Action::Continue]).await;
    assert!(html.contains("aria-describedby=\"q-t-hint q-t-error q-t-limit\""));
    let plain = page(r#"{"id": "t", "type": "text", "text": "T?"}"#, Vec::new()).await;
    assert!(!plain.contains("aria-describedby"));
}

/// The ids of a page, none of which stands twice.
fn unique_ids<'a>(html: &'a str, place: &str) -> Vec<&'a str> {
    let mut ids: Vec<&str> = html
        .split(" id=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "{place}");
    ids
}

#[tokio::test]
async fn no_two_fields_of_a_page_share_an_id() {
    for question in needs().questions.iter().map(|q| q.id.clone()) {
        let mut state = at(&question);
        state.reduce(Action::Continue);
        go_to(&mut state, &question);
        let html = html(&state).await;
        let ids = unique_ids(&html, &question);
        for part in html.split("aria-describedby=\"").skip(1) {
            for id in part.split('"').next().unwrap().split(' ') {
                assert!(
                    ids.contains(&id),
                    "{question}: {id} describes and is missing"
                );
            }
        }
        for part in html.split(" for=\"").skip(1) {
            let id = part.split('"').next().unwrap();
            assert!(
                ids.contains(&id),
                "{question}: {id} is labelled and missing"
            );
        }
    }
}

fn go_to(state: &mut State, question: &str) {
    let (index, _) = needs().question(question).unwrap();
    state.reduce(Action::Arrived(u32::try_from(index).unwrap()));
}

#[tokio::test]
async fn a11_one_question_a_page_whose_text_is_the_heading() {
    let first = html(&at("staff_group")).await;
    assert!(first.contains(
        "<legend class=\"canvass-survey__legend\"><h2 id=\"heading\" tabindex=\"-1\" class=\"canvass-survey__heading\">Which staff group are you in?</h2></legend>"
    ));
    assert_eq!(count(&first, "<fieldset"), 1);
    assert_eq!(count(&first, "<h2"), 1);
    in_order(
        &first,
        &[
            "<p class=\"canvass-survey__section\">About your work</p>",
            "<fieldset",
        ],
    );
    let text = html(&at("role")).await;
    assert!(text.contains("<label for=\"q-role\">What is your job title? (optional)</label></h2>"));
    let mut headings: Vec<String> = needs().questions.iter().map(|q| q.text.clone()).collect();
    headings.sort();
    headings.dedup();
    assert_eq!(
        headings.len(),
        needs().questions.len(),
        "no two pages share a heading"
    );
}

#[tokio::test]
async fn a12_back_is_first_and_absent_on_the_first_page() {
    let first = html(&at("staff_group")).await;
    assert!(!first.contains(">Back<"));
    let second = html(&at("site")).await;
    assert!(second.starts_with("<div class=\"canvass-survey\"><button type=\"button\" class=\"canvass-link-button canvass-survey__back\">Back</button>"));
}

#[tokio::test]
async fn a13_the_buttons_say_continue_and_send_answers() {
    let question = html(&at("site")).await;
    assert!(
        question
            .contains("<button type=\"submit\" class=\"canvass-button\">Continue</button></form>")
    );
    let check = html(&at_check()).await;
    assert!(check.contains(">Send answers</button>"));
    assert!(!check.contains("Continue"));
}

#[tokio::test]
async fn a14_optional_questions_say_so_and_nothing_is_starred() {
    for id in ["staff_group", "awareness", "hours"] {
        let html = html(&at(id)).await;
        let required = needs().question(id).unwrap().1.required;
        assert_eq!(html.contains("(optional)"), !required, "{id}");
        assert!(!html.contains('*'), "{id}");
    }
}

#[tokio::test]
async fn a15_hints_are_short_and_end_without_a_full_stop() {
    for definition in [needs(), every_kind()] {
        for question in &definition.questions {
            let mut state = started(definition.clone());
            state.reduce(set("staff_group", "nursing"));
            state.reduce(Action::Change(question.id.clone()));
            let html = html(&state).await;
            let hints = html.split("class=\"canvass-hint\">").skip(1);
            for hint in hints.map(|rest| rest.split("</").next().unwrap()) {
                assert!(!hint.ends_with('.') && !hint.contains("<a "), "{hint}");
                assert!(hint.chars().count() <= 90, "{hint}");
            }
        }
    }
}

#[tokio::test]
async fn a16_nothing_is_selected_before_the_reader_selects_it() {
    for id in ["awareness", "purposes", "recommend", "barriers"] {
        assert_eq!(count(&html(&at(id)).await, " checked"), 0, "{id}");
    }
    let chosen = page(SINGLE, vec![set("q", "b")]).await;
    assert_eq!(count(&chosen, " checked"), 1);
    assert!(has_tag(&chosen, &["input ", " checked", "id=\"q-q-2\""]));
}

#[tokio::test]
async fn a17_and_a18_what_stands_apart_comes_last_after_or() {
    let html = page(SINGLE, Vec::new()).await;
    in_order(
        &html,
        &[
            ">Because</label>",
            "The usual",
            ">Do not know</label>",
            "<div class=\"canvass-survey__or\">or</div>",
            ">Prefer not to say</label>",
        ],
    );
}

#[tokio::test]
async fn a19_an_exclusive_none_is_drawn_from_the_state() {
    let mut state = at("barriers");
    state.reduce(toggle("barriers", "time"));
    state.reduce(toggle("barriers", "none"));
    let html = html(&state).await;
    assert_eq!(count(&html, " checked"), 1);
    in_order(&html, &[">or</div>", "value=\"none\"", "Nothing stops me"]);
    assert_eq!(count(&html, "type=\"checkbox\""), 10);
}

#[tokio::test]
async fn a22_the_check_page_lists_what_was_asked_with_change_links() {
    let mut state = at_check();
    state.reduce(set("hours", "2.5"));
    state.reduce(set("recommend", "10"));
    state.reduce(toggle("purposes", "cpd"));
    state.reduce(toggle("purposes", "care"));
    set_date(&mut state, "last_help", ["1", "4", "2026"]);
    state.reduce(Action::SetRow {
        question: "satisfaction".to_owned(),
        row: "time".to_owned(),
        value: "agree".to_owned(),
    });
    let html = html(&state).await;
    in_order(
        &html,
        &[
            "<h2 id=\"heading\" tabindex=\"-1\" class=\"canvass-survey__heading\">Check your answers</h2>",
            "<h3 class=\"canvass-survey__subheading\">About your work</h3><dl",
            "<dt>Which staff group are you in?</dt><dd class=\"canvass-survey__value\">Nursing and Midwifery Registered</dd>",
            "<a href=\"#q-staff_group\">Change<span class=\"canvass-visually-hidden\"> your answer to: Which staff group are you in?</span></a>",
            "<ul class=\"canvass-survey__values\"><li>Caring for a patient or service user</li><li>My own learning or revalidation</li></ul>",
            ">2.5 hours</dd>",
            ">The library saves me time: Agree</dd>",
            ">1 April 2026</dd>",
            ">10, Extremely likely</dd>",
            "<dt>What is your job title?</dt><dd class=\"canvass-survey__value\">Not provided</dd>",
            ">Send answers</button>",
        ],
    );
    assert_eq!(count(&html, "<dt>"), 14);
    state.reduce(set("last_use", "never_heard"));
    assert_eq!(count(&html_at(&state, 2).await, "<dt>"), 10);
}

#[tokio::test]
async fn a23_the_confirmation_has_reference_next_steps_contact_and_a_copy() {
    let mut state = at_check();
    state.reduce(Action::Submit);
    let sending = html(&state).await;
    in_order(&sending, &["Sending your answers", "Keep this page open"]);
    assert!(!sending.contains("<button"));
    state.reduce(Action::Delivered {
        destination: "a file on this computer".to_owned(),
    });
    let sent = html(&state).await;
    in_order(
        &sent,
        &[
            "<div class=\"canvass-panel\"><h2 id=\"heading\" tabindex=\"-1\" class=\"canvass-survey__heading\">Answers sent</h2>",
            "Your reference is 01234567",
            "Your answers went to a file on this computer.",
            "<h3 class=\"canvass-survey__subheading\">What happens next</h3>",
            "We will publish what we found",
            "Questions about this survey",
            ">Download a copy of your answers</button>",
        ],
    );
    state.reduce(Action::Arrived(3));
    let again = html(&state).await;
    in_order(
        &again,
        &[
            "You have already sent your answers",
            "cannot be changed",
            ">Go to your confirmation</button>",
        ],
    );
    assert!(!again.contains("Send answers"));
}

#[tokio::test]
async fn answers_that_wait_say_so() {
    let mut state = at_check();
    state.reduce(Action::Submit);
    state.reduce(Action::Waiting(Waiting {
        count: 2,
        own: 1,
        ..Waiting::default()
    }));
    state.reduce(Action::Queued);
    in_order(
        &html(&state).await,
        &[
            "Answers saved, waiting to be sent",
            "kept on this computer",
            "2 answers are waiting to be sent.",
            ">Try again now</button>",
            ">Download a copy of your answers</button>",
        ],
    );
}

#[tokio::test]
async fn a_failed_sending_is_an_error_on_the_check_page() {
    let mut state = at_check();
    state.reduce(Action::Submit);
    state.reduce(Action::Failed {
        reason: "the list refused them".to_owned(),
    });
    in_order(
        &html(&state).await,
        &[
            ">Back</button>",
            "role=\"alert\"",
            "Your answers have not been sent: the list refused them.",
            "Check your answers</h2>",
        ],
    );
    state.reduce(Action::Change("site".to_owned()));
    state.reduce(Action::Continue);
    assert!(!html(&state).await.contains("There is a problem"));
}

#[tokio::test]
async fn a_stopped_survey_says_why_and_keeps_a_copy_within_reach() {
    let stop = Action::Stop {
        reason: "This survey has closed.".to_owned(),
    };
    let empty = page(SINGLE, vec![stop.clone()]).await;
    in_order(
        &empty,
        &["The survey has stopped", "This survey has closed."],
    );
    assert!(!empty.contains("Download"));
    assert!(
        page(SINGLE, vec![set("q", "a"), stop])
            .await
            .contains("Download a copy")
    );
}

#[tokio::test]
async fn a24_no_page_promises_how_many_are_left() {
    for id in ["staff_group", "hours", "one_change"] {
        let html = html(&at(id)).await;
        assert!(
            !html.contains(" of 14") && !html.contains("progress"),
            "{id}"
        );
    }
}

#[tokio::test]
async fn a25_the_count_is_seen_at_once_and_never_blocks_typing() {
    let text = r#"{"id": "t", "type": "long", "text": "T?", "max_length": 5}"#;
    let short = page(text, vec![set("t", " abc ")]).await;
    in_order(
        &short,
        &[
            "<span id=\"q-t-limit\" class=\"canvass-visually-hidden\">You can enter up to 5 characters</span>",
            "aria-hidden=\"true\"",
            ">You have 2 characters remaining</p>",
        ],
    );
    assert!(!short.contains("maxlength"));
    let long = page(text, vec![set("t", "abcdefg")]).await;
    assert!(long.contains("You have 2 characters too many"));
    assert!(long.contains("abcdefg"));
}

#[tokio::test]
async fn a25_below_its_threshold_the_count_keeps_its_place_unseen() {
    let text = r#"{"id": "t", "type": "long", "text": "T?", "max_length": 10, "threshold": 50}"#;
    let early = page(text, vec![set("t", "four")]).await;
    assert!(early.contains("canvass-survey__count--early"));
    let late = page(text, vec![set("t", "fives")]).await;
    assert!(!late.contains("canvass-survey__count--early"));
}

#[tokio::test]
async fn a26_no_question_is_a_slider() {
    for question in &every_kind().questions {
        let html = html(&kind(&question.id)).await;
        assert!(!html.contains("type=\"range\"") && !html.contains("role=\"slider\""));
    }
}

#[test]
fn a29_questions_about_the_person_are_optional_or_have_no_other() {
    for id in ["staff_group", "site", "role"] {
        let question = needs().question(id).unwrap().1.clone();
        if let Kind::Single { choices } = &question.kind {
            let named = choices
                .iter()
                .all(|c| !c.other && !c.text.starts_with("Other"));
            assert!(named, "{id}");
        } else {
            assert!(!question.required, "{id}");
        }
    }
}

#[tokio::test]
async fn a27_the_browsers_own_validation_is_off() {
    for id in ["staff_group", "hours", "last_help", "one_change"] {
        let html = html(&at(id)).await;
        assert!(html.contains("novalidate"), "{id}");
        for own in [" required", "type=\"number\"", "type=\"date\"", "pattern="] {
            assert!(!html.contains(own), "{id}: {own}");
        }
    }
}

#[tokio::test]
async fn a30_no_main_and_no_first_level_heading_at_any_level() {
    for (level, tag) in [(0, "h2"), (1, "h2"), (3, "h3"), (6, "h6"), (9, "h6")] {
        for state in [at("staff_group"), at("role"), at_check()] {
            let html = html_at(&state, level).await;
            assert!(html.contains(&format!("<{tag} id=\"heading\"")), "{level}");
            assert!(!html.contains("<h1") && !html.contains("<main") && !html.contains("<h7"));
        }
    }
}

#[tokio::test]
async fn the_introduction_stands_above_the_first_question_alone() {
    let first = html(&at("staff_group")).await;
    in_order(
        &first,
        &[
            "What you need from the library",
            "It takes about 3 minutes",
            "<form",
        ],
    );
    assert!(!html(&at("site")).await.contains("It takes about 3 minutes"));
}

#[tokio::test]
async fn the_meaning_of_a_scales_end_is_part_of_its_name() {
    let mut state = at("recommend");
    state.reduce(set("recommend", "0"));
    let html = html(&state).await;
    assert_eq!(count(&html, "type=\"radio\""), 11);
    assert!(
        html.contains(
            "><span aria-hidden=\"true\">0</span><span class=\"canvass-visually-hidden\">0, Not at all likely</span></label>"
        )
    );
    assert!(has_tag(&html, &["label ", "for=\"q-recommend-6\""]));
    assert!(html.contains(">5</label>"));
    assert!(has_tag(
        &html,
        &["canvass-survey__key", "aria-hidden=\"true\""]
    ));
    assert!(html.contains("<span>0 = Not at all likely</span><span>10 = Extremely likely</span>"));
    assert!(html.contains(">Clear answer</button>"));
    assert!(
        !html_at(&at("site"), 2).await.contains("Clear answer"),
        "a required answer cannot be cleared"
    );
}

#[tokio::test]
async fn a_grid_with_room_is_a_table_that_names_each_radio_by_row_and_column() {
    let mut state = at("satisfaction");
    state.reduce(set_row("satisfaction", "time", "not_applicable"));
    let html = html(&state).await;
    in_order(
        &html,
        &[
            "<table class=\"canvass-survey__grid\">",
            "<caption class=\"canvass-visually-hidden\">How far do you agree with these statements?</caption>",
            "<thead><tr>",
            "scope=\"col\"",
            ">Does not apply</th>",
            "scope=\"row\"",
            "<span id=\"q-satisfaction-row-1-text\">I can find evidence when I need it</span>",
        ],
    );
    assert_eq!(count(&html, "type=\"radio\""), 30);
    assert_eq!(count(&html, "name=\"q-satisfaction-row-2\""), 6);
    assert_eq!(count(&html, "scope=\"row\""), 5);
    assert!(has_tag(
        &html,
        &[
            " checked",
            "id=\"q-satisfaction-row-2-6\"",
            "aria-labelledby=\"q-satisfaction-row-2-text q-satisfaction-column-6\""
        ]
    ));
    assert_eq!(count(&html, " checked"), 1);
    assert!(!html.contains("role="), "a table needs no roles");
}

#[tokio::test]
async fn a_grid_without_room_is_a_group_for_each_row_with_the_same_fields() {
    let mut state = at("satisfaction");
    state.reduce(set_row("satisfaction", "time", "not_applicable"));
    let wide = html(&state).await;
    state.reduce(Action::Stack(true));
    let narrow = html_at(&state, 2).await;
    assert_eq!(count(&narrow, "role=\"group\""), 5);
    assert!(has_tag(
        &narrow,
        &[
            "tr ",
            "role=\"group\"",
            "aria-labelledby=\"q-satisfaction-row-2-text\""
        ]
    ));
    assert!(has_tag(&narrow, &["table ", "role=\"presentation\""]));
    assert!(has_tag(&narrow, &["thead", "hidden"]));
    assert!(!narrow.contains("<caption"));
    let fields = |html: &str| -> Vec<(bool, String)> {
        let tags = html.split("<input ").skip(1);
        tags.map(|tag| {
            let tag = tag.split('>').next().unwrap();
            let id = tag.split("id=\"").nth(1).unwrap();
            (
                tag.contains(" checked"),
                id.split('"').next().unwrap().to_owned(),
            )
        })
        .collect()
    };
    assert_eq!(fields(&narrow), fields(&wide));
    state.reduce(Action::Continue);
    assert!(!state.is_stacked(), "another page's table is measured anew");
}

#[tokio::test]
async fn a_grid_row_at_fault_has_its_own_message_at_every_width() {
    let grid = r#"{"id": "g", "type": "grid", "text": "G?", "required": true, "rows": [{"value": "a", "text": "Tea"}, {"value": "b", "text": "Coffee"}],
        "scale": [{"value": "no", "text": "No"}, {"value": "yes", "text": "Yes"}]}"#;
    let mut state = started(definition(grid));
    state.reduce(set_row("g", "a", "yes"));
    state.reduce(Action::Continue);
    let wide = html(&state).await;
    assert!(wide.contains("<a href=\"#q-g-row-2\">Select an answer for “Coffee”</a>"));
    assert!(has_tag(
        &wide,
        &["id=\"q-g-row-2-2\"", "aria-describedby=\"q-g-row-2-error\""]
    ));
    in_order(
        &wide,
        &[
            ">Coffee</span>",
            "id=\"q-g-row-2-error\"",
            "id=\"q-g-row-2\"",
        ],
    );
    assert_eq!(count(&wide, "canvass-error-message"), 1);
    state.reduce(Action::Stack(true));
    let narrow = html(&state).await;
    assert!(has_tag(
        &narrow,
        &[
            "tr ",
            "canvass-survey__row--error",
            "aria-describedby=\"q-g-row-2-error\""
        ]
    ));
    assert!(!has_tag(&narrow, &["input ", "aria-describedby"]));
}

#[tokio::test]
async fn the_heads_of_more_than_six_rows_stay_in_view() {
    assert!(
        html(&kind("agree"))
            .await
            .contains("canvass-survey__grid--long")
    );
    assert!(
        !html(&at("satisfaction"))
            .await
            .contains("canvass-survey__grid--long")
    );
}

/// The state at this question of the survey with every kind.
fn kind(id: &str) -> State {
    let mut state = started(every_kind());
    state.reduce(set("group", "medical"));
    for _ in 0..every_kind().question(id).unwrap().0 {
        state.reduce(Action::Continue);
    }
    state
}

#[tokio::test]
async fn reasons_for_no_answer_stand_apart_after_or() {
    let radios = html(&kind("induction")).await;
    in_order(
        &radios,
        &[
            "canvass-survey__options--inline",
            ">Yes</label>",
            ">No</label>",
            ">or</div>",
            ">I do not know</label>",
        ],
    );
    assert!(has_tag(
        &radios,
        &[
            "type=\"radio\"",
            "name=\"q-induction\"",
            "value=\"dont_know\""
        ]
    ));
    let boxes = html(&kind("uses")).await;
    assert!(has_tag(
        &boxes,
        &["type=\"checkbox\"", "value=\"prefer_not\""]
    ));
    in_order(
        &boxes,
        &[">or</div>", "value=\"nothing\"", "value=\"prefer_not\""],
    );
    assert_eq!(count(&boxes, ">or</div>"), 1, "one or divides");
    let grid = html(&kind("agree")).await;
    in_order(&grid, &[">Does not apply</th>", ">I do not know</th>"]);
    assert_eq!(count(&grid, "value=\"dont_know\""), 7);
}

#[tokio::test]
async fn below_a_field_one_reason_is_a_check_box_and_several_are_radio_buttons() {
    let one = html(&kind("job")).await;
    in_order(
        &one,
        &[
            "id=\"q-job\"",
            "<div role=\"group\" aria-labelledby=\"heading\"",
            ">or</div>",
        ],
    );
    assert!(has_tag(
        &one,
        &["type=\"checkbox\"", "id=\"q-job-missing-prefer_not\""]
    ));
    let mut state = kind("hours");
    let several = html(&state).await;
    assert_eq!(count(&several, "type=\"radio\" "), 2);
    assert!(!several.contains("Clear answer"));
    state.reduce(missing("hours", Missing::DontKnow));
    assert!(
        html(&state).await.contains("Clear answer"),
        "a radio button cannot be let go of"
    );
}

#[tokio::test]
async fn limits_on_choices_stand_in_the_hint() {
    let limits = html(&kind("uses")).await;
    assert!(
        limits
            .contains("<div id=\"q-uses-hint\" class=\"canvass-hint\">Select 2 to 3 answers</div>")
    );
    let hinted = r#"{"id": "q", "type": "multiple", "text": "Q?", "hint": "Of last year", "max": 2,
        "choices": [{"value": "a", "text": "A"}, {"value": "b", "text": "B"}, {"value": "c", "text": "C"}]}"#;
    let hinted = page(hinted, Vec::new()).await;
    assert!(hinted.contains("<div>Of last year</div><div>Select up to 2 answers</div>"));
}

#[tokio::test]
async fn a20_and_a21_the_field_for_other_comes_with_its_choice_and_expands_nothing() {
    let mut state = kind("uses");
    assert!(!html(&state).await.contains("q-uses-other"));
    state.reduce(toggle("uses", "something_else"));
    let shown = html(&state).await;
    in_order(
        &shown,
        &[
            "value=\"something_else\"",
            "<label for=\"q-uses-other\">Give details<span class=\"canvass-visually-hidden\"> for “Something else”</span></label>",
            "id=\"q-uses-other\"",
            ">or</div>",
        ],
    );
    assert!(!shown.contains("aria-expanded"));
    let required = r#"{"id": "q", "type": "single", "text": "Q?", "required": true, "choices": [
        {"value": "a", "text": "A"}, {"value": "o", "text": "Another", "other": true}]}"#;
    let wrong = page(required, vec![set("q", "o"), Action::Continue]).await;
    assert!(wrong.contains("<a href=\"#q-q-other\">Enter details for “Another”</a>"));
    assert!(has_tag(
        &wrong,
        &["id=\"q-q-other\"", "aria-describedby=\"q-q-other-error\""]
    ));
    assert!(
        !wrong.contains("canvass-survey__group--error"),
        "only the field is at fault"
    );
}

#[tokio::test]
async fn a_ranking_is_a_list_of_buttons_that_say_what_they_move() {
    let mut state = kind("priorities");
    let none = html(&state).await;
    assert_eq!(count(&none, ">Not ranked</span>"), 4);
    assert!(has_tag(
        &none,
        &[
            "button ",
            "aria-label=\"Move Training up\"",
            "id=\"q-priorities-up-training\""
        ]
    ));
    assert_eq!(
        count(&none, "aria-disabled=\"true\""),
        4,
        "nothing has a rank to lose"
    );
    state.reduce(rank("priorities", "training", Move::Up));
    let one = html(&state).await;
    in_order(
        &one,
        &[
            "<ol",
            "<span class=\"canvass-survey__rank\">1</span><span class=\"canvass-survey__ranked-text\">Training</span>",
            ">Not ranked</span>",
            "Evidence searches",
        ],
    );
    assert!(!one.contains("<select"), "few things need no list of ranks");
    let eight = html(&kind("first_three")).await;
    assert_eq!(count(&eight, "<select"), 8);
    assert_eq!(count(&eight, "<option"), 8 * 4);
    assert!(eight.contains("aria-label=\"Position of Quiet rooms\""));
}

#[tokio::test]
async fn ticks_are_a_table_of_check_boxes_named_by_row_and_column() {
    let html = html(&kind("contribution")).await;
    assert_eq!(count(&html, "type=\"checkbox\""), 7 * 2 + 1);
    assert!(has_tag(
        &html,
        &[
            "input ",
            "aria-labelledby=\"q-contribution-row-3-text q-contribution-column-2\""
        ]
    ));
    in_order(
        &html,
        &[
            ">Immediate contribution</th>",
            ">Probable future contribution</th>",
        ],
    );
}

#[tokio::test]
async fn a_month_has_no_field_for_a_day() {
    let html = html(&kind("started")).await;
    assert!(!html.contains("q-started-day"));
    in_order(&html, &["id=\"q-started-month\"", "id=\"q-started-year\""]);
}

#[tokio::test]
async fn a_note_is_a_heading_with_paragraphs_and_no_row_on_the_check_page() {
    let note = html(&kind("welcome")).await;
    in_order(
        &note,
        &[
            "id=\"heading\"",
            ">Before you start</h2>",
            ">This survey has every kind of question.</p>",
            ">Nobody reads the answers.</p>",
            ">Continue</button>",
        ],
    );
    assert!(!note.contains("<fieldset") && !note.contains("(optional)"));
    let mut state = kind("started");
    state.reduce(Action::Continue);
    let check = html(&state).await;
    assert_eq!(count(&check, "<dt>"), every_kind().questions.len() - 1);
    assert!(!check.contains("Before you start"));
}

#[tokio::test]
async fn a_long_list_is_a_field_with_a_list_of_what_it_finds() {
    let mut state = kind("site");
    let closed = html(&state).await;
    assert!(has_tag(
        &closed,
        &[
            "input ",
            "role=\"combobox\"",
            "aria-expanded=\"false\"",
            "aria-controls=\"q-site-list\"",
            "aria-autocomplete=\"list\""
        ]
    ));
    assert!(has_tag(
        &closed,
        &["ul ", "role=\"listbox\"", "id=\"q-site-list\"", "hidden"]
    ));
    assert!(closed.contains("<label for=\"q-site\">"));
    assert!(!closed.contains("type=\"radio\""));
    state.reduce(set("site", "abbey"));
    assert!(html(&state).await.contains("value=\"Abbey Hospital\""));
}

#[tokio::test]
async fn the_check_page_has_every_kind_of_answer_in_words() {
    let mut state = kind("started");
    let actions = [
        set("group", "other"),
        write_other("group", "Chaplaincy"),
        set("induction", "no"),
        rank("priorities", "training", Move::Up),
        rank("priorities", "study_space", Move::Up),
        tick("contribution", "working_together", "future"),
        tick("contribution", "working_together", "immediate"),
        set_row("agree", "it_is_easy_to_ask", "dont_know"),
        missing("recommend", Missing::PreferNot),
    ];
    for action in actions {
        state.reduce(action);
    }
    set_date(&mut state, "started", ["", "4", "2020"]);
    state.reduce(Action::Continue);
    in_order(
        &html(&state).await,
        &[
            ">Another group: Chaplaincy</dd>",
            ">No</dd>",
            "<li>1. Training</li><li>2. Study space</li>",
            ">Working together: Immediate contribution; Probable future contribution</dd>",
            ">It is easy to ask: I do not know</dd>",
            ">Prefer not to say</dd>",
            ">April 2020</dd>",
        ],
    );
}

#[tokio::test]
async fn nothing_needs_inline_styles() {
    for id in ["staff_group", "satisfaction", "recommend", "one_change"] {
        let html = html(&at(id)).await;
        assert!(
            !html.contains("style=") && !html.contains("<style") && !html.contains("javascript:"),
            "{id}"
        );
    }
}

#[tokio::test]
async fn questions_on_one_page_have_headings_below_that_of_the_page() {
    let state = started(in_sections("survey"));
    let html = html(&state).await;
    let heading = |level: u8, id: &str| html.find(&format!(r#"<h{level} id="{id}" tabindex="-1""#));
    assert!(heading(2, "heading").is_some(), "{html}");
    let own = ["use", "job", "alone", "far"].map(|id| heading(3, &format!("q-{id}-heading")));
    assert!(own.iter().all(Option::is_some), "{own:?} in {html}");
    assert!(own.is_sorted());
    assert_eq!(html.matches("Continue</button>").count(), 1);
    // The introduction follows the title, which is said once.
    assert_eq!(html.matches("What you need").count(), 1);
    assert!(heading(2, "heading") < html.find("Two minutes."));
    // A section is said above the first question of it.
    let sections = html.matches(r#"<p class="canvass-survey__section">"#);
    assert_eq!(sections.count(), 2);
}

#[tokio::test]
async fn the_heading_of_a_section_is_not_said_again_above_its_questions() {
    let html = html(&started(in_sections("section"))).await;
    assert!(!html.contains("canvass-survey__section"), "{html}");
    assert!(html.contains("<p class=\"canvass-survey__title\">What you need</p>"));
}

#[tokio::test]
async fn each_of_several_questions_shows_its_own_problem() {
    let mut state = started(in_sections("survey"));
    state.reduce(set("use", "yes"));
    state.reduce(Action::Continue);
    let html = html(&state).await;
    assert_eq!(html.matches("canvass-error-message").count(), 1, "{html}");
    assert!(
        html.contains(r#"<p id="q-job-error" class="canvass-error-message">"#),
        "{html}"
    );
}
