//! Radio buttons and check boxes.

use std::{collections::BTreeMap, ops::RangeInclusive};

use yew::prelude::*;

use super::{Page, parts::Frame};
use crate::{
    survey::{Action, Choice, Input, field},
    words::survey as words,
};

/// One choice of several.
pub(super) fn single(page: &Page<'_>, frame: &Frame<'_>, choices: &[Choice]) -> Html {
    let id = &frame.question.id;
    let chosen = |choice: &Choice| matches!(page.state.input(id), Some(Input::One(value)) if *value == choice.value);
    let options = list(id, "radio", choices, chosen, |value| {
        page.on(Action::Set {
            question: id.clone(),
            value,
        })
    });
    frame.fieldset(page, options)
}

/// Any number of choices.
pub(super) fn multiple(page: &Page<'_>, frame: &Frame<'_>, choices: &[Choice]) -> Html {
    let id = &frame.question.id;
    let chosen = |choice: &Choice| matches!(page.state.input(id), Some(Input::Many(values)) if values.contains(&choice.value));
    let options = list(id, "checkbox", choices, chosen, |value| {
        page.on(Action::Toggle {
            question: id.clone(),
            value,
        })
    });
    frame.fieldset(page, options)
}

/// The choices in order, and those that exclude the others after an "or".
fn list(
    id: &str,
    kind: &'static str,
    choices: &[Choice],
    chosen: impl Fn(&Choice) -> bool,
    on_change: impl Fn(String) -> Callback<Event>,
) -> Html {
    let ordinary = choices.iter().filter(|choice| !choice.exclusive);
    let exclusive = choices.iter().filter(|choice| choice.exclusive);
    let divider_at = ordinary.clone().count();
    let options = ordinary.chain(exclusive).enumerate().map(|(i, choice)| {
        let divider = (choice.exclusive && i == divider_at && i > 0)
            .then(|| html! { <div class="canvass-survey__or">{words::OR}</div> });
        let option_id = field::choice(id, i);
        let hint_id = choice.hint.is_some().then(|| format!("{option_id}-choice-hint"));
        html! {
            <>
                {divider}
                <div class="canvass-survey__option">
                    <input type={kind} class={format!("canvass-survey__{kind}")} id={option_id.clone()}
                        name={field::question(id)} value={choice.value.clone()} checked={chosen(choice)}
                        aria-describedby={hint_id.clone()} onchange={on_change(choice.value.clone())} />
                    <label class="canvass-survey__label" for={option_id}>{choice.text.clone()}</label>
                    if let Some(hint) = &choice.hint {
                        <div id={hint_id} class="canvass-hint canvass-survey__option-hint">{hint.clone()}</div>
                    }
                </div>
            </>
        }
    });
    html! { <div class="canvass-survey__options">{for options}</div> }
}

/// Whole numbers in a row that wraps. The meaning of a point is part of its
/// name, and stands below for the eye.
pub(super) fn scale(
    page: &Page<'_>,
    frame: &Frame<'_>,
    points: RangeInclusive<i64>,
    labels: &BTreeMap<i64, String>,
) -> Html {
    let id = &frame.question.id;
    let chosen = match page.state.input(id) {
        Some(Input::One(value)) => value.as_str(),
        _ => "",
    };
    let options = points.enumerate().map(|(i, point)| {
        let value = point.to_string();
        let option_id = field::choice(id, i);
        // Number and meaning as one text: a screen reader would part a hidden
        // piece from what it belongs to.
        let name = match labels.get(&point) {
            Some(label) => html! {
                <>
                    <span aria-hidden="true">{point}</span>
                    <span class="canvass-visually-hidden">{words::point(point, label)}</span>
                </>
            },
            None => html! { {point} },
        };
        let onchange = page.on::<Event>(Action::Set {
            question: id.clone(),
            value: value.clone(),
        });
        html! {
            <div class="canvass-survey__point">
                <input type="radio" class="canvass-survey__radio" id={option_id.clone()}
                    name={field::question(id)} checked={chosen == value} value={value.clone()} {onchange} />
                <label class="canvass-survey__label canvass-survey__label--point" for={option_id}>{name}</label>
            </div>
        }
    });
    let key = labels.iter().map(|(point, label)| {
        html! { <span>{words::point_key(*point, label)}</span> }
    });
    let fields = html! {
        <>
            <div class="canvass-survey__points">{for options}</div>
            <div class="canvass-survey__key" aria-hidden="true">{for key}</div>
        </>
    };
    frame.fieldset(page, fields)
}
