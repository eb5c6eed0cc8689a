//! All questions, each with a link to it and why it is asked.

use yew::prelude::*;

use super::{LIST, Page, Place, Preview};
use crate::survey::preview::why;
use crate::survey::{Action, Answer, Kind, Question, Screen, field};
use crate::view::survey::parts;

pub(super) fn view(page: &Page<'_>) -> Html {
    let all = 0..page.state.definition().questions.len();
    let items = all.filter_map(|index| {
        let question = page.state.question(index)?;
        Some(item(page, index, &question))
    });
    let screen = page.state.screen();
    let check = Entry {
        place: Place::Check,
        id: field::HEADING,
        text: page.own(page.words.check_answers()),
        is_here: screen == Screen::Check,
    };
    let done = Entry {
        place: Place::Done,
        id: field::HEADING,
        text: page.own(page.words.after_sending()),
        is_here: screen == Screen::Confirmation,
    };
    html! {
        <nav class="canvass-preview__list" aria-label={page.words.all_questions()}>
            <div id={LIST} tabindex="-1" class="canvass-preview__title">
                {parts::subheading(page, page.own(page.words.all_questions()))}
            </div>
            <ol>{for items}</ol>
            <ul>
                <li>{check.view(page)}</li>
                <li>{done.view(page)}</li>
            </ul>
        </nav>
    }
}

fn item(page: &Page<'_>, index: usize, question: &Question) -> Html {
    let why = why(page.state, index);
    let name = if question.kind.has_page() {
        let entry = Entry {
            place: Place::Question(index),
            id: &field::question(&question.id),
            text: html! { {question.text.clone()} },
            is_here: page.state.screen() == Screen::Question(index),
        };
        entry.view(page)
    } else {
        html! { {question.text.clone()} }
    };
    let value = matches!(question.kind, Kind::Calculated { .. }).then(|| {
        let answer = page.state.route().answer(index);
        let value = answer.map(Answer::to_text).unwrap_or_default();
        html! { <p>{page.own(page.words.calculation(&value))}</p> }
    });
    let class = (!why.is_asked).then_some("canvass-preview__item--not");
    html! {
        <li {class}>
            {name}
            {value}
            <p class="canvass-hint">{page.own(why.sentence)}</p>
        </li>
    }
}

struct Entry<'a> {
    place: Place,
    id: &'a str,
    text: Html,
    is_here: bool,
}

impl Entry<'_> {
    fn view(&self, page: &Page<'_>) -> Html {
        let go = page.instead(Action::Preview(Preview::Show(self.place)));
        let current = self.is_here.then_some("page");
        html! {
            <a href={["#", self.id].concat()} aria-current={current} onclick={go}>{self.text.clone()}</a>
        }
    }
}
