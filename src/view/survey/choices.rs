//! Radio buttons and check boxes.

use std::{collections::BTreeMap, ops::RangeInclusive};

use yew::prelude::*;

use super::{
    Asked, list, missing,
    parts::{Frame, error_message},
};
use crate::{
    survey::{Action, Choice, Input, Kind, check::LIST_FROM, field},
    words::survey::{point as point_and_label, point_key},
};

/// One choice of several.
pub(super) fn single(page: &Asked<'_>, frame: &Frame<'_>, choices: &[Choice]) -> Html {
    if choices.len() > LIST_FROM {
        return list::single(page, frame, choices);
    }
    let id = &frame.question.id;
    let options = options(page, frame, "radio", choices, |value| Action::Set {
        question: id.clone(),
        value,
    });
    let missing = missing::within(page, frame.question, "radio");
    frame.fieldset(page, html! { <>{options}{missing}</> })
}

/// Several choices.
pub(super) fn multiple(page: &Asked<'_>, frame: &Frame<'_>, choices: &[Choice]) -> Html {
    let id = &frame.question.id;
    let options = options(page, frame, "checkbox", choices, |value| Action::Toggle {
        question: id.clone(),
        value,
    });
    let missing = missing::within(page, frame.question, "checkbox");
    frame.fieldset(page, html! { <>{options}{missing}</> })
}

/// Yes or no, side by side.
pub(super) fn yes_no(page: &Asked<'_>, frame: &Frame<'_>) -> Html {
    let id = &frame.question.id;
    let name = field::question(id);
    let chosen = page.state.input();
    let both = [(Kind::YES, page.words.yes()), (Kind::NO, page.words.no())];
    let options = both.into_iter().enumerate().map(|(i, (value, text))| {
        let option = ChoiceField {
            id: field::choice(id, i),
            name: &name,
            value,
            text: page.own(text),
            hint: None,
            checked: matches!(chosen, Some(Input::One(chosen)) if chosen == value),
            onchange: page.on(Action::Set {
                question: id.clone(),
                value: value.to_owned(),
            }),
        };
        option.view("radio")
    });
    let fields = html! {
        <>
            <div class="canvass-survey__options canvass-survey__options--inline">{for options}</div>
            {missing::within(page, frame.question, "radio")}
        </>
    };
    frame.fieldset(page, fields)
}

/// One radio button or check box with its label.
pub(super) struct ChoiceField<'a> {
    pub(super) id: String,
    pub(super) name: &'a str,
    pub(super) value: &'a str,
    pub(super) text: Html,
    pub(super) hint: Option<&'a str>,
    pub(super) checked: bool,
    pub(super) onchange: Callback<Event>,
}

impl ChoiceField<'_> {
    /// `input_type` is `radio` or `checkbox`.
    pub(super) fn view(self, input_type: &'static str) -> Html {
        let hint_id = self.hint.map(|_| format!("{}-choice-hint", self.id));
        html! {
            <div class="canvass-survey__option">
                <input type={input_type} class={format!("canvass-survey__{input_type}")} id={self.id.clone()}
                    name={self.name.to_owned()} value={self.value.to_owned()} checked={self.checked}
                    aria-describedby={hint_id.clone()} onchange={self.onchange} />
                <label class="canvass-survey__label" for={self.id}>{self.text}</label>
                if let Some(hint) = self.hint {
                    <div id={hint_id} class="canvass-hint canvass-survey__option-hint">{hint.to_owned()}</div>
                }
            </div>
        }
    }
}

/// The choices in order, and those that exclude the others after an "or".
fn options(
    page: &Asked<'_>,
    frame: &Frame<'_>,
    input_type: &'static str,
    choices: &[Choice],
    action: impl Fn(String) -> Action,
) -> Html {
    let id = &frame.question.id;
    let name = field::question(id);
    let chosen = page.state.input().map_or(&[] as &[String], Input::chosen);
    let ordinary = choices.iter().filter(|choice| !choice.exclusive);
    let exclusive = choices.iter().filter(|choice| choice.exclusive);
    let divider_at = ordinary.clone().count();
    let options = ordinary.chain(exclusive).enumerate().map(|(i, choice)| {
        let divider = (choice.exclusive && i == divider_at && i > 0)
            .then(|| html! { <div class="canvass-survey__or">{page.own(page.words.or())}</div> });
        let checked = chosen.contains(&choice.value);
        let option = ChoiceField {
            id: field::choice(id, i),
            name: &name,
            value: &choice.value,
            text: html! { {choice.text.clone()} },
            hint: choice.hint.as_deref(),
            checked,
            onchange: page.on(action(choice.value.clone())),
        };
        html! {
            <>
                {divider}
                {option.view(input_type)}
                if choice.other && checked {
                    {other_field(page, frame, choice)}
                }
            </>
        }
    });
    html! { <div class="canvass-survey__options">{for options}</div> }
}

/// The field for the reader's own words, below the choice that asks for them.
pub(super) fn other_field(page: &Asked<'_>, frame: &Frame<'_>, choice: &Choice) -> Html {
    let question = frame.question.id.clone();
    let id = field::other(&question);
    let text = page.state.input().map_or("", Input::other);
    let mut problems = page.state.problems().iter();
    let problem = problems.find(|problem| problem.field == id);
    let error_id = format!("{id}-error");
    let oninput = page.typed(move |text| Action::SetOther {
        question: question.clone(),
        text,
    });
    let class = classes!(
        "canvass-input",
        "canvass-survey__input--text",
        problem.map(|_| "canvass-input--error")
    );
    html! {
        <div class="canvass-survey__other">
            <label for={id.clone()}>
                {page.own(page.words.give_details())}
                <span class="canvass-visually-hidden" lang={page.apart}>{[" ", &page.words.details_of(&choice.text)].concat()}</span>
            </label>
            {error_message(page, frame.question, error_id.clone(), problem)}
            <input type="text" {class} id={id.clone()} name={id} value={text.to_owned()} autocomplete="off"
                aria-describedby={problem.map(|_| error_id)} {oninput} />
        </div>
    }
}

/// Whole numbers in a row that wraps. The meaning of a point is part of its
/// name, and stands below for the eye.
pub(super) fn scale(
    page: &Asked<'_>,
    frame: &Frame<'_>,
    points: RangeInclusive<i64>,
    labels: &BTreeMap<i64, String>,
) -> Html {
    let id = &frame.question.id;
    let chosen = match page.state.input() {
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
                    <span class="canvass-visually-hidden">{point_and_label(point, label)}</span>
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
        html! { <span>{point_key(*point, label)}</span> }
    });
    let fields = html! {
        <>
            <div class="canvass-survey__points">{for options}</div>
            <div class="canvass-survey__key" aria-hidden="true">{for key}</div>
            {missing::within(page, frame.question, "radio")}
        </>
    };
    frame.fieldset(page, fields)
}
