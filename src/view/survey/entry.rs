//! Fields for typing.

use yew::prelude::*;

use super::{Asked, parts::Frame};
use crate::survey::{Action, Input, definition::Length, field};

fn value<'a>(page: &Asked<'a>) -> &'a str {
    match page.state.input() {
        Some(Input::One(text)) => text,
        _ => "",
    }
}

fn on_text(page: &Asked<'_>, id: &str) -> Callback<InputEvent> {
    let question = id.to_owned();
    page.typed(move |value| Action::Set {
        question: question.clone(),
        value,
    })
}

pub(super) fn input_class(wrong: bool, size: &'static str) -> Classes {
    classes!(
        "canvass-input",
        size,
        wrong.then_some("canvass-input--error")
    )
}

/// The description of a text field: hint, error, and its limit.
fn described_by(frame: &Frame<'_>, length: Option<Length>) -> Option<String> {
    let limit = length.map(|_| count_id(&frame.question.id));
    let ids: Vec<String> = frame.described_by().into_iter().chain(limit).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

fn count_id(id: &str) -> String {
    format!("{}-limit", field::question(id))
}

/// The count for the eye changes with every letter; a screen reader hears the
/// limit with the field, and the count once the typing has stopped. Below its
/// threshold the count keeps its place unseen.
fn count(page: &Asked<'_>, id: &str, length: Option<Length>) -> Html {
    length.map_or_else(Html::default, |Length { max, threshold }| {
        let used = page.state.num_characters;
        let class = classes!(
            "canvass-hint",
            "canvass-survey__count",
            (used > max).then_some("canvass-survey__count--over"),
            (used * 100 < max * threshold).then_some("canvass-survey__count--early")
        );
        html! {
            <>
                <span id={count_id(id)} class="canvass-visually-hidden">{page.own(page.words.characters_at_most(max))}</span>
                <p {class} aria-hidden="true">{page.own(page.words.room(used, max))}</p>
            </>
        }
    })
}

/// One line.
pub(super) fn text(page: &Asked<'_>, frame: &Frame<'_>, length: Option<Length>) -> Html {
    let id = &frame.question.id;
    let text = value(page);
    let input = html! {
        <>
            <input type="text" class={input_class(frame.problem.is_some(), "canvass-survey__input--text")}
                id={field::question(id)} name={field::question(id)} value={text.to_owned()} autocomplete="off"
                aria-describedby={described_by(frame, length)} oninput={on_text(page, id)} />
            {count(page, id, length)}
        </>
    };
    frame.labelled(page, input)
}

/// Several lines.
pub(super) fn long(page: &Asked<'_>, frame: &Frame<'_>, length: Option<Length>) -> Html {
    let id = &frame.question.id;
    let text = value(page);
    let input = html! {
        <>
            <textarea class={input_class(frame.problem.is_some(), "canvass-survey__input--long")} rows="5"
                id={field::question(id)} name={field::question(id)} value={text.to_owned()}
                aria-describedby={described_by(frame, length)} oninput={on_text(page, id)} />
            {count(page, id, length)}
        </>
    };
    frame.labelled(page, input)
}

/// A number, which stays a text field: number fields drop what they do not
/// understand, and change with the mouse wheel.
pub(super) fn number(page: &Asked<'_>, frame: &Frame<'_>, whole: bool, unit: Option<&str>) -> Html {
    let id = &frame.question.id;
    let mode = if whole { "numeric" } else { "decimal" };
    let unit = unit.map(|unit| {
        html! { <span class="canvass-survey__unit" aria-hidden="true">{unit.to_owned()}</span> }
    });
    let input = html! {
        <div class="canvass-survey__number">
            <input type="text" inputmode={mode} autocomplete="off" spellcheck="false"
                class={input_class(frame.problem.is_some(), "canvass-survey__input--number")}
                id={field::question(id)} name={field::question(id)} value={value(page).to_owned()}
                aria-describedby={frame.described_by()} oninput={on_text(page, id)} />
            {unit}
        </div>
    };
    frame.labelled(page, input)
}
