//! A survey looked over, as HTML.

use std::rc::Rc;

use canvass::port::Plain;
use canvass::survey::preview::{self, Action as Preview};
use canvass::survey::state::Page;
use canvass::survey::{Action, State};
use canvass::view::survey::Draw;

use super::{count, drawn, in_order};
use crate::survey::{definition, needs, set};

const TWO: &str = r#"{"id": "use", "type": "yes_no", "text": "Do you use it?"},
    {"id": "twice", "type": "calculated", "text": "Twice", "calculation": "string-length(${use}) * 2"},
    {"id": "why", "type": "text", "text": "Why not?", "relevant": "${use} = 'no'"}"#;

fn two() -> State {
    preview::begin(definition(TWO), Rc::new(Plain))
}

async fn html(state: &State) -> String {
    drawn(state, 2, Draw::PREVIEW).await
}

fn show(state: &mut State, page: Page) {
    state.reduce(Action::Preview(Preview::Show(page)));
}

#[tokio::test]
async fn the_banner_stands_above_the_page_and_the_list_below() {
    let html = html(&two()).await;
    in_order(
        &html,
        &[
            "<strong>Preview</strong>: Nothing is stored or sent",
            ">All questions</a>",
            "Asked because it has no condition.",
            "id=\"heading\"",
            ">Continue</button>",
            "<nav",
            "aria-label=\"All questions\"",
        ],
    );
}

#[tokio::test]
async fn the_list_has_every_question_with_a_link_and_why_it_is_asked() {
    let state = two();
    let list = html(&state).await;
    let list = list.split("<nav").nth(1).unwrap();
    in_order(
        list,
        &[
            "<a href=\"#q-use\" aria-current=\"page\">Do you use it?</a>",
            "Asked because it has no condition",
            "Twice<p>Calculated: 0</p>",
            "<a href=\"#q-why\">Why not?</a>",
            "Not asked because the condition use = 'no' is not met: use has no answer",
            ">Check your answers</a>",
            ">After sending</a>",
        ],
    );
    assert_eq!(count(list, "<li"), 5);
}

#[tokio::test]
async fn a_question_that_is_not_asked_is_drawn_with_what_its_condition_rests_on() {
    let mut state = two();
    state.reduce(set("use", "yes"));
    show(&mut state, Page::Question(2));
    let html = html(&state).await;
    in_order(
        &html,
        &[
            "canvass-preview__why--not",
            "Not asked because the condition use = 'no' is not met: use is “yes”.",
            "This rests on your answers to:",
            "<a href=\"#q-use\">Do you use it?</a>: Yes",
            "Why not? (optional)",
            "id=\"q-why\"",
        ],
    );
}

#[tokio::test]
async fn the_pages_without_a_question_are_drawn_as_respondents_see_them() {
    let mut state = preview::begin(needs(), Rc::new(Plain));
    show(&mut state, Page::Check);
    let check = html(&state).await;
    in_order(
        &check,
        &[
            "Preview",
            ">Send answers</button>",
            "aria-current=\"page\">Check your answers",
        ],
    );
    show(&mut state, Page::Done);
    let done = html(&state).await;
    in_order(
        &done,
        &[
            "Preview",
            ">Answers sent</h2>",
            "aria-current=\"page\">After sending",
        ],
    );
}
