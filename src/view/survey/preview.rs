//! A survey looked over before it is sent out: the page as respondents see it,
//! why it is asked, and the list of all questions.

mod list;

use yew::prelude::*;

use super::{Page, answer_text};
use crate::survey::preview::{Action as Preview, why};
use crate::survey::state::Page as Place;
use crate::survey::{Action, Question, Screen, field};

/// The id of the list.
const LIST: &str = "all-questions";

pub(super) fn view(page: &Page<'_>) -> Html {
    let words = page.words;
    let to_list = page.instead(Action::GoToField(LIST.to_owned()));
    let reason = match page.state.screen() {
        Screen::Question(index) => reason(page, index),
        _ => Html::default(),
    };
    html! {
        <>
            <div class="canvass-notice canvass-preview__banner">
                <p><strong>{page.own(words.preview())}</strong>{": "}{page.own(words.nothing_leaves())}</p>
                <a href={["#", LIST].concat()} onclick={to_list}>{page.own(words.all_questions())}</a>
            </div>
            <div class="canvass-preview__room">
                <div class="canvass-preview__page">
                    {reason}
                    {super::answer(page)}
                </div>
                {list::view(page)}
            </div>
        </>
    }
}

/// Why the question is asked or not, and the questions whose answers decide.
fn reason(page: &Page<'_>, index: usize) -> Html {
    let why = why(page.state, index);
    let deciding = why.rests_on.iter().filter_map(|index| {
        let question = page.state.question(*index)?;
        Some(html! { <li>{deciding(page, *index, &question)}</li> })
    });
    let deciding: Vec<Html> = deciding.collect();
    let class = classes!(
        "canvass-notice",
        "canvass-preview__why",
        (!why.is_asked).then_some("canvass-preview__why--not")
    );
    html! {
        <div {class}>
            <p>{page.own([&why.sentence, "."].concat())}</p>
            if !deciding.is_empty() {
                <p>{page.own(page.words.decided_by())}</p>
                <ul>{for deciding}</ul>
            }
        </div>
    }
}

/// A question, with a link where it has a page, and the answer to it.
fn deciding(page: &Page<'_>, index: usize, question: &Question) -> Html {
    let answer = page.state.route().answer(index);
    let answer = match answer {
        Some(answer) => {
            let lines = answer_text::lines(question, answer, page.words);
            html! { {lines.join("; ")} }
        }
        None => page.own(page.words.not_provided()),
    };
    let name = if question.kind.has_page() {
        let place = Place::Question(index);
        link(page, place, &field::question(&question.id), &question.text)
    } else {
        html! { {question.text.clone()} }
    };
    html! { <>{name}{": "}{answer}</> }
}

fn link(page: &Page<'_>, place: Place, id: &str, text: &str) -> Html {
    let go = page.instead(Action::Preview(Preview::Show(place)));
    html! { <a href={["#", id].concat()} onclick={go}>{text.to_owned()}</a> }
}
