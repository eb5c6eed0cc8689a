//! Files with more questions than a page shows at once.

use canvass::dashboard::{Action, Caption, Effect, Figures, List, MarkKey, PORTION};
use canvass::engine::{Body, Request};
use canvass::table::Kind;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{Page, requests};

/// A file of so many questions: yes or no, but every tenth holds comments.
pub(crate) fn wide(questions: usize) -> Page {
    let line =
        |cell: &dyn Fn(usize) -> String| (0..questions).map(cell).collect::<Vec<_>>().join(",");
    let mut text = line(&|question| format!("Question {question}"));
    for row in 0..20 {
        text.push('\n');
        text.push_str(&line(&|question| match question % 10 {
            9 => format!(
                "What {row} people in team {question} said about the opening hours in winter"
            ),
            _ => ["Yes", "No"][(row + question) % 2].to_owned(),
        }));
    }
    Page::with("wide.csv", &text)
}

fn shown(page: &Page) -> Vec<u32> {
    let loaded = page.state.loaded().unwrap();
    loaded.shown_cards().map(|(question, _)| question).collect()
}

/// The questions whose texts are asked for.
fn searched(requests: Vec<Request>) -> Vec<u32> {
    let questions = requests.into_iter().filter_map(|request| match request {
        Request::Search { question, .. } => Some(question),
        _ => None,
    });
    questions.collect()
}

#[test]
fn cards_are_shown_in_portions_and_the_first_new_one_takes_the_focus() {
    let mut page = wide(2 * PORTION + 3);
    assert_eq!(shown(&page), (0..100).collect::<Vec<_>>());
    let focus = |question: usize| [Effect::Focus(format!("canvass-q{question}-title"))];
    assert_eq!(page.act(Action::More(List::Cards)), focus(PORTION));
    assert_eq!(shown(&page), (0..200).collect::<Vec<_>>());
    assert_eq!(page.act(Action::More(List::Cards)), focus(2 * PORTION));
    assert_eq!(shown(&page), (0..203).collect::<Vec<_>>());
    assert_eq!(page.act(Action::More(List::Cards)), []);
}

#[test]
fn questions_are_found_by_words_of_their_titles_in_any_case() {
    let mut page = wide(2 * PORTION + 3);
    page.act(Action::More(List::Cards));
    page.act(Action::Find("QUESTION 10".to_owned()));
    assert_eq!(
        shown(&page),
        [10, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110]
    );
    page.act(Action::Find("1 quest 9 8".to_owned()));
    assert_eq!(shown(&page), [189, 198]);
    page.act(Action::Find("hours".to_owned()));
    assert_eq!(shown(&page), [0_u32; 0]);
    page.act(Action::Find(String::new()));
    assert_eq!(shown(&page).len(), PORTION, "from the first again");
}

#[test]
fn texts_are_asked_for_when_their_card_is_shown() {
    let mut page = wide(120);
    let filtered = requests(page.state.reduce(Action::Toggle(0, MarkKey::Option(0))));
    assert_eq!(searched(filtered), [9, 19, 29, 39, 49, 59, 69, 79, 89, 99]);
    let more = requests(page.state.reduce(Action::More(List::Cards)));
    assert_eq!(searched(more), [109, 119]);
    let found = requests(page.state.reduce(Action::Find("11".to_owned())));
    assert_eq!(searched(found), [119]);
}

#[test]
fn all_questions_filter_whether_they_are_shown_or_not() {
    let mut page = wide(120);
    page.act(Action::Toggle(112, MarkKey::Option(0)));
    assert_eq!(page.rows(), 10);
    assert_eq!(shown(&page).len(), PORTION);
}

#[test]
fn lists_of_columns_go_on_at_their_first_new_field() {
    let mut page = wide(120);
    let to = |field: &str| [Effect::Focus(format!("{field}{PORTION}"))];
    assert_eq!(page.act(Action::More(List::Columns)), to("canvass-kind-"));
    assert_eq!(
        page.act(Action::More(List::Remembered)),
        to("canvass-title-")
    );
    assert_eq!(
        shown(&page).len(),
        PORTION,
        "each list has its own portions"
    );
}

#[test]
fn a_question_of_very_many_options_says_how_many_there_are_and_what_to_do() {
    let with = |options: usize| {
        let rows: String = (0..options).map(|n| format!("A{n},x\n")).collect();
        let mut page = Page::with("authors.csv", &format!("Author,Mark\n{rows},x\n"));
        page.act(Action::Correct(0, Kind::Category));
        page
    };
    let page = with(1000);
    let loaded = page.state.loaded().unwrap();
    assert!(matches!(&loaded.results[0].body, Body::Counts(counts) if counts.len() == 1000));

    let page = with(1001);
    let loaded = page.state.loaded().unwrap();
    let (question, result) = (&loaded.questions[0], &loaded.results[0]);
    let too_many = Body::TooMany {
        options: 1001,
        outside: 0,
    };
    assert_eq!((result.base, &result.body), (1001, &too_many));
    assert_eq!(Figures::of(question, result), Figures::default());
    assert_eq!(
        Caption::of(question, result, false).note.unwrap(),
        "There are 1,001 different answers, too many to show one by one. Read this column as “Free text” to search them, or as “Row number or id” to leave it out"
    );
}
