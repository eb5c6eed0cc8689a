//! Data entry as HTML.

use std::rc::Rc;

use canvass::port::Plain;
use canvass::survey::outbox::{Destination, Waiting};
use canvass::survey::paper::{self, Action as Paper};
use canvass::survey::{Action, Definition, State};
use canvass::view::survey::Draw;

use super::{count, drawn, has_tag, in_order, unique_ids};
use crate::survey::kinds::every_kind;
use crate::survey::{definition, set};

fn desk(definition: Rc<Definition>, to: Destination) -> State {
    let mut state = paper::begin(definition, Rc::new(Plain));
    let kept = Vec::new();
    work(&mut state, Paper::Open { kept, to });
    state
}

fn work(state: &mut State, action: Paper) {
    state.reduce(Action::Paper(action));
}

async fn html(state: &State) -> String {
    drawn(state, 2, Draw::PAPER).await
}

const TWO: &str = r#"{"id": "use", "type": "yes_no", "text": "Do you use it?", "required": true},
    {"id": "why", "type": "text", "text": "Why not?", "hint": "In a word", "section": "Reasons", "relevant": "${use} = 'no'"}"#;

#[tokio::test]
async fn all_questions_that_are_asked_stand_on_one_page() {
    let mut state = desk(definition(TWO), Destination::Event);
    let before = html(&state).await;
    in_order(
        &before,
        &[
            "Enter paper returns</h2>",
            ">Paper return number</label>",
            "<legend class=\"canvass-paper__text\">Do you use it?</legend>",
            ">Save return</button>",
            ">Clear this return</button>",
            ">Saved returns</h3>",
            "No returns saved yet.",
        ],
    );
    assert!(!before.contains("Why not?"));
    state.reduce(set("use", "no"));
    let after = html(&state).await;
    in_order(
        &after,
        &[">Reasons</h3>", ">Why not?</label>", "id=\"q-why-hint\""],
    );
    assert!(has_tag(&after, &["label", "for=\"q-why\""]));
    assert!(has_tag(
        &after,
        &["id=\"q-why\"", "aria-describedby=\"q-why-hint\""]
    ));
}

#[tokio::test]
async fn every_choice_shows_its_key_and_tells_it() {
    let state = desk(definition(TWO), Destination::Event);
    let html = html(&state).await;
    assert!(has_tag(
        &html,
        &["id=\"q-use\"", "type=\"radio\"", "aria-keyshortcuts=\"1\""]
    ));
    assert!(has_tag(
        &html,
        &[
            "id=\"q-use-2\"",
            "name=\"q-use\"",
            "aria-keyshortcuts=\"2\""
        ]
    ));
    in_order(
        &html,
        &[
            ">1</span><label for=\"q-use\">Yes",
            ">2</span><label for=\"q-use-2\">No",
        ],
    );
}

#[tokio::test]
async fn every_kind_of_question_is_drawn_once_with_ids_of_its_own() {
    let mut state = desk(every_kind(), Destination::Event);
    state.reduce(set("group", "other"));
    let html = html(&state).await;
    let ids = unique_ids(&html, "data entry");
    let index = |id: &str| state.definition().question(id).unwrap().0;
    for question in &every_kind().questions {
        let Some(question) = state.question(index(&question.id)) else {
            panic!("{} is not there", question.id);
        };
        for stop in paper::stops(&state, &question) {
            assert!(ids.contains(&stop.field.as_str()), "{}", stop.field);
        }
    }
    assert_eq!(count(&html, "<select"), 1);
    assert!(!html.contains("(optional)"));
}

#[tokio::test]
async fn warnings_stand_above_and_beside_their_question_once_they_are_shown() {
    let mut state = desk(definition(TWO), Destination::Event);
    assert!(!html(&state).await.contains("error-summary"));
    work(&mut state, Paper::Number("3".to_owned()));
    work(&mut state, Paper::Save);
    let html = html(&state).await;
    in_order(
        &html,
        &[
            "id=\"error-summary\" tabindex=\"-1\"",
            "role=\"alert\"",
            "Check this return against the paper</h3>",
            ">Nothing is entered</a>",
            "<a href=\"#q-use\">Select yes or no to answer “Do you use it?” (kept as missing)</a>",
            ">Save it as it is</button>",
            "id=\"q-use-warning-0\"",
            "Warning: ",
        ],
    );
    assert!(has_tag(
        &html,
        &["fieldset", "aria-describedby=\"q-use-warning-0\""]
    ));
}

#[tokio::test]
async fn the_pile_says_what_is_saved_and_what_can_be_done_with_it() {
    let mut state = desk(definition(TWO), Destination::File);
    work(&mut state, Paper::Number("3".to_owned()));
    state.reduce(set("use", "yes"));
    work(&mut state, Paper::Save);
    let saved = html(&state).await;
    in_order(
        &saved,
        &[
            "value=\"4\"",
            "Saved 1 return. The last is number 3.",
            ">Undo last</button>",
            ">Download 1 return</button>",
        ],
    );
    assert!(!saved.contains("Delete"));
    work(&mut state, Paper::Send);
    let given = html(&state).await;
    in_order(
        &given,
        &[
            ">Download 1 return</button>",
            ">Delete 1 downloaded return</button>",
        ],
    );
    assert!(!given.contains("Undo last"));
    state.reduce(Action::Waiting(Waiting {
        count: 2,
        own: 2,
        ..Waiting::default()
    }));
    assert!(
        html(&state)
            .await
            .contains("2 answers are waiting to be sent.")
    );
}
